// A process of its own that holds a throw-away server until somebody kills it. Run by plain Node: see scripts/run-typescript.js.
import { silentLog } from '../../src/log.js'
import { withThrowawayServer } from '../../src/postgres/throwaway-server.js'

const [folder = '', major = ''] = process.argv.slice(2)
const deps = { env: process.env, log: silentLog, installTools: false }
await withThrowawayServer({ major: Number(major), purpose: 'a test', folder }, deps, async ({ url }) => {
  process.stdout.write(`${url.host}\n`)
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
