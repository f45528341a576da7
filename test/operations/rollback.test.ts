// A bad migration taken back: newest first, after a backup; and everything that makes a rollback unsafe refused before anything
// is changed.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { changesByHand } from '../../src/migrations/catalog-record.js'
import { backupDeps, backupOptions, filesIn } from '../harness/backup.js'
import { failureOf, migrationsFolder } from '../migrations/run-migration.js'
import { A, B, C, FILES, names, scene } from './rollback-scene.js'

it('takes the newest one back after a verified backup, marks it, and the same file can be applied again', async () => {
  const { database, apply: applyAgain, rollback: run, states, tables } = await scene({ [A]: FILES[A], [B]: FILES[B] })
  const deps = await backupDeps()
  const report = await run({ backup: { take: true, options: backupOptions() } }, { ...deps, actor: 'ada' })
  expect(report).toMatchObject({
    status: 'rolled-back',
    notTried: [],
    warnings: 0,
    rolledBack: [
      { migration: B, outcome: { kind: 'rolled-back', statements: [{ label: 'DROP TABLE items', line: 3 }] } },
    ],
  })
  expect(await filesIn(deps.destination)).toEqual([report.backup!.name])
  expect(await tables()).toEqual(['orders'])
  expect(await states()).toEqual({ [A]: 'applied', [B]: 'rolled-back' })
  expect(
    await database.query('SELECT status, actor, backup FROM pgrunbook.migrations ORDER BY name DESC LIMIT 1'),
  ).toEqual([{ status: 'rolled-back', actor: 'ada', backup: report.backup!.stored.location }])
  expect(await applyAgain(B)).toBe('applied')
  expect(await tables()).toEqual(['items', 'orders'])
  expect(await states()).toEqual({ [A]: 'applied', [B]: 'applied' })
})

it('takes everything newer than a file back, newest first, and that file stays', async () => {
  const { rollback: run, states, tables } = await scene()
  const report = await run({ to: A })
  expect(names(report)).toEqual([C, B])
  expect(await tables()).toEqual(['orders'])
  expect(await states()).toEqual({ [A]: 'applied', [B]: 'rolled-back', [C]: 'rolled-back' })
  expect(await run({ to: A })).toMatchObject({ status: 'nothing-to-roll-back', rolledBack: [] })
  expect(names(await run())).toEqual([A])
  expect(await run()).toMatchObject({ status: 'nothing-to-roll-back' })
})

it('takes the named one back only where it is the newest; asked again it is done already', async () => {
  const { rollback: run, states } = await scene()
  expect(await failureOf(run({ migration: A }))).toMatchObject({
    code: 'rollback-refused',
    message: `${A} is not the newest applied migration; newer, newest first: ${C}, ${B}`,
    detail: { state: 'nothing-changed' },
  })
  expect(await run({ migration: C })).toMatchObject({ status: 'rolled-back' })
  expect(await run({ migration: C })).toMatchObject({ status: 'already-rolled-back' })
  expect(await states()).toEqual({ [A]: 'applied', [B]: 'applied', [C]: 'rolled-back' })
})

it('refuses what is not applied here, with near names', async () => {
  const { rollback: run } = await scene({ [A]: FILES[A] })
  for (const request of [{ migration: '20250101_order.sql' }, { to: '20250101_order.sql' }])
    expect(await failureOf(run(request))).toMatchObject({
      code: 'rollback-refused',
      detail: { state: 'nothing-changed', hint: `Did you mean ${A}?` },
    })
})

it.each([
  ['wrong-database', { confirm: 'production' }],
  ['bad-input', { confirm: '' }],
  ['bad-input', { migration: A, to: A }],
  ['bad-input', { backup: { take: false, reason: ' ' } }],
] as const)('stops with %s at %j before it looks at anything', async (code, request) => {
  const { rollback: run, states } = await scene({ [A]: FILES[A] })
  expect(await failureOf(run(request))).toMatchObject({ code, detail: { state: 'nothing-changed' } })
  expect(await states()).toEqual({ [A]: 'applied' })
})

