// Whether an application may be sent traffic, as far as its database goes: reachable, writable, and with every migration that the
// application was built with. Reads only, over one connection, also through a pooler; a database that is down is an answer.
import { setTimeout as sleep } from 'node:timers/promises'
import { RunbookError } from '../errors.js'
import { type DatabaseFacts, type LedgerLine, databaseFacts, ledgerLines } from '../migrations/ledger-view.js'
import { listMigrations } from '../migrations/list-migrations.js'
import { rememberedChecksum } from '../migrations/remembered-checksum.js'
import { type MigrationState, stateOfFile } from '../migrations/state-of-file.js'
import { parseDatabaseUrl } from '../postgres/connection-url.js'
import { systemCodeOf } from '../postgres/driver-errors.js'
import { closeClient, openClient } from '../postgres/open-client.js'
import { sqlstateOf } from '../postgres/sqlstate.js'

/** What an application's own pool hands out: a client of node-postgres' Pool is one. */
export interface ReadinessConnection {
  query(text: string): Promise<{ rows: unknown[] }>
  /** `true`: what state it is in is not known, so it may not be used again. */
  release(destroy?: boolean): unknown
}

export interface ReadinessRequest {
  /** `postgresql://...`, a transaction pooler's too. Left out where `connect` is given. */
  databaseUrl?: string | undefined
  /** Counts from the working directory. */
  migrationsDir: string
  /** For everything together; 3,000 by default. */
  timeoutMs?: number
  /** For a connection of the application's own instead of a new one each time: `() => pool.connect()`. */
  connect?: () => Promise<ReadinessConnection>
  /** Told the whole error behind a failed check, which names hosts and files: for the application's own log. */
  onProblem?: (error: unknown) => void
}

export interface ReadinessCheck {
  name: 'database' | 'writable' | 'migrations'
  /** Left out where it could not be found out: then the application is not ready either. */
  ok?: boolean
  ms: number
  /** Short, without any name of a host, a role or a file. */
  detail: string
}

export interface ReadinessReport {
  status: 'ready' | 'not-ready'
  checks: ReadinessCheck[]
  /** File names in bytewise order. Left out where they could not be found out. */
  migrations?: {
    applied: number
    pending: string[]
    /** Applied with another text than the file has here. */
    changed: string[]
    /** A run or a rollback of it is under way, or broke off. */
    unfinished: string[]
  }
  durationMs: number
}

const DEFAULT_TIMEOUT_MS = 3_000

type Outcome = Pick<ReadinessCheck, 'ok' | 'detail'>
type Migrations = NonNullable<ReadinessReport['migrations']>

/** What the checks find, each for those after it. */
interface Findings {
  connection?: ReadinessConnection
  facts?: DatabaseFacts
  migrations?: Migrations
  /** The report is made: what is found later is for nobody. */
  over?: true
}

const NOT_CHECKED: Outcome = { detail: 'not checked' }
const TOO_LATE: Outcome = { detail: 'no answer in time' }

/** Never throws for a database that is down, a URL that is wrong or a folder that is not there: then it is `not-ready`. */
export async function readiness(request: ReadinessRequest): Promise<ReadinessReport> {
  const begun = performance.now()
  const deadline = begun + (request.timeoutMs ?? DEFAULT_TIMEOUT_MS)
  const found: Findings = {}
  const steps: [ReadinessCheck['name'], () => Promise<Outcome>][] = [
    ['database', () => reach(request, deadline, found)],
    ['writable', () => askWritable(found)],
    ['migrations', () => compareMigrations(request.migrationsDir, found)],
  ]
  const checks: ReadinessCheck[] = []
  for (const [name, step] of steps) {
    const from = performance.now()
    const goOn = checks.every((before) => (before.name === 'database' ? before.ok : before.ok !== undefined))
    const outcome = goOn ? await within(deadline, step().catch(failure(request)), TOO_LATE) : NOT_CHECKED
    const unreachable = name === 'database' && outcome.ok === undefined
    checks.push({ name, ...outcome, ...(unreachable && { ok: false }), ms: Math.round(performance.now() - from) })
  }
  await giveBack(found, deadline)
  return {
    status: checks.every(({ ok }) => ok === true) ? 'ready' : 'not-ready',
    checks,
    ...(found.migrations && { migrations: found.migrations }),
    durationMs: Math.round(performance.now() - begun),
  }
}

/** `late` where `work` takes longer; then it goes on for nobody. */
async function within<T>(deadline: number, work: Promise<T>, late: T): Promise<T> {
  const stop = new AbortController()
  const left = Math.max(1, deadline - performance.now())
  const tooLate = sleep(left, late, { signal: stop.signal })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    tooLate.catch(() => {})
    stop.abort()
  }
}

