// How PostgreSQL's types are told to Prisma's engine, which asks the catalog only: those types and no others. A type that is
// not listed travels as its text.
import { type ColumnType, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const T = ColumnTypeEnum

/** By OID: PostgreSQL's pg_type.dat. */
const BY_OID: Readonly<Record<number, ColumnType>> = {
  16: T.Boolean,
  18: T.Character, // "char": the engine breaks on text where it wants one character
  20: T.Int64,
  21: T.Int32,
  23: T.Int32,
  26: T.Int64, // oid: unsigned, so wider than Int32
  700: T.Float,
  701: T.Double,
  1000: T.BooleanArray,
  1002: T.TextArray, // "char"[]
  1003: T.TextArray, // name[]
  1005: T.Int32Array,
  1007: T.Int32Array,
  1009: T.TextArray,
  1014: T.TextArray,
  1015: T.TextArray,
  1016: T.Int64Array,
  1028: T.Int64Array, // oid[]
}

/** name (19) and whatever else there is is text. */
export const columnTypeOf = (oid: number): ColumnType => BY_OID[oid] ?? T.Text

const TEXT_ARRAY: number = 1009
const asText = (value: string): string => value
const textArray = pg.types.getTypeParser(TEXT_ARRAY) as (value: string) => string[]
const asNumber = Number
const asBoolean = (value: string): boolean => value === 't'

type Parser = (value: string) => unknown

const PARSERS = new Map<ColumnType, Parser>([
  [T.Boolean, asBoolean],
  [T.Int32, asNumber],
  [T.Float, asNumber],
  [T.Double, asNumber],
  [T.TextArray, textArray],
  [T.Int64Array, textArray],
  [T.Int32Array, (value) => textArray(value).map(asNumber)],
  [T.BooleanArray, (value) => textArray(value).map(asBoolean)],
])

/** For a pg query: values as the engine takes them (64-bit numbers as text), whatever parsers the process has set. */
export const engineTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) => PARSERS.get(columnTypeOf(oid)) ?? asText) as pg.CustomTypesConfig['getTypeParser'],
}
