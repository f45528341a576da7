// Schema files and databases for the tests of src/prisma: small, and said in the test that uses them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { diffSchema, type SchemaDiff } from '../../src/prisma/engine.js'
import { type PrismaSchema, readSchema } from '../../src/prisma/schema-files.js'
import type { TestDatabase } from '../harness/postgres.js'

export const NO_FILTERS = { filters: { externalTables: [], externalEnums: [] } }

export const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A folder that is removed after the test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-schema-'))
  folders.push(folder)
  return folder
}

/** A folder with these files in it. */
export async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return folder
}

/** `prisma/schema.prisma` with this text. */
export const schemaOf = async (text: string): Promise<PrismaSchema> =>
  readSchema('prisma/schema.prisma', { cwd: await folderOf({ 'prisma/schema.prisma': text }) })

/** The database against a schema of this text, behind DATASOURCE. */
export const diffOf = async (database: TestDatabase, models: string): Promise<SchemaDiff> =>
  diffSchema(await database.client(), await schemaOf(DATASOURCE + models), NO_FILTERS)
