// pg-runbook apply-pending: what a release does, by hand.
import { applyPending as applyAllPending } from '../../operations/apply-pending.js'
import { applyPendingDocument } from '../../reports/apply-pending-report.js'
import { HEALTH_DEFAULTS } from '../../health/wait-for-health.js'
import { terminalText } from '../../reports/terminal.js'
import { changeDeps, changeRequest } from '../backup-request.js'
import type { Command } from '../command.js'
import { healthUrlProblem } from '../option-values.js'
import { rehearseChoice, REHEARSE_OPTION } from '../rehearse-option.js'
import { RELEASE_OPTIONS, releaseOptions } from '../release-options.js'
import { requireStaging, REQUIRE_STAGING_OPTION } from '../require-staging-option.js'
import { ALREADY_EXISTS, ALREADY_EXISTS_OPTION, BACKUP_FIRST_OPTIONS, MIGRATIONS_OPTION, oneOf } from '../options.js'

export const applyPending: Command = {
  summary: 'Back a database up, then apply every migration it does not have, in order',
  options: {
    ...MIGRATIONS_OPTION,
    'dry-run': { type: 'boolean', description: 'run them, show the locks they take, and roll everything back' },
    ...RELEASE_OPTIONS,
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
    const healthUrl = given.text('health-url')
    const request = {
      ...changeRequest(given),
      ...rehearseChoice(given, context.env),
      requireStaging: requireStaging(given),
      onAlreadyExists: oneOf(given, 'on-already-exists', ALREADY_EXISTS),
      ...releaseOptions(given),
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
