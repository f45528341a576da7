// --require-staging: production takes what staging has applied.
import type { CommandOption, Given } from './command.js'
import { oneOfProblem } from './option-values.js'
import { oneOf } from './options.js'

const VALUES = ['auto', 'true', 'false'] as const

export const REQUIRE_STAGING_OPTION: Record<string, CommandOption> = {
  'require-staging': {
    type: 'string',
    value: '<when>',
    default: 'auto',
    description: 'production takes what staging has applied: true, false, or auto (where STAGING_DATABASE_URL is set)',
    problem: oneOfProblem(VALUES),
  },
}

export const requireStaging = (given: Given): (typeof VALUES)[number] => oneOf(given, 'require-staging', VALUES)
