// How V8 is to treat the WebAssembly that this process loads: the SQL parser and Prisma's engine run for a moment and are gone.
import { setFlagsFromString } from 'node:v8'

/**
 * V8 would compile what runs hot a second time, optimised. For the SQL parser that is half a second of a core and 600 MB at the
 * end of every process (docs/benchmarks.md); a comparison by Prisma's engine takes 0.26 s of processor time instead of 0.39 for
 * 10 tables, 0.35 instead of 0.61 for 100, 1.05 instead of 1.16 for 1,000, and 25 to 40 MB less.
 */
const COMPILE_ONCE = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up']

/** To be called before a module is instantiated; again is no harm. */
export const compileWasmOnce = (): void => COMPILE_ONCE.forEach((flag) => setFlagsFromString(flag))
