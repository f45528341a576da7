// What the role of the URL may do: the runbook's "permission denied for schema public", with its GRANTs filled in. Asks for rights
// as has_*_privilege tells them, which counts what the role inherits.
import { quoteLiteral } from '../postgres/quote.js'
import { type Finding, commandsFor, family, namesOf, ok, problem } from './check.js'
import type { Patient } from './patient.js'

export interface RightsRow {
  /** Quoted where that is needed, as they stand in SQL. */
  role: string
  schema: string
  superuser: boolean
  readsAll: boolean
  bypassesRowSecurity: boolean
  schemaExists: boolean
  usage: boolean
  create: boolean
  createInDatabase: boolean
  tables: number
  /** Qualified and quoted. Of the URL's schema. */
  notUsable: string[]
  notOwned: string[]
  /** Of those, the tables of superusers. */
  ownedBySuperusers: string[]
  /** Owners of all of those, quoted. */
  owners: string[]
  superusers: string[]
  /** Those of the owners whose later tables this role will be able to read. */
  willRead: string[]
  /** Tables and sequences of all schemas that pg_dump would read. */
  notReadable: string[]
  /** Tables whose policies hide rows from this role. */
  filtered: string[]
}

const NAME = "format('%I.%I', n.nspname, c.relname)"
const APPLICATION = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'"
const NOT_FROM_EXTENSION =
  "NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')"

const rightsOf = (schema: string): string => `
  WITH relations AS (
    SELECT c.oid, c.relkind, c.relowner, n.nspname = ${schema} AS here, ${NAME} AS name, n.oid AS schema,
      pg_has_role(c.relowner, 'USAGE') AS owned, o.rolsuper AS super,
      has_schema_privilege(n.oid, 'USAGE') AS reachable,
      CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'SELECT') ELSE has_table_privilege(c.oid, 'SELECT') END AS readable,
      CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'USAGE')
        ELSE has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
          AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE') END AS usable,
      c.relkind <> 'S' AND row_security_active(c.oid) AS filtered
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles o ON o.oid = c.relowner
    WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't' AND ${APPLICATION} AND ${NOT_FROM_EXTENSION})
  SELECT quote_ident(current_user) AS role, quote_ident(${schema}) AS schema,
    current_setting('is_superuser') = 'on' AS superuser, pg_has_role('pg_read_all_data', 'USAGE') AS "readsAll",
    me.rolbypassrls OR me.rolsuper AS "bypassesRowSecurity",
    n.oid IS NOT NULL AS "schemaExists",
    coalesce(has_schema_privilege(n.oid, 'USAGE'), false) AS usage, coalesce(has_schema_privilege(n.oid, 'CREATE'), false) AS "create",
    has_database_privilege(current_database(), 'CREATE') AS "createInDatabase",
    (SELECT count(*)::int FROM relations WHERE here AND relkind <> 'S') AS tables,
    ARRAY(SELECT name FROM relations WHERE here AND NOT usable ORDER BY 1) AS "notUsable",
    ARRAY(SELECT name FROM relations WHERE here AND relkind <> 'S' AND NOT owned ORDER BY 1) AS "notOwned",
    ARRAY(SELECT name FROM relations WHERE here AND relkind <> 'S' AND NOT owned AND super ORDER BY 1) AS "ownedBySuperusers",
    ARRAY(SELECT DISTINCT quote_ident(pg_get_userbyid(relowner)) FROM relations WHERE here AND NOT owned ORDER BY 1) AS owners,
    ARRAY(SELECT DISTINCT quote_ident(pg_get_userbyid(relowner)) FROM relations WHERE here AND NOT owned AND super) AS superusers,
    ARRAY(SELECT DISTINCT quote_ident(pg_get_userbyid(d.defaclrole)) FROM pg_default_acl d, aclexplode(d.defaclacl) a
          WHERE d.defaclobjtype = 'r' AND d.defaclnamespace IN (0, n.oid) AND a.privilege_type = 'SELECT'
            AND (a.grantee = 0 OR pg_has_role(a.grantee, 'USAGE'))) AS "willRead",
    ARRAY(SELECT name FROM relations WHERE NOT (readable AND reachable) ORDER BY 1) AS "notReadable",
    ARRAY(SELECT name FROM relations WHERE filtered ORDER BY 1) AS filtered
  FROM pg_roles me LEFT JOIN pg_namespace n ON n.nspname = ${schema}
  WHERE me.rolname = current_user`

