// An action with as many inputs as INPUT_COUNT says, which gives back what it received: c0, c1, ... as one JSON output, and
// each as an output, a log line, an annotation and a line of the summary of its own.
import { defineAction, text, wholeNumber } from '../../../src/github/inputs.js'
import { runAction } from '../../../src/github/run-action.js'
import { writeSummary } from '../../../src/github/summary.js'
import { plain } from '../../../src/markdown-text.js'

const names = Array.from({ length: Number(process.env['INPUT_COUNT']) }, (_, index) => `c${index}`)
const spec = defineAction({
  name: 'hostile-inputs',
  inputs: {
    count: wholeNumber({ min: 0, max: 1_000, default: 0 }),
    ...Object.fromEntries(names.map((name) => [name, text()])),
  },
  outputs: ['all', ...names],
})

await runAction(spec, async (inputs, { log }) => {
  const values = Object.fromEntries(names.map((name) => [name, (inputs as unknown as Record<string, string>)[name]]))
  for (const value of Object.values(values)) {
    log.info(value!)
    log.warn(value!, { file: value!.slice(0, 500), line: 1 })
    writeSummary(plain(value!))
  }
  return { all: JSON.stringify(values), ...values }
})
