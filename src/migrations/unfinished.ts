// A statement outside every transaction that broke off may have taken effect, or have left something half made. PostgreSQL's
// catalog tells which; what is half made and certainly ours is removed, so that the statement can run again.
import type { AlterTableStmt, DropStmt, IndexStmt, Node, RangeVar, ReindexStmt } from 'libpg-query'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { describeServerError } from '../postgres/sqlstate.js'
import {
  databaseExists,
  detachState,
  indexNamed,
  indexesOf,
  qualified,
  relationNamed,
  subscriptionExists,
  tablespaceExists,
} from './objects-by-name.js'
import { type InvalidIndex, dropCommand, invalidIndexes } from './invalid-index.js'
import type { MigrationFile } from './migration-file.js'
import { withLimits } from './session-settings.js'
import type { Statement } from './statement.js'
import type { KnownBefore } from './statement-record.js'
import { detachesConcurrently } from './transactional.js'

/** To be recorded before the statement starts. */
export async function knownBefore(client: pg.ClientBase, { node }: Statement): Promise<KnownBefore> {
  const table = 'IndexStmt' in node ? node.IndexStmt.relation : undefined
  return {
    invalidIndexes: (await invalidIndexes(client)).map(({ oid }) => oid),
    indexesOfTable: table ? (await indexesOf(client, table)).map(({ oid }) => oid) : [],
  }
}

async function builtIndexes(client: pg.ClientBase, { idxname, relation }: IndexStmt, known: KnownBefore) {
  const indexes = relation ? await indexesOf(client, relation) : []
  return indexes.filter(
    ({ oid, name }) => !known.indexesOfTable.includes(oid) && (idxname === undefined || name === idxname),
  )
}

/** REINDEX CONCURRENTLY builds beside the old index under these names. PostgreSQL manual, REINDEX. */
const REINDEX_LEFTOVER = /_cc(?:new|old)\d*"?$/

/** Invalid indexes that this statement, and no other, left. */
async function ownLeftovers(client: pg.ClientBase, node: Node, known: KnownBefore): Promise<InvalidIndex[]> {
  const fresh = (await invalidIndexes(client)).filter(({ oid }) => !known.invalidIndexes.includes(oid))
  if ('IndexStmt' in node) {
    const built = await builtIndexes(client, node.IndexStmt, known)
    return fresh.filter(({ oid }) => built.some((index) => index.oid === oid))
  }
  return 'ReindexStmt' in node ? fresh.filter(({ name }) => REINDEX_LEFTOVER.test(name)) : []
}

/**
 * Drops what the statement left half made, within the session's limits. Throws `invalid-index`, with the command to type, when
 * that cannot be done now, e.g. because the transaction that held the build up is still there.
 */
async function dropLeftovers(
  client: pg.ClientBase,
  file: MigrationFile,
  { node, label, line, column }: Statement,
  known: KnownBefore,
): Promise<void> {
  const leftovers = await ownLeftovers(client, node, known)
  try {
    for (const leftover of leftovers) await client.query(dropCommand(leftover))
  } catch (cause) {
    const said = describeServerError(cause, { showDetail: false })
    const names = leftovers.map(({ name }) => name).join(', ')
    throw new RunbookError(
      'invalid-index',
      `${label} broke off and left ${names} INVALID, which could not be dropped: ${said}`,
      {
        state: 'partly-applied',
        location: { file: file.path, line, column },
        hint: `${leftovers.map(dropCommand).join(' ')} or run this again: it drops the index and builds it anew.`,
        cause,
      },
    )
  }
}

/** For people who wait for a cancel, or for the word that the statement has failed. */
const DROP_LIMIT_MS = 2_000

/** As `dropLeftovers`, right after the statement failed: what held it up may well be there still. */
export function dropLeftoversSoon(
  client: pg.ClientBase,
  file: MigrationFile,
  statement: Statement,
  known: KnownBefore,
): Promise<void> {
  const limits = { lockMs: DROP_LIMIT_MS, statementMs: DROP_LIMIT_MS }
  return withLimits(client, limits, () => dropLeftovers(client, file, statement, known))
}

