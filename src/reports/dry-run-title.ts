// What a dry run has shown: only what really ran has been tried. A file of CREATE INDEX CONCURRENTLY alone has proved nothing.
import type { StatementResult } from '../migrations/apply-outcome.js'
import { countOf } from '../quantities.js'

const ran = ({ skipped }: StatementResult): boolean => skipped === undefined || skipped === 'already-there'

/** Locks that were not taken because nothing was run are no good news. */
export const anythingRan = (statements: readonly StatementResult[]): boolean => statements.some(ran)

/** What follows `Dry run of <file>: `. */
export function dryRunInWords(statements: readonly StatementResult[]): string {
  if (!statements.some(({ skipped }) => skipped === 'not-in-dry-run')) return 'everything ran and was rolled back'
  const count = statements.filter(ran).length
  if (count === 0) return 'nothing was run, since what it holds cannot be rolled back'
  const were = count === 1 ? 'was' : 'were'
  return `${count} of ${countOf(statements.length, 'statement')} ran and ${were} rolled back; the others cannot be, and were not run`
}
