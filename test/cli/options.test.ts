// The command line: typos are errors, and all of them are told at once.
import type { Command } from '../../src/cli/command.js'
import { commandHelp } from '../../src/cli/help.js'
import { readOptions } from '../../src/cli/options.js'

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

it('reads texts, lists, flags and the argument, and fills defaults in', () => {
  const { given, argument } = readOptions('do', command, ['x.sql', '--key', 'a', '--key=b', '--dry-run'])
  expect(argument).toBe('x.sql')
  expect([given.text('folder'), given.list('key'), given.flag('dry-run'), given.flag('json')]).toEqual([
    'here',
    ['a', 'b'],
    true,
    false,
  ])
})

it('tells every problem of the command line at once', () => {
  const read = () => readOptions('do', command, ['--dri-run', '--dry-run=yes', '--key', '--folder'])
  expect(read).toThrow(expect.objectContaining({ code: 'bad-input' }) as Error)
  expect(read).toThrow(
    /--dri-run: there is no such option[^]*--dry-run: takes no value[^]*--key: needs a value, and is followed by --folder[^]*file: required/,
  )
})

it('refuses a second argument', () => {
  expect(() => readOptions('do', command, ['a.sql', 'b.sql'])).toThrow(/b\.sql: not expected here/)
})

it('shows in --help what the options are read by', () => {
  const help = commandHelp('do', command)
  expect(help).toMatch(/Usage: pg-runbook do <file> \[options\]/)
  expect(help).toMatch(/--folder <path> +where \(default: here\)/)
  expect(help).toMatch(/Exit codes: 0 done, 1 failed, 2 bad usage, 3 drift or findings/)
})
