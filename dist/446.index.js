export const id = 446;
export const ids = [446];
export const modules = {

  94799:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GD: () => (  keptText),
    MA: () => (  changedLines)
  });
 
  var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51876);
 
 

 
const KEPT_TEXT_CHARACTERS = 65_536;
const SHOWN_LINES = 12;
 
const keptText = (text) => (text.length > KEPT_TEXT_CHARACTERS ? null : text);
const linesOf = (text) => (0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__  .Y)(text).replaceAll('\r\n', '\n').split('\n');
const shortened = (lines, sign) => [
    ...lines.slice(0, SHOWN_LINES).map((line) => `${sign} ${line}`),
    ...(lines.length > SHOWN_LINES ? [`${sign} ... (${lines.length - SHOWN_LINES} more lines)`] : []),
];
 
function changedLines(before, after) {
    const [old, now] = [linesOf(before), linesOf(after)];
    let first = 0;
    while (first < Math.min(old.length, now.length) && old[first] === now[first])
        first++;
    let same = 0;
    while (same < Math.min(old.length, now.length) - first && old.at(-1 - same) === now.at(-1 - same))
        same++;
    const text = [
        `@@ line ${first + 1} @@`,
        ...shortened(old.slice(first, old.length - same), '-'),
        ...shortened(now.slice(first, now.length - same), '+'),
    ].join('\n');
    return { line: first + 1, text };
}


  }),

  51876:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  withoutByteOrderMark),
    l: () => (  checksumOf)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
 

const BYTE_ORDER_MARK = '\uFEFF';
const withoutByteOrderMark = (text) => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
 
const checksumOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', withoutByteOrderMark(text).replaceAll('\r\n', '\n'));


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

  50446:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  incident: () => (  incident)
});

; 
 
 
const inOrder = (events) => [...events].sort((a, b) => timeOf(a) - timeOf(b));
const timeOf = ({ from, to }) => (from ?? to)?.getTime() ?? Number.MAX_SAFE_INTEGER;

 
var errors = __webpack_require__(27406);
 
var ledger = __webpack_require__(21366);
 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var environment = __webpack_require__(39214);
 
var sqlstate = __webpack_require__(54812);
; 
 
 






async function ledgerEvents(database, since, env) {
    if (database === undefined)
        return notRead('no database was given');
    try {
        const url = (0,environment .N)(database, env);
        const entries = await (0,client .SV)(url, {}, ledger .SC);
        const events = entries.filter(({ appliedAt }) => appliedAt >= since).map(eventOf((0,connection_url .DZ)(url)));
        return { events, ledger: { kind: 'read' } };
    }
    catch (error) {
        if (error instanceof errors .rk)
            return notRead(error.message);
        if ((0,sqlstate .R8)(error) === undefined)
            throw error;
        return notRead((0,sqlstate .JL)(error, { showDetail: false }));
    }
}
const notRead = (why) => ({ events: [], ledger: { kind: 'not-read', why } });
const UNDER_WAY = ['running', 'rolling-back'];
 
function eventOf(database) {
    return ({ name, status, appliedAt, durationMs, warnings, actor, runUrl, backup }) => ({
        from: UNDER_WAY.includes(status) ? appliedAt : new Date(appliedAt.getTime() - durationMs),
        ...(!UNDER_WAY.includes(status) && { to: appliedAt }),
        what: `migration ${name}`,
        status,
        database,
        source: 'the ledger',
        ...(actor !== null && { by: actor }),
        ...(runUrl !== null && { runUrl }),
        files: backup === null ? [] : [{ what: 'backup before it', name: backup }],
        counts: warnings > 0 ? [{ what: 'warnings', count: warnings }] : [],
    });
}

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var shown_name = __webpack_require__(47526);
; 
 


