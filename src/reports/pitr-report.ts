// What people see of a point-in-time restore: which history, what was made or would be, what it holds beside the live database, and how to
// take it over. Names, times and counts; no rows.
import { RunbookError } from '../errors.js'
import type { PitrReport } from '../operations/pitr.js'
import { countInWords, countOf, durationInWords } from '../quantities.js'
import type { RowCount, TableCount, Validation } from '../pitr/validate.js'
import type { Block, Document, Text } from './document.js'

export type { PitrReport } from '../operations/pitr.js'

const TITLES: Record<PitrReport['status'], (report: PitrReport) => string> = {
  'dry-run': ({ moment, target }) => `Dry run: ${moment} would be brought back as ${target}`,
  restored: ({ moment, target }) => `${moment} was brought back as ${target}`,
  'not-proved': ({ target }) => `${target} is there, and is not proved`,
}

export function pitrDocument(report: PitrReport): Document {
  const { plan, remarks, smoke, notValidated, validation } = report
  const warnings = [
    ...(notValidated === undefined ? [] : [`It was not looked at: ${notValidated}`]),
    ...(smoke?.outcome === 'bad' ? smoke.found : []),
    ...(validation?.liveProblem === undefined ? [] : [`The live database was not compared: ${validation.liveProblem}`]),
  ]
  return {
    title: TITLES[report.status](report),
    blocks: [
      { kind: 'warnings', lines: warnings },
      { kind: 'facts', facts: factsOf(report) },
      ...(validation ? tablesOf(validation) : []),
      ...list('Good to know', [...plan.remarks, ...remarks]),
      ...list('What has to be made again', plan.toRemake),
      ...list(report.status === 'dry-run' ? 'What it can and cannot do' : 'What next', nextSteps(report)),
    ],
  }
}

const list = (title: string, lines: readonly Line[]): Block[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'text', text: [`${title}:`] },
        { kind: 'list', items: lines.map((line) => (typeof line === 'string' ? [line] : line)) },
      ]

function factsOf(report: PitrReport): [string, Text][] {
  const { plan, moment, target, address, lastCommit, validation, smoke, durationMs, status } = report
  const { earliest, latest } = plan.window
  const { newestMigration } = validation ?? {}
  const made = status !== 'dry-run'
  const facts: [string, Text | undefined][] = [
    ['Moment', moment],
    ['History', `${earliest.toISOString()} to ${latest.toISOString()}`],
    ['From', plan.source],
    [made ? 'New' : 'Would be made', target],
    ['Where', address === undefined ? undefined : { code: address }],
    ['Last commit before the moment', made ? (lastCommit ?? 'unknown: the server does not tell') : undefined],
    ['PostgreSQL', validation?.serverVersion],
    ['Database', validation?.database],
    [
      'Newest migration',
      newestMigration
        ? `${newestMigration.name}, ${newestMigration.appliedAt}`
        : validation && LEDGER[validation.ledger],
    ],
    ['Smoke queries', smoke && smokeInWords(smoke)],
    ['Took', made ? durationInWords(durationMs) : undefined],
  ]
  return facts.filter((fact): fact is [string, Text] => fact[1] !== undefined)
}

const LEDGER: Record<Validation['ledger'], string> = {
  missing: 'there is no ledger in it',
  'not-readable': 'unknown: the ledger may not be read',
  readable: 'none in its ledger',
}

function smokeInWords(smoke: NonNullable<PitrReport['smoke']>): string {
  if (smoke.outcome === 'good') return `good: ${smoke.what}`
  return smoke.outcome === 'bad' ? countOf(smoke.found.length, 'problem') : `not asked: ${smoke.why}`
}

const rowsOf = (count: RowCount | 'missing' | undefined): string => {
  if (count === 'missing') return 'no such table'
  if (count === undefined) return 'unknown'
  return `${count.exact ? '' : 'about '}${countInWords(Math.round(count.rows))}`
}

