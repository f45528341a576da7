// Point-in-time restore of Neon, against a server that speaks its API's form; the branch that it "makes" is a real PostgreSQL database.
import type { DatabaseUrl } from '../../src/postgres/connection-url.js'
import { withClient } from '../../src/postgres/client.js'
import { fastClock } from '../harness/fast-clock.js'
import { BRANCHES, CREATE, MOMENT, PROJECT, neonScene } from '../harness/neon-scene.js'

const scene = neonScene()
const NAME = `main-${MOMENT.toISOString()
  .replace(/\.\d+Z/, 'z')
  .replace(/[-:]/g, '')
  .toLowerCase()}`

const queried = (url: DatabaseUrl | undefined): Promise<unknown> =>
  withClient(
    url!,
    {},
    async (client) => (await client.query<{ rows: number }>('SELECT rows FROM public.kept')).rows[0]!.rows,
  )

it('is planned with its window and what is to be made again, and nothing is begun', async () => {
  Object.assign(scene.fake.branches[0]!, { protected: true })
  Object.assign(scene.fake.endpoints[0]!, { autoscaling_limit_min_cu: 1, autoscaling_limit_max_cu: 4 })
  scene.fake.endpoints.push({ type: 'read_only', host: 'ep-replica.eu-central-1.aws.neon.tech' })
  const plan = await scene.provider().plan(MOMENT, undefined)
  expect(plan).toMatchObject({
    source: `Neon branch main (br-main-1) of project ${PROJECT} in aws-eu-central-1`,
    target: `Neon branch ${NAME}`,
  })
  const { earliest, latest } = plan.window
  expect(latest.getTime() - earliest.getTime()).toBe(7 * 86_400_000)
  expect(plan.toRemake.join('\n')).toMatch(
    /Vercel[^]*1 to 4 CU[^]*Read replicas: 1[^]*protected[^]*default branch stays main/,
  )
  expect(scene.fake.calls.filter(({ on }) => !on.startsWith('GET'))).toEqual([])
})

it('makes a branch as of the moment, waits for its operations, and the branch answers', async () => {
  const restored = await scene.provider().restore(MOMENT, undefined)
  expect(scene.fake.callsOf(CREATE)).toEqual([
    {
      branch: { parent_id: 'br-main-1', name: NAME, parent_timestamp: MOMENT.toISOString() },
      endpoints: [{ type: 'read_write' }],
    },
  ])
  expect(scene.said.join('\n')).toMatch(
    /create_branch is running[^]*create_branch is finished[^]*start_compute is finished/,
  )
  expect(restored).toMatchObject({
    target: `${NAME} (br-made-3)`,
    address: `${scene.login.host}:${scene.login.port}/${scene.login.database}`,
    toRemove: `npx neonctl branches delete br-made-3 --project-id ${PROJECT}`,
    url: { schema: 'app', tls: { mode: 'disable' } },
  })
  expect(await queried(restored.url)).toBe(7)
})

it.each(['dev', 'br-dev-2'])('takes the branch %s, on whatever page it stands', async (branch) => {
  scene.fake.pageSize = 1
  await scene.provider({ branch }).restore(MOMENT, 'back/to work')
  expect(scene.fake.callsOf(CREATE)).toMatchObject([{ branch: { parent_id: 'br-dev-2', name: 'back/to work' } }])
})

it('a branch has no history from before it was made', async () => {
  const born = new Date(Date.now() - 600_000).toISOString()
  scene.fake.branches[1]!.created_at = born
  const { window } = await scene.provider({ branch: 'dev' }).plan(MOMENT, undefined)
  expect(window.earliest.toISOString()).toBe(born)
})

describe('the URL of the new branch', () => {
  it('is of the only database where no URL of the source is given', async () => {
    const { url } = await scene.provider({ source: null }).restore(MOMENT, undefined)
    expect(await queried(url)).toBe(7)
  })

  it.each([
    [
      'the database was not there yet',
      () => Object.assign(scene.fake.databases[0]!, { name: 'before' }),
      /no database/,
    ],
    ['the role was not there yet', () => Object.assign(scene.fake.databases[0]!, { owner_name: 'before' }), /no role/],
  ])('is not known where %s, and that is told', async (_, change, told) => {
    change()
    const restored = await scene.provider().restore(MOMENT, undefined)
    expect(restored.url).toBeUndefined()
    expect(restored.address).toContain(':5432')
    expect(scene.said.join('\n')).toMatch(told)
  })
})

