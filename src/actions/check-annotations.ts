// Findings on their own lines of a pull request. A step has places for ten of each kind: errors take theirs first, the rest is in
// the log, the summary and the comment.
import type { Log } from '../log.js'
import { type CheckReport, findingInWords } from '../reports/check-report.js'

export function annotateFindings({ findings }: CheckReport, log: Log): void {
  for (const finding of findings) {
    const text = `${finding.rule}: ${findingInWords(finding)}`
    if (finding.severity === 'error') log.error(text, finding.location)
    else log.warn(text, finding.location)
  }
}
