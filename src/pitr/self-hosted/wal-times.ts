// When the transactions in WAL files were committed, by pg_waldump: a moment can be gone back to only where a commit after it is in the
// archive, since it is there that recovery stops.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { programEnvironment } from '../../postgres/tool-environment.js'
import { parseLsn } from './lsn.js'
import { type Damaged, type Unpacking, type WalFile, withUnpacked } from './wal-file.js'

export interface Ended {
  lsn: bigint
  /** In milliseconds since 1970; both ends of the millisecond that it fell into. */
  floor: number
  ceil: number
  /** As pg_waldump tells it, in UTC. */
  text: string
}

export interface WalReader extends Unpacking {
  pgWaldump: string
}

const LINE =
  /lsn: ([0-9A-F]+\/[0-9A-F]+),.* desc: (?:COMMIT|ABORT)\S* .*?(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\.(\d{6}) UTC/

/** Commits and rollbacks in the file, in order. A file that ends in the middle of a record gives what is before it. */
export const endedIn = (wal: WalFile, reader: WalReader): Promise<Ended[] | Damaged> =>
  withUnpacked(wal, reader, (file) => dumped(file, reader))

async function dumped(file: string, { pgWaldump, env, signal }: WalReader): Promise<Ended[]> {
  const child = spawn(pgWaldump, ['--rmgr=Transaction', file], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true, // a Ctrl-C in our terminal is for us
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
  const found = await Promise.race([read(), failed])
  signal?.throwIfAborted()
  return found
}
