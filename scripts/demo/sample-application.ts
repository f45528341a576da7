// A repository and a database for the demo: the sample application of db/, two migrations that nobody should run, and what people
// do to a database without a migration.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { OUTPUT, say } from './show.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
const MIGRATIONS = path.join(OUTPUT, 'db/migrations')

/** Fails at its third statement: some users have no name. */
export const FAILING = '20251110_split_user_names.sql'
const FAILING_SQL = `-- First names on their own.
ALTER TABLE users ADD COLUMN first_name text;
UPDATE users SET first_name = split_part(name, ' ', 1);
ALTER TABLE users ALTER COLUMN first_name SET NOT NULL;
`

/** PostgreSQL would run it. */
export const CARELESS = '20251117_tidy_up.sql'
const CARELESS_SQL = `DELETE FROM project_files;
CREATE INDEX project_files_name_idx ON project_files (name);
ALTER TABLE users RENAME COLUMN name TO full_name;
`

export async function writeRepository(): Promise<void> {
  await rm(OUTPUT, { recursive: true, force: true })
  await mkdir(path.join(OUTPUT, 'prisma'), { recursive: true })
  await cp(path.join(ROOT, 'db/prisma/schema.prisma'), path.join(OUTPUT, 'prisma/schema.prisma'))
  await mkdir(MIGRATIONS, { recursive: true })
}

/** The sample application's migrations whose names start so; later ones are still to be written. */
export async function addMigrations(...names: string[]): Promise<void> {
  for (const name of names) await cp(path.join(ROOT, 'db/migrations', name), path.join(MIGRATIONS, name))
}

export const addFailing = () => writeFile(path.join(MIGRATIONS, FAILING), FAILING_SQL)
export const addCareless = () => writeFile(path.join(MIGRATIONS, CARELESS), CARELESS_SQL)
export const removeMigration = (name: string) => rm(path.join(MIGRATIONS, name))

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

export async function fill(url: string): Promise<void> {
  await query(url, await readFile(path.join(ROOT, 'db/seed.sql'), 'utf8'))
  say('filled: 200 organizations, 5,000 users, 1,500 projects, 6,000 files\n')
}

/** What somebody types into psql, shown. */
export async function byHand(url: string, sql: string): Promise<void> {
  say(`psql> ${sql}`)
  await query(url, sql)
}

export async function countRows(url: string): Promise<void> {
  const tables = ['organizations', 'users', 'projects', 'project_files']
  const [counts] = await query<Record<string, string>>(
    url,
    `SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`,
  )
  say(`rows: ${tables.map((table) => `${table} ${counts![table]}`).join(', ')}\n`)
}
