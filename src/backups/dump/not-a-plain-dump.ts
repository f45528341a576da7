// A file that is not pg_dump's plain text is mostly a backup all the same, in another wrapping: says which, and how to open it.

/** How many bytes must be there before a file can be told. */
export const SIGNATURE_BYTES = 8

interface OtherFile {
  what: string
  howToOpen: string
}

const READ_WITH_PG_RESTORE = 'turn it into text first: pg_restore --file=backup.sql FILE'

/** First bytes, as latin1 text. Sources: file(1)'s magic; pg_backup_archiver.c for PGDMP; age-encryption.org/v1. */
const SIGNATURES: readonly (readonly [string, OtherFile])[] = [
  ['PGDMP', { what: "an archive in pg_dump's custom format", howToOpen: READ_WITH_PG_RESTORE }],
  ['toc.dat\0', { what: "an archive in pg_dump's tar format", howToOpen: READ_WITH_PG_RESTORE }],
  ['\x1f\x8b', { what: 'compressed with gzip', howToOpen: 'unpack it first: gzip --decompress FILE' }],
  ['\x28\xb5\x2f\xfd', { what: 'compressed with zstd', howToOpen: 'unpack it first: zstd --decompress FILE' }],
  ['\xfd7zXZ', { what: 'compressed with xz', howToOpen: 'unpack it first: xz --decompress FILE' }],
  ['BZh', { what: 'compressed with bzip2', howToOpen: 'unpack it first: bzip2 --decompress FILE' }],
  ['\x04\x22\x4d\x18', { what: 'compressed with lz4', howToOpen: 'unpack it first: lz4 --decompress FILE' }],
  ['PK\x03\x04', { what: 'a zip archive', howToOpen: 'unpack it first: unzip FILE' }],
  [
    'age-encr',
    { what: 'encrypted with age', howToOpen: 'open it with its key first: age --decrypt --identity KEY FILE' },
  ],
  [
    '-----BEG',
    { what: 'armored (age or PGP)', howToOpen: 'open it with its key first: age --decrypt --identity KEY FILE' },
  ],
  [
    '\xff\xfe',
    { what: 'text in UTF-16', howToOpen: 'PowerShell wrote it; make the dump with pg_dump --file=backup.sql' },
  ],
  ['\xfe\xff', { what: 'text in UTF-16', howToOpen: 'make the dump with pg_dump --file=backup.sql' }],
  [
    '\xef\xbb\xbf',
    {
      what: 'text that an editor or a shell has changed (it begins with a byte order mark)',
      howToOpen: 'use the file as pg_dump wrote it',
    },
  ],
]

/** What a file with these first bytes is, when it cannot be a plain dump. */
export function otherFile(start: Buffer): OtherFile | undefined {
  const text = start.toString('latin1')
  return SIGNATURES.find(([signature]) => text.startsWith(signature))?.[1]
}
