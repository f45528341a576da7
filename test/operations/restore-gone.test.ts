// Somebody has dropped the whole database: nobody can connect to it, and its backup brings it back all the same.
import { dropDatabase, scene } from './restoring.js'

it('makes a database that is gone anew, under its own name or beside it', async () => {
  const { database, restore, dump, dumpOf } = await scene()
  const before = await dump()
  await dropDatabase(database.name)
  const beside = await restore()
  expect(beside.restoredTo).toMatch(new RegExp(`^${database.name}_restore_`))
  expect(beside.next![0]).toContain(`ALTER DATABASE "${beside.restoredTo}" RENAME TO "${database.name}"`)
  expect(beside.notCopied).toEqual([expect.stringContaining('not there any more') as string])
  expect(await dumpOf(beside.restoredTo)).toBe(before)
  const again = await restore({ newDatabaseName: database.name })
  expect(again).toMatchObject({ restoredTo: database.name, next: [], warnings: [] })
  expect(await dumpOf(database.name)).toBe(before)
  await dropDatabase(beside.restoredTo)
})

it.each(['swap', 'in-place', 'tables'] as const)('mode %s says what brings it back', async (mode) => {
  const { database, file, restore } = await scene()
  await dropDatabase(database.name)
  const tables = mode === 'tables' ? ['shop.orders'] : []
  await expect(restore({ mode, tables })).rejects.toMatchObject({
    code: 'restore-refused',
    detail: {
      state: 'nothing-changed',
      hint: expect.stringContaining(
        `pg-runbook restore ${file} --mode new-database --new-database-name ${database.name}`,
      ) as string,
    },
  })
})
