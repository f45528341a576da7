import { parseAge, parseDuration } from '../src/duration.js'
import { freshDatabase } from './harness/postgres.js'

const ACCEPTED = [
  ['0', 0],
  ['500ms', 500],
  ['5s', 5_000],
  ['1.5s', 1_500],
  ['1500us', 2],
  ['2 min', 120_000],
  ['1h', 3_600_000],
  ['24d', 2_073_600_000],
] as const

it.each(ACCEPTED)('reads %s', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds)
})

it('means what the server means by the same text', async () => {
  const database = await freshDatabase()
  for (const [text, milliseconds] of ACCEPTED) {
    await database.query("SELECT set_config('lock_timeout', $1, false)", [text])
    const [row] = await database.query("SELECT setting::int AS ms FROM pg_settings WHERE name = 'lock_timeout'")
    expect({ text, ...row }).toEqual({ text, ms: milliseconds })
  }
})

it.each(['', '5', '-1s', '5 sec', '5S', 's', '1e3s', 'five', '5s; DROP TABLE t', '25d', '400us', '5s\n6s', '٥s'])(
  'refuses %j ',
  (text) => {
    const problem = { code: 'bad-input', message: expect.stringMatching(/unit|longer|shorter/) as string }
    expect(() => parseDuration(text)).toThrow(expect.objectContaining(problem) as Error)
  },
)

it.each([
  ['90d', 7_776_000_000],
  ['26h', 93_600_000],
  ['1.5 h', 5_400_000],
] as const)('reads the age %s, which no setting of a server has to hold', (text, milliseconds) => {
  expect(parseAge(text)).toBe(milliseconds)
})

it.each(['', '0', '5', '-1d', '40000d', '1y'])('refuses the age %j', (text) => {
  expect(() => parseAge(text)).toThrow(expect.objectContaining({ code: 'bad-input' }) as Error)
})
