// Starts apply-child.ts and kills it as the kernel would: no handler runs, no socket is closed politely.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { ApplyOptions } from '../../src/migrations/apply-options.js'

export interface ChildOrder {
  url: string
  folder: string
  names: string[]
  options: ApplyOptions
}

export interface Killable {
  child: ChildProcess
  /** When it has loaded everything and begins to work. */
  ready: Promise<unknown>
  /** SIGKILL, and until it is gone. */
  kill(): Promise<void>
}

const ROOT = path.resolve(import.meta.dirname, '../..')

export function startApplying(order: ChildOrder): Killable {
  const loader = path.join(ROOT, 'scripts/run-typescript.js')
  const child = spawn(process.execPath, ['--import', loader, path.join(import.meta.dirname, 'apply-child.ts')], {
    env: { PATH: process.env.PATH ?? '', APPLY_CHILD: JSON.stringify(order) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  return {
    child,
    ready: Promise.race([once(child.stdout, 'data'), exited]),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
