// Amazon RDS as far as a point-in-time restore asks it: the Query protocol of the published API description (version 2014-10-31), a
// form in, XML out. It checks that requests are signed (SigV4) and by whom, not the signature; it never keeps a header.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { type XmlValue, list, toXml } from './fake-aws-xml.js'

export type Resource = Record<string, XmlValue>

export interface FakeRdsFault {
  action: string
  /** `lost`: it is done, then the connection is destroyed; `cut`: not done, and destroyed; `silent`: neither done nor answered. */
  with: { code: string; status?: number; message?: string } | 'lost' | 'cut' | 'silent'
  times: number
}

export interface FakeRds {
  url: string
  /** What a provider needs to ask this server. */
  env: NodeJS.ProcessEnv
  instances: Map<string, Resource>
  clusters: Map<string, Resource>
  automatedBackups: Resource[]
  proxies: Map<string, Resource[]>
  subscriptions: Resource[]
  /** Each call that was signed, with its form. */
  calls: { action: string; form: Record<string, string> }[]
  faults: FakeRdsFault[]
  /** What a new instance or cluster goes through, one a look; the last one stays. */
  stages: { instance: string[]; cluster: string[] }
  /** Where a PostgreSQL server really listens that a new instance points at. */
  endpoint: { host: string; port: number }
  callsOf(action: string): Record<string, string>[]
  close(): Promise<void>
}

export const FAKE_AWS = {
  accessKeyId: 'AKIAFAKEFAKEFAKEFAKE',
  secretAccessKey: 'fake/Secret+Access=Key-0123456789abcdefgh',
  sessionToken: 'FakeSessionToken//////////wEXAMPLE0123456789',
}

