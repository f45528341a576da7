// --rehearse: the migrations are run on the backup first, in a throw-away database.
import type { CommandOption, Given } from './command.js'

export const REHEARSE_OPTION: Record<string, CommandOption> = {
  rehearse: { type: 'boolean', description: 'run it first in a throw-away database, on the backup just taken' },
}

/** A URL is never an option: other users of the machine could read it. */
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL'

export function rehearseChoice(given: Given, env: NodeJS.ProcessEnv): { rehearse?: { scratchUrl?: string } } {
  const scratchUrl = env[SCRATCH_VARIABLE]?.trim()
  return given.flag('rehearse') ? { rehearse: scratchUrl ? { scratchUrl } : {} } : {}
}
