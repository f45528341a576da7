// What was found in migration files, as people read it: the files with something to mend first, each finding with its line, what
// happens and what to write instead. Bounded; the whole is in the report file.
import type { CheckReport } from '../operations/check.js'
import type { RuleFinding } from '../migrations/rules/finding.js'
import { countInWords, countOf } from '../quantities.js'
import type { Block, Document, Text } from './document.js'

/** For those who may not look into the layers themselves. */
export type { RuleFinding } from '../migrations/rules/finding.js'
export type { CheckReport } from '../operations/check.js'

const MOST_FILES = 60
const MOST_OF_A_FILE = 40
const LONGEST_TEXT = 1_200

export function checkDocument(report: CheckReport): Document {
  const groups = byFile(report.findings)
  const more = groups.length - MOST_FILES
  return {
    title: titleOf(report),
    blocks: [
      { kind: 'text', text: [whatWasChecked(report)] },
      ...groups.slice(0, MOST_FILES).flatMap(fileBlocks),
      ...(more > 0
        ? [textBlock(`... and ${countOf(more, 'more file')} with findings, all of them in the report`)]
        : []),
      ...(report.findings.length > 0 ? [howToAllow] : []),
    ],
  }
}

function titleOf({ errors, warnings, checked }: CheckReport): string {
  const found = [errors > 0 && countOf(errors, 'error'), warnings > 0 && countOf(warnings, 'warning')].filter(Boolean)
  const files = countOf(checked.length, 'migration file')
  return found.length === 0 ? `${files}: nothing to mend` : `${files}: ${found.join(', ')}`
}

function whatWasChecked({ checked, files, base, database, sizes, rulesOff, migrationsDir }: CheckReport): string {
  const against = [base && `the branch ${base}`, database && `the ledger of ${database}`].filter(Boolean)
  const which =
    checked.length === files
      ? `${files === 1 ? 'the one file' : `all ${countOf(files, 'file')}`} of ${migrationsDir}`
      : `${countInWords(checked.length)} of the ${countInWords(files)} files of ${migrationsDir}, those that are still to run`
  return [
    `Checked: ${which}${against.length > 0 ? `, held against ${against.join(' and ')}` : ''}.`,
    sizes ? ` Sizes of tables: from ${sizes}.` : '',
    rulesOff.length > 0 ? ` Not asked: ${rulesOff.join(', ')}.` : '',
  ].join('')
}

function byFile(findings: readonly RuleFinding[]): [file: string, findings: RuleFinding[]][] {
  const groups = new Map<string, RuleFinding[]>()
  for (const finding of findings)
    groups.set(finding.location.file, [...(groups.get(finding.location.file) ?? []), finding])
  const worst = (all: readonly RuleFinding[]) => (all.some(({ severity }) => severity === 'error') ? 0 : 1)
  return [...groups].sort(([, a], [, b]) => worst(a) - worst(b))
}

function fileBlocks([file, findings]: [string, RuleFinding[]]): Block[] {
  const more = findings.length - MOST_OF_A_FILE
  const rest: Text[][] = more > 0 ? [[`... and ${countInWords(more)} more`]] : []
  return [
    { kind: 'text', text: [{ code: file }] },
    { kind: 'list', items: [...findings.slice(0, MOST_OF_A_FILE).map(item), ...rest] },
  ]
}

const item = (finding: RuleFinding): Text[] => [
  `${finding.severity === 'error' ? 'error' : 'warning'}, line ${finding.location.line}, `,
  { code: finding.rule },
  `: ${shortened(findingInWords(finding))}`,
]

/** What happens, how long it locks, and what to write instead. */
export const findingInWords = ({ message, estimate, fix }: RuleFinding): string =>
  `${message}${estimate ? ` (${estimate})` : ''}.\nInstead: ${fix}.`

const howToAllow: Block = {
  kind: 'text',
  text: [
    'What is meant so passes with a comment on the line before: ',
    { code: '-- pg-runbook: allow <rule> because <reason>' },
  ],
}

const textBlock = (text: string): Block => ({ kind: 'text', text: [text] })

const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text
