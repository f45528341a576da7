// The project's own Prisma, by programs that stand in for its command line: which flags it gets, that it gets no password and can
// only read, and that its exit code decides.
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { SOCKET_PORT, withLocalSocket } from '../../src/postgres/local-socket.js'
import { comparerOf } from '../../src/prisma/compare-schema.js'
import { readSchema } from '../../src/prisma/schema-files.js'
import { freshDatabase, type TestDatabase, testPsql } from '../harness/postgres.js'
import { folderOf, temporaryFolder } from './schemas.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PRISMA_6 =
  'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\nmodel A {\n  id Int @id\n}\n'
const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** Writes down how it was started, then asks the database what `sql` says, then ends as told. */
const standIn = (ending: string, sql: string) => `
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const pg = createRequire(${JSON.stringify(`${ROOT}/package.json`)})('pg')
const args = process.argv.slice(2)
const config = args.includes('--config') ? readFileSync(args[args.indexOf('--config') + 1], 'utf8') : ''
const url = new URL(args.includes('--from-url') ? args[args.indexOf('--from-url') + 1] : JSON.parse(config.replace('export default', '')).datasource.url)
;(async () => {
  const client = new pg.Client({ host: url.searchParams.get('host'), port: url.port, user: url.username, database: decodeURIComponent(url.pathname.slice(1)) })
  await client.connect()
  const answer = await client.query(${JSON.stringify(sql)}).then(({ rows }) => rows, ({ code }) => code)
  await client.end()
  writeFileSync(__dirname + '/started.json', JSON.stringify({ args, env: process.env, cwd: process.cwd(), config, answer }))
  ${ending}
})()`

interface Started {
  args: string[]
  env: Record<string, string>
  cwd: string
  config: string
  answer: unknown
}

interface Project {
  version?: string
  /** JavaScript */
  ending: string
  sql?: string
}

async function projectWith({ version = '6.19.3', ending, sql = 'SELECT 1 AS one' }: Project) {
  const manifest = JSON.stringify({ name: 'prisma', version, bin: { prisma: 'build/index.js' } })
  const cwd = await folderOf({
    'prisma/schema.prisma': PRISMA_6,
    'node_modules/prisma/package.json': manifest,
    'node_modules/prisma/build/index.js': standIn(ending, sql),
  })
  const started = async () =>
    JSON.parse(await readFile(path.join(cwd, 'node_modules/prisma/build/started.json'), 'utf8')) as Started
  return { cwd, started }
}

async function compare(database: TestDatabase, cwd: string, env: NodeJS.ProcessEnv = {}) {
  const schema = await readSchema('prisma/schema.prisma', { cwd })
  const url = parseDatabaseUrl(database.url, 'DATABASE_URL')
  return comparerOf('prisma-cli', { cwd, env })(await database.client(), url, schema, NO_FILTERS)
}

const DRIFT = `process.stdout.write('-- DropTable\\nDROP TABLE "x";\\n'); process.exit(2)`
const EMPTY = `process.stdout.write('-- This is an empty migration.\\n'); process.exit(0)`

it.each([
  ['5.22.0', ['--from-url', '--to-schema-datamodel']],
  ['6.19.3', ['--from-url', '--to-schema-datamodel']],
  ['7.10.1', ['--from-config-datasource', '--to-schema', '--config']],
])(
  'starts Prisma %s with the flags that it knows, in a folder where nothing of the project is',
  async (version, flags) => {
    const [database, project] = [await freshDatabase(), await projectWith({ version, ending: DRIFT })]
    expect(await compare(database, project.cwd)).toEqual({
      drift: true,
      sql: '-- DropTable\nDROP TABLE "x";\n',
      summary: '',
    })
    const { args, cwd, answer } = await project.started()
    expect(args.slice(0, 3)).toEqual(['migrate', 'diff', '--exit-code'])
    expect(args.slice(3).filter((arg) => arg.startsWith('--'))).toEqual([...flags, '--script'])
    expect(args).toContain(path.join(project.cwd, 'prisma/schema.prisma'))
    expect(path.relative(project.cwd, cwd)).toMatch(/^\.\./)
    expect(answer).toEqual([{ one: 1 }])
  },
)

it.each(['6.19.3', '7.10.1'])('gives Prisma %s no password and none of the variables of the job', async (version) => {
  const [database, project] = [await freshDatabase(), await projectWith({ version, ending: EMPTY })]
  await compare(database, project.cwd, { DATABASE_URL: database.url, GITHUB_TOKEN: 'a-token', PATH: '/usr/bin' })
  const started = JSON.stringify(await project.started())
  const { password } = new URL(database.url)
  expect(password.length).toBeGreaterThan(5)
  for (const secret of [password, decodeURIComponent(password), 'a-token']) expect(started).not.toContain(secret)
  expect(started).toContain('"PATH":"/usr/bin"')
})

