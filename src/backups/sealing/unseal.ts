// The seal taken off again: decryption with age, decompression of zstd and gzip. The ordinary `age` and `zstd` programs do it
// where the machine has them, else the same formats are read in this process. Nothing that fails ends as if it were whole.
import { PassThrough, Readable, type Transform } from 'node:stream'
import { finished } from 'node:stream/promises'
import zlib from 'node:zlib'
import type { RunbookError } from '../../errors.js'
import { dearmor } from './age-armor.js'
import { type Identities, parseIdentities, writeIdentities } from './identities.js'
import { notOpened } from '../not-opened.js'
import { startProgram } from './program.js'
import { onPath, type Stage } from './seal.js'
import { isBrokenPipe } from './through-stages.js'
import { wholeTar } from './whole-tar.js'

/** Starts the stage anew; each reading of a backup needs its own. */
export type StartStage = () => Stage

/** node:zlib, which has zstd from Node 22.15 on. */
type Library = Partial<Pick<typeof zlib, 'createZstdDecompress'>>

/** @throws RunbookError `backup-not-opened` where neither the program nor Node can do it */
export async function unzstd(name: string, env: Record<string, string>, library: Library = zlib): Promise<StartStage> {
  const program = await onPath('zstd', env)
  if (program) return () => programStage('zstd', [program, '--decompress', '--quiet', '--stdout'], env, damaged(name))
  const { createZstdDecompress } = library
  if (createZstdDecompress) return () => libraryStage('zstd', createZstdDecompress(), damaged(name))
  throw notOpened(
    `${name} is compressed with zstd, which needs the zstd program, or Node 22.15 or newer`,
    'install zstd (apt-get install zstd; brew install zstd), then run it again',
  )
}

export const gunzip =
  (name: string): StartStage =>
  () =>
    libraryStage('gzip', zlib.createGunzip(), damaged(name))

const damaged =
  (name: string) =>
  (cause: unknown): RunbookError =>
    notOpened(`${name} was cut or changed: ${reasonOf(cause)}`, undefined, cause)

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/**
 * @param identities as people keep them, see parseIdentities
 * @throws RunbookError `backup-not-opened`; a key that does not fit shows when the first byte is read
 */
export async function unage(
  name: string,
  identities: readonly string[],
  armored: boolean,
  { env, temporaryFolder }: { env: Record<string, string>; temporaryFolder: string },
): Promise<StartStage> {
  if (identities.every((text) => text.trim() === '')) throw withoutIdentity(name)
  const keys = await parseIdentities(identities)
  const program = await onPath('age', env)
  if (program) {
    const files = await writeIdentities(keys, temporaryFolder)
    const command = [program, '--decrypt', ...files.flatMap((file) => ['--identity', file])] as const
    return () => programStage('age', [...command], env, unsealable(name, identities.length))
  }
  if (keys.age.length === 0)
    throw notOpened(
      `${name} is encrypted, and only the age program knows a key of this kind (SSH, or of a plugin)`,
      'install age (apt-get install age; brew install age), then run it again',
    )
  return ageLibrary(keys, armored, unsealable(name, identities.length))
}

const withoutIdentity = (name: string): RunbookError =>
  notOpened(
    `${name} is encrypted with age, and no identity was given`,
    'give the secret key whose public half it was encrypted for: in a terminal its file (--identity key.txt), in a workflow the input `identity`, from a secret',
  )

/** How age says that none of the keys is the right one; said for people only, the code is the same either way. */
const NO_KEY_FITS = /no identity matched|no identities/i
const PASSPHRASE = /passphrase/i

const unsealable =
  (name: string, given: number) =>
  (cause: unknown): RunbookError => {
    const reason = reasonOf(cause)
    if (NO_KEY_FITS.test(reason))
      return notOpened(
        `${name} is encrypted for another key: ${given === 1 ? 'the identity given does not open it' : `none of the ${given} identities given opens it`}`,
        'give the identity whose public key was in `encryption-recipients` when the backup was made',
        cause,
      )
    if (PASSPHRASE.test(reason))
      return notOpened(
        `${name}, or the identity given for it, is protected by a passphrase, which nobody can type here`,
        'give an identity without one, from a secret; or decrypt the file first: age --decrypt --output backup.sql FILE',
        cause,
      )
    return notOpened(`the seal of ${name} is broken, it was cut or changed: ${reason}`, undefined, cause)
  }

async function ageLibrary(
  keys: Identities,
  armored: boolean,
  refuse: (cause: unknown) => RunbookError,
): Promise<StartStage> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  for (const key of keys.age) decrypter.addIdentity(key)
  return () => {
    const input: Transform = armored ? dearmor() : new PassThrough()
    const output = new PassThrough()
    const work = async () => {
      const sealed = Readable.toWeb(input) as unknown as globalThis.ReadableStream<Uint8Array<ArrayBuffer>>
      const opened = Readable.fromWeb((await decrypter.decrypt(sealed)) as never)
      for await (const chunk of opened)
        if (!output.write(chunk)) await new Promise((resolve) => output.once('drain', resolve).once('close', resolve))
      output.end()
    }
    const ended = work().catch((cause: unknown) => {
      const error = refuse(cause)
      output.destroy(error)
      input.destroy()
      throw error
    })
    ended.catch(() => {}) // whoever awaits it is told
    return { name: 'age', input, output, finished: ended, kill: () => void (input.destroy(), output.destroy()) }
  }
}

/** A tar archive that was cut is refused here: pg_restore would not notice, or never end. */
export const checkTar =
  (name: string): StartStage =>
  () =>
    libraryStage('tar', wholeTar(), damaged(name))

function libraryStage(name: string, transform: Transform, refuse: (cause: unknown) => RunbookError): Stage {
  const ended = finished(transform).catch((cause: unknown) => {
    throw refuse(cause)
  })
  ended.catch(() => {}) // whoever awaits it is told
  return { name, input: transform, output: transform, finished: ended, kill: () => void transform.destroy() }
}

/** A program that failed says why; one whose reader has gone is no cause of anything. */
export function programStage(
  name: string,
  command: readonly [string, ...string[]],
  env: Record<string, string>,
  refuse: (cause: unknown) => RunbookError,
): Stage {
  const program = startProgram(name, command, env, 'backup-not-opened')
  const ended = program.finished.catch((error: RunbookError) => {
    throw isBrokenPipe(error.cause) ? error : refuse(error)
  })
  ended.catch(() => {}) // whoever awaits it is told
  return { name, input: program.stdin, output: program.stdout, finished: ended, kill: () => program.kill() }
}
