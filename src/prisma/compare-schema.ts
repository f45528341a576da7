// Which engine compares: Prisma's in this process, or the project's own Prisma.
import type pg from 'pg'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { connectionSchema } from './connection-schema.js'
import { type DiffFilters, type SchemaDiff, diffSchema } from './engine.js'
import { mustSeeAllColumns } from './hidden-columns.js'
import { diffByPrismaCli, type PrismaCliDeps } from './prisma-cli.js'
import { inReadOnlyTransaction } from './read-only.js'
import type { PrismaSchema } from './schema-files.js'

export type PrismaEngine = 'wasm' | 'prisma-cli'

/**
 * What would bring the database to the schema.
 * @param client a session in the database of `url`; nothing else may use it meanwhile
 * @throws RunbookError `bad-schema-file`, `drift-not-checked`
 */
export type CompareSchema = (
  client: pg.Client,
  url: DatabaseUrl,
  schema: PrismaSchema,
  filters: DiffFilters,
) => Promise<SchemaDiff>

export function comparerOf(engine: PrismaEngine, deps: PrismaCliDeps): CompareSchema {
  if (engine === 'wasm') return (client, _url, schema, filters) => diffSchema(client, schema, { filters })
  // older versions know no filters: statements about what is ignored are left out afterwards
  return (client, url, schema, { externalTables }) =>
    inReadOnlyTransaction(client, async () => {
      const here = await connectionSchema(client)
      await mustSeeAllColumns(client, schema.schemas.length > 0 ? schema.schemas : [here], externalTables)
      return diffByPrismaCli({ url, schema, here }, deps)
    })
}
