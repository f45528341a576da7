// What no dump holds, read off one server and run on another.
import { databaseGlobals, globalsAsSql } from '../../src/postgres/database-globals.js'
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'

async function shop(): Promise<{ database: TestDatabase; role: string; drop: () => Promise<unknown> }> {
  const database = await freshDatabase()
  const role = `owner_${database.name}`
  await database.query(`
    CREATE ROLE ${role} NOINHERIT CREATEDB CONNECTION LIMIT 7 VALID UNTIL '2031-01-02 03:04:05+00';
    CREATE ROLE "${role} app" LOGIN PASSWORD 'hunter2-marker';
    CREATE ROLE ${role}_stranger IN ROLE pg_read_all_data;
    GRANT ${role} TO "${role} app" WITH ADMIN OPTION; GRANT pg_read_all_data TO "${role} app";
    ALTER ROLE ${role} SET search_path = "$user", shop, 'public';
    ALTER ROLE "${role} app" IN DATABASE ${database.name} SET work_mem = '7MB';
    ALTER DATABASE ${database.name} SET datestyle = 'German, DMY';
    ALTER DATABASE ${database.name} SET my.setting = 'it''s = here';
    ALTER DATABASE ${database.name} CONNECTION LIMIT 33;
    CREATE TABLE t (); ALTER TABLE t OWNER TO ${role}`)
  const drop = () =>
    database.query(`ALTER DATABASE ${database.name} RESET ALL; DROP OWNED BY ${role}, "${role} app";
      DROP ROLE ${role}, "${role} app"; DROP ROLE IF EXISTS ${role}_stranger`)
  return { database, role, drop }
}

it('F26 names the roles that a database needs, their memberships and settings, and no password', async () => {
  const { database, role, drop } = await shop()
  const globals = await databaseGlobals(await database.client())
  expect(globals).toEqual({
    roles: [
      {
        name: role,
        sql: [
          `CREATE ROLE ${role} NOINHERIT CREATEDB CONNECTION LIMIT 7 VALID UNTIL '2031-01-02 03:04:05+00'`,
          `ALTER ROLE ${role} SET search_path TO "$user", shop, public`,
        ],
      },
      { name: `${role} app`, sql: [`CREATE ROLE "${role} app" LOGIN`] },
    ],
    memberships: [`GRANT ${role} TO "${role} app" WITH ADMIN OPTION`, `GRANT pg_read_all_data TO "${role} app"`],
    database: [
      `ALTER DATABASE ${database.name} CONNECTION LIMIT 33`,
      expect.stringMatching(/ SET "?DateStyle"? TO 'German, DMY'$/i) as string,
      `ALTER DATABASE ${database.name} SET my.setting TO 'it''s = here'`,
      `ALTER ROLE "${role} app" IN DATABASE ${database.name} SET work_mem TO '7MB'`,
    ],
  })
  expect(JSON.stringify(globals)).not.toContain('hunter2')
  await drop()
})

it('F26 what it says makes another server the same', async () => {
  const { database, role, drop } = await shop()
  const before = await databaseGlobals(await database.client())
  await drop()
  await database.query('CREATE TABLE u ()')
  for (const statement of globalsAsSql(before)) await database.query(statement)
  await database.query(`ALTER TABLE u OWNER TO ${role}`)
  expect(await databaseGlobals(await database.client())).toEqual(before)
  await drop()
})

it.each([14, 18] as const)('F26 reads a server %i, as a role that may do no more than connect', async (major) => {
  const server = await startServer({ major })
  const { Client } = (await import('pg')).default
  const admin = new Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query("CREATE ROLE poor LOGIN PASSWORD 'poor'")
  await admin.end()
  const url = new URL(server.url('postgres'))
  url.username = 'poor'
  url.password = 'poor'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  expect(await databaseGlobals(client)).toEqual({ roles: [], memberships: [], database: [] })
  await client.end()
  await server.stop('fast')
})
