export const id = 8438;
export const ids = [8438];
export const modules = {

  81865:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  s: () => (  withOpenedBackup)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var not_opened = __webpack_require__(82992);
 
var safety_backup = __webpack_require__(75634);
; 
 
 




 
const BACKUP = new RegExp(String.raw `^backup_(?<time>\d{8}_\d{6})${safety_backup .p8}(?:_(?<namesake>\d+))?\.sql(?:\.zst|\.gz)?(?:\.age)?$`);


async function newestInFolder(folder, log) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((cause) => {
        throw (0,not_opened .m)(`backup: the folder ${folder} cannot be read (${cause.code})`, 'give the folder that was the `destination` of the backups', cause);
    });
     
    const order = (name) => {
        const { time = '', namesake } = BACKUP.exec(name).groups;
        return [time, (0,safety_backup .nh)(name), Number(namesake ?? 1)];
    };
    const names = entries.filter((entry) => entry.isFile() && BACKUP.test(entry.name)).map(({ name }) => name);
    const newestFirst = names
        .map((name) => ({ name, at: order(name) }))
        .sort((a, b) => b.at[0].localeCompare(a.at[0]) || Number(b.at[1]) - Number(a.at[1]) || b.at[2] - a.at[2]);
    const [newest] = (0,safety_backup .sN)(newestFirst, log);
    if (!newest)
        throw (0,not_opened .m)(`backup: there is no backup in ${folder} (a file backup_YYYYMMDD_HHMMSS.sql, with .zst or .age)${newestFirst.length > 0 ? ` but ${newestFirst.length} that restores took of what they replaced` : ''}`, 'give the path of the file itself where it has another name, or is one of those');
    return external_node_path_.join(folder, newest.name);
}

 
var opened_file = __webpack_require__(65182);
; 
 







async function withOpenedBackup(source, deps, body) {
    const temporaryFolder = await (0,promises_.mkdtemp)(external_node_path_.join(deps.temporaryFolder, 'backup-'));
    try {
        const { file, name } = await fetched(source, temporaryFolder, deps);
        return await (0,opened_file .m)(file, name, { ...deps, temporaryFolder }, body);
    }
    finally {
        await (0,promises_.rm)(temporaryFolder, { recursive: true, force: true });
    }
}
async function fetched(source, folder, { artifacts, log, signal }) {
    if (source.kind === 'file')
        return { file: external_node_path_.resolve(source.path), name: source.path };
    if (source.kind === 'latest-in-folder') {
        const file = await newestInFolder(source.folder, log);
        log.info(`The newest backup in ${source.folder} is ${external_node_path_.basename(file)}`);
        return { file, name: file };
    }
    if (!artifacts)
        throw (0,not_opened .m)('backup: artifacts can be read on GitHub only, and this is not a step of a workflow', 'download the artifact (gh run download RUN --name NAME), and give the path of what was in it');
    return artifacts.fetch(source, folder, signal);
}


  }),

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

  19286:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  withDrillDatabase),
    ZQ: () => (  withDrillServer)
  });
 
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64894);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _postgres_database_locale_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1083);
  var _postgres_scratch_database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47857);
  var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62816);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54812);
  var _postgres_throwaway_server_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78175);
  var _restore_locale_of_backup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92679);
  var _restore_preflight_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74027);









 
const majorOf = ({ manifest, facts }) => Number(/^\d+/.exec(manifest?.serverVersion ?? facts.serverVersion ?? '')?.[0] ?? 0);
 
async function withDrillServer(survey, scratch, deps, body) {
    const major = majorOf(survey);
    if (major === 0)
        throw unknownMajor();
    if (scratch !== undefined) {
        const given = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(scratch, {}, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_4__  .h);
        if (given.major === major)
            return body({ url: scratch, version: given.version, isThrowaway: false });
        deps.log.warn(`The scratch server is PostgreSQL ${given.version} and the backup comes from ${major}: a throw-away server of ${major} is used`);
    }
    return (0,_postgres_throwaway_server_js__WEBPACK_IMPORTED_MODULE_6__  .M)({ major, purpose: 'drill', folder: deps.temporaryFolder }, deps, async ({ url }) => {
        const { version } = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_4__  .h);
        return body({ url, version, isThrowaway: true });
    });
}
const unknownMajor = () => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-dump', 'the backup does not say which version of PostgreSQL it comes from', {
    hint: 'make the backup with pg-runbook or with pg_dump of PostgreSQL 14 or newer',
});
 
const NO_SUCH_LOCALE = '42809';


