// The calls to RDS that a point-in-time restore needs, over AWS's own SDK, which is loaded when the first call is made. Nothing here
// deletes or changes an instance that is there.
import type {
  CreateDBInstanceMessage,
  DBCluster,
  DBInstance,
  DBInstanceAutomatedBackup,
  DBProxyTarget,
  EventSubscription,
  RDSClient,
  RestoreDBClusterToPointInTimeMessage,
  RestoreDBInstanceToPointInTimeMessage,
} from '@aws-sdk/client-rds'
import type * as Sdk from '@aws-sdk/client-rds'
import type { RdsAccess } from './access.js'
import { awsError } from './aws-error.js'

export interface RdsApi {
  region: string
  /** All, or those of one name: none where there is none. */
  instances(name?: string): Promise<DBInstance[]>
  clusters(name?: string): Promise<DBCluster[]>
  automatedBackups(instanceResourceId: string): Promise<DBInstanceAutomatedBackup[]>
  /** Of every RDS Proxy of the region, with the proxy's name. */
  proxyTargets(): Promise<{ proxy: string; target: DBProxyTarget }[]>
  eventSubscriptions(): Promise<EventSubscription[]>
  restoreInstance(input: RestoreDBInstanceToPointInTimeMessage): Promise<void>
  restoreCluster(input: RestoreDBClusterToPointInTimeMessage): Promise<void>
  createInstance(input: CreateDBInstanceMessage): Promise<void>
  close(): void
}

/** Of each call: the SDK repeats what was throttled or not answered, waiting longer each time. */
const MAX_ATTEMPTS = 5
const CONNECT_TIMEOUT_MS = 10_000
const REPLY_TIMEOUT_MS = 60_000

/** Its calls reject with what {@link awsError} makes of AWS's answer. */
export async function connectRds(access: RdsAccess, signal?: AbortSignal): Promise<RdsApi> {
  const sdk = await import('@aws-sdk/client-rds')
  const client = new sdk.RDSClient({
    region: access.region,
    credentials: access.credentials,
    ...(access.endpoint !== undefined && { endpoint: access.endpoint }),
    maxAttempts: MAX_ATTEMPTS,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      requestTimeout: REPLY_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  })
  const options: CallOptions = { ...(signal && { abortSignal: signal }) }
  const cleanly = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call()
    } catch (error) {
      throw awsError(error, access.secrets)
    }
  }
  const send = async (command: () => Promise<unknown>): Promise<void> => void (await cleanly(command))
  return {
    region: access.region,
    ...looking(sdk, client, options, cleanly),
    restoreInstance: (input) => send(() => client.send(new sdk.RestoreDBInstanceToPointInTimeCommand(input), options)),
    restoreCluster: (input) => send(() => client.send(new sdk.RestoreDBClusterToPointInTimeCommand(input), options)),
    createInstance: (input) => send(() => client.send(new sdk.CreateDBInstanceCommand(input), options)),
    close: () => client.destroy(),
  }
}

type CallOptions = { abortSignal?: AbortSignal }
type Cleanly = <T>(call: () => Promise<T>) => Promise<T>
type Looks = Pick<RdsApi, 'instances' | 'clusters' | 'automatedBackups' | 'proxyTargets' | 'eventSubscriptions'>

function looking(sdk: typeof Sdk, client: RDSClient, options: CallOptions, cleanly: Cleanly): Looks {
  const pages = { client }
  const instanceFilter = (name?: string) => (name === undefined ? {} : { DBInstanceIdentifier: name })
  const clusterFilter = (name?: string) => (name === undefined ? {} : { DBClusterIdentifier: name })
  return {
    instances: (name) =>
      cleanly(() =>
        noneIfNotFound('DBInstanceNotFound', () =>
          everyPage(sdk.paginateDescribeDBInstances(pages, instanceFilter(name), options), (page) => page.DBInstances),
        ),
      ),
    clusters: (name) =>
      cleanly(() =>
        noneIfNotFound('DBClusterNotFound', () =>
          everyPage(sdk.paginateDescribeDBClusters(pages, clusterFilter(name), options), (page) => page.DBClusters),
        ),
      ),
    automatedBackups: (DbiResourceId) =>
      cleanly(() =>
        noneIfNotFound('DBInstanceAutomatedBackupNotFound', () =>
          everyPage(
            sdk.paginateDescribeDBInstanceAutomatedBackups(pages, { DbiResourceId }, options),
            (page) => page.DBInstanceAutomatedBackups,
          ),
        ),
      ),
    proxyTargets: () => cleanly(() => targetsOfProxies(sdk, client, options)),
    eventSubscriptions: () =>
      cleanly(() =>
        everyPage(sdk.paginateDescribeEventSubscriptions(pages, {}, options), (page) => page.EventSubscriptionsList),
      ),
  }
}

async function targetsOfProxies(
  sdk: typeof Sdk,
  client: RDSClient,
  options: CallOptions,
): Promise<{ proxy: string; target: DBProxyTarget }[]> {
  const proxies = await everyPage(sdk.paginateDescribeDBProxies({ client }, {}, options), (page) => page.DBProxies)
  const found: { proxy: string; target: DBProxyTarget }[] = []
  for (const { DBProxyName: proxy, EngineFamily: family } of proxies) {
    if (proxy === undefined || family !== 'POSTGRESQL') continue
    const targets = sdk.paginateDescribeDBProxyTargets({ client }, { DBProxyName: proxy }, options)
    for (const target of await everyPage(targets, (page) => page.Targets)) found.push({ proxy, target })
  }
  return found
}

async function everyPage<P, T>(pages: AsyncIterable<P>, itemsOf: (page: P) => T[] | undefined): Promise<T[]> {
  const items: T[] = []
  for await (const page of pages) items.push(...(itemsOf(page) ?? []))
  return items
}

async function noneIfNotFound<T>(name: string, call: () => Promise<T[]>): Promise<T[]> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Error && (error.name === name || error.name === `${name}Fault`)) return []
    throw error
  }
}
