// In which order the objects of a dump are made, and which of them may be made at the same time. The file's own order is the rule:
// pg_dump has put what others need before them; only what it lists side by side is taken out of turn.
import type { DumpObject, Survey } from '../backups/opening/survey.js'
import { settingIn } from './left-out-statements.js'
import type { DumpStatement } from './run-statement.js'

/** One object with what pg_dump wrote directly behind it (its comments), and the settings that hold for it. */
export interface LoadUnit {
  object: DumpObject
  statements: DumpStatement[]
  /** SET statements by name, as they stand where the object is in the file. */
  settings: ReadonlyMap<string, DumpStatement>
  /** Tables that it locks; absent where that is not known. */
  locks?: { table: string; shared: boolean }[]
}

export interface LoadStep {
  /** `side-by-side`: in any order, several at once, as far as their locks allow. */
  how: 'in-turn' | 'side-by-side'
  units: LoadUnit[]
}

export interface LoadPlan {
  /** Before the rows. */
  before: LoadUnit[]
  /** Positions of sequences, behind the rows. */
  positions: LoadUnit[]
  after: LoadStep[]
}

type Phase = 'before' | 'rows' | 'after'

function nextPhase(phase: Phase, { section, entry }: DumpObject): Phase {
  if (phase === 'after' || section === 'post-data') return 'after'
  if (section === 'data') return 'rows'
  if (isLargeObject(entry)) return phase
  return phase === 'rows' && entry !== undefined && entry.type !== 'COMMENT' ? 'after' : phase
}

/** From 17 on they are listed behind the rows of tables, and made before their own bytes all the same. */
const isLargeObject = (entry: DumpObject['entry']): boolean => entry?.type === 'BLOB' || entry?.type === 'BLOB METADATA'

export function planLoad(survey: Survey): LoadPlan {
  const plan: LoadPlan = { before: [], positions: [], after: [] }
  let phase: Phase = 'before'
  let settings = new Map<string, DumpStatement>()
  const head = new Set(headOf(survey))
  for (const object of survey.objects.filter((one) => !head.has(one))) {
    phase = nextPhase(phase, object)
    const changed = object.entry === undefined ? settingsOf(object) : []
    if (changed.length > 0) settings = new Map([...settings, ...changed])
    const statements = object.entry === undefined ? object.statements.filter(isNoSetting) : object.statements
    if (statements.length === 0) continue
    const unit: LoadUnit = { object, statements, settings }
    if (phase === 'before' || isLargeObject(object.entry)) plan.before.push(unit)
    else if (phase === 'rows') plan.positions.push(unit)
    else addAfter(plan.after, unit)
  }
  return plan
}

/** e.g. SET SESSION AUTHORIZATION, which stands before rights that another role has given. */
const isNoSetting = ({ sql }: DumpStatement): boolean => settingIn(sql) === undefined

/** The settings at the start of the file, before its first object. */
export function headOf(survey: Survey): DumpObject[] {
  const first = survey.objects.findIndex(({ entry }) => entry !== undefined)
  return first < 0 ? [...survey.objects] : survey.objects.slice(0, first)
}

const settingsOf = ({ statements }: DumpObject): [string, DumpStatement][] =>
  statements.flatMap((statement) => {
    const name = settingIn(statement.sql)
    return name === undefined ? [] : [[name, statement] as [string, DumpStatement]]
  })

/** Which types pg_dump lists after everything they need, and next to others of their kind. */
const GROUP: Readonly<Record<string, 'indexes' | 'foreign-keys'>> = {
  INDEX: 'indexes',
  CONSTRAINT: 'indexes',
  'FK CONSTRAINT': 'foreign-keys',
}
const groupOf = ({ object }: LoadUnit) => GROUP[object.entry?.type ?? '']

function addAfter(steps: LoadStep[], unit: LoadUnit): void {
  const last = steps.at(-1)
  const before = last?.units.at(-1)
  if (before && unit.object.entry?.type === 'COMMENT') {
    before.statements = [...before.statements, ...unit.statements]
    return
  }
  const locks = groupOf(unit) && locksOf(unit)
  if (locks) unit.locks = locks
  const how = locks ? 'side-by-side' : 'in-turn'
  const fits = last?.how === how && (how === 'in-turn' || groupOf(last.units[0]!) === groupOf(unit))
  if (fits) last.units.push(unit)
  else steps.push({ how, units: [unit] })
}

const NAME = String.raw`(?:"(?:[^"]|"")+"|[A-Za-z_\x80-\xff][\w$\x80-\xff]*)`
const INDEX = new RegExp(`^CREATE (?:UNIQUE )?INDEX ${NAME} ON (?:ONLY )?(${NAME}\\.${NAME}) `)
const ALTER = new RegExp(`^ALTER TABLE (?:ONLY )?(${NAME}\\.${NAME})\\s`)
const REFERENCES = new RegExp(` REFERENCES (${NAME}\\.${NAME})\\(`, 'g')

function locksOf({ statements, object }: LoadUnit): LoadUnit['locks'] {
  const text = statements[0]!.sql.toString('latin1')
  const indexed = INDEX.exec(text)?.[1]
  if (indexed !== undefined) return [{ table: indexed, shared: statements.length === 1 }]
  const altered = ALTER.exec(text)?.[1]
  if (altered === undefined) return undefined
  const referenced =
    object.entry?.type === 'FK CONSTRAINT' ? [...text.matchAll(REFERENCES)].map(([, name]) => name!) : []
  return [altered, ...referenced].map((table) => ({ table, shared: false }))
}
