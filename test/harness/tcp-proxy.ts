// A TCP proxy in front of a real server that does what networks do: cut, reset, stall, or lose one reply.
import net from 'node:net'

export interface Proxy {
  port: number
  /** Lets this many more bytes of the server through, over all connections, then nothing in either direction, without a word. */
  stallAfter(serverBytes: number): void
  /** Destroys every connection as soon as the client has sent `text`; what the server answers to it is never passed on. */
  cutOnRequest: (text: string) => void
  /** Destroys the connection when the client sends `text`, which the server never sees. */
  cutBeforeRequest: (text: string) => void
  /** The server gets `text`; its answer and all that follows is never passed on, and the connection stays open. */
  swallowReplyTo: (text: string) => void
  /** Resets every open connection now (RST). */
  reset(): void
  /** Connections that are open now. */
  connections(): number
  close(): Promise<void>
}

export async function startProxy(target: { host: string; port: number }): Promise<Proxy> {
  const pairs = new Set<{ client: net.Socket; server: net.Socket }>()
  let bytesLeft = Infinity
  let fault: { text: string; kind: 'cut-reply' | 'cut-request' | 'swallow' } | undefined

  const fromClient = (chunk: Buffer, pair: { client: net.Socket; server: net.Socket }) => {
    if (bytesLeft <= 0) return
    const kind = fault !== undefined && chunk.includes(fault.text) ? fault.kind : undefined
    if (kind !== 'cut-request') pair.server.write(chunk)
    if (kind === undefined) return
    fault = undefined
    if (kind !== 'cut-request') pair.server.removeAllListeners('data').resume() // the reply is lost ...
    if (kind !== 'swallow') pair.client.destroy() // ... and so is the connection; the server finds out when it likes
  }
  const fromServer = (chunk: Buffer, pair: { client: net.Socket; server: net.Socket }) => {
    if (bytesLeft <= 0) return pair.server.pause()
    bytesLeft -= chunk.length
    if (!pair.client.destroyed && !pair.client.write(chunk)) {
      pair.server.pause()
      pair.client.once('drain', () => pair.server.resume())
    }
    return undefined
  }
  const listener = net.createServer((client) => {
    const server = net.connect(target.port, target.host)
    const pair = { client, server }
    pairs.add(pair)
    client.on('data', (chunk) => fromClient(chunk, pair)).on('error', () => server.destroy())
    server.on('data', (chunk) => fromServer(chunk, pair)).on('error', () => client.destroy())
    client.once('close', () => {
      pairs.delete(pair)
      setTimeout(() => server.destroy(), 200).unref() // time for the server to finish what it was sent
    })
    server.once('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  return {
    port: (listener.address() as net.AddressInfo).port,
    stallAfter: (serverBytes) => void (bytesLeft = serverBytes),
    cutOnRequest: (text) => void (fault = { text, kind: 'cut-reply' }),
    cutBeforeRequest: (text) => void (fault = { text, kind: 'cut-request' }),
    swallowReplyTo: (text) => void (fault = { text, kind: 'swallow' }),
    reset: () => pairs.forEach(({ client }) => client.resetAndDestroy()),
    connections: () => pairs.size,
    async close() {
      for (const { client, server } of pairs) {
        client.destroy()
        server.destroy()
      }
      await new Promise((resolve) => listener.close(resolve))
    },
  }
}
