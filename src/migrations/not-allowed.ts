// What a migration may not hold: commands of psql (we are not psql), data that only a client can send, programs on the server,
// transaction control (it would end the transaction that also holds the ledger's row), and our own schema.
import type { CopyStmt, Node, VariableSetStmt } from 'libpg-query'
import { labelOf } from '../postgres/statement-label.js'
import { LEDGER_SCHEMA } from '../postgres/ledger-name.js'
import type { Position } from './source-position.js'

export interface Finding extends Position {
  message: string
}

const ENDS_OURS = 'the file already runs in one transaction with its ledger row; leave transaction control out'

function copyProblem({ is_program, filename, is_from }: CopyStmt): string | undefined {
  if (is_program) return 'COPY with PROGRAM runs a program on the database server'
  if (filename !== undefined) return undefined
  return is_from
    ? 'COPY FROM stdin needs a client that sends the rows: write INSERT, or load the rows outside the migration'
    : 'COPY TO stdout has nobody to read it'
}

const OFF = /^(?:f|fa|fal|fals|false|of|off|n|no|0)$/i

/** The text and the parse are UTF-8 with standard strings; a session that reads it otherwise would run something else. */
function readingProblem({ name, args }: VariableSetStmt): string | undefined {
  const values = (args ?? []).flatMap((arg) => ('A_Const' in arg ? [arg.A_Const.sval?.sval ?? ''] : []))
  if (name === 'client_encoding' && !values.every((value) => /^(?:utf-?8|unicode)$/i.test(value))) {
    return 'the file is sent as UTF-8; another client_encoding would garble what follows'
  }
  if (name === 'standard_conforming_strings' && values.some((value) => OFF.test(value))) {
    return "the file is split with standard_conforming_strings on; write E'...' where a backslash escapes"
  }
  return undefined
}

const setsPathToLedger = ({ name, args }: VariableSetStmt): boolean =>
  name === 'search_path' && JSON.stringify(args ?? []).includes(JSON.stringify(LEDGER_SCHEMA))

/** Names are plain strings or `String` nodes in the tree; constants, which may say anything, are `A_Const`. */
function namesLedger(value: unknown): boolean {
  if (value === LEDGER_SCHEMA) return true
  if (Array.isArray(value)) return value.some(namesLedger)
  if (value === null || typeof value !== 'object') return false
  if ('VariableSetStmt' in value) return setsPathToLedger(value.VariableSetStmt as VariableSetStmt)
  return Object.entries(value).some(([key, inner]) => key !== 'A_Const' && namesLedger(inner))
}

/** Why a statement may not be in a migration, or undefined. */
export function problemOfStatement(node: Node, sql: string): string | undefined {
  if ('TransactionStmt' in node) return `${labelOf(sql)}: ${ENDS_OURS}`
  if ('CopyStmt' in node) {
    const problem = copyProblem(node.CopyStmt)
    if (problem !== undefined) return problem
  }
  if ('VariableSetStmt' in node) {
    const problem = readingProblem(node.VariableSetStmt)
    if (problem !== undefined) return problem
  }
  if (sql.toLowerCase().includes(LEDGER_SCHEMA) && namesLedger(node)) {
    return `${labelOf(sql)}: the schema ${LEDGER_SCHEMA} holds the ledger, which only pg-runbook writes`
  }
  return undefined
}

/** The psql command at this place of the text, if a backslash outside of every string is there. */
export function psqlCommandAt(text: string, characterIndex: number): string | undefined {
  const here = [...text].slice(characterIndex, characterIndex + 40).join('')
  if (!here.startsWith('\\')) return undefined
  const command = /^\\(?:[A-Za-z_]+\+?|[!?.;]|)/.exec(here)![0]
  return `${command} is a command of psql, which does not run here: write it in SQL`
}
