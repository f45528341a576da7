// A backup is read back whatever it is packed in, told by its content, and says what to do where it cannot be.
import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { surveyBackup } from '../../../src/backups/opening/survey.js'
import { withOpenedBackup } from '../../../src/backups/opening/open-backup.js'
import { backup } from '../../../src/operations/backup.js'
import { backupDeps, temporaryFolder } from '../../harness/backup.js'
import { openDeps, type ReadBackup, readWhole, removedAfterwards, rowsOf } from '../../harness/opened-backups.js'
import { mainClients, pgDumpOf } from '../../harness/pg-dump-clients.js'
import { freshDatabase, type TestDatabase } from '../../harness/postgres.js'
import { requireProgram } from '../../harness/programs.js'
import { folderWith } from '../../harness/stand-ins.js'
import { request } from '../../harness/while-dumping.js'
import { zipOf } from '../../harness/zip.js'

const run = promisify(execFile)
const SHOP = `
  CREATE TABLE orders (id int PRIMARY KEY, note text); INSERT INTO orders SELECT n, md5(n::text) FROM generate_series(1, 20000) n;
  CREATE TABLE empty (id int); SELECT lo_from_bytea(0, 'one'), lo_from_bytea(0, 'two')`

let [database, folder, plain, key, otherKey, recipient]: [TestDatabase, string, string, string, string, string] = [
  undefined as never,
  '',
  '',
  '',
  '',
  '',
]
let whole: ReadBackup

beforeAll(async () => {
  await requireProgram('zstd', 'zstd')
  const keygen = await requireProgram('age-keygen', 'age')
  database = await freshDatabase({ sql: SHOP })
  const deps = await backupDeps()
  plain = (await backup(request(database), deps)).stored.location
  folder = removedAfterwards(deps.destination)
  removedAfterwards(deps.temporaryFolder)
  ;[key, otherKey] = [(await run(keygen)).stdout, (await run(keygen)).stdout]
  recipient = /age1\w+/.exec(key)![0]
  whole = await readWhole({ kind: 'file', path: plain })
})

const at = (name: string): string => path.join(folder, name)
const write = async (name: string, bytes: Buffer): Promise<string> => {
  await writeFile(at(name), bytes)
  return at(name)
}
const zstd = async (from: string, to: string) => (await run('zstd', ['-q', '-f', from, '-o', at(to)]), at(to))
const age = async (from: string, to: string, ...more: string[]) => {
  await run('age', ['-r', recipient, ...more, '-o', at(to), from])
  return at(to)
}

/** Name by name: how to make it from the plain file. */
const PACKED: Record<string, () => Promise<string>> = {
  'plain.sql': () => Promise.resolve(plain),
  'backup.sql.zst': () => zstd(plain, 'backup.sql.zst'),
  'backup.sql.gz': async () => write('backup.sql.gz', gzipSync(await readFile(plain))),
  'backup.sql.age': () => age(plain, 'backup.sql.age'),
  'armored.age': () => age(plain, 'armored.age', '--armor'),
  'zstd and age, of another name': async () => age(await zstd(plain, 'x.zst'), 'of-another-name.sql'),
  'a zip': async () => write('a.zip', zipOf({ name: 'backup.sql', data: await readFile(plain) })),
  'a zip of a sealed one, in a folder': async () => {
    const sealed = await readFile(await age(await zstd(plain, 'y.zst'), 'y.age'))
    return write('b.zip', zipOf({ name: 'in/', data: Buffer.alloc(0) }, { name: 'in/b.zst.age', data: sealed }))
  },
}

/** A PATH with no `age` and no `zstd` on it. */
const withoutPrograms = { ...process.env, PATH: '/nonexistent' }