it('F92 Prisma cannot write, whatever it sends', async () => {
  const database = await freshDatabase()
  const project = await projectWith({ ending: EMPTY, sql: 'CREATE TABLE made (id int)' })
  await compare(database, project.cwd)
  expect((await project.started()).answer).toBe('25006')
  expect(await database.query("SELECT FROM pg_class WHERE relname = 'made'")).toEqual([])
})

it.each<[string, string, unknown]>([
  ['0 with the text of an empty migration', EMPTY, { drift: false, sql: '', summary: '' }],
  ['0 with SQL', `console.log('DROP TABLE a;'); process.exit(0)`, { drift: false, sql: '', summary: '' }],
  [
    '2 without a statement',
    `if (!args.includes('--script')) console.log('[+] something'); process.exit(2)`,
    { drift: true, sql: '', summary: '[+] something\n' },
  ],
])('the exit code decides: %s', async (_what, ending, answer) => {
  const [database, project] = [await freshDatabase(), await projectWith({ ending })]
  expect(await compare(database, project.cwd)).toEqual(answer)
})

it.each<[string, Project, RegExp]>([
  ['exit code 1', { ending: `console.error('Error: P1001 nobody there'); process.exit(1)` }, /P1001 nobody there/],
  ['exit code 1 without a word', { ending: 'process.exit(1)' }, /prisma ended with 1/],
  ['a signal', { ending: `process.kill(process.pid, 'SIGKILL')` }, /prisma ended with null/],
  ['an older version', { version: '3.15.2', ending: EMPTY }, /prisma 3\.15\.2 is installed/],
])('F91 %s is never "no drift"', async (_what, options, message) => {
  const [database, project] = [await freshDatabase(), await projectWith(options)]
  await expect(compare(database, project.cwd)).rejects.toMatchObject({
    code: 'drift-not-checked',
    message: expect.stringMatching(message) as string,
  })
})

it('F91 a schema file that Prisma refuses is told with its line', async () => {
  const said = `Error: P1012\\n\\nerror: Type "Bee" is unknown.\\n  -->  \${args.at(-2)}:6\\n   |\\n`
  const [database, project] = [
    await freshDatabase(),
    await projectWith({ ending: `console.error(\`${said}\`); process.exit(1)` }),
  ]
  await expect(compare(database, project.cwd)).rejects.toMatchObject({
    code: 'bad-schema-file',
    detail: { location: { file: 'prisma/schema.prisma', line: 6 } },
  })
})

it('F91 a project without Prisma is told what to do, and leaves nothing behind', async () => {
  const [database, temp] = [await freshDatabase(), await temporaryFolder()]
  const cwd = await folderOf({ 'prisma/schema.prisma': PRISMA_6 })
  await expect(compare(database, cwd)).rejects.toMatchObject({
    code: 'drift-not-checked',
    message: expect.stringContaining('prisma is not installed') as string,
  })
  const project = await projectWith({ ending: DRIFT })
  await compare(database, project.cwd, { RUNNER_TEMP: temp })
  expect(await readdir(temp)).toEqual([])
})

it('takes a program of libpq through the socket, and ends its session with the body', async () => {
  const [database, folder] = [await freshDatabase(), await temporaryFolder()]
  const url = parseDatabaseUrl(database.url, 'DATABASE_URL')
  const ask = (sql: string) =>
    promisify(execFile)(testPsql(), ['-AtX', '-h', folder, '-p', String(SOCKET_PORT), '-d', database.name, '-c', sql], {
      env: { PGUSER: 'nobody', PATH: process.env['PATH'] },
    })
  const answer = await withLocalSocket(url, folder, () =>
    ask('SELECT current_user, count(*) FROM generate_series(1, 100000)'),
  )
  expect(answer.stdout).toBe(`${url.user}|100000\n`)
  await expect(ask('SELECT 1')).rejects.toThrow(/No such file|refused/)
})

it('F91 a database that cannot be reached is told to the program in the words of the connection', async () => {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 's'))
  await writeFile(path.join(folder, 'x'), '')
  const url = parseDatabaseUrl('postgresql://u:hunter2-marker@127.0.0.1:1/d', 'DATABASE_URL')
  const asked = withLocalSocket(url, path.join(folder, 's'), () =>
    promisify(execFile)(testPsql(), ['-h', path.join(folder, 's'), '-d', 'd', '-c', 'SELECT 1'], { env: {} }),
  )
  const { stderr } = (await asked.catch((error: unknown) => error)) as { stderr: string }
  expect(stderr).toMatch(/127\.0\.0\.1:1/)
  expect(stderr).not.toContain('hunter2')
})
