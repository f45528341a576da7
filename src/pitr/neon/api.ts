// Neon's API v2 (https://api-docs.neon.tech) over plain fetch. A question is asked again where it was not answered; what creates is
// asked again only where Neon itself says that it did nothing (locked, too many requests). The key goes to one host, over TLS.
import { isNativeError } from 'node:util/types'
import * as v from 'valibot'
import { RunbookError } from '../../errors.js'
import { neutraliseLine } from '../../neutral-text.js'
import { TOOL_VERSION } from '../../tool-version.js'
import { checkedEndpoint } from '../hosted/endpoint.js'
import type { Waiter } from '../hosted/waiting.js'

export const NEON_API = 'https://console.neon.tech/api/v2'
const REPLY_TIMEOUT_MS = 30_000
/** A project is locked while its operations run. */
const LOCKED = 423
const TOO_MANY = 429
const PATIENCE_MS = 180_000
const LONGEST_WAIT_MS = 20_000

/** What Neon answered, or that it did not: `status` 0. */
export interface NeonFailure {
  status: number
  /** Neon's own word, such as BRANCHES_LIMIT_EXCEEDED; empty where it gave none. */
  code: string
  message: string
}

export type NeonError = Error & { neon: NeonFailure }

export const isNeonError = (error: unknown): error is NeonError => isNativeError(error) && 'neon' in error

export interface NeonApi {
  /** @param path below the API's base; its parts are encoded by {@link at} */
  get<S extends Schema>(path: string, schema: S): Promise<v.InferOutput<S>>
  post<S extends Schema>(path: string, body: unknown, schema: S): Promise<v.InferOutput<S>>
}

type Schema = v.GenericSchema

export interface NeonAccess {
  apiKey: string
  env: NodeJS.ProcessEnv
  waiter: Waiter
}

/** `at('projects', id)` is a path in which `id` is one part, whatever it holds. */
export const at = (...parts: string[]): string => parts.map(encodeURIComponent).join('/')

/** Its calls reject with a {@link NeonError}. @throws RunbookError `bad-input` */
export function neonApi({ apiKey, env, waiter }: NeonAccess): NeonApi {
  const base = env.NEON_API_HOST ? checkedEndpoint(env.NEON_API_HOST, 'NEON_API_HOST') : NEON_API
  const key = checkedKey(apiKey)
  const ask = async <S extends Schema>(
    question: Omit<Question, 'key' | 'base'>,
    schema: S,
  ): Promise<v.InferOutput<S>> => {
    const answer = await patiently({ ...question, key, base }, waiter)
    const parsed = v.safeParse(schema, answer)
    if (parsed.success) return parsed.output
    throw failed({ status: 200, code: 'NOT_UNDERSTOOD', message: `its answer has not the form of ${question.path}` })
  }
  return {
    get: (path, schema) => ask({ method: 'GET', path }, schema),
    post: (path, body, schema) => ask({ method: 'POST', path, body }, schema),
  }
}

/** fetch quotes a header that it does not like. */
function checkedKey(apiKey: string): string {
  const key = apiKey.trim()
  if (/^[\x21-\x7e]+$/.test(key)) return key
  const problem = key === '' ? 'it is empty' : 'it has characters that no API key has'
  throw new RunbookError('bad-input', `the API key of Neon: ${problem}`, {
    hint: 'make a key in the console of Neon (Settings, API keys; one for this project is enough) and give it as the secret NEON_API_KEY; docs/pitr/neon.md',
  })
}

interface Question {
  base: string
  key: string
  method: 'GET' | 'POST'
  path: string
  body?: unknown
}

async function patiently(question: Question, { clock, signal }: Waiter): Promise<unknown> {
  const begun = clock.now()
  for (let attempt = 0; ; attempt++) {
    const { failure, value, retryAfterMs } = await askOnce(question, signal)
    if (!failure) return value
    signal?.throwIfAborted()
    const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt) * (0.8 + Math.random() * 0.4)
    const pause = retryAfterMs ?? wait
    if (!mayAskAgain(question, failure) || clock.now() - begun + pause > PATIENCE_MS) throw failed(failure)
    await clock.wait(pause, signal)
  }
}

const mayAskAgain = ({ method }: Question, { status }: NeonFailure): boolean =>
  status === LOCKED || status === TOO_MANY || (method === 'GET' && (status === 0 || status >= 500))

interface Reply {
  failure?: NeonFailure
  value?: unknown
  retryAfterMs?: number
}

async function askOnce({ base, key, method, path, body }: Question, signal: AbortSignal | undefined): Promise<Reply> {
  const limits = [AbortSignal.timeout(REPLY_TIMEOUT_MS), ...(signal ? [signal] : [])]
  try {
    const response = await fetch(`${base}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/json',
        'user-agent': `pg-runbook/${TOOL_VERSION}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.any(limits),
    })
    const text = await response.text()
    if (response.ok) return { value: json(text) }
    const after = Number(response.headers.get('retry-after') ?? Number.NaN)
    return {
      failure: failureIn(response.status, text, key),
      ...(after >= 0 && { retryAfterMs: after * 1000 }),
    }
  } catch (error) {
    return { failure: { status: 0, code: '', message: networkProblem(error) } }
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const ERROR_BODY = v.object({ message: v.optional(v.string(), ''), code: v.optional(v.string(), '') })

function failureIn(status: number, text: string, key: string): NeonFailure {
  const body = v.safeParse(ERROR_BODY, json(text))
  const { message, code } = body.success ? body.output : { message: '', code: '' }
  const clean = (words: string) => neutraliseLine(words.replaceAll(key, '***'), 500)
  return { status, code: clean(code), message: clean(message) || `HTTP ${status}` }
}

/** Never fetch's own message, which may quote headers. */
function networkProblem(error: unknown): string {
  if (isNativeError(error) && error.name === 'TimeoutError') return `no answer within ${REPLY_TIMEOUT_MS / 1000} s`
  const cause = isNativeError(error) ? error.cause : undefined
  const code = isNativeError(cause) ? (cause as NodeJS.ErrnoException).code : undefined
  return `no answer (${code ?? 'the connection failed'})`
}

const failed = (neon: NeonFailure): NeonError =>
  Object.assign(new Error(`${neon.message}${neon.code ? ` (${neon.code})` : ''}`), { neon })
