// The head of an archive of pg_dump (custom format, or toc.dat of the others): who made it, which says what pg_restore reads it.
// Source: ReadHead in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c, 14 to 18.

/** How much of an archive holds its head, with the longest database name. */
export const ARCHIVE_HEAD_BYTES = 4096
const TAR_BLOCK_BYTES = 512

export interface ArchiveHeader {
  /** e.g. 15.18 (Debian 15.18-0+deb12u1) */
  serverVersion: string
  pgDumpVersion: string
}

/** Undefined where these bytes are no head that can be read. */
export function readArchiveHeader(start: Buffer): ArchiveHeader | undefined {
  const head = start.toString('latin1', 0, 7) === 'toc.dat' ? start.subarray(TAR_BLOCK_BYTES) : start
  if (head.toString('latin1', 0, 5) !== 'PGDMP') return undefined
  try {
    return readHead(head)
  } catch (error) {
    if (error instanceof RangeError) return undefined // it stops too early
    throw error
  }
}

function readHead(head: Buffer): ArchiveHeader {
  const version = head.readUInt8(5) * 100 + head.readUInt8(6)
  const intBytes = head.readUInt8(8)
  let at = 11 // magic, version in three bytes, sizes of an integer and of an offset, format
  const readInt = (): number => {
    const [isNegative, size] = [head.readUInt8(at) !== 0, head.readUIntLE(at + 1, intBytes)]
    at += 1 + intBytes
    return isNegative ? -size : size
  }
  const readText = (): string => {
    const length = readInt()
    if (length > head.length - at) throw new RangeError('the text is longer than the head')
    at += Math.max(0, length)
    return length > 0 ? head.toString('utf8', at - length, at) : ''
  }
  if (version >= 115)
    at++ // how it is compressed
  else readInt()
  for (let part = 0; part < 7; part++) readInt() // when it was made
  readText() // the database's name
  return { serverVersion: readText(), pgDumpVersion: readText() }
}
