// Which backup a word of the CLI reads, and what opens it.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BackupSource, OpenBackupDeps } from '../backups/opening/open-backup.js'
import { RunbookError } from '../errors.js'
import type { CommandOption, Given } from './command.js'
import type { CliContext } from './context.js'

export const BACKUP_ARGUMENT = {
  name: 'backup',
  description: 'the path of a backup, or the name of one in the folder of --destination; `latest` is the newest there',
}

export const BACKUP_SOURCE_OPTIONS: Record<string, CommandOption> = {
  identity: {
    type: 'string',
    value: '<file>',
    multiple: true,
    description: 'the file of an age or SSH private key that opens an encrypted backup; may be given several times',
  },
}

/** A mere name that is not here is one in the folder where backups are made. */
export function backupPath(argument: string, folder: string): string {
  const inFolder = path.join(folder, argument)
  return path.basename(argument) === argument && !existsSync(argument) && existsSync(inFolder) ? inFolder : argument
}

/** @param argument as typed */
export function backupSource(given: Given, argument: string): BackupSource {
  const folder = given.text('destination')
  return argument === 'latest'
    ? { kind: 'latest-in-folder', folder }
    : { kind: 'file', path: backupPath(argument, folder) }
}

/** @throws RunbookError `bad-input` for an identity file that cannot be read */
export async function openBackupDeps(given: Given, context: CliContext): Promise<OpenBackupDeps> {
  const identities = await Promise.all(given.list('identity').map(readIdentity))
  return { ...context, identities, installTools: given.flag('install-tools') }
}

const readIdentity = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new RunbookError('bad-input', `--identity: ${file} cannot be read (${cause.code ?? 'unreadable'})`, {
      hint: 'give the path of the file that age-keygen wrote, or of an SSH private key',
      cause,
    })
  })