async function reach(request: ReadinessRequest, deadline: number, found: Findings): Promise<Outcome> {
  const left = Math.max(1, Math.ceil(deadline - performance.now()))
  const connection = await (request.connect ?? (() => connectTo(request.databaseUrl ?? '', left)))()
  if (found.over) {
    await connection.release(true)
    return TOO_LATE
  }
  found.connection = connection
  // In a transaction, since settings of a session would stay with a pooled connection. The names of our questions are all
  // qualified; this keeps their operators from meaning anything else.
  await connection.query(
    `BEGIN; SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL statement_timeout = ${left}; SET LOCAL lock_timeout = ${left}`,
  )
  return { ok: true, detail: 'connected' }
}

/** Not `connect`: that sets up the session, and refuses the pooler that an application's URL may well lead through. */
async function connectTo(databaseUrl: string, timeoutMs: number): Promise<ReadinessConnection> {
  const url = parseDatabaseUrl(databaseUrl, 'databaseUrl')
  const client = await openClient({ ...url, connectTimeoutSeconds: timeoutMs / 1_000 })
  return { query: (text) => client.query(text), release: () => closeClient(client) }
}

async function askWritable(found: Findings): Promise<Outcome> {
  const facts = await databaseFacts(found.connection!)
  found.facts = facts
  if (facts.recovering) return { ok: false, detail: 'a replica, in recovery' }
  return facts.readOnly ? { ok: false, detail: 'read-only' } : { ok: true, detail: 'accepts writes' }
}

async function compareMigrations(folder: string, found: Findings): Promise<Outcome> {
  const { names } = await listMigrations(folder)
  const { ledger } = found.facts!
  if (ledger === 'not-readable') return { detail: 'this role may not read the ledger' }
  const lines = ledger === 'missing' ? [] : await ledgerLines(found.connection!)
  const migrations = await sorted(folder, names, lines)
  found.migrations = migrations
  const { applied, pending, changed, unfinished } = migrations
  const others = { pending, 'changed after they were applied': changed, unfinished }
  const problems = Object.entries(others).filter(([, files]) => files.length > 0)
  if (problems.length === 0)
    return { ok: true, detail: names.length === 0 ? 'none in the folder' : `${applied} applied` }
  return { ok: false, detail: problems.map(([what, files]) => `${files.length} ${what}`).join(', ') }
}

/** So many files are looked at together; each may be open for a moment. */
const TOGETHER = 32

async function sorted(folder: string, names: readonly string[], lines: readonly LedgerLine[]): Promise<Migrations> {
  const entries = new Map(lines.map((line) => [line.name, line]))
  const migrations: Migrations = { applied: 0, pending: [], changed: [], unfinished: [] }
  for (let start = 0; start < names.length; start += TOGETHER) {
    const some = names.slice(start, start + TOGETHER)
    const states = await Promise.all(
      some.map((name) => stateOfFile(entries.get(name), () => rememberedChecksum(folder, name))),
    )
    some.forEach((name, index) => count(migrations, name, states[index]!))
  }
  return migrations
}

function count(migrations: Migrations, name: string, state: MigrationState): void {
  switch (state) {
    case 'applied':
    case 'adopted':
      migrations.applied += 1
      return
    case 'pending':
    case 'rolled-back':
      migrations.pending.push(name)
      return
    case 'running':
    case 'rolling-back':
      migrations.unfinished.push(name)
      return
    case 'changed':
      migrations.changed.push(name)
      return
    case 'missing': // not asked for: a database ahead of this application is what every rollout looks like
      return
  }
}

/** A reason as anybody may read it: a code, never a message, which names hosts, roles or files. */
const failure =
  ({ onProblem }: ReadinessRequest) =>
  (error: unknown): Outcome => {
    onProblem?.(error)
    const runbookCode = error instanceof RunbookError ? error.code : undefined
    const root = error instanceof RunbookError ? error.detail.cause : error
    const sqlstate = sqlstateOf(error)
    const system = sqlstate === undefined ? systemCodeOf(root) : `SQLSTATE ${sqlstate}`
    const words = runbookCode === 'bad-input' ? 'the migrations folder cannot be read' : (runbookCode ?? 'failed')
    return { detail: system === undefined ? words : `${words} (${system})` }
  }

/** A connection that does not even take a ROLLBACK any more must not be used again. */
async function giveBack(found: Findings, deadline: number): Promise<void> {
  found.over = true
  const { connection } = found
  if (connection === undefined) return
  const ended = connection.query('ROLLBACK').then(
    () => true,
    () => false,
  )
  const clean = await within(deadline, ended, false)
  const released = Promise.resolve(connection.release(!clean)).then(
    () => {},
    () => {},
  )
  await within(deadline, released, undefined)
}
