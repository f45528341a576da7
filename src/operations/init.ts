// Makes a repository ready for pg-runbook: the workflows, the folder of the migrations and one script. What is there already stays
// as it is unless it is named to be replaced; everything is looked at before anything is written. Touches no database.
import { access, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { neutraliseLine } from '../neutral-text.js'
import { type ScriptEdit, withScript } from '../scaffold/package-script.js'
import { workflowsOf } from '../scaffold/workflows.js'
import { writeWhole } from '../scaffold/write-whole.js'

export interface InitRequest {
  /** The root of the repository. */
  root: string
  /** Where the workflows find pg-runbook: `owner/name@ref`; without a ref, v1. */
  actions: string
  /** From the root. */
  migrationsDir: string
  /** The Prisma schema, from the root; where there is none, what compares with it is left out. */
  schema: string
  /** Files, as the report names them, that may be replaced. */
  force: readonly string[]
  dryRun: boolean
}

export interface InitFile {
  /** From the root, with `/`. */
  path: string
  /** `kept`: there is another one, which stays. `told`: could not be edited; `why` says what to do by hand. */
  what: 'written' | 'replaced' | 'unchanged' | 'kept' | 'told'
  why?: string
}

export interface InitReport {
  status: 'initialised' | 'dry-run'
  /** `owner/name@ref` */
  actions: string
  files: InitFile[]
  workflows: { path: string; name: string }[]
  /** Absent where there is none. */
  schema?: string
}

interface Planned extends InitFile {
  text?: string
}

const SCRIPT = 'db:diff'

/** @throws RunbookError `bad-input` (every problem told), `disk-full` */
export async function init(request: InitRequest, { log }: { log: Log }): Promise<InitReport> {
  const { root, migrationsDir, dryRun, force } = request
  const source = sourceOf(request.actions)
  await refuseProblems(request, source)
  const { repository, ref } = source!
  const schema = (await exists(path.join(root, request.schema))) ? request.schema : undefined
  const workflows = workflowsOf({ repository, ref, migrationsDir, ...(schema !== undefined && { schema }) })
  const planned = await Promise.all([
    ...workflows.map((workflow) => planFile(root, workflow.path, workflow.text, force)),
    ...((await exists(path.join(root, migrationsDir))) ? [] : [planFile(root, `${migrationsDir}/.gitkeep`, '', force)]),
    planScript(
      request,
      `npx --yes github:${repository}#${ref} diff${schema === undefined ? '' : ` --schema ${schema}`}`,
    ),
  ])
  refuseUnknownForce(planned, force)
  for (const { path: file, text } of planned)
    if (text !== undefined && !dryRun) {
      await writeWhole(path.join(root, file), text)
      log.info(`Wrote ${file}`)
    }
  return {
    status: dryRun ? 'dry-run' : 'initialised',
    actions: `${repository}@${ref}`,
    files: planned.map(({ path: file, what, why }) => ({ path: file, what, ...(why !== undefined && { why }) })),
    workflows: workflows.map(({ path: file, name }) => ({ path: file, name })),
    ...(schema !== undefined && { schema }),
  }
}

/** A commit is 40 digits; a branch or tag is taken as GitHub takes it, without what YAML or a shell would read otherwise. */
function sourceOf(text: string): { repository: string; ref: string } | undefined {
  const [, repository, ref = 'v1'] = /^([A-Za-z0-9-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec(text) ?? []
  return repository === undefined ? undefined : { repository, ref }
}

const isPlainPath = (text: string): boolean =>
  /^[\w.-]+(\/[\w.-]+)*$/.test(text) && !text.split('/').some((part) => part === '..' || part === '.')

async function refuseProblems(request: InitRequest, source: ReturnType<typeof sourceOf>): Promise<void> {
  const { root, migrationsDir, schema } = request
  const problems: string[] = []
  if (source === undefined)
    problems.push(
      request.actions === ''
        ? 'actions: required: where the workflows find pg-runbook'
        : `actions: expected owner/name, or owner/name@v1, got "${neutraliseLine(request.actions.slice(0, 60))}"`,
    )
  for (const [name, value] of Object.entries({ 'migrations-dir': migrationsDir, schema }))
    if (!isPlainPath(value))
      problems.push(`${name}: expected a path below the root of the repository, of letters, digits, ".", "_" and "-"`)
  if (!(await exists(path.join(root, '.git'))))
    problems.push(`${neutraliseLine(root)} is not the root of a git repository, where GitHub looks for workflows`)
  if (problems.length === 0) return
  throw new RunbookError('bad-input', problems.join('\n'), {
    state: 'nothing-changed',
    hint: 'in the root of your repository: pg-runbook init OWNER/pg-runbook@v1, where OWNER hosts the pg-runbook that you use',
  })
}

function refuseUnknownForce(planned: readonly Planned[], force: readonly string[]): void {
  const unknown = force.filter((file) => !planned.some((one) => one.path === file))
  if (unknown.length === 0) return
  throw new RunbookError(
    'bad-input',
    unknown.map((file) => `force: ${neutraliseLine(file)} is not a file of init`).join('\n'),
    {
      state: 'nothing-changed',
      hint: `it writes ${planned.map((one) => one.path).join(', ')}`,
    },
  )
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

async function planFile(root: string, file: string, text: string, force: readonly string[]): Promise<Planned> {
  const place = path.join(root, file)
  const there = await stat(place).catch(() => undefined)
  if (there === undefined) return { path: file, what: 'written', text }
  if (there.isFile() && (await readFile(place, 'utf8')).replaceAll('\r\n', '\n') === text)
    return { path: file, what: 'unchanged' }
  return force.includes(file) ? { path: file, what: 'replaced', text } : { path: file, what: 'kept' }
}

async function planScript({ root, force }: InitRequest, command: string): Promise<Planned> {
  const file = 'package.json'
  const line = `"${SCRIPT}": "${command}"`
  const text = await readFile(path.join(root, file), 'utf8').catch(() => undefined)
  if (text === undefined) return { path: file, what: 'told', why: `there is none; in a terminal: ${command}` }
  return { path: file, ...planned(withScript(text, SCRIPT, command), line, force.includes(file)) }
}

function planned(edit: ScriptEdit, line: string, isForced: boolean): Omit<Planned, 'path'> {
  switch (edit.kind) {
    case 'unchanged':
      return { what: 'unchanged' }
    case 'added':
      return { what: 'written', why: `script ${SCRIPT}`, text: edit.text }
    case 'replaced':
      return isForced
        ? { what: 'replaced', why: `script ${SCRIPT}`, text: edit.text }
        : { what: 'kept', why: `its script ${SCRIPT} is another one: ${neutraliseLine(edit.was)}` }
    case 'not-editable':
      return { what: 'told', why: `${edit.why}; add the script by hand: ${line}` }
  }
}
