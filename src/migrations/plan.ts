// What a release has to do: the folder held against the ledger. Pure: decides and tells, changes nothing. Every reason not to
// begin is told at once.
import { RunbookError } from '../errors.js'
import type { LedgerLine } from './ledger.js'
import { inByteOrder } from './list-migrations.js'
import type { MigrationFile } from './migration-text.js'

export interface PlanOptions {
  /** A file that sorts before the newest one that is applied. */
  outOfOrder: 'error' | 'warn' | 'allow'
  /** On a database without a ledger: this file and all before it are in the database already. */
  baseline?: string
  /** Applied files whose new text is taken as the applied one. */
  acceptChanged: readonly string[]
}

export interface EditedFile {
  file: MigrationFile
  entry: LedgerLine
}

export interface Plan {
  /** To be run, in this order. */
  pending: MigrationFile[]
  /** Names among `pending` that an earlier run left half way. */
  interrupted: string[]
  /** To be recorded without being run. */
  baseline: MigrationFile[]
  /** Their new text is to be recorded. */
  accepted: EditedFile[]
  /** Applied, and gone from the folder. */
  missing: string[]
  warnings: string[]
}

const isDone = ({ status }: LedgerLine): boolean => status === 'applied' || status === 'adopted'

interface Judged {
  problems: string[]
  warnings: string[]
}

/** Applied files whose text is another one now; those that `acceptChanged` names are no problem. */
export function editedFiles(files: readonly MigrationFile[], entries: ReadonlyMap<string, LedgerLine>): EditedFile[] {
  return files.flatMap((file) => {
    const entry = entries.get(file.name)
    return entry !== undefined && isDone(entry) && entry.checksum !== file.checksum ? [{ file, entry }] : []
  })
}

/** A new file with the very text of one that is gone: it was renamed, and would run a second time. */
function refuseRenamed(pending: readonly MigrationFile[], gone: readonly LedgerLine[], { problems }: Judged): void {
  for (const file of pending) {
    const twin = gone.find((entry) => entry.checksum === file.checksum)
    if (twin !== undefined)
      problems.push(
        `${file.name} has the text of ${twin.name}, which is ${twin.status} and gone from the folder: rename it back`,
      )
  }
}

function judgeOrder(
  pending: readonly MigrationFile[],
  newest: string | undefined,
  { outOfOrder }: PlanOptions,
  judged: Judged,
): void {
  const late = newest === undefined ? [] : pending.filter(({ name }) => inByteOrder(name, newest) < 0)
  if (late.length === 0 || outOfOrder === 'allow') return
  const names = late.map(({ name }) => name).join(', ')
  const told = `out of order: ${names} ${late.length === 1 ? 'sorts' : 'sort'} before ${newest!}, which is applied`
  if (outOfOrder === 'warn') judged.warnings.push(told)
  else judged.problems.push(`${told}: rename to a later time, or give out-of-order: warn`)
}

function judgeBaseline(
  files: readonly MigrationFile[],
  entries: ReadonlyMap<string, LedgerLine>,
  { baseline }: PlanOptions,
  { problems }: Judged,
): MigrationFile[] {
  if (!baseline) return []
  if (!files.some(({ name }) => name === baseline)) {
    problems.push(
      `baseline: there is no file ${baseline}; give the last file whose changes are in the database already`,
    )
    return []
  }
  const covered = files.filter(({ name }) => inByteOrder(name, baseline) <= 0)
  const unrecorded = covered.filter(({ name }) => !entries.has(name))
  if (unrecorded.length === 0 || entries.size === 0) return unrecorded
  problems.push(
    `baseline: is for the first run only, and the ledger has ${entries.size} entries already; ` +
      `not in it: ${unrecorded.map(({ name }) => name).join(', ')}`,
  )
  return []
}

function judgeAccepted(
  edited: readonly EditedFile[],
  { acceptChanged }: PlanOptions,
  { problems }: Judged,
): EditedFile[] {
  for (const name of acceptChanged)
    if (!edited.some(({ file }) => file.name === name))
      problems.push(`accept-changed: ${name} is not an applied file whose text has changed`)
  return edited.filter(({ file }) => acceptChanged.includes(file.name))
}

/**
 * @param files of the folder, in bytewise order
 * @param entries all of the ledger
 * @throws RunbookError `release-refused` with every reason. Edited files that are not accepted are the caller's to refuse: they
 * are what {@link editedFiles} gives less `accepted`.
 */
export function planMigrations(
  files: readonly MigrationFile[],
  entries: ReadonlyMap<string, LedgerLine>,
  options: PlanOptions,
): Plan {
  const judged: Judged = { problems: [], warnings: [] }
  const baseline = judgeBaseline(files, entries, options, judged)
  const accepted = judgeAccepted(editedFiles(files, entries), options, judged)
  const pending = files.filter((file) => {
    const entry = entries.get(file.name)
    return !baseline.includes(file) && (entry === undefined || !isDone(entry))
  })
  const names = new Set(files.map(({ name }) => name))
  const gone = [...entries.values()].filter((entry) => isDone(entry) && !names.has(entry.name))
  refuseRenamed(pending, gone, judged)
  const newest = [...entries.values()]
    .filter(isDone)
    .map(({ name }) => name)
    .sort(inByteOrder)
    .at(-1)
  judgeOrder(
    pending.filter(({ name }) => !entries.has(name)),
    newest,
    options,
    judged,
  )
  refuseHalfRolledBack(pending, entries, judged)
  if (judged.problems.length > 0) throw refused(judged.problems)
  const missing = gone.map(({ name }) => name)
  if (missing.length > 0) judged.warnings.push(`applied, and gone from the folder: ${missing.join(', ')}`)
  const interrupted = pending.map(({ name }) => name).filter((name) => entries.get(name)?.status === 'running')
  return { pending, interrupted, baseline, accepted, missing, warnings: judged.warnings }
}

function refuseHalfRolledBack(
  pending: readonly MigrationFile[],
  entries: ReadonlyMap<string, LedgerLine>,
  { problems }: Judged,
): void {
  for (const { name } of pending)
    if (entries.get(name)?.status === 'rolling-back')
      problems.push(`a rollback of ${name} broke off half way: pg-runbook rollback ${name} goes on with it`)
}

function refused(problems: readonly string[]): RunbookError {
  const message = problems.length === 1 ? problems[0]! : `\n${problems.map((problem) => `- ${problem}`).join('\n')}`
  return new RunbookError('release-refused', `the release is not applied: ${message}`, {
    state: 'nothing-changed',
    hint: 'mend what is named above, then run it again; pg-runbook status shows every file',
  })
}
