// The text of one migration file: plain UTF-8 SQL of a bounded size, never a link. Read without a detour through the event
// loop: a folder may hold ten thousand of them, and each takes microseconds.
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { RunbookError } from '../errors.js'
import { checksumOf, withoutByteOrderMark } from './checksum.js'

export interface MigrationFile {
  name: string
  /** The folder as the caller wrote it, and the name: what messages and annotations show. */
  path: string
  /** As in the file, without a byte order mark. */
  text: string
  /** See checksumOf. */
  checksum: string
  sizeBytes: number
}

/** A file of rows is a data load, not a migration; PostgreSQL's parser needs some 60 times a statement's size in memory. */
export const MAX_MIGRATION_BYTES = 16 * 1024 * 1024

const badFile = (file: string, message: string, hint: string, line?: number, cause?: unknown): RunbookError =>
  new RunbookError('bad-migration-file', message, {
    state: 'nothing-changed',
    hint,
    location: { file, line: line ?? 1 },
    cause,
  })

/** Nearly every file fits: then one read is all, and its bytes are text before the next file is read. */
const FIRST_READ = Buffer.alloc(64 * 1024)

function boundedBytes(descriptor: number, shown: string): Buffer {
  const read = readSync(descriptor, FIRST_READ, 0, FIRST_READ.length, 0)
  if (read < FIRST_READ.length) return FIRST_READ.subarray(0, read)
  const { size } = fstatSync(descriptor)
  if (size > MAX_MIGRATION_BYTES) {
    const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
    const message = `the file has ${megabytes(size)}; a migration may have ${megabytes(MAX_MIGRATION_BYTES)}`
    throw badFile(
      shown,
      message,
      'Load rows with COPY from a client, and keep the statements that change the schema here.',
    )
  }
  return readFileSync(descriptor)
}

const lineOf = (bytes: Buffer, offset: number): number =>
  bytes.subarray(0, offset).toString('latin1').split('\n').length

function firstBadLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start)
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end))
    } catch {
      return line
    }
    if (end < 0) break
    start = end + 1
  }
  return 1
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const SAVE_AS_UTF8 = 'Save the file as UTF-8 and run again.'

function decode(bytes: Buffer, shown: string): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw badFile(shown, 'the file is UTF-16, not UTF-8', SAVE_AS_UTF8)
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const message = 'the file holds a NUL byte, which PostgreSQL cannot take; it may be UTF-16 without a mark'
    throw badFile(shown, message, SAVE_AS_UTF8, lineOf(bytes, nul))
  }
  try {
    return STRICT.decode(bytes)
  } catch {
    throw badFile(shown, 'the file is not valid UTF-8 here', SAVE_AS_UTF8, firstBadLine(bytes))
  }
}

const NOT_ALLOWED = ['EACCES', 'EPERM']

function opened(file: string, shown: string): number {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    const hint = NOT_ALLOWED.includes(code ?? '')
      ? `Let this user read it: chmod u+r ${shown} (ls -l shows whose it is).`
      : 'Check that the file is there, that it is no link, and that the disk is well.'
    throw badFile(shown, `the file cannot be read: ${message}`, hint, undefined, cause)
  }
}

/**
 * @param file the real path, which may not be a link
 * @param shown as messages and annotations show it
 * @throws RunbookError `bad-migration-file`: not to be read, not UTF-8, a NUL byte, nothing in it, larger than
 * MAX_MIGRATION_BYTES
 */
export function readMigrationFile(name: string, file: string, shown: string): MigrationFile {
  const descriptor = opened(file, shown)
  try {
    const bytes = boundedBytes(descriptor, shown)
    const text = withoutByteOrderMark(decode(bytes, shown))
    if (text.trim() === '') throw badFile(shown, 'the file is empty', 'Write the statements of the migration into it.')
    return { name, path: shown, text, checksum: checksumOf(text), sizeBytes: bytes.length }
  } finally {
    closeSync(descriptor)
  }
}
