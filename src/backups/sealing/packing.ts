// How a backup is packed, told by its first bytes: names lie, and an artifact that was downloaded by hand may have any.

export type Packing = 'plain' | 'age' | 'age-armor' | 'zstd' | 'gzip' | 'zip' | 'archive'

/** How many bytes must be there before it can be told. */
export const PACKING_BYTES = 34

/** The first file's name. */
const TAR = 'toc.dat\0'

/** First bytes, as latin1 text. `archive` is pg_dump's custom or tar format, which pg_restore reads. */
const FIRST_BYTES: readonly (readonly [string, Packing])[] = [
  ['age-encryption.org/', 'age'],
  ['-----BEGIN AGE ENCRYPTED FILE-----', 'age-armor'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ['\x1f\x8b', 'gzip'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'], // an empty one
  ['PGDMP', 'archive'],
  [TAR, 'archive'],
]

/** Everything else is for the dump reader to take or to refuse. */
export function packingOf(start: Buffer): Packing {
  const text = start.toString('latin1', 0, PACKING_BYTES)
  return FIRST_BYTES.find(([first]) => text.startsWith(first))?.[1] ?? 'plain'
}

/** Whether an archive of pg_dump is in its tar format. */
export const isTar = (start: Buffer): boolean => start.toString('latin1', 0, TAR.length) === TAR
