// The folder that archive_command has filled: which WAL files it holds from the base backup's start on, and where the first is missing.
// Recovery stops there without a word about what came after, so the gap is looked for before anything is copied.
import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import type { BaseBackup } from './base-backup.js'
import { parseLsn, parseSegmentName, segmentName, segmentOf, type WalPlace } from './lsn.js'
import { unreadable } from './place.js'
import { isDamaged, type Packing, textOf, type Unpacking, type WalFile, withUnpacked } from './wal-file.js'

/** From which file on nothing can be replayed although something is there. */
export interface WalGap {
  name: string
  /** `is missing in the archive although later ones are there` */
  what: string
}

export interface WalChain {
  /** From the base backup's start on, without a gap, in order. */
  segments: WalFile[]
  segmentBytes: number
  /** The newest timeline that grew out of the backup's. */
  timeline: number
  gap?: WalGap
  /** `X.partial`: begun, never finished; recovery does not take it. */
  partial: string[]
}

const SEGMENT = /^([0-9A-F]{24})(\.gz|\.zst)?$/
const HISTORY = /^([0-9A-F]{8}\.history)(\.gz|\.zst)?$/

/**
 * @param beside more WAL, taken with the base backup: a folder, or undefined
 * @throws RunbookError `pitr-refused`
 */
export async function followArchive(
  folder: string,
  beside: string | undefined,
  backup: BaseBackup,
  unpacking: Unpacking,
): Promise<WalChain> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw unreadable('wal-archive', folder, cause)
  })
  const own = walFiles(beside ?? '', beside === undefined ? [] : await readdir(beside).catch(() => []), SEGMENT)
  const archived = walFiles(folder, names.toSorted(), SEGMENT)
  const sample = archived.find(({ name }) => name >= backup.startFile) ?? archived[0]
  if (sample === undefined)
    throw refused(
      folder,
      'holds no WAL files (24 hexadecimal digits, with .gz or .zst or without): what pgBackRest, WAL-G or Barman keep is recovered with their own restore',
    )
  const header = await headerOf(sample, unpacking)
  if (backup.systemIdentifier !== undefined && header.systemIdentifier !== backup.systemIdentifier)
    throw refused(
      folder,
      `holds the WAL of another server (system ${header.systemIdentifier}, the base backup is of ${backup.systemIdentifier})`,
    )
  const lines = await timelines(walFiles(folder, names, HISTORY), backup, header.segmentBytes, unpacking)
  return {
    ...(await chainOf({ own, archived, lines, backup, segmentBytes: header.segmentBytes })),
    partial: names.filter((name) => name.includes('.partial')),
  }
}

const walFiles = (folder: string, names: readonly string[], pattern: RegExp): WalFile[] =>
  names.flatMap((entry) => {
    const [, name, packing = ''] = pattern.exec(entry) ?? []
    return name === undefined ? [] : [{ name, file: path.join(folder, entry), packing: packing as Packing }]
  })

const refused = (folder: string, what: string): RunbookError =>
  new RunbookError('pitr-refused', `wal-archive: ${folder} ${what}`, {
    state: 'nothing-changed',
    hint: 'give the folder that archive_command copies into, as files of their own.',
  })

const HEADER_BYTES = 40

