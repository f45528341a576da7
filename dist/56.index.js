export const id = 56;
export const ids = [56];
export const modules = {

  34008:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  DEFAULT_RUNNER_WAIT_MS),
    M: () => (  DEFAULT_SNAPSHOT_WAIT_MS)
  });
const DEFAULT_RUNNER_WAIT_MS = 60_000;
const DEFAULT_SNAPSHOT_WAIT_MS = 10 * 60_000;


  }),

  17092:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ec: () => (  cancelOnAbort),
    pU: () => (  refuseIfCancelled),
    v7: () => (  pause)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _postgres_server_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99754);
  var _cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98084);
 
 



 
function refuseIfCancelled({ signal }, what, state) {
    if (signal?.aborted)
        throw (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_1__  .K)(what, state);
}
 
async function pause(milliseconds, deps, what) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, deps.signal && { signal: deps.signal });
    }
    catch (cause) {
        throw (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_1__  .K)(what, 'nothing-changed', cause);
    }
}
const CANCEL_EVERY_MS = 500;
 
const GIVE_UP_AFTER_MS = 3_000;
const CANCEL = `SELECT pg_catalog.pg_cancel_backend(pid) FROM (${_postgres_server_process_js__WEBPACK_IMPORTED_MODULE_2__  .u}) process`;
async function cancelUntilIdle(session) {
    const giveUp = Date.now() + GIVE_UP_AFTER_MS;
    while (session.busy() && Date.now() < giveUp) {
        const asked = session.side().then((side) => side.query(CANCEL, (0,_postgres_server_process_js__WEBPACK_IMPORTED_MODULE_2__  ._)(session.process)));
        await Promise.race([asked.catch(() => { }), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(GIVE_UP_AFTER_MS, undefined, { ref: false })]);
        for (let waited = 0; session.busy() && waited < CANCEL_EVERY_MS; waited += 20)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20);
    }
    if (session.busy())
        session.cut();
}
 
function cancelOnAbort(session, { signal }) {
    if (signal === undefined)
        return () => { };
    const onAbort = () => void cancelUntilIdle(session);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    return () => signal.removeEventListener('abort', onAbort);
}


  }),

  98084:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K: () => (  cancelled)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 

 
const cancelled = (what, state, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('cancelled', `cancelled ${what}`, {
    state,
    hint: 'Run it again when it suits; the ledger knows what was done.',
    cause,
});


  }),

  86681:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  shownName),
    z: () => (  problemsOfName)
  });
 
 
const ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]$/u;
const ALL_ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]*$/u;
 
const MAX_BYTES = 255;
const RULES = [
    [(name) => Buffer.byteLength(name) > MAX_BYTES, `is longer than ${MAX_BYTES} bytes`],
    [(name) => /[\\/]/.test(name), 'names a path: give the name of a file in the migrations folder, without its folder'],
    [(name) => /\p{Cc}/u.test(name), 'holds a line break or another control character'],
    [(name) => name.startsWith('-'), 'begins with "-", which programs read as an option'],
    [(name) => name.startsWith('.'), 'begins with ".", so it is a hidden file'],
    [(name) => name !== name.trim(), 'begins or ends with a space'],
    [(name) => /^drift_/i.test(name), 'is the output of a drift check: review it, then rename it to make it a migration'],
    [(name) => !name.endsWith('.sql'), 'does not end in .sql'],
];
const hasOtherCharacters = (name) => ALL_ALLOWED.test(name)
    ? []
    : [...new Set([...name].filter((character) => !ALLOWED.test(character) && !/[\\/\p{Cc}]/u.test(character)))];
 
function problemsOfName(name) {
    if (name === '')
        return ['is empty'];
    const problems = RULES.filter(([broken]) => broken(name)).map(([, problem]) => problem);
    const others = hasOtherCharacters(name);
    if (others.length > 0)
        problems.push(`holds ${others.map(shownName).join(', ')}`);
    return problems;
}
 
function shownName(name) {
    const escaped = JSON.stringify(name).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) => {
        return `\\u${character.codePointAt(0).toString(16).padStart(4, '0')}`;
    });
    return escaped.length > 120 ? `${escaped.slice(0, 117)}..."` : escaped;
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

  8365:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  listMigrations),
    q: () => (  inByteOrder)
  });
  var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86681);
  var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);


const PLAIN = /^[\0-\x7f]*$/;
 
const inByteOrder = (a, b) => {
    if (PLAIN.test(a) && PLAIN.test(b))
        return a < b ? -1 : a > b ? 1 : 0;
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
};
function spelledTwice(entries) {
    const seen = new Map();
    for (const entry of entries) {
        const folded = entry.toLowerCase();
        seen.set(folded, [...(seen.get(folded) ?? []), entry]);
    }
    return new Set([...seen.values()].filter((names) => names.length > 1).flat());
}
async function problemOfEntry(directory, entry) {
    if (entry.isDirectory())
        return 'is a folder';
    const found = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .or)(directory, entry.name);
    return 'problem' in found ? found.problem : undefined;
}
 
async function listMigrations(directory) {
    const entries = (await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .Mc)(directory))
        .map((entry) => ({ entry, name: entry.name, problems: (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__  .z)(entry.name) }))
        .sort((a, b) => inByteOrder(a.name, b.name));
    const twins = spelledTwice(entries.filter(({ problems }) => problems.length === 0).map(({ name }) => name));
    const links = new Set();
    const listing = { names: [], links, leftOut: [] };
    for (const { entry, name, problems } of entries) {
        if (twins.has(name))
            problems.push('has a twin that differs only by case');
        if (problems.length === 0 && !entry.isFile()) {
            const problem = await problemOfEntry(directory, entry);
            if (problem === undefined)
                links.add(name);
            else
                problems.push(problem);
        }
        if (problems.length > 0)
            listing.leftOut.push({ name, why: problems.join('; ') });
        else
            listing.names.push(name);
    }
    return listing;
}


  }),

  7890:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mc: () => (  entriesOf),
    V7: () => (  readMigration),
    or: () => (  containedFile)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _near_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22306);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
  var _migration_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66383);
 
 







 
async function entriesOf(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-input', `migrations-dir: there is no folder ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(directory)} to read`, {
            state: 'nothing-changed',
            hint: 'Give the folder of the migrations, e.g. db/migrations, and check that the repository is checked out.',
            cause,
        });
    }
}
const badName = (name, message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-migration-name', `migration ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)} ${message}`, { state: 'nothing-changed', hint });
function refuseBadName(name) {
    const problems = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(name);
    if (problems.length === 0)
        return;
    const own = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(name);
    const hint = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(own).length === 0
        ? `Give ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(own)}.`
        : 'Give a plain file name such as 20251026_add_organization_branding.sql.';
    throw badName(name, problems.join('; '), hint);
}
const sameButCase = (a, b) => a !== b && a.toLowerCase() === b.toLowerCase();
function refuseUnknownName(name, directory, entries) {
    const twin = entries.find((entry) => sameButCase(entry, name));
    if (entries.includes(name)) {
        if (twin === undefined)
            return;
        const hint = `Rename one of them: ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)}, ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(twin)}.`;
        throw badName(name, `has a twin that differs only by case, which some file systems take for one file`, hint);
    }
    if (twin !== undefined)
        throw badName(name, `differs by case from the file there is`, `Give ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(twin)}.`);
    const near = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_5__  .$)(name, entries.filter((entry) => (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(entry).length === 0));
    const hint = near.length > 0 ? `Did you mean ${near.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H).join(' or ')}?` : `List the folder: ls ${directory}`;
    throw badName(name, `is not in ${directory}`, hint);
}
 
async function containedFile(directory, name) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name));
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file) !== folder)
            return { problem: 'is a symbolic link that leads out of the folder' };
        const hidden = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
        if (hidden.length > 0)
            return { problem: `is a symbolic link to a file that ${hidden.join('; ')}` };
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isFile())
            return { problem: 'is not a file' };
        return { file };
    }
    catch {
        return { problem: 'is a symbolic link that leads nowhere, or may not be read' };
    }
}


