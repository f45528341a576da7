// What pg_dump really writes, of servers 14 to 18. Debian has no client of 14 and 16: client 15 dumps the servers 14 and 15,
// client 17 the servers 16 and 17, client 18 the server 18.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { loadModule } from 'libpg-query'
import type { RunbookError } from '../../../src/errors.js'
import { statementsMisread, tablesOf, tablesRead } from '../../harness/dump-against-database.js'
import { readInPieces } from '../../harness/dump-text.js'
import { MAJORS } from '../../harness/embedded-server.js'
import { clientFor, mainClients, type PgClients, pgDumpOf } from '../../harness/pg-dump-clients.js'
import { freshDatabase, startServer, type TestDatabase } from '../../harness/postgres.js'
import { seededRandom, withSeed } from '../../harness/random.js'

const ODD_CORNERS = readFileSync(path.join(import.meta.dirname, '../odd-corners.sql'), 'utf8')
const FETCHING_A_CLIENT_MS = 120_000

beforeAll(loadModule)

describe.each(MAJORS)('a dump of a server %d', (major) => {
  let database: TestDatabase
  let clients: PgClients
  let dump: Buffer
  const dumpWith = (...args: string[]) => clients.run('pg_dump', database.url, args)

  beforeAll(async () => {
    const server = await startServer({ major })
    clients = await pgDumpOf(clientFor(major))
    database = await freshDatabase({ server, sql: ODD_CORNERS })
    dump = await dumpWith()
  }, FETCHING_A_CLIENT_MS)

  it('has the tables, rows and bytes that the database has', async () => {
    const read = readInPieces(dump)
    expect(tablesRead(read)).toEqual(await tablesOf(await database.client(), read))
    expect(read.facts).toMatchObject({ largeObjects: 2, insertStatements: 0, clientEncoding: 'UTF8' })
    expect(read.facts.serverVersion).toMatch(new RegExp(`^${major}\\.`))
    expect(read.facts.pgDumpVersion).toMatch(new RegExp(`^${clientFor(major)}\\.`))
  })

  it("has statements that PostgreSQL's own parser takes for one each", () => {
    expect(statementsMisread(readInPieces(dump))).toEqual([])
  })

  it('has an entry for every kind of object', () => {
    const { events } = readInPieces(dump)
    const types = new Set(events.flatMap((event) => (event.kind === 'entry' ? [event.entry.type] : [])))
    const everyKind = `ACL,AGGREGATE,CAST,COLLATION,COMMENT,DEFAULT,DEFAULT ACL,DOMAIN,EVENT TRIGGER,FK CONSTRAINT,CONSTRAINT,
      FOREIGN DATA WRAPPER,FOREIGN TABLE,FUNCTION,INDEX,MATERIALIZED VIEW,MATERIALIZED VIEW DATA,OPERATOR,POLICY,PROCEDURE,PUBLICATION,
      PUBLICATION TABLE,ROW SECURITY,RULE,SCHEMA,SEQUENCE,SEQUENCE OWNED BY,SEQUENCE SET,SERVER,STATISTICS,TABLE,TABLE ATTACH,TABLE DATA,
      TEXT SEARCH CONFIGURATION,TRIGGER,TYPE,USER MAPPING,VIEW,BLOBS`
    expect([...types]).toEqual(expect.arrayContaining(everyKind.split(/,\s*/)))
    expect(types.has('BLOB') || types.has('BLOB METADATA')).toBe(true)
  })

  it('is read the same in any split', async () => {
    const small = await dumpWith('--exclude-table-data=lookalikes', '--exclude-table-data=bytes', '--no-blobs')
    const whole = readInPieces(small)
    expect(isDeepStrictEqual(readInPieces(small, [...small.keys()]), whole)).toBe(true)
    const random = seededRandom()
    await withSeed(random, () => {
      for (let round = 0; round < 20; round++) {
        const cuts = Array.from({ length: 50 }, () => random.below(small.length)).sort((a, b) => a - b)
        expect(isDeepStrictEqual(readInPieces(small, cuts), whole)).toBe(true)
      }
    })
  })

  it('F70 is refused when it is cut anywhere before its end', async () => {
    const small = await dumpWith('--exclude-table-data=lookalikes', '--exclude-table-data=bytes', '--no-blobs')
    const end = small.lastIndexOf('\\unrestrict')
    const notRefused: number[] = []
    for (let length = 0; length <= end; length += length < end - 500 ? 37 : 1) {
      const refusal = refusalOf(small.subarray(0, length))
      if (refusal?.code !== 'backup-incomplete') notRefused.push(length)
    }
    expect(notRefused).toEqual([])
  })

  it.each([
    '--verbose',
    '--clean --if-exists',
    '--no-owner --no-privileges',
    '--use-set-session-authorization --quote-all-identifiers',
    '--disable-dollar-quoting',
    '--data-only --disable-triggers',
  ])('has the same tables with %s', async (options) => {
    const read = readInPieces(await dumpWith(...options.split(' ')))
    expect(tablesRead(read)).toEqual(tablesRead(readInPieces(dump)))
    expect(statementsMisread(read)).toEqual([])
  })

  it('has no rows with --schema-only, and rows in INSERT statements with --inserts', async () => {
    expect(readInPieces(await dumpWith('--schema-only')).facts).toMatchObject({ tables: [], rows: 0 })
    const inserts = readInPieces(await dumpWith('--inserts', '--exclude-table-data=lookalikes'))
    expect(inserts.facts).toMatchObject({ tables: [], rows: 0, insertStatements: 119 })
    expect(statementsMisread(inserts)).toEqual([])
    const several = readInPieces(await dumpWith('--column-inserts', '--rows-per-insert=50'))
    expect(several.facts).toMatchObject({ tables: [], rows: 0 })
    expect(statementsMisread(several)).toEqual([])
  })

  it('adds up what --load-via-partition-root puts in several pieces', async () => {
    const { facts } = readInPieces(await dumpWith('--load-via-partition-root'))
    expect(facts.tables.filter(({ name }) => /part/.test(name))).toEqual([])
    expect(facts.tables.find(({ name }) => name === 'parent')).toMatchObject({ rows: 3 })
  })

  it('is read from an archive through pg_restore, which itself is refused', async () => {
    const archive = await dumpWith('--format=custom')
    expect(refusalOf(archive)).toMatchObject({
      code: 'bad-dump',
      message: expect.stringMatching(/custom format/) as string,
    })
    const text = await clients.run('pg_restore', database.url, ['--file=-'], archive)
    expect(tablesRead(readInPieces(text))).toEqual(tablesRead(readInPieces(dump)))
  })

  it('is refused with --create, whose \\connect would leave the database', async () => {
    expect(refusalOf(await dumpWith('--create'))).toMatchObject({
      code: 'bad-dump',
      message: expect.stringMatching(/\\connect/) as string,
      detail: { hint: expect.stringMatching(/without --create/) as string },
    })
  })

  it('is read when the database has standard_conforming_strings off', async () => {
    await database.query(`ALTER DATABASE "${database.name}" SET standard_conforming_strings = off`)
    try {
      const read = readInPieces(await dumpWith())
      const usual = readInPieces(dump)
      expect(tablesRead(read)).toEqual(tablesRead(usual))
      expect(read.facts.statements - usual.facts.statements).toBe(1) // SET escape_string_warning
    } finally {
      await database.query(`ALTER DATABASE "${database.name}" RESET standard_conforming_strings`)
    }
  })
})

