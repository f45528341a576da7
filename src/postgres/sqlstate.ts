// From what PostgreSQL reports to what it means for a migration or a backup and what to do next. Only the SQLSTATE decides,
// never the text of a message, which changes with version and language.
import { isNativeError } from 'node:util/types'
import pg from 'pg'
import { isLostConnection } from './driver-errors.js'
import { neutraliseLine } from '../neutral-text.js'
import { ADVICE, CLASS_ADVICE, type Meaning } from './sqlstate-advice.js'

export interface Advice extends Meaning {
  sqlstate: string
}

/** connection_failure: what a connection that broke without a word from the server counts as. */
const CONNECTION_FAILURE = '08006'
const MAX_CAUSES = 8

/** What the server sent as an error. */
export const isDatabaseError = (error: unknown): error is pg.DatabaseError => error instanceof pg.DatabaseError

/** The error itself and what caused it, outermost first. */
function withCauses(error: unknown): unknown[] {
  const chain: unknown[] = []
  for (let link = error; isNativeError(link) && chain.length < MAX_CAUSES; link = link.cause) chain.push(link)
  return chain
}

/** Of the error or of what caused it; a lost connection counts as 08006. */
export function sqlstateOf(error: unknown): string | undefined {
  const chain = withCauses(error)
  const fromServer = chain.find(isDatabaseError)?.code
  return fromServer ?? (chain.some(isLostConnection) ? CONNECTION_FAILURE : undefined)
}

/** Connection exceptions, and the server's own shutdown. */
export const isConnectionFailure = (error: unknown): boolean =>
  isLostConnection(error) || /^(?:08|57P0)/.test(sqlstateOf(error) ?? '')

/** What it means and what to do next; undefined for what has no SQLSTATE. */
export function adviceFor(error: unknown): Advice | undefined {
  const sqlstate = sqlstateOf(error)
  if (sqlstate === undefined) return undefined
  const meaning = ADVICE[sqlstate] ?? CLASS_ADVICE[sqlstate.slice(0, 2)]
  return meaning && { sqlstate, ...meaning }
}

/** Data exceptions quote the value that did not fit; 22023 quotes a setting instead. */
const QUOTES_A_VALUE = /^22(?!023)/

function primaryMessage(error: pg.DatabaseError, showDetail: boolean): string {
  const hidesValue = !showDetail && QUOTES_A_VALUE.test(error.code ?? '')
  return hidesValue ? error.message.replace(/"[^]*"/, '(value left out)') : error.message
}

/**
 * One line: message, SQLSTATE, the objects concerned. DETAIL and CONTEXT hold values of rows (`Key (email)=(...)`), so they
 * are left out unless `showDetail`: logs of workflows are read by more people than the database.
 */
export function describeServerError(error: unknown, { showDetail }: { showDetail: boolean }): string {
  const server = withCauses(error).find(isDatabaseError)
  if (!server) return neutraliseLine(isNativeError(error) ? error.message : String(error))
  const { schema, table, column, constraint } = server
  const objects = [
    table !== undefined && `table ${schema === undefined ? '' : `${schema}.`}${table}`,
    column !== undefined && `column ${column}`,
    constraint !== undefined && `constraint ${constraint}`,
  ]
  const facts = [`SQLSTATE ${server.code ?? 'unknown'}`, ...objects].filter(Boolean).join(', ')
  const detail = showDetail && [server.detail && `Detail: ${server.detail}`, server.where && `Context: ${server.where}`]
  return neutraliseLine(
    [`${primaryMessage(server, showDetail)} (${facts})`, ...(detail || [])].filter(Boolean).join(' '),
    2_000,
  )
}
