// What lives in the database besides tables: functions, triggers, views, policies, comments, grants.
import { type Change, freshName, later, lines } from '../history.js'
import { isFree, someColumn, someTable, type View, type World } from './world.js'

export const touchFunction: Change<World> = (world) => {
  world.taken.add('touch_updated_at')
  return {
    slug: 'function_touch_updated_at',
    sql: lines(
      'CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$',
      'BEGIN',
      '  NEW.updated_at := now();',
      '  RETURN NEW;',
      'END;',
      '$$;',
      '',
      '-- rollback:\n-- DROP FUNCTION touch_updated_at();\n-- end rollback',
    ),
  }
}

export const auditFunction: Change<World> = (world) => {
  world.taken.add('write_audit_log')
  return {
    slug: 'function_write_audit_log',
    sql: lines(
      'CREATE OR REPLACE FUNCTION write_audit_log() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER',
      'SET search_path = public, pg_temp AS $audit$',
      'BEGIN',
      "  -- $$ and ' are text in here; so is this: COMMIT;",
      '  INSERT INTO audit_log (table_name, operation, old_row, new_row)',
      "  VALUES (TG_TABLE_NAME, TG_OP, CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,",
      "    CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END);",
      '  RETURN NULL;',
      'END;',
      '$audit$;',
    ),
  }
}

export const addTrigger: Change<World> = (world) => {
  const table = someTable(world, ({ has }) => !has.has('trigger'))
  if (!table) return undefined
  table.has.add('trigger')
  const audit = world.random.chance(0.3)
  const name = freshName(world, `${table.name}_${audit ? 'audit' : 'touch'}`)
  return {
    slug: `${audit ? 'audit' : 'touch'}_${table.name}`,
    sql: lines(
      `DROP TRIGGER IF EXISTS ${name} ON ${table.name};`,
      `CREATE TRIGGER ${name} ${audit ? 'AFTER INSERT OR UPDATE OR DELETE' : 'BEFORE UPDATE'} ON ${table.name}`,
      `  FOR EACH ROW EXECUTE FUNCTION ${audit ? 'write_audit_log' : 'touch_updated_at'}();`,
    ),
  }
}

/** A text search column that is generated, with its index. */
export const addSearch: Change<World> = (world) => {
  const place = someColumn(world, (column, { has }) => column.type === 'text' && isFree(column) && !has.has('search'))
  if (!place) return undefined
  const { table, column } = place
  table.has.add('search')
  table.pinned = true
  column.pinned = true
  return {
    slug: `search_${table.name}`,
    sql: lines(
      `ALTER TABLE ${table.name} ADD COLUMN search tsvector`,
      `  GENERATED ALWAYS AS (to_tsvector('simple', coalesce(${column.name}, ''))) STORED;`,
      `CREATE INDEX ${freshName(world, `${table.name}_search_idx`)} ON ${table.name} USING gin (search);`,
    ),
  }
}

const functionSql = (name: string, table: string, version: number): string =>
  lines(
    `CREATE OR REPLACE FUNCTION ${name}(tenant bigint) RETURNS bigint LANGUAGE sql STABLE AS $body$`,
    `  SELECT count(*) FROM ${table}`,
    `  WHERE organization_id = tenant AND created_at > now() - interval '${version} days'; -- version ${version}`,
    '$body$;',
  )

/** The body names the table, so the table keeps its name. */
export const createFunction: Change<World> = (world) => {
  const table = someTable(world)
  if (!table) return undefined
  table.pinned = true
  const name = freshName(world, `count_${table.name}`)
  world.functions.push({ name: `${name} ${table.name}`, version: 1 })
  return { slug: `function_${name}`, sql: functionSql(name, table.name, 1) }
}

export const replaceFunction: Change<World> = (world) => {
  if (world.functions.length === 0) return undefined
  const known = world.random.pick(world.functions)
  known.version++
  const [name, table] = known.name.split(' ') as [string, string]
  return { slug: `replace_${name}`, sql: functionSql(name, table, known.version) }
}

