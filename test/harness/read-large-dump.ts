// Started as a process of its own: reads a made-up dump of some 520 MB, one row of which is 200 MB, and writes as JSON what it found
// and by how many bytes its memory grew while it read.
import { readDump } from '../../src/backups/dump/read-dump.js'
import { DUMP_END, DUMP_START } from './dump-text.js'

const MEGABYTE = 1024 * 1024
const CHUNK_BYTES = 64 * 1024
const ROW = `${'0123456789\t'.repeat(9)}\\\\.\n`
const ROWS_IN_BLOCK = Math.floor(MEGABYTE / ROW.length)

function* textOf(): Generator<Buffer> {
  const rows = Buffer.from(ROW.repeat(ROWS_IN_BLOCK))
  const partOfRow = Buffer.alloc(MEGABYTE, 'x')
  yield Buffer.from(`${DUMP_START}COPY public.many (a) FROM stdin;\n`)
  for (let block = 0; block < 300; block++) yield rows
  yield Buffer.from('\\.\n\nCOPY public.one (a) FROM stdin;\n')
  for (let block = 0; block < 200; block++) yield partOfRow
  yield Buffer.from('\n\\.\n\n')
  const write = Buffer.from(`SELECT pg_catalog.lowrite(0, '\\x${'00'.repeat(16 * 1024)}');\n`)
  for (let block = 0; block < 640; block++) yield write
  yield Buffer.from(DUMP_END)
}

/** In pieces of the size that a pipe or a file gives, each in memory of its own as theirs is. */
async function* chunks(): AsyncGenerator<Buffer> {
  for (const block of textOf())
    for (let at = 0; at < block.length; at += CHUNK_BYTES) yield Buffer.from(block.subarray(at, at + CHUNK_BYTES))
}

const before = process.memoryUsage.rss()
let most = before
let tables: unknown
for await (const event of readDump(chunks())) {
  most = Math.max(most, process.memoryUsage.rss())
  if (event.kind === 'end') tables = event.facts.tables.map(({ name, rows, bytes }) => ({ name, rows, bytes }))
}
process.stdout.write(JSON.stringify({ grown: most - before, tables, rowsInBlock: ROWS_IN_BLOCK, rowBytes: ROW.length }))
