// A file in two messages to the server, where a slow line makes every message count: BEGIN with the claim of its ledger row, then all
// its statements with the record and COMMIT. Whatever does not go smoothly is rolled back and left to the run statement by
// statement, which knows what to do about objects that exist and locks that are taken.
import pg from 'pg'
import { isDatabaseError } from '../postgres/sqlstate.js'
import { quoteLiteral } from '../postgres/quote.js'
import { saysAlreadyExists } from './already-there.js'
import { wholeText } from './at-once.js'
import { refuseIfCancelled } from './cancellation.js'
import { keptText } from './changed-text.js'
import { type Reply, awaitCommit, entryWritten } from './commit.js'
import { ENTRY, type LedgerEntry, TABLE, entryNamed } from './ledger.js'
import { isConnectionFailure } from './run-failure.js'
import { notCommitted } from './run-in-transaction.js'
import { TRY_TRANSACTION_LOCK } from './runner-lock.js'
import { isLockFailure, statementFailure } from './statement-failure.js'
import { LEDGER_WRITES, strayObjects } from './side-effects.js'
import { FACTS, type Run, type TransactionFacts, beginText, regainText, rollBack } from './transaction.js'

/** What the file before may have set is set back; all of this may stand in a transaction. */
const CLEAN = `SET SESSION AUTHORIZATION DEFAULT; RESET ROLE; RESET ALL; CLOSE ALL; UNLISTEN *; DEALLOCATE ALL;
  SELECT pg_catalog.pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES`

const literal = (value: string | undefined | null): string =>
  value === undefined || value === null ? 'NULL' : quoteLiteral(value)

/** One row with the transaction's number where lock and row are ours; none where somebody else has either. */
function claimText({ parsed, options }: Run): string {
  const { file, statements } = parsed
  const origin = [options.backup, options.actor, options.runUrl, options.commitSha, options.toolVersion]
  return `INSERT INTO ${TABLE} (name, checksum, status, applied_at, duration_ms, statements, warnings,
      backup, actor, run_url, commit_sha, tool_version, content)
    SELECT ${literal(file.name)}, ${literal(file.checksum)}, 'running', pg_catalog.clock_timestamp(), 0, ${statements.length}, 0,
      ${origin.map(literal).join(', ')}, ${literal(keptText(file.text))}
    WHERE ${TRY_TRANSACTION_LOCK}
    ON CONFLICT (name) DO NOTHING
    RETURNING ${FACTS}`
}

/**
 * Fails, and so commits nothing, where the row is not there any more, the transaction is another one, or lookBeforeCommit would
 * find something; that is then said by the run statement by statement.
 */
const recordText = ({ parsed }: Run, { xid, ledgerWrites }: TransactionFacts): string => `
  WITH recorded AS (
    UPDATE ${TABLE} SET status = 'applied', applied_at = pg_catalog.clock_timestamp(), warnings = ${parsed.warnings.length},
      duration_ms = least(1000 * extract(epoch FROM pg_catalog.clock_timestamp() - applied_at), 2147483647)::integer
    WHERE name = ${quoteLiteral(parsed.file.name)} AND status = 'running' AND pg_catalog.pg_current_xact_id()::text = '${xid}'
      AND ${LEDGER_WRITES} = ${quoteLiteral(ledgerWrites)} AND ${strayObjects(parsed)} IS NULL
    RETURNING ${ENTRY})
  SELECT recorded.*, 1 / (SELECT pg_catalog.count(*) FROM recorded) AS "none is an error" FROM (SELECT) one LEFT JOIN recorded ON true`

interface Sent {
  /** How many statements of the message had ended. */
  completed: number
  /** The last row that came, and how many statements had ended then. */
  row?: unknown
  rowAt?: number
  error?: unknown
}

/** Sends a text of several statements and keeps no row but the last. Never rejects. */
const send = (client: pg.Client, text: string): Promise<Sent> =>
  new Promise((resolve) => {
    const sent: Sent = { completed: 0 }
    const query = new pg.Query({ text })
    const { connection } = client
    const count = () => (sent.completed += 1)
    connection.on('commandComplete', count)
    const end = (error?: unknown) => {
      connection.off('commandComplete', count)
      resolve(error === undefined ? sent : { ...sent, error })
    }
    query.on('row', (row: unknown) => Object.assign(sent, { row, rowAt: sent.completed }))
    query.on('error', end)
    query.on('end', () => end())
    client.query(query)
  })

