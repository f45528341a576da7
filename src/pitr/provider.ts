// What a point-in-time restore asks of whoever keeps the history: RDS or Aurora, Neon, or base backups and WAL files of one's own.
// Always a new instance: nothing here can change, stop or replace the one that the history is of.
import type { DatabaseUrl } from '../postgres/connection-url.js'

/** The moments that can be gone back to, both ends included. */
export interface HistoryWindow {
  earliest: Date
  latest: Date
}

/** What will be made, told before anything is. */
export interface RestorePlan {
  /** `RDS instance shop-production in eu-central-1`: for people, without secrets. */
  source: string
  /** `RDS instance shop-production-20261123t101500z`. */
  target: string
  window: HistoryWindow
  /** What to do about a moment after its end. */
  laterMoments: string
  /** What the new instance will not have and who takes it over has to make again, one sentence each. */
  toRemake: readonly string[]
  /** What it costs or takes, one sentence each: a second instance is billed until it is deleted. */
  remarks: readonly string[]
}

/** The new instance, once it answers. */
export interface RestoredInstance {
  /** As in the plan; with the provider's own id where it gave one. */
  target: string
  /** Where it listens, without a password: to be shown. */
  address: string
  /** How this process reaches it, to validate: never shown. Undefined where no way is known (no password was given, private network). */
  url?: DatabaseUrl | undefined
  /** The last commit that was replayed, where the provider tells (self-hosted does). */
  lastCommit?: Date | undefined
  /** How to throw it away again: a command or a place to click. */
  toRemove: string
  /** Called once it was looked at, where what was only for looking is still to become what people take over (self-hosted). */
  finish?: (() => Promise<FinishedInstance>) | undefined
  /** Called instead of `finish` where looking at it failed or was cancelled: nothing of ours runs on. */
  abandon?: (() => Promise<void>) | undefined
}

export interface FinishedInstance {
  /** Where it is, or the command that starts it. */
  address: string
  /** What whoever takes it over should know, one sentence each. */
  remarks: readonly string[]
}

export interface PitrProvider {
  /** Looks only. @throws RunbookError `pitr-refused` where this source has no history, or `name` is taken */
  plan(moment: Date, name: string | undefined): Promise<RestorePlan>
  /** Makes the new instance and waits until it answers. What it has begun is named in every error, with how to remove it. */
  restore(moment: Date, name: string | undefined): Promise<RestoredInstance>
}
