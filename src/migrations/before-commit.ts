// The last look before a transaction of the file is committed: is it still the one that was begun, and has it done nothing behind
// its parse tree's back? What is found here is rolled back, and told for what it is.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { neutraliseLine } from '../neutral-text.js'
import { LEDGER_SCHEMA } from './ledger-schema.js'
import { transactionEnded } from './run-statement.js'
import { strayObjects } from './side-effects.js'
import type { ParsedMigration } from './statement.js'
import { FACTS, type Run, type TransactionFacts, regainText } from './transaction.js'

/** Code is not read, only its effect is seen: the first statement that says the name is the likeliest one. */
const suspect = ({ statements }: ParsedMigration) =>
  statements.find(({ sql }) => sql.toLowerCase().includes(LEDGER_SCHEMA)) ?? statements[0]!

/** Of a file whose code wrote to the ledger. */
export function wroteToLedger(parsed: ParsedMigration): RunbookError {
  const { line, column } = suspect(parsed)
  return new RunbookError(
    'migration-not-allowed',
    `the file changed rows of the schema ${LEDGER_SCHEMA}, from code that only runs in the database: only pg-runbook writes the ledger`,
    {
      state: 'rolled-back',
      location: { file: parsed.file.path, line, column },
      hint: `Take out of the file what writes to ${LEDGER_SCHEMA} (a DO block, a function, a trigger), and run it again.`,
    },
  )
}

const MAX_SHOWN = 300

const wouldBeLost = ({ file }: ParsedMigration, objects: string): RunbookError =>
  new RunbookError(
    'migration-failed',
    `${neutraliseLine(objects, MAX_SHOWN)}: made among the session's temporary objects without TEMP being written, so gone with the session`,
    {
      state: 'rolled-back',
      location: { file: file.path, line: 1 },
      hint:
        'Write the schema before the name, or create the schema (and GRANT USAGE, CREATE on it) before what goes into it; a view of a ' +
        'temporary table is temporary too. Write TEMP where that is meant. Then run it again.',
    },
  )

/**
 * Takes back what the file has set that the ledger must not depend on, and looks.
 * @param begun as the transaction was before the file's statements
 * @throws RunbookError `migration-not-allowed`, `migration-failed` (to be rolled back), `outcome-unknown` (another transaction)
 */
export async function lookBeforeCommit({ session, parsed }: Run, begun: TransactionFacts): Promise<void> {
  const text = `${regainText(begun)}; SELECT ${FACTS}, ${strayObjects(parsed)} AS stray`
  const results = (await session.client.query(text)) as unknown as pg.QueryResult<
    TransactionFacts & { stray: string | null }
  >[]
  const { xid, ledgerWrites, stray } = results.at(-1)!.rows[0]!
  if (xid !== begun.xid)
    throw transactionEnded('the file ended the transaction of the run and began another', parsed.file.path)
  if (ledgerWrites !== begun.ledgerWrites) throw wroteToLedger(parsed)
  if (stray !== null) throw wouldBeLost(parsed, stray)
}
