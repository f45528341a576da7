// Makes the datasource and generator blocks of Prisma 4 to 7 such as the engine takes them: what it refuses there says where the
// database is or concerns the client only, so leaving it out changes nothing of what is compared. Everything else stays, and
// stays on its line: what the engine does not know it names itself.
import {
  blocksOf,
  type BlockSetting,
  replaceRanges,
  type SchemaBlock,
  settingsOf,
  stringsIn,
  withoutCommentsAndStrings,
} from './schema-text.js'

/** The engine of Prisma 7 takes none of these: this run's connection is the one that is compared. */
const CONNECTION_SETTINGS = ['url', 'directUrl', 'shadowDatabaseUrl']

/** The name that `relationMode` had before Prisma 4.5. */
const OLD_RELATION_MODE = 'referentialIntegrity'

/** What the engine's version knows, as its own message about an unknown one lists them. */
const KNOWN_PREVIEW_FEATURES: readonly string[] = [
  ...['fullTextSearchPostgres', 'nativeDistinct', 'partialIndexes', 'postgresqlExtensions', 'relationJoins'],
  ...['schemaEngineDriverAdapters', 'shardKeys', 'strictUndefinedChecks', 'typedSql', 'views'],
]

export interface AcceptedText {
  /** As long as it was, line by line. */
  text: string
  /** What was left out, and on which line. Never its value: a URL may hold a password. */
  ignored: { line: number; what: string }[]
}

interface Change {
  start: number
  end: number
  by: string
  line: number
  what?: string
}

function inDatasource({ name, start, end, line }: BlockSetting): Change[] {
  if (name === OLD_RELATION_MODE) return [{ start, end: start + name.length, by: 'relationMode', line }]
  if (!CONNECTION_SETTINGS.includes(name)) return []
  return [{ start, end, by: '', line, what: `datasource setting ${name}` }]
}

function inGenerator(text: string, masked: string, setting: BlockSetting): Change[] {
  const { start, valueStart, end, line } = setting
  const remove = (what: string): Change[] => [{ start, end, by: '', line, what }]
  if (setting.name === 'engineType' && masked[valueStart] !== '"') return remove('generator setting engineType')
  if (setting.name !== 'previewFeatures') return []
  const features = stringsIn(text, masked, valueStart, end)
  const unknown = features.filter((feature) => !KNOWN_PREVIEW_FEATURES.includes(feature))
  if (unknown.length === 0) return []
  const what = `preview features ${unknown.join(', ')}`
  const kept = features.filter((feature) => !unknown.includes(feature))
  if (kept.length === 0) return remove(what)
  return [{ start: valueStart, end, by: JSON.stringify(kept), line, what }]
}

function changesOf(text: string, masked: string, block: SchemaBlock): Change[] {
  const settings = settingsOf(masked, block)
  if (block.keyword === 'datasource') return settings.flatMap(inDatasource)
  if (block.keyword === 'generator') return settings.flatMap((setting) => inGenerator(text, masked, setting))
  return []
}

/** @param text of one schema file */
export function acceptedText(text: string): AcceptedText {
  const masked = withoutCommentsAndStrings(text)
  const changes = blocksOf(masked).flatMap((block) => changesOf(text, masked, block))
  const ignored = changes.flatMap(({ line, what }) => (what === undefined ? [] : [{ line, what }]))
  return { text: replaceRanges(text, changes), ignored }
}
