// What a restore that began now would call the databases that it makes and keeps: shown in a dry run, made by the real one.
import { nameBeside } from './new-database.js'

export interface PlannedNames {
  /** The database that has the backup's content in the end. */
  restoredTo: string
  /** Of a swap: the name under which it is loaded, before both names change. */
  madeAs?: string
  /** Of a swap: what the live database is called then. */
  keptAs?: string
}

export function plannedNames(mode: string, database: string, now: Date, wanted: string | undefined): PlannedNames {
  const beside = nameBeside(database, 'restore', now)
  if (mode === 'new-database') return { restoredTo: wanted ?? beside }
  if (mode !== 'swap') return { restoredTo: database }
  return { restoredTo: database, madeAs: beside, keptAs: nameBeside(database, 'before_restore', now) }
}
