// Where a finished, sealed backup goes. A store receives a complete file: nothing incomplete is ever offered to it.

/** A staged file on this machine, complete and verified. Sizes in bytes, digests as lower-case hex SHA-256. */
export interface StagedBackup {
  /** e.g. backup_20251026_031500.sql.zst.age; also the file's base name, in a folder of its own. */
  name: string
  path: string
  bytes: number
  sha256: string
  /** How the store may pack it: `zip` lets the store compress it, `stored` keeps the bytes as they are. */
  packing: 'zip' | 'stored'
}

/** Where the backup now is. A value that could not be read back is absent, never guessed. */
export interface StoredBackup {
  /** The name it is found under: the artifact's name, or the path in a folder. */
  location: string
  /** Bytes held by the store, which for a zip is less than the staged file's. */
  bytes: number
  artifactId?: number
  url?: string
  /** As read back from the store: GitHub shortens a wish that is over the repository's limit. */
  expiresAt?: Date
}

export interface BackupStore {
  /** Refuses before any work what cannot end well (e.g. an unsealed backup of a public repository), and clears what a kill left. */
  prepare(request: { sealed: boolean }): Promise<void>
  /** Lends a new, empty folder of mode 0700 to stage the file in, where `put` can take it from without a copy; the run's own when absent. */
  withStagingFolder?<T>(this: void, body: (folder: string) => Promise<T>): Promise<T>
  /** @throws RunbookError `upload-failed`, `disk-full` */
  put(backup: StagedBackup): Promise<StoredBackup>
}