async function readMigration(directory, name) {
    refuseBadName(name);
    const entries = await entriesOf(directory);
    refuseUnknownName(name, directory, entries.map((entry) => entry.name));
    const found = await containedFile(directory, name);
    if ('problem' in found)
        throw badName(name, found.problem, `Put the migration itself into ${directory}.`);
    return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_4__  .r)(name, found.file, node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name));
}


  }),

  66383:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  readMigrationFile)
  });
 
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51876);
 
 



 
const MAX_MIGRATION_BYTES = 16 * 1024 * 1024;
const badFile = (file, message, hint, line, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-migration-file', message, {
    state: 'nothing-changed',
    hint,
    location: { file, line: line ?? 1 },
    cause,
});
 
const FIRST_READ = Buffer.alloc(64 * 1024);
function boundedBytes(descriptor, shown) {
    const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, FIRST_READ, 0, FIRST_READ.length, 0);
    if (read < FIRST_READ.length)
        return FIRST_READ.subarray(0, read);
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    if (size > MAX_MIGRATION_BYTES) {
        const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
        const message = `the file has ${megabytes(size)}; a migration may have ${megabytes(MAX_MIGRATION_BYTES)}`;
        throw badFile(shown, message, 'Load rows with COPY from a client, and keep the statements that change the schema here.');
    }
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor);
}
const lineOf = (bytes, offset) => bytes.subarray(0, offset).toString('latin1').split('\n').length;
function firstBadLine(bytes) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let start = 0, line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(10, start);
        try {
            decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
        }
        catch {
            return line;
        }
        if (end < 0)
            break;
        start = end + 1;
    }
    return 1;
}
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SAVE_AS_UTF8 = 'Save the file as UTF-8 and run again.';
function decode(bytes, shown) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        throw badFile(shown, 'the file is UTF-16, not UTF-8', SAVE_AS_UTF8);
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const message = 'the file holds a NUL byte, which PostgreSQL cannot take; it may be UTF-16 without a mark';
        throw badFile(shown, message, SAVE_AS_UTF8, lineOf(bytes, nul));
    }
    try {
        return STRICT.decode(bytes);
    }
    catch {
        throw badFile(shown, 'the file is not valid UTF-8 here', SAVE_AS_UTF8, firstBadLine(bytes));
    }
}
const NOT_ALLOWED = ['EACCES', 'EPERM'];
function opened(file, shown) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    }
    catch (cause) {
        const { code, message } = cause;
        const hint = NOT_ALLOWED.includes(code ?? '')
            ? `Let this user read it: chmod u+r ${shown} (ls -l shows whose it is).`
            : 'Check that the file is there, that it is no link, and that the disk is well.';
        throw badFile(shown, `the file cannot be read: ${message}`, hint, undefined, cause);
    }
}


function readMigrationFile(name, file, shown) {
    const descriptor = opened(file, shown);
    try {
        const bytes = boundedBytes(descriptor, shown);
        const text = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(decode(bytes, shown));
        if (text.trim() === '')
            throw badFile(shown, 'the file is empty', 'Write the statements of the migration into it.');
        return { name, path: shown, text, checksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .l)(text), sizeBytes: bytes.length };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


  }),

  209:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    bP: () => (  trySessionLock),
    fz: () => (  TRY_TRANSACTION_LOCK),
    kr: () => (  pollForLock),
    ms: () => (  lockHolder),
    ou: () => (  trySharedTransactionLock),
    rf: () => (  tryTransactionLock),
    ub: () => (  holdsLock)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _apply_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34008);
  var _postgres_blockers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6098);
  var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17092);




 
const LOCK_KEY = Buffer.from('\0pg_rnbk').readBigInt64BE();
const [KEY_HIGH, KEY_LOW] = [LOCK_KEY >> 32n, LOCK_KEY & 0xffffffffn];
const ask = async (client, lockFunction) => {
    const { rows } = await client.query(`SELECT pg_catalog.${lockFunction}($1) AS got`, [LOCK_KEY]);
    return rows[0].got;
};
 
const TRY_TRANSACTION_LOCK = `pg_catalog.pg_try_advisory_xact_lock(${LOCK_KEY})`;
 
const tryTransactionLock = (client) => ask(client, 'pg_try_advisory_xact_lock');


const trySharedTransactionLock = (client) => ask(client, 'pg_try_advisory_xact_lock_shared');
 
const trySessionLock = (client) => ask(client, 'pg_try_advisory_lock');
 
async function holdsLock(client) {
    const text = `SELECT FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND pid = pg_catalog.pg_backend_pid()
    AND classid = $1 AND objid = $2 AND objsubid = 1 AND granted`;
    return (await client.query(text, [KEY_HIGH, KEY_LOW])).rowCount === 1;
}
const HOLDERS = `
  SELECT l.pid, a.application_name AS application, a.usename::text AS "user", a.state, a.query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, a.backend_start))::float8 AS "transactionAge"
  FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 1 AND l.granted
    AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())`;
 
