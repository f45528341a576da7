// Runs one reading statement so that its result depends on nothing that the session has set, and leaves the session as it was:
// all settings are LOCAL, which is also what a transaction pooler can bear. Refuses nothing; never ends the caller's transaction.
import type pg from 'pg'

/**
 * Everything that changes how PostgreSQL writes a definition down, and two that keep a statement of many small parts quick.
 * pg_temp is named last, since unnamed it is searched first and a temporary table could stand in for a catalog.
 */
const SETTINGS = [
  'transaction_read_only = on',
  'search_path = pg_catalog, pg_temp',
  "client_encoding = 'UTF8'",
  'standard_conforming_strings = on',
  'quote_all_identifiers = off',
  "DateStyle = 'ISO, MDY'",
  "IntervalStyle = 'postgres'",
  "TimeZone = 'UTC'",
  'extra_float_digits = 1',
  "bytea_output = 'hex'",
  "lc_monetary = 'C'",
  'jit = off',
  'max_parallel_workers_per_gather = 0',
]

const SAVEPOINT = 'pgrunbook_catalog_read'
const FORGET = `ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`

/**
 * The rows of `statement`, as arrays, in one round trip. Outside a transaction the statements of one message are a transaction of
 * their own (PostgreSQL manual, Multiple Statements in a Simple Query), which undoes the settings, also on an error. Inside the caller's they stand between a
 * savepoint and the return to it, which besides gives back the locks that pg_get_viewdef and its like have taken.
 *
 * Nothing else may be queued on the client: whether it is in a transaction is what the server said last.
 */
export async function readNeutrally(client: pg.ClientBase, statement: string): Promise<unknown[][]> {
  const read = [...SETTINGS.map((setting) => `SET LOCAL ${setting}`), statement].join(';\n')
  if (client.getTransactionStatus() !== 'T') return rowsOf(client, read)
  try {
    return await rowsOf(client, `SAVEPOINT ${SAVEPOINT}; ${read}; ${FORGET}`)
  } catch (error) {
    await client.query(FORGET).catch(() => {}) // the first error tells more
    throw error
  }
}

/** Of the one statement that returned any. A query without parameters goes as one message, and has a result for each statement. */
async function rowsOf(client: pg.ClientBase, text: string): Promise<unknown[][]> {
  const results = (await client.query({ text, rowMode: 'array' })) as unknown as pg.QueryArrayResult<unknown[]>[]
  return results.find(({ command }) => command === 'SELECT')!.rows
}
