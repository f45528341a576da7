// A backup that is not as it was made is refused while it is read, before anything is done with it: cut anywhere, a byte changed
// in each region, tables swapped, another's manifest; whatever it is packed in. And zips that were made to do harm.
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { type OpenBackupDeps, withOpenedBackup } from '../../../src/backups/opening/open-backup.js'
import { surveyBackup } from '../../../src/backups/opening/survey.js'
import { backup } from '../../../src/operations/backup.js'
import { backupDeps } from '../../harness/backup.js'
import { openDeps, removedAfterwards } from '../../harness/opened-backups.js'
import { freshDatabase } from '../../harness/postgres.js'
import { requireProgram } from '../../harness/programs.js'
import { request } from '../../harness/while-dumping.js'
import { zipOf } from '../../harness/zip.js'

const run = promisify(execFile)
const SHOP = `
  CREATE TABLE a_orders (id int PRIMARY KEY, note text); INSERT INTO a_orders SELECT n, md5(n::text) FROM generate_series(1, 3000) n;
  CREATE TABLE b_users (id int PRIMARY KEY, note text); INSERT INTO b_users SELECT n, md5((n + 7)::text) FROM generate_series(1, 3000) n;
  SELECT lo_from_bytea(0, 'one')`
const REFUSED = ['bad-dump', 'backup-incomplete', 'backup-not-opened']

let [folder, plain, others, deps] = ['', Buffer.alloc(0), Buffer.alloc(0), undefined as never as OpenBackupDeps]
const packed = new Map<string, Buffer>()

beforeAll(async () => {
  await requireProgram('zstd', 'zstd')
  const keygen = await requireProgram('age-keygen', 'age')
  const made = async (sql: string) => {
    const to = await backupDeps()
    folder = removedAfterwards(to.destination)
    removedAfterwards(to.temporaryFolder)
    return (await backup(request(await freshDatabase({ sql })), to)).stored.location
  }
  others = await readFile(await made(SHOP.replace('3000', '2000')))
  const file = await made(SHOP)
  plain = await readFile(file)
  const identity = (await run(keygen)).stdout
  await run('zstd', ['-q', '-1', file, '-o', at('zst')])
  await run('age', ['-r', /age1\w+/.exec(identity)![0], '-o', at('age'), at('zst')])
  packed.set('plain', plain).set('zip', zipOf({ name: 'backup.sql', data: plain }))
  for (const name of ['zst', 'age']) packed.set(name, await readFile(at(name)))
  deps = await openDeps({ identities: [identity] })
})

const at = (name: string): string => path.join(folder, name)

/** The code that a survey of these bytes is refused with; undefined where it is taken, with a manifest that is true. */
async function refusal(bytes: Buffer, env = process.env): Promise<string | undefined> {
  const file = at('damaged')
  await writeFile(file, bytes)
  try {
    await withOpenedBackup({ kind: 'file', path: file }, { ...deps, env }, async (opened) => {
      const { manifest } = await surveyBackup(opened, deps)
      if (!manifest) throw Object.assign(new Error('without its manifest'), { code: 'no-manifest' })
    })
    return undefined
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

/** A PATH without age and zstd: no process to start for each try. */
const LIBRARIES = { ...process.env, PATH: '/nonexistent' }

describe.each(['plain', 'zst', 'age', 'zip'])('%s', (name) => {
  it('F70 is refused when it was cut at any two-hundredth of its length', async () => {
    const whole = packed.get(name)!
    expect(await refusal(whole)).toBeUndefined()
    for (let part = 0; part < 200; part++) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 200))
      expect([part, await refusal(cut, LIBRARIES)]).toEqual([part, expect.stringMatching(REFUSED.join('|'))])
    }
    for (const part of [1, 100, 199])
      expect(REFUSED).toContain(await refusal(whole.subarray(0, (whole.length * part) / 200)))
    expect(await refusal(whole.subarray(0, -1))).toBeDefined()
  })

  it('F70 is refused when a byte of any region was changed', async () => {
    const whole = packed.get(name)!
    const taken: [place: number, code: string | undefined][] = []
    for (let region = 0; region < 100; region++) {
      const place = Math.floor((whole.length * (region + 0.5)) / 100)
      const flipped = Buffer.from(whole)
      flipped[place]! ^= 1
      const code = await refusal(flipped, region % 25 === 0 ? process.env : LIBRARIES)
      if (!REFUSED.includes(code ?? '')) taken.push([place, code])
    }
    expect(taken).toEqual([])
  })
})

it('F70 is refused with two tables swapped, and with the manifest of another', async () => {
  const text = plain.toString('latin1')
  const rowsOf = (table: string) => new RegExp(`COPY public.${table} [^\\n]*\\n([^]*?)\\\\\\.\\n`).exec(text)![1]!
  const [orders, users] = [rowsOf('a_orders'), rowsOf('b_users')]
  const swapped = text.replace(orders, '\0').replace(users, orders).replace('\0', users)
  expect(swapped.length).toBe(text.length)
  expect(await refusal(Buffer.from(swapped, 'latin1'))).toBe('bad-dump')
  const start = (bytes: Buffer) => bytes.indexOf('-- pg-runbook manifest v1')
  const withOthers = Buffer.concat([plain.subarray(0, start(plain)), others.subarray(start(others))])
  expect(await refusal(withOthers)).toBe('bad-dump')
  expect(await refusal(plain.subarray(0, start(plain)))).toBe('no-manifest')
})

describe('F72 a zip', () => {
  const data = Buffer.from('-- PostgreSQL database dump\n')
  const file = { name: 'backup.sql', data }
  const bomb = { name: 'backup.sql', data: Buffer.alloc(20_000_000) }
  const CRAFTED: Record<string, () => Buffer> = {
    'whose name climbs out': () => zipOf({ ...file, name: '../backup.sql' }),
    'whose name climbs out by a way round': () => zipOf({ ...file, name: 'in/../../backup.sql' }),
    'whose name is absolute': () => zipOf({ ...file, name: '/etc/backup.sql' }),
    'whose name is of Windows': () => zipOf({ ...file, name: 'C:\\backup.sql' }),
    'that holds a link': () => zipOf({ ...file, mode: 0o120777 }),
    'that holds a device': () => zipOf({ ...file, mode: 0o020666 }),
    'of two files': () => zipOf(file, { ...file, name: 'other.sql' }),
    'of nothing': () => zipOf(),
    'of a folder alone': () => zipOf({ name: 'in/', data: Buffer.alloc(0) }),
    'that grows a thousandfold': () => zipOf(bomb),
    'that is larger than it says': () => zipOf({ ...file, claims: { size: 5 } }),
    'that is smaller than it says': () => zipOf({ ...file, claims: { size: 5000 } }),
    'whose checksum is not that of its file': () => zipOf({ ...file, claims: { crc: 1 } }),
    'with a password': () => zipOf({ ...file, claims: { flags: 1 } }),
    'in a zip': () => zipOf({ name: 'inner.zip', data: zipOf(file) }),
    'of a file that was deflated twice': () => zipOf({ ...file, data: deflateRawSync(data) }),
  }
  it.each(Object.keys(CRAFTED))('F72 %s is refused', async (name) => {
    expect(await refusal(CRAFTED[name]!())).toMatch(/^(backup-not-opened|bad-dump|backup-incomplete)$/)
  })
})
