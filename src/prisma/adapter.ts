// Prisma's engine reaches the database through this and nothing else. It may ask questions, each of them once; a command that
// would change something, and a transaction of its own, are refused before they are sent.
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
} from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import { columnTypeOf, engineTypes } from './column-types.js'

const NAME = { provider: 'postgres', adapterName: 'pg-runbook' } as const

/** What the engine's own questions begin with. */
const QUESTION = /^\s*(?:SELECT|WITH|SHOW)\b/i
/** The engine makes the schema of its connection where it is missing; without it, the comparison says that it is missing. */
const MAKE_OWN_SCHEMA = /^\s*CREATE SCHEMA\s+"(?:[^"]|"")+"\s*;?\s*$/i

interface ExtendedQuery extends pg.QueryArrayConfig {
  /** Parse, Bind, Execute: the server refuses a text of more than one statement. */
  queryMode: 'extended'
}

export interface ReadOnlyAdapter {
  factory: SqlMigrationAwareDriverAdapterFactory
  /** The first thing that went wrong while the engine asked: the engine itself tells only that something did. */
  failure: () => unknown
}

const firstWords = (sql: string): string => sql.trim().slice(0, 60).replace(/\s+/g, ' ')

const refusal = (sql: string): Error =>
  new Error(`the comparison only reads, and Prisma's engine wanted to run: ${firstWords(sql)}`)

async function ask(client: pg.Client, { sql, args }: SqlQuery): Promise<SqlResultSet> {
  if (!QUESTION.test(sql)) throw refusal(sql)
  const query: ExtendedQuery = { text: sql, values: args, rowMode: 'array', types: engineTypes, queryMode: 'extended' }
  const { fields, rows } = await client.query<unknown[]>(query as pg.QueryArrayConfig)
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map((field) => columnTypeOf(field.dataTypeID)),
    rows,
  }
}

/** Answers are kept: within one snapshot the same question has the same answer, and the engine asks all of them each time. */
function remembering(client: pg.Client): (query: SqlQuery) => Promise<SqlResultSet> {
  const answers = new Map<string, Promise<SqlResultSet>>()
  return (query) => {
    const key = JSON.stringify([query.sql, query.args])
    const answer = answers.get(key) ?? ask(client, query)
    answers.set(key, answer)
    return answer
  }
}

function adapter(client: pg.Client, schemaName: string, told: (error: unknown) => never): SqlDriverAdapter {
  const answer = remembering(client)
  return {
    ...NAME,
    queryRaw: (query) => answer(query).catch(told),
    executeRaw: async ({ sql }) => (MAKE_OWN_SCHEMA.test(sql) ? 0 : told(refusal(sql))),
    executeScript: async (script) => told(refusal(script)),
    startTransaction: async () => told(refusal('BEGIN')),
    getConnectionInfo: () => ({ schemaName, supportsRelationJoins: true }),
    dispose: async () => {}, // the session is the caller's
  }
}

/**
 * @param client in a READ ONLY transaction; nothing else may use it meanwhile
 * @param schemaName the schema of names that the Prisma schema gives without one
 */
export function readOnlyAdapter(client: pg.Client, schemaName: string): ReadOnlyAdapter {
  let failure: unknown
  const told = (error: unknown): never => {
    failure ??= error
    throw error
  }
  const connected = adapter(client, schemaName, told)
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    ...NAME,
    connect: async () => connected,
    connectToShadowDb: async () => told(refusal('CREATE DATABASE')),
  }
  return { factory, failure: () => failure }
}
