// The newest backup after a restore is the one that the restore took first: `latest` must not bring back what was just replaced.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { folderStore } from '../../src/backups/stores/folder-store.js'
import { scene } from './restoring.js'

it('the same command again brings back the same, and the state that was replaced only by its name', async () => {
  const { database, file, restore, dump, lines } = await scene()
  const folder = path.dirname(file)
  const store = folderStore(folder)
  const wanted = await dump()
  const latest = { mode: 'in-place', endSessions: true, source: { kind: 'latest-in-folder', folder } } as const
  const client = await database.client()
  await client.query('TRUNCATE shop.orders')
  const broken = await dump()
  for (let times = 1; times <= 2; times++) {
    expect(await restore(latest, { store })).toMatchObject({ rows: 2200 })
    expect(await dump()).toBe(wanted)
  }
  const safety = (await readdir(folder)).filter((name) => name.includes('_before_restore')).sort()
  expect(safety).toHaveLength(2)
  expect(lines.join('\n')).toContain('Passed over, since a restore took it of what it replaced: backup_')
  await restore({ ...latest, source: { kind: 'file', path: path.join(folder, safety[0]!) } }, { store })
  expect(await dump()).toBe(broken)
})
