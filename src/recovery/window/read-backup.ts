// One backup of the window: read to its end and proved, and of the wanted tables the keys of the rows that are gone now.
import { type BackupSource, withOpenedBackup } from '../../backups/opening/open-backup.js'
import type { OpenedBackup } from '../../backups/opening/opened-backup.js'
import { type Survey, surveyBackup } from '../../backups/opening/survey.js'
import { RunbookError } from '../../errors.js'
import { chooseTables } from '../choose-tables.js'
import { dumpTables } from '../dump-tables.js'
import { tryCondition } from '../find-gone.js'
import { createBackupTable, loadAsText, loadBackupRows } from '../load-backup-rows.js'
import { hasKeys, loadKeys } from '../load-gone-rows.js'
import { loadedInto, type TablePlan } from '../table-plan.js'
import { addGoneKeys, toldApartBy } from './gone-keys.js'
import { type Planning, planTable, wantedTables, type WindowSession } from './window-tables.js'

export type TableCount = { kind: 'held'; rows: number; gone: number } | { kind: 'absent' | 'not-comparable' }

export interface ReadBackup {
  /** Of its manifest. */
  startedAt?: string
  /** By the OID of the table. */
  counts: Map<number, TableCount>
}

/**
 * @param index of the backup among all, by which its keys are told from the others'
 * @throws RunbookError as a recovery does; nothing is changed
 */
export const readForWindow = (session: WindowSession, source: BackupSource, index: number): Promise<ReadBackup> =>
  withOpenedBackup(source, session.deps, async (backup) => {
    session.deps.log.info(`Reading ${backup.name} to its end`)
    const survey = await surveyBackup(backup, session.deps)
    session.check(survey)
    const isFirst = session.tables === undefined
    const planning = await prepare(session, survey)
    const counts = await countGone(session, { backup, survey, isFirst }, planning, index)
    return { counts, ...(survey.manifest && { startedAt: survey.manifest.startedAt }) }
  })

async function prepare(session: WindowSession, survey: Survey): Promise<Planning> {
  const patterns = session.tables === undefined ? session.options : { tables: ['all'], exclude: [] }
  const tables = await dumpTables(survey)
  const { live: candidates, wanted } = await chooseTables(session.client, patterns, survey, tables)
  const planning = { candidates, tables, asText: false }
  session.tables ??= await wantedTables(session, wanted, planning)
  return planning
}

interface Read {
  backup: OpenedBackup
  survey: Survey
  /** Of all that are read: the newest. */
  isFirst: boolean
}

async function countGone(
  session: WindowSession,
  read: Read,
  planning: Planning,
  index: number,
): Promise<ReadBackup['counts']> {
  const { client, options } = session
  const counts: ReadBackup['counts'] = new Map()
  const plans = new Map<number, TablePlan>()
  for (const [at, { live, keys }] of session.tables!.entries()) {
    const isThere = planning.candidates.has(live.oid)
    const plan = isThere ? await planTable(session, live, planning, at) : undefined
    if (plan && toldApartBy(plan) === keys.toldApartBy && (await canBeAsked(session, read, plan))) plans.set(at, plan)
    else counts.set(live.oid, { kind: isThere ? 'not-comparable' : 'absent' })
  }
  await loadRows(session, read, planning, plans)
  for (const [at, plan] of plans) {
    const gone = await addGoneKeys(client, session.tables![at]!.keys, plan, index, options.condition)
    await client.query(`DROP TABLE ${loadedInto(plan)}`) // its disk is wanted for the next backup
    const rows = plan.candidate.sources.reduce((sum, source) => sum + source.rows, 0)
    counts.set(plan.live.oid, { kind: 'held', rows, gone })
  }
  return counts
}

/**
 * Whether the table has, in this backup, the columns that the condition speaks of: an older one may be from before they were added.
 * @throws RunbookError `bad-input` at the newest, where it is the condition that is wrong
 */
async function canBeAsked({ client, options, deps }: WindowSession, read: Read, plan: TablePlan): Promise<boolean> {
  if (options.condition === undefined) return true
  await createBackupTable(client, plan)
  try {
    await tryCondition(client, plan, options.condition)
    return true
  } catch (error) {
    if (read.isFirst || !(error instanceof RunbookError)) throw error
    deps.log.warn(`${read.backup.name} cannot be asked: ${error.message}`)
    return false
  }
}

/** All of them in one pass, their keys alone where nothing else is looked at; what does not fit its types a second time, as text. */
async function loadRows(session: WindowSession, read: Read, planning: Planning, plans: Map<number, TablePlan>) {
  const { client, options, deps } = session
  const load = { client, ...deps, ...read }
  const all = [...plans.values()]
  const byKey = options.condition === undefined && all.every(hasKeys)
  for (const plan of byKey ? [] : all) await createBackupTable(client, plan)
  const unfit = byKey ? await loadKeys(all, load) : await loadBackupRows(all, load)
  const again: TablePlan[] = []
  for (const [at, plan] of plans) {
    if (!unfit.has(plan)) continue
    const asText = (await planTable(session, plan.live, { ...planning, asText: true }, at))!
    await createBackupTable(client, asText)
    plans.set(at, asText)
    again.push(asText)
  }
  if (again.length > 0) await loadAsText(again, load)
}
