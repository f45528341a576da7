// Objects that are there and do not do what their name says, or are lost when it matters: pg_dump leaves out invalid indexes
// without a word, and a crash empties unlogged tables.
import { AUDIT_SCHEMA, OWN_SCHEMAS } from '../postgres/own-schemas.js'
import { type Finding, commandsFor, family, namesOf, ok, problem } from './check.js'
import type { Patient } from './patient.js'

/** Names are qualified and quoted, ready for SQL. */
export interface ObjectsRow {
  invalidIndexes: string[]
  /** `ALTER TABLE ... VALIDATE CONSTRAINT ...` without its semicolon is made of both. */
  notValid: { table: string; name: string }[]
  disabledTriggers: { table: string; name: string }[]
  unlogged: string[]
  noPrimaryKey: string[]
  audited: string[]
  hasAudit: boolean
}

const APPLICATION = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  AND n.nspname NOT IN (${OWN_SCHEMAS.map((name) => `'${name}'`).join(', ')})`
const TABLE = "format('%I.%I', n.nspname, c.relname)"
const OF_TABLE = 'JOIN pg_class c ON c.oid = x.%s JOIN pg_namespace n ON n.oid = c.relnamespace'
const onTable = (column: string): string => OF_TABLE.replace('%s', column)
const pairs = (name: string): string =>
  `coalesce((SELECT json_agg(json_build_object('table', ${TABLE}, 'name', quote_ident(x.${name})) ORDER BY ${TABLE}, x.${name})`

/**
 * One that is being built now is not left over. Of another role's build a role without rights sees the session alone: then every
 * invalid index of the table that this session has locked may be the one.
 */
const BEING_BUILT = `EXISTS (SELECT FROM pg_stat_progress_create_index p
    WHERE p.index_relid = x.indexrelid OR p.index_relid IS NULL AND EXISTS (SELECT FROM pg_locks l
      WHERE l.pid = p.pid AND l.locktype = 'relation' AND l.relation = x.indrelid
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())))`

/** A partitioned table's index is "invalid" until every partition has its own. */
const OBJECTS = `
  SELECT ARRAY(SELECT format('%I.%I', n.nspname, i.relname) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid ${onTable('indrelid')}
      WHERE NOT x.indisvalid AND i.relkind = 'i' AND ${APPLICATION}
        AND NOT ${BEING_BUILT} ORDER BY 1) AS "invalidIndexes",
    ${pairs('conname')} FROM pg_constraint x ${onTable('conrelid')}
      WHERE NOT x.convalidated AND x.contype IN ('c', 'f', 'n') AND ${APPLICATION}), '[]') AS "notValid",
    ${pairs('tgname')} FROM pg_trigger x ${onTable('tgrelid')}
      WHERE x.tgenabled = 'D' AND ${APPLICATION}), '[]') AS "disabledTriggers",
    ARRAY(SELECT ${TABLE} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND c.relpersistence = 'u' AND ${APPLICATION} ORDER BY 1) AS unlogged,
    ARRAY(SELECT ${TABLE} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND ${APPLICATION}
        AND NOT EXISTS (SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indisprimary)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY 1) AS "noPrimaryKey",
    EXISTS (SELECT FROM pg_namespace WHERE nspname = '${AUDIT_SCHEMA}') AS "hasAudit",
    ARRAY(SELECT DISTINCT ${TABLE} FROM pg_trigger x ${onTable('tgrelid')} JOIN pg_proc f ON f.oid = x.tgfoid
      JOIN pg_namespace fn ON fn.oid = f.pronamespace WHERE fn.nspname = '${AUDIT_SCHEMA}' ORDER BY 1) AS audited`

export const objectsFamily = family(
  {
    'invalid-indexes': 'Invalid indexes',
    'not-valid-constraints': 'Constraints that are NOT VALID',
    'disabled-triggers': 'Disabled triggers',
    'unlogged-tables': 'Unlogged tables',
    'no-primary-key': 'Tables without a primary key',
    audit: 'Record of deleted rows (audit)',
  },
  async ({ ask }: Patient) => judgeObjects((await ask<ObjectsRow>(OBJECTS))[0]!),
)

/** Every name is what the SQL above gives. */
export const judgeObjects = (row: ObjectsRow) => ({
  'invalid-indexes': none(
    row.invalidIndexes,
    'built half way, kept up to date and never used; pg_dump leaves them out',
    `drop each, then run its CREATE INDEX CONCURRENTLY again:\n${commandsFor(row.invalidIndexes, (name) => `DROP INDEX CONCURRENTLY ${name};`)}`,
  ),
  'not-valid-constraints': none(
    row.notValid.map(({ table, name }) => `${name} of ${table}`),
    'old rows may break them',
    `where it fails, correct the rows it names first:\n${perLine(row.notValid, ({ table, name }) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`)}`,
  ),
  'disabled-triggers': none(
    row.disabledTriggers.map(({ table, name }) => `${name} of ${table}`),
    'they do nothing, also those that hold foreign keys',
    `where nobody means it:\n${perLine(row.disabledTriggers, enable)}`,
  ),
  'unlogged-tables': none(
    row.unlogged,
    'a crash empties them, and no replica has their rows',
    `where their rows matter (this rewrites the table under an exclusive lock):\n${commandsFor(row.unlogged, (name) => `ALTER TABLE ${name} SET LOGGED;`)}`,
  ),
  'no-primary-key': none(
    row.noPrimaryKey,
    'logical replication cannot change their rows, recover-rows cannot tell them apart, Prisma ignores them',
    `give each a key, e.g.:\n${commandsFor(row.noPrimaryKey, (name) => `ALTER TABLE ${name} ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;`)}`,
  ),
  audit: ok(auditInWords(row)),
})

type Named = ObjectsRow['notValid'][number]

/** A foreign key's own triggers have no name that anybody wrote: only ALL brings them back, and a superuser may. */
const enable = ({ table, name }: Named): string =>
  `ALTER TABLE ${table} ENABLE TRIGGER ${/^"RI_ConstraintTrigger_/.test(name) ? 'ALL' : name};`

const perLine = (found: readonly Named[], command: (one: Named) => string): string =>
  commandsFor([...new Set(found.map(command))], (line) => line)

const none = (names: readonly string[], why: string, fix: string): Finding =>
  names.length === 0 ? ok('none') : problem(`${namesOf(names)}: ${why}`, fix)

const auditInWords = ({ hasAudit, audited }: ObjectsRow): string =>
  hasAudit && audited.length > 0
    ? `kept for ${namesOf(audited)}`
    : 'not kept: deleted rows come back from backups only; pg-runbook audit --help tells how to keep one'
