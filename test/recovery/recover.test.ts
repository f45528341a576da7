// Deleted rows come back from a backup, in each of the shapes that a schema and its later life can have.
import { scene } from './recovering.js'

const FOUR_LEVELS = `
  CREATE TABLE organizations (id int PRIMARY KEY, name text);
  CREATE TABLE projects (id int PRIMARY KEY, organization_id int NOT NULL REFERENCES organizations ON DELETE CASCADE);
  CREATE TABLE tasks (id int PRIMARY KEY, project_id int NOT NULL REFERENCES projects ON DELETE CASCADE);
  CREATE TABLE comments (id int PRIMARY KEY, task_id int NOT NULL REFERENCES tasks ON DELETE CASCADE, body text);
  INSERT INTO organizations SELECT i, 'org ' || i FROM generate_series(1, 4) i;
  INSERT INTO projects SELECT i, (i - 1) / 2 + 1 FROM generate_series(1, 8) i;
  INSERT INTO tasks SELECT i, (i - 1) / 2 + 1 FROM generate_series(1, 16) i;
  INSERT INTO comments SELECT i, (i - 1) / 2 + 1, 'text ' || i FROM generate_series(1, 32) i;`

const TABLES = ['organizations', 'projects', 'tasks', 'comments']

it('F82 a cascade over four levels comes back whole, from the top table alone, parents first', async () => {
  const at = await scene(FOUR_LEVELS, 'SELECT 1')
  const before = await at.rowsOf(TABLES)
  await at.query(
    "DELETE FROM organizations WHERE id <= 2; UPDATE comments SET body = 'later' WHERE id = 32; INSERT INTO comments VALUES (99, 16, 'new')",
  )

  const tried = await at.recover({ tables: ['organizations'], dryRun: true })
  expect(tried).toMatchObject({ status: 'dry-run', missing: 2 + 4 + 8 + 16, recovered: 30 })
  expect(tried.of.organizations).toMatchObject({ inBackup: 4, live: 2, missing: 2, dependedOn: 2 })
  expect(tried.order).toEqual(TABLES.map((table) => [`public.${table}`]))
  expect(await at.rows('comments')).toHaveLength(17)

  const done = await at.recover({ tables: ['organizations'] })
  expect(done).toMatchObject({ status: 'recovered', recovered: 30 })
  const after = await at.rowsOf(TABLES)
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
  expect(after[3]).toEqual(
    [...before[3]!.filter((row) => !row.startsWith('(32,')), '(32,16,later)', '(99,16,new)'].sort(),
  )

  expect(await at.recover({ tables: ['organizations'] })).toMatchObject({ status: 'nothing-missing', recovered: 0 })
  await at.query(await done.undoText())
  expect(await at.rows('organizations')).toEqual(['(3,"org 3")', '(4,"org 4")'])
  expect(await at.rows('comments')).toHaveLength(17)
})

it('F82 a condition takes its rows, what a cascade took below them, and the parents that are gone too', async () => {
  const at = await scene(FOUR_LEVELS, 'DELETE FROM organizations')
  const done = await at.recover({ tables: ['projects'], condition: 'id = 3' })
  expect(done.of.projects!.taken).toMatchObject({ asked: 1 })
  expect(await at.rows('organizations')).toEqual(['(2,"org 2")'])
  expect(await at.rows('projects')).toEqual(['(3,2)'])
  expect(await at.rows('tasks')).toEqual(['(5,3)', '(6,3)'])
  expect(await at.rows('comments')).toHaveLength(4)
})
