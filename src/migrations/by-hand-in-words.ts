// What somebody changed by hand, as people read it. Apart from what finds it out, so that a report needs no driver.
import { describeChange } from '../postgres/catalog/describe-change.js'
import type { ChangesByHand } from './catalog-record.js'

const SHOWN_CHANGES = 20

/** Also where the newest migration was rolled back by hand: whoever did it left the ledger as it was. */
export function byHandInWords({ since, head, changes }: ChangesByHand): string {
  const when = `${since.toISOString()}${head === null ? '' : `, at ${head}`}`
  const more = changes.length > SHOWN_CHANGES ? [`... and ${changes.length - SHOWN_CHANGES} more`] : []
  const lines = [...changes.slice(0, SHOWN_CHANGES).map(describeChange), ...more]
  return `Somebody changed the database by hand since the last run (${when}):\n${lines.map((line) => `  ${line}`).join('\n')}`
}
