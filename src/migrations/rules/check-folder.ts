// A folder of migrations against every rule. All files are read for what they made, and only those that are still to run are judged:
// nobody can mend a file that has been applied.
import type { MigrationFile } from '../migration-text.js'
import type { BrokenFile } from '../read-folder.js'
import { type Examined, everyStatement, examineMigration } from '../examine.js'
import { baselined } from '../baseline-files.js'
import type { PlanOptions } from '../plan.js'
import { byteReader } from '../source-position.js'
import { checkFile, findingOf } from './check-file.js'
import { withEstimate } from './estimate.js'
import type { Draft, RuleFinding } from './finding.js'
import { type FolderDraft, type Past, changedSince, folderDrafts } from './folder-rules.js'
import { namesApi, securedTables } from './row-security.js'
import type { RuleContext } from './rule-context.js'
import type { RuleId } from './rules.js'
import { emptyMemory, remember } from './schema-memory.js'
import type { KnownTables } from './table-facts.js'

export interface FolderToCheck {
  /** As the caller wrote it. */
  directory: string
  /** In the order they run. */
  files: readonly MigrationFile[]
  broken: readonly BrokenFile[]
  past: Past
  /** What a release of these files is told: files up to its baseline count as applied where no ledger says anything. */
  release?: PlanOptions
  known?: KnownTables
  /** Without any, `public` where the files name the roles of such an API. */
  exposedSchemas: readonly string[]
  /** Judge applied files and those of the base branch as well. */
  all: boolean
  off: ReadonlySet<RuleId>
  now: Date
}

export interface CheckedFolder {
  /** Names, in their order. */
  checked: string[]
  /** In the order of files and lines. */
  findings: RuleFinding[]
}

/** Changed since the base, and not applied; without base and ledger every file. */
function toCheck({ files, past: { base, ledger }, all }: FolderToCheck): Set<string> {
  const changed = base === undefined ? undefined : changedSince(files, base)
  const isDone = (name: string): boolean => ['applied', 'adopted'].includes(ledger?.get(name)?.status ?? '')
  const names = files.map(({ name }) => name)
  return new Set(all ? names : names.filter((name) => !isDone(name) && (changed === undefined || changed.has(name))))
}

/** With neither base nor ledger nobody knows which files go out together. */
function goingOutTogether(folder: FolderToCheck): Set<number> {
  if (folder.past.base === undefined && folder.past.ledger === undefined) return new Set()
  const pending = toCheck({ ...folder, all: false })
  return new Set(folder.files.flatMap(({ name }, number) => (pending.has(name) ? [number] : [])))
}

const API_WORDS = /\b(?:anon|authenticated|service_role)\b|\bauth\.\w+\s*\(/i

function exposed(folder: FolderToCheck, examined: readonly Examined[]): Set<string> {
  if (folder.exposedSchemas.length > 0) return new Set(folder.exposedSchemas)
  const isApi = examined.some(
    ({ statements }, number) =>
      API_WORDS.test(folder.files[number]!.text) && statements.some(({ node }) => namesApi(node)),
  )
  return new Set(isApi ? ['public'] : [])
}

type Shared = Pick<RuleContext, 'memory' | 'together' | 'known' | 'exposedSchemas' | 'secured'>

async function checkOne(
  file: MigrationFile,
  number: number,
  examined: Examined,
  shared: Shared,
  drafts: readonly Draft[],
): Promise<RuleFinding[]> {
  const { at } = byteReader(file.text)
  return checkFile(examined, { ...shared, file, number, statements: examined.statements, at }, drafts)
}

const inOrder = (a: RuleFinding, b: RuleFinding): number =>
  a.location.line - b.location.line || (a.location.column ?? 0) - (b.location.column ?? 0)

/** Of files that cannot be checked further: broken ones, and those that are gone. */
function withoutText({ broken, directory, files }: FolderToCheck, drafts: readonly FolderDraft[]): RuleFinding[] {
  const there = new Set(files.map(({ name }) => name))
  const at = (name: string) => ({ path: `${directory.replace(/\/+$/, '')}/${name}` })
  return [
    ...broken.map(({ name, message, location }) => {
      const draft: Draft = {
        rule: 'bad-file',
        message,
        fix: 'mend or rename it',
        at: { line: 1, column: 1, ...location },
      }
      return findingOf(draft, at(name))
    }),
    ...drafts.filter(({ name }) => !there.has(name)).map(({ name, draft }) => findingOf(draft, at(name))),
  ]
}

const NO_RELEASE: PlanOptions = { outOfOrder: 'error', acceptChanged: [] }

/** As it will be when a release has recorded its baseline. */
const pastOf = ({ files, past, release, now }: FolderToCheck): Past =>
  release?.baseline ? { ...past, ledger: baselined(files, past.ledger ?? new Map(), release.baseline, now) } : past

/** Reads no database and writes nothing. */
export async function checkFolder(asked: FolderToCheck): Promise<CheckedFolder> {
  const folder = { ...asked, past: pastOf(asked) }
  const { files, known, off, past, release = NO_RELEASE } = folder
  const examined: Examined[] = []
  for (const file of files) examined.push(await examineMigration(file))
  const shared: Shared = {
    memory: emptyMemory(),
    together: goingOutTogether(folder),
    known,
    exposedSchemas: exposed(folder, examined),
    secured: new Set(examined.flatMap(everyStatement).flatMap(({ node }) => securedTables(node))),
  }
  const broken = folder.broken.map(({ name }) => name)
  const drafts = folderDrafts({ files, broken, past, release }, folder.now)
  const judged = toCheck(folder)
  const findings = withoutText(folder, drafts)
  for (const [number, file] of files.entries()) {
    const own = drafts.filter(({ name }) => name === file.name).map(({ draft }) => draft)
    if (judged.has(file.name))
      findings.push(...(await checkOne(file, number, examined[number]!, shared, own)).sort(inOrder))
    else {
      for (const { node } of everyStatement(examined[number]!)) remember(shared.memory, node, number)
      findings.push(...own.map((draft) => findingOf(draft, file)))
    }
  }
  return {
    checked: files.map(({ name }) => name).filter((name) => judged.has(name)),
    findings: findings.filter(({ rule }) => !off.has(rule)).map((finding) => withEstimate(finding, known)),
  }
}
