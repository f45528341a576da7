// One restore in a process of its own, so that its memory can be told: started by bench-restore.ts.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { withOpenedBackup } from '../src/backups/opening/open-backup.js'
import { surveyBackup } from '../src/backups/opening/survey.js'
import { silentLog } from '../src/log.js'
import { parseDatabaseUrl } from '../src/postgres/connection-url.js'
import { restoreInto } from '../src/restore/restore-into.js'

const URL_VARIABLE = 'BENCH_RESTORE_URL'

/** Seconds for the survey and the load, with what ANALYZE took and the process's largest memory beside it. */
export async function openedForBench(
  url: string,
  file: string,
  jobs: number,
): Promise<{ seconds: number; note: string }> {
  const env = { ...process.env, [URL_VARIABLE]: url }
  const args = ['--import', './scripts/run-typescript.js', import.meta.filename, file, String(jobs)]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(await text(child.stdout)) as { seconds: number; note: string }
}

async function restoreOnce(file: string, jobs: number): Promise<{ seconds: number; note: string }> {
  const signal = new AbortController().signal
  const temporaryFolder = await mkdtemp(path.join(tmpdir(), 'pg-runbook-bench-restore-'))
  const deps = { log: silentLog, signal, env: process.env, identities: [], temporaryFolder }
  const url = parseDatabaseUrl(process.env[URL_VARIABLE] ?? '', URL_VARIABLE)
  const begun = performance.now()
  try {
    return await withOpenedBackup({ kind: 'file', path: file }, deps, async (backup) => {
      const survey = await surveyBackup(backup, deps)
      const surveyed = (performance.now() - begun) / 1000
      const report = await restoreInto(url, backup, survey, { jobs, noOwner: false, noPrivileges: false }, deps)
      const all = (performance.now() - begun) / 1000
      const steps = report.steps.map(({ name, durationMs }) => `${name} ${(durationMs / 1000).toFixed(1)} s`)
      const statistics = (report.steps.find(({ name }) => name === 'statistics')?.durationMs ?? 0) / 1000
      const memory = `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
      const note = `reading to the end ${surveyed.toFixed(1)} s, ${steps.join(', ')} (with it ${all.toFixed(1)} s); ${memory}`
      return { seconds: all - statistics, note }
    })
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(JSON.stringify(await restoreOnce(process.argv[2]!, Number(process.argv[3]))))
