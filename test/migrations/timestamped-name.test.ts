// Names of new migrations: from words, and after everything that is there.
import { withSeed, seededRandom } from '../harness/random.js'
import { problemsOfName } from '../../src/migrations/file-name.js'
import { inByteOrder } from '../../src/migrations/list-migrations.js'
import { nextName, problemsOfWords, slugOf } from '../../src/migrations/timestamped-name.js'

const NOON = new Date('2025-10-26T12:00:00Z')

it.each([
  ['Add organization branding', 'add_organization_branding'],
  ['  add users: e-mail & phone!  ', 'add_users_e_mail_phone'],
  ['addUserRoles', 'add_user_roles'],
  ['add_user_roles.sql', 'add_user_roles'],
  ['Café Größe', 'cafe_große'],
  ['добавить таблицу', 'добавить_таблицу'],
  ['2fa for users', '2fa_for_users'],
])('%j becomes %j', (words, slug) => {
  expect(slugOf(words)).toBe(slug)
  expect(problemsOfWords(words)).toEqual([])
})

it.each([
  ['', /no letter and no digit/],
  ['!!!', /no letter and no digit/],
  ['../add users', /names a path/],
  ['a\nb', /line break/],
  ['20251026_add_x', /begins with a date/],
  ['x'.repeat(101), /longer than 100/],
])('%j is refused', (words, problem) => {
  expect(problemsOfWords(words).join('; ')).toMatch(problem)
})

it('tells every problem at once', () => {
  expect(problemsOfWords('20251026/a\tb')).toHaveLength(3)
})

it.each<[why: string, existing: string[], name: string]>([
  ['is the first of its day', ['20251025_z.sql'], '20251026_add_x.sql'],
  ['is the first of all', [], '20251026_add_x.sql'],
  ['sorts after the other one by itself', ['20251026_aaa.sql'], '20251026_add_x.sql'],
  ['is the second of its day', ['20251026_index_users.sql'], '20251026b_add_x.sql'],
  ['is the third', ['20251026_index_users.sql', '20251026b_zeta.sql'], '20251026c_add_x.sql'],
  ['is the one after z', ['20251026z_zeta.sql'], '20251026zb_add_x.sql'],
  ['has the words of another', ['20251026_add_x.sql'], '20251026b_add_x.sql'],
  ['has the words of another in other case', ['20251026_ADD_X.sql'], '20251026b_add_x.sql'],
  ['comes beside a time of the same day', ['20251026_093015_init.sql'], '20251026_add_x.sql'],
  ['comes beside a longer time', ['20251026235959_init.sql'], '20251026_add_x.sql'],
  ['follows one of tomorrow', ['20251027_a.sql'], '20251027_add_x.sql'],
  ['follows one of the far future', ['20991231_z.sql'], '20991231b_add_x.sql'],
  ['follows plain numbers', ['0001_init.sql', '0002_users.sql'], '20251026_add_x.sql'],
])('%s', (_why, existing, name) => {
  expect(nextName('add_x', existing, NOON)).toBe(name)
})

it('finds no name after one that sorts after every date', () => {
  expect(nextName('add_x', ['zz_last.sql'], NOON)).toBeUndefined()
  expect(nextName('add_x', ['99999999_last.sql'], NOON)).toBeUndefined()
})

it('counts days in UTC', () => {
  expect(nextName('add_x', [], new Date('2025-10-26T23:30:00-05:00'))).toBe('20251027_add_x.sql')
})

it('always sorts after all others, however many a day brings', () =>
  withSeed(seededRandom(), () => {
    const random = seededRandom()
    const existing: string[] = []
    for (let count = 0; count < 300; count++) {
      const now = new Date(NOON.getTime() + Math.floor(count / 60) * 86_400_000)
      const name = nextName(slugOf(random.pick(['add x', 'index users', 'zeta', '2fa', 'ärger'])), existing, now)!
      expect(problemsOfName(name)).toEqual([])
      expect(existing.every((other) => inByteOrder(other, name) < 0)).toBe(true)
      existing.push(name)
    }
  }))
