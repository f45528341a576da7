// What a restored instance does not get from AWS, and whoever takes it over has to make again: of what the source really has, where
// AWS tells. What cannot be looked at is named as such.
import type { DBCluster, DBInstance } from '@aws-sdk/client-rds'
import type { RdsApi } from './api.js'
import { isAwsError } from './aws-error.js'
import type { ClusterSource, RdsSource } from './source.js'

/** One sentence each, those that stop an application first. */
export async function toRemake(rds: RdsApi, source: RdsSource): Promise<string[]> {
  const own = source.kind === 'instance' ? ofInstance(source.instance) : ofCluster(source)
  return [
    `The address is another: the secret with the URL, and DNS names (CNAME) that lead to ${source.id}.`,
    ...own,
    ...(await proxies(rds, source)),
    ...(await subscriptions(rds, source)),
    `What knows ${source.id} by its name and is not seen from RDS: CloudWatch alarms and dashboards, AWS Backup plans, IAM policies and tools for infrastructure as code.`,
  ]
}

const list = (names: readonly (string | undefined)[]): string => names.filter(Boolean).join(', ')

function ofInstance(instance: DBInstance): string[] {
  const replicas = [
    ...(instance.ReadReplicaDBInstanceIdentifiers ?? []),
    ...(instance.ReadReplicaDBClusterIdentifiers ?? []),
  ]
  return [
    ...(replicas.length > 0 ? [`Read replicas: ${list(replicas)}.`] : []),
    ...roles(instance.AssociatedRoles),
    ...watching(instance),
    ...(instance.DBInstanceAutomatedBackupsReplications?.length
      ? ['The copy of the automated backups in another region.']
      : []),
    ...secretAndStream(instance),
  ]
}

function ofCluster({ cluster, members }: ClusterSource): string[] {
  const [writer, ...readers] = members
  const readerNames = readers.map(
    ({ DBInstanceIdentifier, DBInstanceClass }) => `${DBInstanceIdentifier} (${DBInstanceClass})`,
  )
  return [
    ...(readers.length > 0 ? [`Readers of the cluster: ${list(readerNames)}.`] : []),
    ...(cluster.ReadReplicaIdentifiers?.length ? [`Read replicas: ${list(cluster.ReadReplicaIdentifiers)}.`] : []),
    ...(cluster.CustomEndpoints?.length ? [`Custom endpoints: ${list(cluster.CustomEndpoints)}.`] : []),
    ...(cluster.GlobalClusterIdentifier
      ? [`Membership of the global database ${cluster.GlobalClusterIdentifier}.`]
      : []),
    ...(cluster.HttpEndpointEnabled ? ['The Data API (HTTP endpoint) of the cluster.'] : []),
    ...roles(cluster.AssociatedRoles),
    ...watching(writer ?? cluster),
    ...secretAndStream(cluster),
  ]
}

const roles = (
  associated: readonly { RoleArn?: string | undefined; FeatureName?: string | undefined }[] = [],
): string[] =>
  associated.length === 0
    ? []
    : [
        `IAM roles: ${list(associated.map(({ RoleArn, FeatureName }) => [FeatureName, RoleArn].filter(Boolean).join(' ')))}.`,
      ]

function watching(from: DBInstance | DBCluster): string[] {
  return [
    ...(from.PerformanceInsightsEnabled ? ['Performance Insights (Database Insights).'] : []),
    ...(from.MonitoringInterval ? [`Enhanced monitoring, every ${from.MonitoringInterval} s.`] : []),
  ]
}

function secretAndStream(from: DBInstance | DBCluster): string[] {
  const streams = from.ActivityStreamStatus !== undefined && from.ActivityStreamStatus !== 'stopped'
  return [
    ...(from.MasterUserSecret
      ? [
          `The master password is kept and rotated by Secrets Manager at the source only; ${from.MasterUsername ?? 'the master user'} of the new one has the password of that moment.`,
        ]
      : []),
    ...(streams ? ['The database activity stream.'] : []),
    ...(from.AwsBackupRecoveryPointArn
      ? ['AWS Backup makes the continuous backups of the source: the new one is in no plan of it.']
      : []),
  ]
}

async function proxies(rds: RdsApi, source: RdsSource): Promise<string[]> {
  return unlessDenied('RDS Proxy', 'rds:DescribeDBProxies, rds:DescribeDBProxyTargets', async () => {
    const names = (await rds.proxyTargets())
      .filter(({ target }) => target.RdsResourceId === source.id || target.TrackedClusterId === source.id)
      .map(({ proxy }) => proxy)
    return names.length > 0 ? [`Targets of RDS Proxy: ${list([...new Set(names)])}.`] : []
  })
}

async function subscriptions(rds: RdsApi, source: RdsSource): Promise<string[]> {
  return unlessDenied('event subscriptions', 'rds:DescribeEventSubscriptions', async () => {
    const members = source.kind === 'cluster' ? source.members.map((member) => member.DBInstanceIdentifier) : []
    const names = (await rds.eventSubscriptions())
      .filter(({ SourceIdsList = [] }) => SourceIdsList.some((id) => id === source.id || members.includes(id)))
      .map(({ CustSubscriptionId }) => CustSubscriptionId)
    return names.length > 0 ? [`Event subscriptions: ${list(names)}.`] : []
  })
}

/** A look that only informs stops nobody at night. */
async function unlessDenied(what: string, actions: string, look: () => Promise<string[]>): Promise<string[]> {
  try {
    return await look()
  } catch (error) {
    if (!isAwsError(error)) throw error
    return [`Perhaps ${what}: could not be looked at (${error.name}; ${actions}).`]
  }
}
