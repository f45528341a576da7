// Which addresses are asked, and which inputs are none.
import { healthEndpoints, healthUrlProblems } from '../../src/health/health-url.js'

const shown = (target: { url: string; liveUrl?: string }) =>
  healthEndpoints(target).map(({ name, url, shown }) => [name, url.href, shown])

it.each(['https://app.example.com', 'https://app.example.com/', 'https://app.example.com/?'])(
  'asks live and ready of the base URL %s',
  (url) => {
    expect(shown({ url }).map(([name, , said]) => [name, said])).toEqual([
      ['live', 'https://app.example.com/api/health/live'],
      ['ready', 'https://app.example.com/api/health/ready'],
    ])
  },
)

it('takes a URL with a path as the ready URL itself', () => {
  expect(shown({ url: 'http://10.0.0.1:8080/readyz' })).toEqual([
    ['ready', 'http://10.0.0.1:8080/readyz', 'http://10.0.0.1:8080/readyz'],
  ])
  expect(
    shown({ url: 'http://a.test/readyz', liveUrl: 'http://b.test/livez' }).map(([name, href]) => [name, href]),
  ).toEqual([
    ['live', 'http://b.test/livez'],
    ['ready', 'http://a.test/readyz'],
  ])
})

it('sends a query along and never shows it', () => {
  expect(shown({ url: 'https://app.example.com?bypass=hunter2' })).toEqual([
    ['live', 'https://app.example.com/api/health/live?bypass=hunter2', 'https://app.example.com/api/health/live'],
    ['ready', 'https://app.example.com/api/health/ready?bypass=hunter2', 'https://app.example.com/api/health/ready'],
  ])
})

it.each([
  ['', /expected an address/],
  ['app.example.com', /expected an address/],
  ['app.example.com:8080', /expected an address/],
  ['https://', /expected an address/],
  ['ftp://app.example.com', /begins with https:\/\/ or http:\/\//],
  ['file:///etc/passwd', /expected an address/],
  ['postgresql://u:hunter2@db.example.com/app', /begins with https:[^]*user name or a password/],
  ['https://u:hunter2@app.example.com', /user name or a password/],
  ['https://hunter2@app.example.com', /user name or a password/],
])('refuses %j, by the name of the input and without showing it', (url, problem) => {
  const problems = healthUrlProblems(url).join('\n')
  expect(problems).toMatch(problem)
  expect(problems).toMatch(/^health-url: /)
  expect(problems).not.toContain('hunter2')
})

it.each(['https://app.example.com', 'http://localhost:3000', 'https://[::1]:8443/readyz?a=b'])('accepts %s', (url) => {
  expect(healthUrlProblems(url)).toEqual([])
})
