// Which migrations this database has, and which it lacks: the folder held against the ledger. Changes nothing.
import type { Log } from '../log.js'
import { listMigrations } from '../migrations/list-migrations.js'
import { type LedgerEntry, readLedger } from '../migrations/ledger.js'
import { readMigration } from '../migrations/migration-file.js'
import { withClient } from '../postgres/client.js'
import { describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'

export interface StatusRequest {
  database: DatabaseChoice
  migrationsDir: string
}

export interface StatusDeps {
  env: NodeJS.ProcessEnv
  log: Log
}

/** `changed`: applied with another text than the file has now. `missing`: applied, and the file is gone. */
export type MigrationState = LedgerEntry['status'] | 'pending' | 'changed' | 'missing'

export interface StatusReport {
  database: string
  /** In bytewise order of the names. */
  migrations: { name: string; state: MigrationState; entry?: LedgerEntry }[]
  /** Files of the folder that are no migrations, and why. */
  leftOut: { name: string; why: string }[]
  pending: number
}

export async function status(request: StatusRequest, deps: StatusDeps): Promise<StatusReport> {
  const url = resolveDatabaseUrl(request.database, deps.env)
  const { names, leftOut } = await listMigrations(request.migrationsDir)
  const entries = await withClient(url, {}, readLedger)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const all = [...new Set([...names, ...byName.keys()])].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const migrations = []
  for (const name of all) {
    const entry = byName.get(name)
    const state = names.includes(name) ? await stateOfFile(request.migrationsDir, name, entry) : missing(entry!)
    migrations.push({ name, state, ...(entry && { entry }) })
  }
  const pending = migrations.filter(({ state }) => state === 'pending' || state === 'rolled-back').length
  return { database: describeDatabase(url), migrations, leftOut, pending }
}

const missing = ({ status }: LedgerEntry): MigrationState => (status === 'rolled-back' ? status : 'missing')

async function stateOfFile(folder: string, name: string, entry: LedgerEntry | undefined): Promise<MigrationState> {
  if (entry === undefined) return 'pending'
  if (entry.status === 'running' || entry.status === 'rolled-back') return entry.status
  return (await readMigration(folder, name)).checksum === entry.checksum ? entry.status : 'changed'
}
