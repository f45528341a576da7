// Files in the style of real projects, each with what is to be found in it written down by hand before the rules were asked.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../harness/runner.js'
import { check, migration } from './checking.js'

const FOLDER = path.join(ROOT, 'db/scenarios/projects')
/** Style that none of these tools writes by itself. */
const off = new Set(['rollback-missing', 'not-idempotent'] as const)

function expected(text: string): string[] {
  const list = /^-- expects: (.+)$/m.exec(text)![1]!
  return list === 'nothing' ? [] : list.split(', ').map((one) => one.replace(/^line /, ''))
}

it.each(readdirSync(FOLDER))('%s', async (name) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8')
  const found = await check('', { files: [migration(name, text)], off })
  expect(found.map(({ location, rule }) => `${location.line} ${rule}`).sort()).toEqual(expected(text).sort())
})
