// One page for somebody at night: what is wrong and what to type, first; then what could not be seen; what is fine is folded.
import type { Check, DoctorReport, Metrics } from '../operations/doctor.js'
import { countInWords, countOf, durationInWords } from '../quantities.js'
import type { Block, Document } from './document.js'

export function doctorDocument(report: DoctorReport): Document {
  const { checks, database, durationMs, metrics } = report
  const of = (verdict: Check['verdict']) => checks.filter((check) => check.verdict === verdict)
  return {
    title: titleOf(report),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['Database', database === undefined ? 'not known' : { code: database }],
          ['Checks', `${of('ok').length} ok, ${report.problems} with a problem, ${report.unknown} unknown`],
          ['Took', durationInWords(durationMs)],
        ],
      },
      ...of('problem').flatMap((check) => withFix(check, 'PROBLEM')),
      ...together(of('unknown')).flatMap((check) => withFix(check, 'unknown')),
      ...(metrics ? [metricsTable(metrics)] : []),
      ...fine(of('ok')),
    ],
  }
}

function titleOf({ status, problems, unknown }: DoctorReport): string {
  switch (status) {
    case 'ok':
      return 'Nothing is wrong'
    case 'unknown':
      return `No problem was seen, and ${countOf(unknown, 'thing')} could not be looked at`
    case 'problems':
      return countOf(problems, 'problem')
  }
}

/** What was not seen for one reason is told once. */
function together(checks: readonly Check[]): Check[] {
  const byReason = new Map<string, Check>()
  for (const check of checks) {
    const reason = `${check.detail}\n${check.fix ?? ''}`
    const same = byReason.get(reason)
    byReason.set(reason, same ? { ...same, title: `${same.title}, ${check.title}` } : check)
  }
  return [...byReason.values()]
}

/** The first line of a fix is for people, the rest is to be pasted. */
function withFix({ title, detail, fix }: Check, word: string): Block[] {
  const [words = '', ...commands] = fix?.split('\n') ?? []
  return [
    { kind: 'text', text: [`${word} - ${title}: ${detail}`] },
    ...(words ? [{ kind: 'text' as const, text: [`Fix: ${words}`] }] : []),
    ...(commands.length > 0
      ? [{ kind: 'code' as const, language: languageOf(commands), code: commands.join('\n') }]
      : []),
  ]
}

const languageOf = (commands: readonly string[]): string =>
  commands.every((command) => /;\s*$|^--/.test(command)) ? 'sql' : ''

const fine = (checks: readonly Check[]): Block[] =>
  checks.length === 0
    ? []
    : [
        {
          kind: 'table',
          fold: `${checks.length} ok`,
          columns: ['Check', 'Seen'],
          rows: checks.map(({ title, detail }) => [title, detail]),
        },
      ]

function metricsTable(metrics: Metrics): Block {
  const { since, connectionsUsed, connectionsAllowed, commits, rollbacks, deadlocks, statementMeans: means } = metrics
  const ms = (value: number) => `${value.toFixed(2)} ms`
  return {
    kind: 'facts',
    facts: [
      ['Counted since', since ?? 'the database was made'],
      ['Connections', `${connectionsUsed} of ${connectionsAllowed}`],
      ['Transactions', `${countInWords(commits)} committed, ${countInWords(rollbacks)} rolled back`],
      ['Deadlocks', countInWords(deadlocks)],
      ...(means
        ? ([
            ['Mean times of statements, by calls: p50', ms(means.p50)],
            ['p95', ms(means.p95)],
            ['p99', ms(means.p99)],
          ] as const)
        : []),
    ],
  }
}
