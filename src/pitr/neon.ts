// Point-in-time restore of Neon (and of Vercel Postgres, which is Neon): always into a new branch beside the source, which is only read.
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { hidesSomething } from '../neutral-text.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { IN_SOME_MINUTES, refuseOutside, refused } from './hosted/history.js'
import { defaultName } from './hosted/target-name.js'
import { type Clock, wallClock } from './hosted/waiting.js'
import { type NeonApi, neonApi } from './neon/api.js'
import { refusedByNeon } from './neon/failure.js'
import { type NeonSource, findNeonSource, neonToRemake } from './neon/project.js'
import { restoreOnNeon } from './neon/restore.js'
import type { PitrProvider } from './provider.js'

export interface NeonRequest {
  /** The id of the project, such as `autumn-disk-484331`. */
  project: string
  /** By name or id; the default branch where left out. */
  branch?: string | undefined
}

export interface NeonDeps {
  apiKey: string
  /** `NEON_API_HOST`: another base of the API, as neonctl's `--api-host`. */
  env: NodeJS.ProcessEnv
  log: Log
  signal?: AbortSignal | undefined
  /** The URL of the source: its database and its role are looked for on the new branch. */
  source?: DatabaseUrl | undefined
  clock?: Clock | undefined
}

/** @throws RunbookError (of plan and restore) `bad-input`, `pitr-refused`, `pitr-failed`, `cancelled` */
export function neonProvider(request: NeonRequest, deps: NeonDeps): PitrProvider {
  return {
    plan: (moment, name) =>
      withNeon(request, deps, async (api) => {
        const { source, target } = await prepare(api, request, moment, name)
        return {
          source: describeSource(source),
          target: `Neon branch ${target}`,
          window: source.window,
          laterMoments: IN_SOME_MINUTES,
          toRemake: await neonToRemake(api, source),
          remarks: [
            'A branch shares its storage with its parent and is there within seconds; its compute and what changes from then on are billed, and it counts against the plan, until it is deleted.',
            `${source.branch.name} is only read; it is neither stopped nor changed.`,
          ],
        }
      }),
    restore: (moment, name) =>
      withNeon(request, deps, async (api) => {
        const { source, target } = await prepare(api, request, moment, name)
        refuseOutside(moment, source.window, describeSource(source))
        const waiter = { clock: deps.clock ?? wallClock, signal: deps.signal }
        return restoreOnNeon({ api, source, target, moment, log: deps.log, waiter, login: deps.source })
      }),
  }
}

async function withNeon<T>(request: NeonRequest, deps: NeonDeps, body: (api: NeonApi) => Promise<T>): Promise<T> {
  const { apiKey, env, signal, clock = wallClock } = deps
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/i.test(request.project))
    throw new RunbookError('bad-input', 'neon-project: expected the id of a Neon project, such as autumn-disk-484331', {
      hint: 'it stands in the console of Neon under Settings, General; npx neonctl projects list shows them',
    })
  const api = neonApi({ apiKey, env, waiter: { clock, signal } })
  try {
    return await body(api)
  } catch (error) {
    if (signal?.aborted && !(error instanceof RunbookError))
      throw new RunbookError('cancelled', 'cancelled before a restore was begun', { state: 'nothing-changed' })
    throw refusedByNeon(error, `let project ${request.project} be looked at`, request.project)
  }
}

interface Prepared {
  source: NeonSource
  /** The name of the new branch. */
  target: string
}

/** https://neon.com/docs/reference/api/branches/create-project-branch */
const LONGEST_NAME = 256

async function prepare(
  api: NeonApi,
  { project, branch }: NeonRequest,
  moment: Date,
  name: string | undefined,
): Promise<Prepared> {
  if (name !== undefined && (name === '' || name.trim() !== name || name.length > LONGEST_NAME || hidesSomething(name)))
    throw new RunbookError(
      'bad-input',
      `new-name: expected 1 to ${LONGEST_NAME} characters, without spaces at the ends or control characters`,
    )
  const source = await findNeonSource(api, project, branch, new Date())
  const target = name ?? defaultName(source.branch.name, moment, LONGEST_NAME)
  const taken = source.branches.find((one) => one.name === target)
  if (taken)
    throw refused(
      `the project has a branch ${target} already (${taken.id})`,
      `choose another new-name; or, if an earlier run made it, use it or delete it first: npx neonctl branches delete ${taken.id} --project-id ${project}`,
    )
  return { source, target }
}

const describeSource = ({ projectId, region, branch }: NeonSource): string =>
  `Neon branch ${branch.name} (${branch.id}) of project ${projectId} in ${region}`
