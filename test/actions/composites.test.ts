// The two chains as a runner runs them, link by link through dist: they pass, and a gate that closes leaves the database as it was.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { readFileSync } from 'node:fs'
import { answer, inTurn, startApplication } from '../health/application.js'
import { temporaryFolder } from '../harness/backup.js'
import { actionOf, compositeManifest, runComposite } from '../harness/composite.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { ROOT } from '../harness/runner.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const COMPOSITES = ['migrate-database', 'migrate-release'] as const
const ORDERS = '20260101_orders.sql'
const NOTE = '20260102_note.sql'
const FILES = {
  [ORDERS]: `CREATE TABLE IF NOT EXISTS orders (id integer NOT NULL, CONSTRAINT orders_pkey PRIMARY KEY (id));
-- rollback:
-- DROP TABLE orders;
`,
  [NOTE]: `ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
-- rollback:
-- ALTER TABLE orders DROP COLUMN note;
`,
}
const schemaWith = (fields: string) => `datasource db {
  provider = "postgresql"
}

model orders {
  id Int @id
${fields}}
`

interface Scene {
  database: TestDatabase
  workspace: string
}

/** The database has the first file; the second is still to run, and the schema file says what both make. */
async function scene(more: { files?: Record<string, string>; schema?: string; sql?: string } = {}): Promise<Scene> {
  const [database, workspace] = [await freshDatabase(), await temporaryFolder()]
  for (const folder of ['db/migrations', 'prisma']) await mkdir(path.join(workspace, folder), { recursive: true })
  const write = (files: Record<string, string>) =>
    Promise.all(
      Object.entries(files).map(([name, text]) => writeFile(path.join(workspace, 'db/migrations', name), text)),
    )
  await write({ [ORDERS]: FILES[ORDERS] })
  await writeFile(path.join(workspace, 'prisma/schema.prisma'), schemaWith(''))
  const first = await run(
    'migrate-release',
    { database, workspace },
    { backup: 'false', 'backup-skip-reason': 'empty' },
  )
  expect({ exitCode: first.exitCode, log: first.exitCode ? first.log : '' }).toEqual({ exitCode: 0, log: '' })
  await write({ [NOTE]: FILES[NOTE], ...more.files })
  await writeFile(path.join(workspace, 'prisma/schema.prisma'), more.schema ?? schemaWith('  note String?\n'))
  if (more.sql) await database.query(more.sql)
  return { database, workspace }
}

/** With `environment` alone, as a workflow gives it: the URL is in the step's env. */
const run = (name: (typeof COMPOSITES)[number], { database, workspace }: Scene, inputs: Record<string, string> = {}) =>
  runComposite(
    name,
    { environment: 'production', ...(name === 'migrate-database' && { migration: NOTE }), ...inputs },
    { env: { ...github.env(), DATABASE_URL: database.url }, token: github.token, workspace },
  )

const appliedIn = async (database: TestDatabase): Promise<string[]> =>
  (await database.query<{ name: string }>('SELECT name FROM pgrunbook.migrations ORDER BY 1')).map(({ name }) => name)

/** Markdown as people see it. */
const read = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

/** What belongs to a pull request, to a schedule, or to another link of the chain. */
const OF_BOTH = {
  check: ['base', 'all', 'sarif-file', 'sizes-from', 'identity'],
  'drift-before': ['output-dir', 'fail-on-drift', 'open-issue'],
  'drift-after': ['output-dir', 'fail-on-drift', 'baseline', 'open-issue'],
  'health-before': ['expected-version'],
  'health-after': [],
  apply: [],
}
const LEFT_OUT: Record<(typeof COMPOSITES)[number], Record<string, string[]>> = {
  'migrate-database': {
    ...OF_BOTH,
    check: ['base', 'all', 'out-of-order', 'baseline', 'accept-changed', 'sarif-file', 'sizes-from', 'identity'],
    'drift-before': ['output-dir', 'fail-on-drift', 'baseline', 'open-issue'],
  },
  'migrate-release': {
    ...OF_BOTH,
    check: ['migration', ...OF_BOTH.check],
    apply: ['health-url', 'health-successes', 'health-deadline', 'health-timeout'],
  },
}

