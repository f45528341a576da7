// Files as texts against the rules, without a folder on disk: what a page of docs/rules or a scenario holds.
import { checksumOf } from '../../../src/migrations/checksum.js'
import type { MigrationFile } from '../../../src/migrations/migration-text.js'
import { type FolderToCheck, checkFolder } from '../../../src/migrations/rules/check-folder.js'
import type { RuleFinding } from '../../../src/migrations/rules/finding.js'

export const migration = (name: string, text: string): MigrationFile => ({
  name,
  path: `db/migrations/${name}`,
  text,
  checksum: checksumOf(text),
  sizeBytes: Buffer.byteLength(text),
})

/** Several files stand in one text below lines `-- file: <name>`; a text without one is a file of a good name. */
export function filesIn(text: string): MigrationFile[] {
  const parts = text.split(/^-- file: (.+)\n/m)
  if (parts.length === 1) return [migration('20260101_example.sql', text)]
  return parts.flatMap((part, index) => (index % 2 === 1 ? [migration(part, parts[index + 1] ?? '')] : []))
}

/** In the order of files and lines. */
export async function check(text: string, options: Partial<FolderToCheck> = {}): Promise<RuleFinding[]> {
  const { findings } = await checkFolder({
    directory: 'db/migrations',
    files: filesIn(text),
    broken: [],
    past: {},
    exposedSchemas: [],
    all: false,
    off: new Set(),
    now: new Date('2026-03-01T12:00:00Z'),
    ...options,
  })
  return findings
}

export const rulesOf = async (text: string, options: Partial<FolderToCheck> = {}): Promise<string[]> =>
  (await check(text, options)).map(({ rule }) => rule)
