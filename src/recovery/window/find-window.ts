// When did the rows vanish: backups are read, each at most once, and the keys of what is gone now are compared between them. Of many,
// halves in which nothing of the older backup vanished are left out, unless nothing is found in the others. Changes nothing: temporary tables of one session are all that it writes.
import type pg from 'pg'
import type { BackupSource, OpenBackupDeps } from '../../backups/opening/open-backup.js'
import type { Survey } from '../../backups/opening/survey.js'
import { RunbookError } from '../../errors.js'
import { closeClient } from '../../postgres/open-client.js'
import { serverPid } from '../../postgres/server-pid.js'
import { nameOf } from '../live-tables.js'
import { SESSION } from '../recover.js'
import { recoveryFailure } from '../recovery-failure.js'
import { refuseWithoutTemporary, roleOf } from '../rights.js'
import { dropTemporary } from '../temporary-tables.js'
import { goneAtAll, goneBetween } from './gone-keys.js'
import { type ReadBackup, readForWindow } from './read-backup.js'
import type { Vanished, WindowBackup, WindowReport, WindowTable } from './report.js'
import { whoDeleted } from './who-deleted.js'
import type { WantedTable, WindowOptions, WindowSession } from './window-tables.js'

export interface DatedBackup {
  name: string
  /** Absent only where there is one. */
  at?: Date
  source: BackupSource
}

export interface WindowDeps extends OpenBackupDeps {
  connect(): Promise<pg.Client>
  cancel(pid: number): Promise<unknown>
  check(survey: Survey): void
  /** host:port/database as user */
  database: string
  now(): Date
}

interface Window extends WindowSession {
  /** Oldest first. */
  backups: readonly DatedBackup[]
  read: Map<number, ReadBackup>
}

const isHeld = ({ read }: Window, index: number, { live }: WantedTable): boolean =>
  read.get(index)!.counts.get(live.oid)!.kind === 'held'

/** Whether rows vanished between two backups, or may have: of a table that only one of them holds nobody knows. */
async function mayHaveVanished(window: Window, older: number, newer: number): Promise<boolean> {
  for (const table of window.tables!) {
    const held = [older, newer].filter((index) => isHeld(window, index, table)).length
    if (held === 1) return true
    if (held === 2 && (await goneBetween(window.client, table.keys, older, newer)) > 0) return true
  }
  return false
}

async function read(window: Window, index: number): Promise<void> {
  window.deps.signal.throwIfAborted()
  const { source } = window.backups[index]!
  window.read.set(index, await readForWindow(window, source, index))
}

/**
 * A row is in the backups from its creation to its deletion, so where everything of the older backup is in the newer one, nothing of it
 * vanished between them; a row that is younger than the one and was gone before the other is in neither. Of a row that was deleted, made
 * again and deleted again one of the deletions is found.
 */
async function bisect(window: Window, older: number, newer: number): Promise<void> {
  if (newer - older < 2 || !(await mayHaveVanished(window, older, newer))) return
  const middle = Math.floor((older + newer) / 2)
  await read(window, middle)
  await bisect(window, older, middle)
  await bisect(window, middle, newer)
}

const hasGone = (window: Window): boolean =>
  [...window.read.keys()].some((index) => window.tables!.some((table) => goneIn(window, index, table) > 0))

/** That nothing is missing takes every backup: the rows may be younger than the oldest. Newest first, where deletions are looked for. */
async function readUntilGone(window: Window): Promise<void> {
  for (let index = window.backups.length - 1; index > 0 && !hasGone(window); index--)
    if (!window.read.has(index)) await read(window, index)
}

const timeOf = ({ backups, read: done }: Window, index: number): string | undefined =>
  done.get(index)?.startedAt ?? backups[index]!.at?.toISOString()

const inOrder = ({ read: done }: Window): number[] => [...done.keys()].sort((a, b) => a - b)

/** A backup that was renamed would turn everything round. */
function refuseDisorder(window: Window): void {
  const times = inOrder(window).map((index) => ({ index, at: Date.parse(timeOf(window, index) ?? '') }))
  const wrong = times.find(({ at }, place) => place > 0 && at < times[place - 1]!.at)
  if (wrong === undefined) return
  const { name } = window.backups[wrong.index]!
  throw new RunbookError('bad-input', `backup: ${name} was made at another time than its name says`, {
    state: 'nothing-changed',
    hint: 'give the file the name that it was stored with, backup_YYYYMMDD_HHMMSS.sql in UTC, then run it again',
  })
}

async function tableOf(window: Window, { live, keys }: WantedTable): Promise<WindowTable> {
  const backups = inOrder(window).map((index): WindowTable['backups'][number] => {
    const count = window.read.get(index)!.counts.get(live.oid)!
    return { ...count, backup: window.backups[index]!.name }
  })
  return { schema: live.schema, name: live.name, gone: await goneAtAll(window.client, keys), backups }
}

