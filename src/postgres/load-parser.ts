// PostgreSQL's own parser (libpg-query, WebAssembly), loaded only when a file is to be parsed. Inside a bundle the package
// looks for its .wasm through `__dirname`, which ES modules do not have, so this chunk says where it is: beside the chunk.

import type * as LibPgQuery from 'libpg-query'
import { compileWasmOnce } from '../compile-wasm-once.js'

type Parser = typeof LibPgQuery

let loading: Promise<Parser> | undefined

export function loadParser(): Promise<Parser> {
  const globals = globalThis as { __dirname?: string }
  globals.__dirname ??= import.meta.dirname
  if (loading === undefined) compileWasmOnce()
  loading ??= import('libpg-query')
  return loading
}