async function lockHolder(client) {
    const { rows } = await client.query(HOLDERS, [KEY_HIGH, KEY_LOW]);
    return rows.length === 0 ? undefined : rows.map(_postgres_blockers_js__WEBPACK_IMPORTED_MODULE_2__  .Gj).join('; ');
}
const holderInWords = async (client) => (await lockHolder(client)) ?? 'a run that ended just now';
async function lockHeld(client, waitedMs) {
    const message = `another run of pg-runbook works on this database, waited ${(waitedMs / 1000).toFixed(0)} s: ${await holderInWords(client)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('lock-held', message, {
        state: 'nothing-changed',
        hint: 'Wait until that run has ended, then run this again. A run that hangs is ended with SELECT pg_terminate_backend(<pid>).',
    });
}


async function pollForLock(client, attempt, { runnerWaitMs = _apply_options_js__WEBPACK_IMPORTED_MODULE_3__  .C }, deps) {
    const began = Date.now();
    for (let told = false; !(await attempt()); told = true) {
        if (Date.now() - began >= runnerWaitMs)
            throw await lockHeld(client, Date.now() - began);
        if (!told)
            deps.log.info(`Waiting for another run of pg-runbook: ${await holderInWords(client)}`);
        await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__  .v7)(100 + Math.random() * 150, deps, 'while waiting for another run');
    }
}


  }),

  6098:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gj: () => (  describeBlocker),
    VJ: () => (  ENDING_A_BLOCKER),
    be: () => (  blockersOf),
    v2: () => (  watchBlockers),
    vT: () => (  lookEveryMs)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22932);
  var _server_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99754);
  var _statement_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93691);



const BLOCKERS = `
  SELECT blocker.pid, a.application_name AS application, a.usename::text AS "user",
    coalesce(a.state, a.backend_type) AS state, pg_catalog."left"(a.query, 2000) AS query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::float8 AS "transactionAge"
  FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(pid)) AS pid FROM (${_server_process_js__WEBPACK_IMPORTED_MODULE_0__  .u}) waiting) blocker
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = blocker.pid
  ORDER BY a.xact_start NULLS LAST`;
 
async function blockersOf(client, waiting) {
    return (await client.query(BLOCKERS, (0,_server_process_js__WEBPACK_IMPORTED_MODULE_0__  ._)(waiting))).rows;
}
const age = (seconds) => seconds === null ? 'unknown time' : `${Math.max(0, seconds).toFixed(1)} s`;
 
function describeBlocker(blocker) {
    if (blocker.pid === 0)
        return 'a prepared transaction (SELECT gid, owner, prepared FROM pg_prepared_xacts shows it)';
    const times = `query for ${age(blocker.queryAge)}, transaction for ${age(blocker.transactionAge)}`;
    const who = [blocker.application, blocker.user && `user ${blocker.user}`, blocker.state, times].filter(Boolean);
    const query = (0,_statement_label_js__WEBPACK_IMPORTED_MODULE_1__  .W)(blocker.query ?? '');
    return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_2__  .fZ)(`pid ${blocker.pid} (${who.join(', ')})${query && `: ${query}`}`, 300);
}
 
const ENDING_A_BLOCKER = 'Wait for it, or end that session if it may be ended: SELECT pg_terminate_backend(<pid>), then run this again';


function watchBlockers(ask, log, everyMs) {
    let seen = [];
    const told = new Set();
    let timer;
    let stopped = false;
    const look = async () => {
        const blockers = await ask();
        if (blockers.length === 0)
            return;
        seen = blockers;
        const isNews = blockers.some(({ pid }) => !told.has(pid));
        for (const { pid } of blockers)
            told.add(pid);
        if (isNews && !stopped)
            log.warn(`waiting for ${blockers.map(describeBlocker).join('; ')}`);
    };
    const schedule = () => {
        timer = setTimeout(() => {
            void look()
                .catch(() => { })  
                .finally(() => stopped || schedule());
        }, everyMs);
    };
    schedule();
    return {
        seen: () => seen,
        stop() {
            stopped = true;
            clearTimeout(timer);
        },
    };
}
 
const lookEveryMs = (lockTimeoutMs) => lockTimeoutMs === 0 ? 1_000 : Math.min(1_000, Math.max(30, Math.floor(lockTimeoutMs / 3)));


  }),

  73639:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  wF: () => (  CATALOG_KINDS),
  m6: () => (  compareCatalogs),
  uQ: () => (  describe_change .u),
  Lo: () => (  parseCatalog),
  uM: () => (  readCatalog),
  cR: () => (  serializeCatalog)
});

 
var constraints = __webpack_require__(42589);
 
var functions = __webpack_require__(28104);
 
var object_query = __webpack_require__(8819);
; 
 
 

const SOURCES = [
    {
        target: `CASE relkind WHEN 'S' THEN 'sequence ' ELSE 'table ' END || name`,
        acl: 'relacl',
        letter: `CASE relkind WHEN 'S' THEN 's' ELSE 'r' END`,
        owner: 'relowner',
        from: 'relation WHERE relacl IS NOT NULL',
    },
    {
        target: `'column ' || r.name || '.' || quote_ident(a.attname)`,
        acl: 'a.attacl',
        letter: `'c'`,
        owner: 'r.relowner',
        from: `pg_attribute a JOIN relation r ON r.oid = a.attrelid WHERE a.attacl IS NOT NULL AND NOT a.attisdropped`,
    },
    {
        target: `CASE p.prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END || routine.name`,
        acl: 'p.proacl',
        letter: `'f'`,
        owner: 'p.proowner',
        from: 'pg_proc p JOIN routine ON routine.oid = p.oid WHERE p.proacl IS NOT NULL',
    },
    {
        target: `'type ' || datatype.name`,
        acl: 't.typacl',
        letter: `'T'`,
        owner: 't.typowner',
        from: 'pg_type t JOIN datatype ON datatype.oid = t.oid WHERE t.typacl IS NOT NULL',
    },
    {
        target: `'schema ' || name`,
        acl: 'nspacl',
        letter: `'n'`,
        owner: 'nspowner',
        from: `scope WHERE nspacl IS NOT NULL AND ${(0,object_query .KG)('pg_namespace', 'scope.oid')}`,
    },
    {
        target: `'language ' || quote_ident(lanname)`,
        acl: 'lanacl',
        letter: `'l'`,
        owner: 'lanowner',
        from: 'pg_language WHERE lanacl IS NOT NULL',
    },
    {
        target: `'foreign data wrapper ' || quote_ident(fdwname)`,
        acl: 'fdwacl',
        letter: `'F'`,
        owner: 'fdwowner',
        from: `pg_foreign_data_wrapper w WHERE fdwacl IS NOT NULL AND ${(0,object_query .KG)('pg_foreign_data_wrapper', 'w.oid')}`,
    },
    {
        target: `'foreign server ' || quote_ident(srvname)`,
        acl: 'srvacl',
        letter: `'S'`,
        owner: 'srvowner',
        from: `pg_foreign_server s WHERE srvacl IS NOT NULL AND ${(0,object_query .KG)('pg_foreign_server', 's.oid')}`,
    },
];
const fromSource = ({ target, acl, letter, owner, from }) => `SELECT false AS future, ${target} AS target, ${letter}::"char" AS letter, ${owner} AS owner, ${acl} AS acl,
     acldefault(${letter}::"char", ${owner}) AS standard FROM ${from}`;
 
const DEFAULT_PRIVILEGES = `
  SELECT true, 'for role ' || quote_ident(pg_get_userbyid(d.defaclrole)) || coalesce(' in schema ' || scope.name, '') || ' on '
      || CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
           WHEN 'n' THEN 'schemas' ELSE 'large objects' END,
    d.defaclobjtype, d.defaclrole, d.defaclacl,
    CASE d.defaclnamespace WHEN 0
      THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END
  FROM pg_default_acl d LEFT JOIN scope ON scope.oid = d.defaclnamespace
  WHERE d.defaclnamespace = 0 OR scope.oid IS NOT NULL`;
 
const exploded = (acl) => `SELECT a.future, a.target, a.letter, i.grantee, i.privilege_type AS privilege,
     bool_or(i.is_grantable AND i.grantee <> a.owner) AS grantable
   FROM acl a, aclexplode(a.${acl}) i GROUP BY 1, 2, 3, 4, 5`;
 
const grantExpressions = () => `
  acl AS MATERIALIZED (${[...SOURCES.map(fromSource), DEFAULT_PRIVILEGES].join(' UNION ALL ')}),
  actual AS MATERIALIZED (${exploded('acl')}),
  standard AS MATERIALIZED (${exploded('standard')}),
  single AS (
    SELECT true AS given, a.* FROM actual a WHERE NOT EXISTS (SELECT FROM standard s
      WHERE (s.future, s.target, s.grantee, s.privilege) = (a.future, a.target, a.grantee, a.privilege))
    UNION ALL
    SELECT false, s.* FROM standard s WHERE NOT EXISTS (SELECT FROM actual a
      WHERE (s.future, s.target, s.grantee, s.privilege) = (a.future, a.target, a.grantee, a.privilege))),
  acl_change AS (
    SELECT given, future, target, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS grantee,
      -- ALL stays ALL where a newer server knows one privilege more (MAINTAIN in 17)
      CASE WHEN letter = 'r' AND count(*) = (SELECT count(*) FROM aclexplode(acldefault('r', 10)))
          AND bool_and(grantable) = bool_or(grantable)
        THEN json_build_array('ALL' || CASE WHEN bool_or(grantable) THEN ' WITH GRANT OPTION' ELSE '' END)
        ELSE json_agg(privilege || CASE WHEN grantable THEN ' WITH GRANT OPTION' ELSE '' END ORDER BY privilege COLLATE "C")
      END AS privileges
    FROM single GROUP BY given, future, target, letter, single.grantee)`;
 
const GRANTS = `
  SELECT CASE WHEN future THEN 'default privileges' WHEN given THEN 'grant' ELSE 'revoke' END,
    CASE WHEN future THEN target || CASE WHEN given THEN ' to ' ELSE ' revoked from ' END
      ELSE 'on ' || target || CASE WHEN given THEN ' to ' ELSE ' from ' END END || grantee,
    json_build_object('privileges', privileges)::text
  FROM acl_change`;

 
var indexes = __webpack_require__(47909);
; 
 
 

const optionalType = (oid) => `CASE ${oid} WHEN 0 THEN 'NONE' ELSE format_type(${oid}, NULL) END`;
const operators = {
    kind: `'operator'`,
    name: `scope.name || '.' || o.oprname || '(' || ${optionalType('o.oprleft')} || ',' || format_type(o.oprright, NULL) || ')'`,
    definition: {
        comment: (0,object_query .Jt)('pg_operator', 'o.oid'),
        commutator: (0,object_query .ir)('o.oprcom', 'regoperator'),
        function: (0,object_query .ir)('o.oprcode', 'regprocedure'),
        hashes: (0,object_query .aR)('o.oprcanhash'),
        join: (0,object_query .ir)('o.oprjoin', 'regprocedure'),
        merges: (0,object_query .aR)('o.oprcanmerge'),
        negator: (0,object_query .ir)('o.oprnegate', 'regoperator'),
        owner: (0,object_query .S3)('o.oprowner'),
        restrict: (0,object_query .ir)('o.oprrest', 'regprocedure'),
    },
    from: `pg_operator o JOIN scope ON scope.oid = o.oprnamespace
    WHERE o.oprcode <> 0 AND ${(0,object_query .KG)('pg_operator', 'o.oid')}`,
};
const operatorClasses = {
    kind: `'operator class'`,
    name: `scope.name || '.' || quote_ident(o.opcname) || ' using ' || quote_ident(m.amname)`,
    definition: {
        comment: (0,object_query .Jt)('pg_opclass', 'o.oid'),
        default: (0,object_query .aR)('o.opcdefault'),
        family: `f.opfnamespace::regnamespace::text || '.' || quote_ident(f.opfname)`,
        keyType: `CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END`,
        owner: (0,object_query .S3)('o.opcowner'),
        type: 'format_type(o.opcintype, NULL)',
    },
    from: `pg_opclass o JOIN scope ON scope.oid = o.opcnamespace JOIN pg_am m ON m.oid = o.opcmethod
    JOIN pg_opfamily f ON f.oid = o.opcfamily WHERE ${(0,object_query .KG)('pg_opclass', 'o.oid')}`,
};
const entries = (text, from) => `(SELECT json_agg(entry ORDER BY entry COLLATE "C") FROM (SELECT ${text} AS entry FROM ${from}) AS entries)`;
const operatorFamilies = {
    kind: `'operator family'`,
    name: `scope.name || '.' || quote_ident(f.opfname) || ' using ' || quote_ident(m.amname)`,
    definition: {
        comment: (0,object_query .Jt)('pg_opfamily', 'f.oid'),
        functions: entries(`amprocnum || ' ' || format_type(amproclefttype, NULL) || ',' || format_type(amprocrighttype, NULL) || ' '
        || amproc::oid::regprocedure::text`, 'pg_amproc WHERE amprocfamily = f.oid'),
        operators: entries(`amopstrategy || ' ' || amopopr::regoperator::text || CASE amoppurpose WHEN 'o' THEN ' for order by' ELSE '' END`, 'pg_amop WHERE amopfamily = f.oid'),
        owner: (0,object_query .S3)('f.opfowner'),
    },
    from: `pg_opfamily f JOIN scope ON scope.oid = f.opfnamespace JOIN pg_am m ON m.oid = f.opfmethod
    WHERE ${(0,object_query .KG)('pg_opfamily', 'f.oid')}`,
};
const casts = {
    kind: `'cast'`,
    name: `format_type(c.castsource, NULL) || ' as ' || format_type(c.casttarget, NULL)`,
    definition: {
        comment: (0,object_query .Jt)('pg_cast', 'c.oid'),
        context: (0,object_query .r4)('c.castcontext', { e: 'explicit', a: 'assignment', i: 'implicit' }),
        function: (0,object_query .ir)('c.castfunc', 'regprocedure'),
        method: (0,object_query .r4)('c.castmethod', { f: 'function', i: 'input and output', b: 'binary' }),
    },
    from: `pg_cast c WHERE c.oid >= ${object_query .ku} AND ${(0,object_query .KG)('pg_cast', 'c.oid')}
    AND ${(0,object_query .lh)('pg_cast', 'c.oid')}`,
};

; 
 



const TABLES = `(SELECT json_agg(published ORDER BY published COLLATE "C") FROM (
    SELECT r.name
      || CASE WHEN to_jsonb(member_table) ->> 'prattrs' IS NOT NULL
           THEN ' (' || (SELECT string_agg(quote_ident(column_name), ', ' ORDER BY place)
             FROM jsonb_array_elements_text(to_jsonb(told) -> 'attnames') WITH ORDINALITY AS listed (column_name, place)) || ')'
           ELSE '' END
      || coalesce(' WHERE ' || (to_jsonb(told) ->> 'rowfilter'), '') AS published
    FROM pg_publication_rel member_table JOIN relation r ON r.oid = member_table.prrelid
      JOIN pg_class c ON c.oid = r.oid JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_publication_tables told
        ON told.pubname = p.pubname AND told.schemaname = n.nspname AND told.tablename = c.relname
    WHERE member_table.prpubid = p.oid) AS tables)`;
 
const SCHEMAS = `(SELECT json_agg(scope.name ORDER BY scope.name COLLATE "C")
    FROM pg_depend whole JOIN pg_depend part ON part.classid = whole.classid AND part.objid = whole.objid
      JOIN scope ON scope.oid = part.refobjid
    WHERE whole.classid = to_regclass('pg_publication_namespace') AND whole.refclassid = 'pg_publication'::regclass
      AND whole.refobjid = p.oid AND part.refclassid = 'pg_namespace'::regclass)`;
const publications = {
    kind: `'publication'`,
    name: 'quote_ident(p.pubname)',
    definition: {
        allTables: (0,object_query .aR)('p.puballtables'),
        comment: (0,object_query .Jt)('pg_publication', 'p.oid'),
        generatedColumns: `CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN 'stored' END`,
        operations: `concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)`,
        owner: (0,object_query .S3)('p.pubowner'),
        schemas: SCHEMAS,
        tables: TABLES,
        viaPartitionRoot: (0,object_query .aR)('p.pubviaroot'),
    },
    from: 'pg_publication p',
};

; 
 
 

const schemas = {
    kind: `'schema'`,
    name: 'scope.name',
    definition: { comment: (0,object_query .Jt)('pg_namespace', 'scope.oid'), owner: (0,object_query .S3)('scope.nspowner') },
    from: `scope WHERE ${(0,object_query .KG)('pg_namespace', 'scope.oid')}`,
};
 
const extensions = {
    kind: `'extension'`,
    name: 'quote_ident(e.extname)',
    definition: {
        comment: (0,object_query .Jt)('pg_extension', 'e.oid'),
        schema: `e.extnamespace::regnamespace::text`,
        version: 'e.extversion',
    },
    from: 'pg_extension e',
};
const languages = {
    kind: `'language'`,
    name: 'quote_ident(l.lanname)',
    definition: {
        comment: (0,object_query .Jt)('pg_language', 'l.oid'),
        handler: (0,object_query .ir)('l.lanplcallfoid', 'regprocedure'),
        inline: (0,object_query .ir)('l.laninline', 'regprocedure'),
        owner: (0,object_query .S3)('l.lanowner'),
        trusted: (0,object_query .aR)('l.lanpltrusted'),
        validator: (0,object_query .ir)('l.lanvalidator', 'regprocedure'),
    },
    from: `pg_language l WHERE l.oid >= ${object_query .ku} AND ${(0,object_query .KG)('pg_language', 'l.oid')}`,
};
const digests = (options) => `(SELECT json_agg(digest ORDER BY digest COLLATE "C") FROM (
     SELECT option_name || '=sha256:' || left(encode(sha256(convert_to(option_value, 'UTF8')), 'hex'), 16) AS digest
     FROM pg_options_to_table(${options})) AS digested)`;
const foreignDataWrappers = {
    kind: `'foreign data wrapper'`,
    name: 'quote_ident(w.fdwname)',
    definition: {
        comment: (0,object_query .Jt)('pg_foreign_data_wrapper', 'w.oid'),
        handler: (0,object_query .ir)('w.fdwhandler', 'regprocedure'),
        options: digests('w.fdwoptions'),
        owner: (0,object_query .S3)('w.fdwowner'),
        validator: (0,object_query .ir)('w.fdwvalidator', 'regprocedure'),
    },
    from: `pg_foreign_data_wrapper w WHERE ${(0,object_query .KG)('pg_foreign_data_wrapper', 'w.oid')}`,
};
const foreignServers = {
    kind: `'foreign server'`,
    name: 'quote_ident(s.srvname)',
    definition: {
        comment: (0,object_query .Jt)('pg_foreign_server', 's.oid'),
        options: digests('s.srvoptions'),
        owner: (0,object_query .S3)('s.srvowner'),
        type: 's.srvtype',
        version: 's.srvversion',
        wrapper: '(SELECT fdwname FROM pg_foreign_data_wrapper w WHERE w.oid = s.srvfdw)',
    },
    from: `pg_foreign_server s WHERE ${(0,object_query .KG)('pg_foreign_server', 's.oid')}`,
};

 
var quote = __webpack_require__(47213);
; 
 
 


 
function scopeExpressions(ignoreSchemas) {
    const ignored = ['information_schema', ...ignoreSchemas].map(quote .c).join(', ');
    return `
  member AS MATERIALIZED (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
  scope AS MATERIALIZED (
    SELECT oid, quote_ident(nspname) AS name, nspowner, nspacl FROM pg_namespace
    WHERE left(nspname::text, 3) <> 'pg_' AND nspname::text NOT IN (${ignored})),
  ignored_routine AS MATERIALIZED (
    SELECT p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname::text IN (${ignored})),
  relation AS MATERIALIZED (
    SELECT c.oid, scope.name || '.' || quote_ident(c.relname) AS name, c.relkind, c.relowner, c.relacl, c.relpersistence,
      c.relam, c.reltablespace, c.reltoastrelid, c.reloptions, c.reloftype, c.relispartition, c.relpartbound,
      c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relhasindex
    FROM pg_class c JOIN scope ON scope.oid = c.relnamespace
    WHERE ${(0,object_query .KG)('pg_class', 'c.oid')}),
  routine AS MATERIALIZED (
    SELECT p.oid, scope.name || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' AS name
    FROM pg_proc p JOIN scope ON scope.oid = p.pronamespace
    WHERE ${(0,object_query .KG)('pg_proc', 'p.oid')}
      AND ${(0,object_query .lh)('pg_proc', 'p.oid')}),
  datatype AS MATERIALIZED (
    SELECT t.oid, scope.name || '.' || quote_ident(t.typname) AS name
    FROM pg_type t JOIN scope ON scope.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE t.typtype IN ('b', 'c', 'd', 'e', 'r') AND t.typisdefined AND (c.oid IS NULL OR c.relkind = 'c')
      AND NOT EXISTS (SELECT FROM pg_type element WHERE element.oid = t.typelem AND element.typarray = t.oid)
      AND ${(0,object_query .KG)('pg_type', 't.oid')})`;
}

 
var sequences = __webpack_require__(67523);
 
var tables = __webpack_require__(8744);
 
var text_search = __webpack_require__(96971);
 
var triggers = __webpack_require__(80292);
 
var types = __webpack_require__(12372);
 
var views = __webpack_require__(8451);
; 
 
 
 















const QUERIES = [
    ...[schemas, extensions, languages, foreignDataWrappers, foreignServers, publications],
    ...[tables .um, tables .YB, constraints .$, indexes .D, indexes .o, views .l, sequences .X],
    ...[functions .C, functions .d, triggers .G, triggers .wQ, triggers .aO, triggers .R3],
    ...[types .vP, types .C5, constraints .d, types .Hb, types .zi, types .$b],
    ...[operators, operatorClasses, operatorFamilies, casts],
    ...[text_search .Fm, text_search .uR, text_search .x8],
];
 
const catalogQuery = (ignoreSchemas) => `WITH ${scopeExpressions(ignoreSchemas)}, ${grantExpressions()}
   ${QUERIES.map(object_query .zO).join('\nUNION ALL\n')}
   UNION ALL ${GRANTS}`;

 
var neutral_session = __webpack_require__(4863);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var dist = __webpack_require__(77934);
; 
const CATALOG_KINDS = [
    ...['schema', 'extension', 'language', 'foreign data wrapper', 'foreign server', 'publication'],
    ...['table', 'foreign table', 'column', 'constraint', 'index', 'statistics', 'sequence'],
    ...['view', 'materialized view', 'function', 'procedure', 'aggregate'],
    ...['trigger', 'event trigger', 'rule', 'policy'],
    ...['enum', 'domain', 'composite type', 'range type', 'base type'],
    ...['operator', 'operator class', 'operator family', 'cast'],
    ...['collation', 'text search dictionary', 'text search configuration'],
    ...['grant', 'revoke', 'default privileges'],
];

 
var json = __webpack_require__(79823);
; 
 
 




 
const FORMAT = 1;
const inOrder = (a, b) => (0,json .GV)(a.kind, b.kind) || (0,json .GV)(a.name, b.name);
 
function catalogOf(objects) {
    const sorted = objects
        .map(({ kind, name, definition }) => ({ definition: (0,json .vZ)(definition), kind, name }))
        .sort(inOrder);
    return { objects: sorted, fingerprint: (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(sorted)).digest('hex') };
}
 
const serializeCatalog = ({ objects }) => {
    const catalog = catalogOf(objects);
    return JSON.stringify({ fingerprint: catalog.fingerprint, format: FORMAT, objects: catalog.objects });
};
const StoredCatalog = dist .Ikc({
    fingerprint: dist .YjP(),
    format: dist .euz(FORMAT),
    objects: dist .YOg(dist .Ikc({
        kind: dist .KIO(CATALOG_KINDS),
        name: dist .YjP(),
        definition: dist .IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    })),
});
function fromJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
 
function parseCatalog(text) {
    const stored = dist .xLC(StoredCatalog, fromJson(text));
    if (!stored.success)
        return undefined;
    const catalog = catalogOf(stored.output.objects);
    return catalog.fingerprint === stored.output.fingerprint ? catalog : undefined;
}

 
var sqlstate = __webpack_require__(54812);
; 

const keyOf = ({ kind, name }) => `${kind}\0${name}`;
function differencesOf(before, after) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(json .GV);
    return keys
        .map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }))
        .filter((difference) => JSON.stringify(difference.before) !== JSON.stringify(difference.after));
}
function changeOf(before, after) {
    const { kind, name } = after;
    if (before === undefined)
        return [{ kind, name, change: 'added' }];
    const differences = differencesOf(before.definition, after.definition);
    return differences.length === 0 ? [] : [{ kind, name, change: 'changed', differences }];
}
 
function compareCatalogs(before, after) {
    if (before.fingerprint === after.fingerprint)
        return [];
    const earlier = new Map(before.objects.map((object) => [keyOf(object), object]));
    const later = new Set(after.objects.map(keyOf));
    const removed = before.objects
        .filter((object) => !later.has(keyOf(object)))
        .map(({ kind, name }) => ({ kind, name, change: 'removed' }));
    return [...removed, ...after.objects.flatMap((object) => changeOf(earlier.get(keyOf(object)), object))].sort((a, b) => (0,json .GV)(a.kind, b.kind) || (0,json .GV)(a.name, b.name));
}

 
var describe_change = __webpack_require__(81461);
; 










async function readCatalog(client, options = {}) {
    const rows = await readWhileOthersDrop(client, catalogQuery(options.ignoreSchemas ?? []));
    return catalogOf(rows.map(([kind, name, definition]) => ({
        kind,
        name,
        definition: JSON.parse(definition),
    })));
}
const ATTEMPTS = 5;


async function readWhileOthersDrop(client, query) {
    for (let attempt = 1;; attempt++) {
        try {
            return await (0,neutral_session .f)(client, query);
        }
        catch (error) {
            if ((0,sqlstate .R8)(error) !== 'XX000' || attempt === ATTEMPTS)
                throw error;
        }
    }
}


  }),

  42589:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  tableConstraints),
    d: () => (  domainConstraints)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8819);
 
 

 
const DEFINITION = `regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '')`;
const tableConstraints = {
    kind: `'constraint'`,
    name: `r.name || '.' || quote_ident(c.conname)`,
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_constraint', 'c.oid'),
        definition: DEFINITION,
        indexOptions: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ZA)('i.reloptions'),
        indexTablespace: `(SELECT spcname FROM pg_tablespace WHERE pg_tablespace.oid = i.reltablespace)`,
        indexInvalid: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('NOT x.indisvalid'),
        partitionOf: `(SELECT p.conrelid::regclass::text || '.' || quote_ident(p.conname)
      FROM pg_constraint p WHERE p.oid = c.conparentid)`,
         
        triggersDisabled: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)(`c.contype = 'f' AND EXISTS (SELECT FROM pg_trigger t
      WHERE t.tgconstraint = c.oid AND t.tgisinternal AND t.tgenabled <> 'O')`),
        validated: 'c.convalidated',
    },
    from: `pg_constraint c JOIN relation r ON r.oid = c.conrelid
    LEFT JOIN pg_class i ON i.oid = c.conindid AND c.contype IN ('p', 'u', 'x')
    LEFT JOIN pg_index x ON x.indexrelid = i.oid
    WHERE c.contype NOT IN ('n', 't') AND NOT (c.contype = 'f' AND c.conparentid <> 0)`,
};
const domainConstraints = {
    kind: `'constraint'`,
    name: `t.name || '.' || quote_ident(c.conname)`,
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_constraint', 'c.oid'),
        definition: DEFINITION,
        validated: 'c.convalidated',
    },
    from: `pg_constraint c JOIN datatype t ON t.oid = c.contypid WHERE c.contype <> 'n'`,
};


  }),

  28104:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  functions),
    d: () => (  aggregates)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8819);
 

const KIND = `CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END`;
const common = {
    arguments: `nullif(pg_get_function_arguments(p.oid), '')`,
    comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_proc', 'p.oid'),
    leakproof: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('p.proleakproof'),
    owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .S3)('p.proowner'),
    parallel: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('p.proparallel', { s: 'safe', r: 'restricted', u: 'unsafe' }),
    returns: 'pg_get_function_result(p.oid)',
    securityDefiner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('p.prosecdef'),
    settings: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ZA)('p.proconfig'),
    strict: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('p.proisstrict'),
    volatility: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('p.provolatile', { i: 'immutable', s: 'stable', v: 'volatile' }),
};
const functions = {
    kind: KIND,
    name: 'routine.name',
    definition: {
        ...common,
        body: 'coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)',
        cost: 'p.procost',
        language: 'l.lanname',
        library: 'p.probin',
        rows: 'nullif(p.prorows, 0)',
        support: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ir)('p.prosupport', 'regprocedure'),
        transforms: `(SELECT json_agg(format_type(type, NULL) ORDER BY place)
      FROM unnest(p.protrftypes) WITH ORDINALITY AS transformed (type, place))`,
        window: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)(`p.prokind = 'w'`),
    },
    from: `pg_proc p JOIN routine ON routine.oid = p.oid JOIN pg_language l ON l.oid = p.prolang WHERE p.prokind <> 'a'`,
};
const procedure = (column) => (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ir)(column, 'regprocedure');
const MODIFIES = { r: 'read only', s: 'shareable', w: 'read write' };
const aggregates = {
    kind: KIND,
    name: 'routine.name',
    definition: {
        ...common,
        aggregateKind: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('g.aggkind', { n: 'normal', o: 'ordered set', h: 'hypothetical set' }),
        combineFunction: procedure('g.aggcombinefn'),
        deserialFunction: procedure('g.aggdeserialfn'),
        finalExtra: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('g.aggfinalextra'),
        finalFunction: procedure('g.aggfinalfn'),
        finalModifies: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('g.aggfinalmodify', MODIFIES),
        initialState: 'g.agginitval',
        inverseFunction: procedure('g.aggminvtransfn'),
        movingFinalExtra: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('g.aggmfinalextra'),
        movingFinalFunction: procedure('g.aggmfinalfn'),
        movingFinalModifies: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('g.aggmfinalmodify', MODIFIES),
        movingFunction: procedure('g.aggmtransfn'),
        movingInitialState: 'g.aggminitval',
        movingStateSize: 'nullif(g.aggmtransspace, 0)',
        movingStateType: `CASE WHEN g.aggmtranstype <> 0 THEN format_type(g.aggmtranstype, NULL) END`,
        serialFunction: procedure('g.aggserialfn'),
        sortOperator: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ir)('g.aggsortop', 'regoperator'),
        stateFunction: procedure('g.aggtransfn'),
        stateSize: 'nullif(g.aggtransspace, 0)',
        stateType: 'format_type(g.aggtranstype, NULL)',
    },
    from: `pg_aggregate g JOIN pg_proc p ON p.oid = g.aggfnoid JOIN routine ON routine.oid = p.oid`,
};


  }),

  47909:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  indexes),
    o: () => (  statistics)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8819);
 

const indexes = {
    kind: `'index'`,
    name: 'r.name',
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_class', 'r.oid'),
        definition: 'pg_get_indexdef(i.indexrelid)',
        partitionOf: `(SELECT inhparent::regclass::text FROM pg_inherits WHERE inhrelid = i.indexrelid)`,
        valid: 'i.indisvalid',
    },
    from: `pg_index i JOIN relation r ON r.oid = i.indexrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'))`,
};
const statistics = {
    kind: `'statistics'`,
    name: `scope.name || '.' || quote_ident(s.stxname)`,
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_statistic_ext', 's.oid'),
        definition: 'pg_get_statisticsobjdef(s.oid)',
        owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .S3)('s.stxowner'),
        target: 'nullif(s.stxstattarget, -1)',
    },
    from: `pg_statistic_ext s JOIN scope ON scope.oid = s.stxnamespace`,
};


  }),

  79823:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GV: () => (  compareBytewise),
    vZ: () => (  sortedRecord)
  });
 
 
