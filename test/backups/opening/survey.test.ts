// What a backup is known to hold before anything is changed, and that the rows of its tables are found again.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { DumpFacts } from '../../../src/backups/dump/dump-events.js'
import { manifestLine } from '../../../src/backups/manifest.js'
import type { OpenedBackup } from '../../../src/backups/opening/opened-backup.js'
import { readTables } from '../../../src/backups/opening/read-tables.js'
import { surveyBackup } from '../../../src/backups/opening/survey.js'
import { shownName } from '../../../src/postgres/shown-name.js'
import { silentLog } from '../../../src/log.js'
import { manifestOf } from '../../harness/example-manifest.js'
import { readInPieces } from '../../harness/dump-text.js'
import { mainClients } from '../../harness/pg-dump-clients.js'
import { freshDatabase } from '../../harness/postgres.js'
import { rowsOf } from '../../harness/opened-backups.js'

const ODD_CORNERS = readFileSync(path.join(import.meta.dirname, '../odd-corners.sql'), 'utf8')

let dump: Buffer
beforeAll(async () => {
  const database = await freshDatabase({ sql: ODD_CORNERS })
  dump = await mainClients().run('pg_dump', database.url)
}, 120_000)

/** As a stream in pieces of `size`, and as a file where it can seek. */
const backupOf = (bytes: Buffer, size: number, seeks = false): OpenedBackup => ({
  name: 'backup.sql',
  storedBytes: bytes.length,
  read: () =>
    Readable.from(
      (function* () {
        for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size))
      })(),
      { objectMode: false },
    ),
  ...(seeks && { readRange: (start: number, end: number) => Readable.from([bytes.subarray(start, end)]) }),
})
const survey = (bytes: Buffer, size = 1 << 20) => surveyBackup(backupOf(bytes, size), { log: silentLog })

const dataEvents = () =>
  readInPieces(dump).events.flatMap((event) => (event.kind === 'copy-data' ? [event.data.toString('latin1')] : []))

it('F24 keeps every statement but large objects and rows, in the order of the file, each in its section', async () => {
  const { objects, facts } = await survey(dump)
  expect(facts.largeObjects).toBe(2)
  const kept = objects.flatMap(({ statements }) => statements.map(({ sql }) => sql.toString('latin1')))
  const all = readInPieces(dump).events.flatMap((event) =>
    event.kind === 'statement' && event.entry?.type !== 'BLOBS' ? [event.sql.toString('latin1')] : [],
  )
  expect(kept).toEqual(all)
  expect(kept.some((sql) => sql.includes('lowrite'))).toBe(false)
  const sectionsOf = (type: string) => new Set(objects.flatMap((o) => (o.entry?.type === type ? [o.section] : [])))
  expect(sectionsOf('TABLE')).toEqual(new Set(['pre-data']))
  expect(sectionsOf('TABLE DATA')).toEqual(new Set(['data']))
  expect(sectionsOf('SEQUENCE SET')).toEqual(new Set(['data']))
  for (const type of ['INDEX', 'CONSTRAINT', 'FK CONSTRAINT', 'TRIGGER', 'POLICY', 'ACL'])
    expect([type, sectionsOf(type)]).toEqual([type, new Set(['post-data'])])
})

it.each([1 << 20, 1000, 7])('finds the rows of every table again, read in pieces of %d bytes', async (size) => {
  const found = await survey(dump, size)
  for (const seeks of [true, false])
    expect(Object.values(await rowsOf(backupOf(dump, size, seeks), found)).filter(Boolean)).toEqual(
      dataEvents().filter(Boolean),
    )
})

