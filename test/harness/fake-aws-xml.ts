// AWS's Query protocol writes a list as an element for each of its members, under a name of the list's own.

export type XmlValue = string | number | boolean | Date | XmlList | { [name: string]: XmlValue }

export interface XmlList {
  member: string
  items: XmlValue[]
}

export const list = (member: string, items: XmlValue[]): XmlList => ({ member, items })

const isList = (value: XmlValue): value is XmlList =>
  typeof value === 'object' && 'items' in value && Array.isArray(value.items)

export function toXml(value: XmlValue): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return String(value).replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
  if (isList(value)) return value.items.map((item) => `<${value.member}>${toXml(item)}</${value.member}>`).join('')
  return Object.entries(value)
    .map(([name, item]) => `<${name}>${toXml(item)}</${name}>`)
    .join('')
}
