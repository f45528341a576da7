// What a step that found something fails with: how much it is, and where the first of it stands.
import { RunbookError } from '../errors.js'
import { countOf } from '../quantities.js'
import { type CheckReport, findingInWords } from './check-report.js'

/** Of a report with findings. */
export function checkFailed({ findings, errors, warnings }: CheckReport): RunbookError {
  const first = findings.find(({ severity }) => severity === 'error') ?? findings[0]!
  const counts = [errors > 0 && countOf(errors, 'error'), warnings > 0 && countOf(warnings, 'warning')].filter(Boolean)
  return new RunbookError(
    'check-failed',
    `${counts.join(' and ')} in the migration files; the first: ${first.rule}: ${findingInWords(first)}`,
    {
      location: first.location,
      hint: `mend the files, or say why it is meant so on the line before: -- pg-runbook: allow ${first.rule} because <reason>`,
    },
  )
}
