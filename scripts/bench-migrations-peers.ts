// How each tool of the migrations' benchmark wants its files, and how it is started.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

export interface Runner {
  name: string
  /** Of plain files, e.g. 0001.sql, what this tool wants in a folder of its own. */
  prepare?(files: string, own: string): void
  run(url: string, folder: string): { command: string; args: string[]; env?: Record<string, string> }
  /** Too slow, or senseless, for so many files at this distance. */
  skips?(count: number, roundTripMs: number): boolean
}

/** Into a folder of its own below `work`, by npm. */
export function installPeers(work: string): string {
  const folder = path.join(work, 'peers')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', 'dbmate@2', 'node-pg-migrate@8', 'pg@8'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return folder
}

export const eachFile = (files: string, write: (name: string, text: string) => void): void => {
  for (const name of readdirSync(files).sort()) write(name, readFileSync(path.join(files, name), 'utf8'))
}

export function runners(psql: string, peers: string): Runner[] {
  const quiet = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-o', '/dev/null']
  return [
    {
      name: 'pg-runbook',
      run: (url, folder) => ({
        command: process.execPath,
        args: [
          process.env.BENCH_CLI ?? path.join(ROOT, 'dist/cli.js'),
          'apply-pending',
          '--no-backup',
          'benchmark',
          '--migrations-dir',
          folder,
        ],
        env: { DATABASE_URL: url },
      }),
    },
    {
      name: 'psql, one for all',
      run: (url, folder) => ({
        command: psql,
        args: [
          ...quiet,
          url,
          ...readdirSync(folder)
            .sort()
            .flatMap((name) => ['-f', path.join(folder, name)]),
        ],
      }),
    },
    {
      name: 'psql, one per file',
      skips: (count, roundTripMs) => count > 200 && roundTripMs > 0,
      run: (url, folder) => ({
        command: 'sh',
        args: [
          '-c',
          'for f in "$0"/*.sql; do "$1" -X -q -1 -v ON_ERROR_STOP=1 -o /dev/null -f "$f" "$2" || exit 1; done',
          folder,
          psql,
          url,
        ],
      }),
    },
    {
      name: 'dbmate',
      prepare: (files, own) =>
        eachFile(files, (name, text) =>
          writeFileSync(path.join(own, name.replace('_', '')), `-- migrate:up\n${text}\n-- migrate:down\n`),
        ),
      run: (url, folder) => ({
        command: path.join(peers, 'node_modules/.bin/dbmate'),
        args: ['--url', `${url}?sslmode=disable`, '--migrations-dir', folder, '--no-dump-schema', 'migrate'],
      }),
    },
    {
      name: 'node-pg-migrate',
      prepare: (files, own) =>
        eachFile(files, (name, text) => writeFileSync(path.join(own, name), `-- Up Migration\n${text}\n`)),
      run: (url, folder) => ({
        command: process.execPath,
        args: [
          path.join(peers, 'node_modules/node-pg-migrate/bin/node-pg-migrate.js'),
          'up',
          '-m',
          folder,
          '--no-single-transaction',
          '--migration-filename-format',
          'utc',
        ],
        env: { DATABASE_URL: url },
      }),
    },
  ]
}