async function withDrillDatabase({ url }, survey, deps, body) {
    const { collate = 'C' } = survey.manifest ?? {};
    const encoding = (0,_restore_preflight_js__WEBPACK_IMPORTED_MODULE_8__  .P)(survey);
    const simplest = { encoding, collate: 'C', ctype: 'C', provider: null, locale: null };
    const providers = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, _postgres_database_locale_js__WEBPACK_IMPORTED_MODULE_2__  .RJ);
    const make = (locale, note) => (0,_postgres_scratch_database_js__WEBPACK_IMPORTED_MODULE_3__  .wH)(url, 'drill', (database) => body(database, note), { ...deps, locale });
    try {
        return await make((0,_restore_locale_of_backup_js__WEBPACK_IMPORTED_MODULE_7__  .ys)(survey, encoding, simplest, providers), (0,_restore_locale_of_backup_js__WEBPACK_IMPORTED_MODULE_7__  .Dt)(survey, providers)[0]);
    }
    catch (error) {
        const isLocale = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .R8)(error.cause) === NO_SUCH_LOCALE;
        if (!isLocale || error.code !== 'no-scratch-database')
            throw error;
        return make(simplest, `the locale ${collate} is not on this machine: text was sorted by C`);
    }
}


  }),

  60715:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  listFolder),
    w: () => (  listArtifacts)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _backups_stores_artifact_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62341);
  var _backups_safety_backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75634);
 
 




 
async function listArtifacts(reader, { artifactPrefix: prefix, environment }, signal) {
    const all = await reader.listBackups({ prefix, signal });
    const backups = (0,_backups_safety_backup_js__WEBPACK_IMPORTED_MODULE_2__  .sN)((0,_backups_stores_artifact_list_js__WEBPACK_IMPORTED_MODULE_3__  .rV)(all, prefix, environment));
    return backups.map(({ name, runId, createdAt, expiresAt, sizeBytes, expired }) => ({
        name,
        createdAt,
        sizeBytes,
        expired,
        ...(expiresAt && { expiresAt }),
        source: { kind: 'artifact', name, ...(runId !== undefined && { runId }) },
    }));
}
 
const BACKUP = /^backup_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_\d+)?\.sql(?:\.zst|\.gz)?(?:\.age)?$/;
 
async function listFolder(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).filter((name) => BACKUP.test(name));
    const listed = names.map(async (name) => {
        const [, year, month, day, hour, minute, second] = BACKUP.exec(name);
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        return {
            name: file,
            expired: false,
            sizeBytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size,
            createdAt: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
            source: { kind: 'file', path: file },
        };
    });
    return (await Promise.all(listed)).sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}


  }),

  47662:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  makeTablespaces),
    o: () => (  withRoles)
  });
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64894);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
  var _restore_roles_named_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61917);
  var _restore_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3991);







async function withRoles(url, survey, log, body) {
    const made = [];
    try {
        const named = (0,_restore_roles_named_js__WEBPACK_IMPORTED_MODULE_3__  .D)(survey, { noOwner: false, noPrivileges: false });
        return await body((await makeMissing(url, named, made, log)) && (await mayBeOwners(url, named, log)));
    }
    finally {
        if (made.length > 0)
            await dropRoles(url, made, log);
    }
}
 
async function mayBeOwners(url, { owners }, log) {
    const sql = `SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolname = ANY ($1) AND NOT ${_restore_target_js__WEBPACK_IMPORTED_MODULE_4__  .k}`;
    const strangers = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, async (client) => (await client.query(sql, [[...owners]])).rows);
    if (strangers.length === 0)
        return true;
    const names = strangers.map(({ name }) => name).join(', ');
    log.warn(`Owners and rights are not restored: this role is no member of ${names}, and so cannot make them owners`);
    return false;
}
async function makeMissing(url, { owners, others }, made, log) {
    const roles = [...new Set([...owners, ...others])];
    return (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, async (client) => {
        const sql = 'SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolname = ANY ($1)';
        const there = new Set((await client.query(sql, [roles])).rows.map(({ name }) => name));
        for (const role of roles.filter((name) => !there.has(name))) {
            try {
                await client.query(`CREATE ROLE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(role)} NOLOGIN`);
                made.push(role);
            }
            catch (error) {
                if (!(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .sS)(error))
                    throw error;
                const said = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .JL)(error, { showDetail: false });
                log.warn(`The role ${role} cannot be made, so owners and rights are not restored: ${said}`);
                return false;
            }
        }
        return true;
    });
}
const dropRoles = (url, made, log) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, async (client) => {
    for (const role of made)
        await client.query(`DROP ROLE IF EXISTS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(role)}`);
}).catch((error) => log.warn(`Roles of the drill are left, ${made.join(', ')}: ${String(error)}`));
 
async function makeTablespaces(url, { objects }) {
    const names = new Set(objects.flatMap(({ entry }) => (entry?.tablespace === undefined ? [] : [entry.tablespace])));
    if (names.size === 0)
        return;
    await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, async (client) => {
        await client.query('SET allow_in_place_tablespaces = on');
        for (const name of names)
            await client.query(`CREATE TABLESPACE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)} LOCATION ''`);
    }).catch((error) => {
        if (!(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .sS)(error))
            throw error;
    });
}


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

  35800:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  readFolder),
    m: () => (  lookIntoFolder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
  var _list_migrations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8365);
  var _migration_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66383);
  var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10287);
 
 







