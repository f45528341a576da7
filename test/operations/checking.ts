// What a test gives `check`: nothing of a backup is opened unless the test names one.
import os from 'node:os'
import { silentLog } from '../../src/log.js'
import type { CheckDeps } from '../../src/operations/check.js'

export const checkDeps = (deps: Partial<CheckDeps> = {}): CheckDeps => ({
  env: process.env,
  log: silentLog,
  now: () => new Date('2026-03-01T12:00:00Z'),
  identities: [],
  temporaryFolder: os.tmpdir(),
  signal: new AbortController().signal,
  ...deps,
})
