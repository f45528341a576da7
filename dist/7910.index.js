export const id = 7910;
export const ids = [7910];
export const modules = {

  12760:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IC: () => (  ensureLedger),
    VL: () => (  refuseUnwritableLedger),
    WN: () => (  inspectLedger),
    _P: () => (  unusable),
    rv: () => (  ledgerDefinition),
    sk: () => (  _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68862);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
 
 





const COLUMNS = {
    migrations: [
        'name text COLLATE "C" PRIMARY KEY',
        'checksum text NOT NULL',
        "status text NOT NULL CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))",
        'applied_at timestamptz NOT NULL',
        'duration_ms integer NOT NULL',
        'statements integer NOT NULL',
        'warnings integer NOT NULL',
        'backup text',
        'actor text',
        'run_url text',
        'commit_sha text',
        'tool_version text NOT NULL',
         
        'content text',
    ],
    migration_statements: [
        `name text COLLATE "C" NOT NULL REFERENCES ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}.migrations (name) ON UPDATE CASCADE ON DELETE CASCADE`,
        'statement integer NOT NULL',
        'checksum text NOT NULL',
        'label text NOT NULL',
        "status text NOT NULL CHECK (status IN ('started', 'finished', 'skipped'))",
        'started_at timestamptz NOT NULL',
        'finished_at timestamptz',
         
        'known_before jsonb',
        'PRIMARY KEY (name, statement)',
    ],
     
    catalog: [
        'singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)',
        'taken_at timestamptz NOT NULL',
        'head text',
        'server_major integer NOT NULL',
        'fingerprint text NOT NULL',
        'content text NOT NULL',
         
        'ledger text NOT NULL',
    ],
     
    environment: [
        'singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)',
        'environment text NOT NULL',
        'since timestamptz NOT NULL',
        'identity text NOT NULL',
    ],
};
const TABLES = Object.keys(COLUMNS);
const NEEDED = {
    read: ['SELECT'],
    write: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
};
const columnNames = (table) => COLUMNS[table].map((column) => column.split(' ')[0]).filter((name) => name !== 'PRIMARY');
const INSPECT = `
  SELECT n.oid IS NOT NULL AS "exists",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) AS "usage",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'CREATE'), false) AS "create",
    pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') AS "createSchema",
    current_user::text AS "role",
    (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('table', c.relname, 'kind', c.relkind,
       'columns', ARRAY(SELECT a.attname FROM pg_catalog.pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
       'granted', ARRAY(SELECT p FROM pg_catalog.unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) p
                        WHERE pg_catalog.has_table_privilege(c.oid, p)))), '[]')
     FROM pg_catalog.pg_class c WHERE c.relnamespace = n.oid AND c.relname = ANY ($2)) AS "tables"
  FROM (SELECT 1) one LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = $1`;
function problemsOfTable({ table, kind, columns, granted }, purpose) {
    const name = `${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}.${table}`;
    if (kind !== 'r')
        return [`${name} is not an ordinary table`];
    const missing = columnNames(table).filter((column) => !columns.includes(column));
    const lacking = NEEDED[purpose].filter((privilege) => !granted.includes(privilege));
    return [
        ...(missing.length > 0 ? [`${name} has no column ${missing.join(', ')}`] : []),
        ...(lacking.length > 0 ? [`this role may not ${lacking.join(', ')} on ${name}`] : []),
    ];
}
function obstaclesOf(access) {
    if (access.exists)
        return access.create ? [] : [`role ${access.role} may not create tables in schema ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}`];
    return access.createSchema ? [] : [`there is no ledger yet, and role ${access.role} may not create a schema here`];
}


async function inspectLedger(client, purpose = 'write', tables = TABLES) {
    const [access] = (await client.query(INSPECT, [_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s, tables])).rows;
    const rows = access.tables;
    const problems = rows.flatMap((row) => problemsOfTable(row, purpose));
    if (access.exists && !access.usage)
        problems.unshift(`role ${access.role} may not use the schema ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}`);
    if (problems.length > 0)
        return { kind: 'unusable', problems };
    if (rows.length === tables.length)
        return { kind: 'usable' };
    return { kind: 'missing', schemaExists: access.exists, obstacles: obstaclesOf(access) };
}
const GRANTS = {
    read: `GRANT USAGE ON SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s} TO <role>; GRANT SELECT ON ALL TABLES IN SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s} TO <role>`,
    write: `GRANT CREATE ON DATABASE ... TO <role>, or, where the ledger exists: GRANT USAGE, CREATE ON SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s} TO <role>; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s} TO <role>`,
};
const unusable = (problems, cause, state = 'nothing-changed', purpose = 'write') => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('ledger-unusable', `the ledger cannot be used: ${problems.join('; ')}`, {
    state,
    hint: `Run as the role that owns the ledger, or as an administrator: ${GRANTS[purpose]}`,
    cause,
});
 
async function refuseUnwritableLedger(client) {
    const state = await inspectLedger(client);
    if (state.kind === 'unusable')
        throw unusable(state.problems);
    if (state.kind === 'missing' && state.obstacles.length > 0)
        throw unusable(state.obstacles);
}
 
function ledgerDefinition(schemaExists) {
    const tables = TABLES.map((table) => `CREATE TABLE IF NOT EXISTS ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}.${table} (\n  ${COLUMNS[table].join(',\n  ')}\n)`);
    return [...(schemaExists ? [] : [`CREATE SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}`]), ...tables].join(';\n');
}
 
const MADE_MEANWHILE = ['23505', '42P06', '42P07', '42710', 'XX000', '40001', '40P01'];
const ATTEMPTS = 20;


async function ensureLedger(client) {
    for (let attempt = 1;; attempt++) {
        const state = await inspectLedger(client);
        if (state.kind === 'usable')
            return;
        if (state.kind === 'unusable')
            throw unusable(state.problems);
        if (state.obstacles.length > 0)
            throw unusable(state.obstacles);
        try {
            await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'; ${ledgerDefinition(state.schemaExists)}; COMMIT`);
            return;
        }
        catch (error) {
            await client.query('ROLLBACK');
            if (attempt === ATTEMPTS || !MADE_MEANWHILE.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .R8)(error) ?? '')) {
                throw unusable([(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .JL)(error, { showDetail: false })], error);
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20 + Math.random() * 50);
        }
    }
}


  }),

  21366:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  keptTexts),
    Bt: () => (  TABLE),
    FH: () => (  readLedgerLines),
    GI: () => (  entriesNamed),
    OM: () => (  entryNamed),
    Py: () => (  ENTRY),
    SC: () => (  readLedger),
    St: () => (  acceptText),
    _1: () => (  releaseEntry),
    _7: () => (  entryIsBy),
    g_: () => (  ledgerHead),
    tK: () => (  claimEntry),
    w4: () => (  findEntry),
    yP: () => (  finishEntry)
  });
  var _changed_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94799);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const ENTRY = `name, checksum, status, applied_at AS "appliedAt", duration_ms AS "durationMs", statements, warnings,
  backup, actor, run_url AS "runUrl", commit_sha AS "commitSha", tool_version AS "toolVersion"`;
