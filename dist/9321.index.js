export const id = 9321;
export const ids = [9321];
export const modules = {

  26981:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  backoffMs)
  });
 
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
 
const backoffMs = (attempt) => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random() / 2);


  }),

  35804:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  findTools),
    j: () => (  toolsIn)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11551);
 
 




const VERSIONED_FOLDERS = [
    { parent: '/usr/lib/postgresql', child: /^\d+$/, bin: 'bin' },  
    { parent: '/usr', child: /^pgsql-\d+$/, bin: 'bin' },  
    { parent: '/opt/homebrew/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' },  
    { parent: '/usr/local/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' },  
    { parent: '/Library/PostgreSQL', child: /^\d+$/, bin: 'bin' },  
];
async function versionedFolders() {
    const folders = VERSIONED_FOLDERS.map(async ({ parent, child, bin }) => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => []);
        return names.filter((name) => child.test(name)).map((name) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, name, bin));
    });
    return (await Promise.all(folders)).flat();
}
const isExecutable = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
async function asTool(file, run) {
    if (!(await isExecutable(file)))
        return undefined;
    const { exitCode, stdout } = await run(file, ['--version']);
    const version = exitCode === 0 ? (0,_version_js__WEBPACK_IMPORTED_MODULE_3__  .mR)(stdout) : undefined;
    return version && { file, argsFor: () => [], version };
}
 
async function findTools(tool, searchPath, run) {
    const onPath = searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((folder) => node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder));
    return toolsIn([...(await versionedFolders()), ...onPath], tool, run);
}
 
async function toolsIn(places, tool, run) {
    const folders = new Set(places);
    const found = await Promise.all([...folders].map((folder) => asTool(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, tool), run)));
    return found
        .filter((candidate) => candidate !== undefined)
        .sort((a, b) => b.version.major - a.version.major || b.version.minor - a.version.minor);
}


  }),

  65668:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M_: () => (  clientFromDocker),
    fF: () => (  installClientPackage),
    pC: () => (  APT_OPTIONS),
    sP: () => (  addPgdg),
    tE: () => (  asRoot)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11551);
 
 



const PGDG_SCRIPT = '/usr/share/postgresql-common/pgdg/apt.postgresql.org.sh';
const exists = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file).then(() => true, () => false);
 
async function asRoot(run) {
    if (process.getuid?.() === 0)
        return run;
    const viaSudo = (file, args) => run('sudo', ['-n', file, ...args]);
    return (await viaSudo('true', [])).exitCode === 0 ? viaSudo : undefined;
}
const APT_OPTIONS = ['-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
async function installWithApt(major, run, log) {
    const root = await asRoot(run);
    if (!root || !(await exists('/usr/bin/apt-get')))
        return false;
    const install = async (name) => (await root('apt-get', ['install', ...APT_OPTIONS, name])).exitCode === 0;
    log.info(`Installing postgresql-client-${major} with apt-get`);
    await root('apt-get', ['update']);
    if (await install(`postgresql-client-${major}`))
        return true;
    log.info(`This distribution has no postgresql-client-${major}: adding the PostgreSQL project's repository (PGDG)`);
    return (await addPgdg(root)) && install(`postgresql-client-${major}`);
}
 
async function addPgdg(root) {
    const common = await root('apt-get', ['install', ...APT_OPTIONS, 'postgresql-common']);
    if (common.exitCode !== 0 || !(await exists(PGDG_SCRIPT)))
        return false;
    return (await root(PGDG_SCRIPT, ['-y'])).exitCode === 0;
}
 
function containerArgs(image, tool, environment) {
    const names = Object.keys(environment).filter((name) => name.startsWith('PG'));
    const files = ['PGSSLROOTCERT', 'PGSSLCERT', 'PGSSLKEY']
        .map((name) => environment[name])
        .filter((file) => file && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
    return [
        ...['run', '--rm', '--interactive', '--network', 'host'],
        ...names.flatMap((name) => ['--env', name]),
        ...files.flatMap((file) => ['--volume', `${file}:${file}:ro`]),
        ...[image, tool],
    ];
}
async function dockerTool(tool, major, run) {
    const argsFor = (environment) => containerArgs(`postgres:${major}-alpine`, tool, environment);
    const { exitCode, stdout } = await run('docker', [...argsFor({}), '--version']);
    const version = exitCode === 0 ? (0,_version_js__WEBPACK_IMPORTED_MODULE_2__  .mR)(stdout) : undefined;
    return version && { file: 'docker', argsFor, version };
}
 
async function installClientPackage(major, run, log) {
    return process.platform === 'linux' && installWithApt(major, run, log);
}
 
async function clientFromDocker(tool, major, run, log) {
    if ((await run('docker', ['version', '--format', '{{.Server.Version}}'])).exitCode !== 0)
        return undefined;
    log.info(`Using ${tool} ${major} from the Docker image postgres:${major}-alpine`);
    return dockerTool(tool, major, run);
}


  }),

  10951:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  runProgram)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
 

