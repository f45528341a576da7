// Why the database and the schema file differ: what the migrations make is held against what is there, and each statement of the
// drift SQL is put to what accounts for it. Pure; what could not be told apart is said as such, and never guessed.
import { neutraliseLine } from '../neutral-text.js'
import type { Catalog } from '../postgres/catalog.js'
import type { PrismaSchema } from '../prisma/schema-files.js'
import { type Difference, differencesIn, differencesOf } from './catalog-differences.js'
import type { JudgedStatement } from './count-losses.js'
import type { DriftFinding } from './drift.js'
import type { Ignore } from './ignore.js'
import type { Live } from './live.js'
import type { DiffStatement } from './statements.js'
import { type ObjectName, inWords, overlap } from './object-name.js'
import type { Replay } from './replay.js'

/** A finding, and which of the drift SQL's statements (by their index) would settle it. */
export interface Explained {
  finding: DriftFinding
  objects: ObjectName[]
  statements: number[]
}

export interface Seen {
  live: Live
  replay: Replay
  schema: PrismaSchema
  /** Of names without one. */
  defaultSchema: string
  ignore: Ignore
  /** Files that were begun and not ended. */
  unfinished: readonly string[]
}

const schemasOf = ({ schema, defaultSchema }: Seen): readonly string[] =>
  schema.schemas.length > 0 ? schema.schemas : [defaultSchema]

const locationOf = ({ parts, kind }: ObjectName, { schema, defaultSchema }: Seen): DriftFinding['location'] => {
  const named = kind === 'enum' ? schema.enums : schema.models
  const found = named.find(
    (one) =>
      one.table === parts[1] && (one.schema ?? (schema.schemas.length > 0 ? undefined : defaultSchema)) === parts[0],
  )
  return found && { file: found.file, line: found.line }
}

/** Statements between BEGIN and COMMIT are one change, told and settled together; any other is one by itself. */
function groupsOf(statements: readonly JudgedStatement[]): number[][] {
  const groups: number[][] = []
  let open: number[] | undefined
  statements.forEach(({ frame }, index) => {
    if (frame === 'begin') groups.push((open = []))
    if (open === undefined) groups.push([index])
    else open.push(index)
    if (frame === 'end') open = undefined
  })
  return groups
}

const indexesOf = (statements: readonly JudgedStatement[], objects: readonly ObjectName[]): number[] =>
  groupsOf(statements)
    .filter((group) =>
      group.some((index) =>
        statements[index]!.objects.some((other) => objects.some((object) => overlap(object, other))),
      ),
    )
    .flat()

function explained(finding: Omit<DriftFinding, 'location'>, objects: ObjectName[], seen: Seen): Explained {
  const location = objects[0] && locationOf(objects[0], seen)
  const [object, what] = [neutraliseLine(finding.object), neutraliseLine(finding.what, 10_000)]
  return {
    finding: { ...finding, object, what, ...(location && { location }) },
    objects,
    statements: indexesOf(seen.live.statements, objects),
  }
}

const BY_HAND = {
  added: 'is in the database, and no applied migration makes it',
  removed: 'is gone from the database, though a migration made it',
}

/** What somebody changed past the migrations: what Prisma can see is one kind, what it cannot is another. */
function byHand(differences: readonly Difference[], seen: Seen): Explained[] {
  const { byHand: recorded } = seen.live
  const recent = new Set(recorded?.changes.map(({ kind, name }) => `${kind} ${name}`))
  return differences.map(({ object, parts, title, change, words, seen: visible }) => {
    const since = recent.has(title) ? `, since the last run (${recorded!.since.toISOString()})` : ''
    const what = (change === 'changed' ? `was changed: ${words}` : BY_HAND[change]) + since
    const one = explained({ kind: 'changed-by-hand', object: title, what }, [object, ...parts], seen)
    const kind = visible || one.statements.length > 0 ? 'changed-by-hand' : 'unseen-by-prisma'
    return { ...one, finding: { ...one.finding, kind } }
  })
}

const definitionOf = ({ objects }: Catalog, title: string): string | undefined =>
  JSON.stringify(objects.find(({ kind, name }) => `${kind} ${name}` === title)?.definition)

/** Is the object as a file makes it that has run in part? Then it is that file's. */
const isOfUnfinished = (title: string, { replay, unfinished, live }: Seen): boolean =>
  replay.pending.some(
    ({ name, catalog }) =>
      unfinished.includes(name) && definitionOf(catalog, title) === definitionOf(live.catalog, title),
  )

