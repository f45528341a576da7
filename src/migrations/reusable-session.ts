// One session for all that a release asks and does, where distance makes every connection count; opened again when it was lost.
import type { ApplyDeps } from './apply-options.js'
import { cancelOnAbort } from './cancellation.js'
import { type RunnerSession, openRunnerSession } from './runner-session.js'

export interface ReusableSession {
  /** Throws what `connect` throws, and `cancelled`. */
  get: () => Promise<RunnerSession>
  /** Before something that takes long without it: networks drop connections that are silent. */
  close: () => Promise<void>
}

export function reusableSession(deps: ApplyDeps): ReusableSession {
  let open: { session: RunnerSession; stopListening: () => void } | undefined
  const close = async () => {
    const last = open
    open = undefined
    last?.stopListening()
    await last?.session.close()
  }
  return {
    close,
    async get() {
      if (open?.session.lost()) await close()
      if (open === undefined) {
        const session = await openRunnerSession(deps)
        open = { session, stopListening: cancelOnAbort(session, deps) }
      }
      return open.session
    },
  }
}