const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .sk}.migrations`;
 
async function hasLedger(client) {
    const state = await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations']);
    if (state.kind === 'unusable')
        throw (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  ._P)(state.problems, undefined, 'nothing-changed', 'read');
    return state.kind === 'usable';
}
 
async function readLedger(client) {
    if (!(await hasLedger(client)))
        return [];
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} ORDER BY name COLLATE "C"`)).rows;
}
 
async function readLedgerLines(client) {
    if (!(await hasLedger(client)))
        return new Map();
    const { rows } = await client.query(`SELECT name, checksum, status, applied_at AS "appliedAt" FROM ${TABLE}`);
    return new Map(rows.map((line) => [line.name, line]));
}
 
async function keptTexts(client, names) {
    const text = `SELECT name, content FROM ${TABLE} WHERE name = ANY ($1) AND content IS NOT NULL`;
    const { rows } = await client.query(text, [names]);
    return new Map(rows.map(({ name, content }) => [name, content]));
}
const ACCEPT = `UPDATE ${TABLE} SET checksum = $3, content = $4 WHERE name = $1 AND checksum = $2`;
 
async function acceptText(client, { name, checksum, text }, before) {
    return (await client.query(ACCEPT, [name, before, checksum, (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_0__  .GD)(text)])).rowCount === 1;
}
 
