// An action that ends in as many ways as a step can, for the tests of runAction through the runner's own files.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { RunbookError } from '../../../src/errors.js'
import { defineAction, text, wholeNumber } from '../../../src/github/inputs.js'
import { writeReport } from '../../../src/github/report-file.js'
import { type Step, runAction } from '../../../src/github/run-action.js'
import { withTemporaryFolder } from '../../../src/github/temporary-folder.js'

const spec = defineAction({
  name: 'endings',
  inputs: {
    how: text({ required: true }),
    days: wholeNumber({ min: 1, max: 400, default: 30 }),
    'database-url': text({ secret: true }),
  },
  outputs: ['status', 'answer', 'empty', 'report-path', 'artifact-name'],
})
type Outputs = { status?: string; answer?: string | number; empty?: undefined; 'report-path'?: string }

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
const forEver = () => new Promise<never>(() => setInterval(() => {}, 1_000))

const WAYS: Record<string, (step: Step<typeof spec>) => Promise<Outputs>> = {
  well: async () => ({
    status: 'done',
    answer: 'two\nlines',
    empty: undefined,
    'report-path': writeReport('endings', { rows: 7n }),
  }),
  expected: async (step) => {
    step.keep({ 'artifact-name': 'db-backup-x' })
    const cause = Object.assign(new Error('relation "a" is missing'), { code: '42P01', detail: 'Key (email)=(a@b.c)' })
    const location = { file: 'db/migrations/1_a.sql', line: 3, column: 7 }
    throw new RunbookError('migration-failed', 'statement 2 failed', {
      state: 'rolled-back',
      hint: 'do this',
      location,
      cause,
    })
  },
  bug: async () => {
    throw new TypeError('x is not a function', { cause: new Error('deep') })
  },
  echoes: async () => {
    const url = process.env['DATABASE_URL']!
    const password = decodeURIComponent(new URL(url).password)
    console.log(`a tool prints ${url}, ${password}, ${btoa(`app:${password}`)} and ${JSON.stringify({ password })}`) // eslint-disable-line no-console
    throw new Error(`cannot reach ${url} with ${password}`)
  },
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  'not-an-error': () => Promise.reject('just text'),
  'undeclared-output': async () => ({ nonsense: 1 }) as Outputs,
  crash: async () => {
    setTimeout(() => Buffer.allocUnsafeSlow(2 ** 29 + 16).toString(), 10)
    return forEver()
  },
  rejection: async () => {
    void Promise.reject(new Error('nobody caught me'))
    return forEver()
  },
  'nothing-left': () => new Promise<never>(() => {}),
  'left-open': async () => {
    setInterval(() => {}, 1_000)
    return { status: 'done' }
  },
  'stops-on-signal': async ({ signal, log }) => {
    log.info('working')
    await Promise.race([aborted(signal), forEver()])
    throw new RunbookError('cancelled', 'cancelled: the statement was cancelled', { state: 'rolled-back' })
  },
  'abort-error': async ({ signal, log }) => {
    log.info('working')
    await sleep(60_000, undefined, { signal })
    return {}
  },
  'done-in-spite': async ({ signal, log }) => {
    log.info('working')
    await Promise.race([aborted(signal), forEver()])
    return { status: 'committed' }
  },
  'ignores-signal': ({ log }) => {
    log.info('working')
    return forEver()
  },
  files: ({ log }) =>
    withTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'dump.sql'), 'secret rows')
      log.info('working')
      return forEver()
    }),
  'files-and-crash': () =>
    withTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'dump.sql'), 'secret rows')
      setTimeout(() => {
        throw new Error('outside every promise')
      })
      return forEver()
    }),
}

await runAction(spec, async ({ how }, step) => WAYS[how]!(step))
