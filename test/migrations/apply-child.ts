// A process of its own that applies files until somebody kills it. Run by plain Node: see scripts/run-typescript.js.
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import { applyMigration } from '../../src/migrations/runner.js'
import { silentLog } from '../../src/log.js'
import { connect } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import type { ChildOrder } from './killable.js'

const order = JSON.parse(process.env.APPLY_CHILD ?? '') as ChildOrder
const deps = { connect: () => connect(parseDatabaseUrl(order.url, 'database-url')), log: silentLog }

process.stdout.write('ready\n')
for (const name of order.names) {
  const parsed = await parseMigration(await readMigration(order.folder, name))
  const { kind } = await applyMigration(parsed, order.options, deps)
  process.stdout.write(`${name} ${kind}\n`)
}
