// What a recovery leaves alone and must say so: references that are followed no further, and rows that the backup does not have.
import type { ForeignKey } from './foreign-keys.js'
import { nameOf } from './live-tables.js'
import type { Recovery } from './recovery.js'
import type { RecoverReport } from './report.js'

/** Tables below, whose rows a DELETE would not have taken: with SET NULL they only lost their reference. */
export function notFollowedBy({ keys, plans }: Recovery): RecoverReport['notFollowed'] {
  return keys.flatMap(({ child, parent, childName, onDelete }) => {
    const above = plans.get(parent)
    if (onDelete === 'cascade' || above === undefined || above.role === 'parent' || plans.has(child)) return []
    return [{ table: childName, references: nameOf(above.live), onDelete }]
  })
}

/** From a table whose rows come back, by a cascade. */
const cascadesFrom = ({ plans }: Recovery, { parent, onDelete }: ForeignKey): boolean => {
  const above = plans.get(parent)
  return onDelete === 'cascade' && above !== undefined && above.role !== 'parent'
}

export const leftOutOf = (recovery: Recovery): RecoverReport['leftOut'] =>
  [...recovery.candidates.leftOut.values()].map((table) => ({
    table: nameOf(table),
    below: recovery.keys.some((key) => key.child === table.oid && cascadesFrom(recovery, key)),
  }))

export function notInBackup(recovery: Recovery): string[] {
  const { keys, candidates } = recovery
  const below = keys.filter(
    (key) => cascadesFrom(recovery, key) && !candidates.live.has(key.child) && !candidates.leftOut.has(key.child),
  )
  return [...new Set(below.map(({ childName }) => childName))]
}
