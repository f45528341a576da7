// What an application's answer means: healthy or not, and why, in one line that a log may print. Reads a bounded part of it, and
// shows of it only what a health report is made of: any other text could hold a stack trace or a secret.
import { neutraliseLine } from '../neutral-text.js'
import { shownUrl } from './health-url.js'

/** Of an answer; what is longer is no health report. */
const MAX_BODY_BYTES = 64 * 1024
const MAX_SHOWN = 300
const MAX_CHECKS = 20

/** The problem, or undefined for a healthy answer: any 2xx that is not a web page. Reads the body or cancels it. */
export async function problemOfAnswer(response: Response, asked: URL): Promise<string | undefined> {
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel()
    return `HTTP ${response.status}: redirects to ${locationOf(response, asked)}, which is not followed`
  }
  const body = await boundedText(response)
  if (response.ok) return isWebPage(response, body) ? WEB_PAGE : undefined
  const report = reportInWords(body)
  return `HTTP ${response.status}${report && `: ${report}`}`
}

/** An application that has no such endpoint, and answers every address with its start page, is not healthy by that. */
const WEB_PAGE = 'answers with a web page instead of a health report: is this the address of the health endpoint?'

const isWebPage = (response: Response, body: string): boolean =>
  /^text\/html\b/i.test(response.headers.get('content-type') ?? '') && /^\s*<(!doctype\s+html|html)\b/i.test(body)

function locationOf(response: Response, asked: URL): string {
  const location = response.headers.get('location') ?? ''
  return URL.canParse(location, asked.href) ? shownUrl(new URL(location, asked)) : 'an address that is none'
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= MAX_BODY_BYTES) break // leaving the loop cancels the rest
  }
  return Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES).toString('utf8')
}

/** `status` and `checks` of a JSON health report, e.g. `not-ready; migrations: 2 pending`; '' where it is none. */
function reportInWords(body: string): string {
  let report: unknown
  try {
    report = JSON.parse(body)
  } catch {
    return ''
  }
  if (!isRecord(report)) return ''
  const { status, checks } = report
  return neutraliseLine([...words(status), ...checksInWords(checks)].join('; '), MAX_SHOWN)
}

/** A list of checks with names, as ours is, or an object of checks by name, as many frameworks have it. */
function checksInWords(checks: unknown): string[] {
  const named: [name: unknown, check: unknown][] = Array.isArray(checks)
    ? checks.filter(isRecord).map((check) => [check.name, check])
    : isRecord(checks)
      ? Object.entries(checks)
      : []
  return named
    .slice(0, MAX_CHECKS)
    .filter(([, check]) => !passes(check))
    .map(([name, check]) => [...words(name), ...outcomeOf(check)].join(': '))
    .filter(Boolean)
}

const passes = (check: unknown): boolean => isRecord(check) && check.ok === true

const outcomeOf = (check: unknown): string[] =>
  isRecord(check) ? [...words(check.status), ...words(check.detail)] : words(check)

const words = (value: unknown): string[] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
