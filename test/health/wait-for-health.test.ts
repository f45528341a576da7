// Waiting for an application: what counts as healthy, for how long it is asked, and what is said of it.
import { readFile } from 'node:fs/promises'
import { probeOnce, waitForHealth } from '../../src/health/wait-for-health.js'
import { makeCertificates } from '../harness/certificates.js'
import { freePort } from '../harness/embedded-server.js'
import { type Answering, NOT_READY, answer, deps, inTurn, ready, startApplication, target } from './application.js'

const hangs: Answering = () => {}
const hangsAfterHeaders: Answering = (_request, response) => void response.writeHead(200).write('{')
const drops: Answering = (request) => void request.socket.destroy()
it('asks live, then ready, each until it was healthy often enough in a row', async () => {
  const application = await startApplication(answer(200))
  const { log, signal } = deps()
  const result = await waitForHealth(target(`${application.url}/?key=hunter2`), { log, signal })
  expect(result).toMatchObject({
    healthy: true,
    checks: [
      { url: `${application.url}/api/health/live`, tries: 3, inARow: 3, lastStatus: 200 },
      { url: `${application.url}/api/health/ready`, tries: 3, inARow: 3, lastStatus: 200 },
    ],
  })
  expect(application.asked).toEqual([
    ...Array<string>(3).fill('/api/health/live?key=hunter2'),
    ...Array<string>(3).fill('/api/health/ready?key=hunter2'),
  ])
  expect(log.text()).toMatch(/live is healthy, 3 times in a row\n[^]*ready is healthy, 3 times in a row/)
  expect(JSON.stringify([result, log.lines])).not.toContain('hunter2')
})

it('counts again from the start after every unhealthy answer', async () => {
  const [good, bad] = [answer(200), answer(503, NOT_READY)]
  const application = await startApplication(inTurn(good, bad, good, good, bad, good))
  const result = await waitForHealth(ready(application.url), deps())
  expect(result).toMatchObject({
    healthy: true,
    checks: [{ tries: 8, inARow: 3, lastStatus: 200, lastProblem: 'HTTP 503: not-ready; migrations: 2 pending' }],
  })
})

it('never asks for readiness while the application is not alive', async () => {
  const application = await startApplication(answer(500, 'Internal Server Error'))
  const result = await waitForHealth(target(application.url, { deadlineMs: 600, tryTimeoutMs: 300 }), deps())
  expect(result).toMatchObject({ healthy: false, checks: [{ lastStatus: 500, lastProblem: 'HTTP 500', inARow: 0 }] })
  expect(new Set(application.asked)).toEqual(new Set(['/api/health/live']))
})

it('gives up at the deadline, with what the application said last', async () => {
  const application = await startApplication(answer(503, NOT_READY))
  const { log, signal } = deps()
  const begun = performance.now()
  const result = await waitForHealth(ready(application.url, { deadlineMs: 1_000, tryTimeoutMs: 500 }), { log, signal })
  expect(performance.now() - begun).toBeLessThan(3_000)
  expect(result).toMatchObject({
    healthy: false,
    checks: [{ inARow: 0, lastStatus: 503, lastProblem: 'HTTP 503: not-ready; migrations: 2 pending' }],
  })
  expect(result.checks[0]!.tries).toBeGreaterThan(2)
  // told once, not once a try
  expect(log.lines.filter(({ level, message }) => level === 'info' && message.includes('503'))).toHaveLength(1)
  expect(log.lines.at(-1)).toMatchObject({ level: 'warn', message: expect.stringContaining('1.0 s') as string })
})

it('is not healthy by flapping', async () => {
  const application = await startApplication((request, response, nth) =>
    answer(nth % 3 === 0 ? 503 : 200)(request, response, nth),
  )
  const result = await waitForHealth(ready(application.url, { deadlineMs: 800, tryTimeoutMs: 400 }), deps())
  expect(result.healthy).toBe(false)
  expect(result.checks[0]!.inARow).toBeLessThan(3)
})

it.each([
  ['a connection that hangs', hangs, 'no answer within', undefined],
  ['an answer that never ends', hangsAfterHeaders, 'no complete answer within', 200],
])('goes on after %s', async (_case, hanging, problem, status) => {
  const application = await startApplication(inTurn(hanging, hanging, answer(200)))
  const result = await waitForHealth(ready(application.url, { tryTimeoutMs: 400, successes: 1 }), deps())
  expect(result).toMatchObject({
    healthy: true,
    checks: [{ tries: 3, lastProblem: `${problem} 400 ms`, lastStatus: 200 }],
  })
  const never = await startApplication(hanging)
  const red = await waitForHealth(ready(never.url, { tryTimeoutMs: 150, deadlineMs: 350 }), deps())
  expect(red).toMatchObject({ healthy: false, checks: [{ lastProblem: `${problem} 150 ms` }] })
  expect(red.checks[0]!.lastStatus).toBe(status)
})

