// One file of a folder, judged by itself: before it is applied, what is wrong with others does not count.
import { check } from '../../src/operations/check.js'
import { checkDeps } from './checking.js'
import { failure, folderOf } from './release.js'

const FILES = {
  '20260101_users.sql':
    'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY);\n-- rollback:\n-- DROP TABLE users;\n',
  '20260102_drop.sql': 'DROP TABLE users;\n',
  '20260103_broken.sql': 'CREATE TABEL x ();\n',
}
const one = (only: string) =>
  check(
    { migrationsDir: folderOf(FILES), only, all: false, rulesOff: [], exposedSchemas: [] },
    checkDeps({ env: {}, now: () => new Date('2026-06-01') }),
  )

it('counts the findings of that file and no other', async () => {
  expect(await one('20260101_users.sql')).toMatchObject({ status: 'clean', checked: ['20260101_users.sql'], errors: 0 })
  const bad = await one('20260102_drop.sql')
  expect(bad).toMatchObject({ status: 'errors', checked: ['20260102_drop.sql'] })
  expect(new Set(bad.findings.map(({ location }) => location.file.split('/').at(-1)))).toEqual(
    new Set(['20260102_drop.sql']),
  )
  expect(await one('20260103_broken.sql')).toMatchObject({ status: 'errors' })
})

it('a name that the folder does not have is no clean file', async () => {
  const error = await failure(one('20260101_user.sql'))
  expect(error).toMatchObject({ code: 'bad-migration-name', detail: { state: 'nothing-changed' } })
  expect(error.detail.hint).toMatch(/did you mean 20260101_users\.sql\?/)
})
