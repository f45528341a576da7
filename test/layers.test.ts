// The direction of dependence, held: which folder of src may import which, and where @actions/* may be imported at all.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const SRC = path.resolve(import.meta.dirname, '../src')

const MAY_USE: Record<string, readonly string[]> = {
  actions: ['operations', 'backups', 'reports', 'github', 'health'],
  cli: ['operations', 'backups', 'reports', 'health'],
  web: ['operations'],
  reports: [
    'operations',
    'doctor',
    'incident',
    'drift',
    'drill',
    'rehearsal',
    'pitr',
    'recovery',
    'restore',
    'migrations',
    'backups',
    'postgres',
    'health',
  ],
  operations: [
    'doctor',
    'incident',
    'drift',
    'drill',
    'rehearsal',
    'pitr',
    'recovery',
    'restore',
    'migrations',
    'backups',
    'prisma',
    'postgres',
    'health',
    'scaffold',
  ],
  incident: ['migrations', 'postgres'],
  doctor: ['migrations', 'backups', 'health', 'postgres'],
  drift: ['migrations', 'prisma', 'postgres'],
  rehearsal: ['drill', 'restore', 'migrations', 'backups', 'postgres'],
  pitr: ['migrations', 'postgres'],
  drill: ['restore', 'migrations', 'backups', 'postgres'],
  recovery: ['restore', 'backups', 'postgres'],
  restore: ['backups', 'postgres'],
  migrations: ['postgres'],
  backups: ['postgres'],
  prisma: ['postgres'],
  health: [],
  scaffold: [],
  github: [],
  postgres: [],
}
const MAY_USE_ACTIONS_TOOLKIT = /^(github|actions)\/|^backups\/stores\/artifact-(store|reader)\.ts$/
/** Files at the top of src are the floor or the one entry of the bundle. */
const EVERYONE_MAY_USE = [
  ...[
    'errors',
    'log',
    'neutral-text',
    'markdown-text',
    'quantities',
    'duration',
    'target-time',
    'shell-word',
    'near-names',
    'tool-version',
    'report-record',
    'compile-wasm-once',
  ],
]

const sourceFiles = (): string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

const layerOf = (file: string): string =>
  file.includes(path.sep) ? file.split(path.sep)[0]! : path.basename(file, '.ts')

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8')
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g),
  ].map((match) => (match[1] ?? match[2])!)
}

const layersImportedBy = (file: string): string[] =>
  importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) =>
      layerOf(path.relative(SRC, path.resolve(SRC, path.dirname(file), specifier)).replace(/\.js$/, '.ts')),
    )

it.each(sourceFiles().filter((file) => file.includes(path.sep)))('%s imports downward only', (file) => {
  const layer = layerOf(file)
  expect(MAY_USE).toHaveProperty(layer)
  const upward = layersImportedBy(file).filter(
    (other) => other !== layer && !EVERYONE_MAY_USE.includes(other) && !MAY_USE[layer]!.includes(other),
  )
  expect(upward).toEqual([])
})

/** Within backups: how one is taken and how one is opened know where it is kept, how it is sealed and what it says; never each other. */
const BACKUPS_MAY_USE: Record<string, readonly string[]> = {
  taking: ['stores', 'sealing', 'dump'],
  opening: ['stores', 'sealing', 'dump'],
  stores: [],
  sealing: [],
  dump: [],
}
const foldersOfBackups = (file: string): string => path.relative('backups', path.dirname(file))

it.each(sourceFiles().filter((file) => layerOf(file) === 'backups' && foldersOfBackups(file) !== ''))(
  '%s imports downward only within backups',
  (file) => {
    const folder = foldersOfBackups(file)
    const others = importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => path.join(path.dirname(file), specifier))
      .filter((imported) => layerOf(imported) === 'backups' && foldersOfBackups(imported) !== '')
      .map(foldersOfBackups)
    expect(others.filter((other) => other !== folder && !BACKUPS_MAY_USE[folder]!.includes(other))).toEqual([])
  },
)

it.each(sourceFiles().filter((file) => !MAY_USE_ACTIONS_TOOLKIT.test(file)))('%s does not know GitHub', (file) => {
  expect(importsOf(file).filter((specifier) => specifier.startsWith('@actions/'))).toEqual([])
})

it.each(sourceFiles().filter((file) => file.startsWith('operations/')))('%s imports no sibling operation', (file) => {
  expect(importsOf(file).filter((specifier) => /^\.\//.test(specifier))).toEqual([])
})
