// Point-in-time restore of RDS and Aurora where all goes well, against a server that speaks AWS's wire format; the instance that it
// "makes" is a real PostgreSQL server, so that the URL handed back is one that answers.
import { list } from '../harness/fake-aws-xml.js'
import { BARE, MOMENT, WINDOW, queried, rdsScene } from '../harness/rds-scene.js'

const scene = rdsScene()

describe('an RDS instance', () => {
  it('is planned with its window, costs and what is to be made again, and nothing is begun', async () => {
    Object.assign(scene.fake.instances.get('shop')!, {
      ReadReplicaDBInstanceIdentifiers: list('ReadReplicaDBInstanceIdentifier', ['shop-replica']),
      AssociatedRoles: list('DBInstanceRole', [{ RoleArn: 'arn:aws:iam::1:role/export', FeatureName: 's3Export' }]),
      PerformanceInsightsEnabled: true,
      MonitoringInterval: 60,
      MasterUserSecret: { SecretArn: 'arn:aws:secretsmanager:x', SecretStatus: 'active' },
    })
    scene.fake.proxies.set('shop-proxy', [{ RdsResourceId: 'shop', Type: 'RDS_INSTANCE' }])
    scene.fake.proxies.set('other-proxy', [{ RdsResourceId: 'other', Type: 'RDS_INSTANCE' }])
    scene.fake.subscriptions.push({ CustSubscriptionId: 'page-us', SourceIdsList: list('SourceId', ['shop']) })
    const plan = await scene.provider('SHOP').plan(MOMENT, undefined)
    expect(plan).toMatchObject({
      source: 'RDS instance shop in eu-central-1',
      target: 'RDS instance shop-20261123t101500z (db.t4g.medium)',
      window: WINDOW,
    })
    const remade = plan.toRemake.join('\n')
    for (const part of [
      'shop-replica',
      's3Export',
      'Performance Insights',
      '60 s',
      'Secrets Manager',
      'shop-proxy',
      'page-us',
    ])
      expect(remade).toContain(part)
    expect(remade).not.toContain('other-proxy')
    expect(scene.begun()).toEqual([])
  })

  it('names only what the source has, and what could not be looked at', async () => {
    scene.fake.faults.push({ action: 'DescribeDBProxies', with: { code: 'AccessDenied', status: 403 }, times: 1 })
    const { toRemake } = await scene.provider('shop').plan(MOMENT, undefined)
    expect(toRemake).toHaveLength(3)
    expect(toRemake.join()).toMatch(/RDS Proxy: could not be looked at \(AccessDenied; rds:DescribeDBProxies/)
  })

  it('is restored as the source is, waited for, and answers', async () => {
    Object.assign(scene.fake.instances.get('shop')!, {
      DBSubnetGroup: { DBSubnetGroupName: 'private' },
      VpcSecurityGroups: list('VpcSecurityGroupMembership', [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }]),
      DBParameterGroups: list('DBParameterGroup', [{ DBParameterGroupName: 'tuned' }]),
      OptionGroupMemberships: list('OptionGroupMembership', [{ OptionGroupName: 'default:postgres-17' }]),
      TagList: list('Tag', [
        { Key: 'team', Value: 'shop' },
        { Key: 'aws:cloudformation:stack-id', Value: 'x' },
      ]),
      DeletionProtection: true,
    })
    const restored = await scene.provider('shop').restore(MOMENT, 'shop-as-of-ten')
    const [asked] = scene.fake.callsOf('RestoreDBInstanceToPointInTime')
    expect(asked).toMatchObject({
      SourceDBInstanceIdentifier: 'shop',
      TargetDBInstanceIdentifier: 'shop-as-of-ten',
      RestoreTime: '2026-11-23T10:15:00Z',
      DBInstanceClass: 'db.t4g.medium',
      DBSubnetGroupName: 'private',
      'VpcSecurityGroupIds.VpcSecurityGroupId.1': 'sg-1',
      DBParameterGroupName: 'tuned',
      Port: '5432',
      OptionGroupName: 'default:postgres-17',
      MultiAZ: 'false',
      PubliclyAccessible: 'false',
      StorageType: 'gp3',
      DeletionProtection: 'true',
      CopyTagsToSnapshot: 'true',
    })
    expect(asked).not.toHaveProperty('AllocatedStorage')
    expect(Object.values(asked!)).toEqual(expect.arrayContaining(['team', 'pg-runbook:made-by', 'pg-runbook:as-of']))
    expect(Object.values(asked!)).not.toContain('aws:cloudformation:stack-id')
    expect(scene.said.join('\n')).toMatch(/shop-as-of-ten is creating[^]*backing-up[^]*available/)
    expect(restored).toMatchObject({ target: 'shop-as-of-ten', address: `${scene.login.host}:${scene.login.port}` })
    expect(restored.url).toMatchObject({
      database: scene.login.database,
      user: scene.login.user,
      tls: { mode: 'disable' },
    })
    expect(restored.toRemove).toMatch(
      /--no-deletion-protection.* && aws rds delete-db-instance --db-instance-identifier shop-as-of-ten --region eu-central-1 --skip-final-snapshot/,
    )
    expect(await queried(restored.url)).toBe(7)
  })

  it.each([
    ['io2', { Iops: 9000, StorageThroughput: 562 }, { Iops: '9000' }],
    ['gp3', { Iops: 12_000, StorageThroughput: 500 }, { Iops: '12000', StorageThroughput: '500' }],
    ['gp3', { Iops: 3000, StorageThroughput: 125 }, {}], // a small volume, for which AWS refuses both
  ])('asks for the IOPS of %s storage where it may: %j', async (StorageType, source, asked) => {
    Object.assign(scene.fake.instances.get('shop')!, { StorageType, ...source })
    Object.assign(scene.fake.instances.get('shop')!, {
      EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
    })
    await scene.provider('shop').restore(MOMENT, undefined)
    const [{ Iops, StorageThroughput, ...form } = {}] = scene.fake.callsOf('RestoreDBInstanceToPointInTime')
    expect(form).toMatchObject({ StorageType, EngineLifecycleSupport: 'open-source-rds-extended-support-disabled' })
    expect({ ...(Iops && { Iops }), ...(StorageThroughput && { StorageThroughput }) }).toEqual(asked)
  })

  it('takes another class where one is named', async () => {
    await scene.provider('shop', { newInstanceClass: 'db.r7g.large' }).restore(MOMENT, undefined)
    expect(scene.fake.callsOf('RestoreDBInstanceToPointInTime')).toMatchObject([{ DBInstanceClass: 'db.r7g.large' }])
  })

  it('keeps the moment whole in a name made of a long one', async () => {
    const id = `a${'b'.repeat(62)}`
    scene.fake.instances.set(id, { ...BARE, DBInstanceIdentifier: id })
    const { target } = await scene.provider(id).plan(MOMENT, undefined)
    expect(target).toMatch(/^RDS instance ab{45}-20261123t101500z /)
  })
})

