// Who may read what was restored: a copy nobody but its owner, a table that comes back those who could read it before.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { dumped, restoredTables } from './tables-fixture.js'

const suffix = randomUUID().slice(0, 8)
const [owner, reader, gone] = [`owner_${suffix}`, `Reader ${suffix}`, `gone_${suffix}`]

const SHOP = `
  CREATE ROLE ${owner}; CREATE ROLE "${reader}"; CREATE ROLE ${gone};
  CREATE TABLE orders (id serial PRIMARY KEY, who name);
  ALTER TABLE orders OWNER TO ${owner};
  ALTER TABLE orders ENABLE ROW LEVEL SECURITY; ALTER TABLE orders FORCE ROW LEVEL SECURITY;
  CREATE POLICY own ON orders TO "${reader}" USING (who = current_user);
  GRANT SELECT ON orders TO "${reader}", ${gone}; GRANT SELECT (id) ON orders TO PUBLIC;
  INSERT INTO orders (who) VALUES ('${reader}'), ('x');
  ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC; ALTER DEFAULT PRIVILEGES GRANT ALL ON SEQUENCES TO PUBLIC;`

const RIGHTS = `SELECT relname AS name, relacl::text AS acl, pg_get_userbyid(relowner) AS owner, relrowsecurity AS rls,
  (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid) AS policies
  FROM pg_class c WHERE relname LIKE 'orders%' AND relkind IN ('r', 'S') ORDER BY relkind, relname`

interface Rights {
  name: string
  acl: string | null
  owner: string
  rls: boolean
  policies: number
}

/** Nobody but the owner is in it. */
const isOwnersAlone = ({ acl, owner: own }: Rights): boolean =>
  acl === null || acl.split(',').every((grant) => grant.replace(/^[{"\\]+/, '').startsWith(`${own}=`))

let database: Awaited<ReturnType<typeof freshDatabase>>
let file: string
let before: Rights[]

beforeAll(async () => {
  database = await freshDatabase({ sql: SHOP })
  file = await dumped(database)
  before = await database.query<Rights & Record<string, unknown>>(RIGHTS)
})
// The databases are gone by then, and with them all that the roles own.
afterAll(async () => {
  const client = new pg.Client({ connectionString: testServer().url() })
  await client.connect()
  for (const role of [owner, reader, gone]) await client.query(`DROP ROLE IF EXISTS "${role}"`)
  await client.end()
})

it('a copy is for its owner alone, whatever default privileges say', async () => {
  const report = await restoredTables(file, database, { tables: ['orders'], into: 'beside' })
  const made = (await database.query<Rights & Record<string, unknown>>(RIGHTS)).filter(({ name }) =>
    name.includes('restored'),
  )
  expect(made).toHaveLength(2)
  expect(made.every(isOwnersAlone)).toBe(true)
  expect(made.find(({ policies }) => policies > 0)).toMatchObject({ owner, rls: true, policies: 1 })
  expect(report.leftOut.some(({ what }) => what.includes('grants'))).toBe(true)
})

it('the rows that a replacement loses are kept for the owner alone', async () => {
  await database.query("UPDATE orders SET who = 'y' WHERE who = 'x'")
  const report = await restoredTables(file, database, { tables: ['orders'], into: 'replace' })
  const { kept } = report.tables[0]!
  const made = (await database.query<Rights & Record<string, unknown>>(RIGHTS)).find(
    ({ name }) => name === kept!.table.name,
  )
  expect(made).toMatchObject({ owner })
  expect(isOwnersAlone(made!)).toBe(true)
  await database.query(`DROP TABLE ${kept!.table.name}`)
})

it('F77 roles that are gone are told; without owners and grants the table comes back to who restores it', async () => {
  await database.query(`DROP TABLE orders CASCADE; DROP OWNED BY ${gone}; DROP ROLE ${gone}`)
  const restoring = restoredTables(file, database, { tables: ['orders'], into: 'replace' })
  await expect(restoring).rejects.toMatchObject({
    code: 'restore-refused',
    message: `role ${gone} is neither on the target nor in the backup`,
  })
  await restoredTables(file, database, { tables: ['orders'], into: 'replace', noOwner: true, noPrivileges: true })
  const [table] = (await database.query<Rights & Record<string, unknown>>(RIGHTS)).filter(
    ({ name }) => name === 'orders',
  )
  expect(table).toMatchObject({ owner: 'postgres', rls: true, policies: 1 })
  expect(isOwnersAlone(table!)).toBe(true)
})

it('a table that comes back is read by those who could read it, and no one else', async () => {
  await database.query(`CREATE ROLE ${gone}; DROP TABLE orders`)
  await restoredTables(file, database, { tables: ['orders'], into: 'replace' })
  const now = (await database.query<Rights & Record<string, unknown>>(RIGHTS)).filter(
    ({ name }) => !name.includes('restored'),
  )
  expect(now.map(({ acl: _, ...rest }) => rest)).toEqual(before.map(({ acl: _, ...rest }) => rest))
  const grantees = (rights: Rights[]) =>
    rights.map(({ acl }) =>
      (acl ?? '')
        .replace(/[{}"\\]/g, '')
        .split(',')
        .sort(),
    )
  expect(grantees(now)[1]).toEqual(grantees(before)[1])
  await database.query(`DROP OWNED BY ${gone}`)
})
