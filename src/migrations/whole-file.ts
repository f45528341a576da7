// A migration file as one piece of text for the server: its own transaction with the claim of its ledger row before the statements
// and the record after them. Where one of these has no row to write, the piece fails and leaves nothing.
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import type { ApplyOptions } from './apply-options.js'
import { keptText } from './changed-text.js'
import { ENTRY, TABLE } from './ledger.js'
import { TRY_TRANSACTION_LOCK } from './runner-lock.js'
import { LEDGER_WRITES, strayObjects } from './side-effects.js'
import { type ParsedMigration, type Statement, runsInOneTransaction } from './statement.js'
import { beginStatements, regainStatements } from './transaction.js'

/** Settings that change nothing about how a text is read, nor what the ledger's statements mean. */
const HARMLESS_SETTINGS = new Set([
  'check_function_bodies',
  'client_min_messages',
  'default_table_access_method',
  'default_tablespace',
  'idle_in_transaction_session_timeout',
  'lock_timeout',
  'maintenance_work_mem',
  'row_security',
  'search_path',
  'statement_timeout',
  'work_mem',
  'xmloption',
])

/** Of a session, and outliving the transaction: the next file must not find them. */
const LEAVES_TRACES = new Set([
  'DeclareCursorStmt',
  'DiscardStmt',
  'ExecuteStmt',
  'ListenStmt',
  'LoadStmt',
  'NotifyStmt',
  'PrepareStmt',
])

function needsOneByOne({ node, kind }: Statement, hasInvalidIndex: boolean): boolean {
  if (LEAVES_TRACES.has(kind)) return true
  if ('VariableSetStmt' in node) return !HARMLESS_SETTINGS.has(node.VariableSetStmt.name ?? '')
  // IF NOT EXISTS trusts an INVALID index of that name: where there is one, it is looked for before the statement runs.
  if ('IndexStmt' in node) return hasInvalidIndex && node.IndexStmt.if_not_exists === true
  return false
}

/**
 * May the file travel whole? Inside one transaction that is the same as statement by statement, unless a statement changes how the
 * rest of the text is read or what our session is, or needs to be looked at before it runs.
 */
export const mayTravelWhole = (parsed: ParsedMigration, hasInvalidIndex: boolean): boolean =>
  runsInOneTransaction(parsed) && !parsed.statements.some((statement) => needsOneByOne(statement, hasInvalidIndex))

const literal = (value: string | undefined | null): string =>
  value === undefined || value === null ? 'NULL' : quoteLiteral(value)

/** Division by zero where somebody else has the lock or the row. */
function claimStatement({ file, statements }: ParsedMigration, options: ApplyOptions): string {
  const origin = [options.backup, options.actor, options.runUrl, options.commitSha, options.toolVersion]
  return `WITH claimed AS (
    INSERT INTO ${TABLE} (name, checksum, status, applied_at, duration_ms, statements, warnings,
      backup, actor, run_url, commit_sha, tool_version, content)
    SELECT ${literal(file.name)}, ${literal(file.checksum)}, 'running', pg_catalog.clock_timestamp(), 0, ${statements.length}, 0,
      ${origin.map(literal).join(', ')}, ${literal(keptText(file.text))}
    WHERE ${TRY_TRANSACTION_LOCK}
    ON CONFLICT (name) DO NOTHING RETURNING 1)
  SELECT 1 / count(*) AS claimed FROM claimed`
}

/** What must be the same before COMMIT: the transaction, and what it has written to the ledger. Kept on the server till then. */
const BEGUN = `pg_catalog.concat_ws(' ', pg_catalog.pg_current_xact_id(), ${LEDGER_WRITES})`
const REMEMBER = `SELECT pg_catalog.set_config('pgrunbook.begun', ${BEGUN}, true)`

/**
 * Division by zero where the row is not there any more, or where lookBeforeCommit would find something, which is then told by the
 * run statement by statement. Its one row is the ledger's entry.
 */
const recordStatement = (parsed: ParsedMigration): string => `WITH recorded AS (
    UPDATE ${TABLE} SET status = 'applied', applied_at = pg_catalog.clock_timestamp(), warnings = ${parsed.warnings.length},
      duration_ms = least(1000 * extract(epoch FROM pg_catalog.clock_timestamp() - applied_at), 2147483647)::integer
    WHERE name = ${quoteLiteral(parsed.file.name)} AND status = 'running'
      AND pg_catalog.current_setting('pgrunbook.begun', true) = ${BEGUN} AND ${strayObjects(parsed)} IS NULL
    RETURNING ${ENTRY})
  SELECT recorded.*, 1 / (SELECT pg_catalog.count(*) FROM recorded) AS one FROM (SELECT) row_or_error LEFT JOIN recorded ON true`

export interface WholeFile {
  parsed: ParsedMigration
  text: string
  /** Statements of the text before the file's own, and all of them. */
  before: number
  total: number
}

/** Statements that bring the session back to what it was when the batch began; all of them may stand in a transaction. */
export interface CleanSession {
  statements: readonly string[]
  /** As current_setting('role') gives it. */
  role: string
}

export function wholeFile(parsed: ParsedMigration, options: ApplyOptions, clean: CleanSession): WholeFile {
  const before = [...clean.statements, ...beginStatements({ options }), claimStatement(parsed, options), REMEMBER]
  const after = [...regainStatements(clean), recordStatement(parsed), 'COMMIT']
  const own = parsed.statements.map(({ sql }) => sql)
  return {
    parsed,
    text: [...before, ...own, ...after].join('\n;\n'), // a statement may end in a comment without a line end
    before: before.length,
    total: before.length + own.length + after.length,
  }
}

const CLEAN = [
  'SET SESSION AUTHORIZATION DEFAULT',
  'RESET ALL',
  'CLOSE ALL',
  'UNLISTEN *',
  'DEALLOCATE ALL',
  'SELECT pg_catalog.pg_advisory_unlock_all()',
  'DISCARD TEMP',
  'DISCARD SEQUENCES',
]

/** @param settings of the session, by name */
export const cleanSession = (settings: readonly { name: string; setting: string }[], role: string): CleanSession => {
  const set = settings.map(
    ({ name, setting }) => `pg_catalog.set_config(${quoteLiteral(name)}, ${quoteLiteral(setting)}, false)`,
  )
  const statements = [
    ...CLEAN,
    `SET ROLE ${role === 'none' ? 'NONE' : quoteIdentifier(role)}`,
    ...(set.length > 0 ? [`SELECT ${set.join(', ')}`] : []),
  ]
  return { statements, role }
}
