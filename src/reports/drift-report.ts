// Drift as people read it: what differs and why first, a picture of the touched tables, and the SQL folded under it. Everything is
// bounded, since GitHub drops a summary over 1 MiB whole; the whole is in the drift file and in the report.
import type { DriftFinding, DriftKind, DriftReport, DriftStatement } from '../drift/drift.js'
import { countInWords, countOf } from '../quantities.js'
import type { Block, Document, Text } from './document.js'
import { hasStatements, nextSteps } from './drift-answer.js'
import { driftDiagram, tablesLeftOut } from './drift-diagram.js'

/** For those who may not look into the layer itself. */
export type { DriftReport } from '../drift/drift.js'

/** In the order in which people settle them. */
const KINDS: Record<DriftKind, string> = {
  'changed-by-hand': 'Changed by hand in the database, past the migrations',
  'schema-ahead': 'The schema file is ahead: no migration does this yet',
  'pending-migrations': 'Pending migrations account for this',
  'unseen-by-prisma': 'What a Prisma schema cannot hold',
  unexplained: 'Differs, and where it comes from could not be told',
}

const MOST_ITEMS = 100
const MOST_LOSSES = 20
const LONGEST_TEXT = 300

export function driftDocument(report: DriftReport): Document {
  return {
    title: titleOf(report),
    blocks: [
      ...written(report),
      ...(Object.keys(KINDS) as DriftKind[]).flatMap((kind) => group(kind, report)),
      { kind: 'warnings', lines: [...losses(report), ...report.warnings] },
      ...titled('Could not be told', report.couldNotTell),
      ...(report.status === 'drift' ? titled('What to do', nextSteps(report)) : []),
      ...diagram(report),
      ...(report.sql && hasStatements(report) ? sqlBlocks(report.sql, report.file!) : []),
      ...leftOut(report.ignored),
    ],
  }
}

function titleOf({ status, database, findings }: DriftReport): string {
  switch (status) {
    case 'no-drift':
      return `${database}: no drift`
    case 'drift':
      return `${database}: drift, ${countOf(findings.length, 'difference')}`
    case 'not-checked':
      return `${database}: could not be checked for drift`
  }
}

/** A comparison again would say something else by now. */
function written({ status, pulled }: DriftReport): Block[] {
  if (status !== 'drift' || pulled === undefined) return []
  if (pulled.length === 0) return [textBlock('The schema file was as the database is already, so nothing was written.')]
  const files = pulled.flatMap((file, index): Text[] => [...(index === 0 ? [] : [', ']), { code: file }])
  return [
    {
      kind: 'text',
      text: [...files, ' was written as the database is. What follows is how the two differed before that.'],
    },
  ]
}

function group(kind: DriftKind, { findings }: DriftReport): Block[] {
  const ofKind = findings.filter((finding) => finding.kind === kind)
  if (ofKind.length === 0) return []
  const more = ofKind.length - MOST_ITEMS
  return [
    { kind: 'text', text: [`${KINDS[kind]} (${countInWords(ofKind.length)}):`] },
    { kind: 'list', items: [...ofKind.slice(0, MOST_ITEMS).map(item), ...(more > 0 ? [[andMore(more)]] : [])] },
  ]
}

const item = ({ object, what, location }: DriftFinding): Text[] => [
  { code: shortened(object) },
  `: ${shortened(what)}`,
  ...(location ? [' (', { code: `${location.file}:${location.line}` }, ')'] : []),
]

/** Rows are named first: they are what cannot be had back. */
function losses({ findings }: DriftReport): string[] {
  const destructive = findings.flatMap(({ statements = [] }) => statements).filter((one) => one.destructive)
  const sorted = [...new Map(destructive.map((one) => [`${one.line} ${one.sql}`, one])).values()].sort(
    (a, b) => (b.rows ?? 0) - (a.rows ?? 0),
  )
  const more = sorted.length - MOST_LOSSES
  return [
    ...sorted.slice(0, MOST_LOSSES).map(loss),
    ...(more > 0 ? [`${countOf(more, 'more statement')} of the SQL would lose data`] : []),
  ]
}

function loss({ sql, line, rows }: DriftStatement): string {
  const lost = rows === undefined ? 'data, how much was not counted' : `something of ${countOf(rows, 'row')}`
  return `line ${line} of the SQL would lose ${lost}: ${shortened(sql.replace(/\s+/g, ' ').trim())}`
}

function diagram({ status, tables }: DriftReport): Block[] {
  const code = status === 'drift' ? driftDiagram(tables) : undefined
  if (code === undefined) return []
  const more = tablesLeftOut(tables)
  return [
    { kind: 'mermaid', code },
    ...(more > 0 ? [textBlock(`${countOf(more, 'more table')} would be in the picture`)] : []),
  ]
}

const sqlBlocks = (sql: string, file: string): Block[] => [
  {
    kind: 'text',
    text: ['SQL that would bring the database to the schema, to be read before anybody runs it: ', { code: file }],
  },
  { kind: 'code', language: 'sql', code: sql, fold: 'SQL' },
]

function titled(title: string, lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [textBlock(`${title}:`), { kind: 'list', items: listed(lines) }]
}

const leftOut = (lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'list', items: listed(lines), fold: 'Left out of the comparison' }]

function listed(lines: readonly string[]): Text[][] {
  const more = lines.length - MOST_ITEMS
  return [...lines.slice(0, MOST_ITEMS).map((line) => [shortened(line)]), ...(more > 0 ? [[andMore(more)]] : [])]
}

const andMore = (count: number): string => `... and ${countInWords(count)} more, all of them in the report file`

const textBlock = (text: string): Block => ({ kind: 'text', text: [text] })

const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text
