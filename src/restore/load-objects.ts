// Everything of a dump that is not rows: in the order of the file, or several objects at a time where the plan allows it.
import { setTimeout as wait } from 'node:timers/promises'
import { RunbookError } from '../errors.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import type { Load } from './load.js'
import type { LoadStep, LoadUnit } from './load-plan.js'
import { settingIn } from './left-out-statements.js'
import type { DumpStatement, StatementRunner } from './run-statement.js'

/** A runner that knows which settings it has set, so that each is sent only where it changes. */
export interface ObjectRunner extends StatementRunner {
  set: Map<string, string>
}

export const objectRunner = (runner: StatementRunner): ObjectRunner => ({ ...runner, set: new Map() })

async function applySettings(runner: ObjectRunner, settings: ReadonlyMap<string, DumpStatement>): Promise<void> {
  for (const [name, statement] of settings) {
    const text = statement.sql.toString('latin1')
    if (runner.set.get(name) === text) continue
    await runner.run(statement)
    runner.set.set(name, text)
  }
}

async function make(runner: ObjectRunner, { object, statements, settings }: LoadUnit): Promise<void> {
  await applySettings(runner, settings)
  for (const statement of statements) {
    await withoutDeadlock(() => runner.run(statement, object.entry))
    const setting = settingIn(statement.sql)
    if (setting !== undefined) runner.set.delete(setting)
  }
}

const DEADLOCK = '40P01'
const TRIES = 5

/** A foreign key between partitioned tables locks partitions that its statement does not name: whoever gives way comes again. */
async function withoutDeadlock(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await work()
    } catch (error) {
      const cause = error instanceof RunbookError ? error.detail.cause : error
      if (sqlstateOf(cause) !== DEADLOCK || tried === TRIES) throw error
      await wait(50 * tried)
    }
  }
}

export async function makeInTurn(runner: ObjectRunner, units: readonly LoadUnit[], load: Load): Promise<void> {
  for (const unit of units) {
    load.signal.throwIfAborted()
    await make(runner, unit)
  }
}

type Locks = NonNullable<LoadUnit['locks']>

const inTheWay = (one: Locks, other: Locks): boolean =>
  one.some((a) => other.some((b) => a.table === b.table && !(a.shared && b.shared)))

/** Each free connection takes the first object that nobody's lock is in the way of. */
async function makeSideBySide(
  runners: readonly ObjectRunner[],
  units: readonly LoadUnit[],
  load: Load,
  told: (done: number) => void,
): Promise<void> {
  const waiting = [...units]
  const running = new Set<LoadUnit>()
  const idle: (() => void)[] = []
  const next = (): LoadUnit | undefined => {
    const busy = [...running].map(({ locks }) => locks!)
    const at = waiting.findIndex(({ locks }) => !busy.some((other) => inTheWay(locks!, other)))
    return at < 0 ? undefined : waiting.splice(at, 1)[0]
  }
  const work = async (runner: ObjectRunner): Promise<void> => {
    while (waiting.length > 0) {
      load.signal.throwIfAborted()
      const unit = next()
      if (unit === undefined) {
        await new Promise<void>((resolve) => idle.push(resolve))
        continue
      }
      running.add(unit)
      await make(runner, unit).finally(() => {
        running.delete(unit)
        for (const wake of idle.splice(0)) wake()
      })
      told(units.length - waiting.length - running.size)
    }
  }
  await load.together(runners.map(work))
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
    else await makeSideBySide(runners, largestFirst(units, load), load, told)
    before += units.length
    told(0)
  }
}

/** Of the same table in the order of the file; the tables with most rows first. */
function largestFirst(units: readonly LoadUnit[], { survey }: Load): LoadUnit[] {
  const bytes = new Map(survey.tables.map(({ schema, name, bytes }) => [`${schema}.${name}`, bytes]))
  const of = ({ locks }: LoadUnit): number => bytes.get(locks![0]!.table.replaceAll('"', '')) ?? 0
  return [...units].sort((a, b) => of(b) - of(a))
}
