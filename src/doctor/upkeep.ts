// What VACUUM has to keep ahead of: the age of transaction ids, at whose end the server stops taking writes, and dead rows.
import { countInWords } from '../quantities.js'
import { type Finding, commandsFor, family, namesOf, ok, problem } from './check.js'
import type { Patient } from './patient.js'

export interface UpkeepRow {
  /** Of the cluster, by whichever of the two is the greater: age(datfrozenxid) and mxid_age(datminmxid). */
  oldestDatabase: string
  transactionAge: number
  multixactAge: number
  autovacuum: boolean
  trackCounts: boolean
  /** Tables of the application with autovacuum switched off, qualified and quoted. */
  withoutAutovacuum: string[]
  /** More dead rows than the limits below allow. */
  tables: { name: string; live: number; dead: number }[]
}

/** About half of the 2.1 billion at which writes stop, and five times the age at which autovacuum begins to freeze. */
export const AGE_LIMIT = 1_000_000_000
/** Fewer than this many dead rows harm nobody; more are a problem where they are this part of all rows. */
export const DEAD_ROWS_LIMIT = 50_000
export const DEAD_PART_LIMIT = 0.3

const UPKEEP = `
  SELECT d.datname AS "oldestDatabase", d.xid AS "transactionAge", d.mxid AS "multixactAge",
    current_setting('autovacuum') = 'on' AS autovacuum, current_setting('track_counts') = 'on' AS "trackCounts",
    ARRAY(SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
            pg_options_to_table(c.reloptions) o
          WHERE c.relkind IN ('r', 'm') AND o.option_name = 'autovacuum_enabled' AND NOT o.option_value::bool
          ORDER BY 1) AS "withoutAutovacuum",
    coalesce((SELECT json_agg(json_build_object('name', format('%I.%I', schemaname, relname), 'live', n_live_tup, 'dead', n_dead_tup)
                ORDER BY n_dead_tup DESC)
              FROM pg_stat_user_tables
              WHERE n_dead_tup >= ${DEAD_ROWS_LIMIT} AND n_dead_tup >= ${DEAD_PART_LIMIT} * (n_live_tup + n_dead_tup)), '[]') AS tables
  FROM (SELECT datname, age(datfrozenxid) AS xid, mxid_age(datminmxid) AS mxid FROM pg_database
        ORDER BY greatest(age(datfrozenxid), mxid_age(datminmxid)) DESC LIMIT 1) d`

export const upkeepFamily = family(
  { 'transaction-age': 'Age of transaction ids', autovacuum: 'Autovacuum', 'dead-rows': 'Dead rows' },
  async ({ ask }: Patient) => judgeUpkeep((await ask<UpkeepRow>(UPKEEP))[0]!),
)

export const judgeUpkeep = (row: UpkeepRow) => ({
  'transaction-age': ages(row),
  autovacuum: autovacuum(row),
  'dead-rows': deadRows(row),
})

function ages({ oldestDatabase, transactionAge, multixactAge }: UpkeepRow): Finding {
  const oldest = Math.max(transactionAge, multixactAge)
  const told = `${countInWords(oldest)} of 2,147,483,647 used (${oldestDatabase})`
  if (oldest < AGE_LIMIT) return ok(told)
  return problem(
    `${told}: at the end the server takes no more writes`,
    `end what holds VACUUM back (long transactions, prepared transactions, unused replication slots: see those checks), then in ${oldestDatabase}:\n` +
      'VACUUM (FREEZE, VERBOSE);',
  )
}

function autovacuum(row: UpkeepRow): Finding {
  if (!row.autovacuum || !row.trackCounts)
    return problem(
      `${row.autovacuum ? 'track_counts' : 'autovacuum'} is off: tables grow, plans age, and transaction ids run out`,
      'switch it on:\nALTER SYSTEM SET autovacuum = on;\nALTER SYSTEM SET track_counts = on;\nSELECT pg_reload_conf();',
    )
  if (row.withoutAutovacuum.length === 0) return ok('on, for every table')
  return problem(
    `switched off for ${namesOf(row.withoutAutovacuum)}`,
    `where nobody vacuums them by a plan:\n${commandsFor(row.withoutAutovacuum, (name) => `ALTER TABLE ${name} RESET (autovacuum_enabled);`)}`,
  )
}

function deadRows({ tables }: UpkeepRow): Finding {
  const many = tables.filter(({ live, dead }) => dead >= DEAD_ROWS_LIMIT && dead >= DEAD_PART_LIMIT * (live + dead))
  if (many.length === 0) return ok('none in number')
  return problem(
    namesOf(many.map(({ name, live, dead }) => `${name} has ${countInWords(dead)} beside ${countInWords(live)} live`)),
    `look for long transactions first, which keep dead rows from being removed; then:\n${commandsFor(
      many.map(({ name }) => name),
      (name) => `VACUUM (ANALYZE) ${name};`,
    )}`,
  )
}
