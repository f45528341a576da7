export const id = 896;
export const ids = [896];
export const modules = {

/***/ 26981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
// How long to wait before a lock is asked for again, by a migration as by a backup.
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** Twice as long each time, and never the same for two runners. */
const backoffMs = (attempt) => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random() / 2);


/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ describeBlocker),
/* harmony export */   VJ: () => (/* binding */ ENDING_A_BLOCKER),
/* harmony export */   be: () => (/* binding */ blockersOf),
/* harmony export */   v2: () => (/* binding */ watchBlockers),
/* harmony export */   vT: () => (/* binding */ lookEveryMs)
/* harmony export */ });
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22932);
/* harmony import */ var _server_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99754);
/* harmony import */ var _statement_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93691);



const BLOCKERS = `
  SELECT blocker.pid, a.application_name AS application, a.usename::text AS "user",
    coalesce(a.state, a.backend_type) AS state, pg_catalog."left"(a.query, 2000) AS query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::float8 AS "transactionAge"
  FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(pid)) AS pid FROM (${_server_process_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVER_PROCESS */ .u}) waiting) blocker
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = blocker.pid
  ORDER BY a.xact_start NULLS LAST`;
/** The sessions that the one of `waiting` waits for now; none when it does not wait for a lock. */
async function blockersOf(client, waiting) {
    return (await client.query(BLOCKERS, (0,_server_process_js__WEBPACK_IMPORTED_MODULE_0__/* .processParameters */ ._)(waiting))).rows;
}
const age = (seconds) => seconds === null ? 'unknown time' : `${Math.max(0, seconds).toFixed(1)} s`;
/** One line, e.g. `pid 4711 (psql, user app, idle in transaction, query for 3.0 s, transaction for 65.2 s): UPDATE users`. */
function describeBlocker(blocker) {
    if (blocker.pid === 0)
        return 'a prepared transaction (SELECT gid, owner, prepared FROM pg_prepared_xacts shows it)';
    const times = `query for ${age(blocker.queryAge)}, transaction for ${age(blocker.transactionAge)}`;
    const who = [blocker.application, blocker.user && `user ${blocker.user}`, blocker.state, times].filter(Boolean);
    const query = (0,_statement_label_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .W)(blocker.query ?? '');
    return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseLine */ .fZ)(`pid ${blocker.pid} (${who.join(', ')})${query && `: ${query}`}`, 300);
}
/** The advice that goes with a lock that was not given. */
const ENDING_A_BLOCKER = 'Wait for it, or end that session if it may be ended: SELECT pg_terminate_backend(<pid>), then run this again';
/**
 * Looks every `everyMs`, and tells each blocker once. The first look comes early enough to see who blocks before a lock timeout
 * ends the waiting.
 */
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
                .catch(() => { }) // who blocks is a help, never a reason to fail
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
/** A third of the time that a lock is waited for, within limits that suit people and servers. */
const lookEveryMs = (lockTimeoutMs) => lockTimeoutMs === 0 ? 1_000 : Math.min(1_000, Math.max(30, Math.floor(lockTimeoutMs / 3)));


/***/ }),

/***/ 38362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  SV: () => (/* binding */ withClient)
});

// UNUSED EXPORTS: cancelBackend

// EXTERNAL MODULE: ./build/src/postgres/connection-error.js
var connection_error = __webpack_require__(34394);
// EXTERNAL MODULE: ./build/src/postgres/open-client.js
var open_client = __webpack_require__(86205);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/postgres/connection-url.js + 2 modules
var connection_url = __webpack_require__(57501);
;// CONCATENATED MODULE: ./build/src/postgres/pooler.js



const NEON_POOLER = /^([^.]+)-pooler\./i;
const SUPABASE = /\.supabase\.(co|com|net)$/i;
const TRANSACTION_PORT = 6543;
const SESSION_PORT = 5432;
/** Why the URL itself is known to lead to a transaction pooler, before anything is sent; undefined where it is not. */
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
/** Poolers differ in which idle server they hand out next; other clients may take it first. */
const ROUNDS = 5;
/** A pooler in session mode lets the second client wait when all its servers are taken. */
const SECOND_CLIENT_MILLISECONDS = 5_000;
/** A server session that changes under one client, or that two clients are given in turn, belongs to neither. */
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
        answer.catch(() => { }); // the second connection is closed under it
    }
}
/**
 * Why this connection goes through a transaction pooler; undefined where it does not.
 *
 * A greeting with another process number than the backend's shows a proxy, but not which kind: Neon's makes numbers up for
 * direct connections as well. So where there is a proxy, a second connection tells by what happens.
 */
