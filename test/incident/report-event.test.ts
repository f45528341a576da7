// What is taken out of a report, and what never is.
import { eventOfReport } from '../../src/incident/report-event.js'

const RAN = {
  operation: 'recover-rows',
  startedAt: '2026-01-15T02:00:00.000Z',
  finishedAt: '2026-01-15T02:01:00.000Z',
  actor: 'ada',
  runUrl: 'https://github.com/o/r/actions/runs/7/attempts/1',
}

it('takes times, who, names and counts, and leaves everything else', () => {
  const report = {
    status: 'recovered',
    database: 'db:5432/app as postgres',
    missing: 3,
    recovered: 2,
    durationMs: 900,
    secret: 'x',
    backup: { name: 'backup_20260115_010000.sql', startedAt: '2026-01-15T01:00:00Z' },
    undo: { name: 'u', stored: { location: 'db-undo-1' } },
    tables: [{ schema: 'public', name: 'orders', missing: 3, notInserted: [{ reason: 'marker' }], key: ['id'] }],
    ran: RAN,
  }
  const event = eventOfReport(report, '/tmp/a.json')
  expect(event).toEqual({
    what: 'recover-rows',
    status: 'recovered',
    database: 'db:5432/app as postgres',
    by: 'ada',
    runUrl: RAN.runUrl,
    from: new Date(RAN.startedAt),
    to: new Date(RAN.finishedAt),
    source: 'a.json',
    files: [
      { what: 'backup', name: 'backup_20260115_010000.sql', at: '2026-01-15T01:00:00Z' },
      { what: 'undo file', name: 'db-undo-1' },
    ],
    counts: [
      { what: 'missing', count: 3 },
      { what: 'recovered', count: 2 },
      { what: 'public.orders: missing', count: 3 },
    ],
  })
})

it('knows an action by the name of its file, names migrations, and says what was verified', () => {
  const file = '/runner/pg-runbook-rollback-migration-report-0a1b2c.json'
  const rolledBack = [{ migration: '20260101_a.sql' }]
  expect(eventOfReport({ status: 'rolled-back', rolledBack }, file)).toMatchObject({
    what: 'rollback-migration 20260101_a.sql',
  })
  expect(eventOfReport({ status: 'nothing-missing' }, 'a')).toMatchObject({
    verified: 'no row of the backup is missing',
  })
  expect(eventOfReport({ status: 'healthy' }, 'a')).toMatchObject({ verified: 'healthy' })
})

it('is nothing where the file is no report, whatever its shape; a URL loses its password', () => {
  for (const content of [null, 7, 'text', [], {}, { status: 7 }, { tables: [null, 3] }])
    expect(eventOfReport(content, 'x.json')).toBeUndefined()
  const odd = {
    status: 'done',
    database: 'postgresql://u:hunter2@h/db',
    tables: 'no',
    backup: [],
    ran: { startedAt: 'never' },
  }
  expect(eventOfReport(odd, 'x.json')).toEqual({
    what: 'an operation',
    status: 'done',
    database: 'postgresql://...@h/db',
    source: 'x.json',
    files: [],
    counts: [],
  })
})
