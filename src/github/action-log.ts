// The Log of a workflow step: plain lines for a human who reads them later, warnings and errors as annotations, progress as a
// line every ten seconds. Everything that passes is neutralised: it may hold what a server or a tool said.
import * as core from '@actions/core'
import type { Log } from '../log.js'
import { progressLine } from '../quantities.js'
import { annotate } from './annotations.js'
import { neutralise, neutraliseLine } from '../neutral-text.js'

const SECONDS_BETWEEN_PROGRESS = 10

/** `now` in milliseconds. */
export function actionLog(now: () => number = Date.now): Log {
  const told = new Map<string, number>()
  return {
    debug: (message) => core.debug(neutralise(message)),
    info: (message) => core.info(neutralise(message)),
    warn: (message, at) => annotate('warning', message, { at }),
    error: (message, at) => annotate('error', message, { at }),
    progress(progress) {
      const last = told.get(progress.task)
      const isDue = last !== undefined && now() - last >= SECONDS_BETWEEN_PROGRESS * 1_000
      if (last === undefined || isDue) told.set(progress.task, now())
      if (isDue) core.info(neutraliseLine(progressLine(progress)))
    },
  }
}
