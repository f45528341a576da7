// What a backup needs on this machine: the pg_dump of the server's major, and room for the file.
import { statfs } from 'node:fs/promises'
import { bytesInWords } from '../quantities.js'
import { type ClientTool, findTools } from '../postgres/client-tools/find.js'
import type { RunProgram } from '../postgres/client-tools/run-program.js'
import { knownWeakness } from '../postgres/client-tools/version.js'
import type { ServerFacts } from '../postgres/server-facts.js'
import { type Finding, family, ok, problem, unknown } from './check.js'

export interface Workplace {
  facts: ServerFacts
  searchPath: string
  /** Where a backup is staged. */
  temporaryFolder: string
  run: RunProgram
  /** The actions install a client that is missing. */
  installsTools: boolean
}

export const machineFamily = family(
  { 'client-tools': 'pg_dump', 'disk-space': 'Room for a backup' },
  async ({ facts, searchPath, temporaryFolder, run, installsTools }: Workplace) => ({
    'client-tools': judgeTools(await findTools('pg_dump', searchPath, run), facts, installsTools),
    'disk-space': await statfs(temporaryFolder).then(
      ({ bavail, bsize, blocks }) => judgeDisk(blocks === 0 ? undefined : bavail * bsize, facts, temporaryFolder),
      (error: Error) => unknown(`${temporaryFolder}: ${error.message}`),
    ),
  }),
)

/** @param tools newest first */
export function judgeTools(
  tools: readonly Pick<ClientTool, 'file' | 'version'>[],
  { major, version }: Pick<ServerFacts, 'major' | 'version'>,
  installsTools: boolean,
): Finding {
  const own = tools.find((tool) => tool.version.major === major)
  const chosen = own ?? tools.filter((tool) => tool.version.major > major).at(-1)
  const install = `Debian, Ubuntu (https://wiki.postgresql.org/wiki/Apt where the distribution has none), or macOS:\nsudo apt-get install postgresql-client-${major}\nbrew install postgresql@${major}`
  if (chosen) {
    const weakness = knownWeakness(chosen.version)
    if (weakness !== undefined) return problem(`${chosen.file}: ${weakness}`, `update it. ${install}`)
    const note = own ? '' : `; the server is ${version}: install client ${major}, whose dumps suit it better`
    return ok(`${chosen.version.text} (${chosen.file})${note}`)
  }
  const others = tools.map(({ version: { text }, file }) => `${text} (${file})`).join(', ')
  const told = others
    ? `every one here is older than the server's ${version} and refuses it: ${others}`
    : 'there is none here'
  return installsTools
    ? unknown(`${told}; the actions install it (apt, PGDG or Docker) when they run, which was not tried`)
    : problem(`${told}: no backup can be taken from this machine`, install)
}

/** As src/backups/disk-space.ts estimates: bytes of file for a byte of table. */
const PLAIN = 0.8
const COMPRESSED = 0.2

/** @param free bytes; undefined where the file system does not tell */
export function judgeDisk(
  free: number | undefined,
  { tableBytes, sizeBytes }: Pick<ServerFacts, 'tableBytes' | 'sizeBytes'>,
  folder: string,
): Finding {
  const database = `the database has ${bytesInWords(sizeBytes)}, its tables ${bytesInWords(tableBytes)}`
  if (free === undefined) return unknown(`${folder} does not tell how much room it has; ${database}`)
  const told = `${bytesInWords(free)} free in ${folder}; ${database}`
  if (free < tableBytes * COMPRESSED)
    return problem(
      `${told}: no backup fits`,
      'free some (docker system prune), set RUNNER_TEMP or TMPDIR to a larger disk, or use a larger runner',
    )
  if (free < tableBytes * PLAIN)
    return problem(
      `${told}: only a compressed backup fits`,
      'use compression: zstd (--compression zstd), or a larger disk',
    )
  return ok(told)
}
