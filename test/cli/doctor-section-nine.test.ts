// The runbook's section 9, "Common Troubleshooting", as it happens: a world with all of its problems, told by `pg-runbook doctor` in a
// terminal, and mended by nothing but what it says.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { runCli, type Step } from '../harness/runner.js'

const SCHEMA = 'generator client {\n  provider = "prisma-client-js"\n}\nmodel User {\n  id Int @id\n}\n'
const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ dependencies: { '@prisma/client': '6.0.0' } }),
  'prisma/schema.prisma': SCHEMA.replace('@id\n', '@id\n  name String\n'),
  'node_modules/@prisma/client/package.json': '{"version":"6.0.0"}',
  'node_modules/prisma/package.json': '{"version":"6.0.0"}',
  'node_modules/.prisma/client/schema.prisma': SCHEMA,
  'db/migrations/20250115_organizations.sql': 'CREATE TABLE organizations (id int PRIMARY KEY);\n',
}

const workspace = mkdtempSync(path.join(tmpdir(), 'pg-runbook-test-nine-'))
afterAll(() => rmSync(workspace, { recursive: true }))
beforeAll(() => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true })
    writeFileSync(path.join(workspace, name), text)
  }
})

const doctor = (url: string): Promise<Step> => runCli(['doctor'], { DATABASE_URL: url }, { workspace, from: 'source' })

/** What stands below a problem: its fix, line by line. */
const fixOf = ({ raw }: Step, title: string): string[] =>
  raw
    .split(/^(?=PROBLEM - |unknown - |\d+ ok:)/m)
    .filter((part) => part.startsWith(`PROBLEM - ${title}`))
    .flatMap((part) => part.split('\n').slice(1))
    .filter((line) => line !== '')

async function closedPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const ROLE = 'nine_app'
async function brokenDatabase(): Promise<{ database: TestDatabase; url: string }> {
  const database = await freshDatabase({
    sql: `CREATE TABLE organizations (id int PRIMARY KEY); REVOKE ALL ON SCHEMA public FROM PUBLIC;
      CREATE ROLE ${ROLE} LOGIN PASSWORD 'x'`,
  })
  const url = new URL(database.url)
  url.username = ROLE
  url.password = 'x'
  return { database, url: url.toString() }
}

it('Connection Refused: the three things to look at', async () => {
  const found = await doctor(`postgres://app:x@127.0.0.1:${await closedPort()}/app`)
  expect(found.exitCode).toBe(3)
  expect(found.raw).toMatch(/PROBLEM - Network[^]*ECONNREFUSED/)
  expect(fixOf(found, 'Network').join(' ')).toMatch(/running[^]*firewall[^]*VPN/)
})

it('Permission Denied, Migration Already Applied, Prisma Client Out of Sync: each ends in what mends it', async () => {
  const { database, url } = await brokenDatabase()
  try {
    const refused = await doctor(url)
    expect(refused.raw).toContain('"permission denied for schema public"')
    for (const title of ['Rights on the schema', 'Rights on the tables', 'Rights for a backup'])
      for (const command of fixOf(refused, title).filter((line) => line.startsWith('GRANT')))
        await database.query(command)
    const seen = await doctor(url)
    expect(seen.raw).not.toMatch(/permission denied|PROBLEM - Rights on the (schema|tables)/)
    expect(seen.raw).toMatch(/would say "already exists": 20250115_organizations\.sql/)
    const [, command = ''] =
      /(pg-runbook apply-pending --baseline \S+)/.exec(fixOf(seen, 'Pending files').join('\n')) ?? []
    expect(fixOf(seen, 'Prisma Client')).toEqual(expect.arrayContaining(['npx prisma generate', 'pnpm install']))
    const words = [...command.split(' ').slice(1), '--no-backup', 'a test']
    const applied = await runCli(words, { DATABASE_URL: database.url }, { workspace, from: 'source' })
    expect({ command, exitCode: applied.exitCode, log: applied.exitCode ? applied.log : '' }).toMatchObject({
      exitCode: 0,
      log: '',
    })
    writeFileSync(path.join(workspace, 'node_modules/.prisma/client/schema.prisma'), FILES['prisma/schema.prisma']!)
    expect((await doctor(database.url)).raw).not.toMatch(/PROBLEM - (Pending files|Prisma Client)/)
  } finally {
    await database.query(`DROP OWNED BY ${ROLE}; DROP ROLE ${ROLE}`)
  }
})
