// Indexes that no constraint carries, and extended statistics. pg_get_indexdef tells everything but whether the index is used.
import { type ObjectQuery, commentOn, roleName } from './object-query.js'

export const indexes: ObjectQuery = {
  kind: `'index'`,
  name: 'r.name',
  definition: {
    comment: commentOn('pg_class', 'r.oid'),
    definition: 'pg_get_indexdef(i.indexrelid)',
    partitionOf: `(SELECT inhparent::regclass::text FROM pg_inherits WHERE inhrelid = i.indexrelid)`,
    valid: 'i.indisvalid',
  },
  from: `pg_index i JOIN relation r ON r.oid = i.indexrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'))`,
}

export const statistics: ObjectQuery = {
  kind: `'statistics'`,
  name: `scope.name || '.' || quote_ident(s.stxname)`,
  definition: {
    comment: commentOn('pg_statistic_ext', 's.oid'),
    definition: 'pg_get_statisticsobjdef(s.oid)',
    owner: roleName('s.stxowner'),
    target: 'nullif(s.stxstattarget, -1)',
  },
  from: `pg_statistic_ext s JOIN scope ON scope.oid = s.stxnamespace`,
}
