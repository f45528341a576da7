// pg-runbook drill: are the backups good for anything? Exit code 3 where one is not proved, or there is no fresh one.
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { checkFreshness, drill as drillBackups, type WantedBackups } from '../../operations/drill.js'
import { drillDocument, freshnessDocument } from '../../reports/drill-report.js'
import { BACKUP_ARGUMENT, BACKUP_SOURCE_OPTIONS, backupPath, openBackupDeps } from '../backup-source.js'
import type { Command, Given } from '../command.js'
import type { CliContext } from '../context.js'
import { ageProblem, wholeNumberProblem } from '../option-values.js'
import { BACKUP_OPTIONS, NEW_MIGRATIONS_OPTION, age, wholeNumber } from '../options.js'

/** A URL is never an option: other users of the machine could read it. */
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL'

/** A folder of backups, and not the one that pg_dump writes. */
const holdsBackups = (argument: string): boolean =>
  argument !== '' &&
  statSync(argument, { throwIfNoEntry: false })?.isDirectory() === true &&
  !existsSync(path.join(argument, 'toc.dat'))

const wanted = (given: Given, argument: string): WantedBackups =>
  argument === '' || argument === 'latest' || holdsBackups(argument)
    ? { kind: 'folder', folder: holdsBackups(argument) ? argument : given.text('destination') }
    : {
        kind: 'one',
        source: { kind: 'file', path: backupPath(argument, given.text('destination')) },
        label: argument,
      }

export const drill: Command = {
  summary:
    'Restore the newest backup and an older one into a throw-away database, and look at them (exit code 3 where not proved)',
  argument: { ...BACKUP_ARGUMENT, optional: true },
  options: {
    destination: { ...BACKUP_OPTIONS['destination']!, description: 'the folder that holds the backups' },
    ...BACKUP_SOURCE_OPTIONS,
    ...NEW_MIGRATIONS_OPTION,
    'smoke-file': {
      type: 'string',
      value: '<file>',
      default: 'db/drill.sql',
      description: 'queries that must work on what was restored, and not answer false',
    },
    'allow-missing-extensions': {
      type: 'string',
      value: '<name>',
      multiple: true,
      description: 'an extension that the drill may do without; may be given several times',
    },
    once: { type: 'boolean', description: 'do not dump what was restored and restore that as well' },
    'install-tools': { type: 'boolean', description: 'fetch the programs of PostgreSQL that are missing' },
    'freshness-only': { type: 'boolean', description: 'restore nothing: only say whether there is a fresh backup' },
    'max-age': {
      type: 'string',
      value: '<time>',
      default: '26h',
      description: 'with --freshness-only: how old the newest backup may be',
      problem: ageProblem,
    },
    'smallest-share': {
      type: 'string',
      value: '<percent>',
      default: '50',
      description: 'with --freshness-only: how small beside the one before it; 0 for no limit',
      problem: wholeNumberProblem(0, 100),
    },
  },
  async run(given, argument, context) {
    const deps = await depsOf(given, context)
    if (given.flag('freshness-only')) {
      const wish = { maxAgeMs: age(given, 'max-age'), smallestShare: wholeNumber(given, 'smallest-share') }
      const report = await checkFreshness(
        { place: { kind: 'folder', folder: given.text('destination') }, ...wish },
        deps,
      )
      return { report, document: freshnessDocument(report), exitCode: report.status === 'fresh' ? 0 : 3 }
    }
    const scratchUrl = context.env[SCRATCH_VARIABLE]?.trim()
    const report = await drillBackups(
      {
        backups: wanted(given, argument),
        migrationsDir: given.text('migrations-dir'),
        smokeFile: given.text('smoke-file'),
        again: !given.flag('once'),
        allowMissingExtensions: given.list('allow-missing-extensions'),
        ...(scratchUrl && { scratchUrl }),
      },
      deps,
    )
    return { report, document: drillDocument(report), exitCode: report.status === 'proved' ? 0 : 3 }
  },
}

const depsOf = async (given: Given, context: CliContext) => ({
  ...(await openBackupDeps(given, context)),
  ...context,
  installTools: given.flag('install-tools'),
  now: () => new Date(),
})
