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
}

const CURRENT = `
  SELECT pg_catalog.pg_encoding_to_char(encoding)::text AS encoding, datcollate::text AS collate, datctype::text AS ctype,
    pg_catalog.to_jsonb(d) ->> 'datlocprovider' AS provider,
    coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale
  FROM pg_catalog.pg_database d WHERE datname = pg_catalog.current_database()`

/** Of the database that one is connected to. */
export const currentLocale = async (client: pg.ClientBase): Promise<LocaleWithProvider> =>
  (await client.query<LocaleWithProvider>(CURRENT)).rows[0]!

/** As CREATE DATABASE takes it. PostgreSQL manual, CREATE DATABASE. */
export function localeClause({ encoding, collate, ctype, provider, locale }: LocaleWithProvider): string {
  const libc = `ENCODING ${quoteLiteral(encoding)} LC_COLLATE ${quoteLiteral(collate)} LC_CTYPE ${quoteLiteral(ctype)}`
  if (provider === 'i') return `${libc} LOCALE_PROVIDER icu ICU_LOCALE ${quoteLiteral(locale ?? 'und')}`
  if (provider === 'c') return `${libc} LOCALE_PROVIDER libc`
  if (provider === 'b') return `${libc} LOCALE_PROVIDER builtin BUILTIN_LOCALE ${quoteLiteral(locale ?? 'C.UTF-8')}`
  return libc
}
