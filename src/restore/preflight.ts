// Everything about a backup and its target that would stop a restore on its way, found before anything is changed and told at
// once. What is merely worth knowing is a warning.
import { foreignTo } from '../backups/opening/foreign-backup.js'
import { quoteIdentifier } from '../postgres/quote.js'
import type { Survey } from '../backups/opening/survey.js'
import type { LeftOutOptions } from './left-out-statements.js'
import { lockProblems } from './lock-need.js'
import { notSortedAlike, sortedOtherwise } from './locale-of-backup.js'
import { rolesNamed } from './roles-named.js'
import type { Target } from './target.js'
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
}

export function preflight(survey: Survey, target: Target, options: PreflightOptions): Preflight {
  const problems = [
    ...rights(target, options),
    ...(options.mode === 'in-place' ? encodings(survey, target) : []),
    ...extensions(survey, target),
    ...roles(survey, target, options),
    ...tablespaces(survey, target),
    ...(options.mode === 'in-place' ? lockProblems(survey, target.locks) : []),
  ]
  const foreign = foreignTo(survey.manifest, target.server)
  const warnings = [
    ...versions(survey, target),
    ...(foreign.kind === 'foreign' ? [foreign.reason] : []),
    ...locales(survey, target, options),
    ...whatEnds(survey, target, options.mode),
  ]
  return { problems, warnings }
}

/** PostgreSQL's name of the encoding in which the source stored its text, as far as the backup tells. */
export const encodingOf = ({ manifest, facts }: Survey): string => manifest?.encoding ?? facts.clientEncoding ?? 'UTF8'

function rights({ canCreateDatabase, server }: Target, { mode }: PreflightOptions): Problem[] {
  if (mode === 'in-place' || canCreateDatabase) return []
  const hint = `as a superuser: ALTER ROLE ${server.user} CREATEDB; or restore with mode in-place`
  return [{ what: `the role ${server.user} may not make databases`, hint }]
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

function extensions({ objects }: Survey, target: Target): Problem[] {
  const wanted = objects.flatMap(({ entry }) => (entry?.type === 'EXTENSION' ? [entry.name] : []))
  const missing = wanted.filter((name) => !target.extensions.has(name))
  const forbidden = wanted.filter((name) => target.extensions.get(name)?.allowed === false)
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
            hint: `GRANT ${notMine.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')} TO ${target.server.user}, or leave owners out with no-owner`,
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
      hint: `CREATE TABLESPACE ${name} LOCATION '<folder of the server>'`,
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
