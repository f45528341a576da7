// The rules of docs/security.md that a machine can hold over every workflow: least permissions, pinned actions, no expression in
// a script, no credentials left in the checkout, secrets only behind an environment.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { ROOT } from './harness/runner.js'

interface WorkflowStep {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  uses?: string
  permissions?: object | string
  environment?: unknown
  'timeout-minutes'?: unknown
  steps?: WorkflowStep[]
}
interface Workflow {
  permissions?: unknown
  on: object
  jobs: Record<string, Job>
}

const FOLDER = path.join(ROOT, '.github/workflows')
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.ya?ml$/.test(name)) : []
const OURS = /^(\$|\.)\/(actions|\.github\/workflows)\/[\w./-]+$|^\.\/$/

it('there is a folder to look at, or nothing to hold yet', () => expect(Array.isArray(files)).toBe(true))

if (files.length > 0)
  describe.each(files)('%s', (file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8')
    const workflow = parse(text) as Workflow
    const jobs = Object.entries(workflow.jobs)
    const steps = jobs.flatMap(([, job]) => job.steps ?? [])

    it('gives nothing by default, and each job what it needs', () => {
      expect(workflow.permissions).toEqual({})
      for (const [job, { permissions }] of jobs)
        expect({ job, permissions: typeof permissions }).toEqual({ job, permissions: 'object' })
    })

    it('pins every action to a commit, with its version beside it', () => {
      const lines = text.split('\n').filter((line) => /^\s*-?\s*uses:/.test(line))
      expect(lines.length).toBe(steps.filter((step) => step.uses).length + jobs.filter(([, job]) => job.uses).length)
      for (const line of lines) {
        const [, uses = ''] = /uses:\s*(\S+)/.exec(line)!
        if (!OURS.test(uses)) expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/)
      }
    })

    it('puts no expression into a script', () => {
      for (const { run = '' } of steps) expect(run).not.toContain('${{')
    })

    it('leaves no credentials in the checkout', () => {
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(step.with).toMatchObject({ 'persist-credentials': false })
    })

    it('reads secrets only in jobs behind an environment, and never runs strangers with them', () => {
      for (const [job, body] of jobs) {
        const readsSecrets = /\bsecrets\.(?!GITHUB_TOKEN\b)/.test(JSON.stringify(body))
        if (readsSecrets)
          expect({ job, environment: body.environment === undefined ? 'none' : 'given' }).toEqual({
            job,
            environment: 'given',
          })
      }
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    })

    it('lets no job hang for six hours', () => {
      for (const [job, body] of jobs)
        if (!body.uses) expect({ job, limit: typeof body['timeout-minutes'] }).toEqual({ job, limit: 'number' })
    })
  })

it.each(['database-backup.yml', 'doctor.yml', 'drift-detection.yml', 'restore-drill.yml'])(
  '%s deploys nothing, and does not look as if it did',
  (file) => {
    const { jobs } = parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Workflow
    const environments = Object.values(jobs).flatMap(({ environment }) =>
      environment === undefined ? [] : [environment],
    )
    expect(environments).not.toEqual([])
    for (const environment of environments) expect(environment).toMatchObject({ deployment: false })
  },
)
