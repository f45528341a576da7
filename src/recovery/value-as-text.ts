// Values that leave the server as text: what can be pasted into SQL again, whatever the database's encoding. A SQL_ASCII database may
// hold bytes that are no text in any encoding, which the server would refuse to send to a client that asks for UTF8.

const isBytes = "pg_catalog.getdatabaseencoding() = 'SQL_ASCII'"
/** Bytes above 127 as octal escapes, backslashes doubled. PostgreSQL manual, 9.5 Binary String Functions, `escape`. */
const escaped = (text: string): string => `pg_catalog.encode(pg_catalog.convert_to(${text}, 'SQL_ASCII'), 'escape')`

/** SQL that gives a literal. @param text SQL of type text, not NULL */
export const asLiteral = (text: string): string =>
  `CASE WHEN ${isBytes} THEN 'E''' || pg_catalog.replace(${escaped(text)}, '''', '''''') || '''' ELSE pg_catalog.quote_literal(${text}) END`

/** SQL that gives something to read. */
export const asReadable = (text: string): string => `CASE WHEN ${isBytes} THEN ${escaped(text)} ELSE ${text} END`
