// The runbook's name for a backup. UTC, so that names sort by time wherever the runner stands.

/** `backup_YYYYMMDD_HHMMSS.sql`, in UTC. */
export function backupName(at: Date): string {
  const digits = at.toISOString().replace(/\D/g, '')
  return `backup_${digits.slice(0, 8)}_${digits.slice(8, 14)}.sql`
}
