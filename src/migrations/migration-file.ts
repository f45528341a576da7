// Reads one migration file by name, and only out of its folder: no path, no symbolic link that leads elsewhere, no second
// spelling of the same name; then only what is plain UTF-8 SQL of a bounded size.
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises'
import { constants, type Dirent } from 'node:fs'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import { checksumOf, withoutByteOrderMark } from './checksum.js'
import { problemsOfName, shownName } from './file-name.js'
import { nearNames } from './near-names.js'

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

/** Entries of the migrations folder. Throws `bad-input` when there is no such folder. */
export async function entriesOf(directory: string): Promise<Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true })
  } catch (cause) {
    throw new RunbookError('bad-input', `migrations-dir: there is no folder ${shownName(directory)} to read`, {
      state: 'nothing-changed',
      hint: 'Give the folder of the migrations, e.g. db/migrations, and check that the repository is checked out.',
      cause,
    })
  }
}

const badName = (name: string, message: string, hint: string): RunbookError =>
  new RunbookError('bad-migration-name', `migration ${shownName(name)} ${message}`, { state: 'nothing-changed', hint })

function refuseBadName(name: string): void {
  const problems = problemsOfName(name)
  if (problems.length === 0) return
  throw badName(name, problems.join('; '), 'Give a plain file name such as 20251026_add_organization_branding.sql.')
}

const sameButCase = (a: string, b: string): boolean => a !== b && a.toLowerCase() === b.toLowerCase()

function refuseUnknownName(name: string, directory: string, entries: readonly string[]): void {
  const twin = entries.find((entry) => sameButCase(entry, name))
  if (entries.includes(name)) {
    if (twin === undefined) return
    const hint = `Rename one of them: ${shownName(name)}, ${shownName(twin)}.`
    throw badName(name, `has a twin that differs only by case, which some file systems take for one file`, hint)
  }
  if (twin !== undefined) throw badName(name, `differs by case from the file there is`, `Give ${shownName(twin)}.`)
  const near = nearNames(
    name,
    entries.filter((entry) => problemsOfName(entry).length === 0),
  )
  const hint =
    near.length > 0 ? `Did you mean ${near.map(shownName).join(' or ')}?` : `List the folder: ls ${directory}`
  throw badName(name, `is not in ${directory}`, hint)
}

/** The real path of an entry, or why it may not be read: it must be a file, and stay inside the folder by its own name. */
export async function containedFile(directory: string, name: string): Promise<{ file: string } | { problem: string }> {
  const folder = await realpath(directory)
  try {
    const file = await realpath(path.join(folder, name))
    if (path.dirname(file) !== folder) return { problem: 'is a symbolic link that leads out of the folder' }
    const hidden = problemsOfName(path.basename(file))
    if (hidden.length > 0) return { problem: `is a symbolic link to a file that ${hidden.join('; ')}` }
    if (!(await stat(file)).isFile()) return { problem: 'is not a file' }
    return { file }
  } catch {
    return { problem: 'is a symbolic link that leads nowhere, or may not be read' }
  }
}

const badFile = (file: string, message: string, hint: string, line?: number): RunbookError =>
  new RunbookError('bad-migration-file', message, {
    state: 'nothing-changed',
    hint,
    location: { file, line: line ?? 1 },
  })

async function boundedBytes(handle: FileHandle, shown: string): Promise<Buffer> {
  const { size } = await handle.stat()
  if (size > MAX_MIGRATION_BYTES) {
    const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
    const message = `the file has ${megabytes(size)}; a migration may have ${megabytes(MAX_MIGRATION_BYTES)}`
    throw badFile(
      shown,
      message,
      'Load rows with COPY from a client, and keep the statements that change the schema here.',
    )
  }
  return handle.readFile()
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

const SAVE_AS_UTF8 = 'Save the file as UTF-8 and run again.'

function decode(bytes: Buffer, shown: string): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') throw badFile(shown, 'the file is UTF-16, not UTF-8', SAVE_AS_UTF8)
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const message = 'the file holds a NUL byte, which PostgreSQL cannot take; it may be UTF-16 without a mark'
    throw badFile(shown, message, SAVE_AS_UTF8, lineOf(bytes, nul))
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw badFile(shown, 'the file is not valid UTF-8 here', SAVE_AS_UTF8, firstBadLine(bytes))
  }
}

/**
 * Reads `name` out of `directory`. Throws `bad-input` (no such folder), `bad-migration-name` (the name breaks a rule, every
 * reason told; no such file, with near names; a twin that differs only by case; a link out) or `bad-migration-file`
 * (not UTF-8, NUL, nothing in it, larger than MAX_MIGRATION_BYTES).
 */
export async function readMigration(directory: string, name: string): Promise<MigrationFile> {
  refuseBadName(name)
  const entries = await entriesOf(directory)
  refuseUnknownName(
    name,
    directory,
    entries.map((entry) => entry.name),
  )
  const found = await containedFile(directory, name)
  if ('problem' in found) throw badName(name, found.problem, `Put the migration itself into ${directory}.`)
  const shown = path.join(directory, name)
  const handle = await open(found.file, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const bytes = await boundedBytes(handle, shown)
    const text = withoutByteOrderMark(decode(bytes, shown))
    if (text.trim() === '') throw badFile(shown, 'the file is empty', 'Write the statements of the migration into it.')
    return { name, path: shown, text, checksum: checksumOf(text), sizeBytes: bytes.length }
  } finally {
    await handle.close()
  }
}
