// The workflows that take backups, prove them, and bring them back.
import { CHECKOUT, DATABASE_SECRETS, ENVIRONMENT, IN_LINE, SEALED, type Template, UPLOAD } from './template.js'

const BACKUP_CHOICE = `backup:
        description: latest, or the name of an artifact
        type: string
        default: latest
      run-id:
        description: The run that has the artifact, where it is not the newest of that name
        type: string
        default: ''`

export const databaseBackup: Template = {
  file: 'database-backup.yml',
  name: 'Database Backup',
  text: `
name: Database Backup
run-name: Back up $[[ inputs.environment || 'production' ]]
on:
  schedule:
    - cron: '17 3 * * *'
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('production')}
permissions: {}
concurrency:
  group: backup-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
jobs:
  backup:
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment:
      name: $[[ inputs.environment || 'production' ]]
      deployment: false # a backup deploys nothing
    permissions:
      actions: read # the true expiry of the backup
    steps:
      - uses: $(actions/backup-to-artifact)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment || 'production' ]]
          ${SEALED}
`,
}

export const databaseRestore: Template = {
  file: 'database-restore.yml',
  name: 'Database Restore',
  text: `
name: Database Restore
run-name: $[[ inputs.dry-run && 'Try to restore' || 'Restore' ]] $[[ inputs.backup ]] ($[[ inputs.mode ]], $[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      ${BACKUP_CHOICE}
      mode:
        description: How
        type: choice
        options: [new-database, swap, in-place, tables]
        default: new-database
      tables:
        description: 'With mode tables: its name'
        type: string
        default: ''
      into:
        description: 'With mode tables: a copy beside, or replace the rows'
        type: choice
        options: [beside, replace]
        default: beside
      confirm:
        description: The name of the database, where something is replaced
        type: string
        default: ''
      new-database-name:
        description: 'With mode new-database: its name, e.g. of a database that is gone'
        type: string
        default: ''
      no-owner:
        description: Leave owners out
        type: boolean
        default: false
      no-privileges:
        description: Leave GRANT and REVOKE out
        type: boolean
        default: false
      force-foreign:
        description: Let the backup of another database replace something
        type: boolean
        default: false
      end-sessions:
        description: End the sessions of others where they are in the way
        type: boolean
        default: false
      dry-run:
        description: Read the backup, check the target, and change nothing
        type: boolean
        default: true
permissions: {}
${IN_LINE}
jobs:
  restore:
    runs-on: ubuntu-24.04
    timeout-minutes: 360
    environment: $[[ inputs.environment ]]
    permissions:
      actions: read # finding and downloading the backup
    steps:
      - uses: $(actions/restore-backup)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          backup: $[[ inputs.backup ]]
          run-id: $[[ inputs.run-id ]]
          identity: $[[ secrets.BACKUP_IDENTITY ]]
          mode: $[[ inputs.mode ]]
          tables: $[[ inputs.tables ]]
          into: $[[ inputs.into ]]
          confirm: $[[ inputs.confirm ]]
          new-database-name: $[[ inputs.new-database-name ]]
          no-owner: $[[ inputs.no-owner ]]
          no-privileges: $[[ inputs.no-privileges ]]
          force-foreign: $[[ inputs.force-foreign ]]
          end-sessions: $[[ inputs.end-sessions ]]
          dry-run: $[[ inputs.dry-run ]]
          ${SEALED}
`,
}

export const recoverRows: Template = {
  file: 'recover-rows.yml',
  name: 'Recover Rows',
  text: `
name: Recover Rows
run-name: $[[ (inputs.dry-run || inputs.window) && 'Look for' || 'Recover' ]] missing rows of $[[ inputs.tables ]] ($[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      ${BACKUP_CHOICE}
      tables:
        description: The table whose rows are missing, or all
        type: string
        required: true
      exclude-table:
        description: 'With all: leave these out, separated by commas'
        type: string
        default: ''
      where:
        description: 'Of its missing rows only these, e.g. organization_id = 42'
        type: string
        default: ''
      max-rows:
        description: Insert nothing where more rows than this would come back
        type: string
        default: '10000'
      window:
        description: Only say when the rows vanished and which backup has them; with backup latest all are looked into
        type: boolean
        default: false
      dry-run:
        description: Compare, tell everything, and change nothing
        type: boolean
        default: true
permissions: {}
${IN_LINE}
jobs:
  recover:
    runs-on: ubuntu-24.04
    timeout-minutes: 360
    environment: $[[ inputs.environment ]]
    permissions:
      actions: read # finding and downloading the backup
    steps:
      - uses: $(actions/recover-rows)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          backup: $[[ inputs.backup ]]
          run-id: $[[ inputs.run-id ]]
          identity: $[[ secrets.BACKUP_IDENTITY ]]
          tables: $[[ inputs.tables ]]
          exclude-table: $[[ inputs.exclude-table ]]
          where: $[[ inputs.where ]]
          max-rows: $[[ inputs.max-rows ]]
          window: $[[ inputs.window ]]
          dry-run: $[[ inputs.dry-run ]]
          encryption-recipients: $[[ vars.BACKUP_ENCRYPTION_RECIPIENTS ]]
`,
}

export const restoreDrill: Template = {
  file: 'restore-drill.yml',
  name: 'Restore Drill',
  text: `
name: Restore Drill
run-name: Drill the backups of $[[ inputs.environment || 'production' ]]
on:
  schedule:
    - cron: '23 5 1 1,4,7,10 *' # quarterly; weekly: '23 5 * * 1'
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('production')}
permissions: {}
concurrency: # two drills at once would keep the same issue
  group: restore-drill-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
jobs:
  drill:
    runs-on: ubuntu-24.04
    timeout-minutes: 180
    environment:
      name: $[[ inputs.environment || 'production' ]]
      deployment: false # a drill deploys nothing
    permissions:
      actions: read # the artifacts
      contents: read # the migrations
      issues: write # open-issue
    steps:
      ${CHECKOUT}
      - id: drill
        uses: $(actions/restore-drill)
        with:
          backup: latest
          environment: $[[ inputs.environment || 'production' ]]
          identity: $[[ secrets.BACKUP_IDENTITY ]]
          migrations-dir: $(migrations-dir)
          open-issue: $[[ github.event_name == 'schedule' ]]
      # For the picture of the next drill. It names backups and times, no rows.
      - if: $[[ always() && steps.drill.outputs.history-path != '' ]]
        uses: ${UPLOAD}
        with:
          name: restore-drill-history-$[[ inputs.environment || 'production' ]]-$[[ github.run_attempt ]]
          path: $[[ steps.drill.outputs.history-path ]]
          retention-days: 400
`,
}
