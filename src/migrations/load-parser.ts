// PostgreSQL's own parser (libpg-query, WebAssembly), loaded only when a file is to be parsed. Inside a bundle the package
// looks for its .wasm through `__dirname`, which ES modules do not have, so this chunk says where it is: beside the chunk.

import { setFlagsFromString } from 'node:v8'
import type * as LibPgQuery from 'libpg-query'

type Parser = typeof LibPgQuery

/**
 * V8 would compile the parser's one large function a second time, optimised: half a second of a core and 600 MB at the end of
 * every process, for less than that function is ever worth to us (docs/benchmarks.md).
 */
const COMPILE_ONCE = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up']

let loading: Promise<Parser> | undefined

export function loadParser(): Promise<Parser> {
  const globals = globalThis as { __dirname?: string }
  globals.__dirname ??= import.meta.dirname
  if (loading === undefined) COMPILE_ONCE.forEach((flag) => setFlagsFromString(flag))
  loading ??= import('libpg-query')
  return loading
}
