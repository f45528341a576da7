// Tables and their columns. Where a column stands among the others is not compared: a dump may restore inherited columns in
// another order, and an order is nothing that ALTER TABLE could put right.
import { type ObjectQuery, commentOn, flag, inWords, roleName, sortedArray } from './object-query.js'

const PARENTS = `(SELECT json_agg(inhparent::regclass::text ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = r.oid)`

/** The index that one of pg_index's flags is set on. */
const indexWith = (condition: string): string =>
  `CASE WHEN r.relhasindex THEN (SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = r.oid AND ${condition}) END`

export const storageFields = {
  accessMethod: `(SELECT amname FROM pg_am WHERE pg_am.oid = r.relam AND amname <> 'heap')`,
  options: sortedArray('r.reloptions'),
  tablespace: `(SELECT spcname FROM pg_tablespace WHERE pg_tablespace.oid = r.reltablespace)`,
  toastOptions: sortedArray('(SELECT toast.reloptions FROM pg_class toast WHERE toast.oid = r.reltoastrelid)'),
}

export const tables: ObjectQuery = {
  kind: `CASE r.relkind WHEN 'f' THEN 'foreign table' ELSE 'table' END`,
  name: 'r.name',
  definition: {
    ...storageFields,
    bound: 'pg_get_expr(r.relpartbound, r.oid)',
    clusterOn: indexWith('indisclustered'),
    comment: commentOn('pg_class', 'r.oid'),
    foreignOptions: sortedArray('f.ftoptions'),
    forceRowSecurity: flag('r.relforcerowsecurity'),
    inherits: `CASE WHEN NOT r.relispartition THEN ${PARENTS} END`,
    ofType: `CASE WHEN r.reloftype <> 0 THEN format_type(r.reloftype, NULL) END`,
    owner: roleName('r.relowner'),
    partitionKey: `CASE r.relkind WHEN 'p' THEN pg_get_partkeydef(r.oid) END`,
    partitionOf: `CASE WHEN r.relispartition THEN ${PARENTS} -> 0 END`,
    replicaIdentity: `CASE WHEN r.relkind = 'f' THEN NULL WHEN r.relreplident = 'f' THEN 'full'
      WHEN r.relreplident = 'n' THEN 'nothing'
      WHEN r.relreplident = 'i' THEN 'index ' || ${indexWith('indisreplident')} END`,
    rowSecurity: flag('r.relrowsecurity'),
    server: 's.srvname',
    unlogged: flag(`r.relpersistence = 'u'`),
  },
  from: `relation r LEFT JOIN pg_foreign_table f ON f.ftrelid = r.oid LEFT JOIN pg_foreign_server s ON s.oid = f.ftserver
    WHERE r.relkind IN ('r', 'p', 'f')`,
}

const STORAGE = { p: 'plain', e: 'external', m: 'main', x: 'extended' }

/**
 * From 18 on NOT NULL is a constraint with a name; it is compared as the column's property that it was before, and only what
 * older servers cannot have (NOT VALID, NO INHERIT) is told besides.
 */
export const columns: ObjectQuery = {
  kind: `'column'`,
  name: `r.name || '.' || quote_ident(a.attname)`,
  definition: {
    collation: `CASE WHEN a.attcollation <> t.typcollation THEN ${collationName('a.attcollation')} END`,
    comment: 'description.description',
    compression: inWords('a.attcompression', { p: 'pglz', l: 'lz4' }),
    default: `CASE a.attgenerated WHEN '' THEN pg_get_expr(d.adbin, d.adrelid) END`,
    foreignOptions: sortedArray('a.attfdwoptions'),
    generated: `CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END`,
    generatedAs: inWords('a.attgenerated', { s: 'stored', v: 'virtual' }),
    identity: inWords('a.attidentity', { a: 'always', d: 'by default' }),
    notNull: 'a.attnotnull',
    notNullNoInherit: flag('n.connoinherit'),
    notNullNotValid: flag('NOT n.convalidated'),
    options: sortedArray('a.attoptions'),
    statistics: 'nullif(a.attstattarget, -1)',
    storage: `CASE WHEN a.attstorage <> t.typstorage THEN ${inWords('a.attstorage', STORAGE)} END`,
    type: 'format_type(a.atttypid, a.atttypmod)',
  },
  from: `pg_attribute a JOIN relation r ON r.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON a.atthasdef AND d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_description description ON description.classoid = 'pg_class'::regclass
      AND description.objoid = a.attrelid AND description.objsubid = a.attnum
    LEFT JOIN pg_constraint n ON n.contype = 'n' AND n.conrelid = a.attrelid AND n.conkey = ARRAY[a.attnum]
      AND (n.connoinherit OR NOT n.convalidated)
    WHERE r.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped`,
}

/** Qualified where it is not the system's. */
export function collationName(oid: string): string {
  return `CASE WHEN ${oid} <> 0 THEN ${oid}::regcollation::text END`
}
