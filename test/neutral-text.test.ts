import { LOG_TEXT_LIMIT, neutralise, neutraliseLine } from '../src/neutral-text.js'
import { readOutput } from './harness/runner-commands.js'

const COMMANDS = [
  '::add-mask::x',
  '::set-output name=a::b',
  '::error file=a.js::b',
  '##[group]x',
  '##[add-mask]x',
  '::stop-commands::t',
]
const BEFORE = [
  '',
  ' ',
  '\t',
  '\u00a0',
  '\u3000',
  '\u0085',
  '\u2028',
  '\r',
  '\r\n',
  '\u001b[31m',
  '\0',
  '\ufeff',
  'NOTICE:  ',
  'text\n',
  'text\r',
]

describe('F66 text of a database or a tool', () => {
  it.each(COMMANDS)('F66 %s is never a command', (command) => {
    for (const before of BEFORE)
      for (const text of [before + command, `a ${before}${command}`, `${before}${before}${command}`])
        expect({ text, commands: readOutput(neutralise(text)).commands }).toEqual({ text, commands: [] })
  })

  it('F66 cannot become one by what is taken out of it', () => {
    for (const text of [
      '##\u001b[0m[group]',
      ':\u001b[0m:error::x',
      '#\u001b[1m#[group]x',
      ':\u200b:error::x',
      '##\r[group]',
    ])
      expect(readOutput(neutralise(text)).commands).toEqual([])
  })

  it('F66 keeps what is harmless exactly', () => {
    const text = 'SELECT 1::text;\n\t-- a:: b\nİstanbul 日本語 👩‍👧 é\n  "C:\\x"  100 %'
    expect(neutralise(text)).toBe(text)
  })

  it('F66 a line that would start a command stays readable', () => {
    expect(neutralise('x\n  ::text::y\n##[z]')).toBe('x\n|   ::text::y\n## [z]')
  })

  it('F66 moves no cursor, hides nothing and ends no line', () => {
    expect(neutralise('\u001b[2J\u001b]0;title\u0007a\rb\0c\u007f\u0008\u202ed\u2066')).toBe('a␍b␀c␡␈<U+202E>d<U+2066>')
    expect(neutralise('\u001bnot a sequence')).toBe('␛not a sequence')
    expect(neutraliseLine('a\n\n  b\r\nc')).toBe('a b c')
    expect(neutraliseLine('abcdef', 3)).toBe('abc ... (3 more characters not shown)')
  })

  it('F66 10 MB are cut in time, and the rest is counted', () => {
    const begun = performance.now()
    const cut = neutralise('::error::\u001b[31m\0'.repeat(650_000))
    expect(performance.now() - begun).toBeLessThan(500)
    expect(cut.length).toBeLessThan(LOG_TEXT_LIMIT + 100)
    expect(cut).toMatch(/\n\.\.\. \(\d+ more characters not shown\)$/)
    expect(neutralise('ab👍', 3)).toBe('ab\n... (2 more characters not shown)')
  })
})
