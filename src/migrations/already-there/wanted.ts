// What a statement that says "already exists" would have made: by which SQLSTATE PostgreSQL says so of this kind of object, how the
// object is found, and how what the statement wants is built beside it to be compared.
import type pg from 'pg'
import type { CatalogKind, JsonValue } from '../../postgres/catalog.js'
import type { TwinRequest } from '../../postgres/catalog/twins.js'
import type { StatementText } from './statement-text.js'

/** Names as they are, not quoted. */
export interface QualifiedName {
  schema: string
  name: string
}

/** Where the object stands that was found; of what has no schema, two empty texts. */
export interface Standing extends QualifiedName {
  /** Of a column, trigger, index, ...: its table. */
  table?: QualifiedName & { kind: string }
}

/** A table as PostgreSQL writes it, quoted where needed. */
export interface Reference {
  quoted: string
  qualified: string
}

/** What is to be run in a savepoint, and what is to be read after it. */
export interface Twin {
  statements: string[]
  read: TwinRequest
  /** Constraints that the statement names; any other may have any name. */
  named?: readonly string[]
  /** What a temporary object cannot have, by kind of object. */
  also?: Partial<Record<CatalogKind, Record<string, JsonValue>>>
  /** Tables that foreign keys refer to, of which there are twins as well. */
  references?: readonly Reference[]
}

/** One line each; undefined where it cannot be told. */
export type Differences = string[] | undefined

export interface Wanted {
  /** What CREATE says when the object is there; the same from server 14 to 18. */
  sqlstates: readonly string[]
  find: (client: pg.ClientBase) => Promise<Standing | undefined>
  twin?: (client: pg.ClientBase, text: StatementText, standing: Standing) => Promise<Twin | undefined>
  /** What no twin shows. */
  check?: (client: pg.ClientBase, standing: Standing) => Promise<Differences>
}
