// What a role lacks for a recovery, told before a row is read, each with the statement that gives it. What only the INSERTs need does
// not stop a dry run: a role that may read can look, and hears what a real run would need.
import type pg from 'pg'
import { quoteIdentifier } from '../postgres/quote.js'
import { shownIdentifier } from '../postgres/shown-name.js'
import type { ForeignKey } from './foreign-keys.js'
import { type LiveTable, nameOf } from './live-tables.js'
import { refuseProblems } from './table-plan.js'
import { type TriggerChoice, triggersThatFire } from './triggers.js'

/** As it stands in a GRANT, quoted whatever it is. */
export type Role = string

export async function roleOf(client: pg.Client): Promise<Role> {
  const { rows } = await client.query<{ role: string }>('SELECT current_user::text AS role')
  return quoteIdentifier(rows[0]!.role)
}

/** Temporary tables are all that the comparison writes. */
export async function refuseWithoutTemporary(client: pg.Client, role: Role): Promise<void> {
  const { rows } = await client.query<{ may: boolean; database: string }>(
    `SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'TEMP') AS may,
            pg_catalog.quote_ident(pg_catalog.current_database()) AS database`,
  )
  const { may, database } = rows[0]!
  if (!may)
    refuseProblems([
      `this role may make no temporary tables here: GRANT TEMPORARY ON DATABASE ${database} TO ${role}, as the database's owner`,
    ])
}

const mayNotReach = (schema: string, name: string, role: Role): string =>
  `${name}: this role may not use its schema: GRANT USAGE ON SCHEMA ${schema} TO ${role}`
const mayNotRead = (name: string, role: Role): string =>
  `${name}: this role may not read it: GRANT SELECT ON ${name} TO ${role}`
const hidden = (name: string): string =>
  `${name}: row level security hides rows from this role, so rows that are there would look missing: use a role with BYPASSRLS, or the table's owner where it is not forced`

/** What keeps a table from being compared, a line each. */
export function readProblems(live: LiveTable, role: Role): string[] {
  const name = nameOf(live)
  const problems = [
    !live.mayReach && mayNotReach(shownIdentifier(live.schema), name, role),
    !live.maySelect && mayNotRead(name, role),
    live.hidesRows && hidden(name),
  ]
  return problems.filter((problem) => problem !== false)
}

/**
 * Tables that rows of `children` reference: whether the referenced row is there can only be said by looking at its key.
 * @param known tables that have been judged already, by OID
 */
export function parentProblems(
  keys: readonly ForeignKey[],
  children: readonly number[],
  known: ReadonlySet<number>,
  role: Role,
): string[] {
  const above = keys.filter(({ child, parent }) => children.includes(child) && !known.has(parent))
  const problems = above.flatMap(({ parent, parentName, parentSchema, ...may }) => {
    const from = [...new Set(above.filter((key) => key.parent === parent).map(({ childName }) => childName))].join(', ')
    return [
      !may.mayReachParent && mayNotReach(parentSchema, parentName, role),
      !may.maySelectParent && `${mayNotRead(parentName, role)} (referenced by ${from})`,
      may.hidesParentRows && hidden(parentName),
    ].filter((problem) => problem !== false)
  })
  return [...new Set(problems)]
}

/** Something that only a real run needs: as a reason to refuse one, and as what a dry run says of it. */
export interface Lack {
  problem: string
  needs: string
}

export function writeLacks(live: LiveTable, triggers: TriggerChoice, role: Role): Lack[] {
  const name = nameOf(live)
  const insert = `GRANT INSERT ON ${name} TO ${role}`
  const lacks: (Lack | false)[] = [
    !live.mayInsert && { problem: `${name}: this role may not insert: ${insert}`, needs: insert },
    live.hasInsertRule && {
      problem: `${name}: a rule (CREATE RULE) rewrites INSERT, which then takes no ON CONFLICT: drop the rule first`,
      needs: `DROP RULE: a rule of ${name} rewrites INSERT, which then takes no ON CONFLICT`,
    },
    triggers === 'off' &&
      triggersThatFire({ live }).length > 0 &&
      !live.isOwned && {
        problem: `triggers: off needs the owner of ${name}, which this role is not: use the owner's URL, or let them fire`,
        needs: `the owner of ${name}, for triggers: off`,
      },
  ]
  return lacks.filter((lack) => lack !== false)
}