/** The row of the statement that stands `fromEnd` places before the last one. */
const rowOf = <T>({ completed, row, rowAt }: Sent, fromEnd: number): T | undefined =>
  rowAt === completed - 1 - fromEnd ? (row as T) : undefined

/** `one-by-one`: nothing of the file is in the database; it is for the run statement by statement. */
export type AtOnce = { kind: 'committed'; entry: LedgerEntry; replyLost: boolean } | { kind: 'one-by-one' }

const ONE_BY_ONE: AtOnce = { kind: 'one-by-one' }

/** Begins the transaction and takes lock and row; undefined where somebody else has either. Then no transaction is open. */
async function claim(run: Run, cleanSession: string): Promise<TransactionFacts | undefined> {
  const { session } = run
  const sent = await session.track(send(session.client, `${cleanSession}${beginText(run)}; ${claimText(run)}`))
  if (sent.error === undefined) {
    const claimed = rowOf<TransactionFacts>(sent, 0)
    if (claimed !== undefined) return claimed
  }
  await rollBack(session)
  if (sent.error !== undefined && !isLockFailure(sent.error)) throw sent.error as Error
  return undefined
}

/**
 * Found with a place that only a statement of its own gives, or worth another way: all of these come before long work, or after
 * a wait for a lock.
 */
const isForOneByOne = (error: unknown): boolean =>
  saysAlreadyExists(error) || isLockFailure(error) || (isDatabaseError(error) && Number(error.position) > 0)

/**
 * Runs a file that `runsAtOnce` lets through and that has no row in the ledger.
 * @param cleanSession see {@link cleanSessionText}; empty where the session is not ours alone
 * @throws RunbookError `migration-failed`, `cancelled` (rolled back), `outcome-unknown`; what the server said to the claim
 */
export async function runAtOnce(run: Run, cleanSession: string): Promise<AtOnce> {
  const { session, parsed, deps } = run
  refuseIfCancelled(deps, `before ${parsed.file.name} was begun`, 'rolled-back')
  const claimed = await claim(run, cleanSession)
  if (claimed === undefined) return ONE_BY_ONE
  const { xid } = claimed
  const text = `${wholeText(parsed)}\n;\n${regainText(claimed)}; ${recordText(run, claimed)}; COMMIT`
  const sending = session.track(send(session.client, text))
  const outcome = await awaitCommit(run, xid, sending.then(replyOf), entryWritten(run))
  if (outcome.kind === 'committed') {
    const recorded = outcome.replyLost ? undefined : rowOf<LedgerEntry>(await sending, 1)
    const entry = recorded ?? (await entryNamed(await session.side(), parsed.file.name))
    return { kind: 'committed', entry: entry!, replyLost: outcome.replyLost }
  }
  await rollBack(session)
  if (outcome.kind === 'unknown' || outcome.error === undefined || deps.signal?.aborted)
    throw notCommitted(run, xid, outcome)
  const statement = parsed.statements[(await sending).completed]
  if (statement === undefined || isForOneByOne(outcome.error)) return ONE_BY_ONE
  throw statementFailure(outcome.error, { ...run, statement, state: 'rolled-back', blockers: [] })
}

function replyOf({ error }: Sent): Reply {
  if (error === undefined) return { kind: 'committed' }
  return isConnectionFailure(error) ? { kind: 'lost' } : { kind: 'refused', error }
}

/** What brings the session back to what it is now: read once, sent before each file. */
export async function cleanSessionText(client: pg.Client): Promise<string> {
  const text =
    "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' AND context IN ('user', 'superuser')"
  const { rows } = await client.query<{ name: string; setting: string }>(text)
  const settings = rows.map(
    ({ name, setting }) => `pg_catalog.set_config(${quoteLiteral(name)}, ${quoteLiteral(setting)}, false)`,
  )
  return `${CLEAN}; SELECT ${settings.join(', ')}; `
}
