// Whether there is a backup to fall back on: from lists alone, each of the three ways to have none.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Freshness, judgeFreshness } from '../../src/drill/freshness.js'
import { type Listed, listFolder } from '../../src/drill/listing.js'
import { temporaryFolder } from './drilling.js'

const NOW = new Date('2026-06-10T12:00:00Z')
const HOUR = 3_600_000
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR)

const listed = (hoursOld: number, overrides: Partial<Listed> = {}): Listed => ({
  name: `backup ${hoursOld}`,
  createdAt: ago(hoursOld),
  sizeBytes: 1000,
  expired: false,
  expiresAt: ago(hoursOld - 30 * 24),
  source: { kind: 'artifact', name: `backup ${hoursOld}` },
  ...overrides,
})

const judge = (backups: Listed[]): Freshness => judgeFreshness(backups, { maxAgeMs: 26 * HOUR, smallestShare: 50 }, NOW)

it('F33 is fresh with a backup of today that is like the one of yesterday', () => {
  expect(judge([listed(2), listed(26)])).toMatchObject({ status: 'fresh', found: [], ageHours: 2 })
  expect(judge([listed(26)])).toMatchObject({ status: 'fresh' })
})

it.each<[string, Listed[], RegExp]>([
  ['there is none', [], /there is no backup/],
  ['all have expired', [listed(2, { expired: true })], /every backup has expired/],
  [
    'the newest has just expired, whatever GitHub still says',
    [listed(2, { expiresAt: NOW })],
    /every backup has expired/,
  ],
  ['it is too old', [listed(26.5), listed(50)], /26\.5 h old.*older than 26\.0 h/],
  ['the newest good one is too old', [listed(2, { expired: true }), listed(30)], /30\.0 h old/],
  ['it expires before the next one', [listed(2, { expiresAt: ago(-10) })], /expires at .*raise retention-days/],
  ['it is of a time to come', [listed(-50)], /2026-06-12T14:00:00\.000Z, a time to come/],
  ['it shrank', [listed(2, { sizeBytes: 499 }), listed(26)], /499 bytes, the one before it 1\.0 kB: less than 50 %/],
  [
    'it shrank beside one that has expired',
    [listed(2, { sizeBytes: 10 }), listed(26, { expired: true })],
    /less than 50 %/,
  ],
])('F33 is stale where %s', (_why, backups, told) => {
  const { status, found } = judge(backups)
  expect(status).toBe('stale')
  expect(found.join('\n')).toMatch(told)
})

it('F33 tells all of it at once, and takes no limit where none is wanted', () => {
  const bad = [listed(100, { sizeBytes: 1, expiresAt: ago(-1) }), listed(200)]
  expect(judge(bad).found).toHaveLength(2)
  expect(judgeFreshness(bad, { maxAgeMs: 1000 * HOUR, smallestShare: 0 }, NOW).found).toHaveLength(1)
})

it('lists a folder by the times in the names, newest first, without what restores took of what they replaced', async () => {
  const folder = await temporaryFolder()
  for (const name of [
    'backup_20260601_120000.sql',
    'backup_20260603_010000.sql.zst.age',
    'other.sql',
    'backup_20260605_010000_before_restore.sql',
    'backup_20260605_010000_before_restore_2.sql.zst',
    '.backup_20260604_010000.sql',
  ])
    await writeFile(path.join(folder, name), name)
  const found = await listFolder(folder)
  expect(found.map(({ createdAt }) => createdAt.toISOString())).toEqual([
    '2026-06-03T01:00:00.000Z',
    '2026-06-01T12:00:00.000Z',
  ])
  expect(await listFolder(path.join(folder, 'nowhere'))).toEqual([])
})
