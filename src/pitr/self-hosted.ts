// Point in time with this machine's PostgreSQL: a base backup copied into a new directory, and the archived WAL replayed there up to the
// moment. The backup and the archive are only read, the server that they are of is not even asked.
import { rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import { runProgram } from '../postgres/client-tools/run-program.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import type { TargetTime } from '../target-time.js'
import type { FinishedInstance, PitrProvider, RestoredInstance, RestorePlan } from './provider.js'
import { gapInWords } from './self-hosted/history.js'
import { layOut } from './self-hosted/lay-out.js'
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
import { ASIDE, neededSettings, writeOwnSettings } from './self-hosted/recovery-settings.js'
import { shellWord } from './self-hosted/shell-word.js'

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

function planOf({ backup, chain, history, target, tools, archive, room }: Prepared, moment: Date): RestorePlan {
  if (chain.missing !== undefined && moment > history.window.latest)
    throw refused(
      `${gapInWords(chain.missing, chain.segments.at(-1)!.name)} The history reaches from ${history.window.earliest.toISOString()} to ${history.window.latest.toISOString()}`,
      `bring ${chain.missing} back into ${archive}, or choose a moment within.`,
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
    toRemake: TO_REMAKE,
    remarks: [room, ...history.remarks, ...(verified === undefined ? [] : [verified])],
  }
}

/** In every new directory until it is whole. */
const UNFINISHED = 'pg-runbook-unfinished'

async function recover(prepared: Prepared, moment: TargetTime, deps: SelfHostedDeps): Promise<RestoredInstance> {
  const { backup, target, user, tools } = prepared
  const { log, signal } = deps
  await layOut({ backup, target, user, pgVerifybackup: tools.pg_verifybackup, log, signal })
  let server: RecoveringServer | undefined
  try {
    await writeFile(path.join(target, UNFINISHED), `A recovery to ${moment.text} that was begun and has not ended.\n`)
    const port = await freePort()
    const leftOut = await ownSettings(prepared, port)
    const order = orderOf(prepared, moment, deps)
    log.info(`Replaying the WAL up to ${moment.text}`)
    server = await startRecovery(order)
    const { url, lastCommit } = await untilReplayed(server, order)
    const running = server
    return {
      ...{
        target: `data directory ${target}`,
        address: `${target}, for readers`,
        toRemove: `rm -r ${shellWord(target)}`,
      },
      ...{ url: { ...url, database: deps.source?.database ?? url.database }, lastCommit },
      finish: () => finish(running, order, url, [...stopped(port), ...aside(leftOut)]),
      abandon: async () => void (await running.keeper.end()),
    }
  } catch (error) {
    await server?.keeper.end()
    throw withWhatIsLeft(error, target)
  }
}

async function ownSettings({ tools, target, user }: Prepared, port: number): Promise<string[]> {
  const control = tools.pg_controldata
    ? await runProgram('env', ['LC_ALL=C', tools.pg_controldata, '-D', target])
    : undefined
  return writeOwnSettings({ target, user, needed: neededSettings(control?.stdout ?? ''), port })
}

const orderOf = (
  prepared: Prepared,
  moment: TargetTime,
  { source, env, temporaryFolder, log, signal }: SelfHostedDeps,
): RecoveryOrder => ({
  ...{ target: prepared.target, bin: prepared.bin, user: prepared.user, archive: prepared.archive },
  ...{
    moment: moment.text,
    timeline: prepared.chain.timeline === prepared.backup.timeline ? undefined : prepared.chain.timeline,
    temporaryFolder,
    searchPath: env['PATH'] ?? '',
    log,
    signal,
  },
  roles: [...new Set(['postgres', ...(source ? [source.user] : []), os.userInfo().username])],
})

async function finish(
  server: RecoveringServer,
  order: RecoveryOrder,
  url: DatabaseUrl,
  remarks: readonly string[],
): Promise<FinishedInstance> {
  const { target, user, bin, log, signal } = order
  try {
    log.info('Making it a server of its own, and stopping it')
    await promote(order, url, signal)
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
