// The server programs of one major out of Debian's or Ubuntu's own package, else the PostgreSQL project's (PGDG), unpacked into a
// folder. Installing the package would start a cluster of its own and a service with it: nothing of that is wanted here, so only
// the libraries that the programs miss are installed.
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '../../log.js'
import { APT_OPTIONS, addPgdg, asRoot } from '../client-tools/install.js'
import type { RunProgram } from '../client-tools/run-program.js'

/**
 * @param folder a new one, which the caller removes
 * @returns the folder of initdb and postgres; undefined where this machine has no apt, or no right to use it
 */
export async function unpackServerPackage(
  major: number,
  folder: string,
  run: RunProgram,
  log: Log,
): Promise<string | undefined> {
  const root = process.platform === 'linux' ? await asRoot(run) : undefined
  if (!root || (await run('apt-get', ['--version'])).exitCode !== 0) return undefined
  await mkdir(folder, { recursive: true })
  log.info(`Fetching the programs of PostgreSQL ${major} with apt-get`)
  await root('apt-get', ['update'])
  const fetched =
    (await download(major, folder, run)) ?? ((await addPgdg(root)) && (await download(major, folder, run)))
  if (!fetched) return undefined
  if ((await run('dpkg-deb', ['-x', fetched, folder])).exitCode !== 0) return undefined
  const bin = path.join(folder, `usr/lib/postgresql/${major}/bin`)
  if ((await run(path.join(bin, 'postgres'), ['--version'])).exitCode === 0) return bin
  const libraries = await librariesOf(fetched, run)
  return (await root('apt-get', ['install', ...APT_OPTIONS, ...libraries])).exitCode === 0 ? bin : undefined
}

async function download(major: number, folder: string, run: RunProgram): Promise<string | undefined> {
  const { exitCode } = await run('env', ['-C', folder, 'apt-get', 'download', `postgresql-${major}`])
  if (exitCode !== 0) return undefined
  const name = (await readdir(folder)).find((file) => file.endsWith('.deb'))
  return name && path.join(folder, name)
}

/** `libc6 (>= 2.34), libicu72 (>= 72.1~rc-1~), postgresql-client-15, ...`: of alternatives the first. */
async function librariesOf(file: string, run: RunProgram): Promise<string[]> {
  const { stdout } = await run('dpkg-deb', ['-f', file, 'Depends'])
  return stdout
    .split(',')
    .map((one) => /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(one)?.[1] ?? '')
    .filter((name) => name.startsWith('lib'))
}
