// The ledger that came back, held against the repository: whether the migrations that made this database are still the ones that
// the repository has, so that releases can go on from it.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { databaseFacts, ledgerLines } from '../migrations/ledger-view.js'
import { lookIntoFolder } from '../migrations/read-folder.js'
import { countOf } from '../quantities.js'
import { type Check, checkOf, notMade } from './check.js'

const NAME = 'migrations'

/** Files that came after the backup are fine, and files that are gone are told; a file with another text is none of this database. */
export async function ledgerAgainstFolder(client: pg.Client, migrationsDir: string): Promise<Check> {
  if ((await databaseFacts(client)).ledger !== 'readable')
    return notMade(NAME, 'the backup holds no ledger of migrations')
  const folder = await lookIntoFolder(migrationsDir).catch((error: unknown) => {
    if (error instanceof RunbookError) return undefined
    throw error
  })
  if (folder === undefined) return notMade(NAME, `there is no folder ${migrationsDir} here to hold the ledger against`)
  const files = new Map(folder.files.map((file) => [file.name, file.checksum]))
  const lines = await ledgerLines(client)
  const done = lines.filter(({ status }) => status === 'applied' || status === 'adopted')
  const found = [
    ...done
      .filter(({ name, checksum }) => files.has(name) && files.get(name) !== checksum)
      .map(({ name, status }) => `${name} is ${status} with another text than ${migrationsDir} has`),
    ...lines
      .filter(({ status }) => status === 'running' || status === 'rolling-back')
      .map(({ name }) => `${name} was half way when the backup was made`),
  ]
  const gone = done.filter(({ name }) => !files.has(name)).map(({ name }) => name)
  const later = folder.files.length - (done.length - gone.length)
  const rest = [
    ...(later > 0 ? [`; ${countOf(later, 'file')} not in it yet`] : []),
    ...(gone.length > 0 ? [`; applied, and gone from the folder: ${gone.join(', ')}`] : []),
  ].join('')
  return checkOf(NAME, `${countOf(done.length, 'applied file')} as in ${migrationsDir}${rest}`, found.sort())
}
