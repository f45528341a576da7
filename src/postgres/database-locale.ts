// The encoding and locale of a database, read from one and given to another that is to be like it.
import type pg from 'pg'
import { quoteLiteral } from './quote.js'

/** As pg_database has them. */
export interface DatabaseLocale {
  encoding: string
  collate: string
  ctype: string
}

export interface LocaleWithProvider extends DatabaseLocale {
  /** `c` libc, `i` ICU, `b` builtin; absent before 15. */
  provider: string | null
  /** The provider's own name of it; libc has none. */
  locale: string | null
  /** ICU's, from 16 on. */
  rules?: string | null
}

/** Who sorts text. A manifest has it in these words. */
export interface Collator {
  provider: 'libc' | 'icu' | 'builtin'
  /** The provider's own name of the locale; libc has none. */
  name?: string
  /** Rules that were added to an ICU locale. */
  rules?: string
  /** Of the provider's collation, as it was when the database was made or refreshed. */
  version?: string
}

/** Of the pg_database row `d`, as JSON; without `provider` on a server before 15, where it can only be libc. */
export const COLLATOR = `
  pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
    'provider', CASE pg_catalog.to_jsonb(d) ->> 'datlocprovider' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
    'name', coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale'),
    'rules', pg_catalog.to_jsonb(d) ->> 'daticurules', 'version', pg_catalog.to_jsonb(d) ->> 'datcollversion'))`

const CURRENT = `
  SELECT pg_catalog.pg_encoding_to_char(encoding)::text AS encoding, datcollate::text AS collate, datctype::text AS ctype,
    pg_catalog.to_jsonb(d) ->> 'datlocprovider' AS provider,
    coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale,
    pg_catalog.to_jsonb(d) ->> 'daticurules' AS rules
  FROM pg_catalog.pg_database d WHERE datname = pg_catalog.current_database()`

/** Of the database that one is connected to. */
export const currentLocale = async (client: pg.ClientBase): Promise<LocaleWithProvider> =>
  (await client.query<LocaleWithProvider>(CURRENT)).rows[0]!

const PROVIDERS = `
  SELECT pg_catalog.current_setting('server_version_num')::int AS version,
    EXISTS (SELECT FROM pg_catalog.pg_collation WHERE collprovider = 'i') AS icu`

/** Which of them a database of this server may have. PostgreSQL manual, 24.1.4 Locale Providers. */
export async function localeProviders(client: pg.ClientBase): Promise<Set<Collator['provider']>> {
  const { version, icu } = (await client.query<{ version: number; icu: boolean }>(PROVIDERS)).rows[0]!
  const found = new Set<Collator['provider']>(['libc'])
  if (icu && version >= 150_000) found.add('icu')
  if (version >= 170_000) found.add('builtin')
  return found
}

/** As CREATE DATABASE takes it. PostgreSQL manual, CREATE DATABASE. */
export function localeClause({ encoding, collate, ctype, provider, locale, rules }: LocaleWithProvider): string {
  const libc = `ENCODING ${quoteLiteral(encoding)} LC_COLLATE ${quoteLiteral(collate)} LC_CTYPE ${quoteLiteral(ctype)}`
  const withRules = rules ? ` ICU_RULES ${quoteLiteral(rules)}` : ''
  if (provider === 'i') return `${libc} LOCALE_PROVIDER icu ICU_LOCALE ${quoteLiteral(locale ?? 'und')}${withRules}`
  if (provider === 'c') return `${libc} LOCALE_PROVIDER libc`
  if (provider === 'b') return `${libc} LOCALE_PROVIDER builtin BUILTIN_LOCALE ${quoteLiteral(locale ?? 'C.UTF-8')}`
  return libc
}
