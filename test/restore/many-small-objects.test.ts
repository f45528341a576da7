// Many small objects go to the server in one message; which of them it refused is told all the same.
import { freshDatabase } from '../harness/postgres.js'
import { dumpOf } from '../operations/restoring.js'
import { comparable, fileWith, restoreFile } from './opened.js'

const TABLES = 120
const MANY = `CREATE TABLE hub (id int PRIMARY KEY); INSERT INTO hub SELECT generate_series(1, 9);
  ${Array.from(
    { length: TABLES },
    (_, n) => `CREATE TABLE t_${n} (id int PRIMARY KEY, hub int REFERENCES hub, note text);
      INSERT INTO t_${n} SELECT n, n, 'note ' || n FROM generate_series(1, 9) n;
      CREATE INDEX i_${n} ON t_${n} (note); COMMENT ON INDEX i_${n} IS 'index ${n}';`,
  ).join('')}`

const dumpOfMany = async (): Promise<Buffer> => {
  const source = await freshDatabase()
  await source.query(MANY)
  return Buffer.from(await dumpOf(source.url))
}

it.each([1, 4])('are all there afterwards, with %s connections', async (jobs) => {
  const [dump, target] = [await dumpOfMany(), await freshDatabase()]
  await restoreFile(await fileWith(dump), target.url, { jobs })
  expect(comparable(Buffer.from(await dumpOf(target.url)))).toBe(comparable(dump))
})

it.each([
  ['TABLE', 't_57', 'CREATE TABLE public.t_57 (\n    id integer', 'CREATE TABLE public.t_57 (\n    id no_such_type'],
  [
    'INDEX',
    'i_57',
    'CREATE INDEX i_57 ON public.t_57 USING btree (note)',
    'CREATE INDEX i_57 ON public.t_57 (nothing)',
  ],
  ['INDEX', 'i_57', 'COMMENT ON INDEX public.i_57', 'COMMENT ON INDEX public.no_such_index'],
])('the line of the one that is refused is told: %s %s (%s)', async (type, name, found, replaced) => {
  const text = (await dumpOfMany()).toString()
  const broken = text.replace(found, replaced)
  expect(broken).not.toBe(text)
  const line = text.slice(0, text.indexOf(found)).split('\n').length
  const target = await freshDatabase()
  await expect(restoreFile(await fileWith(Buffer.from(broken)), target.url)).rejects.toMatchObject({
    code: 'restore-failed',
    message: expect.stringMatching(new RegExp(`line ${line} of the backup, ${type} public\\.${name}: `)) as string,
  })
})
