// An archive of pg_dump (custom, tar or directory format) as plain SQL: pg_restore writes it out, and connects to nothing.
import type { Log } from '../../log.js'
import { requireTool } from '../../postgres/client-tools/require-tool.js'
import { type RunProgram, runProgram } from '../../postgres/client-tools/run-program.js'
import { programEnvironment } from '../../postgres/tool-environment.js'
import type { ArchiveHeader } from './archive-header.js'
import { notOpened } from '../not-opened.js'
import { programStage, type StartStage } from '../sealing/unseal.js'

export interface PgRestoreDeps {
  env: NodeJS.ProcessEnv
  log: Log
  /** False never installs pg_restore; left out, it is installed where it is missing. */
  installTools?: boolean
  run?: RunProgram
}

/**
 * The stage that turns an archive into text; its input is the archive, but for one in a folder, which it finds itself.
 * @param folder of an archive in directory format
 * @throws RunbookError `client-tool-missing`, `client-tool-too-old`
 */
export async function pgRestoreStage(
  name: string,
  { pgDumpVersion }: ArchiveHeader,
  deps: PgRestoreDeps,
  folder?: string,
): Promise<StartStage> {
  const request = {
    tool: 'pg_restore' as const,
    serverMajor: Number.parseInt(pgDumpVersion, 10),
    serverVersion: pgDumpVersion,
    searchPath: deps.env['PATH'] ?? '',
    install: deps.installTools ?? true,
  }
  const tool = await requireTool(request, deps.run ?? runProgram, deps.log)
  const env = programEnvironment(deps.env)
  const args = [...tool.argsFor(env), '--file=-', ...(folder === undefined ? [] : ['--format=directory', folder])]
  const refuse = (cause: unknown) => notOpened(`${name}: ${(cause as Error).message}`, undefined, cause)
  return () => programStage('pg_restore', [tool.file, ...args], env, refuse)
}
