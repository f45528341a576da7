// The command line: typos are errors that name what was meant, and all of them are told at once.
import type { Command } from '../../src/cli/command.js'
import { allCommands } from '../../src/cli/commands.js'
import { commandHelp } from '../../src/cli/help.js'
import { ENVIRONMENT_OPTION } from '../../src/cli/options.js'
import { readOptions } from '../../src/cli/read-options.js'
import type { RunbookError } from '../../src/errors.js'
import { ENVIRONMENTS } from '../../src/postgres/environment.js'
import { temporaryFolder } from '../harness/backup.js'

const commands = await allCommands()

const command: Command = {
  summary: 'Do it',
  argument: { name: 'file', description: 'the file to apply' },
  options: {
    folder: { type: 'string', value: '<path>', default: 'here', description: 'where' },
    key: { type: 'string', multiple: true, description: 'a key' },
    'dry-run': { type: 'boolean', description: 'only look' },
  },
  run: () => Promise.reject(new Error('not run here')),
}

async function refusal(word: string, ...argv: string[]): Promise<RunbookError> {
  return readOptions(word, commands[word] ?? command, argv).then(
    () => {
      throw new Error('it was accepted')
    },
    (error: RunbookError) => error,
  )
}

it('reads texts, lists, flags and the argument, and fills defaults in', async () => {
  const { given, argument } = await readOptions('do', command, ['x.sql', '--key', 'a', '--key=b', '--dry-run'])
  expect(argument).toBe('x.sql')
  expect([given.text('folder'), given.list('key'), given.flag('dry-run'), given.flag('json')]).toEqual([
    'here',
    ['a', 'b'],
    true,
    false,
  ])
})

it('tells every problem of the command line at once', async () => {
  const { code, message, detail } = await refusal('do', '--dri-run', '--dry-run=yes', '--key', '--folder')
  expect(code).toBe('bad-input')
  expect(message).toMatch(
    /--dri-run: there is no such option[^]*--dry-run: takes no value[^]*--key: needs a value, and is followed by --folder[^]*file: required/,
  )
  expect(detail).toMatchObject({
    state: 'nothing-changed',
    hint: expect.stringContaining('pg-runbook do --help') as string,
  })
})

it('tells every bad value at once, also of the options for a backup that is not taken', async () => {
  const { message } = await refusal(
    ...['apply', 'x.sql', '--lock-timeout', 'banana', '--compression', 'zip', '--destination', '/etc/passwd'],
    ...['--lock-retries', 'many', '--encryption-recipients', 'foo', '--exclude-table-data=-x', '--no-backup', ' '],
    ...['--environment', 'foo', '--on-already-exists', 'skip', '--migrations-dir', '/nowhere/at/all'],
  )
  expect(message.split('\n')).toEqual([
    expect.stringMatching(/^--lock-timeout: expected a number with a unit.*got "banana"$/),
    '--compression: expected one of none, zstd, got "zip"',
    '--destination: expected a folder, and "/etc/passwd" is something else',
    '--lock-retries: expected a whole number from 0 to 1000, got "many"',
    '--encryption-recipients: not a key that age takes: "foo"',
    '--exclude-table-data: expected a table, got "-x"',
    '--no-backup: expected a few words, which are kept in the ledger',
    '--environment: expected one of production, staging, got "foo"',
    '--on-already-exists: expected one of warn, error, got "skip"',
    '--migrations-dir: there is no folder "/nowhere/at/all"',
  ])
})

it('knows the environments that there are', () => {
  const { problem } = ENVIRONMENT_OPTION['environment']!
  expect(ENVIRONMENTS.map((name) => problem!(name))).toEqual(ENVIRONMENTS.map(() => undefined))
  expect(problem!('qa')).toBe(`expected one of ${ENVIRONMENTS.join(', ')}, got "qa"`)
})

it('takes good values, and a destination that is yet to be made', async () => {
  const folder = await temporaryFolder()
  const { given } = await readOptions('apply', commands['apply']!, [
    ...['x.sql', '--destination', `${folder}/new`, '--migrations-dir', folder, '--lock-timeout', '500ms'],
  ])
  expect(given.text('lock-timeout')).toBe('500ms')
})

it('refuses an option that is given twice and may not be', async () => {
  const { message } = await refusal('status', '--environment', 'production', '--environment', 'staging')
  expect(message).toBe('--environment: is given 2 times')
})

it.each([
  ['--dryrun', /^--dryrun: there is no such option; did you mean --dry-run\? There are .*--json/],
  ['--lock-time', /did you mean --lock-timeout/],
  ['--zzzzzzzz', /^--zzzzzzzz: there is no such option; there are --/],
  ['--constructor', /^--constructor: there is no such option/],
])('names the option that %s may have meant', async (option, message) => {
  expect((await refusal('apply', 'x.sql', option)).message).toMatch(message)
})

it('refuses a second argument, and never shows a URL', async () => {
  expect((await refusal('do', 'a.sql', 'b.sql')).message).toBe('b.sql: not expected here')
  const { message } = await refusal(
    'status',
    'postgresql://u:hunter2@host/db',
    '--environment',
    'postgresql://u:hunter2@h/d',
  )
  expect(message).toMatch(/a URL, which is not shown: not expected here; the database is read from DATABASE_URL/)
  expect(message).not.toContain('hunter2')
})

it('asks for nothing else where help is wanted', async () => {
  for (const flag of ['--help', '-h'])
    expect((await readOptions('do', command, [flag, '--wrong'])).given.flag('help')).toBe(true)
})

it('shows in --help what the options are read by', () => {
  const help = commandHelp('do', command)
  expect(help).toMatch(/Usage: pg-runbook do <file> \[options\]/)
  expect(help).toMatch(/--folder <path> +where \(default: here\)/)
  expect(help).toMatch(/-h, --help +show this help/)
  expect(help).toMatch(/Exit codes: 0 done, 1 failed, 2 bad usage, 3 drift or findings/)
})
