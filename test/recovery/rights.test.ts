// What the database does on its own when rows come in, what the role may, and what the caller may write.
import { connect } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { checkCondition } from '../../src/recovery/condition.js'
import { columnSettings } from '../../src/recovery/settings.js'
import { recover, recoverOptions, scene, type Scene } from './recovering.js'

const WITH_TRIGGERS = `
  CREATE TABLE t (id int PRIMARY KEY, v text, touched boolean DEFAULT false); CREATE TABLE mails (id int);
  CREATE FUNCTION mail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO mails VALUES (new.id); RETURN NULL; END $$;
  CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.touched := true; RETURN new; END $$;
  CREATE TRIGGER mail AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION mail();
  INSERT INTO t SELECT i, 'v' || i FROM generate_series(1, 4) i; TRUNCATE mails;
  CREATE TRIGGER touch BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch();
  CREATE TRIGGER never BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch(); ALTER TABLE t DISABLE TRIGGER never, ENABLE ALWAYS TRIGGER mail;`

const enabled = ({ query }: Scene) =>
  query('SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1')

it('F81 triggers are listed, fire by default, and what they changed is told', async () => {
  const at = await scene(WITH_TRIGGERS, 'DELETE FROM t WHERE id < 3')
  const tried = await at.recover({ tables: ['t'], dryRun: true })
  expect(tried.of.t!.triggers.map(({ name, enabled: how }) => [name, how])).toEqual([
    ['mail', 'A'],
    ['touch', 'O'],
  ])
  expect(await at.rows('mails')).toEqual([])
  const done = await at.recover({ tables: ['t'] })
  expect(done.of.t).toMatchObject({ recovered: 2, altered: 2 })
  expect(done.log.filter((line) => line.startsWith('Will fire: '))).toHaveLength(2)
  expect(await at.rows('mails')).toEqual(['(1)', '(2)'])
})

it('F81 with triggers off none fires, foreign keys are checked all the same, and each is as it was afterwards', async () => {
  const at = await scene(
    `${WITH_TRIGGERS} CREATE TABLE u (id int PRIMARY KEY, t int REFERENCES t DEFERRABLE INITIALLY DEFERRED); INSERT INTO u VALUES (1, 1);
     CREATE TRIGGER mail AFTER INSERT ON u FOR EACH ROW EXECUTE FUNCTION mail()`,
    'DELETE FROM u; DELETE FROM t WHERE id < 3',
  )
  const before = await enabled(at)
  expect((await at.recover({ tables: ['t', 'u'], triggers: 'off' })).of).toMatchObject({
    t: { recovered: 2, altered: 0 },
    u: { recovered: 1 },
  })
  expect(await at.rows('mails')).toEqual([])
  expect(await enabled(at)).toEqual(before)
})

async function asRole(at: Scene, grants: string): Promise<string> {
  const role = `role_${at.database.name}`
  await at.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'; ${grants.replaceAll('ROLE', role)}`)
  const url = new URL(at.database.url)
  url.username = role
  url.password = 'x'
  return url.toString()
}

it('F81 rights are looked at before anything runs: inserting, the owner for triggers, row level security', async () => {
  const at = await scene(WITH_TRIGGERS, 'DELETE FROM t WHERE id < 3; ALTER TABLE t ENABLE ROW LEVEL SECURITY')
  const url = await asRole(at, 'GRANT SELECT ON t TO ROLE')
  const refused = await recover(url, at.file, recoverOptions({ tables: ['t'], triggers: 'off' })).catch(
    (error: unknown) => error,
  )
  expect(refused).toMatchObject({
    code: 'recovery-refused',
    detail: { state: 'nothing-changed' },
    message: expect.stringMatching(
      /row level security hides rows[^]*may not insert[^]*triggers: off needs the owner/,
    ) as string,
  })
  await at.query(`DROP OWNED BY role_${at.database.name}; DROP ROLE role_${at.database.name}`)
})

