// Functions, procedures and aggregates as records rather than as pg_get_functiondef's text, so that a change can be named.
import { type ObjectQuery, commentOn, flag, inWords, reference, roleName, sortedArray } from './object-query.js'

const KIND = `CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END`

const common = {
  arguments: `nullif(pg_get_function_arguments(p.oid), '')`,
  comment: commentOn('pg_proc', 'p.oid'),
  leakproof: flag('p.proleakproof'),
  owner: roleName('p.proowner'),
  parallel: inWords('p.proparallel', { s: 'safe', r: 'restricted', u: 'unsafe' }),
  returns: 'pg_get_function_result(p.oid)',
  securityDefiner: flag('p.prosecdef'),
  settings: sortedArray('p.proconfig'),
  strict: flag('p.proisstrict'),
  volatility: inWords('p.provolatile', { i: 'immutable', s: 'stable', v: 'volatile' }),
}

export const functions: ObjectQuery = {
  kind: KIND,
  name: 'routine.name',
  definition: {
    ...common,
    body: 'coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)',
    cost: 'p.procost',
    language: 'l.lanname',
    library: 'p.probin',
    rows: 'nullif(p.prorows, 0)',
    support: reference('p.prosupport', 'regprocedure'),
    transforms: `(SELECT json_agg(format_type(type, NULL) ORDER BY place)
      FROM unnest(p.protrftypes) WITH ORDINALITY AS transformed (type, place))`,
    window: flag(`p.prokind = 'w'`),
  },
  from: `pg_proc p JOIN routine ON routine.oid = p.oid JOIN pg_language l ON l.oid = p.prolang WHERE p.prokind <> 'a'`,
}

const procedure = (column: string): string => reference(column, 'regprocedure')
const MODIFIES = { r: 'read only', s: 'shareable', w: 'read write' }

export const aggregates: ObjectQuery = {
  kind: KIND,
  name: 'routine.name',
  definition: {
    ...common,
    aggregateKind: inWords('g.aggkind', { n: 'normal', o: 'ordered set', h: 'hypothetical set' }),
    combineFunction: procedure('g.aggcombinefn'),
    deserialFunction: procedure('g.aggdeserialfn'),
    finalExtra: flag('g.aggfinalextra'),
    finalFunction: procedure('g.aggfinalfn'),
    finalModifies: inWords('g.aggfinalmodify', MODIFIES),
    initialState: 'g.agginitval',
    inverseFunction: procedure('g.aggminvtransfn'),
    movingFinalExtra: flag('g.aggmfinalextra'),
    movingFinalFunction: procedure('g.aggmfinalfn'),
    movingFinalModifies: inWords('g.aggmfinalmodify', MODIFIES),
    movingFunction: procedure('g.aggmtransfn'),
    movingInitialState: 'g.aggminitval',
    movingStateSize: 'nullif(g.aggmtransspace, 0)',
    movingStateType: `CASE WHEN g.aggmtranstype <> 0 THEN format_type(g.aggmtranstype, NULL) END`,
    serialFunction: procedure('g.aggserialfn'),
    sortOperator: reference('g.aggsortop', 'regoperator'),
    stateFunction: procedure('g.aggtransfn'),
    stateSize: 'nullif(g.aggtransspace, 0)',
    stateType: 'format_type(g.aggtranstype, NULL)',
  },
  from: `pg_aggregate g JOIN pg_proc p ON p.oid = g.aggfnoid JOIN routine ON routine.oid = p.oid`,
}
