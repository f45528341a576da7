// How an operation tells what it does, without knowing whether a terminal, a workflow or a test listens.
import type { SourceLocation } from './errors.js'

/** Long work in numbers. `done` and `total` are in `unit`; `total` is absent where it cannot be known. */
export interface Progress {
  task: string
  done: number
  total?: number
  unit: 'bytes' | 'rows' | 'tables' | 'statements' | 'files'
  /** e.g. the table being read now */
  detail?: string
}

/** Texts may come from a database or a tool: implementations neutralise control characters and workflow commands. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string, at?: SourceLocation): void
  error(message: string, at?: SourceLocation): void
  /** May be called as often as the caller likes; implementations thin it out. */
  progress(progress: Progress): void
}

const toldBy = new WeakMap<Log, Set<string>>()
/** Nobody has warned of more than this; the rest is told twice. */
const MOST_REMEMBERED = 1_000

/** Keeps the warnings that pass, so that a report on the same screen need not repeat them. */
export function rememberWarnings(log: Log): Log {
  const told = new Set<string>()
  const remembering: Log = {
    ...log,
    warn(message, at) {
      if (told.size < MOST_REMEMBERED) told.add(message)
      log.warn(message, at)
    },
  }
  toldBy.set(remembering, told)
  return remembering
}

/** Whether this very warning has passed; only of a log that remembers. */
export const hasWarned = (log: Log, message: string): boolean => toldBy.get(log)?.has(message) ?? false

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {}, progress() {} }
