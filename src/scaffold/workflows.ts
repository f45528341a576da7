// Every workflow that `init` writes, in the order of the runbook.
import { databaseBackup, databaseRestore, recoverRows, restoreDrill } from './backup-workflows.js'
import { doctor } from './doctor-workflow.js'
import { driftDetection } from './drift-workflow.js'
import { checkMigrations, databaseMigration, releaseMigrations, rollbackMigration } from './migration-workflows.js'
import { pointInTimeRestore } from './point-in-time-workflow.js'
import { asWorkflow, type Project } from './template.js'

const TEMPLATES = [
  ...[checkMigrations, databaseMigration, releaseMigrations, rollbackMigration, driftDetection],
  ...[databaseBackup, restoreDrill, databaseRestore, recoverRows, pointInTimeRestore, doctor],
]

export interface Workflow {
  /** From the root of the repository, with `/`. */
  path: string
  name: string
  text: string
}

export const workflowsOf = (project: Project): Workflow[] =>
  TEMPLATES.filter((template) => project.schema !== undefined || template !== driftDetection).map(
    ({ file, name, text }) => ({ path: `.github/workflows/${file}`, name, text: asWorkflow(text, project) }),
  )
