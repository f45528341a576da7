// The one fake of the tests: GitHub's control plane. The results service that @actions/artifact talks to, and the REST API, over
// a real blob store, so that the real client uploads and downloads. Faults are switched on by assigning to `faults`.
import { once } from 'node:events'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BlobFault, type BlobStore, startBlobStore } from './blob-store.js'
import { answerRest } from './github-rest.js'
import { answerResults } from './github-results.js'

export interface Artifact {
  id: number
  name: string
  runId: number
  /** Of the attempt: names are unique within it. */
  runBackendId: string
  jobBackendId: string
  /** Name in the blob store. */
  blob: string
  mimeType: string
  isFinal: boolean
  size: number
  /** `sha256:<hex>` */
  digest?: string
  createdAt: Date
  expiresAt: Date
  /** Stored by a run of a pull request from a fork. */
  ofFork?: boolean
}

export interface Issue {
  number: number
  title: string
  body: string
  state: 'open' | 'closed'
  comments: string[]
  user: { login: string; type: 'Bot' | 'User' }
  author_association: 'NONE' | 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR'
  isPullRequest?: boolean
}

/** Of a pull request. */
export interface PullComment {
  id: number
  pullRequest: number
  body: string
  user: { login: string; type: 'Bot' | 'User' }
}

/** One endpoint's fault, for the next `times` requests (default: all). */
export interface Fault {
  status?: number
  message?: string
  delayMs?: number
  /** Resets the connection. */
  cut?: boolean
  times?: number
}

export interface Faults {
  CreateArtifact?: Fault
  FinalizeArtifact?: Fault
  ListArtifacts?: Fault
  GetSignedArtifactURL?: Fault
  DeleteArtifact?: Fault
  rest?: Fault
  blob?: BlobFault
  /** The service lists a digest that is not that of what was sent. */
  flipDigest?: boolean
  /** The service lists no digest, as older ones. */
  noDigest?: boolean
}

export interface GitHubState {
  repository: string
  visibility: 'public' | 'private' | 'internal'
  retentionLimitDays: number
  token: string
  /** Whether the token may read artifacts (`permissions: actions: read`). */
  mayReadActions: boolean
  faults: Faults
  artifacts: Artifact[]
  /** Whether the token may write issues (`permissions: issues: write`). */
  mayWriteIssues: boolean
  issues: Issue[]
  /** Numbers of open pull requests, and whether the token may comment on them (`permissions: pull-requests: write`). */
  pullRequests: number[]
  mayWritePullRequests: boolean
  pullComments: PullComment[]
  blobs: BlobStore
  url: string
  /** `METHOD path`, in order. */
  requests: string[]
}

export interface GitHub extends GitHubState {
  /** What a step of this run has in its environment. */
  env(run?: { runId?: number; attempt?: number; job?: string }): Record<string, string>
  /** The stored bytes of a final artifact: the zip, or the file that was stored as it is. */
  contents(name: string): Promise<Buffer>
  /** Everything of before is forgotten but the stored blobs; for the next test. */
  reset(): void
  close(): Promise<void>
}

export interface GitHubOptions extends Partial<Pick<GitHubState, 'repository' | 'visibility' | 'retentionLimitDays'>> {
  persistence?: 'memory' | 'disk'
}

/** Closed by itself after a test file. */
export async function startGitHub({ persistence = 'memory', ...options }: GitHubOptions = {}): Promise<GitHub> {
  const fresh = () => ({
    repository: 'example/app',
    visibility: 'private' as const,
    retentionLimitDays: 90,
    ...options,
    mayReadActions: true,
    faults: {},
    artifacts: [],
    requests: [],
    mayWriteIssues: true,
    issues: [],
    pullRequests: [],
    mayWritePullRequests: true,
    pullComments: [],
  })
  const blobs = await startBlobStore(persistence)
  const state: GitHubState = { ...fresh(), token: 'ghs_0123456789abcdefghijklmnopqrstuvwxyz', blobs, url: '' }
  const server = createServer((incoming, answer) => void handle(state, incoming, answer))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const github: GitHub = Object.assign(state, {
    env: (run = {}) => runEnvironment(state, run),
    contents: (name: string) => blobs.contents(finalArtifact(state, name).blob),
    reset: () => void Object.assign(state, fresh()),
    close: () => close(server, blobs),
  })
  openOnes.add(github)
  return github
}

function finalArtifact(state: GitHubState, name: string): Artifact {
  const found = state.artifacts.find((artifact) => artifact.name === name && artifact.isFinal)
  if (!found) throw new Error(`no artifact ${name}; there are ${state.artifacts.map((one) => one.name).join(', ')}`)
  return found
}

async function close(server: Server, blobs: BlobStore): Promise<void> {
  server.closeAllConnections()
  server.close()
  await blobs.close()
}

function runEnvironment(state: GitHubState, { runId = 1, attempt = 1, job = 'job' }): Record<string, string> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:run-${runId}-${attempt}:${job}`
  return {
    ACTIONS_RUNTIME_TOKEN: `${part({ typ: 'JWT', alg: 'none' })}.${part({ scp })}.c2lnbmF0dXJl`,
    ACTIONS_RESULTS_URL: `${state.url}/`,
    GITHUB_API_URL: state.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: state.repository,
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: String(attempt),
  }
}

async function handle(state: GitHubState, incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', state.url)
  state.requests.push(`${incoming.method} ${url.pathname}`)
  state.blobs.fault = state.faults.blob
  const method = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname)?.[1]
  const body = await bodyOf(incoming)
  const name = (method ?? 'rest') as keyof Omit<Faults, 'blob' | 'flipDigest' | 'noDigest'>
  const fault = takeFault(state.faults, name)
  if (fault?.delayMs) await sleep(fault.delayMs, undefined, { ref: false })
  if (fault?.cut) return void incoming.socket.resetAndDestroy()
  const reply: Reply = fault?.status
    ? { status: fault.status, body: { msg: fault.message ?? 'a fault', message: fault.message ?? 'a fault' } }
    : await (method
        ? answerResults(state, method, incoming, body)
        : answerRest(state, incoming.method ?? 'GET', url, incoming, body))
  answer.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
  answer.end(reply.body === undefined ? undefined : JSON.stringify(reply.body))
}

export interface Reply {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

function takeFault(faults: Faults, name: keyof Omit<Faults, 'blob' | 'flipDigest' | 'noDigest'>): Fault | undefined {
  const fault = faults[name]
  if (fault?.times !== undefined && fault.times-- <= 0) return undefined
  return fault
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const openOnes = new Set<GitHub>()
if (typeof afterAll === 'function') afterAll(() => Promise.all([...openOnes].map((github) => github.close())))
