// Folders for what must not outlive the step. Three nets: the bracket itself, the process's exit, and the action's post step for
// a step that was killed. Folders are 0700; nothing outside RUNNER_TEMP or without our prefix is ever removed.
import * as core from '@actions/core'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PREFIX = 'pg-runbook-'
const STATE = 'temporary-folders'
const open = new Set<string>()

/** Where the runner wants temporary files; it empties the folder after the job. */
export const runnerTemp = (): string => realpathSync(process.env['RUNNER_TEMP'] || tmpdir())

/** Hands out a fresh 0700 folder and removes it with all it holds, whatever happens in `body`. */
export async function withTemporaryFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(runnerTemp(), PREFIX))
  if (open.add(folder).size === 1) process.on('exit', removeOpenFolders)
  core.saveState(STATE, [...open].join('\n'))
  try {
    return await body(folder)
  } finally {
    removeFolder(folder)
    open.delete(folder)
  }
}

/** For the post step: removes what a killed step left. Returns the folders that could not be removed, with the reason. */
export function removeLeftFolders(): string[] {
  const temp = runnerTemp()
  const ours = (folder: string) => path.dirname(folder) === temp && path.basename(folder).startsWith(PREFIX)
  return core
    .getState(STATE)
    .split('\n')
    .filter((folder) => ours(folder))
    .map((folder) => removeFolder(folder))
    .filter((failure) => failure !== undefined)
}

const removeOpenFolders = (): void => open.forEach((folder) => removeFolder(folder))

/** The reason when it could not; never throws, so that it cannot hide why the step failed. */
function removeFolder(folder: string): string | undefined {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
    return undefined
  } catch (error) {
    return `${folder}: ${(error as Error).message}`
  }
}
