// Server programs out of a distribution's package, with apt's answers told: another major than the machine's is not to be had here.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import type { RunProgram } from '../../src/postgres/client-tools/run-program.js'
import { unpackServerPackage } from '../../src/postgres/throwaway-server/server-package.js'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-package-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

it('unpacks the package that apt gives, installs nothing but libraries, and starts no cluster', async () => {
  const bin = path.join(folder, 'usr/lib/postgresql/15/bin')
  const ran: string[] = []
  const answers: [RegExp, () => Promise<{ exitCode: number; stdout?: string }>][] = [
    [/apt-get download/, async () => (await writeFile(path.join(folder, 'postgresql-15_15.deb'), ''), { exitCode: 0 })],
    [/dpkg-deb -x/, async () => (await mkdir(bin, { recursive: true }), { exitCode: 0 })],
    [/postgres --version/, () => Promise.resolve({ exitCode: 127 })],
    [
      /dpkg-deb -f/,
      () =>
        Promise.resolve({
          exitCode: 0,
          stdout: 'postgresql-common (>= 241), libc6 (>= 2.34), libicu72 | libicu71, ssl-cert',
        }),
    ],
  ]
  const run: RunProgram = async (file, args) => {
    const line = [file, ...args].join(' ').replace(/^sudo -n /, '')
    ran.push(line)
    const answer = answers.find(([pattern]) => pattern.test(line))?.[1]
    return { stdout: '', stderr: '', ...((await answer?.()) ?? { exitCode: 0 }) }
  }
  expect(await unpackServerPackage(15, folder, run, silentLog)).toBe(bin)
  expect(ran.filter((line) => line.includes(' install '))).toEqual([expect.stringMatching(/ libc6 libicu72$/)])
})