function changedByHand(seen: Seen, comparable: boolean): Explained[] {
  const { live, replay, ignore } = seen
  const scope = { ignore, schemas: schemasOf(seen) }
  if (replay.applied !== undefined && comparable)
    return byHand(
      differencesOf(replay.applied, live.catalog, scope).filter(({ title }) => !isOfUnfinished(title, seen)),
      seen,
    )
  if (live.byHand === undefined) return []
  return byHand(differencesIn(live.byHand.changes, undefined, live.catalog, scope), seen)
}

/** What each pending file changes, less what is in the database already. */
function pendingMigrations(seen: Seen): Explained[] {
  const { live, replay, ignore } = seen
  const scope = { ignore, schemas: schemasOf(seen) }
  const there = new Map(live.catalog.objects.map(({ kind, name, definition }) => [`${kind} ${name}`, definition]))
  let before = replay.applied
  return replay.pending.flatMap(({ name, catalog }) => {
    const differences = before === undefined ? [] : differencesOf(before, catalog, scope)
    before = catalog
    const made = new Map(catalog.objects.map((object) => [`${object.kind} ${object.name}`, object.definition]))
    return differences
      .filter(({ title }) => JSON.stringify(there.get(title)) !== JSON.stringify(made.get(title)))
      .map(({ object, parts, title, change, words }) => {
        const what = change === 'changed' ? `changes it: ${words}` : { added: 'makes it', removed: 'drops it' }[change]
        return explained(
          { kind: 'pending-migrations', object: title, what: `${name} is not applied; it ${what}` },
          [object, ...parts],
          seen,
        )
      })
  })
}

/** One statement may change several objects, each of which is told; a rename is of one. */
function subjectsOf({ objects, renames }: DiffStatement, { ignore }: Seen): ObjectName[][] {
  if (renames) return objects.every((object) => ignore.covers(object)) ? [] : [objects]
  const named = new Map(objects.filter((object) => !ignore.covers(object)).map((object) => [inWords(object), object]))
  return [...named.values()].map((object) => [object])
}

/** What the schema file says and no migration does. */
function schemaAhead(seen: Seen): Explained[] {
  const what = (label: string) => `the schema file asks for it, and no migration does: ${label}`
  const told = (seen.replay.ahead ?? []).flatMap((statement) =>
    subjectsOf(statement, seen).map((objects) =>
      explained({ kind: 'schema-ahead', object: inWords(objects[0]!), what: what(statement.label) }, objects, seen),
    ),
  )
  // whether these files made the database is not known: only what it lacks is told
  return seen.replay.applied === undefined ? told.filter(({ statements }) => statements.length > 0) : told
}

/** Of what nothing accounts for. A statement that something accounts for in part is told for the rest. */
function unexplained(seen: Seen, told: readonly Explained[]): Explained[] {
  const { statements, diff } = seen.live
  const settled = new Set(told.flatMap((one) => one.statements))
  const accounted = told.flatMap((one) => one.objects)
  if (diff.drift && diff.sql.trim() === '') return [ofNoStatement(diff.summary)]
  return groupsOf(statements).flatMap((group) => {
    const own = group.map((index) => statements[index]!).filter(({ frame }) => frame === undefined)
    const label = own.map((statement) => statement.label).join('; ')
    const tell = (objects: ObjectName[]): Explained => {
      const object = objects[0] === undefined ? label : inWords(objects[0])
      const what = `differs from the schema file: ${label}`
      return { ...explained({ kind: 'unexplained', object, what }, objects, seen), statements: group }
    }
    const isTold = group.some((index) => settled.has(index))
    if (group.length > 1 || own[0]!.objects.length === 0)
      return isTold ? [] : [tell(own.flatMap(({ objects }) => objects))]
    return subjectsOf(own[0]!, seen)
      .filter((objects) => !objects.some((object) => accounted.some((other) => overlap(object, other))))
      .map(tell)
  })
}

/** The engine says that the two differ, and no statement tells how. */
const ofNoStatement = (summary: string): Explained => ({
  finding: { kind: 'unexplained', object: 'the database', what: `differs from the schema file: ${summary.trim()}` },
  objects: [],
  statements: [],
})

/** @param comparable were the replay's catalog and the live one read from servers of one major? */
export function findingsOf(seen: Seen, comparable: boolean): Explained[] {
  const told = [...pendingMigrations(seen), ...schemaAhead(seen), ...changedByHand(seen, comparable)]
  return [...told, ...unexplained(seen, told)]
}
