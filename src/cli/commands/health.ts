// pg-runbook health: is the application alive and ready, now or within a deadline?
import { HEALTH_DEFAULTS } from '../../health/wait-for-health.js'
import { health as askForHealth } from '../../operations/health.js'
import { healthDocument } from '../../reports/health-report.js'
import type { Command } from '../command.js'
import { durationProblem, healthUrlProblem, wholeNumberProblem } from '../option-values.js'
import { duration, wholeNumber } from '../options.js'

export const health: Command = {
  summary: 'Ask an application whether it is alive and ready (exit code 3 where it is not)',
  options: {
    'health-url': {
      type: 'string',
      value: '<url>',
      default: 'http://localhost:3000',
      description: 'the application; with a path, its ready endpoint itself',
      problem: healthUrlProblem,
    },
    'live-url': { type: 'string', value: '<url>', description: 'its live endpoint', problem: healthUrlProblem },
    wait: {
      type: 'boolean',
      description: 'ask until it is healthy several times in a row, or the deadline has passed',
    },
    successes: {
      type: 'string',
      value: '<n>',
      default: String(HEALTH_DEFAULTS.successes),
      description: 'with --wait: healthy answers in a row',
      problem: wholeNumberProblem(1, 1000),
    },
    deadline: {
      type: 'string',
      value: '<time>',
      default: '2min',
      description: 'with --wait: how long all of it may take',
      problem: durationProblem,
    },
    timeout: {
      type: 'string',
      value: '<time>',
      default: '5s',
      description: 'how long one answer may take',
      problem: durationProblem,
    },
    'expected-version': { type: 'string', value: '<version>', description: 'what its ready endpoint must tell' },
  },
  async run(given, _argument, { log, signal }) {
    const [liveUrl, expectedVersion] = [given.text('live-url'), given.text('expected-version')]
    const target = {
      ...HEALTH_DEFAULTS,
      url: given.text('health-url'),
      ...(liveUrl && { liveUrl }),
      successes: wholeNumber(given, 'successes'),
      deadlineMs: duration(given, 'deadline'),
      tryTimeoutMs: duration(given, 'timeout'),
      ...(expectedVersion && { expectedVersion }),
    }
    const report = await askForHealth({ target, wait: given.flag('wait') }, { log, signal })
    return { report, document: healthDocument(report), exitCode: report.healthy ? 0 : 3 }
  },
}