it('refuses the whole plan, and names every file, when one has no section, one was edited and one is gone', async () => {
  const D = '20250104_d.sql'
  const files = {
    ...FILES,
    [B]: 'CREATE TABLE items (id int, order_id int);\n',
    [D]: 'SELECT 1;\n-- rollback:\n-- SELECT 1;\n',
  }
  const { rollback: run, folder, states, tables } = await scene(files)
  await writeFile(path.join(folder, C), `${FILES[C]}-- SELECT 1;\n`)
  await writeFile(path.join(folder, D), 'SELECT 1;\n-- rollback:\nSELECT 2;\n')
  const before = [await tables(), await states()]
  const error = await failureOf(run({ to: A }, await backupDeps()))
  expect(error).toMatchObject({ code: 'rollback-refused', detail: { state: 'nothing-changed' } })
  expect(error.message).toMatch(/3 files cannot be rolled back/)
  expect(error.message).toMatch(new RegExp(`${D} was applied on .* with another text`))
  expect(error.message).toMatch(new RegExp(`${C} was applied on .* with another text`))
  expect(error.message).toMatch(new RegExp(`${B} has no rollback section`))
  expect([await tables(), await states()]).toEqual(before)
})

it('refuses a file without a section by its name, and one that is gone', async () => {
  const { rollback: run, states } = await scene({ [A]: 'SELECT 1;\n' })
  expect(await failureOf(run())).toMatchObject({
    code: 'rollback-refused',
    message: `${A} has no rollback section`,
    detail: { location: { line: 1 } },
  })
  expect(await failureOf(run({ migrationsDir: await migrationsFolder() }))).toMatchObject({
    code: 'bad-migration-name',
  })
  expect(await states()).toEqual({ [A]: 'applied' })
})

it('a dry run tries every file on what the ones before it left, tells the locks, and leaves nothing', async () => {
  const { rollback: run, states, tables, database } = await scene({ [A]: FILES[A], [B]: FILES[B], [C]: FILES[C] })
  const ledger = () => database.query('SELECT * FROM pgrunbook.migrations ORDER BY name')
  const before = [await tables(), await states(), await ledger()]
  const report = await run({ to: A, dryRun: true, confirm: '' })
  expect(report).toMatchObject({ status: 'dry-run', warnings: 2 })
  expect(names(report)).toEqual([C, B])
  const [index, items] = report.rolledBack.map(({ outcome }) => outcome)
  expect(index).toMatchObject({
    kind: 'dry-run',
    statements: [{ skipped: 'not-in-dry-run' }, { skipped: 'not-in-dry-run' }],
  })
  expect(items).toMatchObject({
    kind: 'dry-run',
    locks: expect.arrayContaining([
      expect.objectContaining({ relation: 'public.items', mode: 'AccessExclusiveLock', line: 3 }) as object,
    ]) as object,
  })
  expect([await tables(), await states(), await ledger()]).toEqual(before)
})

it('a dry run fails where the rollback would', async () => {
  const { rollback: run, states } = await scene({ [A]: FILES[A], [B]: FILES[B].replace('items;', 'nowhere;') })
  const report = failureOf(run({ dryRun: true }))
  expect(await report).toMatchObject({
    code: 'migration-failed',
    detail: { state: 'rolled-back', location: { line: 3 } },
  })
  expect(await states()).toEqual({ [A]: 'applied', [B]: 'applied' })
})

it('a dry run of parent and child passes only in the right order', async () => {
  const first = '20240101_first.sql'
  const { rollback: run, tables } = await scene({ [first]: 'SELECT 1;', [A]: FILES[A], [B]: FILES[B] })
  expect(await run({ to: first, dryRun: true })).toMatchObject({ status: 'dry-run' })
  expect(await tables()).toEqual(['items', 'orders'])
})

it('warns where what it takes away was there before', async () => {
  const { rollback: run, database, apply: applyNow, tables } = await scene({ [A]: FILES[A] }, [])
  await database.query('CREATE TABLE orders (id int PRIMARY KEY)')
  expect(await applyNow(A)).toBe('adopted')
  const deps = await backupDeps()
  expect(await run({}, deps)).toMatchObject({ status: 'rolled-back' })
  expect(deps.lines.join('\n')).toMatch(new RegExp(`${A} was adopted on .* there before`))
  expect(await tables()).toEqual([])
})

it('tells what was changed by hand since the last run, and its own changes are none of that', async () => {
  const { rollback: run, database } = await scene({ [A]: FILES[A], [B]: FILES[B] })
  const deps = await backupDeps()
  expect(await run({}, deps)).not.toHaveProperty('byHand')
  await database.query('ALTER TABLE orders ADD COLUMN by_hand int')
  const report = await run({}, deps)
  expect(report).toMatchObject({ status: 'rolled-back', byHand: { head: A } })
  expect(deps.lines.join('\n')).toMatch(/changed the database by hand[^]*by_hand/)
  expect(await changesByHand(await database.client())).toBeUndefined()
})
