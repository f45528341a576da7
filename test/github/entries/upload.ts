// An action that stores one file with the artifact store, for the tests of that store through the runner's own files.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { artifactStore } from '../../../src/backups/stores/artifact-store.js'
import { choice, defineAction, flag, text, wholeNumber } from '../../../src/github/inputs.js'
import { repositoryVisibility } from '../../../src/github/repository.js'
import { runAction } from '../../../src/github/run-action.js'

const spec = defineAction({
  name: 'upload',
  inputs: {
    file: text({ required: true }),
    packing: choice(['zip', 'stored'], { default: 'stored' }),
    sealed: flag({ default: true }),
    prefix: text({ default: 'db-backup-' }),
    'retention-days': wholeNumber({ min: 1, max: 400, default: 30 }),
    'time-limit-ms': wholeNumber({ min: 1, max: 600_000, default: 60_000 }),
    'claimed-bytes': wholeNumber({ min: 0, max: 1e9 }),
    'github-token': text({ secret: true }),
  },
  outputs: ['status', 'location', 'bytes', 'id', 'url', 'expires-at'],
})

await runAction(spec, async (inputs, { log, signal }) => {
  const token = inputs['github-token']
  const store = artifactStore({
    log,
    signal,
    artifactPrefix: inputs.prefix,
    retentionDays: inputs['retention-days'],
    timeLimitMs: inputs['time-limit-ms'],
    ...(token && { token }),
    visibility: () => repositoryVisibility(token),
  })
  await store.prepare({ sealed: inputs.sealed })
  const contents = readFileSync(inputs.file)
  const stored = await store.put({
    name: path.basename(inputs.file),
    path: inputs.file,
    bytes: inputs['claimed-bytes'] ?? contents.length,
    sha256: createHash('sha256').update(contents).digest('hex'),
    packing: inputs.packing,
  })
  const { location, bytes, artifactId: id, url } = stored
  return { status: 'stored', location, bytes, id, url, 'expires-at': stored.expiresAt?.toISOString() }
})
