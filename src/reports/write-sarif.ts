// The SARIF file that a caller asked for: a path that cannot be written is the caller's to mend, not a bug of ours.
import { writeFile } from 'node:fs/promises'
import { RunbookError } from '../errors.js'
import type { CheckReport } from './check-report.js'
import { sarif } from './sarif.js'

/**
 * @param docs see sarif
 * @throws RunbookError `bad-input`
 */
export async function writeSarif(file: string, report: CheckReport, docs: string | undefined): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(sarif(report, docs), null, 2)}\n`)
  } catch (cause) {
    throw new RunbookError('bad-input', `sarif-file: it could not be written: ${(cause as Error).message}`, {
      state: 'nothing-changed',
      hint: 'give a path in a folder that is there and may be written to',
      cause,
    })
  }
}
