// npm run demo: the runbook's main job on a PostgreSQL of its own, with the committed bundle, as a runner and a terminal start it.
import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { clientTool } from '../test/harness/client-tool.js'
import { type EmbeddedServer, startEmbeddedServer } from '../test/harness/embedded-server.js'
import { masked, readOutput } from '../test/harness/runner-commands.js'

const ROOT = path.resolve(import.meta.dirname, '..')
const OUTPUT = path.join(ROOT, 'demo-output')
const MIGRATIONS = path.join(OUTPUT, 'migrations')
const SUMMARY = path.join(OUTPUT, 'summary.md')

const FAILING = '20251110_split_user_names.sql'
const FAILING_SQL = `-- Fails at its third statement: some users have no name.
ALTER TABLE users ADD COLUMN first_name text;
UPDATE users SET first_name = split_part(name, ' ', 1);
ALTER TABLE users ALTER COLUMN first_name SET NOT NULL;
`

const say = (text = '') => void process.stdout.write(`${text}\n`)
const heading = (text: string) => say(`\n\u001b[1m== ${text}\u001b[0m\n`)

/** Starts the bundle and shows what people see of it; the exit code is part of the story. */
async function show(command: string, args: string[], env: Record<string, string>): Promise<void> {
  say(`$ ${command}`)
  const child = spawn(process.execPath, args, { cwd: OUTPUT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let raw = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (raw += text))
  const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  say(asShown(raw))
  say(`(exit code ${exitCode})\n`)
}

/** As the runner shows a log: its commands carried out, secrets masked, debug lines left out. */
function asShown(raw: string): string {
  const { log, masks } = readOutput(raw.replace(/^::debug::.*\n/gm, ''))
  return masked(log, masks).trimEnd()
}

const cli = (words: string[], env: Record<string, string>) =>
  show(`pg-runbook ${words.join(' ')}`, [path.join(ROOT, 'dist/cli.js'), ...words], env)

/** One action as a runner starts it: inputs in INPUT_*, files for outputs and summary. */
async function action(name: string, inputs: Record<string, string>, env: Record<string, string>): Promise<void> {
  const given = Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])
  const runner = {
    GITHUB_STEP_SUMMARY: SUMMARY,
    GITHUB_OUTPUT: path.join(OUTPUT, 'outputs'),
    GITHUB_STATE: path.join(OUTPUT, 'state'),
  }
  await Promise.all(Object.values(runner).map((file) => writeFile(file, '', { flag: 'a' })))
  const shown = Object.entries(inputs)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
  return show(`uses: actions/${name} (${shown})`, [path.join(ROOT, `dist/${name}.js`)], {
    ...env,
    ...runner,
    GITHUB_ACTOR: 'demo',
    RUNNER_TEMP: OUTPUT,
    GITHUB_WORKSPACE: OUTPUT,
    ...(Object.fromEntries(given) as Record<string, string>),
  })
}

async function sampleApplication(url: string, env: Record<string, string>): Promise<void> {
  for (const name of [
    '20250905_create_organizations.sql',
    '20250912_create_users.sql',
    '20250920_create_projects.sql',
  ]) {
    const words = ['apply', name, '--migrations-dir', MIGRATIONS, '--no-backup', 'the sample database is still empty']
    await promisify(execFile)(process.execPath, [path.join(ROOT, 'dist/cli.js'), ...words], { env })
    say(`applied ${name}`)
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(await readFile(path.join(ROOT, 'db/seed.sql'), 'utf8'))
  await client.end()
  say('filled: 200 organizations, 5,000 users, 1,500 projects, 6,000 files')
}

async function story(server: EmbeddedServer): Promise<void> {
  const url = server.url('postgres')
  const env = { PATH: process.env.PATH ?? '', DATABASE_URL: url }
  heading('A sample application')
  await sampleApplication(url, env)

  heading('A backup')
  await cli(['backup', '--destination', 'backups', '--compression', 'zstd'], env)

  heading('A migration that works: first what it would do, then for real, as the action runs it')
  const migration = {
    environment: 'production',
    'migrations-dir': 'migrations',
    destination: 'backups',
    compression: 'zstd',
  }
  const branding = { migration: '20251026_add_organization_branding.sql', ...migration }
  await action('apply-migration', { ...branding, 'dry-run': 'true' }, env)
  await action('apply-migration', branding, env)
  await showSummary()

  heading('The same again: nothing to do, and it says so')
  await action('apply-migration', branding, env)

  heading('An index that must not block anybody: outside a transaction')
  await action('apply-migration', { migration: '20251103_index_users_email.sql', ...migration }, env)

  heading('A migration that fails half way')
  await action('apply-migration', { migration: FAILING, ...migration }, env)

  heading('What is in the database now: the ledger, and no trace of the failed one')
  await cli(['status', '--migrations-dir', MIGRATIONS], env)
}

/** The last section of the job summary, as a browser would show its characters. */
async function showSummary(): Promise<void> {
  const sections = (await readFile(SUMMARY, 'utf8')).split(/^(?=### )/m)
  const text = sections.at(-1)!.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  say('The job summary of that step (Markdown):\n')
  say(text.replace(/<\/?code>/g, '`').replace(/^/gm, '    '))
}

async function main(): Promise<void> {
  await rm(OUTPUT, { recursive: true, force: true })
  await mkdir(OUTPUT, { recursive: true })
  await cp(path.join(ROOT, 'db/migrations'), MIGRATIONS, { recursive: true })
  await writeFile(path.join(MIGRATIONS, FAILING), FAILING_SQL)
  const { major } = await clientTool()
  say(`Starting PostgreSQL ${major}, for this demo only`)
  const server = await startEmbeddedServer({ major })
  try {
    await story(server)
  } finally {
    await server.remove()
  }
  heading('Left for a look')
  say(`  ${path.relative(ROOT, SUMMARY)}   the job summary, as GitHub shows it`)
  say('  demo-output/backups       the backups: zstd --decompress, then psql; see docs/backups.md')
  say('  demo-output/migrations    the migrations that were applied')
  say('The PostgreSQL of this demo is stopped and removed.')
}

await main()