function readOrProblem(file, directory, name) {
    const shown = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
    try {
        return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_5__  .r)(name, file, shown);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk))
            return { name, message: `cannot be read (${error.message})` };
        const { location } = error.detail;
        return { name, message: error.message, ...(location && { location }) };
    }
}
 
const isBroken = ({ name, why }) => name.endsWith('.sql') && !/^\.|^drift_/i.test(name) && why !== 'is a folder';
 
async function lookIntoFolder(directory) {
    const { names, links, leftOut } = await (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_4__  .Y)(directory);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
     
    const ownPath = (name) => links.has(name) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)) : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${name}`;
    const read = names.map((name) => readOrProblem(ownPath(name), directory, name));
    return {
        files: read.filter((file) => 'text' in file),
        leftOut,
        broken: [
            ...leftOut.filter(isBroken).map(({ name, why }) => ({ name, message: why })),
            ...read.filter((file) => 'message' in file),
        ],
        sameVersions: (0,_version_js__WEBPACK_IMPORTED_MODULE_6__  ._)(names),
    };
}


async function readFolder(directory) {
    const { files, leftOut, broken, sameVersions } = await lookIntoFolder(directory);
    const problems = [
        ...broken.map(({ name, message, location }) => ({
            message: location ? `${location.file}: ${message}` : `${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)} ${message}`,
            ...(location && { location }),
        })),
        ...sameVersions.map((group) => ({ message: `${group.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H).join(' and ')} have the same version` })),
    ];
    if (problems.length > 0)
        throw badFolder(directory, problems);
    return { files, leftOut };
}
function badFolder(directory, problems) {
    const [only] = problems;
    const message = problems.length === 1
        ? only.message
        : `${problems.length} problems in ${directory}:\n${problems.map((problem) => `- ${problem.message}`).join('\n')}`;
    const location = problems.find((problem) => problem.location)?.location;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-migration-file', message, {
        state: 'nothing-changed',
        hint: 'mend or rename what is named above, and run it again',
        ...(location && { location }),
    });
}


  }),

  10287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  sameVersions)
  });
 
 
 
 
const VERSION = /^(?:(\d{8}_\d{4,6})(?=[_.-])|(\d+)(?=[_.-])|[Vv](\d+(?:[._]\d+)*)__)/;
 
const isDay = (digits) => /^(?:19|20)\d{6}$/.test(digits);
 
function versionOf(name) {
    const [, dayAndTime, digits, dotted] = VERSION.exec(name) ?? [];
    const version = dayAndTime ?? digits ?? dotted;
    if (version === undefined || isDay(version))
        return undefined;
    return version.replace(/[._]/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1');
}
 
function sameVersions(names) {
    const groups = new Map();
    for (const name of names) {
        const version = versionOf(name);
        if (version !== undefined)
            groups.set(version, [...(groups.get(version) ?? []), name]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
}


  }),

  79783:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  checkFreshness: () => (  checkFreshness),
  drill: () => (  drill)
});

 
var external_node_os_ = __webpack_require__(48161);
 
var open_backup = __webpack_require__(81865);
 
var opening_survey = __webpack_require__(26973);
 
var errors = __webpack_require__(27406);
 
var client = __webpack_require__(64894);
 
var server_facts = __webpack_require__(62816);
 
var restore_into = __webpack_require__(62699);
 
var quantities = __webpack_require__(87568);
 
var quote = __webpack_require__(47213);
 
var sqlstate = __webpack_require__(54812);
 
var check = __webpack_require__(86595);
; 




const NAME = 'amcheck';
const SCHEMA = 'pgrunbook_amcheck';
const FAULTS_OF_ONE_TABLE = 3;
const INDEXES = `
  SELECT c.oid::text AS oid, c.oid::regclass::text AS name, i.indrelid::regclass::text AS "table"
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_am a ON a.oid = c.relam
  WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relpersistence <> 't' AND i.indisvalid AND i.indisready ORDER BY c.oid`;
const TABLES = `
  SELECT c.oid::text AS oid, c.oid::regclass::text AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_am a ON a.oid = c.relam
  WHERE a.amname = 'heap' AND c.relkind IN ('r', 'm', 't') AND c.relpersistence <> 't' ORDER BY c.oid`;
 
async function amcheck(client, signal) {
    const there = await client.query(`SELECT FROM pg_catalog.pg_available_extensions WHERE name = 'amcheck'`);
    if (there.rowCount === 0)
        return (0,check .TC)(NAME, 'the server has no amcheck extension (of postgresql-contrib)');
    const made = await schemaOfExtension(client).catch((error) => {
        if ((0,sqlstate .sS)(error))
            return (0,check .TC)(NAME, (0,sqlstate .JL)(error, { showDetail: false }));
        throw error;
    });
    if (typeof made !== 'string')
        return made;
    if (!(await mayRun(client, made)))
        return (0,check .TC)(NAME, 'the role may not run its functions; it takes a superuser');
    const schema = (0,quote .C)(made);
    const [indexes, tables] = [await list(client, INDEXES), await list(client, TABLES)];
    const found = [];
    for (const { oid, name, table } of indexes) {
        signal.throwIfAborted();
        const look = () => client.query(`SELECT ${schema}.bt_index_parent_check($1::oid, true)`, [oid]);
        found.push(...(await faults(`the index ${name} of ${table}`, look)));
    }
    for (const { oid, name } of tables) {
        signal.throwIfAborted();
        const sql = `SELECT blkno, msg FROM ${schema}.verify_heapam($1::oid) LIMIT ${FAULTS_OF_ONE_TABLE}`;
        found.push(...(await faults(`the table ${name}`, () => client.query(sql, [oid]))));
    }
    return (0,check .EG)(NAME, `${(0,quantities .pq)(indexes.length, 'B-tree')} and ${(0,quantities .pq)(tables.length, 'table')} are sound`, found);
}
async function schemaOfExtension(client) {
    const { rows } = await client.query(`SELECT extnamespace::regnamespace::text AS schema FROM pg_catalog.pg_extension WHERE extname = 'amcheck'`);
    if (rows[0])
        return rows[0].schema.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
    await client.query(`CREATE SCHEMA ${SCHEMA}; CREATE EXTENSION amcheck SCHEMA ${SCHEMA}`);
    return SCHEMA;
}
const mayRun = async (client, schema) => (await client.query(`SELECT bool_and(has_function_privilege(oid, 'EXECUTE')) AS may FROM pg_catalog.pg_proc
       WHERE pronamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = $1)
         AND proname IN ('bt_index_parent_check', 'verify_heapam')`, [schema])).rows[0].may;
const list = async (client, sql) => (await client.query(sql)).rows;
 
async function faults(what, look) {
    try {
        const rows = (await look()).rows;
        return rows.filter(({ msg }) => msg !== undefined).map(({ blkno, msg }) => `${what}: block ${blkno}: ${msg}`);
    }
    catch (error) {
        if (!(0,sqlstate .sS)(error))
            throw error;
        return [`${what}: ${(0,sqlstate .JL)(error, { showDetail: false })}`];
    }
}

 
var drill_database = __webpack_require__(19286);
 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var folder_store = __webpack_require__(54086);
 
var make_backup = __webpack_require__(98621);
 
var opened_file = __webpack_require__(65182);
 
var tool_version = __webpack_require__(11646);
 
var open_client = __webpack_require__(86205);
 
var restore_session = __webpack_require__(30871);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var pg_copy_streams = __webpack_require__(26901);
 
var raw_query = __webpack_require__(64599);
; 
 



const FROM_STDIN = Buffer.from(' FROM stdin;');
const TO_STDOUT = Buffer.from(' TO stdout');
const NEWLINE = 10;
 
function copyOutOf(sql) {
    const at = sql.length - FROM_STDIN.length;
    return sql.subarray(at).equals(FROM_STDIN) ? Buffer.concat([sql.subarray(0, at), TO_STDOUT]) : undefined;
}
 
const AS_PG_DUMP = `SET datestyle = ISO; SET intervalstyle = postgres; SET extra_float_digits = 3; SET bytea_output = hex;
  SET synchronize_seqscans = off; SET row_security = off; SET timezone = 'UTC'; SET statement_timeout = 0`;
 
async function hashRows(client, sql, signal) {
    const stream = (0,pg_copy_streams.to)('');
    stream.submit = (connection) => {
        Object.assign(stream, { connection });
        stream._attach();
        connection.stream.write((0,raw_query .CR)(sql));
    };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let [rows, bytes] = [0, 0];
    for await (const chunk of client.query(stream)) {
        signal.throwIfAborted();
        hash.update(chunk);
        bytes += chunk.length;
        for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1))
            rows++;
    }
    return { rows, bytes, sha256: hash.digest('hex') };
}

; 








 
async function readBack(url, survey, { log, signal, jobs }) {
    const waiting = [...survey.tables];
    const found = [];
    const total = waiting.length;
    const work = async () => {
        const { client } = await (0,restore_session .d)(url, survey, { noOwner: true, noPrivileges: true });
        try {
            await client.query(AS_PG_DUMP);
            for (let table = waiting.shift(); table; table = waiting.shift()) {
                signal.throwIfAborted();
                const detail = `${table.schema}.${table.name}`;
                log.progress({ task: 'Reading back', done: total - waiting.length, total, unit: 'tables', detail });
                found.push(...(await differencesOf(table, survey, { client, url, signal })));
            }
        }
        finally {
            await (0,open_client .Y)(client);
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, total)) }, work));
    found.push(...(await largeObjects(url, survey)));
    const rows = (0,quantities .pq)(survey.facts.rows, 'row');
    const how = survey.manifest ? 'byte for byte as the manifest says' : 'counted: this backup has no manifest';
    return (0,check .EG)('rows', `${(0,quantities .pq)(total, 'table')}, ${rows}, ${how}`, found.sort());
}
async function differencesOf(table, { manifest }, reading) {
    const name = `${table.schema}.${table.name}`;
    const sql = table.parts.length === 1 ? copyOutOf(table.parts[0].sql) : undefined;
    try {
        if (!manifest || sql === undefined)
            return rowsDiffer(name, table.rows, await countRows(table, reading));
        const read = await hashRows(reading.client, sql, reading.signal);
        const rows = rowsDiffer(name, table.rows, read.rows);
        if (rows.length > 0 || read.sha256 === table.sha256)
            return rows;
        return [`${name}: ${(0,quantities .pq)(read.rows, 'row')} as the manifest says, and not all with the same values`];
    }
    catch (error) {
        if (!(0,sqlstate .sS)(error))
            throw error;
        return [`${name} cannot be read: ${(0,sqlstate .JL)(error, { showDetail: false })}`];
    }
}
const rowsDiffer = (name, said, read) => said === read ? [] : [`${name}: the backup has ${(0,quantities .pq)(said, 'row')}, the restored table ${(0,quantities .pq)(read, 'row')}`];
 
const countRows = ({ schema, name }, { url }) => (0,client .SV)(url, {}, async (client) => {
    const from = `${(0,quote .C)(schema)}.${(0,quote .C)(name)}`;
    const { rows } = await client.query(`SELECT pg_catalog.count(*) AS count FROM ${from}`);
    return Number(rows[0].count);
});
async function largeObjects(url, { facts }) {
    const count = await (0,client .SV)(url, {}, async (client) => {
        const sql = 'SELECT pg_catalog.count(*) AS count FROM pg_catalog.pg_largeobject_metadata';
        return Number((await client.query(sql)).rows[0].count);
    });
    if (count === facts.largeObjects)
        return [];
    return [`the backup has ${(0,quantities .pq)(facts.largeObjects, 'large object')}, the restored database ${count}`];
}

; 

const MOST_TOLD = 20;
function surveyDifferences(first, second, { noOwner, noPrivileges }) {
    const sameProgram = first.facts.pgDumpVersion === second.facts.pgDumpVersion && !noOwner && !noPrivileges;
    const found = [...survey_differences_rowsDiffer(first, second), ...objectsDiffer(first, second, sameProgram)];
    const more = found.length - MOST_TOLD;
    return more > 0 ? [...found.slice(0, MOST_TOLD), `and ${more} more`] : found;
}
function survey_differences_rowsDiffer(first, second) {
    const tables = new Map(second.tables.map((table) => [`${table.schema}.${table.name}`, table]));
    return first.tables.flatMap(({ schema, name, rows, sha256, parts }) => {
        const other = tables.get(`${schema}.${name}`);
        if (other === undefined)
            return parts.length > 1 ? [] : [`${schema}.${name} is not in the second backup`];
        if (other.rows !== rows)
            return [`${schema}.${name}: ${(0,quantities .pq)(rows, 'row')} became ${(0,quantities .pq)(other.rows, 'row')}`];
        const comparable = first.manifest !== undefined && parts.length === 1 && other.parts.length === 1;
        return comparable && other.sha256 !== sha256 ? [`${schema}.${name}: values became other values`] : [];
    });
}
 
const NOT_COMPARED = new Set(['ACL', 'DEFAULT ACL', 'TABLE DATA', 'EXTENSION']);
function objectsOf({ objects }) {
    const texts = new Map();
    for (const { entry, statements } of objects) {
        if (entry === undefined || NOT_COMPARED.has(entry.type) || /^EXTENSION /.test(entry.name))
            continue;
        const key = `${entry.type} ${entry.schema === undefined ? '' : `${entry.schema}.`}${entry.name}`;
        texts.set(key, (texts.get(key) ?? '') + textOf(statements));
    }
    return texts;
}
const textOf = (statements) => statements.map(({ sql }) => sql.toString('latin1')).join('\n');
function objectsDiffer(first, second, sameProgram) {
    const [one, other] = [objectsOf(first), objectsOf(second)];
    return [
        ...[...one.keys()].filter((key) => !other.has(key)).map((key) => `${key} is not in the second backup`),
        ...[...other.keys()].filter((key) => !one.has(key)).map((key) => `${key} is in the second backup only`),
        ...(sameProgram
            ? [...one]
                .filter(([key, text]) => other.has(key) && other.get(key) !== text)
                .map(([key]) => `${key} became another`)
            : []),
    ];
}

; 
 
 
















const dump_again_NAME = 'dumped and restored again';
const OPTIONS = {
    seal: { compression: 'none', recipients: [] },
    excludeTableData: [],
    allowEmpty: true,
    lockWaitTimeoutMs: 30_000,
    lockRetries: 0,
};


async function dumpAgain(restored, first, server, options, deps) {
    const temporaryFolder = await (0,promises_.mkdtemp)(external_node_path_.join(deps.temporaryFolder, 'again-'));
    try {
        const file = await dump(restored, temporaryFolder, deps);
        const openDeps = { ...deps, log: quietly(deps.log), identities: [], temporaryFolder };
        return await (0,opened_file .m)(file, 'the backup of the restored database', openDeps, async (backup) => {
            const second = await (0,opening_survey .z)(backup, openDeps);
            const found = surveyDifferences(first, second, options);
            await (0,drill_database .D)(server, second, openDeps, async (url) => {
                await (0,restore_into .p)(url, backup, second, options, openDeps);
                const again = await readBack(url, second, { ...openDeps, jobs: options.jobs });
                if (again.outcome === 'bad')
                    found.push(...again.found);
            });
            return (0,check .EG)(dump_again_NAME, `${(0,quantities .pq)(second.tables.length, 'table')}, the same twice`, found);
        });
    }
    catch (error) {
        return failed(error);
    }
    finally {
        await (0,promises_.rm)(temporaryFolder, { recursive: true, force: true });
    }
}
async function dump(url, temporaryFolder, deps) {
    const server = await (0,client .SV)(url, {}, server_facts .h);
    const backupDeps = {
        ...deps,
        log: quietly(deps.log),
        temporaryFolder,
        store: (0,folder_store .s)(temporaryFolder),
        provenance: { toolVersion: tool_version .w },
        now: () => new Date(),
    };
    return (await (0,make_backup .B)(url, server, OPTIONS, backupDeps)).stored.location;
}
 
function quietly(log) {
    const debug = (message) => log.debug(message);
    return { ...log, info: debug, warn: debug };
}
const NO_PROGRAM = ['client-tool-missing', 'client-tool-too-old'];
function failed(error) {
    if (!(error instanceof errors .rk) || error.code === 'cancelled')
        throw error;
    if (NO_PROGRAM.includes(error.code))
        return (0,check .TC)(dump_again_NAME, error.message);
    return { name: dump_again_NAME, outcome: 'bad', found: [error.message] };
}

; 

const isExtension = (type) => type === 'EXTENSION';
const extensionsIn = ({ objects }) => [
    ...new Set(objects.filter(({ entry }) => isExtension(entry?.type)).map(({ entry }) => entry.name)),
];
 
async function missingExtensions(client, survey) {
    const wanted = extensionsIn(survey);
    if (wanted.length === 0)
        return [];
    const sql = 'SELECT name::text FROM pg_catalog.pg_available_extensions WHERE name = ANY ($1)';
    const there = new Set((await client.query(sql, [wanted])).rows.map(({ name }) => name));
    return wanted.filter((name) => !there.has(name));
}
 
function refuseMissing(missing, allowed) {
    const refused = missing.filter((name) => !allowed.includes(name));
    if (refused.length === 0)
        return;
    throw new errors .rk('restore-refused', `the drill's server does not have: the extensions ${refused.join(', ')}`, {
        state: 'nothing-changed',
        hint: `give with scratch-url (SCRATCH_DATABASE_URL) a server that has them, e.g. a service container with their image; or, where ` +
            `no table needs them, allow-missing-extensions: ${refused.join(', ')}`,
    });
}
 
