// What a rule says about a place of a file, before and after it is known how large the table is.
import type { SourceLocation } from '../../errors.js'
import type { Position } from '../source-position.js'
import type { RuleId, Severity } from './rules.js'

/** What a statement does to a table while it holds its lock; an estimate of seconds rests on this and on the table's size. */
export type Work = 'moment' | 'scan' | 'index' | 'rewrite' | 'write'

export interface Lock {
  /** `schema.name` */
  table: string
  /** What waits meanwhile. */
  blocks: 'writes' | 'everything'
  work: Work
}

/** A finding as a rule makes it. */
export interface Draft {
  rule: RuleId
  /** What happens, in one sentence without a period. */
  message: string
  /** What to write instead. */
  fix: string
  /** Default: where the statement begins. */
  at?: Position
  lock?: Lock
  /** Only where this case is milder than the rule's. */
  severity?: Severity
}

export interface RuleFinding {
  rule: RuleId
  severity: Severity
  message: string
  fix: string
  location: SourceLocation
  lock?: Lock
  /** See estimate.ts: how long the lock is held, and what that rests on. */
  estimate?: string
}
