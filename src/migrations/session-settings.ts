// DISCARD ALL and RESET ALL take back what was set after connecting: the search_path that keeps strangers' schemas out, the
// limits on waiting. A file may hold them; what we have set is then set again.
import type pg from 'pg'
import type { Statement } from './statement.js'

export interface SessionSettings {
  restore(): Promise<void>
}

export const resetsSession = ({ node }: Statement): boolean =>
  ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') ||
  ('VariableSetStmt' in node && node.VariableSetStmt.kind === 'VAR_RESET_ALL')

interface Setting {
  name: string
  setting: string
}

interface Limits {
  lockMs: number
  /** Left as it is where undefined. */
  statementMs?: number
}

/** Other limits than the session's for `body`, outside of a transaction; the session's own hold again afterwards. */
export async function withLimits<T>(client: pg.ClientBase, limits: Limits, body: () => Promise<T>): Promise<T> {
  const own = `SELECT pg_catalog.current_setting('lock_timeout') AS lock, pg_catalog.current_setting('statement_timeout') AS statement`
  const { lock, statement } = (await client.query<{ lock: string; statement: string }>(own)).rows[0]!
  const set = (lockTimeout: string, statementTimeout: string) =>
    client.query(
      "SELECT pg_catalog.set_config('lock_timeout', $1, false), pg_catalog.set_config('statement_timeout', $2, false)",
      [lockTimeout, statementTimeout],
    )
  await set(limits.lockMs.toFixed(0), limits.statementMs?.toFixed(0) ?? statement)
  try {
    return await body()
  } finally {
    await set(lock, statement).catch(() => {}) // only a lost connection fails here, which has no limits any more
  }
}

/** Remembers what the session has set, where a statement of the file will take it back; also inside a transaction. */
export async function rememberSettings(
  client: pg.ClientBase,
  statements: readonly Statement[],
): Promise<SessionSettings> {
  return statements.some(resetsSession) ? sessionSettings(client) : { restore: async () => {} }
}

/** What the session has set now, to be set again later. */
export async function sessionSettings(client: pg.ClientBase): Promise<SessionSettings> {
  const { rows } = await client.query<Setting>(
    "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' AND context IN ('user', 'superuser')",
  )
  return {
    async restore() {
      for (const { name, setting } of rows) {
        await client.query('SELECT pg_catalog.set_config($1, $2, false)', [name, setting])
      }
    },
  }
}
