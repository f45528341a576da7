// A second connection that is opened only when something must be asked while the first is busy or gone. It never keeps anybody waiting
// who is done.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { closeClient } from './open-client.js'

const CLOSE_MS = 1_000

/** A connection that is opened when it is asked for, and again when it has ended. */
export function onDemand(connect: () => Promise<pg.Client>): {
  get: () => Promise<pg.Client>
  close: () => Promise<void>
} {
  let opening: Promise<pg.Client> | undefined
  let closed = false
  const open = async (): Promise<pg.Client> => {
    const client = await connect()
    const forget = () => (opening = undefined)
    client.on('error', forget)
    client.on('end', forget)
    if (closed) await closeClient(client) // it took longer to open than the run to end
    return client
  }
  const get = () => {
    opening ??= open()
    opening.catch(() => (opening = undefined))
    return opening
  }
  const close = async () => {
    closed = true
    const client = await Promise.race([opening?.catch(() => undefined), sleep(CLOSE_MS, undefined, { ref: false })])
    if (client) await closeClient(client)
  }
  return { get, close }
}
