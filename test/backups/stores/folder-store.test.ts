// A folder as the store: complete files only, also where the file system is poor; and what a killed backup left goes, nothing else.
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, rename, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { folderStore } from '../../../src/backups/stores/folder-store.js'
import { openStagingFolder, removeStaleStagingFolders } from '../../../src/backups/stores/staging-folder.js'
import type { BackupStore } from '../../../src/backups/stores/store.js'
import { silentLog } from '../../../src/log.js'
import { filesIn, temporaryFolder } from '../../harness/backup.js'

const NAME = 'backup_20260102_030405.sql'

const failingWith = (code: string) => () => Promise.reject(Object.assign(new Error(`${code}: link`), { code }))

const stored = (store: BackupStore, content: string) =>
  store.withStagingFolder!(async (folder) => {
    const file = path.join(folder, NAME)
    await writeFile(file, content)
    return store.put({ name: NAME, path: file, bytes: content.length, sha256: '', packing: 'stored' })
  })

it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])(
  'a file system that answers %s to a hard link keeps the backup, and replaces none',
  async (code) => {
    const folder = await temporaryFolder()
    const store = folderStore(folder, { link: failingWith(code) })
    for (const content of ['first', 'second']) await stored(store, content)
    expect(await filesIn(folder)).toEqual([NAME, 'backup_20260102_030405_2.sql'])
    expect(await readFile(path.join(folder, NAME), 'utf8')).toBe('first')
  },
)

it.each([
  ['EIO', 'upload-failed'],
  ['EDQUOT', 'disk-full'],
])('a disk that answers %s at the end is %s, and names the destination', async (errno, code) => {
  const folder = await temporaryFolder()
  await expect(stored(folderStore(folder, { link: failingWith(errno) }), 'x')).rejects.toMatchObject({
    code,
    message: expect.stringContaining(
      `destination: the backup is complete and could not be kept in ${folder}`,
    ) as string,
    detail: { state: 'nothing-changed' },
  })
  expect(await filesIn(folder)).toEqual([])
})

it('makes every missing folder, for the owner only', async () => {
  const folder = path.join(await temporaryFolder(), 'a/b/c')
  const store = folderStore(folder)
  await store.prepare({ sealed: false })
  await stored(store, 'x')
  expect(await filesIn(folder)).toEqual([NAME])
})

it.each([['/proc'], ['/proc/none'], ['/proc/none/below'], [path.resolve('package.json')]])(
  'the destination %s is bad input, told at once',
  async (folder) => {
    const store = folderStore(folder)
    const using = store.prepare({ sealed: false }).then(() => store.withStagingFolder!(() => Promise.resolve()))
    await expect(using).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/^destination: .* is not a folder that can be written/) as string,
    })
  },
)

/** A process number that nobody has any more. */
const deadProcess = (): number => spawnSync('true').pid

/** As a process with another number, or of another machine, would have left it. */
async function staging(parent: string, change: (name: string) => string): Promise<string> {
  const { folder } = await openStagingFolder(parent)
  const renamed = path.join(parent, change(path.basename(folder)))
  await rename(folder, renamed)
  await writeFile(path.join(renamed, NAME), 'plain rows')
  return path.basename(renamed)
}

async function writtenDaysAgo(folder: string, days: number): Promise<void> {
  const at = new Date(Date.now() - days * 86_400_000)
  for (const one of [path.join(folder, NAME), folder]) await utimes(one, at, at)
}

it('F108 what a killed backup left goes with the next one: its folder, and nothing else', async () => {
  const parent = await temporaryFolder()
  const dead = deadProcess()
  const ofDead = (name: string) => name.replace(`-${process.pid}-`, `-${dead}-`)
  const elsewhere = (name: string) => name.replace(/-[0-9a-f]{12}-/, '-0123456789ab-')
  await staging(parent, ofDead)
  await writtenDaysAgo(path.join(parent, await staging(parent, elsewhere)), 2)
  const kept = [await staging(parent, (name) => name), await staging(parent, elsewhere)]
  const foreign = ['.pg-runbook-notes', '.pg-runbook-0123456789ab-1-abcdef.sql', NAME]
  for (const name of foreign) await mkdir(path.join(parent, name))
  const target = await temporaryFolder()
  const link = `.pg-runbook-0123456789ab-${dead}-abcdef`
  await symlink(target, path.join(parent, link))
  await writtenDaysAgo(path.join(parent, kept[0]!), 2)

  await removeStaleStagingFolders(parent, silentLog)
  const left = (await filesIn(parent)).filter((file) => !file.includes(path.sep))
  expect(left).toEqual([...kept, ...foreign, link].sort())
})
