/** How our sessions call themselves in pg_stat_activity, node-postgres' and pg_dump's alike. */
export const APPLICATION_NAME = 'pg-runbook'