describe('asks again', () => {
  it.each([
    ['a locked project', 423],
    ['too many requests', 429],
  ])('%s, also for what creates, since Neon did nothing', async (_, status) => {
    scene.fault(CREATE, { status, ...(status === 429 && { retryAfter: 17 }) }, 2)
    await scene.provider().restore(MOMENT, undefined)
    expect(scene.fake.branches).toHaveLength(3)
    if (status === 429) expect(scene.clock.waited()).toBeGreaterThanOrEqual(34_000)
  })

  it.each([['cut'], [{ status: 503 }]] as const)('a question that got no answer: %p', async (how) => {
    scene.fault(`GET ${BRANCHES}`, how, 3)
    await scene.provider().plan(MOMENT, undefined)
  })

  it('for a bounded time only', async () => {
    scene.fault(CREATE, { status: 423, message: 'project is locked' }, 1_000)
    const error = await scene.failure(scene.provider().restore(MOMENT, undefined))
    expect(error.text).toMatch(/HTTP 423: project is locked[^]*wait until it is done/)
    expect(scene.clock.waited()).toBeLessThan(200_000)
  })
})

it.each(['lost', { status: 500 }] as const)(
  'a creating call without a reply (%p) is looked up by name and not made twice',
  async (how) => {
    scene.fault(CREATE, how)
    if (how === 'lost') {
      const restored = await scene.provider().restore(MOMENT, undefined)
      expect(scene.fake.callsOf(CREATE)).toHaveLength(1)
      expect(scene.fake.branches.map(({ name }) => name)).toEqual(['main', 'dev', NAME])
      expect(await queried(restored.url)).toBe(7)
      return
    }
    const error = await scene.failure(scene.provider().restore(MOMENT, undefined))
    expect(error.code).toBe('pitr-failed')
    expect(error.text).toMatch(/there is no branch main-[^]*may have been begun[^]*neonctl branches list/)
    expect(scene.fake.callsOf(CREATE)).toHaveLength(1)
  },
)

it.each(['failed', 'cancelled'])(
  'an operation that ends %s is a failure, with the command that deletes the branch',
  async (end) => {
    scene.fake.stages = ['running', end]
    const error = await scene.failure(scene.provider().restore(MOMENT, undefined))
    expect(error.code).toBe('pitr-failed')
    expect(error.text).toMatch(
      new RegExp(`create_branch is ${end}[^]*main is untouched[^]*neonctl branches delete br-made-3`),
    )
  },
)

it('an operation that failed and that Neon tries again is waited for', async () => {
  scene.fake.stages = ['failed', 'failed', 'running', 'finished']
  expect(await queried((await scene.provider().restore(MOMENT, undefined)).url)).toBe(7)
})

it('an operation that never ends is waited for in bounded time', async () => {
  scene.fake.stages = ['running']
  const error = await scene.failure(scene.provider().restore(MOMENT, undefined))
  expect(error.text).toMatch(/not done after 15 minutes[^]*branches delete/)
  expect(scene.clock.waited()).toBeLessThan(1_200_000)
})

it('a key that is revoked in the middle: says what was begun', async () => {
  scene.fault(`GET /projects/${PROJECT}/operations`, { status: 401, message: 'revoked' })
  const error = await scene.failure(scene.provider().restore(MOMENT, undefined))
  expect(error.code).toBe('pitr-failed')
  expect(error.text).toMatch(/br-made-3\) was begun[^]*HTTP 401: revoked[^]*branches delete br-made-3/)
})

it('cancelled in the middle: says what was begun, and how to delete it', async () => {
  const cancel = new AbortController()
  const cancelling = fastClock(() => cancel.abort())
  const error = await scene.failure(
    scene.provider({ signal: cancel.signal, clock: cancelling }).restore(MOMENT, undefined),
  )
  expect(error.code).toBe('cancelled')
  expect(error.text).toMatch(/goes on at Neon, and main is untouched[^]*npx neonctl branches delete br-made-3/)
})

it('cancelled while Neon has not answered: it may have been begun', async () => {
  const cancel = new AbortController()
  scene.fault(CREATE, 'silent')
  const work = scene.failure(scene.provider({ signal: cancel.signal }).restore(MOMENT, undefined))
  while (scene.fake.callsOf(CREATE).length === 0) await new Promise((soon) => setTimeout(soon, 5))
  cancel.abort()
  const error = await work
  expect(error.code).toBe('cancelled')
  expect(error.text).toContain('may have been begun')
})
