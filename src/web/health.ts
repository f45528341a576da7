// What an application imports as `pg-runbook/health`; docs/readiness.md shows how.
export { healthRoutes } from './health-routes.js'
export { nodeListener } from './node-listener.js'
export { readiness } from './lazy-readiness.js'
export type { HealthRoutes, HealthRoutesOptions } from './health-routes.js'
export type { ReadinessCheck, ReadinessConnection, ReadinessReport, ReadinessRequest } from '../operations/readiness.js'