describe('an Aurora cluster', () => {
  beforeEach(() => scene.withAurora())

  it.each(['orders', 'orders-b'])(
    'named %s is restored whole, with an instance of the class of its writer',
    async (name) => {
      const plan = await scene.provider(name).plan(MOMENT, undefined)
      expect(plan).toMatchObject({
        source: 'Aurora cluster orders in eu-central-1',
        target: 'Aurora cluster orders-20261123t101500z with the instance orders-20261123t101500z-1 (db.r7g.large)',
      })
      expect(plan.toRemake.join('\n')).toContain('orders-b (db.r7g.xlarge)')
      const restored = await scene.provider(name).restore(MOMENT, undefined)
      expect(scene.fake.callsOf('RestoreDBClusterToPointInTime')).toMatchObject([
        {
          SourceDBClusterIdentifier: 'orders',
          DBClusterIdentifier: 'orders-20261123t101500z',
          RestoreType: 'full-copy',
          RestoreToTime: '2026-11-23T10:15:00Z',
          DBSubnetGroupName: 'private',
        },
      ])
      expect(scene.fake.callsOf('CreateDBInstance')).toMatchObject([
        {
          DBInstanceIdentifier: 'orders-20261123t101500z-1',
          DBClusterIdentifier: 'orders-20261123t101500z',
          DBInstanceClass: 'db.r7g.large',
          Engine: 'aurora-postgresql',
        },
      ])
      expect(restored.toRemove).toMatch(/modify-db-cluster.*delete-db-instance .*-1 .*delete-db-cluster/)
      expect(await queried(restored.url)).toBe(7)
    },
  )

  it('says what is left at AWS where its instance cannot be made', async () => {
    scene.fake.faults.push({ action: 'CreateDBInstance', with: { code: 'InstanceQuotaExceeded' }, times: 1 })
    const error = await scene.failure(scene.provider('orders').restore(MOMENT, 'back'))
    expect(error.code).toBe('pitr-failed')
    expect(error.text).toMatch(
      /InstanceQuotaExceeded[^]*service-quotas[^]*delete-db-cluster --db-cluster-identifier back/,
    )
  })

  it('finds the instance whose creating was not answered', async () => {
    scene.fake.faults.push({ action: 'CreateDBInstance', with: 'lost', times: 1 })
    await scene.provider('orders').restore(MOMENT, 'back')
    expect([...scene.fake.instances.keys()].sort()).toEqual(['back-1', 'orders-a', 'orders-b', 'shop'])
  })

  it('without an instance needs a class, and takes Serverless v2 where it has that', async () => {
    Object.assign(scene.fake.clusters.get('orders')!, { DBClusterMembers: list('DBClusterMember', []) })
    expect(await scene.failure(scene.provider('orders').plan(MOMENT, undefined))).toMatchObject({
      code: 'pitr-refused',
    })
    const scaling = { ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 } }
    Object.assign(scene.fake.clusters.get('orders')!, scaling)
    await scene.provider('orders').restore(MOMENT, undefined)
    expect(scene.fake.callsOf('CreateDBInstance')).toMatchObject([{ DBInstanceClass: 'db.serverless' }])
  })

  it('of Multi-AZ kind brings its own instances', async () => {
    const kind = { Engine: 'postgres', DBClusterInstanceClass: 'db.m6gd.large', StorageType: 'io1', Iops: 3000 }
    Object.assign(scene.fake.clusters.get('orders')!, kind)
    const { target } = await scene.provider('orders').restore(MOMENT, undefined)
    expect(target).toBe('orders-20261123t101500z')
    expect(scene.fake.callsOf('RestoreDBClusterToPointInTime')).toMatchObject([
      { DBClusterInstanceClass: 'db.m6gd.large' },
    ])
    expect(scene.fake.callsOf('CreateDBInstance')).toEqual([])
  })
})
