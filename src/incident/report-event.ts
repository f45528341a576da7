// From any operation's report to an event: only names, statuses and counts are taken, each looked at, since a file may hold anything.
import path from 'node:path'
import { shownName } from '../postgres/shown-name.js'
import type { IncidentEvent } from './incident.js'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

const LONGEST = 300
/** User and password of a URL, wherever it may come from. */
const CREDENTIALS = /:\/\/[^\s/@]*@/g

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST).replace(CREDENTIALS, '://...@') : undefined

function dateOf(value: unknown): Date | undefined {
  const at = new Date(textOf(value) ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** Numbers that count nothing. */
const NO_COUNTS = new Set(['durationMs', 'bytes', 'maxRows', 'version'])

function counts(report: Fields): IncidentEvent['counts'] {
  const numbers = (from: Fields, of: string): IncidentEvent['counts'] =>
    Object.entries(from).flatMap(([name, count]) =>
      typeof count === 'number' && !NO_COUNTS.has(name) ? [{ what: `${of}${inWords(name)}`, count }] : [],
    )
  const tables = listOf(report['tables']).flatMap((table) => {
    const [schema, name] = [textOf(table['schema']), textOf(table['name']) ?? textOf(table['table'])]
    return name === undefined ? [] : numbers(table, `${schema ? shownName({ schema, name }) : name}: `)
  })
  return [...numbers(report, ''), ...tables]
}

/** `notInserted` is `not inserted`. */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function files(report: Fields): IncidentEvent['files'] {
  const found: IncidentEvent['files'] = []
  const add = (what: string, name: unknown, at?: unknown): void => {
    const [text, time] = [textOf(name), textOf(at)]
    if (text !== undefined) found.push({ what, name: text, ...(time !== undefined && { at: time }) })
  }
  const [backup, safety, undo] = [
    fieldsOf(report['backup']),
    fieldsOf(report['safetyBackup']),
    fieldsOf(report['undo']),
  ]
  add('backup', backup['name'], backup['startedAt'] ?? backup['finishedAt'])
  add('safety backup', safety['name'], fieldsOf(safety['manifest'])['startedAt'])
  add('undo file', fieldsOf(undo['stored'])['location'] ?? undo['name'])
  add('backup to recover from', fieldsOf(report['recoverFrom'])['backup'])
  if (report['status'] === 'stored') add('backup', report['name'], fieldsOf(report['manifest'])['startedAt'])
  for (const one of listOf(report['drilled'])) add('backup that was drilled', one['backup'], one['madeAt'])
  add('database with the backup', report['restoredTo'])
  add('database as it was before', report['keptAs'])
  return found
}

/** `apply 20260101_a.sql`, so that a timeline says which. */
function migrations(report: Fields): string {
  const one = textOf(report['migration'])
  const named = ['applied', 'rolledBack'].flatMap((key) =>
    listOf(report[key]).map((each) => textOf(each['migration']) ?? textOf(each['name'])),
  )
  return [one, ...named].filter((name) => name !== undefined).join(', ')
}

function verified(report: Fields, status: string | undefined): string | undefined {
  const proved = fieldsOf(report['backup'])['proved']
  if (status === 'nothing-missing') return 'no row of the backup is missing'
  if (status === 'restored')
    return proved === true ? 'the backup was proved by its manifest' : 'the backup had no manifest'
  const told = [
    'healthy',
    'unhealthy',
    'proved',
    'differs',
    'not-restored',
    'no-drift',
    'drift',
    'clean',
    'fresh',
    'stale',
  ]
  return status !== undefined && told.includes(status) ? status : undefined
}

/** Of the action, in the name of the file that it wrote. */
const ACTION = /^pg-runbook-(.+)-report-[0-9a-f]+\.json$/

/** Undefined where it is no report of ours. */
export function eventOfReport(content: unknown, file: string): IncidentEvent | undefined {
  const report = fieldsOf(content)
  const ran = fieldsOf(report['ran'])
  const operation = textOf(ran['operation']) ?? ACTION.exec(path.basename(file))?.[1]
  const status = textOf(report['status'])
  if (operation === undefined && status === undefined) return undefined
  const [from, to] = [dateOf(ran['startedAt']), dateOf(ran['finishedAt'])]
  const [database, by, runUrl] = [textOf(report['database']), textOf(ran['actor']), textOf(ran['runUrl'])]
  const proof = verified(report, status)
  return {
    ...(from && { from }),
    ...(to && { to }),
    what: [operation ?? 'an operation', migrations(report)].filter(Boolean).join(' '),
    ...(status !== undefined && { status }),
    ...(database !== undefined && { database }),
    ...(by !== undefined && { by }),
    ...(runUrl?.startsWith('https://') && { runUrl }),
    files: files(report),
    counts: counts(report),
    source: path.basename(file),
    ...(proof !== undefined && { verified: proof }),
  }
}
