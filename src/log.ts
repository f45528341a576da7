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

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {}, progress() {} }
