// pg-runbook check: are these migration files fit to run? Exit code 3 with findings; no database is asked unless one is named.
import { check as checkMigrations } from '../../operations/check.js'
import { checkDocument } from '../../reports/check-report.js'
import { writeSarif } from '../../reports/write-sarif.js'
import { BACKUP_SOURCE_OPTIONS, openBackupDeps } from '../backup-source.js'
import type { Command } from '../command.js'
import { migrationName } from '../migration-argument.js'
import { oneOfProblem } from '../option-values.js'
import { BACKUP_OPTIONS, ENVIRONMENT_OPTION, MIGRATIONS_OPTION, oneOf } from '../options.js'
import { ownRepository } from '../own-repository.js'
import { RELEASE_OPTIONS, releaseOptions } from '../release-options.js'

const FAIL_ON = ['error', 'warn', 'never'] as const

/** Of the repository that this program was cloned from, a fork or not. */
async function rulePages(): Promise<string | undefined> {
  const repository = await ownRepository()
  return repository && `https://github.com/${repository}/blob/HEAD/docs/rules/`
}

export const check: Command = {
  summary: 'Check migration files for what locks, loses or breaks (exit code 3 with findings)',
  argument: { name: 'migration', description: 'only this file of the migrations folder', optional: true },
  options: {
    ...MIGRATIONS_OPTION,
    base: { type: 'string', value: '<branch>', description: 'only what differs from it, e.g. origin/main' },
    environment: {
      ...ENVIRONMENT_OPTION['environment']!,
      default: '',
      description: 'look at production or staging: only what it has not applied, with the sizes of its tables',
    },
    'sizes-from': {
      type: 'string',
      value: '<file>',
      description: 'a backup, packed and encrypted ones too, that tells how large tables are',
    },
    ...BACKUP_SOURCE_OPTIONS,
    'install-tools': BACKUP_OPTIONS['install-tools']!,
    ...RELEASE_OPTIONS,
    all: { type: 'boolean', description: 'files that are applied, or on the base branch, too' },
    'ignore-rules': {
      type: 'string',
      value: '<rule>',
      multiple: true,
      description: 'do not ask this rule; may be given several times',
    },
    'exposed-schemas': {
      type: 'string',
      value: '<schema>',
      multiple: true,
      description: 'schemas that an API shows: their tables need row level security',
    },
    'fail-on': {
      type: 'string',
      value: '<what>',
      default: 'error',
      description: 'error, warn or never: what makes the exit code 3',
      problem: oneOfProblem(FAIL_ON),
    },
    'sarif-file': { type: 'string', value: '<file>', description: 'write the findings as SARIF 2.1.0' },
  },
  async run(given, migration, context) {
    const only = migration && migrationName(given, migration)
    const [base, environment, sizesFrom] = [given.text('base'), given.text('environment'), given.text('sizes-from')]
    const request = {
      migrationsDir: given.text('migrations-dir'),
      ...(only && { only }),
      ...(base && { base }),
      ...(environment && { database: { environment } }),
      ...(sizesFrom && { sizesFrom }),
      all: given.flag('all'),
      release: releaseOptions(given),
      rulesOff: given.list('ignore-rules'),
      exposedSchemas: given.list('exposed-schemas'),
    }
    const deps = { ...(await openBackupDeps(given, context)), now: () => new Date() }
    const report = await checkMigrations(request, deps)
    const file = given.text('sarif-file')
    if (file) await writeSarif(file, report, await rulePages())
    const failOn = oneOf(given, 'fail-on', FAIL_ON)
    const failed = failOn === 'never' ? 0 : failOn === 'warn' ? report.findings.length : report.errors
    return { report, document: checkDocument(report), exitCode: failed > 0 ? 3 : 0 }
  },
}
