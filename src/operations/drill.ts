// The runbook's section 3, "test restore quarterly": the newest backup and an older one, each restored into a throw-away database
// and looked at. No database that people use is asked anything. And, without restoring: is there a backup to fall back on at all?
import { availableParallelism } from 'node:os'
import type { ArtifactReader } from '../backups/stores/artifact-reader.js'
import type { BackupSource } from '../backups/opening/open-backup.js'
import { type DrillDeps, type DrilledBackup, type DrillVerdict, drillBackup } from '../drill/drill-backup.js'
import { type Freshness, type FreshnessWish, judgeFreshness } from '../drill/freshness.js'
import { type Listed, listArtifacts, type ListedArtifacts, listFolder } from '../drill/listing.js'
import { readSmokeQueries } from '../drill/smoke-queries.js'
import { RunbookError } from '../errors.js'
import { parseDatabaseUrl } from '../postgres/connection-url.js'

/** Where backups are kept: there the newest is taken, and an older one by chance. */
export type BackupPlace = ({ kind: 'artifacts' } & ListedArtifacts) | { kind: 'folder'; folder: string }

export type WantedBackups = BackupPlace | { kind: 'one'; source: BackupSource; label: string }

export interface DrillRequest {
  backups: WantedBackups
  /** A server that is there for it; used where it is of the backup's major. */
  scratchUrl?: string
  migrationsDir: string
  smokeFile: string
  allowMissingExtensions: readonly string[]
  /** Also dump the restored database, and restore that. */
  again: boolean
}

export type DrillOperationDeps = DrillDeps & {
  artifacts?: ArtifactReader
  /** From 0 up to 1; chance where left out. */
  random?(): number
}

export interface DrillReport {
  /** The worst of all. */
  status: DrillVerdict['kind']
  /** The newest first. */
  drilled: DrilledBackup[]
  /** Why nothing was drilled. */
  problem?: string
  durationMs: number
}

/**
 * What is wrong with a backup, and that there is none, is an answer: `not-restored`.
 * @throws RunbookError `bad-input`, `bad-database-url`, `cancelled`
 */
export async function drill(request: DrillRequest, deps: DrillOperationDeps): Promise<DrillReport> {
  const begun = performance.now()
  const { scratchUrl, smokeFile, migrationsDir, allowMissingExtensions, again } = request
  const scratch = scratchUrl === undefined ? undefined : parseDatabaseUrl(scratchUrl, 'SCRATCH_DATABASE_URL')
  const smoke = await readSmokeQueries(smokeFile)
  const one = {
    migrationsDir,
    smokeFile,
    smoke,
    allowMissingExtensions,
    again,
    jobs: availableParallelism(),
    ...(scratch && { scratch }),
  }
  const { chosen, problem } = await choose(request.backups, deps)
  const drilled: DrilledBackup[] = []
  for (const { source, label } of chosen) drilled.push(await drillBackup(source, label, one, deps))
  const durationMs = Math.round(performance.now() - begun)
  return { status: worst(drilled), drilled, ...(problem !== undefined && { problem }), durationMs }
}

interface Choice {
  chosen: { source: BackupSource; label: string }[]
  problem?: string
}

async function choose(backups: WantedBackups, deps: DrillOperationDeps): Promise<Choice> {
  if (backups.kind === 'one') return { chosen: [backups] }
  try {
    const there = (await list(backups, deps)).filter(({ expired }) => !expired)
    const [newest, ...older] = there
    if (newest === undefined) return { chosen: [], problem: `nothing to drill: there is no backup ${placeOf(backups)}` }
    const one = older[Math.floor((deps.random ?? Math.random)() * older.length)]
    return { chosen: [newest, ...(one ? [one] : [])].map(({ source, name }) => ({ source, label: name })) }
  } catch (error) {
    if (!(error instanceof RunbookError) || error.code !== 'backup-not-found') throw error
    return { chosen: [], problem: `nothing to drill: ${error.message}` }
  }
}

function list(place: BackupPlace, { artifacts, signal }: DrillOperationDeps): Promise<Listed[]> {
  if (place.kind === 'folder') return listFolder(place.folder)
  if (artifacts) return listArtifacts(artifacts, place, signal)
  throw new RunbookError('bad-input', 'github-token: required to look for artifacts', { state: 'nothing-changed' })
}

function placeOf(place: BackupPlace): string {
  if (place.kind === 'folder') return `in ${place.folder}`
  const whose = place.environment === undefined ? '' : ` of ${place.environment}`
  return `among the artifacts of this repository that begin with ${place.artifactPrefix}${whose}`
}

function worst(drilled: readonly DrilledBackup[]): DrillVerdict['kind'] {
  const kinds = new Set(drilled.map(({ verdict }) => verdict.kind))
  if (drilled.length === 0 || kinds.has('not-restored')) return 'not-restored'
  return kinds.has('differs') ? 'differs' : 'proved'
}

export interface FreshnessRequest extends FreshnessWish {
  place: BackupPlace
}

export interface FreshnessReport extends Freshness {
  /** e.g. `in backups` */
  where: string
}

/** @throws RunbookError `backup-not-found` where it cannot be found out, `bad-input` */
export async function checkFreshness(request: FreshnessRequest, deps: DrillOperationDeps): Promise<FreshnessReport> {
  const backups = await list(request.place, deps)
  return { ...judgeFreshness(backups, request, deps.now()), where: placeOf(request.place) }
}
