// What is written and looked at around the files of a release: the baseline and accepted texts before them, the state of the
// database after them. What is committed stays a success whatever cannot be looked at.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import { recordBaseline } from './baseline.js'
import { recordCatalog } from './catalog-record.js'
import { type Findings, findingsInWords, readFindings } from './findings.js'
import { type Provenance, acceptText, ledgerHead } from './ledger.js'
import { LEDGER_SCHEMA, ensureLedger } from './ledger-schema.js'
import type { Plan } from './plan.js'
import type { ReusableSession } from './reusable-session.js'

/** Before the first file: the ledger itself, and what goes into it without being run. Throws `ledger-unusable`, `migration-changed`. */
export async function recordWithoutRunning(client: pg.ClientBase, plan: Plan, origin: Provenance): Promise<void> {
  await ensureLedger(client)
  await recordBaseline(client, plan.baseline, origin)
  for (const { file, entry } of plan.accepted) {
    if (await acceptText(client, file, entry.checksum)) continue
    throw new RunbookError('migration-changed', `${file.name}: its entry was changed by somebody else meanwhile`, {
      state: 'nothing-changed',
      location: { file: file.path, line: 1 },
      hint: `run it again; SELECT * FROM ${LEDGER_SCHEMA}.migrations shows the entry`,
    })
  }
}

/** After the last file. Returns what is to be told. */
export async function lookAfterwards(
  connection: ReusableSession,
  before: Findings | undefined,
  log: Log,
): Promise<string[]> {
  try {
    const { client } = await connection.get()
    await recordCatalog(client, (await ledgerHead(client))?.name)
    return before === undefined ? [] : findingsInWords(before, await readFindings(client), 'this run')
  } catch (error) {
    if (!(error instanceof RunbookError) && sqlstateOf(error) === undefined) throw error
    const said = error instanceof RunbookError ? error.message : describeServerError(error, { showDetail: false })
    log.warn(`What the database is made of now could not be recorded: ${said}`)
    return []
  }
}
