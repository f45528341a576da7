// How one kind of object is asked for: a few SQL expressions over one FROM, so that a file of queries reads as a list of what
// is compared. A field that is NULL is left out of the definition: what has its default is not said.

import { compareBytewise } from './json.js'

/** Every member is SQL, resolved with pg_catalog alone on the search path. */
export interface ObjectQuery {
  /** One of CATALOG_KINDS, as a literal or a CASE. */
  kind: string
  /** Qualified and quoted; unique within its kind. */
  name: string
  definition: Record<string, string>
  /** What follows FROM, with its WHERE. The common table expressions of scope.ts are there. */
  from: string
}

/**
 * A SELECT of kind, name and definition as JSON text with sorted keys. concat_ws passes over NULLs, which for thousands of rows
 * costs half of what json_strip_nulls(json_build_object(...)) does.
 */
export function selectObjects({ kind, name, definition, from }: ObjectQuery): string {
  const fields = Object.entries(definition)
    .sort(([a], [b]) => compareBytewise(a, b))
    .map(([key, expression]) => `'"${key}":' || to_json(${expression})::text`)
  return `SELECT ${kind}, ${name}, '{' || concat_ws(',', ${fields.join(', ')}) || '}' FROM ${from}`
}

/** A role's name; without quotes, since it stands alone. */
export const roleName = (oid: string): string => `pg_get_userbyid(${oid})::text`

/** The comment on a whole object; pg_description's key is an index on just these columns. */
export const commentOn = (catalog: string, oid: string): string =>
  `(SELECT description FROM pg_description WHERE objoid = ${oid} AND classoid = '${catalog}'::regclass AND objsubid = 0)`

/** True, or left out. */
export const flag = (condition: string): string => `nullif(${condition}, false)`

/** The letters of a "char" column in words; a letter that is not listed is left out. */
export const inWords = (column: string, words: Record<string, string>): string =>
  `CASE ${column} ${Object.entries(words)
    .map(([letter, word]) => `WHEN '${letter}' THEN '${word}'`)
    .join(' ')} END`

/** A text[] as JSON in bytewise order, for settings whose order says nothing. */
export const sortedArray = (array: string): string =>
  `(SELECT json_agg(entry ORDER BY entry COLLATE "C") FROM unnest(${array}) entry)`

/** Objects that came with an extension are the extension's, whose version is compared. */
export const notOfExtension = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM member WHERE member.classid = '${catalog}'::regclass AND member.objid = ${oid})`

/** What comes and goes with another object, as a range type's constructors and cast do. */
export const notInternal = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'i')`

/** An object reference (regclass, regprocedure, ...) as text; 0 stands for none. */
export const reference = (oid: string, as: string): string => `nullif(${oid}::oid, 0)::${as}::text`

/** Whether triggers and rules fire: pg_trigger.tgenabled, pg_rewrite.ev_enabled, pg_event_trigger.evtenabled. */
export const firing = (column: string): string =>
  inWords(column, { O: 'enabled', D: 'disabled', R: 'replica only', A: 'always' })

/** No object that initdb made has an OID from here on (FirstNormalObjectId in access/transam.h). */
export const FIRST_USER_OID = 16384
