// The kinds of drift are told apart on the oldest and the newest server alike.
import { freshDatabase, startServer } from '../harness/postgres.js'
import { applyDrift, compare, kinds, project } from './drifting.js'
import { release } from './release.js'

it.each([14, 18] as const)('tells what was changed by hand on PostgreSQL %i, and nothing else', async (major) => {
  const server = await startServer({ major })
  const changed = { ...(await project({}, undefined, { released: false })), ...(await released(server)) }
  expect(await compare(changed)).toMatchObject({ status: 'no-drift', couldNotTell: [] })
  await changed.database.query(`ALTER TABLE customers ADD COLUMN phone text; ALTER TABLE orders ALTER note SET NOT NULL;
    CREATE VIEW v AS SELECT id FROM orders`)
  const report = await compare(changed)
  expect(kinds(report)).toEqual([
    'changed-by-hand: column public.customers.phone',
    'changed-by-hand: column public.orders.note',
    'unseen-by-prisma: view public.v',
  ])
  await applyDrift(changed, report)
  expect(kinds(await compare(changed))).toEqual(['unseen-by-prisma: view public.v'])
})

/** The same project as the others, on this server. */
async function released(server: Awaited<ReturnType<typeof startServer>>) {
  const { migrations } = await project(undefined, undefined, { released: false })
  const database = await freshDatabase({ server })
  await release(database, migrations)
  return { database, migrations }
}
