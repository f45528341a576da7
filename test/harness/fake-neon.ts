// Neon's API v2 as far as a point-in-time restore asks it, in the form of its published OpenAPI description: projects, branches,
// endpoints, databases, operations, connection URIs. What it "makes" can be a real PostgreSQL server. It never keeps a header.
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeNeonBranch {
  id: string
  name: string
  parent_id?: string
  parent_timestamp?: string
  default: boolean
  protected: boolean
  created_at: string
}

export interface FakeNeonFault {
  /** Such as `POST /projects/p/branches`; the beginning is enough. */
  on: string
  /** `lost`: it is done, then the connection is destroyed; `cut`: not done, and destroyed; `silent`: neither done nor answered. */
  with: { status: number; code?: string; message?: string; retryAfter?: number } | 'lost' | 'cut' | 'silent'
  times: number
}

export interface FakeNeon {
  url: string
  /** What a provider needs to ask this server. */
  env: NodeJS.ProcessEnv
  project: { id: string; history_retention_seconds: number }
  branches: FakeNeonBranch[]
  /** Of the source. */
  endpoints: Record<string, unknown>[]
  databases: { name: string; owner_name: string }[]
  /** What the URI of a restored branch is. */
  uri: string
  /** What each operation goes through, one a look; the last one stays. */
  stages: string[]
  /** Branches a page. */
  pageSize: number
  calls: { on: string; body: unknown }[]
  faults: FakeNeonFault[]
  callsOf(on: string): unknown[]
  close(): Promise<void>
}

export const FAKE_NEON_KEY = 'napi_fake0123456789abcdefghijklmnopqrstuvwxyz'
const DAY_MS = 86_400_000

export async function startFakeNeon(uri: string, databases: { name: string; owner_name: string }[]): Promise<FakeNeon> {
  const operations = new Map<string, Operation>()
  const server = http.createServer((request, response) => void answer(fake, operations, request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`
  const created_at = new Date(Date.now() - 30 * DAY_MS).toISOString()
  const fake: FakeNeon = {
    url,
    uri,
    databases,
    env: { NEON_API_HOST: url },
    calls: [],
    faults: [],
    pageSize: 100,
    project: { id: 'autumn-disk-484331', history_retention_seconds: 7 * 86_400 },
    branches: [
      { id: 'br-main-1', name: 'main', default: true, protected: false, created_at },
      { id: 'br-dev-2', name: 'dev', parent_id: 'br-main-1', default: false, protected: false, created_at },
    ],
    endpoints: [{ type: 'read_write', host: 'ep-main.eu-central-1.aws.neon.tech' }],
    stages: ['running', 'finished'],
    callsOf: (on) => fake.calls.filter((call) => call.on === on).map(({ body }) => body),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return fake
}

interface Operation {
  id: string
  branch_id: string
  action: string
  status: string
  ahead: string[]
}

interface Reply {
  status: number
  body: unknown
}

async function answer(
  fake: FakeNeon,
  operations: Map<string, Operation>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const url = new URL(request.url ?? '', 'http://localhost')
  const on = `${request.method} ${url.pathname.replace(/^\/api\/v2/, '')}`
  const send = ({ status, body }: Reply, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  if (request.headers.authorization !== `Bearer ${FAKE_NEON_KEY}`)
    return void send({ status: 401, body: { code: '', message: 'authentication failed' } })
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  fake.calls.push({ on, body })
  const fault = fake.faults.find((one) => on.startsWith(one.on) && one.times-- > 0)?.with
  if (fault === 'silent') return
  if (fault === 'cut') return void request.socket.destroy()
  if (fault && fault !== 'lost') {
    const told = { code: fault.code ?? '', message: fault.message ?? '', request_id: 'fake' }
    const later = fault.retryAfter === undefined ? undefined : { 'retry-after': String(fault.retryAfter) }
    return void send({ status: fault.status, body: told }, later)
  }
  const reply = route(fake, operations, on, url.searchParams, body) ?? failure(404, 'not found')
  if (fault === 'lost') return void request.socket.destroy()
  send(reply)
}

const failure = (status: number, message: string): Reply => ({ status, body: { code: '', message } })
const ok = (body: unknown, status = 200): Reply => ({ status, body })

function route(
  fake: FakeNeon,
  operations: Map<string, Operation>,
  on: string,
  query: URLSearchParams,
  body: unknown,
): Reply | undefined {
  const [, method, project, rest = ''] = /^(GET|POST) \/projects\/([^/]+)(.*)$/.exec(on) ?? []
  if (project !== fake.project.id) return failure(404, 'project not found')
  if (rest === '') return ok({ project: { ...fake.project, name: 'shop', region_id: 'aws-eu-central-1' } })
  if (rest === '/branches') return method === 'POST' ? create(fake, operations, body) : page(fake, query)
  if (rest === '/operations') return ok({ operations: [...operations.values()].map(shown).reverse() })
  const operation = operations.get(/^\/operations\/(.+)$/.exec(rest)?.[1] ?? '')
  if (operation) {
    operation.status = operation.ahead.shift() ?? operation.status
    return ok({ operation: shown(operation) })
  }
  if (rest === '/connection_uri') return connectionUri(fake, query)
  const [, id, what] = /^\/branches\/([^/]+)\/(endpoints|databases)$/.exec(rest) ?? []
  if (!fake.branches.some((branch) => branch.id === id)) return undefined
  if (what === 'databases') return ok({ databases: fake.databases })
  const { host } = new URL(fake.uri)
  return ok({ endpoints: id === 'br-main-1' ? fake.endpoints : [{ type: 'read_write', host }] })
}

const shown = ({ ahead: _, ...operation }: Operation) => operation

function page({ branches, pageSize }: FakeNeon, query: URLSearchParams): Reply {
  const begin = Number(query.get('cursor') ?? 0)
  const next = begin + pageSize
  return ok({
    branches: branches.slice(begin, next),
    ...(next < branches.length && { pagination: { next: String(next), sort_by: 'updated_at', sort_order: 'DESC' } }),
  })
}

interface CreateBranch {
  branch: { parent_id: string; name: string; parent_timestamp: string }
  endpoints: { type: string }[]
}

function create(fake: FakeNeon, operations: Map<string, Operation>, body: unknown): Reply {
  const { branch } = body as CreateBranch
  if (fake.branches.some(({ name }) => name === branch.name)) return failure(409, 'branch already exists')
  const id = `br-made-${fake.branches.length + 1}`
  const made = { ...branch, id, default: false, protected: false, created_at: new Date().toISOString() }
  fake.branches.push(made)
  const begun = ['create_branch', 'start_compute'].map((action) => {
    const operation = { id: `${id}-${action}`, branch_id: id, action, status: 'scheduling', ahead: [...fake.stages] }
    operations.set(operation.id, operation)
    return shown(operation)
  })
  return ok({ branch: made, endpoints: [], operations: begun, connection_uris: [] }, 201)
}

function connectionUri(fake: FakeNeon, query: URLSearchParams): Reply {
  const known = fake.databases.some(
    ({ name, owner_name }) => name === query.get('database_name') && owner_name === query.get('role_name'),
  )
  return known && query.get('branch_id') !== 'br-main-1' ? ok({ uri: fake.uri }) : failure(404, 'role not found')
}
