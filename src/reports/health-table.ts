// An application's answers, endpoint by endpoint.
import type { HealthResult } from '../health/wait-for-health.js'
import { durationInWords } from '../quantities.js'
import type { Block } from './document.js'

export const healthTable = ({ checks }: HealthResult): Block => ({
  kind: 'table',
  columns: ['Asked', 'Healthy in a row', 'Tries', 'Last problem', 'Took'],
  rows: checks.map(({ url, inARow, tries, lastProblem, ms }) => [
    { code: url },
    String(inARow),
    String(tries),
    lastProblem ?? '',
    durationInWords(ms),
  ]),
})
