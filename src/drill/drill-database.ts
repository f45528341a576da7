// Where a backup is restored for a drill: an empty database in the backup's own encoding and locale, on the server that is given, or
// on a throw-away server of the major that the backup comes from.
import type { Survey } from '../backups/opening/survey.js'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import type { RunProgram } from '../postgres/client-tools/run-program.js'
import type { DatabaseUrl } from '../postgres/database-url.js'
import { RunbookError } from '../errors.js'
import { type LocaleWithProvider, localeProviders } from '../postgres/database-locale.js'
import { withScratchDatabase } from '../postgres/scratch-database.js'
import { serverFacts } from '../postgres/server-facts.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import { withThrowawayServer } from '../postgres/throwaway-server.js'
import { localeOfBackup, notSortedAlike } from '../restore/locale-of-backup.js'
import { encodingOf } from '../restore/preflight.js'

export interface DrillServer {
  url: DatabaseUrl
  /** e.g. 15.18 */
  version: string
  /** Nobody else's: it goes when the drill ends. */
  isThrowaway: boolean
}

export interface DrillServerDeps {
  env: NodeJS.ProcessEnv
  log: Log
  signal: AbortSignal
  temporaryFolder: string
  installTools: boolean
  run?: RunProgram
}

/** Of the server that the backup comes from. */
export const majorOf = ({ manifest, facts }: Survey): number =>
  Number(/^\d+/.exec(manifest?.serverVersion ?? facts.serverVersion ?? '')?.[0] ?? 0)

/** @throws RunbookError `no-scratch-database`, `cannot-connect` */
export async function withDrillServer<T>(
  survey: Survey,
  scratch: DatabaseUrl | undefined,
  deps: DrillServerDeps,
  body: (server: DrillServer) => Promise<T>,
): Promise<T> {
  const major = majorOf(survey)
  if (major === 0) throw unknownMajor()
  if (scratch !== undefined) {
    const given = await withClient(scratch, {}, serverFacts)
    if (given.major === major) return body({ url: scratch, version: given.version, isThrowaway: false })
    deps.log.warn(
      `The scratch server is PostgreSQL ${given.version} and the backup comes from ${major}: a throw-away server of ${major} is used`,
    )
  }
  return withThrowawayServer({ major, purpose: 'drill', folder: deps.temporaryFolder }, deps, async ({ url }) => {
    const { version } = await withClient(url, {}, serverFacts)
    return body({ url, version, isThrowaway: true })
  })
}

const unknownMajor = (): RunbookError =>
  new RunbookError('bad-dump', 'the backup does not say which version of PostgreSQL it comes from', {
    hint: 'make the backup with pg-runbook or with pg_dump of PostgreSQL 14 or newer',
  })

/** wrong_object_type: what CREATE DATABASE answers where the machine does not have the locale. */
const NO_SUCH_LOCALE = '42809'

/**
 * @param body is told the locale in its database's place, where the machine does not have the backup's own
 * @throws RunbookError `no-scratch-database`, and what `body` throws
 */
export async function withDrillDatabase<T>(
  { url }: DrillServer,
  survey: Survey,
  deps: { log: Log; signal: AbortSignal },
  body: (url: DatabaseUrl, note: string | undefined) => Promise<T>,
): Promise<T> {
  const { collate = 'C' } = survey.manifest ?? {}
  const encoding = encodingOf(survey)
  const simplest = { encoding, collate: 'C', ctype: 'C', provider: null, locale: null }
  const providers = await withClient(url, {}, localeProviders)
  const make = (locale: LocaleWithProvider, note?: string) =>
    withScratchDatabase(url, 'drill', (database) => body(database, note), { ...deps, locale })
  try {
    return await make(localeOfBackup(survey, encoding, simplest, providers), notSortedAlike(survey, providers)[0])
  } catch (error) {
    const isLocale = error instanceof RunbookError && sqlstateOf(error.cause) === NO_SUCH_LOCALE
    if (!isLocale || error.code !== 'no-scratch-database') throw error
    return make(simplest, `the locale ${collate} is not on this machine: text was sorted by C`)
  }
}
