// What a run on GitHub adds: may a backup become an artifact here, may it be read back, and who else could read it.
import { RunbookError } from '../errors.js'
import { requireArtifactService } from '../backups/stores/artifact-service.js'
import { type Finding, family, ok, problem, problemOf, unknown } from './check.js'

export type Visibility = 'public' | 'private' | 'internal' | 'unknown'

/** Told by the action, which knows GitHub. */
export interface GitHubRun {
  visibility: Visibility
  /** Backups are encrypted for somebody. */
  hasRecipients: boolean
  /** Other runs' artifacts can be listed with the token; undefined where GitHub did not say. */
  mayListArtifacts: boolean | undefined
  env: NodeJS.ProcessEnv
}

export const githubFamily = family(
  {
    'artifact-upload': 'Artifacts of this run',
    'artifact-list': "Other runs' artifacts",
    repository: 'Who can read backups',
  },
  (run: GitHubRun) =>
    Promise.resolve({
      'artifact-upload': upload(run.env),
      'artifact-list': listing(run.mayListArtifacts),
      repository: judgeRepository(run),
    }),
)

function upload(env: NodeJS.ProcessEnv): Finding {
  try {
    requireArtifactService(env)
    return ok('a backup can become an artifact of this run')
  } catch (error) {
    if (error instanceof RunbookError) return problemOf(error)
    throw error
  }
}

function listing(may: boolean | undefined): Finding {
  if (may === true) return ok('they can be listed: restore-backup finds the latest')
  const fix = 'give the job these rights, and github-token:\npermissions:\n  actions: read\n  contents: read'
  return may === undefined
    ? unknown('GitHub did not say whether they can be listed', fix)
    : problem('they cannot be listed with this token: a restore would not find a backup', fix)
}

export function judgeRepository({
  visibility,
  hasRecipients,
}: Pick<GitHubRun, 'visibility' | 'hasRecipients'>): Finding {
  const sealed = hasRecipients ? '; backups are encrypted' : ''
  const fix =
    'encrypt backups with age (docs/backups.md), and give its public key as encryption-recipients:\nage-keygen -o backup-key.txt'
  if (hasRecipients || visibility === 'private' || visibility === 'internal')
    return ok(`the repository is ${visibility === 'unknown' ? 'of unknown visibility' : visibility}${sealed}`)
  return visibility === 'public'
    ? problem(
        'the repository is public: anybody who is signed in can download its artifacts, and backups are not encrypted',
        fix,
      )
    : unknown('whether the repository is public is not known, and backups are not encrypted', fix)
}
