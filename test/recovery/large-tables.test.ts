// Tables that are large enough for their keys to be looked at alone: what comes back is the same.
import { readFile, writeFile } from 'node:fs/promises'
import { zstdCompressSync } from 'node:zlib'
import { recoverRowsDocument } from '../../src/reports/recover-rows-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { columnSettings } from '../../src/recovery/settings.js'
import { startProxy } from '../harness/tcp-proxy.js'
import { testServer } from '../harness/postgres.js'
import { recover, recoverOptions, scene, sceneOf, type Scene } from './recovering.js'

const ROWS = 12_000
/** The key is neither first nor in its own order, and values have what COPY escapes. */
const TABLE = `CREATE TYPE mood AS ENUM ('a', 'b');
  CREATE TABLE big (note text, at date, "the n" int, m mood, extra jsonb, PRIMARY KEY ("the n", at));
  INSERT INTO big SELECT E'tab\\there\\\\N\\nline ' || i || repeat('x', 60), date '2026-01-01' + i % 5, i, (ARRAY['a', 'b', NULL])[i % 3 + 1]::mood,
    jsonb_build_object('i', i) FROM generate_series(1, ${ROWS}) i;
  CREATE TABLE below (id int PRIMARY KEY, n int, at date, pad text, FOREIGN KEY (n, at) REFERENCES big ON DELETE CASCADE);
  INSERT INTO below SELECT "the n", "the n", at, repeat('y', 90) FROM big;`
const HARM = `UPDATE big SET note = 'later' WHERE "the n" = 5; DELETE FROM big WHERE "the n" % 7 = 0; INSERT INTO big VALUES ('new', '2026-01-01', -1)`
const options = recoverOptions({ tables: ['big'] })

const digests = async ({ query }: Scene): Promise<unknown[]> =>
  query(`SELECT (SELECT md5(string_agg(b::text, '|' ORDER BY "the n")) FROM big b WHERE "the n" NOT IN (5, -1)) AS big,
    (SELECT md5(string_agg(b::text, '|' ORDER BY id)) FROM below b) AS below, (SELECT count(*)::int FROM big WHERE note IN ('later', 'new')) AS later`)

async function packed({ database, file }: Scene): Promise<Scene> {
  await writeFile(`${file}.zst`, zstdCompressSync(await readFile(file)))
  return sceneOf(database, `${file}.zst`)
}

it.each([
  ['a plain file', (at: Scene) => Promise.resolve(at)],
  ['a packed one', packed],
])(
  '%s: keys first, then only the rows that are gone, back as they were; later work untouched',
  async (_what, stored) => {
    const at = await stored(await scene(TABLE, 'SELECT 1'))
    const before = (await digests(at))[0] as object
    await at.query(HARM)
    const proxy = await startProxy(testServer())
    const url = new URL(at.database.url)
    url.port = String(proxy.port)
    proxy.cutOnRequest('COPY pg_temp.pgrunbook_keys_1')
    await expect(recover(url.toString(), at.file, options)).rejects.toMatchObject({
      code: 'recovery-refused',
      detail: { state: 'nothing-changed' },
    })
    await proxy.close()
    const gone = Math.floor(ROWS / 7)
    const done = await at.recover({ tables: ['big'] })
    expect(done).toMatchObject({ recovered: 2 * gone, of: { big: { inBackup: ROWS, missing: gone, altered: 0 } } })
    expect(await digests(at)).toEqual([{ ...before, later: 2 }])
    expect(terminalText(recoverRowsDocument(done))).toMatch(/not counted[^]*how many there are, a dry run says/)
    expect(await at.recover({ tables: ['big'] })).toMatchObject({ status: 'nothing-missing' })
    await at.query(await done.undoText())
    expect(await at.query('SELECT count(*)::int AS n FROM big')).toEqual([{ n: ROWS - gone + 1 }])
  },
)

it('a condition sees the types that the columns had, also where they are read as text for speed', async () => {
  const at = await scene(TABLE, HARM)
  const condition = `(extra ->> 'i')::int < 100 AND at + 1 > '2026-01-03' AND extract(dow FROM at) >= 0 AND m IN ('a', 'b')`
  expect((await at.recover({ tables: ['big'], condition })).of).toMatchObject({
    big: { missing: Math.floor(ROWS / 7), recovered: 6 },
    below: { recovered: 6 },
  })
  expect(await at.query('SELECT "the n" AS n FROM big WHERE "the n" % 7 = 0 ORDER BY 1')).toEqual(
    [7, 28, 42, 49, 63, 84].map((n) => ({ n })),
  )
})

it('a key of another type and name; only the rows that are gone must fit the types of today', async () => {
  const at = await scene(
    TABLE,
    `DROP TABLE below; DELETE FROM big WHERE "the n" % 7 = 0 AND m = 'a'; ALTER TABLE big RENAME "the n" TO n; ALTER TABLE big ALTER n TYPE bigint;
     ALTER TYPE mood RENAME TO old; CREATE TYPE mood AS ENUM ('a'); UPDATE big SET m = NULL; ALTER TABLE big ALTER m TYPE mood USING m::text::mood`,
  )
  const map = columnSettings('map', ['"the n"=n'])
  const [{ count }] = (await at.query('SELECT count(*)::int FROM big')) as [{ count: number }]
  expect(await at.recover({ tables: ['big'], map })).toMatchObject({ recovered: ROWS - count, missing: ROWS - count })
  await at.query('DELETE FROM big WHERE n < 4')
  await expect(at.recover({ tables: ['big'], map })).rejects.toMatchObject({
    code: 'recovery-refused',
    message: expect.stringMatching(/public\.big\.m is mood/) as string,
  })
})

it('an empty table, as TRUNCATE leaves it, and one of which nothing is gone', async () => {
  const at = await scene(TABLE, 'TRUNCATE below')
  expect(await at.recover({ tables: ['big', 'below'], maxRows: ROWS })).toMatchObject({
    of: { big: { missing: 0 }, below: { missing: ROWS, recovered: ROWS } },
  })
})
