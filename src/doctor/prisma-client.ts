// The runbook's "Prisma Client Out of Sync": the client in node_modules is made from another schema, or by another version, than
// the project has now. Reads files only, and runs nothing of the project.
import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Finding, family, ok, problem, unknown } from './check.js'

export interface Project {
  /** With package.json. */
  folder: string
  /** The Prisma schema, a file or a folder of files. */
  schema: string
}

export const prismaFamily = family({ 'prisma-client': 'Prisma Client' }, async (project: Project) => ({
  'prisma-client': await prismaClient(project),
}))

const GENERATE = 'npx prisma generate'

async function prismaClient({ folder, schema }: Project): Promise<Finding> {
  const declared = await declaredIn(path.join(folder, 'package.json'))
  if (!declared) return ok('this project does not use Prisma')
  const [client, cli] = await Promise.all([installed(folder, '@prisma/client'), installed(folder, 'prisma')])
  if (!client) return unknown('@prisma/client is not installed here', `look again after:\nnpm ci\n${GENERATE}`)
  if (cli && cli.version !== client.version)
    return problem(
      `@prisma/client is ${client.version}, and prisma ${cli.version}`,
      `make them the same:\nnpm install --save-exact @prisma/client@${cli.version}\n${GENERATE}`,
    )
  const wanted = await schemaText(path.resolve(folder, schema))
  if (wanted === undefined)
    return unknown(`${schema} is not there to compare the client with`, 'give its path as schema')
  const made = await generatedFrom(client.folder, path.resolve(folder, schema), wanted)
  const version = `@prisma/client ${client.version}`
  if (made === undefined)
    return problem(`${version} was never generated from ${schema}`, `generate it, then build and deploy:\n${GENERATE}`)
  if (models(made).join('\n') === models(wanted).join('\n'))
    return ok(`${version} is generated from ${schema} as it is now`)
  return problem(
    `${version} is generated from another text than ${schema} has: "The table does not exist in the current database"`,
    `generate it again, then build and deploy:\n${GENERATE}\npnpm install`,
  )
}

async function declaredIn(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return false
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<
    string,
    Record<string, string> | undefined
  >
  return ['prisma', '@prisma/client'].some((name) => name in dependencies || name in devDependencies)
}

/** In the nearest node_modules, as Node.js finds it. */
async function installed(folder: string, name: string): Promise<{ version: string; folder: string } | undefined> {
  for (let here = path.resolve(folder); ; here = path.dirname(here)) {
    const place = path.join(here, 'node_modules', name)
    const text = await readFile(path.join(place, 'package.json'), 'utf8').catch(() => undefined)
    if (text !== undefined)
      return { version: (JSON.parse(text) as { version: string }).version, folder: await realpath(place) }
    if (here === path.dirname(here)) return undefined
  }
}

async function schemaText(place: string): Promise<string | undefined> {
  const found = await stat(place).catch(() => undefined)
  if (!found) return undefined
  if (!found.isDirectory()) return readFile(place, 'utf8')
  const names = (await readdir(place, { recursive: true })).filter((name) => name.endsWith('.prisma')).sort()
  return (await Promise.all(names.map((name) => readFile(path.join(place, name), 'utf8')))).join('\n')
}

/**
 * The schema that the client was made from. prisma-client-js keeps a copy beside its code, in node_modules or where `output` says;
 * prisma-client, the generator of Prisma 7, has it as a text in its code.
 */
async function generatedFrom(clientFolder: string, schemaPlace: string, schema: string): Promise<string | undefined> {
  const outputs = [...schema.matchAll(/^\s*output\s*=\s*"([^"]+)"/gm)].map(([, output]) =>
    path.resolve(schemaPlace.endsWith('.prisma') ? path.dirname(schemaPlace) : schemaPlace, output!),
  )
  for (const folder of [...outputs, path.resolve(clientFolder, '../../.prisma/client')]) {
    const copy = await readFile(path.join(folder, 'schema.prisma'), 'utf8').catch(() => undefined)
    const text = copy ?? inlineSchema(await readFile(path.join(folder, 'internal/class.ts'), 'utf8').catch(() => ''))
    if (text !== undefined) return text
  }
  return undefined
}

const inlineSchema = (code: string): string | undefined => {
  const [, literal] = /"inlineSchema":\s*("(?:[^"\\]|\\.)*")/.exec(code) ?? []
  return literal === undefined ? undefined : (JSON.parse(literal) as string)
}

/** What the client's types are made of, without comments, white space and the order of the blocks. */
const models = (schema: string): string[] =>
  [...schema.matchAll(/^\s*(?:model|enum|type|view)\s+\w+\s*\{[^]*?^\s*\}/gm)]
    .map(([block]) =>
      block
        .replaceAll(/\/\/.*$/gm, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .sort()
