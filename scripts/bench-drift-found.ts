// How many of the differences in db/scenarios/drift each tool tells: two databases per case, made of before.sql and after.sql.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { compareCatalogs, readCatalog } from '../src/postgres/catalog.js'
import { CATALOG_CASES, type ScenarioCase } from '../test/drift/scenario-cases.js'

export interface Finder {
  name: string
  sees(live: string, wanted: string): Promise<boolean>
}

const run = promisify(execFile)

async function catalogOf(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await readCatalog(client)
  } finally {
    await client.end()
  }
}

const catalogs: Finder = {
  name: 'pg-runbook',
  sees: async (live, wanted) => compareCatalogs(await catalogOf(live), await catalogOf(wanted)).length > 0,
}

/** @param program where npm has put a peer's program */
export const finders = (program: (name: string) => string): Finder[] => [
  catalogs,
  {
    name: '@pgkit/migra',
    sees: async (live, wanted) => {
      const { stdout } = await run(program('migra'), [live, wanted, '--unsafe', '--with-privileges'])
      return stdout.trim() !== ''
    },
  },
  {
    name: '@supabase/pg-delta',
    sees: async (live, wanted) => {
      const { stdout } = await run(program('pgdelta'), ['plan', '--source', live, '--desired', wanted])
      return (JSON.parse(stdout) as { actions: unknown[] }).actions.length > 0
    },
  },
]

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function inCase<T>(
  url: (name?: string) => string,
  scenario: ScenarioCase,
  body: (live: string, wanted: string) => Promise<T>,
): Promise<T> {
  for (const file of ['before', 'after'] as const) {
    await execute(url(), `CREATE DATABASE ${file}`)
    await execute(url(file), scenario.text(`${file}.sql`))
  }
  try {
    return await body(url('before'), url('after'))
  } finally {
    for (const file of ['before', 'after']) await execute(url(), `DROP DATABASE ${file} WITH (FORCE)`)
  }
}

export interface Found {
  name: string
  found: number
  missed: string[]
  /** Told although nothing differs. */
  falseAlarms: string[]
}

/** A tool that fails on a case has not found it. */
export async function differencesFound(url: (name?: string) => string, tools: Finder[]): Promise<Found[]> {
  const results = tools.map(({ name }): Found => ({ name, found: 0, missed: [], falseAlarms: [] }))
  for (const scenario of CATALOG_CASES) {
    await inCase(url, scenario, async (live, wanted) => {
      for (const [index, tool] of tools.entries()) {
        const seen = await tool.sees(live, wanted).catch(() => false)
        const differs = scenario.expected.changes.length > 0
        const result = results[index]!
        if (seen && differs) result.found++
        else if (seen) result.falseAlarms.push(scenario.name)
        else if (differs) result.missed.push(scenario.name)
      }
    })
  }
  return results
}
