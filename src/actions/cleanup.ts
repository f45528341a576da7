// The post step of every action: removes what a killed step left in RUNNER_TEMP. It warns and never fails, so that it cannot
// turn a good run red or hide why a bad one failed.
import * as core from '@actions/core'
import { annotate } from '../github/annotations.js'
import { removeLeftFolders } from '../github/temporary-folder.js'

export async function run(): Promise<void> {
  try {
    for (const failure of removeLeftFolders())
      annotate('warning', `a temporary folder could not be removed: ${failure}`)
  } catch (error) {
    annotate('warning', `temporary folders could not be looked through: ${(error as Error).message}`)
  }
  core.debug('pg-runbook: temporary folders are removed')
}
