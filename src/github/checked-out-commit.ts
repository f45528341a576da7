// The commit whose files lie in the workspace, read from the checkout itself. GITHUB_SHA is that of the event: another one where
// actions/checkout was given a `ref`, and the ledger must say which text ran.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Undefined where the workspace is no checkout of git, as where actions/checkout downloads an archive. */
export function checkedOutCommit(workspace: string | undefined): string | undefined {
  if (!workspace) return undefined
  const read = (name: string): string => {
    try {
      return readFileSync(path.join(workspace, '.git', name), 'utf8')
    } catch {
      return ''
    }
  }
  const head = read('HEAD').trim()
  const branch = /^ref: (refs\/.+)$/.exec(head)?.[1]
  return branch === undefined ? commitIn(head) : (commitIn(read(branch).trim()) ?? packed(read('packed-refs'), branch))
}

/** SHA-1, or SHA-256 in a repository of that format. */
const commitIn = (text: string): string | undefined => (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined)

/** Source: gitrepository-layout(5), packed-refs: a line is `<commit> <ref>`. */
function packed(lines: string, branch: string): string | undefined {
  const line = lines.split('\n').find((one) => one.endsWith(` ${branch}`))
  return line && commitIn(line.slice(0, -branch.length - 1))
}
