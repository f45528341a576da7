// The command that goes back to a backup: whoever copies it must reach that very database with that very backup.
import type { BackupReport } from '../../src/backups/taking/make-backup.js'
import { restoreCommand } from '../../src/reports/backup-before.js'
import { exampleManifest } from '../harness/example-manifest.js'

const manifest = exampleManifest({ run: 'https://github.com/example/app/actions/runs/42/attempts/1' })
const database = manifest.database.name
const report = (more: Partial<BackupReport> = {}): BackupReport => ({
  status: 'stored',
  name: 'backup_20251026_031500.sql',
  bytes: 1,
  sha256: '0',
  sealed: false,
  tables: 1,
  rows: 1,
  stored: { location: 'backups/backup_20251026_031500.sql', bytes: 1 },
  durationMs: 1,
  manifest,
  ...more,
})
const artifact = {
  location: 'db-backup-backup_20251026_031500.sql',
  bytes: 1,
  artifactId: 7,
  url: 'https://github.com/x',
}

it('of a file: the environment and the key are named where they are needed', () => {
  expect(restoreCommand(report(), 'production')).toBe(
    `pg-runbook restore backups/backup_20251026_031500.sql --mode swap --confirm ${database} --end-sessions`,
  )
  expect(restoreCommand(report({ sealed: true }), 'staging')).toMatch(/ --environment staging --identity key\.txt$/)
})

it('of an artifact: by the workflow that reads it, of the very run', () => {
  expect(restoreCommand(report({ stored: artifact }), 'staging')).toBe(
    'gh workflow run database-restore.yml -f environment=staging -f backup=db-backup-backup_20251026_031500.sql ' +
      `-f run-id=42 -f mode=swap -f confirm=${database} -f end-sessions=true -f dry-run=false`,
  )
})

it('of an artifact whose environment is not known: never by a workflow that would choose another database', () => {
  expect(restoreCommand(report({ stored: artifact }))).toBe(
    `# once https://github.com/x is downloaded:\npg-runbook restore backup_20251026_031500.sql --mode swap --confirm ${database} --end-sessions`,
  )
})

it('a name that a shell would read is quoted', () => {
  const odd = exampleManifest({ database: { ...manifest.database, name: "it's $(here)" } })
  expect(restoreCommand(report({ manifest: odd }))).toMatch(/--confirm 'it'\\''s \$\(here\)' --end-sessions$/)
})
