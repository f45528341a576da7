// A comparison writes nothing, and the server holds us to it: everything it asks is asked in one READ ONLY transaction, of one
// snapshot, so that a migration that commits meanwhile is either seen whole or not at all.
import type pg from 'pg'

async function mustBeReadOnly(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ transaction_read_only: string }>('SHOW transaction_read_only')
  if (rows[0]?.transaction_read_only !== 'on') throw new Error('the session is in a transaction that may write')
}

/**
 * Runs `work` in a READ ONLY, REPEATABLE READ transaction, or in the read-only one that the session is already in.
 * @throws whatever `work` throws; the transaction that was begun here is over by then
 */
export async function inReadOnlyTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  if (client.getTransactionStatus() === 'T') {
    await mustBeReadOnly(client)
    return work()
  }
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await work()
  } finally {
    // A lost connection has ended the transaction by itself, and has told why already.
    await client.query('ROLLBACK').catch(() => {})
  }
}
