// Downloads one artifact with the real client, as a later job would: DOWNLOAD_ID into DOWNLOAD_TO; with DOWNLOAD_TOKEN from
// another run. Fails when what arrives is not what the service lists.
import { DefaultArtifactClient } from '@actions/artifact'

const { DOWNLOAD_ID: id, DOWNLOAD_TO: path, DOWNLOAD_TOKEN: token, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env
const [repositoryOwner, repositoryName] = GITHUB_REPOSITORY!.split('/') as [string, string]
const findBy = token && { token, repositoryOwner, repositoryName, workflowRunId: Number(GITHUB_RUN_ID) }
const client = new DefaultArtifactClient()
const { artifacts } = await client.listArtifacts({ ...(findBy && { findBy }) })
const found = artifacts.find((artifact) => artifact.id === Number(id))
const { digestMismatch } = await client.downloadArtifact(Number(id), {
  path: path!,
  expectedHash: found!.digest!,
  ...(findBy && { findBy }),
})
process.exit(digestMismatch ? 1 : 0)
