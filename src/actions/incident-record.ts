// Runbook, section 5, "Post-mortem": what this job did, with the ledger's migrations, as a file with the headings that people fill in.
// It reads only, and an unreachable database keeps it from nothing.
import { parseAge } from '../duration.js'
import { defineAction, flag, type InputsOf, lines, parsed, text } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { currentRun } from '../github/run.js'
import { runAction } from '../github/run-action.js'
import { runnerTemp } from '../github/temporary-folder.js'
import { incidentDocument, incidentMarkdown } from '../reports/incident-report.js'
import { connectionInputs, databaseChoice } from './database-inputs.js'
import { keepIncidentIssue } from './incident-issue.js'
import { showReport } from './show-report.js'
import { endedEvents, jobSteps } from './step-events.js'

export const spec = defineAction({
  name: 'incident-record',
  inputs: {
    'database-url': connectionInputs['database-url'],
    environment: connectionInputs.environment,
    steps: text(),
    reports: lines(),
    since: parsed(parseAge, { default: '24h' }),
    'open-issue': flag({ default: false }),
    'github-token': text({ secret: true }),
  },
  outputs: ['status', 'report-path', 'incident-path'],
})

type Inputs = InputsOf<typeof spec>

const databaseOf = (inputs: Inputs) => {
  const choice = databaseChoice(inputs)
  return Object.keys(choice).length > 0 ? { database: choice } : {}
}

export const run = () =>
  runAction(spec, async (inputs, { log, keep }) => {
    const { incident } = await import('../operations/incident.js') // bad inputs are told without it
    const { actor, url: runUrl } = currentRun()
    const steps = jobSteps(inputs.steps)
    const who = { ...(actor && { by: actor }), ...(runUrl && { runUrl }) }
    const request = {
      ...databaseOf(inputs),
      reports: [...steps.reports, ...inputs.reports],
      events: endedEvents(steps, new Date(), who),
      sinceMs: inputs.since,
      destination: runnerTemp(),
    }
    const by = { ...(actor && { actor }), ...(runUrl && { runUrl }) }
    const deps = { env: process.env, log, now: () => new Date(), ...by, render: incidentMarkdown }
    const report = await incident(request, deps)
    showReport(incidentDocument(report), log)
    keep({ status: report.status, 'incident-path': report.file, 'report-path': writeReport(spec.name, report) })
    const failure = inputs['open-issue'] ? await keepIncidentIssue(inputs, report, log) : undefined
    if (failure) throw failure
    return {}
  })
