// The question about readiness, loaded with its driver when it is first asked: importing the routes costs an application nothing.
import type { ReadinessReport, ReadinessRequest } from '../operations/readiness.js'

export const readiness = async (request: ReadinessRequest): Promise<ReadinessReport> =>
  (await import('../operations/readiness.js')).readiness(request)
