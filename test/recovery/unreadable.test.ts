// Rows that cannot be read at all are told, and never taken for rows that are not missing.
import { silentLog } from '../../src/log.js'
import { recoverWindow } from '../../src/operations/recover-window.js'
import { freshDatabase } from '../harness/postgres.js'
import { dumpTo, ownFolder, sceneOf } from './recovering.js'

const TABLE = 'CREATE TABLE t (v text PRIMARY KEY)'

it.each([
  ['SQL_ASCII', "convert_from('\\xe9', 'SQL_ASCII')", 'UTF8', 'invalid byte sequence'],
  ['UTF8', "U&'\\20ac'", 'LATIN1', 'has no equivalent in encoding'],
])('F25 what a backup in %s says with %s is nothing that a database in %s can hold', async (from, value, to, why) => {
  const file = await dumpTo(await freshDatabase({ encoding: from, sql: `${TABLE}; INSERT INTO t SELECT ${value}` }))
  const database = await freshDatabase({ encoding: to, sql: TABLE })
  const refused = {
    code: 'recovery-refused',
    message: expect.stringContaining(`public.t: its rows cannot be read: `) as string,
    cause: expect.objectContaining({ message: expect.stringContaining(why) as string }) as Error,
    detail: { state: 'nothing-changed', hint: expect.stringContaining(`the backup is in ${from}`) as string },
  }
  for (const dryRun of [true, false])
    await expect(sceneOf(database, file).recover({ dryRun })).rejects.toMatchObject(refused)
  const common = { identities: [], env: process.env, log: silentLog, signal: new AbortController().signal }
  const request = {
    ...({
      database: { databaseUrl: database.url },
      backups: { kind: 'these', sources: [{ kind: 'file', path: file }] },
    } as const),
    ...({ tables: ['t'], exclude: [], match: 'key', map: [], forceForeign: true, lockTimeoutMs: 1_000 } as const),
  }
  const looking = recoverWindow(request, { ...common, temporaryFolder: await ownFolder(), now: () => new Date() })
  await expect(looking).rejects.toMatchObject(refused)
  await database.query(`ALTER DATABASE ${database.name} SET default_transaction_read_only = on`)
  const again = recoverWindow(request, { ...common, temporaryFolder: await ownFolder(), now: () => new Date() })
  await expect(again).rejects.toMatchObject({ code: 'read-only-database' })
})
