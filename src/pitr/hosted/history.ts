// Whether a moment lies in a history: refused before anything is begun, with both ends, since the provider's own answer names neither.
import { RunbookError } from '../../errors.js'
import type { HistoryWindow } from '../provider.js'

const shown = (moment: Date): string => moment.toISOString().replace('.000Z', 'Z')

export const IN_SOME_MINUTES =
  'the latest moments become restorable within some minutes: run it again then, or choose an earlier moment'

/** @throws RunbookError `pitr-refused` */
export function refuseOutside(moment: Date, { earliest, latest }: HistoryWindow, source: string): void {
  if (moment >= earliest && moment <= latest) return
  const late = moment > latest
  throw refused(
    `${shown(moment)} is ${late ? 'after the latest' : 'before the earliest'} moment that ${source} can go back to: its history goes from ${shown(earliest)} to ${shown(latest)}`,
    late
      ? IN_SOME_MINUTES
      : `choose a moment from ${shown(earliest)} on; for what is older, restore a backup (pg-runbook restore)`,
  )
}

/** @param hint the next thing to do */
export const refused = (message: string, hint: string): RunbookError =>
  new RunbookError('pitr-refused', message, { state: 'nothing-changed', hint })
