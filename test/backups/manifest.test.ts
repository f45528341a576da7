// The manifest line: one line of a SQL comment whatever is in it, and read back only as it was written.
import { createHash } from 'node:crypto'
import { manifestLine, parseManifestLine } from '../../src/backups/manifest.js'
import { exampleManifest } from '../harness/example-manifest.js'

const nasty = exampleManifest({
  database: { name: 'a\nb\r\u2028\u2029\u0085 */ \\! id; é😀\ud800', identity: { systemIdentifier: '7', oid: 5 } },
  tables: [{ schema: '"; --', name: "x'\t\0", rows: 1, bytes: 2, sha256: 'ab'.repeat(32) }],
  ledgerHead: '0001_"init".sql',
})

it('is one line of ASCII that begins a comment', () => {
  expect(manifestLine(nasty)).toMatch(/^-- pg-runbook manifest v1 \{[\x20-\x7e]*\}\n$/)
})

it.each([
  ['with everything odd in it', nasty],
  ['without what is optional', exampleManifest({ database: { name: 'shop', identity: {} } })],
])('comes back as it was written: %s', (_, manifest) => {
  expect(parseManifestLine(manifestLine(manifest))).toEqual(manifest)
})

it('refuses to write what is not a manifest', () => {
  const wrong = [
    { sha256: 'no' },
    { bytes: -1 },
    { startedAt: 'yesterday' },
    { finishedAt: '2026-01-01T00:00:00+02:00' },
  ]
  for (const part of wrong) expect(() => manifestLine(exampleManifest(part))).toThrow()
})

const message = (pattern: RegExp) => expect.stringMatching(pattern) as string
const refused = (line: string) => {
  try {
    return parseManifestLine(line)
  } catch (error) {
    return error
  }
}

it('F70 refuses a line with any character changed', () => {
  const line = manifestLine(exampleManifest()).trimEnd()
  for (let at = 0; at < line.length; at++) {
    const changed = line.slice(0, at) + String.fromCharCode(line.charCodeAt(at) ^ 1) + line.slice(at + 1)
    expect(refused(changed)).toMatchObject({ code: 'bad-dump' })
  }
})

it('says that a manifest is newer than this program, and what to do', () => {
  expect(refused('-- pg-runbook manifest v2 {"anything": "else"}')).toMatchObject({
    code: 'bad-dump',
    message: message(/version 2, .* reads version 1/),
    detail: { hint: message(/newer/) },
  })
})

it.each([
  ['{"toolVersion":"1"}', /does not say what it must \(database\)/],
  ['{"toolVersion":}', /does not say what it must \(no JSON\)/],
])('says what is missing in a line that another program wrote: %s', (json, what) => {
  const check = createHash('sha256').update(json).digest('hex')
  const line = `-- pg-runbook manifest v1 ${json.slice(0, -1)},"check":"${check}"}`
  expect(refused(line)).toMatchObject({ code: 'bad-dump', message: message(what) })
})
