// What only the folder and its past can tell: edited and lost files, order, versions, and which files are judged at all.
import type { BaseFolder } from '../../../src/migrations/base-branch.js'
import { checksumOf } from '../../../src/migrations/checksum.js'
import type { LedgerLine } from '../../../src/migrations/ledger.js'
import { check, filesIn } from './checking.js'

const OLD = 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY);\n-- rollback:\n-- DROP TABLE users;\n'
const INDEX = 'CREATE INDEX IF NOT EXISTS users_id ON users (id);\n-- rollback:\n-- DROP INDEX users_id;\n'

const file = (name: string, text: string): string => `-- file: ${name}\n${text}`

/** @param then text then, by name; undefined where it is the same now */
const base = (then: Record<string, string | undefined>, tip: string[] = Object.keys(then)): BaseFolder => ({
  base: 'origin/main',
  mergeBase: '0123456789abcdef0123456789abcdef01234567',
  names: tip,
  before: new Map(
    Object.entries(then).map(([name, text]) => [
      name,
      text === undefined ? undefined : { checksum: checksumOf(text), text },
    ]),
  ),
})

const ledger = (lines: Record<string, string>): Map<string, LedgerLine> =>
  new Map(
    Object.entries(lines).map(([name, text]) => [
      name,
      { name, checksum: checksumOf(text), status: 'applied', appliedAt: new Date('2026-01-05T10:00:00Z') },
    ]),
  )

