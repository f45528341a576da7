// A manifest as a backup of a small database has it, with the parts that a test cares about.
import type { DumpFacts } from '../../src/backups/dump/dump-reader.js'
import type { Manifest } from '../../src/backups/manifest.js'

export const exampleManifest = (parts: Partial<Manifest> = {}): Manifest => ({
  toolVersion: '0.1.0',
  database: { name: 'shop', identity: { systemIdentifier: '7421337421337421337', oid: 16384 } },
  serverVersion: '15.18',
  clientVersion: '15.18',
  encoding: 'UTF8',
  collate: 'C',
  ctype: 'C',
  startedAt: '2026-11-23T03:15:00.000Z',
  finishedAt: '2026-11-23T03:15:02.500Z',
  tables: [],
  largeObjects: 0,
  bytes: 0,
  sha256: '0'.repeat(64),
  ...parts,
})

/** The manifest that a backup with these facts would have. */
export const manifestOf = ({ tables, largeObjects, bytes, sha256 }: DumpFacts): Manifest =>
  exampleManifest({ tables, largeObjects, bytes, sha256 })
