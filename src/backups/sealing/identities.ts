// The keys that open an encrypted backup: texts that come from a secret. They are checked before they are used and are never told
// again; the age program gets them in files of mode 0600, which go with the folder they are in.
import { mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { notOpened } from '../not-opened.js'

export interface Identities {
  /** AGE-SECRET-KEY-..., of X25519 or of the post-quantum kind. */
  age: string[]
  /** Whole SSH private keys, and age plugins' identities: the age program alone knows them. */
  forProgram: string[]
}

const PEM = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z0-9 ]*PRIVATE KEY-----/g

/**
 * Takes keys as people keep them: the key alone, the file that age-keygen wrote with its comments, several in one text.
 * @throws RunbookError `backup-not-opened` for what is no key; its text is not in the message
 */
export async function parseIdentities(texts: readonly string[]): Promise<Identities> {
  const found: Identities = { age: [], forProgram: [] }
  for (const text of texts) {
    found.forProgram.push(...[...text.matchAll(PEM)].map(([key]) => `${key.replaceAll('\r', '')}\n`))
    for (const line of text.replace(PEM, '').split(/\r?\n/)) {
      const key = line.trim()
      if (key === '' || key.startsWith('#')) continue
      if (key.startsWith('AGE-PLUGIN-')) found.forProgram.push(`${key}\n`)
      else found.age.push(await checked(key))
    }
  }
  return found
}

async function checked(key: string): Promise<string> {
  const { Decrypter } = await import('age-encryption')
  try {
    if (!key.startsWith('AGE-SECRET-KEY-')) throw new Error('another kind of text')
    new Decrypter().addIdentity(key)
    return key
  } catch {
    // Without the cause: it could repeat the key.
    throw notOpened(`identity: ${whatItIs(key)}`, HOW_TO_GIVE)
  }
}

const HOW_TO_GIVE =
  'give the line AGE-SECRET-KEY-1... of the file that age-keygen wrote (or that whole file, or an SSH private key), from a secret'

function whatItIs(key: string): string {
  if (key.startsWith('age1')) return 'this is a public key (age1...), which can only encrypt'
  if (key.startsWith('AGE-SECRET-KEY-'))
    return 'this secret key is not whole: a letter of it is wrong, missing or too many'
  if (key.startsWith('-----BEGIN AGE ENCRYPTED FILE-----') || key.startsWith('age-encryption.org'))
    return 'this key file is itself encrypted with a passphrase'
  return 'this is not a key that age knows'
}

/** @returns the files, each for one `--identity` */
export async function writeIdentities(
  { age, forProgram }: Identities,
  temporaryFolder: string,
): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(temporaryFolder, 'identity-'))
  const texts = [...(age.length > 0 ? [`${age.join('\n')}\n`] : []), ...forProgram]
  return Promise.all(
    texts.map(async (text, index) => {
      const file = path.join(folder, String(index))
      await writeFile(file, text, { mode: 0o600, flag: 'wx' })
      return file
    }),
  )
}
