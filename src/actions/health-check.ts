// Runbook, sections 5 and 7: is the application alive and ready, before a change to its database and after it?
import { defineAction, flag, text } from '../github/inputs.js'
import { writeReport } from '../github/report-file.js'
import { runAction } from '../github/run-action.js'
import { unhealthyNow } from '../health/health-gate.js'
import { healthDocument } from '../reports/health-report.js'
import { healthInputs, healthTarget } from './health-inputs.js'
import { showReport } from './show-report.js'

export const spec = defineAction({
  name: 'health-check',
  inputs: {
    ...healthInputs,
    'health-url': text({ secret: true, required: true }),
    'live-url': text({ secret: true }),
    'expected-version': text(),
    wait: flag({ default: true }),
  },
  outputs: ['status', 'report-path', 'version', 'duration-ms'],
})

export const run = () =>
  runAction(spec, async (inputs, step) => {
    const { health } = await import('../operations/health.js') // bad inputs are told without it
    const target = {
      ...healthTarget(inputs)!,
      ...(inputs['live-url'] && { liveUrl: inputs['live-url'] }),
      ...(inputs['expected-version'] && { expectedVersion: inputs['expected-version'] }),
    }
    const report = await health({ target, wait: inputs.wait }, step)
    showReport(healthDocument(report), step.log)
    const { status, version, durationMs } = report
    const outputs = { status, version, 'report-path': writeReport(spec.name, report), 'duration-ms': durationMs }
    if (report.healthy) return outputs
    step.keep(outputs)
    throw unhealthyNow(report)
  })
