// A short name for a statement, read off its own first words. It stops at the first value, bracket or expression, so that no
// data reaches a log.

const WORD = /^(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\.(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"))*/u
const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/
const NOISE = /^(?:IF\s+NOT\s+EXISTS|IF\s+EXISTS|OR\s+REPLACE)\b/i
/** Words after which values, expressions or bodies come. */
const STOP =
  /^(?:AS|VALUES|SET|WHERE|DEFAULT|USING|IS|RETURNS|NOT|REFERENCES|CHECK|PRIMARY|GENERATED|WITH|FROM|INCREMENT|START)$/i
/** Commands whose first word tells enough, the rest being expressions. */
const ONE_WORD = /^(?:SELECT|WITH|DO|VALUES|SHOW|EXPLAIN)$/i
const MAX_WORDS = 9
const MAX_LENGTH = 80

function skipBlank(text: string): string {
  let rest = text
  for (;;) {
    const next = rest.startsWith('/*') ? afterComment(rest) : rest.replace(BLANK, '')
    if (next === rest) return rest
    rest = next
  }
}

/** Block comments nest in PostgreSQL. */
function afterComment(text: string): string {
  let depth = 0
  for (const mark of text.matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === '/*' ? 1 : -1
    if (depth === 0) return text.slice(mark.index + 2)
  }
  return ''
}

/** `sql` is one statement that parses. The label keeps the file's own spelling of the words. */
export function labelOf(sql: string): string {
  const words: string[] = []
  let rest = skipBlank(sql.slice(0, 10_000))
  while (words.length < MAX_WORDS) {
    rest = skipBlank(rest.replace(NOISE, ''))
    const word = WORD.exec(rest)?.[0]
    if (word === undefined || (words.length > 1 && STOP.test(word))) break
    words.push(word)
    if (words.length === 1 && ONE_WORD.test(word)) break
    rest = skipBlank(rest.slice(word.length))
  }
  const label = words.join(' ')
  return label.length > MAX_LENGTH ? `${label.slice(0, MAX_LENGTH - 3)}...` : label
}
