// Recognises transaction poolers, where session settings and advisory locks go to other clients. Refuses them with the direct
// URL to use. Proxies that give each client a session of its own (Neon's, Supabase's in session mode) pass.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { type DatabaseUrl, describeDatabase } from './connection-url.js'
import { closeClient, openClient } from './open-client.js'
import { askServerPid } from './server-pid.js'

const NEON_POOLER = /^([^.]+)-pooler\./i
const SUPABASE = /\.supabase\.(co|com|net)$/i
const TRANSACTION_PORT = 6543
const SESSION_PORT = 5432

/** Why the URL itself is known to lead to a transaction pooler, before anything is sent; undefined where it is not. */
export function poolerSignOf(url: DatabaseUrl): string | undefined {
  if (NEON_POOLER.test(url.host)) return `the host ${url.host} is a pooler's`
  if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT)
    return "port 6543 is Supabase's pooler in transaction mode"
  if (url.poolerDeclared) return 'the URL says pgbouncer=true'
  return undefined
}

/** Poolers differ in which idle server they hand out next; other clients may take it first. */
const ROUNDS = 5
/** A pooler in session mode lets the second client wait when all its servers are taken. */
const SECOND_CLIENT_MILLISECONDS = 5_000

/** A server session that changes under one client, or that two clients are given in turn, belongs to neither. */
async function sessionsAreShared(first: pg.Client, second: pg.Client): Promise<boolean> {
  const own = await askServerPid(first)
  for (let round = 0; round < ROUNDS; round++) {
    if ((await askServerPid(second)) === own || (await askServerPid(first)) !== own) return true
    if ((await askServerPid(first)) !== own) return true
  }
  return false
}

async function withinTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, SECOND_CLIENT_MILLISECONDS, false)))
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    clearTimeout(timer)
    answer.catch(() => {}) // the second connection is closed under it
  }
}

/**
 * Why this connection goes through a transaction pooler; undefined where it does not.
 *
 * A greeting with another process number than the backend's shows a proxy, but not which kind: Neon's makes numbers up for
 * direct connections as well. So where there is a proxy, a second connection tells by what happens.
 */
export async function poolerSignAt(client: pg.Client, url: DatabaseUrl): Promise<string | undefined> {
  const greeted = (client as pg.Client & { processID: number | null }).processID
  if (greeted === (await askServerPid(client))) return undefined
  const second = await openClient(url)
  try {
    const shared = await withinTime(sessionsAreShared(client, second))
    return shared ? 'the same server session was given to two clients' : undefined
  } finally {
    await closeClient(second)
  }
}

function directUrlHint(url: DatabaseUrl): string {
  const neon = NEON_POOLER.test(url.host) && url.host.replace(NEON_POOLER, '$1.')
  if (neon) return `use the direct host in ${url.source} or in DIRECT_URL: ${neon} (the same URL without -pooler)`
  if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT)
    return `use port ${SESSION_PORT} in ${url.source} or in DIRECT_URL: ${url.host}:${SESSION_PORT}, and leave pgbouncer=true out`
  const declared = url.poolerDeclared ? '; if this URL is the direct one already, leave pgbouncer=true out of it' : ''
  return `set DIRECT_URL (STAGING_DIRECT_URL for staging), or ${url.source} itself, to the address of the PostgreSQL server behind the pooler${declared}`
}

/** The error that stops an operation before it sends anything. */
export const pooledConnection = (url: DatabaseUrl, sign: string): RunbookError =>
  new RunbookError(
    'pooled-connection',
    `${url.source} leads through a transaction pooler (${sign}): ${describeDatabase(url)}. Locks and settings would leak to other clients there`,
    { state: 'nothing-changed', hint: directUrlHint(url) },
  )
