// A file staged as a backup is, and an action that stores it in a GitHub, for the tests of the artifact store.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { GitHub } from '../../harness/github.js'
import { type Step, type StepOptions, runStub } from '../../harness/runner.js'

const ENTRY = path.join(import.meta.dirname, '../../github/entries/upload.ts')
const folder = mkdtempSync(path.join(tmpdir(), 'staged-'))
afterAll(() => rmSync(folder, { recursive: true }))

export const SEALED = 'backup_20251026_031500.sql.zst.age'
export const PLAIN = 'backup_20251026_031500.sql'

/** The file's path, in a folder of its own. */
export function staged(name: string, contents: Buffer | string = randomBytes(100_000)): string {
  const file = path.join(mkdtempSync(path.join(folder, 'one-')), name)
  writeFileSync(file, contents)
  return file
}

/** Runs the action in run 1 of `github`, with its token unless told otherwise. */
export const uploadTo = (
  github: GitHub,
  file: string,
  inputs: Record<string, string> = {},
  options: StepOptions = {},
): Promise<Step> =>
  runStub(
    ENTRY,
    { file, 'github-token': github.token, ...inputs },
    { ...options, env: { ...github.env(), ...options.env } },
  )
