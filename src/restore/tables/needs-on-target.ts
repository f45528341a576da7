// Which of what a table needs is on the target, what the backup can bring, and what is missing: known before anything is changed.
import type pg from 'pg'
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { DumpStatement, StatementPart } from './dump-statement.js'
import { type Need, type NeedKind, needKey, needsOf } from './needs.js'
import { shown, shownPart } from './qualified-name.js'

/** Rows of `(kind, schema, name)` that are there. */
const THERE = `
  WITH need AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS n(kind text, schema text, name text))
  SELECT kind, schema, name FROM need n WHERE CASE kind
    WHEN 'schema' THEN EXISTS (SELECT FROM pg_namespace WHERE nspname = n.name)
    WHEN 'role' THEN EXISTS (SELECT FROM pg_roles WHERE rolname = n.name)
    WHEN 'type' THEN EXISTS (SELECT FROM pg_type t JOIN pg_namespace s ON s.oid = typnamespace
      WHERE nspname = n.schema AND typname = n.name)
    WHEN 'function' THEN EXISTS (SELECT FROM pg_proc JOIN pg_namespace s ON s.oid = pronamespace
      WHERE nspname = n.schema AND proname = n.name)
    WHEN 'relation' THEN EXISTS (SELECT FROM pg_class c JOIN pg_namespace s ON s.oid = relnamespace
      WHERE nspname = n.schema AND relname = n.name)
    WHEN 'collation' THEN EXISTS (SELECT FROM pg_collation c JOIN pg_namespace s ON s.oid = collnamespace
      WHERE nspname = n.schema AND collname = n.name)
    ELSE EXISTS (SELECT FROM pg_opclass c JOIN pg_namespace s ON s.oid = opcnamespace
      WHERE nspname = n.schema AND opcname = n.name) END`

const BROUGHT_BY: Readonly<Partial<Record<NeedKind, StatementPart>>> = {
  schema: 'schema',
  type: 'type',
  function: 'function',
  relation: 'sequence',
}

export interface NeedsOnTarget {
  /** Statements that make what is missing, in the order of the file. */
  bring: DumpStatement[]
  brought: Need[]
  used: Need[]
  missing: Need[]
}

async function whichAreThere(client: pg.ClientBase, needs: readonly Need[]): Promise<Set<string>> {
  const { rows } = await client.query<Need>(THERE, [JSON.stringify(needs)])
  return new Set(rows.map(needKey))
}

const makes =
  ({ kind, schema, name }: Need) =>
  ({ part, about }: DumpStatement): boolean =>
    part === BROUGHT_BY[kind] &&
    tableKey(about) === tableKey(kind === 'schema' ? { schema: name, name: '' } : { schema, name })

/**
 * @param wanted the statements that are to run
 * @param dump where what is missing may be brought from
 * @param made what will be there by then
 */
export async function needsOnTarget(
  client: pg.ClientBase,
  wanted: readonly DumpStatement[],
  dump: readonly DumpStatement[],
  made: (need: Need) => boolean,
): Promise<NeedsOnTarget> {
  const bring = new Set<DumpStatement>()
  const [brought, used, missing] = [new Map<string, Need>(), new Map<string, Need>(), new Map<string, Need>()]
  for (let statements = [...wanted]; statements.length > 0;) {
    const known = [brought, used, missing]
    const needs = needsOf(statements).filter((need) => !made(need) && !known.some((map) => map.has(needKey(need))))
    const there = await whichAreThere(client, needs)
    statements = []
    for (const need of needs) {
      const makers = there.has(needKey(need)) ? [] : dump.filter(makes(need))
      const where = there.has(needKey(need)) ? used : makers.length > 0 ? brought : missing
      where.set(needKey(need), need)
      statements.push(...makers.filter((maker) => !bring.has(maker)))
      for (const maker of makers) bring.add(maker)
    }
  }
  const inOrder = dump.filter((statement) => bring.has(statement))
  return { bring: inOrder, brought: [...brought.values()], used: [...used.values()], missing: [...missing.values()] }
}

/** What brings a relation that a default or a policy names is the sequence of that name. */
export const broughtInWords = (need: Need): string =>
  need.kind === 'relation' ? `sequence ${shown(need)}` : needInWords(need)

export const needInWords = ({ kind, schema, name }: Need): string =>
  `${kind} ${schema === '' ? shownPart(name) : shown({ schema, name })}`
