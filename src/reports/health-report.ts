// What people see of a look at an application's health.
import type { HealthReport } from '../operations/health.js'
import { durationInWords } from '../quantities.js'
import type { Document } from './document.js'
import { healthTable } from './health-table.js'

export function healthDocument(report: HealthReport): Document {
  const { status, waited, version, durationMs } = report
  const isHealthy = status === 'healthy'
  return {
    title: isHealthy ? 'The application is healthy' : 'The application is not healthy',
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['Asked', waited ? 'until it was healthy several times in a row' : 'once'],
          ...(version === undefined ? [] : [['Version', { code: version }] as const]),
          ['Took', durationInWords(durationMs)],
        ],
      },
      healthTable(report),
    ],
  }
}
