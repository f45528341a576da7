// What a point-in-time restore of one's own server begins with. Reads the server, and changes nothing in it.
import {
  takeBaseBackup as take,
  type TakeBaseBackupDeps,
  type TakenBaseBackup,
} from '../pitr/self-hosted/take-base-backup.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'

export interface BaseBackupReport extends TakenBaseBackup {
  status: 'taken'
  durationMs: number
}

/** @throws RunbookError `missing-database-url`, `bad-database-url`, `cannot-connect`, `pooled-connection`, `pitr-refused`, `pitr-failed` */
export async function takeBaseBackup(
  request: { database: DatabaseChoice; folder: string },
  deps: TakeBaseBackupDeps,
): Promise<BaseBackupReport> {
  const begun = performance.now()
  const taken = await take(resolveDatabaseUrl(request.database, deps.env), request.folder, deps)
  return { status: 'taken', ...taken, durationMs: Math.round(performance.now() - begun) }
}
