// What GitHub lists of a repository's artifacts, and which of them are backups. Knows no client: it is given one request.
import { artifactPrefix, prefixOfEnvironment } from './artifact-name.js'

export interface ListedBackup {
  name: string
  id: number
  runId?: number
  createdAt: Date
  /** Absent where GitHub does not say. */
  expiresAt?: Date
  /** As GitHub holds it: of the zip, or of the file itself. */
  sizeBytes: number
  /** Its bytes are gone. */
  expired: boolean
  /** `sha256:<hex>` of the same bytes; absent in artifacts of older clients. */
  digest?: string
}

/** An artifact in GitHub's answer. Source: docs.github.com/en/rest/actions/artifacts. */
export interface ArtifactJson {
  id: number
  name: string
  size_in_bytes: number
  created_at: string | null
  expires_at: string | null
  expired: boolean
  digest?: string | null
  workflow_run?: { id?: number; repository_id?: number; head_repository_id?: number } | null
}

export const listedBackup = (artifact: ArtifactJson): ListedBackup => ({
  name: artifact.name,
  id: artifact.id,
  ...(artifact.workflow_run?.id !== undefined && { runId: artifact.workflow_run.id }),
  createdAt: new Date(artifact.created_at ?? 0),
  ...(artifact.expires_at && { expiresAt: new Date(artifact.expires_at) }),
  sizeBytes: artifact.size_in_bytes,
  expired: artifact.expired,
  ...(artifact.digest && { digest: artifact.digest }),
})

/** Whoever opens a pull request from a fork writes the workflow that runs for it, and may call an artifact what they like. */
export const isOfFork = ({ workflow_run: run }: ArtifactJson): boolean =>
  run?.repository_id !== undefined &&
  run.head_repository_id !== undefined &&
  run.head_repository_id !== run.repository_id

export const newestFirst = (a: ListedBackup, b: ListedBackup): number =>
  b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id

const BACKUP = /^backup_\d{8}_\d{6}/

/** The backups of one environment, in the order given; without one, production's. */
export function ofEnvironment<B extends { name: string }>(
  backups: readonly B[],
  prefix: string,
  environment: string | undefined,
): B[] {
  const start = artifactPrefix(prefixOfEnvironment(prefix, environment))
  return backups.filter(({ name }) => name.startsWith(start) && BACKUP.test(name.slice(start.length)))
}
