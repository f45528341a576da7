// A backup of another database is told from one's own by its manifest.
import { foreignTo, refuseForeign } from '../../../src/backups/opening/foreign-backup.js'
import { surveyBackup } from '../../../src/backups/opening/survey.js'
import { withOpenedBackup } from '../../../src/backups/opening/open-backup.js'
import { withClient } from '../../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../../src/postgres/connection-url.js'
import { serverFacts } from '../../../src/postgres/server-facts.js'
import { backup } from '../../../src/operations/backup.js'
import { backupDeps } from '../../harness/backup.js'
import { exampleManifest } from '../../harness/example-manifest.js'
import { openDeps, removedAfterwards } from '../../harness/opened-backups.js'
import { freshDatabase } from '../../harness/postgres.js'
import { request } from '../../harness/while-dumping.js'

const TABLE = 'CREATE TABLE orders (id int)'

it('F71 knows the database that a backup was made of, and any other as foreign', async () => {
  const [own, other] = [await freshDatabase({ sql: TABLE }), await freshDatabase({ sql: TABLE })]
  const to = await backupDeps()
  for (const folder of [to.destination, to.temporaryFolder]) removedAfterwards(folder)
  const { stored } = await backup(request(own), to)
  const deps = await openDeps()
  const { manifest } = await withOpenedBackup({ kind: 'file', path: stored.location }, deps, (opened) =>
    surveyBackup(opened, deps),
  )
  const factsOf = ({ url }: { url: string }) =>
    withClient(parseDatabaseUrl(url, 'DATABASE_URL'), { lockTimeoutMs: 5_000 }, serverFacts)
  expect(foreignTo(manifest, await factsOf(own))).toEqual({ kind: 'same' })
  expect(foreignTo(manifest, await factsOf(other))).toMatchObject({ kind: 'foreign' })
  const target = await factsOf(other)
  const refusing = () => refuseForeign(manifest, target, '--force-foreign')
  await expect(Promise.resolve().then(refusing)).rejects.toMatchObject({
    code: 'foreign-backup',
    detail: { state: 'nothing-changed', hint: expect.stringContaining('--force-foreign') as string },
  })
})

it('F71 tells two databases of one name apart by their server, and says where it cannot', () => {
  const shop = { database: 'shop', systemIdentifier: '7421337421337421337' }
  const without = exampleManifest({ database: { name: 'shop', identity: {} } })
  expect(foreignTo(exampleManifest(), shop)).toEqual({ kind: 'same' })
  expect(foreignTo(exampleManifest(), { ...shop, systemIdentifier: '1' })).toMatchObject({ kind: 'foreign' })
  expect(foreignTo(exampleManifest(), { database: 'shop' })).toMatchObject({ kind: 'unknown' })
  expect(foreignTo(without, shop)).toMatchObject({ kind: 'unknown' })
  expect(foreignTo(without, { ...shop, database: 'other' })).toMatchObject({ kind: 'foreign' })
  expect(foreignTo(undefined, shop)).toMatchObject({ kind: 'unknown' })
  expect(() => refuseForeign(undefined, shop, '--force')).not.toThrow()
})
