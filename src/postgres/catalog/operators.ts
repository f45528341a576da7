// What teaches PostgreSQL new ways with types: operators, their classes and families, casts, collations, text search. Casts have no
// schema: those are the application's that initdb did not make.
import {
  type ObjectQuery,
  FIRST_USER_OID,
  commentOn,
  flag,
  inWords,
  notInternal,
  notOfExtension,
  reference,
  roleName,
} from './object-query.js'

const optionalType = (oid: string): string => `CASE ${oid} WHEN 0 THEN 'NONE' ELSE format_type(${oid}, NULL) END`

export const operators: ObjectQuery = {
  kind: `'operator'`,
  name: `scope.name || '.' || o.oprname || '(' || ${optionalType('o.oprleft')} || ',' || format_type(o.oprright, NULL) || ')'`,
  definition: {
    comment: commentOn('pg_operator', 'o.oid'),
    commutator: reference('o.oprcom', 'regoperator'),
    function: reference('o.oprcode', 'regprocedure'),
    hashes: flag('o.oprcanhash'),
    join: reference('o.oprjoin', 'regprocedure'),
    merges: flag('o.oprcanmerge'),
    negator: reference('o.oprnegate', 'regoperator'),
    owner: roleName('o.oprowner'),
    restrict: reference('o.oprrest', 'regprocedure'),
  },
  from: `pg_operator o JOIN scope ON scope.oid = o.oprnamespace
    WHERE o.oprcode <> 0 AND ${notOfExtension('pg_operator', 'o.oid')}`,
}

export const operatorClasses: ObjectQuery = {
  kind: `'operator class'`,
  name: `scope.name || '.' || quote_ident(o.opcname) || ' using ' || quote_ident(m.amname)`,
  definition: {
    comment: commentOn('pg_opclass', 'o.oid'),
    default: flag('o.opcdefault'),
    family: `f.opfnamespace::regnamespace::text || '.' || quote_ident(f.opfname)`,
    keyType: `CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END`,
    owner: roleName('o.opcowner'),
    type: 'format_type(o.opcintype, NULL)',
  },
  from: `pg_opclass o JOIN scope ON scope.oid = o.opcnamespace JOIN pg_am m ON m.oid = o.opcmethod
    JOIN pg_opfamily f ON f.oid = o.opcfamily WHERE ${notOfExtension('pg_opclass', 'o.oid')}`,
}

const entries = (text: string, from: string): string =>
  `(SELECT json_agg(entry ORDER BY entry COLLATE "C") FROM (SELECT ${text} AS entry FROM ${from}) AS entries)`

export const operatorFamilies: ObjectQuery = {
  kind: `'operator family'`,
  name: `scope.name || '.' || quote_ident(f.opfname) || ' using ' || quote_ident(m.amname)`,
  definition: {
    comment: commentOn('pg_opfamily', 'f.oid'),
    functions: entries(
      `amprocnum || ' ' || format_type(amproclefttype, NULL) || ',' || format_type(amprocrighttype, NULL) || ' '
        || amproc::oid::regprocedure::text`,
      'pg_amproc WHERE amprocfamily = f.oid',
    ),
    operators: entries(
      `amopstrategy || ' ' || amopopr::regoperator::text || CASE amoppurpose WHEN 'o' THEN ' for order by' ELSE '' END`,
      'pg_amop WHERE amopfamily = f.oid',
    ),
    owner: roleName('f.opfowner'),
  },
  from: `pg_opfamily f JOIN scope ON scope.oid = f.opfnamespace JOIN pg_am m ON m.oid = f.opfmethod
    WHERE ${notOfExtension('pg_opfamily', 'f.oid')}`,
}

export const casts: ObjectQuery = {
  kind: `'cast'`,
  name: `format_type(c.castsource, NULL) || ' as ' || format_type(c.casttarget, NULL)`,
  definition: {
    comment: commentOn('pg_cast', 'c.oid'),
    context: inWords('c.castcontext', { e: 'explicit', a: 'assignment', i: 'implicit' }),
    function: reference('c.castfunc', 'regprocedure'),
    method: inWords('c.castmethod', { f: 'function', i: 'input and output', b: 'binary' }),
  },
  from: `pg_cast c WHERE c.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_cast', 'c.oid')}
    AND ${notInternal('pg_cast', 'c.oid')}`,
}
