// Several things that are wrong, told at once.
import { type ErrorCode, RunbookError } from '../errors.js'

export interface Problem {
  code: ErrorCode
  message: string
  hint: string
}

/** Returns where there is none. Otherwise throws the first one's code and what all of them say; nothing has been changed then. */
export function refuseProblems(problems: readonly Problem[], thing: string): void {
  const [first, ...others] = problems
  if (first === undefined) return
  if (others.length === 0)
    throw new RunbookError(first.code, first.message, { state: 'nothing-changed', hint: first.hint })
  const told = problems.map(({ message, hint }) => `- ${message}\n  ${hint}`).join('\n')
  throw new RunbookError(first.code, `${thing}: ${problems.length} problems\n${told}`, {
    state: 'nothing-changed',
    hint: 'Correct all of them, then run the same command again.',
  })
}
