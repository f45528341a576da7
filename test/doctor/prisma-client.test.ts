// The runbook's "Prisma Client Out of Sync", in projects as npm, pnpm and Prisma's two generators lay them out.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Check, examine } from '../../src/doctor/check.js'
import { prismaFamily } from '../../src/doctor/prisma-client.js'

const SCHEMA = `generator client {
  provider = "prisma-client-js"
}
model User {
  id   Int    @id // the key
  name String
}
`
const CHANGED = SCHEMA.replace('name String', 'name String?')
const PACKAGE = JSON.stringify({ dependencies: { '@prisma/client': '6.0.0' } })
const version = (number: string) => JSON.stringify({ version: number })
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

function projectOf(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-runbook-test-prisma-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

const ask = async (folder: string, schema = 'prisma/schema.prisma'): Promise<Check> =>
  (await examine(prismaFamily, { folder, schema }))[0]!

const PROJECT: Readonly<Record<string, string>> = {
  'package.json': PACKAGE,
  'prisma/schema.prisma': SCHEMA,
  'node_modules/@prisma/client/package.json': version('6.0.0'),
  'node_modules/prisma/package.json': version('6.0.0'),
  'node_modules/.prisma/client/schema.prisma': SCHEMA.replaceAll('  ', ' '),
}

const without = (...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(PROJECT).filter(([name]) => !names.includes(name)))

it('a client that is generated from the schema as it is', async () => {
  expect(await ask(projectOf(PROJECT))).toMatchObject({ verdict: 'ok' })
})

it('one that is not ends in the commands of the runbook', async () => {
  const check = await ask(projectOf({ ...PROJECT, 'prisma/schema.prisma': CHANGED }))
  expect(check).toMatchObject({ verdict: 'problem' })
  expect(check.fix).toMatch(/\nnpx prisma generate\npnpm install$/)
})

it('one of another version than the program', async () => {
  const check = await ask(projectOf({ ...PROJECT, 'node_modules/prisma/package.json': version('6.1.0') }))
  expect(check).toMatchObject({ verdict: 'problem', detail: '@prisma/client is 6.0.0, and prisma 6.1.0' })
})

it('one that was never generated', async () => {
  const rest = without('node_modules/.prisma/client/schema.prisma')
  expect(await ask(projectOf(rest))).toMatchObject({
    verdict: 'problem',
    detail: expect.stringMatching(/never generated/) as string,
  })
})

it('a schema in several files, in any order', async () => {
  const rest = without('prisma/schema.prisma')
  const [generator, model] = SCHEMA.split(/(?=model)/) as [string, string]
  const folder = projectOf({ ...rest, 'prisma/schema/b.prisma': generator, 'prisma/schema/a.prisma': model })
  expect(await ask(folder, 'prisma/schema')).toMatchObject({ verdict: 'ok' })
})

it("pnpm's node_modules, where the client is a link", async () => {
  const rest = without('node_modules/@prisma/client/package.json', 'node_modules/.prisma/client/schema.prisma')
  const store = 'node_modules/.pnpm/@prisma+client@6.0.0/node_modules'
  const folder = projectOf({
    ...rest,
    [`${store}/@prisma/client/package.json`]: version('6.0.0'),
    [`${store}/.prisma/client/schema.prisma`]: SCHEMA,
  })
  mkdirSync(path.join(folder, 'node_modules/@prisma'))
  symlinkSync(path.join(folder, store, '@prisma/client'), path.join(folder, 'node_modules/@prisma/client'))
  expect(await ask(folder)).toMatchObject({ verdict: 'ok' })
})

it.each([
  [SCHEMA, 'ok'],
  [CHANGED, 'problem'],
])('the generator of Prisma 7, which keeps the schema in its code', async (inline, verdict) => {
  const schema = SCHEMA.replace('prisma-client-js"', 'prisma-client"\n  output = "../src/generated"')
  const code = `const config = {\n  "clientVersion": "7.0.0",\n  "inlineSchema": ${JSON.stringify(inline)}\n}`
  const rest = without('node_modules/.prisma/client/schema.prisma')
  const folder = projectOf({ ...rest, 'prisma/schema.prisma': schema, 'src/generated/internal/class.ts': code })
  expect(await ask(folder)).toMatchObject({ verdict })
})

it('not installed is unknown, and a project without Prisma is none', async () => {
  expect(await ask(projectOf({ 'package.json': PACKAGE }))).toMatchObject({ verdict: 'unknown' })
  expect(await ask(projectOf({ 'package.json': '{}' }))).toMatchObject({ verdict: 'ok' })
  expect(await ask(projectOf({ 'package.json': '{ broken' }))).toMatchObject({ verdict: 'unknown' })
})
