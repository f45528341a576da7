// What belongs to a database and is in no dump of it: the roles that own or may use something of it, who is a member of whom, and the
// settings of roles and of the database itself. As SQL for a new server, and never with a password.
import type pg from 'pg'

export interface RoleDefinition {
  name: string
  /** In the order to be run: the role, its settings. */
  sql: string[]
}

export interface DatabaseGlobals {
  /** By name; PostgreSQL's own (pg_...) and the one that every server has (OID 10) are left out. */
  roles: RoleDefinition[]
  /** Memberships, after the roles. */
  memberships: string[]
  /** Settings of the database, and of roles in it. */
  database: string[]
}

/** Settings that are lists of names: their value is SQL already. Source: PostgreSQL, pg_dump's variable_is_guc_list_quote. */
const NAME_LISTS = ['local_preload_libraries', 'search_path', 'session_preload_libraries', 'shared_preload_libraries']
const ALSO_LISTS = ['temp_tablespaces', 'unix_socket_directories']
const LISTS = [...NAME_LISTS, ...ALSO_LISTS].map((name) => `'${name}'`).join(', ')

/** `SET name TO value` of one element of a setconfig. */
const setting = (element: string): string => `
  pg_catalog.format('SET %s TO %s', (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(part), '.')
      FROM pg_catalog.unnest(pg_catalog.string_to_array(pg_catalog.split_part(${element}, '=', 1), '.')) part),
    CASE WHEN pg_catalog.lower(pg_catalog.split_part(${element}, '=', 1)) IN (${LISTS})
      THEN pg_catalog.substr(${element}, pg_catalog.strpos(${element}, '=') + 1)
      ELSE pg_catalog.quote_literal(pg_catalog.substr(${element}, pg_catalog.strpos(${element}, '=') + 1)) END)`

/** Not through PostgreSQL's own roles: whoever else is a member of pg_read_all_data has nothing to do with this database. */
const NEEDED = `
  here AS (SELECT oid, datname, datdba, datconnlimit FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()),
  used AS (
    SELECT s.refobjid AS oid FROM pg_catalog.pg_shdepend s, here
    WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass
      AND (s.dbid = here.oid OR s.classid = 'pg_catalog.pg_database'::regclass AND s.objid = here.oid)
    UNION SELECT datdba FROM here
    UNION SELECT p.setrole FROM pg_catalog.pg_db_role_setting p, here WHERE p.setdatabase = here.oid),
  related AS (
    SELECT oid FROM used
    UNION SELECT CASE m.member WHEN related.oid THEN m.roleid ELSE m.member END
    FROM related JOIN pg_catalog.pg_roles self ON self.oid = related.oid AND self.oid <> 10 AND self.rolname !~ '^pg_'
      JOIN pg_catalog.pg_auth_members m ON self.oid IN (m.member, m.roleid)),
  needed AS (SELECT r.* FROM pg_catalog.pg_roles r JOIN related USING (oid) WHERE r.oid <> 10 AND r.rolname !~ '^pg_')`

const ROLES = `
  SELECT rolname::text AS name, ARRAY[pg_catalog.format('CREATE ROLE %I', rolname)
      || CASE WHEN rolsuper THEN ' SUPERUSER' ELSE '' END || CASE WHEN rolcanlogin THEN ' LOGIN' ELSE '' END
      || CASE WHEN rolinherit THEN '' ELSE ' NOINHERIT' END || CASE WHEN rolcreatedb THEN ' CREATEDB' ELSE '' END
      || CASE WHEN rolcreaterole THEN ' CREATEROLE' ELSE '' END || CASE WHEN rolreplication THEN ' REPLICATION' ELSE '' END
      || CASE WHEN rolbypassrls THEN ' BYPASSRLS' ELSE '' END
      || CASE WHEN rolconnlimit <> -1 THEN ' CONNECTION LIMIT ' || rolconnlimit ELSE '' END
      || CASE WHEN rolvaliduntil IS NULL THEN '' ELSE pg_catalog.format(' VALID UNTIL %L', CASE
        WHEN pg_catalog.isfinite(rolvaliduntil) THEN pg_catalog.to_char(rolvaliduntil AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS"+00"')
        ELSE rolvaliduntil::text END) END]
    || ARRAY(SELECT pg_catalog.format('ALTER ROLE %I ', rolname) || ${setting('s')} FROM pg_catalog.unnest(rolconfig) s) AS sql
  FROM needed ORDER BY rolname`

const MEMBERSHIPS = `
  SELECT DISTINCT pg_catalog.format('GRANT %I TO %I', g.rolname, n.rolname)
    || CASE WHEN m.admin_option THEN ' WITH ADMIN OPTION' ELSE '' END AS sql
  FROM pg_catalog.pg_auth_members m JOIN needed n ON n.oid = m.member JOIN pg_catalog.pg_roles g ON g.oid = m.roleid ORDER BY 1`

const DATABASE = `
  SELECT pg_catalog.format('ALTER DATABASE %I CONNECTION LIMIT %s', datname, datconnlimit) AS sql FROM here WHERE datconnlimit <> -1
  UNION ALL
  SELECT CASE WHEN r.oid IS NULL THEN pg_catalog.format('ALTER DATABASE %I ', here.datname)
      ELSE pg_catalog.format('ALTER ROLE %I IN DATABASE %I ', r.rolname, here.datname) END || ${setting('s')}
  FROM here JOIN pg_catalog.pg_db_role_setting p ON p.setdatabase = here.oid LEFT JOIN pg_catalog.pg_roles r ON r.oid = p.setrole,
    pg_catalog.unnest(p.setconfig) s
  WHERE p.setrole = 0 OR r.oid IS NOT NULL ORDER BY 1`

const GLOBALS = `WITH RECURSIVE ${NEEDED}
  SELECT (SELECT coalesce(pg_catalog.json_agg(q), '[]') FROM (${ROLES}) q) AS roles,
    (SELECT coalesce(pg_catalog.json_agg(q.sql), '[]') FROM (${MEMBERSHIPS}) q) AS memberships,
    (SELECT coalesce(pg_catalog.json_agg(q.sql), '[]') FROM (${DATABASE}) q) AS database`

/** Of the database that one is connected to. Needs no more rights than connecting takes. */
export const databaseGlobals = async (client: pg.ClientBase): Promise<DatabaseGlobals> =>
  (await client.query<DatabaseGlobals>(GLOBALS)).rows[0]!

/** All of it, in the order to be run. */
export const globalsAsSql = ({ roles, memberships, database }: DatabaseGlobals): string[] => [
  ...roles.flatMap(({ sql }) => sql),
  ...memberships,
  ...database,
]
