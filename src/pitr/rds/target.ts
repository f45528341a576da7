// What is asked of AWS for the new instance: as the source in everything that decides who reaches it and how it behaves; and how to
// throw it away again.
import type {
  CreateDBInstanceMessage,
  DBInstance,
  RestoreDBClusterToPointInTimeMessage,
  RestoreDBInstanceToPointInTimeMessage,
  Tag,
} from '@aws-sdk/client-rds'
import { TOOL_VERSION } from '../../tool-version.js'
import type { ClusterSource, InstanceSource, RdsSource } from './source.js'

export interface RdsTarget {
  id: string
  /** Of an Aurora cluster: the instance that serves it. */
  writerId?: string
  instanceClass: string
  moment: Date
  /** By which one's own is known again after a reply was lost. */
  mark: string
}

export const MARK_TAG = 'pg-runbook:restore'
/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html: 50 a resource, `aws:` is AWS's own. */
const MOST_TAGS = 50

function tags(source: readonly Tag[] = [], { moment, mark }: RdsTarget): Tag[] {
  const own = [
    { Key: MARK_TAG, Value: mark },
    { Key: 'pg-runbook:made-by', Value: `pg-runbook ${TOOL_VERSION} pitr at ${new Date().toISOString()}` },
    { Key: 'pg-runbook:as-of', Value: moment.toISOString() },
  ]
  const copied = source.filter(({ Key = '' }) => !/^(aws:|pg-runbook:)/i.test(Key))
  return [...own, ...copied.slice(0, MOST_TAGS - own.length)]
}

export function restoreInstanceInput(
  { id, instance }: InstanceSource,
  target: RdsTarget,
): RestoreDBInstanceToPointInTimeMessage {
  const groups = (instance.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId: group }) => group ?? [])
  return {
    SourceDBInstanceIdentifier: id,
    TargetDBInstanceIdentifier: target.id,
    RestoreTime: target.moment,
    DBInstanceClass: target.instanceClass,
    DBSubnetGroupName: instance.DBSubnetGroup?.DBSubnetGroupName,
    ...(groups.length > 0 && { VpcSecurityGroupIds: groups }),
    DBParameterGroupName: instance.DBParameterGroups?.[0]?.DBParameterGroupName,
    OptionGroupName: instance.OptionGroupMemberships?.[0]?.OptionGroupName,
    Port: instance.Endpoint?.Port,
    MultiAZ: instance.MultiAZ,
    PubliclyAccessible: instance.PubliclyAccessible,
    StorageType: instance.StorageType,
    MaxAllocatedStorage: instance.MaxAllocatedStorage,
    ...performanceOf(instance),
    DedicatedLogVolume: instance.DedicatedLogVolume,
    EnableIAMDatabaseAuthentication: instance.IAMDatabaseAuthenticationEnabled,
    ...(instance.EnabledCloudwatchLogsExports?.length && {
      EnableCloudwatchLogsExports: instance.EnabledCloudwatchLogsExports,
    }),
    AutoMinorVersionUpgrade: instance.AutoMinorVersionUpgrade,
    CopyTagsToSnapshot: instance.CopyTagsToSnapshot,
    DeletionProtection: instance.DeletionProtection,
    NetworkType: instance.NetworkType,
    CACertificateIdentifier: instance.CACertificateIdentifier,
    EngineLifecycleSupport: instance.EngineLifecycleSupport,
    Tags: tags(instance.TagList, target),
  }
}

/** What every gp3 volume has, and may not be asked for where the volume is a small one. */
const GP3_IOPS = 3_000

/**
 * AWS wants the IOPS told with the type of the storage, and does not say that it takes the source's.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceToPointInTime.html
 */
function performanceOf({ StorageType: type = '', Iops, StorageThroughput }: DBInstance) {
  if (type.startsWith('io')) return { Iops }
  return type === 'gp3' && Iops !== undefined && Iops > GP3_IOPS ? { Iops, StorageThroughput } : {}
}

