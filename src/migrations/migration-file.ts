// Reads one migration file by name, and only out of its folder: no path, no symbolic link that leads elsewhere, no second
// spelling of the same name.
import { readdir, realpath, stat } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import { nearNames } from '../near-names.js'
import { problemsOfName, shownName } from './file-name.js'
import { type MigrationFile, readMigrationFile } from './migration-text.js'

export { MAX_MIGRATION_BYTES, type MigrationFile } from './migration-text.js'

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
  const own = path.basename(name)
  const hint =
    problemsOfName(own).length === 0
      ? `Give ${shownName(own)}.`
      : 'Give a plain file name such as 20251026_add_organization_branding.sql.'
  throw badName(name, problems.join('; '), hint)
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
  return readMigrationFile(name, found.file, path.join(directory, name))
}