async function findEntry(client, name) {
    return (await hasLedger(client)) ? entryNamed(client, name) : undefined;
}
 
async function entryNamed(client, name) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = $1`, [name])).rows[0];
}
 
async function entriesNamed(client, names) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = ANY ($1)`, [names])).rows;
}
 
async function ledgerHead(client) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations'])).kind !== 'usable')
        return undefined;
    const text = `SELECT ${ENTRY} FROM ${TABLE} WHERE status IN ('applied', 'adopted')
    ORDER BY name COLLATE "C" DESC LIMIT 1`;
    return (await client.query(text)).rows[0];
}
const CLAIM = `
  INSERT INTO ${TABLE} AS ledger (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  VALUES ($1, $2, 'running', pg_catalog.clock_timestamp(), 0, $3, 0, $4, $5, $6, $7, $8, $10)
  ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, status = 'running', applied_at = excluded.applied_at,
    duration_ms = 0, statements = excluded.statements, warnings = 0, backup = excluded.backup, actor = excluded.actor,
    run_url = excluded.run_url, commit_sha = excluded.commit_sha, tool_version = excluded.tool_version,
    content = excluded.content
  WHERE ledger.status = ANY ($9)
  RETURNING 1`;


async function claimEntry(client, file, statements, { backup, actor, runUrl, commitSha, toolVersion }, overStatus = ['rolled-back']) {
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const { rowCount } = await client.query(CLAIM, [
        file.name,
        file.checksum,
        statements,
        ...origin,
        overStatus,
        (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_0__  .GD)(file.text),
    ]);
    return rowCount === 1;
}
const FINISH = `
  UPDATE ${TABLE} SET status = $2, applied_at = pg_catalog.clock_timestamp(), duration_ms = $3, warnings = $4
  WHERE name = $1 AND status = 'running'
  RETURNING ${ENTRY}`;
 
async function finishEntry(client, name, result) {
    const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
    return (await client.query(FINISH, [name, result.status, durationMs, result.warnings])).rows[0];
}
const IS_BY = `SELECT FROM ${TABLE}
  WHERE name = $1 AND checksum = $2 AND status = ANY ($3) AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`;
 
async function entryIsBy(client, { name, checksum }, statuses, xid) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations'])).kind !== 'usable')
        return false;
    return (await client.query(IS_BY, [name, checksum, statuses, xid])).rowCount === 1;
}
 
