// The migrations as another commit has them: what a pull request is held against. git is asked, never through a shell, and only what
// reads objects; nothing of the repository's configuration is run.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import { checksumOf } from './checksum.js'
import { problemsOfName } from './file-name.js'

export interface BaseFolder {
  /** As the caller wrote it. */
  base: string
  /** SHA of the commit that both sides grew from. */
  mergeBase: string
  /** Files of the folder at the tip of the base, by name: what a release of it runs. */
  names: string[]
  /** Files of the merge base that are not as they were: their text then, or undefined where they are the same. */
  before: ReadonlyMap<string, { checksum: string; text: string } | undefined>
}

const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'] as const
const MOST_BYTES = 256 * 1024 * 1024
const TIME_LIMIT_MS = 60_000

interface Ran {
  exitCode: number | null
  stdout: Buffer
  stderr: string
}

/** A checkout in a container belongs to somebody else, hence safe.directory; nothing is fetched, no prompt is shown. */
function git(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const own = Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
  const child = spawn('git', ['-c', 'safe.directory=*', '--no-optional-locks', '-C', folder, ...args], {
    env: { ...own, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT_MS,
  })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  let size = 0
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > MOST_BYTES) child.kill()
    else out.push(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => void err.push(chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ exitCode: 127, stdout: Buffer.alloc(0), stderr: error.message }))
    child.on('close', (exitCode) =>
      resolve({ exitCode, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() }),
    )
  })
}

const FETCH =
  'give actions/checkout `fetch-depth: 0`, so that the history is there; elsewhere: git fetch --unshallow origin'

const notComparable = (base: string, why: string, hint: string): RunbookError =>
  new RunbookError('bad-input', `base: the migrations could not be held against ${base}: ${why}`, {
    state: 'nothing-changed',
    hint,
  })

async function mergeBaseOf(
  folder: string,
  base: string,
  env: NodeJS.ProcessEnv,
): Promise<{ tip: string; mergeBase: string }> {
  const known = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`], env)
  if (known.exitCode === 127) throw notComparable(base, `git could not be started (${known.stderr})`, 'install git')
  if (/not a git repository/.test(known.stderr))
    throw notComparable(base, `${folder} is not in a git repository`, 'check the repository out with actions/checkout')
  if (known.exitCode !== 0) throw notComparable(base, 'this checkout has no such commit', FETCH)
  const tip = known.stdout.toString().trim()
  const merged = await git(folder, ['merge-base', tip, 'HEAD'], env)
  if (merged.exitCode !== 0) throw notComparable(base, 'this checkout has no commit that both grew from', FETCH)
  return { tip, mergeBase: merged.stdout.toString().trim() }
}

/** Names and blob ids of the migrations directly in the folder, by the rule that reads it here; a folder that was not there yet has none. */
async function listed(folder: string, commit: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  const { exitCode, stdout, stderr } = await git(folder, ['ls-tree', '-z', commit, './'], env)
  if (exitCode !== 0) throw notComparable(commit, stderr, FETCH)
  const entries = stdout.toString().split('\0').filter(Boolean)
  return new Map(
    entries.flatMap((entry) => {
      const [, id, name] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? []
      return id !== undefined && problemsOfName(name!).length === 0 ? [[name!, id] as const] : []
    }),
  )
}

/** As git names it, where no filter changed the text on its way; where one did, the texts are compared. A link is where it leads. */
function blobId(file: string, like: string): string | undefined {
  try {
    const bytes = lstatSync(file).isSymbolicLink() ? Buffer.from(readlinkSync(file)) : readFileSync(file)
    const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  } catch {
    return undefined
  }
}

/**
 * The folder at the point where this checkout left `base`.
 * @param base a branch or commit that the checkout has
 * @throws RunbookError `bad-input` where it has no such commit, as with the default depth of actions/checkout, with the way out
 */
export async function readBaseFolder(directory: string, base: string, env: NodeJS.ProcessEnv): Promise<BaseFolder> {
  const folder = realpathSync(directory)
  const { tip, mergeBase } = await mergeBaseOf(folder, base, env)
  const then = await listed(folder, mergeBase, env)
  const names = tip === mergeBase ? then : await listed(folder, tip, env)
  const before = new Map<string, { checksum: string; text: string } | undefined>()
  for (const [name, id] of then) {
    if (blobId(path.join(folder, name), id) === id) {
      before.set(name, undefined)
      continue
    }
    const { exitCode, stdout, stderr } = await git(folder, ['cat-file', 'blob', id], env)
    if (exitCode !== 0) throw notComparable(base, stderr, FETCH)
    const text = stdout.toString()
    before.set(name, { checksum: checksumOf(text), text })
  }
  return { base, mergeBase, names: [...names.keys()], before }
}
