// What stands beside the application's own tables in the live database and does not come back with an older backup: the audit of rows,
// and the rows that earlier restores have kept. Nobody looks for it in a list of tables, so it is said plainly, with the command that
// puts it back.
import type pg from 'pg'
import { AUDIT_SCHEMA } from '../postgres/own-schemas.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import { shellWord } from '../shell-word.js'
import type { Survey } from '../backups/opening/survey.js'
import { schemasOf } from './empty-schemas.js'
import type { WholeMode } from './preflight.js'
import type { Target } from './target.js'

export interface AuditedName {
  /** As SQL, with its schema. */
  table: string
  /** Whether it is noted what rows were before they were changed, not only before they were deleted. */
  updates: boolean
}

const AUDITED = `
  SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS "table",
    pg_catalog.bool_or(t.tgname = 'pgrunbook_audit_update') AS updates
  FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
  WHERE p.pronamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = '${AUDIT_SCHEMA}') AND t.tgparentid = 0
  GROUP BY 1 ORDER BY 1`

export const auditedNames = async (client: pg.ClientBase): Promise<AuditedName[]> =>
  (await client.query<AuditedName>(AUDITED)).rows

const TRIGGER = /^(.*) (pgrunbook_audit_(?:delete|update))$/s

/** A table's triggers as the backup brings them, by the table's name as SQL. */
function auditedInBackup({ objects }: Survey): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { entry } of objects) {
    const [, table, trigger] = (entry?.type === 'TRIGGER' && TRIGGER.exec(entry.name)) || []
    if (table === undefined || trigger === undefined) continue
    const name = `${sqlName(entry?.schema ?? '')}.${sqlName(table)}`
    found.set(name, (found.get(name) ?? new Set()).add(trigger))
  }
  return found
}

/** As quote_ident writes it, but for words that are reserved. */
const sqlName = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdentifier(name))
const bare = (table: string): string => table.replaceAll('"', '')

const enable = (tables: readonly AuditedName[], option: string): string[] =>
  tables.length === 0
    ? []
    : [`pg-runbook audit enable ${tables.map(({ table }) => shellWord(table)).join(' ')}${option}`]

function auditEnds(survey: Survey, { audited }: Target): string[] {
  const kept = new Map([...auditedInBackup(survey)].map(([name, triggers]) => [bare(name), triggers]))
  const ends = audited.filter(({ table, updates }) => {
    const triggers = kept.get(bare(table))
    return !triggers?.has('pgrunbook_audit_delete') || (updates && !triggers.has('pgrunbook_audit_update'))
  })
  if (ends.length === 0) return []
  const commands = [
    ...enable(
      ends.filter(({ updates }) => updates),
      ' --updates',
    ),
    ...enable(
      ends.filter(({ updates }) => !updates),
      '',
    ),
  ]
  const names = ends.map(({ table }) => table).join(', ')
  return [`the audit of ${names} ends, since the backup has none of its triggers; afterwards: ${commands.join('; ')}`]
}

/** A backup that holds the audit's own schema brings it back as it was then. */
const auditGoesBack = (survey: Survey, { audited, schemas }: Target, mode: WholeMode): string[] =>
  schemas.includes(AUDIT_SCHEMA) && schemasOf(survey).includes(AUDIT_SCHEMA)
    ? [
        `what the audit (${AUDIT_SCHEMA}.changes) has noted since the backup was made will be ${
          mode === 'swap' ? 'in the database that is kept' : 'in the safety backup'
        } only${audited.length === 0 ? '' : ', and is what dates a deletion'}`,
      ]
    : []

/** As `restore --mode tables` names them. */
const KEPT = /_(?:before_restore|restored)_\d{8}_\d{6}/

function keptCopies(survey: Survey, { tables }: Target): string[] {
  const emptied = new Set(schemasOf(survey))
  const held = new Set(survey.tables.map(({ schema, name }) => `${schema}.${name}`))
  const copies = tables.filter(
    ({ schema, name }) => emptied.has(schema) && KEPT.test(name) && !held.has(`${schema}.${name}`),
  )
  if (copies.length === 0) return []
  const names = copies.map(({ schema, name }) => `${sqlName(schema)}.${sqlName(name)}`)
  const options = names.map((name) => `--table ${shellWord(name)}`).join(' ')
  return [
    `rows that earlier restores have kept go with their tables: ${names.join(', ')}; afterwards: pg-runbook restore <the safety backup> --mode tables ${options}`,
  ]
}

/** Left out of the backup on purpose, and so nowhere but in what is replaced. */
function comeBackEmpty({ manifest }: Survey, { server }: Target): string[] {
  const names = (manifest?.withoutRows ?? []).map(({ schema, name }) => `${sqlName(schema)}.${sqlName(name)}`)
  if (names.length === 0) return []
  const options = names.map((name) => ` --table ${shellWord(name)}`).join('')
  return [
    `empty afterwards, since their rows were left out of the backup: ${names.join(', ')}; to have those of now: ` +
      `pg-runbook restore <the safety backup> --mode tables --into replace --confirm ${shellWord(server.database)}${options}`,
  ]
}

/** Whoever reads changes from a slot goes by the database, not by its name. */
function slotsStay({ slots }: Target): string[] {
  if (slots.length === 0) return []
  return [
    `the logical replication slots ${slots.join(', ')} stay with the database that is kept: their readers see nothing of the restored one, ` +
      'and a slot that nobody reads keeps WAL until the disk is full; make them anew, and in the kept one: ' +
      slots.map((name) => `SELECT pg_drop_replication_slot(${quoteLiteral(name)})`).join('; '),
  ]
}

/** For mode new-database none: nothing ends there. */
export function whatEnds(survey: Survey, target: Target, mode: WholeMode): string[] {
  if (mode === 'new-database') return []
  return [
    ...auditEnds(survey, target),
    ...auditGoesBack(survey, target, mode),
    ...comeBackEmpty(survey, target),
    ...(mode === 'swap' ? slotsStay(target) : []),
    ...(mode === 'in-place' ? keptCopies(survey, target) : []),
  ]
}
