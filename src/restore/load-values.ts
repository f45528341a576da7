// Large objects, and rows that come as INSERTs (pg_dump --inserts): one pass over the whole file, for what the survey does not
// keep. Everything else in the file is passed over.
import type { DumpEvent } from '../backups/dump/dump-events.js'
import { readDump } from '../backups/dump/read-dump.js'
import { carriesData } from '../backups/opening/survey.js'
import { sendStatement } from './raw-query.js'
import { fileChanged, type Load } from './load.js'
import { type StatementRunner, statementFailed } from './run-statement.js'

export const hasValues = ({ survey: { facts } }: Pick<Load, 'survey'>): boolean =>
  facts.largeObjects > 0 || facts.insertStatements > 0

/** pg_dump wraps large objects in a transaction of its own; INSERTs are committed by the thousand. */
const INSERTS_PER_COMMIT = 1_000

/** @throws RunbookError `restore-failed`, `bad-dump` */
export async function loadValues({ client }: StatementRunner, { backup, survey, signal }: Load): Promise<void> {
  let pending = 0
  const commit = async () => {
    if (pending > 0) await client.query('COMMIT')
    pending = 0
  }
  for await (const event of readDump(backup.read(signal) as AsyncIterable<Buffer>)) {
    if (event.kind === 'end' && event.facts.sha256 !== survey.facts.sha256) throw fileChanged(backup)
    if (event.kind !== 'statement' || !carriesData(event)) continue
    signal.throwIfAborted()
    const isInsert = event.entry?.type === 'TABLE DATA'
    if (isInsert && pending === 0) await client.query('BEGIN')
    if (isInsert) pending++
    else await commit()
    await sendStatement(client, event.sql).catch((error: unknown) => fail(error, event))
    if (pending >= INSERTS_PER_COMMIT) await commit()
  }
  await commit()
}

function fail(error: unknown, event: DumpEvent & { kind: 'statement' }): never {
  throw statementFailed(error, event.line, event.entry)
}
