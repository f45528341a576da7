// What `init` leaves in somebody's repository: workflows that GitHub takes, by the rules that our own are held to; and what it never
// does to files that are there.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { RunbookError } from '../../src/errors.js'
import { silentLog } from '../../src/log.js'
import { init, type InitRequest } from '../../src/operations/init.js'
import { initDocument } from '../../src/reports/init-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { withScript } from '../../src/scaffold/package-script.js'
import { workflowsOf } from '../../src/scaffold/workflows.js'
import { temporaryFolder } from '../harness/backup.js'
import { findings } from '../harness/as-github-reads.js'
import { ROOT, runCli } from '../harness/runner.js'

const ACTIONS = 'OWNER/pg-runbook@v1'
const PROJECT = { repository: 'OWNER/pg-runbook', ref: 'v1', migrationsDir: 'db/migrations' }
const PACKAGE = '{\n\t"name": "app",\n\t"scripts": {\n\t\t"test": "jest"\n\t}\n}\n'

async function repository(files: Record<string, string> = {}): Promise<string> {
  const root = await temporaryFolder()
  const all = { '.git/HEAD': 'ref: refs/heads/main\n', 'package.json': PACKAGE, 'prisma/schema.prisma': '', ...files }
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return root
}

const run = (root: string, more: Partial<InitRequest> = {}) =>
  init(
    {
      root,
      actions: ACTIONS,
      migrationsDir: 'db/migrations',
      schema: 'prisma/schema.prisma',
      force: [],
      dryRun: false,
      ...more,
    },
    { log: silentLog },
  )

const failure = (attempt: Promise<unknown>): Promise<RunbookError> =>
  attempt.then(
    () => Promise.reject(new Error('it was to fail')),
    (error: RunbookError) => error,
  )

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('.git/') && statSync(path.join(root, file)).isFile())
    .sort()

interface Workflow {
  on: { workflow_dispatch?: { inputs?: Record<string, unknown> } }
  permissions: object
  jobs: Record<
    string,
    {
      environment?: unknown
      permissions?: object
      'timeout-minutes'?: number
      steps: { uses: string; with?: object }[]
    }
  >
}

const written = [
  ...workflowsOf({ ...PROJECT, schema: 'prisma/schema.prisma' }).map((one) => ({ ...one, kind: 'with a schema' })),
  ...workflowsOf(PROJECT).map((one) => ({ ...one, kind: 'without one' })),
]

describe.each(written)('$path, $kind', ({ path: file, name, text }) => {
  const workflow = parse(text) as Workflow
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

  it('is what GitHub takes', async () => {
    expect(await findings(file, text)).toEqual([])
    expect(text).not.toMatch(/\$\(|\[\[|\]\]|undefined/)
  })

  it('has the name, and no input that ours of that name does not have', () => {
    const ours = parse(readFileSync(path.join(ROOT, file), 'utf8')) as Workflow & { name: string }
    expect(ours.name).toBe(name)
    expect(Object.keys(ours.on.workflow_dispatch?.inputs ?? {})).toEqual(
      expect.arrayContaining(Object.keys(workflow.on.workflow_dispatch?.inputs ?? {})),
    )
  })

  it('gives nothing by default, reads secrets only behind an environment, and ends', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs)) {
      expect(Object.values(job.permissions ?? {}).length).toBeGreaterThan(0)
      expect(job['timeout-minutes']).toBeGreaterThan(0)
      if (/\bsecrets\./.test(JSON.stringify(job))) expect(job.environment).toBeDefined()
    }
  })

  it("calls the given pg-runbook, and others' actions at the commits that ours use", () => {
    const pins = readdirSync(path.join(ROOT, '.github/workflows')).flatMap((one) => [
      ...readFileSync(path.join(ROOT, '.github/workflows', one), 'utf8').matchAll(/uses: (\S+@[0-9a-f]{40} # v\S+)/g),
    ])
    for (const [, uses = ''] of text.matchAll(/uses: (.*)$/gm))
      if (!/^OWNER\/pg-runbook(\/actions\/[\w-]+)?@v1$/.test(uses)) expect(pins.map(([, pin]) => pin)).toContain(uses)
    for (const { uses, with: given } of steps)
      if (uses.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false })
    const ourActions = steps.map(({ uses }) => /^OWNER\/pg-runbook\/?(actions\/[\w-]+|)@v1$/.exec(uses)?.[1])
    for (const action of ourActions.filter((one) => one !== undefined))
      expect(existsSync(path.join(ROOT, action, 'action.yml'))).toBe(true)
    expect(ourActions.some((one) => one !== undefined)).toBe(true)
  })
})

it('writes the workflows, the folder and the script, and finds everything in order the second time', async () => {
  const root = await repository()
  const report = await run(root)
  expect(report.status).toBe('initialised')
  expect(filesIn(root)).toEqual(
    [...report.files.map((file) => file.path), 'prisma/schema.prisma'].sort((a, b) => (a < b ? -1 : 1)),
  )
  expect(report.files.map(({ what }) => what)).toEqual(report.files.map(() => 'written'))
  expect(readFileSync(path.join(root, 'package.json'), 'utf8')).toBe(
    PACKAGE.replace(
      '\n\t\t"test"',
      '\n\t\t"db:diff": "npx --yes github:OWNER/pg-runbook#v1 diff --schema prisma/schema.prisma",\n\t\t"test"',
    ),
  )
  const again = await run(root)
  expect(again.files.map(({ what }) => what)).toEqual(again.files.map(() => 'unchanged'))
})

