// Everything about a backup and its target that would stop a restore on its way, found before anything is changed and told at
// once. What is merely worth knowing is a warning.
import { foreignTo } from '../backups/opening/foreign-backup.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import type { Survey } from '../backups/opening/survey.js'
import type { LeftOutOptions } from './left-out-statements.js'
import { lockProblems } from './lock-need.js'
import { notSortedAlike, sortedOtherwise } from './locale-of-backup.js'
import { rolesNamed } from './roles-named.js'
import type { Target } from './target.js'
import { dropCommand, isUnfinished } from './unfinished-mark.js'
import { whatEnds } from './what-ends.js'

export type WholeMode = 'new-database' | 'swap' | 'in-place'

export interface Problem {
  what: string
  /** What to type or to give. */
  hint: string
}

export interface Preflight {
  problems: Problem[]
  warnings: string[]
}

export interface PreflightOptions extends LeftOutOptions {
  mode: WholeMode
  forceForeign: boolean
  newDatabaseName?: string
}

export function preflight(survey: Survey, target: Target, options: PreflightOptions): Preflight {
  const problems = [
    ...rights(target, options),
    ...nameTaken(target, options),
    ...prepared(target, options),
    ...(options.mode === 'in-place' ? encodings(survey, target) : []),
    ...extensions(survey, target),
    ...roles(survey, target, options),
    ...tablespaces(survey, target),
    ...(options.mode === 'in-place' ? lockProblems(survey, target.locks) : []),
  ]
  const foreign = foreignTo(survey.manifest, target.server)
  const warnings = [
    ...versions(survey, target),
    ...extensionsOfProvider(survey, target),
    ...(foreign.kind === 'foreign' ? [foreign.reason] : []),
    ...locales(survey, target, options),
    ...whatEnds(survey, target, options.mode),
  ]
  return { problems, warnings }
}

/** PostgreSQL's name of the encoding in which the source stored its text, as far as the backup tells. */
export const encodingOf = ({ manifest, facts }: Survey): string => manifest?.encoding ?? facts.clientEncoding ?? 'UTF8'

function rights({ canCreateDatabase, owner, ownsDatabase, server }: Target, { mode }: PreflightOptions): Problem[] {
  if (mode === 'in-place') return []
  const user = quoteIdentifier(server.user)
  return [
    ...(canCreateDatabase
      ? []
      : [
          {
            what: `the role ${server.user} may not make databases`,
            hint: `as a superuser: ALTER ROLE ${user} CREATEDB; or restore with mode in-place`,
          },
        ]),
    ...(mode === 'new-database' || ownsDatabase
      ? []
      : [
          {
            what: `the role ${server.user} does not own the database ${server.database}, and so may not rename it`,
            hint: `GRANT ${quoteIdentifier(owner)} TO ${user}; or restore with mode new-database, and let ${owner} change the names`,
          },
        ]),
  ]
}

/** What a restore that was killed has left says so itself. */
function nameTaken({ databases }: Target, { newDatabaseName }: PreflightOptions): Problem[] {
  if (newDatabaseName === undefined || !databases.has(newDatabaseName)) return []
  return [
    {
      what: `there is a database ${newDatabaseName} already${isUnfinished(databases.get(newDatabaseName)) ? ', which a restore that did not end has left unfinished' : ''}`,
      hint: isUnfinished(databases.get(newDatabaseName))
        ? `when no restore is at work on it: ${dropCommand(newDatabaseName)}`
        : 'give another new-database-name, or none: then a name with the time of day is made',
    },
  ]
}

/** Nobody can end them as a session is ended. Source: CountOtherDBBackends, procarray.c. */
function prepared({ server, prepared: gids }: Target, { mode }: PreflightOptions): Problem[] {
  if (mode !== 'swap' || gids.length === 0) return []
  return [
    {
      what: `transactions are prepared in ${server.database}, which cannot be renamed before they end: ${gids.join(', ')}`,
      hint: `in ${server.database}: ${gids.map((gid) => `COMMIT PREPARED ${quoteLiteral(gid)}`).join('; ')}; or ROLLBACK PREPARED`,
    },
  ]
}

/** Between SQL_ASCII and anything else the server converts nothing and checks nothing: what it stores then is no text. */
function encodings(survey: Survey, { server }: Target): Problem[] {
  const from = [encodingOf(survey), survey.facts.clientEncoding ?? 'UTF8']
  const mixed = from.some((encoding) => (encoding === 'SQL_ASCII') !== (server.encoding === 'SQL_ASCII'))
  if (!mixed) return []
  return [
    {
      what: `the backup is in the encoding ${encodingOf(survey)} and the database ${server.database} in ${server.encoding}: bytes that are no text would be stored without a word`,
      hint: 'restore with mode new-database, which makes the new database in the encoding of the backup',
    },
  ]
}

