// What a release is, before anything is changed: the files of the folder and what the ledger of the database says of them.
import type pg from 'pg'
import { refuseOtherEnvironment } from './environment-mark.js'
import type { PlanOptions } from './plan.js'
import { type Release, nothingToDo, prepareRelease } from './prepare-release.js'
import type { MigrationFolder } from './read-folder.js'
import type { ReusableSession } from './reusable-session.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import type { DatabaseChoice } from '../postgres/environment.js'
import { type ServerFacts, serverFacts } from '../postgres/server-facts.js'
import { localSettings, refuseReadOnly } from '../postgres/session.js'

type Wish = PlanOptions & { database: DatabaseChoice; allowPooler: boolean }

export interface Prepared {
  release: Release
  /** As refuseOtherEnvironment. */
  toMark: string | undefined
  server: ServerFacts | undefined
}

/** The folder is read while the connection is made; what is wrong with it is told whether or not the server answers. */
export async function connectAndPrepare(
  url: DatabaseUrl,
  connection: ReusableSession,
  reading: Promise<MigrationFolder>,
  request: Wish,
): Promise<Prepared> {
  reading.catch(() => {})
  try {
    const { client } = await connection.get()
    return await prepare(client, await reading, url, request)
  } catch (error) {
    await reading
    throw error
  }
}

async function prepare(client: pg.Client, folder: MigrationFolder, url: DatabaseUrl, request: Wish): Promise<Prepared> {
  const toMark = await refuseOtherEnvironment(client, request.database.environment)
  const release = await prepareRelease(client, folder, {
    ...request,
    pooled: request.allowPooler,
    ...(request.allowPooler && { localSettings: localSettings(url) }),
  })
  if (nothingToDo(release.plan)) return { release, toMark, server: undefined }
  await refuseReadOnly(client)
  return { release, toMark, server: await serverFacts(client) }
}
