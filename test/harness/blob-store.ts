// The blob store behind the artifacts: Azurite, Microsoft's own emulator, in a process of its own on loopback, with signed URLs
// as GitHub hands them out. A proxy in front of it can answer with errors, stall, cut and flip bytes.
import { BlobSASPermissions, BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface BlobFault {
  /** Answers each upload with this status. */
  status?: number
  /** Keeps each upload's answer back. */
  delayMs?: number
  /** Resets the connection of each upload. */
  cut?: boolean
  /** Stores the upload with one byte changed. */
  flipByte?: boolean
}

export interface BlobStore {
  fault: BlobFault | undefined
  uploadUrl(blob: string): Promise<string>
  /** Answers with `fileName` in Content-Disposition and with `contentType`. */
  downloadUrl(blob: string, fileName: string, contentType: string): Promise<string>
  contents(blob: string): Promise<Buffer>
  delete(blob: string): Promise<void>
  close(): Promise<void>
}

const ROOT = path.resolve(import.meta.dirname, '../..')
/** Azurite's well-known account: public, and good for nothing but Azurite. */
const ACCOUNT = 'devstoreaccount1'
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/** `disk` for contents that should not be held in memory. */
export async function startBlobStore(persistence: 'memory' | 'disk'): Promise<BlobStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'azurite-'))
  const { child, port } = await startAzurite(folder, persistence)
  const credential = new StorageSharedKeyCredential(ACCOUNT, KEY)
  const container = new BlobServiceClient(`http://127.0.0.1:${port}/${ACCOUNT}`, credential).getContainerClient(
    'artifacts',
  )
  await container.create()
  const store = { fault: undefined as BlobFault | undefined }
  const proxy = await startProxy(port, () => store.fault)
  const signed = (blob: string, permissions: string, more: object = {}) =>
    container.getBlockBlobClient(blob).generateSasUrl({
      permissions: BlobSASPermissions.parse(permissions),
      expiresOn: new Date(Date.now() + 3_600_000),
      ...more,
    })
  return Object.assign(store, {
    async uploadUrl(blob: string) {
      const url = new URL(await signed(blob, 'cw'))
      if (store.fault) url.port = String((proxy.address() as AddressInfo).port)
      return url.href
    },
    downloadUrl: (blob: string, fileName: string, contentType: string) =>
      signed(blob, 'r', { contentType, contentDisposition: `attachment; filename="${fileName}"` }),
    contents: (blob: string) => container.getBlockBlobClient(blob).downloadToBuffer(),
    delete: async (blob: string) => void (await container.getBlockBlobClient(blob).deleteIfExists()),
    async close() {
      proxy.closeAllConnections()
      proxy.close()
      child.kill()
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  })
}

async function startAzurite(
  folder: string,
  persistence: 'memory' | 'disk',
): Promise<{ child: ChildProcess; port: number }> {
  const main = path.join(ROOT, 'node_modules/azurite/dist/src/blob/main.js')
  const where = persistence === 'memory' ? ['--inMemoryPersistence'] : ['--location', folder]
  const flags = [
    '--silent',
    '--skipApiVersionCheck',
    '--disableTelemetry',
    '--blobHost',
    '127.0.0.1',
    '--blobPort',
    '0',
  ]
  const child = spawn(process.execPath, [main, ...flags, ...where], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill())
  // It writes a line for each request even when silent, and must not find the pipe closed.
  const port = await new Promise<number>((resolve, reject) => {
    let said = ''
    child.once('exit', () => reject(new Error(`Azurite did not start: ${said}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2_000)
      const found = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
      if (found) resolve(Number(found))
    })
  })
  return { child, port }
}

async function startProxy(port: number, faultNow: () => BlobFault | undefined): Promise<Server> {
  const proxy = createServer((incoming, answer) => {
    const fault = faultNow() ?? {}
    if (fault.cut) return void incoming.once('data', () => incoming.socket.resetAndDestroy())
    setTimeout(() => {
      if (fault.status) return answerWith(incoming, answer, fault.status)
      forward(port, incoming, answer, fault.flipByte ?? false)
    }, fault.delayMs ?? 0).unref()
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return proxy
}

function answerWith(incoming: IncomingMessage, answer: ServerResponse, status: number): void {
  incoming.resume().once('end', () => answer.writeHead(status, { 'content-length': '0' }).end())
}

function forward(port: number, incoming: IncomingMessage, answer: ServerResponse, flipByte: boolean): void {
  const { method, url, headers } = incoming
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (reply) => {
    answer.writeHead(reply.statusCode!, reply.headers)
    reply.pipe(answer)
  })
  onward.once('error', () => incoming.socket.destroy())
  // The list of blocks is XML of the client's own; the blocks themselves are what is stored.
  const isContent = flipByte && !/comp=blocklist/.test(url ?? '')
  let flipped = false
  incoming.on('data', (chunk: Buffer) => {
    if (isContent && !flipped) chunk[chunk.length >> 1]! ^= 1
    flipped = true
    onward.write(chunk)
  })
  incoming.once('end', () => onward.end())
}
