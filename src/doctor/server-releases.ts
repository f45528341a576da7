// What is known of PostgreSQL's releases, as of KNOWN_AS_OF: to be looked at with every release of pg-runbook, four times a year.
import { FIRST_SAFE_MINOR } from '../postgres/client-tools/version.js'

/** When these tables were last compared with their source. */
export const KNOWN_AS_OF = '2026-11-23'

/** The day of each major's last release. Source: https://www.postgresql.org/support/versioning/ */
export const END_OF_LIFE: Readonly<Record<number, string>> = {
  10: '2022-11-10',
  11: '2023-11-09',
  12: '2024-11-21',
  13: '2025-11-13',
  14: '2026-11-12',
  15: '2027-11-11',
  16: '2028-11-09',
  17: '2029-11-08',
  18: '2030-11-14',
}

/** The oldest minor of a major that has every security fix that we know of; undefined for majors we know nothing of. */
export const firstSafeMinor = (major: number): number | undefined => FIRST_SAFE_MINOR[major]
