// One way to say that two texts are the same migration, whatever an editor or git did to line ends and the byte order mark.
import { hash } from 'node:crypto'

const BYTE_ORDER_MARK = '\uFEFF'

export const withoutByteOrderMark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)

/** SHA-256, in hex, of the text without a byte order mark and with CRLF made LF. */
export const checksumOf = (text: string): string => hash('sha256', withoutByteOrderMark(text).replaceAll('\r\n', '\n'))
