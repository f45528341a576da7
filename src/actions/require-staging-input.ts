// require-staging: production takes what staging has applied.
import { choice } from '../github/inputs.js'

export const requireStagingInput = {
  'require-staging': choice(['auto', 'true', 'false'], { default: 'auto' }),
}
