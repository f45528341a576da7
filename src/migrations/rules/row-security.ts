// Tables in a schema that an API shows to the world (Supabase, PostgREST, Hasura): without row level security everyone who has the
// public key reads and writes all of it. Source: PostgreSQL manual, "Row Security Policies"; Supabase, "Row Level Security".
import type { Node, RangeVar } from 'libpg-query'
import type { StatementRule } from './rule-context.js'
import { shownTable, strings, tableCommands, tableKey, walk } from './tree.js'

/** Roles and functions that only a database behind such an API has. */
const API_ROLES = new Set(['anon', 'authenticated', 'service_role'])

/** The tables that a statement secures. */
export const securedTables = (node: Node): string[] =>
  tableCommands(node)
    .filter(({ command }) => command.subtype === 'AT_EnableRowSecurity')
    .map(({ table }) => tableKey(table))

/** Does it name a role of such an API, or ask auth.uid()? */
export function namesApi(node: Node): boolean {
  let found = false
  walk(node, (kind, body) => {
    if (kind === 'RoleSpec') found ||= API_ROLES.has(String(body['rolename']))
    if (kind === 'FuncCall') found ||= strings(body['funcname'] as Node[])[0] === 'auth'
  })
  return found
}

const schemaOf = ({ schemaname = 'public' }: RangeVar): string => schemaname

function madeTable(node: Node): RangeVar | undefined {
  if ('CreateStmt' in node) return node.CreateStmt.relation
  if ('SelectStmt' in node) return node.SelectStmt.intoClause?.rel
  return 'CreateTableAsStmt' in node && node.CreateTableAsStmt.objtype === 'OBJECT_TABLE'
    ? node.CreateTableAsStmt.into?.rel
    : undefined
}

export const rowSecurityOff: StatementRule = (node, { exposedSchemas, secured }) => {
  const relation = madeTable(node)
  if (relation === undefined) return []
  if (relation.relpersistence === 't' || !exposedSchemas.has(schemaOf(relation)) || secured.has(tableKey(relation)))
    return []
  return [
    {
      rule: 'row-security-off',
      message: `${shownTable(relation)} is in the exposed schema ${schemaOf(relation)} without row level security: whoever may call the API reads and writes all of it`,
      fix: `ALTER TABLE ${shownTable(relation)} ENABLE ROW LEVEL SECURITY; in the same file, and policies for who may see what`,
    },
  ]
}
