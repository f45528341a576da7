// Backups that are artifacts of workflow runs, read back: found by name or as the newest, downloaded as they are, and refused
// where they are not the bytes that GitHub lists. GitHub's clients are loaded when needed.
import type { ArtifactClient, FindOptions } from '@actions/artifact'
import { mkdtemp, readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../log.js'
import {
  type ArtifactJson,
  isOfFork,
  type ListedBackup,
  listedBackup,
  newestFirst,
  ofEnvironment,
} from './artifact-list.js'
import { artifactPrefix, prefixOfEnvironment } from './artifact-name.js'
import { notFound, notOpened } from '../not-opened.js'
import { withoutSafetyBackups } from '../safety-backup.js'

export type { ListedBackup } from './artifact-list.js'

export type ArtifactSource =
  { kind: 'artifact'; name: string; runId?: number } | { kind: 'latest'; environment?: string }

export interface ArtifactReader {
  /**
   * Downloads one artifact into `folder`, as it lies there (a zip stays a zip).
   * @throws RunbookError `backup-not-found`, `backup-not-opened`
   */
  fetch(source: ArtifactSource, folder: string, signal: AbortSignal): Promise<{ file: string; name: string }>
  /**
   * Every backup of the repository whose name begins with `prefix` (default: the reader's own), newest first, expired ones too.
   * @throws RunbookError `backup-not-found` where GitHub cannot be asked
   */
  listBackups(wish?: { prefix?: string; signal?: AbortSignal }): Promise<ListedBackup[]>
}

export interface ArtifactReaderOptions {
  /** With `actions: read`; without one only artifacts of this run are found, by name. */
  token?: string
  /** As backups are stored with; default `db-backup-`. */
  artifactPrefix?: string
  log: Log
  env?: NodeJS.ProcessEnv
}

export function artifactReader(options: ArtifactReaderOptions): ArtifactReader {
  const prefix = options.artifactPrefix ?? 'db-backup-'
  const listBackups: ArtifactReader['listBackups'] = async (wish = {}) => {
    const start = artifactPrefix(wish.prefix ?? prefix)
    return (await listed(options, {}, wish.signal)).filter(({ name }) => name.startsWith(start)).sort(newestFirst)
  }
  const find = async (source: ArtifactSource, signal: AbortSignal): Promise<Found> => {
    if (source.kind === 'artifact') return findByName(source, options, signal)
    return newest(await listBackups({ signal }), prefix, source.environment, options.log)
  }
  return {
    listBackups,
    async fetch(source, folder, signal) {
      const found = await find(source, signal)
      return { file: await download(found, folder, options, signal), name: `the artifact ${found.name}` }
    },
  }
}

/** `ofThisRun`: found through the run's own token. */
type Found = Pick<ListedBackup, 'name' | 'id' | 'digest' | 'runId'> & { ofThisRun?: boolean }

function newest(backups: readonly ListedBackup[], prefix: string, environment: string | undefined, log: Log): Found {
  const ofIt = ofEnvironment(backups, prefix, environment)
  const found = withoutSafetyBackups(
    ofIt.filter(({ expired }) => !expired),
    log,
  )[0]
  const whose = environment === undefined ? '' : ` of ${environment}`
  if (found) {
    log.info(`The newest backup${whose} is ${found.name}, of ${found.createdAt.toISOString()}, run ${found.runId}`)
    return found
  }
  const start = `${artifactPrefix(prefixOfEnvironment(prefix, environment))}backup_`
  throw notFound(
    `backup: there is no backup${whose} among this repository's artifacts` +
      (ofIt.length > 0
        ? ` (${ofIt.length} have expired, or were taken by restores of what they replaced)`
        : ` (none of them begins with ${start})`),
    'run the backup workflow, or give the path or the name of a backup that is kept elsewhere',
  )
}

async function findByName(
  { name, runId }: { name: string; runId?: number },
  options: ArtifactReaderOptions,
  signal: AbortSignal,
): Promise<Found> {
  const own = runId === undefined ? await inThisRun(name, options.env ?? process.env) : undefined
  if (own) return own
  const where = runId === undefined ? 'in this run' : `in run ${runId}`
  if (!options.token)
    throw notFound(`backup: there is no artifact ${name} ${where} that can be seen without github-token`, NEEDS_TOKEN)
  const all = (await listed(options, { name, ...(runId !== undefined && { runId }) }, signal)).sort(newestFirst)
  const found = all.find(({ expired }) => !expired)
  if (found) return found
  const searched = runId === undefined ? 'in this repository' : where
  throw notFound(
    `backup: there is no artifact ${name} ${searched}${all.length > 0 ? ': it has expired' : ''}`,
    'look at the artifacts of the run that made the backup: gh run view RUN; or give latest',
  )
}

const NEEDS_TOKEN = 'give github-token: ${{ github.token }}, and the job permissions: actions: read'

/** Through the token that every action has; undefined where it is not there, or the artifact is another run's. */
async function inThisRun(name: string, env: NodeJS.ProcessEnv): Promise<Found | undefined> {
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL']) return undefined
  try {
    const { artifact } = await (await newClient()).getArtifact(name)
    return { name, id: artifact.id, ...(artifact.digest && { digest: artifact.digest }), ofThisRun: true }
  } catch (error) {
    if (error instanceof Error && error.name === 'ArtifactNotFoundError') return undefined
    throw notOpened(`the artifacts of this run could not be listed: ${reasonOf(error)}`, TRY_AGAIN, error)
  }
}

const TRY_AGAIN = 'run it again; if it fails again, see https://www.githubstatus.com'

const newClient = async (): Promise<ArtifactClient> => new (await import('@actions/artifact')).DefaultArtifactClient()

const PAGE = 100
/** Ten thousand artifacts; GitHub lists the newest first. */
const MOST_PAGES = 100

async function listed(
  options: ArtifactReaderOptions,
  { name, runId }: { name?: string; runId?: number },
  signal?: AbortSignal,
): Promise<ListedBackup[]> {
  const where = runId === undefined ? '' : `/runs/${runId}`
  const found: ListedBackup[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = { per_page: PAGE, page, ...(name !== undefined && { name }) }
    const { artifacts } = await askGitHub(`GET /repos/{owner}/{repo}/actions${where}/artifacts`, query, options, signal)
    found.push(...artifacts.filter((one) => !isOfFork(one)).map(listedBackup))
    if (artifacts.length < PAGE) return found
  }
  options.log.warn(`This repository has more than ${found.length} artifacts: older ones were not looked at`)
  return found
}

async function askGitHub(
  route: string,
  query: Record<string, unknown>,
  { token, env = process.env }: ArtifactReaderOptions,
  signal?: AbortSignal,
): Promise<{ artifacts: ArtifactJson[] }> {
  if (!token) throw notFound("backup: this repository's artifacts cannot be listed without github-token", NEEDS_TOKEN)
  const { getOctokit } = await import('@actions/github')
  for (let tries = 1; ; tries++) {
    try {
      const limit = AbortSignal.timeout(30_000)
      const request = { signal: signal ? AbortSignal.any([signal, limit]) : limit }
      return (await getOctokit(token).request(route, { ...repositoryOf(env), ...query, request })).data as never
    } catch (error) {
      signal?.throwIfAborted()
      const { status = 0 } = error as { status?: number }
      if ((status !== 0 && status < 500) || tries === 3) throw notListed(status, error)
      await sleep(tries * 500)
    }
  }
}

const repositoryOf = (env: NodeJS.ProcessEnv): { owner: string; repo: string } => {
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  return { owner, repo }
}

const notListed = (status: number, cause: unknown) =>
  notFound(
    `backup: GitHub does not list this repository's artifacts: ${reasonOf(cause)}${status ? ` (status ${status})` : ''}`,
    [401, 403, 404].includes(status) ? NEEDS_TOKEN : TRY_AGAIN,
    cause,
  )

/** @returns the path of the file */
async function download(
  found: Found,
  parent: string,
  options: ArtifactReaderOptions,
  signal: AbortSignal,
): Promise<string> {
  const { token = '', env = process.env, log } = options
  const folder = await mkdtemp(path.join(parent, 'artifact-'))
  if (!found.digest) log.warn(`GitHub lists no digest for ${found.name}: the download could not be compared with it`)
  const { owner: repositoryOwner, repo: repositoryName } = repositoryOf(env)
  const findBy = { token, repositoryOwner, repositoryName, workflowRunId: found.runId ?? 0 }
  const wish = { path: folder, skipDecompress: true, ...(found.digest && { expectedHash: found.digest }) }
  const elsewhere: FindOptions = found.ofThisRun ? {} : { findBy }
  const work = (await newClient()).downloadArtifact(found.id, { ...wish, ...elsewhere }).catch((error: unknown) => {
    throw notOpened(`the artifact ${found.name} could not be downloaded: ${reasonOf(error)}`, TRY_AGAIN, error)
  })
  const { digestMismatch } = await orAborted(work, signal)
  if (digestMismatch)
    throw notOpened(`what was downloaded as ${found.name} is not what GitHub lists (${found.digest})`, TRY_AGAIN)
  const [file, ...more] = await readdir(folder)
  if (file === undefined || more.length > 0) throw notOpened(`the artifact ${found.name} is not one file`)
  return path.join(folder, file)
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason as Error)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort))
}

/** A signed URL is a key to the artifact until it expires. */
const reasonOf = (error: unknown): string =>
  ((error as Error).message || (error as Error).name).replace(/\?[^\s"')]*\bsig=[^\s"')]*/g, '?...')
