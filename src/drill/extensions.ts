// The extensions that a backup needs and the server does not have: told by name before anything is restored.
import type pg from 'pg'
import type { Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'

const isExtension = (type: string | undefined): boolean => type === 'EXTENSION'

const extensionsIn = ({ objects }: Survey): string[] => [
  ...new Set(objects.filter(({ entry }) => isExtension(entry?.type)).map(({ entry }) => entry!.name)),
]

/** Those that the server cannot make. */
export async function missingExtensions(client: pg.Client, survey: Survey): Promise<string[]> {
  const wanted = extensionsIn(survey)
  if (wanted.length === 0) return []
  const sql = 'SELECT name::text FROM pg_catalog.pg_available_extensions WHERE name = ANY ($1)'
  const there = new Set((await client.query<{ name: string }>(sql, [wanted])).rows.map(({ name }) => name))
  return wanted.filter((name) => !there.has(name))
}

/** @throws RunbookError `restore-refused` naming those that are missing and not allowed to be */
export function refuseMissing(missing: readonly string[], allowed: readonly string[]): void {
  const refused = missing.filter((name) => !allowed.includes(name))
  if (refused.length === 0) return
  throw new RunbookError('restore-refused', `the drill's server does not have: the extensions ${refused.join(', ')}`, {
    state: 'nothing-changed',
    hint:
      `give with scratch-url (SCRATCH_DATABASE_URL) a server that has them, e.g. a service container with their image; or, where ` +
      `no table needs them, allow-missing-extensions: ${refused.join(', ')}`,
  })
}

/** Without these extensions and what is said about them. What needs them fails when it is restored. */
export const withoutExtensions = (survey: Survey, missing: readonly string[]): Survey => ({
  ...survey,
  objects: survey.objects.filter(({ entry }) => {
    if (entry === undefined) return true
    const about = entry.type === 'COMMENT' ? /^EXTENSION "?(.+?)"?$/.exec(entry.name)?.[1] : undefined
    const name = isExtension(entry.type) ? entry.name : about
    return name === undefined || !missing.includes(name)
  }),
})
