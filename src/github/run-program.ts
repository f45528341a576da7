// Runs a small program (apt-get, pg_dump --version) with what it prints in the step's log, where people look for why an
// installation took a minute or failed.
import { neutraliseLine } from '../neutral-text.js'
import * as core from '@actions/core'

const NOT_STARTED = 127

/** No shell. A program that could not be started has exit code 127. */
export async function runInLog(
  file: string,
  args: readonly string[],
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  try {
    const { getExecOutput } = await import('@actions/exec') // only an installation needs it
    const finished = await getExecOutput(file, [...args], { silent: true, ignoreReturnCode: true })
    core.debug(neutraliseLine(`${file} ${args.join(' ')}: ${finished.stdout}${finished.stderr}`))
    return finished
  } catch (error) {
    return { exitCode: NOT_STARTED, stdout: '', stderr: (error as Error).message }
  }
}
