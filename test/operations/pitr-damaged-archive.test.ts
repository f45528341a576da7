// What an archive_command leaves behind when it packs, is cut off, or is at work just now; and programs that take their time.
import { chmodSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { RunbookError } from '../../src/errors.js'
import { silentLog } from '../../src/log.js'
import { takeBaseBackup } from '../../src/operations/take-base-backup.js'
import { baseBackupDocument } from '../../src/reports/base-backup-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { openFolder, recordHistory, type RecordedHistory } from '../pitr/recorded-history.js'
import { copyOfArchive, names, restore, segments, serversOn } from '../pitr/restoring.js'

let history: RecordedHistory
beforeAll(async () => {
  history = await recordHistory()
}, 120_000)

const PACKERS = {
  '.gz': (bytes: Buffer) => gzipSync(bytes, { level: 1 }),
  '.zst': (bytes: Buffer) => zstdCompressSync(bytes),
}

function pack(folder: string, name: string, ending: keyof typeof PACKERS): string {
  const file = path.join(folder, name)
  writeFileSync(file + ending, PACKERS[ending](readFileSync(file)))
  rmSync(file)
  return file + ending
}

it('some files packed with gzip, some with zstd, some not', async () => {
  const archive = copyOfArchive(history, (folder) => {
    const endings = ['.gz', '.zst', undefined] as const
    for (const [at, name] of segments(folder).entries()) {
      const ending = endings[at % 3]
      if (ending) pack(folder, name, ending)
    }
  })
  const wish = restore(history, { archive })
  expect(await wish).toMatchObject({ status: 'restored' })
  expect(await names(history, wish.target)).toEqual([{ name: 'Alan' }, { name: 'Grace' }])
})

it.each([
  ['.gz', /cannot be unpacked \(gzip: .*unexpected end of file/],
  ['.zst', /cannot be unpacked \(zstd: /],
  ['', /has the wrong size \(\d+ bytes instead of 16777216\)/],
] as const)('a newest file%s that is half there ends the history before it, and is named', async (ending, said) => {
  const newest = segments(history.archive).at(-1)!
  const archive = copyOfArchive(history, (folder) => {
    const file = ending === '' ? path.join(folder, newest) : pack(folder, newest, ending)
    truncateSync(file, ending === '' ? 4_000_000 : 5_000)
  })
  const { plan } = await restore(history, { archive, dryRun: true })
  expect(plan.remarks.join('\n')).toMatch(new RegExp(`The WAL file ${newest}\\S* ${said.source}`))
  expect(plan.window.latest.getTime()).toBeGreaterThan(Date.parse(history.moment))
  await expect(restore(history, { archive, time: history.late })).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringContaining(newest) as string,
  })
})

it('packed files on a machine without the program that unpacks them', async () => {
  const archive = copyOfArchive(history, (folder) => {
    for (const name of segments(folder)) pack(folder, name, '.zst')
  })
  await expect(restore(history, { archive, path: '/nowhere' })).rejects.toMatchObject({
    code: 'client-tool-missing',
    message: expect.stringMatching(/\.zst is packed, and there is no zstd/) as string,
  })
})

it('the file in which the base backup ended is missing, and later ones are there', async () => {
  const last = segments(path.join(history.base, 'pg_wal')).at(-1)!
  const archive = copyOfArchive(history, (folder) => rmSync(path.join(folder, last)))
  const wish = restore(history, { archive })
  await expect(wish).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringContaining(`${last} is missing`) as string,
  })
  expect(existsSync(wish.target)).toBe(false)
})

/** Its own tar, which comes to no end where it unpacks a whole backup. */
function slowTar(): string {
  const folder = openFolder()
  const script = '#!/bin/sh\nPATH="${PATH#*:}"\ncase "$1" in\n-xf) sleep 600 ;;\n*) exec tar "$@" ;;\nesac\n'
  writeFileSync(path.join(folder, 'tar'), script)
  chmodSync(path.join(folder, 'tar'), 0o755)
  return folder
}

/** Cancels as soon as `file` is there. */
function cancelledAt(file: string): { signal: AbortSignal; stop: () => void } {
  const stopping = new AbortController()
  const looking = setInterval(() => {
    if (existsSync(file)) stopping.abort(new RunbookError('cancelled', 'cancelled by the test'))
  }, 1)
  return { signal: stopping.signal, stop: () => clearInterval(looking) }
}

it('cancelled while a large base backup is unpacked: at once, and nothing is left', async () => {
  const [tar, target] = [slowTar(), path.join(openFolder(), 'new')]
  const { signal, stop } = cancelledAt(path.join(target, 'pg-runbook-unfinished')) // there before anything else is
  const wish = restore(history, { base: history.tar, target, path: `${tar}:${process.env['PATH']}` }, signal)
  const told = expect.stringContaining(`${target} is removed`) as string
  await expect(wish).rejects.toMatchObject({ code: 'cancelled', message: told, detail: { state: 'nothing-changed' } })
  stop()
  expect(existsSync(target)).toBe(false)
  expect(serversOn(tar)).toEqual([])
})

const deps = (signal = new AbortController().signal) => ({ env: { PATH: process.env['PATH'] }, log: silentLog, signal })

it('a base backup that is cancelled while it is taken: nothing of it is left, and nothing runs on', async () => {
  const folder = path.join(openFolder(), 'base')
  const { signal, stop } = cancelledAt(path.join(folder, 'backup_label'))
  const work = takeBaseBackup({ database: { databaseUrl: history.url }, folder }, deps(signal))
  const told = expect.stringContaining(`${folder} is removed`) as string
  await expect(work).rejects.toMatchObject({ code: 'cancelled', message: told })
  stop()
  expect(existsSync(folder)).toBe(false)
  expect(serversOn(folder)).toEqual([])
})

it('a base backup that fails says why, not what pg_basebackup tidied up last', async () => {
  const server = await startServer({
    major: 15,
    settings: { archive_mode: 'on', archive_command: 'true', max_wal_senders: '1' },
  })
  const folder = path.join(openFolder(), 'base')
  await expect(takeBaseBackup({ database: { databaseUrl: server.url() }, folder }, deps())).rejects.toMatchObject({
    code: 'pitr-failed',
    message: expect.stringMatching(/max_wal_senders/) as string,
  })
  expect(existsSync(folder)).toBe(false)
})

it('a server without an archive_command is refused, and an archiver that fails is told', async () => {
  const server = await startServer({ major: 15, settings: { archive_mode: 'on', wal_level: 'replica' } })
  const own = await freshDatabase({ server, sql: 'CREATE TABLE t ()' })
  const query = (sql: string) => own.query(sql)
  const [database, folder] = [{ databaseUrl: server.url() }, openFolder()]
  await expect(takeBaseBackup({ database, folder: path.join(folder, 'one') }, deps())).rejects.toMatchObject({
    code: 'pitr-refused',
    message: expect.stringContaining('archive_command is empty') as string,
  })
  await query("ALTER SYSTEM SET archive_command = 'false'")
  await query('SELECT pg_reload_conf(), pg_switch_wal()')
  while ((await query('SELECT FROM pg_stat_archiver WHERE failed_count > 0')).length === 0)
    await query('SELECT pg_sleep(0.02)')
  const taken = await takeBaseBackup({ database, folder: path.join(folder, 'two') }, deps())
  expect(terminalText(baseBackupDocument(taken))).toMatch(/last failed, with [0-9A-F]{24}/)
})