async function poolerSignAt(client, url) {
    const greeted = client.processID;
    if (greeted === (await backendPid(client)))
        return undefined;
    const second = await (0,open_client/* openClient */.M)(url);
    try {
        const shared = await withinTime(sessionsAreShared(client, second));
        return shared ? 'the same server session was given to two clients' : undefined;
    }
    finally {
        await (0,open_client/* closeClient */.Y)(second);
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
/** The error that stops an operation before it sends anything. */
const pooledConnection = (url, sign) => new errors/* RunbookError */.rk('pooled-connection', `${url.source} leads through a transaction pooler (${sign}): ${(0,connection_url/* describeDatabase */.DZ)(url)}. Locks and settings would leak to other clients there`, { state: 'nothing-changed', hint: directUrlHint(url) });

// EXTERNAL MODULE: ./build/src/postgres/session.js
var session = __webpack_require__(38933);
;// CONCATENATED MODULE: ./build/src/postgres/client.js




/** A cancel must arrive within the seconds that a runner leaves; a server that does not answer by then will not. */
const CANCEL_CONNECT_SECONDS = 3;
/**
 * Connects and prepares the session: search_path, limits, encoding. The caller ends it; `withClient` does both.
 * @throws RunbookError `cannot-connect`, `tls-refused`, `pooled-connection`, `bad-database-url`; nothing has been changed then
 */
async function connect(url, options = {}) {
    const sign = poolerSignOf(url);
    if (sign !== undefined && !options.allowPooler)
        throw pooledConnection(url, sign);
    const client = await (0,open_client/* openClient */.M)(url);
    try {
        const pooled = sign ?? (await poolerSignAt(client, url));
        if (pooled === undefined)
            await (0,session/* prepareSession */.aK)(client, url, options);
        else if (!options.allowPooler)
            throw pooledConnection(url, pooled);
        return client;
    }
    catch (error) {
        await (0,open_client/* closeClient */.Y)(client);
        throw (0,connection_error/* connectionError */.$)(error, url);
    }
}
/** Connects, runs `body`, and ends the connection whatever happens. */
async function withClient(url, options, body) {
    const client = await connect(url, options);
    try {
        return await body(client);
    }
    finally {
        await (0,open_client/* closeClient */.Y)(client);
    }
}
/**
 * Asks the server, from a second connection, to cancel what another session runs now.
 * @param pid the session's pg_backend_pid(); what a pooler told when it connected is no such number
 * @returns false where no such session is left
 * @throws RunbookError `cannot-connect`, `tls-refused`
 */
async function cancelBackend(url, pid) {
    const hurried = {
        ...url,
        connectTimeoutSeconds: Math.min(url.connectTimeoutSeconds || CANCEL_CONNECT_SECONDS, CANCEL_CONNECT_SECONDS),
    };
    const client = await openClient(hurried);
    try {
        const { rows } = await client.query('SELECT pg_catalog.pg_cancel_backend($1) AS sent', [pid]);
        return rows[0].sent;
    }
    finally {
        await closeClient(client);
    }
}


/***/ }),

/***/ 39214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ resolveDatabaseUrl)
});

// UNUSED EXPORTS: ENVIRONMENTS

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/postgres/connection-url.js + 2 modules
var connection_url = __webpack_require__(57501);
// EXTERNAL MODULE: ./build/src/postgres/database-url.js
var database_url = __webpack_require__(6200);
;// CONCATENATED MODULE: ./build/src/postgres/same-server.js
// Whether a direct URL and the pooled one beside it can lead to one server: providers give a pooler a name beside the server's.
// What cannot be told from the names is told to be different; that is a warning, never a refusal.

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
/** Neon: `ep-x-pooler.region.aws.neon.tech` beside `ep-x.region.aws.neon.tech`; others: `pooler.db.example.com`. */
function serverOf(host) {
    const name = host.toLowerCase().replace(/\.$/, '');
    if ((0,database_url/* isSocketFolder */.G)(name) || LOOPBACK.has(name))
        return 'localhost';
    const [first = '', ...rest] = name.split('.');
    return [first.replace(/-pooler$/, ''), ...rest].filter((label) => label !== 'pooler').join('.');
}
/** Supabase: `db.<project>.supabase.co`, or the user `postgres.<project>` at a pooler that many projects share. */
function supabaseProject({ host, user }) {
    const direct = /^db\.([a-z0-9]+)\.supabase\.(?:co|com|net)\.?$/i.exec(host)?.[1];
    if (direct !== undefined)
        return direct.toLowerCase();
    return /\.pooler\.supabase\.(?:co|com|net)\.?$/i.test(host) ? user.split('.')[1]?.toLowerCase() : undefined;
}
/** By the hosts' names alone: the ports of a server and of its pooler differ. */
function canBeSameServer(direct, pooled) {
    const projects = [supabaseProject(direct), supabaseProject(pooled)];
    if (projects.every((project) => project !== undefined))
        return projects[0] === projects[1];
    return serverOf(direct.host) === serverOf(pooled.host);
}

