// What the dump reader yields, in the order of the file. Comments of a dump are hints, written by whoever wrote the file; table
// and column names come from the COPY statement itself.

/** pg_dump's comment above an object: `-- Name: orders; Type: TABLE; Schema: public; Owner: shop`. A `-` there is absent here. */
export interface TocEntry {
  /** Line ends in a name have become spaces, and a function's arguments are part of it: do not look it up in a catalog. */
  name: string
  /** As pg_dump spells it, e.g. TABLE, TABLE DATA, FK CONSTRAINT, SEQUENCE SET, BLOB METADATA, ACL. */
  type: string
  schema?: string
  owner?: string
  tablespace?: string
}

/** One table's data. A table that arrives in several COPYs (--load-via-partition-root) is one of these. */
export interface TableFacts {
  schema: string
  name: string
  rows: number
  /** Of the COPY text, without the terminator line. */
  bytes: number
  /**
   * Lower-case hex, of the same bytes. For a second and later COPY of the same table: SHA-256 of the hex digest so far
   * followed by the hex digest of that COPY. Empty where the reader was told not to hash tables.
   */
  sha256: string
}

/** What a complete dump turned out to hold. */
export interface DumpFacts {
  /** As pg_dump wrote them, e.g. `15.18 (Debian 15.18-0+deb12u1)`. */
  serverVersion?: string
  pgDumpVersion?: string
  /** PostgreSQL's name of the encoding the file is in, e.g. UTF8. */
  clientEncoding?: string
  /** Tables whose data came by COPY, in order of appearance, empty ones too. */
  tables: TableFacts[]
  /** Sum over the tables. */
  rows: number
  largeObjects: number
  statements: number
  /** INSERT statements (--inserts): their rows are not counted, since one statement may carry many rows. */
  insertStatements: number
  /** Of everything before the manifest line, or of the whole file where there is none. */
  bytes: number
  sha256: string
  /** The last line, without its line end, when it is a manifest. */
  manifestLine?: string
}

interface InFile {
  /** Counted from 1. */
  line: number
  /** Byte offset of its first byte. */
  offset: number
  /** The entry it belongs to; none for the settings at the start and for SET statements, which concern all that follows. */
  entry?: TocEntry
}

export interface StatementEvent extends InFile {
  kind: 'statement'
  /** With its semicolon, in the dump's own encoding. */
  sql: Buffer
}

/** `COPY schema.table (columns) FROM stdin;`, always followed by its data and a copy-end. */
export interface CopyBeginEvent extends InFile {
  kind: 'copy-begin'
  sql: Buffer
  schema: string
  table: string
  /** Generated columns are not among them; empty for a table without columns. */
  columns: string[]
}

export type DumpEvent =
  | { kind: 'header'; serverVersion?: string; pgDumpVersion?: string }
  | { kind: 'entry'; entry: TocEntry }
  | StatementEvent
  | CopyBeginEvent
  /** A slice of what was read, valid as long as the chunk it was cut from; rows may be split anywhere. */
  | { kind: 'copy-data'; data: Buffer }
  /** Of this COPY alone. */
  | ({ kind: 'copy-end' } & TableFacts)
  /** The file proved complete. Always the last event. */
  | { kind: 'end'; facts: DumpFacts }
