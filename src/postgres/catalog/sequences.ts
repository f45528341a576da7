// Sequences, those of identity columns among them. The current value is data. Numbers are texts: they go beyond 2^53.
import { type ObjectQuery, commentOn, flag, roleName } from './object-query.js'

export const sequences: ObjectQuery = {
  kind: `'sequence'`,
  name: 'r.name',
  definition: {
    cache: 's.seqcache::text',
    comment: commentOn('pg_class', 'r.oid'),
    cycle: 's.seqcycle',
    identity: flag(`d.deptype = 'i'`),
    increment: 's.seqincrement::text',
    max: 's.seqmax::text',
    min: 's.seqmin::text',
    ownedBy: `d.refobjid::regclass::text || '.' || quote_ident(a.attname)`,
    owner: roleName('r.relowner'),
    start: 's.seqstart::text',
    type: 'format_type(s.seqtypid, NULL)',
    // a column's sequence is as its table is from 15 on, and never unlogged before
    unlogged: flag(`r.relpersistence = 'u' AND d.objid IS NULL`),
  },
  from: `pg_sequence s JOIN relation r ON r.oid = s.seqrelid
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.objsubid = 0
      AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
    LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid`,
}
