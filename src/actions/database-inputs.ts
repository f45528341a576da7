// The inputs that every action with a database has, meaning the same in each.
import { parseDuration } from '../duration.js'
import { choice, parsed, text } from '../github/inputs.js'

/** For an action that sends no statement of the caller's. */
export const connectionInputs = {
  'database-url': text({ secret: true }),
  environment: choice(['production', 'staging']),
  'lock-timeout': parsed(parseDuration, { default: '5s' }),
}

export const databaseInputs = {
  ...connectionInputs,
  'statement-timeout': parsed(parseDuration, { default: '0' }),
}

/** Told with the other problems, before anything connects. */
export const requireDatabase = (given: (name: 'database-url' | 'environment') => string): string[] =>
  given('database-url') || given('environment') ? [] : ['database-url: required, or environment: production or staging']

export interface DatabaseValues {
  'database-url': string
  environment: 'production' | 'staging' | undefined
}

export const databaseChoice = (inputs: DatabaseValues): { databaseUrl?: string; environment?: string } => ({
  ...(inputs['database-url'] && { databaseUrl: inputs['database-url'] }),
  ...(inputs.environment && { environment: inputs.environment }),
})
