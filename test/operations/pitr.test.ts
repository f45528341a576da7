// Everything as it was at a moment, for real: a server that archives, a base backup of it, and the new server that comes of both.
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { RunbookError } from '../../src/errors.js'
import { pitrDocument } from '../../src/reports/pitr-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { SUPERUSER_PASSWORD } from '../harness/embedded-server.js'
import { askRestored, openFolder, recordHistory, type RecordedHistory } from '../pitr/recorded-history.js'
import { copyOfArchive, fingerprint, names, restore, segments, serversOn } from '../pitr/restoring.js'

let history: RecordedHistory
beforeAll(async () => {
  history = await recordHistory()
}, 120_000)

it('a row deleted one second after the moment is there again, and the one deleted before it is not', async () => {
  const before = [fingerprint(history.base), fingerprint(history.archive)]
  const wish = restore(history, { databaseUrl: history.url })
  const report = await wish
  expect(report).toMatchObject({ status: 'restored', provider: 'self-hosted', target: `data directory ${wish.target}` })
  expect(Date.parse(report.lastCommit!.replace(' UTC', 'Z'))).toBeLessThanOrEqual(Date.parse(history.moment))
  expect(report.validation).toMatchObject({
    database: history.database,
    serverVersion: expect.stringMatching(/^15\./) as string,
  })
  expect(report.validation!.tables).toEqual([
    { table: 'public.people', here: { rows: 2, exact: true }, live: { rows: 1, exact: true } },
  ])
  expect(report.validation!.onlyLive).toEqual(['public.later'])
  expect(serversOn(wish.target)).toEqual([])
  expect(await names(history, wish.target)).toEqual([{ name: 'Alan' }, { name: 'Grace' }])
  expect([fingerprint(history.base), fingerprint(history.archive)]).toEqual(before)
})

it("the new server is one of its own: it archives nowhere, listens here only, and nothing of the source's settings is in force", async () => {
  const wish = restore(history)
  const report = await wish
  const archived = readdirSync(history.archive)
  const [settings] = await askRestored<Record<string, string | boolean>>(
    wish.target,
    'postgres',
    `SELECT current_setting('archive_mode') AS archive, current_setting('listen_addresses') AS listens, pg_is_in_recovery() AS recovering,
       current_setting('shared_preload_libraries') AS preloaded, current_setting('primary_conninfo') AS primary,
       current_setting('max_logical_replication_workers') AS subscribers, current_setting('max_connections') AS connections,
       pg_walfile_name(pg_switch_wal()) <> '' AS switched`,
  )
  expect(settings).toMatchObject({
    archive: 'off',
    listens: 'localhost',
    recovering: false,
    preloaded: '',
    primary: '',
  })
  expect(settings).toMatchObject({ subscribers: '0', connections: '120' })
  expect(readdirSync(history.archive)).toEqual(archived)
  expect(report.remarks.join('\n')).toMatch(/kept aside[^\n]*archive_command[^\n]*shared_preload_libraries/)
  expect(JSON.stringify(report) + terminalText(pitrDocument(report))).not.toContain('hunter2')
  expect(statSync(wish.target).mode & 0o777).toBe(0o700)
  expect(readFileSync(path.join(wish.target, 'postgresql.conf'), 'utf8')).toMatch(/^port = 5[45]\d\d$/m)
  expect(readdirSync(wish.target)).not.toEqual(expect.arrayContaining(['recovery.signal']))
})

const ODD = 'it\'s "odd" $(touch pwned) `touch pwned` %f %p; x'

it('folders may have any name: nothing in it is run, and every file is found', async () => {
  const [folder, archive] = [openFolder(), copyOfArchive(history, () => {}, ODD)]
  const [base, target] = [path.join(folder, `${ODD} base`), path.join(folder, `${ODD} new`)]
  cpSync(history.base, base, { recursive: true })
  const report = await restore(history, { base, archive, target })
  expect(report.status).toBe('restored')
  expect(await names(history, target)).toEqual([{ name: 'Alan' }, { name: 'Grace' }])
  expect(
    [readdirSync(folder), readdirSync(target)].flat().filter((name) => name.includes('pwned') && name.length < 10),
  ).toEqual([])
})

