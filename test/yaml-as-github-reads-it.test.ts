// Every workflow and every action.yml of this repository through GitHub's own language service: what it underlines in an editor
// would fail on a runner. It also reads the action.yml of the actions that a workflow uses, so a misspelt input is found.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { findings } from './harness/as-github-reads.js'
import { ROOT } from './harness/runner.js'

const yamlIn = (folder: string): string[] =>
  existsSync(path.join(ROOT, folder))
    ? readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.ya?ml$/.test(file))
        .map((file) => path.posix.join(folder, file))
    : []

const files = [
  ...yamlIn('.github/workflows'),
  ...yamlIn('actions'),
  ...(existsSync(path.join(ROOT, 'action.yml')) ? ['action.yml'] : []),
]

it.each(files)('%s is what GitHub takes', async (file) => {
  expect(await findings(file, readFileSync(path.join(ROOT, file), 'utf8'))).toEqual([])
})

/** The workflows that people are told to copy. */
const SHOWN = ['README.md', 'docs/releases.md', 'docs/drift.md', 'docs/doctor.md'].flatMap((file) =>
  [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text = '']) => ({
    file,
    text,
    name: /^name: (.*)$/m.exec(text)?.[1] ?? text,
  })),
)

it('workflows to copy are found', () => expect(SHOWN.length).toBeGreaterThanOrEqual(3))

it.each(SHOWN)('$file: $name can be copied as it is', async ({ file, text }) => {
  expect(await findings(file, text)).toEqual([])
  // a reusable workflow of another repository is not given the secrets of an environment
  expect(text).not.toMatch(/uses: OWNER\/pg-runbook\/\.github/)
  expect(text).toMatch(/^ {4}environment:/m)
  for (const pooled of text.match(/\b(?:STAGING_)?DATABASE_URL(?=: )/g) ?? [])
    expect(text).toContain(`${pooled.replace('DATABASE', 'DIRECT')}: `)
})

it('a misspelt key, an unknown context and an unknown event are found', async () => {
  const workflow = `
on: { relese: { types: [published] } }
jobs:
  one:
    runs-on: ubuntu-latest
    stps: []
    steps:
      - run: echo
        env: { A: '\${{ inptus.x }}' }
`
  const told = (await findings('.github/workflows/x.yml', workflow)).join('\n')
  expect(told).toMatch(/relese/)
  expect(told).toMatch(/stps/)
  expect(told).toMatch(/inptus/)
})

it("a misspelt input of this repository's own action is found", async () => {
  const workflow = `
on: workflow_dispatch
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: $/actions/apply-migration
        with: { migration: a.sql, migratoins-dir: x }
`
  expect((await findings('.github/workflows/y.yml', workflow)).join('\n')).toMatch(/migratoins-dir/)
})
