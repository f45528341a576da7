// The folder that archive_command has filled: which WAL files it holds from the base backup's start on, and where the first is missing.
// Recovery stops there without a word about what came after, so the gap is looked for before anything is copied.
import { createReadStream } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { createGunzip, createZstdDecompress, gunzip, zstdDecompress } from 'node:zlib'
import { RunbookError } from '../../errors.js'
import type { BaseBackup } from './base-backup.js'
import { parseLsn, parseSegmentName, segmentName, segmentOf, type WalPlace } from './lsn.js'

export type Packing = '' | '.gz' | '.zst'

export interface WalFile {
  /** 24 hexadecimal digits. */
  name: string
  file: string
  packing: Packing
}

export interface WalChain {
  /** From the base backup's start on, without a gap, in order. */
  segments: WalFile[]
  segmentBytes: number
  /** The newest timeline that grew out of the backup's. */
  timeline: number
  /** The first that is not there although later ones are. */
  missing?: string
  /** `X.partial`: begun, never finished; recovery does not take it. */
  partial: string[]
}

const SEGMENT = /^([0-9A-F]{24})(\.gz|\.zst)?$/
const HISTORY = /^([0-9A-F]{8})\.history(\.gz|\.zst)?$/

/**
 * @param beside more WAL, taken with the base backup: a folder, or undefined
 * @throws RunbookError `pitr-refused`
 */
export async function followArchive(folder: string, beside: string | undefined, backup: BaseBackup): Promise<WalChain> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw refused(folder, `cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`)
  })
  const own = beside === undefined ? [] : await readdir(beside).catch(() => [])
  const archived = walFiles(folder, names)
  const files = new Map([...walFiles(beside ?? '', own), ...archived].map((one) => [one.name, one]))
  const [sample] = archived
  if (sample === undefined)
    throw refused(
      folder,
      'holds no WAL files (24 hexadecimal digits, with .gz or .zst or without): what pgBackRest, WAL-G or Barman keep is recovered with their own restore',
    )
  const header = await headerOf(sample)
  if (backup.systemIdentifier !== undefined && header.systemIdentifier !== backup.systemIdentifier)
    throw refused(
      folder,
      `holds the WAL of another server (system ${header.systemIdentifier}, the base backup is of ${backup.systemIdentifier})`,
    )
  const lines = await timelines(folder, names, backup, header.segmentBytes)
  return {
    ...chainOf(files, lines, backup, header.segmentBytes),
    partial: names.filter((name) => name.includes('.partial')),
  }
}

const walFiles = (folder: string, names: readonly string[]): WalFile[] =>
  names.flatMap((entry) => {
    const [, name, packing = ''] = SEGMENT.exec(entry) ?? []
    return name === undefined ? [] : [{ name, file: path.join(folder, entry), packing: packing as Packing }]
  })

const refused = (folder: string, what: string): RunbookError =>
  new RunbookError('pitr-refused', `wal-archive: ${folder} ${what}`, {
    state: 'nothing-changed',
    hint: 'give the folder that archive_command copies into, as files of their own.',
  })

/** Bytes of a WAL file as PostgreSQL wrote them. */
export function walStream({ file, packing }: WalFile): NodeJS.ReadableStream {
  const bytes = createReadStream(file)
  if (packing === '') return bytes
  const unpacked = packing === '.gz' ? createGunzip() : createZstdDecompress()
  bytes.once('error', (error) => unpacked.destroy(error))
  return bytes.pipe(unpacked)
}

const HEADER_BYTES = 40

/** XLogLongPageHeaderData: the system at 24, the size of a segment at 32. PostgreSQL source, xlog_internal.h. */
async function headerOf(wal: WalFile): Promise<{ systemIdentifier: string; segmentBytes: number }> {
  let header = Buffer.alloc(0)
  try {
    for await (const chunk of walStream(wal)) {
      header = Buffer.concat([header, chunk as Buffer])
      if (header.length >= HEADER_BYTES) break
    }
  } catch {
    header = Buffer.alloc(0)
  }
  const segmentBytes = header.length < HEADER_BYTES ? 0 : header.readUInt32LE(32)
  if (segmentBytes < 1_048_576 || (segmentBytes & (segmentBytes - 1)) !== 0)
    throw refused(path.dirname(wal.file), `holds ${wal.name}, which is no WAL file or is damaged`)
  return { systemIdentifier: header.readBigUInt64LE(24).toString(), segmentBytes }
}

interface Line {
  timeline: number
  /** Its first segment. */
  from: bigint
}

/** The backup's own timeline and those that grew out of it after its start, the newest first. PostgreSQL source, timeline.c. */
async function timelines(
  folder: string,
  names: readonly string[],
  backup: BaseBackup,
  segmentBytes: number,
): Promise<Line[]> {
  const own = { timeline: backup.timeline, from: segmentOf(backup.startLsn, segmentBytes) }
  const histories = names
    .filter((name) => HISTORY.test(name))
    .sort()
    .reverse()
  for (const name of histories) {
    const switches = switchesIn(await historyText(path.join(folder, name)))
    const at = switches.findIndex(({ from }) => from === backup.timeline)
    if (at === -1 || switches[at]!.lsn < backup.startLsn) continue
    const newest = Number.parseInt(name.slice(0, 8), 16)
    const later = switches.slice(at).map(({ lsn }, index) => ({
      timeline: switches[at + index + 1]?.from ?? newest,
      from: segmentOf(lsn, segmentBytes),
    }))
    return [...later.reverse(), own]
  }
  return [own]
}

async function historyText(file: string): Promise<string> {
  const bytes = await readFile(file)
  if (file.endsWith('.gz')) return (await promisify(gunzip)(bytes)).toString()
  return (file.endsWith('.zst') ? await promisify(zstdDecompress)(bytes) : bytes).toString()
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

function chainOf(
  files: ReadonlyMap<string, WalFile>,
  lines: readonly Line[],
  backup: BaseBackup,
  segmentBytes: number,
): Omit<WalChain, 'partial'> {
  const ours = (segment: bigint) =>
    lines.map(({ timeline }) => ({ timeline, segment })).filter((place) => isOurs(place, lines))
  const at = (segment: bigint): WalFile | undefined =>
    ours(segment)
      .map((place) => files.get(segmentName(place, segmentBytes)))
      .find((file) => file !== undefined)
  const segments: WalFile[] = []
  let segment = segmentOf(backup.startLsn, segmentBytes)
  for (let file = at(segment); file; file = at(++segment)) segments.push(file)
  const [newest = { timeline: backup.timeline }] = lines
  const places = [...files.keys()].map((name) => parseSegmentName(name, segmentBytes))
  const goesOn = places.some((place) => place.segment > segment && isOurs(place, lines))
  const missing = segmentName(ours(segment)[0] ?? { timeline: backup.timeline, segment }, segmentBytes)
  return { segments, segmentBytes, timeline: newest.timeline, ...((goesOn || segments.length === 0) && { missing }) }
}
