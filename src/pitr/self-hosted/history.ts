// Which moments a base backup and an archive lead to. By the commits in the WAL itself where pg_waldump is there to read them, else by
// the clocks of files, and said so.
import { stat } from 'node:fs/promises'
import type { Log } from '../../log.js'
import type { HistoryWindow } from '../provider.js'
import type { BaseBackup } from './base-backup.js'
import { parseSegmentName, segmentOf } from './lsn.js'
import { refused } from './place.js'
import type { WalChain } from './wal-archive.js'
import { lastEnded, lastEndedBefore, type WalReader } from './wal-times.js'

export interface History {
  window: HistoryWindow
  remarks: string[]
}

/** @throws RunbookError `pitr-refused` where nothing can be gone back to */
export async function historyOf(
  backup: BaseBackup,
  chain: WalChain,
  reader: WalReader | undefined,
  log: Log,
): Promise<History> {
  const [first] = chain.segments
  if (first === undefined)
    throw nothing(`the WAL file ${chain.missing ?? ''}, in which the base backup begins, is missing`)
  const remarks = remarksOf(chain)
  if (!reader) {
    const { mtime } = await stat(chain.segments.at(-1)!.file)
    const about =
      'There is no pg_waldump of this version here: the ends of the history are the clocks of files, and only about right.'
    return { window: { earliest: afterStart(backup), latest: mtime }, remarks: [...remarks, about] }
  }
  log.info(`Reading the times of commits in ${chain.segments.length} WAL files`)
  const { endLsn } = backup
  const during = chain.segments.filter(({ name }) => isBefore(name, endLsn, chain.segmentBytes))
  const before = endLsn === undefined ? undefined : await lastEndedBefore(endLsn, during, reader)
  const last = await lastEnded(chain.segments, reader)
  const earliest = before ? new Date(before.ceil) : afterStart(backup)
  // Recovery stops at a commit after the moment: the last one of all cannot be the moment itself.
  const latest = new Date((last?.floor ?? 0) - 1)
  if (last === undefined || latest < earliest) throw nothing([NOWHERE_TO_STOP, ...remarks].join(' '))
  return { window: { earliest, latest }, remarks }
}

const NOWHERE_TO_STOP =
  'of what can be replayed nothing was committed after the base backup ended: recovery would have no place to stop.'

/** The label tells whole seconds: what was committed in that second may be in the backup. */
const afterStart = ({ startTime }: BaseBackup): Date => new Date(startTime.getTime() + 1000)

const isBefore = (name: string, end: bigint | undefined, segmentBytes: number): boolean =>
  end === undefined || parseSegmentName(name, segmentBytes).segment <= segmentOf(end, segmentBytes)

const nothing = (what: string) =>
  refused(
    `wal-archive: ${what}`,
    'look whether archive_command has copied everything (SELECT * FROM pg_stat_archiver on the source), and give that folder.',
  )

const remarksOf = ({ missing, partial, segments }: WalChain): string[] => [
  ...(missing === undefined ? [] : [gapInWords(missing, segments.at(-1)?.name)]),
  ...(partial.length === 0
    ? []
    : [
        `${partial.join(', ')}: not finished, and not replayed. Without its ending .partial it would be taken as well.`,
      ]),
]

export const gapInWords = (missing: string, last: string | undefined): string =>
  `The WAL file ${missing} is missing in the archive although later ones are there: what came after ${last ?? 'the base backup'} cannot be replayed.`