async function releaseEntry(client, name, before) {
    if (before?.status === 'rolled-back') {
        await client.query(`UPDATE ${TABLE} SET status = 'rolled-back' WHERE name = $1 AND status = 'running'`, [name]);
    }
    else {
        await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND status = 'running'`, [name]);
    }
}


  }),

  87910:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  lookAtDatabase: () => (  lookAtDatabase)
});

 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var environment = __webpack_require__(39214);
 
var sqlstate = __webpack_require__(54812);
 
var which_url = __webpack_require__(70048);
; 
const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name, size.rows, size.bytes::pg_catalog.text AS bytes, columns.types, columns.required,
    (SELECT pg_catalog.array_agg(pg_catalog.pg_get_constraintdef(k.oid)) FROM pg_catalog.pg_constraint k
      WHERE k.conrelid = c.oid AND k.contype IN ('c', 'n') AND k.convalidated) AS checks
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
    SELECT CASE WHEN pg_catalog.min(p.reltuples) >= 0 THEN pg_catalog.sum(p.reltuples) END AS rows,
      coalesce(pg_catalog.sum(pg_catalog.pg_total_relation_size(p.oid)), 0) AS bytes
    FROM pg_catalog.pg_class p
    WHERE p.relkind <> 'p' AND p.oid = ANY (CASE WHEN c.relkind = 'p'
      THEN ARRAY(SELECT t.relid::pg_catalog.oid FROM pg_catalog.pg_partition_tree(c.oid) t) ELSE ARRAY[c.oid] END)) size
  CROSS JOIN LATERAL (
    SELECT pg_catalog.json_object_agg(a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)) AS types,
      pg_catalog.array_agg(a.attname::pg_catalog.text) FILTER (WHERE a.attnotnull) AS required
    FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) columns
  WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND n.nspname !~ '^pg_(toast|temp)'`;
 
const SHORTER = [
    [/^character varying/, 'varchar'],
    [/^character/, 'char'],
    [/^bit varying/, 'varbit'],
    [/^(timestamp|time)(\(\d+\))? without time zone/, '$1$2'],
    [/^(timestamp|time)(\(\d+\))? with time zone/, '$1tz$2'],
];
const typeName = (type) => SHORTER.reduce((text, [long, short]) => text.replace(long, short), type);
const NOT_NULL_CHECK = /^(?:CHECK \(\(("(?:[^"]|"")+"|\w+) IS NOT NULL\)\)|NOT NULL ("(?:[^"]|"")+"|\w+))$/;
function facts({ rows, bytes, types, required, checks }) {
    const proved = (checks ?? []).flatMap((definition) => {
        const [, checked, declared] = NOT_NULL_CHECK.exec(definition) ?? [];
        const name = checked ?? declared;
        return name === undefined ? [] : [name.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')];
    });
    return {
        ...(rows !== null && { rows: Number(rows) }),
        bytes: Number(bytes),
        columns: new Map(Object.entries(types ?? {}).map(([column, type]) => [column, typeName(type)])),
        notNull: new Set([...(required ?? []), ...proved]),
    };
}
 
async function readKnownTables(client, source, of) {
    const { rows } = await client.query(TABLES);
    return { source, of, complete: true, tables: new Map(rows.map((row) => [`${row.schema}.${row.name}`, facts(row)])) };
}

 
var migrations_ledger = __webpack_require__(21366);
; 







const LOCK_TIMEOUT_MS = 1_000;
const STATEMENT_TIMEOUT_MS = 60_000;
 
async function lookAtDatabase(choice, folder, deps) {
    const url = (0,environment .N)(choice, deps.env);
    (0,which_url ._)(url, deps.log);
    const name = (0,connection_url .DZ)(url);
    return (0,client .SV)(url, { allowPooler: true }, async (client) => {
        await client.query(`BEGIN READ ONLY; SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}; SET LOCAL statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
        const past = await readPast(client, folder);
        const known = await tablesOf(client, url, choice).catch(unlessServerRefuses(deps.log));
        await client.query('ROLLBACK');
        return { name, past, ...(known && { known }) };
    });
}
const tablesOf = (client, { database }, { environment }) => readKnownTables(client, `the database ${database}`, environment === 'staging' ? 'a-copy' : 'the-real-one');
 
const unlessServerRefuses = (log) => (error) => {
    if (!(0,sqlstate .sS)(error))
        throw error;
    log.warn(`The sizes of the tables could not be read: ${(0,sqlstate .JL)(error, { showDetail: false })}`);
};
async function readPast(client, { files }) {
    const ledger = await (0,migrations_ledger .FH)(client);
    const edited = files.filter(({ name, checksum }) => {
        const entry = ledger.get(name);
        return entry !== undefined && entry.checksum !== checksum;
    });
    if (edited.length === 0)
        return { ledger };
    const names = edited.map(({ name }) => name);
    return { ledger, keptTexts: await (0,migrations_ledger .$Y)(client, names) };
}


  }),

  64894:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ng: () => (  connect),
    SV: () => (  withClient),
    hU: () => (  cancelBackend)
  });
  var _connection_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34394);
  var _open_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86205);
  var _pooler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54168);
  var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38933);




 
const CANCEL_CONNECT_SECONDS = 3;


async function connect(url, options = {}) {
    const sign = (0,_pooler_js__WEBPACK_IMPORTED_MODULE_2__  .wH)(url);
    if (sign !== undefined && !options.allowPooler)
        throw (0,_pooler_js__WEBPACK_IMPORTED_MODULE_2__  .Yy)(url, sign);
    const client = await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .M)(url);
    try {
        const pooled = sign ?? (await (0,_pooler_js__WEBPACK_IMPORTED_MODULE_2__  .yA)(client, url));
        if (pooled === undefined)
            await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__  .aK)(client, url, options);
        else if (!options.allowPooler)
            throw (0,_pooler_js__WEBPACK_IMPORTED_MODULE_2__  .Yy)(url, pooled);
        return client;
    }
    catch (error) {
        await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
        throw (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_0__  .$)(error, url);
    }
}
 
async function withClient(url, options, body) {
    const client = await connect(url, options);
    try {
        return await body(client);
    }
    finally {
        await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
    }
}


async function cancelBackend(url, pid) {
    const hurried = {
        ...url,
        connectTimeoutSeconds: Math.min(url.connectTimeoutSeconds || CANCEL_CONNECT_SECONDS, CANCEL_CONNECT_SECONDS),
    };
    const client = await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .M)(hurried);
    try {
        const { rows } = await client.query('SELECT pg_catalog.pg_cancel_backend($1) AS sent', [pid]);
        return rows[0].sent;
    }
    finally {
        await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
    }
}


  }),

  39214:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  N: () => (  resolveDatabaseUrl)
});

 

 
var errors = __webpack_require__(27406);
 
var connection_url = __webpack_require__(57501);
 
var database_url = __webpack_require__(6200);
; 
 
 

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
 
function serverOf(host) {
    const name = host.toLowerCase().replace(/\.$/, '');
    if ((0,database_url .G)(name) || LOOPBACK.has(name))
        return 'localhost';
    const [first = '', ...rest] = name.split('.');
    return [first.replace(/-pooler$/, ''), ...rest].filter((label) => label !== 'pooler').join('.');
}
 
function supabaseProject({ host, user }) {
    const direct = /^db\.([a-z0-9]+)\.supabase\.(?:co|com|net)\.?$/i.exec(host)?.[1];
    if (direct !== undefined)
        return direct.toLowerCase();
    return /\.pooler\.supabase\.(?:co|com|net)\.?$/i.test(host) ? user.split('.')[1]?.toLowerCase() : undefined;
}
 
function canBeSameServer(direct, pooled) {
    const projects = [supabaseProject(direct), supabaseProject(pooled)];
    if (projects.every((project) => project !== undefined))
        return projects[0] === projects[1];
    return serverOf(direct.host) === serverOf(pooled.host);
}

; 
 
 



 
const VARIABLES = {
    production: { direct: 'DIRECT_URL', pooled: 'DATABASE_URL' },
    staging: { direct: 'STAGING_DIRECT_URL', pooled: 'STAGING_DATABASE_URL' },
};
const ENVIRONMENTS = Object.keys(VARIABLES);
const isEnvironment = (name) => Object.hasOwn(VARIABLES, name);
 
const ACCELERATE = /^prisma(\+postgres)?:\/\//i;
 
const given = (value) => value !== undefined && value.trim() !== '';
function direct(name, text, pooledName, pooled) {
    const url = (0,connection_url .mx)(text, name);
    if (!given(pooled) || ACCELERATE.test(pooled.trim()))
        return url;
    const other = (0,connection_url .mx)(pooled, pooledName);
    if (other.database === url.database)
        return canBeSameServer(url, other) ? url : { ...url, elsewhere: { source: pooledName, host: other.host } };
    throw new errors .rk('wrong-database', `${name} leads to the database ${url.database}, ${pooledName} to ${other.database}: which one is meant?`, { state: 'nothing-changed', hint: `make both name the same database, or unset ${name}` });
}


function resolveDatabaseUrl(choice, env) {
    if (given(choice.databaseUrl))
        return (0,connection_url .mx)(choice.databaseUrl, 'database-url');
    const { environment } = choice;
    if (!given(environment))
        throw new errors .rk('missing-database-url', 'no database was named: neither database-url nor environment is given', {
            hint: `give database-url: \${{ secrets.DATABASE_URL }}, or environment: ${ENVIRONMENTS.join(' or ')} with DATABASE_URL (STAGING_DATABASE_URL) in the step's env`,
        });
    if (!isEnvironment(environment))
        throw new errors .rk('bad-input', `environment: there is no such environment here; there are ${ENVIRONMENTS.join(' and ')}`, {
            hint: `give environment: ${ENVIRONMENTS.join(' or ')}, or database-url for any other database`,
        });
    const names = VARIABLES[environment];
    const directText = env[names.direct];
    if (given(directText))
        return direct(names.direct, directText, names.pooled, env[names.pooled]);
    return (0,connection_url .mx)(env[names.pooled] ?? '', names.pooled);
}


  }),

  54168:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Yy: () => (  pooledConnection),
    wH: () => (  poolerSignOf),
    yA: () => (  poolerSignAt)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _connection_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57501);
  var _open_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86205);
  var _server_pid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28826);




const NEON_POOLER = /^([^.]+)-pooler\./i;
const SUPABASE = /\.supabase\.(co|com|net)$/i;
const TRANSACTION_PORT = 6543;
const SESSION_PORT = 5432;
 
function poolerSignOf(url) {
    if (NEON_POOLER.test(url.host))
        return `the host ${url.host} is a pooler's`;
    if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT)
        return "port 6543 is Supabase's pooler in transaction mode";
    if (url.poolerDeclared)
        return 'the URL says pgbouncer=true';
    return undefined;
}
 
