// Which statements PostgreSQL refuses inside a transaction block (SQLSTATE 25001), read off the parse tree: every caller of
// PreventInTransactionBlock in the sources of PostgreSQL 14 to 18. What the tree cannot tell (is the table partitioned? has the
// subscription a slot?) counts as refused, since every such statement may also run outside a transaction.
import type {
  AlterDatabaseStmt,
  AlterSubscriptionStmt,
  AlterTableStmt,
  CreateSubscriptionStmt,
  DefElem,
  Node,
} from 'libpg-query'
import type { Transactional } from './statement.js'

const definition = (node: Node): DefElem | undefined => ('DefElem' in node ? node.DefElem : undefined)

const optionsOf = (nodes: Node[] | undefined): DefElem[] =>
  (nodes ?? []).map(definition).filter((option) => option !== undefined)

/** A boolean option as PostgreSQL reads one: absent value means true. */
function isOff(option: DefElem | undefined): boolean {
  const value = option?.arg
  if (value === undefined) return false
  if ('Boolean' in value) return value.Boolean.boolval !== true
  if ('Integer' in value) return (value.Integer.ival ?? 0) === 0
  return 'String' in value && /^(?:f|fa|fal|fals|false|of|off|n|no|0)$/i.test(value.String.sval ?? '')
}

const option = (nodes: Node[] | undefined, name: string): DefElem | undefined =>
  optionsOf(nodes).find(({ defname }) => defname === name)

const createsSlot = ({ options }: CreateSubscriptionStmt): boolean =>
  !isOff(option(options, 'connect')) && !isOff(option(options, 'create_slot'))

const CHANGES_SLOT = ['failover', 'two_phase']
const CHANGES_PUBLICATIONS = [
  'ALTER_SUBSCRIPTION_SET_PUBLICATION',
  'ALTER_SUBSCRIPTION_ADD_PUBLICATION',
  'ALTER_SUBSCRIPTION_DROP_PUBLICATION',
]

function altersSlotOrRefreshes({ kind = 'ALTER_SUBSCRIPTION_OPTIONS', options }: AlterSubscriptionStmt): boolean {
  if (kind === 'ALTER_SUBSCRIPTION_REFRESH') return true
  if (CHANGES_PUBLICATIONS.includes(kind)) return !isOff(option(options, 'refresh'))
  return optionsOf(options).some(({ defname }) => CHANGES_SLOT.includes(defname ?? ''))
}

const movesDatabase = ({ options }: AlterDatabaseStmt): boolean => option(options, 'tablespace') !== undefined

/** ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY */
export const detachesConcurrently = (node: Node): node is { AlterTableStmt: AlterTableStmt } =>
  'AlterTableStmt' in node &&
  (node.AlterTableStmt.cmds ?? []).some(
    (command) =>
      'AlterTableCmd' in command &&
      command.AlterTableCmd.subtype === 'AT_DetachPartition' &&
      command.AlterTableCmd.def !== undefined &&
      'PartitionCmd' in command.AlterTableCmd.def &&
      command.AlterTableCmd.def.PartitionCmd.concurrent === true,
  )

const ALWAYS_ALONE = new Set([
  'AlterSystemStmt',
  'ClusterStmt',
  'CreatedbStmt',
  'CreateTableSpaceStmt',
  'DropdbStmt',
  'DropSubscriptionStmt',
  'DropTableSpaceStmt',
  'ReindexStmt',
])

/** Must this statement run outside every transaction block? */
export function runsAlone(node: Node): boolean {
  if (ALWAYS_ALONE.has(Object.keys(node)[0]!)) return true
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true
  if ('DropStmt' in node) return node.DropStmt.concurrent === true
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd === true
  if ('DiscardStmt' in node) return node.DiscardStmt.target === 'DISCARD_ALL'
  if ('AlterDatabaseStmt' in node) return movesDatabase(node.AlterDatabaseStmt)
  if (detachesConcurrently(node)) return true
  if ('CreateSubscriptionStmt' in node) return createsSlot(node.CreateSubscriptionStmt)
  if ('AlterSubscriptionStmt' in node) return altersSlotOrRefreshes(node.AlterSubscriptionStmt)
  return false
}

/** The value that ALTER TYPE ... ADD VALUE adds. */
const addedValue = (node: Node): string | undefined =>
  'AlterEnumStmt' in node && node.AlterEnumStmt.oldVal === undefined ? node.AlterEnumStmt.newVal : undefined

/**
 * A new enum value cannot be used before the transaction that added it has committed (55P04). When a later statement holds
 * the value as a string, also inside a function body, the addition gets a transaction of its own.
 */
export function transactionalOf(node: Node, laterStatements: () => Iterable<string>): Transactional {
  if (runsAlone(node)) return 'alone'
  const value = addedValue(node)
  if (value === undefined) return 'in-transaction'
  const quoted = `'${value.replaceAll("'", "''")}'`
  for (const sql of laterStatements()) if (sql.includes(quoted)) return 'own-transaction'
  return 'in-transaction'
}
