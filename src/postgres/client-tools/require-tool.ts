// One answer to "which pg_dump?": the server's own major, found or installed; a newer one only where nothing else can be
// had, and said; an older one never, since pg_dump refuses newer servers.
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'
import { type ClientTool, findTools, type ToolName } from './find.js'
import { clientFromDocker, installClientPackage } from './install.js'
import type { RunProgram } from './run-program.js'
import { knownWeakness } from './version.js'

export interface ToolRequest {
  tool: ToolName
  serverMajor: number
  /** e.g. 15.18, for messages */
  serverVersion: string
  /** The PATH to search after the versioned folders. */
  searchPath: string
  /** False never installs anything: what is there, or an error. */
  install: boolean
}

async function installed(request: ToolRequest, run: RunProgram, log: Log): Promise<ClientTool | undefined> {
  if (!request.install) return undefined
  if (await installClientPackage(request.serverMajor, run, log)) {
    const found = await findTools(request.tool, request.searchPath, run)
    return found.find((tool) => tool.version.major === request.serverMajor)
  }
  return clientFromDocker(request.tool, request.serverMajor, run, log)
}

function missing(request: ToolRequest, found: readonly ClientTool[]): RunbookError {
  const { tool, serverMajor, serverVersion } = request
  const others = found.map(({ version, file }) => `${version.text} (${file})`).join(', ')
  const hint = `install it, then run this again. Debian, Ubuntu: sudo apt-get install postgresql-client-${serverMajor} (from https://wiki.postgresql.org/wiki/Apt when the distribution has none). macOS: brew install postgresql@${serverMajor}.`
  return others
    ? new RunbookError(
        'client-tool-too-old',
        `the server is PostgreSQL ${serverVersion}, and every ${tool} here is older and refuses it: ${others}`,
        { state: 'nothing-changed', hint },
      )
    : new RunbookError(
        'client-tool-missing',
        `no ${tool} for PostgreSQL ${serverVersion} on this machine, and it could not be installed`,
        {
          state: 'nothing-changed',
          hint,
        },
      )
}

/**
 * The client program of the server's major, by its full path.
 * @throws RunbookError `client-tool-missing`, `client-tool-too-old` before any work on the database
 */
export async function requireTool(request: ToolRequest, run: RunProgram, log: Log): Promise<ClientTool> {
  const found = await findTools(request.tool, request.searchPath, run)
  const own = found.find((tool) => tool.version.major === request.serverMajor) ?? (await installed(request, run, log))
  const newer = found.filter((tool) => tool.version.major > request.serverMajor).at(-1)
  const chosen = own ?? newer
  if (!chosen) throw missing(request, found)
  if (chosen === newer)
    log.warn(
      `no ${request.tool} ${request.serverMajor} here: ${chosen.version.text} is used for the server ${request.serverVersion}. Its dump may hold settings that the server does not know, such as transaction_timeout: psql stops there when it restores into that server, unless those SET lines are taken out first.`,
    )
  log.info(`${request.tool} ${chosen.version.text} (${chosen.file}) for the server ${request.serverVersion}`)
  const weakness = knownWeakness(chosen.version)
  if (weakness) log.warn(weakness)
  return chosen
}
