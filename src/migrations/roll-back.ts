// Takes one migration back with the rollback that it carries, in the runner that applies them: the statements and the ledger's
// mark in one transaction, or statement by statement and recorded, where PostgreSQL asks for that.
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import type { StatementResult } from './apply-outcome.js'
import type { DryRun } from './dry-run.js'
import type { LedgerEntry } from './ledger.js'
import { type Planned, rollbackMark } from './roll-back-mark.js'
import { applyMigration, tryMigrations } from './runner.js'
import type { ParsedMigration } from './statement.js'

export type RollbackOptions = Omit<ApplyOptions, 'onAlreadyExists' | 'dryRun'>

export type RollbackOutcome =
  | {
      kind: 'rolled-back'
      entry: LedgerEntry
      statements: StatementResult[]
      warnings: string[]
      durationMs: number
      replyLost: boolean
    }
  /** By another run, before this one had its turn. */
  | { kind: 'already-rolled-back'; entry: LedgerEntry }

/** What exists already when a rollback makes it again is not what the rollback expects. */
const asApplied = (options: RollbackOptions): ApplyOptions => ({ ...options, onAlreadyExists: 'error', dryRun: false })

/**
 * @param parsed the file's rollback, as readRollbacks gives it
 * @param planned its row when that was decided
 * Throws `rollback-refused` (no longer the newest, applied again meanwhile; nothing changed), `migration-changed`, and what applyMigration throws.
 */
export async function rollBackMigration(
  parsed: ParsedMigration,
  options: RollbackOptions,
  deps: ApplyDeps,
  planned?: Planned,
): Promise<RollbackOutcome> {
  const outcome = await applyMigration(parsed, asApplied(options), deps, rollbackMark(planned))
  switch (outcome.kind) {
    case 'already-applied':
      return { kind: 'already-rolled-back', entry: outcome.entry }
    case 'applied': {
      const { entry, statements, warnings, durationMs, replyLost } = outcome
      return { kind: 'rolled-back', entry, statements, warnings, durationMs, replyLost }
    }
    case 'dry-run':
      throw new TypeError('a rollback is tried out with tryRollbacks')
  }
}

/** Runs the rollbacks one after the other in one transaction, tells which locks they take, and leaves nothing behind. */
export const tryRollbacks = (
  all: readonly ParsedMigration[],
  options: RollbackOptions,
  deps: ApplyDeps,
): Promise<DryRun[]> => tryMigrations(all, asApplied(options), deps, rollbackMark())
