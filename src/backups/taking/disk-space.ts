// Predicts whether the staged file fits before pg_dump starts: a runner's disk is small, and a dump that dies of it after an
// hour helps nobody.
import { statfs } from 'node:fs/promises'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import type { Compression } from '../sealing/seal.js'

/**
 * Bytes of file per byte of table, measured on mixed data. Bloat makes tables larger than their dump and bytea makes the dump
 * larger than its table, so less than half of the estimate is refused and less than the whole is only said.
 */
const FILE_PER_TABLE_BYTE: Record<Compression, number> = { zip: 0.8, none: 0.8, zstd: 0.2 }

/** @throws RunbookError `disk-full` when `folder`'s disk has clearly too little room */
export async function refuseWithoutSpace(
  folder: string,
  tableBytes: number,
  compression: Compression,
  log: Log,
): Promise<void> {
  const disk = await statfs(folder)
  if (disk.blocks === 0) return // some network and FUSE file systems do not tell
  const free = disk.bavail * disk.bsize
  const expected = Math.ceil(tableBytes * FILE_PER_TABLE_BYTE[compression])
  const facts = `the backup takes about ${expected} bytes (tables: ${tableBytes}), and ${folder} has ${free} free`
  if (free < expected / 2)
    throw new RunbookError('disk-full', facts, {
      state: 'nothing-changed',
      hint:
        compression === 'zstd'
          ? 'use a runner with a larger disk'
          : 'use compression: zstd, or a runner with a larger disk',
    })
  if (free < expected) log.warn(`${facts}: it may not fit`)
}
