// A release before its backup: the folder, the ledger, the plan and every file parsed. Only reads; whatever would stop the release
// half way and can be known now, is told now.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { type ChangesByHand, changesByHand } from './catalog-record.js'
import { checkDefaultSchema } from './default-schema.js'
import { refuseEdited } from './edited.js'
import { type Findings, readFindings } from './findings.js'
import { type LedgerLine, readLedgerLines } from './ledger.js'
import { refuseUnwritableLedger } from './ledger-schema.js'
import { parseAll } from './parse-all.js'
import { type Plan, type PlanOptions, editedFiles, planMigrations } from './plan.js'
import type { MigrationFolder } from './read-folder.js'
import { leftInSession } from './stays-in-session.js'
import { type ParsedMigration, runsInOneTransaction } from './statement.js'

export interface Release {
  plan: Plan
  parsed: ParsedMigration[]
  entries: ReadonlyMap<string, LedgerLine>
  /** What somebody changed since the last run; absent where nothing is to be run. */
  byHand?: ChangesByHand
  /** What was INVALID and NOT VALID before. */
  before?: Findings
  warnings: string[]
}

export interface ReleaseOptions extends PlanOptions {
  /** Through a transaction pooler only files that run in one transaction can run. */
  pooled: boolean
  /** What is set in each transaction there, see ApplyDeps. */
  localSettings?: string
}

export const nothingToDo = ({ pending, baseline, accepted }: Plan): boolean =>
  pending.length + baseline.length + accepted.length === 0

function refuseThroughPooler(parsed: readonly ParsedMigration[]): void {
  const left = leftInSession(parsed)
  if (left.length > 0)
    throw new RunbookError(
      'pooled-connection',
      `this connection goes through a pooler, and what these set stays there for other clients:\n${left.join('\n')}`,
      {
        state: 'nothing-changed',
        hint: 'Write SET LOCAL, ON COMMIT DROP, pg_advisory_xact_lock; or set DIRECT_URL to the address of the database itself.',
      },
    )
  const alone = parsed.filter((one) => !runsInOneTransaction(one)).map(({ file }) => file.name)
  if (alone.length === 0) return
  throw new RunbookError(
    'pooled-connection',
    `${alone.join(', ')}: holds statements that cannot share a transaction, and this connection goes through a pooler`,
    { state: 'nothing-changed', hint: 'Set DIRECT_URL to the address of the database itself, and run it again.' },
  )
}

/**
 * @throws RunbookError `release-refused`, `migration-changed`, `migration-syntax`, `migration-not-allowed`, `bad-migration-file`,
 * `ledger-unusable`, `pooled-connection`; nothing has been changed then
 */
export async function prepareRelease(
  client: pg.Client,
  folder: MigrationFolder,
  options: ReleaseOptions,
): Promise<Release> {
  const entries = await readLedgerLines(client)
  const edited = editedFiles(folder.files, entries)
  await refuseEdited(
    client,
    edited.filter(({ file }) => !options.acceptChanged.includes(file.name)),
  )
  const plan = planMigrations(folder.files, entries, options)
  if (nothingToDo(plan)) return { plan, parsed: [], entries, warnings: plan.warnings }
  await refuseUnwritableLedger(client)
  const parsed = await parseAll(plan.pending)
  if (options.pooled) refuseThroughPooler(parsed)
  const byHand = await changesByHand(client)
  const elsewhere = parsed.length > 0 ? await checkDefaultSchema(client, parsed, options.localSettings) : undefined
  return {
    plan,
    parsed,
    entries,
    ...(byHand && { byHand }),
    before: await readFindings(client),
    warnings: [...plan.warnings, ...(elsewhere === undefined ? [] : [elsewhere])],
  }
}