const BEYOND_ASCII = /[^\0-\x7f]/;
 
function compareBytewise(a, b) {
    if (a === b)
        return 0;
    if (BEYOND_ASCII.test(a) || BEYOND_ASCII.test(b))
        return Buffer.compare(Buffer.from(a), Buffer.from(b));
    return a < b ? -1 : 1;
}
 
function withSortedKeys(value) {
    if (Array.isArray(value))
        return value.map(withSortedKeys);
    return value !== null && typeof value === 'object' ? sortedRecord(value) : value;
}
 
function sortedRecord(record) {
    const entries = Object.entries(record);
    if (entries.every(([key, value], index) => isSortedAfter(key, entries[index - 1]) && isPlain(value)))
        return record;
    entries.sort(([a], [b]) => compareBytewise(a, b));
    return Object.fromEntries(entries.map(([key, value]) => [key, withSortedKeys(value)]));  
}
const isSortedAfter = (key, previous) => previous === undefined || compareBytewise(previous[0], key) < 0;
const isPlain = (value) => Array.isArray(value) ? value.every(isPlain) : value === null || typeof value !== 'object';


  }),

  4863:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  readNeutrally)
  });


const SETTINGS = [
    'transaction_read_only = on',
    'search_path = pg_catalog, pg_temp',
    "client_encoding = 'UTF8'",
    'standard_conforming_strings = on',
    'quote_all_identifiers = off',
    "DateStyle = 'ISO, MDY'",
    "IntervalStyle = 'postgres'",
    "TimeZone = 'UTC'",
    'extra_float_digits = 1',
    "bytea_output = 'hex'",
    "lc_monetary = 'C'",
    'jit = off',
    'max_parallel_workers_per_gather = 0',
];
const SAVEPOINT = 'pgrunbook_catalog_read';
const FORGET = `ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`;


