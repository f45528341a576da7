// Places in the write-ahead log, and the names of the files that hold them. PostgreSQL source, xlog_internal.h (XLogFileName).

export interface WalPlace {
  timeline: number
  /** Number of the segment since the beginning of the log. */
  segment: bigint
}

/** `0/3000028` */
export function parseLsn(text: string): bigint {
  const [high = '', low = ''] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

const perId = (segmentBytes: number): bigint => 0x1_0000_0000n / BigInt(segmentBytes)

const hex = (value: bigint): string => value.toString(16).toUpperCase().padStart(8, '0')

/** `000000010000000000000003` */
export const segmentName = ({ timeline, segment }: WalPlace, segmentBytes: number): string =>
  hex(BigInt(timeline)) + hex(segment / perId(segmentBytes)) + hex(segment % perId(segmentBytes))

export function parseSegmentName(name: string, segmentBytes: number): WalPlace {
  const [timeline, id, number] = [name.slice(0, 8), name.slice(8, 16), name.slice(16, 24)].map((one) =>
    BigInt(`0x${one}`),
  )
  return { timeline: Number(timeline), segment: id! * perId(segmentBytes) + number! }
}

export const segmentOf = (lsn: bigint, segmentBytes: number): bigint => lsn / BigInt(segmentBytes)
