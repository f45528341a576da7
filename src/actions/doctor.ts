// Runbook, section 9, and the root action: what is wrong with a database, the way to it and the run, each with its fix.
import { RunbookError } from '../errors.js'
import { defineAction, flag, lines, text } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import { doctorDocument } from '../reports/doctor-report.js'
import { connectionInputs, databaseChoice } from './database-inputs.js'
import { githubRun } from './doctor-github.js'
import { keepDoctorIssue } from './doctor-issue.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'doctor',
  inputs: {
    'database-url': connectionInputs['database-url'],
    environment: connectionInputs.environment,
    'migrations-dir': text({ default: 'db/migrations' }),
    schema: text({ default: 'prisma/schema.prisma' }),
    metrics: flag({ default: false }),
    'fail-on-problem': flag({ default: true }),
    'encryption-recipients': lines(),
    'open-issue': flag({ default: false }),
    'github-token': text({ secret: true }),
  },
  outputs: ['status', 'report-path', 'problems', 'unknown'],
  check: (given) =>
    /^true$/i.test(given('open-issue')) && !given('github-token')
      ? ['github-token: required with open-issue: true']
      : [],
})

export const run = () =>
  runAction(spec, (inputs, { log, signal, keep }) =>
    withTemporaryFolder(async (temporaryFolder) => {
      const { doctor } = await import('../operations/doctor.js') // bad inputs are told without it
      const github = await githubRun(inputs['github-token'], inputs['encryption-recipients'])
      const request = {
        database: databaseChoice(inputs),
        migrationsDir: inputs['migrations-dir'],
        schema: inputs.schema,
        projectFolder: process.cwd(),
        metrics: inputs.metrics,
      }
      const report = await doctor(request, {
        env: process.env,
        log,
        signal,
        temporaryFolder,
        now: () => new Date(),
        github,
      })
      const document = doctorDocument(report)
      showReport(document, log)
      const { status, problems, unknown } = report
      keep({ status, problems, unknown, 'report-path': writeReport(spec.name, report) })
      const issueFailure = inputs['open-issue'] ? await keepDoctorIssue(inputs, report, document, log) : undefined
      const failure = problems > 0 && inputs['fail-on-problem'] ? problemsFound(problems) : undefined
      if (failure && issueFailure) log.warn(issueFailure.message)
      if (failure ?? issueFailure) throw (failure ?? issueFailure)!
      return {}
    }),
  )

const problemsFound = (count: number): RunbookError =>
  new RunbookError('problems-found', `the doctor found ${count === 1 ? 'a problem' : `${count} problems`}`, {
    state: 'nothing-changed',
    hint: 'the report above says how to mend each; fail-on-problem: false lets the step pass.',
  })
