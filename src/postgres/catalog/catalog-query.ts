// The one statement that reads the catalog: a common scope, then every kind of object. Left out on purpose: large objects, roles,
// tablespaces, settings of the database, security labels, subscriptions, user mappings, access methods, conversions, transforms,
// text search parsers and templates.
import { tableConstraints, domainConstraints } from './constraints.js'
import { aggregates, functions } from './functions.js'
import { GRANTS, grantExpressions } from './grants.js'
import { indexes, statistics } from './indexes.js'
import { type ObjectQuery, selectObjects } from './object-query.js'
import { casts, operatorClasses, operatorFamilies, operators } from './operators.js'
import { publications } from './publications.js'
import { extensions, foreignDataWrappers, foreignServers, languages, schemas } from './schemas.js'
import { scopeExpressions } from './scope.js'
import { sequences } from './sequences.js'
import { columns, tables } from './tables.js'
import { collations, textSearchConfigurations, textSearchDictionaries } from './text-search.js'
import { eventTriggers, policies, rules, triggers } from './triggers.js'
import { baseTypes, compositeTypes, domains, enums, rangeTypes } from './types.js'
import { views } from './views.js'

const QUERIES: readonly ObjectQuery[] = [
  ...[schemas, extensions, languages, foreignDataWrappers, foreignServers, publications],
  ...[tables, columns, tableConstraints, indexes, statistics, views, sequences],
  ...[functions, aggregates, triggers, eventTriggers, rules, policies],
  ...[enums, domains, domainConstraints, compositeTypes, rangeTypes, baseTypes],
  ...[operators, operatorClasses, operatorFamilies, casts],
  ...[collations, textSearchDictionaries, textSearchConfigurations],
]

/** Rows of kind, name and definition (JSON as text), in no order. To be run with pg_catalog alone on the search path. */
export const catalogQuery = (ignoreSchemas: readonly string[]): string =>
  `WITH ${scopeExpressions(ignoreSchemas)}, ${grantExpressions()}
   ${QUERIES.map(selectObjects).join('\nUNION ALL\n')}
   UNION ALL ${GRANTS}`
