// What outlives its transaction in the server's session: behind a transaction pooler the next client gets that session, whoever it is.
// A value that a function sets by itself cannot be seen here.
import type { Node, OnCommitAction, RangeVar } from 'libpg-query'
import type { ParsedMigration, Statement } from './statement.js'

/** Functions that leave something in the session; of set_config, only where its last argument does not say `true`. */
const SESSION_FUNCTIONS = /^(set_config|pg_(try_)?advisory_lock(_shared)?)$/

interface Constant {
  A_Const?: { boolval?: { boolval?: boolean } }
}
interface Call {
  funcname?: { String?: { sval?: string } }[]
  args?: Constant[]
}

function leavesByCalling({ funcname, args }: Call): boolean {
  const name = funcname?.at(-1)?.String?.sval ?? ''
  if (!SESSION_FUNCTIONS.test(name)) return false
  return name !== 'set_config' || args?.[2]?.A_Const?.boolval?.boolval !== true
}

function callsOne(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(callsOne)
  if (tree === null || typeof tree !== 'object') return false
  return Object.entries(tree).some(
    ([key, value]) => (key === 'FuncCall' && leavesByCalling(value as Call)) || callsOne(value),
  )
}

interface Made {
  relation?: RangeVar | undefined
  onCommit?: OnCommitAction | undefined
}

/** The table, view or sequence that the statement makes. */
function madeBy(node: Node): Made | undefined {
  if ('CreateStmt' in node) return { relation: node.CreateStmt.relation, onCommit: node.CreateStmt.oncommit }
  if ('CreateSeqStmt' in node) return { relation: node.CreateSeqStmt.sequence }
  if ('ViewStmt' in node) return { relation: node.ViewStmt.view }
  const into =
    ('CreateTableAsStmt' in node && node.CreateTableAsStmt.into) || ('SelectStmt' in node && node.SelectStmt.intoClause)
  return into ? { relation: into.rel, onCommit: into.onCommit } : undefined
}

/** `ON COMMIT DROP` ends with the transaction; TEMP alone stays. */
function isLastingTemporary(node: Node): boolean {
  const { relation, onCommit } = madeBy(node) ?? {}
  return (relation?.relpersistence === 't' || relation?.schemaname === 'pg_temp') && onCommit !== 'ONCOMMIT_DROP'
}

/** Source: CURSOR_OPT_HOLD in src/include/nodes/parsenodes.h. */
const WITH_HOLD = 0x20
const isHeldCursor = (node: Node): boolean =>
  'DeclareCursorStmt' in node && ((node.DeclareCursorStmt.options ?? 0) & WITH_HOLD) !== 0

/** `SET TRANSACTION` ends with its transaction as `SET LOCAL` does; `SET SESSION CHARACTERISTICS` does not. RESET leaves nothing. */
const isLastingSetting = (node: Node): boolean => {
  if (!('VariableSetStmt' in node)) return false
  const { is_local: isLocal, name, kind } = node.VariableSetStmt
  return !isLocal && name !== 'TRANSACTION' && /^VAR_SET_(VALUE|CURRENT|MULTI)$/.test(kind ?? '')
}

const staysInSession = ({ node, kind }: Statement): boolean =>
  isLastingSetting(node) ||
  isLastingTemporary(node) ||
  isHeldCursor(node) ||
  /^(Prepare|Listen|Load)Stmt$/.test(kind) ||
  callsOne(node)

/** `file.sql, line 3: SET lock_timeout`, for each. */
export const leftInSession = (parsed: readonly ParsedMigration[]): string[] =>
  parsed.flatMap(({ file, statements }) =>
    statements.filter(staysInSession).map(({ line, label }) => `${file.name}, line ${line}: ${label}`),
  )
