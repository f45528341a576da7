// F107 in the workflows themselves: whatever changes a database stands in one line per environment, and nobody is dropped from it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { ROOT } from './harness/runner.js'

interface Workflow {
  on: Record<string, unknown>
  concurrency: { group: string; 'cancel-in-progress': boolean; queue: string }
  jobs: Record<string, { environment: string; concurrency?: unknown }>
}

const read = (name: string) => parse(readFileSync(path.join(ROOT, '.github/workflows', name), 'utf8')) as Workflow

/** What GitHub makes of the group: `a || 'text'` and a plain `a` are all that our workflows hold. */
function groupFor(group: string, environment: string): string {
  return group.replace(
    /\$\{\{\s*inputs\.environment(?:\s*\|\|\s*'(\w+)')?\s*\}\}/,
    (_, fallback: string = '') => environment || fallback,
  )
}

describe.each(['release-migrations.yml', 'database-migration.yml', 'rollback-migration.yml', 'database-restore.yml'])(
  '%s',
  (name) => {
    const { concurrency, jobs } = read(name)

    it('F107 waits in the line of its environment, and none in it is dropped or cancelled', () => {
      expect(concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' })
      expect(groupFor(concurrency.group, 'staging')).toBe('database-staging')
      expect(groupFor(concurrency.group, 'production')).toBe('database-production')
    })

    it('F107 has no second line inside of it', () => {
      for (const job of Object.values(jobs)) expect(job.concurrency).toBeUndefined()
    })

    it('F107 the line is that of the environment whose secrets the job gets', () => {
      for (const job of Object.values(jobs))
        for (const environment of ['', 'staging', 'production'])
          expect(groupFor(concurrency.group, environment)).toBe(`database-${groupFor(job.environment, environment)}`)
    })
  },
)

it('a point-in-time restore only reads, and keeps no rollback or restore waiting for the hours that it takes', () => {
  const { concurrency } = read('point-in-time-restore.yml')
  expect(concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' })
  expect(groupFor(concurrency.group, 'production')).toBe('point-in-time-production')
})

it('F107 a published release names no environment, and stands in the line of production', () => {
  const { on, concurrency } = read('release-migrations.yml')
  expect(on).toHaveProperty('release', { types: ['published', 'released'] })
  expect(groupFor(concurrency.group, '')).toBe('database-production')
})
