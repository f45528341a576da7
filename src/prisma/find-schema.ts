// Where the schema is: the path that was given, else what prisma.config.ts or package.json names. Those are read as text and
// never run: a check that holds production's URL executes nothing of the repository.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { RunbookError } from '../errors.js'

const EXTENSIONS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs']
/** Where Prisma looks for its configuration file, in its order. */
const CONFIG_FILES = ['prisma.config', '.config/prisma'].flatMap((name) => EXTENSIONS.map((ext) => `${name}.${ext}`))

export interface FoundSchema {
  /** Relative to `cwd` unless an absolute path was given. */
  path: string
  /** What people should know about how it was found. */
  notes: string[]
}

interface NamedSchema {
  /** The file that names it. */
  by: string
  path: string
}

const exists = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined)) !== undefined

const COMMENT_OR_STRING = /\/\/[^\n]*|\/\*[^]*?\*\/|(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g
const QUOTED = /(["'`])([^"'`\n$]+)\1/g
/** `schema: 'prisma/schema.prisma'`, `schema: path.join('prisma', 'models')`, also behind __dirname. */
const SCHEMA_KEY =
  /(?<![\w.])(["']?)schema\1\s*:\s*((?:path\s*\.\s*)?(?:join|resolve)\s*\([^\n;]*?\)\s*[,}\n]|["'`][^"'`\n]*["'`])/

/** The schema path, relative to the configuration file's folder, where the text of one names it plainly. */
export function schemaInConfig(text: string): string | undefined {
  const code = text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? ' ' : found))
  const parts = [...(SCHEMA_KEY.exec(code)?.[2] ?? '').matchAll(QUOTED)].map((part) => part[2]!)
  return parts.length > 0 ? path.posix.join(...parts) : undefined
}

function schemaInPackage(text: string): string | undefined {
  try {
    const { prisma } = JSON.parse(text) as { prisma?: { schema?: unknown } }
    return typeof prisma?.schema === 'string' ? prisma.schema : undefined
  } catch {
    return undefined
  }
}

async function namedSchema(cwd: string): Promise<NamedSchema | undefined> {
  for (const by of [...CONFIG_FILES, 'package.json']) {
    const text = await readFile(path.join(cwd, by), 'utf8').catch(() => undefined)
    const named = text && (by === 'package.json' ? schemaInPackage(text) : schemaInConfig(text))
    if (named) return { by, path: path.normalize(path.join(path.isAbsolute(named) ? '' : path.dirname(by), named)) }
  }
  return undefined
}

function notFound(given: string, named: NamedSchema | undefined): RunbookError {
  const also = named ? `, nor is ${named.path}, which ${named.by} names` : ', and no prisma.config.ts names another'
  return new RunbookError('bad-input', `schema: there is no ${given}${also}`, {
    state: 'nothing-changed',
    hint: 'give the schema file, or the folder of its *.prisma files, e.g. schema: prisma/schema.prisma',
  })
}

/** @throws RunbookError `bad-input` where there is none */
export async function findSchema(given: string, cwd: string): Promise<FoundSchema> {
  const named = await namedSchema(cwd)
  if (await exists(path.resolve(cwd, given))) {
    const same = !named || path.resolve(cwd, named.path) === path.resolve(cwd, given)
    return { path: given, notes: same ? [] : [`${named.by} names ${named.path}; compared was ${given}, as given`] }
  }
  if (!named || !(await exists(path.resolve(cwd, named.path)))) throw notFound(given, named)
  return { path: named.path, notes: [`there is no ${given}; compared was ${named.path}, which ${named.by} names`] }
}
