// How texts are compared and searched: collations, text search dictionaries and configurations. A collation's recorded version is
// the operating system's affair and not compared.
import { type ObjectQuery, commentOn, inWords, notOfExtension, roleName } from './object-query.js'

/** The locale's columns have changed their names with every other major: 14, 15 and 16, 17. */
const column = (name: string): string => `to_jsonb(c) ->> '${name}'`

export const collations: ObjectQuery = {
  kind: `'collation'`,
  name: `scope.name || '.' || quote_ident(c.collname)`,
  definition: {
    comment: commentOn('pg_collation', 'c.oid'),
    ctype: `CASE c.collprovider WHEN 'c' THEN c.collctype::text END`,
    deterministic: 'c.collisdeterministic',
    locale: `coalesce(${column('colllocale')}, ${column('colliculocale')}, c.collcollate::text)`,
    owner: roleName('c.collowner'),
    provider: inWords('c.collprovider', { b: 'builtin', c: 'libc', d: 'default', i: 'icu' }),
    rules: column('collicurules'),
  },
  from: `pg_collation c JOIN scope ON scope.oid = c.collnamespace WHERE ${notOfExtension('pg_collation', 'c.oid')}`,
}

export const textSearchDictionaries: ObjectQuery = {
  kind: `'text search dictionary'`,
  name: `scope.name || '.' || quote_ident(d.dictname)`,
  definition: {
    comment: commentOn('pg_ts_dict', 'd.oid'),
    options: 'd.dictinitoption',
    owner: roleName('d.dictowner'),
    template: `t.tmplnamespace::regnamespace::text || '.' || quote_ident(t.tmplname)`,
  },
  from: `pg_ts_dict d JOIN scope ON scope.oid = d.dictnamespace JOIN pg_ts_template t ON t.oid = d.dicttemplate
    WHERE ${notOfExtension('pg_ts_dict', 'd.oid')}`,
}

export const textSearchConfigurations: ObjectQuery = {
  kind: `'text search configuration'`,
  name: `scope.name || '.' || quote_ident(c.cfgname)`,
  definition: {
    comment: commentOn('pg_ts_config', 'c.oid'),
    mappings: `(SELECT json_agg(mapping ORDER BY mapping COLLATE "C") FROM (
        SELECT token.alias || ': ' || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) AS mapping
        FROM pg_ts_config_map m JOIN ts_token_type(c.cfgparser) token ON token.tokid = m.maptokentype
        WHERE m.mapcfg = c.oid GROUP BY token.alias) AS mapped)`,
    owner: roleName('c.cfgowner'),
    parser: `p.prsnamespace::regnamespace::text || '.' || quote_ident(p.prsname)`,
  },
  from: `pg_ts_config c JOIN scope ON scope.oid = c.cfgnamespace JOIN pg_ts_parser p ON p.oid = c.cfgparser
    WHERE ${notOfExtension('pg_ts_config', 'c.oid')}`,
}
