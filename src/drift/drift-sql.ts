// The drift SQL as a file for people to read, review and rename: what it is, what it does not settle, and above each statement that
// loses data what it loses. No secret is in it, and never a statement that nobody asked for.
import type { JudgedStatement } from './count-losses.js'
import type { DriftFinding, DriftStatement } from './drift.js'
import { neutraliseLine } from '../neutral-text.js'
import { inWords } from './object-name.js'
import { countOf } from '../quantities.js'

export interface DriftSqlFacts {
  at: Date
  /** host:port/database as user */
  database: string
  schema: string
}

export interface Rendered {
  sql: string
  /** In the order of the statements given. */
  statements: DriftStatement[]
}

const comment = (text: string): string => `-- ${neutraliseLine(text, 1_000)}`

const listed = (title: string, findings: readonly DriftFinding[]): string[] =>
  findings.length === 0 ? [] : [title, ...findings.map(({ object, what }) => `  ${object}: ${what}`)]

function header({ at, database, schema }: DriftSqlFacts, findings: readonly DriftFinding[]): string {
  const of = (kind: DriftFinding['kind']) => findings.filter((finding) => finding.kind === kind)
  const lines = [
    `Drift of ${database} from ${schema}, found at ${at.toISOString()}.`,
    'These statements bring the database to the schema file. Nothing runs them: review them, then rename the file to a migration',
    'if the schema file is right, or write the schema file as the database is with pg-runbook diff --pull if the database is.',
    ...listed('Not applied yet, so apply these first and compare again:', of('pending-migrations')),
    ...listed('Not in a Prisma schema, so nothing below settles it:', of('unseen-by-prisma')),
  ]
  return lines.map(comment).join('\n')
}

const warning = ({ destructive, rows }: JudgedStatement): string[] => {
  if (!destructive) return []
  if (rows === undefined) return ['-- DESTRUCTIVE: loses data; how many rows is unknown']
  return [`-- DESTRUCTIVE: loses data of ${countOf(rows, 'row')}`]
}

/** Undefined where it changes nothing but what was compared. */
export const changesIgnored = ({ ignored = [] }: JudgedStatement): string | undefined =>
  ignored.length === 0
    ? undefined
    : `also changes what ignore leaves out of the comparison: ${[...new Set(ignored.map(inWords))].join(', ')}`

const notice = (statement: JudgedStatement): string[] => {
  const ignored = changesIgnored(statement)
  return [...(ignored === undefined ? [] : [comment(`It ${ignored}`)]), ...warning(statement)]
}

/** Lines of the statements are those of the text. */
export function renderDriftSql(
  facts: DriftSqlFacts,
  findings: readonly DriftFinding[],
  judged: readonly JudgedStatement[],
): Rendered {
  let text = `${header(facts, findings)}\n`
  const statements = judged.map((statement): DriftStatement => {
    const before = [statement.before, ...notice(statement)].filter((part) => part !== '').join('\n')
    text += `\n${before === '' ? '' : `${before}\n`}`
    const line = text.split('\n').length
    text += `${statement.sql};\n`
    const { sql, destructive, rows } = statement
    return { sql, line, destructive, ...(rows !== undefined && { rows }) }
  })
  return { sql: text, statements }
}
