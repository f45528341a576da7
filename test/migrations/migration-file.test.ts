// What may be read as a migration: names, places, bytes.
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listMigrations } from '../../src/migrations/list-migrations.js'
import { MAX_MIGRATION_BYTES, readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import { failureOf, migrationsFolder } from './run-migration.js'

const SQL = 'SELECT 1;\n'

it('reads a file with the path as the caller wrote it', async () => {
  const folder = await migrationsFolder({ '20250101_a.sql': SQL })
  const relative = path.relative(process.cwd(), folder)
  expect(await readMigration(relative, '20250101_a.sql')).toEqual({
    name: '20250101_a.sql',
    path: path.join(relative, '20250101_a.sql'),
    text: SQL,
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    sizeBytes: 10,
  })
})

it('F51 the checksum ignores a byte order mark and CRLF, and nothing else', async () => {
  const texts = [
    'SELECT 1;\n',
    '\uFEFFSELECT 1;\n',
    'SELECT 1;\r\n',
    '\uFEFFSELECT 1;\r\n',
    'SELECT 2;\n',
    'SELECT 1; \n',
  ]
  const checksums = await Promise.all(
    texts.map(async (text) => (await readMigration(await migrationsFolder({ 'a.sql': text }), 'a.sql')).checksum),
  )
  expect(new Set(checksums.slice(0, 4)).size).toBe(1)
  expect(new Set(checksums.slice(3)).size).toBe(3)
})

it('F52 strips a byte order mark before the text is sent', async () => {
  const folder = await migrationsFolder({ 'a.sql': '\uFEFFSELECT 1;\n' })
  const file = await readMigration(folder, 'a.sql')
  expect(file.text).toBe(SQL)
  expect((await parseMigration(file)).statements).toMatchObject([{ line: 1, column: 1, sql: 'SELECT 1' }])
})

const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

it.each([
  ['UTF-16, little endian', utf16(SQL), 1, /UTF-16/],
  ['UTF-16, big endian', utf16(SQL, true), 1, /UTF-16/],
  ['a NUL byte', Buffer.from('SELECT 1;\nSELECT \0 2;'), 2, /NUL/],
  ['UTF-16 without a mark', Buffer.from(SQL, 'utf16le'), 1, /NUL.*UTF-16/],
  ['Latin-1', Buffer.from("SELECT 1;\n\nSELECT 'caf\u00e9';", 'latin1'), 3, /UTF-8/],
  ['a surrogate in UTF-8', Buffer.from([0x2d, 0x2d, 0xed, 0xa0, 0x80, 0x0a]), 1, /UTF-8/],
  ['nothing', Buffer.alloc(0), 1, /empty/],
  ['only blanks', Buffer.from('\uFEFF \r\n\t\n'), 1, /empty/],
  ['more than a migration may have', Buffer.alloc(MAX_MIGRATION_BYTES + 1, 0x20), 1, /16\.0 MB/],
])('F52 refuses a file of %s', async (_what, bytes, line, message) => {
  const folder = await migrationsFolder({ 'a.sql': bytes })
  const error = await failureOf(readMigration(folder, 'a.sql'))
  expect(error).toMatchObject({ code: 'bad-migration-file', detail: { state: 'nothing-changed', location: { line } } })
  expect(error.message).toMatch(message)
})

it.each(['-- nothing yet\n', '/* a /* nested */ comment */', ' ;; ;\n'])(
  'F54 refuses a file without a statement: %j',
  async (text) => {
    const folder = await migrationsFolder({ 'a.sql': text })
    const error = await failureOf(parseMigration(await readMigration(folder, 'a.sql')))
    expect(error).toMatchObject({ code: 'bad-migration-file' })
  },
)

/** Everything that could lead out, hide, or be read as something else, combined. */
function escapes(): string[] {
  const ups = [
    '..',
    '%2e%2e',
    '..%2f',
    '%2e%2e%2f',
    '....//',
    '..\\',
    '..%5c',
    '.',
    './',
    '~',
    '%00',
    '..;',
    '\u2025',
    '..\u2215',
  ]
  const targets = ['/etc/passwd', '\\etc\\passwd', '%2fetc%2fpasswd', '/20250101_a.sql', '\\20250101_a.sql']
  const wrapped = ups.flatMap((up) =>
    targets.flatMap((target) => [up + target, up.repeat(3) + target, `db/${up}${target}`]),
  )
  const names = ['20250101_a.sql', 'a.sql']
  const decorated = names.flatMap((name) => [
    ...[
      '-',
      '--',
      '-f',
      '.',
      '/',
      '//',
      '\\',
      'file:',
      'file://',
      'C:\\',
      '\\\\host\\',
      '$HOME/',
      '`id`',
      '$(id)',
      ' ',
    ].map((p) => p + name),
    ...['\n', '\r\n', '\0', '\t', '\u2028', '\u202e', '\u200b', '/', '/.', '\\', ' ', '.', '::$DATA', '%00', '%0a'].map(
      (s) => name + s,
    ),
    ...['\n', '\0', '\u001b[31m', '\u202e', '%', '"', "'", '*', '?', '<', '>', '|', ':', ';', '&'].map(
      (c) => `a${c}${name}`,
    ),
  ])
  const others = [
    '',
    ' ',
    '.',
    '..',
    '...',
    '.sql',
    '-',
    '/',
    '\\',
    '\n',
    'a',
    'a.SQL',
    'a.sql.bak',
    'a.psql',
    'drift_1.sql',
    'Drift_1.sql',
    'a'.repeat(300) + '.sql',
  ]
  return [...new Set([...wrapped, ...wrapped.map((name) => `${name}.sql`), ...decorated, ...others])]
}

it('F55 no spelling of a name leads out of the folder or hides what it is', async () => {
  const folder = await migrationsFolder({ '20250101_a.sql': SQL, 'a.sql': SQL, 'drift_1.sql': SQL })
  const names = escapes()
  expect(names.length).toBeGreaterThan(500)
  for (const name of names) {
    const error = await failureOf(readMigration(folder, name))
    expect({ name, code: error.code, state: error.detail.state }).toEqual({
      name,
      code: 'bad-migration-name',
      state: 'nothing-changed',
    })
    expect(error.message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/)
  }
})

it('tells every problem of a name at once', async () => {
  const error = await failureOf(readMigration(await migrationsFolder(), '-../x%\n'))
  expect(error.message).toMatch(/path.*line break.*begins with "-".*\.sql.*"%"/)
})

it('F55 follows no symbolic link out of the folder, to a hidden file, or to nowhere', async () => {
  const [folder, elsewhere] = [
    await migrationsFolder({ '.hidden.sql': SQL, 'real.sql': SQL }),
    await migrationsFolder(),
  ]
  await writeFile(path.join(elsewhere, 'outside.sql'), SQL)
  await symlink(path.join(elsewhere, 'outside.sql'), path.join(folder, 'out.sql'))
  await symlink('.hidden.sql', path.join(folder, 'hidden.sql'))
  await symlink('nowhere.sql', path.join(folder, 'dangling.sql'))
  await symlink('loop.sql', path.join(folder, 'loop.sql'))
  await symlink('/dev/zero', path.join(folder, 'device.sql'))
  for (const name of ['out.sql', 'hidden.sql', 'dangling.sql', 'loop.sql', 'device.sql']) {
    expect(await failureOf(readMigration(folder, name))).toMatchObject({ code: 'bad-migration-name' })
  }
  await symlink('real.sql', path.join(folder, 'inside.sql'))
  expect(await readMigration(folder, 'inside.sql')).toMatchObject({ text: SQL })
})

it('reads through a migrations folder that is itself a symbolic link', async () => {
  const folder = await migrationsFolder({ 'a.sql': SQL })
  await symlink(folder, `${folder}-link`)
  expect(await readMigration(`${folder}-link`, 'a.sql')).toMatchObject({ text: SQL })
  await rm(`${folder}-link`)
})

it('F54 a folder named like a file, a twin in other case and a name nobody knows are told apart', async () => {
  const folder = await migrationsFolder({
    '20250101_add_users.sql': SQL,
    '20250102_Upper.sql': SQL,
    'twin.sql': SQL,
    'Twin.sql': SQL,
  })
  await mkdir(path.join(folder, 'folder.sql'))
  const tell = async (name: string) => {
    const { message, detail } = await failureOf(readMigration(folder, name))
    return `${message} ${detail.hint}`
  }
  expect(await tell('folder.sql')).toMatch(/is not a file/)
  expect(await tell('20250102_upper.sql')).toMatch(/differs by case.*20250102_Upper\.sql/)
  expect(await tell('twin.sql')).toMatch(/twin.*Rename one/)
  expect(await tell('20250101_add_user.sql')).toMatch(/is not in.*Did you mean "20250101_add_users\.sql"/)
  expect(await tell('add_users.sql')).toMatch(/Did you mean "20250101_add_users\.sql"/)
  expect(await tell('something_else.sql')).toMatch(/List the folder/)
})

it('says that there is no such folder', async () => {
  expect(await failureOf(readMigration('no/such/folder', 'a.sql'))).toMatchObject({ code: 'bad-input' })
})

it('F54 lists ten thousand files by their bytes, and says what it leaves out and why', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${index}_x.sql`, '']))
  const folder = await migrationsFolder({
    ...many,
    '20250101_a.sql': '',
    '20250101_b.sql': '',
    'README.md': '',
    'drift_1.sql': '',
    '.x.sql': '',
    'é.sql': '',
    'Z.sql': '',
    'z.sql': '',
  })
  await mkdir(path.join(folder, 'sub.sql'))
  const began = performance.now()
  const { names, leftOut } = await listMigrations(folder)
  expect(performance.now() - began).toBeLessThan(3_000)
  expect(names).toHaveLength(10_003)
  expect(names).toEqual(names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
  expect(names.indexOf('10_x.sql')).toBeLessThan(names.indexOf('9_x.sql'))
  expect(names.slice(names.indexOf('20250101_a.sql')).slice(0, 2)).toEqual(['20250101_a.sql', '20250101_b.sql'])
  expect(names.at(-1)).toBe('é.sql')
  expect(Object.fromEntries(leftOut.map(({ name, why }) => [name, why]))).toEqual({
    '.x.sql': expect.stringContaining('hidden') as string,
    'README.md': expect.stringContaining('.sql') as string,
    'Z.sql': expect.stringContaining('twin') as string,
    'z.sql': expect.stringContaining('twin') as string,
    'drift_1.sql': expect.stringContaining('drift check') as string,
    'sub.sql': 'is a folder',
  })
})
