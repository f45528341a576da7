// What is told of the moment in which rows vanished: backups, times, counts, and who deleted, where the audit noted it. Never a row's
// value, and never a key.
import type { AuditedDeletion } from '../audit/audited-deletions.js'

export interface WindowBackup {
  name: string
  /** When it was begun, in UTC; absent where neither the backup nor its name says. */
  at?: string
  /** Of an artifact. */
  runId?: number
  isArtifact: boolean
  /** Bisecting leaves out those between which nothing vanished. */
  read: boolean
}

export interface WindowTable {
  schema: string
  name: string
  /** Rows that are not in the database and are in at least one backup that was read; each counted once. */
  gone: number
  /** Of the backups that were read, oldest first. */
  backups: WindowCount[]
}

export type WindowCount =
  /** `rows` in that backup, and how many of them are gone now. */
  | { kind: 'held'; backup: string; rows: number; gone: number }
  /** `absent`: the backup has no such table. `not-comparable`: it has not the columns that rows are told apart by, or that the condition speaks of. */
  | { kind: 'absent' | 'not-comparable'; backup: string }

/** Rows that are gone now: they are in the one backup, and not in the next that was read. */
export interface Vanished {
  table: string
  rows: number
  presentIn: string
  presentAt?: string
  /** Absent: they vanished after the newest backup. */
  absentIn?: string
  absentAt?: string
}

export type WindowAudit =
  | { kind: 'off' }
  /** This role may not read what was noted. */
  | { kind: 'not-readable' }
  /** `audited`: those of the wanted tables whose triggers are on. Newest first. */
  | { kind: 'read'; audited: string[]; deletions: AuditedDeletion[] }

export interface WindowReport {
  status: 'window' | 'nothing-missing'
  /** host:port/database as user */
  database: string
  /** As they were asked for. */
  patterns: string[]
  excluded: string[]
  withCondition: boolean
  /** Oldest first. */
  backups: WindowBackup[]
  tables: WindowTable[]
  /** Oldest first. */
  vanished: Vanished[]
  /** The newest backup that has all of the rows that are gone, or, where none has, the one with the most. */
  recoverFrom?: { backup: string; rows: number; hasAll: boolean }
  gone: number
  audit: WindowAudit
  durationMs: number
}
