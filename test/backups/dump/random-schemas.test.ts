// The reader against PostgreSQL itself: random databases are dumped, read, verified and, manifest line and all, restored by ordinary psql; the
// database, the reader and the restored copy must agree on every table's name, rows and bytes. The seed of a failure is printed.
import { loadModule } from 'libpg-query'
import { manifestLine } from '../../../src/backups/manifest.js'
import { verifyBackup } from '../../../src/backups/opening/verify-backup.js'
import { statementsMisread, tablesOf, tablesRead } from '../../harness/dump-against-database.js'
import { chunksOf, readInPieces } from '../../harness/dump-text.js'
import { manifestOf } from '../../harness/example-manifest.js'
import { mainClients, type PgClients } from '../../harness/pg-dump-clients.js'
import { freshDatabase } from '../../harness/postgres.js'
import { type Random, seededRandom, withSeed } from '../../harness/random.js'
import { randomSchema } from '../../harness/random-schema.js'

const ROUNDS = 30
const RESTORE = ['--no-psqlrc', '--quiet', '--output=/dev/null', '--set=ON_ERROR_STOP=1']

async function compareOne(random: Random, clients: PgClients): Promise<void> {
  const [original, copy] = await Promise.all([freshDatabase({ sql: randomSchema(random) }), freshDatabase()])
  const dump = await clients.run('pg_dump', original.url)
  const read = readInPieces(dump)
  const backup = Buffer.concat([dump, Buffer.from(manifestLine(manifestOf(read.facts)))])
  expect(await verifyBackup(chunksOf(backup, 1 + random.below(5_000)))).toMatchObject({ problems: [] })
  await clients.run('psql', copy.url, RESTORE, backup)
  const expected = await tablesOf(await original.client(), read)
  expect(tablesRead(read)).toEqual(expected)
  expect(await tablesOf(await copy.client(), read)).toEqual(expected)
  expect(statementsMisread(read)).toEqual([])
  const [objects] = await copy.query<{ count: number }>('SELECT count(*)::int AS count FROM pg_largeobject_metadata')
  expect(read.facts.largeObjects).toBe(objects!.count)
  await Promise.all([original.drop(), copy.drop()])
}

it(`agrees with the database and with psql on ${ROUNDS} random schemas`, async () => {
  await loadModule()
  const clients = mainClients()
  const first = seededRandom().seed
  for (let round = 0; round < ROUNDS; round++) {
    const random = seededRandom(first + round)
    await withSeed(random, () => compareOne(random, clients))
  }
}, 120_000)
