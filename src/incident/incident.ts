// What a record of an incident is made of: events with their times, names and counts. Never a row's value.

export interface IncidentEvent {
  /** UTC; absent where nobody noted it. */
  from?: Date
  to?: Date
  what: string
  /** e.g. `recovered`, `failed` */
  status?: string
  /** host:port/database as user */
  database?: string
  by?: string
  runUrl?: string
  /** Names of backups and undo files, with what each is. */
  files: { what: string; name: string; at?: string }[]
  /** What was counted, e.g. `missing`, 12; of a table with its name. */
  counts: { what: string; count: number }[]
  /** What an operation proved, in words: its last word on whether all is well. */
  verified?: string
  /** Where this is known from: a report file, the ledger, a step. */
  source: string
}

export type LedgerRead = { kind: 'read' } | { kind: 'not-read'; why: string }

export interface Incident {
  /** What is written is about from here on. */
  since: Date
  writtenAt: Date
  by?: string
  runUrl?: string
  /** In order of time; those without one last. */
  events: IncidentEvent[]
  ledger: LedgerRead
  /** Files that hold no report, and why. */
  notRead: { file: string; why: string }[]
}

/** Those without a time come last, in the order given. */
export const inOrder = (events: readonly IncidentEvent[]): IncidentEvent[] =>
  [...events].sort((a, b) => timeOf(a) - timeOf(b))

const timeOf = ({ from, to }: IncidentEvent): number => (from ?? to)?.getTime() ?? Number.MAX_SAFE_INTEGER
