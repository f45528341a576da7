// The one transaction in which the doctor looks: READ ONLY, short of patience, and rolled back. Each question stands behind a
// savepoint, so that one that fails leaves the others their answer, and each is one round trip.
import type pg from 'pg'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { type ServerFacts, serverFacts } from '../postgres/server-facts.js'

/** The rows of one SELECT without parameters; names in it are looked up in pg_catalog only. */
export type Ask = <Row>(select: string) => Promise<Row[]>

/** What the checks of a database that answers are given. */
export interface Patient {
  url: DatabaseUrl
  ask: Ask
  /** For code of other layers, which sends its own statements. */
  guarded: <T>(body: (client: pg.Client) => Promise<T>) => Promise<T>
  facts: ServerFacts
  /** Quoted where that is needed, as it stands in SQL. */
  role: string
  /** `clock_timestamp()` of the server, against this machine's clock in the middle of the question; milliseconds. */
  clockAheadMs: number
}

/** A lock that others hold must not make the doctor one more who waits. */
const SETTINGS = [
  "statement_timeout = '10s'",
  "lock_timeout = '1s'",
  'search_path = pg_catalog, pg_temp',
  'standard_conforming_strings = on',
  'jit = off',
].map((setting) => `SET LOCAL ${setting}`)

const SAVEPOINT = 'pgrunbook_doctor'
const CLOCK = 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now, quote_ident(current_user) AS role'

/** Opens the transaction, and ends it whatever happens. Works through a transaction pooler: nothing is left in the session. */
export async function withPatient<T>(
  client: pg.Client,
  url: DatabaseUrl,
  body: (patient: Patient) => Promise<T>,
): Promise<T> {
  await client.query(['BEGIN TRANSACTION READ ONLY', ...SETTINGS].join('; '))
  try {
    const ask = asker(client)
    const guarded = guard(client)
    const asked = Date.now()
    const [clock] = await ask<{ now: number; role: string }>(CLOCK)
    const clockAheadMs = clock!.now - (asked + Date.now()) / 2
    return await body({ url, ask, guarded, facts: await guarded(serverFacts), role: clock!.role, clockAheadMs })
  } finally {
    await client.query('ROLLBACK').catch(() => {}) // the connection may be gone, and the transaction with it
  }
}

const goBack = (client: pg.Client): Promise<unknown> =>
  client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}`).catch(() => {}) // the first error tells more

const asker =
  (client: pg.Client): Ask =>
  async <Row>(select: string) => {
    try {
      const message = `SAVEPOINT ${SAVEPOINT}; ${select}; RELEASE SAVEPOINT ${SAVEPOINT}`
      const results = (await client.query(message)) as unknown as pg.QueryResult[]
      return results[1]!.rows as Row[]
    } catch (error) {
      await goBack(client)
      throw error
    }
  }

const guard =
  (client: pg.Client): Patient['guarded'] =>
  async (body) => {
    await client.query(`SAVEPOINT ${SAVEPOINT}`)
    try {
      const answer = await body(client)
      await client.query(`RELEASE SAVEPOINT ${SAVEPOINT}`)
      return answer
    } catch (error) {
      await goBack(client)
      throw error
    }
  }