const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value) => (isFields(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value.filter(isFields) : []);
const LONGEST = 300;
 
const CREDENTIALS = /:\/\/[^\s/@]*@/g;
const textOf = (value) => typeof value === 'string' && value !== '' ? value.slice(0, LONGEST).replace(CREDENTIALS, '://...@') : undefined;
function dateOf(value) {
    const at = new Date(textOf(value) ?? Number.NaN);
    return Number.isNaN(at.getTime()) ? undefined : at;
}
 
const NO_COUNTS = new Set(['durationMs', 'bytes', 'maxRows', 'version']);
function counts(report) {
    const numbers = (from, of) => Object.entries(from).flatMap(([name, count]) => typeof count === 'number' && !NO_COUNTS.has(name) ? [{ what: `${of}${inWords(name)}`, count }] : []);
    const tables = listOf(report['tables']).flatMap((table) => {
        const [schema, name] = [textOf(table['schema']), textOf(table['name']) ?? textOf(table['table'])];
        return name === undefined ? [] : numbers(table, `${schema ? (0,shown_name .H)({ schema, name }) : name}: `);
    });
    return [...numbers(report, ''), ...tables];
}
 
const inWords = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
function files(report) {
    const found = [];
    const add = (what, name, at) => {
        const [text, time] = [textOf(name), textOf(at)];
        if (text !== undefined)
            found.push({ what, name: text, ...(time !== undefined && { at: time }) });
    };
    const [backup, safety, undo] = [
        fieldsOf(report['backup']),
        fieldsOf(report['safetyBackup']),
        fieldsOf(report['undo']),
    ];
    add('backup', backup['name'], backup['startedAt'] ?? backup['finishedAt']);
    add('safety backup', safety['name'], fieldsOf(safety['manifest'])['startedAt']);
    add('undo file', fieldsOf(undo['stored'])['location'] ?? undo['name']);
    add('backup to recover from', fieldsOf(report['recoverFrom'])['backup']);
    if (report['status'] === 'stored')
        add('backup', report['name'], fieldsOf(report['manifest'])['startedAt']);
    for (const one of listOf(report['drilled']))
        add('backup that was drilled', one['backup'], one['madeAt']);
    add('database with the backup', report['restoredTo']);
    add('database as it was before', report['keptAs']);
    return found;
}
 
function migrations(report) {
    const one = textOf(report['migration']);
    const named = ['applied', 'rolledBack'].flatMap((key) => listOf(report[key]).map((each) => textOf(each['migration']) ?? textOf(each['name'])));
    return [one, ...named].filter((name) => name !== undefined).join(', ');
}
function verified(report, status) {
    const proved = fieldsOf(report['backup'])['proved'];
    if (status === 'nothing-missing')
        return 'no row of the backup is missing';
    if (status === 'restored')
        return proved === true ? 'the backup was proved by its manifest' : 'the backup had no manifest';
    const told = [
        'healthy',
        'unhealthy',
        'proved',
        'differs',
        'not-restored',
        'no-drift',
        'drift',
        'clean',
        'fresh',
        'stale',
    ];
    return status !== undefined && told.includes(status) ? status : undefined;
}
 
const ACTION = /^pg-runbook-(.+)-report-[0-9a-f]+\.json$/;
 
function eventOfReport(content, file) {
    const report = fieldsOf(content);
    const ran = fieldsOf(report['ran']);
    const operation = textOf(ran['operation']) ?? ACTION.exec(external_node_path_.basename(file))?.[1];
    const status = textOf(report['status']);
    if (operation === undefined && status === undefined)
        return undefined;
    const [from, to] = [dateOf(ran['startedAt']), dateOf(ran['finishedAt'])];
    const [database, by, runUrl] = [textOf(report['database']), textOf(ran['actor']), textOf(ran['runUrl'])];
    const proof = verified(report, status);
    return {
        ...(from && { from }),
        ...(to && { to }),
        what: [operation ?? 'an operation', migrations(report)].filter(Boolean).join(' '),
        ...(status !== undefined && { status }),
        ...(database !== undefined && { database }),
        ...(by !== undefined && { by }),
        ...(runUrl?.startsWith('https://') && { runUrl }),
        files: files(report),
        counts: counts(report),
        source: external_node_path_.basename(file),
        ...(proof !== undefined && { verified: proof }),
    };
}

; 
 




 
const LARGEST = 50_000_000;


async function readReports(places) {
    const files = (await Promise.all(places.map(filesAt))).flat();
    const read = { events: [], notRead: [] };
    for (const file of [...new Set(files)]) {
        const found = await readOne(file);
        if (typeof found === 'string')
            read.notRead.push({ file: external_node_path_.basename(file), why: found });
        else
            read.events.push(found);
    }
    return read;
}
async function filesAt(place) {
    try {
        if (!(await (0,promises_.stat)(place)).isDirectory())
            return [external_node_path_.resolve(place)];
        const names = (await (0,promises_.readdir)(place)).filter((name) => name.endsWith('.json')).sort();
        return names.map((name) => external_node_path_.resolve(place, name));
    }
    catch (cause) {
        const code = cause.code ?? 'unreadable';
        throw new errors .rk('bad-input', `reports: ${place} cannot be read (${code})`, {
            state: 'nothing-changed',
            hint: 'give files that were written with --json, the report-path of an action, or a folder of them',
            cause,
        });
    }
}
async function readOne(file) {
    try {
        const { size } = await (0,promises_.stat)(file);
        if (size > LARGEST)
            return 'too large for a report';
        return eventOfReport(JSON.parse(await (0,promises_.readFile)(file, 'utf8')), file) ?? 'no report of pg-runbook';
    }
    catch (error) {
        return error instanceof SyntaxError ? 'no JSON' : (error.code ?? 'unreadable');
    }
}

; 
 



const MOST_OF_A_DAY = 1000;


async function writeRecord(text, folder, now) {
    const day = now.toISOString().slice(0, 10).replaceAll('-', '');
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        for (let nth = 1; nth <= MOST_OF_A_DAY; nth++) {
            const file = external_node_path_.join(folder, `incident_${day}${nth === 1 ? '' : `_${nth}`}.md`);
            if (await written(file, text))
                return file;
        }
    }
    catch (cause) {
        throw notWritten(folder, cause.code ?? 'unwritable', cause);
    }
    throw notWritten(folder, 'there are a thousand of this day');
}
async function written(file, text) {
    try {
        await (0,promises_.writeFile)(file, text, { mode: 0o600, flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        return false;
    }
}
const notWritten = (folder, why, cause) => new errors .rk('bad-input', `destination: nothing can be written to ${folder} (${why})`, {
    state: 'nothing-changed',
    hint: 'give another folder with --destination',
    cause,
});

; 
 
 




 
async function incident(request, deps) {
    const writtenAt = deps.now();
    const since = new Date(writtenAt.getTime() - request.sinceMs);
    const reports = await readReports(request.reports);
    const { events, ledger } = await ledgerEvents(request.database, since, deps.env);
    if (ledger.kind === 'not-read')
        deps.log.warn(`the ledger is not in it: ${ledger.why}`);
    for (const { file, why } of reports.notRead)
        deps.log.warn(`${file} is not in it: ${why}`);
    const { actor, runUrl } = deps;
    const found = {
        since,
        writtenAt,
        ...(actor && { by: actor }),
        ...(runUrl && { runUrl }),
        events: inOrder([...reports.events, ...events, ...request.events]),
        ledger,
        notRead: reports.notRead,
    };
    const file = await writeRecord(deps.render(found), request.destination, writtenAt);
    return { ...found, status: 'written', file };
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

  47526:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  shownName),
    V: () => (  shownIdentifier)
  });
  var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
 
 

 
const KEY_WORDS = new Set(('all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast ' +
    'char character check coalesce collate collation column concurrently constraint create cross current_catalog ' +
    'current_date current_role current_schema current_time current_timestamp current_user dec decimal default deferrable ' +
    'desc distinct do else end except exists extract false fetch float for foreign freeze from full grant greatest group ' +
    'grouping having ilike in initially inner inout int integer intersect interval into is isnull join json json_array ' +
    'json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value ' +
    'lateral leading least left like limit localtime localtimestamp merge_action national natural nchar none normalize ' +
    'not notnull null nullif numeric offset on only or order out outer overlaps overlay placing position precision ' +
    'primary real references returning right row select session_user setof similar smallint some substring symmetric ' +
    'system_user table tablesample then time timestamp to trailing treat trim true union unique user using values varchar ' +
    'variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces ' +
    'xmlparse xmlpi xmlroot xmlserialize xmltable').split(' '));
const PLAIN = /^[a-z_][a-z0-9_]*$/;
 
const shownIdentifier = (name) => name === '' || (PLAIN.test(name) && !KEY_WORDS.has(name)) ? name : (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name);
 
const shownName = ({ schema, name }) => `${shownIdentifier(schema)}.${shownIdentifier(name)}`;


  })

};
