// What people have after clicking on an artifact: the real client's download, unpacked where it is a zip.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { GitHub } from './github.js'
import { runStub } from './runner.js'

const folders = new Set<string>()
if (typeof afterAll === 'function')
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** The path of the one file of the artifact. `token`: as a step of another run would, over the REST API. */
export async function downloadArtifact(
  github: GitHub,
  id: number | string,
  how: { token?: string } = {},
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'download-'))
  folders.add(folder)
  const env = { ...github.env(), DOWNLOAD_ID: String(id), DOWNLOAD_TO: folder, DOWNLOAD_TOKEN: how.token }
  const step = await runStub(path.join(import.meta.dirname, 'entries/download.ts'), {}, { env })
  const names = readdirSync(folder)
  if (step.exitCode !== 0 || names.length !== 1) throw new Error(`${names.length} files downloaded:\n${step.log}`)
  return path.join(folder, names[0]!)
}
