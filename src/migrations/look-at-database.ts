// What a database tells of the files that are to be checked: which its ledger has, and how large its tables are. Only reads.
import type pg from 'pg'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { describeServerError, isDatabaseError } from '../postgres/sqlstate.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { readKnownTables } from './known-tables.js'
import { keptTexts, readLedgerLines } from './ledger.js'
import type { FolderAsItIs } from './read-folder.js'
import type { Past } from './rules/folder-rules.js'
import type { KnownTables } from './rules/table-facts.js'

export interface SeenDatabase {
  name: string
  past: Past
  known?: KnownTables
}

const LOCK_TIMEOUT_MS = 1_000
const STATEMENT_TIMEOUT_MS = 60_000

/** In one read-only transaction; a transaction pooler will do. */
export async function lookAtDatabase(
  choice: DatabaseChoice,
  folder: FolderAsItIs,
  deps: { env: NodeJS.ProcessEnv; log: Log },
): Promise<SeenDatabase> {
  const url = resolveDatabaseUrl(choice, deps.env)
  sayWhichUrl(url, deps.log)
  const name = describeDatabase(url)
  return withClient(url, { allowPooler: true }, async (client) => {
    await client.query(
      `BEGIN READ ONLY; SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}; SET LOCAL statement_timeout = ${STATEMENT_TIMEOUT_MS}`,
    )
    const past = await readPast(client, folder)
    const known = await tablesOf(client, url, choice).catch(unlessServerRefuses(deps.log))
    await client.query('ROLLBACK')
    return { name, past, ...(known && { known }) }
  })
}

const tablesOf = (
  client: pg.Client,
  { database }: DatabaseUrl,
  { environment }: DatabaseChoice,
): Promise<KnownTables> =>
  readKnownTables(client, `the database ${database}`, environment === 'staging' ? 'a-copy' : 'the-real-one')

/** Somebody holds a table locked, or there are very many: rules judge more strictly without sizes, never less. */
const unlessServerRefuses =
  (log: Log) =>
  (error: unknown): undefined => {
    if (!isDatabaseError(error)) throw error
    log.warn(`The sizes of the tables could not be read: ${describeServerError(error, { showDetail: false })}`)
  }

async function readPast(client: pg.Client, { files }: FolderAsItIs): Promise<Past> {
  const ledger = await readLedgerLines(client)
  const edited = files.filter(({ name, checksum }) => {
    const entry = ledger.get(name)
    return entry !== undefined && entry.checksum !== checksum
  })
  if (edited.length === 0) return { ledger }
  const names = edited.map(({ name }) => name)
  return { ledger, keptTexts: await keptTexts(client, names) }
}
