// The one stream of a backup: pg_dump -> dump reader -> manifest line -> [zstd] -> [age] -> a staged file. Every stage's exit
// code counts; when any of them fails the others are ended, the file is removed and the first cause is what is told.
import { createWriteStream } from 'node:fs'
import { rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { backupCancelled } from './cancelled.js'
import type { Manifest } from '../manifest.js'
import { type DumpRequest, startPgDump } from './pg-dump.js'
import type { Program } from '../sealing/program.js'
import { hashingStage, type ReadingOptions, readingStage } from './read-and-hash.js'
import { type Seal, sealingStages, sealSuffix, type Stage } from '../sealing/seal.js'
import type { StagedBackup } from '../stores/store.js'
import { allOrFirstCause, isDiskFull } from '../stream-failure.js'

export interface BackupStream extends Omit<ReadingOptions, 'excludeTableData'> {
  dump: DumpRequest
  seal: Seal
  /** The environment of zstd and age; its PATH is searched for them. */
  sealEnvironment: Record<string, string>
  /** An existing folder of mode 0700. */
  folder: string
  /** e.g. backup_20251026_031500.sql */
  baseName: string
}

export interface DumpedFile extends StagedBackup {
  manifest: Manifest
}

/**
 * Dumps, proves the dump complete and leaves it sealed in `folder`, mode 0600.
 * @throws RunbookError `backup-failed`, `backup-incomplete`, `bad-dump`, `sealing-failed`, `disk-full`, `cancelled`
 */
export async function dumpToFile(stream: BackupStream, log: Log, signal: AbortSignal): Promise<DumpedFile> {
  const name = stream.baseName + sealSuffix(stream.seal)
  const file = path.join(stream.folder, name)
  const stages = await sealingStages(stream.seal, stream.sealEnvironment)
  const dump = startPgDump(stream.dump)
  const programs = [dump, ...stages]
  const reading = readingStage({ ...stream, excludeTableData: stream.dump.excludeTableData }, log)
  const hashing = hashingStage()
  const end = createWriteStream(file, { mode: 0o600, flags: 'wx' })
  const streams = segments(
    [dump.stdout, untilExited(dump), reading.transform],
    stages,
    [hashing.transform, end],
    signal,
  )
  const kill = () => programs.forEach((program) => program.kill())
  signal.addEventListener('abort', kill)
  try {
    await allOrFirstCause([...streams, ...programs.map((program) => program.finished)], kill)
  } catch (cause) {
    await rm(file, { force: true })
    throw await explained(cause, stream.folder, signal)
  } finally {
    signal.removeEventListener('abort', kill)
  }
  const packing = stream.seal.compression === 'zip' && stream.seal.recipients.length === 0 ? 'zip' : 'stored'
  return { name, path: file, packing, manifest: reading.manifest(), ...hashing.result() }
}

/** Lets the end through only when the program has exited well: what a failed pg_dump leaves is no dump that was cut. */
const untilExited = (program: Program): Transform =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush: (done) => void program.finished.then(() => done(), done),
  })

/** One pipeline between every two programs, since a program's input and output are two streams. */
function segments(
  start: readonly [Readable, ...Writable[]],
  stages: readonly Stage[],
  end: readonly Writable[],
  signal: AbortSignal,
): Promise<void>[] {
  const pieces: (Readable | Writable)[][] = [[...start]]
  for (const stage of stages) {
    pieces.at(-1)!.push(stage.input)
    if (stage.input === (stage.output as unknown)) continue // a Transform of this process: no new pipeline
    pieces.push([stage.output])
  }
  pieces.at(-1)!.push(...end)
  return pieces.map((piece) => pipeline(piece as unknown as NodeJS.ReadWriteStream[], { signal }))
}

async function explained(cause: unknown, folder: string, signal: AbortSignal): Promise<unknown> {
  if (signal.aborted) return backupCancelled(cause)
  if (cause instanceof RunbookError) return cause
  const { code, message } = cause as NodeJS.ErrnoException
  if (!isDiskFull(cause))
    return new RunbookError('backup-failed', `the backup stream broke: ${message}`, {
      state: 'nothing-changed',
      hint: `Look whether ${folder} can still be written to, then run it again.`,
      cause,
    })
  const disk = await statfs(folder)
  return new RunbookError(
    'disk-full',
    `${folder} is full (${code}): ${disk.bavail * disk.bsize} bytes are free. The partial backup was removed`,
    {
      state: 'nothing-changed',
      hint: 'use compression: zstd (about a fifth of the text), or a runner with a larger disk',
      cause,
    },
  )
}
