// What a folder holds as migrations, in the order they run, and what it holds besides, with the reason. Reads no contents.
import type { Dirent } from 'node:fs'
import { problemsOfName } from './file-name.js'
import { containedFile, entriesOf } from './migration-file.js'

export interface MigrationListing {
  /** Names in bytewise order: never by locale or by number, so that every machine agrees. */
  names: string[]
  /** Those among `names` that are links to a file of the same folder. */
  links: ReadonlySet<string>
  leftOut: { name: string; why: string }[]
}

const PLAIN = /^[\0-\x7f]*$/

/** As UTF-8; of plain ASCII that is the order of JavaScript's own strings. */
export const inByteOrder = (a: string, b: string): number => {
  if (PLAIN.test(a) && PLAIN.test(b)) return a < b ? -1 : a > b ? 1 : 0
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function spelledTwice(entries: readonly string[]): Set<string> {
  const seen = new Map<string, string[]>()
  for (const entry of entries) {
    const folded = entry.toLowerCase()
    seen.set(folded, [...(seen.get(folded) ?? []), entry])
  }
  return new Set([...seen.values()].filter((names) => names.length > 1).flat())
}

async function problemOfEntry(directory: string, entry: Dirent): Promise<string | undefined> {
  if (entry.isDirectory()) return 'is a folder'
  const found = await containedFile(directory, entry.name)
  return 'problem' in found ? found.problem : undefined
}

/** Lists `directory`. Throws `bad-input` when there is no such folder. */
export async function listMigrations(directory: string): Promise<MigrationListing> {
  const entries = (await entriesOf(directory))
    .map((entry) => ({ entry, name: entry.name, problems: problemsOfName(entry.name) }))
    .sort((a, b) => inByteOrder(a.name, b.name))
  const twins = spelledTwice(entries.filter(({ problems }) => problems.length === 0).map(({ name }) => name))
  const links = new Set<string>()
  const listing: MigrationListing = { names: [], links, leftOut: [] }
  for (const { entry, name, problems } of entries) {
    if (twins.has(name)) problems.push('has a twin that differs only by case')
    if (problems.length === 0 && !entry.isFile()) {
      const problem = await problemOfEntry(directory, entry)
      if (problem === undefined) links.add(name)
      else problems.push(problem)
    }
    if (problems.length > 0) listing.leftOut.push({ name, why: problems.join('; ') })
    else listing.names.push(name)
  }
  return listing
}
