// The bundle that people get: every stub starts, soon, and the whole repository stays small to download.
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { mkdir, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { entries } from '../src/entry.js'
import { TOOL_VERSION } from '../src/tool-version.js'
import { temporaryFolder } from './harness/backup.js'

const ROOT = path.resolve(import.meta.dirname, '..')
const run = promisify(execFile)

const stubs = Object.keys(entries)

it('has a stub per entry, and a stub of every action', () => {
  const inDist = readdirSync(path.join(ROOT, 'dist')).filter(
    (file) => /^[a-z-]+\.js$/.test(file) && !['index.js', 'health.js'].includes(file),
  )
  expect(inDist.sort()).toEqual(stubs.map((name) => `${name}.js`).sort())
  const withStub = readdirSync(path.join(ROOT, 'actions')).filter(
    (name) => !/using: composite/.test(readFileSync(path.join(ROOT, 'actions', name, 'action.yml'), 'utf8')),
  )
  expect(stubs).toEqual(expect.arrayContaining(withStub))
})

it.each(stubs)('%s loads all that it needs', async (name) => {
  const file = path.join(ROOT, 'dist', `${name}.js`)
  const { stdout } = await run(process.execPath, [file], { env: { PATH: process.env.PATH ?? '' } }).catch(
    (error: { stdout: string; stderr: string }) => error,
  )
  expect(stdout).not.toMatch(/Cannot find (module|package)|is not defined/)
  expect(stdout).not.toMatch(/This is a bug/)
})

/** So that an action stops once it has started: no value that has a default may be this one. */
function badInputs(name: string): Record<string, string> {
  const file = path.join(ROOT, name === 'doctor' ? '.' : `actions/${name}`, 'action.yml')
  if (!existsSync(file)) return {}
  const { inputs = {} } = parse(readFileSync(file, 'utf8')) as { inputs?: Record<string, { default?: string }> }
  const withDefault = Object.keys(inputs).filter((input) => inputs[input]!.default !== undefined)
  return Object.fromEntries(withDefault.map((input) => [`INPUT_${input.toUpperCase()}`, 'perhaps']))
}

it('every stub starts within 60 ms of an empty script', async () => {
  const empty = path.join(await temporaryFolder(), 'empty.js')
  await writeFile(empty, '')
  const timed = async (name: string): Promise<number> => {
    const begun = performance.now()
    const file = name === '' ? empty : path.join(ROOT, 'dist', `${name}.js`)
    const args = name === 'cli' ? ['--version'] : []
    await run(process.execPath, [file, ...args], { env: { PATH: process.env.PATH ?? '', ...badInputs(name) } }).catch(
      () => {},
    )
    return performance.now() - begun
  }
  // The fastest of each: what the machine does beside the test only ever makes a start slower, and may go on for a while.
  const patient = Date.now() + 150_000
  const fastest = new Map(['', ...stubs].map((name) => [name, Infinity]))
  const tooSlow = () => stubs.filter((name) => fastest.get(name)! - fastest.get('')! >= 60)
  for (let rounds = 0; rounds < 5 || (tooSlow().length > 0 && Date.now() < patient); rounds++)
    for (const name of ['', '', ...(rounds < 5 ? stubs : tooSlow())]) {
      fastest.set(name, Math.min(fastest.get(name)!, await timed(name)))
    }
  expect(tooSlow().map((name) => `${name}: ${Math.round(fastest.get(name)! - fastest.get('')!)} ms`)).toEqual([])
}, 300_000)

it('is downloaded once per job, as less than 5 MB', () => {
  const git = (args: string[], input?: string) =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 100e6, ...(input !== undefined && { input }) })
  const listed = git(['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  // path, attribute, value; as git archive leaves them out, which GitHub makes the download with
  const attributes = git(['check-attr', '-z', '--stdin', 'export-ignore'], listed).split('\0')
  const files = attributes.filter((file, index) => index % 3 === 0 && file && attributes[index + 2] !== 'set')
  const there = files.filter((file) => existsSync(path.join(ROOT, file)))
  expect(there).toContain('dist/index.js')
  const tarball = execFileSync('tar', ['-czf', '-', ...there], { cwd: ROOT, maxBuffer: 100e6 })
  expect(tarball.length).toBeLessThan(5_000_000)
})

describe('npx github:OWNER/pg-runbook', () => {
  const manifest = () => JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<string, object>

  it('installs nothing else and builds nothing, which took over a minute and 600 MB', () => {
    expect(Object.keys(manifest().dependencies ?? {})).toEqual([])
    // With one of these npm installs every development dependency first. Source: pacote's lib/git.js, prepareDir.
    const prepares = ['build', 'install', 'postinstall', 'preinstall', 'prepack', 'prepare']
    expect(prepares.filter((name) => name in manifest().scripts!)).toEqual([])
  })

  it('has all that it needs, the parser and pg-runbook/health too', async () => {
    const folder = await temporaryFolder()
    const npm = (...args: string[]) => run('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd: folder })
    await npm('pack', ROOT)
    const [tarball] = readdirSync(folder)
    await writeFile(path.join(folder, 'package.json'), '{}')
    await npm('install', `./${tarball}`)
    await mkdir(path.join(folder, 'db/migrations'), { recursive: true })
    await writeFile(path.join(folder, 'db/migrations/20260101_000000_a.sql'), 'DELETE FROM a;\n')
    const checked = await run(path.join(folder, 'node_modules/.bin/pg-runbook'), ['check'], { cwd: folder }).catch(
      (error: { code: number; stdout: string }) => error,
    )
    expect(checked).toMatchObject({ code: 3, stdout: expect.stringContaining('no-where') as string })
    const routes = "console.log(typeof (await import('pg-runbook/health')).healthRoutes)"
    const imported = await run(process.execPath, ['--input-type=module', '-e', routes], { cwd: folder })
    expect(imported.stdout).toBe('function\n')
  }, 120_000)
})

it('is of the version that package.json says', () => {
  expect(TOOL_VERSION).toBe(
    (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
  )
})

it('docs/errors.md explains every error code, and no other', () => {
  const source = readFileSync(path.join(ROOT, 'src/errors.ts'), 'utf8')
  const codes = [.../export type ErrorCode =([^]*?)\n\n/.exec(source)![1]!.matchAll(/\| '([a-z-]+)'/g)].map(
    (match) => match[1],
  )
  const documented = [...readFileSync(path.join(ROOT, 'docs/errors.md'), 'utf8').matchAll(/^\| `([a-z-]+)`/gm)].map(
    (match) => match[1],
  )
  expect(documented.sort()).toEqual(codes.sort())
})