it('keeps what is there, says how each is replaced, and replaces only what is named', async () => {
  const [mine, other] = ['.github/workflows/database-backup.yml', '.github/workflows/recover-rows.yml']
  const packageOfMine = '{"scripts":{"db:diff":"my own"}}'
  const root = await repository({ [mine]: 'mine\n', [other]: 'mine too\n', 'package.json': packageOfMine })
  const report = await run(root)
  expect(report.files.filter(({ what }) => what === 'kept').map((file) => file.path)).toEqual([
    mine,
    other,
    'package.json',
  ])
  expect(readFileSync(path.join(root, mine), 'utf8')).toBe('mine\n')
  expect(readFileSync(path.join(root, 'package.json'), 'utf8')).toBe(packageOfMine)
  const text = terminalText(initDocument(report))
  expect(text).toContain(`pg-runbook init ${ACTIONS} --force ${mine} --force ${other} --force package.json`)

  await run(root, { force: [mine, 'package.json'] })
  expect(readFileSync(path.join(root, mine), 'utf8')).toMatch(/^name: Database Backup/)
  expect(readFileSync(path.join(root, other), 'utf8')).toBe('mine too\n')
  expect(readFileSync(path.join(root, 'package.json'), 'utf8')).toMatch(/^\{"scripts":\{"db:diff": "npx [^"]*"\}\}$/)
})

it('a dry run writes nothing', async () => {
  const root = await repository()
  const before = filesIn(root)
  const report = await run(root, { dryRun: true })
  expect(report.status).toBe('dry-run')
  expect(report.files.every(({ what }) => what === 'written')).toBe(true)
  expect(filesIn(root)).toEqual(before)
})

it('without a Prisma schema nothing looks for drift, and that is said', async () => {
  const root = await repository()
  const report = await run(root, { schema: 'nowhere/schema.prisma' })
  expect(report.files.map((file) => file.path)).not.toContain('.github/workflows/drift-detection.yml')
  expect(readFileSync(path.join(root, '.github/workflows/database-migration.yml'), 'utf8')).toContain(
    'drift-gate: false',
  )
  expect(terminalText(initDocument(report))).toContain('There is no Prisma schema')
})

it('tells every bad input at once, and writes nothing then', async () => {
  const root = await temporaryFolder()
  const error = await failure(run(root, { actions: 'pg-runbook@v1; rm', migrationsDir: '../out', schema: '/etc/x' }))
  expect(error).toMatchObject({ code: 'bad-input', detail: { state: 'nothing-changed' } })
  for (const told of [/actions: expected owner\/name/, /migrations-dir: /, /schema: /, /is not the root of a git/])
    expect(error.message).toMatch(told)
  expect(filesIn(root)).toEqual([])
  const forced = await failure(run(await repository(), { force: ['README.md', 'LICENSE'] }))
  expect(forced.message).toMatch(/force: README\.md is not a file of init\nforce: LICENSE/)
})

it.each([
  ['two spaces', '{\n  "name": "a",\n  "scripts": {\n    "x": "y"\n  }\n}\n'],
  ['Windows line ends', '{\r\n  "scripts": {\r\n    "x": "y"\r\n  }\r\n}\r\n'],
  ['no scripts', '{\n  "name": "a"\n}\n'],
  ['empty scripts', '{\n  "scripts": {}\n}\n'],
  ['one line', '{"name":"a","scripts":{"x":"y"}}'],
  [
    'a decoy before it',
    '{\n  "config": { "scripts": { "x": "z" } },\n  "note": "\\"scripts\\": {",\n  "scripts": { "x": "y" }\n}',
  ],
  ['nothing in it', '{}'],
])('package.json with %s: the script is added, every other character stays', (_, text) => {
  const edit = withScript(text, 'db:diff', 'pg-runbook diff')
  if (edit.kind !== 'added') throw new Error(JSON.stringify(edit))
  const before = JSON.parse(text) as { scripts?: object }
  const after = { ...before, scripts: { ...before.scripts, 'db:diff': 'pg-runbook diff' } }
  expect(JSON.parse(edit.text)).toEqual(after)
  const characters = [...edit.text]
  expect([...text].every((character) => characters.splice(0, characters.indexOf(character) + 1).length > 0)).toBe(true)
  expect(withScript(edit.text, 'db:diff', 'pg-runbook diff').kind).toBe('unchanged')
})

it('a package.json that is no JSON stays as it is, and the line to add is told', async () => {
  const root = await repository({ 'package.json': '{ // mine\n}' })
  const report = await run(root)
  expect(report.files.at(-1)).toMatchObject({ path: 'package.json', what: 'told' })
  expect(report.files.at(-1)!.why).toMatch(/add the script by hand: "db:diff": "npx/)
  expect(readFileSync(path.join(root, 'package.json'), 'utf8')).toBe('{ // mine\n}')
})

it('in a terminal', async () => {
  const root = await repository()
  chmodSync(root, 0o755)
  const step = await runCli(
    ['init', 'acme/tools@0123456789012345678901234567890123456789'],
    {},
    { from: 'source', workspace: root },
  )
  expect({ exitCode: step.exitCode, raw: step.exitCode ? step.raw : '' }).toEqual({ exitCode: 0, raw: '' })
  const text = readFileSync(path.join(root, '.github/workflows/database-migration.yml'), 'utf8')
  expect(text).toContain('uses: acme/tools/actions/migrate-database@0123456789012345678901234567890123456789')
  expect(statSync(path.join(root, '.github/workflows/database-migration.yml')).mode & 0o777).toBe(0o644)
  expect(step.raw).toMatch(/BACKUP_ENCRYPTION_RECIPIENTS/)
})
