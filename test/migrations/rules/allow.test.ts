// What a comment allows, and where: the escape must never hide more than its author saw.
import { check, rulesOf } from './checking.js'

const off = new Set(['rollback-missing', 'not-idempotent'] as const)
const told = (text: string) => rulesOf(text, { off })
const ALLOW = '-- pg-runbook: allow destructive because nobody reads it'

it('counts for the next statement only', async () => {
  expect(await told(`SELECT 1;\n${ALLOW}\nDROP TABLE a;\nDROP TABLE b;\n`)).toEqual(['destructive'])
  expect(await told(`SELECT 1;\nDROP TABLE a; ${ALLOW}\nDROP TABLE b; ${ALLOW}\n`)).toEqual([])
})

it('counts inside a statement, for all of its lines', async () => {
  expect(await told(`ALTER TABLE a\n  DROP COLUMN x, ${ALLOW}\n  DROP COLUMN y;\n`)).toEqual([])
})

it('counts for the whole file before the first statement with an empty line after it', async () => {
  expect(await told(`${ALLOW}\n\nDROP TABLE a;\nDROP TABLE b;\n`)).toEqual([])
  expect(await told(`-- Words.\n${ALLOW}\n-- More words.\n\nDROP TABLE a;\nDROP TABLE b;\n`)).toEqual([])
  expect(await told(`${ALLOW}\nDROP TABLE a;\nDROP TABLE b;\n`)).toEqual(['destructive'])
})

it('of a finding about the file counts anywhere in it', async () => {
  const reason = '-- pg-runbook: allow rollback-missing because a sum cannot be taken back'
  expect(await rulesOf(`SELECT 1;\n${reason}\n`)).toEqual([])
})

it('lets one rule pass, and no other', async () => {
  const text = `${ALLOW}\nALTER TABLE a DROP COLUMN x, ALTER y SET NOT NULL;\n`
  expect(await told(text)).toEqual(['not-null-without-check'])
})

it('takes several rules, any case and CRLF', async () => {
  const text = '-- PG-RUNBOOK: ALLOW destructive, not-null-without-check BECAUSE of the move\r\n'
  expect(await told(`${text}ALTER TABLE a DROP COLUMN x, ALTER y SET NOT NULL;\r\n`)).toEqual([])
})

it.each([
  ['-- pg-runbook: allow destructive', 'it gives no reason'],
  ['-- pg-runbook: allow destructive because', 'it gives no reason'],
  ['-- pg-runbook: allow destroy because it is old', 'there is no rule destroy'],
  ['-- pg-runbook: allow destructiv because it is old', 'did you mean destructive?'],
  ['-- pg-runbook: please', 'it is not `allow <rule> because <reason>`'],
  ['-- pg-runbook: allow syntax-error because I know better', 'syntax-error cannot be allowed'],
])('%s is told, and allows nothing', async (comment, why) => {
  const found = await check(`${comment}\nDROP TABLE a;\n`, { off })
  expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['destructive', 'bad-allow']))
  expect(found.find(({ rule }) => rule === 'bad-allow')).toMatchObject({
    severity: 'error',
    location: { line: 1, column: 1 },
    message: expect.stringContaining(why) as string,
  })
})

it('is no comment in a string, a body, or a block comment', async () => {
  expect(await told(`SELECT '\n${ALLOW}\n';\nDROP TABLE a;\n`)).toEqual(['destructive'])
  expect(await told(`DO $$\n${ALLOW}\nBEGIN END $$;\nDROP TABLE a;\n`)).toEqual(['destructive'])
  expect(await told(`/*\n${ALLOW}\n*/\nDROP TABLE a;\n`)).toEqual(['destructive'])
})

it('that allows nothing is told where it stands', async () => {
  const found = await check(`SELECT 1;\n  ${ALLOW}\nSELECT 2;\n`, { off })
  expect(found).toMatchObject([{ rule: 'unused-allow', severity: 'warn', location: { line: 2, column: 3 } }])
})
