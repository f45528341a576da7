// A type of the backup that is on the target already: used when it is the same there, refused where rows would not mean the same.
// The backup's is made aside and both are asked what they are.
import type pg from 'pg'
import type { TableName } from '../../backups/dump/left-out.js'
import type { DumpStatement } from './dump-statement.js'
import { quoted, shown } from './qualified-name.js'
import { rewritten } from './rewrite-names.js'
import type { SideTables } from './side-tables.js'

interface TypeFacts {
  kind: string
  labels: string[] | null
  shape: string
}

const TYPE_FACTS = `
  SELECT typtype AS kind,
    (SELECT json_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid) AS labels,
    json_build_array(typtype, format_type(typbasetype, typtypmod), typnotnull, typdefault,
      (SELECT json_agg(pg_get_constraintdef(oid) ORDER BY pg_get_constraintdef(oid)) FROM pg_constraint WHERE contypid = t.oid AND contype = 'c'),
      (SELECT json_agg(json_build_array(attname, format_type(atttypid, atttypmod)) ORDER BY attnum)
         FROM pg_attribute WHERE attrelid = typrelid AND attnum > 0 AND NOT attisdropped),
      (SELECT format_type(rngsubtype, NULL) FROM pg_range WHERE rngtypid = t.oid))::text AS shape
  FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE nspname = $1 AND typname = $2`

const factsOf = async (client: pg.ClientBase, { schema, name }: TableName): Promise<TypeFacts | undefined> =>
  (await client.query<TypeFacts>(TYPE_FACTS, [schema, name])).rows[0]

function difference(backup: TypeFacts, live: TypeFacts): string | undefined {
  const missing = (backup.labels ?? []).filter((label) => !(live.labels ?? []).includes(label))
  if (missing.length > 0) return `has no label ${missing.map((label) => `'${label}'`).join(', ')} on the target`
  return backup.shape === live.shape ? undefined : 'is defined differently on the target'
}

/** Of types that are on both sides; one that the backup has from an extension is not among `makers`. */
export async function typeProblems(
  client: pg.ClientBase,
  makers: readonly DumpStatement[],
  side: SideTables,
): Promise<string[]> {
  const problems: string[] = []
  for (const maker of makers) {
    const { about } = maker
    const place = side.place(about)
    const isIt = (name: TableName) => name.schema === about.schema && name.name === about.name
    await client.query(await rewritten(maker, (name) => (isIt(name) ? place.schema : undefined)))
    const [backup, live] = [await factsOf(client, place), await factsOf(client, about)]
    const problem = backup && live && difference(backup, live)
    if (problem) problems.push(`type ${shown(about)} ${problem}`)
    const isDomain = backup?.kind === 'd'
    await client.query(`DROP ${isDomain ? 'DOMAIN' : 'TYPE'} ${quoted(place)}`)
  }
  return problems
}
