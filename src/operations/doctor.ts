// Runbook, section 9: what is wrong with the database, the way to it, and what is needed around it. Reads only, in one READ ONLY
// transaction; what could not be looked at is told as unknown.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { activityFamily } from '../doctor/activity.js'
import {
  type Check,
  type Family,
  examine,
  family,
  notExamined,
  ok,
  problem,
  problemOf,
  unknown,
} from '../doctor/check.js'
import { CONNECTION_TITLES, reach } from '../doctor/connection.js'
import { type GitHubRun, githubFamily } from '../doctor/github-run.js'
import { ledgerFamily } from '../doctor/ledger.js'
import { machineFamily } from '../doctor/machine.js'
import { METRIC_TITLES, type Metrics, measure } from '../doctor/metrics.js'
import { objectsFamily } from '../doctor/objects.js'
import { type Patient, withPatient } from '../doctor/patient.js'
import { prismaFamily } from '../doctor/prisma-client.js'
import { replicationFamily } from '../doctor/replication.js'
import { rightsFamily } from '../doctor/rights.js'
import { sequencesFamily } from '../doctor/sequences.js'
import { serverFamily } from '../doctor/server.js'
import { upkeepFamily } from '../doctor/upkeep.js'
import type { Log } from '../log.js'
import { type RunProgram, runProgram } from '../postgres/client-tools/run-program.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { closeClient } from '../postgres/open-client.js'
import { pooledConnection, poolerSignAt, poolerSignOf } from '../postgres/pooler.js'

export type { Check, Verdict } from '../doctor/check.js'
export type { GitHubRun } from '../doctor/github-run.js'
export type { Metrics } from '../doctor/metrics.js'

export interface DoctorRequest {
  database: DatabaseChoice
  migrationsDir: string
  /** With package.json, for what Prisma has generated there. */
  projectFolder: string
  /** The Prisma schema, from the project's folder. */
  schema: string
  /** Also tell rates and times, each against its limit. */
  metrics: boolean
}

export interface DoctorDeps {
  env: NodeJS.ProcessEnv
  log: Log
  signal: AbortSignal
  /** Where a backup would be staged. */
  temporaryFolder: string
  now(): Date
  run?: RunProgram
  /** On a runner. */
  github?: GitHubRun
}

export interface DoctorReport {
  /** `unknown`: no problem was seen, and something could not be looked at. */
  status: 'ok' | 'problems' | 'unknown'
  /** Without a password; absent where the URL cannot be read. */
  database?: string
  /** In the order in which they were made. */
  checks: Check[]
  problems: number
  unknown: number
  metrics?: Metrics
  durationMs: number
}

const TITLE_OF_URL = { url: 'Connection URL' }

/** Whatever is wrong is an answer. @throws RunbookError `cancelled` */
export async function doctor(request: DoctorRequest, deps: DoctorDeps): Promise<DoctorReport> {
  const begun = performance.now()
  const url = readUrl(request, deps)
  const seen = 'url' in url ? await look(url.url, request, deps) : { checks: notLookedAt(request, CONNECTION_TITLES) }
  deps.signal.throwIfAborted()
  const project = { folder: request.projectFolder, schema: request.schema }
  const around = [
    ...(deps.github ? await examine(githubFamily, deps.github) : []),
    ...(await examine(prismaFamily, project)),
  ]
  const checks = [...url.checks, ...seen.checks, ...around]
  const count = (verdict: Check['verdict']) => checks.filter((check) => check.verdict === verdict).length
  const [problems, unknown] = [count('problem'), count('unknown')]
  return {
    status: problems > 0 ? 'problems' : unknown > 0 ? 'unknown' : 'ok',
    ...('url' in url && { database: describeDatabase(url.url) }),
    checks,
    problems,
    unknown,
    ...('metrics' in seen && { metrics: seen.metrics }),
    durationMs: Math.round(performance.now() - begun),
  }
}

