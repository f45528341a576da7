// What a base backup says of itself before any of it is copied: made by pg_basebackup, as a folder or as tar files. Refuses a copied
// data directory (it has no backup_label, and would start broken or not at all), tablespaces and incremental backups.
import { open, readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import { runProgram } from '../../postgres/client-tools/run-program.js'
import { parseLsn } from './lsn.js'

export interface BaseBackup {
  /** The folder, with every link resolved. */
  folder: string
  /** The base file and the WAL beside it where it is tar; undefined for a plain folder. */
  tar: { base: string; wal: string | undefined } | undefined
  major: number
  timeline: number
  startLsn: bigint
  /** Where it becomes consistent; undefined without a manifest. */
  endLsn: bigint | undefined
  startTime: Date
  hasManifest: boolean
  /** What the copy takes, without WAL; of a compressed tar without a manifest only that it is more than this. */
  bytes: number
  /** Of the cluster, decimal digits; tar files do not show it without being read to their end. */
  systemIdentifier: string | undefined
}

/** @throws RunbookError `pitr-refused` */
export async function openBaseBackup(folder: string): Promise<BaseBackup> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw refused(folder, `cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`)
  })
  const base = names.find((name) => /^base\.tar(\.\w+)?$/.test(name))
  const tar = base && {
    base: path.join(folder, base),
    wal: names.filter((name) => /^pg_wal\.tar(\.\w+)?$/.test(name)).map((name) => path.join(folder, name))[0],
  }
  const read = (name: string): Promise<string | undefined> =>
    tar ? fromTar(tar.base, name) : readFile(path.join(folder, name), 'utf8').catch(() => undefined)
  await refuseOthers(folder, names, read)
  const label = labelOf(folder, (await read('backup_label')) ?? '')
  const major = Number((await read('PG_VERSION'))?.trim())
  if (!Number.isInteger(major))
    throw refused(folder, 'has no PG_VERSION: it is no base backup of PostgreSQL 10 or newer')
  const manifest = await readManifest(path.join(folder, 'backup_manifest'))
  const bytes = manifest?.bytes ?? (await (tar ? sizeOf(tar.base) : folderBytes(folder)))
  const systemIdentifier = tar ? undefined : await controlIdentifier(path.join(folder, 'global/pg_control'))
  const startTime = Number.isNaN(label.startTime.getTime())
    ? (await stat(tar ? tar.base : path.join(folder, 'backup_label'))).mtime // a name of a time zone; the file is not older
    : label.startTime
  return {
    ...{ folder, tar: tar === '' ? undefined : tar, major, ...label, startTime, endLsn: manifest?.endLsn, bytes },
    ...{ hasManifest: manifest !== undefined, systemIdentifier },
  }
}

async function refuseOthers(
  folder: string,
  names: readonly string[],
  read: (name: string) => Promise<string | undefined>,
): Promise<void> {
  const label = await read('backup_label')
  if (label === undefined)
    throw refused(
      folder,
      names.includes('PG_VERSION')
        ? 'has no backup_label: it is a data directory or a copy of one, and cannot be rolled forward safely'
        : 'is no base backup: neither backup_label nor base.tar is in it',
    )
  if (/^INCREMENTAL FROM/m.test(label))
    throw refused(folder, 'is an incremental backup: put it together with pg_combinebackup first, and give that folder')
  const map = await read('tablespace_map')
  const links = names.includes('pg_tblspc') ? await readdir(path.join(folder, 'pg_tblspc')) : []
  if (map?.trim() || links.length > 0)
    throw refused(
      folder,
      'has tablespaces outside of the data directory, which pg-runbook does not lay out: recover it by hand with pg_basebackup --tablespace-mapping, as https://www.postgresql.org/docs/current/continuous-archiving.html shows',
    )
}

const refused = (folder: string, what: string): RunbookError =>
  new RunbookError('pitr-refused', `base-backup: ${folder} ${what}`, {
    state: 'nothing-changed',
    hint: 'give the folder that pg_basebackup has written: pg_basebackup --pgdata DIR --checkpoint=fast --manifest-checksums=SHA256.',
  })

/** GNU tar ends at the first of that name, other tars read on. */
async function fromTar(file: string, name: string): Promise<string | undefined> {
  for (const more of [['--occurrence=1'], []]) {
    const { exitCode, stdout } = await runProgram('tar', [...more, '-xOf', file, name])
    if (exitCode === 0 && stdout !== '') return stdout
  }
  return undefined
}

function labelOf(folder: string, label: string): Pick<BaseBackup, 'timeline' | 'startLsn' | 'startTime'> {
  const start = /^START WAL LOCATION: ([0-9A-F]+\/[0-9A-F]+) \(file ([0-9A-F]{24})\)/m.exec(label)
  const time = /^START TIME: (.+)$/m.exec(label)?.[1] ?? ''
  if (!start) throw refused(folder, 'has a backup_label that cannot be read')
  const startTime = new Date(time.replace(/^(\S+) (\S+) (\S+)$/, '$1T$2$3').replace(/(UTC|GMT)$/, 'Z'))
  return {
    timeline: Number(/^START TIMELINE: (\d+)/m.exec(label)?.[1] ?? Number.parseInt(start[2]!.slice(0, 8), 16)),
    startLsn: parseLsn(start[1]!),
    startTime,
  }
}

async function readManifest(file: string): Promise<{ bytes: number; endLsn: bigint | undefined } | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const manifest = JSON.parse(text) as { Files?: { Size: number }[]; 'WAL-Ranges'?: { 'End-LSN': string }[] }
    const end = manifest['WAL-Ranges']?.at(-1)?.['End-LSN']
    const bytes = (manifest.Files ?? []).reduce((sum, { Size }) => sum + Size, 0)
    return { bytes, endLsn: end === undefined ? undefined : parseLsn(end) }
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
