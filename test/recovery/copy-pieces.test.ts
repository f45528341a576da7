// Parts of rows out of pieces that are cut anywhere, held against what splitting the whole text gives.
import { numberedFields, wantedRows } from '../../src/recovery/copy-pieces.js'
import { type Random, seededRandom, withSeed } from '../harness/random.js'

const FIELDS = ['', 'a', '\\N', 'with \\t and \\n', 'größer', '\\\\', 'x'.repeat(70_000)]

function rowsOf(random: Random, columns: number): string[][] {
  return Array.from({ length: random.below(60) }, () => Array.from({ length: columns }, () => random.pick(FIELDS)))
}

function through(random: Random, text: Buffer, pick: (piece: Buffer) => Buffer): string {
  const out: Buffer[] = []
  for (let at = 0; at < text.length;) {
    const piece = Buffer.from(text.subarray(at, (at += 1 + random.below(random.pick([3, 40, 200_000])))))
    out.push(Buffer.from(pick(piece)))
    piece.fill(0) // its memory is used again
  }
  return Buffer.concat(out).toString()
}

const textOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join('\t')}\n`).join('')

it('numbers and fields, and whole rows, are those of the text, wherever it is cut and from part to part', () => {
  const random = seededRandom()
  return withSeed(random, async () => {
    for (let round = 0; round < 60; round++) {
      const columns = 1 + random.below(5)
      const parts = [rowsOf(random, columns), rowsOf(random, columns)]
      const fields = Array.from({ length: columns }, (_, field) => field).filter(() => random.chance(0.5))
      if (fields.length === 0) fields.push(random.below(columns))
      const count = { rows: 0 }
      const kept = { rows: 0 }
      const wanted = parts.flat().map(() => random.chance(0.3))
      const found = parts.map((rows) => [
        through(random, Buffer.from(textOf(rows)), numberedFields([...fields].reverse(), count)),
        through(
          random,
          Buffer.from(textOf(rows)),
          wantedRows((row) => wanted[row]!, kept),
        ),
      ])
      const all = parts.flat()
      expect(found.map(([numbered]) => numbered).join('')).toBe(
        textOf(all.map((row, index) => [String(index), ...fields.map((field) => row[field]!)])),
      )
      expect(found.map(([, rows]) => rows).join('')).toBe(textOf(all.filter((_, index) => wanted[index])))
    }
  })
})