const ROUNDS = 5;
 
const SECOND_CLIENT_MILLISECONDS = 5_000;
 
async function sessionsAreShared(first, second) {
    const own = await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(first);
    for (let round = 0; round < ROUNDS; round++) {
        if ((await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(second)) === own || (await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(first)) !== own)
            return true;
        if ((await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(first)) !== own)
            return true;
    }
    return false;
}
async function withinTime(answer) {
    let timer;
    const tooLate = new Promise((resolve) => (timer = setTimeout(resolve, SECOND_CLIENT_MILLISECONDS, false)));
    try {
        return await Promise.race([answer, tooLate]);
    }
    finally {
        clearTimeout(timer);
        answer.catch(() => { });  
    }
}


async function poolerSignAt(client, url) {
    const greeted = client.processID;
    if (greeted === (await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(client)))
        return undefined;
    const second = await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_2__  .M)(url);
    try {
        const shared = await withinTime(sessionsAreShared(client, second));
        return shared ? 'the same server session was given to two clients' : undefined;
    }
    finally {
        await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(second);
    }
}
function directUrlHint(url) {
    const neon = NEON_POOLER.test(url.host) && url.host.replace(NEON_POOLER, '$1.');
    if (neon)
        return `use the direct host in ${url.source} or in DIRECT_URL: ${neon} (the same URL without -pooler)`;
    if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT)
        return `use port ${SESSION_PORT} in ${url.source} or in DIRECT_URL: ${url.host}:${SESSION_PORT}, and leave pgbouncer=true out`;
    const declared = url.poolerDeclared ? '; if this URL is the direct one already, leave pgbouncer=true out of it' : '';
    return `set DIRECT_URL (STAGING_DIRECT_URL for staging), or ${url.source} itself, to the address of the PostgreSQL server behind the pooler${declared}`;
}
 
