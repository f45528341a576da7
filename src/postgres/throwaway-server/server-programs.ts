// Where initdb and postgres of one major are: on this machine, among the project's npm packages, or fetched for the time of the run.
import { access, cp } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { findTools, toolsIn } from '../client-tools/find.js'
import type { RunProgram } from '../client-tools/run-program.js'
import { embeddedFolders } from './embedded-package.js'
import { unpackServerPackage } from './server-package.js'
import { isOpenToOthers } from './server-user.js'

export interface ProgramsRequest {
  major: number
  /** Of the server: what must be fetched or copied is put here. */
  folder: string
  /** Programs must be open to another user than this process's. */
  forOtherUser: boolean
  /** The PATH to search after the versioned folders. */
  searchPath: string
  /** Whose node_modules are looked into. */
  workingFolder: string
  /** False never fetches anything. */
  install: boolean
}

const hasInitdb = (bin: string): Promise<boolean> =>
  access(path.join(bin, 'initdb')).then(
    () => true,
    () => false,
  )

/**
 * The folder of initdb and postgres.
 * @throws RunbookError `no-scratch-database` with what is missing and how to have it
 */
export async function serverPrograms(request: ProgramsRequest, run: RunProgram, log: Log): Promise<string> {
  const { major, folder, searchPath, workingFolder } = request
  const onMachine = await ofMajor(major, findTools('postgres', searchPath, run))
  const found = onMachine ?? (await ofMajor(major, embeddedTools(major, workingFolder, run)))
  if (found !== undefined) return request.forOtherUser ? reachable(found, folder) : found
  const programs = path.join(folder, 'programs')
  const fetched = request.install ? await unpackServerPackage(major, programs, run, log) : undefined
  if (fetched !== undefined && (await ofMajor(major, toolsIn([fetched], 'postgres', run)))) return fetched
  throw missing(major)
}

async function embeddedTools(major: number, workingFolder: string, run: RunProgram) {
  return toolsIn(await embeddedFolders(major, workingFolder, run), 'postgres', run)
}

async function ofMajor(major: number, tools: ReturnType<typeof findTools>): Promise<string | undefined> {
  for (const { file, version } of await tools) {
    if (version.major === major && (await hasInitdb(path.dirname(file)))) return path.dirname(file)
  }
  return undefined
}

/** node_modules in a home directory that is closed to others: the whole package, since the programs find their libraries beside them. */
async function reachable(bin: string, folder: string): Promise<string> {
  if (await isOpenToOthers(bin)) return bin
  const copy = path.join(folder, 'programs')
  await cp(path.dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  return path.join(copy, path.basename(bin))
}

const missing = (major: number): RunbookError =>
  new RunbookError(
    'no-scratch-database',
    `a throw-away server needs the programs of PostgreSQL ${major} (initdb, postgres): they are not on this machine, and could not be fetched`,
    {
      state: 'nothing-changed',
      hint: `install them, then run this again. Debian, Ubuntu: sudo apt-get install postgresql-${major} (from https://wiki.postgresql.org/wiki/Apt when the distribution has none). macOS: brew install postgresql@${major}. Or give a server of that major with SCRATCH_DATABASE_URL, in a workflow a service container.`,
    },
  )
