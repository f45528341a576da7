// Adds up what a dump holds while it passes.
import { createHash } from 'node:crypto'
import type { DumpFacts, TableFacts } from './dump-events.js'

export type FactsSoFar = Omit<DumpFacts, 'bytes' | 'sha256' | 'manifestLine'>

export const noFacts = (): FactsSoFar => ({
  tables: [],
  rows: 0,
  largeObjects: 0,
  statements: 0,
  insertStatements: 0,
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** No name holds a NUL, so no two tables share a key. */
export const tableKey = ({ schema, name }: { schema: string; name: string }): string => `${schema}\0${name}`

/** Takes one finished COPY in. */
export function addCopy(facts: FactsSoFar, tablesByKey: Map<string, TableFacts>, copy: TableFacts): void {
  const { schema, name, rows, bytes, sha256: digest } = copy
  facts.rows += rows
  const known = tablesByKey.get(tableKey(copy))
  if (known) {
    known.rows += rows
    known.bytes += bytes
    if (digest !== '') known.sha256 = sha256(known.sha256 + digest)
    return
  }
  const table = { schema, name, rows, bytes, sha256: digest }
  tablesByKey.set(tableKey(copy), table)
  facts.tables.push(table)
}

const CREATES_LARGE_OBJECT = 'SELECT pg_catalog.lo_create('

/** @param firstWord of the statement, in lower case */
export function addStatement(facts: FactsSoFar, firstWord: string, sql: Buffer): void {
  facts.statements++
  if (firstWord === 'insert') facts.insertStatements++
  if (firstWord === 'select' && sql.toString('latin1', 0, CREATES_LARGE_OBJECT.length) === CREATES_LARGE_OBJECT)
    facts.largeObjects++
}