it('a base backup in tar files, and WAL that was packed', async () => {
  const archive = copyOfArchive(history, (folder) => {
    for (const name of segments(folder)) {
      writeFileSync(path.join(folder, `${name}.gz`), gzipSync(readFileSync(path.join(folder, name)), { level: 1 }))
      rmSync(path.join(folder, name))
    }
  })
  const wish = restore(history, { base: history.tar, archive })
  expect(await wish).toMatchObject({ status: 'restored' })
  expect(await names(history, wish.target)).toEqual([{ name: 'Alan' }, { name: 'Grace' }])
})

it('a moment after an earlier restore: the timeline that it began is followed', async () => {
  const archive = copyOfArchive(history, () => {})
  const first = restore(history, { archive })
  await first
  const archiving = [
    '-c',
    'archive_mode=on',
    '-c',
    `archive_command=test ! -f '${archive}/%f' && cp %p '${archive}/%f'`,
  ]
  // a server that archives when it begins a timeline does this by itself
  cpSync(path.join(first.target, 'pg_wal/00000002.history'), path.join(archive, '00000002.history'))
  const say = <R extends object>(sql: string) => askRestored<R>(first.target, history.database, sql, archiving)
  await say("DELETE FROM people WHERE name = 'Alan'")
  const [{ now } = { now: '' }] = await say<{ now: string }>('SELECT clock_timestamp()::text AS now')
  await say("DELETE FROM people WHERE name = 'Grace'")
  const second = restore(history, { archive, time: now })
  await second
  expect(await names(history, second.target)).toEqual([{ name: 'Grace' }])
  expect(readdirSync(path.join(second.target, 'pg_wal'))).toContain('00000003.history')
})

it('a dry run makes nothing, and says which moments there are', async () => {
  const wish = restore(history, { dryRun: true })
  const { status, plan } = await wish
  expect(status).toBe('dry-run')
  expect(plan.window.earliest.getTime()).toBeLessThanOrEqual(Date.parse(history.moment))
  expect(plan.window.latest.getTime()).toBeGreaterThan(Date.parse(history.moment) + 900)
  expect(existsSync(wish.target)).toBe(false)
})

it('a smoke query that is false is told, and the new server stays to be looked at', async () => {
  const smokeFile = path.join(openFolder(), 'smoke.sql')
  writeFileSync(smokeFile, 'SELECT count(*) = 3 AS all_of_them FROM people;\n')
  const wish = restore(history, { smokeFile, databaseUrl: history.url })
  expect(await wish).toMatchObject({
    status: 'not-proved',
    smoke: { outcome: 'bad', found: [expect.stringContaining('all_of_them is false')] },
  })
  expect(existsSync(path.join(wish.target, 'PG_VERSION'))).toBe(true)
})

it('a live database that cannot be reached is no reason to stop: it is why this is done', async () => {
  const url = new URL(history.url)
  url.port = '1'
  const report = await restore(history, { databaseUrl: url.href })
  expect(report).toMatchObject({
    status: 'restored',
    validation: { liveProblem: expect.stringMatching(/\S/) as string },
  })
  expect(JSON.stringify(report)).not.toContain(encodeURIComponent(SUPERUSER_PASSWORD))
})

it('cancelled: no server runs on, and what is left is named', async () => {
  const stopping = new AbortController()
  const wish = restore(history, {}, stopping.signal)
  const looking = setInterval(() => {
    if (existsSync(path.join(wish.target, 'recovery.signal')))
      stopping.abort(new RunbookError('cancelled', 'cancelled by the test'))
  }, 1)
  try {
    await expect(wish).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringContaining(wish.target) as string,
    })
  } finally {
    clearInterval(looking)
  }
  expect(serversOn(wish.target)).toEqual([])
})
