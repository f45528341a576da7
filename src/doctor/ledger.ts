// The ledger of migrations against the folder and the database: runs that broke off, files edited after they ran, what somebody
// did by hand, and the runbook's "already exists".
import { byHandInWords } from '../migrations/by-hand-in-words.js'
import { changesByHand } from '../migrations/catalog-record.js'
import { databaseFacts, type LedgerLine, ledgerLines } from '../migrations/ledger-view.js'
import type { MigrationFile } from '../migrations/migration-file.js'
import { parseMigration } from '../migrations/parse.js'
import { type FolderAsItIs, lookIntoFolder } from '../migrations/read-folder.js'
import { lockHolder } from '../migrations/runner-lock.js'
import { stateOfFile } from '../migrations/state-of-file.js'
import { LEDGER_SCHEMA } from '../postgres/ledger-name.js'
import { quoteLiteral } from '../postgres/quote.js'
import { countOf } from '../quantities.js'
import { type Finding, family, namesOf, ok, problem, reasonOf, unknown } from './check.js'
import type { Ask, Patient } from './patient.js'

interface Ledger {
  state: 'missing' | 'not-readable' | 'readable'
  lines: LedgerLine[]
  /** Who works on the database at this moment. */
  runner: string | undefined
}

export const ledgerFamily = (migrationsDir: string) =>
  family(
    {
      ledger: 'Record of migrations (ledger)',
      migrations: 'Migration files',
      'already-exists': 'Pending files and what is there already',
      'changed-by-hand': 'Changes by hand',
    },
    async (patient: Patient) => {
      const ledger = await readLedger(patient)
      const folder = await lookIntoFolder(migrationsDir).catch((error: unknown) => reasonOf(error))
      const files = 'verdict' in folder ? undefined : await sorted(folder, ledger)
      return {
        ledger: judgeLedger(ledger, patient.role),
        migrations: files && !('verdict' in folder) ? judgeFiles(files, folder) : (folder as Finding),
        'already-exists': files ? await alreadyThere(files.pending, patient, ledger) : (folder as Finding),
        'changed-by-hand': await byHand(patient, ledger),
      }
    },
  )

const readLedger = ({ guarded }: Patient): Promise<Ledger> =>
  guarded(async (client) => {
    const { ledger: state } = await databaseFacts(client)
    const lines = state === 'readable' ? await ledgerLines(client) : []
    const isUnderWay = lines.some(({ status }) => status === 'running' || status === 'rolling-back')
    return { state, lines, runner: isUnderWay ? await lockHolder(client) : undefined }
  })

function judgeLedger({ state, lines, runner }: Ledger, role: string): Finding {
  if (state === 'missing') return ok('none yet: the first run makes it')
  if (state === 'not-readable')
    return unknown(
      'this role may not read it',
      `as its owner:\nGRANT USAGE ON SCHEMA ${LEDGER_SCHEMA} TO ${role};\nGRANT SELECT ON ALL TABLES IN SCHEMA ${LEDGER_SCHEMA} TO ${role};`,
    )
  const underWay = lines.filter(({ status }) => status === 'running' || status === 'rolling-back')
  if (underWay.length === 0) return ok(`${countOf(lines.length, 'file')}, none interrupted`)
  const names = namesOf(underWay.map(({ name }) => name))
  if (runner !== undefined) return ok(`a run is under way: ${names}; ${runner}`)
  return problem(
    `interrupted: ${names}`,
    `run the same again; it goes on where it broke off:\n${underWay
      .map(({ name, status }) => `pg-runbook ${status === 'running' ? 'apply' : 'rollback'} ${name}`)
      .join('\n')}`,
  )
}

interface Files {
  pending: MigrationFile[]
  changed: string[]
  /** Where the ledger may not be read, nothing can be told of a file. */
  known: boolean
}

async function sorted({ files }: FolderAsItIs, { lines, state }: Ledger): Promise<Files> {
  const entries = new Map(lines.map((line) => [line.name, line]))
  const sorted: Files = { pending: [], changed: [], known: state !== 'not-readable' }
  for (const file of files) {
    const where = await stateOfFile(entries.get(file.name), () => Promise.resolve(file.checksum))
    if (where === 'pending' || where === 'rolled-back') sorted.pending.push(file)
    if (where === 'changed') sorted.changed.push(file.name)
  }
  return sorted
}

