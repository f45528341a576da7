// What a file may do behind its parse tree's back, asked for in its own transaction before COMMIT: code (DO, functions) that writes
// to the ledger, and objects that landed among the session's temporary ones, where they would be gone with it.
import type { Node, RangeVar } from 'libpg-query'
import { quoteLiteral } from '../postgres/quote.js'
import { LEDGER_SCHEMA } from './ledger-schema.js'
import type { ParsedMigration, Statement } from './statement.js'

const WATCHED = ['migrations', 'migration_statements']
const COUNTERS = ['inserted', 'updated', 'deleted']

/**
 * Rows that this session has written to the ledger's tables, as one text: PostgreSQL's counters of what is not reported yet, which
 * it never is inside a transaction. Others' commits do not show in it, however many rows the ledger has it costs nothing, and what
 * a file wrote and took back with a savepoint is seen as well. TRUNCATE, which is not counted, gives a table another file. Names are
 * not looked up: the role may not be allowed to.
 */
export const LEDGER_WRITES = `(
  SELECT coalesce(pg_catalog.string_agg(pg_catalog.concat_ws(' ', c.relfilenode, ${COUNTERS.map(
    (counter) => `pg_catalog.pg_stat_get_xact_tuples_${counter}(c.oid)`,
  ).join(', ')}), ' ' ORDER BY c.relname), '')
  FROM pg_catalog.pg_class c
  WHERE c.relnamespace = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = '${LEDGER_SCHEMA}')
    AND c.relname = ANY ('{${WATCHED.join(',')}}'))`

/** The relation that a statement makes. */
function made(node: Node): RangeVar | undefined {
  if ('CreateStmt' in node) return node.CreateStmt.relation
  if ('CreateForeignTableStmt' in node) return node.CreateForeignTableStmt.base?.relation
  if ('CreateTableAsStmt' in node) return node.CreateTableAsStmt.into?.rel
  if ('SelectStmt' in node) return node.SelectStmt.intoClause?.rel
  if ('ViewStmt' in node) return node.ViewStmt.view
  return 'CreateSeqStmt' in node ? node.CreateSeqStmt.sequence : undefined
}

const isTemporary = ({ relpersistence, schemaname }: RangeVar): boolean =>
  relpersistence === 't' || schemaname === 'pg_temp'

interface Names {
  /** Written as TEMP, or in pg_temp. */
  temporary: Set<string>
  /** Written to last. */
  lasting: Set<string>
}

function namesIn(statements: readonly Statement[]): Names {
  const names: Names = { temporary: new Set(), lasting: new Set() }
  for (const { node } of statements) {
    const relation = made(node)
    if (relation?.relname !== undefined) names[isTemporary(relation) ? 'temporary' : 'lasting'].add(relation.relname)
    if (!('RenameStmt' in node)) continue
    const { relation: renamed, newname } = node.RenameStmt
    if (renamed?.relname === undefined || newname === undefined) continue
    for (const set of Object.values(names) as Set<string>[]) if (set.has(renamed.relname)) set.add(newname)
  }
  return names
}

const ABOUT_SCHEMAS = 'OBJECT_SCHEMA'
const ROLES = ['role', 'session_authorization']

/** After such a statement the schema of the connection URL may be gone, or closed to whoever makes what follows. */
function closesSchema({ node }: Statement): boolean {
  if ('CreateSchemaStmt' in node) return true
  if ('DropStmt' in node) return node.DropStmt.removeType === ABOUT_SCHEMAS
  if ('RenameStmt' in node) return node.RenameStmt.renameType === ABOUT_SCHEMAS
  if ('AlterOwnerStmt' in node) return node.AlterOwnerStmt.objectType === ABOUT_SCHEMAS
  if ('GrantStmt' in node) return node.GrantStmt.objtype === ABOUT_SCHEMAS
  return 'VariableSetStmt' in node && ROLES.includes(node.VariableSetStmt.name ?? '')
}

const list = (names: Iterable<string>): string => `ARRAY[${[...names].map(quoteLiteral).join(', ')}]::pg_catalog.text[]`

/** SQL that is true of a relation `c` that nobody wanted to be temporary. */
function unwanted({ statements, file }: ParsedMigration): string {
  const { temporary, lasting } = namesIn(statements)
  const byName = `c.relname <> ALL (${list(temporary)})`
  // what code makes has no name here: it is temporary by mistake only where the schema could not be used meanwhile
  const codeMakesThem = /\btemp(?:orary)?\b|\bpg_temp\b/i.test(file.text)
  if (statements.some(closesSchema) && !codeMakesThem) return byName
  return `${byName} AND c.relname = ANY (${list(lasting)})`
}

/**
 * SQL for what the open transaction has made among the temporary objects without being asked to, as one text; NULL where there is
 * none. search_path ends in pg_temp, so that is where an unqualified name goes when the schema before it is missing or closed
 * (PostgreSQL manual, search_path); and a view of a temporary table is temporary by itself.
 */
export const strayObjects = (parsed: ParsedMigration): string => `(
  SELECT pg_catalog.string_agg(o.type || ' ' || coalesce(o.name, o.identity), ', ' ORDER BY o.identity)
  FROM pg_catalog.pg_depend d CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) o
  LEFT JOIN pg_catalog.pg_class c ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = d.objid
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.refobjid = pg_catalog.pg_my_temp_schema()
    AND d.deptype = 'n' AND pg_catalog.age(d.xmin) <= 0
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend own
      WHERE own.classid = d.classid AND own.objid = d.objid AND own.deptype IN ('a', 'i'))
    AND CASE WHEN c.oid IS NULL THEN ${!/\bpg_temp\b/i.test(parsed.file.text)} ELSE ${unwanted(parsed)} END)`
