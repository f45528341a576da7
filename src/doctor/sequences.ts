// Sequences that run out: on that day every INSERT fails. The type of the column counts as well, since a bigint sequence behind an
// integer column ends with the column.
import { type Finding, commandsFor, family, namesOf, ok, problem, unknown } from './check.js'
import type { Patient } from './patient.js'

export interface SequenceRow {
  /** Qualified and quoted. */
  name: string
  /** The column that owns it; absent where none does. */
  table: string | null
  column: string | null
  columnType: string | null
  /** 0 to 1 of the way from its start to its end; null where it was never used, or may not be read. */
  used: number | null
  readable: boolean
}

const COLUMN_END = `CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 END`

/** As numeric: the ends of a bigint are further apart than a bigint. */
const SEQUENCES = `
  SELECT name, "table", "column", "columnType", readable,
    (CASE WHEN increment > 0 THEN (last - first) / nullif(least(final, column_end) - first, 0)
      ELSE (first - last) / nullif(first - final, 0) END)::float8 AS used
  FROM (
    SELECT format('%I.%I', n.nspname, c.relname) AS name, CASE WHEN t.oid IS NOT NULL THEN format('%I.%I', tn.nspname, t.relname) END AS "table",
      quote_ident(a.attname) AS "column", format_type(a.atttypid, NULL) AS "columnType", s.seqincrement AS increment,
      CASE WHEN s.seqincrement > 0 THEN s.seqmin ELSE s.seqmax END::numeric AS first,
      CASE WHEN s.seqincrement > 0 THEN s.seqmax ELSE s.seqmin END::numeric AS final, ${COLUMN_END}::numeric AS column_end,
      has_sequence_privilege(c.oid, 'USAGE, SELECT') AS readable,
      CASE WHEN has_sequence_privilege(c.oid, 'USAGE, SELECT') THEN pg_sequence_last_value(c.oid) END::numeric AS last
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
        AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
      LEFT JOIN pg_class t ON t.oid = d.refobjid LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE NOT s.seqcycle AND c.relpersistence <> 't') found
  ORDER BY used DESC NULLS LAST, name`

/** Room for the weeks that changing a type of a large column takes. */
export const SEQUENCE_LIMIT = 0.8

export const sequencesFamily = family({ sequences: 'Sequences near their end' }, async ({ ask, role }: Patient) => ({
  sequences: judgeSequences(await ask<SequenceRow>(SEQUENCES), role),
}))

export function judgeSequences(rows: readonly SequenceRow[], role: string): Finding {
  const near = rows.filter(({ used }) => used !== null && used >= SEQUENCE_LIMIT)
  const hidden = rows.filter(({ readable }) => !readable)
  if (near.length > 0)
    return problem(
      `${namesOf(near.map(({ name, used }) => `${name} (${percent(used!)} used)`))}: when one ends, every INSERT fails`,
      `make column and sequence bigint in good time. This rewrites the table under an exclusive lock: on a large one add a second column instead:\n${near.map(widen).join('\n')}`,
    )
  if (hidden.length > 0)
    return unknown(
      `this role may not read ${namesOf(hidden.map(({ name }) => name))}`,
      `as their owner:\n${commandsFor(
        hidden.map(({ name }) => name),
        (name) => `GRANT SELECT ON SEQUENCE ${name} TO ${role};`,
      )}`,
    )
  const [first] = rows
  if (first === undefined || first.used === null) return ok('none is in use')
  return ok(`the furthest, ${first.name}, is ${percent(first.used)} used`)
}

const percent = (part: number): string => `${Math.floor(part * 100)} %`

function widen({ name, table, column, columnType }: SequenceRow): string {
  const sequence = `ALTER SEQUENCE ${name} AS bigint MAXVALUE 9223372036854775807;`
  return table === null || columnType === 'bigint'
    ? sequence
    : `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE bigint; ${sequence}`
}
