// Databases for the time of a proof: made beside the one that is asked about, with a name and a comment that say whose they are,
// and dropped whatever happens. Nothing without both is ever dropped, nor the database that one is connected to.
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { withClient } from './client.js'
import type { DatabaseUrl } from './connection-url.js'
import { type DatabaseLocale, type LocaleWithProvider, currentLocale, localeClause } from './database-locale.js'
import { quoteIdentifier, quoteLiteral } from './quote.js'
import { describeServerError, sqlstateOf } from './sqlstate.js'

export const SCRATCH_PREFIX = 'pgrunbook_scratch_'
/** Begins the comment on each of them; JSON follows. */
const MARKER = 'pg-runbook scratch database v1 '
/** Whoever runs longer than this has gone away. */
export const STALE_AFTER_MS = 24 * 60 * 60 * 1000

/** A UTC time and chance: two at the same moment differ, and people see how old one is. */
const scratchName = (at: Date): string =>
  `${SCRATCH_PREFIX}${at.toISOString().replace(/\D/g, '').slice(0, 14)}_${randomBytes(6).toString('hex')}`

/** insufficient_privilege, and feature_not_supported on platforms that have one database only. */
const NOT_ALLOWED = ['42501', '0A000']

function notMade(error: unknown): RunbookError {
  const hint = NOT_ALLOWED.includes(sqlstateOf(error) ?? '')
    ? 'Give a server that is there for it with SCRATCH_DATABASE_URL, or the right to make databases: ALTER ROLE <role> CREATEDB'
    : 'Mend what the server says, or give another server with SCRATCH_DATABASE_URL.'
  const said = describeServerError(error, { showDetail: false })
  return new RunbookError('no-scratch-database', `a scratch database could not be made: ${said}`, {
    state: 'nothing-changed',
    hint,
    cause: error,
  })
}

async function create(
  client: pg.ClientBase,
  name: string,
  purpose: string,
  locale: DatabaseLocale | LocaleWithProvider | undefined,
): Promise<void> {
  const database = quoteIdentifier(name)
  const clause = localeClause(locale ? { provider: null, locale: null, ...locale } : await currentLocale(client))
  await client.query(`CREATE DATABASE ${database} TEMPLATE template0 ${clause}`)
  const { rows } = await client.query<{ now: Date }>('SELECT pg_catalog.clock_timestamp() AS now')
  const marker = MARKER + JSON.stringify({ purpose, createdAt: rows[0]!.now.toISOString() })
  await client.query(`COMMENT ON DATABASE ${database} IS ${quoteLiteral(marker)}`)
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
}

const drop = (client: pg.ClientBase, name: string) =>
  client.query(`DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`)

/** Ours by name, from this very process; sessions that are left in it are ended. */
async function dropOurs(url: DatabaseUrl, name: string, log: Log): Promise<void> {
  try {
    await withClient(url, {}, (client) => drop(client, name))
  } catch (error) {
    const said = error instanceof RunbookError ? error.message : describeServerError(error, { showDetail: false })
    log.warn(`The scratch database ${name} is left: ${said}\nDROP DATABASE ${quoteIdentifier(name)} WITH (FORCE)`)
  }
}

async function sweep(client: pg.ClientBase, log: Log): Promise<void> {
  const { dropped, left } = await dropStaleScratchDatabases(client, STALE_AFTER_MS)
  for (const name of dropped) log.info(`Dropped ${name}, which a run before left behind`)
  for (const { name, why } of left)
    log.warn(`${name} looks like a scratch database that was left behind; it stays: ${why}`)
}

/** Names without a schema mean what the URL says; in a new database there is only `public`. */
const makeSchema = ({ schema }: DatabaseUrl, client: pg.ClientBase) =>
  schema === 'public' ? undefined : client.query(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`)

/**
 * Makes an empty database on the server of `url`, with the locale of its database or the one that is given, gives `body` its URL
 * and a session in it, and drops it whatever happens; what cannot be dropped is told with the command to type. Stale ones of
 * earlier runs go first.
 * @param url the role needs CREATEDB
 * @param purpose kept in the database's comment, for people who find it
 * @throws RunbookError `no-scratch-database`, `cannot-connect`, and what `body` throws
 */
export async function withScratchDatabase<T>(
  url: DatabaseUrl,
  purpose: string,
  body: (url: DatabaseUrl, client: pg.Client) => Promise<T>,
  { log, signal, locale }: { log: Log; signal?: AbortSignal; locale?: DatabaseLocale },
): Promise<T> {
  signal?.throwIfAborted()
  const name = scratchName(new Date())
  const scratch: DatabaseUrl = { ...url, database: name }
  let begun = false
  try {
    await withClient(url, {}, async (client) => {
      await sweep(client, log)
      begun = true
      await create(client, name, purpose, locale).catch((error: unknown) => {
        throw notMade(error)
      })
    })
    log.debug(`Made the scratch database ${name}`)
    return await withClient(scratch, {}, async (client) => {
      await makeSchema(url, client)
      return body(scratch, client)
    })
  } finally {
    if (begun) await dropOurs(url, name, log)
  }
}

export interface Swept {
  dropped: string[]
  /** Old enough, and not dropped. Younger ones are not named. */
  left: { name: string; why: string }[]
}

const CANDIDATES = `
  SELECT d.datname::text AS name, d.datname = pg_catalog.current_database() AS current,
    pg_catalog.shobj_description(d.oid, 'pg_database') AS comment, pg_catalog.clock_timestamp() AS now
  FROM pg_catalog.pg_database d WHERE pg_catalog.starts_with(d.datname::text, $1) ORDER BY 1`

interface Candidate {
  name: string
  current: boolean
  comment: string | null
  now: Date
}

/** As the name says it, for those without a comment; the beginning of time where it says nothing. */
function namedAt({ name }: Candidate): Date {
  const [, ...parts] = /_(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_/.exec(name) ?? []
  const [year, month, day, ...time] = parts.map(Number)
  return year === undefined ? new Date(0) : new Date(Date.UTC(year, month! - 1, day, ...time))
}

/** Undefined where the comment is not ours, whatever the name says. */
function markedAt({ comment }: Candidate): Date | undefined {
  if (!comment?.startsWith(MARKER)) return undefined
  try {
    const { createdAt } = JSON.parse(comment.slice(MARKER.length)) as { createdAt?: unknown }
    const at = new Date(typeof createdAt === 'string' ? createdAt : Number.NaN)
    return Number.isNaN(at.getTime()) ? undefined : at
  } catch {
    return undefined
  }
}

/**
 * Drops the scratch databases of this server that are older than `olderThanMs` by the server's clock: what a killed run left.
 * Never one without the prefix, without our comment, or the current one.
 */
export async function dropStaleScratchDatabases(client: pg.ClientBase, olderThanMs: number): Promise<Swept> {
  const swept: Swept = { dropped: [], left: [] }
  for (const candidate of (await client.query<Candidate>(CANDIDATES, [SCRATCH_PREFIX])).rows) {
    const { name, current, now } = candidate
    const at = markedAt(candidate)
    if (now.getTime() - (at ?? namedAt(candidate)).getTime() < olderThanMs) continue
    const leave = (why: string) => void swept.left.push({ name, why })
    if (at === undefined) leave('it has no comment of pg-runbook, so somebody else may have made it')
    else if (current) leave('it is the database of this connection')
    else
      await drop(client, name).then(
        () => void swept.dropped.push(name),
        (error: unknown) => leave(describeServerError(error, { showDetail: false })),
      )
  }
  return swept
}
