// A backup inside a zip, as GitHub hands out an artifact. The zip may come from anywhere: its names are never used as paths, and
// one that holds anything but a single ordinary file is refused, as is one that would grow without measure.
import { type Readable, Transform } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { notOpened } from '../not-opened.js'

export interface ZippedFile {
  /** Base name, for people. */
  name: string
  bytes: number
  read(this: void): Readable
}

/** Deflate itself ends at 1,032 to one, which only a file of one repeated byte comes to. */
const MOST_GROWTH = 1000
const [FILE_TYPE, SYMBOLIC_LINK, DIRECTORY] = [0o170000, 0o120000, 0o040000]
const MADE_ON_UNIX = 3

/** Lends the one file of a zip; it cannot be read afterwards. @throws RunbookError `backup-not-opened` */
export async function withZippedFile<T>(zip: string, name: string, body: (file: ZippedFile) => Promise<T>): Promise<T> {
  const { openPromise } = await import('yauzl')
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true } as const
  const opened = await openPromise(zip, options).catch((cause: unknown) => {
    throw refused(name, cause)
  })
  try {
    const entry = await onlyFile(opened, name)
    const read = () => readEntry(opened, entry, name)
    return await body({ name: entry.fileName.split('/').at(-1)!, bytes: entry.uncompressedSize, read })
  } finally {
    opened.close()
  }
}

const refused = (name: string, cause: unknown): Error =>
  notOpened(`${name} is not a zip that can be read: ${(cause as Error).message}`, undefined, cause)

async function onlyFile(zip: ZipFile, name: string): Promise<Entry> {
  const files: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      const type = typeOf(entry)
      if (type === 'folder') continue
      if (type !== 'file') throw new Error(`its entry ${JSON.stringify(entry.fileName)} is not an ordinary file`)
      files.push(entry)
      if (files.length > 1) break
    }
  } catch (cause) {
    throw refused(name, cause)
  }
  const [entry] = files
  if (!entry || files.length > 1)
    throw notOpened(
      `${name} is a zip that holds ${entry ? 'several files' : 'no file'}, and a backup is one file`,
      'unpack it, and give the path of the backup in it',
    )
  if (entry.isEncrypted()) throw notOpened(`${name} is a zip with a password`, 'unpack it, and give what was in it')
  if (entry.uncompressedSize > entry.compressedSize * MOST_GROWTH)
    throw notOpened(
      `${name} would grow to ${entry.uncompressedSize} bytes, more than ${MOST_GROWTH} times its size: no backup does`,
      'if you trust it, unpack it, and give the path of what was in it',
    )
  return entry
}

function typeOf({ fileName, externalFileAttributes, versionMadeBy }: Entry): 'file' | 'folder' | 'other' {
  if (fileName.endsWith('/')) return 'folder'
  const mode = versionMadeBy >>> 8 === MADE_ON_UNIX ? (externalFileAttributes >>> 16) & FILE_TYPE : 0
  if (mode === SYMBOLIC_LINK) return 'other'
  return mode === DIRECTORY ? 'folder' : mode === 0 || mode === 0o100000 ? 'file' : 'other'
}

/** yauzl checks the size; the checksum is checked here. */
function readEntry(zip: ZipFile, entry: Entry, name: string): Readable {
  let checksum = 0
  const output = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum)
      done(null, chunk)
    },
    flush: (done) => done(checksum === entry.crc32 ? null : refused(name, new Error('its checksum does not fit'))),
  })
  const fail = (cause: unknown) => output.destroy(refused(name, cause))
  const begin = (source: Readable) => {
    output.once('close', () => source.destroy())
    source.once('error', fail).pipe(output)
  }
  zip.openReadStreamPromise(entry).then(begin, fail)
  return output
}