async function readNeutrally(client, statement) {
    const read = [...SETTINGS.map((setting) => `SET LOCAL ${setting}`), statement].join(';\n');
    if (client.getTransactionStatus() !== 'T')
        return rowsOf(client, read);
    try {
        return await rowsOf(client, `SAVEPOINT ${SAVEPOINT}; ${read}; ${FORGET}`);
    }
    catch (error) {
        await client.query(FORGET).catch(() => { });  
        throw error;
    }
}
 
async function rowsOf(client, text) {
    const results = (await client.query({ text, rowMode: 'array' }));
    return results.find(({ command }) => command === 'SELECT').rows;
}


  }),

  8819:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jt: () => (  commentOn),
    KG: () => (  notOfExtension),
    S3: () => (  roleName),
    ZA: () => (  sortedArray),
    _x: () => (  firing),
    aR: () => (  flag),
    ir: () => (  reference),
    ku: () => (  FIRST_USER_OID),
    lh: () => (  notInternal),
    r4: () => (  inWords),
    zO: () => (  selectObjects)
  });
  var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79823);
 
 



function selectObjects({ kind, name, definition, from }) {
    const fields = Object.entries(definition)
        .sort(([a], [b]) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__  .GV)(a, b))
        .map(([key, expression]) => `'"${key}":' || to_json(${expression})::text`);
    return `SELECT ${kind}, ${name}, '{' || concat_ws(',', ${fields.join(', ')}) || '}' FROM ${from}`;
}
 
