// All migrations of a folder with their texts, in the order they run. Whatever is wrong with any of them is told at once, before
// anything runs: half a folder is no history.
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { RunbookError, type SourceLocation } from '../errors.js'
import { shownName } from './file-name.js'
import { listMigrations } from './list-migrations.js'
import { type MigrationFile, readMigrationFile } from './migration-text.js'
import { sameVersions } from './version.js'

export interface MigrationFolder {
  /** In bytewise order of the names. */
  files: MigrationFile[]
  /** What the folder holds besides, and why it is no migration. */
  leftOut: { name: string; why: string }[]
}

interface Problem {
  message: string
  location?: SourceLocation
}

export interface BrokenFile extends Problem {
  name: string
}

/** A folder as it is, for people who want to see all of it: what cannot be read stands beside what can. */
export interface FolderAsItIs extends MigrationFolder {
  /** Meant as migrations, and nothing that could be run. */
  broken: BrokenFile[]
  /** Groups of files that have one version. */
  sameVersions: string[][]
}

function readOrProblem(file: string, directory: string, name: string): MigrationFile | BrokenFile {
  const shown = path.join(directory, name)
  try {
    return readMigrationFile(name, file, shown)
  } catch (error) {
    if (!(error instanceof RunbookError)) return { name, message: `cannot be read (${(error as Error).message})` }
    const { location } = error.detail
    return { name, message: error.message, ...(location && { location }) }
  }
}

/** Left out on purpose (a drift file, a folder, another kind of file) or meant as a migration and broken? */
const isBroken = ({ name, why }: { name: string; why: string }): boolean =>
  name.endsWith('.sql') && !/^\.|^drift_/i.test(name) && why !== 'is a folder'

/** Reads every migration of `directory`. @throws RunbookError `bad-input` where there is no such folder */
export async function lookIntoFolder(directory: string): Promise<FolderAsItIs> {
  const { names, links, leftOut } = await listMigrations(directory)
  const folder = realpathSync(directory)
  // a link within the folder is followed; listMigrations has refused all others
  const ownPath = (name: string) =>
    links.has(name) ? realpathSync(path.join(folder, name)) : `${folder}${path.sep}${name}`
  const read = names.map((name) => readOrProblem(ownPath(name), directory, name))
  return {
    files: read.filter((file) => 'text' in file),
    leftOut,
    broken: [
      ...leftOut.filter(isBroken).map(({ name, why }) => ({ name, message: why })),
      ...read.filter((file) => 'message' in file),
    ],
    sameVersions: sameVersions(names),
  }
}

/**
 * As {@link lookIntoFolder}, and refuses a folder in which anything is wrong.
 * @throws RunbookError `bad-input` where there is no such folder; `bad-migration-file` with every problem of every file: names
 * that differ only by case, two files of one version, links out of the folder, no UTF-8, NUL bytes, empty or oversized files
 */
export async function readFolder(directory: string): Promise<MigrationFolder> {
  const { files, leftOut, broken, sameVersions } = await lookIntoFolder(directory)
  const problems: Problem[] = [
    ...broken.map(({ name, message, location }) => ({
      message: location ? `${location.file}: ${message}` : `${shownName(name)} ${message}`,
      ...(location && { location }),
    })),
    ...sameVersions.map((group) => ({ message: `${group.map(shownName).join(' and ')} have the same version` })),
  ]
  if (problems.length > 0) throw badFolder(directory, problems)
  return { files, leftOut }
}

function badFolder(directory: string, problems: readonly Problem[]): RunbookError {
  const [only] = problems as [Problem]
  const message =
    problems.length === 1
      ? only.message
      : `${problems.length} problems in ${directory}:\n${problems.map((problem) => `- ${problem.message}`).join('\n')}`
  const location = problems.find((problem) => problem.location)?.location
  return new RunbookError('bad-migration-file', message, {
    state: 'nothing-changed',
    hint: 'mend or rename what is named above, and run it again',
    ...(location && { location }),
  })
}
