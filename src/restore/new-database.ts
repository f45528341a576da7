// A database of its own for a restore, beside the one that is there: made from template0 in the encoding and locale of the backup,
// closed to others and marked unfinished until it is whole, and dropped where that does not come to be.
import type pg from 'pg'
import type { Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { currentLocale, localeClause, localeProviders } from '../postgres/database-locale.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import { describeServerError, isConnectionFailure, sqlstateOf } from '../postgres/sqlstate.js'
import { localeOfBackup } from './locale-of-backup.js'
import { withPatientClient } from './no-time-limits.js'
import { encodingOf } from './preflight.js'
import { dropCommand, markUnfinished } from './unfinished-mark.js'

const MAX_NAME_BYTES = 63

/** `<database>_restore_20251026_031500` in UTC, as backups are named; a long name gives way to what is added. */
export function nameBeside(database: string, what: 'restore' | 'before_restore', at: Date): string {
  const [day, time] = [at.toISOString().slice(0, 10), at.toISOString().slice(11, 19)].map((text) =>
    text.replace(/\D/g, ''),
  )
  const ending = `_${what}_${day}_${time}`
  let start = database
  while (Buffer.byteLength(start + ending) > MAX_NAME_BYTES) start = [...start].slice(0, -1).join('')
  return start + ending
}

/** Only where it is another than template0's: whoever names one needs CREATE on it, on pg_default too, which no owner of a database has. */
const TABLESPACE = `
  SELECT spcname::text AS name FROM pg_catalog.pg_tablespace t JOIN pg_catalog.pg_database d ON d.dattablespace = t.oid
  WHERE d.datname = pg_catalog.current_database()
    AND t.oid <> (SELECT dattablespace FROM pg_catalog.pg_database WHERE datname = 'template0')`

/** In the encoding and locale of the backup, and in the tablespace of the current database. */
async function optionsLike(client: pg.Client, survey: Survey): Promise<string> {
  const providers = await localeProviders(client)
  const locale = localeClause(localeOfBackup(survey, encodingOf(survey), await currentLocale(client), providers))
  const { rows } = await client.query<{ name: string }>(TABLESPACE)
  return rows[0] ? `${locale} TABLESPACE ${quoteIdentifier(rows[0].name)}` : locale
}

const TAKEN = '42P04'

/** @throws RunbookError `restore-refused`: then it was not made; `restore-failed` where nobody can tell */
async function create(client: pg.Client, name: string, survey: Survey): Promise<void> {
  const options = await optionsLike(client, survey)
  try {
    await client.query(`CREATE DATABASE ${quoteIdentifier(name)} TEMPLATE template0 ${options}`)
  } catch (error) {
    throw notMade(error, name)
  }
}

async function close(client: pg.Client, name: string, backup: string, at: Date): Promise<void> {
  await markUnfinished(client, name, backup, at)
  await client.query(`REVOKE ALL ON DATABASE ${quoteIdentifier(name)} FROM PUBLIC`)
}

/** The server may have made it all the same: an empty one, which has no mark yet. */
const perhapsMade = (error: unknown, name: string): RunbookError =>
  new RunbookError('restore-failed', `the connection was lost while the database ${name} was made`, {
    state: 'unknown',
    hint: `when the server answers again: SELECT datname FROM pg_database WHERE datname = ${quoteLiteral(name)}. Where it is there it is empty: ${dropCommand(name)}; then run the restore again`,
    cause: error,
  })

function notMade(error: unknown, name: string): RunbookError {
  if (isConnectionFailure(error)) return perhapsMade(error, name)
  const hint =
    sqlstateOf(error) === TAKEN
      ? 'give another new-database-name, or none: then a name with the time of day is made'
      : 'the locale of the backup must be there on the server, its encoding must fit that locale, and the role needs CREATEDB, and CREATE on the tablespace of the live one where that is not the usual one; mend what the server says'
  const said = describeServerError(error, { showDetail: false })
  return new RunbookError('restore-refused', `the database ${name} could not be made: ${said}`, {
    state: 'nothing-changed',
    hint,
    cause: error,
  })
}

export interface NewDatabase {
  name: string
  url: DatabaseUrl
}

/**
 * Makes it, and gives it to `body`. Whatever `body` throws, the database is dropped; where it cannot be, the command is told.
 * @param url of a database on the same server, whose locale is taken where the backup tells none
 */
export async function withNewDatabase<T>(
  url: DatabaseUrl,
  name: string,
  survey: Survey,
  { backup, log, now }: { backup: string; log: Log; now: () => Date },
  body: (made: NewDatabase) => Promise<T>,
): Promise<T> {
  await withPatientClient(url, {}, (client) => create(client, name, survey))
  try {
    await withPatientClient(url, {}, (client) => close(client, name, backup, now()))
    log.info(`Made the database ${name}; it is marked unfinished until everything in it is checked`)
    return await body({ name, url: { ...url, database: name } })
  } catch (error) {
    throw await afterDropping(url, name, error, log)
  }
}

/** The failure, with what became of the database. */
async function afterDropping(url: DatabaseUrl, name: string, error: unknown, log: Log): Promise<unknown> {
  const left = await withPatientClient(url, {}, (client) => client.query(dropCommand(name))).then(
    () => undefined,
    (failure: unknown) =>
      failure instanceof RunbookError ? failure.message : describeServerError(failure, { showDetail: false }),
  )
  const became =
    left === undefined
      ? `The new database ${name} was dropped.`
      : `The new database ${name} is left, marked unfinished (${left}); drop it: ${dropCommand(name)}`
  if (!(error instanceof RunbookError)) {
    log.warn(became)
    return error
  }
  const { code, message, detail, cause } = error
  return new RunbookError(code, `${message}\n${became}`, { state: 'nothing-changed', ...detail, cause })
}
