// What a recovery leaves alone and must say so: references that are followed no further, and rows that the backup does not have.
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

export function notInBackup({ keys, plans, candidates }: Recovery): string[] {
  const below = keys.filter(({ child, parent, onDelete }) => {
    const above = plans.get(parent)
    return onDelete === 'cascade' && above !== undefined && above.role !== 'parent' && !candidates.live.has(child)
  })
  return [...new Set(below.map(({ childName }) => childName))]
}
