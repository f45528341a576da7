// The moment: read only where it can mean one thing.
import { parseTargetTime } from '../src/target-time.js'

const NOW = new Date('2026-11-23T12:00:00Z')

it.each([
  ['2026-11-23T10:15:00Z', '2026-11-23 10:15:00+00', '2026-11-23T10:15:00.000Z'],
  ['2026-11-23 11:15:00+01:00', '2026-11-23 10:15:00+00', '2026-11-23T10:15:00.000Z'],
  ['2026-11-23 11:15+01', '2026-11-23 10:15:00+00', '2026-11-23T10:15:00.000Z'],
  ['2026-11-22 23:30:00.123456-0930', '2026-11-23 09:00:00.123456+00', '2026-11-23T09:00:00.123Z'],
  ['2026-11-23 10:15:00.5 UTC', '2026-11-23 10:15:00.500000+00', '2026-11-23T10:15:00.500Z'],
  ['2024-02-29T00:00:00z', '2024-02-29 00:00:00+00', '2024-02-29T00:00:00.000Z'],
])('%s', (given, text, date) => {
  expect(parseTargetTime(given, NOW)).toEqual({ text, date: new Date(date) })
})

it.each([
  ['yesterday', /expected a moment with its offset/],
  ['2026-11-23', /expected a moment with its offset/],
  ['1763892900', /expected a moment with its offset/],
  ['2026-02-30T10:15:00Z', /no such date/],
  ['2025-02-29T10:15:00Z', /no such date/],
  ['2026-11-23T24:00:00Z', /no such date/],
  ['2026-11-23T10:60:00Z', /no such date/],
  ['2026-11-23T10:15:00+25:00', /no such offset/],
  ['2026-11-23T10:15:00.1234567Z', /six digits/],
  ['2026-11-23T12:00:01Z', /in the future: now is 2026-11-23T12:00:00Z/],
  ['2026-11-23T11:30:00-01:00', /in the future/],
])('%s is refused', (given, message) => {
  expect(() => parseTargetTime(given, NOW)).toThrow(message)
})

it('without an offset both readings are shown, to be copied', () => {
  const read = (): string => {
    try {
      parseTargetTime('2026-11-23T10:15:00', NOW)
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }
  const [, ...copied] = /write (\S+Z) where it is UTC, or (\S+) where/.exec(read())!
  expect(copied[0]).toBe('2026-11-23T10:15:00Z')
  expect(parseTargetTime(copied[1]!, NOW).date).toEqual(new Date('2026-11-23T10:15:00'))
})