const pooledConnection = (url, sign) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('pooled-connection', `${url.source} leads through a transaction pooler (${sign}): ${(0,_connection_url_js__WEBPACK_IMPORTED_MODULE_1__  .DZ)(url)}. Locks and settings would leak to other clients there`, { state: 'nothing-changed', hint: directUrlHint(url) });


  }),

  47213:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  quoteIdentifier),
    c: () => (  quoteLiteral)
  });
  var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
 

function refuseNul(text) {
    if (text.includes('\0'))
        throw new TypeError('PostgreSQL has no NUL character in names and texts');
}
 
function quoteIdentifier(name) {
    refuseNul(name);
    if (name === '')
        throw new TypeError('an identifier has at least one character');
    return pg__WEBPACK_IMPORTED_MODULE_0__  .Ay.escapeIdentifier(name);
}
 
function quoteLiteral(text) {
    refuseNul(text);
    return pg__WEBPACK_IMPORTED_MODULE_0__  .Ay.escapeLiteral(text);
}


  }),

  28826:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  serverPid),
    g: () => (  askServerPid)
  });
const known = new WeakMap();
 
async function askServerPid(client) {
    const { rows } = await client.query('SELECT pg_catalog.pg_backend_pid() AS pid');
    const { pid } = rows[0];
    known.set(client, pid);
    return pid;
}
 
