// The workflows that change a database by migration files, and the one that checks those files first.
import { CHECKOUT, DATABASE_SECRETS, ENVIRONMENT, IN_LINE, SEALED, type Template } from './template.js'

export const databaseMigration: Template = {
  file: 'database-migration.yml',
  name: 'Database Migration',
  text: `
name: Database Migration
run-name: $[[ inputs.dry-run && 'Dry run of' || 'Apply' ]] $[[ inputs.migration ]] ($[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      migration:
        description: File name in $(migrations-dir)
        type: string
        required: true
      dry-run:
        description: Run it, show the locks it takes, and roll it back
        type: boolean
        default: false
permissions: {}
${IN_LINE}
jobs:
  migrate:
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment: $[[ inputs.environment ]]
    permissions:
      contents: read # the migration files
      actions: read # the true expiry of the backup
    steps:
      ${CHECKOUT}
      - uses: $(actions/migrate-database)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          migration: $[[ inputs.migration ]]
          migrations-dir: $(migrations-dir)
          dry-run: $[[ inputs.dry-run ]]
          $(drift-gate)
          health-url: $[[ vars.HEALTH_URL ]]
          ${SEALED}
`,
}

export const releaseMigrations: Template = {
  file: 'release-migrations.yml',
  name: 'Release Migrations',
  text: `
# A release that was made with GITHUB_TOKEN starts no workflow: run this one by hand then.
name: Release Migrations
run-name: $[[ inputs.dry-run && 'Dry run of' || 'Apply' ]] pending migrations of $[[ inputs.ref || github.event.release.tag_name || github.ref_name ]]
on:
  release:
    types: [published, released] # \`published\` alone misses a prerelease that becomes a release
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      ref:
        description: Tag, branch or commit whose migrations are applied; empty for the one chosen above
        type: string
        default: ''
      dry-run:
        description: Run them, show the locks they take, and roll everything back
        type: boolean
        default: false
      baseline:
        description: First run only - the last file whose changes are in the database already
        type: string
        default: ''
permissions: {}
${IN_LINE}
jobs:
  migrate:
    # Prereleases, which are only \`published\`, migrate where the variable MIGRATE_PRERELEASES says so.
    if: $[[ github.event_name != 'release' || github.event.action == 'released' || github.event.release.prerelease && vars.MIGRATE_PRERELEASES == 'true' ]]
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment: $[[ inputs.environment || 'production' ]]
    permissions:
      contents: read # the migration files
      actions: read # the true expiry of the backup
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          ref: $[[ inputs.ref || github.event.release.tag_name || '' ]]
          persist-credentials: false
      - uses: $(actions/migrate-release)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment || 'production' ]]
          migrations-dir: $(migrations-dir)
          dry-run: $[[ inputs.dry-run || false ]]
          baseline: $[[ inputs.baseline ]]
          $(drift-gate)
          health-url: $[[ vars.HEALTH_URL ]]
          ${SEALED}
`,
}

export const rollbackMigration: Template = {
  file: 'rollback-migration.yml',
  name: 'Roll Back a Migration',
  text: `
name: Roll Back a Migration
run-name: $[[ inputs.dry-run && 'Try to roll' || 'Roll' ]] back $[[ inputs.migration || 'the newest migration' ]] ($[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      migration:
        description: The newest applied file; empty takes whichever that is
        type: string
        default: ''
      confirm:
        description: The name of the database, unless it is a dry run
        type: string
        default: ''
      dry-run:
        description: Run it, show the locks it takes, and undo it
        type: boolean
        default: true
permissions: {}
${IN_LINE}
jobs:
  rollback:
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment: $[[ inputs.environment ]]
    permissions:
      contents: read # the migration files
      actions: read # the true expiry of the backup
    steps:
      ${CHECKOUT}
      - uses: $(actions/rollback-migration)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          migration: $[[ inputs.migration ]]
          confirm: $[[ inputs.confirm ]]
          migrations-dir: $(migrations-dir)
          dry-run: $[[ inputs.dry-run ]]
          ${SEALED}
`,
}

export const checkMigrations: Template = {
  file: 'check-migrations.yml',
  name: 'Check Migrations',
  text: `
name: Check Migrations
on:
  pull_request:
    paths:
      - $(migrations-dir)/**
permissions: {}
concurrency: # a newer push makes the older check pointless
  group: check-migrations-$[[ github.ref ]]
  cancel-in-progress: true
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read # the migrations and their history
      pull-requests: write # the comment
    steps:
      ${CHECKOUT}
          fetch-depth: 0 # what the base branch has
      - uses: $(actions/check-migrations)
        with:
          migrations-dir: $(migrations-dir)
`,
}
