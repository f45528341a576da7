// In which order tables are filled: parents first. Tables that reference each other in a circle form one group, which goes in with
// one statement: PostgreSQL checks foreign keys when the statement ends, deferrable or not.
import type { ForeignKey } from './foreign-keys.js'

interface Visit {
  index: number
  low: number
  isOpen: boolean
}

/**
 * Tarjan's algorithm over "references", which finishes what is referenced before what references it.
 * @param tables by OID
 * @returns groups; in nearly all of them is one table
 */
export function insertOrder(tables: readonly number[], keys: readonly ForeignKey[]): number[][] {
  const parents = new Map<number, number[]>(tables.map((table) => [table, []]))
  for (const { child, parent } of keys) if (parents.has(parent)) parents.get(child)?.push(parent)
  const visits = new Map<number, Visit>()
  const open: number[] = []
  const groups: number[][] = []
  const visit = (table: number): Visit => {
    const here: Visit = { index: visits.size, low: visits.size, isOpen: true }
    visits.set(table, here)
    open.push(table)
    for (const parent of parents.get(table)!) {
      const known = visits.get(parent)
      if (known === undefined) here.low = Math.min(here.low, visit(parent).low)
      else if (known.isOpen) here.low = Math.min(here.low, known.index)
    }
    if (here.low === here.index) {
      const group = open.splice(open.indexOf(table))
      for (const member of group) visits.get(member)!.isOpen = false
      groups.push(group)
    }
    return here
  }
  for (const table of tables) if (!visits.has(table)) visit(table)
  return groups
}
