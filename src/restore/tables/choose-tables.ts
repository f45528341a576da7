// Which tables of a backup are meant. Names are taken as they are written, with schema or not, quoted or not; a wrong one is told
// together with all others, and nothing is guessed.
import { RunbookError } from '../../errors.js'
import { nearNames } from '../../near-names.js'
import { quoteIdentifier } from '../../postgres/quote.js'
import type { TableName } from '../../backups/dump/left-out.js'
import { sameName, shown } from './qualified-name.js'

const spellings = (name: string): string[] => [name, quoteIdentifier(name)]

const isSpelled = (wanted: string, { schema, name }: TableName): { bare: boolean } | undefined => {
  if (spellings(name).includes(wanted)) return { bare: true }
  const full = spellings(schema).some((first) => spellings(name).some((second) => `${first}.${second}` === wanted))
  return full ? { bare: false } : undefined
}

type Choice = { table: TableName } | { problem: string }

function choose(wanted: string, known: readonly TableName[], schema: string): Choice {
  const bare = known.filter((table) => isSpelled(wanted, table)?.bare === true)
  const full = known.filter((table) => isSpelled(wanted, table)?.bare === false)
  const here = bare.filter((table) => table.schema === schema)
  const found = [...full, ...(here.length > 0 ? here : bare)]
  if (found.length === 1) return { table: found[0]! }
  if (found.length > 1)
    return {
      problem: `${wanted}: more than one table could be meant: ${found.map(shown).join(', ')}; write the schema too`,
    }
  const near = nearNames(
    wanted,
    known.flatMap((table) => [shown(table), ...(table.schema === schema ? [table.name] : [])]),
  )
  return {
    problem: `${wanted}: no such table in the backup${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`,
  }
}

/**
 * @param known every table of the backup
 * @param schema the one that a name without schema is looked for in first
 * @throws RunbookError `bad-input` that names every wrong one
 */
export function chooseTables(wanted: readonly string[], known: readonly TableName[], schema: string): TableName[] {
  const choices = wanted.map((name) => choose(name, known, schema))
  const problems = choices.flatMap((choice) => ('problem' in choice ? [choice.problem] : []))
  if (wanted.length === 0) problems.push('no table is named')
  if (problems.length > 0)
    throw new RunbookError('bad-input', `tables: ${problems.join('; ')}`, {
      state: 'nothing-changed',
      hint: `the backup holds ${known.length === 0 ? 'no table' : known.slice(0, 20).map(shown).join(', ')}${known.length > 20 ? ', ...' : ''}`,
    })
  const tables = choices.flatMap((choice) => ('table' in choice ? [choice.table] : []))
  return tables.filter((table, index) => tables.findIndex((other) => sameName(table, other)) === index)
}
