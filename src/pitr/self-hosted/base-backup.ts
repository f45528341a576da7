// What a base backup says of itself before any of it is copied: made by pg_basebackup, as a folder or as tar files. Refuses a copied
// data directory (it has no backup_label, and would start broken or not at all), tablespaces and incremental backups.
import { open, readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import { programEnvironment } from '../../postgres/tool-environment.js'
import { parseLsn } from './lsn.js'
import { unreadable } from './place.js'
import { runToEnd } from './run-to-end.js'

export interface Reading {
  env: NodeJS.ProcessEnv
  signal?: AbortSignal | undefined
}

/** Older ones have no pg_get_wal_replay_pause_state, and end a recovery that does not come to its target as if it had. */
const OLDEST_MAJOR = 14

export interface BaseBackup {
  /** The folder, with every link resolved. */
  folder: string
  /** The base file and the WAL beside it where it is tar; undefined for a plain folder. */
  tar: { base: string; wal: string | undefined } | undefined
  major: number
  timeline: number
  startLsn: bigint
  /** The WAL file that it is in. */
  startFile: string
  /** Where it becomes consistent; undefined without a manifest. */
  endLsn: bigint | undefined
  startTime: Date
  hasManifest: boolean
  /** What the copy takes, without WAL; of a compressed tar without a manifest only that it is more than this. */
  bytes: number
  /** Of the cluster, decimal digits; tar files do not show it without being read to their end. */
  systemIdentifier: string | undefined
}

const BASE_TAR = /^base\.tar(\.\w+)?$/

/** @throws RunbookError `pitr-refused` */
export async function openBaseBackup(folder: string, reading: Reading): Promise<BaseBackup> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw unreadable('base-backup', folder, cause)
  })
  const base = names.find((name) => BASE_TAR.test(name))
  const tar = base && {
    base: path.join(folder, base),
    wal: names.filter((name) => /^pg_wal\.tar(\.\w+)?$/.test(name)).map((name) => path.join(folder, name))[0],
  }
  const read = (name: string): Promise<string | undefined> =>
    tar ? fromTar(tar.base, name, reading) : textOf(path.join(folder, name))
  const label = labelOf(folder, await labelIn(folder, names, read))
  const major = Number((await read('PG_VERSION'))?.trim())
  if (!(major >= OLDEST_MAJOR)) throw refused(folder, `is no base backup of PostgreSQL ${OLDEST_MAJOR} or newer`)
  const manifest = await readManifest(path.join(folder, 'backup_manifest'))
  const bytes = manifest?.bytes ?? (await (tar ? sizeOf(tar.base) : folderBytes(folder)))
  const systemIdentifier = tar ? undefined : await controlIdentifier(path.join(folder, 'global/pg_control'))
  const startTime = // a label in the time of some zone; neither the manifest nor the file is older
    label.startTime ?? manifest?.labelTime ?? (await stat(tar ? tar.base : path.join(folder, 'backup_label'))).mtime
  return {
    folder,
    tar: tar === '' ? undefined : tar,
    major,
    ...label,
    startTime,
    endLsn: manifest?.endLsn,
    bytes,
    hasManifest: manifest !== undefined,
    systemIdentifier,
  }
}

const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw unreadable('base-backup', file, cause)
  })

/** The label of what can be laid out here. */
async function labelIn(
  folder: string,
  names: readonly string[],
  read: (name: string) => Promise<string | undefined>,
): Promise<string> {
  const label = await read('backup_label')
  if (label === undefined) throw refused(folder, withoutLabel(names))
  if (/^INCREMENTAL FROM/m.test(label))
    throw refused(folder, 'is an incremental backup: put it together with pg_combinebackup first, and give that folder')
  const links = names.includes('pg_tblspc') ? await readdir(path.join(folder, 'pg_tblspc')) : []
  const map = names.includes('tablespace_map') ? await read('tablespace_map') : ''
  // in tar form each tablespace is a file of its own, named by its number
  if (links.length > 0 || map?.trim() || names.some((name) => /^\d+\.tar(\.\w+)?$/.test(name)))
    throw refused(
      folder,
      'has tablespaces outside of the data directory, which pg-runbook does not lay out: recover it by hand with pg_basebackup --tablespace-mapping, as https://www.postgresql.org/docs/current/continuous-archiving.html shows',
    )
  return label
}

