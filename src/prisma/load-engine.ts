// Prisma's schema engine (WebAssembly), loaded only when something is to be compared. The package imports its .wasm as if it
// were a module, which a bundle cannot: the file is read here, from beside the bundle's chunk or else from the package.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type * as EngineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { compileWasmOnce } from '../compile-wasm-once.js'
import { RunbookError } from '../errors.js'

type Engine = typeof EngineModule

/** What is used here of the WebAssembly that Node has; its types come with a browser's library only. */
interface WebAssemblyApi {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Exported } }>
}

const WASM = 'schema_engine_bg.wasm'

/** The engine's last words: without a place to tell them, it would only say "unreachable". */
let panic: string | undefined
const PANIC_REGISTRY = { set_message: (message: string) => void (panic = message) }

/** Undefined as long as it has not panicked. */
export const panicOfEngine = (): string | undefined => panic

let breaks: (reason: unknown) => void = () => {}
const broken = new Promise<never>((_resolve, reject) => (breaks = reject))
broken.catch(() => {})

/** The engine's promises stay open for ever once it has broken; this one does not. */
export const whileEngineWorks = <T>(work: Promise<T>): Promise<T> => Promise.race([work, broken])

/** The functions by which a settled promise wakes the engine: what they throw would end the process, with no word to anybody. */
const WAKING = 'closures_____invoke'

type Exported = Record<string, unknown>

function withoutEscapes(exports: Exported): Exported {
  const guard =
    (wake: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      try {
        return wake(...args)
      } catch (error) {
        breaks(error)
      }
    }
  const entries = Object.entries(exports).map(([name, value]): [string, unknown] => [
    name,
    name.includes(WAKING) ? guard(value as (...args: unknown[]) => unknown) : value,
  ])
  return Object.fromEntries(entries)
}

async function readWasm(): Promise<Buffer<ArrayBuffer>> {
  const beside = path.join(import.meta.dirname, WASM)
  try {
    return await readFile(beside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    // Not in a bundle. The name is put together so that no bundler takes the package's own file for a module.
    const entry = createRequire(import.meta.url).resolve(['@prisma', 'schema-engine-wasm'].join('/'))
    return readFile(path.join(path.dirname(entry), WASM))
  }
}

async function load(): Promise<Engine> {
  compileWasmOnce()
  const [engine, bytes] = await Promise.all([import('@prisma/schema-engine-wasm/schema_engine_bg'), readWasm()])
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi }
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine })
  ;(globalThis as { PRISMA_WASM_PANIC_REGISTRY?: unknown }).PRISMA_WASM_PANIC_REGISTRY = PANIC_REGISTRY
  engine.__wbg_set_wasm(withoutEscapes(instance.exports))
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}

let loading: Promise<Engine> | undefined

/** @throws RunbookError `drift-not-checked` where the engine cannot be loaded */
export async function loadEngine(): Promise<Engine> {
  loading ??= load()
  try {
    return await loading
  } catch (cause) {
    loading = undefined
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new RunbookError('drift-not-checked', `Prisma's schema engine could not be loaded: ${why}`, {
      state: 'nothing-changed',
      hint: 'restore the files of pg-runbook (its dist folder, or `npm ci`)',
      cause,
    })
  }
}