describe.each([
  ['with the programs', process.env],
  ['with libraries alone', withoutPrograms],
])('%s', (_how, env) => {
  it.each(Object.keys(PACKED))('reads %s as it was made', async (name) => {
    const file = await PACKED[name]!()
    const read = await readWhole({ kind: 'file', path: file }, { identities: [otherKey, key], env })
    expect(read).toEqual(whole)
    expect(read.survey.manifest).toBeDefined()
    expect(read.survey.facts).toMatchObject({ rows: 20000, largeObjects: 2 })
  })

  it('says that an encrypted backup needs its identity, and never repeats a wrong one', async () => {
    const file = await PACKED['backup.sql.age']!()
    const tries: [string[], RegExp][] = [
      [[], /no identity was given[^]*/],
      [[otherKey], /encrypted for another key/],
      [[recipient], /public key/],
      [[key.trim().slice(0, -1)], /not whole/],
      [['hunter2'], /not a key that age knows/],
    ]
    for (const [identities, message] of tries) {
      const error = await readWhole({ kind: 'file', path: file }, { identities, env }).catch(
        (thrown: unknown) => thrown,
      )
      expect(error).toMatchObject({ code: 'backup-not-opened', message: expect.stringMatching(message) as string })
      const { hint } = (error as { detail: { hint?: string } }).detail
      expect(hint).toBeTruthy()
      const secret = identities.map((text) => text.trim().split('\n').at(-1)!.slice(-30))
      for (const part of secret) if (!part.startsWith('age1')) expect(`${String(error)}${hint}`).not.toContain(part)
    }
  })

  it('tells a sealed or compressed file that was cut', async () => {
    for (const name of ['backup.sql.zst', 'backup.sql.gz', 'backup.sql.age', 'armored.age'])
      for (const part of [0.02, 0.5, 0.999]) {
        const bytes = await readFile(await PACKED[name]!())
        const cut = await write('cut', bytes.subarray(0, Math.floor(bytes.length * part)))
        const reading = readWhole({ kind: 'file', path: cut }, { identities: [key], env })
        await expect(reading).rejects.toMatchObject({
          code: expect.stringMatching(/^backup-(not-opened|incomplete)$/) as string,
        })
      }
  })
})

it('opens with an SSH key', async () => {
  const file = at('ssh')
  await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file])
  await run('age', ['-R', `${file}.pub`, '-o', at('ssh.age'), plain])
  const identities = [await readFile(file, 'utf8')]
  expect(await readWhole({ kind: 'file', path: at('ssh.age') }, { identities })).toEqual(whole)
  await run('ssh-keygen', ['-q', '-p', '-P', '', '-N', 'a passphrase', '-f', file])
  const locked = [await readFile(file, 'utf8')]
  await expect(readWhole({ kind: 'file', path: at('ssh.age') }, { identities: locked })).rejects.toMatchObject({
    code: 'backup-not-opened',
    message: expect.stringContaining('passphrase') as string,
  })
})

it('keeps identities out of argv, in a file that nobody else can read, and leaves nothing behind', async () => {
  const file = await PACKED['backup.sql.age']!()
  const real = await requireProgram('age', 'age')
  const noting = `echo "$@" >> ${at('argv')}; stat -c %a "$3" >> ${at('argv')}; exec ${real} "$@"`
  const deps = await openDeps({
    identities: [key],
    env: { ...process.env, PATH: `${removedAfterwards(await folderWith({ age: noting }))}:${process.env.PATH}` },
  })
  await withOpenedBackup({ kind: 'file', path: file }, deps, async (opened) => void (await surveyBackup(opened, deps)))
  expect(await readFile(at('argv'), 'utf8')).toMatch(/^--decrypt --identity \/\S+\n600\n/)
  expect(await readdir(deps.temporaryFolder)).toEqual([])
})

