// What `init` wrote and what it left alone, and what remains for a person: secrets, environments, and the first runs.
import type { InitFile, InitReport } from '../operations/init.js'
import { countOf } from '../quantities.js'
import type { Block, Document, Text } from './document.js'

const WHAT: Record<InitFile['what'], [done: string, dry: string]> = {
  written: ['written', 'would be written'],
  replaced: ['replaced', 'would be replaced'],
  unchanged: ['as it should be already', 'as it should be already'],
  kept: ['kept: there is another one', 'would be kept: there is another one'],
  told: ['not written', 'would not be written'],
}

export function initDocument(report: InitReport): Document {
  const isDry = report.status === 'dry-run'
  const changed = report.files.filter(({ what }) => what === 'written' || what === 'replaced').length
  return {
    title: isDry
      ? `Dry run: ${countOf(changed, 'file')} to write, nothing was written`
      : `Wrote ${countOf(changed, 'file')}`,
    blocks: [
      {
        kind: 'table',
        columns: ['File', 'What became of it'],
        rows: report.files.map(({ path, what }): Text[] => [{ code: path }, WHAT[what][isDry ? 1 : 0]]),
      },
      ...notes(report.files),
      ...kept(report),
      ...checklist(report),
    ],
  }
}

const notes = (files: readonly InitFile[]): Block[] => {
  const told = files.filter(({ why }) => why !== undefined)
  return told.length === 0 ? [] : [{ kind: 'list', items: told.map(({ path, why }) => [{ code: path }, `: ${why}`]) }]
}

function kept({ files, actions }: InitReport): Block[] {
  const names = files.filter(({ what }) => what === 'kept').map(({ path }) => path)
  if (names.length === 0) return []
  const force = names.map((name) => `--force ${name}`).join(' ')
  return [
    { kind: 'text', text: ['To replace what is kept (leave out what shall stay):'] },
    { kind: 'code', language: 'sh', code: `pg-runbook init ${actions} ${force}` },
  ]
}

const SECRETS: readonly (readonly [environment: string, name: string, what: string])[] = [
  ['production', 'DATABASE_URL', 'secret: postgresql://user:password@host:5432/db'],
  ['production', 'DIRECT_URL', 'secret, where that goes through a transaction pooler'],
  [
    'production',
    'STAGING_DATABASE_URL',
    "secret, by choice: production then takes only what staging has applied (a role that may read staging's ledger)",
  ],
  ['staging', 'STAGING_DATABASE_URL', 'secret'],
  ['staging', 'STAGING_DIRECT_URL', 'secret, where that goes through a transaction pooler'],
  ['both', 'SCRATCH_DATABASE_URL', 'secret, by choice: a server for the scratch database of Drift Detection'],
  ['both', 'BACKUP_IDENTITY', 'secret: the private age key that opens the backups'],
  [
    '(repository)',
    'BACKUP_ENCRYPTION_RECIPIENTS',
    'variable: public age keys, one a line; on a public repository a must',
  ],
  ['(repository)', 'HEALTH_URL', 'variable, by choice: the application, asked before and after a migration'],
]

const checklist = ({ schema, workflows }: InitReport): Block[] => [
  { kind: 'text', text: ['What is left to do, in the settings of the repository on GitHub:'] },
  {
    kind: 'list',
    items: [
      [
        'Environments: make ',
        { code: 'production' },
        ' and ',
        { code: 'staging' },
        '; give production required reviewers where your plan has them.',
      ],
      ...SECRETS.map(([environment, name, what]): Text[] => [`${environment}: `, { code: name }, `, ${what}`]),
    ],
  },
  { kind: 'text', text: ['Then:'] },
  {
    kind: 'list',
    items: [
      [
        'Commit the files, and merge them into the default branch: GitHub shows "Run workflow" for workflows of that branch.',
      ],
      ['First backup: ', { code: 'gh workflow run database-backup.yml' }],
      [
        'Where the database is in use already: Release Migrations on staging with ',
        { code: 'baseline' },
        ', the last file whose changes it has.',
      ],
      ...(schema === undefined
        ? [['There is no Prisma schema, so nothing looks for drift. With one: run init again.'] as Text[]]
        : []),
      [`Under Actions: ${workflows.map(({ name }) => name).join(', ')}.`],
    ],
  },
]
