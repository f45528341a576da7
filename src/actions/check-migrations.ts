// Runbook, section 7: migration files of a pull request, checked line by line. Needs no database and no secret; where it is given one,
// files that are applied are left out and the sizes of tables are told.
import { RunbookError } from '../errors.js'
import { type InputsOf, choice, defineAction, flag, lines, text } from '../github/inputs.js'
import { currentPullRequest } from '../github/pull-request-comment.js'
import { writeReport } from '../github/report-file.js'
import { type Step, runAction } from '../github/run-action.js'
import { runInLog } from '../github/run-program.js'
import { withTemporaryFolder } from '../github/temporary-folder.js'
import { whyWithoutSecrets } from '../github/without-secrets.js'
import type { CheckReport, CheckRequest } from '../operations/check.js'
import { checkFailed } from '../reports/check-answer.js'
import { checkDocument } from '../reports/check-report.js'
import { annotateFindings } from './check-annotations.js'
import { keepCheckComment } from './check-comment.js'
import { connectionInputs, databaseChoice } from './database-inputs.js'
import { ownDocs } from './own-docs.js'
import { releaseInputs, releaseOptions } from './release-inputs.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'check-migrations',
  inputs: {
    'migrations-dir': text({ default: 'db/migrations' }),
    migration: text(),
    base: text(),
    all: flag({ default: false }),
    ...releaseInputs,
    'fail-on': choice(['error', 'warn', 'never'], { default: 'error' }),
    'ignore-rules': lines(),
    'exposed-schemas': lines(),
    comment: flag({ default: true }),
    'sarif-file': text(),
    'sizes-from': text(),
    identity: text({ secret: true }),
    'database-url': connectionInputs['database-url'],
    environment: connectionInputs.environment,
    'github-token': text({ secret: true }),
  },
  outputs: ['status', 'report-path', 'errors', 'warnings', 'checked'],
})

type Inputs = InputsOf<typeof spec>

export const run = () =>
  runAction(spec, async (inputs, step) => {
    const { report, note } = await withTemporaryFolder((folder) => checked(inputs, step, folder))
    const { status, errors, warnings } = report
    step.keep({ status, errors, warnings, checked: JSON.stringify(report.checked) })
    step.keep({ 'report-path': writeReport(spec.name, report) })
    const plain = checkDocument(report)
    const document = note ? { ...plain, blocks: [{ kind: 'text' as const, text: [note] }, ...plain.blocks] } : plain
    showReport(document, step.log)
    if (inputs['sarif-file']) await sarifFile(inputs['sarif-file'], report)
    annotateFindings(report, step.log)
    if (inputs.comment) await keepCheckComment(inputs, report, document, step.log)
    const failed = inputs['fail-on'] === 'warn' ? report.findings.length : inputs['fail-on'] === 'error' ? errors : 0
    if (failed > 0) throw checkFailed(report)
    return {}
  })

/** A database that nobody names, in a run that gets no secrets, is left out and told: the files can be checked all the same. */
async function checked(
  inputs: Inputs,
  { log, signal }: Step<typeof spec>,
  temporaryFolder: string,
): Promise<{ report: CheckReport; note?: string }> {
  const { check } = await import('../operations/check.js') // bad inputs are told without it
  const identities = inputs.identity === '' ? [] : [inputs.identity]
  const opening = { identities, run: runInLog, installTools: true, temporaryFolder }
  const deps = { ...opening, env: process.env, log, signal, now: () => new Date() }
  try {
    return { report: await check({ ...filesOf(inputs), ...databaseOf(inputs) }, deps) }
  } catch (error) {
    const why = whyWithoutSecrets()
    if (why === undefined || !(error instanceof RunbookError) || error.code !== 'missing-database-url') throw error
    const note = `The database was not asked: ${why}. What is applied and how large tables are is not known here.`
    return { report: await check(filesOf(inputs), deps), note }
  }
}

const databaseOf = (inputs: Inputs): Pick<CheckRequest, 'database'> =>
  inputs['database-url'] || inputs.environment ? { database: databaseChoice(inputs) } : {}

function filesOf(inputs: Inputs): CheckRequest {
  const base = inputs.base || currentPullRequest()?.baseSha
  return {
    migrationsDir: inputs['migrations-dir'],
    ...(inputs.migration && { only: inputs.migration }),
    ...(base && { base }),
    ...(inputs['sizes-from'] && { sizesFrom: inputs['sizes-from'] }),
    all: inputs.all,
    release: releaseOptions(inputs),
    rulesOff: inputs['ignore-rules'],
    exposedSchemas: inputs['exposed-schemas'],
  }
}

async function sarifFile(file: string, report: CheckReport): Promise<void> {
  const { writeSarif } = await import('../reports/write-sarif.js')
  await writeSarif(file, report, ownDocs(process.env, 'docs/rules'))
}
