// The record of an incident: what the machine knows filled in, and the runbook's post-mortem headings for people. Everything that comes
// from a file or a database is escaped.
import type { Incident, IncidentEvent } from '../incident/incident.js'
import type { IncidentReport } from '../operations/incident.js'
import { code, plain } from '../markdown-text.js'
import { countInWords, countOf } from '../quantities.js'
import { TOOL_VERSION } from '../tool-version.js'
import type { Document } from './document.js'

const secondsOf = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z')
const timeOf = (at: Date | undefined): string => (at ? secondsOf(at) : '')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n')

/** Only where it is the URL of a run, which the runner's environment has told. */
const RUN = /^https:\/\/[\w.:-]+\/[\w./-]+$/
const linkOf = (runUrl: string | undefined): string =>
  runUrl !== undefined && RUN.test(runUrl) ? `[run](${runUrl})` : plain(runUrl ?? '')

const timeline = (events: readonly IncidentEvent[]): string =>
  events.length === 0
    ? 'No report was given, and the ledger has nothing of this time.'
    : table(
        ['From', 'To', 'What', 'How it ended', 'Database', 'By', 'Run', 'Known from'],
        events.map(({ from, to, what, status = '', database = '', by = '', runUrl, source }) => [
          timeOf(from) || 'not noted',
          timeOf(to),
          code(what),
          plain(status),
          plain(database),
          plain(by),
          linkOf(runUrl),
          plain(source),
        ]),
      )

const files = (events: readonly IncidentEvent[]): string => {
  const rows = events.flatMap(({ what, files: found }) =>
    found.map(({ what: kind, name, at = '' }) => [code(what), plain(kind), code(name), plain(at)]),
  )
  return rows.length === 0 ? 'None is named in what was read.' : table(['In', 'What', 'Name', 'Made at'], rows)
}

const counts = (events: readonly IncidentEvent[]): string => {
  const rows = events.flatMap(({ what, counts: found }) =>
    found.map(({ what: kind, count }) => [code(what), plain(kind), countInWords(count)]),
  )
  return rows.length === 0 ? 'Nothing was counted in what was read.' : table(['In', 'What', 'How many'], rows)
}

const verification = (events: readonly IncidentEvent[]): string => {
  const rows = events.flatMap(({ to, what, verified }) =>
    verified === undefined ? [] : [[timeOf(to), code(what), plain(verified)]],
  )
  return rows.length === 0
    ? 'None of what was read verifies anything: see docs/emergency.md, "Is it whole?" and "Is the application well?".'
    : table(['At', 'By', 'Result'], rows)
}

function notIncluded({ ledger, notRead }: Incident): string[] {
  const lines = [
    ...(ledger.kind === 'not-read' ? [`the ledger: ${ledger.why}`] : []),
    ...notRead.map(({ file, why }) => `${file}: ${why}`),
  ]
  return lines.length === 0 ? [] : ['Not in this record:', lines.map((line) => `- ${plain(line)}`).join('\n')]
}

/** The runbook, section 5: "Root cause analysis" and "Post-mortem". */
const POST_MORTEM = `## Post-mortem

### Document incident timeline

- [ ] Add above what no machine knows: when it was noticed and how, what was decided by whom, who was told, when it was over.
- [ ] What the users saw, from when to when:
- [ ] What was lost for good, and who knows of it:

### Root cause analysis

- [ ] What did it (the migration, the job, the person's command):
- [ ] Why nothing stopped it:
- [ ] Tested on staging before it is released again:

### Update runbook with lessons learned

- [ ] What will be different, who does it, until when:

### Consider row-level audit logging

- [ ] Would it have dated the deletion? \`pg-runbook audit enable <table>\``

/** The whole file. */
export function incidentMarkdown(incident: Incident): string {
  const { writtenAt, since, by, runUrl, events } = incident
  const written = [`Written ${secondsOf(writtenAt)}`, by && `by ${plain(by)}`, `with pg-runbook ${TOOL_VERSION}`]
  const about = `${written.filter(Boolean).join(' ')}${runUrl ? `, ${linkOf(runUrl)}` : ''}. Migrations since ${secondsOf(since)}. All times are UTC; no row's value is in here.`
  const parts = [
    `# Incident ${writtenAt.toISOString().slice(0, 10)}`,
    about,
    '## Timeline',
    timeline(events),
    ...notIncluded(incident),
    '## Backups used',
    files(events),
    '## Counts',
    counts(events),
    '## Verification',
    verification(events),
    POST_MORTEM,
  ]
  return `${parts.join('\n\n')}\n`
}

export const incidentDocument = ({ file, events, ledger, notRead }: IncidentReport): Document => ({
  title: `The record is written: ${countOf(events.length, 'event')}`,
  blocks: [
    { kind: 'facts', facts: [['File', { code: file }]] },
    {
      kind: 'warnings',
      lines: [
        ...(ledger.kind === 'not-read' ? [`the ledger is not in it: ${ledger.why}`] : []),
        ...notRead.map((one) => `${one.file} is not in it: ${one.why}`),
      ],
    },
  ],
})
