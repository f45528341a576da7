// The workflow that looks for drift every night.
import { CHECKOUT, DATABASE_SECRETS, ENVIRONMENT, type Template, UPLOAD } from './template.js'

export const driftDetection: Template = {
  file: 'drift-detection.yml',
  name: 'Drift Detection',
  text: `
name: Drift Detection
run-name: Look for drift on $[[ inputs.environment || 'production' ]]
on:
  schedule:
    - cron: '43 4 * * *'
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('production')}
permissions: {}
concurrency: # two checks at once would keep the same issue
  group: drift-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
jobs:
  drift:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    environment:
      name: $[[ inputs.environment || 'production' ]]
      deployment: false # a comparison deploys nothing
    permissions:
      contents: read # the schema and the migrations
      issues: write # open-issue
    steps:
      ${CHECKOUT}
      - id: drift
        uses: $(actions/drift-check)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment || 'production' ]]
          schema: $(schema)
          migrations-dir: $(migrations-dir)
          scratch-url: $[[ secrets.SCRATCH_DATABASE_URL ]]
          open-issue: $[[ github.event_name == 'schedule' ]]
      - if: $[[ always() && steps.drift.outputs.drift-file != '' ]]
        uses: ${UPLOAD}
        with:
          name: drift-$[[ inputs.environment || 'production' ]]-$[[ github.run_attempt ]]
          path: $[[ steps.drift.outputs.drift-file ]]
          retention-days: 30
`,
}
