// A Neon project, the branch whose history is wanted, and how far that goes. Refuses a project that keeps none.
import * as v from 'valibot'
import { nearNames } from '../../near-names.js'
import { refused } from '../hosted/history.js'
import type { HistoryWindow } from '../provider.js'
import { type NeonApi, at } from './api.js'

const PROJECT = v.object({
  project: v.object({
    id: v.string(),
    name: v.string(),
    region_id: v.string(),
    history_retention_seconds: v.optional(v.number(), 0),
  }),
})
const BRANCH = v.object({
  id: v.string(),
  name: v.string(),
  parent_id: v.optional(v.string()),
  default: v.optional(v.boolean(), false),
  /** What `default` was called before. */
  primary: v.optional(v.boolean(), false),
  protected: v.optional(v.boolean(), false),
  created_at: v.string(),
})
const BRANCHES = v.object({
  branches: v.array(BRANCH),
  pagination: v.optional(v.object({ next: v.optional(v.string()) })),
})

export type NeonBranch = v.InferOutput<typeof BRANCH>

export interface NeonSource {
  projectId: string
  region: string
  branch: NeonBranch
  branches: NeonBranch[]
  window: HistoryWindow
}

export async function listBranches(api: NeonApi, projectId: string): Promise<NeonBranch[]> {
  const branches: NeonBranch[] = []
  for (let cursor = ''; ;) {
    const query = `limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const page = await api.get(`${at('projects', projectId, 'branches')}?${query}`, BRANCHES)
    const known = new Set(branches.map(({ id }) => id))
    const fresh = page.branches.filter(({ id }) => !known.has(id))
    branches.push(...fresh)
    if (page.pagination?.next === undefined || fresh.length === 0) return branches
    cursor = page.pagination.next
  }
}

/**
 * @param named a branch by its name or its id; the default branch where undefined
 * @throws RunbookError `pitr-refused`; errors of Neon as they are
 */
export async function findNeonSource(
  api: NeonApi,
  projectId: string,
  named: string | undefined,
  now: Date,
): Promise<NeonSource> {
  const { project } = await api.get(at('projects', projectId), PROJECT)
  const branches = await listBranches(api, projectId)
  const branch = named
    ? branches.find(({ id, name }) => id === named || name === named)
    : branches.find((one) => one.default || one.primary)
  if (!branch) throw noSuchBranch(named, branches)
  const { history_retention_seconds: seconds } = project
  if (seconds <= 0)
    throw refused(
      `the Neon project ${project.name} keeps no history (a history retention of 0)`,
      'raise it in the console of Neon (Settings, Instant restore): it is kept from then on; what is gone now comes only from a backup: pg-runbook restore',
    )
  const kept = now.getTime() - seconds * 1000
  const earliest = new Date(Math.max(kept, Date.parse(branch.created_at)))
  return { projectId, region: project.region_id, branch, branches, window: { earliest, latest: now } }
}

function noSuchBranch(named: string | undefined, branches: readonly NeonBranch[]) {
  const names = branches.map(({ name }) => name)
  const near = named ? nearNames(named, names) : []
  const shown = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${names.slice(0, 20).join(', ')}`
  return refused(
    named ? `the project has no branch ${named}` : 'the project has no default branch: name one (neon-branch)',
    shown,
  )
}

const ENDPOINTS = v.object({
  endpoints: v.array(
    v.object({
      type: v.string(),
      host: v.string(),
      autoscaling_limit_min_cu: v.optional(v.number()),
      autoscaling_limit_max_cu: v.optional(v.number()),
      suspend_timeout_seconds: v.optional(v.number()),
    }),
  ),
})

/** What the new branch does not have and whoever takes it over has to make again, one sentence each. */
export async function neonToRemake(api: NeonApi, { projectId, branch }: NeonSource): Promise<string[]> {
  const { endpoints } = await api.get(at('projects', projectId, 'branches', branch.id, 'endpoints'), ENDPOINTS)
  const compute = endpoints.find(({ type }) => type === 'read_write')
  const replicas = endpoints.filter(({ type }) => type === 'read_only').length
  const [least, most] = [compute?.autoscaling_limit_min_cu, compute?.autoscaling_limit_max_cu]
  const size = least === undefined || most === undefined ? '' : `: ${branch.name} has ${least} to ${most} CU`
  return [
    `The address is another: the secret with the URL, and what an integration (Vercel and others) has set as environment variables from ${branch.name}; an application through the pooler takes the host with -pooler.`,
    `Settings of the compute (autoscaling, scale to zero, PostgreSQL settings)${size}; the new one has the project's default.`,
    ...(replicas > 0 ? [`Read replicas: ${replicas}.`] : []),
    ...(branch.protected
      ? [
          `Protection: ${branch.name} is protected, the new branch is not; roles on a branch of a protected one get passwords of their own.`,
        ]
      : []),
    ...(branch.default || branch.primary ? [`The default branch stays ${branch.name}, until you choose another.`] : []),
  ]
}
