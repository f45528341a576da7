// What belongs to the application: not the system's schemas, not temporary ones, not those that the caller keeps for itself, and
// nothing that an extension brought.
import { quoteLiteral } from '../quote.js'
import { notInternal, notOfExtension } from './object-query.js'

/** Common table expressions: `member`, `ignored_routine`, and `scope` (schemas), `relation`, `routine`, `datatype`, each with its quoted name. */
export function scopeExpressions(ignoreSchemas: readonly string[]): string {
  const ignored = ['information_schema', ...ignoreSchemas].map(quoteLiteral).join(', ')
  return `
  member AS MATERIALIZED (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
  scope AS MATERIALIZED (
    SELECT oid, quote_ident(nspname) AS name, nspowner, nspacl FROM pg_namespace
    WHERE left(nspname::text, 3) <> 'pg_' AND nspname::text NOT IN (${ignored})),
  ignored_routine AS MATERIALIZED (
    SELECT p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname::text IN (${ignored})),
  relation AS MATERIALIZED (
    SELECT c.oid, scope.name || '.' || quote_ident(c.relname) AS name, c.relkind, c.relowner, c.relacl, c.relpersistence,
      c.relam, c.reltablespace, c.reltoastrelid, c.reloptions, c.reloftype, c.relispartition, c.relpartbound,
      c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relhasindex
    FROM pg_class c JOIN scope ON scope.oid = c.relnamespace
    WHERE ${notOfExtension('pg_class', 'c.oid')}),
  routine AS MATERIALIZED (
    SELECT p.oid, scope.name || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' AS name
    FROM pg_proc p JOIN scope ON scope.oid = p.pronamespace
    WHERE ${notOfExtension('pg_proc', 'p.oid')}
      AND ${notInternal('pg_proc', 'p.oid')}),
  datatype AS MATERIALIZED (
    SELECT t.oid, scope.name || '.' || quote_ident(t.typname) AS name
    FROM pg_type t JOIN scope ON scope.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE t.typtype IN ('b', 'c', 'd', 'e', 'r') AND t.typisdefined AND (c.oid IS NULL OR c.relkind = 'c')
      AND NOT EXISTS (SELECT FROM pg_type element WHERE element.oid = t.typelem AND element.typarray = t.oid)
      AND ${notOfExtension('pg_type', 't.oid')})`
}
