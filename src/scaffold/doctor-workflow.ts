// The workflow that examines the database every morning.
import { CHECKOUT, DATABASE_SECRETS, ENVIRONMENT, type Template } from './template.js'

export const doctor: Template = {
  file: 'doctor.yml',
  name: 'Doctor',
  text: `
name: Doctor
run-name: Examine $[[ inputs.environment || 'production' ]]
on:
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('production')}
permissions: {}
concurrency: # two at once would keep the same issue
  group: doctor-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
jobs:
  doctor:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    environment:
      name: $[[ inputs.environment || 'production' ]]
      deployment: false # a look deploys nothing
    permissions:
      contents: read # the migrations and the schema
      actions: read # may backups be found?
      issues: write # open-issue
    steps:
      ${CHECKOUT}
      - uses: $(pg-runbook)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment || 'production' ]]
          migrations-dir: $(migrations-dir)
          schema: $(schema)
          encryption-recipients: $[[ vars.BACKUP_ENCRYPTION_RECIPIENTS ]]
          metrics: $[[ github.event_name == 'schedule' ]]
          open-issue: $[[ github.event_name == 'schedule' ]]
`,
}
