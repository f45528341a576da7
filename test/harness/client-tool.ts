// Which major to test or show with: the newest whose client this machine has; with none, the product's own code installs one.
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { findTools } from '../../src/postgres/client-tools/find.js'
import { requireTool } from '../../src/postgres/client-tools/require-tool.js'
import { runProgram } from '../../src/postgres/client-tools/run-program.js'
import { MAJORS, type Major } from './embedded-server.js'

/** What Debian 12 has, and so what `requireTool` can install on a bare machine. */
const MAJOR_TO_INSTALL = 15

/** @returns the folder that holds pg_dump and psql, and their major */
export async function clientTool(): Promise<{ major: Major; folder: string }> {
  const searchPath = process.env.PATH ?? ''
  const found = await findTools('pg_dump', searchPath, runProgram)
  const usable = found.find(({ version }) => MAJORS.includes(version.major as Major))
  const request = { tool: 'pg_dump', serverMajor: MAJOR_TO_INSTALL, serverVersion: String(MAJOR_TO_INSTALL) } as const
  const tool = usable ?? (await requireTool({ ...request, searchPath, install: true }, runProgram, silentLog))
  return { major: tool.version.major as Major, folder: path.dirname(tool.file) }
}
