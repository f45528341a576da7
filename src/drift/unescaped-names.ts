// Prisma's engine writes names between double quotes and leaves quotes within them as they are: a table that is called
// `a"; DROP TABLE b; --` would become two statements. SQL that holds such a name is never handed to anybody.
import { RunbookError } from '../errors.js'
import type { Catalog } from '../postgres/catalog.js'
import type { Ignore } from './ignore.js'
import { objectOf } from './owner.js'

const WRITTEN_BY_PRISMA = ['schema', 'table', 'column', 'constraint', 'index', 'enum', 'sequence']

/** @throws RunbookError `drift-not-checked` that names every object whose name is in `sql` with a quote that is not doubled */
export function refuseUnescapedNames(sql: string, { objects }: Catalog, ignore: Ignore): void {
  const found = objects.filter((object) => {
    if (!object.name.includes('"') || !WRITTEN_BY_PRISMA.includes(object.kind)) return false
    const named = objectOf(object)
    return named.parts.some((part) => part.includes('"') && sql.includes(part)) && !ignore.covers(named)
  })
  if (found.length === 0) return
  const names = found.map(({ kind, name }) => `${kind} ${name}`).join(', ')
  throw new RunbookError(
    'drift-not-checked',
    `Prisma does not escape the double quotes in these names, so the SQL that it writes is not to be trusted: ${names}`,
    { state: 'nothing-changed', hint: 'rename them, or leave out their tables: --ignore "table:public.<name>"' },
  )
}
