// What belongs to the whole database or cluster, and so can have no twin of its name, as statements want it. What they say of it is
// compared where it is little and no secret.
import type {
  CreateCastStmt,
  CreateExtensionStmt,
  CreatePublicationStmt,
  CreateSchemaStmt,
  CreateTransformStmt,
  CreateUserMappingStmt,
  Node,
  PublicationObjSpec,
  RoleSpec,
} from 'libpg-query'
import type pg from 'pg'
import { qualified } from '../objects-by-name.js'
import { anywhere, typeText } from './look-ups.js'
import type { Differences, Wanted } from './wanted.js'

const OBJECT_EXISTS = ['42710']

/** By name alone: `catalog` and the column of the name. */
export const named = (catalog: string, column: string, name: string | undefined): Wanted | undefined =>
  name === undefined
    ? undefined
    : { sqlstates: OBJECT_EXISTS, find: anywhere(`pg_catalog.${catalog} WHERE ${column} = $1`, name) }

/** SQL for the role's name with its parameter, `$1`; '' is PUBLIC. */
function roleText({ roletype, rolename }: RoleSpec): [sql: string, params: string[]] {
  if (roletype === 'ROLESPEC_PUBLIC') return ["''", []]
  if (roletype === 'ROLESPEC_SESSION_USER') return ['session_user', []]
  return roletype === 'ROLESPEC_CSTRING' ? ['$1', [rolename ?? '']] : ['current_user', []]
}

async function checkSchemaOwner(client: pg.ClientBase, name: string, role: RoleSpec): Promise<Differences> {
  const [sql, params] = roleText(role)
  const { rows } = await client.query<{ there: string; wanted: string }>(
    `SELECT pg_catalog.pg_get_userbyid(nspowner)::text AS there, ${sql}::text AS wanted
     FROM pg_catalog.pg_namespace WHERE nspname = $${params.length + 1}`,
    [...params, name],
  )
  return rows
    .filter(({ there, wanted }) => there !== wanted)
    .map((row) => `schema ${name}: owner ${row.there} -> ${row.wanted}`)
}

/** One with elements makes more than itself. */
export function schema({ schemaname: name, authrole, schemaElts = [] }: CreateSchemaStmt): Wanted | undefined {
  if (name === undefined || schemaElts.length > 0) return undefined
  return {
    sqlstates: ['42P06'],
    find: anywhere('pg_catalog.pg_namespace WHERE nspname = $1', name),
    check: async (client) => (authrole === undefined ? [] : checkSchemaOwner(client, name, authrole)),
  }
}

const optionOf = (options: readonly Node[], name: string): string | undefined => {
  const found = options.find((node) => 'DefElem' in node && node.DefElem.defname === name)
  const arg = found && 'DefElem' in found ? found.DefElem.arg : undefined
  return arg && 'String' in arg ? arg.String.sval : undefined
}

export function extension({ extname: name, options = [] }: CreateExtensionStmt): Wanted | undefined {
  const wanted = { schema: optionOf(options, 'schema'), version: optionOf(options, 'new_version') }
  const text = `SELECT n.nspname::text AS schema, e.extversion AS version
    FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = $1`
  const base = named('pg_extension', 'extname', name)
  return (
    base && {
      ...base,
      async check(client) {
        const there = (await client.query<{ schema: string; version: string }>(text, [name])).rows[0]!
        return (['schema', 'version'] as const)
          .filter((key) => wanted[key] !== undefined && wanted[key] !== there[key])
          .map((key) => `extension ${name}: ${key} ${there[key]} -> ${wanted[key]}`)
      },
    }
  )
}

/** Its options may be a password. */
export function userMapping({ user, servername }: CreateUserMappingStmt): Wanted | undefined {
  if (user === undefined || servername === undefined) return undefined
  const [sql, params] = roleText(user)
  const role = sql === "''" ? '0' : `(SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${sql})`
  const condition = `pg_catalog.pg_user_mappings WHERE srvname = $${params.length + 1} AND umuser = ${role}`
  return { sqlstates: OBJECT_EXISTS, find: anywhere(condition, ...params, servername) }
}

export function cast({ sourcetype, targettype }: CreateCastStmt): Wanted | undefined {
  const [source, target] = [typeText(sourcetype), typeText(targettype)]
  if (source === undefined || target === undefined) return undefined
  const condition = `pg_catalog.pg_cast
    WHERE castsource = pg_catalog.to_regtype($1) AND casttarget = pg_catalog.to_regtype($2)`
  return { sqlstates: OBJECT_EXISTS, find: anywhere(condition, source, target) }
}

export function transform({ type_name, lang }: CreateTransformStmt): Wanted | undefined {
  const type = typeText(type_name)
  if (type === undefined || lang === undefined) return undefined
  const condition = `pg_catalog.pg_transform WHERE trftype = pg_catalog.to_regtype($1)
    AND trflang = (SELECT oid FROM pg_catalog.pg_language WHERE lanname = $2)`
  return { sqlstates: OBJECT_EXISTS, find: anywhere(condition, type, lang) }
}

/** Through to_jsonb, since column lists and row filters came with server 15. */
const MEMBER = `SELECT to_jsonb(m) ->> 'prattrs' IS NULL AND to_jsonb(m) ->> 'prqual' IS NULL AS whole
  FROM pg_catalog.pg_publication_rel m JOIN pg_catalog.pg_publication p ON p.oid = m.prpubid
  WHERE p.pubname = $1 AND m.prrelid = pg_catalog.to_regclass($2)`

async function checkMembers(
  client: pg.ClientBase,
  name: string,
  members: readonly PublicationObjSpec[],
): Promise<string[]> {
  const differences: string[] = []
  for (const { pubtable } of members) {
    if (pubtable?.relation === undefined) continue
    const table = qualified(pubtable.relation)
    const [member] = (await client.query<{ whole: boolean }>(MEMBER, [name, table])).rows
    if (member === undefined) differences.push(`publication ${name}: ${table} is not in it`)
    else if (!member.whole && isWhole({ pubtable }))
      differences.push(`publication ${name}: holds ${table} only in part`)
  }
  return differences
}

const isWhole = ({ pubtable }: PublicationObjSpec): boolean =>
  pubtable !== undefined && pubtable.columns === undefined && pubtable.whereClause === undefined

const PUBLICATION = `SELECT puballtables AS all, pubinsert AND pubupdate AND pubdelete AND pubtruncate AND NOT pubviaroot AS plain
  FROM pg_catalog.pg_publication WHERE pubname = $1`

export function publication(statement: CreatePublicationStmt): Wanted | undefined {
  const { pubname: name, pubobjects = [], options = [], for_all_tables: all = false } = statement
  const base = named('pg_publication', 'pubname', name)
  if (base === undefined || name === undefined) return undefined
  const members = pubobjects.flatMap((node) => ('PublicationObjSpec' in node ? [node.PublicationObjSpec] : []))
  const isPlain = options.length === 0 && members.every(isWhole)
  return {
    ...base,
    async check(client) {
      const there = (await client.query<{ all: boolean; plain: boolean }>(PUBLICATION, [name])).rows[0]!
      const differences = await checkMembers(client, name, members)
      if (there.all !== all) differences.push(`publication ${name}: for all tables ${yes(there.all)} -> ${yes(all)}`)
      if (isPlain && !there.plain) differences.push(`publication ${name}: has options, and the statement gives none`)
      return differences.length > 0 || isPlain ? differences : undefined
    },
  }
}

const yes = (value: boolean): string => (value ? 'yes' : 'no')
