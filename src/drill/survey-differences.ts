// Two backups held against each other: the tables with their rows, and the objects by their names. The text of an object may differ
// where another pg_dump wrote it, so only the same pg_dump is held to it.
import type { DumpObject, Survey } from '../backups/opening/survey.js'
import { countOf } from '../quantities.js'
import type { LeftOutOptions } from '../restore/left-out-statements.js'

const MOST_TOLD = 20

export function surveyDifferences(first: Survey, second: Survey, { noOwner, noPrivileges }: LeftOutOptions): string[] {
  const sameProgram = first.facts.pgDumpVersion === second.facts.pgDumpVersion && !noOwner && !noPrivileges
  const found = [...rowsDiffer(first, second), ...objectsDiffer(first, second, sameProgram)]
  const more = found.length - MOST_TOLD
  return more > 0 ? [...found.slice(0, MOST_TOLD), `and ${more} more`] : found
}

function rowsDiffer(first: Survey, second: Survey): string[] {
  const tables = new Map(second.tables.map((table) => [`${table.schema}.${table.name}`, table]))
  return first.tables.flatMap(({ schema, name, rows, sha256, parts }) => {
    const other = tables.get(`${schema}.${name}`)
    if (other === undefined) return parts.length > 1 ? [] : [`${schema}.${name} is not in the second backup`]
    if (other.rows !== rows) return [`${schema}.${name}: ${countOf(rows, 'row')} became ${countOf(other.rows, 'row')}`]
    const comparable = first.manifest !== undefined && parts.length === 1 && other.parts.length === 1
    return comparable && other.sha256 !== sha256 ? [`${schema}.${name}: values became other values`] : []
  })
}

/** Rights depend on who restores; what is said about extensions on what the server has; rows have been compared. */
const NOT_COMPARED = new Set(['ACL', 'DEFAULT ACL', 'TABLE DATA', 'EXTENSION'])

function objectsOf({ objects }: Survey): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { entry, statements } of objects) {
    if (entry === undefined || NOT_COMPARED.has(entry.type) || /^EXTENSION /.test(entry.name)) continue
    const key = `${entry.type} ${entry.schema === undefined ? '' : `${entry.schema}.`}${entry.name}`
    texts.set(key, (texts.get(key) ?? '') + textOf(statements))
  }
  return texts
}

const textOf = (statements: DumpObject['statements']): string =>
  statements.map(({ sql }) => sql.toString('latin1')).join('\n')

function objectsDiffer(first: Survey, second: Survey, sameProgram: boolean): string[] {
  const [one, other] = [objectsOf(first), objectsOf(second)]
  return [
    ...[...one.keys()].filter((key) => !other.has(key)).map((key) => `${key} is not in the second backup`),
    ...[...other.keys()].filter((key) => !one.has(key)).map((key) => `${key} is in the second backup only`),
    ...(sameProgram
      ? [...one]
          .filter(([key, text]) => other.has(key) && other.get(key) !== text)
          .map(([key]) => `${key} became another`)
      : []),
  ]
}
