// Many releases at once on one database: every file is applied by exactly one of them, and all of them end well.
import { type TestDatabase, freshDatabase } from '../harness/postgres.js'
import { startPgBouncer } from '../harness/pgbouncer.js'
import { folderOf, ledger, release } from './release.js'

const RUNNERS = 12
const ROUNDS = 20

/** Running any of these twice, or out of order, shows. */
const files = (round: number): Record<string, string> => ({
  [`${1000 + round}1_mark.sql`]: `INSERT INTO marks VALUES (${round}, 1);`,
  [`${1000 + round}2_mark.sql`]: `DO $$ BEGIN INSERT INTO marks SELECT ${round}, 1 + count(*) FROM marks WHERE round = ${round}; END $$;`,
})

async function runAtOnce(database: TestDatabase, url: string, allowPooler: boolean): Promise<void> {
  await database.query('CREATE TABLE marks (round int, n bigint)')
  const folder: Record<string, string> = {}
  for (let round = 0; round < ROUNDS; round++) {
    Object.assign(folder, files(round))
    const directory = folderOf(folder)
    const runs = await Promise.all(
      Array.from({ length: RUNNERS }, () => release({ ...database, url }, directory, { allowPooler })),
    )
    const winners = runs.flatMap(({ report }) => report.applied).filter(({ how }) => how !== 'already-applied')
    expect(winners.map(({ name, how }) => `${name} ${how}`).sort()).toEqual(
      Object.keys(files(round)).map((name) => `${name} applied`),
    )
    for (const { report } of runs) expect(['applied', 'already-applied', 'nothing-pending']).toContain(report.status)
  }
  expect(
    await database.query('SELECT round, array_agg(n::int ORDER BY n) AS n FROM marks GROUP BY 1 ORDER BY 1'),
  ).toEqual(Array.from({ length: ROUNDS }, (_, round) => ({ round, n: [1, 2] })))
  expect(await ledger(database)).toEqual(Object.keys(folder).map((name) => `${name} applied`))
}

it('F40 twelve releases at once, twenty times over: one winner each', async () => {
  const database = await freshDatabase()
  await runAtOnce(database, database.url, false)
}, 180_000)

it('F40 the same through PgBouncer in transaction mode', async () => {
  const database = await freshDatabase()
  const pooler = await startPgBouncer({ poolSize: 4 })
  await runAtOnce(database, pooler.url(database.name), true)
}, 180_000)
