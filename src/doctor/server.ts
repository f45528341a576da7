// The server itself: how old it is, whose it is, whether it takes writes, whether it would keep them through a crash, its clock.
import { durationInWords } from '../quantities.js'
import { type Finding, family, ok, problem, unknown } from './check.js'
import type { Patient } from './patient.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { providerOf } from './provider.js'
import { END_OF_LIFE, KNOWN_AS_OF, firstSafeMinor } from './server-releases.js'

interface ServerRow {
  recovering: boolean
  /** Of new transactions. */
  readOnly: boolean
  fsync: string
  fullPageWrites: string
  /** Names of settings that only some provider's servers have. */
  settings: string[]
}

const SERVER = `
  SELECT pg_is_in_recovery() AS recovering,
    current_setting('default_transaction_read_only') = 'on' AS "readOnly",
    current_setting('fsync') AS fsync, current_setting('full_page_writes') AS "fullPageWrites",
    ARRAY(SELECT name FROM pg_settings
          WHERE name ~ '^(rds|neon|azure|cloudsql|alloydb|supautils|crunchy|aiven)[._]') AS settings`

export const serverFamily = (now: Date) =>
  family(
    {
      'server-version': 'Version of the server',
      provider: 'Provider',
      writable: 'Takes writes',
      durability: 'Keeps what it was given',
      clock: 'Clocks',
    },
    async ({ ask, facts, url, clockAheadMs }: Patient) => {
      const [row] = await ask<ServerRow>(SERVER)
      const { versionNumber, version } = facts
      return {
        'server-version': judgeVersion(versionNumber, version, now),
        provider: ok(providerOf(url.host, row!.settings)),
        writable: judgeWritable(row!, facts.database),
        durability: judgeDurability(row!),
        clock: judgeClock(clockAheadMs),
      }
    },
  )

/** @param versionNumber server_version_num, e.g. 150018 */
export function judgeVersion(versionNumber: number, version: string, now: Date): Finding {
  const [major, minor] = [Math.floor(versionNumber / 10_000), versionNumber % 10_000]
  const [end, safe] = [END_OF_LIFE[major], firstSafeMinor(major)]
  const told = `PostgreSQL ${version}`
  if (major < 10 || (end !== undefined && new Date(end) < now))
    return problem(
      `${told}: no more fixes ${end === undefined ? 'for years' : `since ${end}`}`,
      "plan the upgrade to a newer major: pg_upgrade, or the button in the provider's console, on a copy first",
    )
  if (end === undefined) return unknown(`${told}: newer than what this version of pg-runbook knows (${KNOWN_AS_OF})`)
  if (safe !== undefined && minor < safe)
    return problem(
      `${told}: older than ${major}.${safe}, which closes known security holes (as of ${KNOWN_AS_OF})`,
      "update to the newest minor: the packages and a restart, or the provider's maintenance window; no dump is needed",
    )
  return ok(`${told}, supported until ${end}`)
}

export function judgeWritable(
  { recovering, readOnly }: Pick<ServerRow, 'recovering' | 'readOnly'>,
  database: string,
): Finding {
  if (recovering)
    return problem(
      'this is a replica (in recovery): it can be read and backed up, and takes no migration and no restore',
      "use the primary's address in the connection URL; after a failover the old address may lead to the replica",
    )
  if (!readOnly) return ok('new transactions may write')
  return problem(
    'new transactions are read-only (default_transaction_read_only), which providers set when a disk or quota is full',
    `find out why first, then:\nALTER DATABASE ${quoteIdentifier(database)} RESET default_transaction_read_only;`,
  )
}

export function judgeDurability({ fsync, fullPageWrites }: Pick<ServerRow, 'fsync' | 'fullPageWrites'>): Finding {
  const off = [fsync === 'off' && 'fsync', fullPageWrites === 'off' && 'full_page_writes'].filter(
    (name) => name !== false,
  )
  if (off.length === 0) return ok('fsync and full_page_writes are on')
  return problem(
    `${off.join(' and ')} off: a crash of the machine may destroy the whole database`,
    `unless it may be lost at any time (a test's):\n${off.map((name) => `ALTER SYSTEM SET ${name} = on;`).join('\n')}\nSELECT pg_reload_conf();`,
  )
}

export const CLOCK_LIMIT_MS = 10_000

/** @param aheadMs of the server's clock; below zero it is behind */
export function judgeClock(aheadMs: number): Finding {
  const apart = durationInWords(Math.abs(aheadMs))
  if (Math.abs(aheadMs) < CLOCK_LIMIT_MS) return ok(`the server's and this machine's differ by ${apart}`)
  return problem(
    `the server's clock is ${apart} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine's: times of backups and logs cannot be compared`,
    'switch time synchronisation on (chrony, systemd-timesyncd) on whichever of the two is wrong:\ntimedatectl status',
  )
}
