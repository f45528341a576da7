// A warning that was told as it came is not told again in the report on the same screen; the summary and a file have all of them.
import { hasWarned, rememberWarnings, silentLog } from '../../src/log.js'
import { type Document, withoutWarnings } from '../../src/reports/document.js'
import { terminalText } from '../../src/reports/terminal.js'

it('leaves out what has passed the log, and nothing else', () => {
  const passed: string[] = []
  const log = rememberWarnings({ ...silentLog, warn: (message) => void passed.push(message) })
  log.warn('the ledger is not in it', { file: 'a.sql', line: 1 })
  const document: Document = {
    title: 'Done',
    blocks: [
      { kind: 'warnings', lines: ['the ledger is not in it', 'a trigger changed 2 rows'] },
      { kind: 'warnings', lines: ['the ledger is not in it'] },
    ],
  }
  expect(passed).toEqual(['the ledger is not in it'])
  expect(terminalText(withoutWarnings(document, (line) => hasWarned(log, line)))).toBe(
    'Done\n\nwarning: a trigger changed 2 rows\n',
  )
  expect(terminalText(withoutWarnings(document, (line) => hasWarned(silentLog, line)))).toContain('the ledger')
})
