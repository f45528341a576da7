// One table or several out of a backup, straight from its plain SQL: beside the live ones, or in their place. Everything happens in one
// transaction, and what stands against it is told before anything is changed.
import type pg from 'pg'
import { RunbookError } from '../../errors.js'
import type { DatabaseUrl } from '../../postgres/connection-url.js'
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { TableName } from '../../backups/dump/left-out.js'
import type { OpenedBackup } from '../../backups/opening/opened-backup.js'
import type { Survey } from '../../backups/opening/survey.js'
import { chooseTables } from './choose-tables.js'
import { typeProblems } from './compare-types.js'
import { type DumpStatement, readStatements } from './dump-statement.js'
import { loadRows } from './load-rows.js'
import { finishCreated, runAsWritten } from './make-created.js'
import { moveBeside } from './make-beside.js'
import { broughtInWords, type NeedsOnTarget, needInWords, needsOnTarget } from './needs-on-target.js'
import { setPositions } from './positions.js'
import { quoted, shown, stampOf } from './qualified-name.js'
import { replacementsOf, replaceTables, surveyedBelow } from './replace-tables.js'
import { dropSideSchemas, makeSideSchemas, runAside, type SideTables } from './side-tables.js'
import { afterRowsOfCopy, afterRowsOfCreated, beforeRows, forComparison } from './statements-to-run.js'
import type { LeftOut, RestoredTable, RestoreTablesDeps, TablesReport, TablesRequest } from './tables-report.js'
import { refuse, targetProblems, type Targets, targetsOf } from './targets.js'
import { inOneTransaction } from './transaction.js'

interface Source {
  backup: OpenedBackup
  survey: Survey
  dump: DumpStatement[]
}

interface Work extends Source {
  client: pg.Client
  request: TablesRequest
  targets: Targets
  needs: NeedsOnTarget
  stamp: string
  deps: RestoreTablesDeps
}

const HOW_TO_BRING_WHAT_IS_MISSING =
  'make what is missing on the target first (an extension: CREATE EXTENSION; a role: CREATE ROLE), or leave it out with --no-owner and ' +
  '--no-privileges; or restore the whole backup into a new database (mode: new-database)'

/** Everything the chosen tables need, and what of it is there. */
async function needsOf(client: pg.ClientBase, request: TablesRequest, targets: Targets, dump: DumpStatement[]) {
  const { beside, created, replaced, all } = targets
  const wanted = [
    ...beforeRows(beside),
    ...afterRowsOfCopy(beside),
    ...beforeRows(created),
    ...afterRowsOfCreated(created, request),
    ...forComparison(replaced),
  ]
  return needsOnTarget(client, wanted, dump, (need) => need.kind === 'relation' && all.has(need))
}

async function plan(client: pg.Client, request: TablesRequest, source: Source, chosen: TableName[]) {
  const targets = await targetsOf(client, source.dump, chosen, request.into)
  const needs = await needsOf(client, request, targets, source.dump)
  const extensions = source.dump.filter(({ part }) => part === 'extension').map(({ about }) => about.name)
  const from = extensions.length > 0 ? ` (the backup's extensions: ${extensions.join(', ')})` : ''
  refuse(
    [
      ...(await targetProblems(client, targets, source.dump, source.survey)),
      ...needs.missing.map((need) => `${needInWords(need)} is neither on the target nor in the backup${from}`),
    ],
    HOW_TO_BRING_WHAT_IS_MISSING,
  )
  return { targets, needs }
}

/** Types that are there already must mean the same. */
async function compareTypes({ client, needs, dump }: Work, side: SideTables): Promise<void> {
  const used = new Set(needs.used.filter(({ kind }) => kind === 'type').map(tableKey))
  const makers = dump.filter(({ part, about }) => part === 'type' && used.has(tableKey(about)))
  const problems = await typeProblems(client, makers, side)
  refuse(
    problems,
    'bring the type on the target to what the backup has (ALTER TYPE ... ADD VALUE), then run this again',
  )
}

