// Everything of a dump that is not rows: in the order of the file, or several objects at a time where the plan allows it.
import type { Load } from './load.js'
import type { LoadStep, LoadUnit } from './load-plan.js'
import { makeSideBySide } from './load-side-by-side.js'
import { makeTogether, MOST_TOGETHER, mayGoTogether, type ObjectRunner } from './make-objects.js'

function* inBatches(units: readonly LoadUnit[]): Generator<LoadUnit[]> {
  let batch: LoadUnit[] = []
  for (const unit of units) {
    const [first] = batch
    if (first && (batch.length === MOST_TOGETHER || !mayGoTogether(first, unit))) {
      yield batch
      batch = []
    }
    batch.push(unit)
  }
  if (batch.length > 0) yield batch
}

export async function makeInTurn(runner: ObjectRunner, units: readonly LoadUnit[], load: Load): Promise<void> {
  for (const batch of inBatches(units)) await makeTogether(runner, batch, load.signal)
}

/** @throws RunbookError `restore-failed` */
export async function makeAfterwards(
  runners: readonly ObjectRunner[],
  steps: readonly LoadStep[],
  load: Load,
): Promise<void> {
  const total = steps.reduce((sum, { units }) => sum + units.length, 0)
  let before = 0
  const told = (done: number) =>
    load.log.progress({ task: 'indexes and constraints', done: before + done, total, unit: 'statements' })
  for (const { how, units } of steps) {
    if (how === 'in-turn') await makeInTurn(runners[0]!, units, load)
    else await makeSideBySide(runners, units, load, told)
    before += units.length
    told(0)
  }
}
