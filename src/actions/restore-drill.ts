// Runbook, section 3: backups proved by restoring them into a throw-away database; or, with freshness-only, whether there is one at
// all. Whatever is not proved fails the step.
import { type InputsOf, defineAction, flag, lines, parsed, text, wholeNumber } from '../github/inputs.js'
import { parseAge } from '../duration.js'
import { writeReport } from '../github/report-file.js'
import { type Step, runAction } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import {
  drillDocument,
  drillFailed,
  freshnessDocument,
  freshnessFailed,
  historyEntry,
} from '../reports/drill-report.js'
import { backupInputs } from './backup-inputs.js'
import { backupSource, backupSourceInputs, openBackupDeps, sourceProblems } from './backup-source-inputs.js'
import { connectionInputs } from './database-inputs.js'
import { earlierDrills, writeHistory } from './drill-history.js'
import { type DrillNews, keepDrillIssue } from './drill-issue.js'
import { drillPlace, drillRequest } from './drill-requests.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'restore-drill',
  inputs: {
    ...backupSourceInputs,
    environment: connectionInputs.environment,
    'artifact-prefix': backupInputs['artifact-prefix'],
    'scratch-url': text({ secret: true }),
    'migrations-dir': text({ default: 'db/migrations' }),
    'smoke-file': text({ default: 'db/drill.sql' }),
    'allow-missing-extensions': lines(),
    'dump-again': flag({ default: true }),
    'freshness-only': flag({ default: false }),
    'max-age': parsed(parseAge, { default: '26h' }),
    'smallest-share': wholeNumber({ min: 0, max: 100, default: 50 }),
    'open-issue': flag({ default: false }),
    'github-token': text({ secret: true }),
  },
  outputs: ['status', 'report-path', 'verdict', 'seconds', 'backup-age-hours', 'history-path'],
  check: (given) => [
    ...(/^true$/i.test(given('open-issue')) && !given('github-token')
      ? ['github-token: required with open-issue: true']
      : []),
    ...sourceProblems(given),
  ],
})

type Inputs = InputsOf<typeof spec>
type DrillStep = Step<typeof spec>

export const run = () =>
  runAction(spec, (inputs, step) =>
    withTemporaryFolder(async (folder) => {
      const deps = { ...openBackupDeps(inputs, step, folder), installTools: true, now: () => new Date() }
      const news = inputs['freshness-only'] ? await freshness(inputs, step, deps) : await drilling(inputs, step, deps)
      showReport(news.document, step.log)
      const { environment, 'github-token': token } = inputs
      const issue = inputs['open-issue'] ? await keepDrillIssue({ ...news, environment, token }, step.log) : undefined
      if (news.failure && issue) step.log.warn(issue.message)
      if (news.failure ?? issue) throw (news.failure ?? issue)!
      return {}
    }),
  )

type Deps = ReturnType<typeof openBackupDeps> & { installTools: boolean; now(): Date }
type News = Pick<DrillNews, 'kind' | 'document' | 'failure'>

async function drilling(inputs: Inputs, step: DrillStep, deps: Deps): Promise<News> {
  const { drill } = await import('../operations/drill.js') // bad inputs are told without it
  const report = await drill(drillRequest(inputs, backupSource(inputs)), deps)
  const [newest] = report.drilled
  const folder = deps.temporaryFolder
  const earlier = await earlierDrills(deps.artifacts, inputs.environment, { ...step, folder })
  const history = newest ? [...earlier, historyEntry(newest, deps.now())] : earlier
  step.keep({ status: report.status, verdict: report.status, 'report-path': writeReport(spec.name, report) })
  step.keep({ 'history-path': writeHistory(history) })
  if (newest?.restoreMs !== undefined) step.keep({ seconds: (newest.restoreMs / 1000).toFixed(1) })
  if (newest?.ageHours !== undefined) step.keep({ 'backup-age-hours': newest.ageHours.toFixed(1) })
  return { kind: 'drill', document: drillDocument(report, history), failure: drillFailed(report) }
}

async function freshness(inputs: Inputs, step: DrillStep, deps: Deps): Promise<News> {
  const { checkFreshness } = await import('../operations/drill.js')
  const wish = { maxAgeMs: inputs['max-age'], smallestShare: inputs['smallest-share'] }
  const report = await checkFreshness({ place: drillPlace(inputs), ...wish }, deps)
  step.keep({ status: report.status, 'report-path': writeReport(spec.name, report) })
  if (report.ageHours !== undefined) step.keep({ 'backup-age-hours': report.ageHours.toFixed(1) })
  return { kind: 'freshness', document: freshnessDocument(report), failure: freshnessFailed(report) }
}