async function allGone(client: pg.ClientBase, { objects = [] }: DropStmt): Promise<boolean> {
  const names = objects.map((object) => {
    const parts = 'List' in object ? (object.List.items ?? []) : []
    const [relname, schemaname] = parts.map((part) => ('String' in part ? part.String.sval : undefined)).reverse()
    return { ...(relname !== undefined && { relname }), ...(schemaname !== undefined && { schemaname }) }
  })
  const there = await Promise.all(names.map((name) => relationNamed(client, name)))
  return there.every((exists) => !exists)
}

/** A detachment in two steps: after the first one the partition is "pending", and FINALIZE does the second. */
async function detached(client: pg.ClientBase, statement: AlterTableStmt): Promise<boolean> {
  const { relation, partition } = detachment(statement)
  if (relation === undefined || partition === undefined) return false
  const state = await detachState(client, relation, partition)
  if (state === 'attached') return false
  if (state === 'pending') {
    await client.query(`ALTER TABLE ${qualified(relation)} DETACH PARTITION ${qualified(partition)} FINALIZE`)
  }
  return true
}

function detachment({ relation, cmds = [] }: AlterTableStmt): { relation?: RangeVar; partition?: RangeVar } {
  const [command] = cmds
  const def = command && 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined
  const partition = def && 'PartitionCmd' in def ? def.PartitionCmd.name : undefined
  return { ...(relation && { relation }), ...(partition && { partition }) }
}

/** Has it done the first of its two steps, which nothing takes back? Then the second is all that is left: see `tookEffect`. */
export async function isHalfDone(client: pg.ClientBase, { node }: Pick<Statement, 'node'>): Promise<boolean> {
  if (!detachesConcurrently(node)) return false
  const { relation, partition } = detachment(node.AlterTableStmt)
  if (relation === undefined || partition === undefined) return false
  return (await detachState(client, relation, partition)) === 'pending'
}

async function indexBuilt(client: pg.ClientBase, statement: IndexStmt, known: KnownBefore): Promise<boolean> {
  const { idxname, relation } = statement
  if (idxname !== undefined && relation) return (await indexNamed(client, idxname, relation))?.valid === true
  return (await builtIndexes(client, statement, known)).some(({ valid }) => valid)
}

/**
 * Did a statement that was started and not recorded as ended take effect? False also for what may simply run again: VACUUM,
 * REINDEX, CLUSTER, ALTER SYSTEM, moves between tablespaces, ALTER SUBSCRIPTION. What it left half made is dropped first, with
 * the patience that the session has for the statement itself. Throws `invalid-index`.
 */
export async function tookEffect(
  client: pg.ClientBase,
  file: MigrationFile,
  statement: Statement,
  known: KnownBefore,
): Promise<boolean> {
  const { node } = statement
  await dropLeftovers(client, file, statement, known)
  if ('IndexStmt' in node) return indexBuilt(client, node.IndexStmt, known)
  if ('DropStmt' in node) return allGone(client, node.DropStmt)
  if ('AlterTableStmt' in node) return detached(client, node.AlterTableStmt)
  if ('CreatedbStmt' in node) return databaseExists(client, node.CreatedbStmt.dbname ?? '')
  if ('DropdbStmt' in node) return !(await databaseExists(client, node.DropdbStmt.dbname ?? ''))
  if ('CreateTableSpaceStmt' in node) return tablespaceExists(client, node.CreateTableSpaceStmt.tablespacename ?? '')
  if ('DropTableSpaceStmt' in node)
    return !(await tablespaceExists(client, node.DropTableSpaceStmt.tablespacename ?? ''))
  if ('CreateSubscriptionStmt' in node) return subscriptionExists(client, node.CreateSubscriptionStmt.subname ?? '')
  if ('DropSubscriptionStmt' in node)
    return !(await subscriptionExists(client, node.DropSubscriptionStmt.subname ?? ''))
  return false
}

/** Statements that wait without stopping anybody: they may wait long for old transactions. */
export function waitsPatiently(node: Node): boolean {
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true
  if ('DropStmt' in node) return node.DropStmt.concurrent === true
  if (detachesConcurrently(node)) return true
  return 'ReindexStmt' in node && isConcurrent(node.ReindexStmt)
}

const isConcurrent = ({ params = [] }: ReindexStmt): boolean =>
  params.some((option) => 'DefElem' in option && option.DefElem.defname === 'concurrently')
