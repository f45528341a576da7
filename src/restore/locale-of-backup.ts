// Who sorts text in a database that is made for a backup: the provider and locale of the source, as its manifest notes them, as far as
// this server has them. What it has not is said, since text is sorted otherwise then.
import type { Survey } from '../backups/opening/survey.js'
import type { Collator, LocaleWithProvider } from '../postgres/database-locale.js'

const LETTER = { libc: 'c', icu: 'i', builtin: 'b' } as const

const named = ({ provider, name, rules }: Collator): string =>
  [provider === 'icu' ? 'ICU' : provider, name, rules && 'with rules of its own'].filter(Boolean).join(' ')

/**
 * @param current of the database that the new one stands beside
 * @param providers of the server
 */
export function localeOfBackup(
  { manifest }: Survey,
  encoding: string,
  current: LocaleWithProvider,
  providers: ReadonlySet<Collator['provider']>,
): LocaleWithProvider {
  const { collate, ctype } = manifest ?? current
  const common = { encoding, collate, ctype }
  const { locale } = manifest ?? {}
  if (locale === undefined) {
    const isSame = collate === current.collate && ctype === current.ctype
    return isSame ? { ...current, ...common } : { ...common, provider: null, locale: null }
  }
  // A server before 15 knows of no provider, and one that can say ICU may have been set up with it.
  const provider = providers.has(locale.provider) ? locale.provider : 'libc'
  const letter = provider === 'libc' && providers.size === 1 ? null : LETTER[provider]
  const ofProvider = provider === locale.provider ? locale : undefined
  return { ...common, provider: letter, locale: ofProvider?.name ?? null, rules: ofProvider?.rules ?? null }
}

/** In words, where a new database of this server cannot sort as the source did. */
export function notSortedAlike({ manifest }: Survey, providers: ReadonlySet<Collator['provider']>): string[] {
  const { locale, collate } = manifest ?? {}
  if (locale === undefined || providers.has(locale.provider)) return []
  return [
    `text was sorted by ${named(locale)} in the source, and this server cannot make a database that does (ICU takes PostgreSQL 15 with ICU, builtin 17): ` +
      `the new one sorts by libc ${collate}, and ORDER BY may give another order`,
  ]
}

/** In words, where rows come into a database that sorts otherwise. */
export function sortedOtherwise(
  { manifest }: Survey,
  here: { collate: string; ctype: string; locale: Collator },
): string[] {
  if (!manifest) return []
  const { collate, ctype, locale } = manifest
  const isLibc = [locale, here.locale].every((one) => one === undefined || one.provider === 'libc')
  const isSame =
    isLibc || locale === undefined
      ? collate === here.collate && ctype === here.ctype
      : named(locale) === named(here.locale)
  const by = (one: Collator | undefined, libc: string) => (one && one.provider !== 'libc' ? named(one) : libc)
  return isSame
    ? []
    : [
        `text was sorted by ${by(locale, collate)} in the source and is sorted by ${by(here.locale, here.collate)} here: ORDER BY may give another order`,
      ]
}