const serverPid = async (client) => known.get(client) ?? askServerPid(client);


  }),

  38933:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HU: () => (  refuseReadOnly),
    aK: () => (  prepareSession),
    f3: () => (  localSettings)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);



 
const CLIENT_CHECK_INTERVAL = '2s';
 
const NOT_AVAILABLE = ['42704', '22023'];
function settings(url, limits, scope) {
    const entries = [
         
         
        ['search_path', `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(url.schema)}, pg_temp`],
        ['client_encoding', "'UTF8'"],
        ['datestyle', 'ISO'],  
        ['standard_conforming_strings', 'on'],
        ['lock_timeout', limits.lockTimeoutMs?.toFixed(0)],
        ['statement_timeout', limits.statementTimeoutMs?.toFixed(0)],
        ['idle_in_transaction_session_timeout', limits.idleInTransactionTimeoutMs?.toFixed(0)],
    ];
    return entries
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `SET ${scope} ${name} = ${value}`)
        .join('; ');
}
 
const localSettings = (url, limits = {}) => settings(url, limits, 'LOCAL');
 
async function prepareSession(client, url, limits) {
    const ours = settings(url, limits, 'SESSION');
    try {
        await client.query(`${ours}; SET client_connection_check_interval = '${CLIENT_CHECK_INTERVAL}'`);
    }
    catch (error) {
        if (!NOT_AVAILABLE.includes((0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .R8)(error) ?? ''))
            throw error;
        await client.query(ours);  
    }
}
const READ_ONLY_FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS recovering,
         pg_catalog.current_setting('transaction_read_only') = 'on' AS read_only,
         (SELECT source FROM pg_catalog.pg_settings WHERE name = 'default_transaction_read_only') AS source,
         pg_catalog.current_database()::text AS database,
         session_user::text AS role`;
function wayOut({ source, database, role }) {
    const [db, user] = [(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(database), (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(role)];
    const reset = {
        database: `ALTER DATABASE ${db} RESET default_transaction_read_only`,
        user: `ALTER ROLE ${user} RESET default_transaction_read_only`,
        'database user': `ALTER ROLE ${user} IN DATABASE ${db} RESET default_transaction_read_only`,
    };
    const how = reset[source] ??
        "ALTER SYSTEM RESET default_transaction_read_only; SELECT pg_reload_conf(), or the provider's console";
    return `find out why it was made read-only (providers do it when the disk is full), then: SET default_transaction_read_only = off; ${how}`;
}


async function refuseReadOnly(client) {
    const facts = (await client.query(READ_ONLY_FACTS)).rows[0];
    if (facts.recovering)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('read-only-database', `this server is a replica (in recovery): ${facts.database} cannot be changed here`, {
            state: 'nothing-changed',
            hint: "use the primary's address in the connection URL; after a failover the old address may lead to the replica",
        });
    if (facts.read_only)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('read-only-database', `the database ${facts.database} is read-only for this role (default_transaction_read_only, set by: ${facts.source})`, { state: 'nothing-changed', hint: wayOut(facts) });
}


  }),

  70048:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  sayWhichUrl)
  });
  var _connection_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57501);

 
function sayWhichUrl(url, log) {
    const { source, dropped, elsewhere } = url;
    log.info(`Database: ${(0,_connection_url_js__WEBPACK_IMPORTED_MODULE_0__  .DZ)(url)}, from ${source}`);
    if (elsewhere)
        log.warn(`${source} leads to ${url.host}, ${elsewhere.source} to ${elsewhere.host}: ${source} is used; unset it where ${elsewhere.source} is meant`);
    if (dropped.length > 0)
        log.info(`${source}: left out, since they mean nothing here: ${dropped.join(', ')}`);
}


  })

};
