// npm run demo: a day of the runbook on a PostgreSQL of its own, with the committed bundle, as a runner and a terminal start it.
import { type EmbeddedServer, startEmbeddedServer } from '../test/harness/embedded-server.js'
import { clientTool } from '../test/harness/client-tool.js'
import {
  CARELESS,
  FAILING,
  addCareless,
  addFailing,
  addMigrations,
  byHand,
  countRows,
  fill,
  removeMigration,
  writeRepository,
} from './demo/sample-application.js'
import { type Environment, action, cli, heading, say, showSummary } from './demo/show.js'

const FIRST = ['20250905_create_organizations.sql', '20250912_create_users.sql', '20250920_create_projects.sql']
const BRANDING = '20251026_add_organization_branding.sql'
const INDEX = '20251103_index_users_email.sql'
const MIGRATION_INPUTS = {
  environment: 'production',
  'migrations-dir': 'db/migrations',
  destination: 'backups',
  compression: 'zstd',
}

interface Stage {
  url: string
  env: Environment
}

async function begin({ url, env }: Stage): Promise<void> {
  heading('A sample application: three migrations, as a release applies them')
  await addMigrations(...FIRST)
  await cli(['apply-pending', '--no-backup', 'the database is still empty'], env)
  await fill(url)
}

async function migrate({ env }: Stage): Promise<void> {
  await addMigrations(BRANDING, INDEX)
  heading('A migration: first what it would do, then for real, after a backup, as the action runs it')
  await action('apply-migration', { migration: BRANDING, ...MIGRATION_INPUTS, 'dry-run': 'true' }, env)
  await action('apply-migration', { migration: BRANDING, ...MIGRATION_INPUTS }, env)
  await showSummary()

  heading('The same again: nothing to do, and it says so')
  await action('apply-migration', { migration: BRANDING, ...MIGRATION_INPUTS }, env)

  heading('An index that must not block anybody: outside a transaction')
  await action('apply-migration', { migration: INDEX, ...MIGRATION_INPUTS }, env)
}

async function goWrong({ env }: Stage): Promise<void> {
  heading('A migration that fails half way')
  await addFailing()
  await action('apply-migration', { migration: FAILING, ...MIGRATION_INPUTS }, env)

  heading('What is in the database now: the ledger, and no trace of the failed one')
  await cli(['status'], env)
  await removeMigration(FAILING)

  heading('A migration that PostgreSQL would run, and a pull request should not pass')
  await addCareless()
  await cli(['check', CARELESS], env)
  await removeMigration(CARELESS)
}

async function drift({ url, env }: Stage): Promise<void> {
  heading('Somebody changes the database by hand: the nightly drift check finds it')
  await byHand(url, 'ALTER TABLE users ADD COLUMN nickname varchar(40)')
  await cli(['diff'], env)
  await byHand(url, 'ALTER TABLE users DROP COLUMN nickname')
}

async function loseRows({ url, env }: Stage): Promise<void> {
  heading('A backup, and the proof that it can be restored: into a throw-away server, and back out')
  await cli(['backup', '--compression', 'zstd'], env)
  await cli(['drill', 'latest'], env)

  heading('Somebody deletes a third of the customers, and all that hangs on them; others go on working')
  await countRows(url)
  await byHand(url, "DELETE FROM organizations WHERE plan = 'free'")
  await byHand(url, "INSERT INTO organizations (name) VALUES ('Came after the accident')")
  await byHand(url, "UPDATE users SET role = 'owner' WHERE email = 'user1@example.com'")
  await countRows(url)

  heading('The rows come back out of the backup; what was done since stays')
  await cli(['recover-rows', 'latest', '--table', 'organizations'], env)
  await cli(['recover-rows', 'latest', '--table', 'organizations', '--insert'], env)
  await countRows(url)
}

async function goBack({ env }: Stage): Promise<void> {
  heading('The last migration taken back, by the rollback that its file carries')
  await cli(['rollback', '--confirm', 'app', '--compression', 'zstd'], env)

  heading('The whole backup beside the database, for a look at how things were')
  await cli(['restore', 'latest'], env)
}

async function prepare(server: EmbeddedServer): Promise<Stage> {
  await byHand(server.url('postgres'), 'CREATE DATABASE app')
  const url = server.url('app')
  return { url, env: { PATH: process.env.PATH ?? '', DATABASE_URL: url } }
}

async function main(): Promise<void> {
  await writeRepository()
  const { major } = await clientTool()
  say(`Starting PostgreSQL ${major}, for this demo only`)
  const server = await startEmbeddedServer({ major })
  try {
    const stage = await prepare(server)
    for (const chapter of [begin, migrate, goWrong, drift, loseRows, goBack]) await chapter(stage)
  } finally {
    await server.remove()
  }
  heading('Left for a look, in demo-output')
  say('  summary.md      the job summary, as GitHub shows it')
  say(
    '  backups         the backups (zstd --decompress, then psql; see docs/backups.md), and the undo file of the recovery',
  )
  say('  db/migrations   the migrations, and what the drift check wrote')
  say('The PostgreSQL of this demo is stopped and removed.')
}

await main()
