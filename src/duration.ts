// Durations as PostgreSQL's settings take them. A bare number is refused: to the server it means milliseconds, to most people
// seconds, and a lock timeout of 5 ms is not what anybody meant.
import { RunbookError } from './errors.js'

const MILLISECONDS: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/** What a PostgreSQL integer setting in milliseconds can hold: about 24 days. */
const MAX_MILLISECONDS = 2 ** 31 - 1

/**
 * Reads `5s`, `500ms`, `2min`, `1.5 h`, `1d`, or `0` for no limit.
 * @returns whole milliseconds
 * @throws RunbookError `bad-input`; whoever read the text names the input
 */
export function parseDuration(text: string): number {
  if (/^0+$/.test(text.trim())) return 0
  const milliseconds = millisecondsIn(text)
  if (Number.isNaN(milliseconds))
    throw badDuration('expected a number with a unit (us, ms, s, min, h, d), such as 5s or 500ms, or 0 for no limit')
  if (milliseconds > MAX_MILLISECONDS) throw badDuration('longer than PostgreSQL can hold (24d)')
  if (milliseconds > 0 && milliseconds < 1) throw badDuration('shorter than 1ms would mean no limit at all')
  return Math.round(milliseconds)
}

/** NaN for what is no duration. */
function millisecondsIn(text: string): number {
  const match = /^(\d+(?:\.\d+)?) *(us|ms|s|min|h|d)$/.exec(text.trim())
  return match ? Number(match[1]) * MILLISECONDS[match[2]!]! : Number.NaN
}

const LONGEST_AGE_DAYS = 36_500

/**
 * Reads how old something may be: as {@link parseDuration}, but it is no setting of the server, so `90d` is fine and `0` means nothing.
 * @returns whole milliseconds
 * @throws RunbookError `bad-input`; whoever read the text names the input
 */
export function parseAge(text: string): number {
  const milliseconds = Math.round(millisecondsIn(text))
  if (milliseconds > 0 && milliseconds <= LONGEST_AGE_DAYS * MILLISECONDS.d!) return milliseconds
  throw badDuration(`expected a number with a unit (s, min, h, d), such as 26h or 90d, up to ${LONGEST_AGE_DAYS}d`)
}

const badDuration = (problem: string): RunbookError => new RunbookError('bad-input', problem)
