// Backups as artifacts of the workflow run. It refuses an unsealed backup where strangers could download it, never replaces an
// artifact, and counts an upload only when the service lists the digest of what was sent. GitHub's clients are loaded when needed.
import type { ArtifactClient } from '@actions/artifact'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { artifactNames } from './artifact-name.js'
import { type RepositoryVisibility, refuseUnsealed } from './artifact-readers.js'
import { requireArtifactService } from './artifact-service.js'
import type { BackupStore, StagedBackup, StoredBackup } from './store.js'

export interface ArtifactStoreOptions {
  /** 1 to 400; GitHub shortens what is over the repository's limit. */
  retentionDays: number
  /** Before the backup's own name; default `db-backup-`. */
  artifactPrefix?: string
  /** With `actions: read` the true expiry can be read back. */
  token?: string
  /** Asked before the work begins. */
  visibility(): Promise<RepositoryVisibility>
  log: Log
  /** Of a whole upload; default {@link uploadTimeLimitMs}. */
  timeLimitMs?: number
  /** Ends the waiting for an upload; its reason is thrown. */
  signal?: AbortSignal
  /** 0 to 9, for `zip`; default 1, which is much faster than 6 and stores about a tenth more. */
  zipLevel?: number
  env?: NodeJS.ProcessEnv
}

interface Upload {
  name: string
  id: number
  bytes: number
  /** Lower-case hex SHA-256 of what the client sent: of the zip, or of the file itself. */
  sha256: string
}

/** Ten minutes, and a second for each MiB: only a line that is not worth waiting for is slower. */
export const uploadTimeLimitMs = (bytes: number): number => 600_000 + (bytes / 1_048_576) * 1_000

export function artifactStore(options: ArtifactStoreOptions): BackupStore {
  let mayStore: 'nothing' | 'sealed' | 'anything' = 'nothing'
  return {
    async prepare({ sealed }) {
      const repository = requireArtifactService(options.env ?? process.env)
      if (!sealed) refuseUnsealed(repository, await options.visibility(), options.log)
      mayStore = sealed ? 'sealed' : 'anything'
    },
    async put(backup) {
      if (mayStore === 'nothing') throw new Error('put() before prepare()')
      if (mayStore === 'sealed' && !backup.name.endsWith('.age'))
        throw new Error(`${backup.name} was to be sealed and is not`)
      return put(backup, options)
    },
  }
}

/** Blocks of 8 MB in flight. The client keeps five, and up to 270 MB with them; two are as fast, within 250 MB. */
const BLOCKS_IN_FLIGHT = '2'

async function put(backup: StagedBackup, options: ArtifactStoreOptions): Promise<StoredBackup> {
  const { env = process.env, log, signal } = options
  await expectWhole(backup)
  process.env['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= BLOCKS_IN_FLIGHT // the client takes it from nowhere else
  const limit = options.timeLimitMs ?? uploadTimeLimitMs(backup.bytes)
  const client = new (await import('@actions/artifact')).DefaultArtifactClient()
  const upload = await within(limit, signal, uploadAndCheck(client, backup, options))
  const expiresAt = options.token ? await artifactExpiry(upload.id, options.token, env) : undefined
  sayExpiry(log, expiresAt, options.retentionDays)
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  return {
    location: upload.name,
    bytes: upload.bytes,
    artifactId: upload.id,
    url: `${server}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}/artifacts/${upload.id}`,
    ...(expiresAt && { expiresAt }),
  }
}

async function expectWhole({ path: file, bytes, name }: StagedBackup): Promise<void> {
  const { size } = await stat(file)
  if (size !== bytes) throw failed(`${name} has ${size} bytes on disk, but ${bytes} were written`)
}

async function uploadAndCheck(
  client: ArtifactClient,
  backup: StagedBackup,
  options: ArtifactStoreOptions,
): Promise<Upload> {
  const upload = await uploadUnderFreeName(client, backup, options)
  if (backup.packing === 'stored' && upload.sha256 !== backup.sha256)
    throw failed(
      `what was uploaded as ${upload.name} is not ${backup.name}: SHA-256 ${upload.sha256}, expected ${backup.sha256}`,
    )
  const listed = await listedDigest(client, upload.name)
  if (listed === undefined)
    options.log.warn(`GitHub lists no digest for the artifact ${upload.name}: its content could not be compared`)
  else if (listed !== `sha256:${upload.sha256}`)
    throw failed(
      `GitHub holds other bytes under ${upload.name} than were sent: ${listed}, expected sha256:${upload.sha256}`,
    )
  return upload
}

/** Tries the names in order; a name that is taken is never replaced. */
async function uploadUnderFreeName(
  client: ArtifactClient,
  backup: StagedBackup,
  options: ArtifactStoreOptions,
): Promise<Upload> {
  const attempt = Number((options.env ?? process.env)['GITHUB_RUN_ATTEMPT']) || 1
  const names = artifactNames(options.artifactPrefix ?? 'db-backup-', backup.name, attempt)
  for (const name of names) {
    try {
      return await uploadAs(name, client, backup, options)
    } catch (error) {
      if (!isNameTaken(error)) throw asFailed(error, name)
      options.log.info(`This run has an artifact ${name} already; it stays as it is and another name is tried.`)
    }
  }
  throw failed(`this run has artifacts of all the names ${names.join(', ')}`)
}

async function uploadAs(
  name: string,
  client: ArtifactClient,
  backup: StagedBackup,
  options: ArtifactStoreOptions,
): Promise<Upload> {
  const { retentionDays, zipLevel = 1 } = options
  const [folder, file] = [path.dirname(backup.path), backup.path]
  const { id, size, digest } = await (backup.packing === 'zip'
    ? client.uploadArtifact(name, [file], folder, { retentionDays, compressionLevel: zipLevel })
    : underName(name, file, (renamed) =>
        client.uploadArtifact(name, [renamed], path.dirname(renamed), { retentionDays, skipArchive: true }),
      ))
  if (!id || !size || !digest) throw failed(`GitHub took the artifact ${name} without an id, a size or a digest`)
  return { name, id, bytes: size, sha256: digest.replace(/^sha256:/, '') }
}

/** Unpacked, an artifact is called as the file is: it has that name for so long. A hard link is not to be had on every disk. */
async function underName<T>(name: string, file: string, body: (renamed: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(path.dirname(file), 'upload-'))
  const renamed = path.join(folder, name)
  try {
    await rename(file, renamed)
    return await body(renamed)
  } finally {
    await rename(renamed, file).catch(() => {})
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the service lists for the name, e.g. `sha256:9f86...`; it may take a moment to appear. */
async function listedDigest(client: ArtifactClient, name: string): Promise<string | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await client.getArtifact(name)).artifact.digest
    } catch (error) {
      if (tries === 3) throw asFailed(error, name, 'was uploaded, but GitHub does not list it')
      await sleep(tries * 1_000)
    }
  }
}

