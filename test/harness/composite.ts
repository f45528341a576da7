// Runs a composite action as the runner does: its steps in order, each through its stub in dist, with `if:`, `with:` and the outputs
// evaluated by GitHub's own expression library. Strict where the runner is not: an input or step that is not declared is an error.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { parse } from 'yaml'
import { ROOT, type Step, type StepOptions, runStub } from './runner.js'

interface CompositeStep {
  id: string
  if?: string
  uses: string
  with?: Record<string, string>
}

interface Composite {
  inputs: Record<string, { required?: boolean; default?: string }>
  outputs: Record<string, { value: string }>
  runs: { using: 'composite'; steps: CompositeStep[] }
}

export interface CompositeRun {
  exitCode: 0 | 1
  /** Those that ran, by their ids, in order. */
  steps: Record<string, Step>
  outputs: Record<string, string>
  /** The job's: what every step wrote, in order. */
  summary: string
  log: string
}

type Outcome = 'success' | 'failure' | 'skipped'

interface Scope {
  inputs: Record<string, string>
  token: string
  steps: Map<string, { outcome: Outcome; outputs: Record<string, string> }>
  failed: boolean
}

export const compositeManifest = (name: string): Composite =>
  parse(readFileSync(path.join(ROOT, 'actions', name, 'action.yml'), 'utf8')) as Composite

export async function runComposite(
  name: string,
  given: Record<string, string>,
  options: StepOptions,
): Promise<CompositeRun> {
  const { inputs: declared, outputs, runs } = compositeManifest(name)
  const unknown = Object.keys(given).filter((input) => !Object.hasOwn(declared, input))
  if (unknown.length > 0) throw new Error(`${name} declares no input ${unknown.join(', ')}`)
  const scope: Scope = { inputs: {}, token: options.token ?? '', steps: new Map(), failed: false }
  for (const [input, { default: value = '' }] of Object.entries(declared))
    scope.inputs[input] = given[input] ?? interpolated(String(value), scope)
  const ran: Record<string, Step> = {}
  for (const step of runs.steps) {
    if (!isDue(step, scope)) {
      scope.steps.set(step.id, { outcome: 'skipped', outputs: {} })
      continue
    }
    const one = await runStub(actionOf(step), withOf(step, scope), options)
    ran[step.id] = one
    scope.failed ||= one.exitCode !== 0
    scope.steps.set(step.id, { outcome: one.exitCode === 0 ? 'success' : 'failure', outputs: one.outputs })
  }
  const told = Object.values(ran)
  return {
    exitCode: scope.failed ? 1 : 0,
    steps: ran,
    outputs: Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, interpolated(value, scope)])),
    summary: told.map(({ summary }) => summary).join('\n'),
    log: told.map(({ log }) => log).join('\n'),
  }
}

export function actionOf({ uses }: Pick<CompositeStep, 'uses'>): string {
  const name = /^\$\/actions\/([\w-]+)$/.exec(uses)?.[1]
  if (name === undefined) throw new Error(`not an action of this repository: ${uses}`)
  return name
}

const withOf = (step: CompositeStep, scope: Scope): Record<string, string> =>
  Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, interpolated(value, scope)]))

const STATUS = /\b(?:success|failure|cancelled|always)\s*\(/

function isDue(step: CompositeStep, scope: Scope): boolean {
  const condition = /^\$\{\{(.*)\}\}$/s.exec(step.if?.trim() ?? '')?.[1] ?? step.if ?? ''
  if (condition.trim() === '') return !scope.failed
  return evaluate(STATUS.test(condition) ? condition : `success() && (${condition})`, scope) === 'true'
}

const interpolated = (text: string, scope: Scope): string =>
  text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, scope))

const CONTEXTS = ['inputs', 'steps', 'github']
const status = (name: string, answer: boolean) =>
  [name, { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) }] as const

/** As text; of a condition `true` or `false`. */
function evaluate(expression: string, scope: Scope): string {
  refuseUndeclared(expression, scope)
  const functions = new Map([
    status('success', !scope.failed),
    status('failure', scope.failed),
    status('cancelled', false),
    status('always', true),
  ])
  const parsed = new Parser(new Lexer(expression).lex().tokens, CONTEXTS, [...functions.values()]).parse()
  return new Evaluator(parsed, contextsOf(scope), functions).evaluate().coerceString()
}

function refuseUndeclared(expression: string, { inputs, steps }: Scope): void {
  const inputsNamed = [...expression.matchAll(/\binputs\.([\w-]+)/g)].map(([, name = '']) => name)
  const stepsNamed = [...expression.matchAll(/\bsteps\.([\w-]+)/g)].map(([, name = '']) => name)
  const undeclared = [
    ...inputsNamed.filter((name) => !Object.hasOwn(inputs, name)),
    ...stepsNamed.filter((name) => !steps.has(name)),
  ]
  if (undeclared.length > 0) throw new Error(`${expression.trim()}: not there: ${undeclared.join(', ')}`)
}

const texts = (record: Record<string, string>): data.Dictionary =>
  new data.Dictionary(...Object.entries(record).map(([key, value]) => ({ key, value: new data.StringData(value) })))

function contextsOf({ inputs, token, steps }: Scope): data.Dictionary {
  const done = [...steps].map(([key, { outcome, outputs }]) => ({
    key,
    value: new data.Dictionary(
      { key: 'outcome', value: new data.StringData(outcome) },
      { key: 'outputs', value: texts(outputs) },
    ),
  }))
  return new data.Dictionary(
    { key: 'inputs', value: texts(inputs) },
    { key: 'github', value: texts({ token }) },
    { key: 'steps', value: new data.Dictionary(...done) },
  )
}
