// A file or folder of this machine as an opened backup: layer by layer its packing is told by the bytes that come out, and taken
// off, until there is SQL text. Nothing is unpacked on the disk; each reading goes through all the layers again.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { addAbortSignal, Readable } from 'node:stream'
import { programEnvironment } from '../../postgres/tool-environment.js'
import { ARCHIVE_HEAD_BYTES, readArchiveHeader } from './archive-header.js'
import { readFileBytes, readFileRange } from './file-bytes.js'
import { notFound, notOpened } from '../not-opened.js'
import type { OpenedBackup } from './opened-backup.js'
import { isTar, type Packing, packingOf } from '../sealing/packing.js'
import { type PgRestoreDeps, pgRestoreStage } from './pg-restore.js'
import { throughStages } from '../sealing/through-stages.js'
import { checkTar, gunzip, type StartStage, unage, unzstd } from '../sealing/unseal.js'
import { withZippedFile } from './zip-entry.js'

export interface OpenFileDeps extends PgRestoreDeps {
  /** Texts of age identities (AGE-SECRET-KEY-1...) or of SSH private keys; each is tried. */
  identities: readonly string[]
  /** A folder of mode 0700 that goes when the backup has been read. */
  temporaryFolder: string
}

interface Bytes {
  /** For people. */
  name: string
  storedBytes: number
  /** Without any stage. */
  read(this: void): Readable
  /** Where the bytes lie in a file as they are. */
  file?: string
  bytes?: number
}

/** A backup is sealed, compressed, zipped, or an archive: rarely more than three of these. */
const MOST_LAYERS = 5

/** @throws RunbookError `backup-not-found`, `backup-not-opened`, `client-tool-missing`, `client-tool-too-old` */
export async function withOpenedFile<T>(
  file: string,
  name: string,
  deps: OpenFileDeps,
  body: (backup: OpenedBackup) => Promise<T>,
): Promise<T> {
  const found = await stat(file).catch((cause: unknown) => {
    const hint = 'give the path of a backup (a file, or the folder of a pg_dump in directory format)'
    throw notFound(`backup: ${name} cannot be found (${(cause as NodeJS.ErrnoException).code})`, hint, cause)
  })
  if (found.isDirectory()) return body(await openedFolder(file, name, deps))
  if (!found.isFile()) throw notOpened(`${name} is not an ordinary file`, 'copy it into one: it is read several times')
  if (found.size === 0) throw notOpened(`${name} is empty (0 bytes)`, 'use another backup')
  const read = () => readFileBytes(file)
  const bytes = { name, storedBytes: found.size, bytes: found.size, file, read }
  if (packingOf(await peek(read)) !== 'zip') return body(await opened(bytes, deps))
  return withZippedFile(file, name, async (entry) => {
    const label = `${entry.name} in ${name}`
    return body(await opened({ name: label, storedBytes: found.size, bytes: entry.bytes, read: entry.read }, deps))
  })
}

async function opened(source: Bytes, deps: OpenFileDeps): Promise<OpenedBackup> {
  const stages: StartStage[] = []
  const read = (signal?: AbortSignal): Readable =>
    stages.length === 0
      ? abortable(source.read(), signal)
      : throughStages(
          source.read(),
          stages.map((start) => start()),
          signal,
        )
  for (;;) {
    const start = await peek(read)
    const packing = packingOf(start)
    if (packing === 'plain') break
    if (stages.length === MOST_LAYERS) throw notOpened(`${source.name} is packed more than ${MOST_LAYERS} times`)
    if (isTar(start)) stages.push(checkTar(source.name))
    stages.push(await stageFor(packing, start, source.name, deps))
  }
  const { name, storedBytes, file } = source
  if (stages.length > 0) return { name, storedBytes, read }
  const plainBytes = source.bytes === undefined ? {} : { plainBytes: source.bytes }
  const readRange = file === undefined ? {} : { readRange: (from: number, to: number) => readFileRange(file, from, to) }
  return { name, storedBytes, read, ...plainBytes, ...readRange }
}

const abortable = (bytes: Readable, signal: AbortSignal | undefined): Readable =>
  signal ? addAbortSignal(signal, bytes) : bytes

function stageFor(
  packing: Exclude<Packing, 'plain'>,
  start: Buffer,
  name: string,
  deps: OpenFileDeps,
): StartStage | Promise<StartStage> {
  const env = programEnvironment(deps.env)
  switch (packing) {
    case 'age':
    case 'age-armor':
      return unage(name, deps.identities, packing === 'age-armor', { env, temporaryFolder: deps.temporaryFolder })
    case 'zstd':
      return unzstd(name, env)
    case 'gzip':
      return gunzip(name)
    case 'archive':
      return archiveStage(name, start, deps)
    case 'zip':
      throw notOpened(`${name} is a zip inside another packing`, 'unpack it, and give what was in it')
  }
}

function archiveStage(name: string, start: Buffer, deps: OpenFileDeps, folder?: string): Promise<StartStage> {
  const header = readArchiveHeader(start)
  if (!header) throw notOpened(`${name} begins as an archive of pg_dump and is cut or damaged`)
  return pgRestoreStage(name, header, deps, folder)
}

async function openedFolder(folder: string, name: string, deps: OpenFileDeps): Promise<OpenedBackup> {
  const start = await readFile(path.join(folder, 'toc.dat')).catch((cause: unknown) => {
    const hint = 'give the path of one backup, or of the folder of a pg_dump in directory format'
    throw notOpened(`${name} is a folder, and not one that pg_dump wrote (no toc.dat in it)`, hint, cause)
  })
  const stage = await archiveStage(name, start.subarray(0, ARCHIVE_HEAD_BYTES), deps, path.resolve(folder))
  return { name, storedBytes: start.length, read: (signal) => throughStages(Readable.from([]), [stage()], signal) }
}

/** The first bytes; whatever was started for them is ended. */
async function peek(read: () => Readable): Promise<Buffer> {
  let start = Buffer.alloc(0)
  for await (const chunk of read() as AsyncIterable<Buffer>) {
    start = Buffer.concat([start, chunk.subarray(0, ARCHIVE_HEAD_BYTES)])
    if (start.length >= ARCHIVE_HEAD_BYTES) break
  }
  return start
}
