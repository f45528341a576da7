// Holds Prisma's migrations against our folder: which are new, and which are there already, under their own name or under the one
// that somebody gave them who copied by hand, as the runbook used to ask. What is there with another text is refused: nothing is
// ever overwritten, and a copy that was edited must not come a second time under a second name.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import { checksumOf } from './checksum.js'
import { problemsOfName, shownName } from './file-name.js'
import type { PrismaMigration } from './prisma-folder.js'
import { saidByFile, saidByFolder } from './prisma-name.js'
import type { Problem } from './problems.js'
import { sameVersions } from './version.js'

/**
 * `new`: to be copied. `there`: our folder has it, as `name`. `empty`: it holds no statement, so there is nothing to run and
 * nothing to copy.
 */
export interface PlannedMigration {
  migration: PrismaMigration
  state: 'new' | 'there' | 'empty'
  /** In our folder. */
  name: string
}

export interface ImportPlan {
  planned: PlannedMigration[]
  problems: Problem[]
}

/** The folder's SQL files and, as they are asked for, the checksums of their texts. */
interface OurFolder {
  directory: string
  names: ReadonlySet<string>
  checksum(name: string): Promise<string>
}

async function readOurFolder(directory: string): Promise<OurFolder> {
  const known = new Map<string, string>()
  const entries = await readdir(directory, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    throw new RunbookError('bad-input', `migrations-dir: ${shownName(directory)} cannot be read: ${cause.message}`, {
      state: 'nothing-changed',
      hint: 'Give the folder of the migrations: --migrations-dir db/migrations',
      cause,
    })
  })
  return {
    directory,
    names: new Set(
      entries
        .filter((entry) => !entry.isDirectory() && problemsOfName(entry.name).length === 0)
        .map(({ name }) => name),
    ),
    async checksum(name) {
      const checksum = known.get(name) ?? checksumOf(await readFile(path.join(directory, name), 'utf8'))
      known.set(name, checksum)
      return checksum
    },
  }
}

/** Shows both, and says what to do. */
const differs = ({ path: theirs, file }: PrismaMigration, ours: string, checksum: string): Problem => ({
  code: 'migration-changed',
  message: `${theirs} differs from ${ours}, its copy: checksum ${file!.checksum} there, ${checksum} here`,
  hint: `diff ${theirs} ${ours}, put the one that was edited back, and write the change as a new migration.`,
})

interface Search {
  ours: OurFolder
  /** Names that are some migration's copy already. */
  claimed: Set<string>
  problems: Problem[]
}

async function ownCopy(migration: PrismaMigration, { ours, claimed, problems }: Search): Promise<string | undefined> {
  const { name, file } = migration
  if (!ours.names.has(name)) return undefined
  claimed.add(name)
  const checksum = await ours.checksum(name)
  if (checksum !== file!.checksum) problems.push(differs(migration, path.join(ours.directory, name), checksum))
  return name
}

const sameWords = ({ folder }: PrismaMigration, { ours, claimed }: Search): string[] => {
  const wanted = saidByFolder(folder)
  if (wanted === undefined) return []
  return [...ours.names].filter((name) => !claimed.has(name) && saidByFile(name)?.words === wanted.words)
}

/** By its words and its text, whatever day it was given. */
async function handMadeCopy(migration: PrismaMigration, search: Search): Promise<string | undefined> {
  for (const name of sameWords(migration, search)) {
    if ((await search.ours.checksum(name)) !== migration.file!.checksum) continue
    search.claimed.add(name)
    return name
  }
  return undefined
}

/** The same words on the same day, and another text: a copy that was edited, or a migration of our own with an unlucky name. */
async function editedCopy(migration: PrismaMigration, search: Search): Promise<string | undefined> {
  const day = saidByFolder(migration.folder)?.day
  const name = sameWords(migration, search).find((one) => saidByFile(one)?.day === day)
  if (name === undefined) return undefined
  const { directory } = search.ours
  search.problems.push(differs(migration, path.join(directory, name), await search.ours.checksum(name)))
  return name
}

function twins(planned: readonly PlannedMigration[], { ours, problems }: Search): void {
  const folded = new Map<string, string>([...ours.names].map((name) => [name.toLowerCase(), name]))
  for (const { state, name, migration } of planned) {
    if (state !== 'new') continue
    const twin = folded.get(name.toLowerCase())
    folded.set(name.toLowerCase(), name)
    if (twin !== undefined)
      problems.push({
        code: 'bad-migration-name',
        message: `${migration.path} would become ${shownName(name)}, which differs only by case from ${shownName(twin)}`,
        hint: 'Rename one of them, or copy this one by hand under another name that keeps its place.',
      })
  }
}

/** Prisma runs folders of one timestamp by the rest of their names; here two files of one version are refused. */
function versionsTwice(planned: readonly PlannedMigration[], { ours, problems }: Search): void {
  const added = new Map(planned.filter(({ state }) => state === 'new').map(({ name, migration }) => [name, migration]))
  for (const group of sameVersions([...new Set([...ours.names, ...added.keys()])])) {
    const name = group.findLast((one) => added.has(one))
    const others = group.filter((one) => one.toLowerCase() !== name?.toLowerCase()) // a twin is told already
    if (name === undefined || others.length === 0) continue
    problems.push({
      code: 'bad-migration-name',
      message: `${added.get(name)!.path} would become ${name}, and ${others.join(', ')} has the same version`,
      hint: `Copy it by hand under a name with a later second and the same words; that copy is recognised.`,
    })
  }
}

/** Reads both folders' texts; writes nothing. @throws RunbookError `bad-input` where `directory` is no folder */
export async function planImport(migrations: readonly PrismaMigration[], directory: string): Promise<ImportPlan> {
  const search: Search = { ours: await readOurFolder(directory), claimed: new Set(), problems: [] }
  const found = new Map<PrismaMigration, string>()
  // the surest first, so that no copy is taken for another's
  for (const find of [ownCopy, handMadeCopy, editedCopy]) {
    for (const migration of migrations) {
      if (found.has(migration) || migration.file === undefined) continue
      const name = await find(migration, search)
      if (name !== undefined) found.set(migration, name)
    }
  }
  const planned = migrations.map((migration): PlannedMigration => {
    const name = found.get(migration)
    if (name !== undefined) return { migration, state: 'there', name }
    return { migration, state: migration.file === undefined ? 'empty' : 'new', name: migration.name }
  })
  twins(planned, search)
  versionsTwice(planned, search)
  return { planned, problems: search.problems }
}
