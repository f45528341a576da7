// A look at an application: once, or until it is well; the version that it must be.
import { answer, deps, inTurn, startApplication, target } from '../health/application.js'
import { health } from '../../src/operations/health.js'

const told = (version: string) => answer(200, { status: 'ready', version })

it('asks each endpoint once where it is not to wait', async () => {
  const application = await startApplication(told('1.2.3'))
  const report = await health({ target: target(application.url), wait: false }, deps())
  expect(report).toMatchObject({ status: 'healthy', waited: false, version: '1.2.3' })
  expect(application.asked).toEqual(['/api/health/live', '/api/health/ready'])
})

it('says unhealthy at once, without waiting for better', async () => {
  const application = await startApplication(inTurn(answer(503), answer(200)))
  const report = await health({ target: target(application.url), wait: false }, deps())
  expect(report.status).toBe('unhealthy')
  expect(report.checks.map(({ lastProblem }) => lastProblem)).toEqual(['HTTP 503: ready', 'HTTP 503: ready'])
})

it('the old version that still answers is not the release that is waited for', async () => {
  const application = await startApplication(inTurn(told('1.2.2'), told('1.2.2'), told('v1.2.3')))
  const report = await health({ target: target(application.url, { expectedVersion: '1.2.3' }), wait: true }, deps())
  expect(report).toMatchObject({ status: 'healthy', version: 'v1.2.3' })
  expect(report.checks[1]).toMatchObject({
    tries: 5,
    lastProblem: 'it is version 1.2.2 still, and 1.2.3 is expected',
  })
})

it('an answer without a version is not the version that is expected', async () => {
  const application = await startApplication(answer(200))
  const request = { target: target(application.url, { expectedVersion: 'v9' }), wait: false }
  expect((await health(request, deps())).checks[1]!.lastProblem).toBe('its answer tells no version, and v9 is expected')
})

it('tells every bad address at once', async () => {
  const bad = target('ftp://app.example.com', { liveUrl: 'https://user:word@app.example.com' })
  await expect(health({ target: bad, wait: true }, deps())).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(
      /health-url: expected an address that begins[^]*live-url: has a user name/,
    ) as string,
  })
})
