// The runbook works: every command of it, in order, on a PostgreSQL of its own and through the bundle; every workflow that it names
// is there under that name, and every link leads somewhere.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { parse } from 'yaml'
import { answer, startApplication } from '../health/application.js'
import { temporaryFolder } from '../harness/backup.js'
import type { EmbeddedServer } from '../harness/embedded-server.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { ROOT } from '../harness/runner.js'
import { baseBackup, openFolder, startArchivingServer, untilArchived } from '../pitr/recorded-history.js'

const PAGE = path.join(ROOT, 'docs/runbook.md')
const TEXT = readFileSync(PAGE, 'utf8')

interface Command {
  /** The nearest heading above it. */
  section: string
  line: string
}

function commandsOf(text: string): Command[] {
  let [section, isCode] = ['', false]
  return text.split('\n').flatMap((raw): Command[] => {
    const line = raw.trim()
    if (/^```/.test(line)) isCode = /^```(sh|bash|shell|console)$/.test(line)
    else if (isCode && line !== '') return [{ section, line }]
    else if (/^#+ /.test(line)) section = line.replace(/^#+ (\d+\. )?/, '')
    return []
  })
}

const COMMANDS = commandsOf(TEXT)

interface World {
  server: EmbeddedServer
  production: TestDatabase
  staging: TestDatabase
  workspace: string
  env: Record<string, string>
}

/** A base backup, a moment after it, and a commit after that. */
async function keepHistory({ server, production, env }: World): Promise<void> {
  const folder = openFolder()
  const names = { BASE_BACKUP: path.join(folder, 'base'), NEW_DIRECTORY: path.join(folder, 'then') }
  await baseBackup(server, names.BASE_BACKUP)
  const [{ now } = { now: '' }] = await production.query<{ now: string }>(
    'SELECT clock_timestamp()::text AS now FROM pg_sleep(1.1)',
  )
  await production.query('CREATE TABLE after_the_moment (n int); DROP TABLE after_the_moment')
  await untilArchived(production, env['WAL_ARCHIVE']!)
  Object.assign(env, names, { MOMENT: now })
}

/** As a person types it, in a shell; `pg-runbook` is the bundle. */
function type(line: string, { workspace, env }: World): Promise<{ exitCode: number | null; raw: string }> {
  const script = `pg-runbook() { '${process.execPath}' '${path.join(ROOT, 'dist/cli.js')}' "$@"; }\n${line}`
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: workspace,
    env: { ...env, PATH: process.env['PATH'], HOME: workspace, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let raw = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (raw += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (exitCode) => resolve({ exitCode, raw }))
  })
}

const FIRST = ['20250905_create_organizations.sql', '20250912_create_users.sql', '20250920_create_projects.sql']

/** Two databases that have the first migrations and the data of the sample application, and a folder as a repository of it. */
async function world(): Promise<World> {
  const { server, archive } = await startArchivingServer(openFolder())
  const [production, staging] = [await freshDatabase({ server }), await freshDatabase({ server })]
  const workspace = await temporaryFolder()
  mkdirSync(path.join(workspace, 'prisma'))
  cpSync(path.join(ROOT, 'db/prisma/schema.prisma'), path.join(workspace, 'prisma/schema.prisma'))
  const application = await startApplication(answer(200, { status: 'ready' }))
  const env = {
    DATABASE_URL: production.url,
    STAGING_DATABASE_URL: staging.url,
    APP_URL: application.url,
    DATABASE: new URL(production.url).pathname.slice(1),
    WAL_ARCHIVE: archive,
    BACKUP_RECIPIENT: await identityToRecipient(await generateX25519Identity()),
  }
  const here = { server, production, staging, workspace, env }
  for (const name of FIRST) cpSync(path.join(ROOT, 'db/migrations', name), path.join(workspace, 'db/migrations', name))
  for (const environment of ['staging', 'production'])
    await worked(`pg-runbook apply-pending --environment ${environment} --no-backup 'the first ones'`, here)
  await inProduction(here, readFileSync(path.join(ROOT, 'db/seed.sql'), 'utf8'))
  cpSync(path.join(ROOT, 'db/migrations'), path.join(workspace, 'db/migrations'), { recursive: true })
  return here
}

async function worked(line: string, here: World, mayExit = 0): Promise<void> {
  const { exitCode, raw } = await type(line, here)
  if (exitCode !== 0 && exitCode !== mayExit) throw new Error(`${line}\nexit code ${exitCode}\n${raw}`)
}

/** A server of a test has findings (it speaks no TLS), and at the end of the story a migration is pending: exit code 3. */
const MAY_FIND: Record<string, RegExp> = {
  'Secrets and variables': /^pg-runbook doctor/,
  'Quick reference': /^pg-runbook diff/,
}

/** In a session of its own: the runbook ends those of others. */
async function inProduction({ production }: World, sql: string): Promise<unknown[]> {
  const client = await production.client()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** What the story needs to have happened before the first command of a section. */
const BEFORE: Record<string, (here: World) => Promise<unknown>> = {
  'Point-in-time restore': keepHistory,
  'Data was deleted by accident': async (here) => {
    await worked('pg-runbook backup', here)
    await inProduction(here, 'DELETE FROM project_files WHERE project_id = 1')
  },
  Prisma: async ({ workspace }) => {
    for (const name of readdirSync(path.join(workspace, 'db/migrations')).filter((one) =>
      one.endsWith('add_user_roles.sql'),
    ))
      rmSync(path.join(workspace, 'db/migrations', name))
    const folder = path.join(workspace, 'prisma/migrations/20990101000000_add_user_roles')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'migration.sql'), 'CREATE TABLE "user_roles" ("id" INTEGER PRIMARY KEY);\n')
  },
}

