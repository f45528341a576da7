// pg_dump as production starts it: with nothing but the environment that is made from the URL.
import { execFile } from 'node:child_process'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { toolEnvironment } from '../../src/postgres/tool-environment.js'
import { testPgDump } from './postgres.js'

export interface DumpAttempt {
  exitCode: number
  stdout: string
  stderr: string
}

/** @param env the process environment that the tool's is built from */
export function dumpSchema(url: string, env: NodeJS.ProcessEnv = process.env): Promise<DumpAttempt> {
  const environment = toolEnvironment(parseDatabaseUrl(url, 'DATABASE_URL'), env)
  return new Promise((resolve) => {
    const args = ['--schema-only', '--no-password']
    execFile(testPgDump(), args, { env: environment, timeout: 30_000 }, (error, stdout, stderr) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    )
  })
}