;// CONCATENATED MODULE: ./build/src/postgres/environment.js
// Which database an operation is for. The runbook's table says it: production is DATABASE_URL, staging is STAGING_DATABASE_URL,
// and one is never taken for the other. A direct URL beside them is used where there is one.



/** The variables of each environment. Source: the runbook, section 6. */
const VARIABLES = {
    production: { direct: 'DIRECT_URL', pooled: 'DATABASE_URL' },
    staging: { direct: 'STAGING_DIRECT_URL', pooled: 'STAGING_DATABASE_URL' },
};
const ENVIRONMENTS = Object.keys(VARIABLES);
const isEnvironment = (name) => Object.hasOwn(VARIABLES, name);
/** Only Prisma can open these: beside a direct URL they are no mistake, and hold no database name to compare. */
const ACCELERATE = /^prisma(\+postgres)?:\/\//i;
/** GitHub gives a secret that is not defined as an empty text: that is as good as unset. */
const given = (value) => value !== undefined && value.trim() !== '';
function direct(name, text, pooledName, pooled) {
    const url = (0,connection_url/* parseDatabaseUrl */.mx)(text, name);
    if (!given(pooled) || ACCELERATE.test(pooled.trim()))
        return url;
    const other = (0,connection_url/* parseDatabaseUrl */.mx)(pooled, pooledName);
    if (other.database === url.database)
        return canBeSameServer(url, other) ? url : { ...url, elsewhere: { source: pooledName, host: other.host } };
    throw new errors/* RunbookError */.rk('wrong-database', `${name} leads to the database ${url.database}, ${pooledName} to ${other.database}: which one is meant?`, { state: 'nothing-changed', hint: `make both name the same database, or unset ${name}` });
}
/**
 * @throws RunbookError `missing-database-url`, `bad-database-url`, `bad-input` (an environment that does not exist),
 *   `wrong-database` (the direct URL names another database than the other one)
 */
function resolveDatabaseUrl(choice, env) {
    if (given(choice.databaseUrl))
        return (0,connection_url/* parseDatabaseUrl */.mx)(choice.databaseUrl, 'database-url');
    const { environment } = choice;
    if (!given(environment))
        throw new errors/* RunbookError */.rk('missing-database-url', 'no database was named: neither database-url nor environment is given', {
            hint: `give database-url: \${{ secrets.DATABASE_URL }}, or environment: ${ENVIRONMENTS.join(' or ')} with DATABASE_URL (STAGING_DATABASE_URL) in the step's env`,
        });
    if (!isEnvironment(environment))
        throw new errors/* RunbookError */.rk('bad-input', `environment: there is no such environment here; there are ${ENVIRONMENTS.join(' and ')}`, {
            hint: `give environment: ${ENVIRONMENTS.join(' or ')}, or database-url for any other database`,
        });
    const names = VARIABLES[environment];
    const directText = env[names.direct];
    if (given(directText))
        return direct(names.direct, directText, names.pooled, env[names.pooled]);
    return (0,connection_url/* parseDatabaseUrl */.mx)(env[names.pooled] ?? '', names.pooled);
}


/***/ }),

