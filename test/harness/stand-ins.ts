// Small shell scripts on a PATH of the test's own, for what a real program does only when it is broken: to fail half way, to read
// nothing, to print nothing.
import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** A folder that holds executable scripts by name. Put it first on PATH. */
export async function folderWith(scripts: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-programs-'))
  for (const [name, body] of Object.entries(scripts)) {
    await writeFile(path.join(folder, name), `#!/bin/sh\n${body}\n`)
    await chmod(path.join(folder, name), 0o755)
  }
  return folder
}

/** Reads on, slowly: whatever feeds it stays in the middle of its work. */
export const SLOW_READER = 'while [ "$(head -c 65536 | wc -c)" -gt 0 ]; do sleep 0.05; done'
