// pg-runbook diff: where the database and the Prisma schema differ, and why. Exit code 3 with drift; a comparison that could not be
// made is a failure, never "no drift".
import { diff as compare } from '../../operations/diff.js'
import { requireChecked } from '../../reports/drift-answer.js'
import { driftDocument } from '../../reports/drift-report.js'
import { databaseChoice } from '../backup-request.js'
import type { Command } from '../command.js'
import { oneOfProblem } from '../option-values.js'
import { ENVIRONMENT_OPTION, NEW_MIGRATIONS_OPTION, oneOf } from '../options.js'

/** A URL is never an option: other users of the machine could read it. */
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL'

const ENGINES = ['wasm', 'prisma-cli'] as const

export const diff: Command = {
  summary: 'Compare the database with the Prisma schema, and write the SQL that settles it (exit code 3 with drift)',
  options: {
    schema: {
      type: 'string',
      value: '<path>',
      default: 'prisma/schema.prisma',
      description: 'the Prisma schema, a file or a folder of files',
    },
    ...NEW_MIGRATIONS_OPTION,
    'output-dir': {
      type: 'string',
      value: '<folder>',
      default: 'db/migrations',
      description: 'where drift_YYYYMMDD_HHMMSS.sql is written when there is drift',
    },
    ignore: {
      type: 'string',
      value: '<glob>',
      multiple: true,
      description: 'what is not drift here; may be given several times',
    },
    engine: {
      type: 'string',
      value: '<which>',
      default: 'wasm',
      description: "wasm, which pg-runbook brings, or prisma-cli, the project's own Prisma",
      problem: oneOfProblem(ENGINES),
    },
    pull: { type: 'boolean', description: 'write the schema file as the database is' },
    ...ENVIRONMENT_OPTION,
  },
  async run(given, _argument, { env, log, signal }) {
    const scratchUrl = env[SCRATCH_VARIABLE]?.trim()
    const request = {
      database: databaseChoice(given),
      schema: given.text('schema'),
      migrationsDir: given.text('migrations-dir'),
      outputDir: given.text('output-dir'),
      ignore: given.list('ignore'),
      ...(scratchUrl && { scratchUrl }),
      pull: given.flag('pull'),
      engine: oneOf(given, 'engine', ENGINES),
    }
    const report = await compare(request, { env, log, signal, installTools: false })
    requireChecked(report)
    return { report, document: driftDocument(report), exitCode: report.status === 'no-drift' ? 0 : 3 }
  },
}