export function restoreClusterInput(source: ClusterSource, target: RdsTarget): RestoreDBClusterToPointInTimeMessage {
  const { cluster, aurora } = source
  const groups = (cluster.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId: group }) => group ?? [])
  return {
    SourceDBClusterIdentifier: source.id,
    DBClusterIdentifier: target.id,
    RestoreType: 'full-copy',
    RestoreToTime: target.moment,
    DBSubnetGroupName: cluster.DBSubnetGroup,
    ...(groups.length > 0 && { VpcSecurityGroupIds: groups }),
    DBClusterParameterGroupName: cluster.DBClusterParameterGroup,
    Port: cluster.Port,
    EnableIAMDatabaseAuthentication: cluster.IAMDatabaseAuthenticationEnabled,
    ...(cluster.EnabledCloudwatchLogsExports?.length && {
      EnableCloudwatchLogsExports: cluster.EnabledCloudwatchLogsExports,
    }),
    CopyTagsToSnapshot: cluster.CopyTagsToSnapshot,
    DeletionProtection: cluster.DeletionProtection,
    StorageType: cluster.StorageType,
    NetworkType: cluster.NetworkType,
    ...(cluster.ServerlessV2ScalingConfiguration && {
      ServerlessV2ScalingConfiguration: cluster.ServerlessV2ScalingConfiguration,
    }),
    EngineLifecycleSupport: cluster.EngineLifecycleSupport,
    ...(!aurora && {
      DBClusterInstanceClass: target.instanceClass,
      Iops: cluster.Iops,
      PubliclyAccessible: cluster.PubliclyAccessible,
    }),
    Tags: tags(cluster.TagList, target),
  }
}

/** The instance of a restored Aurora cluster. */
export function createWriterInput(
  { cluster, members: [writer] }: ClusterSource,
  target: RdsTarget,
): CreateDBInstanceMessage {
  return {
    DBInstanceIdentifier: target.writerId!,
    DBClusterIdentifier: target.id,
    Engine: cluster.Engine!,
    DBInstanceClass: target.instanceClass,
    DBParameterGroupName: writer?.DBParameterGroups?.[0]?.DBParameterGroupName,
    PubliclyAccessible: writer?.PubliclyAccessible,
    AutoMinorVersionUpgrade: writer?.AutoMinorVersionUpgrade,
    CACertificateIdentifier: writer?.CACertificateIdentifier,
    Tags: tags(writer?.TagList ?? cluster.TagList, target),
  }
}

/** Of the instance that is made; undefined for an Aurora cluster without instances, where somebody has to choose. */
export function classOf(source: RdsSource): string | undefined {
  if (source.kind === 'instance') return source.instance.DBInstanceClass
  if (!source.aurora) return source.cluster.DBClusterInstanceClass
  return source.members[0]?.DBInstanceClass ?? (source.cluster.ServerlessV2ScalingConfiguration && 'db.serverless')
}

/** The commands that delete what was made, instance before cluster; without a last snapshot, for it is a copy. */
export function removal(source: RdsSource, target: RdsTarget, region: string): string {
  const isCluster = source.kind === 'cluster'
  const isProtected = isCluster ? source.cluster.DeletionProtection : source.instance.DeletionProtection
  const kind = isCluster ? 'cluster' : 'instance'
  const named = `--db-${kind}-identifier ${target.id} --region ${region}`
  return [
    ...(isProtected ? [`aws rds modify-db-${kind} ${named} --no-deletion-protection --apply-immediately`] : []),
    ...(target.writerId === undefined
      ? []
      : [
          `aws rds delete-db-instance --db-instance-identifier ${target.writerId} --region ${region} --skip-final-snapshot`,
        ]),
    `aws rds delete-db-${kind} ${named} --skip-final-snapshot --delete-automated-backups`,
  ].join(' && ')
}