it('a role that may insert and nothing more recovers', async () => {
  const at = await scene(
    'CREATE TABLE t (id serial PRIMARY KEY, v text); INSERT INTO t (v) VALUES (1), (2)',
    'DELETE FROM t',
  )
  const url = await asRole(at, 'GRANT SELECT, INSERT ON t TO ROLE; GRANT SELECT, UPDATE ON SEQUENCE t_id_seq TO ROLE')
  expect(await recover(url, at.file, recoverOptions({ tables: ['t'] }))).toMatchObject({
    status: 'recovered',
    recovered: 2,
  })
  await at.query(`DROP OWNED BY role_${at.database.name}; DROP ROLE role_${at.database.name}`)
})

it('F83 a sequence that is behind moves forward, near and far; one that is ahead stays', async () => {
  const at = await scene(
    `CREATE TABLE near (id serial PRIMARY KEY); CREATE TABLE far (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY); CREATE TABLE ahead (id bigserial PRIMARY KEY);
     INSERT INTO near SELECT nextval('near_id_seq') FROM generate_series(1, 9); INSERT INTO far OVERRIDING SYSTEM VALUE VALUES (3000000);
     INSERT INTO ahead VALUES (5)`,
    `DELETE FROM near; DELETE FROM far; DELETE FROM ahead; SELECT setval('near_id_seq', 1, false), setval('far_id_seq', 7), setval('ahead_id_seq', 100)`,
  )
  const tried = await at.recover({ dryRun: true })
  expect(tried.sequences.map(({ sequence, to }) => [sequence, to])).toEqual(
    expect.arrayContaining([
      ['public.near_id_seq', '9'],
      ['public.far_id_seq', '3000000'],
    ]),
  )
  expect(tried.sequences).toHaveLength(2)
  await at.recover()
  const next = await at.query(
    "SELECT nextval('near_id_seq')::int AS near, nextval('far_id_seq')::int AS far, nextval('ahead_id_seq')::int AS ahead",
  )
  expect(next).toEqual([{ near: 10, far: 3_000_001, ahead: 101 }])
})

it('F83 a sequence that is a little behind is moved in one step, whatever its increment, and is not made to wait for each number', async () => {
  const at = await scene(
    `CREATE TABLE up (id serial PRIMARY KEY); CREATE TABLE down (id int PRIMARY KEY); CREATE SEQUENCE down_seq INCREMENT -3 START -1 OWNED BY down.id;
     ALTER TABLE down ALTER id SET DEFAULT nextval('down_seq'); INSERT INTO up VALUES (5000); INSERT INTO down VALUES (-3001)`,
    'DELETE FROM up; DELETE FROM down',
  )
  const sent: string[] = []
  const counted = async () => {
    const client = await connect(parseDatabaseUrl(at.database.url, 'DATABASE_URL'))
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      if (typeof given[0] === 'string' && given[0].includes('nextval')) sent.push(given[0])
      return query(...given)
    }) as typeof client.query
    return client
  }
  await at.recover({}, { connect: counted })
  expect(await at.query("SELECT nextval('up_id_seq')::int AS up, nextval('down_seq')::int AS down")).toEqual([
    { up: 5001, down: -3004 },
  ])
  expect(sent.length).toBeLessThan(6)
})

it('F81 triggers of tables into which nothing goes are left alone: others go on writing to them', async () => {
  const at = await scene(
    `CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE CASCADE);
     INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1, 1)`,
    `DELETE FROM p WHERE id = 2; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
     CREATE TRIGGER t AFTER INSERT ON c FOR EACH ROW EXECUTE FUNCTION f()`,
  )
  const writer = await at.database.client()
  await writer.query('BEGIN; INSERT INTO c VALUES (9, 1)')
  expect(await at.recover({ tables: ['p'], triggers: 'off' })).toMatchObject({ recovered: 1 })
  await writer.query('COMMIT')
})

