// The proof that a backup carries as its last line: a SQL comment, so that psql takes the file as it is. This writes the line and
// reads it back; a line that was changed by hand or comes from a newer pg-runbook is refused, never half understood.
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { RunbookError } from '../errors.js'

const PREFIX = '-- pg-runbook manifest '
const VERSION = 1

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'))
const Utc = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'))

const ManifestSchema = v.object({
  /** Of pg-runbook. */
  toolVersion: v.string(),
  database: v.object({
    name: v.string(),
    /** Tells one database from another of the same name: the cluster's system identifier (a 64-bit number) and the OID in it. */
    identity: v.object({ systemIdentifier: v.exactOptional(v.string()), oid: v.exactOptional(Count) }),
  }),
  serverVersion: v.string(),
  /** Of pg_dump. */
  clientVersion: v.string(),
  /** As pg_database has them. */
  encoding: v.string(),
  collate: v.string(),
  ctype: v.string(),
  /** Who sorts text: its provider, its name of the locale, and the version of its collation. Absent in backups made before it was noted. */
  locale: v.exactOptional(
    v.object({
      provider: v.picklist(['libc', 'icu', 'builtin']),
      name: v.exactOptional(v.string()),
      rules: v.exactOptional(v.string()),
      version: v.exactOptional(v.string()),
    }),
  ),
  /** ISO 8601 in UTC. */
  startedAt: Utc,
  finishedAt: Utc,
  /** The newest migration in the ledger that this file holds; absent where it holds no ledger or an empty one. */
  ledgerHead: v.exactOptional(v.string()),
  /** Commit and run (a URL) that made the backup, where known. */
  commit: v.exactOptional(v.string()),
  run: v.exactOptional(v.string()),
  /** In the order of the dump; see TableFacts. */
  tables: v.array(v.object({ schema: v.string(), name: v.string(), rows: Count, bytes: Count, sha256: Sha256 })),
  /** Tables whose rows were left out on purpose; absent where there are none. */
  withoutRows: v.exactOptional(v.array(v.object({ schema: v.string(), name: v.string() }))),
  largeObjects: Count,
  /** What the database needs beside the dump, as SQL: see database-globals.ts. Absent where it could not be read. */
  globals: v.exactOptional(
    v.object({
      roles: v.array(v.object({ name: v.string(), sql: v.array(v.string()) })),
      memberships: v.array(v.string()),
      database: v.array(v.string()),
    }),
  ),
  /** Of everything before the manifest line. */
  bytes: Count,
  sha256: Sha256,
})

export type Manifest = v.InferOutput<typeof ManifestSchema>

/** Only ASCII is left, so that no encoding of the file and no line separator of Unicode can break the comment. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * `-- pg-runbook manifest v1 {...}` with its line end. The last key, `check`, is the SHA-256 of the JSON without that key: it finds
 * damage, not forgery, which sealing and the store's own digest are for.
 */
export function manifestLine(manifest: Manifest): string {
  const json = asciiJson(v.parse(ManifestSchema, manifest))
  return `${PREFIX}v${VERSION} ${json.slice(0, -1)},"check":"${sha256(json)}"}\n`
}

/** Whether a comment is a manifest, even one with a byte changed in it. */
export const looksLikeManifest = (comment: string): boolean =>
  [PREFIX, '"sha256":"', '"check":"'].some((mark) => comment.includes(mark))

const ANY_VERSION = /^-- pg-runbook manifest v(\d+) /
const LINE = /^-- pg-runbook manifest v1 (?<json>\{.*),"check":"(?<check>[0-9a-f]{64})"\}\n?$/

/**
 * Reads the line back, with or without its line end.
 * @throws RunbookError `bad-dump` for a newer version and for a line that is not as `manifestLine` wrote it
 */
export function parseManifestLine(line: string): Manifest {
  const version = Number(ANY_VERSION.exec(line)?.[1] ?? VERSION)
  if (version > VERSION)
    throw refused(
      `is of version ${version}, and this pg-runbook reads version ${VERSION}`,
      'use the version of pg-runbook that made the backup, or a newer one',
    )
  const { json, check } = LINE.exec(line)?.groups ?? {}
  if (json === undefined || sha256(`${json}}`) !== check) throw refused('was changed or is damaged', OTHER_FILE)
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), ManifestSchema), `${json}}`)
  if (result.success) return result.output
  throw refused(`does not say what it must (${v.getDotPath(result.issues[0]) ?? 'no JSON'})`, OTHER_FILE)
}

const OTHER_FILE = 'use another backup, or the file as it was stored'
const refused = (what: string, hint: string): RunbookError =>
  new RunbookError('bad-dump', `the backup's manifest ${what}`, { hint })