const select = ({ table, columns }: Pick<View, 'table' | 'columns'>): string =>
  lines(
    'SELECT',
    ['t.id', 't.organization_id', 'o.name AS organization', ...columns.map(({ name }) => `t.${name}`)]
      .map((part) => `  ${part}`)
      .join(',\n'),
    `FROM ${table.name} t JOIN organizations o ON o.id = t.organization_id;`,
  )

function newView(world: World, materialized: boolean): View | undefined {
  const place = someColumn(world, isFree)
  if (!place) return undefined
  const { table, column } = place
  column.pinned = true
  table.pinned = true
  const name = freshName(world, `${materialized ? 'mv' : 'v'}_${table.name}`)
  return { name, table, columns: [column], materialized }
}

export const createView: Change<World> = (world) => {
  const view = newView(world, false)
  if (!view) return undefined
  world.views.push(view)
  return { slug: `view_${view.name}`, sql: `CREATE VIEW ${view.name} AS\n${select(view)}` }
}

/** PostgreSQL takes new columns at the end only; everything else needs DROP VIEW first. */
export const replaceView: Change<World> = (world) => {
  const views = world.views.filter(({ table, columns }) =>
    table.columns.some((one) => isFree(one) && !columns.includes(one)),
  )
  if (views.length === 0) return undefined
  const view = world.random.pick(views)
  const column = world.random.pick(view.table.columns.filter((one) => isFree(one) && !view.columns.includes(one)))
  column.pinned = true
  const again = world.random.chance(0.3)
  view.columns = again ? [column, ...view.columns] : [...view.columns, column]
  return {
    slug: `${again ? 'rebuild' : 'extend'}_${view.name}`,
    sql: again
      ? `DROP VIEW IF EXISTS ${view.name};\nCREATE VIEW ${view.name} AS\n${select(view)}`
      : `CREATE OR REPLACE VIEW ${view.name} AS\n${select(view)}`,
  }
}

export const createMaterializedView: Change<World> = (world) => {
  const view = newView(world, true)
  if (!view) return undefined
  later(world, 5, () => ({
    slug: `refresh_${view.name}`,
    sql: `REFRESH MATERIALIZED VIEW ${view.name};`,
  }))
  return {
    slug: `materialize_${view.table.name}`,
    sql: lines(
      `CREATE MATERIALIZED VIEW IF NOT EXISTS ${view.name} AS`,
      select(view),
      `CREATE UNIQUE INDEX ${freshName(world, `${view.name}_id_key`)} ON ${view.name} (id);`,
    ),
  }
}

export const addPolicy: Change<World> = (world) => {
  const table = someTable(world, ({ has }) => !has.has('policy'))
  if (!table) return undefined
  table.has.add('policy')
  return {
    slug: `isolate_${table.name}`,
    sql: lines(
      `ALTER TABLE ${table.name} ENABLE ROW LEVEL SECURITY;`,
      `DROP POLICY IF EXISTS tenant_isolation ON ${table.name};`,
      `CREATE POLICY tenant_isolation ON ${table.name} FOR ALL TO PUBLIC`,
      "  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::bigint);",
    ),
  }
}

export const addComments: Change<World> = (world) => {
  const place = someColumn(world)
  if (!place) return undefined
  const { table, column } = place
  return {
    slug: `comment_on_${table.name}`,
    sql: lines(
      `COMMENT ON TABLE ${table.name} IS 'Owned by the team''s ${table.name.split('_')[0]!} group; ask before you change it';`,
      `COMMENT ON COLUMN ${table.name}.${column.name} IS E'Shown as\\n"${column.name}"';`,
      '/* a comment /* in a comment; */ ends here */',
      `REVOKE ALL ON TABLE ${table.name} FROM PUBLIC;`,
    ),
  }
}
