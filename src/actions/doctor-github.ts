// What GitHub tells of this run, for the doctor.
import { mayListArtifacts } from '../github/artifact-rights.js'
import { repositoryVisibility } from '../github/repository.js'
import type { GitHubRun } from '../operations/doctor.js'

/** @param recipients those for whom backups are encrypted */
export async function githubRun(token: string, recipients: readonly string[]): Promise<GitHubRun> {
  const [visibility, mayList] = await Promise.all([repositoryVisibility(token), mayListArtifacts(token)])
  return { visibility, hasRecipients: recipients.length > 0, mayListArtifacts: mayList, env: process.env }
}
