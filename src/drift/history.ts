// Which texts made the database what it is, and which are still to come: the ledger's entries with the texts that ran, and the
// folder's files that did not run yet. What cannot be had is told, since a replay without it would tell falsehoods.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { keptTexts, readLedgerLines } from '../migrations/ledger.js'
import type { LedgerLine } from '../migrations/ledger.js'
import { inByteOrder } from '../migrations/list-migrations.js'
import type { MigrationFile } from '../migrations/migration-text.js'
import { type FolderAsItIs, lookIntoFolder } from '../migrations/read-folder.js'

export interface History {
  /** With the texts that ran, in the order of the names; undefined where they cannot be known. */
  applied: MigrationFile[] | undefined
  /** In the order they would run; without what is broken. */
  pending: MigrationFile[]
  /** Among the pending ones: begun, and not ended. */
  unfinished: string[]
  /** Why something of it cannot be known. */
  problems: string[]
}

/** What the ledger says, read in the database. */
export interface LedgerState {
  lines: ReadonlyMap<string, LedgerLine>
  /** Of those whose file is gone or has another text. */
  texts: ReadonlyMap<string, string>
  problem?: string
}

/** A project may have no such folder yet. */
export async function folderOrProblem(directory: string): Promise<{ folder: FolderAsItIs; problem?: string }> {
  try {
    return { folder: await lookIntoFolder(directory) }
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error
    return { folder: { files: [], leftOut: [], broken: [], sameVersions: [] }, problem: error.message }
  }
}

const isDone = ({ status }: LedgerLine): boolean => status === 'applied' || status === 'adopted'

/** Inside a transaction; a ledger that may not be read is told. */
export async function readLedgerState(client: pg.ClientBase, { files }: FolderAsItIs): Promise<LedgerState> {
  try {
    const lines = await readLedgerLines(client)
    const checksums = new Map(files.map(({ name, checksum }) => [name, checksum]))
    const gone = [...lines.values()].filter((line) => isDone(line) && checksums.get(line.name) !== line.checksum)
    const names = gone.map(({ name }) => name)
    return { lines, texts: names.length > 0 ? await keptTexts(client, names) : new Map() }
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error
    return { lines: new Map(), texts: new Map(), problem: error.message }
  }
}

/** As it ran, for a file that is gone or was edited. */
function textThatRan(
  line: LedgerLine,
  { files }: FolderAsItIs,
  texts: LedgerState['texts'],
): MigrationFile | undefined {
  const file = files.find(({ name }) => name === line.name)
  if (file?.checksum === line.checksum) return file
  const text = texts.get(line.name)
  if (text === undefined) return undefined
  return { name: line.name, path: line.name, text, checksum: line.checksum, sizeBytes: Buffer.byteLength(text) }
}

/** @param isEmpty does the database hold no table at all? Then nothing was applied, with or without a ledger. */
export function historyOf(folder: FolderAsItIs, { lines, texts, problem }: LedgerState, isEmpty: boolean): History {
  const problems = folder.broken.map(({ name, message }) => `${name} is left out: ${message}`)
  const done = [...lines.values()].filter(isDone).sort((a, b) => inByteOrder(a.name, b.name))
  const doneNames = new Set(done.map(({ name }) => name))
  const pending = folder.files.filter(({ name }) => !doneNames.has(name))
  const unfinished = [...lines.values()]
    .filter(({ status }) => status === 'running' || status === 'rolling-back')
    .map(({ name }) => name)
  const ran = done.map((line) => textThatRan(line, folder, texts))
  const lost = done.filter((_, index) => ran[index] === undefined).map(({ name }) => name)
  if (problem !== undefined) problems.push(problem)
  else if (lines.size === 0 && !isEmpty)
    problems.push(
      'no ledger says which migrations made this database: pg-runbook apply-pending --baseline <file> records them',
    )
  if (lost.length > 0) problems.push(`the texts that ran as ${lost.join(', ')} are gone`)
  if (unfinished.length > 0)
    problems.push(`half way: ${unfinished.join(', ')}; what is in the database as it makes it is taken for its own`)
  const known = problem === undefined && lost.length === 0 && (lines.size > 0 || isEmpty)
  return { applied: known ? ran.filter((file) => file !== undefined) : undefined, pending, unfinished, problems }
}