const roleName = (oid) => `pg_get_userbyid(${oid})::text`;
 
const commentOn = (catalog, oid) => `(SELECT description FROM pg_description WHERE objoid = ${oid} AND classoid = '${catalog}'::regclass AND objsubid = 0)`;
 
const flag = (condition) => `nullif(${condition}, false)`;
 
const inWords = (column, words) => `CASE ${column} ${Object.entries(words)
    .map(([letter, word]) => `WHEN '${letter}' THEN '${word}'`)
    .join(' ')} END`;
 
const sortedArray = (array) => `(SELECT json_agg(entry ORDER BY entry COLLATE "C") FROM unnest(${array}) entry)`;
 
const notOfExtension = (catalog, oid) => `NOT EXISTS (SELECT FROM member WHERE member.classid = '${catalog}'::regclass AND member.objid = ${oid})`;
 
const notInternal = (catalog, oid) => `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'i')`;
 
const reference = (oid, as) => `nullif(${oid}::oid, 0)::${as}::text`;
 
const firing = (column) => inWords(column, { O: 'enabled', D: 'disabled', R: 'replica only', A: 'always' });
 
const FIRST_USER_OID = 16384;


  }),

  67523:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  sequences)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8819);
 

const sequences = {
    kind: `'sequence'`,
    name: 'r.name',
    definition: {
        cache: 's.seqcache::text',
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_class', 'r.oid'),
        cycle: 's.seqcycle',
        identity: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)(`d.deptype = 'i'`),
        increment: 's.seqincrement::text',
        max: 's.seqmax::text',
        min: 's.seqmin::text',
        ownedBy: `d.refobjid::regclass::text || '.' || quote_ident(a.attname)`,
        owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .S3)('r.relowner'),
        start: 's.seqstart::text',
        type: 'format_type(s.seqtypid, NULL)',
         
        unlogged: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)(`r.relpersistence = 'u' AND d.objid IS NULL`),
    },
    from: `pg_sequence s JOIN relation r ON r.oid = s.seqrelid
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.objsubid = 0
      AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
    LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid`,
};


  }),

  8744:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FF: () => (  storageFields),
    YB: () => (  columns),
    um: () => (  tables),
    xD: () => (  collationName)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8819);
 
 

