// What a finished comparison means for whoever started it: a comparison that could not be made is never an answer, and drift stops
// a step only where it was asked to.
import type { DriftReport } from '../drift/drift.js'
import { RunbookError } from '../errors.js'
import { countOf } from '../quantities.js'

/** @throws RunbookError `drift-not-checked` where nothing could be compared */
export function requireChecked({ status, database, couldNotTell }: DriftReport): void {
  if (status !== 'not-checked') return
  const why = couldNotTell.length > 0 ? `: ${couldNotTell.join('; ')}` : ''
  throw new RunbookError('drift-not-checked', `${database} could not be compared with the schema file${why}`, {
    state: 'nothing-changed',
    hint: 'repair what is named above, then run it again; until then it is not known whether there is drift.',
  })
}

/** The failure of a step that shall not go on over drift. */
export const driftFound = (report: DriftReport, schema: string): RunbookError =>
  new RunbookError(
    'drift-found',
    `${report.database} differs from ${schema}: ${countOf(report.findings.length, 'difference')}${settledBy(report)}`,
    { state: 'nothing-changed', hint: nextSteps(report).join(' ') },
  )

const settledBy = (report: DriftReport): string => (hasStatements(report) ? `, settled by ${report.file}` : '')

/** The schema file and the database may be the same while the migrations lag behind both: then there is nothing to run. */
export const hasStatements = ({ sql = '', file }: DriftReport): boolean =>
  file !== undefined && /^(?!\s*--)\s*\S/m.test(sql)

/** What to do about each kind that was found. Runbook, section 2. */
export function nextSteps(report: DriftReport): string[] {
  const { findings, file, pulled } = report
  const found = new Set(findings.map(({ kind }) => kind))
  const review = hasStatements(report) ? `review ${file}, then apply it under a migration's name` : 'write a migration'
  const steps: [boolean, string][] = [
    [
      pulled !== undefined,
      'The schema file is as the database is: npx prisma generate, write a migration that does the same (pg-runbook new), commit both, and compare again.',
    ],
    [found.has('pending-migrations'), 'Pending: pg-runbook apply-pending.'],
    [
      pulled === undefined && found.has('schema-ahead'),
      `The schema file is ahead: ${hasStatements(report) ? `make a migration of ${file}` : 'write the migration'} (pg-runbook new).`,
    ],
    [
      pulled === undefined && (found.has('changed-by-hand') || found.has('unexplained')),
      `Changed in the database, and meant: pg-runbook diff --pull, then npx prisma generate, and commit the schema file; not meant: ${review}.`,
    ],
    [
      found.has('unseen-by-prisma'),
      'What a Prisma schema cannot hold: bring what is meant into a migration, and undo what is not.',
    ],
  ]
  return steps.filter(([applies]) => applies).map(([, step]) => step)
}
