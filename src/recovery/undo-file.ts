// What takes a recovery back: the keys that were inserted, as DELETEs, children first, and as comments the rows that were not inserted
// and why. It holds keys, which are row values: mode 0600, encrypted when recipients are given, and stored before the COMMIT.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { sealingStages, sealSuffix, type Seal } from '../backups/sealing/seal.js'
import type { StagedBackup } from '../backups/stores/store.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { liveRows, nameOf, sqlName } from './live-tables.js'
import { at, equal, ROW, rowText, type TablePlan } from './table-plan.js'
import { asLiteral, asReadable } from './value-as-text.js'

/** So many keys in an INSERT: PostgreSQL reads it in no time, and so does a person. */
const KEYS_A_STATEMENT = 500

const UTC = (when: Date): string => when.toISOString().replace(/\.\d+Z$/, 'Z')

/** e.g. undo_recovery_20260115_031500.sql */
export const undoName = (when: Date): string =>
  `undo_recovery_${when.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '_')}.sql`

/** Rows of one text column, a few at a time; the caller is in a transaction. */
async function* texts(client: pg.Client, select: string): AsyncGenerator<string[], void, undefined> {
  await client.query(`DECLARE pgrunbook_undo NO SCROLL CURSOR FOR ${select}`)
  for (;;) {
    const { rows } = await client.query<{ text: string }>(`FETCH ${KEYS_A_STATEMENT} FROM pgrunbook_undo`)
    if (rows.length > 0) yield rows.map(({ text }) => text)
    if (rows.length < KEYS_A_STATEMENT) break
  }
  await client.query('CLOSE pgrunbook_undo')
}

const keyLiteral = (alias: string, columns: readonly string[]): string =>
  `'(' || ${at(alias, columns)
    .map((column) => asLiteral(`${column}::text`))
    .join(` || ', ' || `)} || ')'`

type Texts = AsyncGenerator<string, void, undefined>

/** What the DELETE of a table goes by: its keys, in a table of the session that runs the file. */
async function* keysInto(keys: string, client: pg.Client, { live, names }: TablePlan, columns: string[]): Texts {
  const listed = columns.map(quoteIdentifier).join(', ')
  yield `CREATE TEMP TABLE ${keys} ON COMMIT DROP AS SELECT ${listed} FROM ${sqlName(live)} WITH NO DATA;\n`
  for await (const values of texts(client, `SELECT ${keyLiteral('i', columns)} AS text FROM ${names.inserted} i`))
    yield `INSERT INTO ${keys} VALUES\n  ${values.join(',\n  ')};\n`
}

/** Of a table without a key: as often as each row went in. */
async function* deletesOfWholeRows(client: pg.Client, plan: TablePlan): Texts {
  const { live, names } = plan
  const same = rowText(plan, (name) => at('l', [name])[0]!)
  for await (const rows of texts(client, `SELECT ${asLiteral('"pgrunbook:text"')} AS text FROM ${names.inserted} i`))
    for (const row of rows)
      yield `DELETE FROM ${liveRows(live)} WHERE (tableoid, ctid) = (SELECT l.tableoid, l.ctid FROM ${liveRows(live)} l WHERE ${same} = ${row} LIMIT 1);\n`
}

