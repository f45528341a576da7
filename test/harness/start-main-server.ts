// Starts the run's one server, of a major whose pg_dump this machine has (installed by the product's own code when it has none).
import { existsSync } from 'node:fs'
import {
  type EmbeddedServer,
  MAJORS,
  type Major,
  SUPERUSER,
  SUPERUSER_PASSWORD,
  startEmbeddedServer,
} from './embedded-server.js'
import { MAIN_SERVER_VARIABLE, type MainServer } from './main-server.js'

const clientFolder = (major: Major) => `/usr/lib/postgresql/${major}/bin`

let server: EmbeddedServer | undefined

export async function startMainServer(): Promise<void> {
  const major = MAJORS.find((candidate) => existsSync(`${clientFolder(candidate)}/pg_dump`)) ?? 15
  server = await startEmbeddedServer({ major, settings: { log_statement: 'none', max_prepared_transactions: '5' } })
  const main: MainServer = {
    major,
    host: server.host,
    port: server.port,
    superuser: SUPERUSER,
    password: SUPERUSER_PASSWORD,
    baseUrl: server.url('').replace(/\/$/, ''),
    logFile: server.logFile,
    clientFolder: clientFolder(major),
  }
  process.env[MAIN_SERVER_VARIABLE] = JSON.stringify(main)
}

export async function stopMainServer(): Promise<void> {
  await server?.remove()
}
