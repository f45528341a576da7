// Which objects of a dump come without their rows: announced by pg_dump's comments, and no data follows. A pattern of
// --exclude-table-data that matches nothing is no error to pg_dump, and the rows that it was meant for are then in the backup.
import type { DumpEvent, TocEntry } from './dump-events.js'
import { matchesPattern } from './table-pattern.js'

export interface TableName {
  schema: string
  name: string
}

/** By the type of what has data, the type of the entry that carries it; a pattern leaves out any of the three. */
const DATA_OF: Readonly<Record<string, string>> = {
  TABLE: 'TABLE DATA',
  'MATERIALIZED VIEW': 'MATERIALIZED VIEW DATA',
  SEQUENCE: 'SEQUENCE SET',
}

export interface LeftOutReader {
  see(event: DumpEvent): void
  /** Tables whose rows are not in the dump, in its order; a partitioned table has none of its own and is not among them. */
  tables(): TableName[]
  /** Those of `patterns` that left nothing out. */
  withoutEffect(patterns: readonly string[]): string[]
}

export function leftOutReader(): LeftOutReader {
  /** By type, schema and name: those whose data has not come. */
  const waiting = new Map<string, TableName & { type: string }>()
  let partitioned: string | undefined
  const see = (event: DumpEvent): void => {
    if (event.kind === 'entry') {
      partitioned = undefined
      const { type, schema = '', name } = event.entry
      if (type in DATA_OF) {
        waiting.set(keyOf(event.entry, DATA_OF[type]!), { type, schema, name })
        if (type === 'TABLE') partitioned = keyOf(event.entry, DATA_OF[type]!)
      } else waiting.delete(keyOf(event.entry, type))
    }
    if (event.kind === 'statement' && partitioned !== undefined && PARTITIONED.test(event.sql.toString('latin1')))
      waiting.delete(partitioned)
  }
  const left = () => [...waiting.values()]
  return {
    see,
    tables: () => left().flatMap(({ type, schema, name }) => (type === 'TABLE' ? [{ schema, name }] : [])),
    withoutEffect: (patterns) =>
      patterns.filter((pattern) => !left().some(({ schema, name }) => matchesPattern(pattern, schema, name))),
  }
}

/** The last line of the statement; a column's default that looks like it is never the last. */
const PARTITIONED = /\nPARTITION BY (?:RANGE|LIST|HASH) \([^\n]*\);$/

/** No name holds a NUL. */
const keyOf = ({ schema = '', name }: TocEntry, type: string): string => `${type}\0${schema}\0${name}`
