// What is sealed opens with the ordinary programs, whether they or this process sealed it.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { badRecipients, type Seal, sealingStages, sealSuffix } from '../../../src/backups/sealing/seal.js'
import { temporaryFolder } from '../../harness/backup.js'
import { requireProgram } from '../../harness/programs.js'
import { folderWith } from '../../harness/stand-ins.js'

const run = promisify(execFile)
const withPrograms = { PATH: process.env.PATH ?? '' }
const PLAIN = Buffer.concat([Buffer.from('-- PostgreSQL database dump\n'.repeat(50_000)), randomBytes(300_000)])

let identity: string
let recipient: string

beforeAll(async () => {
  await requireProgram('zstd', 'zstd')
  const keygen = await requireProgram('age-keygen', 'age')
  identity = path.join(await temporaryFolder(), 'key.txt')
  await run(keygen, ['-o', identity])
  recipient = (await run(keygen, ['-y', identity])).stdout.trim()
})

async function sealed(seal: Seal, env: Record<string, string>): Promise<Buffer> {
  const stages = await sealingStages(seal, env)
  let source: Readable = Readable.from(chunks(PLAIN, 65_536))
  const feeding = stages.map((stage) => {
    const fed = pipeline(source, stage.input)
    source = stage.output
    return fed
  })
  const [bytes] = await Promise.all([buffer(source), ...feeding, ...stages.map((stage) => stage.finished)])
  return bytes
}

function* chunks(data: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < data.length; at += size) yield data.subarray(at, at + size)
}

/** Opens with the ordinary programs, as a person would at a terminal. */
async function opened(bytes: Buffer, seal: Seal): Promise<Buffer> {
  const folder = await temporaryFolder()
  let file = path.join(folder, `backup.sql${sealSuffix(seal)}`)
  await writeFile(file, bytes)
  if (file.endsWith('.age')) {
    await run('age', ['--decrypt', '--identity', identity, '--output', file.slice(0, -4), file])
    file = file.slice(0, -4)
  }
  if (file.endsWith('.zst')) {
    await run('zstd', ['--decompress', '--quiet', file])
    file = file.slice(0, -4)
  }
  return readFile(file)
}

const SEALS: [string, () => Seal][] = [
  ['zstd', () => ({ compression: 'zstd', recipients: [] })],
  ['age', () => ({ compression: 'none', recipients: [recipient] })],
  ['zstd and age', () => ({ compression: 'zstd', recipients: [recipient] })],
]

it.each(SEALS)('%s by the programs opens with the ordinary programs', async (_name, seal) => {
  const bytes = await sealed(seal(), withPrograms)
  expect(PLAIN.equals(await opened(bytes, seal()))).toBe(true)
})

it.each(SEALS)(
  '%s in this process, where the machine has no such program, opens with the ordinary programs',
  async (_name, seal) => {
    const bytes = await sealed(seal(), { PATH: await folderWith({}) })
    expect(PLAIN.equals(await opened(bytes, seal()))).toBe(true)
  },
)

it('F70 an encrypted backup of which one bit changed does not open', async () => {
  const seal: Seal = { compression: 'none', recipients: [recipient] }
  const bytes = await sealed(seal, withPrograms)
  bytes[bytes.length >> 1]! ^= 1
  await expect(opened(bytes, seal)).rejects.toThrow(/age: error/)
})

it('F35 takes public keys only, and does not repeat a secret one', async () => {
  expect(await badRecipients([recipient, 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFoo= me@host'])).toEqual([])
  const refused = await badRecipients(['', 'age1short', 'AGE-SECRET-KEY-1ABCDEF', '--identity'])
  expect(refused).toHaveLength(4)
  expect(refused.join()).not.toContain('1ABCDEF')
})

it('F35 finds a mistyped character in a key before anything begins, and leaves a plugin its own keys', async () => {
  const mistyped = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))
  const plugin = `age1yubikey1q${'a'.repeat(55)}`
  expect(await badRecipients([mistyped, recipient, plugin])).toEqual([mistyped])
})

it('zstd without the program, on a Node that cannot do it either, says what to install', async () => {
  const stages = sealingStages({ compression: 'zstd', recipients: [] }, { PATH: await folderWith({}) }, {})
  await expect(stages).rejects.toMatchObject({
    code: 'sealing-failed',
    detail: { state: 'nothing-changed', hint: expect.stringContaining('apt-get install zstd') as string },
  })
})

it('F35 a key that only looks right fails before anything is written, with its reason', async () => {
  const wrong = `age1${'q'.repeat(58)}`
  await expect(
    sealingStages({ compression: 'none', recipients: [wrong] }, { PATH: await folderWith({}) }),
  ).rejects.toMatchObject({
    code: 'sealing-failed',
    message: expect.stringContaining(wrong) as string,
  })
})
