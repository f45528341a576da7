// Which database is meant: production and staging never stand in for each other.
import { explain, RunbookError } from '../../src/errors.js'
import { resolveDatabaseUrl } from '../../src/postgres/environment.js'

const ENV = {
  DATABASE_URL: 'postgresql://u:p@production-pooler.internal:6432/app',
  DIRECT_URL: 'postgresql://u:p@production.internal:5432/app',
  STAGING_DATABASE_URL: 'postgresql://u:p@staging/app_staging',
}

const without = (...names: (keyof typeof ENV)[]): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(ENV).filter(([name]) => !names.includes(name as keyof typeof ENV)))

function refusal(...args: Parameters<typeof resolveDatabaseUrl>): RunbookError {
  try {
    resolveDatabaseUrl(...args)
  } catch (error) {
    if (error instanceof RunbookError) return error
    throw error
  }
  throw new Error('it was accepted')
}

it('takes database-url as it is, whatever the environment says', () => {
  const choice = { databaseUrl: 'postgresql://u:p@given/d', environment: 'production' }
  expect(resolveDatabaseUrl(choice, ENV)).toMatchObject({ host: 'given', source: 'database-url' })
})

it.each([
  ['production', ENV, 'DIRECT_URL', 'production.internal'],
  ['production', without('DIRECT_URL'), 'DATABASE_URL', 'production-pooler.internal'],
  ['production', without('DATABASE_URL'), 'DIRECT_URL', 'production.internal'],
  ['production', { ...ENV, DIRECT_URL: '' }, 'DATABASE_URL', 'production-pooler.internal'],
  ['staging', ENV, 'STAGING_DATABASE_URL', 'staging'],
  ['staging', { ...ENV, STAGING_DIRECT_URL: 'postgresql://u:p@direct/app_staging' }, 'STAGING_DIRECT_URL', 'direct'],
])('%s is read from its own variables (%#)', (environment, env, source, host) => {
  expect(resolveDatabaseUrl({ databaseUrl: '', environment }, env)).toMatchObject({ source, host })
})

it.each([
  ['staging', without('STAGING_DATABASE_URL'), 'STAGING_DATABASE_URL is empty'],
  ['production', without('DATABASE_URL', 'DIRECT_URL'), 'DATABASE_URL is empty'],
])('never falls from %s to the other', (environment, env, message) => {
  expect(refusal({ environment }, env)).toMatchObject({ code: 'missing-database-url', message })
})

it('names both ways when nothing was chosen', () => {
  const error = refusal({ databaseUrl: ' ', environment: '' }, ENV)
  expect(error.code).toBe('missing-database-url')
  expect(explain(error)).toMatch(/database-url.*environment: production or staging/s)
})

it.each(['prod', 'PRODUCTION', '__proto__', 'constructor'])(
  'refuses the environment %s and lists those there are',
  (environment) => {
    const error = refusal({ environment }, ENV)
    expect(error.code).toBe('bad-input')
    expect(error.message).toContain('production and staging')
  },
)

it('refuses a direct URL that leads to another database', () => {
  const error = refusal(
    { environment: 'production' },
    { ...ENV, DIRECT_URL: 'postgresql://u:hunter2@production.internal/other' },
  )
  expect(error).toMatchObject({ code: 'wrong-database', detail: { state: 'nothing-changed' } })
  expect(error.message).toBe('DIRECT_URL leads to the database other, DATABASE_URL to app: which one is meant?')
  expect(explain(error)).not.toContain('hunter2')
})

it('takes the direct URL beside an Accelerate address, which names no database', () => {
  const env = { ...ENV, DATABASE_URL: 'prisma+postgres://accelerate.prisma-data.net/?api_key=k' }
  expect(resolveDatabaseUrl({ environment: 'production' }, env).source).toBe('DIRECT_URL')
})

it('does not overlook that the other URL cannot be read', () => {
  const error = refusal({ environment: 'production' }, { ...ENV, DATABASE_URL: '***' })
  expect(error).toMatchObject({
    code: 'bad-database-url',
    message: expect.stringContaining('DATABASE_URL is the literal text') as string,
  })
})
