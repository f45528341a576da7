// What the caller says of single columns: `map` (a column has another name now), `set` (a value for a column that the backup does not
// have). One line each, the table before it where several tables have such a column.
import { RunbookError } from '../errors.js'

export interface ColumnSetting {
  /** As written, `schema.table` or `table`; without one it holds for every wanted table that has the column. */
  table?: string
  column: string
  value: string
  /** For messages. */
  line: string
}

const SETTING =
  /^(?:(?<table>(?:"[^"]+"|[^\s"=.]+)(?:\.(?:"[^"]+"|[^\s"=.]+))*)\.)?(?<column>"[^"]+"|[^\s"=.]+)\s*=(?<value>.*)$/s

const bare = (name: string): string => (name.startsWith('"') ? name.slice(1, -1) : name)

/**
 * @param option `map` or `set`, for the message
 * @throws RunbookError `bad-input` with every line that cannot be read; the values are not shown
 */
export function columnSettings(option: 'map' | 'set', lines: readonly string[]): ColumnSetting[] {
  const problems: string[] = []
  const settings = lines.flatMap((line, index): ColumnSetting[] => {
    const { table, column, value } = SETTING.exec(line)?.groups ?? {}
    if (column === undefined || value === undefined || (option === 'map' && value.trim() === '')) {
      problems.push(
        `${option}: line ${index + 1} is not of the form ${option === 'map' ? 'old_column=new_column' : 'column=value'}`,
      )
      return []
    }
    const given = option === 'map' ? bare(value.trim()) : value
    return [
      { column: bare(column), value: given, line, ...(table !== undefined && { table: table.replaceAll('"', '') }) },
    ]
  })
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
  return settings
}

/** Whether the line speaks of this table. */
export const speaksOf = ({ table }: ColumnSetting, { schema, name }: { schema: string; name: string }): boolean =>
  table === undefined || table === name || table === `${schema}.${name}`
