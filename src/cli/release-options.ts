// What a release is told about the files of its folder, and a check of the same files.
import type { ReleaseOptions } from '../operations/check.js'
import type { CommandOption, Given } from './command.js'
import { migrationName } from './migration-argument.js'
import { oneOfProblem } from './option-values.js'
import { oneOf } from './options.js'

const OUT_OF_ORDER = ['error', 'warn', 'allow'] as const

export const RELEASE_OPTIONS: Record<string, CommandOption> = {
  'out-of-order': {
    type: 'string',
    value: '<what>',
    default: 'error',
    description: 'a file that sorts before an applied one: error, warn or allow',
    problem: oneOfProblem(OUT_OF_ORDER),
  },
  baseline: {
    type: 'string',
    value: '<file>',
    description: 'first run: this file and all before it are in the database already',
  },
  'accept-changed': {
    type: 'string',
    value: '<file>',
    multiple: true,
    description: 'take the new text of an applied file; may be given several times',
  },
}

export function releaseOptions(given: Given): ReleaseOptions {
  const baseline = migrationName(given, given.text('baseline'))
  return {
    outOfOrder: oneOf(given, 'out-of-order', OUT_OF_ORDER),
    ...(baseline && { baseline }),
    acceptChanged: given.list('accept-changed').map((file) => migrationName(given, file)),
  }
}
