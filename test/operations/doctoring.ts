// How the tests ask the doctor, and the worlds that they make for it.
import { tmpdir } from 'node:os'
import {
  type Check,
  type DoctorDeps,
  type DoctorReport,
  type DoctorRequest,
  doctor,
} from '../../src/operations/doctor.js'
import { silentLog } from '../../src/log.js'

export interface Asking extends Partial<Omit<DoctorRequest, 'database'>>, Partial<DoctorDeps> {}

/** Of a database alone: no folder of migrations, no Prisma, no GitHub, unless the test gives them. */
export const askDoctor = (databaseUrl: string, asking: Asking = {}): Promise<DoctorReport> =>
  doctor(
    {
      database: { databaseUrl },
      migrationsDir: 'no/such/folder',
      projectFolder: tmpdir(),
      schema: 'prisma/schema.prisma',
      metrics: false,
      ...asking,
    },
    {
      env: { PATH: process.env['PATH'] },
      log: silentLog,
      signal: new AbortController().signal,
      temporaryFolder: tmpdir(),
      now: () => new Date(),
      ...asking,
    },
  )

export function checkNamed({ checks }: Pick<DoctorReport, 'checks'>, id: string): Check {
  const found = checks.find((check) => check.id === id)
  if (!found) throw new Error(`no check ${id} among ${checks.map((check) => check.id).join(', ')}`)
  return found
}

export const problemsOf = ({ checks }: Pick<DoctorReport, 'checks'>): string[] =>
  checks.filter(({ verdict }) => verdict === 'problem').map(({ id }) => id)
