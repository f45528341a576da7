// Takes away what a backup is to bring back: the schemas that it holds with all that is in them, and what it makes outside of
// schemas. Refuses where that would take something with it that is in no schema of the backup.
import type pg from 'pg'
import type { Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import { quoteIdentifier } from '../postgres/quote.js'

const UNTOUCHABLE = /^(pg_|information_schema$)/

/** Names of the schemas that the backup has objects in, `public` among them where it has. */
export function schemasOf({ objects, tables }: Survey): string[] {
  const names = new Set(tables.map(({ schema }) => schema))
  for (const { entry } of objects) {
    if (entry?.schema !== undefined) names.add(entry.schema)
    if (entry?.type === 'SCHEMA') names.add(entry.name)
  }
  return [...names].filter((name) => !UNTOUCHABLE.test(name)).sort()
}

/** What stands outside of schemas, by its type in a dump. A user mapping goes with its server, a cast with its type. */
const OUTSIDE: Readonly<Record<string, string>> = {
  EXTENSION: 'EXTENSION',
  'EVENT TRIGGER': 'EVENT TRIGGER',
  PUBLICATION: 'PUBLICATION',
  SERVER: 'SERVER',
  'FOREIGN DATA WRAPPER': 'FOREIGN DATA WRAPPER',
}

/**
 * `public` itself stays: initdb made it, and a dump does not make it again. The columns of a partition key hang on their own table
 * internally, and the table is an object by itself nevertheless. Source: StorePartitionKey, heap.c.
 */
const IN_PUBLIC = `
  SELECT o.type, o.identity FROM pg_catalog.pg_depend d, pg_catalog.pg_identify_object(d.classid, d.objid, 0) o
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = 'public'::regnamespace AND d.deptype = 'n'
    AND d.classid <> 'pg_catalog.pg_extension'::regclass
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i
                    WHERE i.classid = d.classid AND i.objid = d.objid AND i.objsubid = d.objsubid AND i.deptype IN ('e', 'i'))`

const DROPPED_AS: Readonly<Record<string, string>> = {
  'composite type': 'TYPE',
  'statistics object': 'STATISTICS',
}

async function emptyPublic(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ type: string; identity: string }>(IN_PUBLIC)
  for (const { type, identity } of rows)
    await client.query(`DROP ${DROPPED_AS[type] ?? type.toUpperCase()} IF EXISTS ${identity} CASCADE`)
}

const ELSEWHERE = `
  SELECT n.nspname || '.' || c.relname AS name, count(a.attnum)::int
           + (SELECT count(*) FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid)::int
           + (SELECT count(*) FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid)::int
           + (SELECT count(*) FROM pg_catalog.pg_attrdef f WHERE f.adrelid = c.oid)::int
           + (SELECT count(*) FROM pg_catalog.pg_policy y WHERE y.polrelid = c.oid)::int
           + (SELECT count(*) FROM pg_catalog.pg_rewrite r WHERE r.ev_class = c.oid)::int AS parts
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
  WHERE n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  GROUP BY c.oid, n.nspname, c.relname
  UNION ALL
  SELECT n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', 0
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  UNION ALL
  SELECT 'type ' || n.nspname || '.' || t.typname, 0
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('d', 'r') AND n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  UNION ALL
  SELECT 'event trigger ' || evtname, 0 FROM pg_catalog.pg_event_trigger WHERE evtname <> ALL ($2)
  UNION ALL
  SELECT 'publication ' || pubname, (SELECT count(*) FROM pg_catalog.pg_publication_rel WHERE prpubid = p.oid)::int
  FROM pg_catalog.pg_publication p WHERE pubname <> ALL ($2)`

const MADE_AGAIN = ['EVENT TRIGGER', 'PUBLICATION']

async function elsewhere(client: pg.Client, survey: Survey): Promise<Map<string, number>> {
  const ours = survey.objects.flatMap(({ entry }) => (entry && MADE_AGAIN.includes(entry.type) ? [entry.name] : []))
  const { rows } = await client.query<{ name: string; parts: number }>(ELSEWHERE, [schemasOf(survey), ours])
  return new Map(rows.map(({ name, parts }) => [name, parts]))
}

/**
 * Inside the caller's transaction. Large objects go where the backup has some.
 * @throws RunbookError `restore-refused` where an object of another schema would go or lose a part
 */
export async function emptySchemas(client: pg.Client, survey: Survey): Promise<void> {
  const schemas = schemasOf(survey)
  const others = await elsewhere(client, survey)
  for (const { entry } of survey.objects) {
    const type = OUTSIDE[entry?.type ?? '']
    if (type === undefined) continue
    await client.query(`DROP ${type} IF EXISTS ${quoteIdentifier(entry!.name)} CASCADE`)
  }
  for (const name of schemas)
    if (name === 'public') await emptyPublic(client)
    else await client.query(`DROP SCHEMA IF EXISTS ${quoteIdentifier(name)} CASCADE`)
  if (survey.facts.largeObjects > 0)
    await client.query('SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata')
  const left = await elsewhere(client, survey)
  const hurt = [...others].filter(([name, parts]) => left.get(name) !== parts).map(([name]) => name)
  if (hurt.length > 0) throw wouldHurt(hurt, schemas)
}

const wouldHurt = (hurt: readonly string[], schemas: readonly string[]): RunbookError =>
  new RunbookError(
    'restore-refused',
    `what the backup does not hold depends on what it replaces (schemas ${schemas.join(', ')}): ${hurt.join(', ')} would go or lose a part`,
    { state: 'rolled-back', hint: 'drop it yourself when nobody needs it, or restore with mode new-database or swap' },
  )
