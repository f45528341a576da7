// Which backups are drilled, what counts as the worst, and that nothing to drill is a failure.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ArtifactReader, ListedBackup } from '../../src/backups/stores/artifact-reader.js'
import { type DrillOperationDeps, type DrillRequest, checkFreshness, drill } from '../../src/operations/drill.js'
import { drillDocument, drillFailed, freshnessFailed } from '../../src/reports/drill-report.js'
import { markdown } from '../../src/reports/markdown.js'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { backedUp, drillDeps, temporaryFolder } from '../drill/drilling.js'

const ask = async (request: Partial<DrillRequest>, deps: Partial<DrillOperationDeps> = {}) =>
  drill(
    {
      backups: { kind: 'folder', folder: '/nonexistent' },
      scratchUrl: testServer().url(),
      migrationsDir: '/nonexistent',
      smokeFile: 'db/drill.sql',
      allowMissingExtensions: [],
      again: false,
      ...request,
    },
    { ...(await drillDeps()), ...deps },
  )

it('F89 nothing to drill is not-restored, in a folder and among artifacts, also where GitHub cannot be asked', async () => {
  const none: ArtifactReader = { listBackups: () => Promise.resolve([]), fetch: () => Promise.reject(new Error('no')) }
  const artifacts = { kind: 'artifacts', artifactPrefix: 'db-backup-', environment: 'production' } as const
  const { artifactReader } = await import('../../src/backups/stores/artifact-reader.js')
  const blind = artifactReader({ log: (await drillDeps()).log, env: {} })
  const reports = [
    await ask({}),
    await ask({ backups: artifacts }, { artifacts: none }),
    await ask({ backups: artifacts }, { artifacts: blind }),
  ]
  for (const report of reports) {
    expect(report).toMatchObject({
      status: 'not-restored',
      drilled: [],
      problem: expect.stringMatching(/^nothing to drill/) as string,
    })
    expect(drillFailed(report)).toMatchObject({ code: 'drill-failed' })
  }
})

it('F89 expired artifacts are nothing to drill, and no fresh backup', async () => {
  const backup: ListedBackup = {
    name: 'db-backup-backup_20260101_000000.sql',
    id: 1,
    createdAt: new Date(),
    sizeBytes: 10,
    expired: true,
  }
  const artifacts: ArtifactReader = {
    listBackups: () => Promise.resolve([backup]),
    fetch: () => Promise.reject(new Error('no')),
  }
  const place = { kind: 'artifacts', artifactPrefix: 'db-backup-' } as const
  expect((await ask({ backups: place }, { artifacts })).status).toBe('not-restored')
  const report = await checkFreshness(
    { place, maxAgeMs: 1000, smallestShare: 50 },
    { ...(await drillDeps()), artifacts },
  )
  expect(report).toMatchObject({ status: 'stale', found: ['every backup has expired'] })
  expect(freshnessFailed(report)).toMatchObject({ code: 'backup-stale' })
})

async function folderOfBackups(): Promise<string> {
  const folder = await temporaryFolder()
  for (const [index, rows] of [1, 2, 3].entries()) {
    const sql = `CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t SELECT generate_series(1, ${rows})`
    await rename(
      await backedUp(await freshDatabase({ sql })),
      path.join(folder, `backup_2026010${index + 1}_000000.sql`),
    )
  }
  return folder
}

it('drills the newest and an older one by chance, and the worst of both is the verdict', async () => {
  const folder = await folderOfBackups()
  const place = { kind: 'folder', folder } as const
  const both = await ask({ backups: place }, { random: () => 0.99 })
  expect(both).toMatchObject({ status: 'proved', drilled: [{ rows: 3 }, { rows: 1 }] })
  expect(drillFailed(both)).toBeUndefined()
  expect((await ask({ backups: place }, { random: () => 0 })).drilled.map(({ rows }) => rows)).toEqual([3, 2])
  await writeFile(path.join(folder, 'backup_20260103_000000.sql'), 'SELECT 1;\n')
  const worst = await ask({ backups: place }, { random: () => 0 })
  expect(worst).toMatchObject({
    status: 'not-restored',
    drilled: [{ verdict: { kind: 'not-restored' } }, { verdict: { kind: 'proved' } }],
  })
  expect(drillFailed(worst)).toMatchObject({
    code: 'drill-failed',
    message: expect.stringMatching(/20260103.*not-restored/) as string,
  })
})

it('refuses a smoke file that is named and not there, and one that is no SQL', async () => {
  const folder = await temporaryFolder()
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'smoke.sql')
  await expect(ask({ smokeFile: file })).rejects.toMatchObject({ code: 'bad-input' })
  await writeFile(file, 'SELEKT 1')
  await expect(ask({ smokeFile: file })).rejects.toMatchObject({ code: 'bad-input' })
})

it('draws how the time to restore has grown, from two drills on', () => {
  const entry = (at: string, restoreMs?: number) => ({
    at,
    verdict: 'proved' as const,
    backup: 'x',
    ...(restoreMs !== undefined && { restoreMs }),
  })
  const report = { status: 'proved', drilled: [], durationMs: 1 } as const
  const drawn = markdown(
    drillDocument({ ...report, drilled: [] }, [
      entry('2026-01-01T00:00:00Z', 61_000),
      entry('2026-02-01T00:00:00Z'),
      entry('2026-04-01T00:00:00Z', 90_500),
    ]),
  )
  expect(drawn).toMatch(/xychart-beta[^]*x-axis \["2026-01-01", "2026-04-01"\][^]*bar \[61\.0, 90\.5\]/)
  expect(markdown(drillDocument({ ...report, drilled: [] }, [entry('2026-01-01T00:00:00Z', 1)]))).not.toContain(
    'mermaid',
  )
})
