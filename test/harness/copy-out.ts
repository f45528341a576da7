// COPY ... TO STDOUT through node-postgres, as bytes: what the server itself says a table holds.
import type pg from 'pg'

interface Connection {
  query(sql: string): void
}

/** What node-postgres asks of something that it can run; its own Query drops COPY data. */
export function copyOut(client: pg.Client, sql: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection: unknown) => (connection as Connection).query(sql),
      handleCopyData: ({ chunk }: { chunk: Buffer }) => void chunks.push(Buffer.from(chunk)),
      handleError: reject,
      handleReadyForQuery: () => resolve(Buffer.concat(chunks)),
      handleCommandComplete() {},
      handleRowDescription() {},
      handleDataRow() {},
      handlePortalSuspended() {},
      handleEmptyQuery() {},
    } as unknown as pg.Submittable)
  })
}

/** How pg_dump asks for values; source: setup_connection in pg_dump.c. */
export const AS_PG_DUMP = `SET DATESTYLE = ISO; SET INTERVALSTYLE = POSTGRES; SET extra_float_digits TO 3`