const extensionsIn = ({ objects }: Survey): string[] =>
  objects.flatMap(({ entry }) => (entry?.type === 'EXTENSION' ? [entry.name] : []))

const forbiddenIn = (survey: Survey, { extensions: there }: Target): string[] =>
  extensionsIn(survey).filter((name) => there.get(name)?.allowed === false)

/** Whose servers let roles create extensions that PostgreSQL itself keeps for superusers, by lists of their own. */
const ADMINISTRATORS = [
  'rds_superuser',
  'neon_superuser',
  'azure_pg_admin',
  'cloudsqlsuperuser',
  'alloydbsuperuser',
  'supabase_admin',
  'avnadmin',
  'doadmin',
]
const isProviders = ({ roles: there }: Target): boolean => ADMINISTRATORS.some((name) => there.has(name))

/** Whether it is on the provider's list only CREATE EXTENSION tells, which comes before the rows. */
function extensionsOfProvider(survey: Survey, target: Target): string[] {
  const unsure = isProviders(target) ? forbiddenIn(survey, target) : []
  return unsure.length === 0
    ? []
    : [`whether the role ${target.server.user} may create the extensions ${unsure.join(', ')} is the provider's to say`]
}

function extensions(survey: Survey, target: Target): Problem[] {
  const missing = extensionsIn(survey).filter((name) => !target.extensions.has(name))
  const forbidden = isProviders(target) ? [] : forbiddenIn(survey, target)
  return [
    ...missing.map((name) => ({
      what: `the extension ${name} is not installed on this server`,
      hint: `install the package that has ${name} (SELECT name FROM pg_available_extensions shows what is there), or choose a server that has it`,
    })),
    ...forbidden.map((name) => ({
      what: `the role ${target.server.user} may not create the extension ${name}`,
      hint: 'restore with a role that may, e.g. a superuser',
    })),
  ]
}

/** As the source had it, where the manifest says so; a password is nobody's to know. */
const definitionOf = (wanted: string, { manifest }: Survey): string[] =>
  manifest?.globals?.roles.find(({ name }) => name === wanted)?.sql ?? [`CREATE ROLE ${quoteIdentifier(wanted)}`]

function roles(survey: Survey, target: Target, options: PreflightOptions): Problem[] {
  const { owners, others } = rolesNamed(survey, options)
  const missing = [...new Set([...owners, ...others])].filter((name) => !target.roles.has(name))
  const notMine = [...owners].filter((name) => target.roles.get(name)?.member === false)
  const create = missing.flatMap((name) => definitionOf(name, survey)).join('; ')
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            what: `roles that the backup names are not on this server: ${missing.join(', ')}`,
            hint: `make them (${create}), or leave owners and rights out with no-owner and no-privileges`,
          },
        ]),
    ...(notMine.length === 0
      ? []
      : [
          {
            what: `the role ${target.server.user} is no member of ${notMine.join(', ')}, and so cannot make them owners`,
            hint: `GRANT ${notMine.map(quoteIdentifier).join(', ')} TO ${quoteIdentifier(target.server.user)}, or leave owners out with no-owner`,
          },
        ]),
  ]
}

function tablespaces({ objects }: Survey, target: Target): Problem[] {
  const wanted = new Set(objects.flatMap(({ entry }) => (entry?.tablespace === undefined ? [] : [entry.tablespace])))
  return [...wanted]
    .filter((name) => !target.tablespaces.has(name))
    .map((name) => ({
      what: `the tablespace ${name} is not on this server`,
      hint: `CREATE TABLESPACE ${quoteIdentifier(name)} LOCATION '<folder of the server>'`,
    }))
}

const majorOf = (version: string | undefined): number => Number(/^\d+/.exec(version ?? '')?.[0] ?? 0)

function versions({ manifest, facts }: Survey, { server }: Target): string[] {
  const from = manifest?.serverVersion ?? facts.serverVersion
  if (majorOf(from) <= server.major) return []
  return [
    `the backup comes from PostgreSQL ${from}, and this server is ${server.version}: newer syntax will stop the restore`,
  ]
}

const locales = (survey: Survey, { server, localeProviders }: Target, { mode }: PreflightOptions): string[] =>
  mode === 'in-place' ? sortedOtherwise(survey, server) : notSortedAlike(survey, localeProviders)
