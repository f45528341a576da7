// What people see of an action that did its work: the same document in the job summary and at the end of the step's log.
import { writeSummary } from '../github/summary.js'
import { hasWarned, type Log } from '../log.js'
import { type Document, withoutWarnings } from '../reports/document.js'
import { markdown } from '../reports/markdown.js'
import { terminalText } from '../reports/terminal.js'

export function showReport(document: Document, log: Log): void {
  log.info(terminalText(withoutWarnings(document, (line) => hasWarned(log, line)))) // warnings are annotations by now
  writeSummary(markdown(document))
}
