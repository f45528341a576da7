// Makes the branch and waits until its compute runs. A name is unique in a project, so a lost reply is looked up by it and never asked
// again; what was begun is named in every error with the command that deletes it.
import * as v from 'valibot'
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { type DatabaseUrl, parseDatabaseUrl } from '../../postgres/connection-url.js'
import { type Patience, type Waiter, waitFor } from '../hosted/waiting.js'
import type { RestoredInstance } from '../provider.js'
import { type NeonApi, at, isNeonError } from './api.js'
import { hintFor, inWords, refusedByNeon } from './failure.js'
import { OPERATION, untilDone } from './operations.js'
import { type NeonSource, listBranches } from './project.js'

export interface NeonRestore {
  api: NeonApi
  source: NeonSource
  /** The name of the new branch. */
  target: string
  moment: Date
  log: Log
  waiter: Waiter
  login: DatabaseUrl | undefined
}

const OPERATIONS = v.object({ operations: v.array(OPERATION) })
const CREATED = v.object({
  branch: v.object({ id: v.string() }),
  operations: v.array(OPERATION),
})
type Created = v.InferOutput<typeof CREATED>

/** @throws RunbookError `pitr-refused` (nothing was begun), `pitr-failed`, `cancelled` */
export async function restoreOnNeon(run: NeonRestore): Promise<RestoredInstance> {
  const { source, target, log } = run
  log.info(`asking Neon for the branch ${target} of ${source.branch.name} as of ${run.moment.toISOString()}`)
  const { branch, operations } = await create(run)
  try {
    await untilDone(run.api, source.projectId, operations, run)
    return await restored(run, branch.id)
  } catch (error) {
    throw afterBegun(run, branch.id, error)
  }
}

async function create(run: NeonRestore): Promise<Created> {
  const { api, source, target, moment, waiter } = run
  const body = {
    branch: { parent_id: source.branch.id, name: target, parent_timestamp: moment.toISOString() },
    endpoints: [{ type: 'read_write' }],
  }
  try {
    return await api.post(at('projects', source.projectId, 'branches'), body, CREATED)
  } catch (error) {
    if (waiter.signal?.aborted)
      throw unknownYet('cancelled', run, `cancelled while Neon was asked for the branch ${target}`)
    const unsure =
      isNeonError(error) && (error.neon.status === 0 || error.neon.status >= 500 || error.neon.status === 200)
    const made = unsure ? await lookForOwn(run) : undefined
    if (made) return made
    if (unsure)
      throw unknownYet(
        'pitr-failed',
        run,
        `Neon did not answer (${inWords(error)}), and there is no branch ${target} a minute later`,
      )
    throw refusedByNeon(error, `make the branch ${target}`, source.projectId)
  }
}

const LOOK_AFTER_LOSS: Patience = { firstMs: 2_000, longestMs: 15_000, totalMs: 60_000 }

/** The name was free a moment ago; a branch of it, of our parent, is the one that was asked for. */
async function lookForOwn({
  api,
  source: { projectId, branch: parent },
  target,
  log,
  waiter,
}: NeonRestore): Promise<Created | undefined> {
  const look = async () =>
    (await listBranches(api, projectId)).find(({ name, parent_id }) => name === target && parent_id === parent.id)
  const branch = await waitFor(look, LOOK_AFTER_LOSS, waiter)
  if (!branch) return undefined
  log.warn(`Neon's answer was lost, and the branch ${target} is there: going on with ${branch.id}`)
  const { operations } = await api.get(`${at('projects', projectId, 'operations')}?limit=100`, OPERATIONS)
  return { branch, operations: operations.filter(({ branch_id }) => branch_id === branch.id) }
}

const NAMES = v.object({ databases: v.array(v.object({ name: v.string(), owner_name: v.string() })) })
const URI = v.object({ uri: v.string() })
const HOSTS = v.object({ endpoints: v.array(v.object({ type: v.string(), host: v.string() })) })

async function restored(run: NeonRestore, id: string): Promise<RestoredInstance> {
  const { api, source, target } = run
  const branchPath = ['projects', source.projectId, 'branches', id]
  const { endpoints } = await api.get(at(...branchPath, 'endpoints'), HOSTS)
  const host = endpoints.find(({ type }) => type === 'read_write')?.host
  const url = await urlOf(run, id)
  if (host === undefined && url === undefined)
    throw new RunbookError('pitr-failed', `the branch ${target} has no compute`)
  return {
    target: `${target} (${id})`,
    address: url ? `${url.host}:${url.port}/${url.database}` : `${host}:5432`,
    ...(url && { url }),
    toRemove: removal(source, id),
  }
}

/** Undefined where no database can be chosen: the branch is there all the same. */
async function urlOf(run: NeonRestore, id: string): Promise<DatabaseUrl | undefined> {
  const { api, source, login, log } = run
  const { databases } = await api.get(at('projects', source.projectId, 'branches', id, 'databases'), NAMES)
  const only = databases.length === 1 ? databases[0] : undefined
  const wanted = login ? { name: login.database, owner_name: login.user } : only
  const known = wanted && databases.some(({ name }) => name === wanted.name)
  if (!wanted || !known) {
    const names = databases.map(({ name }) => name).join(', ')
    log.warn(
      wanted
        ? `there was no database ${wanted.name} at that moment; there were ${names}`
        : `which of ${names} is meant? Give the URL of the source`,
    )
    return undefined
  }
  const query = new URLSearchParams({ branch_id: id, database_name: wanted.name, role_name: wanted.owner_name })
  try {
    const { uri } = await api.get(`${at('projects', source.projectId, 'connection_uri')}?${query.toString()}`, URI)
    const url = parseDatabaseUrl(uri, 'the URL of the restored branch')
    return login
      ? { ...url, schema: login.schema, tls: login.tls, connectTimeoutSeconds: login.connectTimeoutSeconds }
      : url
  } catch (error) {
    if (!isNeonError(error) || error.neon.status !== 404) throw error
    log.warn(`there was no role ${wanted.owner_name} at that moment`)
    return undefined
  }
}

const removal = ({ projectId }: NeonSource, id: string): string =>
  `npx neonctl branches delete ${id} --project-id ${projectId}`

/** Everything that goes wrong from here on leaves a branch. */
function afterBegun({ source, target, waiter }: NeonRestore, id: string, error: unknown): unknown {
  const remove = `to throw it away: ${removal(source, id)}`
  const state = 'nothing-changed' as const
  if (waiter.signal?.aborted)
    return new RunbookError(
      'cancelled',
      `cancelled while the branch ${target} (${id}) was being made: it goes on at Neon, and ${source.branch.name} is untouched`,
      {
        state,
        hint: remove,
      },
    )
  if (error instanceof RunbookError)
    return new RunbookError('pitr-failed', `${error.message}; ${source.branch.name} is untouched`, {
      state,
      hint: [error.detail.hint, remove].filter(Boolean).join('; '),
    })
  if (!isNeonError(error)) return error
  const said = `the branch ${target} (${id}) was begun, then Neon said ${inWords(error)}; ${source.branch.name} is untouched`
  return new RunbookError('pitr-failed', said, { state, hint: `${hintFor(error.neon, source.projectId)}; ${remove}` })
}

function unknownYet(code: 'cancelled' | 'pitr-failed', { source, target }: NeonRestore, said: string): RunbookError {
  return new RunbookError(code, `${said}: it may have been begun; ${source.branch.name} is untouched`, {
    state: 'nothing-changed',
    hint: `npx neonctl branches list --project-id ${source.projectId} shows whether ${target} is there; if it is not, run it again`,
  })
}
