// The ledger as people read it: a line per migration.
import type { StatusReport } from '../operations/status.js'
import { countOf } from '../quantities.js'
import type { Document } from './document.js'

export function statusDocument(report: StatusReport): Document {
  const { migrations, leftOut, pending } = report
  return {
    title: `${report.database}: ${pending === 0 ? 'nothing pending' : `${countOf(pending, 'migration')} pending`}`,
    blocks: [
      {
        kind: 'table',
        columns: ['File', 'State', 'When', 'By', 'Backup or run'],
        rows: migrations.map(({ name, state, entry }) => [
          { code: name },
          state,
          entry ? entry.appliedAt.toISOString().slice(0, 19).replace('T', ' ') : '',
          entry?.actor ?? '',
          entry?.runUrl ?? entry?.backup ?? '',
        ]),
      },
      ...(leftOut.length > 0
        ? [{ kind: 'warnings', lines: leftOut.map(({ name, why }) => `${name} is left out: ${why}`) } as const]
        : []),
    ],
  }
}
