// The history of drills, as an artifact that each run takes up and hands on one line longer. What cannot be read is begun anew: a
// picture less is no failed drill.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { ArtifactReader } from '../backups/stores/artifact-reader.js'
import { withZippedFile } from '../backups/opening/zip-entry.js'
import { runnerTemp } from '../github/temporary-folder.js'
import type { Log } from '../log.js'
import { type HistoryEntry, historyText, parseHistory } from '../reports/drill-report.js'

/** As the workflow names it; an environment has its own. */
const nameOf = (environment: string | undefined): string => `restore-drill-history-${environment ?? 'production'}`
const LARGEST = 1_000_000

export async function earlierDrills(
  reader: ArtifactReader | undefined,
  environment: string | undefined,
  { log, signal, folder }: { log: Log; signal: AbortSignal; folder: string },
): Promise<HistoryEntry[]> {
  try {
    const prefix = nameOf(environment)
    const all = (await reader?.listBackups({ prefix, signal })) ?? []
    const newest = all.find(({ expired }) => !expired)
    if (!reader || !newest) return []
    const source = { kind: 'artifact', name: newest.name, ...(newest.runId && { runId: newest.runId }) } as const
    const { file, name } = await reader.fetch(source, folder, signal)
    return parseHistory(await withZippedFile(file, name, ({ read }) => textOf(read())))
  } catch (error) {
    signal.throwIfAborted()
    log.warn(`The history of drills is begun anew: ${(error as Error).message}`)
    return []
  }
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > LARGEST) throw new Error('it is too large to be one')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** For the workflow to store; beside the report, where it outlives the step. */
export function writeHistory(drills: readonly HistoryEntry[]): string {
  const file = path.join(runnerTemp(), `pg-runbook-restore-drill-history-${randomBytes(6).toString('hex')}.json`)
  writeFileSync(file, historyText(drills), { mode: 0o600, flag: 'wx' })
  return file
}
