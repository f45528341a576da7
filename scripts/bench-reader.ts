// npm run bench:reader [-- FILE]: how fast the dump reader reads a plain dump, beside what reading the file alone costs. Without
// FILE a dump is made up: narrow rows, wide rows, long rows, large objects and INSERT statements in about equal parts.
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createDumpReader } from '../src/backups/dump/dump-reader.js'
import { readDump } from '../src/backups/dump/read-dump.js'

const CHUNK_BYTES = 64 * 1024
const PART_BYTES = 96 * 1024 * 1024

const START =
  "--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n\n"
const END = '--\n-- PostgreSQL database dump complete\n--\n\n'

const table = (name: string, row: string) => ({
  before: `COPY public.${name} (a) FROM stdin;\n`,
  repeated: row,
  after: '\\.\n\n',
})
const PARTS = {
  'rows of 4 bytes': table('narrow', '123\n'),
  'rows of 120 bytes': table('wide', `${'0123456789\t'.repeat(10)}somewhat\n`),
  'rows of 100 KiB': table('documents', `${'some text\\\\.\\n'.repeat(8_000)}\n`),
  'large objects': {
    before: "SELECT pg_catalog.lo_create('1');\n",
    repeated: `SELECT pg_catalog.lowrite(0, '\\x${'00ff'.repeat(16 * 1024)}');\n`,
    after: '\n',
  },
  'INSERT statements': { before: '', repeated: "INSERT INTO public.t VALUES (1, 'it''s', NULL, true);\n", after: '\n' },
}

function writeDump(file: string, parts: readonly (typeof PARTS)[keyof typeof PARTS][]): void {
  const descriptor = openSync(file, 'w')
  writeSync(descriptor, START)
  for (const { before, repeated, after } of parts) {
    const block = Buffer.from(repeated.repeat(Math.ceil((1024 * 1024) / repeated.length)))
    writeSync(descriptor, before)
    for (let written = 0; written < PART_BYTES; written += block.length) writeSync(descriptor, block)
    writeSync(descriptor, after)
  }
  writeSync(descriptor, END)
  closeSync(descriptor)
}

const chunksOf = (file: string) => createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>

/** Each returns the bytes that it read. */
const WAYS: Record<string, (file: string) => Promise<number>> = {
  async 'the file alone'(file) {
    let bytes = 0
    for await (const chunk of chunksOf(file)) bytes += chunk.length
    return bytes
  },
  async 'with one SHA-256'(file) {
    const digest = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunksOf(file)) {
      digest.update(chunk)
      bytes += chunk.length
    }
    return bytes
  },
  async 'with the reader'(file) {
    const reader = createDumpReader()
    for await (const chunk of chunksOf(file)) reader.write(chunk)
    return reader.end().bytes
  },
  async 'with readDump'(file) {
    let bytes = 0
    for await (const event of readDump(chunksOf(file))) if (event.kind === 'end') bytes = event.facts.bytes
    return bytes
  },
}

async function measure(title: string, file: string): Promise<void> {
  const speeds: string[] = []
  for (const [name, read] of Object.entries(WAYS)) {
    const start = process.hrtime.bigint()
    const bytes = await read(file)
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    speeds.push(`${name} ${Math.round(bytes / 1e6 / seconds)}`)
  }
  process.stdout.write(`${title}: MB/s ${speeds.join(', ')}\n`)
}

const given = process.argv[2]
if (given !== undefined) await measure(given, given)
else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pg-runbook-bench-'))
  try {
    const file = path.join(folder, 'dump.sql')
    for (const [title, part] of Object.entries(PARTS)) {
      writeDump(file, [part])
      await measure(title, file)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
