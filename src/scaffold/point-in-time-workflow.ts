// The workflow that brings a server back to a moment, beside the live one.
import { CHECKOUT, DATABASE_SECRETS, ENVIRONMENT, type Template } from './template.js'

export const pointInTimeRestore: Template = {
  file: 'point-in-time-restore.yml',
  name: 'Point-in-Time Restore',
  text: `
# Variables of the environment, for rds: AWS_ROLE and AWS_REGION. Variable of the repository, for self-hosted: POINT_IN_TIME_RUNNER, the
# label of a runner of your own (GitHub chooses one before it knows an environment's).
name: Point-in-Time Restore
run-name: $[[ inputs.dry-run && 'Look for' || 'Bring back' ]] $[[ inputs.time ]] ($[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      provider:
        description: Who keeps its history; rds also of Aurora, neon also of Vercel Postgres
        type: choice
        options: [rds, neon, self-hosted]
        required: true
      time:
        description: 'The moment with its offset, e.g. 2026-11-23T10:15:00Z'
        type: string
        required: true
      instance:
        description: 'rds: the instance or cluster'
        type: string
        default: ''
      neon-project:
        description: 'neon: the id of the project'
        type: string
        default: ''
      neon-branch:
        description: 'neon: the branch; empty for the default one'
        type: string
        default: ''
      base-backup:
        description: 'self-hosted: the folder of the base backup'
        type: string
        default: ''
      wal-archive:
        description: 'self-hosted: the folder of the archived WAL'
        type: string
        default: ''
      new-directory:
        description: 'self-hosted: the data directory to make'
        type: string
        default: ''
      new-name:
        description: 'rds, neon: of the new instance or branch; empty makes one of the moment'
        type: string
        default: ''
      new-instance-class:
        description: "rds: of the new instance; empty takes the source's"
        type: string
        default: ''
      dry-run:
        description: Look whether the moment can be reached, and make nothing
        type: boolean
        default: true
permissions: {}
# The live database is only read, and must stay free for a rollback or a restore in the hours that this may take.
concurrency:
  group: point-in-time-$[[ inputs.environment ]]
  cancel-in-progress: false
  queue: max
jobs:
  restore:
    runs-on: $[[ inputs.provider != 'self-hosted' && 'ubuntu-24.04' || vars.POINT_IN_TIME_RUNNER || 'self-hosted' ]]
    timeout-minutes: 350
    environment: $[[ inputs.environment ]]
    permissions:
      contents: read # db/drill.sql
      id-token: write # a role of AWS instead of a key
    steps:
      ${CHECKOUT}
      - if: $[[ inputs.provider == 'rds' ]]
        uses: aws-actions/configure-aws-credentials@00943011d9042930efac3dcd3a170e4273319bc8 # v5.1.0
        with:
          role-to-assume: $[[ vars.AWS_ROLE ]]
          aws-region: $[[ vars.AWS_REGION ]]
          role-duration-seconds: 21600 # a large instance takes hours; the role must allow it
      - uses: $(actions/point-in-time-restore)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          provider: $[[ inputs.provider ]]
          time: $[[ inputs.time ]]
          instance: $[[ inputs.instance ]]
          neon-project: $[[ inputs.neon-project ]]
          neon-branch: $[[ inputs.neon-branch ]]
          neon-api-key: $[[ secrets.NEON_API_KEY ]]
          base-backup: $[[ inputs.base-backup ]]
          wal-archive: $[[ inputs.wal-archive ]]
          new-directory: $[[ inputs.new-directory ]]
          new-name: $[[ inputs.new-name ]]
          new-instance-class: $[[ inputs.new-instance-class ]]
          dry-run: $[[ inputs.dry-run ]]
`,
}
