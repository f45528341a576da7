// The rows of a live table become the backup's. Few changes are made by key, so that readers go on; many by emptying the table and
// loading it without its indexes, which are built again.
import type pg from 'pg'
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.js'
import { sqlstateOf } from '../../postgres/sqlstate.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { type ChangedKeys, isDifference } from './differences.js'
import { type LiveTable, written } from './live-table.js'
import { quoted } from './qualified-name.js'

export interface Replacement {
  live: LiveTable
  side: TableName
}

const columnList = (columns: readonly string[], alias = ''): string =>
  columns.map((column) => alias + quoteIdentifier(column)).join(', ')

const insertFrom = ({ live, side }: Replacement, further = ''): string => {
  const columns = written(live)
  if (columns.length === 0) return `INSERT INTO ${quoted(live)} SELECT FROM ${quoted(side)} b`
  return `INSERT INTO ${quoted(live)} (${columnList(columns)}) OVERRIDING SYSTEM VALUE
    SELECT ${columnList(columns, 'b.')} FROM ${quoted(side)} b ${further}`
}

async function changeByKey(client: pg.ClientBase, replacement: Replacement, keys: ChangedKeys): Promise<void> {
  const { live, side } = replacement
  const key = new Set(live.key.map(({ name }) => name))
  const values = written(live).filter((column) => !key.has(column))
  const [changes, sameLive, sameBackup] = [`${quoted(keys.table)} c`, keys.sameKey('l'), keys.sameKey('b')]
  await client.query(`DELETE FROM ${quoted(live)} l USING ${changes} WHERE ${isDifference('live')} AND ${sameLive}`)
  if (values.length > 0)
    await client.query(
      `UPDATE ${quoted(live)} l SET ${values.map((one) => `${quoteIdentifier(one)} = b.${quoteIdentifier(one)}`).join(', ')}
       FROM ${changes}, ${quoted(side)} b WHERE ${isDifference('both')} AND ${sameLive} AND ${sameBackup}`,
    )
  await client.query(insertFrom(replacement, `JOIN ${changes} ON ${sameBackup} WHERE ${isDifference('backup')}`))
}

const UNIQUE_VIOLATION = '23505'

/** False where unique values change places between rows, which cannot be done row by row: nothing is changed then. */
export async function merge(client: pg.ClientBase, replacement: Replacement, keys: ChangedKeys): Promise<boolean> {
  await client.query('SAVEPOINT pgrunbook_merge')
  try {
    await changeByKey(client, replacement, keys)
    await client.query('RELEASE pgrunbook_merge')
    return true
  } catch (error) {
    if (sqlstateOf(error) !== UNIQUE_VIOLATION) throw error
    await client.query('ROLLBACK TO pgrunbook_merge; RELEASE pgrunbook_merge')
    return false
  }
}

/** Those that can be made again from their definition alone: no constraint, partition, replica identity or setting hangs on them. */
const PLAIN_INDEXES = `
  SELECT n.nspname AS schema, x.relname AS name, pg_get_indexdef(x.oid) AS definition, obj_description(x.oid, 'pg_class') AS comment
  FROM pg_index i JOIN pg_class x ON x.oid = indexrelid JOIN pg_namespace n ON n.oid = x.relnamespace
  JOIN pg_class c ON c.oid = indrelid
  WHERE indrelid = $1::oid AND c.relkind = 'r' AND NOT c.relispartition AND NOT x.relispartition
    AND indisvalid AND NOT indisreplident AND NOT indisclustered AND x.reltablespace = 0
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = x.oid)
    AND NOT EXISTS (SELECT FROM pg_depend WHERE refclassid = 'pg_class'::regclass AND refobjid = x.oid)
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = x.oid AND deptype IN ('x', 'e'))
    AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = x.oid AND attstattarget >= 0 AND NOT attisdropped)`

interface PlainIndex extends TableName {
  definition: string
  comment: string | null
}

/** Below it the rebuilding costs more than it saves. */
const ROWS_WORTH_A_REBUILD = 10_000

/** Empties the tables together and loads them; foreign keys and triggers are the caller's. */
export async function reload(client: pg.ClientBase, replacements: readonly Replacement[], rows: number): Promise<void> {
  await client.query(`TRUNCATE ${replacements.map(({ live }) => `${quoted(live)}`).join(', ')}`)
  for (const replacement of replacements) {
    const indexes =
      rows < ROWS_WORTH_A_REBUILD ? [] : (await client.query<PlainIndex>(PLAIN_INDEXES, [replacement.live.oid])).rows
    for (const index of indexes) await client.query(`DROP INDEX ${quoted(index)}`)
    await client.query(insertFrom(replacement))
    for (const index of indexes) {
      await client.query(index.definition)
      if (index.comment !== null)
        await client.query(`COMMENT ON INDEX ${quoted(index)} IS ${quoteLiteral(index.comment)}`)
    }
  }
}