const withoutExtensions = (survey, missing) => ({
    ...survey,
    objects: survey.objects.filter(({ entry }) => {
        if (entry === undefined)
            return true;
        const about = entry.type === 'COMMENT' ? /^EXTENSION "?(.+?)"?$/.exec(entry.name)?.[1] : undefined;
        const name = isExtension(entry.type) ? entry.name : about;
        return name === undefined || !missing.includes(name);
    }),
});

 
var ledger_view = __webpack_require__(82394);
 
var read_folder = __webpack_require__(35800);
; 





const ledger_against_folder_NAME = 'migrations';
 
async function ledgerAgainstFolder(client, migrationsDir) {
    if ((await (0,ledger_view .v)(client)).ledger !== 'readable')
        return (0,check .TC)(ledger_against_folder_NAME, 'the backup holds no ledger of migrations');
    const folder = await (0,read_folder .m)(migrationsDir).catch((error) => {
        if (error instanceof errors .rk)
            return undefined;
        throw error;
    });
    if (folder === undefined)
        return (0,check .TC)(ledger_against_folder_NAME, `there is no folder ${migrationsDir} here to hold the ledger against`);
    const files = new Map(folder.files.map((file) => [file.name, file.checksum]));
    const lines = await (0,ledger_view .f)(client);
    const done = lines.filter(({ status }) => status === 'applied' || status === 'adopted');
    const found = [
        ...done
            .filter(({ name, checksum }) => files.has(name) && files.get(name) !== checksum)
            .map(({ name, status }) => `${name} is ${status} with another text than ${migrationsDir} has`),
        ...lines
            .filter(({ status }) => status === 'running' || status === 'rolling-back')
            .map(({ name }) => `${name} was half way when the backup was made`),
    ];
    const gone = done.filter(({ name }) => !files.has(name)).map(({ name }) => name);
    const later = folder.files.length - (done.length - gone.length);
    const rest = [
        ...(later > 0 ? [`; ${(0,quantities .pq)(later, 'file')} not in it yet`] : []),
        ...(gone.length > 0 ? [`; applied, and gone from the folder: ${gone.join(', ')}`] : []),
    ].join('');
    return (0,check .EG)(ledger_against_folder_NAME, `${(0,quantities .pq)(done.length, 'applied file')} as in ${migrationsDir}${rest}`, found.sort());
}

 
var roles = __webpack_require__(47662);
 
