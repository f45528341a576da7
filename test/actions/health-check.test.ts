// The health of an application as a runner asks for it: the stub in dist, its outputs and its summary; and from a terminal.
import { answer, inTurn, startApplication } from '../health/application.js'
import { runCli, runStub } from '../harness/runner.js'

const READY = answer(200, { status: 'ready', version: '2.0.0' })

it('waits until the application is healthy, and tells its version', async () => {
  const application = await startApplication(inTurn(answer(503), READY))
  const step = await runStub('health-check', { 'health-url': application.url, 'health-successes': '1' })
  expect(step.exitCode).toBe(0)
  expect(step.outputs).toMatchObject({ status: 'healthy', version: '2.0.0' })
  expect(step.summary).toContain('The application is healthy')
})

it('fails the step where it is not, with what it last said', async () => {
  const application = await startApplication(answer(302, '', { location: 'https://login.example.com/?next=/' }))
  const step = await runStub('health-check', { 'health-url': application.url, wait: 'false' })
  expect(step.exitCode).toBe(1)
  expect(step.outputs).toMatchObject({ status: 'unhealthy' })
  expect(step.log).toMatch(/redirects to https:\/\/login\.example\.com\/, which is not followed/)
})

it('needs an address, and tells it with every other bad input', async () => {
  const step = await runStub('health-check', { wait: 'perhaps', 'health-successes': '0' })
  expect(step).toMatchObject({ exitCode: 1, outputs: {} })
  expect(step.log).toMatch(/health-url: required/)
  expect(step.log).toMatch(/wait: /)
  expect(step.log).toMatch(/health-successes: /)
})

it('in a terminal an unhealthy application is exit code 3', async () => {
  const application = await startApplication(inTurn(READY, answer(500)))
  const ask = () => runCli(['health', '--health-url', application.url, '--json'], {})
  expect((await ask()).raw).toMatch(/"status": "healthy"[^]*"version": "2\.0\.0"/)
  expect((await ask()).exitCode).toBe(3)
})
