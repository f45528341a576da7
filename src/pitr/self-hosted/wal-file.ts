// One WAL file of an archive, as PostgreSQL wrote it or packed by the archive_command. It is unpacked with the very programs that recovery
// runs later, so that one which is missing or a file that is damaged is known before anything is made.
import { open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../../errors.js'
import { programEnvironment } from '../../postgres/tool-environment.js'
import { unreadable } from './place.js'
import { runToEnd } from './run-to-end.js'

export type Packing = '' | '.gz' | '.zst'

export interface WalFile {
  /** 24 hexadecimal digits, or the name of a history file. */
  name: string
  file: string
  packing: Packing
}

/** The program and its arguments that write a packed file to standard output. */
export const UNPACKERS: Record<Exclude<Packing, ''>, readonly [string, string]> = {
  '.gz': ['gzip', '-dc'],
  '.zst': ['zstd', '-dcq'],
}

export interface Unpacking {
  /** For files that must be unpacked first. */
  temporaryFolder: string
  env: NodeJS.ProcessEnv
  signal?: AbortSignal | undefined
}

/** It cannot be unpacked: recovery takes it for one that is not there. */
export interface Damaged {
  /** What the program said. */
  damaged: string
}

export const isDamaged = (answer: object): answer is Damaged => 'damaged' in answer

/**
 * Hands out the file as PostgreSQL wrote it, under its name.
 * @throws RunbookError `client-tool-missing` where the program that unpacks it is not here; the signal's reason
 */
export async function withUnpacked<T extends object>(
  { name, file, packing }: WalFile,
  { temporaryFolder, env, signal }: Unpacking,
  body: (file: string) => Promise<T>,
): Promise<T | Damaged> {
  signal?.throwIfAborted()
  if (packing === '') return body(file)
  const [program, flags] = UNPACKERS[packing]
  const plain = path.join(temporaryFolder, name)
  const into = await open(plain, 'w', 0o600)
  try {
    const { exitCode, stderr } = await runToEnd(program, [flags, file], {
      env: programEnvironment(env),
      signal,
      into: into.fd,
    })
    if (exitCode === NOT_FOUND)
      throw new RunbookError(
        'client-tool-missing',
        `wal-archive: ${path.basename(file)} is packed, and there is no ${program} on this machine`,
        {
          state: 'nothing-changed',
          hint: `install it, since recovery unpacks with it: sudo apt-get install ${program}, or brew install ${program}.`,
        },
      )
    if (exitCode !== 0) return { damaged: stderr.trim().slice(0, 300) }
    return await body(plain)
  } finally {
    await into.close()
    await rm(plain, { force: true })
  }
}

const NOT_FOUND = 127

/** Undefined where it is damaged. */
export async function textOf(wal: WalFile, unpacking: Unpacking): Promise<string | undefined> {
  const read = await withUnpacked(wal, unpacking, async (file) => {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw unreadable('wal-archive', file, cause)
    })
    return { text }
  })
  return isDamaged(read) ? undefined : read.text
}
