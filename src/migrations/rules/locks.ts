// Commands that lock a table while they rewrite it, enum values that are not there yet, and lock_timeout. Source: PostgreSQL manual,
// VACUUM, CLUSTER, REINDEX, REFRESH MATERIALIZED VIEW, ALTER TABLE, ALTER TYPE, "Explicit Locking", lock_timeout.
import type { Node } from 'libpg-query'
import { parseDuration } from '../../duration.js'
import type { Draft } from './finding.js'
import { type RuleContext, type StatementRule, isExisting } from './rule-context.js'
import { literals, shownTable, tableCommands, tableKey } from './tree.js'

const optionNames = (nodes: readonly Node[] | undefined): string[] =>
  (nodes ?? []).flatMap((node) => ('DefElem' in node ? [node.DefElem.defname ?? ''] : []))

const REWRITES: Record<string, string> = {
  AT_SetTableSpace: 'SET TABLESPACE',
  AT_SetLogged: 'SET LOGGED',
  AT_SetUnLogged: 'SET UNLOGGED',
  AT_SetAccessMethod: 'SET ACCESS METHOD',
}

interface Rewriting {
  what: string
  instead: string
  table?: Parameters<typeof isExisting>[1]
  blocks?: 'writes' | 'everything'
}

const QUIET = 'do it when nobody works'

function fullVacuum(options: readonly Node[] | undefined, relations: readonly Node[] | undefined): Rewriting[] {
  if (!optionNames(options).includes('full')) return []
  const tables = (relations ?? []).flatMap((one) =>
    'VacuumRelation' in one && one.VacuumRelation.relation ? [one.VacuumRelation.relation] : [],
  )
  const what = 'VACUUM FULL'
  if (tables.length === 0) return [{ what, instead: QUIET }]
  return tables.map((table) => ({ what, table, instead: `VACUUM, or ${QUIET}` }))
}

function rewriting(node: Node): Rewriting[] {
  if ('VacuumStmt' in node) return fullVacuum(node.VacuumStmt.options, node.VacuumStmt.rels)
  if ('ClusterStmt' in node)
    return [{ what: 'CLUSTER', instead: QUIET, ...(node.ClusterStmt.relation && { table: node.ClusterStmt.relation }) }]
  if ('ReindexStmt' in node) {
    const { kind, relation, params } = node.ReindexStmt
    if (optionNames(params).includes('concurrently')) return []
    const instead = 'REINDEX ... CONCURRENTLY in a file of its own'
    const table = kind === 'REINDEX_OBJECT_TABLE' && relation ? { table: relation } : {}
    return [{ what: 'REINDEX', instead, blocks: 'writes', ...table }]
  }
  if ('RefreshMatViewStmt' in node) {
    const { relation, concurrent = false, skipData = false } = node.RefreshMatViewStmt
    if (concurrent || skipData) return []
    const instead = 'REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index'
    return [{ what: 'REFRESH MATERIALIZED VIEW', instead, ...(relation && { table: relation }) }]
  }
  return tableCommands(node).flatMap(({ table, command }) => {
    const what = REWRITES[command.subtype ?? '']
    return what === undefined ? [] : [{ what, table, instead: `${QUIET}, or move the rows to a new table in batches` }]
  })
}

export const tableRewrite: StatementRule = (node, context) =>
  rewriting(node)
    .filter(({ table }) => table === undefined || isExisting(context, table))
    .map(({ what, instead, table, blocks = 'everything' }): Draft => {
      const waits = blocks === 'everything' ? 'everything' : 'every write'
      return {
        rule: 'table-rewrite',
        message: `${what} works through all of ${table ? shownTable(table) : 'it'} while ${waits} on it waits`,
        fix: instead,
        ...(table && { lock: { table: tableKey(table), blocks, work: 'rewrite' } }),
      }
    })

/** Used as a constant, not in the body of a function that runs later. */
export const enumValueUsed: StatementRule = (node, { statements }, { index, transactional }) => {
  if (!('AlterEnumStmt' in node) || transactional !== 'own-transaction') return []
  const value = node.AlterEnumStmt.newVal ?? ''
  const user = statements.slice(index + 1).find(({ node: later }) => literals(later).some(({ text }) => text === value))
  if (user === undefined) return []
  return [
    {
      rule: 'enum-value-used',
      message: `the value '${value}' is used on line ${user.line}, which PostgreSQL refuses (55P04) before the transaction that adds it has ended`,
      fix: `put what uses '${value}' into the next file; a run here splits the file there, and then it is not one transaction`,
    },
  ]
}

const LONGEST_WAIT_MS = 60_000

/** Milliseconds, as PostgreSQL reads the value; undefined for one that cannot be read. */
function milliseconds(arg: Node | undefined): number | undefined {
  if (arg === undefined || !('A_Const' in arg)) return undefined
  const { ival, sval } = arg.A_Const
  if (ival !== undefined) return ival.ival ?? 0
  const text = (sval?.sval ?? '').trim().replace(/(\d)\s+/, '$1')
  if (/^\d+$/.test(text)) return Number(text)
  try {
    return parseDuration(text)
  } catch {
    return undefined
  }
}

export const lockTimeoutOff: StatementRule = (node, { statements }: RuleContext) => {
  if (!('VariableSetStmt' in node) || node.VariableSetStmt.name !== 'lock_timeout') return []
  const { kind, args } = node.VariableSetStmt
  const isDefault = kind === 'VAR_SET_DEFAULT' || kind === 'VAR_RESET'
  const limit = isDefault ? undefined : milliseconds(args?.[0])
  const off = isDefault || limit === 0
  // given back at the end of a file it does no harm
  const last = statements.at(-1)?.node === node
  if (last || (!off && (limit === undefined || limit <= LONGEST_WAIT_MS))) return []
  return [
    {
      rule: 'lock-timeout-off',
      message: off
        ? 'without lock_timeout the next ALTER TABLE may wait for hours, and every query on its table waits behind it'
        : `a lock_timeout of ${limit! / 1000} s lets every query on the table wait that long behind this migration`,
      fix: "leave it out: a run sets lock_timeout (5s) and tries again; or SET LOCAL lock_timeout = '5s'",
    },
  ]
}
