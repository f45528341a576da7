// The record of an incident: the ledger and reports in one timeline, written once, also when the database cannot be asked.
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { incident, type IncidentReport, type IncidentRequest } from '../../src/operations/incident.js'
import { ensureLedger } from '../../src/migrations/ledger-schema.js'
import { incidentMarkdown } from '../../src/reports/incident-report.js'
import { filesIn } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { ownFolder } from '../recovery/recovering.js'

const NOW = new Date('2026-01-15T12:00:00Z')

const write = (destination: string, request: Partial<IncidentRequest>): Promise<IncidentReport> =>
  incident(
    { reports: [], events: [], sinceMs: 86_400_000, destination, ...request },
    { env: {}, log: silentLog, now: () => NOW, actor: 'grace', render: incidentMarkdown },
  )

const report = (operation: string, at: string, more: object) => ({
  ...more,
  ran: { operation, startedAt: `2026-01-15T${at}:00Z`, finishedAt: `2026-01-15T${at}:30Z`, actor: 'ada|<b>' },
})

it('puts reports and migrations into one timeline in UTC, with backups, counts and the headings of a post-mortem', async () => {
  const [database, folder, reports] = [await freshDatabase(), await ownFolder(), await ownFolder()]
  await ensureLedger(await database.client())
  await database.query(`INSERT INTO pgrunbook.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings, backup, actor, run_url, tool_version)
    VALUES ('20260115_bad.sql', 'x', 'applied', '2026-01-15T09:00:00Z', 2000, 1, 0, 'backup_20260115_085900.sql', 'ci', 'https://github.com/o/r/actions/runs/7', '0.1.0'),
           ('20250101_old.sql', 'x', 'applied', '2025-01-01T09:00:00Z', 2000, 1, 0, NULL, NULL, NULL, '0.1.0')`)
  const files: Record<string, object | string> = {
    'b.json': report('recover-rows', '10:05', { status: 'recovered', recovered: 12, backup: { name: 'backup_x.sql' } }),
    'a.json': report('health', '09:30', { status: 'unhealthy' }),
    'broken.json': '{',
    'other.json': { hello: 'world' },
  }
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(reports, name), typeof content === 'string' ? content : JSON.stringify(content))

  const done = await write(folder, { reports: [reports], database: { databaseUrl: database.url } })
  expect(done.events.map(({ what }) => what)).toEqual(['migration 20260115_bad.sql', 'health', 'recover-rows'])
  expect(done.notRead).toEqual([
    { file: 'broken.json', why: 'no JSON' },
    { file: 'other.json', why: 'no report of pg-runbook' },
  ])
  expect(path.basename(done.file)).toBe('incident_20260115.md')
  expect((await stat(done.file)).mode & 0o777).toBe(0o600)
  const text = await readFile(done.file, 'utf8')
  expect(text).toMatch(
    /2026-01-15T08:59:58Z \| 2026-01-15T09:00:00Z \| <code>migration 20260115_bad.sql<\/code> \| applied/,
  )
  expect(text).toContain('[run](https://github.com/o/r/actions/runs/7)')
  expect(text).toContain('| <code>recover-rows</code> | recovered | 12 |')
  expect(text).toContain('<code>backup_20260115_085900.sql</code>')
  expect(text).toMatch(/## Verification\n\n[^]*unhealthy/)
  for (const heading of [
    'Document incident timeline',
    'Update runbook with lessons learned',
    'Consider row-level audit logging',
  ])
    expect(text).toContain(`### ${heading}`)
  expect(text).not.toContain('<b>')
})

it('never overwrites a record: the second of a day has another name', async () => {
  const folder = await ownFolder()
  await write(folder, {})
  await Promise.all([write(folder, {}), write(folder, {})])
  expect((await filesIn(folder)).sort()).toEqual([
    'incident_20260115.md',
    'incident_20260115_2.md',
    'incident_20260115_3.md',
  ])
})

it('is written where the database cannot be reached, and says so without a secret; a file that is not there is refused', async () => {
  const folder = await ownFolder()
  const done = await write(folder, { database: { databaseUrl: 'postgresql://u:hunter2@127.0.0.1:1/nowhere' } })
  expect(done.ledger).toMatchObject({ kind: 'not-read' })
  const text = await readFile(done.file, 'utf8')
  expect(text).toMatch(/Not in this record:\n\n- the ledger/)
  expect(text + JSON.stringify(done)).not.toContain('hunter2')
  await expect(write(folder, { reports: ['/nowhere/at/all.json'] })).rejects.toMatchObject({ code: 'bad-input' })
})
