// The oldest and the newest server: the same schema is the same catalog, but for what is not the same.
import { compareCatalogs, describeChange, readCatalog } from '../../src/postgres/catalog.js'
import { clientFor, pgDumpOf } from '../harness/pg-dump-clients.js'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { RICH_SCHEMA } from './catalog-rich-schema.js'

/** NOT NULL constraints have names from 18 on, and can be neither inherited nor validated; generated columns need not be stored. */
const ONLY_18 = `
CREATE TABLE newest (a int CONSTRAINT must NOT NULL, b int CONSTRAINT here NOT NULL NO INHERIT, c int,
  d int GENERATED ALWAYS AS (c + 1) VIRTUAL);
CREATE TABLE other (c int, CONSTRAINT loose CHECK (c > 0) NOT ENFORCED);
ALTER TABLE newest ADD CONSTRAINT later NOT NULL c NOT VALID`

async function catalogOn(major: 14 | 18) {
  const server = await startServer({ major })
  const database = await freshDatabase({ server, sql: RICH_SCHEMA })
  const client = await database.client()
  return { server, database, client, catalog: await readCatalog(client) }
}

it('tells the same on 14 and 18', async () => {
  const [oldest, newest] = await Promise.all([catalogOn(14), catalogOn(18)])
  expect(compareCatalogs(oldest.catalog, newest.catalog).map(describeChange)).toEqual([
    'extension citext: version 1.6 -> 1.8',
    'extension postgres_fdw: version 1.1 -> 1.2',
    'grant on schema public to PUBLIC: privileges [CREATE, USAGE] -> [USAGE]',
    'schema public: owner postgres -> pg_database_owner',
  ])

  await newest.client.query(ONLY_18)
  for (const { server, database, client } of [oldest, newest]) {
    const clients = await pgDumpOf(clientFor(server.major))
    const copy = await freshDatabase({ server })
    const dump = await clients.run('pg_dump', database.url, ['--schema-only'])
    await clients.run('psql', copy.url, ['-X', '-q', '-v', 'ON_ERROR_STOP=1'], dump)
    const [before, after] = [await readCatalog(client), await readCatalog(await copy.client())]
    expect(compareCatalogs(before, after).map(describeChange)).toEqual([])
    expect(after).toEqual(before)
  }

  const before = await readCatalog(newest.client)
  await newest.client
    .query(`ALTER TABLE newest RENAME CONSTRAINT must TO should; ALTER TABLE newest VALIDATE CONSTRAINT later;
    ALTER TABLE newest ALTER b DROP NOT NULL; ALTER TABLE newest ALTER d SET EXPRESSION AS (c + 2)`)
  expect(compareCatalogs(before, await readCatalog(newest.client)).map(describeChange)).toEqual([
    'column public.newest.b: not null yes -> no, not null no inherit yes -> no',
    'column public.newest.c: not null not valid yes -> no',
    'column public.newest.d: generated (c + 1) -> (c + 2)',
  ])
})
