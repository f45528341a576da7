// The server process of a session, as another session finds it. Behind a transaction pooler a process serves somebody else in the next
// moment, so there it is told by the number of the transaction, which is nobody else's: a cancel never reaches a stranger.

export interface ServerProcess {
  /** Absent through a pooler. */
  pid?: number
  /** The 64-bit number of the transaction that runs now, once it has one. */
  transaction?: string
}

/** Selects `pid`, one row or none; takes {@link processParameters} as $1 and $2. */
export const SERVER_PROCESS = `
  SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = $1 OR backend_xid = $2::text::xid8::xid`

export const processParameters = ({ pid, transaction }: ServerProcess): [number | null, string | null] =>
  pid === undefined ? [null, transaction ?? null] : [pid, null]
