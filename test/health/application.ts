// An application as the health checks meet it: a real HTTP server on loopback whose answers a test decides one by one.
import http from 'node:http'
import https from 'node:https'
import type net from 'node:net'
import type { HealthTarget } from '../../src/health/wait-for-health.js'
import { memoryLog } from '../migrations/run-migration.js'

export type Answering = (request: http.IncomingMessage, response: http.ServerResponse, nth: number) => void

export interface Application {
  url: string
  /** Paths with their queries, in the order asked. */
  asked: string[]
  close(): Promise<void>
}

const running = new Set<Application>()
afterAll(() => Promise.all([...running].map((application) => application.close())))

/** @param nth counts the requests of one path from 1 */
export async function startApplication(answering: Answering, tls?: https.ServerOptions): Promise<Application> {
  const asked: string[] = []
  const listener: http.RequestListener = (request, response) => {
    const path = request.url!
    asked.push(path)
    answering(request, response, asked.filter((other) => other === path).length)
  }
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const application: Application = {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    asked,
    async close() {
      running.delete(application)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  running.add(application)
  return application
}

export const answer =
  (status: number, body: unknown = { status: 'ready' }, headers: http.OutgoingHttpHeaders = {}): Answering =>
  (_request, response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body))

/** Each answer once, then the last one for ever; per path. */
export const inTurn =
  (...answers: Answering[]): Answering =>
  (request, response, nth) =>
    answers[Math.min(nth, answers.length) - 1]!(request, response, nth)

/** Small intervals; the deadline is only ever reached where a test wants it. */
export const target = (url: string, more: Partial<HealthTarget> = {}): HealthTarget => ({
  url,
  successes: 3,
  deadlineMs: 20_000,
  tryTimeoutMs: 5_000,
  intervalMs: 5,
  ...more,
})
export const deps = (signal = new AbortController().signal) => ({ log: memoryLog(), signal })
export const ready = (url: string, more: Partial<HealthTarget> = {}) => target(`${url}/ready`, more)

export const NOT_READY = {
  status: 'not-ready',
  checks: [
    { name: 'database', ok: true, ms: 3, detail: 'connected' },
    { name: 'migrations', ok: false, ms: 4, detail: '2 pending' },
  ],
}