export async function startFakeRds(endpoint: { host: string; port: number }): Promise<FakeRds> {
  const server = http.createServer((request, response) => void answer(fake, request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fake: FakeRds = {
    url,
    endpoint,
    instances: new Map(),
    clusters: new Map(),
    automatedBackups: [],
    proxies: new Map(),
    subscriptions: [],
    calls: [],
    faults: [],
    stages: {
      instance: ['creating', 'backing-up', 'available'],
      cluster: ['creating', 'available'],
    },
    env: {
      AWS_ENDPOINT_URL_RDS: url,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: FAKE_AWS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: FAKE_AWS.secretAccessKey,
      AWS_SESSION_TOKEN: FAKE_AWS.sessionToken,
    },
    callsOf: (action) => fake.calls.filter((call) => call.action === action).map(({ form }) => form),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return fake
}

class AwsFault extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, status: number, message: string) {
    super(message)
    this.code = code
    this.status = status
  }
}

async function answer(fake: FakeRds, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const form = Object.fromEntries(new URLSearchParams(body))
  const action = form.Action ?? ''
  try {
    checkSigned(request, form)
    fake.calls.push({ action, form })
    const fault = fake.faults.find((one) => one.action === action && one.times-- > 0)?.with
    if (fault === 'silent') return
    if (fault === 'cut') return void request.socket.destroy()
    if (fault && fault !== 'lost') throw new AwsFault(fault.code, fault.status ?? 400, fault.message ?? fault.code)
    const result = ACTIONS[action]?.(fake, form)
    if (!result) throw new AwsFault('InvalidAction', 400, `Could not find operation ${action}`)
    if (fault === 'lost') return void request.socket.destroy()
    const name = `${action}Response`
    reply(response, 200, name, { [`${action}Result`]: result, ResponseMetadata: { RequestId: 'fake-request' } })
  } catch (error) {
    if (!(error instanceof AwsFault)) throw error
    const told = { Type: 'Sender', Code: error.code, Message: error.message }
    reply(response, error.status, 'ErrorResponse', { Error: told, RequestId: 'fake-request' })
  }
}

function reply(response: http.ServerResponse, status: number, name: string, content: Resource): void {
  const xml = `<${name} xmlns="http://rds.amazonaws.com/doc/2014-10-31/">${toXml(content)}</${name}>`
  response.writeHead(status, { 'content-type': 'text/xml' }).end(xml)
}

function checkSigned({ headers }: http.IncomingMessage, form: Record<string, string>): void {
  const [, key, region] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/rds\/aws4_request, SignedHeaders=[^,]*host[^,]*, Signature=[0-9a-f]{64}$/.exec(
      headers.authorization ?? '',
    ) ?? []
  if (key === undefined)
    throw new AwsFault('MissingAuthenticationToken', 403, 'Request is missing Authentication Token')
  if (key !== FAKE_AWS.accessKeyId || headers['x-amz-security-token'] !== FAKE_AWS.sessionToken)
    throw new AwsFault('InvalidClientTokenId', 403, 'The security token included in the request is invalid.')
  if (region !== 'eu-central-1' || form.Version !== '2014-10-31')
    throw new AwsFault('InvalidAction', 400, 'version or region')
}

type Action = (fake: FakeRds, form: Record<string, string>) => Resource

const ACTIONS: Readonly<Record<string, Action>> = {
  DescribeDBInstances: (fake, form) => ({
    DBInstances: list('DBInstance', named(fake, 'instance', form.DBInstanceIdentifier)),
  }),
  DescribeDBClusters: (fake, form) => ({
    DBClusters: list('DBCluster', named(fake, 'cluster', form.DBClusterIdentifier)),
  }),
  DescribeDBInstanceAutomatedBackups: ({ automatedBackups }, form) => ({
    DBInstanceAutomatedBackups: list(
      'DBInstanceAutomatedBackup',
      automatedBackups.filter(({ DbiResourceId }) => DbiResourceId === form.DbiResourceId),
    ),
  }),
  DescribeDBProxies: ({ proxies }) => ({
    DBProxies: list(
      'member',
      [...proxies.keys()].map((name) => ({ DBProxyName: name, EngineFamily: 'POSTGRESQL' })),
    ),
  }),
  DescribeDBProxyTargets: ({ proxies }, form) => ({
    Targets: list('member', proxies.get(form.DBProxyName ?? '') ?? []),
  }),
  DescribeEventSubscriptions: ({ subscriptions }) => ({
    EventSubscriptionsList: list('EventSubscription', subscriptions),
  }),
  RestoreDBInstanceToPointInTime: (fake, form) => {
    const source = named(fake, 'instance', form.SourceDBInstanceIdentifier)[0]!
    const made = make(fake, 'instance', form.TargetDBInstanceIdentifier!, form, { Engine: source.Engine! })
    return { DBInstance: made }
  },
  RestoreDBClusterToPointInTime: (fake, form) => {
    const source = named(fake, 'cluster', form.SourceDBClusterIdentifier)[0]!
    return { DBCluster: make(fake, 'cluster', form.DBClusterIdentifier!, form, { Engine: source.Engine! }) }
  },
  CreateDBInstance: (fake, form) => {
    const cluster = named(fake, 'cluster', form.DBClusterIdentifier)[0]!
    if (cluster.Status !== 'available')
      throw new AwsFault('InvalidDBClusterStateFault', 400, 'the cluster is not available')
    const own = { Engine: form.Engine!, DBClusterIdentifier: form.DBClusterIdentifier! }
    return { DBInstance: make(fake, 'instance', form.DBInstanceIdentifier!, form, own) }
  },
}

const KINDS = {
  instance: { missing: 'DBInstanceNotFound', taken: 'DBInstanceAlreadyExists', status: 'DBInstanceStatus' },
  cluster: { missing: 'DBClusterNotFoundFault', taken: 'DBClusterAlreadyExistsFault', status: 'Status' },
} as const

function named(fake: FakeRds, kind: 'instance' | 'cluster', name: string | undefined): Resource[] {
  const all = kind === 'instance' ? fake.instances : fake.clusters
  if (name === undefined) return [...all.values()]
  const found = all.get(name)
  if (!found) throw new AwsFault(KINDS[kind].missing, 404, `DB ${kind} ${name} not found.`)
  advance(fake, kind, found)
  return [found]
}

function make(
  fake: FakeRds,
  kind: 'instance' | 'cluster',
  name: string,
  form: Record<string, string>,
  own: Resource,
): Resource {
  const all = kind === 'instance' ? fake.instances : fake.clusters
  if (all.has(name)) throw new AwsFault(KINDS[kind].taken, 400, `DB ${kind} already exists`)
  const id = kind === 'instance' ? { DBInstanceIdentifier: name } : { DBClusterIdentifier: name }
  const made = { ...own, ...id, [KINDS[kind].status]: 'creating', TagList: list('Tag', tagsOf(form)) }
  all.set(name, made)
  underway.set(made, [...fake.stages[kind]])
  return made
}

/** The states that a resource made here has still to go through. */
const underway = new WeakMap<Resource, string[]>()

function advance(fake: FakeRds, kind: 'instance' | 'cluster', resource: Resource): void {
  const next = underway.get(resource)?.shift()
  if (next === undefined) return
  resource[KINDS[kind].status] = next
  if (next !== 'available') return
  const { host, port } = fake.endpoint
  const address: Resource =
    kind === 'instance' ? { Endpoint: { Address: host, Port: port } } : { Endpoint: host, Port: port }
  Object.assign(resource, address)
}

function tagsOf(form: Record<string, string>): Resource[] {
  const tags: Resource[] = []
  for (let number = 1; form[`Tags.Tag.${number}.Key`] !== undefined; number++)
    tags.push({ Key: form[`Tags.Tag.${number}.Key`]!, Value: form[`Tags.Tag.${number}.Value`] ?? '' })
  return tags
}
