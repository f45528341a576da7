// Statements whose effect is not confined to the database they run in: roles, other databases, tablespaces, settings of the
// server, subscriptions, files of the server. They may not be tried out beside a database that people work with.
import type { DoStmt, Node } from 'libpg-query'
import type { Statement } from './statement.js'

const BEYOND = new Set([
  'CreateRoleStmt',
  'AlterRoleStmt',
  'AlterRoleSetStmt',
  'DropRoleStmt',
  'GrantRoleStmt',
  'ReassignOwnedStmt',
  'DropOwnedStmt',
  'CreatedbStmt',
  'DropdbStmt',
  'AlterDatabaseStmt',
  'AlterDatabaseSetStmt',
  'AlterDatabaseRefreshCollStmt',
  'AlterSystemStmt',
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'AlterTableSpaceOptionsStmt',
  'AlterTableMoveAllStmt',
  'CreateSubscriptionStmt',
  'AlterSubscriptionStmt',
  'DropSubscriptionStmt',
])

/** ALTER ... RENAME, OWNER; COMMENT; SECURITY LABEL; GRANT: what they are about stands in one of these. */
const OBJECT_FIELDS = ['renameType', 'objectType', 'objtype'] as const
const SHARED_OBJECTS = new Set([
  'OBJECT_ROLE',
  'OBJECT_DATABASE',
  'OBJECT_TABLESPACE',
  'OBJECT_SUBSCRIPTION',
  'OBJECT_PARAMETER_ACL',
])

/** A DO block can only be read as text; dynamic SQL that is put together from pieces is not seen. */
const BEYOND_IN_TEXT =
  /\b(?:create|alter|drop)\s+(?:role|group|user(?!\s+mapping)|database|tablespace|subscription)\b|\balter\s+system\b|\bpg_reload_conf\b/i

const textOf = ({ args = [] }: DoStmt): string => JSON.stringify(args)

function reachesBeyond(node: Node): boolean {
  const [kind, body] = Object.entries(node)[0] as [string, Record<string, unknown>]
  if (BEYOND.has(kind)) return true
  if ('DoStmt' in node) return BEYOND_IN_TEXT.test(textOf(node.DoStmt).replaceAll('\\n', ' '))
  if ('CopyStmt' in node) return node.CopyStmt.is_from !== true && node.CopyStmt.filename !== undefined
  return OBJECT_FIELDS.some((field) => SHARED_OBJECTS.has(String(body[field])))
}

/** Those of `statements` whose effect another database of the server would feel. */
export const statementsBeyondDatabase = (statements: readonly Statement[]): Statement[] =>
  statements.filter(({ node }) => reachesBeyond(node))
