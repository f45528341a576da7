// What a baseline covers, for those who look at a database before its first run: the files up to it count as applied, as the run
// will record them. A ledger that says anything knows better.
import type { LedgerLine } from './ledger.js'
import { inByteOrder } from './list-migrations.js'
import type { MigrationFile } from './migration-text.js'

type Ledger = ReadonlyMap<string, LedgerLine>

/** The ledger, or what a baseline makes of an empty one. */
export function baselined(
  files: readonly Pick<MigrationFile, 'name' | 'checksum'>[],
  ledger: Ledger,
  baseline: string | undefined,
  now: Date,
): Ledger {
  if (ledger.size > 0 || !files.some(({ name }) => name === baseline)) return ledger
  const covered = files.filter(({ name }) => inByteOrder(name, baseline!) <= 0)
  return new Map(
    covered.map(({ name, checksum }) => [name, { name, checksum, status: 'adopted', appliedAt: now }] as const),
  )
}
