// Reads a Prisma schema, one file or a folder of them, as the engine is to have it. Refuses what is no schema of a PostgreSQL
// database; anything else that is wrong in it is the engine's to find.
import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError, type SourceLocation } from '../errors.js'
import { acceptedText } from './accepted-text.js'
import { findSchema } from './find-schema.js'
import {
  blockAttribute,
  blocksOf,
  type SchemaBlock,
  settingsOf,
  stringsIn,
  withoutCommentsAndStrings,
} from './schema-text.js'

/** A model, enum or view, and where it is. */
export interface SchemaObject {
  /** In the schema file. */
  name: string
  /** In the database: @@map, else the same. */
  table: string
  /** @@schema */
  schema?: string
  file: string
  /** Counted from 1. */
  line: number
}

export interface PrismaSchema {
  /** The file or folder that was found, relative to the working folder. */
  path: string
  /** As the engine takes them: what it refuses is blanked out, so lines and columns are those of the files. */
  files: [path: string, content: string][]
  /** As they are on disk, in the same order. */
  originals: [path: string, content: string][]
  /** How the schema was found, for people. */
  notes: string[]
  /** Those, and what was left out of `files`, for people. */
  ignored: string[]
  provider: 'postgresql'
  /** Those of the datasource; empty where it names none. */
  schemas: string[]
  models: SchemaObject[]
  enums: SchemaObject[]
  views: SchemaObject[]
}

const bad = (message: string, location: SourceLocation | undefined, hint: string): RunbookError =>
  new RunbookError('bad-schema-file', message, { state: 'nothing-changed', hint, ...(location && { location }) })

const NOT_SCHEMAS = new Set(['node_modules', '.git'])

/** Every *.prisma below a folder, in one order on every machine; links to files count, links to folders are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) return NOT_SCHEMAS.has(entry.name) ? [] : filesBelow(file)
      return entry.name.endsWith('.prisma') && (await stat(file)).isFile() ? [file] : []
    }),
  )
  return found.flat().sort()
}

async function textOf(file: string, shown: string): Promise<string> {
  const bytes = await readFile(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) // drops a byte order mark, which the engine refuses
  } catch {
    throw bad('the schema file is not UTF-8', { file: shown, line: 1 }, 'save it as UTF-8')
  }
}

async function readFiles(found: string, cwd: string): Promise<[string, string][]> {
  const absolute = path.resolve(cwd, found)
  const files = (await lstat(absolute)).isFile() ? [absolute] : await filesBelow(absolute)
  const shown = (file: string) => (path.isAbsolute(found) ? file : path.relative(cwd, file)).replaceAll('\\', '/')
  if (files.length === 0)
    throw bad(`there is no *.prisma file in ${found}`, undefined, 'give the schema file or its folder')
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [shown(file), await textOf(file, shown(file))]),
  )
}

interface ReadFile {
  file: string
  text: string
  masked: string
  blocks: SchemaBlock[]
}

function objects({ file, text, masked, blocks }: ReadFile, keyword: string): SchemaObject[] {
  return blocks
    .filter((block) => block.keyword === keyword)
    .map((block) => {
      const schema = blockAttribute(text, masked, block, 'schema')
      const table = blockAttribute(text, masked, block, 'map') ?? block.name
      return { name: block.name, table, ...(schema !== undefined && { schema }), file, line: block.line }
    })
}

const PROVIDERS = ['postgresql', 'postgres']

function datasourceOf(files: ReadFile[]): { schemas: string[] } {
  const found = files.flatMap((file) =>
    file.blocks.filter(({ keyword }) => keyword === 'datasource').map((block) => ({ ...file, block })),
  )[0]
  if (!found)
    throw bad(
      'the schema has no datasource',
      undefined,
      'give the folder that holds all its files, e.g. schema: prisma/schema',
    )
  const { file, text, masked, block } = found
  const settings = settingsOf(masked, block)
  const valueOf = (name: string): string[] =>
    settings.filter((s) => s.name === name).flatMap((s) => stringsIn(text, masked, s.valueStart, s.end))
  const providers = valueOf('provider')
  const line = settings.find(({ name }) => name === 'provider')?.line ?? block.line
  if (!providers.some((provider) => PROVIDERS.includes(provider))) {
    const said = providers.length === 0 ? 'no provider' : `the provider ${providers.join(', ')}`
    throw bad(`the datasource has ${said}`, { file, line }, 'pg-runbook compares PostgreSQL: provider = "postgresql"')
  }
  return { schemas: valueOf('schemas') }
}

/**
 * @param given a file or a folder; where it does not exist, what prisma.config.ts or package.json names is taken
 * @throws RunbookError `bad-input` (no schema there), `bad-schema-file`
 */
export async function readSchema(given: string, { cwd = process.cwd() }: { cwd?: string } = {}): Promise<PrismaSchema> {
  const { path: found, notes } = await findSchema(given, cwd)
  const originals = await readFiles(found, cwd)
  const accepted = originals.map(([file, text]) => ({ file, ...acceptedText(text) }))
  const read = originals.map(([file, text]): ReadFile => {
    const masked = withoutCommentsAndStrings(text)
    return { file, text, masked, blocks: blocksOf(masked) }
  })
  const all = (keyword: string) => read.flatMap((file) => objects(file, keyword))
  return {
    path: found,
    notes,
    files: accepted.map(({ file, text }) => [file, text]),
    originals,
    ignored: [
      ...notes,
      ...accepted.flatMap(({ file, ignored }) => ignored.map(({ line, what }) => `${file}:${line}: ${what}`)),
    ],
    provider: 'postgresql',
    ...datasourceOf(read),
    models: all('model'),
    enums: all('enum'),
    views: all('view'),
  }
}