function judgeFiles({ pending, changed, known }: Files, { files, broken, sameVersions }: FolderAsItIs): Finding {
  if (broken.length > 0)
    return problem(
      `cannot be run: ${namesOf(broken.map(({ name, message }) => `${name} (${message})`))}`,
      'repair or remove them; pg-runbook check tells the lines',
    )
  if (sameVersions.length > 0)
    return problem(
      `share a version: ${namesOf(sameVersions.map((names) => names.join(' and ')))}`,
      'rename all but one of each; a release refuses them',
    )
  if (!known)
    return unknown(`${countOf(files.length, 'file')}; which are applied is not known: the ledger may not be read`)
  if (changed.length === 0) return ok(`${countOf(files.length, 'file')}, ${pending.length} pending`)
  return problem(
    `edited after they were applied: ${namesOf(changed)}`,
    `put each back as it was, and write the change as a new file:\n${changed.map((name) => `git log -p -- ${name}`).join('\n')}`,
  )
}

/** The runbook's "relation already exists", before it is said: pending files that would make a table that is there. */
async function alreadyThere(
  pending: readonly MigrationFile[],
  { ask, url }: Patient,
  { state }: Ledger,
): Promise<Finding> {
  if (state === 'not-readable') return unknown('which files are pending is not known: the ledger may not be read')
  const found: { file: string; tables: string[] }[] = []
  for (const file of pending) {
    const tables = await tablesMadeBy(file, url.schema)
    const there = tables.length === 0 ? [] : await existing(ask, tables)
    if (there.length > 0) found.push({ file: file.name, tables: there })
  }
  const last = found.at(-1)
  if (last === undefined)
    return ok(pending.length === 0 ? 'nothing is pending' : 'no pending file makes a table that is there')
  return problem(
    `would say "already exists": ${namesOf(found.map(({ file, tables }) => `${file} (${tables.join(', ')})`))}`,
    'not an error: such a statement is passed over with a warning and the run goes on (on-already-exists: warn). Where these files ' +
      `were run by hand before there was a ledger, record them and all before them as applied:\npg-runbook apply-pending --baseline ${last.file}`,
  )
}

/** Names ready for to_regclass; none of a file that drops or renames something first, or that cannot be parsed. */
async function tablesMadeBy(file: MigrationFile, schema: string): Promise<string[]> {
  const parsed = await parseMigration(file).catch(() => undefined) // told by `pg-runbook check`, with its line
  const nodes = parsed?.statements.map(({ node }) => node) ?? []
  if (nodes.some((node) => 'DropStmt' in node || 'RenameStmt' in node)) return []
  return nodes.flatMap((node) => {
    if (!('CreateStmt' in node) || node.CreateStmt.if_not_exists === true) return []
    const { schemaname, relname } = node.CreateStmt.relation ?? {}
    return relname === undefined ? [] : [[schemaname ?? schema, relname].map(quoted).join('.')]
  })
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const existing = async (ask: Ask, names: readonly string[]): Promise<string[]> => {
  const list = names.map(quoteLiteral).join(', ')
  const rows = await ask<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.oid = ANY (SELECT to_regclass(name) FROM unnest(ARRAY[${list}]) AS name)`,
  )
  return rows.map(({ name }) => name)
}

async function byHand({ guarded }: Patient, { state }: Ledger): Promise<Finding> {
  if (state === 'missing') return ok('no run yet to compare with')
  if (state === 'not-readable') return unknown('the ledger may not be read')
  const changes = await guarded(changesByHand).catch((error: unknown) => reasonOf(error))
  if (changes === undefined) return ok('none since the last run that kept a record')
  if ('verdict' in changes) return changes
  return problem(
    byHandInWords(changes).replaceAll(/\s*\n\s*/g, '; '),
    'keep them as a migration file, or take them back:\npg-runbook diff\npg-runbook status',
  )
}
