// Who sits at the terminal. In some containers the user has no name, which stops nobody.
import { userInfo } from 'node:os'

export function terminalUser(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}
