// Runs a small program to its end without a shell: `--version`, apt-get. Long streams such as pg_dump have their own code.
import { execFile } from 'node:child_process'

/** What a finished program left. A program that could not be started has exit code 127, as a shell would say. */
export interface Finished {
  exitCode: number
  stdout: string
  stderr: string
}

/** An edge of the operations: the workflow's version shows what it runs in the step's log. */
export type RunProgram = (file: string, args: readonly string[]) => Promise<Finished>

const NOT_STARTED = 127
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024

export const runProgram: RunProgram = (file, args) =>
  new Promise((resolve) => {
    execFile(file, [...args], { maxBuffer: MAX_OUTPUT_BYTES, timeout: 600_000 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : NOT_STARTED
      resolve({ exitCode, stdout, stderr: stderr || (error?.message ?? '') })
    })
  })