/***/ 62816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ serverFacts)
/* harmony export */ });
const FACTS = `
  SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
         pg_catalog.current_setting('server_version_num')::int AS "versionNumber",
         pg_catalog.pg_encoding_to_char(d.encoding)::text AS encoding,
         d.datcollate::text AS collate,
         d.datctype::text AS ctype,
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
/** Reads the facts of the database that `client` is connected to. */
async function serverFacts(client) {
    const { mayIdentify, ...facts } = (await client.query(FACTS)).rows[0];
    const identifier = mayIdentify ? (await client.query(SYSTEM_IDENTIFIER)).rows[0].id : undefined;
    const major = Math.floor(facts.versionNumber / 10_000);
    return { ...facts, major, ...(identifier !== undefined && { systemIdentifier: identifier }) };
}


/***/ }),

/***/ 99754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ processParameters),
/* harmony export */   u: () => (/* binding */ SERVER_PROCESS)
/* harmony export */ });
// The server process of a session, as another session finds it. Behind a transaction pooler a process serves somebody else in the next
// moment, so there it is told by the number of the transaction, which is nobody else's: a cancel never reaches a stranger.
/** Selects `pid`, one row or none; takes {@link processParameters} as $1 and $2. */
const SERVER_PROCESS = `
  SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = $1 OR backend_xid = $2::text::xid8::xid`;
const processParameters = ({ pid, transaction }) => pid === undefined ? [null, transaction ?? null] : [pid, null];


/***/ }),

/***/ 38933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ refuseReadOnly),
/* harmony export */   aK: () => (/* binding */ prepareSession),
/* harmony export */   f3: () => (/* binding */ localSettings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
/* harmony import */ var _sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);



/** How often the server looks whether its client is still there while a statement runs. */
const CLIENT_CHECK_INTERVAL = '2s';
/** Servers before 14 do not know the setting; some platforms do not have what it needs. */
const NOT_AVAILABLE = ['42704', '22023'];
function settings(url, limits, scope) {
    const entries = [
        // pg_catalog is not listed: it is searched first all the same, while listed first it would be where CREATE puts things.
        // pg_temp is listed last, since unlisted it is searched before everything for tables. PostgreSQL manual, search_path.
        ['search_path', `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(url.schema)}, pg_temp`],
        ['client_encoding', "'UTF8'"],
        ['datestyle', 'ISO'], // the driver reads no other; the order of day and month in a file's dates stays the database's
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
/** The same settings for one transaction: what a pooled session may have without leaving them to the next client. */
const localSettings = (url, limits = {}) => settings(url, limits, 'LOCAL');
/** Sent after connecting, never as startup options: those are refused by poolers and would follow the connection around. */
async function prepareSession(client, url, limits) {
    const ours = settings(url, limits, 'SESSION');
    try {
        await client.query(`${ours}; SET client_connection_check_interval = '${CLIENT_CHECK_INTERVAL}'`);
    }
    catch (error) {
        if (!NOT_AVAILABLE.includes((0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlstateOf */ .R8)(error) ?? ''))
            throw error;
        await client.query(ours); // one message is one transaction: nothing of it was set
    }
}
const READ_ONLY_FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS recovering,
         pg_catalog.current_setting('transaction_read_only') = 'on' AS read_only,
         (SELECT source FROM pg_catalog.pg_settings WHERE name = 'default_transaction_read_only') AS source,
         pg_catalog.current_database()::text AS database,
         session_user::text AS role`;
function wayOut({ source, database, role }) {
    const [db, user] = [(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(database), (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(role)];
    const reset = {
        database: `ALTER DATABASE ${db} RESET default_transaction_read_only`,
        user: `ALTER ROLE ${user} RESET default_transaction_read_only`,
        'database user': `ALTER ROLE ${user} IN DATABASE ${db} RESET default_transaction_read_only`,
    };
    const how = reset[source] ??
        "ALTER SYSTEM RESET default_transaction_read_only; SELECT pg_reload_conf(), or the provider's console";
    return `find out why it was made read-only (providers do it when the disk is full), then: SET default_transaction_read_only = off; ${how}`;
}
/**
 * Stops before any work where the session could not write.
 * @throws RunbookError `read-only-database`
 */
async function refuseReadOnly(client) {
    const facts = (await client.query(READ_ONLY_FACTS)).rows[0];
    if (facts.recovering)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('read-only-database', `this server is a replica (in recovery): ${facts.database} cannot be changed here`, {
            state: 'nothing-changed',
            hint: "use the primary's address in the connection URL; after a failover the old address may lead to the replica",
        });
    if (facts.read_only)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('read-only-database', `the database ${facts.database} is read-only for this role (default_transaction_read_only, set by: ${facts.source})`, { state: 'nothing-changed', hint: wayOut(facts) });
}


/***/ }),

/***/ 93691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf)
/* harmony export */ });
// A short name for a statement, read off its own first words. It stops at the first value, bracket or expression, so that no
// data reaches a log.
const WORD = /^(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\.(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"))*/u;
const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/;
const NOISE = /^(?:IF\s+NOT\s+EXISTS|IF\s+EXISTS|OR\s+REPLACE)\b/i;
/** Words after which values, expressions or bodies come. */
const STOP = /^(?:AS|VALUES|SET|WHERE|DEFAULT|USING|IS|RETURNS|NOT|REFERENCES|CHECK|PRIMARY|GENERATED|WITH|FROM|INCREMENT|START)$/i;
/** Commands whose first word tells enough, the rest being expressions. */
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
/** Block comments nest in PostgreSQL. */
function afterComment(text) {
    let depth = 0;
    for (const mark of text.matchAll(/\/\*|\*\//g)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return text.slice(mark.index + 2);
    }
    return '';
}
/** `sql` is one statement that parses. The label keeps the file's own spelling of the words. */
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


/***/ }),

/***/ 70048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sayWhichUrl)
/* harmony export */ });
/* harmony import */ var _connection_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57501);

/** To be told before the first connection. */
function sayWhichUrl(url, log) {
    const { source, dropped, elsewhere } = url;
    log.info(`Database: ${(0,_connection_url_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDatabase */ .DZ)(url)}, from ${source}`);
    if (elsewhere)
        log.warn(`${source} leads to ${url.host}, ${elsewhere.source} to ${elsewhere.host}: ${source} is used; unset it where ${elsewhere.source} is meant`);
    if (dropped.length > 0)
        log.info(`${source}: left out, since they mean nothing here: ${dropped.join(', ')}`);
}


/***/ })

};
