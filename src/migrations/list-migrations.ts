// What a folder holds as migrations, in the order they run, and what it holds besides, with the reason. Reads no contents.
import type { Dirent } from 'node:fs'
import { problemsOfName } from './file-name.js'
import { containedFile, entriesOf } from './migration-file.js'

export interface MigrationListing {
  /** Names in bytewise order: never by locale or by number, so that every machine agrees. */
  names: string[]
  leftOut: { name: string; why: string }[]
}

export const inByteOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

function spelledTwice(entries: readonly string[]): Set<string> {
  const seen = new Map<string, string[]>()
  for (const entry of entries) {
    const folded = entry.toLowerCase()
    seen.set(folded, [...(seen.get(folded) ?? []), entry])
  }
  return new Set([...seen.values()].filter((names) => names.length > 1).flat())
}

async function problemOfEntry(directory: string, entry: Dirent): Promise<string | undefined> {
  if (entry.isFile()) return undefined
  if (entry.isDirectory()) return 'is a folder'
  const found = await containedFile(directory, entry.name)
  return 'problem' in found ? found.problem : undefined
}

/** Lists `directory`. Throws `bad-input` when there is no such folder. */
export async function listMigrations(directory: string): Promise<MigrationListing> {
  const entries = (await entriesOf(directory)).sort((a, b) => inByteOrder(a.name, b.name))
  const named = entries.map((entry) => entry.name).filter((name) => problemsOfName(name).length === 0)
  const twins = spelledTwice(named)
  const listing: MigrationListing = { names: [], leftOut: [] }
  for (const entry of entries) {
    const problems = problemsOfName(entry.name)
    if (twins.has(entry.name)) problems.push('has a twin that differs only by case')
    const problem = problems.length === 0 ? await problemOfEntry(directory, entry) : undefined
    if (problem !== undefined) problems.push(problem)
    if (problems.length > 0) listing.leftOut.push({ name: entry.name, why: problems.join('; ') })
    else listing.names.push(entry.name)
  }
  return listing
}
