// Makes a new migration file, named as the runbook names them and sorting after every file there is. Never overwrites; touches
// no database.
import path from 'node:path'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { problemsOfName, shownName } from '../migrations/file-name.js'
import { inByteOrder } from '../migrations/list-migrations.js'
import { entriesOf } from '../migrations/migration-file.js'
import { migrationTemplate } from '../migrations/migration-template.js'
import { nextName, problemsOfWords, slugOf } from '../migrations/timestamped-name.js'
import { makeMigrationsFolder, writeNewFile } from '../migrations/write-migration.js'

export interface NewMigrationRequest {
  /** What it does, in a person's words. */
  words: string
  migrationsDir: string
}

export interface NewMigrationDeps {
  log: Log
  now(): Date
}

export interface NewMigrationReport {
  name: string
  path: string
  folderMade: boolean
  /** The file that was the last before. */
  after?: string
  /** Dated later than today, because the last file is. */
  dated?: 'later-than-today'
}

/** @throws RunbookError `bad-migration-name` (every reason told), `bad-input` (the folder cannot be used) */
export async function newMigration(
  { words, migrationsDir }: NewMigrationRequest,
  deps: NewMigrationDeps,
): Promise<NewMigrationReport> {
  refuseWords(words)
  const folderMade = await makeMigrationsFolder(migrationsDir, deps.log)
  const existing = (await entriesOf(migrationsDir))
    .map(({ name }) => name)
    .filter((name) => problemsOfName(name).length === 0)
  const after = [...existing].sort(inByteOrder).at(-1)
  const at = deps.now()
  const name = nextName(slugOf(words), existing, at)
  if (name === undefined) throw cannotFollow(after!)
  await writeNewFile(path.join(migrationsDir, name), migrationTemplate(words.trim().replace(/\.sql$/i, '')))
  const isLater = name.slice(0, 8) > at.toISOString().slice(0, 10).replaceAll('-', '')
  return {
    name,
    path: path.join(migrationsDir, name),
    folderMade,
    ...(after !== undefined && { after }),
    ...(isLater && { dated: 'later-than-today' as const }),
  }
}

function refuseWords(words: string): void {
  const problems = problemsOfWords(words)
  if (problems.length === 0) return
  throw new RunbookError('bad-migration-name', `new ${shownName(words)} ${problems.join('; ')}`, {
    state: 'nothing-changed',
    hint: 'pg-runbook new "add organization branding"',
  })
}

const cannotFollow = (last: string): RunbookError =>
  new RunbookError(
    'bad-migration-name',
    `no name that begins with a date sorts after ${shownName(last)}, which would run later than the new file`,
    { state: 'nothing-changed', hint: `Rename ${shownName(last)} to the form 20251026_add_organization_branding.sql.` },
  )