const PARENTS = `(SELECT json_agg(inhparent::regclass::text ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = r.oid)`;
 
const indexWith = (condition) => `CASE WHEN r.relhasindex THEN (SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = r.oid AND ${condition}) END`;
const storageFields = {
    accessMethod: `(SELECT amname FROM pg_am WHERE pg_am.oid = r.relam AND amname <> 'heap')`,
    options: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ZA)('r.reloptions'),
    tablespace: `(SELECT spcname FROM pg_tablespace WHERE pg_tablespace.oid = r.reltablespace)`,
    toastOptions: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ZA)('(SELECT toast.reloptions FROM pg_class toast WHERE toast.oid = r.reltoastrelid)'),
};
const tables = {
    kind: `CASE r.relkind WHEN 'f' THEN 'foreign table' ELSE 'table' END`,
    name: 'r.name',
    definition: {
        ...storageFields,
        bound: 'pg_get_expr(r.relpartbound, r.oid)',
        clusterOn: indexWith('indisclustered'),
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_class', 'r.oid'),
        foreignOptions: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ZA)('f.ftoptions'),
        forceRowSecurity: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('r.relforcerowsecurity'),
        inherits: `CASE WHEN NOT r.relispartition THEN ${PARENTS} END`,
        ofType: `CASE WHEN r.reloftype <> 0 THEN format_type(r.reloftype, NULL) END`,
        owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .S3)('r.relowner'),
        partitionKey: `CASE r.relkind WHEN 'p' THEN pg_get_partkeydef(r.oid) END`,
        partitionOf: `CASE WHEN r.relispartition THEN ${PARENTS} -> 0 END`,
        replicaIdentity: `CASE WHEN r.relkind = 'f' THEN NULL WHEN r.relreplident = 'f' THEN 'full'
      WHEN r.relreplident = 'n' THEN 'nothing'
      WHEN r.relreplident = 'i' THEN 'index ' || ${indexWith('indisreplident')} END`,
        rowSecurity: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('r.relrowsecurity'),
        server: 's.srvname',
        unlogged: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)(`r.relpersistence = 'u'`),
    },
    from: `relation r LEFT JOIN pg_foreign_table f ON f.ftrelid = r.oid LEFT JOIN pg_foreign_server s ON s.oid = f.ftserver
    WHERE r.relkind IN ('r', 'p', 'f')`,
};
const STORAGE = { p: 'plain', e: 'external', m: 'main', x: 'extended' };


const columns = {
    kind: `'column'`,
    name: `r.name || '.' || quote_ident(a.attname)`,
    definition: {
        collation: `CASE WHEN a.attcollation <> t.typcollation THEN ${collationName('a.attcollation')} END`,
        comment: 'description.description',
        compression: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('a.attcompression', { p: 'pglz', l: 'lz4' }),
        default: `CASE a.attgenerated WHEN '' THEN pg_get_expr(d.adbin, d.adrelid) END`,
        foreignOptions: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ZA)('a.attfdwoptions'),
        generated: `CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END`,
        generatedAs: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('a.attgenerated', { s: 'stored', v: 'virtual' }),
        identity: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('a.attidentity', { a: 'always', d: 'by default' }),
        notNull: 'a.attnotnull',
        notNullNoInherit: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('n.connoinherit'),
        notNullNotValid: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .aR)('NOT n.convalidated'),
        options: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ZA)('a.attoptions'),
        statistics: 'nullif(a.attstattarget, -1)',
        storage: `CASE WHEN a.attstorage <> t.typstorage THEN ${(0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('a.attstorage', STORAGE)} END`,
        type: 'format_type(a.atttypid, a.atttypmod)',
    },
    from: `pg_attribute a JOIN relation r ON r.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON a.atthasdef AND d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_description description ON description.classoid = 'pg_class'::regclass
      AND description.objoid = a.attrelid AND description.objsubid = a.attnum
    LEFT JOIN pg_constraint n ON n.contype = 'n' AND n.conrelid = a.attrelid AND n.conkey = ARRAY[a.attnum]
      AND (n.connoinherit OR NOT n.convalidated)
    WHERE r.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped`,
};
 
function collationName(oid) {
    return `CASE WHEN ${oid} <> 0 THEN ${oid}::regcollation::text END`;
}


  }),

  96971:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fm: () => (  collations),
    uR: () => (  textSearchDictionaries),
    x8: () => (  textSearchConfigurations)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8819);
 
 

 
const column = (name) => `to_jsonb(c) ->> '${name}'`;
const collations = {
    kind: `'collation'`,
    name: `scope.name || '.' || quote_ident(c.collname)`,
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_collation', 'c.oid'),
        ctype: `CASE c.collprovider WHEN 'c' THEN c.collctype::text END`,
        deterministic: 'c.collisdeterministic',
        locale: `coalesce(${column('colllocale')}, ${column('colliculocale')}, c.collcollate::text)`,
        owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .S3)('c.collowner'),
        provider: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('c.collprovider', { b: 'builtin', c: 'libc', d: 'default', i: 'icu' }),
        rules: column('collicurules'),
    },
    from: `pg_collation c JOIN scope ON scope.oid = c.collnamespace WHERE ${(0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .KG)('pg_collation', 'c.oid')}`,
};
const textSearchDictionaries = {
    kind: `'text search dictionary'`,
    name: `scope.name || '.' || quote_ident(d.dictname)`,
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_ts_dict', 'd.oid'),
        options: 'd.dictinitoption',
        owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .S3)('d.dictowner'),
        template: `t.tmplnamespace::regnamespace::text || '.' || quote_ident(t.tmplname)`,
    },
    from: `pg_ts_dict d JOIN scope ON scope.oid = d.dictnamespace JOIN pg_ts_template t ON t.oid = d.dicttemplate
    WHERE ${(0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .KG)('pg_ts_dict', 'd.oid')}`,
};
const textSearchConfigurations = {
    kind: `'text search configuration'`,
    name: `scope.name || '.' || quote_ident(c.cfgname)`,
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_ts_config', 'c.oid'),
        mappings: `(SELECT json_agg(mapping ORDER BY mapping COLLATE "C") FROM (
        SELECT token.alias || ': ' || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) AS mapping
        FROM pg_ts_config_map m JOIN ts_token_type(c.cfgparser) token ON token.tokid = m.maptokentype
        WHERE m.mapcfg = c.oid GROUP BY token.alias) AS mapped)`,
        owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .S3)('c.cfgowner'),
        parser: `p.prsnamespace::regnamespace::text || '.' || quote_ident(p.prsname)`,
    },
    from: `pg_ts_config c JOIN scope ON scope.oid = c.cfgnamespace JOIN pg_ts_parser p ON p.oid = c.cfgparser
    WHERE ${(0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .KG)('pg_ts_config', 'c.oid')}`,
};


  }),

  80292:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  triggers),
    R3: () => (  policies),
    aO: () => (  rules),
    wQ: () => (  eventTriggers)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8819);
 
 

