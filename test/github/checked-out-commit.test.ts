// Which commit lies in the workspace, asked of real checkouts.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkedOutCommit } from '../../src/github/checked-out-commit.js'
import { currentRun } from '../../src/github/run.js'

const folder = mkdtempSync(path.join(tmpdir(), 'pg-runbook-test-checkout-'))
afterAll(() => rmSync(folder, { recursive: true }))

const IDENTITY = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
const git = (...args: string[]): string =>
  execFileSync('git', [...IDENTITY, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  }).trim()

it('F58 is that of a branch, of a detached head and of packed refs, and not that of the event', () => {
  git('init', '--quiet', '--initial-branch', 'feature/x')
  expect(checkedOutCommit(folder)).toBeUndefined() // a branch without a commit
  const commit = (text: string): string => {
    writeFileSync(path.join(folder, 'a.sql'), text)
    git('add', '.')
    git('commit', '--quiet', '-m', text)
    return git('rev-parse', 'HEAD')
  }
  const [first, second] = [commit('one'), commit('two')]
  expect(checkedOutCommit(folder)).toBe(second)
  git('pack-refs', '--all')
  expect(checkedOutCommit(folder)).toBe(second)
  git('checkout', '--quiet', '--detach', first)
  expect(checkedOutCommit(folder)).toBe(first)
  expect(currentRun({ GITHUB_WORKSPACE: folder, GITHUB_SHA: second }).commitSha).toBe(first)
})

it('is that of the event where there is no checkout', () => {
  expect(checkedOutCommit(undefined)).toBeUndefined()
  expect(checkedOutCommit(tmpdir())).toBeUndefined()
  expect(currentRun({ GITHUB_WORKSPACE: tmpdir(), GITHUB_SHA: 'a'.repeat(40) }).commitSha).toBe('a'.repeat(40))
})
