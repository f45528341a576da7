// A backup caught in the middle of its dump, and the pg_dump processes of this test run: what fault tests interfere with.
import { readdirSync, readFileSync } from 'node:fs'
import type { BackupOptions } from '../../src/backups/taking/make-backup.js'
import { backup } from '../../src/operations/backup.js'
import { backupDeps, backupOptions, type TestBackupDeps } from './backup.js'
import type { TestDatabase } from './postgres.js'
import { folderWith, SLOW_READER } from './stand-ins.js'

export const SOME_MEGABYTES = `CREATE TABLE filler AS SELECT n, repeat(md5(n::text), 30) AS text FROM generate_series(1, 20000) AS n`

export const request = (database: { url: string }, options: Partial<BackupOptions> = {}) => ({
  database: { databaseUrl: database.url },
  options: backupOptions(options),
})

/** Programs first on PATH, and the dump kept in its middle by a slow `zstd`. */
export async function whileDumping(
  database: TestDatabase,
): Promise<{ deps: TestBackupDeps; running: Promise<unknown> }> {
  const programs = await folderWith({ zstd: SLOW_READER })
  const deps = await backupDeps({ env: { ...process.env, PATH: `${programs}:${process.env.PATH}` } })
  const running = backup(request(database, { seal: { compression: 'zstd', recipients: [] } }), deps)
  running.catch(() => {})
  await until(async () =>
    (await dumpBackends(database)).some((backend) => backend.state === 'active' && backend.query.startsWith('COPY')),
  )
  return { deps, running }
}

export const dumpBackends = (database: TestDatabase) =>
  database.query<{ pid: number; state: string; query: string }>(
    `SELECT pid, state, query FROM pg_stat_activity WHERE application_name LIKE 'pg-runbook%' AND pid <> pg_backend_pid() AND datname = current_database()`,
  )

export async function until(condition: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition never came true')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Process ids of running pg_dumps that were started by this process. */
export function dumpProcesses(): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => {
      try {
        const [command, parent] = [
          readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
          readFileSync(`/proc/${pid}/stat`, 'utf8'),
        ]
        return command.includes('pg_dump') && parent.split(') ')[1]!.split(' ')[1] === String(process.pid)
      } catch {
        return false
      }
    })
    .map(Number)
}
