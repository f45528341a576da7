// A restore whose connection goes, or whose last reply never comes: what is there afterwards is what is said, and whoever reads it
// can finish or undo it by hand.
import type { RestoreRequest } from '../../src/operations/restore.js'
import { silentLog } from '../../src/log.js'
import { sweepUnfinished } from '../../src/restore/unfinished-mark.js'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { startProxy } from '../harness/tcp-proxy.js'
import { databasesLike, dropDatabase, dumpOf, scene } from './restoring.js'

const NO_BACKUP: Partial<RestoreRequest> = { backup: { take: false, reason: 'a test' }, endSessions: true }

async function changedScene() {
  const at = await scene()
  const wanted = await at.dump()
  await at.database.query('TRUNCATE shop.orders')
  const changed = await at.dump()
  const proxy = await startProxy(testServer())
  const url = new URL(at.database.url)
  url.port = String(proxy.port)
  const through: Partial<RestoreRequest> = { ...NO_BACKUP, database: { databaseUrl: url.href } }
  return { ...at, wanted, changed, proxy, through }
}

it('new-database says that it may be there where the reply to its making is lost, and what it is then', async () => {
  const { restore, database, proxy, through } = await changedScene()
  proxy.cutOnRequest('CREATE DATABASE')
  const name = `${database.name}_anew`
  await expect(restore({ ...through, newDatabaseName: name })).rejects.toMatchObject({
    code: 'restore-failed',
    detail: { state: 'unknown', hint: expect.stringContaining(`DROP DATABASE "${name}" WITH (FORCE)`) as string },
  })
  await dropDatabase(name)
  await proxy.close()
})

describe('in-place', () => {
  it('F73 asks the server when the reply to COMMIT never comes: it is done', async () => {
    const { restore, dump, wanted, proxy, through } = await changedScene()
    proxy.swallowReplyTo('COMMIT')
    expect(await restore({ ...through, mode: 'in-place' })).toMatchObject({ status: 'restored', rows: 2200 })
    expect(await dump()).toBe(wanted)
    await proxy.close()
  })

  it('F73 has changed nothing where the server never saw COMMIT, and says so', async () => {
    const { restore, dump, changed, proxy, through } = await changedScene()
    proxy.cutBeforeRequest('COMMIT')
    await expect(restore({ ...through, mode: 'in-place' })).rejects.toMatchObject({
      code: 'restore-failed',
      detail: { state: 'rolled-back' },
    })
    expect(await dump()).toBe(changed)
    await proxy.close()
  })
})

describe('swap', () => {
  it('F84 cut between the two names leaves both as they were, says what finishes it, and no sweep takes the restored one', async () => {
    const { restore, database, dump, wanted, changed, proxy, through } = await changedScene()
    proxy.cutBeforeRequest(`RENAME TO "${database.name}"`)
    const failure = await restore({ ...through, mode: 'swap' }).catch((error: unknown) => error)
    const names = await databasesLike(database)
    const restored = names.find((name) => name !== database.name)!
    expect(names).toEqual([database.name, restored])
    expect(failure).toMatchObject({
      code: 'restore-failed',
      message: expect.stringContaining(`restored and whole in the database ${restored}`) as string,
      detail: { state: 'nothing-changed' },
    })
    expect(await dump()).toBe(changed)
    expect(await dumpOf(testServer().url(restored))).toBe(wanted)

    const old = `${database.name}_restore_20200101_000000`
    const kept = `${database.name}_before_restore_20200101_000000`
    const client = await (await freshDatabase()).client()
    await client.query(`ALTER DATABASE "${restored}" RENAME TO "${old}"`)
    await client.query(`CREATE DATABASE "${kept}"`)
    const told: string[] = []
    const warn = (line: string) => void told.push(line)
    expect(await sweepUnfinished(client, { ...silentLog, warn })).toEqual([])
    expect(told.filter((line) => line.includes(database.name))).toEqual([])
    await client.query(`ALTER DATABASE "${old}" RENAME TO "${restored}"`)
    await client.query(`DROP DATABASE "${kept}"`)

    const { hint } = (failure as { detail: { hint: string } }).detail
    const byHand = /ALTER DATABASE [^;]*; ALTER DATABASE .*$/.exec(hint)![0]
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database.name])
    for (const statement of byHand.split('; ')) await client.query(statement)
    expect(await dump()).toBe(wanted)
    await dropDatabase((await databasesLike(database)).find((name) => name.includes('_before_restore_'))!)
    await proxy.close()
  })

  it.each(['the first', 'the second'])(
    'F73 says that neither name has changed when the reply to %s never comes, and holds nothing up',
    async (which) => {
      const { restore, database, dump, changed, proxy, through } = await changedScene()
      const log = {
        ...silentLog,
        info(line: string) {
          const [, keptAs] = /^Renaming \S+ to (\S+),/.exec(line) ?? []
          if (keptAs) proxy.swallowReplyTo(`RENAME TO "${which === 'the first' ? keptAs : database.name}"`)
        },
      }
      const failure = await restore({ ...through, mode: 'swap' }, { log }).catch((error: unknown) => error)
      const restored = (await databasesLike(database)).find((name) => name !== database.name)!
      expect(failure).toMatchObject({
        code: 'restore-failed',
        message: expect.stringMatching(/names were not changed: the reply to ALTER DATABASE .* was lost/) as string,
        detail: {
          state: 'nothing-changed',
          hint: expect.stringContaining(`ALTER DATABASE "${restored}" RENAME TO "${database.name}"`) as string,
        },
      })
      expect(await dump()).toBe(changed)
      const client = await (await freshDatabase()).client()
      await client.query("SET lock_timeout = '5s'")
      await client.query(`DROP DATABASE "${restored}" WITH (FORCE)`)
      await proxy.close()
    },
  )

  it('F73 asks the server when the reply to the COMMIT of the names never comes: it is done', async () => {
    const { restore, database, dump, wanted, proxy, through } = await changedScene()
    const log = {
      ...silentLog,
      info: (line: string) => void (line.startsWith('Renaming') && proxy.swallowReplyTo('COMMIT')),
    }
    const report = await restore({ ...through, mode: 'swap' }, { log })
    expect(report.restoredTo).toBe(database.name)
    expect(await dump()).toBe(wanted)
    await dropDatabase(report.keptAs!)
    await proxy.close()
  })
})
