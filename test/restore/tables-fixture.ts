// Dumps by a real pg_dump, and tables restored out of them as the operation does it.
import { silentLog } from '../../src/log.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { restoreTables } from '../../src/restore/tables/restore-tables.js'
import type { RestoreTablesDeps, TablesReport, TablesRequest } from '../../src/restore/tables/tables-report.js'
import { mainClients } from '../harness/pg-dump-clients.js'
import type { TestDatabase } from '../harness/postgres.js'
import { fileWith, withBackup } from './opened.js'

/** The path of a plain dump of the whole database as it is now. */
export const dumped = async ({ url }: Pick<TestDatabase, 'url'>): Promise<string> =>
  fileWith(await mainClients().run('pg_dump', url))

export const restoredTables = (
  file: string,
  { url }: Pick<TestDatabase, 'url'>,
  request: Partial<TablesRequest> & Pick<TablesRequest, 'tables' | 'into'>,
  deps: Partial<RestoreTablesDeps> = {},
  how: { seekable?: boolean } = {},
): Promise<TablesReport> =>
  withBackup(
    file,
    (backup, survey) =>
      restoreTables(
        { noOwner: false, noPrivileges: false, dryRun: false, lockTimeoutMs: 3_000, statementTimeoutMs: 0, ...request },
        parseDatabaseUrl(url, 'the test'),
        backup,
        survey,
        { log: silentLog, now: () => new Date(), ...deps },
      ),
    how,
  )

/** All rows of a table as one text, in an order of their own. */
export async function contentOf(database: TestDatabase, table: string): Promise<string[]> {
  const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)
  return rows.map(({ row }) => row)
}

const sorted = (_copy: string, head: string, rows: string): string =>
  `${head}${rows.split('\n').sort().join('\n')}\n\\.\n`

/** What pg_dump says of a database, rows in an order of their own, but for what differs from one dump to the next. */
export const everythingOf = async ({ url }: Pick<TestDatabase, 'url'>): Promise<string> =>
  (await mainClients().run('pg_dump', url))
    .toString()
    .replaceAll(/^\\(un)?restrict .*$/gm, '')
    .replaceAll(/^(COPY .* FROM stdin;\n)([^]*?)^\\\.\n/gm, sorted)
