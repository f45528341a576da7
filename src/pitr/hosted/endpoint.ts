// Where a provider's API is asked, if not where it always is: over TLS, since credentials go there; in the clear to this machine only.
import { RunbookError } from '../../errors.js'

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** @throws RunbookError `bad-input` naming `variable`, never its value: a URL may hold a password */
export function checkedEndpoint(value: string, variable: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname))
  if (url && secure && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
    return url.href.replace(/\/+$/, '')
  throw new RunbookError(
    'bad-input',
    `${variable}: expected an https:// URL without user, query or fragment (http:// only for this very machine)`,
    { hint: `correct ${variable}, or unset it to ask the provider itself` },
  )
}
