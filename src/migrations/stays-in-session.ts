// What outlives its transaction in the server's session: behind a transaction pooler the next client gets that session, whoever it is.
// A value that a function sets by itself cannot be seen here.
import type { Node } from 'libpg-query'
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

/** `ON COMMIT DROP` ends with the transaction; TEMP alone stays. */
const isLastingTemporary = (node: Node): boolean => {
  if ('CreateStmt' in node)
    return node.CreateStmt.relation?.relpersistence === 't' && node.CreateStmt.oncommit !== 'ONCOMMIT_DROP'
  if (!('CreateTableAsStmt' in node)) return false
  const into = node.CreateTableAsStmt.into
  return into?.rel?.relpersistence === 't' && into.onCommit !== 'ONCOMMIT_DROP'
}

/** `SET TRANSACTION` ends with its transaction as `SET LOCAL` does; `SET SESSION CHARACTERISTICS` does not. RESET leaves nothing. */
const isLastingSetting = (node: Node): boolean => {
  if (!('VariableSetStmt' in node)) return false
  const { is_local: isLocal, name, kind } = node.VariableSetStmt
  return !isLocal && name !== 'TRANSACTION' && /^VAR_SET_(VALUE|CURRENT|MULTI)$/.test(kind ?? '')
}

const staysInSession = ({ node, kind }: Statement): boolean =>
  isLastingSetting(node) || isLastingTemporary(node) || /^(Prepare|Listen|Load)Stmt$/.test(kind) || callsOne(node)

/** `file.sql, line 3: SET lock_timeout`, for each. */
export const leftInSession = (parsed: readonly ParsedMigration[]): string[] =>
  parsed.flatMap(({ file, statements }) =>
    statements.filter(staysInSession).map(({ line, label }) => `${file.name}, line ${line}: ${label}`),
  )
