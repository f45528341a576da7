// The two ways to use the reader: as an iterable, and as a stage that leaves the bytes as they are.
import { Readable, type Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createDumpReader, type DumpEvent } from '../../../src/backups/dump/dump-reader.js'
import { dumpReaderStream, readDump } from '../../../src/backups/dump/read-dump.js'
import { chunksOf, dumpOf, readInPieces } from '../../harness/dump-text.js'

const DUMP = dumpOf('COPY public.t (a) FROM stdin;\n1\n2\n\\.\n\nSELECT 1;\n')

it('yields every event, and the facts at the end', async () => {
  const events: DumpEvent[] = []
  for await (const event of readDump(chunksOf(DUMP))) events.push(event)
  const { events: expected, facts } = readInPieces(DUMP)
  expect(events).toEqual([...expected, { kind: 'end', facts }])
})

it('asks for no chunk before its events are wanted, and lets the source go when nobody wants more', async () => {
  const state = { asked: 0, closed: false }
  async function* source(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of chunksOf(DUMP, 50)) {
        state.asked++
        yield chunk
      }
    } finally {
      state.closed = true
    }
  }
  for await (const event of readDump(source())) if (event.kind === 'header') break
  expect(state).toEqual({ asked: Math.ceil((DUMP.indexOf('SET') + 1) / 50), closed: true })
})

it('yields what came before a refusal, then refuses', async () => {
  const kinds: string[] = []
  const read = async () => {
    for await (const event of readDump(chunksOf(DUMP.subarray(0, DUMP.indexOf('\\.'))))) kinds.push(event.kind)
  }
  await expect(read()).rejects.toMatchObject({ code: 'backup-incomplete' })
  expect(kinds).toEqual(['header', 'statement', 'statement', 'copy-begin', 'copy-data'])
})

const through = async (bytes: Buffer, stage: Transform): Promise<Buffer> => {
  const [, output] = await Promise.all([pipeline(Readable.from(chunksOf(bytes, 7)), stage), buffer(stage)])
  return output
}

it('passes a dump through unchanged and ends it with a line of its own', async () => {
  const stage = dumpReaderStream(createDumpReader(), (facts) => `-- ${facts.rows} rows\n`)
  expect((await through(DUMP, stage)).toString()).toBe(`${DUMP.toString()}-- 2 rows\n`)
  expect(await through(DUMP, dumpReaderStream(createDumpReader()))).toEqual(DUMP)
})

it('fails the pipeline for a dump that is cut or is none, and adds nothing', async () => {
  let asked = false
  const lastLine = () => ((asked = true), 'never')
  for (const [bytes, code] of [
    [DUMP.subarray(0, -20), 'backup-incomplete'],
    [Buffer.alloc(0), 'backup-incomplete'],
    [Buffer.from('<!DOCTYPE html>\n'), 'bad-dump'],
  ] as const) {
    const stage = dumpReaderStream(createDumpReader(), lastLine)
    await expect(through(bytes, stage)).rejects.toMatchObject({ code })
  }
  expect(asked).toBe(false)
})
