// Runbook, section 2: does the database have what the schema file says, and nothing else? Drift fails the step where it is told to;
// a comparison that could not be made always does, except in a run that gets no secrets.
import { RunbookError } from '../errors.js'
import { choice, defineAction, flag, lines, text } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { type Step, runAction } from '../github/run-action.js'
import { whyWithoutSecrets } from '../github/without-secrets.js'
import { driftFound, requireChecked } from '../reports/drift-answer.js'
import { type DriftReport, driftDocument } from '../reports/drift-report.js'
import { connectionInputs, databaseChoice, requireDatabase } from './database-inputs.js'
import { annotateDrift } from './drift-annotations.js'
import { keepDriftIssue } from './drift-issue.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'drift-check',
  inputs: {
    'database-url': connectionInputs['database-url'],
    environment: connectionInputs.environment,
    schema: text({ default: 'prisma/schema.prisma' }),
    'migrations-dir': text({ default: 'db/migrations' }),
    'output-dir': text({ default: 'db/migrations' }),
    'fail-on-drift': flag({ default: true }),
    'expect-pending': flag({ default: false }),
    baseline: text(),
    ignore: lines(),
    engine: choice(['wasm', 'prisma-cli'], { default: 'wasm' }),
    'scratch-url': text({ secret: true }),
    'open-issue': flag({ default: false }),
    'github-token': text({ secret: true }),
  },
  outputs: ['status', 'report-path', 'drift', 'drift-file', 'changes'],
  check: (given) => [
    ...(whyWithoutSecrets() === undefined ? requireDatabase(given) : []),
    ...(/^true$/i.test(given('open-issue')) && !given('github-token')
      ? ['github-token: required with open-issue: true']
      : []),
  ],
})

export const run = () =>
  runAction(spec, async (inputs, step) => {
    step.keep({ status: 'not-checked' })
    const { diff } = await import('../operations/diff.js') // bad inputs are told without it
    const request = {
      database: databaseChoice(inputs),
      schema: inputs.schema,
      migrationsDir: inputs['migrations-dir'],
      outputDir: inputs['output-dir'],
      ...(inputs.baseline && { baseline: inputs.baseline }),
      ignore: inputs.ignore,
      ...(inputs['scratch-url'] && { scratchUrl: inputs['scratch-url'] }),
      pull: false,
      engine: inputs.engine,
    }
    const { log, signal } = step
    const deps = { env: process.env, log, signal, installTools: true }
    const report = await diff(request, deps).catch((error: unknown) => skip(error, step))
    if (!report) return { status: 'skipped' }
    const document = driftDocument(report)
    showReport(document, log)
    step.keep({ status: report.status, 'report-path': writeReport(spec.name, report) })
    requireChecked(report)
    const drift = report.status === 'drift'
    step.keep({ drift, 'drift-file': report.file ?? '', changes: report.findings.length })
    const fails = inputs['fail-on-drift'] && isUnexpected(report, inputs['expect-pending'])
    const failure = drift && fails ? driftFound(report, inputs.schema) : undefined
    annotateDrift(report, (message, at) => (failure ? log.error(message, at) : log.warn(message, at)))
    const issueFailure = inputs['open-issue'] ? await keepDriftIssue(inputs, report, document, log) : undefined
    if (failure && issueFailure) log.warn(issueFailure.message)
    if (failure ?? issueFailure) throw (failure ?? issueFailure)!
    return {}
  })

/** Right before a migration, what the files that are still to run account for is no surprise. */
const isUnexpected = ({ findings }: DriftReport, expectPending: boolean): boolean =>
  !expectPending || findings.some(({ kind }) => kind !== 'pending-migrations')

/** In a run that gets no secrets, a database that nobody names is no failure; and never "no drift" either. */
function skip(error: unknown, { log }: Pick<Step<typeof spec>, 'log'>): undefined {
  const why = whyWithoutSecrets()
  if (why === undefined || !(error instanceof RunbookError) || error.code !== 'missing-database-url') throw error
  const next = 'Give the secret of this environment to have it checked.'
  showReport(
    { title: 'Drift was not checked', blocks: [{ kind: 'text', text: [`No database: ${why}. ${next}`] }] },
    log,
  )
}
