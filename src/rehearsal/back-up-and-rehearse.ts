// The backup before a change, and, where it is asked for, the rehearsal on it. A backup that is encrypted is opened again with a key
// that is made for this one run, added to the recipients, and never written down: no secret of people's is needed for it.
import { access } from 'node:fs/promises'
import { type BackupFirst, type BackupFirstDeps, backUpFirst } from '../backups/taking/backup-first.js'
import type { BackupReport } from '../backups/taking/make-backup.js'
import type { BackupStore } from '../backups/stores/store.js'
import { RunbookError } from '../errors.js'
import type { ApplyOptions } from '../migrations/apply-options.js'
import type { ParsedMigration } from '../migrations/statement.js'
import type { DatabaseUrl } from '../postgres/database-url.js'
import type { ServerFacts } from '../postgres/server-facts.js'
import { type Rehearsal, rehearse } from './rehearse.js'

export interface RehearseWish {
  /** A server that is there for it; used where it is of the database's major. */
  scratchUrl?: string
}

export interface Change {
  backup: BackupFirst
  dryRun: boolean
  rehearse?: RehearseWish
}

export interface BackedUp {
  /** Absent where none was taken: nothing to run, a dry run, or by choice. */
  backup?: BackupReport
  /** Where it was asked for. */
  rehearsal?: Rehearsal
}

/** Before any connection. */
export const rehearseProblems = ({ backup, dryRun, rehearse: wish }: Change): string[] => {
  if (!wish) return []
  if (dryRun) return ['rehearse: a dry run takes no backup to rehearse on; leave out one of both']
  return backup.take ? [] : ['rehearse: it is done on the backup, so one must be taken']
}

/**
 * @param migrations to be run, in their order
 * @param optionsOf for the run, as they will be for the real one
 * @throws RunbookError as makeBackup, and `rehearsal-failed`; then nothing else may be begun
 */
export async function backUpAndRehearse(
  change: Change,
  { url, server }: { url: DatabaseUrl; server: ServerFacts },
  migrations: readonly ParsedMigration[],
  optionsOf: (backup: BackupReport | undefined) => ApplyOptions,
  deps: BackupFirstDeps,
): Promise<BackedUp> {
  const { backup: first, rehearse: wish } = change
  if (!wish || !first.take || migrations.length === 0) {
    const taken = await backUpFirst(change, url, server, deps)
    return taken ? { backup: taken } : {}
  }
  const { recipients } = first.options.seal
  const key = recipients.length > 0 ? await ownKey() : undefined
  const seal = { ...first.options.seal, recipients: key ? [...recipients, key.recipient] : recipients }
  const kept = keeping(deps.store)
  const options = { ...first.options, seal }
  const backup = await backUpFirst({ ...change, backup: { take: true, options } }, url, server, { ...deps, ...kept })
  const rehearsal = await rehearse(
    {
      file: await kept.path(),
      identities: key ? [key.identity] : [],
      migrations,
      schema: url.schema,
      options: optionsOf(backup),
      ...wish,
    },
    deps,
  )
  return { ...(backup && { backup }), rehearsal }
}

async function ownKey(): Promise<{ identity: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Remembers where the file lies: a folder has taken it, or it is still where it was staged. */
function keeping(store: BackupStore): { store: BackupStore; path: () => Promise<string> } {
  const places: string[] = []
  return {
    store: {
      ...store,
      async put(staged) {
        const stored = await store.put(staged)
        places.push(staged.path, stored.location)
        return stored
      },
    },
    async path() {
      for (const place of places)
        if (
          await access(place).then(
            () => true,
            () => false,
          )
        )
          return place
      throw new RunbookError('rehearsal-failed', 'the backup just taken is not on this machine any more', {
        state: 'nothing-changed',
        hint: 'run it again without rehearse.',
      })
    },
  }
}
