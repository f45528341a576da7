export const id = 7990;
export const ids = [7990];
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

  21632:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  commitTransaction)
  });
 
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
 
 


 
const REPLY_MS = 5_000;
const DEFAULT_SEEK_MS = 30_000;
 
const SEEK_CANCELLED_MS = 1_500;
const ASK_EVERY_MS = 200;
const ON_ITS_WAY_MS = 1_000;
async function sendCommit({ session }) {
    try {
        const { command } = await session.client.query('COMMIT');
        return command === 'COMMIT'
            ? { kind: 'committed' }
            : { kind: 'refused', error: new Error(`COMMIT ended in ${command}`) };
    }
    catch (error) {
        return (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .$B)(error) ? { kind: 'lost' } : { kind: 'refused', error };
    }
}
async function askStatus({ session }, xid, proof) {
    const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status';
    try {
        const side = await session.side();
        const { rows } = await side.query(text, [xid]);
        const status = rows[0].status ?? 'unknown';
        return status !== 'committed' || (await proof(side, xid)) ? status : 'elsewhere';
    }
    catch {
        return 'unknown';  
    }
}
 
async function endOrphan({ session }, xid) {
    const text = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE backend_xid = $1::text::xid8::xid`;
    await session
        .side()
        .then((side) => side.query(text, [xid]), () => { })
        .catch(() => { });
}
const settled = (status) => {
    if (status === 'committed')
        return { kind: 'committed', replyLost: true };
    if (status === 'elsewhere')
        return { kind: 'unknown', elsewhere: true };
    return status === 'aborted' ? { kind: 'aborted' } : undefined;
};
 
async function seekOutcome(run, xid, proof) {
    const until = Date.now() + (run.signal?.aborted ? SEEK_CANCELLED_MS : (run.outcomeWaitMs ?? DEFAULT_SEEK_MS));
    for (let asked = 1; Date.now() < until; asked++) {
        const status = await Promise.race([
            askStatus(run, xid, proof),
            (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ASK_EVERY_MS * 25, 'unknown', { ref: false }),
        ]);
        const outcome = settled(status);
        if (outcome !== undefined)
            return outcome;
        if (status === 'in progress' && asked % 10 === 0)
            await endOrphan(run, xid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ASK_EVERY_MS);
    }
    return { kind: 'unknown', elsewhere: false };
}
 
const commitTransaction = (run, xid, proof) => awaitCommit(run, xid, sendCommit(run), proof);
 
async function awaitCommit(run, xid, reply, proof) {
    for (;;) {
        const heard = await Promise.race([reply, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(REPLY_MS, undefined, { ref: false })]);
        if (heard?.kind === 'committed')
            return { kind: 'committed', replyLost: false };
        if (heard?.kind === 'refused')
            return { kind: 'aborted', error: heard.error };
        if (heard?.kind === 'lost') {
            run.log.warn('The connection was lost before the reply to COMMIT came: asking the server what became of it');
            return seekOutcome(run, xid, proof);
        }
        run.log.debug('No reply to COMMIT yet: asking the server over a second connection');
        const outcome = settled(await askStatus(run, xid, proof));
        if (outcome === undefined || (await hasArrived(reply)))
            continue;
        run.session.cut();
        return outcome;
    }
}
 
const hasArrived = (reply) => Promise.race([reply.then(() => true), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ON_ITS_WAY_MS, false, { ref: false })]);


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

  82078:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  onDemand)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _open_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86205);
 
 


const CLOSE_MS = 1_000;
 
function onDemand(connect) {
    let opening;
    let closed = false;
    const open = async () => {
        const client = await connect();
        const forget = () => (opening = undefined);
        client.on('error', forget);
        client.on('end', forget);
        if (closed)
            await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);  
        return client;
    };
    const get = () => {
        opening ??= open();
        opening.catch(() => (opening = undefined));
        return opening;
    };
    const close = async () => {
        closed = true;
        const client = await Promise.race([opening?.catch(() => undefined), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(CLOSE_MS, undefined, { ref: false })]);
        if (client)
            await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
    };
    return { get, close };
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