var smoke_queries = __webpack_require__(65343);
; 














 
async function drillBackup(source, label, request, deps) {
    const told = { backup: label, verdict: { kind: 'proved' }, steps: [], checks: [], notes: [] };
    const begun = performance.now();
    try {
        await (0,open_backup .s)(source, deps, (backup) => prove(backup, told, begun, request, deps));
        told.verdict = verdictOf(told.checks);
    }
    catch (failure) {
        deps.signal.throwIfAborted();
        const error = (0,restore_into .S)(failure);
        if (!(error instanceof errors .rk) || error.code === 'cancelled')
            throw error;
        const { hint } = error.detail;
        told.verdict = { kind: 'not-restored', reason: error.message, ...(hint !== undefined && { next: hint }) };
    }
    return told;
}
function verdictOf(checks) {
    const found = checks.flatMap((check) => check.outcome === 'bad' ? check.found.map((one) => `${check.name}: ${one}`) : []);
    return found.length === 0 ? { kind: 'proved' } : { kind: 'differs', found };
}
async function prove(backup, told, begun, request, deps) {
    deps.log.info(`Reading ${backup.name}`);
    Object.assign(told, { backup: backup.name, storedBytes: backup.storedBytes });
    const survey = await (0,opening_survey .z)(backup, deps);
    const readMs = performance.now() - begun;
    const { manifest, tables, facts } = survey;
    if (tables.length === 0)
        told.notes.push('the backup holds no rows of any table: is it of the right database?');
    Object.assign(told, { tables: tables.length, rows: facts.rows });
    if (manifest) {
        const ageHours = (deps.now().getTime() - Date.parse(manifest.startedAt)) / 3_600_000;
        Object.assign(told, { madeAt: manifest.startedAt, ageHours });
    }
    else
        told.notes.push('it has no manifest: what it vouches for is that it is complete, not that no row was changed');
    await (0,drill_database .ZQ)(survey, request.scratch, deps, async (server) => {
        told.server = `PostgreSQL ${server.version}${server.isThrowaway ? ', a throw-away server' : ''}`;
        const usable = await withWhatIsThere(survey, server, told, request);
        await (0,roles .o)(server.url, usable, deps.log, (all) => restoreAndCheck({ backup, survey: usable, server, told, readMs, all }, request, deps));
    });
}
async function withWhatIsThere(survey, server, told, request) {
    const missing = await (0,client .SV)(server.url, {}, (client) => missingExtensions(client, survey));
    refuseMissing(missing, request.allowMissingExtensions);
    if (server.isThrowaway)
        await (0,roles .G)(server.url, survey);
    if (missing.length === 0)
        return survey;
    told.notes.push(`restored without the extensions ${missing.join(', ')}, as allow-missing-extensions says`);
    return withoutExtensions(survey, missing);
}
async function restoreAndCheck(one, request, deps) {
    const { backup, survey, server, told, all } = one;
    if (!all)
        told.notes.push('owners and rights were not restored: not every role could be made on the server, or be made an owner');
    const options = { jobs: request.jobs, noOwner: !all, noPrivileges: !all };
    await (0,drill_database .D)(server, survey, deps, async (url, note) => {
        if (note !== undefined)
            told.notes.push(note);
        const restoring = performance.now();
        const report = await (0,restore_into .p)(url, backup, survey, options, deps);
        told.restoreMs = Math.round(one.readMs + performance.now() - restoring);
        told.steps = report.steps;
        told.notes.push(...report.findings.map(({ what }) => what));
        const checks = checksOf(url, one, request, deps);
        for (const check of checks)
            told.checks.push(await check());
        if (request.again)
            told.checks.push(await dumpAgain(url, survey, server, options, deps));
         
        told.checks.push(await (0,client .SV)(url, {}, (client) => amcheck(client, deps.signal)));
        told.databaseBytes = (await (0,client .SV)(url, {}, server_facts .h)).sizeBytes;
    });
}
function checksOf(url, { survey }, request, deps) {
    const { migrationsDir, smoke, smokeFile, jobs } = request;
    return [
        () => readBack(url, survey, { ...deps, jobs }),
        () => (0,client .SV)(url, {}, (client) => ledgerAgainstFolder(client, migrationsDir)),
        () => (0,client .SV)(url, {}, (client) => (0,smoke_queries .Ui)(client, smoke, smokeFile, deps.signal)),
    ];
}

