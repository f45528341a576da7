// What anyone may type into a "Run workflow" form must arrive as data: never as a command of the runner, of a shell or of
// Markdown, and unchanged.
import { randomInt } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { plain } from '../../src/markdown-text.js'
import { readOutput } from '../harness/runner-commands.js'
import { type Step, runStub } from '../harness/runner.js'

const ENTRY = path.join(import.meta.dirname, 'entries/hostile-inputs.ts')

const PIECES = [
  ...[
    '"; touch pwned; "',
    "'; touch pwned; '",
    '$(touch pwned)',
    '`touch pwned`',
    '| touch pwned',
    '&& touch pwned',
    '\n touch pwned\n',
  ],
  ...[
    '${{ github.token }}',
    '%24%7B',
    '${HOME}',
    '$HOME',
    '~',
    '*',
    '../../etc/passwd',
    '-rf',
    '--help',
    '\\!',
    '\\! touch pwned',
  ],
  ...[
    '\n::set-output name=all::x',
    '::add-mask::a',
    '\r::error::x',
    '##[group]x',
    '\n::stop-commands::x',
    ' ::debug::x',
    '::',
  ],
  ...['all=x', 'all<<EOF\nx\nEOF', '\nall=forged', 'ghadelimiter_x', 'EOF', '<<', '=', 'c0<<X'],
  ...[
    '</details>',
    '<img src=x onerror=alert(1)>',
    '| a | b |',
    '](https://x)',
    '@octocat',
    '```',
    '# Title',
    '$$x$$',
    '<!--',
    '-->',
  ],
  ...[
    "' OR '1'='1",
    '; DROP TABLE users; --',
    '$$',
    "E'\\x27'",
    'pg_sleep(9)',
    '\u0000'.replace('\0', '\\0'),
    '\u001b[2J',
    '\u202e',
  ],
  ...[
    '日本語',
    '👩‍👧',
    'é',
    'İ',
    '\ud83d\udc4d',
    '\u2028',
    '\ufeff',
    '\u0085',
    '\t',
    ' ',
    '\r',
    '\n',
    '\r\n',
    '%',
    '%0A::error::x',
  ],
]

/** 500 strings: each piece alone and between letters, pairs at random, and three of 65 KB. */
function corpus(): string[] {
  const piece = () => PIECES[randomInt(PIECES.length)]!
  const long = ['a'.repeat(65_536), '::error::x\n'.repeat(5_957), '##[group]'.repeat(7_281)]
  const fixed = [...PIECES, ...PIECES.map((one) => `a${one}b`), ...long]
  return [...fixed, ...Array.from({ length: 500 - fixed.length }, () => piece() + piece() + piece())]
}

describe('F99 500 strings through INPUT_*', () => {
  const strings = corpus()
  let step: Step
  beforeAll(async () => {
    const inputs = Object.fromEntries(strings.map((value, index) => [`c${index}`, value]))
    step = await runStub(ENTRY, { count: String(strings.length), ...inputs })
  })

  it('F99 arrive unchanged but for the white space around them', () => {
    expect(step.exitCode).toBe(0)
    const received = JSON.parse(step.outputs['all']!) as Record<string, string>
    expect(strings.map((_, index) => received[`c${index}`])).toEqual(strings.map((value) => value.trim()))
  })

  it('F99 come out as outputs unchanged, and forge none', () => {
    expect(Object.keys(step.outputs)).toHaveLength(strings.length + 1)
    expect(strings.map((_, index) => step.outputs[`c${index}`])).toEqual(strings.map((value) => value.trim()))
  })

  it('F99 are no commands of the runner in the log, and run nothing', () => {
    expect(new Set(step.commands)).toEqual(new Set(['warning']))
    expect(step.annotations).toHaveLength(10)
    expect(readOutput(step.annotations.map((one) => one.message).join('\n')).commands).toEqual([])
    expect([step.masks, step.state, readdirSync(step.workspace), step.tempLeftovers]).toEqual([[], {}, [], []])
  })

  it('F99 are plain words in the summary, which stays below what GitHub shows', () => {
    expect(Buffer.byteLength(step.summary)).toBeLessThanOrEqual(1_048_576)
    expect(step.summary.replaceAll('<br>', '\n')).not.toMatch(/[<>`|[\]*_@$]|^ *#/m)
    expect(plain('a|b\n<c>')).toBe('a&#124;b<br>&#60;c&#62;')
  })
})
