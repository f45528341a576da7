// Where `check` learns how large tables are: a backup in whatever packing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { manifestLine } from '../../src/backups/manifest.js'
import { backup } from '../../src/operations/backup.js'
import { type CheckDeps, check } from '../../src/operations/check.js'
import { backupDeps, backupOptions, filesIn } from '../harness/backup.js'
import { exampleManifest } from '../harness/example-manifest.js'
import { openDeps } from '../harness/opened-backups.js'
import { mainClients } from '../harness/pg-dump-clients.js'
import { freshDatabase } from '../harness/postgres.js'
import { zipOf } from '../harness/zip.js'
import { checkDeps } from './checking.js'
import { failure, folderOf } from './release.js'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-runbook-test-check-'))
  folders.push(folder)
  return folder
}

const USERS = 'CREATE TABLE users (id bigint PRIMARY KEY)'
const INDEX = 'CREATE INDEX IF NOT EXISTS users_id ON users (id);\n-- rollback:\n-- DROP INDEX users_id;\n'

const checkOf = (migrationsDir: string, sizesFrom: string, deps: Partial<CheckDeps> = {}) =>
  check({ migrationsDir, sizesFrom, all: false, rulesOff: [], exposedSchemas: [] }, checkDeps(deps))

const backupOf = (text: string): string => {
  const file = path.join(emptyFolder(), 'backup.sql')
  writeFileSync(file, text)
  return file
}

it('come from its manifest', async () => {
  const tables = [{ schema: 'public', name: 'users', rows: 5_000_000, bytes: 900_000_000, sha256: 'a'.repeat(64) }]
  const sizesFrom = backupOf(`-- a dump\n${manifestLine(exampleManifest({ tables }))}`)
  const report = await checkOf(folderOf({ '20260102_index.sql': INDEX }), sizesFrom)
  expect(report.findings[0]!.estimate).toMatch(
    /^locks 5\.0 million rows \(900\.0 MB\) of public\.users for about 16\.4 s/,
  )
})

it('come out of every packing that a restore opens: sealed, zipped, and archives of pg_dump', async () => {
  const database = await freshDatabase({ sql: `${USERS}; INSERT INTO users SELECT generate_series(1, 1234)` })
  const folder = folderOf({ '20260102_index.sql': INDEX })
  const identity = await generateX25519Identity()
  const seal = { compression: 'zstd', recipients: [await identityToRecipient(identity)] } as const
  const { destination, ...deps } = await backupDeps()
  await backup({ database: { databaseUrl: database.url }, options: backupOptions({ seal }) }, deps)
  const sealed = path.join(
    destination,
    (await filesIn(destination)).find((name) => name.endsWith('.age'))!,
  )
  const [zipped, custom] = [path.join(emptyFolder(), 'backup.zip'), path.join(emptyFolder(), 'backup.dump')]
  const clients = mainClients()
  writeFileSync(zipped, zipOf({ name: 'backup.sql', data: await clients.run('pg_dump', database.url) }))
  writeFileSync(custom, await clients.run('pg_dump', database.url, ['-Fc']))
  for (const sizesFrom of [sealed, zipped, custom]) {
    const opened = await openDeps({ identities: [identity] })
    const report = await checkOf(folder, sizesFrom, opened)
    expect(report.findings[0]!.estimate).toMatch(/^locks 1,?234 rows .* of public\.users/)
    expect(report.sizes).toMatch(sizesFrom === sealed ? /^the backup of test_\w+ of 20/ : /^backup\.(zip|dump) \(rows/)
  }
  const locked = await failure(checkOf(folder, sealed))
  expect(locked).toMatchObject({
    code: 'backup-not-opened',
    message: expect.stringMatching(/^sizes-from: /) as string,
  })
})

it('of what is no backup, and of no file, are refused, and say which input', async () => {
  const folder = folderOf({ '20260102_index.sql': INDEX })
  expect(await failure(checkOf(folder, backupOf('SELECT 1;\n')))).toMatchObject({
    message: expect.stringMatching(/^sizes-from: /) as string,
  })
  expect(await failure(checkOf(folder, '/nowhere'))).toMatchObject({
    code: 'backup-not-found',
    message: 'sizes-from: /nowhere cannot be found (ENOENT)',
  })
})
