// Every rule has its page, the page's examples behave as it says, and so do the good and bad files of db/scenarios/rules.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { RULES, RULE_IDS, type RuleId } from '../../../src/migrations/rules/rules.js'
import { ROOT } from '../../harness/runner.js'
import { rulesOf } from './checking.js'

const PAGES = path.join(ROOT, 'docs/rules')
const SCENARIOS = path.join(ROOT, 'db/scenarios/rules')
/** What one folder of files without a past cannot show; their own tests do. */
const NEED_A_PAST: readonly RuleId[] = ['bad-file', 'edited-file', 'out-of-order', 'duplicate-version']

const pageOf = (rule: string): string => readFileSync(path.join(PAGES, `${rule}.md`), 'utf8')
const section = (page: string, title: string): string => (page.split(`\n## ${title}\n`)[1] ?? '').split('\n## ')[0]!
const example = (rule: string, title: string): string =>
  /```sql\n([^]*?)```/.exec(section(pageOf(rule), title))?.[1] ?? ''

it('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(PAGES).filter((name) => name.endsWith('.md') && name !== 'README.md')
  expect(pages.sort()).toEqual(RULE_IDS.map((id) => `${id}.md`).sort())
  expect(readdirSync(SCENARIOS).filter((id) => !RULE_IDS.includes(id as RuleId))).toEqual([])
})

describe.each(RULE_IDS)('%s', (rule) => {
  it('its page says why, what instead and where that is written, and its row in the table is right', () => {
    const { severity, title } = RULES[rule]
    const page = pageOf(rule)
    expect(page).toContain(`Severity: **${severity === 'error' ? 'error' : 'warning'}**`)
    expect(page).toContain(title)
    expect(section(page, 'Why')).toMatch(/\S/)
    expect(section(page, 'Source')).toMatch(/\S/)
    const row = readFileSync(path.join(PAGES, 'README.md'), 'utf8').match(new RegExp(`^\\| \\[\`${rule}\`\\].*$`, 'm'))
    expect(row?.[0]).toContain(severity === 'error' ? 'error' : 'warning')
  })

  if (NEED_A_PAST.includes(rule)) return

  it('its bad example is found, and its good one is not', async () => {
    expect(await rulesOf(example(rule, 'Bad'))).toContain(rule)
    expect(example(rule, 'Good')).toMatch(/\S/)
    expect(await rulesOf(example(rule, 'Good'))).not.toContain(rule)
  })

  const folder = path.join(SCENARIOS, rule)
  it('has files of its own', () => {
    const names = existsSync(folder) ? readdirSync(folder) : []
    expect(names.filter((name) => name.startsWith('bad')).length).toBeGreaterThan(0)
    expect(names.filter((name) => name.startsWith('good')).length).toBeGreaterThan(0)
  })

  it.each(existsSync(folder) ? readdirSync(folder) : [])('%s', async (name) => {
    const found = await rulesOf(readFileSync(path.join(folder, name), 'utf8'))
    if (name.startsWith('bad')) expect(found).toContain(rule)
    else expect(found).not.toContain(rule)
  })
})
