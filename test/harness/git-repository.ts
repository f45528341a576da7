// A repository on disk for what is held against a base branch: git as it is installed, without anybody's configuration.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface GitRepository {
  folder: string
  git: (...args: string[]) => string
  /** Writes files (undefined removes one) and commits them; returns the commit. */
  commit: (files: Record<string, string | undefined>) => string
}

const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}

/** @param folder an empty folder, which the caller removes */
export function gitRepository(folder: string): GitRepository {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, ...ENVIRONMENT },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  git('init', '-q', '-b', 'main')
  const commit = (files: Record<string, string | undefined>): string => {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      if (text === undefined) rmSync(file)
      else writeFileSync(file, text)
    }
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'a commit')
    return git('rev-parse', 'HEAD')
  }
  return { folder, git, commit }
}