describe('an edited file', () => {
  const now = file('20260101_users.sql', OLD.replace('bigint', 'uuid'))

  it('is told with the lines that changed, where they are', async () => {
    const [found] = await check(now, { past: { base: base({ '20260101_users.sql': OLD }) } })
    expect(found).toMatchObject({ rule: 'edited-file', severity: 'error', location: { line: 1 } })
    expect(found!.message).toMatch(/- CREATE TABLE IF NOT EXISTS users \(id bigint[^]*\+ CREATE TABLE.*uuid/)
  })

  it('may be edited as long as the ledger has not applied it, and not afterwards', async () => {
    const there = base({ '20260101_users.sql': OLD })
    expect(await check(now, { past: { base: there, ledger: ledger({}) } })).toEqual([])
    const applied = await check(now, { past: { base: there, ledger: ledger({ '20260101_users.sql': OLD }) } })
    expect(applied.map(({ rule }) => rule)).toEqual(['edited-file'])
    expect(applied[0]!.message).toContain('2026-01-05T10:00:00.000Z')
  })

  it('says so as well where it is gone, or has another name', async () => {
    const found = await check(file('20260101_people.sql', OLD), {
      past: { base: base({ '20260101_users.sql': undefined }) },
    })
    expect(found.find(({ rule }) => rule === 'edited-file')).toMatchObject({
      location: { file: 'db/migrations/20260101_users.sql', line: 1 },
      fix: 'put it back as it was: git checkout 0123456789ab -- 20260101_users.sql',
    })
  })
})

describe('order and versions', () => {
  it('a new file before an old one is told, with the next free name', async () => {
    const text = file('20260105_index.sql', INDEX) + file('20260201_users.sql', OLD)
    const found = await check(text, { past: { base: base({ '20260201_users.sql': undefined }) } })
    expect(found.find(({ rule }) => rule === 'out-of-order')).toMatchObject({
      location: { file: 'db/migrations/20260105_index.sql' },
      fix: 'git mv 20260105_index.sql 20260301_index.sql (in its folder): the next free name',
    })
  })

  it('what the base has got meanwhile counts, though this branch does not have it', async () => {
    const text = file('20260105_index.sql', INDEX)
    const found = await check(text, { past: { base: base({}, ['20260110_theirs.sql']) } })
    expect(found.map(({ rule }) => rule)).toContain('out-of-order')
  })

  it('a file that sorts last is fine', async () => {
    const text = file('20260101_users.sql', OLD) + file('20260105_more.sql', OLD)
    const found = await check(text, { past: { base: base({ '20260101_users.sql': undefined }) } })
    expect(found).toEqual([])
  })

  it('two files of one version: the new one is told', async () => {
    const text = file('20260101_093000_a.sql', OLD) + file('20260101_093000_b.sql', OLD)
    const found = await check(text, { past: { base: base({ '20260101_093000_a.sql': undefined }) } })
    expect(found.find(({ rule }) => rule === 'duplicate-version')).toMatchObject({
      message: expect.stringContaining('20260101_093000_a.sql has the same version') as string,
      fix: 'git mv 20260101_093000_b.sql 20260301_b.sql (in its folder): the next free name',
    })
    expect(found.filter(({ rule }) => rule === 'duplicate-version')).toHaveLength(1)
  })
})

describe('several files that sort before one that is there', () => {
  const late =
    file('20260105_users.sql', OLD) + file('20260106_add_index (2).sql', INDEX) + file('20260201_last.sql', OLD)
  const past = { base: base({ '20260201_last.sql': undefined }) }
  const outOfOrder = async (options: Parameters<typeof check>[1]) =>
    (await check(late, { past, ...options })).filter(({ rule }) => rule === 'out-of-order')

  it('get names of their own, in their order, that a shell takes', async () => {
    const [one, two] = (await outOfOrder({})).map(({ fix }) => fix)
    expect(one).toMatch(/^git mv 20260105_users\.sql 20260301_users\.sql /)
    expect(two).toMatch(/^git mv '20260106_add_index \(2\)\.sql' 20260301b_add_index_2\.sql /)
  })

  it('are what the release is told that they are', async () => {
    const means = (word: 'warn' | 'allow') => outOfOrder({ release: { outOfOrder: word, acceptChanged: [] } })
    expect((await means('warn')).map(({ severity }) => severity)).toEqual(['warn', 'warn'])
    expect(await means('allow')).toEqual([])
  })
})

describe('what a release is told', () => {
  const text = file('20260101_users.sql', 'DROP TABLE everything;') + file('20260105_index.sql', INDEX)
  const told = async (options: Parameters<typeof check>[1]) => (await check(text, options)).map(({ rule }) => rule)
  const release = { outOfOrder: 'error' as const, acceptChanged: [] as string[] }

  it('a baseline is recorded and not run, so nobody judges it; only where the ledger says nothing', async () => {
    const baselined = { ...release, baseline: '20260101_users.sql' }
    expect(await told({ past: { ledger: ledger({}) } })).toContain('destructive')
    expect(await told({ past: { ledger: ledger({}) }, release: baselined })).not.toContain('destructive')
    const other = { past: { ledger: ledger({ '20250101_other.sql': OLD }) }, release: baselined }
    expect(await told(other)).toContain('destructive')
  })

  it('an edit that is accepted is none, and any other is', async () => {
    const past = { ledger: ledger({ '20260101_users.sql': OLD, '20260105_index.sql': INDEX }) }
    expect(await told({ past })).toEqual(['edited-file'])
    expect(await told({ past, release: { ...release, acceptChanged: ['20260101_users.sql'] } })).toEqual([])
    expect(await told({ past, release: { ...release, acceptChanged: ['20260105_index.sql'] } })).toEqual([
      'edited-file',
    ])
  })
})

describe('which files are judged', () => {
  const text = file('20260101_users.sql', OLD) + file('20260105_index.sql', INDEX)
  const indexRule = async (past: Parameters<typeof check>[1]) =>
    (await check(text, past)).filter(({ rule }) => rule === 'index-not-concurrent').length

  it('a table of an applied file is an existing one, of a file that goes out together it is not', async () => {
    expect(await indexRule({ past: { ledger: ledger({ '20260101_users.sql': OLD }) } })).toBe(1)
    expect(await indexRule({ past: { ledger: ledger({}) } })).toBe(0)
    expect(await indexRule({ past: { base: base({}) } })).toBe(0)
  })

  it('without base and ledger every file stands for itself', async () => {
    expect(await indexRule({})).toBe(1)
  })

  it('an applied file is not judged, unless all are', async () => {
    const past = { ledger: ledger(Object.fromEntries(filesIn(text).map((one) => [one.name, one.text]))) }
    expect(await indexRule({ past })).toBe(0)
    expect(await indexRule({ past, all: true })).toBe(1)
  })

  it('a rule that is off is not told', async () => {
    expect(await indexRule({ off: new Set(['index-not-concurrent']) })).toBe(0)
  })
})
