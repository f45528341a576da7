// Programs that tests need beside PostgreSQL: found on this machine, or installed where the test run may do that.
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Daemons are in sbin, which is not on everybody's PATH. */
const FOLDERS = () => [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin']

async function find(name: string): Promise<string | undefined> {
  for (const folder of FOLDERS().filter((entry) => path.isAbsolute(entry))) {
    const file = path.join(folder, name)
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (runs) return file
  }
  return undefined
}

async function install(debianPackage: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env }).catch(() => {})
  await run('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], { env }).catch(() => {})
}

/** The full path of a program; installed from Debian's or Ubuntu's package where it is missing and we are root. */
export async function requireProgram(name: string, debianPackage: string): Promise<string> {
  const there = await find(name)
  if (there) return there
  await install(debianPackage)
  const installed = await find(name)
  if (installed) return installed
  throw new Error(`this test needs ${name}: sudo apt-get install ${debianPackage}`)
}