/** As GitHub has it; absent where it does not say, which does not make the backup a worse one. */
async function artifactExpiry(id: number, token: string, env: NodeJS.ProcessEnv): Promise<Date | undefined> {
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  const { getOctokit } = await import('@actions/github')
  for (let tries = 1; ; tries += 1) {
    try {
      const request = { signal: AbortSignal.timeout(15_000) }
      const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}'
      const { data } = await getOctokit(token).request(path, { owner, repo, artifact_id: id, request })
      return data.expires_at ? new Date(data.expires_at) : undefined
    } catch (error) {
      // 404 right after the upload may only mean that it is not there yet; 403 is a token without `actions: read`.
      if ((error as { status?: number }).status !== 404 || tries === 3) return undefined
      await sleep(tries * 1_000)
    }
  }
}

function sayExpiry(log: Log, expiresAt: Date | undefined, wishDays: number): void {
  if (!expiresAt)
    return log.info(
      'When GitHub will delete this backup could not be read: that needs `github-token` with `actions: read`.',
    )
  const days = Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)
  const until = `GitHub keeps this backup until ${expiresAt.toISOString().slice(0, 10)} (${days} days)`
  if (days >= wishDays) log.info(`${until}.`)
  else log.warn(`${until}, not the ${wishDays} asked for: the repository's limit is shorter.`)
}

/** The client tells a status in words only. */
const isNameTaken = (error: unknown): boolean =>
  error instanceof Error && /^Failed to CreateArtifact: .*\(409\)/.test(error.message)

async function within<T>(limitMs: number, signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  const timer = AbortSignal.timeout(Math.ceil(limitMs))
  const stop = signal ? AbortSignal.any([signal, timer]) : timer
  let onStop = () => {}
  const stopped = new Promise<never>((_resolve, reject) => {
    onStop = () =>
      reject(signal?.aborted ? (signal.reason as Error) : failed(`the upload did not end within ${limitMs / 1_000} s`))
    if (stop.aborted) onStop()
    else stop.addEventListener('abort', onStop, { once: true })
  })
  return Promise.race([work, stopped]).finally(() => stop.removeEventListener('abort', onStop))
}

function asFailed(error: unknown, name: string, what = 'could not be uploaded'): RunbookError {
  if (error instanceof RunbookError) return error
  const { name: kind, message, statusCode } = error as { name?: string; message?: string; statusCode?: number }
  const quota = kind === 'UsageError' || /storage quota/i.test(message ?? '')
  // A signed URL is a key to the artifact until it expires. The blob store's errors may have no message.
  const reason = message?.replace(/\?[^\s"')]*\bsig=[^\s"')]*/g, '?...') || kind || 'no reason given'
  return failed(`the artifact ${name} ${what}: ${reason}${statusCode ? ` (status ${statusCode})` : ''}`, quota)
}

const failed = (message: string, quota = false): RunbookError =>
  new RunbookError('upload-failed', `There is no backup: ${message}`, {
    state: 'nothing-changed',
    hint: quota
      ? 'free artifact storage (delete old artifacts, or lower `retention-days`) or raise the limit, then run it again.'
      : 'run it again; if it fails again, see https://www.githubstatus.com, or give a folder as `destination`.',
  })