const NOT_STARTED = 127;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const runProgram = (file, args) => new Promise((resolve) => {
    (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(file, [...args], { maxBuffer: MAX_OUTPUT_BYTES, timeout: 600_000 }, (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : NOT_STARTED;
        resolve({ exitCode, stdout, stderr: stderr || (error?.message ?? '') });
    });
});


  }),

  11551:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DT: () => (  FIRST_SAFE_MINOR),
    f8: () => (  knownWeakness),
    mR: () => (  parseToolVersion)
  });
 
 
function parseToolVersion(output) {
    const match = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(output);
    if (!match)
        return undefined;
    const [major, minor] = [Number(match[1]), Number(match[2] ?? 0)];
    return { major, minor, text: match[2] ? `${major}.${minor}` : match[1] };
}


const FIRST_SAFE_MINOR = { 14: 24, 15: 19, 16: 15, 17: 11, 18: 6 };
 
function knownWeakness(version) {
    const safe = FIRST_SAFE_MINOR[version.major];
    if (safe === undefined || version.minor >= safe)
        return undefined;
    return `pg_dump ${version.text} is older than ${version.major}.${safe}, which fixes CVE-2026-18408 (psql can run code hidden in a dump). Update the PostgreSQL client programs, and restore no dump that you do not trust with a psql that is older.`;
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

  1083:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IJ: () => (  currentLocale),
    RJ: () => (  localeProviders),
    _B: () => (  localeClause),
    dV: () => (  COLLATOR)
  });
  var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);

 
const COLLATOR = `
  pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
    'provider', CASE pg_catalog.to_jsonb(d) ->> 'datlocprovider' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
    'name', coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale'),
    'rules', pg_catalog.to_jsonb(d) ->> 'daticurules', 'version', pg_catalog.to_jsonb(d) ->> 'datcollversion'))`;
const CURRENT = `
  SELECT pg_catalog.pg_encoding_to_char(encoding)::text AS encoding, datcollate::text AS collate, datctype::text AS ctype,
    pg_catalog.to_jsonb(d) ->> 'datlocprovider' AS provider,
    coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale,
    pg_catalog.to_jsonb(d) ->> 'daticurules' AS rules
  FROM pg_catalog.pg_database d WHERE datname = pg_catalog.current_database()`;
 
const currentLocale = async (client) => (await client.query(CURRENT)).rows[0];
const PROVIDERS = `
  SELECT pg_catalog.current_setting('server_version_num')::int AS version,
    EXISTS (SELECT FROM pg_catalog.pg_collation WHERE collprovider = 'i') AS icu`;
 
async function localeProviders(client) {
    const { version, icu } = (await client.query(PROVIDERS)).rows[0];
    const found = new Set(['libc']);
    if (icu && version >= 150_000)
        found.add('icu');
    if (version >= 170_000)
        found.add('builtin');
    return found;
}
 
function localeClause({ encoding, collate, ctype, provider, locale, rules }) {
    const libc = `ENCODING ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(encoding)} LC_COLLATE ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(collate)} LC_CTYPE ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(ctype)}`;
    const withRules = rules ? ` ICU_RULES ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(rules)}` : '';
    if (provider === 'i')
        return `${libc} LOCALE_PROVIDER icu ICU_LOCALE ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(locale ?? 'und')}${withRules}`;
    if (provider === 'c')
        return `${libc} LOCALE_PROVIDER libc`;
    if (provider === 'b')
        return `${libc} LOCALE_PROVIDER builtin BUILTIN_LOCALE ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(locale ?? 'C.UTF-8')}`;
    return libc;
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

  62816:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  serverFacts)
  });
  var _database_locale_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1083);

const FACTS = `
  SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
         pg_catalog.current_setting('server_version_num')::int AS "versionNumber",
         pg_catalog.pg_encoding_to_char(d.encoding)::text AS encoding,
         d.datcollate::text AS collate,
         d.datctype::text AS ctype,
         ${_database_locale_js__WEBPACK_IMPORTED_MODULE_0__  .dV} AS locale,
         d.datname::text AS database,
         current_user::text AS "user",
         pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS "mayIdentify",
         pg_catalog.pg_database_size(d.oid)::float8 AS "sizeBytes",
         t.bytes::float8 AS "tableBytes",
         t.tables::int AS tables,
         pg_catalog.current_setting('is_superuser') = 'on' AS "isSuperuser"
  FROM pg_catalog.pg_database d,
       (SELECT coalesce(sum((c.relpages + coalesce(toast.relpages, 0))::float8), 0)
                 * pg_catalog.current_setting('block_size')::int AS bytes,
               count(*) FILTER (WHERE c.relkind = 'r') AS tables
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
        WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
          AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema') t
  WHERE d.datname = pg_catalog.current_database()`;
const SYSTEM_IDENTIFIER = 'SELECT system_identifier::text AS id FROM pg_catalog.pg_control_system()';
 
async function serverFacts(client) {
    const { mayIdentify, ...facts } = (await client.query(FACTS)).rows[0];
    const identifier = mayIdentify ? (await client.query(SYSTEM_IDENTIFIER)).rows[0].id : undefined;
    const major = Math.floor(facts.versionNumber / 10_000);
    return { ...facts, major, ...(identifier !== undefined && { systemIdentifier: identifier }) };
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
