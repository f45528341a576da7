// A backup that can be read: whether it lay in an artifact or a folder, packed or sealed, no longer matters to who reads it.
import type { Readable } from 'node:stream'

export interface OpenedBackup {
  /** For people: a path, or an artifact's name. */
  name: string
  /** As it lies in its store. */
  storedBytes: number
  /** Of the plain SQL text, where that is known without reading it. */
  plainBytes?: number
  /**
   * The plain SQL text from its first byte, read anew by each call; several may read at once. A wrong identity, a damaged seal or a
   * program that failed destroys the stream with a RunbookError (`backup-not-opened`, `bad-dump`).
   */
  read(signal?: AbortSignal): Readable
  /**
   * The bytes from `start` up to and without `end`, each piece valid until the next is asked for; there only where the plain text lies in
   * a file of its own.
   */
  readRange?(start: number, end: number): AsyncIterable<Buffer>
}
