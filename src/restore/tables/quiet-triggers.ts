// Triggers of a live table do not fire while its rows are restored: those rows were there before, and what the triggers did then is
// in the backup too. Foreign keys are the system's own triggers and stay on.
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { quoted, shown } from './qualified-name.js'

const TRIGGERS = `
  SELECT tgname AS trigger, n.nspname AS schema, c.relname AS name, tgenabled AS state
  FROM pg_partition_tree($1::oid::regclass) p JOIN pg_class c ON c.oid = p.relid JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_trigger t ON t.tgrelid = c.oid WHERE NOT tgisinternal AND tgenabled <> 'D'
  UNION ALL
  SELECT tgname, n.nspname, c.relname, tgenabled FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE tgrelid = $1::oid AND relkind = 'r' AND NOT relispartition AND NOT tgisinternal AND tgenabled <> 'D'`

interface LiveTrigger extends TableName {
  trigger: string
  state: string
}

const ENABLE: Readonly<Record<string, string>> = { O: 'ENABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' }

/** Switches them off around `body`, in the open transaction. */
export async function withoutTriggers<T>(
  client: pg.ClientBase,
  oids: readonly number[],
  body: () => Promise<T>,
): Promise<{ result: T; silenced: string[] }> {
  const found: LiveTrigger[] = []
  for (const oid of oids) found.push(...(await client.query<LiveTrigger>(TRIGGERS, [oid])).rows)
  const triggers = [...new Map(found.map((one) => [`${quoted(one)} ${one.trigger}`, one])).values()]
  const turn = (word: string, one: LiveTrigger) =>
    client.query(`ALTER TABLE ONLY ${quoted(one)} ${word} TRIGGER ${quoteIdentifier(one.trigger)}`)
  for (const one of triggers) await turn('DISABLE', one)
  const result = await body()
  for (const one of triggers) await turn(ENABLE[one.state] ?? 'ENABLE', one)
  return { result, silenced: triggers.map((one) => `trigger ${one.trigger} of ${shown(one)}`) }
}
