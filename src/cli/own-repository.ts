// Where this pg-runbook was cloned from, for workflows that shall call the same one. Reads a file; runs nothing.
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

/** `owner/name` on GitHub; undefined where it was not cloned from there. */
export async function ownRepository(program = process.argv[1] ?? ''): Promise<string | undefined> {
  try {
    const dist = path.dirname(await realpath(program))
    const config = await readFile(path.join(dist, '../.git/config'), 'utf8')
    const origin = /^\[remote "origin"\]\s*\n(?:\s+.*\n)*?\s+url\s*=\s*(\S+)/m.exec(config)?.[1] ?? ''
    return /github\.com[/:]([A-Za-z0-9-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(origin)?.[1]
  } catch {
    return undefined // npx unpacks it without its history
  }
}