describe('where', () => {
  it.each([
    'id = 1) OR (true',
    'true) UNION SELECT (1',
    '1 = 1); DROP TABLE t; SELECT (1',
    '',
    'id = ',
    'true) ORDER BY (1',
    'true; DELETE FROM t',
  ])('%s is no condition', async (condition) => {
    await expect(checkCondition(condition)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/^where: /) as string,
    })
  })

  it('cannot write, names its mistakes, and a comment at its end hides nothing', async () => {
    const at = await scene(
      `CREATE TABLE t (id int PRIMARY KEY, v text); INSERT INTO t VALUES (1, 'hidden-value'), (2, '2'); CREATE SEQUENCE s;
       CREATE FUNCTION sneak() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN DELETE FROM t; RETURN true; END $$`,
      'DELETE FROM t WHERE id = 1',
    )
    const failing = (condition: string) =>
      at.recover({ tables: ['t'], condition }).then(
        () => undefined,
        (error: unknown) => error as Error,
      )
    expect(await failing('nope = 1')).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('column "nope" does not exist') as string,
    })
    expect(await failing('sneak()')).toMatchObject({ message: expect.stringContaining('read-only') as string })
    expect(await at.rows('t')).toEqual(['(2,2)'])
    const valued = await failing('v::int > 0')
    expect(valued).toMatchObject({ code: 'bad-input' })
    expect(valued!.message).not.toContain('hidden-value')
    expect(await at.recover({ tables: ['t'], condition: 'id = 1 -- and nothing else' })).toMatchObject({ recovered: 1 })
  })
})

it('more rows than max-rows are refused, and told in a dry run', async () => {
  const at = await scene(
    'CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t SELECT generate_series(1, 20)',
    'DELETE FROM t',
  )
  await expect(at.recover({ maxRows: 19 })).rejects.toMatchObject({
    code: 'recovery-refused',
    detail: { state: 'nothing-changed' },
  })
  expect(await at.recover({ maxRows: 19, dryRun: true })).toMatchObject({
    status: 'dry-run',
    recovered: 20,
    maxRows: 19,
  })
  expect(await at.rows('t')).toEqual([])
})

it('what cannot be recovered is named, all of it at once', async () => {
  const at = await scene(
    'CREATE TABLE orders (id int PRIMARY KEY); CREATE TABLE gone (id int PRIMARY KEY); INSERT INTO gone VALUES (1)',
    'DROP TABLE gone',
  )
  await expect(at.recover({ tables: ['order', 'gone', 'pg_class'] })).rejects.toMatchObject({
    code: 'recovery-refused',
    message: expect.stringMatching(
      /no table order; is one of these meant: public\.orders[^]*gone is in the backup and not in the database[^]*pg_class/,
    ) as string,
  })
  await expect(at.recover({ tables: ['orders'], set: columnSettings('set', ['nope=1']) })).rejects.toMatchObject({
    message: expect.stringContaining('set: none') as string,
  })
  expect(() => columnSettings('map', ['secret value'])).toThrow('map: line 1 is not of the form old_column=new_column')
})

it('a table that somebody has locked is waited for, and told', async () => {
  const at = await scene('CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)', 'DELETE FROM t')
  const other = await connect(parseDatabaseUrl(at.database.url, 'DATABASE_URL'))
  try {
    await other.query('BEGIN; LOCK TABLE t IN SHARE MODE')
    await expect(at.recover({ lockTimeoutMs: 100 })).rejects.toMatchObject({
      code: 'lock-timeout',
      detail: { state: 'nothing-changed' },
    })
    const waiting = at.recover({ lockTimeoutMs: 100, lockRetries: 20 })
    await other.query('SELECT pg_sleep(1)')
    await other.query('ROLLBACK')
    expect(await waiting).toMatchObject({ status: 'recovered', recovered: 1 })
  } finally {
    await other.end()
  }
})
