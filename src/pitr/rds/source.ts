// What an identifier names: an RDS instance, an Aurora or Multi-AZ cluster, or an instance of one, where the cluster is what can be
// restored; and how far its history goes. Refuses what is not PostgreSQL, and what keeps no history.
import type { DBCluster, DBInstance } from '@aws-sdk/client-rds'
import { RunbookError } from '../../errors.js'
import { nearNames } from '../../near-names.js'
import { refused } from '../hosted/history.js'
import type { HistoryWindow } from '../provider.js'
import type { RdsApi } from './api.js'

export interface InstanceSource {
  kind: 'instance'
  id: string
  instance: DBInstance
  window: HistoryWindow
}

export interface ClusterSource {
  kind: 'cluster'
  id: string
  cluster: DBCluster
  /** Its instances, the writer first; none in a Multi-AZ cluster, whose instances come with it. */
  members: DBInstance[]
  /** Aurora keeps compute apart from storage: a restored cluster has no instance until one is made. */
  aurora: boolean
  window: HistoryWindow
}

export type RdsSource = InstanceSource | ClusterSource

/** Letters, digits and single hyphens, a letter first; a source may be written in any case. */
const IDENTIFIER = /^[a-z](?!.*--)[a-z0-9-]{0,62}(?<!-)$/i

/** @throws RunbookError `bad-input` naming `input` */
export function checkIdentifier(id: string, input: string, limit = 63): string {
  if (IDENTIFIER.test(id) && id.length <= limit) return id.toLowerCase()
  throw new RunbookError(
    'bad-input',
    `${input}: expected an identifier of RDS: at most ${limit} letters, digits and single hyphens, a letter first, no hyphen last`,
    { hint: 'aws rds describe-db-instances lists the names that there are' },
  )
}

/** @throws RunbookError `pitr-refused`; errors of AWS as they are */
export async function findSource(rds: RdsApi, given: string): Promise<RdsSource> {
  const id = checkIdentifier(given, 'instance')
  const [instance] = await rds.instances(id)
  if (instance?.DBClusterIdentifier === undefined && instance) return instanceSource(rds, id, instance)
  const clusterId = instance?.DBClusterIdentifier ?? id
  const [cluster] = await rds.clusters(clusterId)
  if (cluster) return clusterSource(rds, clusterId, cluster)
  throw await notThere(rds, id)
}

async function instanceSource(rds: RdsApi, id: string, instance: DBInstance): Promise<InstanceSource> {
  refuseOtherEngine(`RDS instance ${id}`, instance.Engine, 'postgres')
  if (!instance.BackupRetentionPeriod) throw noHistory(id, rds.region, instance)
  const backups = instance.DbiResourceId === undefined ? [] : await rds.automatedBackups(instance.DbiResourceId)
  const kept = backups.find(({ RestoreWindow }) => RestoreWindow?.EarliestTime !== undefined)?.RestoreWindow
  const [earliest, latest] = [kept?.EarliestTime, instance.LatestRestorableTime ?? kept?.LatestTime]
  if (!earliest || !latest) throw noneYet(`RDS instance ${id}`)
  return { kind: 'instance', id, instance, window: { earliest, latest } }
}

async function clusterSource(rds: RdsApi, id: string, cluster: DBCluster): Promise<ClusterSource> {
  refuseOtherEngine(`cluster ${id}`, cluster.Engine, 'aurora-postgresql', 'postgres')
  if (cluster.EngineMode === 'serverless')
    throw refused(
      `Aurora cluster ${id} is of Aurora Serverless v1, which pg-runbook does not restore`,
      'restore it in the console of RDS, or move it to Serverless v2',
    )
  const { EarliestRestorableTime: earliest, LatestRestorableTime: latest } = cluster
  if (!earliest || !latest) throw noneYet(`cluster ${id}`)
  const aurora = cluster.Engine === 'aurora-postgresql'
  const members = aurora ? await membersOf(rds, cluster) : []
  return { kind: 'cluster', id, cluster, members, aurora, window: { earliest, latest } }
}

async function membersOf(rds: RdsApi, { DBClusterMembers = [] }: DBCluster): Promise<DBInstance[]> {
  const members: DBInstance[] = []
  const writerFirst = [...DBClusterMembers].sort((a, b) => Number(b.IsClusterWriter) - Number(a.IsClusterWriter))
  for (const { DBInstanceIdentifier: name } of writerFirst)
    if (name !== undefined) members.push(...(await rds.instances(name)))
  return members
}

function refuseOtherEngine(what: string, engine: string | undefined, ...wanted: string[]): void {
  if (engine !== undefined && wanted.includes(engine)) return
  throw refused(`${what} is not PostgreSQL but ${engine ?? 'of an unknown engine'}`, 'name an instance of PostgreSQL')
}

function noHistory(
  id: string,
  region: string,
  { ReadReplicaSourceDBInstanceIdentifier: primary }: DBInstance,
): RunbookError {
  return refused(
    `RDS instance ${id} has automated backups turned off (a backup retention period of 0): it has no history`,
    primary !== undefined
      ? `it is a read replica: name its primary, ${primary}`
      : `aws rds modify-db-instance --db-instance-identifier ${id} --backup-retention-period 7 --apply-immediately --region ${region} keeps one from then on; what is gone now comes only from a backup: pg-runbook restore`,
  )
}

const noneYet = (what: string): RunbookError =>
  refused(
    `${what} has no restorable time yet: its first automated backup is not finished`,
    'run it again in some minutes; or restore a backup: pg-runbook restore',
  )

async function notThere(rds: RdsApi, id: string): Promise<RunbookError> {
  const names = [
    ...(await rds.instances()).map(({ DBInstanceIdentifier }) => DBInstanceIdentifier),
    ...(await rds.clusters()).map(({ DBClusterIdentifier }) => DBClusterIdentifier),
  ].filter((name) => name !== undefined)
  const near = nearNames(id, names)
  const shown = near.length > 0 ? `did you mean ${near.join(' or ')}?` : namesInWords(names)
  return refused(
    `there is no RDS instance and no cluster ${id} in ${rds.region}`,
    `${shown} Is it another region (region, AWS_REGION) or another account?`,
  )
}

const namesInWords = (names: readonly string[]): string =>
  names.length === 0
    ? 'there is none at all that these credentials see.'
    : `there are ${names.slice(0, 20).join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}.`
