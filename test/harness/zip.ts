// Zip files byte by byte, also such as no zip program writes: with names that climb out, links, sizes that are lies.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  data: Buffer
  /** As stat has it, e.g. 0o120777 for a symbolic link. */
  mode?: number
  /** What the zip says of it, where that is not the truth. */
  claims?: { size?: number; crc?: number; flags?: number }
  stored?: boolean
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]
const [VERSION, MADE_ON_UNIX, DEFLATE] = [20, 3 << 8, 8]

const numbers = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )

export function zipOf(...entries: ZipEntry[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, data, mode = 0o100644, claims = {}, stored = false } of entries) {
    const packed = stored ? data : deflateRawSync(data, { level: 9 })
    const bytes = Buffer.from(name)
    const [crc, size] = [claims.crc ?? crc32(data), claims.size ?? data.length]
    const common = numbers(
      ...([[VERSION, 2] as const, [claims.flags ?? 0, 2] as const, [stored ? 0 : DEFLATE, 2] as const] as const),
      ...([[0, 2] as const, [0x21, 2] as const, [crc, 4] as const, [packed.length, 4] as const] as const),
      ...([[size, 4] as const, [bytes.length, 2] as const, [0, 2] as const] as const),
    )
    const file = Buffer.concat([numbers([LOCAL, 4]), common, bytes, packed])
    const more = numbers([0, 2], [0, 2], [0, 2], [(mode << 16) >>> 0, 4], [offset, 4])
    directory.push(Buffer.concat([numbers([CENTRAL, 4], [MADE_ON_UNIX | VERSION, 2]), common, more, bytes]))
    files.push(file)
    offset += file.length
  }
  const list = Buffer.concat(directory)
  const counts = numbers(
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [list.length, 4],
    [offset, 4],
    [0, 2],
  )
  return Buffer.concat([...files, list, numbers([END, 4]), counts])
}
