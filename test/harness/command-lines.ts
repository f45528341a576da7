// The command lines of a process and everything below it, sampled while it runs: where a password in argv would be seen by
// every user of the machine. Linux only; elsewhere there is nothing to sample and the list stays empty.
import { readFileSync, readdirSync } from 'node:fs'

export interface Sampling {
  /** Every distinct command line seen; ends the sampling. */
  stop(): string[]
}

export function sampleCommandLines(root: number, everyMs = 40): Sampling {
  const seen = new Set<string>()
  const timer = setInterval(() => descendants(root).forEach((pid) => remember(seen, pid)), everyMs)
  return {
    stop() {
      clearInterval(timer)
      return [...seen]
    },
  }
}

/** The processes below `root`, itself included, by pid. */
export function descendants(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = / \w (\d+)/.exec(read(`/proc/${name}/stat`).replace(/^.*\)/s, ''))?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number | undefined): boolean => pid !== undefined && (pid === root || isBelow(parents.get(pid)))
  return [...parents.keys()].filter((pid) => isBelow(pid))
}

function remember(seen: Set<string>, pid: number): void {
  const line = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
  if (line) seen.add(line)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