it('ends what it started when the reader leaves', async () => {
  const deps = await openDeps({ identities: [key] })
  await withOpenedBackup({ kind: 'file', path: await PACKED['backup.sql.age']!() }, deps, async (opened) => {
    for await (const chunk of opened.read()) if (chunk) break
    const stop = new AbortController()
    const reading = surveyBackup(opened, { ...deps, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(reading).rejects.toThrow()
  })
})

it('F24 reads archives of pg_dump in its custom, tar and directory formats, large objects with them', async () => {
  const clients = mainClients()
  for (const format of ['custom', 'tar', 'directory']) {
    const file = at(`archive-${format}`)
    await clients.run('pg_dump', database.url, [`--format=${format}`, `--file=${file}`])
    const { survey, rows } = await readWhole({ kind: 'file', path: file })
    expect(survey.manifest).toBeUndefined()
    expect(survey.facts).toMatchObject({ rows: 20000, largeObjects: 2 })
    expect(rows).toEqual(whole.rows)
    if (format === 'directory') continue
    const bytes = await readFile(file)
    const cut = await write('cut', bytes.subarray(0, bytes.length >> 1))
    await expect(readWhole({ kind: 'file', path: cut })).rejects.toMatchObject({ code: 'backup-not-opened' })
  }
})

it.each([17, 18] as const)(
  'reads an archive that pg_dump %d wrote, with the pg_restore of its major',
  async (major) => {
    const clients = await pgDumpOf(major)
    const file = await write(`of-${major}`, await clients.run('pg_dump', database.url, ['--format=custom']))
    const programs = removedAfterwards(
      await folderWith({ pg_restore: `exec ${clients.command('pg_restore').join(' ')} "$@"` }),
    )
    const deps = await openDeps({ env: { ...process.env, PATH: `${programs}:${process.env.PATH}` } })
    const rows = await withOpenedBackup({ kind: 'file', path: file }, deps, async (opened) =>
      rowsOf(opened, await surveyBackup(opened, deps)),
    )
    expect(rows).toEqual(whole.rows)
    expect(deps.lines.join('\n')).toMatch(new RegExp(`pg_restore ${major}\\.`))
  },
  120_000,
)

it('says what to install where no pg_restore can read the archive', async () => {
  const file = await write(
    'of-99',
    Buffer.from(
      (await readFile(at('archive-custom'))).toString('latin1').replaceAll(/1[5-8]\.\d+ \(/g, '99.1 ('),
      'latin1',
    ),
  )
  await expect(readWhole({ kind: 'file', path: file })).rejects.toMatchObject({ code: 'client-tool-too-old' })
})

describe('where there is nothing to read', () => {
  it.each(['no-such-file', 'no-such-folder/file'])('names %s', async (name) => {
    await expect(readWhole({ kind: 'file', path: at(name) })).rejects.toMatchObject({ code: 'backup-not-found' })
  })

  it('refuses an empty file, a folder and a device', async () => {
    await mkdir(at('a-folder'), { recursive: true })
    for (const file of [await write('nothing.sql', Buffer.alloc(0)), at('a-folder'), '/dev/null'])
      await expect(readWhole({ kind: 'file', path: file })).rejects.toMatchObject({ code: 'backup-not-opened' })
  })

  it('refuses a file that is packed again and again', async () => {
    let bytes = await readFile(plain)
    for (let times = 0; times < 6; times++) bytes = gzipSync(bytes)
    const file = await write('again-and-again', bytes)
    await expect(readWhole({ kind: 'file', path: file })).rejects.toMatchObject({ code: 'backup-not-opened' })
  })
})

it('finds the newest finished backup of a folder by the time in its name', async () => {
  const to = removedAfterwards(await temporaryFolder())
  const latest = { kind: 'latest-in-folder', folder: to } as const
  await expect(readWhole(latest)).rejects.toMatchObject({ code: 'backup-not-found' })
  await cp(plain, path.join(to, 'backup_20261105_031500.sql'))
  await cp(plain, path.join(to, 'backup_20261105_031500_2.sql'))
  await writeFile(path.join(to, 'backup_20261105_031500_10.sql'), 'not a backup')
  await writeFile(path.join(to, 'backup_20251230_235959.sql'), 'an old one')
  await writeFile(path.join(to, 'notes_20271105.sql'), 'another file')
  await mkdir(path.join(to, '.pg-runbook-000000000000-1-abcdef'))
  await expect(readWhole(latest)).rejects.toMatchObject({ code: 'bad-dump' })
  await cp(plain, path.join(to, 'backup_20261105_031501.sql'))
  expect(await readWhole(latest)).toEqual(whole)
})
