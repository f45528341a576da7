// What the rest lives in or comes from: schemas, extensions, languages, foreign servers. A server's options may hold a key to
// somewhere else, so that only a digest of each value is told. User mappings hold passwords and are not read.
import {
  type ObjectQuery,
  FIRST_USER_OID,
  commentOn,
  flag,
  notOfExtension,
  reference,
  roleName,
} from './object-query.js'

export const schemas: ObjectQuery = {
  kind: `'schema'`,
  name: 'scope.name',
  definition: { comment: commentOn('pg_namespace', 'scope.oid'), owner: roleName('scope.nspowner') },
  from: `scope WHERE ${notOfExtension('pg_namespace', 'scope.oid')}`,
}

/** Its owner is whoever restored the dump. */
export const extensions: ObjectQuery = {
  kind: `'extension'`,
  name: 'quote_ident(e.extname)',
  definition: {
    comment: commentOn('pg_extension', 'e.oid'),
    schema: `e.extnamespace::regnamespace::text`,
    version: 'e.extversion',
  },
  from: 'pg_extension e',
}

export const languages: ObjectQuery = {
  kind: `'language'`,
  name: 'quote_ident(l.lanname)',
  definition: {
    comment: commentOn('pg_language', 'l.oid'),
    handler: reference('l.lanplcallfoid', 'regprocedure'),
    inline: reference('l.laninline', 'regprocedure'),
    owner: roleName('l.lanowner'),
    trusted: flag('l.lanpltrusted'),
    validator: reference('l.lanvalidator', 'regprocedure'),
  },
  from: `pg_language l WHERE l.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_language', 'l.oid')}`,
}

const digests = (options: string): string =>
  `(SELECT json_agg(digest ORDER BY digest COLLATE "C") FROM (
     SELECT option_name || '=sha256:' || left(encode(sha256(convert_to(option_value, 'UTF8')), 'hex'), 16) AS digest
     FROM pg_options_to_table(${options})) AS digested)`

export const foreignDataWrappers: ObjectQuery = {
  kind: `'foreign data wrapper'`,
  name: 'quote_ident(w.fdwname)',
  definition: {
    comment: commentOn('pg_foreign_data_wrapper', 'w.oid'),
    handler: reference('w.fdwhandler', 'regprocedure'),
    options: digests('w.fdwoptions'),
    owner: roleName('w.fdwowner'),
    validator: reference('w.fdwvalidator', 'regprocedure'),
  },
  from: `pg_foreign_data_wrapper w WHERE ${notOfExtension('pg_foreign_data_wrapper', 'w.oid')}`,
}

export const foreignServers: ObjectQuery = {
  kind: `'foreign server'`,
  name: 'quote_ident(s.srvname)',
  definition: {
    comment: commentOn('pg_foreign_server', 's.oid'),
    options: digests('s.srvoptions'),
    owner: roleName('s.srvowner'),
    type: 's.srvtype',
    version: 's.srvversion',
    wrapper: '(SELECT fdwname FROM pg_foreign_data_wrapper w WHERE w.oid = s.srvfdw)',
  },
  from: `pg_foreign_server s WHERE ${notOfExtension('pg_foreign_server', 's.oid')}`,
}
