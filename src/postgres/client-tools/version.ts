// What a client program says of itself, and whether that version is known to be dangerous.

export interface ToolVersion {
  major: number
  minor: number
  /** e.g. 15.18 */
  text: string
}

/** Reads `pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`; undefined for anything else. */
export function parseToolVersion(output: string): ToolVersion | undefined {
  const match = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(output)
  if (!match) return undefined
  const [major, minor] = [Number(match[1]), Number(match[2] ?? 0)]
  return { major, minor, text: match[2] ? `${major}.${minor}` : match[1]! }
}

/**
 * First minor of each major without CVE-2026-18408 and CVE-2025-8714 (a hostile server can put code into a dump that psql
 * runs on restore). Source: https://www.postgresql.org/support/security/
 */
export const FIRST_SAFE_MINOR: Readonly<Record<number, number>> = { 14: 24, 15: 19, 16: 15, 17: 11, 18: 6 }

/** A sentence for the operator when this client is older than the last security fix that we know of. */
export function knownWeakness(version: ToolVersion): string | undefined {
  const safe = FIRST_SAFE_MINOR[version.major]
  if (safe === undefined || version.minor >= safe) return undefined
  return `pg_dump ${version.text} is older than ${version.major}.${safe}, which fixes CVE-2026-18408 (psql can run code hidden in a dump). Update the PostgreSQL client programs, and restore no dump that you do not trust with a psql that is older.`
}
