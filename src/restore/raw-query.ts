// Statements and rows of a dump as the bytes that they are: node-postgres would send its own UTF-8 reading of them, and a dump
// is in whatever encoding it says. Nothing here looks at what it sends.
import type { Writable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export interface Wire {
  stream: { write(bytes: Buffer): boolean }
}

/** PostgreSQL manual, "Message Formats", Query. */
export function queryMessage(sql: Buffer): Buffer {
  const message = Buffer.allocUnsafe(sql.length + 6)
  message[0] = 0x51
  message.writeInt32BE(sql.length + 5, 1)
  sql.copy(message, 5)
  message[sql.length + 5] = 0
  return message
}

const ignore = (): void => {}

/** Sends one simple query and waits for its end; rows that it returns are dropped. Rejects with what the server says. */
export const sendStatement = (client: pg.Client, sql: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query({
      submit: (connection: unknown) => void (connection as Wire).stream.write(queryMessage(sql)),
      callback: ignore,
      handleError: reject,
      handleReadyForQuery: () => resolve(),
      handleRowDescription: ignore,
      handleDataRow: ignore,
      handleCommandComplete: ignore,
      handlePortalSuspended: ignore,
      handleEmptyQuery: ignore,
    } as unknown as pg.Submittable)
  })

export interface CopyIn {
  /** Resolves when the bytes have left this process; they may be overwritten then. */
  write(bytes: Buffer): Promise<void>
  /** @returns the rows that the server counted */
  end(): Promise<number>
  /** Takes back what was sent; never fails. */
  fail(): Promise<void>
}

/** Begins `COPY ... FROM STDIN`. Everything that the server refuses is told by `write` or `end`. */
export function copyIn(client: pg.Client, sql: Buffer): CopyIn {
  const stream = copyFrom('')
  stream.submit = (connection) => {
    Object.assign(stream, { connection })
    ;(connection as unknown as Wire).stream.write(queryMessage(sql))
  }
  let over = false
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', (error) => {
      over = true // the server has ended the COPY; there is nothing left to take back
      reject(error)
    })
  })
  failed.catch(ignore)
  client.query(stream)
  const settled = (work: (done: (error?: Error | null) => void) => void): Promise<void> =>
    over
      ? failed // what is written to a stream without a connection would be an error of its own
      : Promise.race([
          new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve()))),
          failed,
        ])
  return {
    write: (bytes) => settled((done) => void (stream as Writable).write(bytes, done)),
    end: async () => {
      await settled((done) => void stream.end(done))
      return stream.rowCount
    },
    fail: () =>
      new Promise((resolve) => {
        if (over || stream.destroyed) return resolve()
        stream.once('close', resolve)
        stream.destroy(new Error('the restore was stopped'))
      }),
  }
}
