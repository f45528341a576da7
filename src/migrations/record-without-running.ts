// What goes into the ledger before the first file of a release without being run: the baseline of a database that was there before
// pg-runbook, and edited files whose new text is taken. All of it, or none.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { ledgerNotWritten, recordBaseline } from './baseline.js'
import { type Provenance, acceptText } from './ledger.js'
import { LEDGER_SCHEMA, ensureLedger } from './ledger-schema.js'
import type { Plan } from './plan.js'

/**
 * Makes the ledger where there is none.
 * @throws RunbookError `ledger-unusable`, `migration-changed`, `lock-timeout` (nothing was changed then), `outcome-unknown`
 */
export async function recordWithoutRunning(
  client: pg.ClientBase,
  plan: Pick<Plan, 'baseline' | 'accepted'>,
  origin: Provenance,
): Promise<void> {
  await ensureLedger(client)
  if (plan.baseline.length + plan.accepted.length === 0) return
  await client.query('BEGIN')
  try {
    await recordBaseline(client, plan.baseline, origin)
    for (const edited of plan.accepted) await accept(client, edited)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw ledgerNotWritten(error)
  }
}

async function accept(client: pg.ClientBase, { file, entry }: Plan['accepted'][number]): Promise<void> {
  if (await acceptText(client, file, entry.checksum)) return
  throw new RunbookError('migration-changed', `${file.name}: its entry was changed by somebody else meanwhile`, {
    state: 'nothing-changed',
    location: { file: file.path, line: 1 },
    hint: `run it again; SELECT * FROM ${LEDGER_SCHEMA}.migrations shows the entry`,
  })
}
