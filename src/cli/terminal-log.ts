// The Log of a terminal, on standard error so that standard output holds the report alone: one moving line of progress where a
// person looks, a plain line every ten seconds where a log collects.
import type { Log } from '../log.js'
import { neutralise, neutraliseLine } from '../neutral-text.js'
import { progressLine } from '../quantities.js'

export interface Screen {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

const CLEAR_LINE = '\r\u001b[K'
const MOVING_INTERVAL_MS = 100
const PLAIN_INTERVAL_MS = 10_000

/** @param verbose also shows debug lines */
export function terminalLog(screen: Screen, verbose: boolean, now: () => number = Date.now): Log {
  const moving = screen.isTTY === true
  const clear = moving ? CLEAR_LINE : ''
  const line = (text: string) => void screen.write(`${clear}${neutralise(text)}\n`)
  const lastShown = new Map<string, number>()
  const isDue = (task: string): boolean => {
    const last = lastShown.get(task)
    const due = now() - (last ?? (moving ? 0 : now())) >= (moving ? MOVING_INTERVAL_MS : PLAIN_INTERVAL_MS)
    if (last === undefined || due) lastShown.set(task, now())
    return due
  }
  return {
    debug: (message) => verbose && line(message),
    info: line,
    warn: (message, at) => line(`warning: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
    error: (message, at) => line(`error: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
    progress(progress) {
      if (!isDue(progress.task)) return
      const text = neutraliseLine(progressLine(progress))
      if (moving) screen.write(`${CLEAR_LINE}${text.slice(0, (screen.columns ?? 80) - 1)}`)
      else line(text)
    },
  }
}
