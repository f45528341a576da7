// Drift on the lines of the schema file that it is about, so that a pull request shows it where it is repaired.
import type { SourceLocation } from '../errors.js'
import type { DriftReport } from '../reports/drift-report.js'

const MOST_LINES = 8

/** One annotation for each line of the schema file: a step has places for ten. */
export function annotateDrift({ findings }: DriftReport, tell: (message: string, at: SourceLocation) => void): void {
  const lines = new Map<string, { at: SourceLocation; told: string[] }>()
  for (const { location, object, what } of findings) {
    if (!location) continue
    const place = `${location.file}:${location.line}`
    const known = lines.get(place) ?? { at: location, told: [] }
    known.told.push(`${object}: ${what}`)
    lines.set(place, known)
  }
  for (const { at, told } of lines.values()) {
    const more = told.length - MOST_LINES
    tell([...told.slice(0, MOST_LINES), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'), at)
  }
}
