// The backup that was taken before a change, and the exact command that goes back to it: whoever needs it reads this in a hurry.
import type { BackupReport } from '../backups/taking/make-backup.js'
import { backupFacts } from './backup-report.js'
import type { Block } from './document.js'

/** @param environment as it was chosen by name */
export const backupBefore = (backup: BackupReport | undefined, environment: string | undefined): Block[] =>
  backup
    ? [
        { kind: 'text', text: ['Backup before it:'] },
        { kind: 'facts', facts: backupFacts(backup) },
        {
          kind: 'text',
          text: [
            'To go back to it (sessions of others are ended, and the database as it is then stays there under another name):',
          ],
        },
        { kind: 'code', language: 'sh', code: restoreCommand(backup, environment) },
      ]
    : []

/**
 * For a shell. An artifact is restored by the workflow that reads it; where no environment is known, from a file once it is
 * downloaded, since the workflow would choose another database by its default.
 */
export function restoreCommand({ name, stored, sealed, manifest }: BackupReport, environment?: string): string {
  const database = quoted(manifest.database.name)
  if (stored.artifactId === undefined || !environment) {
    const file = quoted(stored.artifactId === undefined ? stored.location : name)
    const from = stored.artifactId === undefined ? [] : [`# once ${stored.url ?? stored.location} is downloaded:`]
    const options = [
      ...(environment === 'staging' ? ['--environment staging'] : []),
      ...(sealed ? ['--identity key.txt'] : []),
    ]
    return [
      ...from,
      ['pg-runbook restore', file, '--mode swap --confirm', database, '--end-sessions', ...options].join(' '),
    ].join('\n')
  }
  const run = /\/runs\/(\d+)/.exec(manifest.run ?? '')?.[1]
  const inputs = [
    `environment=${environment}`,
    `backup=${quoted(stored.location)}`,
    ...(run ? [`run-id=${run}`] : []),
    'mode=swap',
    `confirm=${database}`,
    'end-sessions=true',
    'dry-run=false',
  ]
  return `gh workflow run database-restore.yml ${inputs.map((input) => `-f ${input}`).join(' ')}`
}

const quoted = (text: string): string =>
  /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
