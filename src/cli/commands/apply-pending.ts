// pg-runbook apply-pending: what a release does, by hand.
import { applyPending as applyAllPending } from '../../operations/apply-pending.js'
import { applyPendingDocument } from '../../reports/apply-pending-report.js'
import { HEALTH_DEFAULTS } from '../../health/wait-for-health.js'
import { terminalText } from '../../reports/terminal.js'
import { changeDeps, changeRequest } from '../backup-request.js'
import type { Command } from '../command.js'
import { healthUrlProblem, oneOfProblem } from '../option-values.js'
import { migrationName } from '../migration-argument.js'
import { rehearseChoice, REHEARSE_OPTION } from '../rehearse-option.js'
import { requireStaging, REQUIRE_STAGING_OPTION } from '../require-staging-option.js'
import { ALREADY_EXISTS, ALREADY_EXISTS_OPTION, BACKUP_FIRST_OPTIONS, MIGRATIONS_OPTION, oneOf } from '../options.js'

const OUT_OF_ORDER = ['error', 'warn', 'allow'] as const

export const applyPending: Command = {
  summary: 'Back a database up, then apply every migration it does not have, in order',
  options: {
    ...MIGRATIONS_OPTION,
    'dry-run': { type: 'boolean', description: 'run them, show the locks they take, and roll everything back' },
    'out-of-order': {
      type: 'string',
      value: '<what>',
      default: 'error',
      description: 'a file that sorts before an applied one: error, warn or allow',
      problem: oneOfProblem(OUT_OF_ORDER),
    },
    baseline: {
      type: 'string',
      value: '<file>',
      description: 'first run: this file and all before it are in the database already',
    },
    'accept-changed': {
      type: 'string',
      value: '<file>',
      multiple: true,
      description: 'take the new text of an applied file; may be given several times',
    },
    ...REHEARSE_OPTION,
    ...REQUIRE_STAGING_OPTION,
    ...ALREADY_EXISTS_OPTION,
    'health-url': {
      type: 'string',
      value: '<url>',
      description: 'the application: must be healthy before, and is waited for afterwards',
      problem: healthUrlProblem,
    },
    'allow-pooler': { type: 'boolean', description: 'let a transaction pooler pass; needs --no-backup' },
    ...BACKUP_FIRST_OPTIONS,
  },
  async run(given, _argument, context) {
    const [baseline, healthUrl] = [migrationName(given, given.text('baseline')), given.text('health-url')]
    const request = {
      ...changeRequest(given),
      ...rehearseChoice(given, context.env),
      requireStaging: requireStaging(given),
      onAlreadyExists: oneOf(given, 'on-already-exists', ALREADY_EXISTS),
      outOfOrder: oneOf(given, 'out-of-order', OUT_OF_ORDER),
      ...(baseline && { baseline }),
      acceptChanged: given.list('accept-changed').map((file) => migrationName(given, file)),
      allowPooler: given.flag('allow-pooler'),
      ...(healthUrl && { health: { ...HEALTH_DEFAULTS, url: healthUrl } }),
    }
    const report = await applyAllPending(request, {
      ...changeDeps(given, context),
      onStopped: (stopped) =>
        context.log.info(terminalText(applyPendingDocument(stopped, request.database.environment))),
    })
    return { report, document: applyPendingDocument(report, request.database.environment), exitCode: 0 }
  },
}
