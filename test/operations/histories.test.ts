// Years of migrations of a long-lived product, applied by one release, then by one that has nothing to do, then some more of them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type HistoryStyle, writeHistory } from '../../db/scenarios/write-history.js'
import { freshDatabase } from '../harness/postgres.js'
import { folderOf, ledger, release } from './release.js'

const INVALID = 'SELECT indexrelid::regclass::text AS index FROM pg_index WHERE NOT indisvalid'

it.each<HistoryStyle>(['saas', 'prisma'])(
  'five hundred files in the style %s, and two hundred later ones',
  async (style) => {
    const database = await freshDatabase()
    const folder = folderOf({})
    const names = await writeHistory(style, 500, folder)
    const isConcurrent = (name: string) =>
      /^(CREATE|DROP).* CONCURRENTLY/m.test(readFileSync(path.join(folder, name), 'utf8'))
    if (style === 'saas') expect(names.filter(isConcurrent).length).toBeGreaterThan(10)

    const { report } = await release(database, folder)
    expect(report.status).toBe('applied')
    expect(report.applied.map(({ name, how }) => `${name} ${how}`)).toEqual(names.map((name) => `${name} applied`))
    expect(await ledger(database)).toEqual(names.map((name) => `${name} applied`))
    expect(await database.query(INVALID)).toEqual([])

    expect((await release(database, folder)).report).toMatchObject({
      status: 'nothing-pending',
      applied: [],
      warnings: [],
    })

    const longer = await writeHistory(style, 700, folder)
    const later = await release(database, folder)
    expect(later.report.byHand).toBeUndefined()
    expect(later.report.applied.map(({ name }) => name)).toEqual(longer.slice(500))
    expect(await ledger(database)).toEqual(longer.map((name) => `${name} applied`))
  },
)
