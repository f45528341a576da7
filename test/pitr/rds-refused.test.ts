// What a point-in-time restore at RDS refuses, before anything is begun there.
import { BARE, MOMENT, rdsScene } from '../harness/rds-scene.js'

const scene = rdsScene()

describe('is refused before anything is begun', () => {
  const refusal = async (work: Promise<unknown>, code = 'pitr-refused') => {
    const error = await scene.failure(work)
    expect(error.code).toBe(code)
    expect(scene.begun()).toEqual([])
    return error.text
  }

  it.each([
    ['2026-11-15T23:59:59Z', 'before the earliest'],
    ['2026-11-23T11:00:01Z', 'after the latest'],
  ])('the moment %s, with both ends', async (moment, side) => {
    const text = await refusal(scene.provider('shop').restore(new Date(moment), undefined))
    expect(text).toContain(side)
    expect(text).toContain('from 2026-11-16T00:00:00Z to 2026-11-23T11:00:00Z')
  })

  it('a source without automated backups, with the command that turns them on', async () => {
    Object.assign(scene.fake.instances.get('shop')!, { BackupRetentionPeriod: 0 })
    const text = await refusal(scene.provider('shop').plan(MOMENT, undefined))
    expect(text).toContain(
      'aws rds modify-db-instance --db-instance-identifier shop --backup-retention-period 7 --apply-immediately --region eu-central-1',
    )
    Object.assign(scene.fake.instances.get('shop')!, { ReadReplicaSourceDBInstanceIdentifier: 'shop-primary' })
    expect(await refusal(scene.provider('shop').plan(MOMENT, undefined))).toContain('name its primary, shop-primary')
  })

  it('a source whose first backup is not finished', async () => {
    scene.fake.automatedBackups.length = 0
    expect(await refusal(scene.provider('shop').plan(MOMENT, undefined))).toContain('no restorable time yet')
  })

  it('what is not PostgreSQL', async () => {
    Object.assign(scene.fake.instances.get('shop')!, { Engine: 'mysql' })
    expect(await refusal(scene.provider('shop').plan(MOMENT, undefined))).toContain('not PostgreSQL but mysql')
    scene.withAurora()
    Object.assign(scene.fake.clusters.get('orders')!, { Engine: 'aurora-mysql' })
    expect(await refusal(scene.provider('orders').plan(MOMENT, undefined))).toContain('not PostgreSQL but aurora-mysql')
    Object.assign(scene.fake.clusters.get('orders')!, { Engine: 'aurora-postgresql', EngineMode: 'serverless' })
    expect(await refusal(scene.provider('orders').plan(MOMENT, undefined))).toContain('Serverless v1')
  })

  it('a name that is taken, of an instance or a cluster', async () => {
    scene.withAurora()
    expect(await refusal(scene.provider('shop').plan(MOMENT, 'shop'))).toContain('already the instance shop')
    expect(await refusal(scene.provider('shop').restore(MOMENT, 'orders'))).toContain('already the cluster orders')
    scene.fake.instances.set('back-1', { ...BARE })
    expect(await refusal(scene.provider('orders').restore(MOMENT, 'back'))).toContain('already the instance back-1')
  })

  it.each(['1shop', 'shop--x', 'shop-', 'sh_op', 'x'.repeat(64)])('the name %s', async (name) => {
    expect(await refusal(scene.provider('shop').plan(MOMENT, name), 'bad-input')).toContain(
      'new-name: expected an identifier',
    )
  })

  it('a source that is not there, with the names of those that are', async () => {
    expect(await refusal(scene.provider('shopp').plan(MOMENT, undefined))).toContain('did you mean shop?')
    expect(await refusal(scene.provider('elsewhere').plan(MOMENT, undefined))).toContain('there are shop.')
  })

  it('missing credentials and region, both at once and without asking anybody', async () => {
    const text = await refusal(scene.provider('shop', { env: {} }).plan(MOMENT, undefined), 'bad-input')
    expect(text).toMatch(/AWS_ACCESS_KEY_ID[^]*AWS_REGION[^]*aws-actions\/configure-aws-credentials/)
    expect(scene.fake.calls).toEqual([])
    const { AWS_REGION: region, ...env } = scene.fake.env
    await scene.provider('shop', { env: { ...env, AWS_DEFAULT_REGION: region } }).plan(MOMENT, undefined)
    await scene.provider('shop', { env, region: 'eu-central-1' }).plan(MOMENT, undefined)
  })

  it.each(['http://example.com', 'ftp://127.0.0.1', 'https://user:secret-word@example.com', 'nonsense'])(
    'the endpoint %s',
    async (url) => {
      const text = await refusal(
        scene.provider('shop', { env: { ...scene.fake.env, AWS_ENDPOINT_URL_RDS: url } }).plan(MOMENT, undefined),
        'bad-input',
      )
      expect(text).toContain('AWS_ENDPOINT_URL_RDS')
      expect(text).not.toContain('secret-word')
    },
  )

  it.each([
    ['AccessDenied', /rds:RestoreDBInstanceToPointInTime/],
    ['ExpiredToken', /role-duration-seconds/],
    ['InvalidClientTokenId', /configure-aws-credentials/],
    ['PointInTimeRestoreNotEnabled', /--backup-retention-period 7/],
    ['InstanceQuotaExceeded', /service-quotas/],
    ['StorageQuotaExceeded', /service-quotas/],
    ['InsufficientDBInstanceCapacity', /new-instance-class/],
    ['InvalidRestoreFault', /another moment/],
    ['InvalidDBInstanceState', /aws rds wait/],
    ['KMSKeyNotAccessibleFault', /kms:CreateGrant/],
    ['InvalidSubnet', /subnet group/],
    ['DBParameterGroupNotFound', /group that is gone/],
    ['InvalidParameterCombination', /describe-orderable-db-instance-options/],
    ['SomethingNew', /docs\/pitr\/rds\.md/],
  ])('by AWS itself: %s', async (code, hint) => {
    scene.fake.faults.push({
      action: 'RestoreDBInstanceToPointInTime',
      with: { code, message: `AWS says ${code}` },
      times: 1,
    })
    const error = await scene.failure(scene.provider('shop').restore(MOMENT, undefined))
    expect(error).toMatchObject({
      code: 'pitr-refused',
      detail: { state: 'nothing-changed', hint: expect.stringMatching(hint) as string },
    })
    expect(error.message).toContain(`AWS says ${code}`)
    expect([...scene.fake.instances.keys()]).toEqual(['shop'])
  })

  it('credentials that may not look, or are of somebody else', async () => {
    scene.fake.faults.push({ action: 'DescribeDBInstances', with: { code: 'AccessDenied', status: 403 }, times: 1 })
    expect(await refusal(scene.provider('shop').plan(MOMENT, undefined))).toContain('rds:DescribeDBInstances')
    const env = { ...scene.fake.env, AWS_ACCESS_KEY_ID: 'AKIAOTHEROTHEROTHER' }
    expect(await refusal(scene.provider('shop', { env }).plan(MOMENT, undefined))).toContain('InvalidClientTokenId')
  })
})
