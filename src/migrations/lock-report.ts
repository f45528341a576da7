// Which locks a dry run took on what is there already, from which statement on, and for how long: what others would have
// waited for. Locks on what the file itself makes are nobody's concern and are left out.
import type pg from 'pg'
import { LEDGER_SCHEMA } from './ledger-schema.js'
import type { Statement } from './statement.js'

export interface LockTaken {
  /** Qualified and quoted. */
  relation: string
  /** As pg_locks names it, e.g. AccessExclusiveLock. */
  mode: string
  /** What of others it stops. */
  blocks: 'reads and writes' | 'writes' | 'schema changes' | 'nothing'
  /** The statement that took it. */
  label: string
  line: number
  /** From the start of that statement to the end of the run. */
  heldMs: number
}

/** Source: PostgreSQL manual, 13.3.1, the table of conflicting lock modes; strongest first. */
const BLOCKS: Record<string, LockTaken['blocks']> = {
  AccessExclusiveLock: 'reads and writes',
  ExclusiveLock: 'writes',
  ShareRowExclusiveLock: 'writes',
  ShareLock: 'writes',
  ShareUpdateExclusiveLock: 'schema changes',
  RowExclusiveLock: 'schema changes',
  RowShareLock: 'schema changes',
  AccessShareLock: 'schema changes',
}
const MODES = Object.keys(BLOCKS)

const HELD = `
  SELECT DISTINCT relation::text AS oid, mode FROM pg_catalog.pg_locks
  WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND granted
    AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())`

/** After the rollback: what the transaction made is not there any more, and has no name. */
const NAMES = `
  SELECT c.oid::text AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ANY ($1::oid[]) AND c.relkind <> 'i' AND n.nspname NOT LIKE 'pg\\_toast%'
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', '${LEDGER_SCHEMA}')`

interface Held {
  oid: string
  mode: string
  statement: Statement
  since: number
}

export interface LockRecorder {
  /** After each statement, inside the transaction; `since` is when the statement began. */
  note(statement: Statement, since: number): Promise<void>
  /** After the rollback; `ended` is when it was. Those that these statements took, strongest and longest first. */
  report(ended: number, statements: readonly Statement[]): Promise<LockTaken[]>
}

export function recordLocks(client: pg.ClientBase): LockRecorder {
  const held = new Map<string, Held>()
  return {
    async note(statement, since) {
      for (const { oid, mode } of (await client.query<{ oid: string; mode: string }>(HELD)).rows) {
        const key = `${oid} ${mode}`
        if (!held.has(key)) held.set(key, { oid, mode, statement, since })
      }
    },
    async report(ended, statements) {
      const all = [...held.values()].filter(({ statement }) => statements.includes(statement))
      const { rows } = await client.query<{ oid: string; name: string }>(NAMES, [all.map(({ oid }) => oid)])
      const names = new Map(rows.map(({ oid, name }) => [oid, name]))
      return all
        .flatMap(({ oid, mode, statement: { label, line }, since }) => {
          const relation = names.get(oid)
          if (relation === undefined) return []
          return [{ relation, mode, blocks: BLOCKS[mode] ?? 'nothing', label, line, heldMs: ended - since }]
        })
        .sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode) || b.heldMs - a.heldMs)
    },
  }
}
