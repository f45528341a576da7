// pg-runbook audit: rows as they were before they were deleted, noted by a trigger; on, off, looked at, emptied of what is old.
import { RunbookError } from '../../errors.js'
import { type AuditChange, audit as changeAudit } from '../../operations/audit.js'
import { auditDocument } from '../../reports/audit-report.js'
import { databaseChoice } from '../backup-request.js'
import type { Command, Given } from '../command.js'
import { ageProblem, oneOfProblem } from '../option-values.js'
import { CONNECTION_OPTIONS, ENVIRONMENT_OPTION, age, duration } from '../options.js'

const WORDS = ['enable', 'disable', 'status', 'prune'] as const

export const audit: Command = {
  summary: 'Note rows before they are deleted, by a trigger on chosen tables, so that a deletion can be dated',
  argument: { name: 'what', description: 'enable, disable, status or prune', problem: oneOfProblem(WORDS) },
  rest: { name: 'table', description: 'of enable and disable: the tables, with their schema where it is another' },
  options: {
    updates: { type: 'boolean', description: 'enable: also note rows before they are changed' },
    'older-than': {
      type: 'string',
      value: '<time>',
      description: 'prune: delete what was noted longer ago, e.g. 90d',
      problem: ageProblem,
    },
    'dry-run': { type: 'boolean', description: 'show the statements, and run none' },
    ...ENVIRONMENT_OPTION,
    'lock-timeout': CONNECTION_OPTIONS['lock-timeout']!,
  },
  async run(given, what, { env, log }) {
    const request = {
      database: databaseChoice(given),
      change: changeOf(given, what as (typeof WORDS)[number]),
      lockTimeoutMs: duration(given, 'lock-timeout'),
      dryRun: given.flag('dry-run'),
    }
    const report = await changeAudit(request, { env, log })
    return { report, document: auditDocument(report), exitCode: 0 }
  },
}

function changeOf(given: Given, what: (typeof WORDS)[number]): AuditChange {
  const tables = given.rest
  const takesTables = what === 'enable' || what === 'disable'
  if (takesTables && tables.length === 0) throw badUsage(`table: required, e.g. pg-runbook audit ${what} orders`)
  if (!takesTables && tables.length > 0) throw badUsage(`${tables.join(', ')}: audit ${what} takes no table`)
  switch (what) {
    case 'enable':
      return { what, tables, updates: given.flag('updates') }
    case 'disable':
      return { what, tables }
    case 'prune':
      if (given.text('older-than') === '') throw badUsage('--older-than: required, e.g. --older-than 90d')
      return { what, olderThanMs: age(given, 'older-than') }
    case 'status':
      return { what }
  }
}

const badUsage = (message: string): RunbookError =>
  new RunbookError('bad-input', message, { state: 'nothing-changed', hint: 'pg-runbook audit --help' })
