// What may not be tried out beside a database that people work with.
import { checksumOf } from '../../src/migrations/checksum.js'
import { statementsBeyondDatabase } from '../../src/migrations/beyond-database.js'
import { parseMigration } from '../../src/migrations/parse.js'

const beyond = async (text: string): Promise<string[]> => {
  const file = { name: 'a.sql', path: 'a.sql', text, checksum: checksumOf(text), sizeBytes: text.length }
  return statementsBeyondDatabase((await parseMigration(file)).statements).map(({ label }) => label)
}

it.each([
  'CREATE ROLE reader',
  'CREATE USER ada',
  'ALTER ROLE reader NOLOGIN',
  "ALTER ROLE reader SET work_mem = '1GB'",
  'ALTER ROLE reader RENAME TO writer',
  'DROP ROLE reader',
  'GRANT reader TO ada',
  'REASSIGN OWNED BY ada TO bob',
  'DROP OWNED BY ada',
  'CREATE DATABASE other',
  'DROP DATABASE other',
  'ALTER DATABASE other SET timezone = UTC',
  'ALTER DATABASE other RENAME TO another',
  'ALTER DATABASE other OWNER TO ada',
  "COMMENT ON DATABASE other IS 'x'",
  "COMMENT ON ROLE reader IS 'x'",
  'GRANT CONNECT ON DATABASE other TO ada',
  'GRANT SET ON PARAMETER work_mem TO ada',
  'ALTER SYSTEM SET work_mem = 1',
  "CREATE TABLESPACE fast LOCATION '/fast'",
  'DROP TABLESPACE fast',
  "CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p",
  'ALTER SUBSCRIPTION s DISABLE',
  'DROP SUBSCRIPTION s',
  "COPY orders TO '/tmp/orders'",
  'DO $$ BEGIN IF true THEN CREATE\n ROLE reader; END IF; END $$',
  "DO 'BEGIN EXECUTE ''drop database other''; END'",
])('reaches beyond its database: %s', async (sql) => expect(await beyond(`SELECT 1; ${sql};`)).toHaveLength(1))

it.each([
  'CREATE TABLE roles (id int)',
  'ALTER TABLE role RENAME TO roles',
  "COMMENT ON TABLE orders IS 'CREATE ROLE'",
  'GRANT SELECT ON orders TO ada',
  'ALTER TABLE orders OWNER TO ada',
  'CREATE USER MAPPING FOR ada SERVER s',
  'DO $$ BEGIN CREATE TABLE database_roles (id int); CREATE USER MAPPING FOR ada SERVER s; END $$',
  "COPY orders FROM '/tmp/orders'",
  'CREATE EXTENSION pgcrypto',
])('stays within its database: %s', async (sql) => expect(await beyond(`${sql};`)).toEqual([]))
