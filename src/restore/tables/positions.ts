// Where sequences stand: set as the backup has them, and for a live sequence never backwards, since numbers that were given out
// since the backup may be known elsewhere.
import type pg from 'pg'
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { TableName } from '../../backups/dump/left-out.js'
import type { DumpStatement } from './dump-statement.js'
import { quoted } from './qualified-name.js'
import type { LiveTable } from './live-table.js'
import { quoteIdentifier } from '../../postgres/quote.js'

/** As the statement says, on the sequence at `place`. */
export async function setPositions(
  client: pg.ClientBase,
  statements: readonly DumpStatement[],
  place: (name: TableName) => TableName,
): Promise<void> {
  for (const statement of statements) {
    const text = /setval\('(?:[^']|'')*', (-?\d+), (true|false)\)/.exec(statement.sql)
    if (!text) continue
    await client.query('SELECT setval($1::regclass, $2::int8, $3::bool)', [
      quoted(place(statement.about)),
      text[1],
      text[2],
    ])
  }
}

const OWNED = `
  SELECT n.nspname AS schema, s.relname AS name, a.attname AS column, seqincrement > 0 AS ascending
  FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_namespace n ON n.oid = s.relnamespace
  JOIN pg_sequence q ON q.seqrelid = s.oid
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND d.refobjid = $1`

interface OwnedSequence extends TableName {
  column: string
  ascending: boolean
}

/**
 * Brings the sequences of a live table on: not behind where they are, where the backup had them, nor behind their column.
 * @param backup positions of the backup, by its own names
 */
export async function bringOn(client: pg.ClientBase, live: LiveTable, backup: readonly DumpStatement[]): Promise<void> {
  const { rows } = await client.query<OwnedSequence>(OWNED, [live.oid])
  for (const sequence of rows) {
    const [most, first] = sequence.ascending ? ['greatest', 'max'] : ['least', 'min']
    const statement = backup.find(({ about }) => tableKey(about) === tableKey(sequence))
    const kept = /setval\('(?:[^']|'')*', (-?\d+), true\)/.exec(statement?.sql ?? '')?.[1] ?? null
    const column = quoteIdentifier(sequence.column)
    await client.query(
      `SELECT setval($1::regclass, p.to_value, true) FROM (
         SELECT ${most}(CASE WHEN is_called THEN last_value END, $2::int8, (SELECT ${first}(${column})::int8 FROM ${quoted(live)})) AS to_value
         FROM ${quoted(sequence)}) p WHERE p.to_value IS NOT NULL`,
      [quoted(sequence), kept],
    )
  }
}
