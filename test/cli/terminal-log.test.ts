// What a terminal and a CI log see: one moving line or few plain ones, and nothing that a server could make of them.
import { terminalLog } from '../../src/cli/terminal-log.js'
import { progressLine } from '../../src/quantities.js'

function screen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 40, write: (text: string) => void written.push(text), written }
}

it('moves one line on a terminal and clears it before the next message', () => {
  const tty = screen(true)
  let now = 1_000
  const log = terminalLog(tty, false, () => now)
  log.progress({ task: 'pg_dump', done: 1_500_000, unit: 'bytes', detail: 'public.users' })
  now += 50
  log.progress({ task: 'pg_dump', done: 1_600_000, unit: 'bytes' })
  log.info('done')
  expect(tty.written).toEqual(['\r\u001b[Kpg_dump: 1.5 MB, public.users', '\r\u001b[Kdone\n'])
})

it('writes plain lines, one in ten seconds, where a log collects', () => {
  const file = screen(false)
  let now = 1_000
  const log = terminalLog(file, false, () => now)
  for (let second = 0; second <= 25; second++, now += 1_000)
    log.progress({ task: 'pg_dump', done: second * 1_000_000, unit: 'bytes' })
  expect(file.written).toEqual(['pg_dump: 10.0 MB\n', 'pg_dump: 20.0 MB\n'])
})

it('shows debug lines only when asked', () => {
  const [quiet, verbose] = [screen(false), screen(false)]
  terminalLog(quiet, false).debug('detail')
  terminalLog(verbose, true).debug('detail')
  expect([quiet.written, verbose.written]).toEqual([[], ['detail\n']])
})

it('F66 lets no text move the cursor or recolour the terminal', () => {
  const tty = screen(true)
  terminalLog(tty, false).warn('notice \u001b[2J\u001b]0;title\u0007 from\r the server', { file: 'a.sql', line: 3 })
  expect(tty.written.join('').replace('\r\u001b[K', '')).not.toMatch(/[\u001b\r\u0007]/)
  expect(tty.written.join('')).toContain('warning: a.sql:3: notice')
})

it.each([
  [
    { task: 'pg_dump', done: 1_200_000_000, total: 3_400_000_000, unit: 'bytes' as const },
    'pg_dump: 1.2 GB of 3.4 GB (35 %)',
  ],
  [
    { task: 'apply', done: 3, total: 7, unit: 'statements' as const, detail: 'CREATE INDEX' },
    'apply: 3 of 7 (42 %) statements, CREATE INDEX',
  ],
])('words progress', (progress, line) => {
  expect(progressLine(progress)).toBe(line)
})
