// The SaaS history: how it begins, and how often which kind of change follows. The shares are those of large public projects:
// tables and columns most of all, indexes and data fixes next, everything else now and then.
import { type Change, drawHistory, type Step, type Weighted } from '../history.js'
import * as code from './code.js'
import * as inSteps from './in-steps.js'
import * as partitions from './partitions.js'
import * as tables from './tables.js'
import * as typesAndData from './types-and-data.js'
import { emptyWorld, type World } from './world.js'

const BEGINNING: readonly Change<World>[] = [
  ...[tables.createOrganizations, tables.createUsers, tables.createAuditLog],
  ...[code.touchFunction, code.auditFunction],
  ...[tables.createTable, tables.createTable, tables.createTable, tables.createTable],
]

const CHANGES: Weighted<World> = [
  [16, tables.createTable],
  [16, tables.addColumns],
  [6, tables.dropColumn],
  [4, tables.renameColumn],
  [2, tables.renameTable],
  [2, tables.dropTable],
  [2, tables.changeType],
  [5, inSteps.notNullInSteps],
  [5, inSteps.addForeignKey],
  [4, inSteps.addCheck],
  [12, inSteps.indexConcurrently],
  [2, inSteps.dropIndexConcurrently],
  [1, inSteps.addExclusion],
  [1, inSteps.addStatistics],
  [5, typesAndData.createEnum],
  [5, typesAndData.addEnumValue],
  [1, typesAndData.renameEnumValue],
  [1, typesAndData.createDomain],
  [6, typesAndData.setEverywhere],
  [3, typesAndData.deleteDuplicates],
  [3, typesAndData.insertDefaults],
  [3, typesAndData.fixInBatches],
  [3, code.addTrigger],
  [2, code.addSearch],
  [2, code.createFunction],
  [2, code.replaceFunction],
  [3, code.createView],
  [3, code.replaceView],
  [1, code.createMaterializedView],
  [3, code.addPolicy],
  [2, code.addComments],
  [1, partitions.createPartitioned],
  [3, partitions.addPartition],
]

export const saasHistory = (count: number): Step[] => drawHistory(emptyWorld(), BEGINNING, CHANGES, count)