/** XLogLongPageHeaderData: the system at 24, the size of a segment at 32. PostgreSQL source, xlog_internal.h. */
async function headerOf(
  wal: WalFile,
  unpacking: Unpacking,
): Promise<{ systemIdentifier: string; segmentBytes: number }> {
  const header = await withUnpacked(wal, unpacking, firstBytes)
  const segmentBytes = isDamaged(header) || header.length < HEADER_BYTES ? 0 : header.readUInt32LE(32)
  if (isDamaged(header) || segmentBytes < 1_048_576 || (segmentBytes & (segmentBytes - 1)) !== 0)
    throw refused(path.dirname(wal.file), `holds ${path.basename(wal.file)}, which is no WAL file or is damaged`)
  return { systemIdentifier: header.readBigUInt64LE(24).toString(), segmentBytes }
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file).catch((cause: unknown) => {
    throw unreadable('wal-archive', file, cause)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

interface Line {
  timeline: number
  /** Its first segment. */
  from: bigint
}

/** The backup's own timeline and those that grew out of it after its start, the newest first. PostgreSQL source, timeline.c. */
async function timelines(
  files: readonly WalFile[],
  backup: BaseBackup,
  segmentBytes: number,
  unpacking: Unpacking,
): Promise<Line[]> {
  const own = { timeline: backup.timeline, from: segmentOf(backup.startLsn, segmentBytes) }
  for (const history of files.toSorted((a, b) => (a.name < b.name ? 1 : -1))) {
    const switches = switchesIn((await textOf(history, unpacking)) ?? '')
    const at = switches.findIndex(({ from }) => from === backup.timeline)
    if (at === -1 || switches[at]!.lsn < backup.startLsn) continue
    const newest = Number.parseInt(history.name.slice(0, 8), 16)
    const later = switches.slice(at).map(({ lsn }, index) => ({
      timeline: switches[at + index + 1]?.from ?? newest,
      from: segmentOf(lsn, segmentBytes),
    }))
    return [...later.reverse(), own]
  }
  return [own]
}

const switchesIn = (text: string): { from: number; lsn: bigint }[] =>
  [...text.matchAll(/^\s*(\d+)\s+([0-9A-F]+\/[0-9A-F]+)/gm)].map(([, from, lsn]) => ({
    from: Number(from),
    lsn: parseLsn(lsn!),
  }))

/** Where a timeline was left, its segments go on in another history, which is not ours. */
function isOurs({ timeline, segment }: WalPlace, lines: readonly Line[]): boolean {
  const at = lines.findIndex((line) => line.timeline === timeline)
  const [line, newer] = [lines[at], lines[at - 1]]
  return line !== undefined && line.from <= segment && (newer === undefined || segment <= newer.from)
}

interface Found {
  /** What was taken with the base backup. */
  own: readonly WalFile[]
  archived: readonly WalFile[]
  lines: readonly Line[]
  backup: BaseBackup
  segmentBytes: number
}

async function chainOf({ own, archived, lines, backup, segmentBytes }: Found): Promise<Omit<WalChain, 'partial'>> {
  const files = new Map([...own, ...archived].map((one) => [one.name, one]))
  const ours = (segment: bigint) =>
    lines.map(({ timeline }) => ({ timeline, segment })).filter((place) => isOurs(place, lines))
  const at = (segment: bigint): WalFile | undefined =>
    ours(segment)
      .map((place) => files.get(segmentName(place, segmentBytes)))
      .find((file) => file !== undefined)
  const places = [...files.keys()].map((name) => parseSegmentName(name, segmentBytes))
  const goesOn = (segment: bigint) => places.some((place) => place.segment > segment && isOurs(place, lines))
  const begun = own.toSorted((a, b) => (a.name < b.name ? -1 : 1)).at(-1)
  const [newest = { timeline: backup.timeline }] = lines
  const chain = { segments: [] as WalFile[], segmentBytes, timeline: newest.timeline }
  let segment = segmentOf(backup.startLsn, segmentBytes)
  for (let file = at(segment); file; file = at(++segment)) {
    const what = await wrongSize(file, segmentBytes)
    if (what !== undefined) return { ...chain, gap: { name: file.name, what } }
    chain.segments.push(file)
    if (file === begun && goesOn(segment)) return { ...chain, gap: { name: file.name, what: ONLY_BEGUN } }
  }
  if (chain.segments.length > 0 && !goesOn(segment)) return chain
  const missing = segmentName(ours(segment)[0] ?? { timeline: backup.timeline, segment }, segmentBytes)
  return { ...chain, gap: { name: missing, what: goesOn(segment) ? MISSING : WITHOUT_BEGINNING } }
}

const MISSING = 'is missing in the archive although later ones are there'
const WITHOUT_BEGINNING = 'is missing in the archive, and the base backup begins in it'
const ONLY_BEGUN = 'is missing in the archive, and the base backup holds no more than its beginning'

/** What is packed shows its size only when it is unpacked. */
async function wrongSize({ file, packing }: WalFile, segmentBytes: number): Promise<string | undefined> {
  const { size } = await stat(file)
  if (packing !== '' || size === segmentBytes) return undefined
  return `has the wrong size (${size} bytes instead of ${segmentBytes}): it was cut, or is being copied just now`
}
