// What docs/doctor.md and docs/alerts.md say is what there is: each check by its id, each limit, and rules that Prometheus can load.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { parse } from 'yaml'
import { silentLog } from '../../src/log.js'
import { doctor } from '../../src/operations/doctor.js'
import { ROOT } from '../harness/runner.js'

const page = (name: string): string => readFileSync(path.join(ROOT, 'docs', name), 'utf8')

it('docs/doctor.md has every check, and no other', async () => {
  const { checks } = await doctor(
    {
      database: { databaseUrl: '' },
      migrationsDir: 'db/migrations',
      projectFolder: tmpdir(),
      schema: 'prisma/schema.prisma',
      metrics: true,
    },
    {
      env: {},
      log: silentLog,
      signal: new AbortController().signal,
      temporaryFolder: tmpdir(),
      now: () => new Date(),
      github: { visibility: 'private', hasRecipients: false, mayListArtifacts: true, env: {} },
    },
  )
  const [, table = ''] = page('doctor.md').split('## Every check')
  const told = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, id]) => id!)
  const metrics = ['rollback-rate', 'cache-hits', 'statement-times']
  expect([...told, ...metrics].sort()).toEqual(checks.map(({ id }) => id).sort())
  for (const id of metrics) expect(table).toContain(`\`${id}\``)
})

interface Rules {
  groups: { name: string; rules: { alert: string; expr: string; labels: object; annotations: { summary: string } }[] }[]
}

it('docs/alerts.md has rules that parse, each with a severity and a sentence', () => {
  const [, text = ''] = /```yml\n([^]*?)```/.exec(page('alerts.md'))!
  const rules = (parse(text) as Rules).groups.flatMap((group) => group.rules)
  expect(rules.length).toBeGreaterThanOrEqual(10)
  for (const { alert, expr, labels, annotations } of rules) {
    expect(alert).toMatch(/^Postgres[A-Z]\w+$/)
    expect(labels).toMatchObject({ severity: expect.stringMatching(/^(page|ticket)$/) as string })
    expect(annotations.summary).toMatch(/\S/)
    expect(expr.match(/\(/g)?.length).toBe(expr.match(/\)/g)?.length)
    // Only names of postgres_exporter's own collectors.
    for (const [name] of expr.matchAll(/\bpg_\w+/g))
      expect(name).toMatch(
        /^pg_(up$|stat_database_|settings_|stat_statements_|long_running_transactions_|database_wraparound_|replication_|replication_slot_|stat_user_tables_)/,
      )
  }
})