/** A new file is empty until somebody writes it. */
function writeNew({ workspace }: World): void {
  const folder = path.join(workspace, 'db/migrations')
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('add_user_roles.sql'))
  const sql =
    'CREATE TABLE IF NOT EXISTS user_roles (id bigint PRIMARY KEY);\n\n-- rollback:\n-- DROP TABLE user_roles;\n-- end rollback\n'
  writeFileSync(path.join(folder, name), sql)
}

it('has commands, of every word that a person on call needs', () => {
  const words = new Set(COMMANDS.map(({ line }) => /^pg-runbook (\S+)/.exec(line)?.[1]))
  expect([...words]).toEqual(
    expect.arrayContaining([
      'apply',
      'apply-pending',
      'status',
      'diff',
      'backup',
      'restore',
      'rollback',
      'recover-rows',
      'pitr',
    ]),
  )
  expect(words).not.toContain(undefined)
})

it('every command of it works, in its order', async () => {
  const here = await world()
  let section = ''
  for (const command of COMMANDS) {
    if (command.section !== section) await BEFORE[command.section]?.(here)
    section = command.section
    await worked(command.line, here, MAY_FIND[section]?.test(command.line) ? 3 : 0)
    if (command.line.startsWith('pg-runbook new ')) writeNew(here)
  }
  expect(await inProduction(here, 'SELECT count(*)::int AS files FROM project_files WHERE project_id = 1')).toEqual([
    { files: 4 },
  ])
}, 300_000)

it('every workflow that it names is there, under that name', () => {
  const links = [...TEXT.matchAll(/\[\*\*([^*]+)\*\*\]\(\.\.\/(\.github\/workflows\/[\w-]+\.yml)\)/g)]
  expect(links.length).toBeGreaterThanOrEqual(9)
  for (const [, name, file = ''] of links) {
    expect({ file, is: existsSync(path.join(ROOT, file)) }).toEqual({ file, is: true })
    expect((parse(readFileSync(path.join(ROOT, file), 'utf8')) as { name: string }).name).toBe(name)
  }
  for (const file of readdirSync(path.join(ROOT, '.github/workflows')).filter((one) => one !== 'ci.yml'))
    expect(TEXT).toContain(`.github/workflows/${file}`)
})

it('every link leads to a page, and to a heading of it', () => {
  for (const [, file = '', anchor] of TEXT.matchAll(/\]\(([\w./-]*\.md)?(?:#([\w-]+))?\)/g)) {
    const page = file === '' ? PAGE : path.join(ROOT, 'docs', file)
    expect({ page, is: existsSync(page) }).toEqual({ page, is: true })
    if (anchor === undefined) continue
    const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    expect(headings).toContain(anchor)
  }
})