function tablesOf({ tables, onlyLive }: Validation): Block[] {
  const compared = tables.some((table) => 'live' in table)
  const differs = tables.filter((table) => 'live' in table && rowsOf(table.here) !== rowsOf(table.live))
  const shown = compared ? differs : tables
  const rows = tables.reduce((sum, { here }) => sum + (here?.rows ?? 0), 0)
  const same = tables.length - differs.length
  const told = `${countOf(tables.length, 'table')} with ${countOf(Math.round(rows), 'row')}`
  return [
    {
      kind: 'text',
      text: [compared ? `${told}; in ${countOf(same, 'table')} as many rows as live.` : `${told}.`],
    },
    ...(shown.length === 0 ? [] : [tableOf(shown, compared)]),
    ...(onlyLive.length === 0
      ? []
      : [{ kind: 'text', text: ['Only in the live database: ', ...joined(onlyLive)] } as const]),
  ]
}

const joined = (names: readonly string[]): Text[] =>
  names.flatMap((code, at) => (at === 0 ? [{ code }] : [', ', { code }]))

const tableOf = (tables: readonly TableCount[], compared: boolean): Block => ({
  kind: 'table',
  columns: compared ? ['Table', 'Rows then', 'Rows live'] : ['Table', 'Rows'],
  rows: tables.map(({ table, here, live }) => [{ code: table }, rowsOf(here), ...(compared ? [rowsOf(live)] : [])]),
  ...(tables.length > 20 && { fold: `${tables.length} tables` }),
})

const LIMITS = [
  'A dump goes back only to when it was taken; this goes back to any moment of the history.',
  'It brings the whole server back, never a table or a row: those are taken out of the new one, as below.',
]

const VARIABLE = { production: 'DATABASE_URL', staging: 'STAGING_DATABASE_URL' } as const

type Line = string | readonly Text[]

function nextSteps({ environment, address, toRemove, provider, status }: PitrReport): Line[] {
  const option = environment === 'staging' ? ' --environment staging' : ''
  const variable = VARIABLE[environment]
  const start: Line[] =
    provider === 'self-hosted' && address !== undefined && status !== 'dry-run'
      ? [['Start it: ', { code: address }]]
      : []
  const look: Line = [
    'To look at it: ',
    { code: variable },
    ' of the new one, then ',
    { code: `pg-runbook status${option}` },
  ]
  const remove: Line[] = toRemove === undefined ? [] : [['To throw it away: ', { code: toRemove }]]
  return [...LIMITS, ...start, look, takeRows(variable, option), switchOver(variable, environment, option), ...remove]
}

/** Read first wherever it is set: with that of the live one the backup would be of the live one. */
const directOf = (variable: string): string => variable.replace('DATABASE_', 'DIRECT_')

const takeRows = (variable: string, option: string): Line => [
  'To take rows out of it: ',
  { code: `pg-runbook backup${option} --destination from-then` },
  ' with ',
  { code: variable },
  ' of the new one (',
  { code: directOf(variable) },
  ' the same or unset), then ',
  { code: `pg-runbook recover-rows latest --destination from-then --table NAME${option}` },
  ' with that of the live one, and with ',
  { code: '--insert' },
  ' once it shows the right rows',
]

const switchOver = (variable: string, environment: string, option: string): Line => [
  'To switch over: set the secret ',
  { code: variable },
  ' of the environment ',
  { code: environment },
  ' to the new one (and ',
  { code: directOf(variable) },
  ' where there is one), deploy, then ',
  { code: `pg-runbook doctor${option}` },
  '. The old one is untouched: what was written to it since the moment is in it only.',
]

/** The failure of a step whose new instance is not what it should be. */
export function pitrFailed({ status, target, smoke, notValidated, toRemove }: PitrReport): RunbookError | undefined {
  if (status !== 'not-proved') return undefined
  const found = smoke?.outcome === 'bad' ? smoke.found : [notValidated ?? 'it was not looked at']
  return new RunbookError('pitr-failed', [`${target} is there, and not proved:`, ...found].join('\n'), {
    state: 'nothing-changed',
    hint: `look at it before anything is switched over; to throw it away: ${toRemove ?? ''}`,
  })
}
