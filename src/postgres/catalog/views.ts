// Views and materialized views. Whether a materialized view holds rows is not compared: that is data.
import { type ObjectQuery, commentOn, roleName } from './object-query.js'
import { storageFields } from './tables.js'

/** One text per column, in order. */
const perColumn = (text: string, from = ''): string =>
  `(SELECT json_agg(quote_ident(a.attname) || ' ' || ${text} ORDER BY a.attnum) FROM pg_attribute a ${from}
     WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped)`

const COMMENTS = `JOIN pg_description d ON d.objoid = a.attrelid AND d.objsubid = a.attnum AND d.classoid = 'pg_class'::regclass`

export const views: ObjectQuery = {
  kind: `CASE r.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END`,
  name: 'r.name',
  definition: {
    ...storageFields,
    columnComments: perColumn('d.description', COMMENTS),
    columnDefaults: perColumn(
      'pg_get_expr(d.adbin, d.adrelid)',
      'JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum',
    ),
    columns: perColumn('format_type(a.atttypid, a.atttypmod)'),
    comment: commentOn('pg_class', 'r.oid'),
    definition: 'pg_get_viewdef(r.oid)',
    owner: roleName('r.relowner'),
  },
  from: `relation r WHERE r.relkind IN ('v', 'm')`,
}
