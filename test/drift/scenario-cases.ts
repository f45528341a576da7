// The cases in db/scenarios/drift: pure data, a folder each.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { CatalogChange } from '../../src/postgres/catalog.js'

const FOLDER = path.resolve(import.meta.dirname, '../../db/scenarios/drift')

export interface ExpectedChange extends Pick<CatalogChange, 'kind' | 'name' | 'change'> {
  /** What differs of a changed object. */
  keys?: string[]
}

interface Expected {
  about: string
  /** The oldest server that knows the syntax. */
  sinceMajor?: number
  changes: ExpectedChange[]
  /** Where there is a schema.prisma: whether Prisma's engine sees drift, and whether its SQL may lose data. */
  drift?: boolean
  destructive?: boolean
}

export interface ScenarioCase {
  name: string
  folder: string
  expected: Expected
  text: (file: 'before.sql' | 'after.sql') => string
}

const read = (name: string): ScenarioCase => {
  const folder = path.join(FOLDER, name)
  return {
    name,
    folder,
    expected: JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected,
    text: (file) => readFileSync(path.join(folder, file), 'utf8'),
  }
}

const isSchemaCase = ({ expected }: ScenarioCase): boolean => expected.drift !== undefined

const ALL = readdirSync(FOLDER).sort().map(read)
/** before.sql is the live database, schema.prisma what it should be. */
export const SCHEMA_CASES = ALL.filter(isSchemaCase)
/** before.sql and after.sql are two databases. */
export const CATALOG_CASES = ALL.filter((scenario) => !isSchemaCase(scenario))
