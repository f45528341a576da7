// Compares a Prisma schema with a live database, and writes a schema from one, by Prisma's own engine. It can only read: see
// adapter.ts and read-only.ts. What could not be compared is an error, never "no drift".
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { IntrospectResult, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import { type ReadOnlyAdapter, readOnlyAdapter } from './adapter.js'
import { connectionSchema } from './connection-schema.js'
import { engineError } from './engine-errors.js'
import { loadEngine, panicOfEngine, whileEngineWorks } from './load-engine.js'
import { mustSeeAllColumns } from './hidden-columns.js'
import { inReadOnlyTransaction } from './read-only.js'
import { keepAsWritten } from './keep-as-written.js'
import { takesPartialIndexes, withoutPartialIndexes } from './partial-indexes.js'
import type { PrismaSchema } from './schema-files.js'

export interface DiffFilters {
  /** `schema.table`, neither compared nor touched. */
  externalTables: string[]
  /** `schema.enum` */
  externalEnums: string[]
}

export interface SchemaDiff {
  drift: boolean
  /** Brings the database to the schema; empty without drift. */
  sql: string
  /** The drift in the engine's words, where it knows no statement for it; else empty. */
  summary: string
}

/** What the engine answers; anything else would be no answer. */
const EXIT = { same: 0, different: 2 }

const containers = (schema: PrismaSchema) => schema.files.map(([path, content]) => ({ path, content }))

/** One engine over one read-only transaction of `client`. */
async function withEngine<T>(
  client: pg.Client,
  schema: PrismaSchema,
  filters: DiffFilters,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadEngine()
  let adapter: ReadOnlyAdapter | undefined
  try {
    return await inReadOnlyTransaction(client, async () => {
      const here = await connectionSchema(client)
      await mustSeeAllColumns(client, schema.schemas.length > 0 ? schema.schemas : [here], filters.externalTables)
      adapter = readOnlyAdapter(client, here)
      const factory = bindMigrationAwareSqlAdapterFactory(adapter.factory)
      const engine = await whileEngineWorks(SchemaEngine.new({ datamodels: schema.files }, () => {}, factory))
      const answer = await whileEngineWorks(work(engine))
      engine.free() // not after a failure: a broken engine cannot even be freed
      return answer
    })
  } catch (error) {
    // Before the engine is asked anything, what fails is the database.
    throw engineError(error, adapter ? adapter.failure() : error, panicOfEngine())
  }
}

/**
 * What would bring the database to the schema. Prisma's own `_prisma_migrations` is never part of it.
 * @param client its session's search_path says where names without a schema are; nothing else may use it meanwhile
 * @throws RunbookError `bad-schema-file` (the engine refuses the file, with the line), `drift-not-checked`
 */
export const diffSchema = (
  client: pg.Client,
  schema: PrismaSchema,
  options: { filters: DiffFilters },
): Promise<SchemaDiff> =>
  withEngine(client, schema, options.filters, async (engine) => {
    const files = containers(schema)
    const ask = (script: boolean) =>
      engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: '.' },
        to: { tag: 'schemaDatamodel', files },
        script,
        exitCode: true,
        filters: options.filters,
      })
    const { exitCode, stdout } = await ask(true)
    if (exitCode === EXIT.same) return { drift: false, sql: '', summary: '' }
    if (exitCode !== EXIT.different) throw new Error(`the engine answered ${exitCode}`)
    const sql = stdout ?? ''
    // a second comparison, which costs as much as the first
    const summary = sql.trim() === '' ? ((await ask(false)).stdout ?? '') : ''
    return { drift: true, sql, summary }
  })

export interface PulledSchema {
  /** The same files, and those that the engine adds. */
  files: [path: string, content: string][]
  /** In the engine's words: what it could not express, e.g. a check constraint. */
  warnings: string[]
}

const NO_FILTERS: DiffFilters = { externalTables: [], externalEnums: [] }

function pulled(result: IntrospectResult, { originals }: PrismaSchema): PulledSchema {
  const said = (result.warnings ?? '').replace(/^\s*\*\*\* WARNING \*\*\*/, '').trim()
  const warnings = said === '' ? [] : said.split(/\n{2,}/)
  const partial = originals.some(([, text]) => takesPartialIndexes(text))
  const written = result.schema.files.map(({ path, content }): [string, string] => {
    const { text, left } = partial ? { text: content, left: [] } : withoutPartialIndexes(content)
    warnings.push(...left.map((line) => `${path}: a partial index needs the preview feature partialIndexes: ${line}`))
    return [path, text]
  })
  return { files: keepAsWritten(written, originals), warnings }
}

/**
 * The schema as the database has it; names, and comments of what is still there, stay as `schema` has them.
 * @throws RunbookError as `diffSchema`
 */
export const pullSchema = (client: pg.Client, schema: PrismaSchema): Promise<PulledSchema> =>
  withEngine(client, schema, NO_FILTERS, async (engine) => {
    const result = await engine.introspect({
      schema: { files: containers(schema) },
      baseDirectoryPath: '.',
      force: false,
      compositeTypeDepth: 0,
      namespaces: schema.schemas.length > 0 ? schema.schemas : null,
    })
    return pulled(result, schema)
  })
