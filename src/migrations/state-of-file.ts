// Where a migration file stands in a database: one rule for everything that tells it to people or to probes.
import type { LedgerEntry, LedgerStatus } from './ledger.js'

/** `changed`: applied with another text than the file has now. `missing`: applied, and the file is gone. */
export type MigrationState = LedgerStatus | 'pending' | 'changed' | 'missing'

/** @param checksum of the file as it is now; asked for only where the ledger has it as applied or adopted */
export async function stateOfFile(
  entry: Pick<LedgerEntry, 'status' | 'checksum'> | undefined,
  checksum: () => Promise<string>,
): Promise<MigrationState> {
  if (entry === undefined) return 'pending'
  if (entry.status !== 'applied' && entry.status !== 'adopted') return entry.status
  return (await checksum()) === entry.checksum ? entry.status : 'changed'
}
