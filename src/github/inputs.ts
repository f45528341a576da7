// An action's inputs, declared once and read into one typed object before any work: every problem is told at once, a typo is
// never taken for `false`, a secret is masked on first sight and its value never shown. An undeclared name does not compile.
import * as core from '@actions/core'
import { RunbookError } from '../errors.js'
import { maskEveryForm } from './masks.js'
import { neutraliseLine } from '../neutral-text.js'

export type Reading<T> = { value: T } | { problem: string }

/** One declared input. `absent` is its value when it is empty, not required and without a default. */
export interface Input<T> {
  required: boolean
  secret: boolean
  /** As action.yml has it. Applied here as well: `with: retention-days: ${{ inputs.days }}` may give an empty text. */
  default: string | undefined
  absent: T
  read(text: string): Reading<T>
}

type Inputs = Record<string, Input<unknown>>

export interface ActionSpec<I extends Inputs = Inputs, O extends string = string> {
  /** The folder of actions/ and the stub of dist/. */
  name: string
  inputs: I
  outputs: readonly O[]
  /** What one input alone cannot tell, e.g. "database-url or environment". Gets the texts; returns problems, a line each. */
  check?: ((given: (name: string) => string) => readonly string[]) | undefined
}

export type InputsOf<S extends ActionSpec> = {
  readonly [K in keyof S['inputs']]: S['inputs'][K] extends Input<infer T> ? T : never
}

type Declared<I extends Inputs, O extends string> = Omit<ActionSpec<I, O>, 'check'> & {
  check?: (given: (name: keyof I & string) => string) => readonly string[]
}

/** Keeps the names as types: an input or output that is not declared does not compile. */
export const defineAction = <const I extends Inputs, const O extends string>(
  spec: Declared<I, O>,
): ActionSpec<I, O> => ({ ...spec, check: spec.check })

interface Common<D> {
  required?: boolean
  secret?: boolean
  default?: D
}
/** With one of these there is always a value. */
type Given<D> = { required: true } | { default: D }

/** Any text; empty when not given. */
export const text = (options: Common<string> = {}): Input<string> => input(options, '', (value) => ({ value }))

/** Lines without their surrounding white space; empty lines are left out. */
export const lines = (options: Common<string> = {}): Input<string[]> =>
  input(options, [], (value) => ({ value: splitLines(value) }))

/** A name as SQL has it, which may hold a comma inside its quotes. */
const NAME = /(?:"(?:[^"]|"")*"|[^,"])+/g

/** Names of tables, one a line or separated by commas: a form's one-line field takes several. */
export const names = (options: Common<string> = {}): Input<string[]> =>
  input(options, [], (value) => ({
    value: splitLines(value).flatMap((line) => (line.match(NAME) ?? []).map((name) => name.trim()).filter(Boolean)),
  }))

/** Decimal digits only: no sign but a leading minus, no fraction, no exponent; both ends are allowed values. */
export function wholeNumber(options: Common<number> & { min: number; max: number } & Given<number>): Input<number>
export function wholeNumber(options: Common<number> & { min: number; max: number }): Input<number | undefined>
export function wholeNumber({ min, max, ...options }: Common<number> & { min: number; max: number }) {
  return input<number | undefined>(options, undefined, (value) => {
    if (!/^-?\d+$/.test(value)) return { problem: 'expected a whole number' }
    const number = Number(value)
    return number >= min && number <= max
      ? { value: number }
      : { problem: `expected a whole number from ${min} to ${max}` }
  })
}

/** `true` or `false`, spelled as YAML 1.2 allows (`True`, `TRUE`); anything else is a problem. */
export function flag(options: Common<boolean> & Given<boolean>): Input<boolean>
export function flag(options?: Common<boolean>): Input<boolean | undefined>
export function flag(options: Common<boolean> = {}) {
  return input<boolean | undefined>(options, undefined, (value) => {
    if (/^(true|True|TRUE)$/.test(value)) return { value: true }
    return /^(false|False|FALSE)$/.test(value) ? { value: false } : { problem: 'expected true or false' }
  })
}

/** One of `values`, spelled exactly so. */
export function choice<const V extends string>(
  values: readonly V[],
  options: Common<NoInfer<V>> & Given<NoInfer<V>>,
): Input<V>
export function choice<const V extends string>(values: readonly V[], options?: Common<NoInfer<V>>): Input<V | undefined>
export function choice<const V extends string>(values: readonly V[], options: Common<V> = {}) {
  return input<V | undefined>(options, undefined, (value) => {
    const known = values.find((one) => one === value)
    return known === undefined ? { problem: `expected one of ${values.join(', ')}` } : { value: known }
  })
}

/** What `parse` makes of the text; a RunbookError from it is this input's problem, told with the others. */
export function parsed<T>(parse: (text: string) => T, options: Common<string> & Given<string>): Input<T>
export function parsed<T>(parse: (text: string) => T, options?: Common<string>): Input<T | undefined>
export function parsed<T>(parse: (text: string) => T, options: Common<string> = {}) {
  return input<T | undefined>(options, undefined, (value) => {
    try {
      return { value: parse(value) }
    } catch (error) {
      if (error instanceof RunbookError) return { problem: error.message }
      throw error
    }
  })
}

function input<T>(options: Common<string | number | boolean>, absent: T, read: (text: string) => Reading<T>): Input<T> {
  const { required = false, secret = false } = options
  return {
    required,
    secret,
    default: options.default === undefined ? undefined : String(options.default),
    absent,
    read,
  }
}

export const splitLines = (value: string): string[] =>
  value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const correctInputs = (action: string): string =>
  `correct the values under \`with:\` of this step, then run it again; docs/actions/${action}.md lists every input.`

/**
 * Reads every declared input from INPUT_*, as the runner sets them. White space around a value is dropped, inside it is kept.
 * Names that are not declared are the runner's to warn of.
 * @throws RunbookError `bad-input` with a line for each problem: `retention-days: expected a whole number, got "ninety"`
 */
export function readInputs<S extends ActionSpec>(spec: S): InputsOf<S> {
  const given = (name: string): string => core.getInput(name) || (spec.inputs[name]!.default ?? '')
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, { secret }] of Object.entries(spec.inputs)) if (secret) maskEveryForm(given(name))
  for (const [name, declared] of Object.entries(spec.inputs)) {
    const reading = readOne(declared, given(name))
    if ('problem' in reading) problems.push(`${name}: ${reading.problem}`)
    else values[name] = reading.value
  }
  problems.push(...(spec.check?.(given) ?? []))
  if (problems.length === 0) return values as InputsOf<S>
  throw new RunbookError('bad-input', problems.join('\n'), {
    state: 'nothing-changed',
    hint: correctInputs(spec.name),
  })
}

function readOne(declared: Input<unknown>, value: string): Reading<unknown> {
  if (value === '') return declared.required ? { problem: 'required' } : { value: declared.absent }
  const reading = declared.read(value)
  if ('value' in reading) return reading
  return { problem: `${reading.problem}, got ${declared.secret ? 'a value that is not shown' : quoted(value)}` }
}

const quoted = (value: string): string => `"${neutraliseLine(value.length > 60 ? `${value.slice(0, 60)}...` : value)}"`
