// What Neon's refusals mean, by HTTP status and Neon's own code, and what to do about each.
import { RunbookError } from '../../errors.js'
import { refused } from '../hosted/history.js'
import { type NeonError, type NeonFailure, isNeonError } from './api.js'

/** Neon's error as the refusal of something that was not begun; anything else as it is. */
export function refusedByNeon(error: unknown, trying: string, project: string): unknown {
  if (error instanceof RunbookError || !isNeonError(error)) return error
  return refused(`Neon did not ${trying}: ${inWords(error)}`, hintFor(error.neon, project))
}

export const inWords = ({ message, neon: { status } }: NeonError): string =>
  status === 0 || message.startsWith('HTTP ') ? message : `HTTP ${status}: ${message}`

/** The next thing to do about an error of Neon. */
export function hintFor({ status, code }: NeonFailure, project: string): string {
  if (/LIMIT_EXCEEDED|QUOTA/i.test(code))
    return `delete branches that are no longer needed (npx neonctl branches list --project-id ${project}), or take a larger plan; then run it again`
  return HINTS[status] ?? (status >= 500 || status === 0 ? UNANSWERED : 'see what Neon says above; docs/pitr/neon.md')
}

const UNANSWERED =
  'see https://neonstatus.com and whether this machine reaches https://console.neon.tech; then run it again'

const HINTS: Readonly<Record<number, string>> = {
  401: 'Neon does not know this API key: make another (Settings, API keys) and put it into the secret NEON_API_KEY',
  403: 'this API key may not do that: it needs a project of its own or membership in the organisation of the project; docs/pitr/neon.md',
  404: 'is it the id of the project (such as autumn-disk-484331; Settings, General), and does the API key belong to its organisation? npx neonctl projects list shows them',
  409: 'choose another new-name',
  423: 'the project is busy with another operation: wait until it is done (npx neonctl operations list), then run it again',
  429: 'Neon takes no more requests just now: run it again in some minutes',
}
