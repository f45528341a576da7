// A point-in-time restore as the runner and as a terminal start it: what they get to see, and that nothing runs on when it is ended.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SUPERUSER_PASSWORD } from '../harness/embedded-server.js'
import { testServer } from '../harness/postgres.js'
import { runCli, runStub } from '../harness/runner.js'
import { filesBelow, findSecret } from '../harness/secrets.js'
import { openFolder, recordHistory, type RecordedHistory, withRestored } from '../pitr/recorded-history.js'
import { names, serversOn } from '../pitr/restoring.js'

let history: RecordedHistory
beforeAll(async () => {
  history = await recordHistory()
}, 120_000)

const inputs = (target: string) => ({
  provider: 'self-hosted',
  time: history.moment,
  'base-backup': history.base,
  'wal-archive': history.archive,
  'new-directory': target,
})
const options = (target: string): string[] =>
  Object.entries(inputs(target)).flatMap(([name, value]) => [`--${name}`, value])

it('is a dry run unless it is told otherwise', async () => {
  const target = path.join(openFolder(), 'new')
  const step = await runStub('point-in-time-restore', inputs(target))
  expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'dry-run', target: `data directory ${target}` } })
  expect(step.summary).toContain('would be brought back')
  expect(existsSync(target)).toBe(false)
})

it('brings it back, tells what to do next, and shows no secret anywhere', async () => {
  const target = path.join(openFolder(), 'new')
  const given = { ...inputs(target), 'dry-run': 'false', environment: 'production' }
  const step = await runStub('point-in-time-restore', given, { env: { DATABASE_URL: history.url } })
  expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'restored' } })
  expect(step.outputs['address']).toContain(`--pgdata ${target}`)
  expect(step.summary).toMatch(/Rows then[^]*people[^]*DATABASE_URL[^]*of the environment[^]*production/)
  expect(await names(history, target)).toEqual([{ name: 'Alan' }, { name: 'Grace' }])
  const written = {
    ...filesBelow(step.temp),
    ...filesBelow(step.workspace),
    summary: step.summary,
    outputs: JSON.stringify(step.outputs),
  }
  const own = readFileSync(path.join(target, 'postgresql.conf'), 'utf8')
  expect(
    findSecret(SUPERUSER_PASSWORD, { ...written, own, log: step.maskedLog, argv: step.commandLines.join('\n') }),
  ).toEqual([])
})

it('rows are taken out of it into the live database with the commands that it tells', async () => {
  const [target, vault] = [path.join(openFolder(), 'new'), openFolder()]
  const step = await runCli(['pitr', ...options(target)], { DATABASE_URL: history.url })
  expect(step.raw).toMatch(/pg-runbook backup --destination[^]*pg-runbook recover-rows latest --destination/)
  const backedUp = await withRestored(target, [], (port) => {
    const url = new URL(history.url)
    url.port = String(port)
    return runCli(['backup', '--destination', vault], { DATABASE_URL: url.href })
  })
  expect(backedUp.exitCode).toBe(0)
  const live = { DATABASE_URL: history.url }
  const from = ['recover-rows', 'latest', '--destination', vault, '--table', 'people', '--json']
  const recovered = await runCli([...from, '--insert'], live)
  expect(recovered).toMatchObject({ exitCode: 0 })
  expect(recovered.raw).toMatch(/"recovered": 1\b/)
  expect((await runCli(from, live)).raw).toMatch(/"status": "nothing-missing"/)
})

it('takes the base backup that it needs, with no password in argv', async () => {
  const folder = path.join(openFolder(), 'base')
  const step = await runCli(['pitr', '--take-base-backup', folder], { DATABASE_URL: history.url })
  expect(step.raw).toMatch(/A base backup was taken[^]*Proved against its manifest +yes/)
  expect(step.raw).toContain(`--base-backup ${folder} --wal-archive`)
  expect(findSecret(SUPERUSER_PASSWORD, { log: step.raw, argv: step.commandLines.join('\n') })).toEqual([])
  expect(readFileSync(path.join(folder, 'PG_VERSION'), 'utf8')).toBe('15\n')
  const again = await runCli(['pitr', '--take-base-backup', folder], { DATABASE_URL: history.url })
  expect(again).toMatchObject({ exitCode: 1, raw: expect.stringContaining('is not empty') as string })
  const other = await runCli(['pitr', '--take-base-backup', `${folder}2`], { DATABASE_URL: testServer().url() })
  expect(other).toMatchObject({ exitCode: 1, raw: expect.stringContaining('archive_mode is off') as string })
  expect(existsSync(`${folder}2`)).toBe(false)
})

it('takes a base backup and nothing else: neither of a moment nor as a dry run', async () => {
  const folder = path.join(openFolder(), 'base')
  const more = ['--time', history.moment, '--wal-archive', history.archive, '--dry-run']
  const step = await runCli(['pitr', '--take-base-backup', folder, ...more], { DATABASE_URL: history.url })
  expect(step).toMatchObject({ exitCode: 2, raw: expect.stringMatching(/--time, --wal-archive, --dry-run/) as string })
  expect(existsSync(folder)).toBe(false)
})

it('names every bad input, and does nothing', async () => {
  const step = await runStub('point-in-time-restore', {
    provider: 'rds',
    time: '2026-11-23 10:15',
    'wal-archive': '/x',
  })
  expect(step.exitCode).toBe(1)
  expect(step.log).toMatch(
    /time: it has no offset[^]*instance: required with provider rds[^]*wal-archive: has no meaning/,
  )
})

it('a terminal: exit code 3 where a smoke query is false', async () => {
  const smoke = path.join(openFolder(), 'smoke.sql')
  writeFileSync(smoke, "SELECT EXISTS (SELECT FROM people WHERE name = 'Ada') AS ada;\n")
  const target = path.join(openFolder(), 'new')
  const step = await runCli(['pitr', ...options(target), '--smoke-file', smoke], { DATABASE_URL: history.url })
  expect(step.exitCode).toBe(3)
  expect(step.raw).toContain('ada is false')
})

it.each([
  ['SIGTERM', /Replaying the WAL/],
  ['SIGKILL', /Looking at/],
] as const)('%s leaves no server running', async (signal, signalAfter) => {
  const target = path.join(openFolder(), 'new')
  const step = await runCli(['pitr', ...options(target)], {}, { signalAfter, signal })
  expect(step.exitCode).not.toBe(0)
  if (signal === 'SIGTERM') expect(step.raw).toMatch(/cancelled[^]*Left behind[^]*rm -r/)
  const deadline = Date.now() + 20_000
  while (serversOn(target).length > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(serversOn(target)).toEqual([])
  expect(existsSync(path.join(target, 'pg-runbook-unfinished'))).toBe(true)
})
