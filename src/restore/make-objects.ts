// The objects of a dump on one connection: one by one, or many small ones in one message.
import { setTimeout as wait } from 'node:timers/promises'
import { RunbookError } from '../errors.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import type { LoadUnit } from './load-plan.js'
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

/** A message and its answer take as long as a small object does. */
export const MOST_TOGETHER = 50

/** Large objects have a transaction of their own, a setting is for what comes behind it, and a view's rows may take hours. */
const goesAlone = ({ object: { entry }, statements }: LoadUnit): boolean =>
  entry === undefined ||
  entry.type.startsWith('BLOB') ||
  entry.type === 'MATERIALIZED VIEW DATA' ||
  statements.some(({ sql }) => settingIn(sql) !== undefined)

export const mayGoTogether = (one: LoadUnit, other: LoadUnit): boolean =>
  one.settings === other.settings && !goesAlone(one) && !goesAlone(other)

/**
 * In one transaction; where that fails, nothing of it is there, and the one that fails by itself says where.
 * @param units any two of which may go together
 * @throws RunbookError `restore-failed`
 */
export async function makeTogether(
  runner: ObjectRunner,
  units: readonly LoadUnit[],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  if (units.length > 1) {
    await applySettings(runner, units[0]!.settings)
    const all = units.flatMap(({ object, statements }) =>
      statements.map((statement) => ({ statement, entry: object.entry })),
    )
    const done = await runner.runTogether(all).then(
      () => true,
      () => false,
    )
    if (done) return
  }
  for (const unit of units) {
    signal.throwIfAborted()
    await make(runner, unit)
  }
}
