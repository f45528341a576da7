export const id = 6483;
export const ids = [6483];
export const modules = {

  86595:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EG: () => (  checkOf),
    TC: () => (  notMade)
  });
 
 
const good = (name, what) => ({ name, outcome: 'good', what });
const notMade = (name, why) => ({ name, outcome: 'not-made', why });
 
const checkOf = (name, what, found) => found.length === 0 ? good(name, what) : { name, outcome: 'bad', found };


  }),

  65343:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ui: () => (  smokeQueries),
    X_: () => (  DEFAULT_SMOKE_FILE),
    c6: () => (  readSmokeQueries)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _migrations_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84168);
  var _postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(369);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54812);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87568);
  var _check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86595);
 
 







const NAME = 'smoke queries';
const DEFAULT_SMOKE_FILE = 'db/drill.sql';
 
const BOOLEAN_OID = 16;
const TIME_LIMIT = '5min';


async function readSmokeQueries(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        if (file === DEFAULT_SMOKE_FILE && cause.code === 'ENOENT')
            return undefined;
        throw badFile(`cannot be read (${cause.code ?? String(cause)})`, file, cause);
    });
    if (text === undefined)
        return undefined;
    const { parse } = await (0,_postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_3__  .q)();
    const parsed = await parse(text).catch((cause) => {
        throw badFile(`is no SQL: ${cause.message}`, file, cause);
    });
    return (0,_migrations_parse_js__WEBPACK_IMPORTED_MODULE_2__  .Xe)(text, parsed.stmts ?? []).map(({ sql, line }) => ({ sql, line }));
}
const badFile = (what, file, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-input', `smoke-file: ${file} ${what}`, {
    state: 'nothing-changed',
    hint: 'give a file of SQL queries, one or several, each ended by a semicolon',
    cause,
});
async function smokeQueries(client, queries, file, signal) {
    if (queries === undefined)
        return (0,_check_js__WEBPACK_IMPORTED_MODULE_5__  .TC)(NAME, `there is no ${file}`);
    const found = [];
    for (const { sql, line } of queries) {
        signal.throwIfAborted();
        const problem = await ask(client, sql);
        if (problem !== undefined)
            found.push(`${file}:${line}: ${problem}`);
    }
    return (0,_check_js__WEBPACK_IMPORTED_MODULE_5__  .EG)(NAME, `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .pq)(queries.length, 'query', 'queries')} of ${file}`, found);
}
async function ask(client, sql) {
    await client.query(`BEGIN; SET LOCAL statement_timeout = '${TIME_LIMIT}'`);
    try {
        const { fields, rows } = await client.query({ text: sql, rowMode: 'array' });
        const booleans = fields.flatMap(({ dataTypeID }, column) => (dataTypeID === BOOLEAN_OID ? [column] : []));
        const wrong = booleans.find((column) => rows.some((row) => row[column] === false));
        return wrong === undefined ? undefined : `${fields[wrong].name} is false`;
    }
    catch (error) {
        if (!(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_4__  .sS)(error))
            throw error;
        return (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_4__  .JL)(error, { showDetail: false });
    }
    finally {
        await client.query('ROLLBACK');
    }
}


  }),

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

  82394:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  ledgerLines),
    v: () => (  databaseFacts)
  });
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12760);

const FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS "recovering",
    pg_catalog.current_setting('transaction_read_only') = 'on' AS "readOnly",
    CASE WHEN c.oid IS NULL THEN 'missing'
      WHEN pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT') THEN 'readable'
      ELSE 'not-readable' END AS "ledger"
  FROM (SELECT 1) one
  LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = '${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__  .sk}'
  LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = 'migrations'`;
 
const databaseFacts = async (reader) => (await reader.query(FACTS)).rows[0];
 
const ledgerLines = async (reader) => (await reader.query(`SELECT name, checksum, status FROM ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__  .sk}.migrations`)).rows;


  }),

  66483:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  X: () => (  smoke_queries .X_),
  x: () => (  PROVIDERS),
  pitr: () => (  pitr)
});

 
var smoke_queries = __webpack_require__(65343);
 
var errors = __webpack_require__(27406);
; 
 
const PROVIDERS = ['self-hosted', 'rds', 'neon'];
const REQUIRED = {
    'self-hosted': ['base-backup', 'wal-archive', 'new-directory'],
    rds: ['instance'],
    neon: ['neon-project', 'neon-api-key'],
};
const OPTIONAL = {
    'self-hosted': [],
    rds: ['region', 'new-name', 'new-instance-class'],
    neon: ['neon-branch', 'new-name'],
};
 
function sourceProblems(wish) {
    const { provider } = wish;
    const known = [...REQUIRED[provider], ...OPTIONAL[provider]];
    const foreign = PROVIDERS.flatMap((other) => [...REQUIRED[other], ...OPTIONAL[other]]);
    return [
        ...REQUIRED[provider].filter((name) => !wish[name]).map((name) => `${name}: required with provider ${provider}`),
        ...[...new Set(foreign)]
             
            .filter((name) => name !== 'neon-api-key' && wish[name] && !known.includes(name))
            .map((name) => `${name}: has no meaning with provider ${provider}`),
    ];
}

 
var ledger_view = __webpack_require__(82394);
 
var ledger_schema = __webpack_require__(12760);
 
var client = __webpack_require__(64894);
 
var own_schemas = __webpack_require__(49600);
 
var quote = __webpack_require__(47213);
 
var sqlstate = __webpack_require__(54812);
; 







const TABLES = `
  SELECT n.nspname::text AS schema, c.relname::text AS name, c.oid::text AS oid,
    c.reltuples::float8 AS estimate
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    AND n.nspname <> ALL ($1) ORDER BY 1, 2`;
 
const COUNTED_BYTES = 256 * 1024 * 1024;
const LIMITS = { lockTimeoutMs: 5_000, statementTimeoutMs: 120_000 };
const NEWEST = `SELECT name, applied_at FROM ${ledger_schema .sk}.migrations WHERE status IN ('applied', 'adopted') ORDER BY applied_at DESC, name DESC LIMIT 1`;
 
async function validate(url, live, signal) {
    const here = await lookingAt(url, signal, async (client) => {
        const [tables, { ledger }] = [await countTables(client, signal), await (0,ledger_view .v)(client)];
        const facts = await client.query("SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version, pg_catalog.current_database()::text AS database");
        const newest = ledger === 'readable' ? (await client.query(NEWEST)).rows[0] : undefined;
        const { version, database } = facts.rows[0];
        return {
            tables,
            ledger,
            database,
            serverVersion: version,
            lastCommit: await lastCommit(client),
            newestMigration: newest && { name: newest.name, appliedAt: newest.applied_at.toISOString() },
        };
    });
    const { other, problem } = live ? await ofLive(live, signal) : {};
    const tables = [...here.tables].map(([table, count]) => ({
        table,
        here: count,
        ...(other && { live: other.has(table) ? other.get(table) : 'missing' }),
    }));
    const onlyLive = [...(other?.keys() ?? [])].filter((table) => !here.tables.has(table));
    return { ...here, tables, onlyLive, ...(problem !== undefined && { liveProblem: problem }) };
}
async function ofLive(live, signal) {
    try {
        return { other: await lookingAt(live, signal, (client) => countTables(client, signal)) };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof errors .rk)
            return { problem: error.message };
        if (!(0,sqlstate .sS)(error) && !(0,sqlstate .$B)(error))
            throw error;
        return { problem: (0,sqlstate .JL)(error, { showDetail: false }) };
    }
}
 
function lookingAt(url, signal, body) {
    return (0,client .SV)(url, LIMITS, async (client) => {
        const stop = () => client.connection.stream.destroy();
        signal?.addEventListener('abort', stop);
        try {
            await client.query('SET default_transaction_read_only = on');
            return await body(client);
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
        finally {
            signal?.removeEventListener('abort', stop);
        }
    });
}
async function countTables(client, signal) {
    const { rows } = await client.query(TABLES, [own_schemas .C]);
    const counts = new Map();
    for (const fact of rows) {
        signal?.throwIfAborted();
        counts.set(nameOf(fact), await count(client, fact));
    }
    return counts;
}
const PLAIN = /^[a-z_][a-z0-9_]*$/;
const nameOf = ({ schema, name }) => [schema, name].map((part) => (PLAIN.test(part) ? part : (0,quote .C)(part))).join('.');
 
async function count(client, { schema, name, oid, estimate }) {
    const estimated = estimate < 0 ? undefined : { rows: estimate, exact: false };
    try {
        const size = await client.query('SELECT pg_catalog.pg_table_size($1::oid)::float8 AS bytes', [
            oid,
        ]);
        if (size.rows[0].bytes > COUNTED_BYTES)
            return estimated;
        const { rows } = await client.query(`SELECT count(*) AS rows FROM ONLY ${(0,quote .C)(schema)}.${(0,quote .C)(name)}`);
        return { rows: Number(rows[0].rows), exact: true };
    }
    catch (error) {
        if (!(0,sqlstate .sS)(error) || (0,sqlstate .$B)(error))
            throw error;
        return estimated;
    }
}
const inUtc = (time) => `pg_catalog.to_char((${time}) AT TIME ZONE 'UTC', ${(0,quote .c)('YYYY-MM-DD HH24:MI:SS.US')}) || ' UTC'`;
 
async function lastCommit(client) {
    try {
        const replayed = await timeOf(client, `SELECT ${inUtc('pg_catalog.pg_last_xact_replay_timestamp()')} AS at`);
        if (replayed !== undefined)
            return replayed;
        const kept = await client.query("SELECT pg_catalog.current_setting('track_commit_timestamp')::bool AS kept");
        if (!kept.rows[0].kept)
            return undefined;
        return await timeOf(client, `SELECT ${inUtc('l.timestamp')} AS at FROM pg_catalog.pg_last_committed_xact() l`);
    }
    catch (error) {
        if (!(0,sqlstate .sS)(error) || (0,sqlstate .$B)(error))
            throw error;
        return undefined;
    }
}
const timeOf = async (client, sql) => (await client.query(sql)).rows[0]?.at ?? undefined;

 
var environment = __webpack_require__(39214);
 
var target_time = __webpack_require__(81728);
; 











async function pitr(request, deps) {
    const begun = performance.now();
    const moment = readRequest(request, deps.now());
    const newName = request.source['new-name'] || undefined;
    const live = liveUrl(request.database, deps.env);
    const smoke = await (0,smoke_queries .c6)(request.smokeFile);
    const provider = await providerOf(request.source, moment, { ...deps, source: live });
    const plan = await provider.plan(moment.date, newName);
    refuseOutside(moment, plan);
    const told = {
        provider: request.source.provider,
        moment: moment.text,
        plan,
        target: plan.target,
        environment: request.database.environment === 'staging' ? 'staging' : 'production',
    };
    const took = () => Math.round(performance.now() - begun);
    if (request.dryRun)
        return { status: 'dry-run', ...told, remarks: [], durationMs: took() };
    deps.log.info(`Bringing ${plan.source} back to ${moment.text}, as ${plan.target}`);
    const made = await provider.restore(moment.date, newName);
    const looked = await lookAt(made, { live, smoke, smokeFile: request.smokeFile, deps });
    const finished = await made.finish?.();
    const lastCommit = looked.validation?.lastCommit ?? made.lastCommit?.toISOString();
    const isProved = looked.validation !== undefined && looked.smoke?.outcome !== 'bad';
    return {
        status: isProved || canNotBeReached(made) ? 'restored' : 'not-proved',
        ...told,
        target: made.target,
        address: finished?.address ?? made.address,
        toRemove: made.toRemove,
        ...(lastCommit && { lastCommit }),
        ...looked,
        remarks: [...(finished?.remarks ?? [])],
        durationMs: took(),
    };
}
 
const canNotBeReached = ({ url }) => url === undefined;
 
function readRequest({ time, source }, now) {
    const problems = sourceProblems(source);
    let moment;
    try {
        moment = (0,target_time .m)(time, now);
    }
    catch (error) {
        if (!(error instanceof errors .rk))
            throw error;
        problems.unshift(`time: ${time === '' ? 'required' : error.message}`);
    }
    if (moment && problems.length === 0)
        return moment;
    throw new errors .rk('bad-input', problems.join('\n'), {
        state: 'nothing-changed',
        hint: 'correct what is named above; docs/point-in-time.md shows what each provider takes.',
    });
}
 
function liveUrl(choice, env) {
    try {
        return (0,environment .N)(choice, env);
    }
    catch (error) {
        if (error instanceof errors .rk && error.code === 'missing-database-url')
            return undefined;
        throw error;
    }
}
async function providerOf(source, moment, deps) {
    const given = (name) => source[name] ?? '';
    if (source.provider === 'self-hosted') {
        const { selfHostedProvider } = await Promise.all( [__webpack_require__.e(9774), __webpack_require__.e(6874)]).then(__webpack_require__.bind(__webpack_require__, 86874));
        const [baseBackup, walArchive, newDirectory] = [given('base-backup'), given('wal-archive'), given('new-directory')];
        return selfHostedProvider({ baseBackup, walArchive, newDirectory, moment }, deps);
    }
    if (source.provider === 'rds') {
        const { rdsProvider } = await __webpack_require__.e(  8691).then(__webpack_require__.bind(__webpack_require__, 38691));
        const [region, newInstanceClass] = [given('region') || undefined, given('new-instance-class') || undefined];
        return rdsProvider({ instance: given('instance'), region, newInstanceClass }, deps);
    }
    const { neonProvider } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(3162)]).then(__webpack_require__.bind(__webpack_require__, 73162));
    const branch = given('neon-branch') || undefined;
    return neonProvider({ project: given('neon-project'), branch }, { ...deps, apiKey: given('neon-api-key') });
}
function refuseOutside(moment, { window: { earliest, latest }, laterMoments, remarks }) {
    if (moment.date >= earliest && moment.date <= latest)
        return;
    const isEarly = moment.date < earliest;
    const side = isEarly ? 'before the history begins' : 'after the history ends';
    const elsewhere = 'choose a moment within, or look for the rows in a backup: pg-runbook recover-rows.';
    throw new errors .rk('pitr-refused', `time: ${moment.text} is ${side}: it reaches from ${earliest.toISOString()} to ${latest.toISOString()}`, { state: 'nothing-changed', hint: [...(isEarly ? [] : [laterMoments]), elsewhere, ...remarks].join('\n') });
}
 
async function lookAt(made, { live, smoke, smokeFile, deps }) {
    const { url } = made;
    if (!url)
        return {
            notValidated: 'no way to reach it from here is known: give DATABASE_URL, whose user, password and database it has as well',
        };
    deps.log.info(`Looking at ${made.target}`);
    try {
        const validation = await validate(url, live, deps.signal);
        if (smoke === undefined)
            return { validation };
        const check = await lookingAt(url, deps.signal, (client) => (0,smoke_queries .Ui)(client, smoke, smokeFile, deps.signal));
        return { validation, smoke: check };
    }
    catch (error) {
        if (error instanceof errors .rk && error.code !== 'cancelled')
            return { notValidated: error.message };
        if ((0,sqlstate .sS)(error) || (0,sqlstate .$B)(error))
            return { notValidated: (0,sqlstate .JL)(error, { showDetail: false }) };
        await made.abandon?.();
        if (!(error instanceof errors .rk)) {
            deps.log.warn(`${made.target} is there; to throw it away: ${made.toRemove}`);
            throw error;
        }
        throw new errors .rk('cancelled', `${error.message}; ${made.target} is there, and was not looked at to the end`, {
            ...error.detail,
            state: 'nothing-changed',
            hint: `to throw it away: ${made.toRemove}`,
        });
    }
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

  68862:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  LEDGER_TABLE),
    s: () => (  LEDGER_SCHEMA)
  });


const LEDGER_SCHEMA = 'pgrunbook';
 
const LEDGER_TABLE = 'migrations';


  }),

  49600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  OWN_SCHEMAS),
    s: () => (  AUDIT_SCHEMA)
  });
  var _ledger_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68862);
 

 
const AUDIT_SCHEMA = 'pgrunbook_audit';
const OWN_SCHEMAS = [_ledger_name_js__WEBPACK_IMPORTED_MODULE_0__  .s, AUDIT_SCHEMA];


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


  })

};
