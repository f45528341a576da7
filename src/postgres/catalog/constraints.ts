// Constraints of tables and domains, with the index that carries one: it has no definition of its own. Left out: NOT NULL (the
// column says it), constraint triggers (they are triggers) and a foreign key's copies on partitions (the parent's says it).
import { type ObjectQuery, commentOn, flag, sortedArray } from './object-query.js'

/** Whether it was validated is a field of its own. */
const DEFINITION = `regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '')`

export const tableConstraints: ObjectQuery = {
  kind: `'constraint'`,
  name: `r.name || '.' || quote_ident(c.conname)`,
  definition: {
    comment: commentOn('pg_constraint', 'c.oid'),
    definition: DEFINITION,
    indexOptions: sortedArray('i.reloptions'),
    indexTablespace: `(SELECT spcname FROM pg_tablespace WHERE pg_tablespace.oid = i.reltablespace)`,
    indexInvalid: flag('NOT x.indisvalid'),
    partitionOf: `(SELECT p.conrelid::regclass::text || '.' || quote_ident(p.conname)
      FROM pg_constraint p WHERE p.oid = c.conparentid)`,
    // ALTER TABLE ... DISABLE TRIGGER ALL: the constraint is there and nobody checks it
    triggersDisabled: flag(`c.contype = 'f' AND EXISTS (SELECT FROM pg_trigger t
      WHERE t.tgconstraint = c.oid AND t.tgisinternal AND t.tgenabled <> 'O')`),
    validated: 'c.convalidated',
  },
  from: `pg_constraint c JOIN relation r ON r.oid = c.conrelid
    LEFT JOIN pg_class i ON i.oid = c.conindid AND c.contype IN ('p', 'u', 'x')
    LEFT JOIN pg_index x ON x.indexrelid = i.oid
    WHERE c.contype NOT IN ('n', 't') AND NOT (c.contype = 'f' AND c.conparentid <> 0)`,
}

export const domainConstraints: ObjectQuery = {
  kind: `'constraint'`,
  name: `t.name || '.' || quote_ident(c.conname)`,
  definition: {
    comment: commentOn('pg_constraint', 'c.oid'),
    definition: DEFINITION,
    validated: 'c.convalidated',
  },
  from: `pg_constraint c JOIN datatype t ON t.oid = c.contypid WHERE c.contype <> 'n'`,
}