; 
 
 

const CLOCKS_DIFFER_MS = 3_600_000;
const hours = (milliseconds) => `${(milliseconds / 3_600_000).toFixed(1)} h`;
 
function judgeFreshness(backups, { maxAgeMs, smallestShare }, now) {
    const at = backups.findIndex(({ expired, expiresAt }) => !expired && !(expiresAt && expiresAt <= now));
    const newest = backups[at];
    if (newest === undefined)
        return { status: 'stale', found: [backups.length > 0 ? 'every backup has expired' : 'there is no backup'] };
    const previous = backups[at + 1];
    const ageMs = now.getTime() - newest.createdAt.getTime();
    const found = [];
    if (ageMs < -CLOCKS_DIFFER_MS)
        found.push(`the newest backup is of ${newest.createdAt.toISOString()}, a time to come: its age cannot be told`);
    if (ageMs > maxAgeMs)
        found.push(`the newest backup is ${hours(ageMs)} old, and none may be older than ${hours(maxAgeMs)}`);
    const nextBy = new Date(newest.createdAt.getTime() + maxAgeMs);
    if (newest.expiresAt && newest.expiresAt < nextBy)
        found.push(`the newest backup expires at ${newest.expiresAt.toISOString()}, and the next one is due by ${nextBy.toISOString()}: raise retention-days`);
    if (previous && newest.sizeBytes * 100 < previous.sizeBytes * smallestShare)
        found.push(`the newest backup has ${(0,quantities .ob)(newest.sizeBytes)}, the one before it ${(0,quantities .ob)(previous.sizeBytes)}: less than ${smallestShare} % of it`);
    return {
        status: found.length === 0 ? 'fresh' : 'stale',
        newest: shown(newest),
        ageHours: ageMs / 3_600_000,
        ...(previous && { previous: shown(previous) }),
        found,
    };
}
const shown = ({ name, createdAt, expiresAt, sizeBytes, expired }) => ({
    name,
    createdAt,
    sizeBytes,
    expired,
    ...(expiresAt && { expiresAt }),
});

 
var listing = __webpack_require__(60715);
 
