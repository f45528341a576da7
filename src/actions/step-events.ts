// The steps of a job as `toJSON(steps)` tells them: where their reports lie, and which of them failed, of which there is no report.
import { existsSync } from 'node:fs'
import { RunbookError } from '../errors.js'
import type { IncidentEvent } from '../operations/incident.js'

interface StepJson {
  outcome?: unknown
  outputs?: Record<string, unknown>
}

export interface JobSteps {
  reports: string[]
  /** `failed` or `cancelled`, with the step's id. */
  ended: { step: string; status: string }[]
}

const ENDED: Readonly<Record<string, string>> = { failure: 'failed', cancelled: 'cancelled' }

/** @throws RunbookError `bad-input` for what is not `toJSON(steps)` */
export function jobSteps(text: string): JobSteps {
  const steps = Object.entries(text === '' ? {} : parsed(text))
  const reports = steps.flatMap(([, { outputs = {} }]) => {
    const file = outputs['report-path']
    return typeof file === 'string' && file !== '' && existsSync(file) ? [file] : []
  })
  const ended = steps.flatMap(([step, { outcome }]) => {
    const status = typeof outcome === 'string' ? ENDED[outcome] : undefined
    return status === undefined ? [] : [{ step, status }]
  })
  return { reports, ended }
}

function parsed(text: string): Record<string, StepJson> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && Object.values(value).every((step) => step instanceof Object))
      return value as Record<string, StepJson>
  } catch {
    // told below
  }
  throw new RunbookError('bad-input', 'steps: expected ${{ toJSON(steps) }}', {
    hint: 'write steps: ${{ toJSON(steps) }}, and give the steps an id',
  })
}

/** The runner does not say when a step ended: the record follows it. */
export const endedEvents = (
  { ended }: JobSteps,
  at: Date,
  run: Pick<IncidentEvent, 'by' | 'runUrl'>,
): IncidentEvent[] =>
  ended.map(({ step, status }) => ({
    to: at,
    what: `the step ${step}`,
    status,
    ...run,
    source: 'the job',
    files: [],
    counts: [],
  }))