function readUrl({ database }: DoctorRequest, { env }: DoctorDeps): { checks: Check[]; url?: DatabaseUrl } {
  const check = (found: Omit<Check, 'id' | 'title'>) => ({ checks: [{ id: 'url', title: TITLE_OF_URL.url, ...found }] })
  try {
    const url = resolveDatabaseUrl(database, env)
    const { source, elsewhere, dropped, tls, schema } = url
    if (elsewhere)
      return {
        url,
        ...check(
          problem(
            `${source} leads to ${url.host}, ${elsewhere.source} to ${elsewhere.host}`,
            `${source} is used; unset it where ${elsewhere.source} is meant`,
          ),
        ),
      }
    const without = dropped.length > 0 ? `; left out, since they mean nothing here: ${dropped.join(', ')}` : ''
    return {
      url,
      ...check(ok(`${describeDatabase(url)}, from ${source}; schema ${schema}; sslmode ${tls.mode}${without}`)),
    }
  } catch (error) {
    if (error instanceof RunbookError) return check(problemOf(error))
    throw error
  }
}

const POOLER_TITLES = { pooler: 'Connection pooler' }

const poolerFamily = family(POOLER_TITLES, async ({ client, url }: { client: pg.Client; url: DatabaseUrl }) => {
  const sign = poolerSignOf(url) ?? (await poolerSignAt(client, url))
  return {
    pooler:
      sign === undefined
        ? ok('none, or one that gives each client a session of its own')
        : problemOf(pooledConnection(url, sign)),
  }
})

/** In the order of the report. */
const families = (request: DoctorRequest, now: Date): Family<Patient>[] => [
  serverFamily(now),
  rightsFamily,
  ledgerFamily(request.migrationsDir),
  objectsFamily,
  sequencesFamily,
  upkeepFamily,
  activityFamily,
  replicationFamily,
]

interface Seen {
  checks: Check[]
  metrics?: Metrics
}

/** What needs a connection, where there is none. */
const notLookedAt = (request: DoctorRequest, more: Readonly<Record<string, string>> = {}): Check[] => {
  const all = [{ titles: more }, { titles: POOLER_TITLES }, ...families(request, new Date()), machineFamily]
  const titles = [...all, ...(request.metrics ? [{ titles: METRIC_TITLES }] : [])].map((one) => one.titles)
  return titles.flatMap((some) => notExamined({ titles: some }, unknown('not looked at: there is no connection')))
}

async function look(url: DatabaseUrl, request: DoctorRequest, deps: DoctorDeps): Promise<Seen> {
  deps.log.info(`Looking at ${describeDatabase(url)}, from ${url.source}`)
  const isGitHubHosted = deps.env['RUNNER_ENVIRONMENT'] === 'github-hosted'
  const { checks, client } = await reach(url, { isGitHubHosted, now: deps.now() })
  if (!client) return { checks: [...checks, ...notLookedAt(request)] }
  const stop = () => client.connection.stream.destroy()
  deps.signal.addEventListener('abort', stop)
  try {
    const pooler = await examine(poolerFamily, { client, url })
    const seen = await withPatient(client, url, (patient) => inside(patient, request, deps)).catch(lost(request))
    return { ...seen, checks: [...checks, ...pooler, ...seen.checks] }
  } finally {
    deps.signal.removeEventListener('abort', stop)
    await closeClient(client)
  }
}

/** The transaction itself could not be had. */
const lost =
  (request: DoctorRequest) =>
  (error: unknown): Seen => {
    const poolerToo = notLookedAt(request).filter(({ id }) => id !== 'pooler')
    const why = error instanceof Error ? error.message : String(error)
    return { checks: poolerToo.map((check) => ({ ...check, detail: `not looked at: ${why}` })) }
  }

async function inside(patient: Patient, request: DoctorRequest, deps: DoctorDeps): Promise<Seen> {
  const checks: Check[] = []
  for (const one of families(request, deps.now())) checks.push(...(await examine(one, patient)))
  const workplace = {
    facts: patient.facts,
    searchPath: deps.env['PATH'] ?? '',
    temporaryFolder: deps.temporaryFolder,
    run: deps.run ?? runProgram,
    installsTools: deps.github !== undefined,
  }
  checks.push(...(await examine(machineFamily, workplace)))
  if (!request.metrics) return { checks }
  const { checks: measured, metrics } = await measure(patient)
  return { checks: [...checks, ...measured], ...(metrics && { metrics }) }
}
