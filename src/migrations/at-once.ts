// Which files may travel to the server whole. Inside one explicit transaction that is the same as statement by statement, unless a
// statement changes how the rest of the text is read or what our session is, or needs to be looked at before it runs.
import { type ParsedMigration, type Statement, runsInOneTransaction } from './statement.js'

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

function needsOneByOne({ node, kind }: Statement): boolean {
  if (LEAVES_TRACES.has(kind)) return true
  if ('VariableSetStmt' in node) return !HARMLESS_SETTINGS.has(node.VariableSetStmt.name ?? '')
  // IF NOT EXISTS trusts an INVALID index of that name: it is looked for before the statement runs.
  if ('IndexStmt' in node) return node.IndexStmt.if_not_exists === true
  return false
}

export const runsAtOnce = (parsed: ParsedMigration): boolean =>
  runsInOneTransaction(parsed) && !parsed.statements.some(needsOneByOne)

/** A statement may end in a comment without a line end. */
export const wholeText = ({ statements }: ParsedMigration): string => statements.map(({ sql }) => sql).join('\n;\n')
