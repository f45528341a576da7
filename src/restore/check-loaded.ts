// What is looked at after a load, before anybody may use it: indexes that are not valid stop it; what the source had the same way
// is told.
import type pg from 'pg'
import type { Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import { schemasOf } from './empty-schemas.js'

/** One line for people, and what to type where there is something to type. */
export interface Finding {
  what: string
  next?: string
}

const INVALID_INDEXES = `
  SELECT c.oid::regclass::text AS name, c.relkind = 'I' AS partitioned
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT i.indisvalid AND c.relpersistence <> 't' AND n.nspname = ANY ($1) ORDER BY 1`

const NOT_VALIDATED = `
  SELECT conname::text AS name, conrelid::regclass::text AS "table"
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_namespace n ON n.oid = k.connamespace
  WHERE NOT convalidated AND conrelid <> 0 AND n.nspname = ANY ($1) ORDER BY 2, 1`

/** Sequences that feed a column which leads an index, so that its maximum is found at once. */
const SEQUENCES = `
  SELECT DISTINCT s.oid::regclass::text AS sequence, t.oid::regclass::text AS "table", pg_catalog.quote_ident(a.attname) AS column
  FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S' AND d.classid = 'pg_catalog.pg_class'::regclass
  JOIN pg_catalog.pg_class t ON t.oid = d.refobjid AND d.refclassid = 'pg_catalog.pg_class'::regclass AND t.relkind = 'r'
  JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
  JOIN pg_catalog.pg_index i ON i.indrelid = t.oid AND i.indkey[0] = a.attnum AND i.indpred IS NULL AND i.indisvalid
  JOIN pg_catalog.pg_am m ON m.amname = 'btree'
  JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid AND ic.relam = m.oid
  WHERE n.nspname = ANY ($1) AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
    AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) ORDER BY 1`

interface Fed {
  sequence: string
  table: string
  column: string
}

async function behind(client: pg.Client, { sequence, table, column }: Fed): Promise<Finding[]> {
  const { rows } = await client.query<{ behind: boolean; max: string | null }>(
    `SELECT m.max::text, CASE WHEN q.increment > 0 THEN m.max > s.last_value ELSE false END
         OR (m.max = s.last_value AND NOT s.is_called) AS behind
     FROM (SELECT max(${column}) FROM ONLY ${table}) m, ${sequence} s,
          (SELECT seqincrement AS increment FROM pg_catalog.pg_sequence WHERE seqrelid = '${sequence.replaceAll("'", "''")}'::regclass) q`,
  )
  if (!rows[0]?.behind) return []
  return [
    {
      what: `the sequence ${sequence} is behind ${table}.${column}, as it was in the source: the next insert will meet a key that is there`,
      next: `SELECT pg_catalog.setval('${sequence.replaceAll("'", "''")}', (SELECT max(${column}) FROM ${table}))`,
    },
  ]
}

/**
 * @returns what a person should look at; none of it stops a restore, since the backup says it was so
 * @throws RunbookError `restore-failed` for an index that is not valid
 */
export async function checkLoaded(client: pg.Client, survey: Survey): Promise<Finding[]> {
  const schemas = [schemasOf(survey)] // what stands beside them is not the backup's
  const indexes = (await client.query<{ name: string; partitioned: boolean }>(INVALID_INDEXES, schemas)).rows
  const broken = indexes.filter(({ partitioned }) => !partitioned).map(({ name }) => name)
  if (broken.length > 0)
    throw new RunbookError('restore-failed', `not valid after the load: the indexes ${broken.join(', ')}`, {
      hint: "look into the server's log for why, then run the restore again",
    })
  const constraints = (await client.query<{ name: string; table: string }>(NOT_VALIDATED, schemas)).rows
  const sequences = (await client.query<Fed>(SEQUENCES, schemas)).rows
  const findings: Finding[] = []
  for (const fed of sequences) findings.push(...(await behind(client, fed)))
  return [
    ...constraints.map(({ name, table }) => ({
      what: `the constraint ${name} of ${table} is NOT VALID, as it was in the source`,
      next: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`,
    })),
    ...indexes.map(({ name }) => ({
      what: `the partitioned index ${name} lacks some partitions, as it did in the source`,
    })),
    ...findings,
    ...withoutRows(survey),
  ]
}

const withoutRows = ({ manifest }: Survey): Finding[] =>
  (manifest?.withoutRows ?? []).map(({ schema, name }) => ({
    what: `${schema}.${name} is empty: its rows were left out of the backup (exclude-table-data)`,
  }))
