// Which statements of a dump are not sent: settings that the target does not know, and, where the operator asks for it, owners
// and rights, as pg_restore's --no-owner and --no-privileges leave them out.
import type { TocEntry } from '../backups/dump/dump-events.js'

export interface LeftOutOptions {
  noOwner: boolean
  noPrivileges: boolean
}

const NAME = String.raw`"(?:[^"]|"")+"|[A-Za-z_\x80-\xff][\w$\x80-\xff]*`
const SETTING = /^SET (?:SESSION |LOCAL )?([A-Za-z_.]+) *(?:=|TO )/
const OWNER = new RegExp(`^ALTER [^]* OWNER TO (${NAME});$`)
const AUTHORIZATION = new RegExp(`^SET SESSION AUTHORIZATION (?:'[^']*'|${NAME});$|^RESET SESSION AUTHORIZATION;$`)
const RIGHTS = new RegExp(`^(?:GRANT|REVOKE) [^]* (?:TO|FROM) (${NAME})(?: WITH GRANT OPTION)?(?: CASCADE)?;$`)
const DEFAULT_RIGHTS = new RegExp(`^ALTER DEFAULT PRIVILEGES FOR ROLE (${NAME}) [^]* (?:TO|FROM) (${NAME})`)

/** Undefined for what is no SET of a parameter, e.g. SET SESSION AUTHORIZATION. */
export function settingIn(sql: Buffer): string | undefined {
  const name = SETTING.exec(sql.toString('latin1', 0, 200))?.[1]?.toLowerCase()
  return name === undefined || name === 'session' ? undefined : name
}

const unquoted = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name)
const textOf = (sql: Buffer): string => sql.toString('latin1')
const isRights = (entry: TocEntry | undefined): boolean => entry?.type === 'ACL' || entry?.type === 'DEFAULT ACL'

/** The role that a statement makes an owner. */
export const newOwnerIn = (sql: Buffer): string | undefined => {
  const name = OWNER.exec(textOf(sql))?.[1]
  return name === undefined ? undefined : unquoted(name)
}

/** The roles, other than PUBLIC, that a statement of an ACL entry names. */
export function granteesIn(sql: Buffer, entry: TocEntry | undefined): string[] {
  if (!isRights(entry)) return []
  const text = textOf(sql)
  const names = (DEFAULT_RIGHTS.exec(text) ?? RIGHTS.exec(text) ?? []).slice(1)
  return names.filter((name): name is string => name !== undefined && name !== 'PUBLIC').map(unquoted)
}

/** @param known the target's settings, in lower case */
export function isLeftOut(
  sql: Buffer,
  entry: TocEntry | undefined,
  { noOwner, noPrivileges }: LeftOutOptions,
  known: ReadonlySet<string>,
): boolean {
  const setting = settingIn(sql)
  if (setting !== undefined) return !known.has(setting) && !setting.includes('.')
  if (noPrivileges && isRights(entry)) return true
  return noOwner && (OWNER.test(textOf(sql)) || AUTHORIZATION.test(textOf(sql)))
}