it('finds chosen tables alone, and reads nothing behind the last of them', async () => {
  const found = await survey(dump)
  const [first, ...rest] = found.tables
  const wanted = [rest.find((table) => table.rows > 0)!, first!]
  let read = 0
  const backup = backupOf(dump, 64)
  const counted: OpenedBackup = {
    ...backup,
    read: () => backup.read().on('data', (chunk: Buffer) => (read += chunk.length)),
  }
  const rows = await rowsOf(counted, found, wanted)
  expect(Object.keys(rows)).toHaveLength(2)
  expect(read).toBeLessThan(Math.max(...wanted.flatMap(({ parts }) => parts.map(({ end }) => end))) + 2_000)
})

it('tells the end of no table whose rows are not those that were surveyed', async () => {
  const found = await survey(dump)
  const table = found.tables.find(({ bytes }) => bytes > 10)!
  const changed = Buffer.from(dump)
  changed[table.parts[0]!.start + 3]! ^= 1
  for (const seeks of [true, false]) {
    const seen: string[] = []
    const reading = async () => {
      for await (const event of readTables(backupOf(changed, 4096, seeks), found, [table])) seen.push(event.kind)
    }
    await expect(reading()).rejects.toMatchObject({ code: 'bad-dump' })
    expect(seen).not.toContain('end')
  }
  const cut = dump.subarray(0, table.parts[0]!.end - 2)
  await expect(rowsOf(backupOf(cut, 4096), found, [table])).rejects.toMatchObject({ code: 'bad-dump' })
})

it('says plainly that a file without a manifest proves less', async () => {
  const warned: string[] = []
  const log = { ...silentLog, warn: (line: string) => void warned.push(line) }
  expect((await surveyBackup(backupOf(dump, 4096), { log })).manifest).toBeUndefined()
  expect(warned.join()).toMatch(/has no manifest/)
})

/** A file whose pieces lie in the same memory one after the other, as those of a file of this machine do. */
const overwriting = (bytes: Buffer, size: number): OpenedBackup => ({
  ...backupOf(bytes, size),
  plainBytes: bytes.length,
  async *readRange(start, end) {
    const memory = Buffer.alloc(size)
    for (let at = start; at < end; at += size) {
      memory.fill('?')
      const copied = bytes.copy(memory, 0, at, Math.min(end, at + size))
      yield await Promise.resolve(memory.subarray(0, copied))
    }
  },
})

describe('a file with a manifest', () => {
  const withManifest = async (bytes: Buffer, change = (facts: DumpFacts) => facts): Promise<Buffer> => {
    const { facts } = await survey(bytes)
    return Buffer.concat([bytes, Buffer.from(manifestLine(manifestOf(change(facts))))])
  }

  it.each([1 << 20, 4099, 64])('is known as well by its own digest alone, in pieces of %d bytes', async (size) => {
    const bytes = await withManifest(dump)
    const whole = await survey(bytes)
    const quick = await surveyBackup(overwriting(bytes, size), { log: silentLog })
    expect(quick).toEqual(whole)
    expect(Object.keys(await rowsOf(overwriting(bytes, size), quick)).length).toBeGreaterThan(0)
  })

  it('F70 tells which table differs where one byte of its rows does', async () => {
    const bytes = await withManifest(dump)
    const { tables } = await survey(bytes)
    const table = tables.find(({ rows }) => rows > 0)!
    const at = table.parts[0]!.start
    bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31
    await expect(surveyBackup(overwriting(bytes, 4099), { log: silentLog })).rejects.toMatchObject({
      code: 'bad-dump',
      message: expect.stringContaining(`the table ${shownName(table)} has other content`) as string,
    })
  })

  it('F70 loads no table whose digest in the manifest is not that of its rows', async () => {
    const bytes = await withManifest(dump, (facts) => ({
      ...facts,
      tables: facts.tables.map((table) => ({ ...table, sha256: '0'.repeat(64) })),
    }))
    const backup = overwriting(bytes, 4099)
    const found = await surveyBackup(backup, { log: silentLog })
    await expect(rowsOf(backup, found)).rejects.toMatchObject({ code: 'bad-dump' })
  })
})
