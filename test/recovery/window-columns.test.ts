// When rows vanished, where a condition, keys and types of columns come into it.
import { recoverWindowDocument } from '../../src/reports/recover-window-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { freshDatabase } from '../harness/postgres.js'
import { ownFolder } from './recovering.js'
import { files, history, NOTHING, PEOPLE, windowOf } from './window-history.js'

it('takes a condition, whole rows where there is no key, and rows that do not fit the types of today', async () => {
  const sql = `CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TABLE days (at int, how mood);
    INSERT INTO days VALUES (1, 'good'), (1, 'good'), (2, 'bad'), (3, 'good')`
  const [database, folder] = [await freshDatabase({ sql }), await ownFolder()]
  const made = await history(database, folder, [
    NOTHING,
    'DELETE FROM days WHERE ctid = (SELECT min(ctid) FROM days)',
    'DELETE FROM days WHERE at = 2',
  ])
  await expect(windowOf(database, { ...files(made), tables: ['days'] })).rejects.toMatchObject({
    code: 'recovery-refused',
    message: expect.stringContaining('match: all-columns') as string,
  })
  const whole = { ...files(made), tables: ['days'], match: 'all-columns' } as const
  expect(await windowOf(database, whole)).toMatchObject({
    gone: 2,
    vanished: [
      { rows: 1, presentIn: made[0], absentIn: made[1] },
      { rows: 1, presentIn: made[1], absentIn: made[2] },
    ],
  })
  expect(await windowOf(database, { ...whole, condition: 'at = 2' })).toMatchObject({
    gone: 1,
    withCondition: true,
    vanished: [{ presentIn: made[1], absentIn: made[2] }],
  })
  await database.query(`ALTER TABLE days ALTER how TYPE text; DROP TYPE mood; CREATE TYPE mood AS ENUM ('good');
    ALTER TABLE days ALTER how TYPE mood USING how::mood`)
  await expect(windowOf(database, { ...whole, condition: 'how = 1' })).rejects.toMatchObject({ code: 'bad-input' })
})

it('finds rows that are younger than the oldest backup and were gone before the newest', async () => {
  const [database, folder] = [await freshDatabase({ sql: PEOPLE }), await ownFolder()]
  const made = await history(database, folder, [
    NOTHING,
    NOTHING,
    "INSERT INTO people VALUES (50, 'young'), (51, 'young too')",
    NOTHING,
    'DELETE FROM people WHERE id >= 50',
    NOTHING,
  ])
  const report = await windowOf(database, { backups: { kind: 'folder', folder } })
  expect(report).toMatchObject({ gone: 2, recoverFrom: { backup: made[3], hasAll: true } })
  expect(report.vanished).toMatchObject([{ rows: 2, presentIn: made[3], absentIn: made[4] }])
  expect(report.backups.map(({ read }) => read)).toEqual([true, false, false, true, true, true])
  expect(terminalText(recoverWindowDocument(report))).toMatch(/2 backups were not read; what was both made and deleted/)
})

it('says that nothing is missing when every backup was read', async () => {
  const [database, folder] = [await freshDatabase({ sql: PEOPLE }), await ownFolder()]
  await history(database, folder, [NOTHING, NOTHING, NOTHING, NOTHING])
  const report = await windowOf(database, { backups: { kind: 'folder', folder } })
  expect(report).toMatchObject({ status: 'nothing-missing', gone: 0 })
  expect(report.backups.every(({ read }) => read)).toBe(true)
})

it('a backup from before a column that the condition speaks of is told as not comparable, and the others are', async () => {
  const [database, folder] = [await freshDatabase({ sql: PEOPLE }), await ownFolder()]
  const made = await history(database, folder, [
    NOTHING,
    'ALTER TABLE people ADD tier int; UPDATE people SET tier = id % 2',
    'DELETE FROM people WHERE id <= 4',
  ])
  const report = await windowOf(database, { ...files(made), condition: 'tier = 1' })
  expect(report.vanished).toMatchObject([{ rows: 2, presentIn: made[1], absentIn: made[2] }])
  expect(report.tables[0]!.backups.map(({ kind }) => kind)).toEqual(['not-comparable', 'held', 'held'])
  await expect(windowOf(database, { ...files(made), condition: 'teir = 1' })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining('teir') as string,
  })
})

it('reads rows by their key where the rest of them does not fit the types of today', async () => {
  const sql = `CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TABLE days (at int PRIMARY KEY, how mood);
    INSERT INTO days VALUES (1, 'good'), (2, 'bad'), (3, 'good')`
  const [database, folder] = [await freshDatabase({ sql }), await ownFolder()]
  const made = await history(database, folder, [NOTHING, 'DELETE FROM days WHERE at = 2'])
  await database.query(`ALTER TABLE days ALTER how TYPE text; DROP TYPE mood; CREATE TYPE mood AS ENUM ('good');
    ALTER TABLE days ALTER how TYPE mood USING how::mood; ALTER TABLE days ADD since date NOT NULL DEFAULT now();
    ALTER TABLE days ALTER since DROP DEFAULT`)
  const report = await windowOf(database, { ...files(made), tables: ['days'] })
  expect(report).toMatchObject({ gone: 1, vanished: [{ rows: 1, presentIn: made[0], absentIn: made[1] }] })
})