describe.each(COMPOSITES)('%s', (name) => {
  it('goes through every link, and ends with the command that goes back', async () => {
    const application = await startApplication(answer(200, { status: 'ready' }))
    const here = await scene()
    const ran = await run(name, here, { 'health-url': application.url })
    expect({ exitCode: ran.exitCode, log: ran.exitCode ? ran.log : '' }).toEqual({ exitCode: 0, log: '' })
    expect(Object.keys(ran.steps)).toEqual([
      'check',
      'drift-before',
      'health-before',
      'apply',
      'drift-after',
      'health-after',
    ])
    expect(ran.outputs).toMatchObject({ status: 'applied', drift: 'false', health: 'healthy' })
    expect(ran.outputs['applied']).toContain(NOTE)
    expect(github.artifacts.map((artifact) => artifact.name)).toEqual([ran.outputs['artifact-name']])
    expect(await appliedIn(here.database)).toEqual([ORDERS, NOTE])
    const titles = [...read(ran.summary).matchAll(/^### (.*)$/gm)].map(([, title]) => title)
    expect(titles).toEqual([
      expect.stringMatching(/^1 migration file: /),
      expect.stringMatching(/drift, 1 difference/),
      'The application is healthy',
      expect.stringMatching(/^Applied /),
      expect.stringMatching(/no drift$/),
      'The application is healthy',
    ])
    const { pathname } = new URL(here.database.url)
    expect(read(ran.summary)).toContain(
      `gh workflow run database-restore.yml -f environment=production -f backup=${ran.outputs['artifact-name']} -f run-id=1 ` +
        `-f mode=swap -f confirm=${pathname.slice(1)} -f end-sessions=true -f dry-run=false`,
    )
  })

  it('stops at a file with an error, and takes not even a backup', async () => {
    const here = await scene({ files: { [NOTE]: 'DROP TABLE orders;\n' } })
    const ran = await run(name, here)
    expect(ran.exitCode).toBe(1)
    expect(Object.keys(ran.steps)).toEqual(['check'])
    expect(ran.log).toMatch(/destructive: DROP TABLE/)
    expect(await appliedIn(here.database)).toEqual([ORDERS])
    expect(github.artifacts).toEqual([])
  })

  it('stops at drift that no pending migration accounts for; without that gate it goes on', async () => {
    const here = await scene({ sql: 'ALTER TABLE orders ADD COLUMN by_hand text' })
    const ran = await run(name, here)
    expect(ran.exitCode).toBe(1)
    expect(Object.keys(ran.steps)).toEqual(['check', 'drift-before'])
    expect(read(ran.summary)).toMatch(/Changed by hand in the database[^]*by_hand/)
    expect(await appliedIn(here.database)).toEqual([ORDERS])
    expect(github.artifacts).toEqual([])

    // a typo keeps the gate
    expect((await run(name, here, { 'drift-gate': 'flase' })).exitCode).toBe(1)
    const through = await run(name, here, { 'drift-gate': 'false', check: 'false' })
    expect(Object.keys(through.steps)).toEqual(['apply'])
    expect(through).toMatchObject({ exitCode: 0, outputs: { status: 'applied', drift: '', health: '' } })
  })

  it('hands every input of every link on, and every input of its own to some link', () => {
    const { inputs, runs } = compositeManifest(name)
    const text = JSON.stringify(runs)
    expect(Object.keys(inputs).filter((input) => !text.includes(`inputs.${input} `))).toEqual([])
    for (const step of runs.steps) {
      const action = actionOf(step)
      const link = parse(readFileSync(path.join(ROOT, 'actions', action, 'action.yml'), 'utf8')) as typeof inputs & {
        inputs: object
      }
      const left = Object.keys(link.inputs).filter((input) => !Object.hasOwn(step.with ?? {}, input))
      expect({ step: step.id, left }).toEqual({ step: step.id, left: LEFT_OUT[name][step.id] })
      for (const [input, value] of Object.entries(step.with ?? {}))
        if (value.includes('${{')) expect({ input, value }).toEqual({ input, value: `\${{ inputs.${input} }}` })
    }
  })
})

it('the first run with a baseline: no gate judges what is there already, and what comes after it is run', async () => {
  const [database, workspace] = [await freshDatabase(), await temporaryFolder()]
  for (const folder of ['db/migrations', 'prisma']) await mkdir(path.join(workspace, folder), { recursive: true })
  const old =
    'CREATE TABLE orders (id integer NOT NULL, CONSTRAINT orders_pkey PRIMARY KEY (id)); DROP SCHEMA IF EXISTS older CASCADE;'
  await database.query(old)
  await writeFile(path.join(workspace, 'db/migrations', ORDERS), old)
  await writeFile(path.join(workspace, 'db/migrations', NOTE), FILES[NOTE])
  await writeFile(path.join(workspace, 'prisma/schema.prisma'), schemaWith('  note String?\n'))
  const without = await run('migrate-release', { database, workspace })
  expect(Object.keys(without.steps)).toEqual(['check'])
  const ran = await run('migrate-release', { database, workspace }, { baseline: ORDERS })
  expect({ exitCode: ran.exitCode, log: ran.exitCode ? ran.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(JSON.parse(ran.outputs['applied']!)).toEqual([NOTE])
  expect(await appliedIn(database)).toEqual([ORDERS, NOTE])
})

it('an edit that is accepted and a late file that is allowed pass the gates as they pass the release', async () => {
  const here = await scene({
    files: {
      [ORDERS]: `-- The orders.\n${FILES[ORDERS]}`,
      '20251231_late.sql':
        'CREATE TABLE IF NOT EXISTS late (id integer PRIMARY KEY);\n-- rollback:\n-- DROP TABLE late;\n',
    },
    schema: `${schemaWith('  note String?\n')}\nmodel late {\n  id Int @id\n}\n`,
  })
  const stopped = await run('migrate-release', here)
  expect(Object.keys(stopped.steps)).toEqual(['check'])
  const ran = await run('migrate-release', here, { 'accept-changed': ORDERS, 'out-of-order': 'allow' })
  expect({ exitCode: ran.exitCode, log: ran.exitCode ? ran.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(await appliedIn(here.database)).toEqual(['20251231_late.sql', ORDERS, NOTE])
})

// The links are the same in both.
it('stops where the application is unhealthy already', async () => {
  const application = await startApplication(answer(503))
  const here = await scene()
  const ran = await run('migrate-database', here, {
    'health-url': application.url,
    check: 'false',
    'drift-gate': 'false',
  })
  expect(ran.exitCode).toBe(1)
  expect(Object.keys(ran.steps)).toEqual(['health-before'])
  expect(await appliedIn(here.database)).toEqual([ORDERS])
})

it('fails where the application does not come up, and never says that nothing was changed', async () => {
  const application = await startApplication(inTurn(answer(200), answer(200), answer(503)))
  const here = await scene()
  const inputs = { 'health-url': application.url, 'health-deadline': '1s', check: 'false', 'drift-gate': 'false' }
  const ran = await run('migrate-database', here, inputs)
  expect(ran.exitCode).toBe(1)
  expect(ran.outputs).toMatchObject({ status: 'applied', health: 'unhealthy' })
  expect(ran.steps['health-after']!.log).not.toMatch(/Nothing in the database was changed/)
  expect(await appliedIn(here.database)).toEqual([ORDERS, NOTE])
})

it('a dry run looks and tries, and leaves everything as it was', async () => {
  const here = await scene()
  const ran = await run('migrate-database', here, { 'dry-run': 'true' })
  expect({ exitCode: ran.exitCode, log: ran.exitCode ? ran.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(Object.keys(ran.steps)).toEqual(['check', 'drift-before', 'apply'])
  expect(ran.outputs).toMatchObject({ status: 'dry-run' })
  expect(await appliedIn(here.database)).toEqual([ORDERS])
})
