// The version in a migration's name, where it has one: two files of one version are two people's work that met in a merge, and
// which of them runs first must not be left to the rest of the name.

/** A second or finer: 20251026093015_x, 20251026_093015_x, 1698312345_x; a counter: 0042_x, V12__x; never a bare day. */
const VERSION = /^(?:(\d{8}_\d{4,6})(?=[_.-])|(\d+)(?=[_.-])|[Vv](\d+(?:[._]\d+)*)__)/

/** Several files of one day are usual: a bare date is not a version. */
const isDay = (digits: string): boolean => /^(?:19|20)\d{6}$/.test(digits)

/** Undefined for a name without a version. Leading zeros do not count. */
export function versionOf(name: string): string | undefined {
  const [, dayAndTime, digits, dotted] = VERSION.exec(name) ?? []
  const version = dayAndTime ?? digits ?? dotted
  if (version === undefined || isDay(version)) return undefined
  return version.replace(/[._]/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1')
}

/** Groups of two names and more that have the same version. */
export function sameVersions(names: readonly string[]): string[][] {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const version = versionOf(name)
    if (version !== undefined) groups.set(version, [...(groups.get(version) ?? []), name])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
