// What a finished run must not leave unsaid: INVALID indexes, which slow every write and help no query, and constraints that
// are NOT VALID, which say nothing about the rows that were there before.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { type InvalidIndex, dropCommand, INVALID_INDEXES } from './invalid-index.js'
import type { MigrationFile } from './migration-file.js'

interface NotValidConstraint {
  oid: string
  name: string
  table: string
}

export interface Findings {
  invalidIndexes: InvalidIndex[]
  notValid: NotValidConstraint[]
}

/** NOT ENFORCED constraints (PostgreSQL 18) are never validated; that is their purpose. */
const NOT_VALID = `
  SELECT c.oid::text AS oid, pg_catalog.quote_ident(c.conname) AS name,
    pg_catalog.format('%I.%I', n.nspname, t.relname) AS "table"
  FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_class t ON t.oid = c.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  WHERE NOT c.convalidated AND c.conparentid = 0
    AND (pg_catalog.to_jsonb(c) ->> 'conenforced') IS DISTINCT FROM 'false'
  ORDER BY 3, 2`

/** Of the whole database, in one message. */
export async function readFindings(client: pg.ClientBase): Promise<Findings> {
  const answers = (await client.query(`${NOT_VALID}; ${INVALID_INDEXES}`)) as unknown as [
    pg.QueryResult<NotValidConstraint>,
    pg.QueryResult<InvalidIndex>,
  ]
  const [notValid, invalid] = answers
  return { invalidIndexes: invalid.rows, notValid: notValid.rows }
}

const byWhom = (isNew: boolean, who: string): string => (isNew ? `left by ${who}` : `there before ${who}`)

const newSince = <T extends { oid: string }>(before: readonly T[], after: readonly T[]): T[] =>
  after.filter(({ oid }) => !before.some((known) => known.oid === oid))

/** One line for each finding, those of `who` first. */
export function findingsInWords(before: Findings, after: Findings, who = 'this file'): string[] {
  const freshIndexes = newSince(before.invalidIndexes, after.invalidIndexes)
  const freshConstraints = newSince(before.notValid, after.notValid)
  const indexLine = (index: InvalidIndex) =>
    `index ${index.name} on ${index.table} is INVALID, ${byWhom(freshIndexes.includes(index), who)}: ${dropCommand(index)}`
  const constraintLine = (constraint: NotValidConstraint) =>
    `constraint ${constraint.name} on ${constraint.table} is NOT VALID, ${byWhom(freshConstraints.includes(constraint), who)}: ` +
    `ALTER TABLE ${constraint.table} VALIDATE CONSTRAINT ${constraint.name};`
  const [ours, others] = [freshIndexes.map(indexLine), freshConstraints.map(constraintLine)]
  const known = [...after.invalidIndexes.map(indexLine), ...after.notValid.map(constraintLine)]
  return [...ours, ...others, ...known.filter((line) => !ours.includes(line) && !others.includes(line))]
}

/** Throws `invalid-index` when the file left one: what it was to make is not there. `done` is what the file is now. */
export function refuseNewInvalidIndex(
  file: MigrationFile,
  before: Findings,
  after: Findings,
  done: string = 'applied',
): void {
  const left = newSince(before.invalidIndexes, after.invalidIndexes)
  if (left.length === 0) return
  const names = left.map(({ name, table }) => `${name} on ${table}`).join(', ')
  throw new RunbookError('invalid-index', `${file.name} is ${done} and left an INVALID index: ${names}`, {
    state: 'committed',
    location: { file: file.path, line: 1 },
    hint: `${left.map(dropCommand).join(' ')} then build it again in a new migration with CREATE INDEX CONCURRENTLY.`,
  })
}
