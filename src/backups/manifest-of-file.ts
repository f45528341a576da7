// The manifest of a plain backup file, read off its end: the sizes of tables without reading a gigabyte. Proves nothing about the
// rest of the file, which restoring does.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { RunbookError } from '../errors.js'
import { type Manifest, parseManifestLine } from './manifest.js'

/** Some 200 bytes a table: room for a hundred thousand. */
const LONGEST_MANIFEST = 32 * 1024 * 1024
const BEGIN = '\n-- pg-runbook manifest '

/**
 * @param file a plain-text backup that pg-runbook made, neither compressed nor encrypted
 * @param input whose value it is, for the message
 * @throws RunbookError `bad-input` (not to be read, no manifest at its end), `bad-dump` (a manifest that is damaged)
 */
export function manifestOfFile(file: string, input: string): Manifest {
  const text = endOf(file, input)
  const start = text.lastIndexOf(BEGIN)
  if (start < 0)
    throw new RunbookError('bad-input', `${input}: ${file} does not end in a manifest of pg-runbook`, {
      state: 'nothing-changed',
      hint: 'give a backup that pg-runbook made, as plain SQL: one that is compressed or encrypted has to be opened first',
    })
  return parseManifestLine(text.slice(start + 1))
}

function endOf(file: string, input: string): string {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (cause) {
    throw new RunbookError('bad-input', `${input}: ${(cause as Error).message}`, {
      state: 'nothing-changed',
      hint: 'give the path of a backup file',
      cause,
    })
  }
  try {
    const { size } = fstatSync(descriptor)
    const bytes = Buffer.alloc(Math.min(size, LONGEST_MANIFEST))
    const read = readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
    return bytes.toString('utf8', 0, read)
  } finally {
    closeSync(descriptor)
  }
}
