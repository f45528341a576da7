// A direct URL beside a pooled one: which pairs of hosts pass without a word.
import { silentLog } from '../../src/log.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { resolveDatabaseUrl } from '../../src/postgres/environment.js'
import { canBeSameServer } from '../../src/postgres/same-server.js'
import { sayWhichUrl } from '../../src/postgres/which-url.js'

const url = (address: string, user = 'u') => parseDatabaseUrl(`postgresql://${user}:p@${address}/app`, 'URL')

it.each([
  ['ep-cool-1.eu.aws.neon.tech', 'ep-cool-1-pooler.eu.aws.neon.tech', true],
  ['db.example.com:5432', 'DB.example.com.:6432', true],
  ['db.example.com', 'pooler.db.example.com', true],
  ['localhost', '127.0.0.1:6432', true],
  ['ep-cool-1.eu.aws.neon.tech', 'ep-warm-2-pooler.eu.aws.neon.tech', false],
  ['production.internal', 'staging.internal', false],
  ['localhost', 'db.example.com', false],
])('%s beside %s: %s', (direct, pooled, same) => expect(canBeSameServer(url(direct), url(pooled))).toBe(same))

it.each([
  ['postgres.abcd', true],
  ['postgres.efgh', false],
])('Supabase: the project db.abcd beside the pooler of %s: %s', (user, same) => {
  const pooled = url('aws-0-eu-central-1.pooler.supabase.com:6543', user)
  expect(canBeSameServer(url('db.abcd.supabase.co', 'postgres'), pooled)).toBe(same)
  expect(canBeSameServer(url('aws-0-eu-central-1.pooler.supabase.com:5432', 'postgres.abcd'), pooled)).toBe(same)
})

function said(env: NodeJS.ProcessEnv): string[] {
  const lines: string[] = []
  const log = {
    ...silentLog,
    info: (text: string) => void lines.push(text),
    warn: (text: string) => void lines.push(`warning: ${text}`),
  }
  sayWhichUrl(resolveDatabaseUrl({ environment: 'production' }, env), log)
  return lines
}

it('says which variable was used', () => {
  const DATABASE_URL = 'postgresql://u:hunter2@ep-a-pooler.neon.tech/app'
  expect(said({ DATABASE_URL })).toEqual(['Database: ep-a-pooler.neon.tech:5432/app as u, from DATABASE_URL'])
  expect(said({ DATABASE_URL, DIRECT_URL: 'postgresql://u:hunter2@ep-a.neon.tech/app' })).toEqual([
    'Database: ep-a.neon.tech:5432/app as u, from DIRECT_URL',
  ])
})

it('warns where the direct URL leads elsewhere', () => {
  const env = {
    DATABASE_URL: 'postgresql://u:hunter2@new.internal/app',
    DIRECT_URL: 'postgresql://u:hunter2@old.internal/app',
  }
  expect(said(env)).toEqual([
    'Database: old.internal:5432/app as u, from DIRECT_URL',
    'warning: DIRECT_URL leads to old.internal, DATABASE_URL to new.internal: DIRECT_URL is used; unset it where DATABASE_URL is meant',
  ])
})
