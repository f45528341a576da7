// What one answer of an application means, and how much of it is read and shown.
import { probeOnce } from '../../src/health/wait-for-health.js'
import { type Answering, answer, deps, ready, startApplication } from './application.js'

it('does not follow a redirect, and names where it leads without its query', async () => {
  const elsewhere = await startApplication(answer(200))
  const location = `${elsewhere.url}/login?token=hunter2`
  const application = await startApplication(answer(307, '', { location }))
  const result = await probeOnce(ready(application.url), deps())
  expect(result).toMatchObject({
    healthy: false,
    checks: [
      {
        lastStatus: 307,
        lastProblem: `HTTP 307: redirects to ${elsewhere.url}/login, which is not followed`,
        tries: 1,
      },
    ],
  })
  expect(elsewhere.asked).toEqual([])
})

it('takes no start page for a health report', async () => {
  const page = '<!DOCTYPE html>\n<html><body>Welcome</body></html>'
  const application = await startApplication(answer(200, page, { 'content-type': 'text/html; charset=utf-8' }))
  const result = await probeOnce(ready(application.url), deps())
  expect(result).toMatchObject({
    healthy: false,
    checks: [{ lastProblem: expect.stringMatching(/web page/) as string }],
  })
  const plain = await startApplication(answer(200, 'OK', { 'content-type': 'text/html' }))
  expect(await probeOnce(ready(plain.url), deps())).toMatchObject({ healthy: true })
})

it.each([
  [
    { status: 'not-ready', checks: [{ name: 'migrations', ok: false, detail: '2 pending' }] },
    'not-ready; migrations: 2 pending',
  ],
  [{ status: 'DOWN', components: {} }, 'DOWN'],
  [{ status: 'error' }, 'error'],
  [{ status: 'OUT_OF_SERVICE' }, 'OUT_OF_SERVICE'],
  [{ ok: false }, ''],
])('takes no 200 for healthy whose report says no: %j', async (body, told) => {
  const application = await startApplication(answer(200, body))
  const { healthy, checks } = await probeOnce(ready(application.url), deps())
  expect(healthy).toBe(false)
  expect(checks[0]!.lastProblem).toBe(`HTTP 200, and its report says ${told === '' ? 'no' : `no: ${told}`}`)
})

it.each([
  { status: 'ok' },
  { status: 'UP' },
  { status: 'pass' },
  { status: 200 },
  { status: 'degraded' },
  { error: null },
  [],
])('takes a 200 with %j for healthy', async (body) => {
  const application = await startApplication(answer(200, body))
  expect(await probeOnce(ready(application.url), deps())).toMatchObject({ healthy: true })
})

it('reads at most 64 KB of an answer', async () => {
  let written = 0
  const flood: Answering = (_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json' })
    const chunk = Buffer.alloc(16_384, 'x')
    const more = () => {
      while (!response.destroyed && written < 500e6) {
        written += chunk.length
        if (!response.write(chunk)) return void response.once('drain', more)
      }
      return undefined
    }
    more()
  }
  const application = await startApplication(flood)
  const result = await probeOnce(ready(application.url), deps())
  expect(result).toMatchObject({ healthy: false, checks: [{ lastStatus: 503, lastProblem: 'HTTP 503' }] })
  expect(written).toBeLessThan(50e6)
})

it.each([
  [
    'checks by name',
    { status: 'down', checks: { db: { status: 'up' }, queue: 'stuck' } },
    'down; db: up; queue: stuck',
  ],
  ['no object', [1, 2], ''],
  ['no JSON, which may be a stack trace', 'Error: password hunter2\n at x.js', ''],
  ['texts that would be commands', { status: '::error::x\n##[error]y\u001b[2J' }, '| ::error::x ## [error]y'],
  ['other things than words', { status: { a: 1 }, checks: [null, 7, { name: 'db', detail: ['x'] }] }, 'db'],
])('shows of a red answer its status and its failing checks: %s', async (_case, body, shown) => {
  const application = await startApplication(answer(503, body))
  const { checks } = await probeOnce(ready(application.url), deps())
  expect(checks[0]!.lastProblem).toBe(`HTTP 503${shown && `: ${shown}`}`)
})

it('cuts a long report', async () => {
  const application = await startApplication(answer(503, { status: 'x'.repeat(5_000) }))
  const { checks } = await probeOnce(ready(application.url), deps())
  expect(checks[0]!.lastProblem!.length).toBeLessThan(400)
})
