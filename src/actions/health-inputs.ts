// The application that is asked before a change to its database and waited for after it.
import { parseDuration } from '../duration.js'
import { parsed, text, wholeNumber } from '../github/inputs.js'
import { HEALTH_DEFAULTS, type HealthTarget } from '../health/wait-for-health.js'

export const healthInputs = {
  'health-url': text({ secret: true }),
  'health-successes': wholeNumber({ min: 1, max: 1000, default: HEALTH_DEFAULTS.successes }),
  'health-deadline': parsed(parseDuration, { default: '2min' }),
  'health-timeout': parsed(parseDuration, { default: '5s' }),
}

interface HealthValues {
  'health-url': string
  'health-successes': number
  'health-deadline': number
  'health-timeout': number
}

/** Undefined where nobody gave a URL. */
export const healthTarget = (inputs: HealthValues): HealthTarget | undefined =>
  inputs['health-url']
    ? {
        ...HEALTH_DEFAULTS,
        url: inputs['health-url'],
        successes: inputs['health-successes'],
        deadlineMs: inputs['health-deadline'],
        tryTimeoutMs: inputs['health-timeout'],
      }
    : undefined
