// A role that lacks something hears all of it before a row is read, each with the GRANT that gives it; one that may only read looks, and
// hears what a real run would need.
import { recoverRowsDocument } from '../../src/reports/recover-rows-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { type Recovered, recover, recoverOptions, scene, type Scene } from './recovering.js'

const SCHEMA = `CREATE SCHEMA "The Shop"; CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE "The Shop"."user" (id int PRIMARY KEY);
  CREATE TABLE orders (id serial PRIMARY KEY, "user" int REFERENCES users, shop int REFERENCES "The Shop"."user");
  CREATE TABLE lines (id int PRIMARY KEY, "order" int REFERENCES orders ON DELETE CASCADE, "user" int REFERENCES users);
  INSERT INTO users VALUES (1); INSERT INTO "The Shop"."user" VALUES (1); INSERT INTO orders ("user", shop) VALUES (1, 1), (1, 1);
  INSERT INTO lines VALUES (1, 1, 1)`

/** By its own name, which needs quotes in SQL. */
async function withRole(at: Scene, body: (url: string, role: string) => Promise<void>): Promise<void> {
  const [name, url] = [`Clerk ${at.database.name}`, new URL(at.database.url)]
  const role = `"${name}"`
  await at.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`)
  url.username = encodeURIComponent(name)
  url.password = 'x'
  try {
    await body(url.toString(), role)
  } finally {
    await at.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  }
}

const failureOf = (attempt: Promise<Recovered>): Promise<Error & { code?: string }> =>
  attempt.then(
    () => Promise.reject(new Error('it went through')),
    (error: Error) => error,
  )

const grantsIn = (text: string): string[] => text.match(/GRANT [A-Z, ]+ ON .*? TO "[^"]+"/g) ?? []

it('tables that rows refer to are among the rights that are told at once, and every GRANT in it is enough', async () => {
  const at = await scene(SCHEMA, 'DELETE FROM orders')
  await withRole(at, async (url, role) => {
    const run = (dryRun: boolean) => recover(url, at.file, recoverOptions({ tables: ['orders'], dryRun }))
    await at.query(`GRANT SELECT, INSERT ON orders TO ${role}`)
    const refused = await failureOf(run(false))
    expect(refused).toMatchObject({ code: 'recovery-refused', detail: { state: 'nothing-changed' } })
    expect(grantsIn(refused.message).sort()).toEqual(
      [
        `GRANT INSERT ON public.lines TO ${role}`,
        `GRANT SELECT ON "The Shop"."user" TO ${role}`,
        `GRANT SELECT ON public.lines TO ${role}`,
        `GRANT SELECT ON public.users TO ${role}`,
        `GRANT USAGE ON SCHEMA "The Shop" TO ${role}`,
      ].sort(),
    )
    await at.query(grantsIn(refused.message).join(';'))
    const sequence = await failureOf(run(false))
    expect(grantsIn(sequence.message)).toEqual([`GRANT SELECT, UPDATE ON SEQUENCE public.orders_id_seq TO ${role}`])
    await at.query(grantsIn(sequence.message).join(';'))
    expect(await run(false)).toMatchObject({ status: 'recovered', recovered: 3 })
  })
})

it('a key that may be read by its column is enough of a parent, and what the backup cannot refer to needs nothing', async () => {
  const at = await scene(
    SCHEMA,
    'DELETE FROM lines; CREATE TABLE later (id int PRIMARY KEY); ALTER TABLE lines ADD later int REFERENCES later',
  )
  await withRole(at, async (url, role) => {
    await at.query(
      `GRANT SELECT, INSERT ON lines TO ${role}; GRANT SELECT (id) ON orders TO ${role}; GRANT SELECT (id) ON users TO ${role}`,
    )
    expect(await recover(url, at.file, recoverOptions({ tables: ['lines'] }))).toMatchObject({ recovered: 1 })
  })
})

it('a role that may only read looks, and is told what a real run would need', async () => {
  const at = await scene(
    `${SCHEMA}; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
     CREATE TRIGGER f BEFORE INSERT ON lines FOR EACH ROW EXECUTE FUNCTION f()`,
    `DELETE FROM orders; SELECT setval('orders_id_seq', 1, false)`,
  )
  await withRole(at, async (url, role) => {
    await at.query(`GRANT USAGE ON SCHEMA public, "The Shop" TO ${role};
      GRANT SELECT ON ALL TABLES IN SCHEMA public, "The Shop" TO ${role}; GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`)
    const wanted = { tables: ['orders'], triggers: 'off' } as const
    const tried = await recover(url, at.file, recoverOptions({ ...wanted, dryRun: true }))
    expect(tried).toMatchObject({ status: 'dry-run', missing: 3, recovered: 3 })
    expect(tried.sequences).toEqual([
      { sequence: 'public.orders_id_seq', column: 'public.orders.id', from: '1', to: '2' },
    ])
    expect(tried.mayNot).toEqual([
      `GRANT INSERT ON public.orders TO ${role}`,
      `GRANT INSERT ON public.lines TO ${role}`,
      'the owner of public.lines, for triggers: off',
      `GRANT SELECT, UPDATE ON SEQUENCE public.orders_id_seq TO ${role}`,
    ])
    const shown = terminalText(recoverRowsDocument(tried))
    for (const needs of tried.mayNot) expect(shown).toContain(`warning: a real run would need: ${needs}\n`)
    const refused = await failureOf(recover(url, at.file, recoverOptions(wanted)))
    for (const needs of tried.mayNot.slice(0, 2)) expect(refused.message).toContain(needs)
    await at.query(`REVOKE TEMPORARY ON DATABASE ${at.database.name} FROM PUBLIC`)
    expect(
      grantsIn((await failureOf(recover(url, at.file, recoverOptions({ ...wanted, dryRun: true })))).message),
    ).toEqual([`GRANT TEMPORARY ON DATABASE ${at.database.name} TO ${role}`])
  })
})
