// What a backup is called as a workflow artifact. GitHub refuses some characters, and never replaces a name within a run.

const FORBIDDEN = /["\r\n:<>|*?\\/\p{Cc}]+/gu
const LONGEST_PREFIX = 100

/** The prefix with each run of characters that GitHub refuses as one `-`. Source: actions/toolkit, path-and-artifact-name-validation.ts. */
export const artifactPrefix = (wish: string): string => wish.replace(FORBIDDEN, '-').slice(0, LONGEST_PREFIX)

const PRODUCTION = 'production'

/**
 * Whose backup it is stands in its name: production's is `db-backup-backup_...`, as the runbook has it, and staging's is
 * `db-backup-staging-backup_...`, so that neither is ever taken for the other's.
 */
export const prefixOfEnvironment = (prefix: string, environment: string | undefined): string =>
  environment === undefined || environment === PRODUCTION || prefix.endsWith(`${environment}-`)
    ? prefix
    : `${prefix}${environment}-`

/**
 * The names to try, in order: `db-backup-backup_20251026_031500.sql`, then with the run's attempt before the ending, then with
 * a count: matrix jobs of one attempt may start in the same second.
 */
export function artifactNames(prefix: string, backup: string, attempt: number): string[] {
  const [, stem = backup, ending = ''] = /^(.*?)(\.sql.*)$/.exec(backup) ?? []
  const suffixes = ['', `-attempt-${attempt}`, ...[2, 3, 4, 5].map((count) => `-attempt-${attempt}-${count}`)]
  return suffixes.map((suffix) => `${artifactPrefix(prefix)}${stem}${suffix}${ending}`)
}
