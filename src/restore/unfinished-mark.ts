// How a database that is being restored is told from every other: a comment that says whose it is, until it has proved whole.
// Nothing without that comment, and nothing that somebody works in, is ever dropped.
import type pg from 'pg'
import type { Log } from '../log.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import { describeServerError } from '../postgres/sqlstate.js'

const MARKER = 'pg-runbook unfinished restore v1 '
const FINISHED = 'restored by pg-runbook from '
const STALE_AFTER = '1 day'

/** Of a database's comment. */
export const isUnfinished = (comment: string | null | undefined): boolean => comment?.startsWith(MARKER) === true

export const markUnfinished = (client: pg.ClientBase, name: string, backup: string, at: Date) =>
  client.query(
    `COMMENT ON DATABASE ${quoteIdentifier(name)} IS ${quoteLiteral(MARKER + JSON.stringify({ backup, createdAt: at.toISOString() }))}`,
  )

export const markFinished = (client: pg.ClientBase, name: string, backup: string, at: Date) =>
  client.query(
    `COMMENT ON DATABASE ${quoteIdentifier(name)} IS ${quoteLiteral(`${FINISHED}${backup} at ${at.toISOString()}`)}`,
  )

/** With FORCE: sessions in an unfinished database are strays. */
export const dropCommand = (name: string): string => `DROP DATABASE ${quoteIdentifier(name)} WITH (FORCE)`

const STALE = `
  SELECT d.datname::text AS name, coalesce(pg_catalog.starts_with(c.text, '${MARKER}'), false) AS ours
  FROM pg_catalog.pg_database d, pg_catalog.shobj_description(d.oid, 'pg_database') AS c(text)
  WHERE d.datname <> pg_catalog.current_database() AND d.datname ~ '_restore_\\d{8}_\\d{6}(_\\d+)?$'
    AND d.datname !~ '_before_restore_\\d{8}_\\d{6}$' -- what a swap has kept is a person's to drop
    AND (c.text IS NULL OR pg_catalog.starts_with(c.text, '${MARKER}'))
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)
    AND pg_catalog.to_timestamp(pg_catalog.substring(d.datname::text, '_restore_(\\d{8}_\\d{6})'), 'YYYYMMDD_HH24MISS')::timestamp
      AT TIME ZONE 'UTC' < pg_catalog.clock_timestamp() - interval '${STALE_AFTER}'
  ORDER BY 1`

/** What a killed run left: dropped where its comment says so and it is a day old, else told. */
export async function sweepUnfinished(client: pg.ClientBase, log: Log): Promise<string[]> {
  const dropped: string[] = []
  for (const { name, ours } of (await client.query<{ name: string; ours: boolean }>(STALE)).rows) {
    if (!ours) {
      log.warn(`${name} has the name of a restored database and no comment; when nobody needs it: ${dropCommand(name)}`)
      continue
    }
    await client.query(dropCommand(name)).then(
      () => {
        dropped.push(name)
        log.info(`Dropped ${name}, which a restore that did not end left behind`)
      },
      (error: unknown) =>
        log.warn(
          `${name} is left of a restore that did not end: ${describeServerError(error, { showDetail: false })}\n${dropCommand(name)}`,
        ),
    )
  }
  return dropped
}
