// What only the folder and its past can tell: files of one version, a new file that sorts before an older one, an applied file that
// was edited or taken away. Told with the next free name, and with the lines that changed.
import { shellWord } from '../../shell-word.js'
import type { BaseFolder } from '../base-branch.js'
import { changedLines } from '../changed-text.js'
import type { LedgerLine } from '../ledger.js'
import { inByteOrder } from '../list-migrations.js'
import type { MigrationFile } from '../migration-text.js'
import type { PlanOptions } from '../plan.js'
import { nextName, slugOf } from '../timestamped-name.js'
import { sameVersions } from '../version.js'
import type { Draft } from './finding.js'

/** What is known of the time before: either, both or none. */
export interface Past {
  base?: BaseFolder
  ledger?: ReadonlyMap<string, LedgerLine>
  /** The texts that ran, of those that are needed and were kept. */
  keptTexts?: ReadonlyMap<string, string>
}

export interface FolderDraft {
  /** Of the file that it is told at; one that is gone has no text. */
  name: string
  draft: Draft
}

const isApplied = (line: LedgerLine | undefined): boolean => line?.status === 'applied' || line?.status === 'adopted'

/** Files that differ from the base, or that the base does not have. */
export const changedSince = (files: readonly MigrationFile[], { before, names }: BaseFolder): Set<string> =>
  new Set(
    files
      .filter(({ name, checksum }) => {
        if (!before.has(name)) return !names.includes(name)
        const then = before.get(name)
        return then !== undefined && then.checksum !== checksum
      })
      .map(({ name }) => name),
  )

/** `20251026_093000_add_x.sql` -> `add_x` */
const wordsOf = (name: string): string =>
  slugOf(name.replace(/^[vV]?\d+(?:[._]\d+)*[a-z]{0,3}(?:__|[_.-])/, '')) || 'migration'

type FreeName = (name: string) => string | undefined

/** Names that sort after every other file, and after those that were given before: several files keep their order. */
function freeNames(all: readonly string[], now: Date): FreeName {
  const given = new Map<string, string | undefined>()
  return (name) => {
    if (given.has(name)) return given.get(name)
    const taken = [...all.filter((one) => one !== name), ...[...given.values()].filter((one) => one !== undefined)]
    const free = nextName(wordsOf(name), taken, now)
    given.set(name, free)
    return free
  }
}

const RENAME = (name: string, free: string | undefined): string =>
  free === undefined
    ? 'give it a name that sorts last'
    : `git mv ${shellWord(name)} ${shellWord(free)} (in its folder): the next free name`

/** A name of the base sorts after this new file; a release has run that one already, or runs it first. */
function outOfOrder(
  fresh: readonly string[],
  old: readonly string[],
  freeName: FreeName,
  means: PlanOptions['outOfOrder'],
): FolderDraft[] {
  const last = [...old].sort(inByteOrder).at(-1)
  if (last === undefined || means === 'allow') return []
  return fresh
    .filter((name) => inByteOrder(name, last) < 0)
    .map((name) => ({
      name,
      draft: {
        rule: 'out-of-order',
        message: `the file is new and sorts before ${last}, which is there already: databases that have that one refuse this one`,
        fix: RENAME(name, freeName(name)),
        ...(means === 'warn' && { severity: 'warn' }),
      },
    }))
}

function duplicates(all: readonly string[], isNew: (name: string) => boolean, freeName: FreeName): FolderDraft[] {
  return sameVersions(all).flatMap((group) => {
    const told = group.filter(isNew)
    return (told.length > 0 ? told : group.slice(1)).map((name) => ({
      name,
      draft: {
        rule: 'duplicate-version' as const,
        message: `${group.filter((one) => one !== name).join(' and ')} has the same version, and a release refuses both`,
        fix: RENAME(name, freeName(name)),
      },
    }))
  })
}

const EDITED_FIX = 'put the text back as it was, and write the change as a new migration'

function edited(file: MigrationFile, { base, ledger, keptTexts }: Past): FolderDraft[] {
  const entry = ledger?.get(file.name)
  if (isApplied(entry)) {
    if (entry!.checksum === file.checksum) return []
    const ran = keptTexts?.get(file.name)
    const changed = ran === undefined ? undefined : changedLines(ran, file.text)
    const message = `the file was ${entry!.status} on ${entry!.appliedAt.toISOString()} with another text${changed ? `:\n${changed.text}` : ''}`
    return [
      {
        name: file.name,
        draft: { rule: 'edited-file', message, fix: EDITED_FIX, at: { line: changed?.line ?? 1, column: 1 } },
      },
    ]
  }
  // a ledger that does not have it as applied knows better than the branch
  const then = ledger === undefined ? base?.before.get(file.name) : undefined
  if (then === undefined || then.checksum === file.checksum) return []
  const { line, text } = changedLines(then.text, file.text)
  const message = `the file is on ${base!.base} with another text, and may have been applied with it:\n${text}`
  return [{ name: file.name, draft: { rule: 'edited-file', message, fix: EDITED_FIX, at: { line, column: 1 } } }]
}

function gone(names: ReadonlySet<string>, { base, ledger }: Past): FolderDraft[] {
  const lost = [...(base?.before.keys() ?? [])].filter((name) => !names.has(name))
  return lost
    .filter((name) => ledger === undefined || isApplied(ledger.get(name)))
    .map((name) => ({
      name,
      draft: {
        rule: 'edited-file',
        message: `the file is on ${base!.base} and is gone here, or has another name: under a new name it would run again`,
        fix: `put it back as it was: git checkout ${base!.mergeBase.slice(0, 12)} -- ${shellWord(name)}`,
      },
    }))
}

export interface FolderOfFiles {
  /** In their order. */
  files: readonly MigrationFile[]
  /** Names of files that are there and cannot be read. */
  broken: readonly string[]
  past: Past
  /** What a release of these files is told. */
  release: Pick<PlanOptions, 'outOfOrder' | 'acceptChanged'>
}

export function folderDrafts({ files, broken, past, release }: FolderOfFiles, now: Date): FolderDraft[] {
  const { base, ledger } = past
  const names = files.map(({ name }) => name)
  const all = [...new Set([...names, ...(base?.names ?? []), ...(ledger?.keys() ?? [])])].sort(inByteOrder)
  const wasThere = (name: string): boolean =>
    ledger === undefined
      ? base?.names.includes(name) === true
      : isApplied(ledger.get(name)) || base?.names.includes(name) === true
  const old = [
    ...new Set([...(base?.names ?? []), ...[...(ledger?.values() ?? [])].filter(isApplied).map((line) => line.name)]),
  ]
  const fresh = names.filter((name) => !wasThere(name))
  const freeName = freeNames(all, now)
  return [
    ...outOfOrder(fresh, old, freeName, release.outOfOrder),
    ...duplicates(all, (name) => names.includes(name) && !wasThere(name), freeName),
    ...files.filter(({ name }) => !release.acceptChanged.includes(name)).flatMap((file) => edited(file, past)),
    ...gone(new Set([...names, ...broken]), past),
  ]
}
