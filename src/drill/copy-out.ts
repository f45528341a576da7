// One table's rows as pg_dump would write them, counted and hashed as they pass; nothing of them is kept.
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Wire, queryMessage } from '../restore/raw-query.js'

export interface RowsFacts {
  rows: number
  bytes: number
  /** Lower-case hex. */
  sha256: string
}

const FROM_STDIN = Buffer.from(' FROM stdin;')
const TO_STDOUT = Buffer.from(' TO stdout')
const NEWLINE = 10

/** The COPY that wrote these rows, from the one that reads them. Undefined for one that pg_dump did not write. */
export function copyOutOf(sql: Buffer): Buffer | undefined {
  const at = sql.length - FROM_STDIN.length
  return sql.subarray(at).equals(FROM_STDIN) ? Buffer.concat([sql.subarray(0, at), TO_STDOUT]) : undefined
}

/** What pg_dump sets, and what its environment fixes here. Source: pg_dump.c, setup_connection. */
export const AS_PG_DUMP = `SET datestyle = ISO; SET intervalstyle = postgres; SET extra_float_digits = 3; SET bytea_output = hex;
  SET synchronize_seqscans = off; SET row_security = off; SET timezone = 'UTC'; SET statement_timeout = 0`

/** @throws what the server says, e.g. about a page that cannot be read */
export async function hashRows(client: pg.Client, sql: Buffer, signal: AbortSignal): Promise<RowsFacts> {
  const stream = copyTo('')
  stream.submit = (connection) => {
    Object.assign(stream, { connection })
    ;(stream as unknown as { _attach(): void })._attach()
    ;(connection as unknown as Wire).stream.write(queryMessage(sql))
  }
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  for await (const chunk of client.query(stream) as Readable as AsyncIterable<Buffer>) {
    signal.throwIfAborted()
    hash.update(chunk)
    bytes += chunk.length
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows++
  }
  return { rows, bytes, sha256: hash.digest('hex') }
}
