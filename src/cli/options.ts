// The options that several commands share, each with what its value may be, and how commands read them.
import { parseAge, parseDuration } from '../duration.js'
import type { CommandOption, Given } from './command.js'
import {
  blankProblem,
  destinationProblem,
  durationProblem,
  folderProblem,
  oneOfProblem,
  patternProblem,
  recipientProblem,
  wholeNumberProblem,
} from './option-values.js'

type Options = Record<string, CommandOption>

/** Options that every command has. */
export const COMMON_OPTIONS: Options = {
  json: { type: 'boolean', description: 'print the report as JSON' },
  verbose: { type: 'boolean', description: 'show every step' },
  help: { type: 'boolean', short: 'h', description: 'show this help' },
}

export const ENVIRONMENT_OPTION: Options = {
  environment: {
    type: 'string',
    value: '<name>',
    default: 'production',
    description:
      'production (DIRECT_URL, else DATABASE_URL) or staging (STAGING_DIRECT_URL, else STAGING_DATABASE_URL)',
    problem: oneOfProblem(['production', 'staging']),
  },
}

/** For commands that make the folder where there is none. */
export const NEW_MIGRATIONS_OPTION: Options = {
  'migrations-dir': {
    type: 'string',
    value: '<folder>',
    default: 'db/migrations',
    description: 'the folder of the migrations',
  },
}

export const MIGRATIONS_OPTION: Options = {
  'migrations-dir': { ...NEW_MIGRATIONS_OPTION['migrations-dir']!, problem: folderProblem },
}

export const STATEMENT_TIMEOUT_OPTION: Options = {
  'statement-timeout': {
    type: 'string',
    value: '<time>',
    default: '0',
    description: 'ends a longer statement; 0 never',
    problem: durationProblem,
  },
}

/** For commands that send no statement of the caller's. */
export const CONNECTION_OPTIONS: Options = {
  ...ENVIRONMENT_OPTION,
  'lock-timeout': {
    type: 'string',
    value: '<time>',
    default: '5s',
    description: 'how long to wait for a lock, e.g. 500ms, 5s',
    problem: durationProblem,
  },
  'lock-retries': {
    type: 'string',
    value: '<count>',
    default: '10',
    description: 'how often to try again for locks',
    problem: wholeNumberProblem(0, 1000),
  },
}

export const DATABASE_OPTIONS: Options = { ...CONNECTION_OPTIONS, ...STATEMENT_TIMEOUT_OPTION }

export const ALREADY_EXISTS = ['warn', 'error'] as const
export const ALREADY_EXISTS_OPTION: Options = {
  'on-already-exists': {
    type: 'string',
    value: '<what>',
    default: 'warn',
    description: 'warn or error',
    problem: oneOfProblem(ALREADY_EXISTS),
  },
}

export const COMPRESSIONS = ['none', 'zstd'] as const
export const BACKUP_OPTIONS: Options = {
  destination: {
    type: 'string',
    value: '<folder>',
    default: 'backups',
    description: 'the folder that takes the backup',
    problem: destinationProblem,
  },
  compression: {
    type: 'string',
    value: '<kind>',
    default: 'none',
    description: 'zstd or none',
    problem: oneOfProblem(COMPRESSIONS),
  },
  'install-tools': { type: 'boolean', description: "install the pg_dump of the server's major when it is missing" },
  'encryption-recipients': {
    type: 'string',
    value: '<age1...>',
    multiple: true,
    description: 'encrypt with age for this public key; may be given several times',
    problem: recipientProblem,
  },
  'exclude-table-data': {
    type: 'string',
    value: '<pattern>',
    multiple: true,
    description: "leave these tables' rows out, as pg_dump's option of that name",
    problem: patternProblem,
  },
}

/** For commands that change the database: a backup before it, or a reason against one. */
export const BACKUP_FIRST_OPTIONS: Options = {
  'no-backup': {
    type: 'string',
    value: '<reason>',
    description: 'take no backup; the reason is kept in the ledger',
    problem: blankProblem,
  },
  ...DATABASE_OPTIONS,
  ...BACKUP_OPTIONS,
}

/** In milliseconds; of an option whose problem is {@link ageProblem}. */
export const age = (given: Given, name: string): number => parseAge(given.text(name))

/** In milliseconds; of an option whose problem is {@link durationProblem}. */
export const duration = (given: Given, name: string): number => parseDuration(given.text(name))

/** Of an option whose problem is {@link oneOfProblem} of the same values. */
export const oneOf = <const V extends string>(given: Given, name: string, values: readonly V[]): V =>
  values.find((value) => value === given.text(name))!

/** Of an option whose problem is {@link wholeNumberProblem}. */
export const wholeNumber = (given: Given, name: string): number => Number(given.text(name))
