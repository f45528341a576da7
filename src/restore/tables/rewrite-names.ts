// Leads the names of chosen relations in a statement of a dump into other schemas. pg_dump writes every relation with its schema, so
// the tokens tell where they are; columns, functions, strings and bodies that only look alike stay as they are.
import type { Node, ScanToken } from 'libpg-query'
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.js'
import { loadParser } from '../../postgres/load-parser.js'
import type { TableName } from '../../backups/dump/left-out.js'
import type { DumpStatement } from './dump-statement.js'
import { quoted, splitName } from './qualified-name.js'

/** The schema that a relation is led into; undefined leaves the name alone. */
export type LeadInto = (name: TableName) => string | undefined

const NAME = /^(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)$/u
/** After these words comes the name of something that is no relation. */
const NO_RELATION_AFTER = new Set(['function', 'procedure', 'collate'])

const nameOf = ({ text }: ScanToken): string =>
  text.startsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"')
    : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Where a function is called, or a column of something named: `alias.column` has the look of `schema.relation`. */
function noRelationsAt(node: unknown, found = new Set<number>()): Set<number> {
  if (Array.isArray(node)) for (const one of node) noRelationsAt(one, found)
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node as Record<string, unknown>)) {
      const call = value as { location?: number; fields?: unknown[] }
      if (key === 'FuncCall' || (key === 'ColumnRef' && call.fields?.length === 2)) found.add(call.location ?? 0)
      noRelationsAt(value, found)
    }
  return found
}

interface Edit {
  start: number
  end: number
  text: string
}

function relationEdit(
  tokens: readonly ScanToken[],
  at: number,
  skip: Set<number>,
  leadInto: LeadInto,
): Edit | undefined {
  const [before, schema, dot, name] = [tokens[at - 1], tokens[at]!, tokens[at + 1], tokens[at + 2]]
  if (dot?.text !== '.' || !name || !NAME.test(schema.text) || !NAME.test(name.text)) return undefined
  if (before?.text === '.' || NO_RELATION_AFTER.has(before?.text.toLowerCase() ?? '')) return undefined
  if (skip.has(schema.start)) return undefined
  const into = leadInto({ schema: nameOf(schema), name: nameOf(name) })
  return into === undefined ? undefined : { start: schema.start, end: schema.end, text: quoteIdentifier(into) }
}

/** `'public.orders_id_seq'::regclass` */
function regclassEdit(tokens: readonly ScanToken[], at: number, leadInto: LeadInto): Edit | undefined {
  const { text, start, end, tokenName } = tokens[at]!
  if (tokenName !== 'SCONST' || tokens[at + 1]?.text !== '::' || !text.startsWith("'")) return undefined
  const type = tokens[at + 3]?.text === '.' ? tokens[at + 4] : tokens[at + 2]
  if (type?.text !== 'regclass') return undefined
  const name = splitName(text.slice(1, -1).replaceAll("''", "'"))
  const into = name && leadInto(name)
  return into === undefined ? undefined : { start, end, text: quoteLiteral(quoted({ schema: into, name: name!.name })) }
}

/** The statement as it is but for the schemas of the relations that `leadInto` knows. */
export async function rewritten({ sql, node }: { sql: string; node: Node }, leadInto: LeadInto): Promise<string> {
  const { scan } = await loadParser()
  const { tokens: all } = await scan(sql)
  const tokens = all.filter(({ tokenName }) => !tokenName.endsWith('_COMMENT'))
  const skip = noRelationsAt(node)
  const edits = tokens.flatMap(
    (_, at) => relationEdit(tokens, at, skip, leadInto) ?? regclassEdit(tokens, at, leadInto) ?? [],
  )
  let bytes = Buffer.from(sql)
  for (const { start, end, text } of edits.reverse())
    bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)])
  return bytes.toString()
}

export const rewrittenStatement = (statement: DumpStatement, leadInto: LeadInto): Promise<string> =>
  rewritten(statement, leadInto)
