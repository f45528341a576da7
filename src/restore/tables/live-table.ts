// A table as the catalog has it now.
import type pg from 'pg'
import type { TableName } from '../../backups/dump/left-out.js'

export interface LiveColumn {
  name: string
  type: string
  generated: boolean
  /** `a` always, `d` by default, empty for none. */
  identity: string
}

export interface KeyColumn {
  name: string
  /** The equality of the key's own operator class, e.g. `OPERATOR(pg_catalog.=)`. */
  equals: string
}

export interface LiveTable extends TableName {
  oid: number
  /** pg_class.relkind */
  kind: string
  owner: string
  /** Of a partitioned table. */
  isPartition: boolean
  /** By INHERITS, in either direction; partitions are not meant. */
  inherits: boolean
  hasRules: boolean
  columns: LiveColumn[]
  /** Of the primary key; none where there is none. */
  key: KeyColumn[]
}

const LIVE_TABLE = `
  SELECT c.oid::int8::text::float8 AS oid, nspname AS schema, relname AS name, relkind AS kind,
    pg_get_userbyid(relowner) AS owner, relispartition AS "isPartition",
    EXISTS (SELECT FROM pg_rewrite WHERE ev_class = c.oid) AS "hasRules",
    NOT relispartition AND EXISTS (SELECT FROM pg_inherits WHERE inhrelid = c.oid)
      OR relkind <> 'p' AND EXISTS (SELECT FROM pg_inherits WHERE inhparent = c.oid) AS inherits,
    (SELECT coalesce(json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
        'generated', attgenerated <> '', 'identity', attidentity) ORDER BY attnum), '[]')
      FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns,
    (SELECT coalesce(json_agg(json_build_object('name', attname,
        'equals', format('OPERATOR(%I.%s)', on_.nspname, oprname)) ORDER BY k.n), '[]')
      FROM pg_index i
      CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[]) WITH ORDINALITY AS k(attnum, opclass, n)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      JOIN pg_opclass oc ON oc.oid = k.opclass
      JOIN pg_amop ao ON amopfamily = opcfamily AND amopstrategy = 3 AND amoplefttype = opcintype AND amoprighttype = opcintype
      JOIN pg_operator o ON o.oid = amopopr JOIN pg_namespace on_ ON on_.oid = oprnamespace
      WHERE indrelid = c.oid AND indisprimary AND k.n <= indnkeyatts) AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
  WHERE nspname = $1 AND relname = $2`

/** Whatever relation has the name; undefined where none has. */
export async function liveTable(client: pg.ClientBase, { schema, name }: TableName): Promise<LiveTable | undefined> {
  return (await client.query<LiveTable>(LIVE_TABLE, [schema, name])).rows[0]
}

/** What can be written: generated columns cannot. */
export const written = (table: LiveTable): string[] =>
  table.columns.filter(({ generated }) => !generated).map(({ name }) => name)

const inWords = ({ type, generated }: LiveColumn): string => `${type}${generated ? ', generated' : ''}`

/** Why rows of `backup` cannot become the rows of `live`; none where they can. */
export function columnProblems(backup: LiveTable, live: LiveTable): string[] {
  const there = new Map(live.columns.map((column) => [column.name, column]))
  const known = new Set(backup.columns.map(({ name }) => name))
  return [
    ...backup.columns.flatMap((column) => {
      const now = there.get(column.name)
      if (!now) return [`column ${column.name} of the backup is gone`]
      return inWords(now) === inWords(column)
        ? []
        : [`column ${column.name} is ${inWords(now)} now and ${inWords(column)} in the backup`]
    }),
    ...live.columns
      .filter(({ name, generated }) => !known.has(name) && !generated)
      .map(({ name }) => `column ${name} is not in the backup, and its values would be lost`),
  ]
}
