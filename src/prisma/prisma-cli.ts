// The comparison by the project's own Prisma, of whatever version it has installed. It gets no password, runs nothing of the
// repository but Prisma itself, and can only read: see local-socket.ts. Its exit code decides, never what it prints.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { SOCKET_PORT, withLocalSocket } from '../postgres/local-socket.js'
import type { SchemaDiff } from './engine.js'
import { engineError } from './engine-errors.js'
import type { PrismaSchema } from './schema-files.js'

export interface PrismaCliDeps {
  env: NodeJS.ProcessEnv
  signal?: AbortSignal
  /** The project's folder; else the working folder. */
  cwd?: string
}

interface InstalledPrisma {
  version: string
  major: number
  /** JavaScript, to be run by Node. */
  program: string
}

const OLDEST_MAJOR = 4
/** From this one on there is no --from-url: the database stands in the configuration file. */
const CONFIG_MAJOR = 7
const TIME_LIMIT_MS = 300_000

/** `prisma migrate diff --exit-code`. Source: its own --help, versions 5 to 7. */
const EXIT = { same: 0, different: 2 }

const notInstalled = (why: string): RunbookError =>
  new RunbookError('drift-not-checked', `engine: ${why}`, {
    state: 'nothing-changed',
    hint: "install the project's packages first (`npm ci`), or leave `engine` out: pg-runbook brings an engine of its own",
  })

/** As Node would find it from `cwd`. @throws RunbookError `drift-not-checked` */
export function installedPrisma(cwd: string): InstalledPrisma {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    const home = path.join(folder, 'node_modules', 'prisma')
    if (existsSync(path.join(home, 'package.json'))) return readManifest(home)
    if (folder === path.dirname(folder)) throw notInstalled(`prisma is not installed in ${cwd}`)
  }
}

function readManifest(home: string): InstalledPrisma {
  const { version = '', bin } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version?: string
    bin?: string | { prisma?: string }
  }
  const major = Number.parseInt(version, 10)
  const program = typeof bin === 'string' ? bin : bin?.prisma
  if (program === undefined || !(major >= OLDEST_MAJOR))
    throw notInstalled(`prisma ${version || 'of no version'} is installed, and it must be ${OLDEST_MAJOR} or later`)
  return { version, major, program: path.join(home, program) }
}

/** What starting Prisma and its engine needs. The project's other variables, and its secrets, are not for it. */
const PASSED_ON = [
  ...['PATH', 'HOME', 'USERPROFILE', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'NODE_EXTRA_CA_CERTS'],
  ...['PRISMA_ENGINES_MIRROR', 'PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING', 'PRISMA_CLI_BINARY_TARGETS'],
  ...['PRISMA_SCHEMA_ENGINE_BINARY', 'PRISMA_QUERY_ENGINE_LIBRARY', 'PRISMA_QUERY_ENGINE_BINARY'],
]

const childEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NO_COLOR: '1',
})

/** Of the socket in `folder`: without a password, and without anything that needs one. */
function socketUrl({ database }: DatabaseUrl, folder: string, schema: string): string {
  const query = new URLSearchParams({ host: folder, schema, sslmode: 'disable' })
  return `postgresql://pg-runbook@localhost:${SOCKET_PORT}/${encodeURIComponent(database)}?${query.toString()}`
}

async function argumentsFor(prisma: InstalledPrisma, folder: string, url: string, schema: string): Promise<string[]> {
  const command = ['migrate', 'diff', '--exit-code']
  if (prisma.major < CONFIG_MAJOR) return [...command, '--from-url', url, '--to-schema-datamodel', schema]
  const config = path.join(folder, 'prisma.config.mjs')
  await writeFile(config, `export default ${JSON.stringify({ schema, datasource: { url } })}\n`)
  return [...command, '--from-config-datasource', '--to-schema', schema, '--config', config]
}

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** In `cwd`, where no .env and no configuration file of the project is. */
function runNode(args: string[], cwd: string, { env, signal }: PrismaCliDeps): Promise<Ended> {
  const limit = AbortSignal.timeout(TIME_LIMIT_MS)
  const child = spawn(process.execPath, args, {
    cwd,
    env: childEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    killSignal: 'SIGKILL',
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...said }))
  })
}

/**
 * What would bring the database to the schema, as the project's Prisma has it.
 * @param here the schema of names without one
 * @throws RunbookError `drift-not-checked`, `bad-schema-file`
 */
export async function diffByPrismaCli(
  { url, schema, here }: { url: DatabaseUrl; schema: PrismaSchema; here: string },
  deps: PrismaCliDeps,
): Promise<SchemaDiff> {
  if (process.platform === 'win32') throw notInstalled('prisma-cli needs a socket that Windows has not')
  const cwd = deps.cwd ?? process.cwd()
  const prisma = installedPrisma(cwd)
  const folder = await mkdtemp(path.join(deps.env['RUNNER_TEMP'] ?? tmpdir(), 'pgr-prisma-'))
  try {
    const schemaPath = path.resolve(cwd, schema.path)
    const args = await argumentsFor(prisma, folder, socketUrl(url, folder, here), schemaPath)
    const ask = (...more: string[]) => runNode([prisma.program, ...args, ...more], folder, deps)
    return await withLocalSocket(url, folder, () => answerOf(ask, `${path.resolve(cwd)}${path.sep}`))
  } catch (error) {
    deps.signal?.throwIfAborted()
    throw engineError(error, undefined, undefined)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const CONFIG_NOTE = /^Loaded Prisma config from .*$/gm

/** @param root left out of the paths that it names */
async function answerOf(ask: (...more: string[]) => Promise<Ended>, root: string): Promise<SchemaDiff> {
  const { code, stdout, stderr } = await ask('--script')
  if (code === EXIT.same) return { drift: false, sql: '', summary: '' }
  if (code !== EXIT.different) {
    const said = (stderr.trim() || stdout.trim()).replaceAll(root, '').replace(CONFIG_NOTE, '').trim()
    throw new Error(said || `prisma ended with ${String(code)}`)
  }
  const summary = stdout.trim() === '' ? (await ask()).stdout : ''
  return { drift: true, sql: stdout, summary }
}