export const rightsFamily = family(
  {
    'rights-schema': 'Rights on the schema',
    'rights-tables': 'Rights on the tables',
    'rights-ownership': 'Ownership of the tables',
    'rights-later': 'Rights on tables made later',
    'rights-backup': 'Rights for a backup',
  },
  async ({ ask, url }: Patient) => {
    const [row] = await ask<RightsRow>(rightsOf(quoteLiteral(url.schema)))
    return judgeRights(row!)
  },
)

export const judgeRights = (row: RightsRow) => ({
  'rights-schema': onSchema(row),
  'rights-tables': onTables(row),
  'rights-ownership': ownership(row),
  'rights-later': onLaterTables(row),
  'rights-backup': forBackup(row),
})

const AS_OWNER = 'as the owner of the schema, or an administrator:'
const grantAll = (role: string, schema: string): string =>
  ['SCHEMA', 'ALL TABLES IN SCHEMA', 'ALL SEQUENCES IN SCHEMA']
    .map((what) => `GRANT ALL ON ${what} ${schema} TO ${role};`)
    .join('\n')

function onSchema({ role, schema, schemaExists, usage, create, createInDatabase }: RightsRow): Finding {
  if (!schemaExists)
    return problem(
      `there is no schema ${schema} in this database`,
      `write another ?schema= into the connection URL, or:\nCREATE SCHEMA ${schema}${createInDatabase ? '' : ` AUTHORIZATION ${role}`};`,
    )
  if (usage && create) return ok(`${role} may use schema ${schema} and create in it`)
  const lacks = [!usage && 'USAGE', !create && 'CREATE'].filter((right) => right !== false).join(' and ')
  return problem(
    `${role} has no ${lacks} on schema ${schema}: "permission denied for schema ${schema}"`,
    `${AS_OWNER}\n${grantAll(role, schema)}`,
  )
}

function onTables({ role, schema, tables, notUsable }: RightsRow): Finding {
  if (tables === 0) return ok(`schema ${schema} has no tables`)
  if (notUsable.length === 0) return ok(`${role} may read and write all of ${schema}`)
  return problem(
    `${role} may not read and write all of these: ${namesOf(notUsable)}`,
    `${AS_OWNER}\n${grantAll(role, schema)}`,
  )
}

/** Nobody is made a member of a superuser: a table of one is handed over instead. */
function ownership({ role, tables, notOwned, ownedBySuperusers, owners, superusers }: RightsRow): Finding {
  if (tables === 0) return ok('there are no tables to own')
  if (notOwned.length === 0) return ok(`${role} owns them, or is a member of who does`)
  const plain = owners.filter((owner) => !superusers.includes(owner))
  const commands = [
    ...plain.map((owner) => `GRANT ${owner} TO ${role};`),
    ...(ownedBySuperusers.length > 0
      ? [commandsFor(ownedBySuperusers, (name) => `ALTER TABLE ${name} OWNER TO ${role};`)]
      : []),
  ]
  return problem(
    `ALTER and DROP take the owner, and ${role} is not: ${namesOf(notOwned)}`,
    `run migrations as ${owners.join(' or ')}, or, as an administrator:\n${commands.join('\n')}`,
  )
}

function onLaterTables({ role, schema, owners, willRead, readsAll }: RightsRow): Finding {
  const forgotten = owners.filter((owner) => !willRead.includes(owner))
  if (owners.length === 0) return ok(`${role} owns what is there, and what it will make`)
  if (readsAll || forgotten.length === 0)
    return ok(`${role} will be able to read what ${owners.join(', ')} makes later`)
  return problem(
    `tables that ${forgotten.join(', ')} makes later will be closed to ${role}`,
    `as ${forgotten.join(' and ')}, or an administrator:\n${forgotten
      .flatMap((owner) =>
        ['TABLES', 'SEQUENCES'].map(
          (what) => `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema} GRANT ALL ON ${what} TO ${role};`,
        ),
      )
      .join('\n')}`,
  )
}

function forBackup({ role, superuser, readsAll, notReadable, filtered, bypassesRowSecurity }: RightsRow): Finding {
  if (superuser) return ok(`${role} is a superuser: pg_dump reads everything`)
  if (notReadable.length > 0)
    return problem(
      `pg_dump would fail, since ${role} may not read: ${namesOf(notReadable)}`,
      `as an administrator:\nGRANT pg_read_all_data TO ${role};`,
    )
  if (filtered.length > 0 && !bypassesRowSecurity)
    return problem(
      `pg_dump would fail, since row security hides rows from ${role}: ${namesOf(filtered)}`,
      `as a superuser (or back up as the owner of those tables):\nALTER ROLE ${role} BYPASSRLS;`,
    )
  if (readsAll) return ok(`${role} reads everything (pg_read_all_data), row security hides nothing`)
  return ok(`${role} may read every table and sequence, and row security hides nothing`)
}
