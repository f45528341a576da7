// The runbook's `/api/health/live` and `/api/health/ready` for an application, as web-standard handlers. However often they are
// asked, the database is asked once at a time; what they tell is for everybody to read.
import type { ReadinessReport, ReadinessRequest } from '../operations/readiness.js'
import { readiness } from './lazy-readiness.js'

export interface HealthRoutesOptions extends Omit<ReadinessRequest, 'migrationsDir'> {
  /** By default DATABASE_URL of the environment, as it is when the question comes. */
  databaseUrl?: string | undefined
  /** `db/migrations` by default; counts from the working directory. */
  migrationsDir?: string
  /** For so long an answer is given again without asking the database; 1,000 by default. */
  cacheMs?: number
  /** Told by both endpoints, e.g. the commit or the tag that runs; `health-check` compares it with `expected-version`. */
  version?: string
  /** Also tell the names of files that are pending, changed or unfinished; their number is always told. */
  showNames?: boolean
}

export interface HealthRoutes {
  /** 200 as long as this process answers at all. Never asks the database: a restart would not cure it. */
  live(this: void, request: Request): Response
  /** 200 when the database is reachable, writable and has every migration of the folder, otherwise 503; JSON. */
  ready(this: void, request: Request): Promise<Response>
  /** Either, by the end of the path: `/live` or `/ready`; 404 for any other. */
  handle(this: void, request: Request): Promise<Response>
}

const DEFAULT_MIGRATIONS_DIR = 'db/migrations'
const DEFAULT_CACHE_MS = 1_000

export function healthRoutes(options: HealthRoutesOptions = {}): HealthRoutes {
  const { cacheMs = DEFAULT_CACHE_MS, showNames = false, version, ...request } = options
  const ask = shared(() => reportOf(request), cacheMs)
  const live = (request: Request): Response => answer(request, 200, { status: 'live', version })
  const ready = async (request: Request): Promise<Response> => {
    if (!isRead(request)) return answer(request, 405, {})
    const report = await ask()
    return answer(request, report.status === 'ready' ? 200 : 503, { ...shown(report, showNames), version })
  }
  const handle = async (request: Request): Promise<Response> => {
    const word = /\/(live|ready)\/?$/.exec(new URL(request.url).pathname)?.[1]
    if (word === 'live') return live(request)
    return word === 'ready' ? ready(request) : answer(request, 404, { status: 'not-found' })
  }
  return { live, ready, handle }
}

/** Whatever goes wrong is an answer; a probe that gets an error page learns nothing. */
async function reportOf(
  options: Omit<HealthRoutesOptions, 'cacheMs' | 'showNames' | 'version'>,
): Promise<ReadinessReport> {
  const databaseUrl = options.databaseUrl ?? process.env.DATABASE_URL
  const migrationsDir = options.migrationsDir ?? DEFAULT_MIGRATIONS_DIR
  try {
    return await readiness({ ...options, migrationsDir, databaseUrl })
  } catch (error) {
    options.onProblem?.(error)
    return { status: 'not-ready', checks: [], durationMs: 0 }
  }
}

/** Whoever asks while an answer is on its way, or soon after it came, gets the same one. */
function shared(ask: () => Promise<ReadinessReport>, cacheMs: number): () => Promise<ReadinessReport> {
  let last: { report: Promise<ReadinessReport>; until: number } | undefined
  return () => {
    if (last === undefined || performance.now() >= last.until) {
      const current = { report: ask(), until: Infinity }
      const expire = () => void (current.until = performance.now() + cacheMs)
      current.report.then(expire, expire)
      last = current
    }
    return last.report
  }
}

function shown({ status, checks, migrations }: ReadinessReport, showNames: boolean): object {
  const { pending, changed, unfinished } = migrations ?? {}
  return { status, checks, ...(showNames && migrations && { pending, changed, unfinished }) }
}

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD'

function answer(request: Request, status: number, body: object): Response {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  if (!isRead(request)) return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, HEAD' } })
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), { status, headers })
}
