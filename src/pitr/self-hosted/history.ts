// Which moments a base backup and an archive lead to. By the commits in the WAL itself where pg_waldump is there to read them, else by
// the clocks of files, and said so.
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '../../log.js'
import type { HistoryWindow } from '../provider.js'
import type { BaseBackup } from './base-backup.js'
import { parseSegmentName, segmentOf } from './lsn.js'
import { refused } from './place.js'
import type { WalChain, WalGap } from './wal-archive.js'
import { isDamaged } from './wal-file.js'
import { type Ended, endedIn, type WalReader } from './wal-times.js'

export interface History {
  window: HistoryWindow
  remarks: string[]
  /** As far as it can be read. */
  chain: WalChain
}

/** @throws RunbookError `pitr-refused` where nothing can be gone back to */
export async function historyOf(
  backup: BaseBackup,
  archived: WalChain,
  reader: WalReader | undefined,
  log: Log,
): Promise<History> {
  if (archived.segments.length === 0) throw nothing(gapInWords(archived.gap!, undefined))
  if (!reader) return byClocks(backup, archived)
  log.info(`Reading the times of commits in ${archived.segments.length} WAL files`)
  const before = await lastBeforeEnd(backup, archived, reader)
  const { chain, last } = await lastOf(archived, reader)
  const remarks = remarksOf(backup, chain)
  const earliest = before ? new Date(before.ceil) : afterStart(backup)
  // Recovery stops at a commit after the moment: the last one of all cannot be the moment itself.
  const latest = new Date((last?.floor ?? 0) - 1)
  if (last === undefined || latest < earliest) throw nothing([NOWHERE_TO_STOP, ...remarks].join(' '))
  return { window: { earliest, latest }, remarks, chain }
}

async function byClocks(backup: BaseBackup, chain: WalChain): Promise<History> {
  const { mtime } = await stat(chain.segments.at(-1)!.file)
  const about =
    'There is no pg_waldump of this version here: the ends of the history are the clocks of files, and only about right.'
  return {
    window: { earliest: afterStart(backup), latest: mtime },
    remarks: [...remarksOf(backup, chain), about],
    chain,
  }
}

/** The newest before the base backup ended: what it holds itself cannot be undone. */
async function lastBeforeEnd(
  { endLsn }: BaseBackup,
  { segments, segmentBytes }: WalChain,
  reader: WalReader,
): Promise<Ended | undefined> {
  if (endLsn === undefined) return undefined
  let last: Ended | undefined
  for (const wal of segments) {
    if (parseSegmentName(wal.name, segmentBytes).segment > segmentOf(endLsn, segmentBytes)) return last
    const ended = await endedIn(wal, reader)
    if (isDamaged(ended)) throw nothing(gapInWords(damaged(path.basename(wal.file), ended.damaged), undefined))
    last = ended.findLast(({ lsn }) => lsn < endLsn) ?? last
  }
  return last
}

/** The newest of the chain, looked for from its end, and what is left of the chain. */
async function lastOf(archived: WalChain, reader: WalReader): Promise<{ chain: WalChain; last: Ended | undefined }> {
  let chain = archived
  for (const [at, wal] of [...archived.segments.entries()].reverse()) {
    const ended = await endedIn(wal, reader)
    if (isDamaged(ended)) {
      const gap = damaged(path.basename(wal.file), ended.damaged)
      chain = { ...chain, segments: archived.segments.slice(0, at), gap }
    } else if (ended.length > 0) return { chain, last: ended.at(-1) }
  }
  return { chain, last: undefined }
}

const damaged = (name: string, said: string): WalGap => ({
  name,
  what: `cannot be unpacked (${said}): it is damaged, or is being written just now`,
})

const NOWHERE_TO_STOP =
  'of what can be replayed nothing was committed after the base backup ended: recovery would have no place to stop.'

/** The label tells whole seconds: what was committed in that second may be in the backup. */
const afterStart = ({ startTime }: BaseBackup): Date => new Date(startTime.getTime() + 1000)

const nothing = (what: string) =>
  refused(
    `wal-archive: ${what}`,
    'SELECT pg_switch_wal() on the source, where it still runs, has its newest WAL archived, and SELECT * FROM pg_stat_archiver says whether that works; then run it again.',
  )

const remarksOf = (backup: BaseBackup, { gap, partial, segments, timeline }: WalChain): string[] => [
  ...(gap === undefined ? [] : [gapInWords(gap, segments.at(-1)?.name)]),
  ...(timeline === backup.timeline
    ? []
    : [
        `Timeline ${timeline} is followed, the newest that grew out of timeline ${backup.timeline}: what was committed on an older one after it was left is not in it.`,
      ]),
  ...(partial.length === 0
    ? []
    : [
        `${partial.join(', ')}: not finished, and not replayed. Without its ending .partial it would be taken as well.`,
      ]),
]

export const gapInWords = ({ name, what }: WalGap, last: string | undefined): string =>
  `The WAL file ${name} ${what}: what came after ${last ?? 'the base backup'} cannot be replayed.`