var connection_url = __webpack_require__(57501);
; 
 
 









async function drill(request, deps) {
    const begun = performance.now();
    const { scratchUrl, smokeFile, migrationsDir, allowMissingExtensions, again } = request;
    const scratch = scratchUrl === undefined ? undefined : (0,connection_url .mx)(scratchUrl, 'SCRATCH_DATABASE_URL');
    const smoke = await (0,smoke_queries .c6)(smokeFile);
    const one = {
        migrationsDir,
        smokeFile,
        smoke,
        allowMissingExtensions,
        again,
        jobs: (0,external_node_os_.availableParallelism)(),
        ...(scratch && { scratch }),
    };
    const { chosen, problem } = await choose(request.backups, deps);
    const drilled = [];
    for (const { source, label } of chosen)
        drilled.push(await drillBackup(source, label, one, deps));
    const durationMs = Math.round(performance.now() - begun);
    return { status: worst(drilled), drilled, ...(problem !== undefined && { problem }), durationMs };
}
async function choose(backups, deps) {
    if (backups.kind === 'one')
        return { chosen: [backups] };
    try {
        const there = (await drill_list(backups, deps)).filter(({ expired }) => !expired);
        const [newest, ...older] = there;
        if (newest === undefined)
            return { chosen: [], problem: `nothing to drill: there is no backup ${placeOf(backups)}` };
        const one = older[Math.floor((deps.random ?? Math.random)() * older.length)];
        return { chosen: [newest, ...(one ? [one] : [])].map(({ source, name }) => ({ source, label: name })) };
    }
    catch (error) {
        if (!(error instanceof errors .rk) || error.code !== 'backup-not-found')
            throw error;
        return { chosen: [], problem: `nothing to drill: ${error.message}` };
    }
}
function drill_list(place, { artifacts, signal }) {
    if (place.kind === 'folder')
        return (0,listing .b)(place.folder);
    if (artifacts)
        return (0,listing .w)(artifacts, place, signal);
    throw new errors .rk('bad-input', 'github-token: required to look for artifacts', { state: 'nothing-changed' });
}
function placeOf(place) {
    if (place.kind === 'folder')
        return `in ${place.folder}`;
    const whose = place.environment === undefined ? '' : ` of ${place.environment}`;
    return `among the artifacts of this repository that begin with ${place.artifactPrefix}${whose}`;
}
function worst(drilled) {
    const kinds = new Set(drilled.map(({ verdict }) => verdict.kind));
    if (drilled.length === 0 || kinds.has('not-restored'))
        return 'not-restored';
    return kinds.has('differs') ? 'differs' : 'proved';
}
 
async function checkFreshness(request, deps) {
    const backups = await drill_list(request.place, deps);
    return { ...judgeFreshness(backups, request, deps.now()), where: placeOf(request.place) };
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

  99754:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  processParameters),
    u: () => (  SERVER_PROCESS)
  });
 
 
 
const SERVER_PROCESS = `
  SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = $1 OR backend_xid = $2::text::xid8::xid`;
const processParameters = ({ pid, transaction }) => pid === undefined ? [null, transaction ?? null] : [pid, null];


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
