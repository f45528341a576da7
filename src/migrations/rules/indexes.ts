// Indexes. Source: PostgreSQL manual, CREATE INDEX ("Building Indexes Concurrently"), DROP INDEX, REINDEX.
import type { IndexStmt, RangeVar } from 'libpg-query'
import { detachesConcurrently, runsAlone } from '../transactional.js'
import type { Draft } from './finding.js'
import { type FileRule, type RuleContext, type StatementRule, isExisting } from './rule-context.js'
import { codeBodies, droppedNames, shownTable, sqlName, tableKey } from './tree.js'

const ALONE = 'in a file of its own, which then runs outside a transaction'

/** CREATE INDEX takes SHARE: reads go on, every write waits. With ONLY on a partitioned table nothing is read. */
export const indexNotConcurrent: StatementRule = (node, context) => {
  if (!('IndexStmt' in node)) return []
  const { concurrent, relation, idxname = '' } = node.IndexStmt
  if (concurrent === true || relation?.inh !== true || !isExisting(context, relation)) return []
  const table = shownTable(relation)
  return [
    {
      rule: 'index-not-concurrent',
      message: `CREATE INDEX ${sqlName(idxname)} makes every write to ${table} wait until it is built`.replace(
        '  ',
        ' ',
      ),
      fix: fixOf(node.IndexStmt, relation, context),
      lock: { table: tableKey(relation), blocks: 'writes', work: 'index' },
    },
  ]
}

function fixOf({ unique, idxname = '' }: IndexStmt, relation: RangeVar, { memory }: RuleContext): string {
  const [table, name] = [shownTable(relation), idxname === '' ? '<name>' : sqlName(idxname)]
  const kind = unique ? 'UNIQUE INDEX' : 'INDEX'
  if (memory.tables.get(tableKey(relation))?.partitioned)
    return `CREATE ${kind} ${name} ON ONLY ${table} ..., then CREATE ${kind} CONCURRENTLY on each partition and ALTER INDEX ... ATTACH PARTITION`
  return `CREATE ${kind} CONCURRENTLY IF NOT EXISTS ${name} ON ${table} ..., ${ALONE}`
}

export const dropIndexNotConcurrent: StatementRule = (node, { memory, number }) => {
  if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_INDEX' || node.DropStmt.concurrent) return []
  const old = droppedNames(node.DropStmt.objects).filter((parts) => memory.indexes.get(parts.at(-1)!) !== number)
  if (old.length === 0) return []
  const names = old.map((parts) => parts.map(sqlName).join('.')).join(', ')
  return [
    {
      rule: 'drop-index-not-concurrent',
      message: `DROP INDEX ${names} waits for every query on its table, and everything after it waits too`,
      fix: `DROP INDEX CONCURRENTLY IF EXISTS ${names}, ${ALONE}`,
    },
  ]
}

const CONCURRENTLY_IN_CODE = /\b(?:create\s+(?:unique\s+)?|drop\s+|re)index\s+(?:\w+\s+)?concurrently\b/i

/** Between BEGIN and COMMIT, and in a function or DO block, which always run in a transaction: PostgreSQL refuses it (25001). */
export const concurrentlyInTransaction: FileRule = ({ statements }) => {
  const found: Draft[] = []
  let open = false
  for (const { node, label, line, column } of statements) {
    const kind = 'TransactionStmt' in node ? node.TransactionStmt.kind : undefined
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') open = true
    else if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK') open = false
    const inCode = 'DoStmt' in node && codeBodies(node).some((body) => CONCURRENTLY_IN_CODE.test(body))
    if (!(open && (runsAlone(node) || detachesConcurrently(node))) && !inCode) continue
    found.push({
      rule: 'concurrently-in-transaction',
      message: `${label} ${inCode ? 'runs something CONCURRENTLY, which cannot be done in a block of code' : 'stands between BEGIN and COMMIT, and PostgreSQL refuses it there'}`,
      fix: `take it out, ${ALONE}`,
      at: { line, column },
    })
  }
  return found
}

/** The file runs statement by statement then: where one fails, those before it stay. */
export const notOneTransaction: FileRule = ({ statements }) => {
  const own = statements.filter(({ kind }) => kind !== 'TransactionStmt' && kind !== 'VariableSetStmt')
  const alone = own.filter(({ transactional }) => transactional === 'alone')
  const [first] = alone
  if (first === undefined || alone.length === own.length) return []
  return [
    {
      rule: 'not-one-transaction',
      message: `${first.label} cannot run in a transaction, so none of the file's ${own.length} statements does: where one fails, those before it stay`,
      fix: 'put the statements that cannot be in a transaction into a file of their own',
      at: { line: first.line, column: first.column },
    },
  ]
}
