// Installs the client programs of one major: Debian's or Ubuntu's own package, else the PostgreSQL project's repository
// (PGDG, by the script that the distribution ships), else the official Docker image is used in their place.
import { existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import type { Log } from '../../log.js'
import type { ClientTool, ToolName } from './find.js'
import type { RunProgram } from './run-program.js'
import { parseToolVersion } from './version.js'

const PGDG_SCRIPT = '/usr/share/postgresql-common/pgdg/apt.postgresql.org.sh'

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** `run` as root: as it is when we are root, through `sudo -n` otherwise. Undefined where neither is possible. */
export async function asRoot(run: RunProgram): Promise<RunProgram | undefined> {
  if (process.getuid?.() === 0) return run
  const viaSudo: RunProgram = (file, args) => run('sudo', ['-n', file, ...args])
  return (await viaSudo('true', [])).exitCode === 0 ? viaSudo : undefined
}

export const APT_OPTIONS = ['-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0']

async function installWithApt(major: number, run: RunProgram, log: Log): Promise<boolean> {
  const root = await asRoot(run)
  if (!root || !(await exists('/usr/bin/apt-get'))) return false
  const install = async (name: string) => (await root('apt-get', ['install', ...APT_OPTIONS, name])).exitCode === 0
  log.info(`Installing postgresql-client-${major} with apt-get`)
  await root('apt-get', ['update'])
  if (await install(`postgresql-client-${major}`)) return true
  log.info(`This distribution has no postgresql-client-${major}: adding the PostgreSQL project's repository (PGDG)`)
  return (await addPgdg(root)) && install(`postgresql-client-${major}`)
}

/** The PostgreSQL project's own repository, which has every major for every release of Debian and Ubuntu. False where it cannot be added. */
export async function addPgdg(root: RunProgram): Promise<boolean> {
  const common = await root('apt-get', ['install', ...APT_OPTIONS, 'postgresql-common'])
  if (common.exitCode !== 0 || !(await exists(PGDG_SCRIPT))) return false
  return (await root(PGDG_SCRIPT, ['-y'])).exitCode === 0
}

/** libpq's variables cross into the container by name only: their values never stand in argv. Its files are mounted where they are. */
function containerArgs(image: string, tool: ToolName, environment: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(environment).filter((name) => name.startsWith('PG'))
  const files = ['PGSSLROOTCERT', 'PGSSLCERT', 'PGSSLKEY']
    .map((name) => environment[name])
    .filter((file) => file && existsSync(file))
  return [
    ...['run', '--rm', '--interactive', '--network', 'host'],
    ...names.flatMap((name) => ['--env', name]),
    ...files.flatMap((file) => ['--volume', `${file}:${file}:ro`]),
    ...[image, tool],
  ]
}

async function dockerTool(tool: ToolName, major: number, run: RunProgram): Promise<ClientTool | undefined> {
  const argsFor: ClientTool['argsFor'] = (environment) => containerArgs(`postgres:${major}-alpine`, tool, environment)
  const { exitCode, stdout } = await run('docker', [...argsFor({}), '--version'])
  const version = exitCode === 0 ? parseToolVersion(stdout) : undefined
  return version && { file: 'docker', argsFor, version }
}

/** Tries apt, then PGDG. True when a package of that major was installed: look for the program again. */
export async function installClientPackage(major: number, run: RunProgram, log: Log): Promise<boolean> {
  return process.platform === 'linux' && installWithApt(major, run, log)
}

/** The program out of the official image, where a Docker engine answers and can reach the image. */
export async function clientFromDocker(
  tool: ToolName,
  major: number,
  run: RunProgram,
  log: Log,
): Promise<ClientTool | undefined> {
  if ((await run('docker', ['version', '--format', '{{.Server.Version}}'])).exitCode !== 0) return undefined
  log.info(`Using ${tool} ${major} from the Docker image postgres:${major}-alpine`)
  return dockerTool(tool, major, run)
}
