// Types that CREATE TYPE and CREATE DOMAIN make; a table's row type and a type's array come with them. The order of an enum's
// labels and of a composite type's attributes is part of what they mean.
import { type ObjectQuery, commentOn, inWords, reference, roleName } from './object-query.js'
import { collationName } from './tables.js'

const common = { comment: commentOn('pg_type', 't.oid'), owner: roleName('t.typowner') }
const ofType = (letter: string): string => `pg_type t JOIN datatype ON datatype.oid = t.oid AND t.typtype = '${letter}'`

export const enums: ObjectQuery = {
  kind: `'enum'`,
  name: 'datatype.name',
  definition: {
    ...common,
    labels: `(SELECT json_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)`,
  },
  from: ofType('e'),
}

export const domains: ObjectQuery = {
  kind: `'domain'`,
  name: 'datatype.name',
  definition: {
    ...common,
    collation: `CASE WHEN t.typcollation <> base.typcollation THEN ${collationName('t.typcollation')} END`,
    default: 'pg_get_expr(t.typdefaultbin, 0)',
    notNull: 't.typnotnull',
    type: 'format_type(t.typbasetype, t.typtypmod)',
  },
  from: `${ofType('d')} JOIN pg_type base ON base.oid = t.typbasetype`,
}

/** One text per attribute, in order. */
const perAttribute = (text: string, from = ''): string =>
  `(SELECT json_agg(quote_ident(a.attname) || ' ' || ${text} ORDER BY a.attnum) FROM pg_attribute a ${from}
     WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)`

export const compositeTypes: ObjectQuery = {
  kind: `'composite type'`,
  name: 'datatype.name',
  definition: {
    ...common,
    attributeComments: perAttribute(
      'd.description',
      `JOIN pg_description d ON d.objoid = a.attrelid AND d.objsubid = a.attnum AND d.classoid = 'pg_class'::regclass`,
    ),
    attributes: perAttribute(
      `format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attcollation <> y.typcollation THEN ' COLLATE ' || ${collationName('a.attcollation')} ELSE '' END`,
      'JOIN pg_type y ON y.oid = a.atttypid',
    ),
  },
  from: ofType('c'),
}

export const rangeTypes: ObjectQuery = {
  kind: `'range type'`,
  name: 'datatype.name',
  definition: {
    ...common,
    canonical: reference('g.rngcanonical', 'regprocedure'),
    collation: collationName('g.rngcollation'),
    difference: reference('g.rngsubdiff', 'regprocedure'),
    multirange: 'format_type(g.rngmultitypid, NULL)',
    operatorClass: `(SELECT opcnamespace::regnamespace::text || '.' || quote_ident(opcname)
      FROM pg_opclass WHERE pg_opclass.oid = g.rngsubopc)`,
    subtype: 'format_type(g.rngsubtype, NULL)',
  },
  from: `${ofType('r')} JOIN pg_range g ON g.rngtypid = t.oid`,
}

export const baseTypes: ObjectQuery = {
  kind: `'base type'`,
  name: 'datatype.name',
  definition: {
    ...common,
    alignment: inWords('t.typalign', { c: 'char', s: 'int2', i: 'int4', d: 'double' }),
    byValue: 't.typbyval',
    category: 't.typcategory',
    collatable: 't.typcollation <> 0',
    default: 't.typdefault',
    input: reference('t.typinput', 'regprocedure'),
    length: 't.typlen',
    output: reference('t.typoutput', 'regprocedure'),
    preferred: 't.typispreferred',
    receive: reference('t.typreceive', 'regprocedure'),
    send: reference('t.typsend', 'regprocedure'),
    storage: 't.typstorage',
  },
  from: ofType('b'),
}
