// The engine writes partial indexes into a schema although it refuses them when it reads one that has not turned on the preview
// feature, and older versions of Prisma do not know them at all.
import { blocksOf, settingsOf, stringsIn, withoutCommentsAndStrings } from './schema-text.js'

const OF_MODEL = /^[ \t]*@@(?:index|unique)\(.*\bwhere:/
const OF_FIELD = /[ \t]*@unique\((?:[^()]|\([^()]*\))*\bwhere:(?:[^()]|\([^()]*\))*\)/
const FEATURE = 'partialIndexes'

/** @param text of one schema file */
export function takesPartialIndexes(text: string): boolean {
  const masked = withoutCommentsAndStrings(text)
  return blocksOf(masked)
    .filter(({ keyword }) => keyword === 'generator')
    .flatMap((block) => settingsOf(masked, block))
    .some(
      ({ name, valueStart, end }) =>
        name === 'previewFeatures' && stringsIn(text, masked, valueStart, end).includes(FEATURE),
    )
}

export interface WithoutPartialIndexes {
  text: string
  /** What was taken out. */
  left: string[]
}

/** @param text as the engine writes it: an attribute on one line */
export function withoutPartialIndexes(text: string): WithoutPartialIndexes {
  const masked = withoutCommentsAndStrings(text).split('\n')
  const left: string[] = []
  const lines = text.split('\n').flatMap((line, index): string[] => {
    const found = OF_FIELD.exec(masked[index]!)
    if (!found && !OF_MODEL.test(masked[index]!)) return [line]
    const [start, end] = found ? [found.index, found.index + found[0].length] : [0, line.length]
    left.push(line.slice(start, end).trim())
    return found ? [line.slice(0, start) + line.slice(end)] : []
  })
  return { text: lines.join('\n'), left }
}
