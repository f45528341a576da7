// An applied file that was edited stops everything: its statements would run over what its older text made, or never run at all.
// What was changed is shown line by line, since the ledger keeps what ran.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { changedLines } from './changed-text.js'
import { keptTexts } from './ledger.js'
import type { EditedFile } from './plan.js'

const shown = ({ file, entry }: EditedFile, ran: string | undefined): { told: string; line: number } => {
  const told = `${file.name} was ${entry.status} on ${entry.appliedAt.toISOString()} with another text`
  if (ran === undefined) return { told: `${told} (checksum then ${entry.checksum}, now ${file.checksum})`, line: 1 }
  const { line, text } = changedLines(ran, file.text)
  return { told: `${told}:\n${text}`, line }
}

/** Throws `migration-changed` with every edited file; nothing has been changed in the database. */
export async function refuseEdited(client: pg.ClientBase, edited: readonly EditedFile[]): Promise<void> {
  if (edited.length === 0) return
  const texts = await keptTexts(
    client,
    edited.map(({ file }) => file.name),
  )
  const all = edited.map((one) => shown(one, texts.get(one.file.name)))
  const names = edited.map(({ file }) => file.name)
  throw new RunbookError('migration-changed', all.map(({ told }) => told).join('\n'), {
    state: 'nothing-changed',
    location: { file: edited[0]!.file.path, line: all[0]!.line },
    hint: `put the text back as it was and write the change as a new migration; or, where the new text is meant: apply-pending with accept-changed: ${names.join(', ')}`,
  })
}
