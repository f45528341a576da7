// What an operation says of its inputs, in the words of a terminal.
import { optionNames } from '../../src/cli/commands.js'
import { tellFailure } from '../../src/cli/failure.js'
import { terminalWords } from '../../src/cli/terminal-words.js'
import { type ErrorCode, type ErrorDetail, RunbookError } from '../../src/errors.js'

const words = terminalWords(await optionNames())
const told = (code: ErrorCode, message: string, detail: ErrorDetail = {}, word = 'apply') =>
  tellFailure(new RunbookError(code, message, detail), words, word)

it.each([
  ['backup-skip-reason: required where no backup is taken', '--no-backup: required where no backup is taken'],
  ['confirm: required', '--confirm: required'],
  [
    'the release is not applied: \n- baseline: there is no file x.sql\n- out of order: a.sql: rename, or give out-of-order: warn',
    'the release is not applied: \n- --baseline: there is no file x.sql\n- out of order: a.sql: rename, or give --out-of-order warn',
  ],
  [
    'the release is not applied: baseline: is for the first run only',
    'the release is not applied: --baseline: is for the first run only',
  ],
  [
    'allow-pooler: not through a pooler; set DIRECT_URL, or backup: false with a reason',
    '--allow-pooler: not through a pooler; set DIRECT_URL, or --no-backup <reason> with a reason',
  ],
  ['a-lock-timeout.sql is not in db/lock-timeout', 'a-lock-timeout.sql is not in db/lock-timeout'],
  ['2026_dry-run.sql was applied', '2026_dry-run.sql was applied'],
])('message: %s', (message, expected) => expect(words.message(message)).toBe(expected))

it.each([
  ['give allow-empty: true when it is meant to be empty', 'give --allow-empty when it is meant to be empty'],
  ['use compression: zstd, or a larger disk', 'use --compression zstd, or a larger disk'],
  ['or accept-changed: a.sql, b.sql', 'or --accept-changed a.sql --accept-changed b.sql'],
  ['raise lock-timeout. Or wait', 'raise --lock-timeout. Or wait'],
  ['pg-runbook apply-pending --accept-changed x.sql', 'pg-runbook apply-pending --accept-changed x.sql'],
  ['Give --migrations-dir db/migrations', 'Give --migrations-dir db/migrations'],
])('hint: %s', (hint, expected) => expect(words.hint(hint)).toBe(expected))

it('leads with the code that docs/errors.md is sorted by, and says what is in the database', () => {
  expect(told('lock-timeout', 'it took too long', { state: 'rolled-back', hint: 'wait' })).toEqual({
    text: 'error [lock-timeout]: it took too long\nThe database rolled everything back; it is as it was before.\nNext: wait\n',
    exitCode: 1,
  })
})

it('says of bad usage that nothing was changed, and always what is next', () => {
  expect(told('bad-input', 'encryption-recipients: not a key that age takes: foo')).toEqual({
    text: 'error [bad-input]: --encryption-recipients: not a key that age takes: foo\nNothing in the database was changed.\nNext: pg-runbook apply --help\n',
    exitCode: 2,
  })
  expect(told('bad-database-url', 'DATABASE_URL is a web address').text).toContain(
    'Nothing in the database was changed.',
  )
})

it('leaves the words of a file as they are', () => {
  const location = { file: 'x.sql', line: 3 }
  expect(told('migration-failed', 'dry-run: "lock-timeout"', { location }).text).toContain(
    'x.sql:3: dry-run: "lock-timeout"',
  )
})

it('keeps the stack of a bug', () => {
  const { text, exitCode } = tellFailure(new TypeError('oops'), words, undefined)
  expect([exitCode, /TypeError: oops\n\s+at [^]*This is a bug in pg-runbook/.test(text)]).toEqual([1, true])
})