async function makeAndLoad(work: Work, side: SideTables): Promise<void> {
  const { client, targets, deps, backup, survey } = work
  const { beside, created, replaced } = targets
  await compareTypes(work, side)
  await runAsWritten(client, work.needs.bring)
  await setPositions(client, positionsOfBrought(work), (name) => name)
  await runAside(client, [...beforeRows(beside), ...forComparison(replaced)], side)
  await runAsWritten(client, beforeRows(created))
  const aside = [...beside.tables, ...replaced.tables]
  const isAside = new Set(aside.map(tableKey))
  const into = (table: TableName) => (isAside.has(tableKey(table)) ? side.place(table) : table)
  deps.log.info(`Loading ${targets.all.tables.map(shown).join(', ')}`)
  await loadRows(client, { backup, survey }, [...aside, ...created.tables], { into, freeze: true }, deps)
  await setPositions(client, beside.of('position'), side.place)
  await setPositions(client, created.of('position'), (name) => name)
  for (const table of replaced.roots) await client.query(`ANALYZE ${quoted(side.place(table))}`)
}

function positionsOfBrought({ needs, dump }: Work): DumpStatement[] {
  const made = new Set(needs.bring.filter(({ part }) => part === 'sequence').map(({ about }) => tableKey(about)))
  return dump.filter(({ part, about }) => part === 'position' && made.has(tableKey(about)))
}

async function restoreInside(work: Work): Promise<Pick<TablesReport, 'tables' | 'leftOut'>> {
  const { client, targets, survey, request, stamp, deps, dump, needs } = work
  const { beside, created, replaced, all } = targets
  const side = await makeSideSchemas(client, all, [...needs.used, ...needs.bring.map(({ about }) => about)], deps.now())
  await makeAndLoad(work, side)
  const replacements = await replacementsOf(client, targets, side)
  await runAside(client, afterRowsOfCopy(beside), side)
  const copies = await moveBeside(client, beside, side, targets.live, { stamp, noOwner: request.noOwner })
  const leftOut: LeftOut[] = [...copies.leftOut, ...(await finishCreated(client, created, dump, request))]
  const options = { survey, targets, stamp, dryRun: request.dryRun }
  const changed = await replaceTables(client, replacements, options, deps)
  await dropSideSchemas(client, side)
  const isCreated = new Set(created.roots.map(tableKey))
  const tables = [...beside.roots, ...created.roots, ...replaced.roots].map((table): RestoredTable => {
    const parts = surveyedBelow(survey, targets, table)
    return {
      table,
      restoredAs: copies.places.get(tableKey(table)) ?? table,
      how: isCreated.has(tableKey(table)) ? 'created' : 'beside',
      rows: parts.reduce((sum, { rows }) => sum + rows, 0),
      bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      ...changed.tables.get(tableKey(table)),
    }
  })
  return { tables, leftOut: [...leftOut, ...changed.leftOut] }
}

/** F76: bytes of no known encoding would be stored as if they were text of the database's. */
async function refuseEncoding(client: pg.ClientBase, { survey }: Source): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    'SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()',
  )
  const [theirs, ours] = [survey.facts.clientEncoding ?? 'UTF8', rows[0]!.encoding]
  if ((theirs === 'SQL_ASCII') === (ours === 'SQL_ASCII')) return
  throw new RunbookError(
    'restore-refused',
    `the backup is in ${theirs} and the database in ${ours}, and SQL_ASCII is no encoding`,
    {
      state: 'nothing-changed',
      hint: 'restore it into a new database (mode: new-database), which gets the encoding of the backup',
    },
  )
}

/**
 * @param survey of the very same backup
 * @throws RunbookError `bad-input` (names), `restore-refused` (every reason at once, nothing changed), `restore-failed`, `lock-timeout`,
 *   `bad-dump`, `cancelled`, `outcome-unknown`, and what connecting throws
 */
export async function restoreTables(
  request: TablesRequest,
  url: DatabaseUrl,
  backup: OpenedBackup,
  survey: Survey,
  deps: RestoreTablesDeps,
): Promise<TablesReport> {
  const started = deps.now()
  const source: Source = { backup, survey, dump: await readStatements(survey) }
  const known = source.dump.filter(({ part }) => part === 'table').map(({ about }) => about)
  const chosen = chooseTables(request.tables, known, url.schema)
  return inOneTransaction(url, request, deps, async (client) => {
    await refuseEncoding(client, source)
    const { targets, needs } = await plan(client, request, source, chosen)
    const work: Work = { ...source, client, request, targets, needs, stamp: stampOf(started), deps }
    const { tables, leftOut } = await restoreInside(work)
    return {
      status: request.dryRun ? 'dry-run' : 'restored',
      into: request.into,
      tables,
      brought: needs.brought.map(broughtInWords),
      used: needs.used.filter(({ kind }) => kind !== 'schema').map(needInWords),
      leftOut,
      durationMs: deps.now().getTime() - started.getTime(),
    }
  })
}
