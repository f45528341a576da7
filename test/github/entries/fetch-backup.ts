// An action that finds a backup among artifacts, opens and surveys it, and lists what there is, for the tests of the reader.
import { artifactReader } from '../../../src/backups/stores/artifact-reader.js'
import { type BackupSource, withOpenedBackup } from '../../../src/backups/opening/open-backup.js'
import { surveyBackup } from '../../../src/backups/opening/survey.js'
import { defineAction, flag, text, wholeNumber } from '../../../src/github/inputs.js'
import { runAction } from '../../../src/github/run-action.js'
import { withTemporaryFolder } from '../../../src/github/temporary-folder.js'

const spec = defineAction({
  name: 'fetch-backup',
  inputs: {
    name: text(),
    'run-id': wholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    environment: text(),
    list: flag({ default: false }),
    prefix: text({ default: 'db-backup-' }),
    'github-token': text({ secret: true }),
  },
  outputs: ['status', 'backup', 'rows', 'list'],
})

await runAction(spec, async (inputs, { log, signal }) => {
  const { name, environment, prefix, 'run-id': runId, 'github-token': token } = inputs
  const artifacts = artifactReader({ ...(token && { token }), artifactPrefix: prefix, log })
  if (inputs.list) return { status: 'listed', list: JSON.stringify(await artifacts.listBackups()) }
  const source: BackupSource = name
    ? { kind: 'artifact', name, ...(runId !== undefined && { runId }) }
    : { kind: 'latest', ...(environment && { environment }) }
  return withTemporaryFolder(async (temporaryFolder) => {
    const deps = { identities: [], env: process.env, temporaryFolder, log, signal, artifacts }
    return withOpenedBackup(source, deps, async (backup) => {
      const { facts } = await surveyBackup(backup, { log, signal })
      return { status: 'read', backup: backup.name, rows: facts.rows }
    })
  })
})
