import { code, codeBlock, plain } from '../src/markdown-text.js'

/** What a browser makes of the entities. */
const rendered = (markdown: string): string =>
  markdown
    .replaceAll('<br>', '\n')
    .replace(/<\/?code>/g, '')
    .replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))

const TEXTS = [
  'a|b',
  '<script>',
  '**bold** _it_ ~x~',
  '[a](http://b)',
  '@user',
  'http://x.y www.x.y',
  '`x`',
  '$x$',
  '# x',
  ':smile:',
  '&lt;',
  '\\|',
]

it.each(TEXTS)('%s is shown as it is, as words and as code', (text) => {
  expect(rendered(plain(text))).toBe(text)
  expect(rendered(code(text))).toBe(text)
  expect(plain(text)).not.toMatch(/[|<>*_~[\]`@$:]/)
  expect(code(text)).toMatch(/^<code>[\w ./,;&#-]*<\/code>$/)
})

it('stays in its table cell', () => {
  expect(plain('a\nb')).toBe('a<br>b')
  expect(code('a\nb')).toBe('<code>a b</code>')
})

it('no text ends its own code block', () => {
  expect(codeBlock('```\n# out\n````', 'sql')).toBe('`````sql\n```\n# out\n````\n`````')
  expect(codeBlock('select 1')).toBe('```\nselect 1\n```')
})
