// Which roles a dump needs: those it makes owners, grants to, or names in policies and user mappings.
import { nameDecoder } from '../backups/dump/dump-encoding.js'
import type { DumpObject, Survey } from '../backups/opening/survey.js'
import { granteesIn, type LeftOutOptions, newOwnerIn } from './left-out-statements.js'

const NAME = String.raw`"(?:[^"]|"")+"|[A-Za-z_\x80-\xff][\w$\x80-\xff]*`
const POLICY = new RegExp(`^CREATE POLICY [^]*? TO ((?:${NAME})(?:, (?:${NAME}))*)(?: USING| WITH CHECK|;)`)
const MAPPING = new RegExp(`^CREATE USER MAPPING FOR (${NAME}) `)
const NOT_ROLES = new Set(['PUBLIC', 'public', 'CURRENT_USER', 'SESSION_USER', 'CURRENT_ROLE'])

export interface NamedRoles {
  owners: Set<string>
  /** Of rights, policies and user mappings. */
  others: Set<string>
}

function inDefinition({ entry, statements }: DumpObject): string[] {
  const pattern = entry?.type === 'POLICY' ? POLICY : entry?.type === 'USER MAPPING' ? MAPPING : undefined
  if (!pattern) return []
  return statements
    .flatMap(({ sql }) => pattern.exec(sql.toString('latin1'))?.[1]?.match(new RegExp(NAME, 'g')) ?? [])
    .filter((name) => !NOT_ROLES.has(name))
    .map((name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name))
}

export function rolesNamed({ objects, facts }: Survey, { noOwner, noPrivileges }: LeftOutOptions): NamedRoles {
  const decode = nameDecoder(facts.clientEncoding ?? 'UTF8')
  const asText = (name: string): string => decode(Buffer.from(name, 'latin1'))
  const roles: NamedRoles = { owners: new Set(), others: new Set() }
  for (const object of objects) {
    for (const name of inDefinition(object)) roles.others.add(asText(name))
    for (const { sql } of object.statements) {
      const owner = noOwner ? undefined : newOwnerIn(sql)
      if (owner !== undefined) roles.owners.add(asText(owner))
      if (!noPrivileges) for (const name of granteesIn(sql, object.entry)) roles.others.add(asText(name))
    }
  }
  return roles
}
