// What to tell of an object that is there and is another one than the statement makes.
import { type DatabaseState, RunbookError } from '../../errors.js'
import { excerpt } from '../source-position.js'
import type { ParsedMigration, Statement } from '../statement.js'

/** Error `migration-failed`. `differences`: one line each, what is there before what is wanted. */
export function otherDefinition(
  { file }: Pick<ParsedMigration, 'file'>,
  { label, line, column }: Statement,
  { differences, state, cause }: { differences: readonly string[]; state: DatabaseState; cause: unknown },
): RunbookError {
  const list = differences.map((difference) => `  ${difference}`).join('\n')
  const message = `${label}: it is there already, and not as the statement makes it (there -> wanted):\n${list}`
  return new RunbookError('migration-failed', `${message}\n${excerpt(file.text, { line, column })}`, {
    state,
    location: { file: file.path, line, column },
    hint:
      `Write an ALTER in place of it that leads from what is there to what is wanted. Where the whole history up to some file is in ` +
      `the database already, take it over without running it: pg-runbook apply-pending --baseline <that file> (as an input: baseline).`,
    cause,
  })
}
