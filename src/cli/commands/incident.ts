// pg-runbook incident: what was run, when and by whom, as one Markdown file with the runbook's post-mortem headings.
import { incident as record } from '../../operations/incident.js'
import { incidentDocument, incidentMarkdown } from '../../reports/incident-report.js'
import { databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { destinationProblem, ageProblem } from '../option-values.js'
import { age, ENVIRONMENT_OPTION } from '../options.js'
import { terminalUser } from '../terminal-user.js'

export const incident: Command = {
  summary: 'Write down an incident: a timeline of what was run, from reports and the ledger, with post-mortem headings',
  argument: { name: 'reports', description: 'a file written with --json, or a folder of them', optional: true },
  rest: { name: 'reports', description: 'more of them' },
  options: {
    since: {
      type: 'string',
      value: '<time>',
      default: '24h',
      description: 'migrations of the ledger from so long ago on',
      problem: ageProblem,
    },
    destination: {
      type: 'string',
      value: '<folder>',
      default: '.',
      description: 'the folder that takes incident_YYYYMMDD.md; nothing is ever overwritten',
      problem: destinationProblem,
    },
    ...ENVIRONMENT_OPTION,
  },
  async run(given, first, { env, log }) {
    const actor = terminalUser()
    const report = await record(
      {
        reports: [first, ...given.rest].filter(Boolean),
        events: [],
        sinceMs: age(given, 'since'),
        destination: given.text('destination'),
        database: databaseChoice(given),
      },
      { env, log, now: () => new Date(), ...(actor && { actor }), render: incidentMarkdown },
    )
    return { report, document: incidentDocument(report), exitCode: 0 }
  },
}
