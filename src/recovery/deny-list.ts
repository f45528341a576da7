// Keys that must not come back, whatever the backup holds: erasure requests. One a line: the table, a space, and the key; a key of
// several columns is a JSON list. Their values are never shown, also not in an error.
import type pg from 'pg'
import { tableKey } from '../backups/dump/dump-facts.js'
import { matchesPattern } from '../backups/dump/table-pattern.js'
import { RunbookError } from '../errors.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import { nameOf } from './live-tables.js'
import type { TablePlan } from './table-plan.js'

export interface DeniedKey {
  table: string
  values: string[]
  /** In the file, from 1. */
  line: number
}

const LINE = /^(?<table>(?:"(?:[^"]|"")+"|[^\s".]+)(?:\.(?:"(?:[^"]|"")+"|[^\s".]+))?)\s+(?<key>\S.*)$/s

const refused = (problems: readonly string[]): RunbookError =>
  new RunbookError('bad-input', problems.join('\n'), {
    state: 'nothing-changed',
    hint: 'each line of the deny file is a table and a key, e.g. `public.users 42`, or `order_items [42, "blue"]` for a key of several columns',
  })

/** A number as it is written: one of more than 53 bits would be another one in JavaScript, and its row would come back. */
const asWritten = (_key: string, value: unknown, { source }: { source?: string }): unknown =>
  typeof value === 'number' ? source : value

function valuesOf(key: string): string[] | undefined {
  if (!key.startsWith('[')) return [key.startsWith('"') ? (JSON.parse(key) as string) : key]
  const list = JSON.parse(key, asWritten as (key: string, value: unknown) => unknown) as unknown
  const isList = Array.isArray(list) && list.every((value) => ['string', 'boolean'].includes(typeof value))
  return isList ? (list as unknown[]).map(String) : undefined
}

/** @throws RunbookError `bad-input` with every line that cannot be read */
export function readDenyList(text: string): DeniedKey[] {
  const problems: string[] = []
  const denied = text.split(/\r?\n/).flatMap((written, index): DeniedKey[] => {
    const line = written.trim()
    if (line === '' || line.startsWith('#')) return []
    const { table, key } = LINE.exec(line)?.groups ?? {}
    try {
      const values = key === undefined ? undefined : valuesOf(key)
      if (table !== undefined && values !== undefined) return [{ table, values, line: index + 1 }]
    } catch {
      // told below: a JSON error would quote the key
    }
    problems.push(`deny: line ${index + 1} is not a table and a key`)
    return []
  })
  if (problems.length > 0) throw refused(problems)
  return denied
}

/**
 * Puts the keys of this table where they block. A line for a table that is not part of the recovery needs none.
 * @throws RunbookError `bad-input` for a key that is none of the table's
 */
export async function denyKeys(client: pg.Client, plan: TablePlan, denied: readonly DeniedKey[]): Promise<void> {
  const { live, match, names } = plan
  const mine = denied.filter(({ table }) => matchesPattern(table, live.schema, live.name))
  if (mine.length === 0) return
  if (match.kind !== 'key')
    throw refused([`deny: line ${mine[0]!.line}: ${nameOf(live)} has no key that a row could be denied by`])
  const types = match.columns.map((name) => live.columns.find((column) => column.name === name)!.castType)
  const sql = `INSERT INTO ${names.denied} (${match.columns.map(quoteIdentifier).join(', ')})
    SELECT ${types.map((type, index) => `v.k${index}::${type}`).join(', ')}
    FROM unnest(${types.map((_, index) => `$${index + 1}::text[]`).join(', ')}) v (${types.map((_, index) => `k${index}`).join(', ')})`
  const isTaken = async (lines: readonly DeniedKey[]): Promise<boolean> => {
    if (lines.some(({ values }) => values.length !== types.length)) return false
    const columns = types.map((_, index) => lines.map(({ values }) => values[index]))
    return client.query(sql, columns).then(
      () => true,
      (error: unknown) => {
        if (!/^2[23]/.test(sqlstateOf(error) ?? '')) throw error
        return false
      },
    )
  }
  if (await isTaken(mine)) return
  const wrong: DeniedKey[] = []
  for (const one of mine) if (!(await isTaken([one]))) wrong.push(one)
  throw refused(
    wrong.map(({ line }) => `deny: line ${line} is no key of ${nameOf(live)} (${match.columns.join(', ')})`),
  )
}

/** Lines whose table no plan is for, so that a misspelt name does not let a row back in. */
export function refuseUnknownTables(
  denied: readonly DeniedKey[],
  known: readonly { schema: string; name: string }[],
): void {
  const names = new Map(known.map((table) => [tableKey(table), table]))
  const unknown = denied.filter(
    ({ table }) => ![...names.values()].some(({ schema, name }) => matchesPattern(table, schema, name)),
  )
  if (unknown.length > 0)
    throw refused(unknown.map(({ line, table }) => `deny: line ${line}: the backup holds no table ${table}`))
}
