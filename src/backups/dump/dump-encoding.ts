// Names in a dump are in the dump's own encoding. This turns them into text; data is never decoded.
// Refuses the encodings in which the second byte of a character can look like a backslash or a quote: only a dump that was asked
// for with --encoding can be in one of them, since no server stores text that way.
// Source: "Character Set Support" in the manual, table of supported character sets ("Server?" no).

const MAY_HIDE_SYNTAX = new Set(
  ['BIG5', 'GB18030', 'GBK', 'JOHAB', 'SJIS', 'SHIFTJIS', 'SHIFTJIS2004', 'UHC', 'MSKANJI'].concat(
    ['WIN932', 'WIN936', 'WIN949', 'WIN950'].flatMap((name) => [name, name.replace('WIN', 'WINDOWS')]),
  ),
)

const plainName = (encoding: string): string => encoding.toUpperCase().replace(/[^A-Z0-9]/g, '')

export const mayHideSyntax = (encoding: string): boolean => MAY_HIDE_SYNTAX.has(plainName(encoding))

/** PostgreSQL's names that differ from the Encoding Standard's. LATIN1 is not here: there, `latin1` means Windows-1252. */
const LABELS: Readonly<Record<string, string>> = {
  UTF8: 'utf-8',
  UNICODE: 'utf-8',
  EUCCN: 'gbk',
  EUCJP: 'euc-jp',
  EUCJIS2004: 'euc-jp',
  EUCKR: 'euc-kr',
  LATIN2: 'iso-8859-2',
  LATIN3: 'iso-8859-3',
  LATIN4: 'iso-8859-4',
  LATIN5: 'windows-1254',
  LATIN6: 'iso-8859-10',
  LATIN7: 'iso-8859-13',
  LATIN8: 'iso-8859-14',
  LATIN9: 'iso-8859-15',
  LATIN10: 'iso-8859-16',
  ISO88595: 'iso-8859-5',
  ISO88596: 'iso-8859-6',
  ISO88597: 'iso-8859-7',
  ISO88598: 'iso-8859-8',
  KOI8R: 'koi8-r',
  KOI8U: 'koi8-u',
  WIN866: 'ibm866',
  WIN874: 'windows-874',
}

function labelOf(encoding: string): string | undefined {
  const name = plainName(encoding)
  return LABELS[name] ?? (/^WIN125\d$/.test(name) ? name.replace('WIN', 'windows-') : undefined)
}

/** How names in a dump of this encoding become text. Bytes that are not of the encoding (SQL_ASCII has any) stand for themselves. */
export function nameDecoder(encoding: string): (bytes: Buffer) => string {
  const label = plainName(encoding) === 'SQLASCII' ? 'utf-8' : labelOf(encoding)
  if (label === undefined) return (bytes) => bytes.toString('latin1')
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  return (bytes) => {
    try {
      return decoder.decode(bytes)
    } catch {
      return bytes.toString('latin1')
    }
  }
}
