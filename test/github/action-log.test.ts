import { actionLog } from '../../src/github/action-log.js'
import { progressLine } from '../../src/quantities.js'
import { annotate } from '../../src/github/annotations.js'
import { readOutput } from '../harness/runner-commands.js'
import { printedBy } from '../harness/stdout.js'

it('prints plain lines, and warnings and errors on the line that they are about', () => {
  const { log, annotations } = readOutput(
    printedBy(() => {
      actionLog().info('dumping')
      actionLog().warn('column is unused', { file: 'db/migrations/1.sql', line: 3, column: 9 })
      actionLog().error('it failed')
      actionLog().debug('detail')
    }),
  )
  expect(log).toBe('dumping\nWarning: column is unused\nError: it failed\n##[debug]detail\n\n')
  expect(annotations).toEqual([
    { kind: 'warning', message: 'column is unused', file: 'db/migrations/1.sql', line: 3, column: 9 },
    { kind: 'error', message: 'it failed' },
  ])
})

it('tells progress every ten seconds of each task, and nothing of what is short', () => {
  let now = 0
  const log = actionLog(() => now)
  const printed = printedBy(() => {
    for (; now <= 25_000; now += 100) {
      log.progress({ task: 'dump', done: now * 1_000, total: 50_000_000, unit: 'bytes', detail: 'public.users' })
      if (now < 5_000) log.progress({ task: 'short', done: now, unit: 'rows' })
    }
  })
  expect(printed).toBe('dump: 10.0 MB of 50.0 MB (20 %), public.users\ndump: 20.0 MB of 50.0 MB (40 %), public.users\n')
  expect(progressLine({ task: 'copy', done: 12_345, unit: 'rows' })).toBe('copy: 12,345 rows')
})

it('shows ten annotations of a kind at most, the tenth error being the failure, and logs the others', () => {
  const { annotations, log } = readOutput(
    printedBy(() => {
      for (let count = 0; count < 30; count += 1) annotate('error', `e${count}`, { at: { file: 'a.sql', line: count } })
    }),
  )
  expect(annotations.length).toBeLessThan(10)
  expect(log).toContain('error: a.sql:29: e29')
})

it('F66 keeps an annotation under 4,096 characters, and the whole of it in the log', () => {
  const { annotations, log } = readOutput(printedBy(() => annotate('warning', 'x'.repeat(9_000), { title: 'a\n::b' })))
  expect(annotations[0]!.message).toHaveLength(4_096)
  expect(annotations[0]!.title).toBe('a ::b')
  expect(log).toContain('x'.repeat(9_000))
})
