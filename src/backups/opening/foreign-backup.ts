// Whether a backup was made of another database than the one it is to be restored for. A database is its name in its cluster; its
// OID is no part of that, since a restore that swaps databases gives it another.
import { RunbookError } from '../../errors.js'
import type { Manifest } from '../manifest.js'

/** As serverFacts has them. */
export interface DatabaseIdentity {
  database: string
  /** Of the cluster; absent where the role may not read it. */
  systemIdentifier?: string
}

/** `unknown` is an answer: an ordinary file of pg_dump does not say, and a name alone proves nothing. */
export type Foreignness = { kind: 'same' } | { kind: 'unknown'; reason: string } | { kind: 'foreign'; reason: string }

/** @param manifest of the backup, where it has one */
export function foreignTo(manifest: Manifest | undefined, target: DatabaseIdentity): Foreignness {
  if (!manifest) return { kind: 'unknown', reason: 'the backup does not say which database it was made of' }
  const { name, identity } = manifest.database
  if (name !== target.database)
    return {
      kind: 'foreign',
      reason: `the backup was made of the database ${name}, and this one is ${target.database}`,
    }
  if (identity.systemIdentifier === undefined || target.systemIdentifier === undefined)
    return { kind: 'unknown', reason: `both are called ${name}; whether they are of one server cannot be told` }
  if (identity.systemIdentifier === target.systemIdentifier) return { kind: 'same' }
  return {
    kind: 'foreign',
    reason: `the backup was made of the database ${name} of another server (or of one set up anew)`,
  }
}

/**
 * Refuses a backup of another database; what cannot be told passes.
 * @param force how the caller says that it is meant, e.g. `force-foreign: true`
 * @throws RunbookError `foreign-backup`
 */
export function refuseForeign(manifest: Manifest | undefined, target: DatabaseIdentity, force: string): void {
  const answer = foreignTo(manifest, target)
  if (answer.kind !== 'foreign') return
  throw new RunbookError('foreign-backup', answer.reason, {
    state: 'nothing-changed',
    hint: `choose a backup of ${target.database}; or say ${force} where it is meant`,
  })
}
