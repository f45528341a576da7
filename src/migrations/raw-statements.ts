// The statements of a file as PostgreSQL's parser gives them. A check asks for those of the same file more than once, and parsing is the
// larger part of its time: they are kept as long as the file is. Nobody may change what is in them.
import type { RawStmt } from 'libpg-query'
import { loadParser } from '../postgres/load-parser.js'
import type { MigrationFile } from './migration-text.js'

const parsed = new WeakMap<MigrationFile, readonly RawStmt[]>()

/** Throws as the parser does. */
export async function rawStatements(file: MigrationFile): Promise<readonly RawStmt[]> {
  const known = parsed.get(file)
  if (known) return known
  const { parse } = await loadParser()
  const statements = (await parse(file.text)).stmts ?? []
  parsed.set(file, statements)
  return statements
}
