// Reads a backup again, from its first byte to its last, and holds it against its own manifest.
import { shownName as nameOf } from '../../postgres/shown-name.js'
import type { DumpFacts, TableFacts } from '../dump/dump-events.js'
import { tableKey } from '../dump/dump-facts.js'
import { type Manifest, parseManifestLine } from '../manifest.js'
import { readDump } from '../dump/read-dump.js'

/** One way in which a file is not what its manifest says. */
export type BackupProblem =
  | { kind: 'bytes' | 'large-objects'; expected: number; found: number }
  | { kind: 'sha256'; expected: string; found: string }
  | { kind: 'table-missing' | 'table-unexpected'; table: TableFacts }
  | { kind: 'table-differs'; expected: TableFacts; found: TableFacts }

export interface VerifiedBackup {
  /** Absent in an ordinary file of pg_dump: then only its completeness is proved, not its content. */
  manifest?: Manifest
  facts: DumpFacts
  /** Empty for a file that is as it was written. */
  problems: BackupProblem[]
}

/** A problem as people read it. */
export function describeProblem(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'bytes':
      return `the file has ${problem.found} bytes before its manifest, and the manifest says ${problem.expected}`
    case 'large-objects':
      return `the file has ${problem.found} large objects, and the manifest says ${problem.expected}`
    case 'sha256':
      return `the SHA-256 of the file is ${problem.found}, and the manifest says ${problem.expected}`
    case 'table-missing':
      return `the table ${nameOf(problem.table)} is not in the file (${problem.table.rows} rows)`
    case 'table-unexpected':
      return `the table ${nameOf(problem.table)} is not in the manifest (${problem.table.rows} rows)`
    case 'table-differs':
      return problem.found.rows === problem.expected.rows
        ? `the table ${nameOf(problem.found)} has other content than the manifest says, in as many rows`
        : `the table ${nameOf(problem.found)} has ${problem.found.rows} rows, and the manifest says ${problem.expected.rows}`
  }
}

/** What differs between the facts that were read and the manifest. */
export function compareWithManifest(facts: DumpFacts, manifest: Manifest): BackupProblem[] {
  const problems: BackupProblem[] = []
  if (facts.bytes !== manifest.bytes) problems.push({ kind: 'bytes', expected: manifest.bytes, found: facts.bytes })
  if (facts.sha256 !== manifest.sha256)
    problems.push({ kind: 'sha256', expected: manifest.sha256, found: facts.sha256 })
  if (facts.largeObjects !== manifest.largeObjects)
    problems.push({ kind: 'large-objects', expected: manifest.largeObjects, found: facts.largeObjects })
  return [...problems, ...tableProblems(facts.tables, manifest.tables)]
}

function tableProblems(found: readonly TableFacts[], expected: readonly TableFacts[]): BackupProblem[] {
  const unmatched = new Map(expected.map((table) => [tableKey(table), table]))
  const problems: BackupProblem[] = []
  for (const table of found) {
    const promised = unmatched.get(tableKey(table))
    unmatched.delete(tableKey(table))
    if (!promised) problems.push({ kind: 'table-unexpected', table })
    else if (promised.rows !== table.rows || promised.bytes !== table.bytes || promised.sha256 !== table.sha256)
      problems.push({ kind: 'table-differs', expected: promised, found: table })
  }
  return [...problems, ...[...unmatched.values()].map((table) => ({ kind: 'table-missing' as const, table }))]
}

/**
 * @param source the plain text of a backup, already unsealed
 * @throws RunbookError `backup-incomplete` for a file that was cut, `bad-dump` for one that is not a dump or whose manifest
 *   cannot be read
 */
export async function verifyBackup(source: AsyncIterable<Buffer>): Promise<VerifiedBackup> {
  let facts: DumpFacts | undefined
  for await (const event of readDump(source)) if (event.kind === 'end') facts = event.facts
  if (facts!.manifestLine === undefined) return { facts: facts!, problems: [] }
  const manifest = parseManifestLine(facts!.manifestLine)
  return { manifest, facts: facts!, problems: compareWithManifest(facts!, manifest) }
}
