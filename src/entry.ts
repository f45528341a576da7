// The one entry of the bundle. Each stub in dist names what to run, and only that is loaded: the rest stays in lazy chunks.

/** For dist/health.js, which applications import. */
export * from './web/health.js'

interface Entry {
  run(): Promise<void>
}

/** Also the list of stubs that a build writes into dist. */
export const entries: Record<string, () => Promise<Entry>> = {
  'backup-to-artifact': () => import('./actions/backup-to-artifact.js'),
  'apply-migration': () => import('./actions/apply-migration.js'),
  'apply-pending-on-release': () => import('./actions/apply-pending-on-release.js'),
  'restore-backup': () => import('./actions/restore-backup.js'),
  'recover-rows': () => import('./actions/recover-rows.js'),
  'rollback-migration': () => import('./actions/rollback-migration.js'),
  'check-migrations': () => import('./actions/check-migrations.js'),
  'drift-check': () => import('./actions/drift-check.js'),
  'restore-drill': () => import('./actions/restore-drill.js'),
  'point-in-time-restore': () => import('./actions/point-in-time-restore.js'),
  'health-check': () => import('./actions/health-check.js'),
  'incident-record': () => import('./actions/incident-record.js'),
  doctor: () => import('./actions/doctor.js'),
  cleanup: () => import('./actions/cleanup.js'),
  cli: () => import('./cli/main.js'),
}

export async function start(name: string): Promise<void> {
  const entry = await entries[name]!()
  await entry.run()
}
