// rehearse: the migrations are run on the backup first, in a throw-away database.
import { flag, text } from '../github/inputs.js'

export const rehearseInputs = {
  rehearse: flag({ default: false }),
  'scratch-url': text({ secret: true }),
}

interface RehearseValues {
  rehearse: boolean
  'scratch-url': string
}

export const rehearseChoice = ({ rehearse, 'scratch-url': scratchUrl }: RehearseValues) =>
  rehearse ? { rehearse: scratchUrl ? { scratchUrl } : {} } : {}
