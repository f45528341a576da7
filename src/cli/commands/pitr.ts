// pg-runbook pitr: everything as it was at a moment, in a new instance beside the live one. The live one is never changed.
import { RunbookError } from '../../errors.js'
import { DEFAULT_SMOKE_FILE, pitr as bringBack, PROVIDERS } from '../../operations/pitr.js'
import { takeBaseBackup } from '../../operations/take-base-backup.js'
import { baseBackupDocument } from '../../reports/base-backup-report.js'
import { pitrDocument } from '../../reports/pitr-report.js'
import { databaseChoice } from '../backup-request.js'
import type { Command, CommandOption, Given } from '../command.js'
import { oneOfProblem, timeProblem } from '../option-values.js'
import { ENVIRONMENT_OPTION, oneOf } from '../options.js'

const text = (value: string, description: string): CommandOption => ({ type: 'string', value, description })

const SOURCE_OPTIONS: Record<string, CommandOption> = {
  instance: text('<name>', 'rds: the instance or cluster whose history it is'),
  region: text('<region>', 'rds: its region; AWS_REGION where left out'),
  'neon-project': text('<id>', 'neon: the project; the key is read from NEON_API_KEY'),
  'neon-branch': text('<name>', 'neon: the branch; the default one where left out'),
  'base-backup': text('<folder>', 'self-hosted: what pg_basebackup has written'),
  'wal-archive': text('<folder>', 'self-hosted: what archive_command has filled'),
  'new-directory': text('<folder>', 'self-hosted: the data directory to make; must not be there yet'),
  'new-name': text('<name>', 'rds, neon: of the new instance or branch; made of the moment where left out'),
  'new-instance-class': text('<class>', "rds: of the new instance, e.g. db.r7g.large; the source's where left out"),
}

export const pitr: Command = {
  summary: 'Bring everything back as it was at a moment, in a new instance; the live one is never changed',
  options: {
    provider: {
      ...text('<kind>', 'self-hosted, rds (also Aurora) or neon (also Vercel Postgres)'),
      default: 'self-hosted',
      problem: oneOfProblem(PROVIDERS),
    },
    time: { ...text('<moment>', 'with its offset from UTC, e.g. 2026-11-23T10:15:00Z'), problem: timeProblem },
    ...SOURCE_OPTIONS,
    'smoke-file': {
      ...text('<file>', 'queries that must work on what came back, and not answer false'),
      default: DEFAULT_SMOKE_FILE,
    },
    'take-base-backup': text('<folder>', 'self-hosted: only take a base backup, with pg_basebackup, and prove it'),
    'dry-run': {
      type: 'boolean',
      description: 'look whether the moment can be reached, tell what would be made, and make nothing',
    },
    ...ENVIRONMENT_OPTION,
  },
  async run(given, _argument, context) {
    const folder = given.text('take-base-backup')
    if (folder) {
      refuseBesides(given)
      const taken = await takeBaseBackup({ database: databaseChoice(given), folder }, context)
      return { report: taken, document: baseBackupDocument(taken), exitCode: 0 }
    }
    const named = Object.fromEntries(Object.keys(SOURCE_OPTIONS).map((name) => [name, given.text(name)]))
    const key = context.env['NEON_API_KEY']?.trim() ?? ''
    const request = {
      source: { ...named, provider: oneOf(given, 'provider', PROVIDERS), 'neon-api-key': key },
      time: given.text('time'),
      database: databaseChoice(given),
      smokeFile: given.text('smoke-file'),
      dryRun: given.flag('dry-run'),
    }
    const report = await bringBack(request, { ...context, now: () => new Date() })
    return { report, document: pitrDocument(report), exitCode: report.status === 'not-proved' ? 3 : 0 }
  },
}

/** A base backup is taken of the live server: whoever names a moment, or a dry run, means something else. */
function refuseBesides(given: Given): void {
  const named = ['time', ...Object.keys(SOURCE_OPTIONS)].filter((name) => given.text(name) !== '')
  const besides = [...named, ...(given.flag('dry-run') ? ['dry-run'] : [])].map((name) => `--${name}`)
  if (given.text('provider') !== 'self-hosted') besides.push('--provider')
  if (besides.length === 0) return
  throw new RunbookError(
    'bad-input',
    `--take-base-backup: takes a base backup and nothing else; ${besides.join(', ')} has no meaning with it`,
    {
      state: 'nothing-changed',
      hint: 'leave out one or the other: pg-runbook pitr --help',
    },
  )
}
