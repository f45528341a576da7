export const id = 4406;
export const ids = [4406];
export const modules = {

  75634:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K5: () => (  safetyBackupName),
    nh: () => (  isSafetyBackup),
    p8: () => (  SAFETY_PART),
    sN: () => (  withoutSafetyBackups)
  });
const MARK = '_before_restore';
const NAME = /(?:^|[/\\-])backup_\d{8}_\d{6}_before_restore(?=[._-]|$)/;
 
const isSafetyBackup = (name) => NAME.test(name);
 
const safetyBackupName = (name) => name.replace('.sql', `${MARK}.sql`);
 
const SAFETY_PART = `(?:${MARK})?`;
 
function withoutSafetyBackups(newestFirst, log) {
    const rest = newestFirst.filter(({ name }) => !isSafetyBackup(name));
    const passed = newestFirst.findIndex(({ name }) => !isSafetyBackup(name));
    if (passed > 0)
        log?.info(`Passed over, since a restore took it of what it replaced: ${newestFirst
            .slice(0, passed)
            .map(({ name }) => name)
            .join(', ')}; to read one of these, give its name`);
    return rest;
}


  }),

  46936:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    backup: () => (  backup)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _backups_taking_make_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98621);
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64894);
  var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57501);
  var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39214);
  var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70048);
  var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62816);
 









async function backup(request, deps) {
    const problems = await (0,_backups_taking_make_backup_js__WEBPACK_IMPORTED_MODULE_1__  ._)(request.options);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
    const url = (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_4__  .N)(request.database, deps.env);
    deps.log.info(`Backing up ${(0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_3__  .DZ)(url)}`);
    (0,_postgres_which_url_js__WEBPACK_IMPORTED_MODULE_5__  ._)(url, deps.log);
    const server = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_2__  .SV)(url, { lockTimeoutMs: request.options.lockWaitTimeoutMs }, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__  .h);
    return (0,_backups_taking_make_backup_js__WEBPACK_IMPORTED_MODULE_1__  .B)(url, server, request.options, deps);
}


  }),

  26981:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  backoffMs)
  });
 
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
 
const backoffMs = (attempt) => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random() / 2);


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
const backendPid = async (client) => (await client.query('SELECT pg_catalog.pg_backend_pid() AS pid')).rows[0].pid;
 
const ROUNDS = 5;
 
const SECOND_CLIENT_MILLISECONDS = 5_000;
 
async function sessionsAreShared(first, second) {
    const own = await backendPid(first);
    for (let round = 0; round < ROUNDS; round++) {
        if ((await backendPid(second)) === own || (await backendPid(first)) !== own)
            return true;
        if ((await backendPid(first)) !== own)
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
    if (greeted === (await backendPid(client)))
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

  93691:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  labelOf)
  });
 
 
const WORD = /^(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\.(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"))*/u;
const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/;
const NOISE = /^(?:IF\s+NOT\s+EXISTS|IF\s+EXISTS|OR\s+REPLACE)\b/i;
 
const STOP = /^(?:AS|VALUES|SET|WHERE|DEFAULT|USING|IS|RETURNS|NOT|REFERENCES|CHECK|PRIMARY|GENERATED|WITH|FROM|INCREMENT|START)$/i;
 
const ONE_WORD = /^(?:SELECT|WITH|DO|VALUES|SHOW|EXPLAIN)$/i;
const MAX_WORDS = 9;
const MAX_LENGTH = 80;
function skipBlank(text) {
    let rest = text;
    for (;;) {
        const next = rest.startsWith('/*') ? afterComment(rest) : rest.replace(BLANK, '');
        if (next === rest)
            return rest;
        rest = next;
    }
}
 
function afterComment(text) {
    let depth = 0;
    for (const mark of text.matchAll(/\/\*|\*\//g)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return text.slice(mark.index + 2);
    }
    return '';
}
 
function labelOf(sql) {
    const words = [];
    let rest = skipBlank(sql.slice(0, 10_000));
    while (words.length < MAX_WORDS) {
        rest = skipBlank(rest.replace(NOISE, ''));
        const word = WORD.exec(rest)?.[0];
        if (word === undefined || (words.length > 1 && STOP.test(word)))
            break;
        words.push(word);
        if (words.length === 1 && ONE_WORD.test(word))
            break;
        rest = skipBlank(rest.slice(word.length));
    }
    const label = words.join(' ');
    return label.length > MAX_LENGTH ? `${label.slice(0, MAX_LENGTH - 3)}...` : label;
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
