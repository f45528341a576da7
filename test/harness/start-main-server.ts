// Starts and stops the one server of a test run.
import { clientTool } from './client-tool.js'
import { type EmbeddedServer, SUPERUSER, SUPERUSER_PASSWORD, startEmbeddedServer } from './embedded-server.js'
import { MAIN_SERVER_VARIABLE, type MainServer } from './main-server.js'

let server: EmbeddedServer | undefined

export async function startMainServer(): Promise<void> {
  const { major, folder } = await clientTool()
  server = await startEmbeddedServer({ major, settings: { max_prepared_transactions: '5' } })
  const main: MainServer = {
    major,
    host: server.host,
    port: server.port,
    superuser: SUPERUSER,
    password: SUPERUSER_PASSWORD,
    baseUrl: server.url('').replace(/\/$/, ''),
    logFile: server.logFile,
    clientFolder: folder,
  }
  process.env[MAIN_SERVER_VARIABLE] = JSON.stringify(main)
}

export async function stopMainServer(): Promise<void> {
  await server?.remove()
}
