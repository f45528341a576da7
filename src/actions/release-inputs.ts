// What a release is told about the files of its folder: to a check of the same files it means the same.
import { choice, lines, text } from '../github/inputs.js'
import type { ReleaseOptions } from '../operations/check.js'

export const releaseInputs = {
  'out-of-order': choice(['error', 'warn', 'allow'], { default: 'error' }),
  baseline: text(),
  'accept-changed': lines(),
}

interface ReleaseValues {
  'out-of-order': ReleaseOptions['outOfOrder']
  baseline: string
  'accept-changed': string[]
}

export const releaseOptions = (inputs: ReleaseValues): ReleaseOptions => ({
  outOfOrder: inputs['out-of-order'],
  ...(inputs.baseline && { baseline: inputs.baseline }),
  acceptChanged: inputs['accept-changed'],
})
