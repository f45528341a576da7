// What the workflows that `init` writes have in common. In their texts `$[[ ]]` stands for GitHub's `${{ }}`, which JavaScript would
// read itself, and `$(...)` for what differs between projects.

export interface Project {
  /** Whose actions the workflows call, `owner/name`. */
  repository: string
  /** A tag, or a commit of 40 digits. */
  ref: string
  migrationsDir: string
  /** Absent: there is no Prisma schema, and what compares with one is left out. */
  schema?: string
}

export interface Template {
  /** Below .github/workflows. */
  file: string
  /** The name under Actions. */
  name: string
  text: string
}

/** The workflow as it is written. */
export function asWorkflow(text: string, project: Project): string {
  const { repository, ref, migrationsDir, schema } = project
  const values: Record<string, string> = {
    'pg-runbook': `${repository}@${ref}`,
    'migrations-dir': migrationsDir,
    schema: schema ?? 'prisma/schema.prisma',
    'drift-gate': schema === undefined ? 'drift-gate: false # there is no Prisma schema' : `schema: ${schema}`,
  }
  const filled = text.replaceAll(/\$\(([\w/-]+)\)/g, (_, key: string) =>
    key.startsWith('actions/') ? `${repository}/${key}@${ref}` : values[key]!,
  )
  return filled.replaceAll('$[[', '${{').replaceAll(']]', '}}').trimStart()
}

/** Other people's actions, at the commits that pg-runbook's own workflows use. */
export const CHECKOUT = `- uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false`
export const UPLOAD = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0'

/** GitHub gives a secret that is not there as an empty text, which is as good as unset. */
export const DATABASE_SECRETS = `env:
          DATABASE_URL: $[[ secrets.DATABASE_URL ]]
          DIRECT_URL: $[[ secrets.DIRECT_URL ]]
          STAGING_DATABASE_URL: $[[ secrets.STAGING_DATABASE_URL ]]
          STAGING_DIRECT_URL: $[[ secrets.STAGING_DIRECT_URL ]]`

export const ENVIRONMENT = (first: 'staging' | 'production'): string => `environment:
        description: The database
        type: choice
        options: [${first}, ${first === 'staging' ? 'production' : 'staging'}]
        default: ${first}`

export const SEALED = `compression: zstd
          encryption-recipients: $[[ vars.BACKUP_ENCRYPTION_RECIPIENTS ]]`

/** Of everything that changes a database: one at a time, in order, none is dropped. */
export const IN_LINE = `concurrency:
  group: database-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
  queue: max`
