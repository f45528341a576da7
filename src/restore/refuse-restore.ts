// The one refusal of a restore that cannot end well: every problem, each with what to type, in one message.
import { foreignTo, refuseForeign } from '../backups/opening/foreign-backup.js'
import type { Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import { quoteIdentifier } from '../postgres/quote.js'
import type { Preflight, Problem, WholeMode } from './preflight.js'
import { describeSession, isClient, type OtherSession } from './sessions.js'
import type { Target } from './target.js'

export interface Refusing {
  mode: WholeMode
  endSessions: boolean
  forceForeign: boolean
  dryRun: boolean
  survey: Survey
  target: Target
}

const SESSIONS_SHOWN = 20

function whoIsConnected(others: readonly OtherSession[], { target }: Refusing): string {
  const shown = others.slice(0, SESSIONS_SHOWN).map(describeSession).join('; ')
  const more = others.length > SESSIONS_SHOWN ? ` and ${others.length - SESSIONS_SHOWN} more` : ''
  return `others are connected to ${target.server.database}: ${shown}${more}`
}

/** What a dry run tells: the sessions come and go, and stop only the real run. */
export function sessionsWarned(others: readonly OtherSession[], refusing: Refusing): string[] {
  if (!refusing.dryRun) return []
  const inTheWay = sessionsInTheWay(others, { ...refusing, dryRun: false })
  if (inTheWay.length > 0)
    return inTheWay.map(({ what, hint }) => `the real run is refused as long as ${what}: ${hint}`)
  const ended = inTheWayOf(refusing.mode, others)
  return ended.length === 0 ? [] : [`${whoIsConnected(ended, refusing)}: they would be ended`]
}

/** A name cannot change while anybody is connected; its content can where replication and extensions' workers are. */
const inTheWayOf = (mode: WholeMode, others: readonly OtherSession[]): readonly OtherSession[] =>
  mode === 'new-database' ? [] : mode === 'swap' ? others : others.filter(isClient)

function sessionsInTheWay(others: readonly OtherSession[], refusing: Refusing): Problem[] {
  const { mode, endSessions, dryRun, target } = refusing
  if (mode === 'new-database' || dryRun) return []
  const inTheWay = inTheWayOf(mode, others)
  const stay = endSessions ? inTheWay.filter(({ mayEnd }) => !mayEnd) : inTheWay
  if (stay.length === 0) return []
  const { user } = target.server
  return [
    {
      what: `${whoIsConnected(stay, refusing)}${endSessions ? `, and the role ${user} may not end them` : ''}`,
      hint: endSessions
        ? `stop the application; or, as a superuser: GRANT pg_signal_backend TO ${quoteIdentifier(user)} (a superuser's sessions only a superuser can end)`
        : 'stop the application, or give end-sessions to have these sessions ended when the time comes',
    },
  ]
}

/** @throws RunbookError `foreign-backup` where that is among them, else `restore-refused` */
export function refuseRestore({ problems }: Preflight, others: readonly OtherSession[], refusing: Refusing): void {
  const { mode, forceForeign, survey, target } = refusing
  const { kind, reason } = { reason: '', ...foreignTo(survey.manifest, target.server) }
  const isForeign = kind === 'foreign' && mode !== 'new-database' && !forceForeign
  const hint = 'restore it with mode new-database to look at it, or give force-foreign if it is the one you mean'
  const all: Problem[] = [
    ...(isForeign ? [{ what: reason, hint }] : []),
    ...problems,
    ...sessionsInTheWay(others, refusing),
  ]
  if (all.length === 0) return
  const code = isForeign ? 'foreign-backup' : 'restore-refused'
  throw new RunbookError(code, `the restore is refused: ${all.map(({ what }) => what).join('\n')}`, {
    state: 'nothing-changed',
    hint: all.map((problem) => problem.hint).join('\n'),
  })
}

/**
 * Of mode tables: rows of another database are brought beside the live ones with a warning, and never put in their place unasked.
 * @throws RunbookError `foreign-backup`
 */
export function foreignRows(
  { manifest }: Survey,
  { server }: Target,
  { into, forceForeign }: { into: 'beside' | 'replace'; forceForeign: boolean },
): string[] {
  if (into === 'replace' && !forceForeign) refuseForeign(manifest, server, 'force-foreign')
  const answer = foreignTo(manifest, server)
  return answer.kind === 'foreign' ? [answer.reason] : []
}
