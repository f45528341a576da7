// Replicas that fall behind, and slots that nobody reads: those keep every WAL file until the disk is full.
import { bytesInWords, durationInWords } from '../quantities.js'
import { type Finding, commandsFor, family, namesOf, ok, problem, unknown } from './check.js'
import type { Patient } from './patient.js'

export interface ReplicationRow {
  recovering: boolean
  /** Of a replica: behind its primary; 0 where all that came is replayed, null where nothing was replayed yet. */
  behindSeconds: number | null
  /** Of a replica: a walreceiver streams; null where the role may not see it. */
  streaming: boolean | null
  seesAll: boolean
  /** Of a primary: how many replicas read from it, seen by anybody. */
  replicaCount: number
  /** Of a primary; empty without the right to see. */
  replicas: { name: string; behindSeconds: number | null; behindBytes: number }[]
  /** Slots that nobody reads from at this moment. */
  slots: { name: string; keptBytes: number | null; walStatus: string | null }[]
}

export const LAG_SECONDS = 60
export const LAG_BYTES = 1024 ** 3

const HERE = 'CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END'
const REPLICATION = `
  SELECT pg_is_in_recovery() AS recovering, pg_has_role('pg_read_all_stats', 'USAGE') AS "seesAll",
    CASE WHEN pg_is_in_recovery() THEN
      CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
        ELSE extract(epoch FROM now() - pg_last_xact_replay_timestamp()) END END::float8 AS "behindSeconds",
    (SELECT status = 'streaming' FROM pg_stat_wal_receiver) AS streaming,
    (SELECT count(*)::int FROM pg_stat_replication) AS "replicaCount",
    coalesce((SELECT json_agg(json_build_object('name', coalesce(nullif(application_name, ''), pid::text),
        'behindSeconds', extract(epoch FROM replay_lag), 'behindBytes', pg_wal_lsn_diff(${HERE}, replay_lsn)))
      FROM pg_stat_replication WHERE replay_lsn IS NOT NULL), '[]') AS replicas,
    coalesce((SELECT json_agg(json_build_object('name', slot_name, 'keptBytes', pg_wal_lsn_diff(${HERE}, restart_lsn), 'walStatus', wal_status)
        ORDER BY slot_name) FROM pg_replication_slots WHERE NOT active AND NOT temporary), '[]') AS slots`

export const replicationFamily = family(
  { 'replication-lag': 'Replicas', 'replication-slots': 'Replication slots' },
  async ({ ask, role }: Patient) => {
    const [row] = await ask<ReplicationRow>(REPLICATION)
    return judgeReplication(row!, role)
  },
)

export const judgeReplication = (row: ReplicationRow, role: string) => ({
  'replication-lag': row.recovering ? asReplica(row) : asPrimary(row, role),
  'replication-slots': slots(row),
})

const LATE_FIX =
  "look at the replica's load and its network, and for a long query there that holds replay back (max_standby_streaming_delay):\n" +
  'SELECT pid, state, xact_start, left(query, 80) FROM pg_stat_activity ORDER BY xact_start;'

function asReplica({ behindSeconds, streaming, seesAll }: ReplicationRow): Finding {
  if (behindSeconds !== null && behindSeconds >= LAG_SECONDS)
    return problem(`this replica is ${durationInWords(behindSeconds * 1000)} behind its primary`, LATE_FIX)
  if (streaming === true)
    return ok(`this replica is ${durationInWords((behindSeconds ?? 0) * 1000)} behind its primary`)
  if (!seesAll) return unknown('this role does not see whether the replica still hears from its primary')
  return problem(
    'nothing streams to this replica at this moment: what it shows may be old',
    "see primary_conninfo, the primary's pg_hba.conf and the replica's log:\nSELECT * FROM pg_stat_wal_receiver;",
  )
}

function asPrimary({ replicas, replicaCount, seesAll }: ReplicationRow, role: string): Finding {
  const late = replicas.filter(
    ({ behindSeconds, behindBytes }) => (behindSeconds ?? 0) >= LAG_SECONDS || behindBytes >= LAG_BYTES,
  )
  if (late.length > 0)
    return problem(
      namesOf(
        late.map(
          ({ name, behindSeconds, behindBytes }) =>
            `${name} is ${durationInWords((behindSeconds ?? 0) * 1000)} and ${bytesInWords(behindBytes)} behind`,
        ),
      ),
      LATE_FIX,
    )
  if (!seesAll && replicaCount > 0)
    return unknown(
      `there are ${replicaCount}, and this role does not see how far behind they are`,
      `as an administrator:\nGRANT pg_read_all_stats TO ${role};`,
    )
  return ok(replicaCount === 0 ? 'none reads from this server' : `${replicaCount}, none far behind`)
}

function slots({ slots }: ReplicationRow): Finding {
  if (slots.length === 0) return ok('none without a reader')
  return problem(
    `without a reader: ${namesOf(slots.map(({ name, keptBytes, walStatus }) => `${name} (${kept(keptBytes, walStatus)})`))}`,
    `they keep WAL until the disk is full. Where the reader will not come back:\n${commandsFor(
      slots.map(({ name }) => name.replaceAll("'", "''")),
      (name) => `SELECT pg_drop_replication_slot('${name}');`,
    )}`,
  )
}

const kept = (bytes: number | null, status: string | null): string =>
  status === 'lost'
    ? 'its WAL is gone already'
    : bytes === null
      ? 'keeps nothing yet'
      : `keeps ${bytesInWords(Math.max(0, bytes))} of WAL`
