// "There is no such file" (or option, or command) helps more with the name that was meant. Says which of the known names are a
// slip away.

/** Levenshtein distance in UTF-16 units. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1))
    }
    previous = current
  }
  return previous[b.length]!
}

const plain = (name: string): string => name.toLowerCase().replace(/\.sql$/, '')

/** Up to three of `names` that somebody who typed `wanted` may have meant, nearest first. */
export function nearNames(wanted: string, names: readonly string[]): string[] {
  const sought = plain(wanted).slice(0, 255)
  const limit = Math.max(2, Math.floor(sought.length / 3))
  return names
    .map((name) => {
      const known = plain(name)
      const inside = sought.length > 2 && (known.includes(sought) || (known.length > 2 && sought.includes(known)))
      return { name, far: inside ? 1 : distance(sought, known) }
    })
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
    .slice(0, 3)
    .map(({ name }) => name)
}