const COPIES_THAT_DIFFER = `CASE r.relkind WHEN 'p' THEN (
    WITH RECURSIVE copy AS (
      SELECT oid, tgrelid, tgenabled FROM pg_trigger WHERE tgparentid = t.oid
      UNION ALL
      SELECT c.oid, c.tgrelid, c.tgenabled FROM pg_trigger c JOIN copy ON copy.oid = c.tgparentid)
    SELECT json_agg(told ORDER BY told COLLATE "C")
    FROM (SELECT tgrelid::regclass::text || ' ' || ${(0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  ._x)('tgenabled')} FROM copy WHERE tgenabled <> t.tgenabled)
      AS different (told)) END`;
const triggers = {
    kind: `'trigger'`,
    name: `r.name || '.' || quote_ident(t.tgname)`,
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_trigger', 't.oid'),
        definition: 'pg_get_triggerdef(t.oid)',
        onPartitions: COPIES_THAT_DIFFER,
        state: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  ._x)('t.tgenabled'),
    },
    from: `pg_trigger t JOIN relation r ON r.oid = t.tgrelid WHERE t.tgparentid = 0 AND NOT t.tgisinternal
    AND t.tgfoid NOT IN (SELECT oid FROM ignored_routine)`,
};
const eventTriggers = {
    kind: `'event trigger'`,
    name: 'quote_ident(e.evtname)',
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_event_trigger', 'e.oid'),
        event: 'e.evtevent',
        function: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .ir)('e.evtfoid', 'regprocedure'),
        owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .S3)('e.evtowner'),
        state: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  ._x)('e.evtenabled'),
        tags: 'to_json(e.evttags)',
    },
    from: `pg_event_trigger e WHERE ${(0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .KG)('pg_event_trigger', 'e.oid')}`,
};
 
const rules = {
    kind: `'rule'`,
    name: `r.name || '.' || quote_ident(w.rulename)`,
    definition: {
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_rewrite', 'w.oid'),
        definition: 'pg_get_ruledef(w.oid)',
        state: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  ._x)('w.ev_enabled'),
    },
    from: `pg_rewrite w JOIN relation r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'`,
};
const policies = {
    kind: `'policy'`,
    name: `r.name || '.' || quote_ident(p.polname)`,
    definition: {
        check: 'pg_get_expr(p.polwithcheck, p.polrelid)',
        command: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .r4)('p.polcmd', { '*': 'all', r: 'select', a: 'insert', w: 'update', d: 'delete' }),
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)('pg_policy', 'p.oid'),
        permissive: 'p.polpermissive',
        roles: `(SELECT json_agg(role ORDER BY role COLLATE "C") FROM unnest(p.polroles) AS polrole,
      LATERAL (SELECT CASE polrole WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(polrole)) END) AS named (role))`,
        using: 'pg_get_expr(p.polqual, p.polrelid)',
    },
    from: `pg_policy p JOIN relation r ON r.oid = p.polrelid`,
};


  }),

  12372:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $b: () => (  baseTypes),
    C5: () => (  domains),
    Hb: () => (  compositeTypes),
    vP: () => (  enums),
    zi: () => (  rangeTypes)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8819);
  var _tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8744);
 
 


const common = { comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)('pg_type', 't.oid'), owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .S3)('t.typowner') };
const ofType = (letter) => `pg_type t JOIN datatype ON datatype.oid = t.oid AND t.typtype = '${letter}'`;
const enums = {
    kind: `'enum'`,
    name: 'datatype.name',
    definition: {
        ...common,
        labels: `(SELECT json_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)`,
    },
    from: ofType('e'),
};
const domains = {
    kind: `'domain'`,
    name: 'datatype.name',
    definition: {
        ...common,
        collation: `CASE WHEN t.typcollation <> base.typcollation THEN ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_0__  .xD)('t.typcollation')} END`,
        default: 'pg_get_expr(t.typdefaultbin, 0)',
        notNull: 't.typnotnull',
        type: 'format_type(t.typbasetype, t.typtypmod)',
    },
    from: `${ofType('d')} JOIN pg_type base ON base.oid = t.typbasetype`,
};
 
const perAttribute = (text, from = '') => `(SELECT json_agg(quote_ident(a.attname) || ' ' || ${text} ORDER BY a.attnum) FROM pg_attribute a ${from}
     WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)`;
const compositeTypes = {
    kind: `'composite type'`,
    name: 'datatype.name',
    definition: {
        ...common,
        attributeComments: perAttribute('d.description', `JOIN pg_description d ON d.objoid = a.attrelid AND d.objsubid = a.attnum AND d.classoid = 'pg_class'::regclass`),
        attributes: perAttribute(`format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attcollation <> y.typcollation THEN ' COLLATE ' || ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_0__  .xD)('a.attcollation')} ELSE '' END`, 'JOIN pg_type y ON y.oid = a.atttypid'),
    },
    from: ofType('c'),
};
const rangeTypes = {
    kind: `'range type'`,
    name: 'datatype.name',
    definition: {
        ...common,
        canonical: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .ir)('g.rngcanonical', 'regprocedure'),
        collation: (0,_tables_js__WEBPACK_IMPORTED_MODULE_0__  .xD)('g.rngcollation'),
        difference: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .ir)('g.rngsubdiff', 'regprocedure'),
        multirange: 'format_type(g.rngmultitypid, NULL)',
        operatorClass: `(SELECT opcnamespace::regnamespace::text || '.' || quote_ident(opcname)
      FROM pg_opclass WHERE pg_opclass.oid = g.rngsubopc)`,
        subtype: 'format_type(g.rngsubtype, NULL)',
    },
    from: `${ofType('r')} JOIN pg_range g ON g.rngtypid = t.oid`,
};
const baseTypes = {
    kind: `'base type'`,
    name: 'datatype.name',
    definition: {
        ...common,
        alignment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .r4)('t.typalign', { c: 'char', s: 'int2', i: 'int4', d: 'double' }),
        byValue: 't.typbyval',
        category: 't.typcategory',
        collatable: 't.typcollation <> 0',
        default: 't.typdefault',
        input: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .ir)('t.typinput', 'regprocedure'),
        length: 't.typlen',
        output: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .ir)('t.typoutput', 'regprocedure'),
        preferred: 't.typispreferred',
        receive: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .ir)('t.typreceive', 'regprocedure'),
        send: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .ir)('t.typsend', 'regprocedure'),
        storage: 't.typstorage',
    },
    from: ofType('b'),
};


  }),

  8451:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (  views)
  });
  var _object_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8819);
  var _tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8744);
 


 
const perColumn = (text, from = '') => `(SELECT json_agg(quote_ident(a.attname) || ' ' || ${text} ORDER BY a.attnum) FROM pg_attribute a ${from}
     WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped)`;
const COMMENTS = `JOIN pg_description d ON d.objoid = a.attrelid AND d.objsubid = a.attnum AND d.classoid = 'pg_class'::regclass`;
const views = {
    kind: `CASE r.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END`,
    name: 'r.name',
    definition: {
        ..._tables_js__WEBPACK_IMPORTED_MODULE_0__  .FF,
        columnComments: perColumn('d.description', COMMENTS),
        columnDefaults: perColumn('pg_get_expr(d.adbin, d.adrelid)', 'JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum'),
        columns: perColumn('format_type(a.atttypid, a.atttypmod)'),
        comment: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .Jt)('pg_class', 'r.oid'),
        definition: 'pg_get_viewdef(r.oid)',
        owner: (0,_object_query_js__WEBPACK_IMPORTED_MODULE_1__  .S3)('r.relowner'),
    },
    from: `relation r WHERE r.relkind IN ('v', 'm')`,
};


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

  99754:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  processParameters),
    u: () => (  SERVER_PROCESS)
  });
 
 
 
const SERVER_PROCESS = `
  SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = $1 OR backend_xid = $2::text::xid8::xid`;
const processParameters = ({ pid, transaction }) => pid === undefined ? [null, transaction ?? null] : [pid, null];


  })

};
