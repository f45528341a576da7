import { RunbookError } from '../../src/errors.js'
import {
  choice,
  defineAction,
  flag,
  lines,
  names,
  parsed,
  readInputs,
  text,
  wholeNumber,
} from '../../src/github/inputs.js'
import { printedBy } from '../harness/stdout.js'

const spec = defineAction({
  name: 'sample',
  inputs: {
    'database-url': text({ secret: true }),
    environment: choice(['production', 'staging']),
    migration: text({ required: true }),
    'retention-days': wholeNumber({ min: 1, max: 400, default: 30 }),
    retries: wholeNumber({ min: -1, max: 9 }),
    backup: flag({ default: true }),
    quiet: flag(),
    compression: choice(['zip', 'zstd', 'none'], { default: 'zip' }),
    tables: lines(),
    'lock-timeout': parsed(
      (value) => {
        if (!/^\d+s$/.test(value)) throw new RunbookError('bad-input', 'expected a duration such as 5s')
        return Number.parseInt(value)
      },
      { default: '5s' },
    ),
    key: lines({ secret: true }),
    only: names(),
  },
  outputs: ['status'],
  check: (given) => (given('database-url') || given('environment') ? [] : ['database-url: required, or environment']),
})

const variable = (name: string) => `INPUT_${name.toUpperCase()}`
function read(inputs: Record<string, string>) {
  for (const name of Object.keys(spec.inputs)) delete process.env[variable(name)]
  for (const [name, value] of Object.entries(inputs)) process.env[variable(name)] = value
  let values: ReturnType<typeof readInputs<typeof spec>>
  printedBy(() => (values = readInputs(spec)))
  return values!
}
function problems(inputs: Record<string, string>): string[] {
  try {
    read(inputs)
  } catch (error) {
    expect(error).toMatchObject({ name: 'RunbookError', code: 'bad-input', detail: { state: 'nothing-changed' } })
    return (error as Error).message.split('\n')
  }
  return []
}
const ENOUGH = { environment: 'staging', migration: 'a.sql' }

it('reads every kind into its type, with defaults where nothing is given', () => {
  const values = read(ENOUGH)
  expect(values).toEqual({
    'database-url': '',
    environment: 'staging',
    migration: 'a.sql',
    'retention-days': 30,
    retries: undefined,
    backup: true,
    quiet: undefined,
    compression: 'zip',
    tables: [],
    'lock-timeout': 5,
    key: [],
    only: [],
  })
  // The types say the same: each line fails to compile when it does not hold.
  const days: number = values['retention-days']
  const compression: 'zip' | 'zstd' | 'none' = values.compression
  // @ts-expect-error a name that is not declared
  const undeclared: unknown = values.nonsense
  // @ts-expect-error no default and not required: it may be absent
  const quiet: boolean = values.quiet
  expect([days, compression, undeclared, quiet]).toEqual([30, 'zip', undefined, undefined])
})

it('keeps what is inside a value and drops the white space around it', () => {
  const values = read({
    ...ENOUGH,
    migration: '  a b\n  c.sql\n',
    tables: ' public.a \r\n\n"odd, name"\n',
    backup: 'FALSE',
  })
  expect(values).toMatchObject({ migration: 'a b\n  c.sql', tables: ['public.a', '"odd, name"'], backup: false })
})

it('tells every problem at once, in the order of the declaration', () => {
  expect(
    problems({ 'retention-days': 'ninety', retries: '10', backup: 'yes', compression: 'ZIP', 'lock-timeout': 'soon' }),
  ).toEqual([
    'migration: required',
    'retention-days: expected a whole number, got "ninety"',
    'retries: expected a whole number from -1 to 9, got "10"',
    'backup: expected true or false, got "yes"',
    'compression: expected one of zip, zstd, none, got "ZIP"',
    'lock-timeout: expected a duration such as 5s, got "soon"',
    'database-url: required, or environment',
  ])
})

it.each(['1.5', '1e2', '0x10', '٣', '+5', '5 0', '--5', '9007199254740993', '-2', 'NaN'])(
  '%s is no number of retries',
  (value) => {
    expect(problems({ ...ENOUGH, retries: value })).toHaveLength(1)
  },
)

it.each(['tru', 'on', '1', 'no', 'True!'])('%s is never taken for true or false', (value) => {
  expect(problems({ ...ENOUGH, backup: value, quiet: value })).toHaveLength(2)
})

it('shows a bad value in one bounded, harmless line', () => {
  const [problem] = problems({ ...ENOUGH, retries: `::error::x\n##[group]${'9'.repeat(70_000)}` })
  expect(problem).toMatch(/^retries: expected a whole number, got ".{50,90}\.\.\."$/)
  expect(problem).not.toContain('##[')
})

it('masks every secret before anything is printed, and never shows its value', () => {
  const spoiled = defineAction({
    name: 'spoiled',
    inputs: { token: choice(['a'], { secret: true }), days: wholeNumber({ min: 1, max: 2, default: 1 }) },
    outputs: [],
  })
  Object.assign(process.env, { INPUT_TOKEN: 'hunter2-and-more', INPUT_DAYS: 'x' })
  const printed = printedBy(() =>
    expect(() => readInputs(spoiled)).toThrow(/^token: expected one of a, got a value that is not shown\ndays: /),
  )
  expect(printed).toMatch(/^::add-mask::hunter2-and-more$/m)
})

it('reads names of tables from a one-line field too, and leaves a comma inside quotation marks alone', () => {
  const only = ['orders', 'shop."a, ""b"""', 'items'].join(' , ,').replace(' , ,items', '\n  items ')
  expect(read({ ...ENOUGH, only }).only).toEqual(['orders', 'shop."a, ""b"""', 'items'])
})
