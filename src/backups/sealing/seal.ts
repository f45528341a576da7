// What happens to a backup between the dump reader and the store: compression with zstd, encryption with age. The ordinary
// `zstd` and `age` programs do it where the machine has them (several cores, ten times faster), else the same formats
// are written in this process; either way the file opens with the ordinary programs.
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, Readable, type Writable } from 'node:stream'
import zlib from 'node:zlib'
import { RunbookError } from '../../errors.js'
import { startProgram } from './program.js'

/** `zip` is left to the store, which packs the plain file; `zstd` compresses here; `none` does nothing. */
export type Compression = 'zip' | 'zstd' | 'none'

export interface Seal {
  compression: Compression
  /** age recipients (`age1...` or `ssh-...` public keys); empty means not encrypted. */
  recipients: readonly string[]
}

/** Bytes in, bytes out; complete only when `finished` has resolved. */
export interface Stage {
  name: string
  input: Writable
  output: Readable
  finished: Promise<void>
  kill(): void
}

/** e.g. `.zst.age`, as the ordinary programs expect it. */
export const sealSuffix = (seal: Seal): string =>
  (seal.compression === 'zstd' ? '.zst' : '') + (seal.recipients.length > 0 ? '.age' : '')

const RECIPIENT = /^(age1[a-z0-9]{50,}|ssh-(ed25519|rsa) [A-Za-z0-9+/=]+( .*)?)$/
/** `age1NAME1...` is a key for a plugin of the age program, which alone can tell whether it is right. */
const OF_A_PLUGIN = /^age1(?!pq1|tag1|tagpq1)[a-z0-9]*1/

/**
 * The recipients that age could not take, as they were written; a secret key among them is told without its text. A key with a
 * letter changed is one of them: age1... keys carry a checksum.
 */
export async function badRecipients(recipients: readonly string[]): Promise<string[]> {
  const bad = await Promise.all(recipients.map(async (recipient) => !(await isRecipient(recipient))))
  return recipients
    .filter((_, index) => bad[index])
    .map((recipient) =>
      recipient.startsWith('AGE-SECRET-KEY')
        ? 'a secret key (AGE-SECRET-KEY-...), where the public one (age1...) belongs'
        : recipient,
    )
}

async function isRecipient(recipient: string): Promise<boolean> {
  if (!RECIPIENT.test(recipient)) return false
  if (!recipient.startsWith('age1') || OF_A_PLUGIN.test(recipient)) return true
  const { Encrypter } = await import('age-encryption')
  try {
    new Encrypter().addRecipient(recipient)
    return true
  } catch {
    return false
  }
}

/** node:zlib, which has zstd from Node 22.15 on. */
type Library = Partial<Pick<typeof zlib, 'createZstdCompress'>>

/**
 * The stages that `seal` asks for, in order.
 * @param env the children's whole environment; its PATH is searched
 * @param library for a machine without the `zstd` program
 * @throws RunbookError `sealing-failed`
 */
export async function sealingStages(
  seal: Seal,
  env: Record<string, string>,
  library: Library = zlib,
): Promise<Stage[]> {
  const stages: Stage[] = []
  if (seal.compression === 'zstd') stages.push(await zstdStage(env, library))
  if (seal.recipients.length > 0) stages.push(await ageStage(seal.recipients, env))
  return stages
}

async function zstdStage(env: Record<string, string>, { createZstdCompress }: Library): Promise<Stage> {
  const program = await onPath('zstd', env)
  // Level 3 takes twice the time for a file that is no smaller (docs/benchmarks.md).
  if (program) return programStage('zstd', [program, '-T0', '-1', '--quiet', '--stdout'], env)
  // Level 1: at level 3 a single thread is slower than pg_dump. Its own workers crash node:zlib (nodejs/node#59899).
  if (!createZstdCompress) throw noZstd()
  const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = zlib.constants
  const compress = createZstdCompress({ params: { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 } })
  return {
    name: 'zstd',
    input: compress,
    output: compress,
    finished: Promise.resolve(),
    kill: () => compress.destroy(),
  }
}

const noZstd = (): RunbookError =>
  new RunbookError(
    'sealing-failed',
    `compression: zstd needs the zstd program, or Node 22.15 or newer; this is Node ${process.versions.node}`,
    {
      state: 'nothing-changed',
      hint: 'install zstd (apt-get install zstd; brew install zstd), then run it again; or use compression: none',
    },
  )

async function ageStage(recipients: readonly string[], env: Record<string, string>): Promise<Stage> {
  const program = await onPath('age', env)
  // Recipients are public keys: they may stand in argv.
  if (program) return programStage('age', [program, ...recipients.flatMap((key) => ['--recipient', key])], env)
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  for (const recipient of recipients) addRecipient(encrypter, recipient)
  const input = new PassThrough()
  const sealed = await encrypter.encrypt(
    Readable.toWeb(input) as unknown as globalThis.ReadableStream<Uint8Array<ArrayBuffer>>,
  )
  const output = Readable.fromWeb(sealed)
  return {
    name: 'age',
    input,
    output,
    finished: Promise.resolve(),
    kill: () => void (input.destroy(), output.destroy()),
  }
}

function addRecipient(encrypter: { addRecipient(key: string): void }, recipient: string): void {
  try {
    encrypter.addRecipient(recipient)
  } catch (cause) {
    const ssh = recipient.startsWith('ssh-')
    throw new RunbookError('sealing-failed', `encryption-recipients: ${recipient} cannot be used`, {
      state: 'nothing-changed',
      hint: ssh
        ? 'install the age program (apt-get install age), which knows SSH keys, or use an age1... key'
        : 'check the key: age-keygen -y key.txt prints it',
      cause,
    })
  }
}

function programStage(name: string, command: readonly [string, ...string[]], env: Record<string, string>): Stage {
  const program = startProgram(name, command, env, 'sealing-failed')
  return { ...program, name, input: program.stdin, output: program.stdout }
}

/** The full path of a program; undefined where the PATH of `env` has none. */
export async function onPath(name: string, env: Record<string, string>): Promise<string | undefined> {
  for (const folder of (env.PATH ?? '').split(path.delimiter).filter((entry) => path.isAbsolute(entry))) {
    const file = path.join(folder, name)
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file
  }
  return undefined
}
