// The report files that somebody gave, or that lie in a folder. What cannot be read is told, and never stops the record.
import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import type { Incident, IncidentEvent } from './incident.js'
import { eventOfReport } from './report-event.js'

/** A report of ten thousand tables is a tenth of that. */
const LARGEST = 50_000_000

export interface ReadReports {
  events: IncidentEvent[]
  notRead: Incident['notRead']
}

/**
 * @param places files, or folders whose `.json` files are taken
 * @throws RunbookError `bad-input` for a place that is not there
 */
export async function readReports(places: readonly string[]): Promise<ReadReports> {
  const files = (await Promise.all(places.map(filesAt))).flat()
  const read: ReadReports = { events: [], notRead: [] }
  for (const file of [...new Set(files)]) {
    const found = await readOne(file)
    if (typeof found === 'string') read.notRead.push({ file: path.basename(file), why: found })
    else read.events.push(found)
  }
  return read
}

async function filesAt(place: string): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [path.resolve(place)]
    const names = (await readdir(place)).filter((name) => name.endsWith('.json')).sort()
    return names.map((name) => path.resolve(place, name))
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unreadable'
    throw new RunbookError('bad-input', `reports: ${place} cannot be read (${code})`, {
      state: 'nothing-changed',
      hint: 'give files that were written with --json, the report-path of an action, or a folder of them',
      cause,
    })
  }
}

async function readOne(file: string): Promise<IncidentEvent | string> {
  try {
    const { size } = await stat(file)
    if (size > LARGEST) return 'too large for a report'
    return eventOfReport(JSON.parse(await readFile(file, 'utf8')), file) ?? 'no report of pg-runbook'
  } catch (error) {
    return error instanceof SyntaxError ? 'no JSON' : ((error as NodeJS.ErrnoException).code ?? 'unreadable')
  }
}
