// The one class of expected stops. A RunbookError is something the operator must act on: it says what happened, what is in
// the database now and what to type next. Expected answers (already applied, drift found) are values, not errors.

/** Closed union of what can go wrong in an expected way; tests assert these, never the wording. */
export type ErrorCode =
  // what the caller gave
  | 'bad-input'
  | 'bad-database-url'
  | 'missing-database-url'
  // reaching the server
  | 'cannot-connect'
  | 'pooled-connection'
  | 'read-only-database'
  | 'wrong-database'
  | 'no-scratch-database'
  | 'tls-refused'
  // client tools
  | 'client-tool-missing'
  | 'client-tool-too-old'
  // backup
  | 'backup-failed'
  | 'backup-incomplete'
  | 'bad-dump'
  | 'empty-database'
  | 'disk-full'
  | 'sealing-failed'
  | 'unsealed-on-public-repository'
  | 'upload-failed'
  // reading a backup back
  | 'backup-not-found'
  | 'backup-not-opened'
  | 'foreign-backup'
  // restore and recovery
  | 'restore-refused'
  | 'restore-failed'
  | 'recovery-refused'
  | 'audit-refused'
  | 'drill-failed'
  | 'backup-stale'
  | 'rehearsal-failed'
  // point in time
  | 'pitr-refused'
  | 'pitr-failed'
  // migrations
  | 'bad-migration-name'
  | 'bad-migration-file'
  | 'migration-syntax'
  | 'migration-not-allowed'
  | 'migration-changed'
  | 'migration-interrupted'
  | 'migration-failed'
  | 'check-failed'
  | 'invalid-index'
  | 'lock-held'
  | 'lock-timeout'
  | 'rollback-refused'
  | 'release-refused'
  | 'not-on-staging'
  | 'unhealthy'
  | 'ledger-unusable'
  // drift
  | 'bad-schema-file'
  | 'drift-not-checked'
  | 'drift-found'
  | 'issue-not-kept'
  // doctor
  | 'problems-found'
  // anywhere
  | 'outcome-unknown'
  | 'cancelled'

/** What is in the database now, as far as this run can know. */
export type DatabaseState =
  | 'nothing-changed'
  | 'rolled-back'
  | 'partly-applied'
  /** Of several files: those before the one that failed are committed, and nothing of that one. */
  | 'earlier-committed'
  | 'committed'
  | 'unknown'

/** A place in a file of the repository; lines and columns count from 1, columns in characters. */
export interface SourceLocation {
  file: string
  line: number
  column?: number
}

export interface ErrorDetail {
  /** The next thing to do, with the exact command where there is one. */
  hint?: string
  /** Left out only where no database is involved yet. */
  state?: DatabaseState
  location?: SourceLocation
  cause?: unknown
}

/** An expected stop the operator can act on. Anything else is a bug and keeps its stack. */
export class RunbookError extends Error {
  override readonly name = 'RunbookError'
  readonly code: ErrorCode
  readonly detail: ErrorDetail

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message, { cause: detail.cause })
    this.code = code
    this.detail = detail
  }
}

const STATE_IN_WORDS: Record<DatabaseState, string> = {
  'nothing-changed': 'Nothing in the database was changed.',
  'rolled-back': 'The database rolled everything back; it is as it was before.',
  'partly-applied': 'Part of the file is in the database; the ledger says which statements.',
  'earlier-committed': 'The files before this one are done and stay so; this one has changed nothing.',
  committed: 'The change is committed and in the database.',
  unknown: 'Whether the change is in the database could not be determined.',
}

/** The sentence that tells an operator what is in the database now. */
export const stateInWords = (state: DatabaseState): string => STATE_IN_WORDS[state]

/** What the caller gave is wrong, and is told before anything is begun. */
export const USAGE_CODES: ReadonlySet<ErrorCode> = new Set([
  'bad-input',
  'bad-database-url',
  'missing-database-url',
  'bad-migration-name',
])

/** The whole message as people read it: what happened, what is in the database now, what to do next; a line each. */
export function explain(error: RunbookError): string {
  const { location, hint } = error.detail
  const state = error.detail.state ?? (USAGE_CODES.has(error.code) ? 'nothing-changed' : undefined)
  const where = location ? `${location.file}:${location.line}${location.column ? `:${location.column}` : ''}: ` : ''
  return [where + error.message, state && stateInWords(state), hint && `Next: ${hint}`].filter(Boolean).join('\n')
}
