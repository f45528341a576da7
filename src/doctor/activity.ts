// Who is connected and for how long: connections that run out, and transactions that hold locks and keep VACUUM from its work.
// Without pg_read_all_stats the server hides other roles' sessions: then what was not seen is unknown, not fine.
import { durationInWords } from '../quantities.js'
import { type Finding, commandsFor, family, namesOf, ok, problem, unknown } from './check.js'
import type { Patient } from './patient.js'

export interface ActivityRow {
  /** Of the cluster. */
  used: number
  /** max_connections without what is reserved for superusers and others. */
  allowed: number
  /** Of this database and of this role; -1 for no limit. */
  databaseUsed: number
  databaseLimit: number
  roleUsed: number
  roleLimit: number
  seesAll: boolean
  /** Transactions open for longer than LONG_SECONDS, oldest first; of others only with the right to see. */
  long: { pid: number; application: string; user: string; state: string; seconds: number }[]
  /** Of this cluster, older than PREPARED_SECONDS. */
  prepared: { gid: string; database: string; owner: string; seconds: number }[]
  mayPrepare: number
}

export const CONNECTIONS_LIMIT = 0.8
export const LONG_SECONDS = 30 * 60
/** Two-phase commit takes moments: what is older was forgotten. */
export const PREPARED_SECONDS = 10 * 60

const ACTIVITY = `
  SELECT (SELECT coalesce(sum(numbackends), 0)::int FROM pg_stat_database) AS used,
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - coalesce(current_setting('reserved_connections', true)::int, 0) AS allowed,
    (SELECT numbackends FROM pg_stat_database s WHERE s.datid = d.oid) AS "databaseUsed", d.datconnlimit AS "databaseLimit",
    (SELECT count(*)::int FROM pg_stat_activity a WHERE a.usesysid = me.oid) AS "roleUsed", me.rolconnlimit AS "roleLimit",
    pg_has_role('pg_read_all_stats', 'USAGE') AS "seesAll",
    coalesce((SELECT json_agg(json_build_object('pid', pid, 'application', application_name, 'user', usename, 'state', state,
        'seconds', extract(epoch FROM now() - xact_start)) ORDER BY xact_start) FROM pg_stat_activity
      WHERE xact_start < now() - interval '${LONG_SECONDS} seconds' AND backend_type = 'client backend'), '[]') AS long,
    coalesce((SELECT json_agg(json_build_object('gid', gid, 'database', database, 'owner', owner,
        'seconds', extract(epoch FROM now() - prepared)) ORDER BY prepared) FROM pg_prepared_xacts), '[]') AS prepared,
    current_setting('max_prepared_transactions')::int AS "mayPrepare"
  FROM pg_database d, pg_roles me WHERE d.datname = current_database() AND me.rolname = session_user`

export const activityFamily = family(
  {
    connections: 'Connections',
    'long-transactions': 'Long transactions',
    'prepared-transactions': 'Prepared transactions',
  },
  async ({ ask, role }: Patient) => judgeActivity((await ask<ActivityRow>(ACTIVITY))[0]!, role),
)

export const judgeActivity = (row: ActivityRow, role: string) => ({
  connections: connections(row),
  'long-transactions': longTransactions(row, role),
  'prepared-transactions': preparedTransactions(row),
})

const WHO = 'SELECT usename, application_name, state, count(*) FROM pg_stat_activity GROUP BY 1, 2, 3 ORDER BY 4 DESC;'

/** Of three limits the nearest counts. */
function connections(row: ActivityRow): Finding {
  const limits = [
    { what: 'of the server', used: row.used, allowed: row.allowed },
    { what: 'of this database', used: row.databaseUsed, allowed: row.databaseLimit },
    { what: 'of this role', used: row.roleUsed, allowed: row.roleLimit },
  ].filter(({ allowed }) => allowed >= 0)
  const share = ({ used, allowed }: { used: number; allowed: number }) => (allowed === 0 ? 1 : used / allowed)
  const nearest = limits.reduce((worst, one) => (share(one) > share(worst) ? one : worst))
  const told = `${nearest.used} of ${nearest.allowed} ${nearest.what}`
  if (share(nearest) < CONNECTIONS_LIMIT) return ok(told)
  return problem(
    told,
    `see who holds them, end what is idle, then put a pooler in front of the application or make its pools smaller:\n${WHO}\n` +
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle' AND state_change < now() - interval '1 hour';",
  )
}

function longTransactions({ long, seesAll }: ActivityRow, role: string): Finding {
  const found = long.filter(({ seconds }) => seconds >= LONG_SECONDS)
  if (found.length > 0)
    return problem(
      namesOf(
        found.map(
          ({ pid, application, user, state, seconds }) =>
            `${pid} (${[application, user, state].filter(Boolean).join(', ')}) for ${durationInWords(seconds * 1000)}`,
        ),
      ),
      `they hold their locks and keep VACUUM from removing dead rows. Where nobody waits for their work:\n${commandsFor(
        found.map(({ pid }) => String(pid)),
        (pid) => `SELECT pg_terminate_backend(${pid});`,
      )}`,
    )
  if (seesAll) return ok(`none is open for longer than ${LONG_SECONDS / 60} minutes`)
  return unknown(
    "this role does not see other roles' sessions",
    `as an administrator:\nGRANT pg_read_all_stats TO ${role};`,
  )
}

function preparedTransactions({ prepared, mayPrepare }: ActivityRow): Finding {
  const old = prepared.filter(({ seconds }) => seconds >= PREPARED_SECONDS)
  if (old.length > 0)
    return problem(
      `forgotten: ${namesOf(old.map(({ gid, database, owner, seconds }) => `'${gid}' of ${owner} in ${database}, ${durationInWords(seconds * 1000)} old`))}`,
      `they hold their locks for ever, also through a restart. Ask the application's transaction manager first; then, in their database:\n${commandsFor(
        old.map(({ gid }) => gid.replaceAll("'", "''")),
        (gid) => `ROLLBACK PREPARED '${gid}';`,
      )}`,
    )
  return ok(mayPrepare === 0 ? 'switched off' : `${prepared.length} at this moment, none forgotten`)
}
