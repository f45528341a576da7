// Point in time with this machine's PostgreSQL: a base backup copied into a new directory, and the archived WAL replayed there up to the
// moment. The backup and the archive are only read, the server that they are of is not even asked.
import { rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import { runProgram } from '../postgres/client-tools/run-program.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import type { TargetTime } from '../target-time.js'
import type { FinishedInstance, PitrProvider, RestoredInstance, RestorePlan } from './provider.js'
import { gapInWords } from './self-hosted/history.js'
import { layOut, UNFINISHED } from './self-hosted/lay-out.js'
import { freePort, refused } from './self-hosted/place.js'
import { type Prepared, prepareRestore, type SelfHostedDeps, type SelfHostedRequest } from './self-hosted/prepare.js'
import {
  promote,
  type RecoveringServer,
  type RecoveryOrder,
  startRecovery,
  stopCleanly,
  untilReplayed,
} from './self-hosted/recovering-server.js'
import {
  ASIDE,
  neededSettings,
  type NeededSettings,
  outgrown,
  putAside,
  writeOwnSettings,
} from './self-hosted/recovery-settings.js'
import { shellWord } from '../shell-word.js'

export type { SelfHostedDeps, SelfHostedRequest } from './self-hosted/prepare.js'

export function selfHostedProvider(request: SelfHostedRequest, deps: SelfHostedDeps): PitrProvider {
  let prepared: Promise<Prepared> | undefined
  const prepare = () => (prepared ??= prepareRestore(request, deps))
  return {
    plan: async (moment) => planOf(await prepare(), moment),
    restore: async () => recover(await prepare(), request.moment, deps),
  }
}

const TO_REMAKE = [
  'Settings: what the source had is kept beside the new ones, and not in force; take over what is right for this machine.',
  'Archiving and base backups of the new server, into a folder of its own: it begins a new timeline.',
  'Standbys, replication slots and subscriptions; subscriptions stay silent until max_logical_replication_workers allows them.',
  'Rows of unlogged tables: no WAL holds them.',
]

function planOf({ backup, history, target, tools, archive, room }: Prepared, moment: Date): RestorePlan {
  const { gap, segments } = history.chain
  if (gap !== undefined && moment > history.window.latest)
    throw refused(
      `${gapInWords(gap, segments.at(-1)?.name)} The history reaches from ${history.window.earliest.toISOString()} to ${history.window.latest.toISOString()}`,
      `bring a whole ${gap.name} into ${archive}, or choose a moment within.`,
    )
  const verified = !backup.hasManifest
    ? 'The base backup has no manifest: whether it is undamaged cannot be told.'
    : tools.pg_verifybackup === undefined
      ? 'There is no pg_verifybackup of this version here: whether the base backup is undamaged is not looked at.'
      : undefined
  return {
    source: `base backup ${backup.folder} (PostgreSQL ${backup.major}) and the WAL in ${archive}`,
    target: `data directory ${target}`,
    window: history.window,
    laterMoments:
      'what is not archived yet cannot be reached: SELECT pg_switch_wal() on the source, where it still runs, has its newest WAL archived; then run it again.',
    toRemake: TO_REMAKE,
    remarks: [room, ...history.remarks, ...(verified === undefined ? [] : [verified])],
  }
}

async function recover(prepared: Prepared, moment: TargetTime, deps: SelfHostedDeps): Promise<RestoredInstance> {
  const { backup, target, user, tools } = prepared
  const { env, log, signal } = deps
  await layOut({ backup, target, user, pgVerifybackup: tools.pg_verifybackup, env, log, signal })
  try {
    const leftOut = await putAside(target)
    const order = orderOf(prepared, moment, deps)
    const port = await freePort()
    log.info(`Replaying the WAL up to ${moment.text}`)
    const { server, url, lastCommit } = await replay(prepared, order, port)
    return {
      target: `data directory ${target}`,
      address: `${target}, for readers`,
      toRemove: `rm -r ${shellWord(target)}`,
      url: { ...url, database: deps.source?.database ?? url.database },
      lastCommit,
      finish: () => finish(server, order, url, [...stopped(port), ...aside(leftOut)]),
      abandon: async () => void (await server.keeper.end()),
    }
  } catch (error) {
    throw withWhatIsLeft(error, target)
  }
}

type Replay = Awaited<ReturnType<typeof untilReplayed>> & { server: RecoveringServer }

/**
 * A server that was given larger settings after the base backup stops a recovery with smaller ones where it comes to know of them: without
 * an error, for readers, and at a moment that nobody asked for. It then says in its control file what it needs, and goes on from there.
 */
async function replay(prepared: Prepared, order: RecoveryOrder, port: number): Promise<Replay> {
  const { target, user } = prepared
  for (let needed = await needs(prepared); ; needed = await needs(prepared)) {
    order.signal?.throwIfAborted()
    await writeOwnSettings({ target, user, needed, port })
    const tried = await tryReplay(order)
    if (outgrown(await needs(prepared), needed)) {
      order.log.info('The source was given larger settings after the base backup: going on with those')
      if ('server' in tried) await tried.server.keeper.end()
    } else if ('server' in tried) return tried
    else throw tried.error
  }
}

async function tryReplay(order: RecoveryOrder): Promise<Replay | { error: unknown }> {
  let server: RecoveringServer | undefined
  try {
    server = await startRecovery(order)
    return { server, ...(await untilReplayed(server, order)) }
  } catch (error) {
    await server?.keeper.end()
    return { error }
  }
}

async function needs({ pgControldata, target }: Prepared): Promise<NeededSettings> {
  const { exitCode, stdout, stderr } = await runProgram('env', ['LC_ALL=C', pgControldata, '-D', target])
  if (exitCode === 0) return neededSettings(stdout)
  throw new RunbookError('pitr-failed', `pg_controldata cannot read ${target}: ${stderr.trim()}`, {
    state: 'nothing-changed',
  })
}

const orderOf = (
  prepared: Prepared,
  moment: TargetTime,
  { source, env, temporaryFolder, log, signal }: SelfHostedDeps,
): RecoveryOrder => ({
  target: prepared.target,
  bin: prepared.bin,
  user: prepared.user,
  archive: prepared.archive,
  moment: moment.text,
  timeline: timelineOf(prepared),
  temporaryFolder,
  searchPath: env['PATH'] ?? '',
  log,
  signal,
  roles: [...new Set(['postgres', ...(source ? [source.user] : []), ...ownName()])],
})

/** None in a container that runs as a number. */
function ownName(): string[] {
  try {
    return [os.userInfo().username]
  } catch {
    return []
  }
}

const timelineOf = ({ backup, history }: Prepared): number | undefined =>
  history.chain.timeline === backup.timeline ? undefined : history.chain.timeline

async function finish(
  server: RecoveringServer,
  order: RecoveryOrder,
  url: DatabaseUrl,
  remarks: readonly string[],
): Promise<FinishedInstance> {
  const { target, user, bin, log } = order
  try {
    log.info('Making it a server of its own, and stopping it')
    await promote(server, order, url)
    await stopCleanly(server, target)
    // the second tells pg_ctl restart what recovery was started with
    for (const name of [UNFINISHED, 'postmaster.opts']) await rm(path.join(target, name), { force: true })
  } catch (error) {
    await server.keeper.end()
    throw withWhatIsLeft(error, target)
  }
  const { uid } = await stat(target)
  const as = user ? `sudo -u '#${uid}' ` : ''
  const start = `${as}${shellWord(path.join(bin, 'pg_ctl'))} --pgdata ${shellWord(target)} --log ${shellWord(path.join(target, 'startup.log'))} start`
  return { address: start, remarks }
}

const stopped = (port: number): string[] => [
  `It is stopped, whole on disk, and a server of its own from its next start on. It then listens on localhost:${port} only; its roles and passwords are the source's.`,
]

const aside = (settings: readonly string[]): string[] =>
  settings.length === 0
    ? []
    : [
        `Settings of the source that are kept aside in postgresql.conf${ASIDE} and not in force: ${settings.join(', ')}.`,
      ]

function withWhatIsLeft(error: unknown, target: string): unknown {
  if (!(error instanceof RunbookError)) return error
  const left = `Left behind, without a server: ${target}, which is not finished. Remove it with: rm -r ${shellWord(target)}`
  return new RunbookError(error.code, `${error.message}\n${left}`, {
    ...error.detail,
    hint:
      error.detail.hint ??
      'mend what it says, then run it again with another new-directory; the source was not touched.',
  })
}
