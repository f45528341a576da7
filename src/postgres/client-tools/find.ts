// Finds a client program of a wanted major. `pg_dump` on a Debian PATH is pg_wrapper, which picks whatever major it likes, so
// versioned folders come first and every candidate is asked for its version before it is believed.
import { constants } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { RunProgram } from './run-program.js'
import { parseToolVersion, type ToolVersion } from './version.js'

/** `postgres` is the server itself, for the time of a proof. */
export type ToolName = 'pg_dump' | 'pg_restore' | 'pg_basebackup' | 'postgres'

/** How to start a client program. */
export interface ClientTool {
  file: string
  /** What stands before the program's own arguments, for the environment that it will be given. */
  argsFor(this: void, environment: Readonly<Record<string, string>>): readonly string[]
  version: ToolVersion
}

const VERSIONED_FOLDERS = [
  { parent: '/usr/lib/postgresql', child: /^\d+$/, bin: 'bin' }, // Debian, Ubuntu
  { parent: '/usr', child: /^pgsql-\d+$/, bin: 'bin' }, // Red Hat, from PGDG
  { parent: '/opt/homebrew/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' }, // Homebrew on Apple silicon
  { parent: '/usr/local/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' }, // Homebrew on Intel
  { parent: '/Library/PostgreSQL', child: /^\d+$/, bin: 'bin' }, // EDB's installer
]

async function versionedFolders(): Promise<string[]> {
  const folders = VERSIONED_FOLDERS.map(async ({ parent, child, bin }) => {
    const names = await readdir(parent).catch(() => [])
    return names.filter((name) => child.test(name)).map((name) => path.join(parent, name, bin))
  })
  return (await Promise.all(folders)).flat()
}

const isExecutable = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )

async function asTool(file: string, run: RunProgram): Promise<ClientTool | undefined> {
  if (!(await isExecutable(file))) return undefined
  const { exitCode, stdout } = await run(file, ['--version'])
  const version = exitCode === 0 ? parseToolVersion(stdout) : undefined
  return version && { file, argsFor: () => [], version }
}

/** Every installed program of that name that answers `--version`, newest first; none is started otherwise. */
export async function findTools(tool: ToolName, searchPath: string, run: RunProgram): Promise<ClientTool[]> {
  const onPath = searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return toolsIn([...(await versionedFolders()), ...onPath], tool, run)
}

/** As {@link findTools}, in these folders only. */
export async function toolsIn(places: readonly string[], tool: ToolName, run: RunProgram): Promise<ClientTool[]> {
  const folders = new Set(places)
  const found = await Promise.all([...folders].map((folder) => asTool(path.join(folder, tool), run)))
  return found
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => b.version.major - a.version.major || b.version.minor - a.version.minor)
}
