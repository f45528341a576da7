// What people see of a base backup: where it is, and whether it is whole.
import type { BaseBackupReport } from '../operations/take-base-backup.js'
import { shellWord } from '../shell-word.js'
import { bytesInWords, durationInWords } from '../quantities.js'
import type { Document } from './document.js'

export const baseBackupDocument = ({
  folder,
  bytes,
  serverVersion,
  verified,
  archiving,
  durationMs,
}: BaseBackupReport): Document => ({
  title: `A base backup was taken: ${folder}`,
  blocks: [
    { kind: 'warnings', lines: archiving === undefined ? [] : [archiving] },
    {
      kind: 'facts',
      facts: [
        ['Size', bytesInWords(bytes)],
        ['PostgreSQL', serverVersion],
        ['Proved against its manifest', verified ? 'yes' : 'no: this machine has no pg_verifybackup'],
        ['Took', durationInWords(durationMs)],
      ],
    },
    {
      kind: 'text',
      text: [
        'With the WAL that is archived from now on it leads to any later moment: ',
        {
          code: `pg-runbook pitr --time MOMENT --base-backup ${shellWord(folder)} --wal-archive FOLDER --new-directory FOLDER`,
        },
      ],
    },
  ],
})
