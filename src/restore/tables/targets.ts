// What will be done with each chosen table, decided by what is on the target, and everything that stands against it: told at once,
// before anything is changed.
import type pg from 'pg'
import { RunbookError } from '../../errors.js'
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { TableName } from '../../backups/dump/left-out.js'
import type { Survey } from '../../backups/opening/survey.js'
import type { DumpStatement } from './dump-statement.js'
import { type LiveTable, liveTable } from './live-table.js'
import { takenNames } from './owner-only.js'
import { sameName, shown } from './qualified-name.js'
import { type Selection, select } from './selection.js'
import type { TablesRequest } from './tables-report.js'

export interface Targets {
  /** Copies of these are made. */
  beside: Selection
  /** These are not there and are made again, with all that belongs to them. */
  created: Selection
  /** These are there and get the backup's rows. */
  replaced: Selection
  live: ReadonlyMap<string, LiveTable>
  all: Selection
}

export async function targetsOf(
  client: pg.ClientBase,
  statements: readonly DumpStatement[],
  chosen: readonly TableName[],
  into: TablesRequest['into'],
): Promise<Targets> {
  const all = select(statements, chosen)
  const live = new Map<string, LiveTable>()
  for (const root of all.roots) {
    const found = await liveTable(client, root)
    if (found) live.set(tableKey(root), found)
  }
  const isLive = (table: TableName) => live.has(tableKey(table))
  const replace = into === 'replace'
  return {
    beside: select(statements, replace ? [] : all.roots),
    created: select(statements, replace ? all.roots.filter((table) => !isLive(table)) : []),
    replaced: select(statements, replace ? all.roots.filter(isLive) : []),
    live,
    all,
  }
}

/** A table with an INSERT for each row has no COPY, and one whose rows were left out on purpose neither. */
function withoutRows({ all }: Targets, statements: readonly DumpStatement[], survey: Survey): string[] {
  const copied = new Set(survey.tables.map(tableKey))
  const partitioned = new Set(
    statements.flatMap(({ node, about }) =>
      'CreateStmt' in node && node.CreateStmt.partspec ? [tableKey(about)] : [],
    ),
  )
  return all.tables
    .filter((table) => !copied.has(tableKey(table)) && !partitioned.has(tableKey(table)))
    .map((table) =>
      survey.facts.insertStatements > 0
        ? `${shown(table)}: its rows are INSERT statements in this backup, which this does not read`
        : `${shown(table)}: this backup does not hold its rows`,
    )
}

function inheritance({ all }: Targets): string[] {
  return all.of('table').flatMap(({ node, about }) => {
    const parents = 'CreateStmt' in node ? (node.CreateStmt.inhRelations ?? []) : []
    const strangers = parents.flatMap((one) =>
      'RangeVar' in one ? [{ schema: one.RangeVar.schemaname ?? '', name: one.RangeVar.relname ?? '' }] : [],
    )
    return strangers
      .filter((parent) => !all.tables.some((table) => sameName(table, parent)))
      .map((parent) => `${shown(about)}: it inherits from ${shown(parent)}, which is not among the tables asked for`)
  })
}

const TABLES = ['r', 'p']

function unfitLive({ replaced, live }: Targets): string[] {
  return replaced.roots.flatMap((root) => {
    const { kind, inherits, hasRules } = live.get(tableKey(root))!
    if (!TABLES.includes(kind)) return [`${shown(root)}: what has this name on the target is not a table`]
    if (inherits) return [`${shown(root)}: it inherits or is inherited from; its rows cannot be replaced by themselves`]
    return hasRules ? [`${shown(root)}: it has rules, which would change what is written to it`] : []
  })
}

async function namesInTheWay(client: pg.ClientBase, { created }: Targets): Promise<string[]> {
  const indexes = created
    .of('index', 'constraint')
    .flatMap(({ node, about, label }) =>
      label && ('IndexStmt' in node || /PRIMARY|UNIQUE|EXCLU/.test(JSON.stringify(node)))
        ? [{ schema: about.schema, name: label }]
        : [],
    )
  const problems: string[] = []
  const taken = new Map<string, Set<string>>()
  for (const name of [...created.tables, ...created.sequences, ...indexes]) {
    const names = taken.get(name.schema) ?? (await takenNames(client, name.schema))
    taken.set(name.schema, names)
    if (names.has(name.name)) problems.push(`${shown(name)}: the name is taken on the target, and the table needs it`)
  }
  return problems
}

/** Of the tables themselves; what they need beyond is needsOnTarget's. */
export const targetProblems = async (
  client: pg.ClientBase,
  targets: Targets,
  statements: readonly DumpStatement[],
  survey: Survey,
): Promise<string[]> => [
  ...withoutRows(targets, statements, survey),
  ...inheritance(targets),
  ...unfitLive(targets),
  ...(await namesInTheWay(client, targets)),
]

/** @throws RunbookError `restore-refused` where there is a problem */
export function refuse(problems: readonly string[], hint: string): void {
  if (problems.length === 0) return
  const [first, ...more] = problems
  throw new RunbookError(
    'restore-refused',
    more.length === 0
      ? first!
      : `${problems.length} reasons against it:\n${problems.map((one) => `- ${one}`).join('\n')}`,
    { state: 'nothing-changed', hint },
  )
}
