// Memory stays bounded whatever the size of a table or of a row.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const SCRIPT = 'test/harness/read-large-dump.ts'

it('reads 300 MB of rows and one row of 200 MB in less than 100 MB', async () => {
  const args = ['--import', './scripts/run-typescript.js', SCRIPT]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  const { grown, tables, rowsInBlock, rowBytes } = JSON.parse(stdout) as Record<string, number>
  expect(tables).toEqual([
    { name: 'many', rows: 300 * rowsInBlock!, bytes: 300 * rowsInBlock! * rowBytes! },
    { name: 'one', rows: 1, bytes: 200 * 1024 * 1024 + 1 },
  ])
  expect(grown).toBeLessThan(100 * 1024 * 1024)
})
