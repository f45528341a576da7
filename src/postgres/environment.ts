// Which database an operation is for. The runbook's table says it: production is DATABASE_URL, staging is STAGING_DATABASE_URL,
// and one is never taken for the other. A direct URL beside them is used where there is one.
import { RunbookError } from '../errors.js'
import { type DatabaseUrl, parseDatabaseUrl } from './connection-url.js'
import { canBeSameServer } from './same-server.js'

/** What people choose with; both may be left out or empty, as an action's inputs are. */
export interface DatabaseChoice {
  /** The connection URL itself; where given, it wins and is taken as it is. */
  databaseUrl?: string
  /** `production` or `staging` */
  environment?: string
}

/** The variables of each environment. Source: the runbook, section 6. */
const VARIABLES = {
  production: { direct: 'DIRECT_URL', pooled: 'DATABASE_URL' },
  staging: { direct: 'STAGING_DIRECT_URL', pooled: 'STAGING_DATABASE_URL' },
} as const

export const ENVIRONMENTS = Object.keys(VARIABLES) as readonly (keyof typeof VARIABLES)[]

const isEnvironment = (name: string): name is keyof typeof VARIABLES => Object.hasOwn(VARIABLES, name)

/** Only Prisma can open these: beside a direct URL they are no mistake, and hold no database name to compare. */
const ACCELERATE = /^prisma(\+postgres)?:\/\//i

/** GitHub gives a secret that is not defined as an empty text: that is as good as unset. */
const given = (value: string | undefined): value is string => value !== undefined && value.trim() !== ''

function direct(name: string, text: string, pooledName: string, pooled: string | undefined): DatabaseUrl {
  const url = parseDatabaseUrl(text, name)
  if (!given(pooled) || ACCELERATE.test(pooled.trim())) return url
  const other = parseDatabaseUrl(pooled, pooledName)
  if (other.database === url.database)
    return canBeSameServer(url, other) ? url : { ...url, elsewhere: { source: pooledName, host: other.host } }
  throw new RunbookError(
    'wrong-database',
    `${name} leads to the database ${url.database}, ${pooledName} to ${other.database}: which one is meant?`,
    { state: 'nothing-changed', hint: `make both name the same database, or unset ${name}` },
  )
}

/**
 * @throws RunbookError `missing-database-url`, `bad-database-url`, `bad-input` (an environment that does not exist),
 *   `wrong-database` (the direct URL names another database than the other one)
 */
export function resolveDatabaseUrl(choice: DatabaseChoice, env: NodeJS.ProcessEnv): DatabaseUrl {
  if (given(choice.databaseUrl)) return parseDatabaseUrl(choice.databaseUrl, 'database-url')
  const { environment } = choice
  if (!given(environment))
    throw new RunbookError(
      'missing-database-url',
      'no database was named: neither database-url nor environment is given',
      {
        hint: `give database-url: \${{ secrets.DATABASE_URL }}, or environment: ${ENVIRONMENTS.join(' or ')} with DATABASE_URL (STAGING_DATABASE_URL) in the step's env`,
      },
    )
  if (!isEnvironment(environment))
    throw new RunbookError(
      'bad-input',
      `environment: there is no such environment here; there are ${ENVIRONMENTS.join(' and ')}`,
      {
        hint: `give environment: ${ENVIRONMENTS.join(' or ')}, or database-url for any other database`,
      },
    )
  const names = VARIABLES[environment]
  const directText = env[names.direct]
  if (given(directText)) return direct(names.direct, directText, names.pooled, env[names.pooled])
  return parseDatabaseUrl(env[names.pooled] ?? '', names.pooled)
}
