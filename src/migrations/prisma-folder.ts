// Reads prisma/migrations as Prisma does: every folder is a migration, in bytewise order of the names. Refuses another provider
// than PostgreSQL, a folder without its migration.sql, and names that no file of ours may have; every problem is found at once.
import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import { problemsOfName, shownName } from './file-name.js'
import { inByteOrder } from './list-migrations.js'
import { type MigrationFile, readMigration } from './migration-file.js'
import { importedName, outOfOrder } from './prisma-name.js'
import type { Problem } from './problems.js'

export interface PrismaMigration {
  /** The folder's name, which is the migration's name to Prisma. */
  folder: string
  /** Of its migration.sql, as the caller wrote the folder. */
  path: string
  /** As Prisma hashes it, and as it is copied. */
  bytes: Buffer
  /** Undefined where it holds nothing but spaces. */
  file: MigrationFile | undefined
  /** What it is called in our folder. */
  name: string
}

export interface PrismaFolder {
  migrations: PrismaMigration[]
  warnings: string[]
  problems: Problem[]
}

const LOCK = 'migration_lock.toml'
const FILE = 'migration.sql'
const PROVIDERS = ['postgresql', 'postgres']

async function entriesIn(prismaDir: string): Promise<Dirent[]> {
  try {
    return await readdir(prismaDir, { withFileTypes: true })
  } catch (cause) {
    throw new RunbookError('bad-input', `prisma-dir: there is no folder ${shownName(prismaDir)} to read`, {
      state: 'nothing-changed',
      hint: "Give the folder that holds Prisma's migrations: --prisma-dir prisma/migrations",
      cause,
    })
  }
}

async function readLock(folder: string, found: PrismaFolder): Promise<void> {
  const text = await readFile(path.join(folder, LOCK), 'utf8').catch(() => undefined)
  if (text === undefined)
    return void found.warnings.push(`${folder} has no ${LOCK}; it is taken for a folder of PostgreSQL's`)
  const provider = /^\s*provider\s*=\s*["']([^"']*)["']/m.exec(text)?.[1] ?? ''
  if (PROVIDERS.includes(provider)) return
  found.problems.push({
    code: 'bad-input',
    message: `${path.join(folder, LOCK)} says provider = ${shownName(provider)}; only postgresql can be imported`,
    hint: 'Give the folder of the PostgreSQL database with --prisma-dir.',
  })
}

async function readOne(prismaDir: string, folder: string): Promise<PrismaMigration | Problem> {
  const place = path.join(prismaDir, folder)
  const at = path.join(place, FILE)
  const made = (bytes: Buffer, file?: MigrationFile) => ({ folder, path: at, bytes, file, name: importedName(folder) })
  try {
    const file = await readMigration(place, FILE)
    return made(await readFile(at), file)
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error
    const isBad = error.code === 'bad-migration-file'
    const bytes = isBad ? await readFile(at).catch(() => undefined) : undefined
    if (bytes?.toString('utf8').trim() === '') return made(bytes)
    if (!isBad)
      return {
        code: 'bad-input',
        message: `${place} holds no ${FILE}`,
        hint: `Put it back (git log -- ${at}), or remove the folder where it never had one.`,
      }
    return { code: error.code, message: `${at}: ${error.message}`, hint: error.detail.hint ?? 'Repair the file.' }
  }
}

const problemsOfNames = (prismaDir: string, folders: readonly string[]): Problem[] => [
  ...folders.flatMap((folder): Problem[] => {
    const problems = problemsOfName(importedName(folder))
    if (problems.length === 0) return []
    return [
      {
        code: 'bad-migration-name',
        message: `${path.join(prismaDir, folder)} would become ${shownName(importedName(folder))}, which ${problems.join('; ')}`,
        hint: 'Copy its migration.sql into the migrations folder by hand, under a plain name that keeps its place.',
      },
    ]
  }),
  ...outOfOrder(folders).map(([first, second]): Problem => {
    const [a, b] = [importedName(first), importedName(second)]
    return {
      code: 'bad-migration-name',
      message: `Prisma runs ${first} before ${second}, but ${a === b ? `both would become ${a}` : `${a} sorts after ${b}`}`,
      hint: 'Copy one of them by hand, under a name that keeps its place.',
    }
  }),
]

/** Everything in `prismaDir`. @throws RunbookError `bad-input` where there is no such folder */
export async function readPrismaFolder(prismaDir: string): Promise<PrismaFolder> {
  const entries = await entriesIn(prismaDir)
  const found: PrismaFolder = { migrations: [], warnings: [], problems: [] }
  await readLock(prismaDir, found)
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(inByteOrder)
  found.problems.push(...problemsOfNames(prismaDir, folders))
  for (const folder of folders) {
    const one = await readOne(prismaDir, folder)
    if ('code' in one) found.problems.push(one)
    else found.migrations.push(one)
  }
  return found
}
