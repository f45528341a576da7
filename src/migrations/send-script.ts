// Several statements in one message, and how far the server came with them.
import pg from 'pg'

export interface Sent {
  /** How many statements ended. */
  completed: number
  /** The last row of each statement whose place was asked for. */
  rows: ReadonlyMap<number, unknown>
  error?: unknown
}

/**
 * Sends `text` as one simple query. Every statement of it counts, whatever it returns; rows are kept of the statements at `places`
 * only (from 0). Never rejects.
 */
export const sendScript = (client: pg.Client, text: string, places: ReadonlySet<number>): Promise<Sent> =>
  new Promise((resolve) => {
    const rows = new Map<number, unknown>()
    let completed = 0
    const count = () => (completed += 1)
    const { connection } = client
    connection.on('commandComplete', count)
    const end = (error?: unknown) => {
      connection.off('commandComplete', count)
      resolve({ completed, rows, ...(error !== undefined && { error }) })
    }
    const query = new pg.Query({ text })
    query.on('row', (row: unknown) => {
      if (places.has(completed)) rows.set(completed, row)
    })
    query.on('error', end)
    query.on('end', () => end())
    client.query(query)
  })
