// Databases that are not UTF8: names and values come back as the bytes that they were, and the undo file takes them away again.
import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { testPsql } from '../harness/postgres.js'
import { scene, type Scene } from './recovering.js'

const run = promisify(execFile)

const bytesOf = async ({ query }: Scene, encoding: string): Promise<unknown[]> =>
  (
    await query<{ bytes: string }>(
      `SELECT encode(convert_to(t::text, '${encoding}'), 'escape') AS bytes FROM t ORDER BY 1`,
    )
  ).map(({ bytes }) => bytes)

/** By psql as its head says, in a session whose encoding is the database's. */
async function undone({ database }: Scene, folder: string): Promise<void> {
  const [file] = await readdir(folder)
  await run(testPsql(), ['-X', '-d', database.url, '-v', 'ON_ERROR_STOP=1', '-f', path.join(folder, file!)])
}

const BYTES = "('\\xe9'::bytea), ('\\x41e8275c0a22'), ('\\x42')"

it.each(['LATIN1', 'SQL_ASCII'])(
  'F25 rows, keys and names of a database in %s come back, and are taken back, as the bytes that they were',
  async (encoding) => {
    const at = await scene(
      `CREATE TABLE t (id text PRIMARY KEY, "größe" text UNIQUE);
       CREATE TABLE below (id int PRIMARY KEY, t text REFERENCES t ON DELETE CASCADE);
       INSERT INTO t SELECT convert_from(b, '${encoding}'), 'of ' || convert_from(b, '${encoding}') FROM (VALUES ${BYTES}) v (b);
       INSERT INTO below SELECT row_number() OVER (ORDER BY id), id FROM t`,
      'SELECT 1',
      { encoding },
    )
    const before = await bytesOf(at, encoding)
    await at.query("DELETE FROM t; INSERT INTO t VALUES ('new', 'of B')")
    const done = await at.recover({ tables: ['t'], condition: `"größe" <> 'größe'` })
    expect(done.of).toMatchObject({
      t: { recovered: 2, altered: 0, notInserted: [{ reason: { kind: 'unique' }, rows: 1 }] },
      below: { recovered: 2, notInserted: [{ reason: { kind: 'parent' }, rows: 1 }] },
    })
    expect(await bytesOf(at, encoding)).toEqual(
      [...before, '(new,"of B")'].filter((row) => row !== '(B,"of B")').sort(),
    )
    await undone(at, done.undoFolder)
    expect(await at.rows('t')).toEqual(['(new,"of B")'])
    expect(await at.rows('below')).toEqual([])
  },
)