/** Between each backup that has the table and the next that has it; at last since the newest. */
async function vanishedOf(window: Window, table: WantedTable): Promise<Vanished[]> {
  const held = inOrder(window).filter((index) => isHeld(window, index, table))
  const found: Vanished[] = []
  for (const [place, older] of held.entries()) {
    const newer = held[place + 1]
    const rows =
      newer === undefined ? goneIn(window, older, table) : await goneBetween(window.client, table.keys, older, newer)
    if (rows === 0) continue
    const [presentAt, absentAt] = [timeOf(window, older), newer === undefined ? undefined : timeOf(window, newer)]
    found.push({
      table: nameOf(table.live),
      rows,
      presentIn: window.backups[older]!.name,
      ...(presentAt !== undefined && { presentAt }),
      ...(newer !== undefined && { absentIn: window.backups[newer]!.name }),
      ...(absentAt !== undefined && { absentAt }),
    })
  }
  return found
}

function goneIn({ read: done }: Window, index: number, { live }: WantedTable): number {
  const count = done.get(index)!.counts.get(live.oid)!
  return count.kind === 'held' ? count.gone : 0
}

function newestWithMost(window: Window, gone: number): WindowReport['recoverFrom'] {
  const sums = inOrder(window).map((index) => ({
    backup: window.backups[index]!.name,
    rows: window.tables!.reduce((sum, table) => sum + goneIn(window, index, table), 0),
  }))
  const most = Math.max(...sums.map(({ rows }) => rows))
  const newest = sums.findLast(({ rows }) => rows === most)
  return newest && gone > 0 ? { ...newest, hasAll: most === gone } : undefined
}

const backupOf = (window: Window, index: number): WindowBackup => {
  const { name, source } = window.backups[index]!
  const at = timeOf(window, index)
  return {
    name,
    isArtifact: source.kind === 'artifact',
    read: window.read.has(index),
    ...(at !== undefined && { at }),
    ...(source.kind === 'artifact' && source.runId !== undefined && { runId: source.runId }),
  }
}

async function find(window: Window, deps: WindowDeps): Promise<Omit<WindowReport, 'durationMs'>> {
  const newest = window.backups.length - 1
  await read(window, newest)
  if (newest > 0) await read(window, 0)
  await bisect(window, 0, newest)
  await readUntilGone(window)
  refuseDisorder(window)
  const tables: WindowTable[] = []
  for (const table of window.tables!) tables.push(await tableOf(window, table))
  const vanished: Vanished[] = []
  for (const table of window.tables!) vanished.push(...(await vanishedOf(window, table)))
  const gone = tables.reduce((sum, table) => sum + table.gone, 0)
  const recoverFrom = newestWithMost(window, gone)
  const oldest = timeOf(window, 0)
  const oids = window.tables!.map(({ live }) => live.oid)
  return {
    status: gone > 0 ? 'window' : 'nothing-missing',
    database: deps.database,
    patterns: [...window.options.tables],
    excluded: [...window.options.exclude],
    withCondition: window.options.condition !== undefined,
    backups: window.backups.map((_, index) => backupOf(window, index)),
    tables,
    gone,
    vanished,
    ...(recoverFrom && { recoverFrom }),
    audit: await whoDeleted(window.client, oids, oldest === undefined ? undefined : new Date(oldest)),
  }
}

/**
 * @param backups oldest first, at least one
 * @throws RunbookError `bad-input`, `recovery-refused`, `bad-dump`, `backup-not-opened`, `foreign-backup`, `cancelled`
 */
export async function findWindow(
  options: WindowOptions,
  backups: readonly DatedBackup[],
  deps: WindowDeps,
): Promise<WindowReport> {
  const startedAt = deps.now().getTime()
  const client = await deps.connect()
  const pid = await serverPid(client)
  const cancel = () => void deps.cancel(pid).catch(() => client.connection.stream.destroy())
  deps.signal.addEventListener('abort', cancel)
  try {
    await client.query(SESSION)
    const role = await roleOf(client)
    await refuseWithoutTemporary(client, role)
    const report = await find(
      { client, role, options, deps, check: (survey) => deps.check(survey), backups, read: new Map() },
      deps,
    )
    return { ...report, durationMs: deps.now().getTime() - startedAt }
  } catch (error) {
    throw recoveryFailure(error, 'nothing-changed', deps.signal)
  } finally {
    deps.signal.removeEventListener('abort', cancel)
    if (!deps.signal.aborted) await dropTemporary(client).catch(() => {}) // the session's end does it too
    await closeClient(client)
  }
}
