// The pull request's comment: the same document as the summary, kept in place, and only where the token may write it.
import { COMMENT_LIMIT, currentPullRequest, keepComment } from '../github/pull-request-comment.js'
import { currentRun } from '../github/run.js'
import { cutMarkdown } from '../github/summary.js'
import type { Log } from '../log.js'
import type { CheckReport } from '../reports/check-report.js'
import type { Document } from '../reports/document.js'
import { markdown } from '../reports/markdown.js'

const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n'

interface CommentInputs {
  'migrations-dir': string
  'github-token': string
}

export async function keepCheckComment(
  inputs: CommentInputs,
  { findings }: CheckReport,
  document: Document,
  log: Log,
): Promise<void> {
  const pullRequest = currentPullRequest()
  const { repository, url } = currentRun()
  if (pullRequest === undefined || !repository || !inputs['github-token']) return
  const run = url === undefined ? '' : `\n\n<sub>Found by ${url.replace(/\/attempts\/\d+$/, '')}</sub>`
  const outcome = await keepComment(
    { token: inputs['github-token'], repository, pullRequest: pullRequest.number },
    {
      subject: `check ${inputs['migrations-dir']}`,
      body: cutMarkdown(markdown(document), COMMENT_LIMIT - Buffer.byteLength(run), CUT) + run,
      onlyUpdate: findings.length === 0,
    },
  )
  if (outcome.what === 'not-kept') log.info(`The comment was not written: ${outcome.why}. The summary says the same.`)
  else if (outcome.what !== 'none') log.info(`The comment on the pull request is ${outcome.what}: ${outcome.url}`)
}
