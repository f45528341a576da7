// What the dump reader refuses, and how it says so.
import { createDumpReader } from '../../../src/backups/dump/dump-reader.js'
import { MAX_STATEMENT_BYTES } from '../../../src/backups/dump/reading.js'
import { DUMP_END, DUMP_START, dumpOf, readInPieces } from '../../harness/dump-text.js'

const refusal = (bytes: Buffer): unknown => {
  try {
    readInPieces(bytes)
  } catch (error) {
    return error
  }
  throw new Error('it was not refused')
}
const message = (pattern: RegExp) => expect.stringMatching(pattern) as string

describe('a file that is not a plain dump', () => {
  it.each([
    ['PGDMP\x01\x0e\x00', /custom format/, /pg_restore --file/],
    ['toc.dat\0\0\0', /tar format/, /pg_restore --file/],
    ['\x1f\x8b\x08\x00\x00\x00\x00\x00', /gzip/, /gzip --decompress/],
    ['\x28\xb5\x2f\xfd\x04\x00\x00\x00', /zstd/, /zstd --decompress/],
    ['age-encryption.org/v1\n', /encrypted with age/, /age --decrypt/],
    ['-----BEGIN AGE ENCRYPTED FILE-----\n', /armored/, /age --decrypt/],
    ['PK\x03\x04 and so on', /zip archive/, /unzip/],
    ['\xff\xfe-\0-\0\n\0', /UTF-16/, /pg_dump --file/],
    ['\xef\xbb\xbf--\n-- Pos', /byte order mark/, /as pg_dump wrote it/],
  ])('%j', (start, what, howToOpen) => {
    expect(refusal(Buffer.from(start, 'latin1'))).toMatchObject({
      code: 'bad-dump',
      message: message(what),
      detail: { hint: message(howToOpen) },
    })
  })

  it.each([
    ['something else', '<!DOCTYPE html>\n<html></html>\n', /does not begin as pg_dump/],
    ['a whole cluster', '--\n-- PostgreSQL database cluster dump\n--\n\n', /pg_dumpall/],
    ['line ends of Windows', dumpOf('').toString().replaceAll('\n', '\r\n'), /line ends/],
    [
      'an entry without a header',
      '-- Name: x; Type: TABLE; Schema: public; Owner: y\nCREATE TABLE x();\n',
      /does not begin/,
    ],
  ])('%s', (_, text, what) => {
    expect(refusal(Buffer.from(text))).toMatchObject({ code: 'bad-dump', message: message(what) })
  })
})

describe('F21 a dump that is not all there', () => {
  it.each([
    ['0 bytes', '', /0 bytes/],
    ['a few bytes', '--\n', /last line is missing/],
    ['only the header', DUMP_START, /last line is missing/],
    ['a cut line', dumpOf('').toString().trimEnd(), /has no end/],
    ['a cut statement', `${DUMP_START}SELECT 1`, /statement that begins on line 11/],
    [
      'a cut string that holds the end marker',
      `${DUMP_START}COMMENT ON TABLE t IS 'x\n${DUMP_END}`,
      /statement that begins/,
    ],
    ['cut rows', `${DUMP_START}COPY public.t (a) FROM stdin;\n1\n${DUMP_END}`, /data of the table public\.t/],
    ['a COPY without its data', `${DUMP_START}COPY public.t (a) FROM stdin;`, /data of the table public\.t/],
    ['no \\unrestrict', dumpOf('').toString().replace('\nSET', '\n\\restrict Ab1\n\nSET'), /unrestrict is missing/],
  ])('%s', (_, text, what) => {
    expect(refusal(Buffer.from(text))).toMatchObject({
      code: 'backup-incomplete',
      message: message(what),
      detail: { hint: message(/take the backup again/) },
    })
  })
})

describe('what pg_dump does not write', () => {
  const copy = (target: string) => `COPY ${target};\n1\n\\.\n`

  it.each([
    ['a psql command', '\\! rm -rf /', /line 11 .*\\!|line 11.*psql command/],
    ['\\connect, which --create writes', '\\connect postgres', /\\connect/],
    ['\\copy', '\\copy t from x', /\\copy/],
    ['\\unrestrict with another key', '\\unrestrict abc', /\\unrestrict/],
    ['a second \\restrict', '\\restrict a\n\\restrict b', /line 12.*\\restrict/],
    ['a psql command inside a statement', 'SELECT 1\n\\g\n;', /line 12 .*backslash inside a statement/],
    ['a psql command behind a statement', 'SELECT 1; \\! id', /psql command/],
    ['a NUL byte', 'SELECT 1;\n\0', /line 12 .*NUL/],
    ['a NUL byte in a row', 'COPY public.t (a) FROM stdin;\na\0b\n\\.\n', /line 12 .*NUL/],
    ['a COPY with options', copy('public.t FROM stdin WITH (FORMAT csv)'), /COPY that is not/],
    ['a COPY from a program', copy("public.t FROM PROGRAM 'id'"), /COPY that is not/],
    ['a COPY without a schema', copy('t (a) FROM stdin'), /COPY that is not/],
    ['something behind a COPY', 'COPY public.t (a) FROM stdin; SELECT 1;\n\\.\n', /follows a COPY/],
    ['an encoding that can hide a backslash', "SET client_encoding = 'SJIS';", /SJIS/],
    ['an encoding set in another way', "SET NAMES 'SJIS';", /setting that changes/],
    ['strings changed in another way', 'SET LOCAL standard_conforming_strings TO off;', /setting that changes/],
    ['a lone dash', '- SELECT 1;', /neither SQL nor a comment/],
    ['a second dump', dumpOf('').toString(), /not SQL|follows/],
  ])('%s', (name, body, what) => {
    const text = name === 'a second dump' ? dumpOf('').toString() + DUMP_START : dumpOf(body)
    expect(refusal(Buffer.from(text))).toMatchObject({ code: 'bad-dump', message: message(what) })
  })

  it('something behind the manifest', () => {
    const text = `${dumpOf('').toString()}-- pg-runbook manifest v1 {}\n\n`
    expect(refusal(Buffer.from(text))).toMatchObject({ code: 'bad-dump', message: message(/follows the manifest/) })
  })

  it('a statement too large to be held, long before it is held', () => {
    const reader = createDumpReader()
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    reader.write(Buffer.from(`${DUMP_START}INSERT INTO public.t VALUES ('`))
    let written = 0
    const writeUntilRefused = () => {
      for (; written < 2 * MAX_STATEMENT_BYTES; written += chunk.length) reader.write(chunk)
    }
    expect(writeUntilRefused).toThrow(/line 11 .*a statement of more than 67108864 bytes/)
    expect(written).toBeLessThan(MAX_STATEMENT_BYTES)
  })
})
