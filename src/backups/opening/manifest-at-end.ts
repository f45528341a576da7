// The manifest of a backup that lies in a file as plain text, found from its end: it says what the file must turn out to be before
// the first byte is read. What cannot be read here is left to the whole reading, which says why.
import { looksLikeManifest, type Manifest, parseManifestLine } from '../manifest.js'
import { RunbookError } from '../../errors.js'
import type { OpenedBackup } from './opened-backup.js'

/** Enough for the manifest of some hundred tables; a longer one is looked for in ever larger ends. */
const FIRST_LOOK_BYTES = 64 * 1024
const LAST_LOOK_BYTES = 64 * 1024 * 1024
const NEWLINE = 10

export async function manifestAtEnd(backup: OpenedBackup): Promise<Manifest | undefined> {
  const { plainBytes } = backup
  if (!backup.readRange || plainBytes === undefined) return undefined
  for (let look = FIRST_LOOK_BYTES; look <= LAST_LOOK_BYTES; look *= 8) {
    const pieces: Buffer[] = []
    for await (const piece of backup.readRange(Math.max(0, plainBytes - look), plainBytes))
      pieces.push(Buffer.from(piece))
    const end = Buffer.concat(pieces)
    const before = end.lastIndexOf(NEWLINE, end.length - 2)
    if (before >= 0) return parsed(end.subarray(before + 1))
    if (look >= plainBytes) return undefined
  }
  return undefined
}

function parsed(line: Buffer): Manifest | undefined {
  const text = line.toString('latin1') // a manifest is ASCII
  if (!looksLikeManifest(text)) return undefined
  try {
    return parseManifestLine(text)
  } catch (error) {
    if (error instanceof RunbookError) return undefined
    throw error
  }
}
