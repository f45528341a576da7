// What callers rely on, held for every action found on disk: action.yml and the spec in src/actions say the same, names mean the
// same in every action, and each can be started.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { ActionSpec } from '../src/github/inputs.js'
import { entries } from '../src/entry.js'
import { ROOT } from './harness/runner.js'

interface Manifest {
  name?: string
  description?: string
  branding?: { icon?: string; color?: string }
  inputs?: Record<string, { description?: string; required?: boolean; default?: string; deprecationMessage?: string }>
  outputs?: Record<string, { description?: string; value?: string }>
  runs: { using: string; main?: string; post?: string; steps?: { uses?: string; run?: string }[] }
}

const FOLDER = path.join(ROOT, 'actions')
const names = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : []
const manifests = new Map<string, Manifest>(
  names.map((name) => [name, parse(readFileSync(path.join(FOLDER, name, 'action.yml'), 'utf8')) as Manifest]),
)
const rootManifest = path.join(ROOT, 'action.yml')
if (existsSync(rootManifest)) manifests.set('doctor', parse(readFileSync(rootManifest, 'utf8')) as Manifest)

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
/** Inputs of these names hold secrets wherever they appear. */
const SECRET = /(^|-)(url|token|password|key|identity|secret)$/

const specOf = async (name: string): Promise<ActionSpec> =>
  ((await import(path.join(ROOT, 'src/actions', `${name}.ts`))) as { spec: ActionSpec }).spec

it('every folder of actions/ is an action, and every action but the composites has its stub', () => {
  for (const [name, { runs }] of manifests) {
    expect(name).toMatch(KEBAB)
    if (runs.using !== 'composite') expect(Object.keys(entries)).toContain(name)
  }
  expect(Object.keys(entries)).toContain('cleanup')
})

/** Actions that bring something back out of a backup: to them these words mean other things than to those that make changes. */
const READS_A_BACKUP = new Set(['restore-backup', 'recover-rows', 'restore-drill'])
const THEIR_OWN = new Set(['backup', 'dry-run', 'confirm', 'backup-skip-reason', 'lock-retries'])
/** Rows are compared and inserted where a restore replaces: a dry run is its default, and every table one that exists. */
const ONLY_OF_ROWS = new Set(['dry-run', 'tables', 'force-foreign', 'lock-retries'])
const meaningOf = (action: string, name: string): string =>
  action === 'incident-record' && name === 'open-issue'
    ? `${name} of a record`
    : action === 'point-in-time-restore' && name === 'dry-run'
      ? `${name} of a moment`
      : action === 'recover-rows' && ONLY_OF_ROWS.has(name)
        ? `${name} of rows`
        : READS_A_BACKUP.has(action) && THEIR_OWN.has(name)
          ? `${name} of a backup`
          : name

it('an input means the same in every action', () => {
  const first = new Map<string, { action: string; input: object }>()
  for (const [action, { inputs = {} }] of manifests)
    for (const [name, { description, default: value }] of Object.entries(inputs)) {
      const known = first.get(meaningOf(action, name)) ?? { action, input: { description, default: value } }
      first.set(meaningOf(action, name), known)
      expect({ name, action, like: known.action, description, default: value }).toEqual({
        name,
        action,
        like: known.action,
        ...known.input,
      })
    }
})

if (manifests.size > 0)
  describe.each([...manifests])('%s', (name, manifest) => {
    const { inputs = {}, outputs = {}, runs } = manifest

    it('presents itself', () => {
      for (const text of [manifest.name, manifest.description, manifest.branding?.icon, manifest.branding?.color])
        expect(text).toMatch(/\S/)
      // The Marketplace cuts longer ones.
      expect(manifest.description!.length).toBeLessThanOrEqual(125)
    })

    it('runs on node24 from dist, and cleans up', () => {
      if (runs.using === 'composite') return
      const dist = name === 'doctor' && existsSync(rootManifest) ? 'dist' : '../../dist'
      expect(runs).toMatchObject({ using: 'node24', main: `${dist}/${name}.js`, post: `${dist}/cleanup.js` })
    })

    it('a composite only wires actions of this repository', () => {
      for (const step of runs.steps ?? []) {
        expect(step.run).toBeUndefined()
        expect(step.uses).toMatch(/^\$\/actions\/[a-z-]+$/)
      }
    })

    it('describes every input and output, and requires none that has a default', () => {
      for (const [input, declared] of Object.entries(inputs)) {
        expect(input).toMatch(KEBAB)
        expect({ input, described: /\S/.test(declared.description ?? '') }).toEqual({ input, described: true })
        expect({ input, both: declared.required === true && declared.default !== undefined }).toEqual({
          input,
          both: false,
        })
        expect(['undefined', 'string']).toContain(typeof declared.default) // a bare `true` reads as another type elsewhere
      }
      for (const [output, { description }] of Object.entries(outputs)) {
        expect(output).toMatch(KEBAB)
        expect({ output, described: /\S/.test(description ?? '') }).toEqual({ output, described: true })
      }
    })

    it('declares in action.yml what it reads and writes, with the same defaults', async () => {
      if (runs.using === 'composite') return
      const spec = await specOf(name)
      expect(spec.name).toBe(name)
      expect(Object.keys(inputs).sort()).toEqual(Object.keys(spec.inputs).sort())
      expect(Object.keys(outputs).sort()).toEqual([...spec.outputs].sort())
      for (const [input, { required, default: value, secret }] of Object.entries(spec.inputs)) {
        const declared = inputs[input]!
        expect({ input, required: declared.required ?? false }).toEqual({ input, required })
        // The runner alone can evaluate an expression.
        if (!declared.default?.includes('${{'))
          expect({ input, default: declared.default }).toEqual({ input, default: value })
        if (SECRET.test(input)) expect({ input, secret }).toEqual({ input, secret: true })
      }
    })
  })
