// A network, an AWS and a person that do what they do at three in the morning, while RDS restores.
import { FAKE_AWS } from '../harness/fake-aws-rds.js'
import { fastClock } from '../harness/fast-clock.js'
import { BARE, MOMENT, WINDOW, queried, rdsScene } from '../harness/rds-scene.js'

const scene = rdsScene()

it('never quotes what AWS says to a wrong signature, nor a secret in any other answer', async () => {
  const message = `The Canonical String should have been 'POST / host x-amz-security-token:${FAKE_AWS.sessionToken}'`
  for (const code of ['SignatureDoesNotMatch', 'InvalidParameterValue']) {
    scene.fake.faults.push({ action: 'DescribeDBInstances', with: { code, status: 403, message }, times: 1 })
    expect((await scene.failure(scene.provider('shop').plan(MOMENT, undefined))).text).not.toContain(
      'x-amz-security-token:Fake',
    )
  }
})

it('a throttled call is asked again', async () => {
  scene.fake.faults.push({ action: 'DescribeDBInstances', with: { code: 'Throttling' }, times: 1 })
  expect(await scene.provider('shop').plan(MOMENT, undefined)).toMatchObject({ window: WINDOW })
})

it('no server at all is told as such', async () => {
  const env = { ...scene.fake.env, AWS_ENDPOINT_URL_RDS: 'http://127.0.0.1:1' }
  const error = await scene.failure(scene.provider('shop', { env }).plan(MOMENT, undefined))
  expect(error).toMatchObject({ code: 'pitr-refused' })
  expect(error.text).toMatch(/ECONNREFUSED/)
})

it('a creating call whose reply was lost is not made twice: its instance is known by its mark', async () => {
  scene.fake.faults.push({ action: 'RestoreDBInstanceToPointInTime', with: 'lost', times: 1 })
  const restored = await scene.provider('shop').restore(MOMENT, 'back')
  expect([...scene.fake.instances.keys()]).toEqual(['shop', 'back'])
  expect(await queried(restored.url)).toBe(7)
})

it('a creating call that is never answered and made nothing: not known, and not made behind anybody', async () => {
  scene.fake.faults.push({ action: 'RestoreDBInstanceToPointInTime', with: 'cut', times: 5 })
  const error = await scene.failure(scene.provider('shop').restore(MOMENT, 'back'))
  expect(error.code).toBe('pitr-failed')
  expect(error.text).toMatch(/did not answer whether back was begun[^]*describe-db-instances[^]*run it again/)
})

it('a name that somebody else took in between is not taken for our own', async () => {
  scene.fake.faults.push({
    action: 'RestoreDBInstanceToPointInTime',
    with: { code: 'DBInstanceAlreadyExists' },
    times: 1,
  })
  const work = scene.provider('shop', {
    clock: fastClock(() => scene.fake.instances.set('back', { ...BARE, DBInstanceIdentifier: 'back' })),
  })
  expect(await scene.failure(work.restore(MOMENT, 'back'))).toMatchObject({
    code: 'pitr-refused',
    detail: { hint: 'choose another new-name' },
  })
})

it.each(['failed', 'incompatible-parameters', 'incompatible-network', 'inaccessible-encryption-credentials'])(
  'an instance that ends %s is a failure, with the command that deletes it',
  async (status) => {
    scene.fake.stages.instance = ['creating', status]
    const error = await scene.failure(scene.provider('shop').restore(MOMENT, 'back'))
    expect(error).toMatchObject({ code: 'pitr-failed', detail: { state: 'nothing-changed' } })
    expect(error.text).toMatch(
      new RegExp(`back is ${status}[^]*describe-events[^]*delete-db-instance --db-instance-identifier back`),
    )
  },
)

it('stops waiting after a bounded time, and says that it goes on', async () => {
  scene.fake.stages.instance = ['creating']
  const error = await scene.failure(scene.provider('shop').restore(MOMENT, 'back'))
  expect(error.code).toBe('pitr-failed')
  expect(error.text).toMatch(/not available after 5\.5 hours; it goes on at AWS[^]*delete-db-instance/)
  expect(scene.clock.waited()).toBeLessThan(6 * 3_600_000)
})

it('an instance that vanishes is told, after some patience', async () => {
  const vanishing = fastClock((number) => number === 1 && scene.fake.instances.delete('back'))
  const error = await scene.failure(scene.provider('shop', { clock: vanishing }).restore(MOMENT, 'back'))
  expect(error.text).toContain('back is not there')
})

it('credentials that expire in the middle: it goes on at AWS', async () => {
  const expiring = fastClock((number) => {
    const fault = { action: 'DescribeDBInstances', with: { code: 'ExpiredToken', status: 403 }, times: 1 }
    if (number === 2) scene.fake.faults.push(fault)
  })
  const error = await scene.failure(scene.provider('shop', { clock: expiring }).restore(MOMENT, 'back'))
  expect(error.code).toBe('pitr-failed')
  expect(error.text).toMatch(
    /ExpiredToken[^]*goes on at AWS[^]*role-duration-seconds[^]*describe-db-instances[^]*delete-db-instance/,
  )
})

it('cancelled in the middle: says what was begun, that it goes on, and how to delete it', async () => {
  const cancel = new AbortController()
  const work = scene.provider('shop', {
    signal: cancel.signal,
    clock: fastClock((number) => number === 2 && cancel.abort()),
  })
  const error = await scene.failure(work.restore(MOMENT, 'back'))
  expect(error.code).toBe('cancelled')
  expect(error.text).toMatch(
    /back[^]*goes on at AWS[^]*aws rds delete-db-instance --db-instance-identifier back --region eu-central-1 --skip-final-snapshot/,
  )
  expect(scene.fake.instances.has('back')).toBe(true)
})

it('cancelled while AWS has not answered the creating call: it may have been begun', async () => {
  const cancel = new AbortController()
  scene.fake.faults.push({ action: 'RestoreDBInstanceToPointInTime', with: 'silent', times: 1 })
  const work = scene.failure(scene.provider('shop', { signal: cancel.signal }).restore(MOMENT, 'back'))
  while (scene.fake.callsOf('RestoreDBInstanceToPointInTime').length === 0)
    await new Promise((soon) => setTimeout(soon, 5))
  cancel.abort()
  expect(await work).toMatchObject({
    code: 'cancelled',
    message: expect.stringContaining('may have been begun') as string,
  })
})
