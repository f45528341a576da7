// The bundle that people get: every stub starts, soon, and the whole repository stays small to download.
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
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
  expect(stubs).toEqual(expect.arrayContaining(readdirSync(path.join(ROOT, 'actions'))))
})

it.each(stubs)('%s loads all that it needs', async (name) => {
  const file = path.join(ROOT, 'dist', `${name}.js`)
  const { stdout } = await run(process.execPath, [file], { env: { PATH: process.env.PATH ?? '' } }).catch(
    (error: { stdout: string; stderr: string }) => error,
  )
  expect(stdout).not.toMatch(/Cannot find (module|package)|is not defined/)
  expect(stdout).not.toMatch(/This is a bug/)
})

it.each(stubs)('%s starts within 60 ms of an empty script', async (name) => {
  const empty = path.join(await temporaryFolder(), 'empty.js')
  await writeFile(empty, '')
  const timed = async (file: string): Promise<number> => {
    const begun = performance.now()
    await run(process.execPath, [file], { env: { PATH: process.env.PATH ?? '' } }).catch(() => {})
    return performance.now() - begun
  }
  // The fastest of each: what the machine does beside the test only ever makes a start slower, and may go on for a while.
  const patient = Date.now() + 45_000
  let [floor, stub, rounds] = [Infinity, Infinity, 0]
  while (rounds < 15 || (stub - floor >= 60 && Date.now() < patient)) {
    floor = Math.min(floor, await timed(empty))
    stub = Math.min(stub, await timed(path.join(ROOT, 'dist', `${name}.js`)))
    rounds += 1
  }
  expect(stub - floor).toBeLessThan(60)
})

it('is downloaded once per job, as less than 5 MB', () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const files = listed.split('\0').filter((file) => file && existsSync(path.join(ROOT, file)))
  const tarball = execFileSync('tar', ['-czf', '-', ...files], { cwd: ROOT, maxBuffer: 100e6 })
  expect(tarball.length).toBeLessThan(5_000_000)
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
