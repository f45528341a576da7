// The name of the new instance where nobody chose one: of what, and as of when, so that a list of instances explains itself.

/** `20261123t101500z`: what every provider takes in a name. */
const compact = (moment: Date): string =>
  moment
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')
    .toLowerCase()

/** `shop-20261123t101500z`, in at most `limit` characters: the moment stays whole. */
export function defaultName(source: string, moment: Date, limit: number): string {
  const ending = `-${compact(moment)}`
  return source.slice(0, limit - ending.length).replace(/-+$/, '') + ending
}
