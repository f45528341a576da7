// How global-setup tells every test process about the one server of the run.
import type { Major } from './embedded-server.js'

export const MAIN_SERVER_VARIABLE = 'PG_RUNBOOK_TEST_SERVER'

export interface MainServer {
  major: Major
  host: string
  port: number
  superuser: string
  password: string
  /** postgresql://user:password@host:port without a database */
  baseUrl: string
  logFile: string
  /** Holds pg_dump and psql of the server's major. */
  clientFolder: string
}
