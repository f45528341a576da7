import { everyForm } from '../../src/github/masks.js'
import { masked } from '../harness/runner-commands.js'
import { findSecret, formsOf } from '../harness/secrets.js'

/** What a tool prints, after the runner has masked every form that we told of. */
const shown = (printed: string, secret: string) => masked(printed, everyForm(secret))

const PASSWORDS = [
  ...[
    'correct-horse',
    'p@ss:w/rd?#%&=+',
    'it\'s "quoted"',
    'back\\slash\\',
    'pâssword-ünï',
    '日本語パスワード',
    '%41%42%43%zz%',
  ],
  ...['sp ace and\ttab', '{"json":true}', '$(rm -rf)', 'emoji-🔑-key', '100%sure!', 'a+b+c+d+e', "(paren)*!'~"],
]

describe('F101 every form of a password', () => {
  it.each(PASSWORDS)('F101 %s is masked wherever and however it is printed', (password) => {
    const url = `postgresql://app:${encodeURIComponent(password)}@db.example.com:5432/shop?sslmode=require`
    const printed = formsOf(password, 'app').filter((form) => !/^[0-9a-f]+$|^%[0-9a-f]{2}(%|$)/i.test(form))
    const reversed = [...password].reverse().join('')
    const json = JSON.stringify({ url, password })
    for (const text of [url, json, ...printed.filter((form) => form !== reversed)])
      expect(findSecret(password, { text: shown(`before ${text} after`, url) }, 'app').filter(isText)).toEqual([])
    expect(shown(url, url)).toBe('***')
  })

  /** Hexadecimal, every byte percent-encoded and backwards are forms that no tool of ours writes and no mask can cover. */
  const isText = (found: string) => !/: ([0-9a-f]+|(%[0-9a-f]{2})+)$/i.test(found)

  it.each([
    ['an unescaped @', 'postgresql://app:se@cret-1@db.example.com/shop', ['se@cret-1', 'app:se@cret-1']],
    ['an unescaped #', 'postgresql://app:sec#ret-12@db.example.com/shop', ['sec#ret-12']],
    ['an unescaped /', 'postgresql://app:sec/ret-12@db.example.com/shop', ['sec/ret-12']],
    ['an unescaped %', 'postgresql://app:100%sure-1@db.example.com/shop', ['100%sure-1']],
    ['another scheme', 'prisma+postgres://app:secret-1@db.example.com/shop', ['secret-1']],
    ['quotes around it', '"postgresql://app:secret-1@db.example.com/shop"', ['secret-1']],
    ['a line feed after it', 'postgresql://app:secret-1@db.example.com/shop\n', ['secret-1']],
    [
      'a password in the query',
      'postgresql://db.example.com/shop?user=app&password=sec%20ret-1',
      ['sec%20ret-1', 'sec ret-1'],
    ],
    ['key=value', "host=db.example.com dbname=shop user=app password='it\\'s secret'", ["it's secret"]],
    ['key=value, bare', 'host=db.example.com user=app password=secret-1', ['secret-1']],
    ['no password', 'postgresql://db.example.com/shop', []],
  ])('F101 of a URL with %s', (_what, url, secrets) => {
    expect(everyForm(url)).toEqual(expect.arrayContaining([url, ...secrets]))
    for (const name of ['app', 'shop', 'db.example.com']) expect(everyForm(url)).not.toContain(name)
  })

  it('F101 each line of a key, but not its frame and comments', () => {
    const key = '# created: 2026-01-01\n# public key: age1abcdefgh\nAGE-SECRET-KEY-1QQQQQQQQ\n'
    const forms = everyForm(key)
    expect(forms).toContain('AGE-SECRET-KEY-1QQQQQQQQ')
    expect(forms).not.toContain('# created: 2026-01-01')
    expect(forms).not.toContain('# public key: age1abcdefgh')
    const pem = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END PRIVATE KEY-----'
    expect(everyForm(pem)).toEqual(expect.arrayContaining(['MIIEvQIBADANBg', 'kqhkiG9w0BAQEF']))
    expect(everyForm(pem)).not.toContain('-----BEGIN PRIVATE KEY-----')
  })
})

describe('F102 what is not a secret', () => {
  it.each(['', 'a', '1', 'main', 'admin', 'postgres', 'Password', 'production', ' 12345 '])(
    'F102 "%s" is never masked',
    (value) => {
      expect(everyForm(value)).toEqual([])
      const url = `postgresql://app:${value.trim()}@db.example.com/shop`
      expect(everyForm(url)).toContain(url)
      expect(everyForm(url)).not.toContain(value.trim())
    },
  )

  it('F102 a password that is also the user, the host or the database would hide ordinary text', () => {
    for (const name of ['webshop', 'WebShop']) {
      const forms = everyForm(`postgresql://webshop:${name}@webshop:5432/webshop`)
      expect(forms).not.toContain(name)
      expect(forms).toContain(`webshop:${name}`)
    }
  })

  it('F102 outputs that hold ids, hashes and counts survive the masks', () => {
    const url = 'postgresql://app:correct-horse@db.example.com:5432/shop'
    const outputs =
      '{"sha256":"9f86d081884c7d659a2feaa0c55ad015","artifact-id":"1234567","rows":"5432","database":"shop"}'
    expect(shown(outputs, url)).toBe(outputs)
  })
})
