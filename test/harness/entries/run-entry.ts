// Starts an entry of the bundle from the sources, as a stub in dist starts it from the bundle: for tests between two builds.
import { start } from '../../../src/entry.js'

const [name] = process.argv.splice(2, 1)
await start(name!)
