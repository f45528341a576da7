// What a point-in-time restore does not do: moments and files that lead nowhere, told before anything is made where that can be known.
import { cpSync, existsSync, openSync, readdirSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { pitr } from '../../src/operations/pitr.js'
import { startServer } from '../harness/postgres.js'
import { openFolder, recordHistory, type RecordedHistory } from '../pitr/recorded-history.js'
import { copyOfArchive, restore, segments, serversOn } from '../pitr/restoring.js'

let history: RecordedHistory
beforeAll(async () => {
  history = await recordHistory()
}, 120_000)

it.each([
  ['before the base backup ended', () => history.early, 'before the history begins'],
  ['after the last commit of the archive', () => history.late, 'after the history ends'],
])('a moment %s is refused, with both ends named', async (_, time, side) => {
  const wish = restore(history, { time: time() })
  await expect(wish).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringMatching(`${side}: it reaches from \\d{4}-.*Z to \\d{4}-.*Z`) as string,
  })
  expect(existsSync(wish.target)).toBe(false)
})

it('a WAL file that is missing is named, and the moments before it can still be had', async () => {
  const gone = segments(history.archive).at(-2)!
  const archive = copyOfArchive(history, (folder) => rmSync(path.join(folder, gone)))
  const { plan } = await restore(history, { archive, dryRun: true })
  expect(plan.remarks.join('\n')).toContain(`${gone} is missing`)
  const first = segments(history.archive).find(
    (name) =>
      !readdirSync(path.join(history.base, 'pg_wal')).includes(name) &&
      name > readdirSync(path.join(history.base, 'pg_wal')).sort()[0]!,
  )!
  const cut = copyOfArchive(history, (folder) => {
    for (const name of segments(folder).filter((one) => one >= first && one !== segments(folder).at(-1)))
      rmSync(path.join(folder, name))
  })
  const wish = restore(history, { archive: cut })
  await expect(wish).rejects.toMatchObject({ code: 'pitr-refused', message: expect.stringContaining(first) as string })
  expect(existsSync(wish.target)).toBe(false)
})

it('a WAL file that was cut: the recovery stops, says so, and leaves no server', async () => {
  const archive = copyOfArchive(history, (folder) =>
    truncateSync(path.join(folder, segments(folder).at(-4)!), 4_000_000),
  )
  const wish = restore(history, { archive })
  await expect(wish).rejects.toMatchObject({
    code: expect.stringMatching(/^pitr-(failed|refused)$/) as string,
    message: expect.stringMatching(/wrong size/) as string,
  })
  expect(serversOn(wish.target)).toEqual([])
})

it('a base backup with one byte changed is refused, and its copy is gone', async () => {
  const base = path.join(openFolder(), 'base')
  cpSync(history.base, base, { recursive: true, preserveTimestamps: true })
  const file = openSync(path.join(base, 'global/1262'), 'r+')
  writeSync(file, Buffer.from([0xff]), 0, 1, 100)
  const wish = restore(history, { base })
  await expect(wish).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringMatching(/is damaged: .*global\/1262/) as string,
  })
  expect(existsSync(wish.target)).toBe(false)
})

it('nothing is ever written into a directory that has something in it', async () => {
  const target = openFolder()
  writeFileSync(path.join(target, 'mine'), 'x')
  await expect(restore(history, { target })).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringContaining('is not empty') as string,
  })
  expect(readdirSync(target)).toEqual(['mine'])
  await expect(restore(history, { target: path.join(history.base, 'new') })).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringContaining('in one another') as string,
  })
  expect(existsSync(path.join(history.base, 'new'))).toBe(false)
})

it('what is no base backup, and what belongs to another server, is told apart', async () => {
  const base = path.join(openFolder(), 'base')
  cpSync(history.base, base, { recursive: true })
  rmSync(path.join(base, 'backup_label'))
  await expect(restore(history, { base })).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringContaining('no backup_label') as string,
  })
  await expect(restore(history, { base: openFolder() })).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringContaining('is no base backup') as string,
  })
  const other = await startServer({ major: 15 })
  const archive = path.join(openFolder(), 'archive')
  cpSync(path.join(other.dataDirectory, 'pg_wal'), archive, { recursive: true })
  await expect(restore(history, { archive })).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringContaining('the WAL of another server') as string,
  })
})

it('every bad input is told at once', async () => {
  const deps = {
    env: {},
    log: silentLog,
    signal: new AbortController().signal,
    temporaryFolder: '/tmp',
    now: () => new Date(),
  }
  const request = {
    source: { provider: 'self-hosted' as const, instance: 'x' },
    time: '2026-11-23T10:15:00',
    database: {},
    smokeFile: 'db/drill.sql',
    dryRun: false,
  }
  await expect(pitr(request, deps)).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(
      /time: it has no offset[^]*base-backup: required[^]*wal-archive: required[^]*new-directory: required[^]*instance: has no meaning/,
    ) as string,
  })
})
