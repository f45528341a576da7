// Cases of single statements that are one word away from the examples of docs/rules.
import { check, rulesOf } from './checking.js'

const OFF = new Set(['rollback-missing', 'not-idempotent'] as const)
const rules = (text: string) => rulesOf(text, { off: OFF })

it('DEFAULT NULL fills no row of a required column', async () => {
  expect(await rules('ALTER TABLE users ADD COLUMN nick text NOT NULL DEFAULT NULL;')).toEqual(['required-column'])
  expect(await rules("ALTER TABLE users ADD COLUMN nick text NOT NULL DEFAULT '';")).toEqual([])
})

it('what a function or a rule will do is not done by the file', async () => {
  const body = 'CREATE FUNCTION clear() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM users; END;'
  expect(await rules(body)).toEqual([])
  expect(await rules('CREATE RULE keep AS ON DELETE TO users DO INSTEAD UPDATE users SET gone = true;')).toEqual([])
  expect(await rules(`ALTER TABLE users ADD COLUMN gone boolean;\n${body}`)).toEqual([])
  expect(await rules('DELETE FROM users;')).toEqual(['no-where'])
})

it.each(['CREATE TABLE notes AS SELECT 1 AS id;', 'SELECT 1 AS id INTO notes;', 'CREATE TABLE notes (id int);'])(
  'a table in an exposed schema needs row level security however it is made: %s',
  async (text) => {
    const exposed = (more = '') => rulesOf(text + more, { off: OFF, exposedSchemas: ['public'] })
    expect(await exposed()).toEqual(['row-security-off'])
    expect(await exposed('ALTER TABLE notes ENABLE ROW LEVEL SECURITY;')).toEqual([])
  },
)

it('a thousand e-mail addresses in one INSERT are five findings, and the last says how many there are', async () => {
  const rows = Array.from({ length: 1000 }, (_, n) => `('user${n}@acme.io')`).join(', ')
  const found = await check(`INSERT INTO users (email) VALUES ${rows};`, { off: OFF })
  expect(found.map(({ rule }) => rule)).toEqual(Array(5).fill('environment-value'))
  expect(found.at(-1)!.message).toMatch(/user4@acme\.io .*; 995 more such values in this statement$/)
})
