// What a runner lays out for one step: a home, RUNNER_TEMP, a workspace, the files for outputs and the like, and the environment
// that names them.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** As StepOptions. */
interface Wanted {
  event?: object
  temp?: string
  workspace?: string
}

const folders = new Set<string>()

export interface RunnerFiles {
  folder: string
  home: string
  temp: string
  workspace: string
  event: string
  output: string
  state: string
  summary: string
  env: string
  path: string
}

export function runnerFiles({ event, temp, workspace }: Wanted): RunnerFiles {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'step-'))
  folders.add(folder)
  const at = (name: string) => path.join(folder, name)
  const files = { folder, home: at('home'), temp: temp ?? at('temp'), workspace: workspace ?? at('workspace') }
  for (const one of [files.home, files.temp, files.workspace]) mkdirSync(one, { recursive: true })
  const written = { event: at('event.json'), output: at('output'), state: at('state'), summary: at('summary.md') }
  for (const file of [...Object.values(written), at('env'), at('path')]) writeFileSync(file, '')
  writeFileSync(written.event, JSON.stringify(event ?? { repository: { private: true, visibility: 'private' } }))
  return { ...files, ...written, env: at('env'), path: at('path') }
}

export const runnerEnvironment = (files: RunnerFiles): Record<string, string | undefined> => ({
  PATH: process.env['PATH'],
  HOME: files.home,
  LANG: 'C.UTF-8',
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  RUNNER_OS: 'Linux',
  RUNNER_ARCH: 'X64',
  RUNNER_NAME: 'test',
  RUNNER_TEMP: files.temp,
  GITHUB_WORKSPACE: files.workspace,
  GITHUB_EVENT_PATH: files.event,
  GITHUB_EVENT_NAME: 'workflow_dispatch',
  GITHUB_OUTPUT: files.output,
  GITHUB_STATE: files.state,
  GITHUB_STEP_SUMMARY: files.summary,
  GITHUB_ENV: files.env,
  GITHUB_PATH: files.path,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'example/app',
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_ACTOR: 'octocat',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_REF: 'refs/heads/main',
})

if (typeof afterAll === 'function')
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
