// One rollback proved on a scratch database: the file is applied, taken back, and the catalog must be as it was before; applied
// again, it must be as after the first time. Rows are not compared: a scratch database has none.
import { RunbookError } from '../errors.js'
import { compareCatalogs, describeChange, readCatalog } from '../postgres/catalog.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { OWN_SCHEMAS } from '../postgres/own-schemas.js'
import type { ApplyDeps, ApplyOptions } from './apply-options.js'
import { rollBackMigration } from './roll-back.js'
import { applyMigration } from './runner.js'
import type { ParsedMigration } from './statement.js'

export type RollbackVerdict =
  | { kind: 'proved' }
  /** What is not as it was: after the rollback, or after the file was applied again. */
  | { kind: 'differs'; after: 'rollback' | 'apply-again'; changes: string[] }
  | { kind: 'failed'; step: 'section' | 'rollback' | 'apply-again'; message: string; line: number }
  | { kind: 'no-section' }
  /** One before it failed and left the scratch database half way. */
  | { kind: 'not-reached' }

export const failedVerdict = (step: 'section' | 'rollback' | 'apply-again', { message, detail }: RunbookError) =>
  ({ kind: 'failed', step, message, line: detail.location?.line ?? 1 }) as const

export interface Scratch {
  url: DatabaseUrl
  options: ApplyOptions
  edges: ApplyDeps
}

const catalogOf = ({ url }: Scratch) =>
  withClient(url, {}, (client) => readCatalog(client, { ignoreSchemas: OWN_SCHEMAS }))

export interface Proof {
  verdict: RollbackVerdict
  /** Is the scratch database now as the file leaves it, so that the next one may follow? */
  isUp: boolean
}

/** The database is as every file before `up` left it. Throws where the file itself cannot be applied. */
export async function proveRollback(up: ParsedMigration, down: ParsedMigration, scratch: Scratch): Promise<Proof> {
  const { options, edges } = scratch
  const before = await catalogOf(scratch)
  await applyUp(up, scratch)
  const after = await catalogOf(scratch)
  const stuck = await attempt('rollback', () => rollBackMigration(down, options, edges))
  if (stuck) return stuck
  const changes = compareCatalogs(before, await catalogOf(scratch)).map(describeChange)
  const notAgain = await attempt('apply-again', () => applyMigration(up, options, edges))
  if (changes.length > 0)
    return { verdict: { kind: 'differs', after: 'rollback', changes }, isUp: notAgain === undefined }
  if (notAgain) return notAgain
  const again = compareCatalogs(after, await catalogOf(scratch)).map(describeChange)
  if (again.length > 0) return { verdict: { kind: 'differs', after: 'apply-again', changes: again }, isUp: true }
  return { verdict: { kind: 'proved' }, isUp: true }
}

/** What the file itself is to blame for; all else stops the check. */
const FINDINGS = ['migration-failed', 'invalid-index']

async function attempt(step: 'rollback' | 'apply-again', body: () => Promise<unknown>): Promise<Proof | undefined> {
  try {
    await body()
    return undefined
  } catch (error) {
    if (!(error instanceof RunbookError) || !FINDINGS.includes(error.code)) throw onScratch(error)
    const isUp = step === 'rollback' && ['nothing-changed', 'rolled-back'].includes(error.detail.state ?? '')
    return { verdict: failedVerdict(step, error), isUp }
  }
}

/** Applies a file to the scratch database. Throws what applyMigration throws; the state is that of the real one. */
export async function applyUp(up: ParsedMigration, { options, edges }: Scratch): Promise<void> {
  try {
    await applyMigration(up, options, edges)
  } catch (error) {
    throw onScratch(error)
  }
}

/** What the error says of a database is about the scratch one, which is gone. */
function onScratch(error: unknown): unknown {
  if (!(error instanceof RunbookError)) return error
  const message = `on the scratch database: ${error.message}`
  return new RunbookError(error.code, message, { ...error.detail, state: 'nothing-changed', cause: error })
}
