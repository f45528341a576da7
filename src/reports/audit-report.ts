// What people see of the audit of rows: which tables, since when, how much. Never what was noted.
import type { AuditReport } from '../operations/audit.js'
import type { AuditedTable } from '../recovery/audit/audited-tables.js'
import { countOf } from '../quantities.js'
import type { Block, Document } from './document.js'

function titleOf({ status, pruned, tables }: AuditReport): string {
  const on = tables.filter(({ audited }) => audited).length
  switch (status) {
    case 'enabled':
    case 'disabled':
      return `${countOf(on, 'table')} audited now`
    case 'pruned':
      return `${countOf(pruned ?? 0, 'record')} deleted`
    case 'dry-run':
      return 'Nothing was changed: this is what would run'
    case 'status':
      return tables.length === 0 ? 'No table is audited' : `${countOf(on, 'table')} audited`
  }
}

const operationsOf = ({ audited, disabled, updates }: AuditedTable): string => {
  if (!audited) return 'nothing any more'
  return `${updates ? 'deleted and changed rows' : 'deleted rows'}${disabled ? ' (a trigger is disabled)' : ''}`
}

export function auditDocument(report: AuditReport): Document {
  const { database, statements, status, tables } = report
  const table: Block = {
    kind: 'table',
    columns: ['Table', 'Notes', 'Records', 'Oldest', 'Newest'],
    rows: tables.map((one) => [
      { code: one.table },
      operationsOf(one),
      String(one.records),
      one.oldest?.toISOString() ?? '',
      one.newest?.toISOString() ?? '',
    ]),
  }
  const sql: Block = { kind: 'code', language: 'sql', code: statements.map((one) => `${one};`).join('\n') }
  return {
    title: titleOf(report),
    blocks: [
      { kind: 'facts', facts: [['Database', database]] },
      ...(tables.length > 0 ? [table] : []),
      ...(statements.length > 0 ? [status === 'dry-run' ? sql : { ...sql, fold: 'What ran' }] : []),
    ],
  }
}