function refusalOf(bytes: Buffer): RunbookError | undefined {
  try {
    readInPieces(bytes)
    return undefined
  } catch (error) {
    return error as RunbookError
  }
}

it.each([
  ['LATIN1', 'é', "E'\\xe9'"],
  ['WIN1251', 'я', "E'\\xff'"],
  ['EUC_JP', '日本', "E'\\xc6\\xfc'"],
])('reads names of a database in %s', async (encoding, name) => {
  const database = await freshDatabase({
    encoding,
    sql: `CREATE TABLE "${name}" AS SELECT '${name}'::text AS "${name}"`,
  })
  const { facts, events } = readInPieces(await mainClients().run('pg_dump', database.url))
  expect(facts).toMatchObject({ clientEncoding: encoding, tables: [{ name, rows: 1 }] })
  expect(events.find((event) => event.kind === 'copy-begin')).toMatchObject({ columns: [name] })
})

it('reads a SQL_ASCII database, whose bytes are of no encoding', async () => {
  const sql = `CREATE TABLE t (a text); INSERT INTO t VALUES (convert_from('\\xe9', 'SQL_ASCII'))`
  const database = await freshDatabase({ encoding: 'SQL_ASCII', sql })
  const { facts } = readInPieces(await mainClients().run('pg_dump', database.url))
  expect(facts).toMatchObject({ clientEncoding: 'SQL_ASCII', tables: [{ name: 't', rows: 1, bytes: 2 }] })
})
