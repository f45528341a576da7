// Who may do what. An ACL is told as its difference from what the owner and PUBLIC have by default (acldefault), so that no ACL at
// all and one that was written out are the same. Who granted is not compared.
import { notOfExtension } from './object-query.js'

interface AclSource {
  /** SQL: what follows ON. */
  target: string
  acl: string
  /** acldefault's letter for the kind of object, in SQL. */
  letter: string
  owner: string
  from: string
}

const SOURCES: readonly AclSource[] = [
  {
    target: `CASE relkind WHEN 'S' THEN 'sequence ' ELSE 'table ' END || name`,
    acl: 'relacl',
    letter: `CASE relkind WHEN 'S' THEN 's' ELSE 'r' END`,
    owner: 'relowner',
    from: 'relation WHERE relacl IS NOT NULL',
  },
  {
    target: `'column ' || r.name || '.' || quote_ident(a.attname)`,
    acl: 'a.attacl',
    letter: `'c'`,
    owner: 'r.relowner',
    from: `pg_attribute a JOIN relation r ON r.oid = a.attrelid WHERE a.attacl IS NOT NULL AND NOT a.attisdropped`,
  },
  {
    target: `CASE p.prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END || routine.name`,
    acl: 'p.proacl',
    letter: `'f'`,
    owner: 'p.proowner',
    from: 'pg_proc p JOIN routine ON routine.oid = p.oid WHERE p.proacl IS NOT NULL',
  },
  {
    target: `'type ' || datatype.name`,
    acl: 't.typacl',
    letter: `'T'`,
    owner: 't.typowner',
    from: 'pg_type t JOIN datatype ON datatype.oid = t.oid WHERE t.typacl IS NOT NULL',
  },
  {
    target: `'schema ' || name`,
    acl: 'nspacl',
    letter: `'n'`,
    owner: 'nspowner',
    from: `scope WHERE nspacl IS NOT NULL AND ${notOfExtension('pg_namespace', 'scope.oid')}`,
  },
  {
    target: `'language ' || quote_ident(lanname)`,
    acl: 'lanacl',
    letter: `'l'`,
    owner: 'lanowner',
    from: 'pg_language WHERE lanacl IS NOT NULL',
  },
  {
    target: `'foreign data wrapper ' || quote_ident(fdwname)`,
    acl: 'fdwacl',
    letter: `'F'`,
    owner: 'fdwowner',
    from: `pg_foreign_data_wrapper w WHERE fdwacl IS NOT NULL AND ${notOfExtension('pg_foreign_data_wrapper', 'w.oid')}`,
  },
  {
    target: `'foreign server ' || quote_ident(srvname)`,
    acl: 'srvacl',
    letter: `'S'`,
    owner: 'srvowner',
    from: `pg_foreign_server s WHERE srvacl IS NOT NULL AND ${notOfExtension('pg_foreign_server', 's.oid')}`,
  },
]

const fromSource = ({ target, acl, letter, owner, from }: AclSource): string =>
  `SELECT false AS future, ${target} AS target, ${letter}::"char" AS letter, ${owner} AS owner, ${acl} AS acl,
     acldefault(${letter}::"char", ${owner}) AS standard FROM ${from}`

/** Those of one schema only add to the global ones. PostgreSQL manual, ALTER DEFAULT PRIVILEGES. */
const DEFAULT_PRIVILEGES = `
  SELECT true, 'for role ' || quote_ident(pg_get_userbyid(d.defaclrole)) || coalesce(' in schema ' || scope.name, '') || ' on '
      || CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
           WHEN 'n' THEN 'schemas' ELSE 'large objects' END,
    d.defaclobjtype, d.defaclrole, d.defaclacl,
    CASE d.defaclnamespace WHEN 0
      THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END
  FROM pg_default_acl d LEFT JOIN scope ON scope.oid = d.defaclnamespace
  WHERE d.defaclnamespace = 0 OR scope.oid IS NOT NULL`

/** An owner may grant whatever the ACL says about that. */
const exploded = (acl: string): string =>
  `SELECT a.future, a.target, a.letter, i.grantee, i.privilege_type AS privilege,
     bool_or(i.is_grantable AND i.grantee <> a.owner) AS grantable
   FROM acl a, aclexplode(a.${acl}) i GROUP BY 1, 2, 3, 4, 5`

/** Common table expressions, built on those of scope.ts; `acl_change` has a row per object, grantee and direction. */
export const grantExpressions = (): string => `
  acl AS MATERIALIZED (${[...SOURCES.map(fromSource), DEFAULT_PRIVILEGES].join(' UNION ALL ')}),
  actual AS MATERIALIZED (${exploded('acl')}),
  standard AS MATERIALIZED (${exploded('standard')}),
  single AS (
    SELECT true AS given, a.* FROM actual a WHERE NOT EXISTS (SELECT FROM standard s
      WHERE (s.future, s.target, s.grantee, s.privilege) = (a.future, a.target, a.grantee, a.privilege))
    UNION ALL
    SELECT false, s.* FROM standard s WHERE NOT EXISTS (SELECT FROM actual a
      WHERE (s.future, s.target, s.grantee, s.privilege) = (a.future, a.target, a.grantee, a.privilege))),
  acl_change AS (
    SELECT given, future, target, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS grantee,
      -- ALL stays ALL where a newer server knows one privilege more (MAINTAIN in 17)
      CASE WHEN letter = 'r' AND count(*) = (SELECT count(*) FROM aclexplode(acldefault('r', 10)))
          AND bool_and(grantable) = bool_or(grantable)
        THEN json_build_array('ALL' || CASE WHEN bool_or(grantable) THEN ' WITH GRANT OPTION' ELSE '' END)
        ELSE json_agg(privilege || CASE WHEN grantable THEN ' WITH GRANT OPTION' ELSE '' END ORDER BY privilege COLLATE "C")
      END AS privileges
    FROM single GROUP BY given, future, target, letter, single.grantee)`

/** As selectObjects: kinds `grant`, `revoke` (of what there is by default) and `default privileges`. */
export const GRANTS = `
  SELECT CASE WHEN future THEN 'default privileges' WHEN given THEN 'grant' ELSE 'revoke' END,
    CASE WHEN future THEN target || CASE WHEN given THEN ' to ' ELSE ' revoked from ' END
      ELSE 'on ' || target || CASE WHEN given THEN ' to ' ELSE ' from ' END END || grantee,
    json_build_object('privileges', privileges)::text
  FROM acl_change`