function withoutLabel(names: readonly string[]): string {
  if (names.includes('PG_VERSION'))
    return 'has no backup_label: it is a data directory or a copy of one, and cannot be rolled forward safely'
  const tar = names.find((name) => BASE_TAR.test(name))
  return tar === undefined
    ? 'is no base backup: neither backup_label nor base.tar is in it'
    : `holds ${tar}, out of which no backup_label can be had: it is damaged, or the program that packed it (gzip, zstd, lz4) is missing here`
}

const refused = (folder: string, what: string): RunbookError =>
  new RunbookError('pitr-refused', `base-backup: ${folder} ${what}`, {
    state: 'nothing-changed',
    hint: 'give the folder that pg_basebackup has written: pg_basebackup --pgdata DIR --checkpoint=fast --manifest-checksums=SHA256.',
  })

/** GNU tar ends at the first of that name, other tars do not know the option and read on. */
async function fromTar(file: string, name: string, { env, signal }: Reading): Promise<string | undefined> {
  for (const more of [['--occurrence=1'], []]) {
    const run = { env: programEnvironment(env), signal }
    const { exitCode, stdout } = await runToEnd('tar', [...more, '-xOf', file, name], run)
    if (exitCode === 0 && stdout !== '') return stdout
  }
  return undefined
}

interface Label {
  timeline: number
  startLsn: bigint
  startFile: string
  /** Undefined where it is told by a zone's abbreviation, which several zones may have. */
  startTime: Date | undefined
}

function labelOf(folder: string, label: string): Label {
  const start = /^START WAL LOCATION: ([0-9A-F]+\/[0-9A-F]+) \(file ([0-9A-F]{24})\)/m.exec(label)
  const [, day, time] = /^START TIME: (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|GMT)$/m.exec(label) ?? []
  if (!start) throw refused(folder, 'has a backup_label that cannot be read')
  return {
    timeline: Number(/^START TIMELINE: (\d+)/m.exec(label)?.[1] ?? Number.parseInt(start[2]!.slice(0, 8), 16)),
    startLsn: parseLsn(start[1]!),
    startFile: start[2]!,
    startTime: day === undefined ? undefined : new Date(`${day}T${time}Z`),
  }
}

interface Manifest {
  bytes: number
  endLsn: bigint | undefined
  /** When the label was written, at the start of the backup. */
  labelTime: Date | undefined
}

async function readManifest(file: string): Promise<Manifest | undefined> {
  const text = await textOf(file)
  if (text === undefined) return undefined
  try {
    const manifest = JSON.parse(text) as {
      Files?: { Path?: string; Size: number; 'Last-Modified': string }[]
      'WAL-Ranges'?: { 'End-LSN': string }[]
    }
    const { Files: files = [] } = manifest
    const end = manifest['WAL-Ranges']?.at(-1)?.['End-LSN']
    const bytes = files.reduce((sum, { Size }) => sum + Size, 0)
    const label = Date.parse(files.find(({ Path }) => Path === 'backup_label')?.['Last-Modified'] ?? '')
    const labelTime = Number.isNaN(label) ? undefined : new Date(label)
    return { bytes, endLsn: end === undefined ? undefined : parseLsn(end), labelTime }
  } catch {
    throw refused(path.dirname(file), 'has a backup_manifest that cannot be read: the backup is damaged')
  }
}

/** The first field of the control file, in the byte order of the machine that wrote it. PostgreSQL source, pg_control.h. */
async function controlIdentifier(file: string): Promise<string | undefined> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return undefined
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0)
    return bytesRead === 8 ? buffer.readBigUInt64LE().toString() : undefined
  } finally {
    await handle.close()
  }
}

const sizeOf = async (file: string): Promise<number> => (await stat(file)).size

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map((entry) => sizeOf(path.join(entry.parentPath, entry.name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}
