// The results service: Twirp over JSON, as generated/results/api/v1 of @actions/artifact speaks it. Names are immutable within a
// run's attempt (409), a longer retention than the repository's is shortened without a word.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Artifact, GitHubState, Reply } from './github.js'

interface Scope {
  runBackendId: string
  jobBackendId: string
}
type Message = Record<string, string | undefined>

const METHODS: Record<string, (state: GitHubState, message: Message, scope: Scope) => Promise<Reply>> = {
  CreateArtifact,
  FinalizeArtifact,
  ListArtifacts,
  GetSignedArtifactURL,
  DeleteArtifact,
}

export async function answerResults(
  state: GitHubState,
  method: string,
  { headers }: IncomingMessage,
  body: string,
): Promise<Reply> {
  const scope = scopeOf(headers.authorization ?? '')
  const message = JSON.parse(body) as Message
  if (!scope) return twirpError(401, 'unauthenticated', 'no valid token')
  if (message['workflow_run_backend_id'] !== scope.runBackendId)
    return twirpError(403, 'permission_denied', 'another run')
  return (await METHODS[method]?.(state, message, scope)) ?? twirpError(404, 'bad_route', `no method ${method}`)
}

function scopeOf(authorization: string): Scope | undefined {
  const payload = authorization.replace(/^Bearer /, '').split('.')[1] ?? ''
  const [, runBackendId, jobBackendId] =
    /Actions\.Results:([^: "]+):([^: "]+)/.exec(Buffer.from(payload, 'base64url').toString()) ?? []
  return runBackendId && jobBackendId ? { runBackendId, jobBackendId } : undefined
}

const twirpError = (status: number, code: string, msg: string): Reply => ({ status, body: { code, msg } })
const ok = (body: object): Reply => ({ status: 200, body })

const inRun = (state: GitHubState, { runBackendId }: Scope): Artifact[] =>
  state.artifacts.filter((artifact) => artifact.runBackendId === runBackendId)

async function CreateArtifact(state: GitHubState, message: Message, scope: Scope): Promise<Reply> {
  const { name = '', mime_type: mimeType = 'application/zip', expires_at: wish } = message
  if (!name || /["\r\n:<>|*?\\/]/.test(name)) return twirpError(400, 'invalid_argument', 'the name is not valid')
  if (inRun(state, scope).some((artifact) => artifact.name === name))
    return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
  const createdAt = new Date()
  const limit = new Date(createdAt.getTime() + state.retentionLimitDays * 86_400_000)
  const id = state.artifacts.length + 1001
  const artifact: Artifact = {
    id,
    name,
    mimeType,
    createdAt,
    size: 0,
    isFinal: false,
    ...scope,
    runId: Number(/^run-(\d+)-/.exec(scope.runBackendId)?.[1]),
    blob: `${scope.runBackendId}/${id}${mimeType === 'application/zip' ? '.zip' : ''}`,
    expiresAt: wish && new Date(wish) < limit ? new Date(wish) : limit,
  }
  state.artifacts.push(artifact)
  return ok({ ok: true, signed_upload_url: await state.blobs.uploadUrl(artifact.blob) })
}

async function FinalizeArtifact(state: GitHubState, message: Message, scope: Scope): Promise<Reply> {
  const artifact = inRun(state, scope).find(({ name, isFinal }) => name === message['name'] && !isFinal)
  if (!artifact) return twirpError(404, 'not_found', 'no such artifact')
  const digest = await digestOf(state, artifact, message['hash'])
  Object.assign(artifact, { isFinal: true, size: Number(message['size']), ...(digest && { digest }) })
  return ok({ ok: true, artifact_id: String(artifact.id) })
}

/** What the client says, unless a fault asks for what is really stored, or for a lie. */
async function digestOf(state: GitHubState, { blob }: Artifact, told: string | undefined): Promise<string | undefined> {
  if (state.faults.noDigest) return undefined
  if (state.faults.flipDigest) return told?.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  if (!state.faults.blob?.flipByte) return told
  return `sha256:${createHash('sha256')
    .update(await state.blobs.contents(blob))
    .digest('hex')}`
}

async function ListArtifacts(state: GitHubState, message: Message, scope: Scope): Promise<Reply> {
  const { name_filter: name, id_filter: id } = message
  const found = inRun(state, scope).filter(
    (artifact) => artifact.isFinal && (!name || artifact.name === name) && (!id || String(artifact.id) === id),
  )
  return ok({
    artifacts: found.map((artifact) => ({
      workflow_run_backend_id: artifact.runBackendId,
      workflow_job_run_backend_id: artifact.jobBackendId,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.size),
      created_at: artifact.createdAt.toISOString(),
      digest: artifact.digest,
    })),
  })
}

async function GetSignedArtifactURL(state: GitHubState, message: Message, scope: Scope): Promise<Reply> {
  const artifact = inRun(state, scope).find(({ name, isFinal }) => name === message['name'] && isFinal)
  return artifact
    ? ok({ signed_url: await downloadUrl(state, artifact) })
    : twirpError(404, 'not_found', 'no such artifact')
}

/** As GitHub names the download: a zip by the artifact's name, a file stored as it is by its own. */
export const downloadUrl = (state: GitHubState, { blob, name, mimeType }: Artifact): Promise<string> =>
  state.blobs.downloadUrl(blob, mimeType === 'application/zip' ? `${name}.zip` : name, mimeType)

async function DeleteArtifact(state: GitHubState, message: Message, scope: Scope): Promise<Reply> {
  const artifact = inRun(state, scope).find(({ name }) => name === message['name'])
  if (!artifact) return twirpError(404, 'not_found', 'no such artifact')
  await removeArtifact(state, artifact)
  return ok({ ok: true, artifact_id: String(artifact.id) })
}

export async function removeArtifact(state: GitHubState, artifact: Artifact): Promise<void> {
  state.artifacts.splice(state.artifacts.indexOf(artifact), 1)
  await state.blobs.delete(artifact.blob)
}
