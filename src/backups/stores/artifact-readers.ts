// Who could download an artifact. Anyone signed in to GitHub can download those of a public repository: nothing unsealed goes
// there, whatever was asked for, nor where it could not be found out.
import { RunbookError } from '../../errors.js'
import type { Log } from '../../log.js'

export type RepositoryVisibility = 'public' | 'private' | 'internal' | 'unknown'

/** @throws RunbookError `unsealed-on-public-repository` */
export function refuseUnsealed(repository: string, visibility: RepositoryVisibility, log: Log): void {
  if (visibility === 'private')
    return log.info(`Not encrypted: whoever can read ${repository} can download this backup.`)
  if (visibility === 'internal')
    return log.warn(`Not encrypted: everyone in the enterprise that owns ${repository} can download this backup.`)
  const isPublic = visibility === 'public'
  const why = isPublic
    ? `${repository} is public: anyone signed in to GitHub could download this backup`
    : `whether ${repository} is public could not be found out`
  throw new RunbookError('unsealed-on-public-repository', `${why}, and it is not encrypted`, {
    state: 'nothing-changed',
    hint:
      'make a key pair with `age-keygen -o backup-key.txt`, keep that file away from GitHub, and give its public key (age1...) as ' +
      `\`encryption-recipients\`${isPublic ? '.' : '; or give `github-token`, so that GitHub can be asked.'}`,
  })
}
