// The touched tables as a Mermaid entity relationship diagram. Names are cut down to what Mermaid's grammar takes, since one wrong
// character shows people an error instead of a picture; what is over Mermaid's limit of text is no diagram at all.
import type { TouchedColumn, TouchedTable } from '../drift/drift.js'

/** A picture with more tables, or columns of one, cannot be read. */
const MOST_TABLES = 25
const MOST_COLUMNS = 40
/** GitHub refuses a diagram over 50,000 characters. Source: Mermaid's `maxTextSize`. */
const LONGEST = 45_000
const LONGEST_LABEL = 60

/** Undefined where there is nothing to show, or too much of it. */
export function driftDiagram(tables: readonly TouchedTable[]): string | undefined {
  const shown = tables.slice(0, MOST_TABLES)
  if (shown.length === 0) return undefined
  const ids = new Map(shown.map(({ name }, index) => [name, `t${index + 1}`]))
  const text = ['erDiagram', ...shown.map((table) => entity(ids.get(table.name)!, table)), ...relations(shown, ids)]
  const diagram = text.join('\n')
  return diagram.length <= LONGEST ? diagram : undefined
}

/** How many of the tables a diagram leaves out. */
export const tablesLeftOut = (tables: readonly TouchedTable[]): number => Math.max(0, tables.length - MOST_TABLES)

function entity(id: string, { name, columns }: TouchedTable): string {
  const head = `  ${id}["${label(name)}"]`
  if (columns.length === 0) return head
  const more = columns.length - MOST_COLUMNS
  return [
    `${head} {`,
    ...changedFirst(columns).slice(0, MOST_COLUMNS).map(attribute),
    ...(more > 0 ? [`    and ${more === 1 ? 'one_more' : `c${more}_more`}`] : []),
    '  }',
  ].join('\n')
}

/** Only where some would be left out: otherwise the columns stand in the order of the table. */
function changedFirst(columns: readonly TouchedColumn[]): readonly TouchedColumn[] {
  if (columns.length <= MOST_COLUMNS) return columns
  const matters = ({ change, pk }: TouchedColumn) => change !== undefined || pk
  return [...columns.filter(matters), ...columns.filter((column) => !matters(column))]
}

function attribute({ name, type, pk, change }: TouchedColumn): string {
  const [shownName, shownType] = [word(name), word(type)]
  const told = [...(shownName === name ? [] : [name]), ...(change === undefined ? [] : [change])].map(label).join(': ')
  return `    ${shownType} ${shownName}${pk ? ' PK' : ''}${told === '' ? '' : ` "${told}"`}`
}

function relations(tables: readonly TouchedTable[], ids: ReadonlyMap<string, string>): string[] {
  const lines = tables
    .flatMap((table) => table.relations)
    .map(({ from, to }) => [ids.get(from), ids.get(to)])
    .filter(([from, to]) => from !== undefined && to !== undefined)
    .map(([from, to]) => `  ${from} }o--|| ${to} : references`)
  return [...new Set(lines)]
}

/** An attribute's word: Mermaid takes letters, digits and `_`, and reads PK, FK and UK as keys, in capitals or not. */
function word(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_]+/g, '_').slice(0, LONGEST_LABEL)
  return /^[A-Za-z]/.test(plain) && !/^([PFU]K)$/i.test(plain) ? plain : `_${plain}`
}

/** Mermaid's lexer takes a line with these words for a direction, even between quotation marks. */
const DIRECTION = /(direction) +(?=TB|BT|RL|LR)/gi

/** Between quotation marks. Mermaid decodes `#...;` and renders HTML there. */
const label = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} .,:()[\]/_-]/gu, '_')
    .replace(DIRECTION, '$1_')
    .slice(0, LONGEST_LABEL) || '_'
