// recover-rows --window: which backups it looks into, and which other options make no sense with it.
import type { NamedSource, WindowBackups, WindowRequest } from '../operations/recover-window.js'
import { RunbookError } from '../errors.js'
import { databaseChoice } from './backup-request.js'
import type { CommandOption, Given } from './command.js'
import { duration, oneOf } from './options.js'

export const WINDOW_OPTIONS: Record<string, CommandOption> = {
  window: {
    type: 'boolean',
    description: 'say when the rows vanished and which backup has them; with `latest` all of the folder are bisected',
  },
  also: {
    type: 'string',
    value: '<backup>',
    multiple: true,
    description: 'with --window: another backup to look into; may be given several times',
  },
}

/** What only a recovery takes. */
const OF_A_RECOVERY = ['insert', 'show-changed'] as const

function refuseMixed(given: Given, argument: string): void {
  const also = given.list('also').length > 0
  const problems = [
    !given.flag('window') && also && '--also: goes with --window',
    given.flag('window') &&
      also &&
      argument === 'latest' &&
      '--also: `latest` takes every backup of the folder already',
    ...OF_A_RECOVERY.map((name) => given.flag('window') && given.flag(name) && `--${name}: --window changes nothing`),
  ].filter((problem) => problem !== false)
  if (problems.length === 0) return
  throw new RunbookError('bad-input', problems.join('\n'), {
    state: 'nothing-changed',
    hint: 'pg-runbook recover-rows --help shows what goes together',
  })
}

function backupsOf(given: Given, argument: string): WindowBackups {
  if (argument === 'latest') return { kind: 'folder', folder: given.text('destination') }
  const paths = [argument, ...given.list('also')]
  return { kind: 'these', sources: paths.map((path): NamedSource => ({ kind: 'file', path })) }
}

/**
 * Undefined without --window.
 * @throws RunbookError `bad-input`
 */
export function windowRequest(given: Given, argument: string): WindowRequest | undefined {
  refuseMixed(given, argument)
  if (!given.flag('window')) return undefined
  return {
    database: databaseChoice(given),
    backups: backupsOf(given, argument),
    tables: given.list('table'),
    exclude: given.list('exclude-table'),
    ...(given.text('where') && { condition: given.text('where') }),
    match: oneOf(given, 'match', ['key', 'all-columns'] as const),
    map: given.list('map'),
    forceForeign: given.flag('force-foreign'),
    lockTimeoutMs: duration(given, 'lock-timeout'),
  }
}
