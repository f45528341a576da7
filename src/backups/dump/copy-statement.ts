// Reads the one form of COPY that pg_dump writes: `COPY schema.table (column, ...) FROM stdin;`. Every other COPY is refused:
// with options its data would have another format, and FROM PROGRAM runs a command on the server.

const NAME = String.raw`"(?:[^"]|"")+"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*`
const COPY = new RegExp(`^COPY (${NAME})\\.(${NAME}) (?:\\(((?:${NAME})(?:, (?:${NAME}))*)\\))? ?FROM stdin;$`)
const NAMES = new RegExp(NAME, 'g')

export interface CopyTarget {
  schema: string
  table: string
  columns: string[]
}

/** The name as the catalog has it: quotes taken off, an unquoted one in lower case. */
const unquoted = (name: string): string =>
  name.startsWith('"')
    ? name.slice(1, -1).replaceAll('""', '"')
    : name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Undefined when `sql`, with its semicolon, is not of pg_dump's form. */
export function parseCopyStatement(sql: string): CopyTarget | undefined {
  const [, schema, table, columns] = COPY.exec(sql) ?? []
  if (schema === undefined || table === undefined) return undefined
  const names = columns?.match(NAMES) ?? []
  return { schema: unquoted(schema), table: unquoted(table), columns: names.map(unquoted) }
}
