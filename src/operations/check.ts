// Runbook, section 7: are these migration files fit to run? Reads files, and where it is told to the base branch, a database's ledger
// and sizes; writes nothing anywhere.
import path from 'node:path'
import type { OpenBackupDeps } from '../backups/opening/open-backup.js'
import type { TableSizes } from '../backups/opening/table-sizes.js'
import { RunbookError } from '../errors.js'
import { readBaseFolder } from '../migrations/base-branch.js'
import { shownName } from '../migrations/file-name.js'
import type { SeenDatabase } from '../migrations/look-at-database.js'
import type { PlanOptions } from '../migrations/plan.js'
import { type FolderAsItIs, lookIntoFolder } from '../migrations/read-folder.js'
import { type CheckedFolder, checkFolder } from '../migrations/rules/check-folder.js'
import type { RuleFinding } from '../migrations/rules/finding.js'
import { RULES, type Rule, type RuleId, isRule } from '../migrations/rules/rules.js'
import type { KnownTables, TableFacts } from '../migrations/rules/table-facts.js'
import { nearNames } from '../near-names.js'
import type { DatabaseChoice } from '../postgres/environment.js'

export type ReleaseOptions = PlanOptions

export interface CheckRequest {
  migrationsDir: string
  /** A branch or commit: files are held against where this checkout left it. */
  base?: string
  /** Its ledger tells which files are applied, its catalog how large tables are. */
  database?: DatabaseChoice
  /** A backup in any packing: the sizes of its tables count rather than the database's. */
  sizesFrom?: string
  /** What the release of these files is told: it is no finding then. */
  release?: ReleaseOptions
  /** Of the files to check only this one; the others are read for what they made. */
  only?: string
  /** Files that are applied, or on the base already, too. */
  all: boolean
  /** Ids of rules that are not asked. */
  rulesOff: readonly string[]
  exposedSchemas: readonly string[]
}

/** What opens a backup is for `sizesFrom` alone. */
export interface CheckDeps extends OpenBackupDeps {
  now(): Date
}

export interface CheckReport {
  status: 'clean' | 'warnings' | 'errors'
  migrationsDir: string
  /** Names of the files that were judged, in their order, and how many the folder has. */
  checked: string[]
  files: number
  /** In the order of files and lines. */
  findings: RuleFinding[]
  errors: number
  warnings: number
  /** Of the rules that were asked. */
  rules: Partial<Record<RuleId, Rule>>
  rulesOff: string[]
  base?: string
  database?: string
  /** What the sizes of tables are from. */
  sizes?: string
  durationMs: number
}

/** @throws RunbookError `bad-input`, `ledger-unusable`, and as connecting and opening a backup do */
export async function check(request: CheckRequest, deps: CheckDeps): Promise<CheckReport> {
  const began = performance.now()
  const off = rulesOff(request.rulesOff)
  const folder = await lookIntoFolder(request.migrationsDir)
  refuseUnknownNames(request, folder)
  const base = request.base ? await readBaseFolder(request.migrationsDir, request.base, deps.env) : undefined
  const seen = request.database ? await asked(request.database, folder, deps) : undefined
  const known = await withSizes(seen?.known, request.sizesFrom, deps)
  const { checked, findings } = onlyOf(
    request.only,
    await checkFolder({
      directory: request.migrationsDir,
      files: folder.files,
      broken: folder.broken,
      past: { ...(base && { base }), ...seen?.past },
      ...(request.release && { release: request.release }),
      ...(known && { known }),
      exposedSchemas: request.exposedSchemas,
      all: request.all,
      off,
      now: deps.now(),
    }),
  )
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return {
    status: errors > 0 ? 'errors' : findings.length > 0 ? 'warnings' : 'clean',
    migrationsDir: request.migrationsDir,
    checked,
    files: folder.files.length,
    findings,
    errors,
    warnings: findings.length - errors,
    rulesOff: [...off],
    rules: Object.fromEntries(Object.entries(RULES).filter(([id]) => !off.has(id as RuleId))),
    ...(request.base && { base: request.base }),
    ...(seen && { database: seen.name }),
    ...(known && { sizes: known.source }),
    durationMs: Math.round(performance.now() - began),
  }
}

function refuseUnknownNames({ only, release }: CheckRequest, folder: FolderAsItIs): void {
  if (only) refuseUnknown('migration', only, folder)
  if (release?.baseline) refuseUnknown('baseline', release.baseline, folder)
}

function refuseUnknown(input: string, name: string, { files, broken }: FolderAsItIs): void {
  const names = [...files, ...broken].map((file) => file.name)
  if (names.includes(name)) return
  const near = nearNames(name, names)
  throw new RunbookError('bad-migration-name', `${input}: there is no ${shownName(name)} in the folder`, {
    state: 'nothing-changed',
    hint: near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'pg-runbook status lists what is there',
  })
}

const onlyOf = (name: string | undefined, { checked, findings }: CheckedFolder): CheckedFolder =>
  name
    ? {
        checked: checked.filter((one) => one === name),
        findings: findings.filter(({ location }) => path.basename(location.file) === name),
      }
    : { checked, findings }

function rulesOff(ids: readonly string[]): Set<RuleId> {
  const unknown = ids.filter((id) => !isRule(id))
  if (unknown.length === 0) return new Set(ids as RuleId[])
  const near = unknown.flatMap((id) => nearNames(id, Object.keys(RULES)))
  throw new RunbookError('bad-input', `ignore-rules: there is no rule ${unknown.join(', ')}`, {
    state: 'nothing-changed',
    hint: near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'docs/rules lists every rule',
  })
}

async function asked(choice: DatabaseChoice, folder: FolderAsItIs, deps: CheckDeps): Promise<SeenDatabase> {
  const { lookAtDatabase } = await import('../migrations/look-at-database.js') // most checks ask none
  return lookAtDatabase(choice, folder, deps)
}

/** A backup of production tells more of production's sizes than a staging database does. */
async function withSizes(
  known: KnownTables | undefined,
  file: string | undefined,
  deps: CheckDeps,
): Promise<KnownTables | undefined> {
  if (!file) return known
  const { tables, made } = await sizesOf(file, deps)
  const merged = new Map<string, TableFacts>(known?.tables)
  for (const { schema, name, rows, bytes } of tables) {
    const key = `${schema}.${name}`
    merged.set(key, { notNull: new Set(), ...known?.tables.get(key), rows, bytes })
  }
  const backup = made ? `the backup of ${made.database} of ${made.finishedAt.slice(0, 10)}` : path.basename(file)
  const source = `${backup} (rows as text, without indexes)`
  return { source, of: 'the-real-one', complete: known?.complete ?? false, tables: merged }
}

async function sizesOf(file: string, deps: CheckDeps): Promise<TableSizes> {
  const { tableSizes } = await import('../backups/opening/table-sizes.js') // only few ask for it
  try {
    return await tableSizes(file, deps)
  } catch (error) {
    if (!(error instanceof RunbookError) || error.code === 'cancelled') throw error
    throw new RunbookError(error.code, `sizes-from: ${error.message.replace(/^backup: /, '')}`, error.detail)
  }
}