const hasInserted = async (client: pg.Client, { names }: TablePlan): Promise<boolean> =>
  (await client.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM ${names.inserted}) AS any`)).rows[0]!.any

/**
 * One statement for all of a group, as they went in: rows that reference each other, in one table or in a circle of them, can only go at
 * once where a foreign key is not deferrable.
 * @param first numbers the tables of keys
 */
async function* deletes(client: pg.Client, group: readonly TablePlan[], first: number): Texts {
  const statements: string[] = []
  for (const [index, plan] of group.entries()) {
    const { live, match } = plan
    if (!(await hasInserted(client, plan))) continue
    if (match.kind === 'key') {
      const keys = `pgrunbook_undo_${first + index}`
      yield* keysInto(keys, client, plan, match.columns)
      const same = equal(at('l', match.columns), match.operators, at('k', match.columns))
      statements.push(`DELETE FROM ${liveRows(live)} l USING ${keys} k WHERE ${same}`)
    } else yield* deletesOfWholeRows(client, plan)
  }
  if (statements.length === 1) yield `${statements[0]!};\n`
  else if (statements.length > 1)
    yield `WITH ${statements.map((sql, index) => `of_${index + 1} AS (${sql})`).join(',\n  ')} SELECT;\n`
}

/** As JSON, so that no line end of a value leaves the comment. */
async function* comments(client: pg.Client, plan: TablePlan): Texts {
  const { live, match, names } = plan
  const key = match.kind === 'key' ? keyLiteral('g', match.columns) : rowText(plan, (name) => at('g', [name])[0]!)
  const select = `SELECT x.why || ' ' || to_json(${asReadable(`(${key})::text`)})::text AS text FROM ${names.blocked} x JOIN ${names.gone} g ON g.${ROW} = x.row
    WHERE EXISTS (SELECT FROM ${names.taken} t WHERE t.row = x.row)`
  for await (const lines of texts(client, select))
    yield lines
      .map(
        (line) => `-- not inserted: ${JSON.stringify(nameOf(live))} ${line.replaceAll(/[\r\n\u2028\u2029]/g, ' ')}\n`,
      )
      .join('')
}

export interface UndoRequest {
  client: pg.Client
  /** In the order in which they were filled; those of one group went in together. */
  groups: readonly (readonly TablePlan[])[]
  when: Date
  /** host:port/database, and the backup's name. */
  database: string
  backup: string
}

async function* undoText({ client, groups, when, database, backup }: UndoRequest): Texts {
  yield `-- Takes back what pg-runbook recover-rows inserted on ${UTC(when)} into ${oneLine(database)}, from ${oneLine(backup)}.
-- A DELETE cascades: look first for rows that were added below these since. Sequences stay where they are.
-- psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f this_file.sql
SET client_encoding = 'UTF8';
BEGIN;
`
  let first = 1
  for (const group of groups.toReversed()) {
    yield* deletes(client, group, first)
    first += group.length
  }
  yield 'COMMIT;\n'
  for (const plan of groups.flat()) yield* comments(client, plan)
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n\u2028\u2029]/g, ' ')

/**
 * Writes the file into `folder`, which is of mode 0700. To be called in the transaction that inserted the rows.
 * @throws RunbookError `sealing-failed`, `disk-full`
 */
export async function writeUndoFile(
  request: UndoRequest,
  seal: Seal,
  folder: string,
  environment: Record<string, string>,
): Promise<StagedBackup> {
  const name = undoName(request.when) + sealSuffix(seal)
  const file = path.join(folder, name)
  const stages = await sealingStages(seal, environment)
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const pieces: NodeJS.ReadWriteStream[][] = [[Readable.from(undoText(request)) as unknown as NodeJS.ReadWriteStream]]
  for (const stage of stages) {
    pieces.at(-1)!.push(stage.input as unknown as NodeJS.ReadWriteStream)
    if ((stage.input as unknown) !== stage.output) pieces.push([stage.output as unknown as NodeJS.ReadWriteStream])
  }
  pieces
    .at(-1)!
    .push(hashing, createWriteStream(file, { mode: 0o600, flags: 'wx' }) as unknown as NodeJS.ReadWriteStream)
  try {
    await Promise.all([...pieces.map((piece) => pipeline(piece)), ...stages.map(({ finished }) => finished)])
  } catch (error) {
    for (const stage of stages) stage.kill()
    throw error
  }
  const packing = seal.compression === 'zip' && seal.recipients.length === 0 ? 'zip' : 'stored'
  return { name, path: file, bytes: (await stat(file)).size, sha256: hash.digest('hex'), packing }
}
