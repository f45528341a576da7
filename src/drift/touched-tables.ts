// The tables that findings are about, as they are in the database, for a diagram: columns, keys, and what the drift SQL does.
import type { Catalog, CatalogObject } from '../postgres/catalog.js'
import { textIn } from './definition-text.js'
import type { TouchedColumn, TouchedTable } from './drift.js'
import { type ObjectName, partsOf } from './object-name.js'
import type { DiffStatement } from './statements.js'

const shown = (parts: readonly string[]): string => parts.join('.')
const listIn = (text: string): string[] => text.split(', ').map((name) => partsOf(name)[0] ?? '')

function relationsOf(table: string, constraints: readonly CatalogObject[]): TouchedTable['relations'] {
  const targets = constraints.flatMap(({ definition }) => {
    const found = /^FOREIGN KEY \([^)]*\) REFERENCES ([^(]+)\(/.exec(textIn(definition, 'definition'))
    return found ? [shown(partsOf(found[1]!))] : []
  })
  return [...new Set(targets)].map((to) => ({ from: table, to }))
}

function columnsOf(
  columns: readonly CatalogObject[],
  constraints: readonly CatalogObject[],
  changes: ReadonlyMap<string, string>,
): TouchedColumn[] {
  const primary = constraints.map(({ definition }) => /^PRIMARY KEY \(([^)]*)\)/.exec(textIn(definition, 'definition')))
  const keys = new Set(primary.flatMap((found) => (found ? listIn(found[1]!) : [])))
  return columns.map(({ name, definition }) => {
    const parts = partsOf(name)
    const change = changes.get(shown(parts))
    return {
      name: parts[2]!,
      type: textIn(definition, 'type'),
      pk: keys.has(parts[2]!),
      ...(change !== undefined && { change }),
    }
  })
}

/** What happens to a column by the drift SQL: `added`, `dropped` or `changed`. */
function changesOf(statements: readonly DiffStatement[], there: ReadonlySet<string>): Map<string, string> {
  const changes = new Map<string, string>()
  for (const { objects, dropped = [] } of statements)
    for (const { kind, parts } of objects) {
      if (kind !== 'column') continue
      const name = shown(parts)
      const change = there.has(name) ? (dropped.includes(parts[2]!) ? 'dropped' : 'changed') : 'added'
      changes.set(name, change)
    }
  return changes
}

/** Tables of objects with two parts or more; a table that is not in the database yet has no columns. */
export function touchedTables(
  objects: readonly ObjectName[],
  statements: readonly DiffStatement[],
  { objects: live }: Catalog,
): TouchedTable[] {
  const named = live.map((object) => ({ ...object, parts: partsOf(object.name) }))
  const tables = new Set(named.filter(({ kind }) => kind === 'table').map(({ parts }) => shown(parts)))
  const isOfTable = ({ kind, parts }: ObjectName) =>
    kind === 'table' || (parts.length > 2 && tables.has(shown(parts.slice(0, 2))))
  const touched = new Set(objects.filter(isOfTable).map(({ parts }) => shown(parts.slice(0, 2))))
  const there = new Set(named.filter(({ kind }) => kind === 'column').map(({ parts }) => shown(parts)))
  const changes = changesOf(statements, there)
  const parts = named.filter((object) => object.parts.length > 2)
  const byTable = new Map<string, typeof parts>()
  for (const object of parts) {
    const table = shown(object.parts.slice(0, 2))
    const others = byTable.get(table)
    if (others) others.push(object)
    else byTable.set(table, [object])
  }
  return [...touched].sort().map((name) => {
    const of = (kind: string) => (byTable.get(name) ?? []).filter((object) => object.kind === kind)
    const relations = relationsOf(name, of('constraint')).filter(({ to }) => touched.has(to))
    const missing = [...changes]
      .filter(([column, change]) => change === 'added' && column.startsWith(`${name}.`))
      .map(([column, change]) => ({ name: column.slice(name.length + 1), type: '', pk: false, change }))
    return { name, columns: [...columnsOf(of('column'), of('constraint'), changes), ...missing], relations }
  })
}
