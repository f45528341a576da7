// What an application's answer means: healthy or not, and why, in one line that a log may print. Reads a bounded part of it, and
// shows of it only what a health report is made of: any other text could hold a stack trace or a secret.
import { neutraliseLine } from '../neutral-text.js'
import { shownUrl } from './health-url.js'

/** Of an answer; what is longer is no health report. */
const MAX_BODY_BYTES = 64 * 1024
const MAX_SHOWN = 300
const MAX_CHECKS = 20

export interface Judged {
  /** Left out for a healthy answer: any 2xx that is not a web page, does not say otherwise, and is of the version that is expected. */
  problem?: string
  /** As the answer's JSON tells it, fit for a log. */
  version?: string
}

/** Reads the body or cancels it. */
export async function judgeAnswer(response: Response, asked: URL, expectedVersion?: string): Promise<Judged> {
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel()
    return { problem: `HTTP ${response.status}: redirects to ${locationOf(response, asked)}, which is not followed` }
  }
  const body = await boundedText(response)
  const report = jsonRecord(body)
  if (!response.ok) {
    const told = report && reportInWords(report)
    return { problem: `HTTP ${response.status}${told ? `: ${told}` : ''}` }
  }
  if (isWebPage(response, body)) return { problem: WEB_PAGE }
  const version = versionOf(report)
  const problem = noInWords(response.status, report) ?? versionProblem(version, expectedVersion)
  return { ...(problem !== undefined && { problem }), ...(version !== undefined && { version }) }
}

/**
 * The words of common health reports for "no": of ours, of the IETF draft "Health Check Response Format", of Spring Boot, MicroProfile and
 * gRPC. Some give them with a 200.
 */
const NO =
  /^(?:not[ _-]?(?:ready|ok|healthy|serving|live|alive)|un(?:healthy|available|ready)|down|out[ _-]of[ _-]service|error|fail(?:ed|ing|ure)?|critical)$/i

function noInWords(code: number, report: Record<string, unknown> | undefined): string | undefined {
  if (report === undefined) return undefined
  const saysNo = report.ok === false || report.healthy === false || words(report.status).some((word) => NO.test(word))
  const told = reportInWords(report)
  return saysNo ? `HTTP ${code}, and its report says no${told && `: ${told}`}` : undefined
}

const MAX_VERSION = 100

function versionOf(report: Record<string, unknown> | undefined): string | undefined {
  const [version] = words(report?.version)
  return version === undefined ? undefined : neutraliseLine(version, MAX_VERSION)
}

/** Tags are written `v1.2.3` and versions `1.2.3`, and people mean the same by them. */
const withoutV = (version: string): string => version.replace(/^v(?=\d)/, '')

function versionProblem(version: string | undefined, expected: string | undefined): string | undefined {
  if (expected === undefined) return undefined
  if (version === undefined)
    return `its answer tells no version, and ${neutraliseLine(expected, MAX_VERSION)} is expected`
  if (withoutV(version) === withoutV(expected)) return undefined
  return `it is version ${version} still, and ${neutraliseLine(expected, MAX_VERSION)} is expected`
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

function jsonRecord(body: string): Record<string, unknown> | undefined {
  try {
    const report: unknown = JSON.parse(body)
    return isRecord(report) ? report : undefined
  } catch {
    return undefined
  }
}

/** `status` and `checks` of a JSON health report, e.g. `not-ready; migrations: 2 pending`. */
function reportInWords({ status, checks }: Record<string, unknown>): string {
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