it('waits for a slow answer as long as one try may take', async () => {
  const application = await startApplication((request, response, nth) => {
    setTimeout(() => answer(200)(request, response, nth), 60)
  })
  expect(await waitForHealth(ready(application.url), deps())).toMatchObject({ healthy: true, checks: [{ tries: 3 }] })
})

it('goes on while nothing listens, and is healthy once something does', async () => {
  const port = await freePort()
  const begun = waitForHealth(
    ready(`http://127.0.0.1:${port}`, { successes: 1, deadlineMs: 600, tryTimeoutMs: 300 }),
    deps(),
  )
  expect(await begun).toMatchObject({
    healthy: false,
    checks: [{ lastProblem: 'nothing listens there (ECONNREFUSED)' }],
  })
  const application = await startApplication(inTurn(drops, answer(200)))
  expect(await waitForHealth(ready(application.url, { successes: 1 }), deps())).toMatchObject({
    healthy: true,
    checks: [{ tries: 2, lastProblem: 'the connection was closed without an answer (UND_ERR_SOCKET)' }],
  })
})

it('refuses a certificate that nobody trusts, and says so', async () => {
  const certificates = await makeCertificates('IP:127.0.0.1', 'nobody')
  const { certificate, key } = certificates.server
  const application = await startApplication(answer(200), {
    cert: await readFile(certificate),
    key: await readFile(key),
  })
  const result = await probeOnce(ready(application.url), deps())
  expect(result).toMatchObject({
    healthy: false,
    checks: [{ lastProblem: expect.stringMatching(/^the certificate of the server is not trusted \(/) as string }],
  })
  expect(application.asked).toEqual([])
  const plain = await startApplication(answer(200))
  const { checks } = await probeOnce(ready(plain.url.replace('http:', 'https:')), deps())
  expect(checks[0]!.lastProblem).toMatch(/^no TLS connection could be made \(ERR_SSL_\w+\): is it http/)
})

it('asks once before a run, and once more only where no answer came', async () => {
  const red = await startApplication(answer(503, NOT_READY))
  expect(await probeOnce(target(red.url), deps())).toMatchObject({
    healthy: false,
    checks: [{ tries: 1 }, { tries: 1 }],
  })
  const dropping = await startApplication(inTurn(drops, answer(200)))
  expect(await probeOnce(ready(dropping.url), deps())).toMatchObject({ healthy: true, checks: [{ tries: 2 }] })
  const gone = await probeOnce(ready(`http://127.0.0.1:${await freePort()}`), deps())
  expect(gone).toMatchObject({ healthy: false, checks: [{ tries: 2 }] })
})

it('sends extra headers, and shows them nowhere', async () => {
  const seen: (string | undefined)[] = []
  const application = await startApplication((request, response, nth) => {
    seen.push(request.headers.authorization, request.headers.connection)
    answer(request.headers.authorization === 'Bearer hunter2' ? 200 : 401)(request, response, nth)
  })
  const { log, signal } = deps()
  const good = await probeOnce(ready(application.url, { headers: { authorization: 'Bearer hunter2' } }), {
    log,
    signal,
  })
  const bad = await probeOnce(ready(application.url, { headers: { authorization: 'hunter2\n' + 'x' } }), {
    log,
    signal,
  })
  expect(good.healthy).toBe(true)
  expect(bad).toMatchObject({ healthy: false, checks: [{ lastProblem: expect.stringMatching(/header/) as string }] })
  expect(seen).toEqual(['Bearer hunter2', 'close'])
  expect(JSON.stringify([good, bad, log.lines])).not.toContain('hunter2')
})

it.each([
  ['during a question', hangs, 5],
  ['between two', answer(503), 60_000],
])('is cancelled at once %s', async (_case, answering, intervalMs) => {
  const cancelling = new AbortController()
  const application = await startApplication((request, response, nth) => {
    setTimeout(() => cancelling.abort(), 20)
    answering(request, response, nth)
  })
  const waiting = waitForHealth(
    ready(application.url, { intervalMs, tryTimeoutMs: 60_000, deadlineMs: 600_000 }),
    deps(cancelling.signal),
  )
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled', detail: { hint: expect.any(String) as string } })
  await expect(probeOnce(ready(application.url), deps(cancelling.signal))).rejects.toMatchObject({ code: 'cancelled' })
})
