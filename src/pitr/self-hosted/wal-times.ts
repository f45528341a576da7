// When the transactions in WAL files were committed, by pg_waldump: a moment can be gone back to only where a commit after it is in the
// archive, since it is there that recovery stops.
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { programEnvironment } from '../../postgres/tool-environment.js'
import { parseLsn } from './lsn.js'
import { type WalFile, walStream } from './wal-archive.js'

export interface Ended {
  lsn: bigint
  /** In milliseconds since 1970; both ends of the millisecond that it fell into. */
  floor: number
  ceil: number
  /** As pg_waldump tells it, in UTC. */
  text: string
}

export interface WalReader {
  pgWaldump: string
  /** For files that must be unpacked first. */
  temporaryFolder: string
  env: NodeJS.ProcessEnv
  signal?: AbortSignal | undefined
}

const LINE =
  /lsn: ([0-9A-F]+\/[0-9A-F]+),.* desc: (?:COMMIT|ABORT)\S* .*?(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\.(\d{6}) UTC/

/** Commits and rollbacks in the file, in order. A file that ends in the middle of a record gives what is before it. */
export async function endedIn(wal: WalFile, reader: WalReader): Promise<Ended[]> {
  reader.signal?.throwIfAborted()
  if (wal.packing === '') return dumped(wal.file, reader)
  const unpacked = path.join(reader.temporaryFolder, wal.name)
  try {
    await pipeline(walStream(wal), createWriteStream(unpacked, { mode: 0o600 }))
    return await dumped(unpacked, reader)
  } finally {
    await rm(unpacked, { force: true })
  }
}

async function dumped(file: string, { pgWaldump, env }: WalReader): Promise<Ended[]> {
  const child = spawn(pgWaldump, ['--rmgr=Transaction', file], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...programEnvironment(env), TZ: 'UTC' },
  })
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  const read = async () => {
    const found: Ended[] = []
    for await (const line of createInterface(child.stdout)) {
      const [, lsn, day, time, micros] = LINE.exec(line) ?? []
      if (lsn === undefined) continue
      const whole = Date.parse(`${day}T${time}Z`)
      const text = `${day} ${time}.${micros} UTC`
      const [floor, ceil] = [Math.floor(Number(micros) / 1000), Math.ceil(Number(micros) / 1000)]
      found.push({ lsn: parseLsn(lsn), floor: whole + floor, ceil: whole + ceil, text })
    }
    return found
  }
  return Promise.race([read(), failed])
}

/** The newest of the chain: looked for from its end. */
export async function lastEnded(segments: readonly WalFile[], reader: WalReader): Promise<Ended | undefined> {
  for (const segment of segments.toReversed()) {
    const last = (await endedIn(segment, reader)).at(-1)
    if (last) return last
  }
  return undefined
}

/** The newest before `end`, of files in order. */
export async function lastEndedBefore(
  end: bigint,
  segments: readonly WalFile[],
  reader: WalReader,
): Promise<Ended | undefined> {
  let last: Ended | undefined
  for (const segment of segments) {
    for (const one of await endedIn(segment, reader)) {
      if (one.lsn >= end) return last
      last = one
    }
  }
  return last
}
