export const id = 5973;
export const ids = [5973];
export const modules = {

  23070:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  requireArtifactService)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 



function requireArtifactService(env) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    if (isEnterpriseServer(server))
        throw unreachable(`GitHub Enterprise Server (${server}) does not take artifacts from this client`);
     
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].filter((name) => !env[name]);
    if (missing.length > 0)
        throw unreachable(`this is not a step of a workflow that runs an action: ${missing.join(', ')} not set`);
    return env['GITHUB_REPOSITORY'];
}
 
function isEnterpriseServer(server) {
    const host = URL.parse(server)?.hostname.toLowerCase() ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
const unreachable = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('upload-failed', `The backup cannot become an artifact: ${why}`, {
    state: 'nothing-changed',
    hint: 'give a folder as `destination`, and keep that folder in a step of your own.',
});


  }),

  13832:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  byHandInWords)
  });
  var _postgres_catalog_describe_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81461);
 

const SHOWN_CHANGES = 20;
 
function byHandInWords({ since, head, changes }) {
    const when = `${since.toISOString()}${head === null ? '' : `, at ${head}`}`;
    const more = changes.length > SHOWN_CHANGES ? [`... and ${changes.length - SHOWN_CHANGES} more`] : [];
    const lines = [...changes.slice(0, SHOWN_CHANGES).map(_postgres_catalog_describe_change_js__WEBPACK_IMPORTED_MODULE_0__  .u), ...more];
    return `Somebody changed the database by hand since the last run (${when}):\n${lines.map((line) => `  ${line}`).join('\n')}`;
}


  }),

  68612:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    WD: () => (  changesByHand),
    gi: () => (  readOwnCatalog),
    hB: () => (  recordCatalog)
  });
  var _postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73639);
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49600);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12760);



const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .sk}.catalog`;
const readOwnCatalog = (client) => (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .uM)(client, { ignoreSchemas: _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .C });
 
const LEDGER_DIGEST = `
  SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(coalesce(pg_catalog.string_agg(
    pg_catalog.concat_ws(' ', name, checksum, status, extract(epoch FROM applied_at)), E'\\n' ORDER BY name), ''), 'UTF8')), 'hex')
  FROM ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .sk}.migrations`;
const LAST = `
  SELECT taken_at AS "takenAt", head, fingerprint,
    server_major = pg_catalog.current_setting('server_version_num')::int / 10000
      AND ledger = (${LEDGER_DIGEST}) AS comparable
  FROM ${TABLE}`;


async function changesByHand(client, known) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .WN)(client, 'read', ['catalog'])).kind !== 'usable')
        return undefined;
    const last = async () => (await client.query(LAST)).rows[0];
    const recorded = await last();
    if (!recorded?.comparable)
        return undefined;
    const now = known ?? (await readOwnCatalog(client));
    if (now.fingerprint === recorded.fingerprint)
        return undefined;
    const { rows } = await client.query(`SELECT content FROM ${TABLE}`);
    const before = (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .Lo)(rows[0].content);
    const still = await last();  
    if (before === undefined || !still?.comparable || still.fingerprint !== recorded.fingerprint)
        return undefined;
    const changes = (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .m6)(before, now);
    return changes.length === 0 ? undefined : { since: recorded.takenAt, head: recorded.head, changes };
}
const RECORD = `
  INSERT INTO ${TABLE} AS catalog (taken_at, head, server_major, fingerprint, content, ledger)
  VALUES (pg_catalog.clock_timestamp(), $1, pg_catalog.current_setting('server_version_num')::int / 10000, $2, $3, $4)
  ON CONFLICT (singleton) DO UPDATE SET taken_at = excluded.taken_at, head = excluded.head,
    server_major = excluded.server_major, fingerprint = excluded.fingerprint, content = excluded.content,
    ledger = excluded.ledger`;
 
async function recordCatalog(client, head) {
     
    const { rows } = await client.query(`SELECT (${LEDGER_DIGEST}) AS ledger`);
    const catalog = await readOwnCatalog(client);
    await client.query(RECORD, [head ?? null, catalog.fingerprint, (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .cR)(catalog), rows[0].ledger]);
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

  57289:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  stateOfFile)
  });
 
async function stateOfFile(entry, checksum) {
    if (entry === undefined)
        return 'pending';
    if (entry.status !== 'applied' && entry.status !== 'adopted')
        return entry.status;
    return (await checksum()) === entry.checksum ? entry.status : 'changed';
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

  65973:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (  doctor)
});

 
var errors = __webpack_require__(27406);
 
var quantities = __webpack_require__(87568);
 
var neutral_text = __webpack_require__(22932);
 
var sqlstate = __webpack_require__(54812);
; 
 
 



const ok = (detail) => ({ verdict: 'ok', detail });
const problem = (detail, fix) => ({ verdict: 'problem', detail, fix });
const unknown = (detail, fix) => ({
    verdict: 'unknown',
    detail,
    ...(fix !== undefined && { fix }),
});
 
const family = (titles, examine) => ({ titles, examine });
 
async function examine(asked, subject) {
    const { titles } = asked;
    try {
        const found = await asked.examine(subject);
        return Object.entries(titles).map(([id, title]) => ({ id, title, ...found[id] }));
    }
    catch (error) {
        return notExamined({ titles }, reasonOf(error));
    }
}
const notExamined = ({ titles }, why) => Object.entries(titles).map(([id, title]) => ({ id, title, ...why, verdict: 'unknown' }));
 
function reasonOf(error) {
    if (error instanceof errors .rk)
        return unknown((0,neutral_text .fZ)(error.message), error.detail.hint);
    if ((0,sqlstate .sS)(error))
        return unknown((0,sqlstate .JL)(error, { showDetail: false }));
    return unknown((0,neutral_text .fZ)(error instanceof Error ? error.message : String(error), 300));
}
 
const problemOf = (error) => problem((0,neutral_text .fZ)(error.message), error.detail.hint ?? 'docs/errors.md tells more');
const MOST_NAMES = 10;
 
const namesOf = (names) => names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
 
const commandsFor = (names, command) => [
    ...names.slice(0, MOST_NAMES).map(command),
    ...(names.length > MOST_NAMES ? [`-- and ${names.length - MOST_NAMES} more`] : []),
].join('\n');

; 
 
 


const CONNECTIONS_LIMIT = 0.8;
const LONG_SECONDS = 30 * 60;
 
const PREPARED_SECONDS = 10 * 60;
const ACTIVITY = `
  SELECT (SELECT coalesce(sum(numbackends), 0)::int FROM pg_stat_database) AS used,
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - coalesce(current_setting('reserved_connections', true)::int, 0) AS allowed,
    (SELECT numbackends FROM pg_stat_database s WHERE s.datid = d.oid) AS "databaseUsed", d.datconnlimit AS "databaseLimit",
    (SELECT count(*)::int FROM pg_stat_activity a WHERE a.usesysid = me.oid) AS "roleUsed", me.rolconnlimit AS "roleLimit",
    pg_has_role('pg_read_all_stats', 'USAGE') AS "seesAll",
    coalesce((SELECT json_agg(json_build_object('pid', pid, 'application', application_name, 'user', usename, 'state', state,
        'seconds', extract(epoch FROM now() - xact_start)) ORDER BY xact_start) FROM pg_stat_activity
      WHERE xact_start < now() - interval '${LONG_SECONDS} seconds' AND backend_type = 'client backend'), '[]') AS long,
    coalesce((SELECT json_agg(json_build_object('gid', gid, 'database', database, 'owner', owner,
        'seconds', extract(epoch FROM now() - prepared)) ORDER BY prepared) FROM pg_prepared_xacts), '[]') AS prepared,
    current_setting('max_prepared_transactions')::int AS "mayPrepare"
  FROM pg_database d, pg_roles me WHERE d.datname = current_database() AND me.rolname = session_user`;
const activityFamily = family({
    connections: 'Connections',
    'long-transactions': 'Long transactions',
    'prepared-transactions': 'Prepared transactions',
}, async ({ ask, role }) => judgeActivity((await ask(ACTIVITY))[0], role));
const judgeActivity = (row, role) => ({
    connections: connections(row),
    'long-transactions': longTransactions(row, role),
    'prepared-transactions': preparedTransactions(row),
});
const WHO = 'SELECT usename, application_name, state, count(*) FROM pg_stat_activity GROUP BY 1, 2, 3 ORDER BY 4 DESC;';
 
function connections(row) {
    const limits = [
        { what: 'of the server', used: row.used, allowed: row.allowed },
        { what: 'of this database', used: row.databaseUsed, allowed: row.databaseLimit },
        { what: 'of this role', used: row.roleUsed, allowed: row.roleLimit },
    ].filter(({ allowed }) => allowed >= 0);
    const share = ({ used, allowed }) => (allowed === 0 ? 1 : used / allowed);
    const nearest = limits.reduce((worst, one) => (share(one) > share(worst) ? one : worst));
    const told = `${nearest.used} of ${nearest.allowed} ${nearest.what}`;
    if (share(nearest) < CONNECTIONS_LIMIT)
        return ok(told);
    return problem(told, `see who holds them, end what is idle, then put a pooler in front of the application or make its pools smaller:\n${WHO}\n` +
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle' AND state_change < now() - interval '1 hour';");
}
function longTransactions({ long, seesAll }, role) {
    const found = long.filter(({ seconds }) => seconds >= LONG_SECONDS);
    if (found.length > 0)
        return problem(namesOf(found.map(({ pid, application, user, state, seconds }) => `${pid} (${[application, user, state].filter(Boolean).join(', ')}) for ${(0,quantities .ji)(seconds * 1000)}`)), `they hold their locks and keep VACUUM from removing dead rows. Where nobody waits for their work:\n${commandsFor(found.map(({ pid }) => String(pid)), (pid) => `SELECT pg_terminate_backend(${pid});`)}`);
    if (seesAll)
        return ok(`none is open for longer than ${LONG_SECONDS / 60} minutes`);
    return unknown("this role does not see other roles' sessions", `as an administrator:\nGRANT pg_read_all_stats TO ${role};`);
}
function preparedTransactions({ prepared, mayPrepare }) {
    const old = prepared.filter(({ seconds }) => seconds >= PREPARED_SECONDS);
    if (old.length > 0)
        return problem(`forgotten: ${namesOf(old.map(({ gid, database, owner, seconds }) => `'${gid}' of ${owner} in ${database}, ${(0,quantities .ji)(seconds * 1000)} old`))}`, `they hold their locks for ever, also through a restart. Ask the application's transaction manager first; then, in their database:\n${commandsFor(old.map(({ gid }) => gid.replaceAll("'", "''")), (gid) => `ROLLBACK PREPARED '${gid}';`)}`);
    return ok(mayPrepare === 0 ? 'switched off' : `${prepared.length} at this moment, none forgotten`);
}

 
var promises_ = __webpack_require__(71553);
 
var external_node_net_ = __webpack_require__(77030);
 
var connection_error = __webpack_require__(34394);
 
var connection_url = __webpack_require__(57501);
 
var database_url = __webpack_require__(6200);
 
var driver_errors = __webpack_require__(8411);
 
var open_client = __webpack_require__(86205);
 
var tls = __webpack_require__(64180);
 
var external_node_tls_ = __webpack_require__(41692);
; 
 
 




const MOST_SECONDS = 10;
 
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const waitMs = ({ connectTimeoutSeconds }) => Math.min(connectTimeoutSeconds || MOST_SECONDS, MOST_SECONDS) * 1000;
 
function openSocket(url) {
    const where = (0,database_url .G)(url.host)
        ? { path: `${url.host}/.s.PGSQL.${url.port}` }
        : { host: url.host, port: url.port };
    return new Promise((resolve, reject) => {
        const socket = external_node_net_.connect({ ...where, timeout: waitMs(url) });
        socket.once('connect', () => resolve(socket));
        socket.on('error', reject);  
        socket.once('timeout', () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    });
}
 
async function askForTls(socket, url) {
    socket.write(SSL_REQUEST);
    if ((await firstByte(socket)) !== 'S')
        return { offered: false };
    const secured = external_node_tls_.connect({ ...trust(url), socket, host: url.host, ...nameOf(url.host), rejectUnauthorized: false });
    try {
        await new Promise((resolve, reject) => secured.once('secureConnect', resolve).on('error', reject));
        const { subject, issuer, valid_from, valid_to } = secured.getPeerCertificate();
        const distrust = secured.authorized ? {} : { distrust: String(secured.authorizationError) };
        const certificate = {
            subject: nameIn(subject),
            issuer: nameIn(issuer),
            ...dates(valid_from, valid_to),
            ...distrust,
        };
        return { offered: true, protocol: secured.getProtocol() ?? 'TLS', certificate };
    }
    finally {
        secured.destroy();
    }
}
const dates = (from, to) => ({ validFrom: new Date(from), validTo: new Date(to) });
 
function trust(url) {
    const { ssl } = (0,connection_url .yO)({ ...url, tls: { ...url.tls, mode: verifying(url) } });
    return typeof ssl === 'object' ? ssl : {};
}
const verifying = ({ tls: { mode } }) => (mode === 'verify-ca' ? mode : 'verify-full');
 
const nameOf = (host) => (external_node_net_.isIP(host) === 0 ? { servername: host } : {});
const nameIn = (name) => [name?.CN, name?.O]
    .flat()
    .filter((part) => part !== undefined)
    .join(', ') || 'no name';
function firstByte(socket) {
    return new Promise((resolve, reject) => {
        socket.once('data', (answer) => resolve(String.fromCharCode(answer[0])));
        socket.once('error', reject);
        socket.once('close', () => reject(Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' })));
    });
}

; 
 
 











const CONNECTION_TITLES = {
    dns: 'Name of the host',
    tcp: 'Network',
    tls: 'Encryption (TLS)',
    login: 'Login',
};
 
async function reach(url, machine) {
    const found = {};
    let client;
    const steps = [
        ['dns', () => lookUp(url, machine)],
        ['tcp', async () => knocked(url, await openSocket(url))],
        ['tls', () => seeTls(url, machine)],
        ['login', async () => ok(`${(0,connection_url .DZ)((client = await (0,open_client .M)(url)) && url)} lets this role in`)],
    ];
    for (const [step, take] of steps) {
        const taken = await take().catch((error) => (0,connection_error .$)(error, url));
        const isFailure = taken instanceof errors .rk;
        found[step] = isFailure ? failed(taken, found) : taken;
         
        if (isFailure && taken.code !== 'tls-refused')
            break;
        if (found[step].verdict === 'problem' && step !== 'tls')
            break;
    }
    const why = unknown('not tried: an earlier step failed');
    const checks = Object.keys(CONNECTION_TITLES).flatMap((id) => notExamined({ titles: { [id]: CONNECTION_TITLES[id] } }, why).map((check) => ({ ...check, ...found[id] })));
    return { checks, ...(client && { client }) };
}
 
const failed = (error, found) => error.code === 'tls-refused' && found.tls?.verdict === 'problem'
    ? unknown('not tried: the connection is not acceptable')
    : problemOf(error);
async function lookUp(url, { isGitHubHosted }) {
    if ((0,database_url .G)(url.host))
        return ok(`${url.host} is a socket of this machine`);
    if (external_node_net_.isIP(url.host) !== 0)
        return judgeAddresses(url, [{ address: url.host, family: external_node_net_.isIP(url.host) }], isGitHubHosted);
    return judgeAddresses(url, await (0,promises_.lookup)(url.host, { all: true }), isGitHubHosted);
}
 
function judgeAddresses({ host, source }, addresses, isGitHubHosted) {
    const told = `${host} is ${addresses.map(({ address, family }) => `${address} (${family === 4 ? 'IPv4' : 'IPv6'})`).join(', ')}`;
    if (!isGitHubHosted || addresses.some(({ family }) => family === 4))
        return ok(told);
    return problem(`${told}: GitHub-hosted runners have no IPv6`, `write an IPv4 address of the server into ${source}: Supabase: the session pooler's host, port 5432 (or the IPv4 add-on); ` +
        'elsewhere a host with an A record, or use a self-hosted runner with IPv6');
}
function knocked({ host, port }, socket) {
    socket.destroy();
    return ok((0,database_url .G)(host) ? `the socket in ${host} answers` : `port ${port} of ${host} answers`);
}
async function seeTls(url, { now }) {
    if ((0,database_url .G)(url.host))
        return ok('a socket of this machine needs none');
    const socket = await openSocket(url);
    try {
        return judgeTls(url, await askForTls(socket, url), now);
    }
    catch (error) {
         
        const needsTls = url.tls.mode !== 'disable' && url.tls.mode !== 'prefer';
        if (needsTls || !((0,driver_errors .gt)(error) || error instanceof errors .rk))
            throw error;
        return unknown(`the server's TLS could not be looked at: ${error.message}`);
    }
    finally {
        socket.destroy();
    }
}
const SOON_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
 
function judgeTls(url, seen, now) {
    const { mode } = url.tls;
    const isPrivate = (0,tls .Sf)(url.host);
    const verify = `write sslmode=verify-full into ${url.source}, with sslrootcert=path/to/ca.pem where the authority is the server's own`;
    if (!seen.offered) {
        if (mode !== 'disable' && mode !== 'prefer')
            return problem(`the server offers no TLS, and sslmode ${mode} needs it`, isPrivate
                ? `switch TLS on at the server, or write sslmode=disable into ${url.source} if the network in between is your own`
                : 'switch TLS on at the server; sslmode=disable would send the password and all data readable over the network');
        if (isPrivate)
            return ok(`none: the server offers no TLS, and ${url.host} is on a private network`);
        return problem(`none: the password and all data cross the network readable (sslmode ${mode})`, `switch TLS on at the server, then ${verify}`);
    }
    const { subject, issuer, validTo, validFrom, distrust } = seen.certificate;
    const about = `${seen.protocol}; certificate of ${subject}, issued by ${issuer}, valid until ${validTo.toISOString().slice(0, 10)}`;
    if (validTo < now || validFrom > now)
        return problem(`${about}: it ${validTo < now ? 'has expired' : 'is not valid yet'}`, `renew the server's certificate (the provider's console, or ssl_cert_file and a reload); is the clock of this machine right?`);
    if (mode === 'disable' && !isPrivate)
        return problem(`${about}; but sslmode=disable uses none of it: everything crosses the network readable`, verify);
    if ((mode === 'verify-full' || mode === 'verify-ca') && distrust !== undefined)
        return problemOf((0,connection_error .$)(Object.assign(new Error(distrust), { code: tlsCode(distrust) }), url));
    if (validTo.getTime() - now.getTime() < SOON_DAYS * DAY_MS)
        return problem(`${about}: it expires soon`, "renew the server's certificate now: clients that verify it stop working then");
    return verified(url, about, isPrivate, verify);
}
 
const tlsCode = (distrust) => (/^[A-Z_]+$/.test(distrust) ? distrust : 'ERR_TLS_CERT_ALTNAME_INVALID');
function verified({ tls: { mode }, host }, about, isPrivate, verify) {
    switch (mode) {
        case 'verify-full':
            return ok(`${about}; verified: a trusted authority, and the certificate is for ${host}`);
        case 'verify-ca':
            return ok(`${about}; verified: a trusted authority, whatever name the certificate bears`);
        case 'disable':
            return ok(`${about}; not used (sslmode=disable), on a private network`);
        case 'prefer':
        case 'no-verify':
            return isPrivate
                ? ok(`${about}; nothing was verified (sslmode ${mode}), on a private network`)
                : unknown(`${about}; nothing was verified (sslmode ${mode}): who answers there is not known`, verify);
    }
}

 
var artifact_service = __webpack_require__(23070);
; 
 



const githubFamily = family({
    'artifact-upload': 'Artifacts of this run',
    'artifact-list': "Other runs' artifacts",
    repository: 'Who can read backups',
}, (run) => Promise.resolve({
    'artifact-upload': upload(run.env),
    'artifact-list': listing(run.mayListArtifacts),
    repository: judgeRepository(run),
}));
function upload(env) {
    try {
        (0,artifact_service .v)(env);
        return ok('a backup can become an artifact of this run');
    }
    catch (error) {
        if (error instanceof errors .rk)
            return problemOf(error);
        throw error;
    }
}
function listing(may) {
    if (may === true)
        return ok('they can be listed: restore-backup finds the latest');
    const fix = 'give the job these rights, and github-token:\npermissions:\n  actions: read\n  contents: read';
    return may === undefined
        ? unknown('GitHub did not say whether they can be listed', fix)
        : problem('they cannot be listed with this token: a restore would not find a backup', fix);
}
function judgeRepository({ visibility, hasRecipients, }) {
    const sealed = hasRecipients ? '; backups are encrypted' : '';
    const fix = 'encrypt backups with age (docs/backups.md), and give its public key as encryption-recipients:\nage-keygen -o backup-key.txt';
    if (hasRecipients || visibility === 'private' || visibility === 'internal')
        return ok(`the repository is ${visibility === 'unknown' ? 'of unknown visibility' : visibility}${sealed}`);
    return visibility === 'public'
        ? problem('the repository is public: anybody who is signed in can download its artifacts, and backups are not encrypted', fix)
        : unknown('whether the repository is public is not known, and backups are not encrypted', fix);
}

 
var by_hand_in_words = __webpack_require__(13832);
 
var catalog_record = __webpack_require__(68612);
 
var ledger_view = __webpack_require__(82394);
 
var parse = __webpack_require__(84168);
 
var read_folder = __webpack_require__(35800);
 
var runner_lock = __webpack_require__(209);
 
var state_of_file = __webpack_require__(57289);
 
var ledger_name = __webpack_require__(68862);
 
var quote = __webpack_require__(47213);
; 
 
 











const ledgerFamily = (migrationsDir) => family({
    ledger: 'Record of migrations (ledger)',
    migrations: 'Migration files',
    'already-exists': 'Pending files and what is there already',
    'changed-by-hand': 'Changes by hand',
}, async (patient) => {
    const ledger = await readLedger(patient);
    const folder = await (0,read_folder .m)(migrationsDir).catch((error) => reasonOf(error));
    const files = 'verdict' in folder ? undefined : await sorted(folder, ledger);
    return {
        ledger: judgeLedger(ledger, patient.role),
        migrations: files && !('verdict' in folder) ? judgeFiles(files, folder) : folder,
        'already-exists': files ? await alreadyThere(files.pending, patient, ledger) : folder,
        'changed-by-hand': await byHand(patient, ledger),
    };
});
const readLedger = ({ guarded }) => guarded(async (client) => {
    const { ledger: state } = await (0,ledger_view .v)(client);
    const lines = state === 'readable' ? await (0,ledger_view .f)(client) : [];
    const isUnderWay = lines.some(({ status }) => status === 'running' || status === 'rolling-back');
    return { state, lines, runner: isUnderWay ? await (0,runner_lock .ms)(client) : undefined };
});
function judgeLedger({ state, lines, runner }, role) {
    if (state === 'missing')
        return ok('none yet: the first run makes it');
    if (state === 'not-readable')
        return unknown('this role may not read it', `as its owner:\nGRANT USAGE ON SCHEMA ${ledger_name .s} TO ${role};\nGRANT SELECT ON ALL TABLES IN SCHEMA ${ledger_name .s} TO ${role};`);
    const underWay = lines.filter(({ status }) => status === 'running' || status === 'rolling-back');
    if (underWay.length === 0)
        return ok(`${(0,quantities .pq)(lines.length, 'file')}, none interrupted`);
    const names = namesOf(underWay.map(({ name }) => name));
    if (runner !== undefined)
        return ok(`a run is under way: ${names}; ${runner}`);
    return problem(`interrupted: ${names}`, `run the same again; it goes on where it broke off:\n${underWay
        .map(({ name, status }) => `pg-runbook ${status === 'running' ? 'apply' : 'rollback'} ${name}`)
        .join('\n')}`);
}
async function sorted({ files }, { lines, state }) {
    const entries = new Map(lines.map((line) => [line.name, line]));
    const sorted = { pending: [], changed: [], known: state !== 'not-readable' };
    for (const file of files) {
        const where = await (0,state_of_file .H)(entries.get(file.name), () => Promise.resolve(file.checksum));
        if (where === 'pending' || where === 'rolled-back')
            sorted.pending.push(file);
        if (where === 'changed')
            sorted.changed.push(file.name);
    }
    return sorted;
}
function judgeFiles({ pending, changed, known }, { files, broken, sameVersions }) {
    if (broken.length > 0)
        return problem(`cannot be run: ${namesOf(broken.map(({ name, message }) => `${name} (${message})`))}`, 'repair or remove them; pg-runbook check tells the lines');
    if (sameVersions.length > 0)
        return problem(`share a version: ${namesOf(sameVersions.map((names) => names.join(' and ')))}`, 'rename all but one of each; a release refuses them');
    if (!known)
        return unknown(`${(0,quantities .pq)(files.length, 'file')}; which are applied is not known: the ledger may not be read`);
    if (changed.length === 0)
        return ok(`${(0,quantities .pq)(files.length, 'file')}, ${pending.length} pending`);
    return problem(`edited after they were applied: ${namesOf(changed)}`, `put each back as it was, and write the change as a new file:\n${changed.map((name) => `git log -p -- ${name}`).join('\n')}`);
}
 
async function alreadyThere(pending, { ask, url }, { state }) {
    if (state === 'not-readable')
        return unknown('which files are pending is not known: the ledger may not be read');
    const found = [];
    for (const file of pending) {
        const tables = await tablesMadeBy(file, url.schema);
        const there = tables.length === 0 ? [] : await existing(ask, tables);
        if (there.length > 0)
            found.push({ file: file.name, tables: there });
    }
    const last = found.at(-1);
    if (last === undefined)
        return ok(pending.length === 0 ? 'nothing is pending' : 'no pending file makes a table that is there');
    return problem(`would say "already exists": ${namesOf(found.map(({ file, tables }) => `${file} (${tables.join(', ')})`))}`, 'not an error: such a statement is passed over with a warning and the run goes on (on-already-exists: warn). Where these files ' +
        `were run by hand before there was a ledger, record them and all before them as applied:\npg-runbook apply-pending --baseline ${last.file}`);
}
 
async function tablesMadeBy(file, schema) {
    const parsed = await (0,parse .mo)(file).catch(() => undefined);  
    const nodes = parsed?.statements.map(({ node }) => node) ?? [];
    if (nodes.some((node) => 'DropStmt' in node || 'RenameStmt' in node))
        return [];
    return nodes.flatMap((node) => {
        if (!('CreateStmt' in node) || node.CreateStmt.if_not_exists === true)
            return [];
        const { schemaname, relname } = node.CreateStmt.relation ?? {};
        return relname === undefined ? [] : [[schemaname ?? schema, relname].map(quoted).join('.')];
    });
}
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
const existing = async (ask, names) => {
    const list = names.map(quote .c).join(', ');
    const rows = await ask(`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.oid = ANY (SELECT to_regclass(name) FROM unnest(ARRAY[${list}]) AS name)`);
    return rows.map(({ name }) => name);
};
async function byHand({ guarded }, { state }) {
    if (state === 'missing')
        return ok('no run yet to compare with');
    if (state === 'not-readable')
        return unknown('the ledger may not be read');
    const changes = await guarded(catalog_record .WD).catch((error) => reasonOf(error));
    if (changes === undefined)
        return ok('none since the last run that kept a record');
    if ('verdict' in changes)
        return changes;
    return problem((0,by_hand_in_words .v)(changes).replaceAll(/\s*\n\s*/g, '; '), 'keep them as a migration file, or take them back:\npg-runbook diff\npg-runbook status');
}

 
var external_node_fs_promises_ = __webpack_require__(51455);
 
var find = __webpack_require__(35804);
 
var client_tools_version = __webpack_require__(11551);
; 
 





const machineFamily = family({ 'client-tools': 'pg_dump', 'disk-space': 'Room for a backup' }, async ({ facts, searchPath, temporaryFolder, run, installsTools }) => ({
    'client-tools': judgeTools(await (0,find .f)('pg_dump', searchPath, run), facts, installsTools),
    'disk-space': await (0,external_node_fs_promises_.statfs)(temporaryFolder).then(({ bavail, bsize, blocks }) => judgeDisk(blocks === 0 ? undefined : bavail * bsize, facts, temporaryFolder), (error) => unknown(`${temporaryFolder}: ${error.message}`)),
}));
 
function judgeTools(tools, { major, version }, installsTools) {
    const own = tools.find((tool) => tool.version.major === major);
    const chosen = own ?? tools.filter((tool) => tool.version.major > major).at(-1);
    const install = `Debian, Ubuntu (https://wiki.postgresql.org/wiki/Apt where the distribution has none), or macOS:\nsudo apt-get install postgresql-client-${major}\nbrew install postgresql@${major}`;
    if (chosen) {
        const weakness = (0,client_tools_version .f8)(chosen.version);
        if (weakness !== undefined)
            return problem(`${chosen.file}: ${weakness}`, `update it. ${install}`);
        const note = own ? '' : `; the server is ${version}: install client ${major}, whose dumps suit it better`;
        return ok(`${chosen.version.text} (${chosen.file})${note}`);
    }
    const others = tools.map(({ version: { text }, file }) => `${text} (${file})`).join(', ');
    const told = others
        ? `every one here is older than the server's ${version} and refuses it: ${others}`
        : 'there is none here';
    return installsTools
        ? unknown(`${told}; the actions install it (apt, PGDG or Docker) when they run, which was not tried`)
        : problem(`${told}: no backup can be taken from this machine`, install);
}
 
const PLAIN = 0.8;
const COMPRESSED = 0.2;
 
function judgeDisk(free, { tableBytes, sizeBytes }, folder) {
    const database = `the database has ${(0,quantities .ob)(sizeBytes)}, its tables ${(0,quantities .ob)(tableBytes)}`;
    if (free === undefined)
        return unknown(`${folder} does not tell how much room it has; ${database}`);
    const told = `${(0,quantities .ob)(free)} free in ${folder}; ${database}`;
    if (free < tableBytes * COMPRESSED)
        return problem(`${told}: no backup fits`, 'free some (docker system prune), set RUNNER_TEMP or TMPDIR to a larger disk, or use a larger runner');
    if (free < tableBytes * PLAIN)
        return problem(`${told}: only a compressed backup fits`, 'use compression: zstd (--compression zstd), or a larger disk');
    return ok(told);
}

; 
 
 
 



const ROLLBACK_LIMIT = 0.05;
const CACHE_LIMIT = 0.9;
const P95_LIMIT_MS = 500;
 
const ENOUGH_TRANSACTIONS = 1_000;
const ENOUGH_BLOCKS = 100_000;
const COUNTERS = `
  SELECT to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since,
    (SELECT sum(numbackends)::int FROM pg_stat_database) AS "connectionsUsed",
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - coalesce(current_setting('reserved_connections', true)::int, 0) AS "connectionsAllowed",
    xact_commit::float8 AS commits, xact_rollback::float8 AS rollbacks, deadlocks::float8 AS deadlocks,
    blks_hit::float8 AS "blocksHit", blks_read::float8 AS "blocksRead"
  FROM pg_stat_database WHERE datname = current_database()`;
const EXTENSION = "SELECT n.nspname AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_stat_statements'";
const statementMeans = (schema) => `
  SELECT count(*)::int AS statements, coalesce(sum(calls), 0)::float8 AS calls,
    min(mean) FILTER (WHERE upto >= 0.5 * total)::float8 AS p50, min(mean) FILTER (WHERE upto >= 0.95 * total)::float8 AS p95,
    min(mean) FILTER (WHERE upto >= 0.99 * total)::float8 AS p99
  FROM (SELECT mean_exec_time AS mean, calls, sum(calls) OVER (ORDER BY mean_exec_time) AS upto, sum(calls) OVER () AS total
        FROM ${(0,quote .C)(schema)}.pg_stat_statements
        WHERE toplevel AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())) s`;
const TITLES = { 'rollback-rate': 'Transactions rolled back', 'cache-hits': 'Reads from memory' };
const STATEMENTS = { 'statement-times': 'Mean times of statements' };
const BEGIN = 'put pg_stat_statements into shared_preload_libraries (a restart; providers have a switch), then:\nCREATE EXTENSION pg_stat_statements;';
const METRIC_TITLES = { ...TITLES, ...STATEMENTS };
 
async function measure({ ask }) {
    try {
        const counters = (await ask(COUNTERS))[0];
        const means = await readMeans(ask).catch((error) => reasonOf(error));
        const found = 'verdict' in means ? means : judgeStatements(means);
        const checks = [...asChecks(TITLES, judgeCounters(counters)), ...asChecks(STATEMENTS, { 'statement-times': found })];
        return { checks, metrics: 'verdict' in means ? counters : { ...counters, statementMeans: means } };
    }
    catch (error) {
        return { checks: notExamined({ titles: METRIC_TITLES }, reasonOf(error)) };
    }
}
const asChecks = (titles, found) => Object.entries(titles).map(([id, title]) => ({ id, title, ...found[id] }));
async function readMeans(ask) {
    const [extension] = await ask(EXTENSION);
    if (!extension)
        return unknown('pg_stat_statements is not in this database', BEGIN);
    const [means] = await ask(statementMeans(extension.schema));
    return means.calls > 0 ? means : unknown('pg_stat_statements has seen no statement yet');
}
const judgeCounters = (counters) => ({
    'rollback-rate': rollbacks(counters),
    'cache-hits': cacheHits(counters),
});
const percent = (part) => `${(part * 100).toFixed(1)} %`;
const sinceWhen = ({ since }) => (since === null ? 'since the database was made' : `since ${since}`);
function rollbacks(counters) {
    const { commits, rollbacks, deadlocks } = counters;
    const all = commits + rollbacks;
    const told = `${percent(all === 0 ? 0 : rollbacks / all)} of ${(0,quantities .K4)(all)} ${sinceWhen(counters)}, ${(0,quantities .K4)(deadlocks)} of them deadlocks`;
    if (all < ENOUGH_TRANSACTIONS)
        return unknown(`${told}: too few to say anything`);
    if (rollbacks / all <= ROLLBACK_LIMIT)
        return ok(told);
    return problem(told, "each error of a statement outside or inside a transaction ends as a rollback: look for ERROR lines in the server's and the application's log:\n" +
        'SELECT datname, xact_commit, xact_rollback, deadlocks FROM pg_stat_database ORDER BY 3 DESC;');
}
function cacheHits(counters) {
    const { blocksHit, blocksRead } = counters;
    const all = blocksHit + blocksRead;
    const told = `${percent(all === 0 ? 1 : blocksHit / all)} of ${(0,quantities .K4)(all)} blocks ${sinceWhen(counters)}`;
    if (all < ENOUGH_BLOCKS)
        return unknown(`${told}: too few to say anything`);
    if (blocksHit / all >= CACHE_LIMIT)
        return ok(told);
    return problem(`${told}: the rest came from the operating system or the disk`, 'look for the tables that are read whole for want of an index, then at shared_buffers and the memory of the server:\n' +
        'SELECT relname, seq_scan, seq_tup_read, heap_blks_read FROM pg_statio_user_tables JOIN pg_stat_user_tables USING (relid, relname) ORDER BY 4 DESC LIMIT 10;');
}
function judgeStatements({ statements, calls, p50, p95, p99 }) {
    const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
    const told = `weighted over ${(0,quantities .K4)(calls)} calls of ${(0,quantities .K4)(statements)} statements: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)} (percentiles of means, not of single calls)`;
    if (p95 <= P95_LIMIT_MS)
        return ok(told);
    return problem(told, 'look at the statements that take the most time altogether:\n' +
        'SELECT round(total_exec_time) AS ms, calls, round(mean_exec_time) AS mean, left(query, 100) FROM pg_stat_statements ORDER BY 1 DESC LIMIT 10;');
}

 
var own_schemas = __webpack_require__(49600);
; 
 
 


const APPLICATION = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  AND n.nspname NOT IN (${own_schemas .C.map((name) => `'${name}'`).join(', ')})`;
const TABLE = "format('%I.%I', n.nspname, c.relname)";
const OF_TABLE = 'JOIN pg_class c ON c.oid = x.%s JOIN pg_namespace n ON n.oid = c.relnamespace';
const onTable = (column) => OF_TABLE.replace('%s', column);
const pairs = (name) => `coalesce((SELECT json_agg(json_build_object('table', ${TABLE}, 'name', quote_ident(x.${name})) ORDER BY ${TABLE}, x.${name})`;


const BEING_BUILT = `EXISTS (SELECT FROM pg_stat_progress_create_index p
    WHERE p.index_relid = x.indexrelid OR p.index_relid IS NULL AND EXISTS (SELECT FROM pg_locks l
      WHERE l.pid = p.pid AND l.locktype = 'relation' AND l.relation = x.indrelid
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())))`;
 
const OBJECTS = `
  SELECT ARRAY(SELECT format('%I.%I', n.nspname, i.relname) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid ${onTable('indrelid')}
      WHERE NOT x.indisvalid AND i.relkind = 'i' AND ${APPLICATION}
        AND NOT ${BEING_BUILT} ORDER BY 1) AS "invalidIndexes",
    ${pairs('conname')} FROM pg_constraint x ${onTable('conrelid')}
      WHERE NOT x.convalidated AND x.contype IN ('c', 'f', 'n') AND ${APPLICATION}), '[]') AS "notValid",
    ${pairs('tgname')} FROM pg_trigger x ${onTable('tgrelid')}
      WHERE x.tgenabled = 'D' AND ${APPLICATION}), '[]') AS "disabledTriggers",
    ARRAY(SELECT ${TABLE} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND c.relpersistence = 'u' AND ${APPLICATION} ORDER BY 1) AS unlogged,
    ARRAY(SELECT ${TABLE} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND ${APPLICATION}
        AND NOT EXISTS (SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indisprimary)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY 1) AS "noPrimaryKey",
    EXISTS (SELECT FROM pg_namespace WHERE nspname = '${own_schemas .s}') AS "hasAudit",
    ARRAY(SELECT DISTINCT ${TABLE} FROM pg_trigger x ${onTable('tgrelid')} JOIN pg_proc f ON f.oid = x.tgfoid
      JOIN pg_namespace fn ON fn.oid = f.pronamespace WHERE fn.nspname = '${own_schemas .s}' ORDER BY 1) AS audited`;
const objectsFamily = family({
    'invalid-indexes': 'Invalid indexes',
    'not-valid-constraints': 'Constraints that are NOT VALID',
    'disabled-triggers': 'Disabled triggers',
    'unlogged-tables': 'Unlogged tables',
    'no-primary-key': 'Tables without a primary key',
    audit: 'Record of deleted rows (audit)',
}, async ({ ask }) => judgeObjects((await ask(OBJECTS))[0]));
 
const judgeObjects = (row) => ({
    'invalid-indexes': none(row.invalidIndexes, 'built half way, kept up to date and never used; pg_dump leaves them out', `drop each, then run its CREATE INDEX CONCURRENTLY again:\n${commandsFor(row.invalidIndexes, (name) => `DROP INDEX CONCURRENTLY ${name};`)}`),
    'not-valid-constraints': none(row.notValid.map(({ table, name }) => `${name} of ${table}`), 'old rows may break them', `where it fails, correct the rows it names first:\n${perLine(row.notValid, ({ table, name }) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`)}`),
    'disabled-triggers': none(row.disabledTriggers.map(({ table, name }) => `${name} of ${table}`), 'they do nothing, also those that hold foreign keys', `where nobody means it:\n${perLine(row.disabledTriggers, enable)}`),
    'unlogged-tables': none(row.unlogged, 'a crash empties them, and no replica has their rows', `where their rows matter (this rewrites the table under an exclusive lock):\n${commandsFor(row.unlogged, (name) => `ALTER TABLE ${name} SET LOGGED;`)}`),
    'no-primary-key': none(row.noPrimaryKey, 'logical replication cannot change their rows, recover-rows cannot tell them apart, Prisma ignores them', `give each a key, e.g.:\n${commandsFor(row.noPrimaryKey, (name) => `ALTER TABLE ${name} ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;`)}`),
    audit: ok(auditInWords(row)),
});
 
const enable = ({ table, name }) => `ALTER TABLE ${table} ENABLE TRIGGER ${/^"RI_ConstraintTrigger_/.test(name) ? 'ALL' : name};`;
const perLine = (found, command) => commandsFor([...new Set(found.map(command))], (line) => line);
const none = (names, why, fix) => names.length === 0 ? ok('none') : problem(`${namesOf(names)}: ${why}`, fix);
const auditInWords = ({ hasAudit, audited }) => hasAudit && audited.length > 0
    ? `kept for ${namesOf(audited)}`
    : 'not kept: deleted rows come back from backups only; pg-runbook audit --help tells how to keep one';

 
var server_facts = __webpack_require__(62816);
; 

 
const SETTINGS = [
    "statement_timeout = '10s'",
    "lock_timeout = '1s'",
    'search_path = pg_catalog, pg_temp',
    'standard_conforming_strings = on',
    'jit = off',
].map((setting) => `SET LOCAL ${setting}`);
const SAVEPOINT = 'pgrunbook_doctor';
const CLOCK = 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now, quote_ident(current_user) AS role';
 
async function withPatient(client, url, body) {
    await client.query(['BEGIN TRANSACTION READ ONLY', ...SETTINGS].join('; '));
    try {
        const ask = asker(client);
        const guarded = guard(client);
        const asked = Date.now();
        const [clock] = await ask(CLOCK);
        const clockAheadMs = clock.now - (asked + Date.now()) / 2;
        return await body({ url, ask, guarded, facts: await guarded(server_facts .h), role: clock.role, clockAheadMs });
    }
    finally {
        await client.query('ROLLBACK').catch(() => { });  
    }
}
const goBack = (client) => client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}`).catch(() => { });  
const asker = (client) => async (select) => {
    try {
        const message = `SAVEPOINT ${SAVEPOINT}; ${select}; RELEASE SAVEPOINT ${SAVEPOINT}`;
        const results = (await client.query(message));
        return results[1].rows;
    }
    catch (error) {
        await goBack(client);
        throw error;
    }
};
const guard = (client) => async (body) => {
    await client.query(`SAVEPOINT ${SAVEPOINT}`);
    try {
        const answer = await body(client);
        await client.query(`RELEASE SAVEPOINT ${SAVEPOINT}`);
        return answer;
    }
    catch (error) {
        await goBack(client);
        throw error;
    }
};

 
var external_node_path_ = __webpack_require__(76760);
; 
 
 



const prismaFamily = family({ 'prisma-client': 'Prisma Client' }, async (project) => ({
    'prisma-client': await prismaClient(project),
}));
const GENERATE = 'npx prisma generate';
async function prismaClient({ folder, schema }) {
    const declared = await declaredIn(external_node_path_.join(folder, 'package.json'));
    if (!declared)
        return ok('this project does not use Prisma');
    const [client, cli] = await Promise.all([installed(folder, '@prisma/client'), installed(folder, 'prisma')]);
    if (!client)
        return unknown('@prisma/client is not installed here', `look again after:\nnpm ci\n${GENERATE}`);
    if (cli && cli.version !== client.version)
        return problem(`@prisma/client is ${client.version}, and prisma ${cli.version}`, `make them the same:\nnpm install --save-exact @prisma/client@${cli.version}\n${GENERATE}`);
    const wanted = await schemaText(external_node_path_.resolve(folder, schema));
    if (wanted === undefined)
        return unknown(`${schema} is not there to compare the client with`, 'give its path as schema');
    const made = await generatedFrom(client.folder, external_node_path_.resolve(folder, schema), wanted);
    const version = `@prisma/client ${client.version}`;
    if (made === undefined)
        return problem(`${version} was never generated from ${schema}`, `generate it, then build and deploy:\n${GENERATE}`);
    if (models(made).join('\n') === models(wanted).join('\n'))
        return ok(`${version} is generated from ${schema} as it is now`);
    return problem(`${version} is generated from another text than ${schema} has: "The table does not exist in the current database"`, `generate it again, then build and deploy:\n${GENERATE}\npnpm install`);
}
async function declaredIn(file) {
    const text = await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => undefined);
    if (text === undefined)
        return false;
    const { dependencies = {}, devDependencies = {} } = JSON.parse(text);
    return ['prisma', '@prisma/client'].some((name) => name in dependencies || name in devDependencies);
}
 
async function installed(folder, name) {
    for (let here = external_node_path_.resolve(folder);; here = external_node_path_.dirname(here)) {
        const place = external_node_path_.join(here, 'node_modules', name);
        const text = await (0,external_node_fs_promises_.readFile)(external_node_path_.join(place, 'package.json'), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { version: JSON.parse(text).version, folder: await (0,external_node_fs_promises_.realpath)(place) };
        if (here === external_node_path_.dirname(here))
            return undefined;
    }
}
async function schemaText(place) {
    const found = await (0,external_node_fs_promises_.stat)(place).catch(() => undefined);
    if (!found)
        return undefined;
    if (!found.isDirectory())
        return (0,external_node_fs_promises_.readFile)(place, 'utf8');
    const names = (await (0,external_node_fs_promises_.readdir)(place, { recursive: true })).filter((name) => name.endsWith('.prisma')).sort();
    return (await Promise.all(names.map((name) => (0,external_node_fs_promises_.readFile)(external_node_path_.join(place, name), 'utf8')))).join('\n');
}


async function generatedFrom(clientFolder, schemaPlace, schema) {
    const outputs = [...schema.matchAll(/^\s*output\s*=\s*"([^"]+)"/gm)].map(([, output]) => external_node_path_.resolve(schemaPlace.endsWith('.prisma') ? external_node_path_.dirname(schemaPlace) : schemaPlace, output));
    for (const folder of [...outputs, external_node_path_.resolve(clientFolder, '../../.prisma/client')]) {
        const copy = await (0,external_node_fs_promises_.readFile)(external_node_path_.join(folder, 'schema.prisma'), 'utf8').catch(() => undefined);
        const text = copy ?? inlineSchema(await (0,external_node_fs_promises_.readFile)(external_node_path_.join(folder, 'internal/class.ts'), 'utf8').catch(() => ''));
        if (text !== undefined)
            return text;
    }
    return undefined;
}
const inlineSchema = (code) => {
    const [, literal] = /"inlineSchema":\s*("(?:[^"\\]|\\.)*")/.exec(code) ?? [];
    return literal === undefined ? undefined : JSON.parse(literal);
};
 
const models = (schema) => [...schema.matchAll(/^\s*(?:model|enum|type|view)\s+\w+\s*\{[^]*?^\s*\}/gm)]
    .map(([block]) => block
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim())
    .sort();

; 
 


const LAG_SECONDS = 60;
const LAG_BYTES = 1024 ** 3;
const HERE = 'CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END';
const REPLICATION = `
  SELECT pg_is_in_recovery() AS recovering, pg_has_role('pg_read_all_stats', 'USAGE') AS "seesAll",
    CASE WHEN pg_is_in_recovery() THEN
      CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
        ELSE extract(epoch FROM now() - pg_last_xact_replay_timestamp()) END END::float8 AS "behindSeconds",
    (SELECT status = 'streaming' FROM pg_stat_wal_receiver) AS streaming,
    (SELECT count(*)::int FROM pg_stat_replication) AS "replicaCount",
    coalesce((SELECT json_agg(json_build_object('name', coalesce(nullif(application_name, ''), pid::text),
        'behindSeconds', extract(epoch FROM replay_lag), 'behindBytes', pg_wal_lsn_diff(${HERE}, replay_lsn)))
      FROM pg_stat_replication WHERE replay_lsn IS NOT NULL), '[]') AS replicas,
    coalesce((SELECT json_agg(json_build_object('name', slot_name, 'keptBytes', pg_wal_lsn_diff(${HERE}, restart_lsn), 'walStatus', wal_status)
        ORDER BY slot_name) FROM pg_replication_slots WHERE NOT active AND NOT temporary), '[]') AS slots`;
const replicationFamily = family({ 'replication-lag': 'Replicas', 'replication-slots': 'Replication slots' }, async ({ ask, role }) => {
    const [row] = await ask(REPLICATION);
    return judgeReplication(row, role);
});
const judgeReplication = (row, role) => ({
    'replication-lag': row.recovering ? asReplica(row) : asPrimary(row, role),
    'replication-slots': slots(row),
});
const LATE_FIX = "look at the replica's load and its network, and for a long query there that holds replay back (max_standby_streaming_delay):\n" +
    'SELECT pid, state, xact_start, left(query, 80) FROM pg_stat_activity ORDER BY xact_start;';
function asReplica({ behindSeconds, streaming, seesAll }) {
    if (behindSeconds !== null && behindSeconds >= LAG_SECONDS)
        return problem(`this replica is ${(0,quantities .ji)(behindSeconds * 1000)} behind its primary`, LATE_FIX);
    if (streaming === true)
        return ok(`this replica is ${(0,quantities .ji)((behindSeconds ?? 0) * 1000)} behind its primary`);
    if (!seesAll)
        return unknown('this role does not see whether the replica still hears from its primary');
    return problem('nothing streams to this replica at this moment: what it shows may be old', "see primary_conninfo, the primary's pg_hba.conf and the replica's log:\nSELECT * FROM pg_stat_wal_receiver;");
}
function asPrimary({ replicas, replicaCount, seesAll }, role) {
    const late = replicas.filter(({ behindSeconds, behindBytes }) => (behindSeconds ?? 0) >= LAG_SECONDS || behindBytes >= LAG_BYTES);
    if (late.length > 0)
        return problem(namesOf(late.map(({ name, behindSeconds, behindBytes }) => `${name} is ${(0,quantities .ji)((behindSeconds ?? 0) * 1000)} and ${(0,quantities .ob)(behindBytes)} behind`)), LATE_FIX);
    if (!seesAll && replicaCount > 0)
        return unknown(`there are ${replicaCount}, and this role does not see how far behind they are`, `as an administrator:\nGRANT pg_read_all_stats TO ${role};`);
    return ok(replicaCount === 0 ? 'none reads from this server' : `${replicaCount}, none far behind`);
}
function slots({ slots }) {
    if (slots.length === 0)
        return ok('none without a reader');
    return problem(`without a reader: ${namesOf(slots.map(({ name, keptBytes, walStatus }) => `${name} (${kept(keptBytes, walStatus)})`))}`, `they keep WAL until the disk is full. Where the reader will not come back:\n${commandsFor(slots.map(({ name }) => name.replaceAll("'", "''")), (name) => `SELECT pg_drop_replication_slot('${name}');`)}`);
}
const kept = (bytes, status) => status === 'lost'
    ? 'its WAL is gone already'
    : bytes === null
        ? 'keeps nothing yet'
        : `keeps ${(0,quantities .ob)(Math.max(0, bytes))} of WAL`;

; 
 
 


const NAME = "format('%I.%I', n.nspname, c.relname)";
const rights_APPLICATION = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";
const NOT_FROM_EXTENSION = "NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')";
const rightsOf = (schema) => `
  WITH relations AS (
    SELECT c.oid, c.relkind, c.relowner, n.nspname = ${schema} AS here, ${NAME} AS name, n.oid AS schema,
      pg_has_role(c.relowner, 'USAGE') AS owned, o.rolsuper AS super,
      has_schema_privilege(n.oid, 'USAGE') AS reachable,
      CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'SELECT') ELSE has_table_privilege(c.oid, 'SELECT') END AS readable,
      CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'USAGE')
        ELSE has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
          AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE') END AS usable,
      c.relkind <> 'S' AND row_security_active(c.oid) AS filtered
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles o ON o.oid = c.relowner
    WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't' AND ${rights_APPLICATION} AND ${NOT_FROM_EXTENSION})
  SELECT quote_ident(current_user) AS role, quote_ident(${schema}) AS schema,
    current_setting('is_superuser') = 'on' AS superuser, pg_has_role('pg_read_all_data', 'USAGE') AS "readsAll",
    me.rolbypassrls OR me.rolsuper AS "bypassesRowSecurity",
    n.oid IS NOT NULL AS "schemaExists",
    coalesce(has_schema_privilege(n.oid, 'USAGE'), false) AS usage, coalesce(has_schema_privilege(n.oid, 'CREATE'), false) AS "create",
    has_database_privilege(current_database(), 'CREATE') AS "createInDatabase",
    (SELECT count(*)::int FROM relations WHERE here AND relkind <> 'S') AS tables,
    ARRAY(SELECT name FROM relations WHERE here AND NOT usable ORDER BY 1) AS "notUsable",
    ARRAY(SELECT name FROM relations WHERE here AND relkind <> 'S' AND NOT owned ORDER BY 1) AS "notOwned",
    ARRAY(SELECT name FROM relations WHERE here AND relkind <> 'S' AND NOT owned AND super ORDER BY 1) AS "ownedBySuperusers",
    ARRAY(SELECT DISTINCT quote_ident(pg_get_userbyid(relowner)) FROM relations WHERE here AND NOT owned ORDER BY 1) AS owners,
    ARRAY(SELECT DISTINCT quote_ident(pg_get_userbyid(relowner)) FROM relations WHERE here AND NOT owned AND super) AS superusers,
    ARRAY(SELECT DISTINCT quote_ident(pg_get_userbyid(d.defaclrole)) FROM pg_default_acl d, aclexplode(d.defaclacl) a
          WHERE d.defaclobjtype = 'r' AND d.defaclnamespace IN (0, n.oid) AND a.privilege_type = 'SELECT'
            AND (a.grantee = 0 OR pg_has_role(a.grantee, 'USAGE'))) AS "willRead",
    ARRAY(SELECT name FROM relations WHERE NOT (readable AND reachable) ORDER BY 1) AS "notReadable",
    ARRAY(SELECT name FROM relations WHERE filtered ORDER BY 1) AS filtered
  FROM pg_roles me LEFT JOIN pg_namespace n ON n.nspname = ${schema}
  WHERE me.rolname = current_user`;
const rightsFamily = family({
    'rights-schema': 'Rights on the schema',
    'rights-tables': 'Rights on the tables',
    'rights-ownership': 'Ownership of the tables',
    'rights-later': 'Rights on tables made later',
    'rights-backup': 'Rights for a backup',
}, async ({ ask, url }) => {
    const [row] = await ask(rightsOf((0,quote .c)(url.schema)));
    return judgeRights(row);
});
const judgeRights = (row) => ({
    'rights-schema': onSchema(row),
    'rights-tables': onTables(row),
    'rights-ownership': ownership(row),
    'rights-later': onLaterTables(row),
    'rights-backup': forBackup(row),
});
const AS_OWNER = 'as the owner of the schema, or an administrator:';
const grantAll = (role, schema) => ['SCHEMA', 'ALL TABLES IN SCHEMA', 'ALL SEQUENCES IN SCHEMA']
    .map((what) => `GRANT ALL ON ${what} ${schema} TO ${role};`)
    .join('\n');
function onSchema({ role, schema, schemaExists, usage, create, createInDatabase }) {
    if (!schemaExists)
        return problem(`there is no schema ${schema} in this database`, `write another ?schema= into the connection URL, or:\nCREATE SCHEMA ${schema}${createInDatabase ? '' : ` AUTHORIZATION ${role}`};`);
    if (usage && create)
        return ok(`${role} may use schema ${schema} and create in it`);
    const lacks = [!usage && 'USAGE', !create && 'CREATE'].filter((right) => right !== false).join(' and ');
    return problem(`${role} has no ${lacks} on schema ${schema}: "permission denied for schema ${schema}"`, `${AS_OWNER}\n${grantAll(role, schema)}`);
}
function onTables({ role, schema, tables, notUsable }) {
    if (tables === 0)
        return ok(`schema ${schema} has no tables`);
    if (notUsable.length === 0)
        return ok(`${role} may read and write all of ${schema}`);
    return problem(`${role} may not read and write all of these: ${namesOf(notUsable)}`, `${AS_OWNER}\n${grantAll(role, schema)}`);
}
 
function ownership({ role, tables, notOwned, ownedBySuperusers, owners, superusers }) {
    if (tables === 0)
        return ok('there are no tables to own');
    if (notOwned.length === 0)
        return ok(`${role} owns them, or is a member of who does`);
    const plain = owners.filter((owner) => !superusers.includes(owner));
    const commands = [
        ...plain.map((owner) => `GRANT ${owner} TO ${role};`),
        ...(ownedBySuperusers.length > 0
            ? [commandsFor(ownedBySuperusers, (name) => `ALTER TABLE ${name} OWNER TO ${role};`)]
            : []),
    ];
    return problem(`ALTER and DROP take the owner, and ${role} is not: ${namesOf(notOwned)}`, `run migrations as ${owners.join(' or ')}, or, as an administrator:\n${commands.join('\n')}`);
}
function onLaterTables({ role, schema, owners, willRead, readsAll }) {
    const forgotten = owners.filter((owner) => !willRead.includes(owner));
    if (owners.length === 0)
        return ok(`${role} owns what is there, and what it will make`);
    if (readsAll || forgotten.length === 0)
        return ok(`${role} will be able to read what ${owners.join(', ')} makes later`);
    return problem(`tables that ${forgotten.join(', ')} makes later will be closed to ${role}`, `as ${forgotten.join(' and ')}, or an administrator:\n${forgotten
        .flatMap((owner) => ['TABLES', 'SEQUENCES'].map((what) => `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema} GRANT ALL ON ${what} TO ${role};`))
        .join('\n')}`);
}
function forBackup({ role, superuser, readsAll, notReadable, filtered, bypassesRowSecurity }) {
    if (superuser)
        return ok(`${role} is a superuser: pg_dump reads everything`);
    if (notReadable.length > 0)
        return problem(`pg_dump would fail, since ${role} may not read: ${namesOf(notReadable)}`, `as an administrator:\nGRANT pg_read_all_data TO ${role};`);
    if (filtered.length > 0 && !bypassesRowSecurity)
        return problem(`pg_dump would fail, since row security hides rows from ${role}: ${namesOf(filtered)}`, `as a superuser (or back up as the owner of those tables):\nALTER ROLE ${role} BYPASSRLS;`);
    if (readsAll)
        return ok(`${role} reads everything (pg_read_all_data), row security hides nothing`);
    return ok(`${role} may read every table and sequence, and row security hides nothing`);
}

; 
 
 

const COLUMN_END = `CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 END`;
 
const SEQUENCES = `
  SELECT name, "table", "column", "columnType", readable,
    (CASE WHEN increment > 0 THEN (last - first) / nullif(least(final, column_end) - first, 0)
      ELSE (first - last) / nullif(first - final, 0) END)::float8 AS used
  FROM (
    SELECT format('%I.%I', n.nspname, c.relname) AS name, CASE WHEN t.oid IS NOT NULL THEN format('%I.%I', tn.nspname, t.relname) END AS "table",
      quote_ident(a.attname) AS "column", format_type(a.atttypid, NULL) AS "columnType", s.seqincrement AS increment,
      CASE WHEN s.seqincrement > 0 THEN s.seqmin ELSE s.seqmax END::numeric AS first,
      CASE WHEN s.seqincrement > 0 THEN s.seqmax ELSE s.seqmin END::numeric AS final, ${COLUMN_END}::numeric AS column_end,
      has_sequence_privilege(c.oid, 'USAGE, SELECT') AS readable,
      CASE WHEN has_sequence_privilege(c.oid, 'USAGE, SELECT') THEN pg_sequence_last_value(c.oid) END::numeric AS last
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
        AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
      LEFT JOIN pg_class t ON t.oid = d.refobjid LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE NOT s.seqcycle AND c.relpersistence <> 't') found
  ORDER BY used DESC NULLS LAST, name`;
 
const SEQUENCE_LIMIT = 0.8;
const sequencesFamily = family({ sequences: 'Sequences near their end' }, async ({ ask, role }) => ({
    sequences: judgeSequences(await ask(SEQUENCES), role),
}));
function judgeSequences(rows, role) {
    const near = rows.filter(({ used }) => used !== null && used >= SEQUENCE_LIMIT);
    const hidden = rows.filter(({ readable }) => !readable);
    if (near.length > 0)
        return problem(`${namesOf(near.map(({ name, used }) => `${name} (${sequences_percent(used)} used)`))}: when one ends, every INSERT fails`, `make column and sequence bigint in good time. This rewrites the table under an exclusive lock: on a large one add a second column instead:\n${near.map(widen).join('\n')}`);
    if (hidden.length > 0)
        return unknown(`this role may not read ${namesOf(hidden.map(({ name }) => name))}`, `as their owner:\n${commandsFor(hidden.map(({ name }) => name), (name) => `GRANT SELECT ON SEQUENCE ${name} TO ${role};`)}`);
    const [first] = rows;
    if (first === undefined || first.used === null)
        return ok('none is in use');
    return ok(`the furthest, ${first.name}, is ${sequences_percent(first.used)} used`);
}
const sequences_percent = (part) => `${Math.floor(part * 100)} %`;
function widen({ name, table, column, columnType }) {
    const sequence = `ALTER SEQUENCE ${name} AS bigint MAXVALUE 9223372036854775807;`;
    return table === null || columnType === 'bigint'
        ? sequence
        : `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE bigint; ${sequence}`;
}

; 
 
const BY_HOST = [
    [
        /\.neon\.tech$|\.neon\.build$/i,
        'Neon: point in time by a branch of the past; suspends when idle, so the first answer may take seconds',
    ],
    [/\.vercel-storage\.com$/i, 'Vercel Postgres (Neon): point in time by a branch of the past; suspends when idle'],
    [
        /\.supabase\.(co|com|net)$/i,
        'Supabase: port 6543 is the transaction pooler, 5432 the session pooler or the server itself',
    ],
    [
        /\.rds\.amazonaws\.com$/i,
        'Amazon RDS or Aurora: point in time to a new instance; no superuser, rds_superuser instead',
    ],
    [/\.postgres\.(database|cosmos)\.azure\.com$/i, 'Azure Database for PostgreSQL: point in time to a new server'],
    [/\.render\.com$/i, 'Render'],
    [/\.(db\.ondigitalocean|ondigitalocean)\.com$/i, 'DigitalOcean Managed Databases'],
    [/\.aivencloud\.com$/i, 'Aiven'],
    [/\.(railway\.app|rlwy\.net)$/i, 'Railway'],
    [/\.(flycast|fly\.dev|internal)$/i, 'a private network, as of Fly.io or a cloud'],
    [/\.postgresbridge\.com$/i, 'Crunchy Bridge'],
    [/\.tsdb\.cloud\.timescale\.com$/i, 'Tiger Cloud (Timescale)'],
];
const BY_SETTING = [
    [/^neon\./, 'Neon'],
    [/^supautils\./, 'Supabase'],
    [/^rds[._]/, 'Amazon RDS or Aurora'],
    [/^azure[._]/, 'Azure Database for PostgreSQL'],
    [/^alloydb[._]/, 'Google AlloyDB'],
    [/^cloudsql[._]/, 'Google Cloud SQL'],
    [/^crunchy[._]/, 'Crunchy Data'],
    [/^aiven[._]/, 'Aiven'],
];
 
const providerOf = (host, settings) => BY_HOST.find(([sign]) => sign.test(host))?.[1] ??
    BY_SETTING.find(([sign]) => settings.some((name) => sign.test(name)))?.[1] ??
    'no sign of a known provider: a server of your own, or one behind its own name';

; 
 

 
const KNOWN_AS_OF = '2026-11-23';
 
const END_OF_LIFE = {
    10: '2022-11-10',
    11: '2023-11-09',
    12: '2024-11-21',
    13: '2025-11-13',
    14: '2026-11-12',
    15: '2027-11-11',
    16: '2028-11-09',
    17: '2029-11-08',
    18: '2030-11-14',
};
 
const firstSafeMinor = (major) => client_tools_version .DT[major];

; 
 





const SERVER = `
  SELECT pg_is_in_recovery() AS recovering,
    current_setting('default_transaction_read_only') = 'on' AS "readOnly",
    current_setting('fsync') AS fsync, current_setting('full_page_writes') AS "fullPageWrites",
    ARRAY(SELECT name FROM pg_settings
          WHERE name ~ '^(rds|neon|azure|cloudsql|alloydb|supautils|crunchy|aiven)[._]') AS settings`;
const serverFamily = (now) => family({
    'server-version': 'Version of the server',
    provider: 'Provider',
    writable: 'Takes writes',
    durability: 'Keeps what it was given',
    clock: 'Clocks',
}, async ({ ask, facts, url, clockAheadMs }) => {
    const [row] = await ask(SERVER);
    const { versionNumber, version } = facts;
    return {
        'server-version': judgeVersion(versionNumber, version, now),
        provider: ok(providerOf(url.host, row.settings)),
        writable: judgeWritable(row, facts.database),
        durability: judgeDurability(row),
        clock: judgeClock(clockAheadMs),
    };
});
 
function judgeVersion(versionNumber, version, now) {
    const [major, minor] = [Math.floor(versionNumber / 10_000), versionNumber % 10_000];
    const [end, safe] = [END_OF_LIFE[major], firstSafeMinor(major)];
    const told = `PostgreSQL ${version}`;
    if (major < 10 || (end !== undefined && new Date(end) < now))
        return problem(`${told}: no more fixes ${end === undefined ? 'for years' : `since ${end}`}`, "plan the upgrade to a newer major: pg_upgrade, or the button in the provider's console, on a copy first");
    if (end === undefined)
        return unknown(`${told}: newer than what this version of pg-runbook knows (${KNOWN_AS_OF})`);
    if (safe !== undefined && minor < safe)
        return problem(`${told}: older than ${major}.${safe}, which closes known security holes (as of ${KNOWN_AS_OF})`, "update to the newest minor: the packages and a restart, or the provider's maintenance window; no dump is needed");
    return ok(`${told}, supported until ${end}`);
}
function judgeWritable({ recovering, readOnly }, database) {
    if (recovering)
        return problem('this is a replica (in recovery): it can be read and backed up, and takes no migration and no restore', "use the primary's address in the connection URL; after a failover the old address may lead to the replica");
    if (!readOnly)
        return ok('new transactions may write');
    return problem('new transactions are read-only (default_transaction_read_only), which providers set when a disk or quota is full', `find out why first, then:\nALTER DATABASE ${(0,quote .C)(database)} RESET default_transaction_read_only;`);
}
function judgeDurability({ fsync, fullPageWrites }) {
    const off = [fsync === 'off' && 'fsync', fullPageWrites === 'off' && 'full_page_writes'].filter((name) => name !== false);
    if (off.length === 0)
        return ok('fsync and full_page_writes are on');
    return problem(`${off.join(' and ')} off: a crash of the machine may destroy the whole database`, `unless it may be lost at any time (a test's):\n${off.map((name) => `ALTER SYSTEM SET ${name} = on;`).join('\n')}\nSELECT pg_reload_conf();`);
}
const CLOCK_LIMIT_MS = 10_000;
 
function judgeClock(aheadMs) {
    const apart = (0,quantities .ji)(Math.abs(aheadMs));
    if (Math.abs(aheadMs) < CLOCK_LIMIT_MS)
        return ok(`the server's and this machine's differ by ${apart}`);
    return problem(`the server's clock is ${apart} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine's: times of backups and logs cannot be compared`, 'switch time synchronisation on (chrony, systemd-timesyncd) on whichever of the two is wrong:\ntimedatectl status');
}

; 
 


 
const AGE_LIMIT = 1_000_000_000;
 
const DEAD_ROWS_LIMIT = 50_000;
const DEAD_PART_LIMIT = 0.3;
const UPKEEP = `
  SELECT d.datname AS "oldestDatabase", d.xid AS "transactionAge", d.mxid AS "multixactAge",
    current_setting('autovacuum') = 'on' AS autovacuum, current_setting('track_counts') = 'on' AS "trackCounts",
    ARRAY(SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
            pg_options_to_table(c.reloptions) o
          WHERE c.relkind IN ('r', 'm') AND o.option_name = 'autovacuum_enabled' AND NOT o.option_value::bool
          ORDER BY 1) AS "withoutAutovacuum",
    coalesce((SELECT json_agg(json_build_object('name', format('%I.%I', schemaname, relname), 'live', n_live_tup, 'dead', n_dead_tup)
                ORDER BY n_dead_tup DESC)
              FROM pg_stat_user_tables
              WHERE n_dead_tup >= ${DEAD_ROWS_LIMIT} AND n_dead_tup >= ${DEAD_PART_LIMIT} * (n_live_tup + n_dead_tup)), '[]') AS tables
  FROM (SELECT datname, age(datfrozenxid) AS xid, mxid_age(datminmxid) AS mxid FROM pg_database
        ORDER BY greatest(age(datfrozenxid), mxid_age(datminmxid)) DESC LIMIT 1) d`;
const upkeepFamily = family({ 'transaction-age': 'Age of transaction ids', autovacuum: 'Autovacuum', 'dead-rows': 'Dead rows' }, async ({ ask }) => judgeUpkeep((await ask(UPKEEP))[0]));
const judgeUpkeep = (row) => ({
    'transaction-age': ages(row),
    autovacuum: autovacuum(row),
    'dead-rows': deadRows(row),
});
function ages({ oldestDatabase, transactionAge, multixactAge }) {
    const oldest = Math.max(transactionAge, multixactAge);
    const told = `${(0,quantities .K4)(oldest)} of 2,147,483,647 used (${oldestDatabase})`;
    if (oldest < AGE_LIMIT)
        return ok(told);
    return problem(`${told}: at the end the server takes no more writes`, `end what holds VACUUM back (long transactions, prepared transactions, unused replication slots: see those checks), then in ${oldestDatabase}:\n` +
        'VACUUM (FREEZE, VERBOSE);');
}
function autovacuum(row) {
    if (!row.autovacuum || !row.trackCounts)
        return problem(`${row.autovacuum ? 'track_counts' : 'autovacuum'} is off: tables grow, plans age, and transaction ids run out`, 'switch it on:\nALTER SYSTEM SET autovacuum = on;\nALTER SYSTEM SET track_counts = on;\nSELECT pg_reload_conf();');
    if (row.withoutAutovacuum.length === 0)
        return ok('on, for every table');
    return problem(`switched off for ${namesOf(row.withoutAutovacuum)}`, `where nobody vacuums them by a plan:\n${commandsFor(row.withoutAutovacuum, (name) => `ALTER TABLE ${name} RESET (autovacuum_enabled);`)}`);
}
function deadRows({ tables }) {
    const many = tables.filter(({ live, dead }) => dead >= DEAD_ROWS_LIMIT && dead >= DEAD_PART_LIMIT * (live + dead));
    if (many.length === 0)
        return ok('none in number');
    return problem(namesOf(many.map(({ name, live, dead }) => `${name} has ${(0,quantities .K4)(dead)} beside ${(0,quantities .K4)(live)} live`)), `look for long transactions first, which keep dead rows from being removed; then:\n${commandsFor(many.map(({ name }) => name), (name) => `VACUUM (ANALYZE) ${name};`)}`);
}

 
var run_program = __webpack_require__(10951);
 
var environment = __webpack_require__(39214);
 
var pooler = __webpack_require__(54168);
; 





















const TITLE_OF_URL = { url: 'Connection URL' };
 
async function doctor(request, deps) {
    const begun = performance.now();
    const url = readUrl(request, deps);
    const seen = 'url' in url ? await look(url.url, request, deps) : { checks: notLookedAt(request, CONNECTION_TITLES) };
    deps.signal.throwIfAborted();
    const project = { folder: request.projectFolder, schema: request.schema };
    const around = [
        ...(deps.github ? await examine(githubFamily, deps.github) : []),
        ...(await examine(prismaFamily, project)),
    ];
    const checks = [...url.checks, ...seen.checks, ...around];
    const count = (verdict) => checks.filter((check) => check.verdict === verdict).length;
    const [problems, unknown] = [count('problem'), count('unknown')];
    return {
        status: problems > 0 ? 'problems' : unknown > 0 ? 'unknown' : 'ok',
        ...('url' in url && { database: (0,connection_url .DZ)(url.url) }),
        checks,
        problems,
        unknown,
        ...('metrics' in seen && { metrics: seen.metrics }),
        durationMs: Math.round(performance.now() - begun),
    };
}
function readUrl({ database }, { env }) {
    const check = (found) => ({ checks: [{ id: 'url', title: TITLE_OF_URL.url, ...found }] });
    try {
        const url = (0,environment .N)(database, env);
        const { source, elsewhere, dropped, tls, schema } = url;
        if (elsewhere)
            return {
                url,
                ...check(problem(`${source} leads to ${url.host}, ${elsewhere.source} to ${elsewhere.host}`, `${source} is used; unset it where ${elsewhere.source} is meant`)),
            };
        const without = dropped.length > 0 ? `; left out, since they mean nothing here: ${dropped.join(', ')}` : '';
        return {
            url,
            ...check(ok(`${(0,connection_url .DZ)(url)}, from ${source}; schema ${schema}; sslmode ${tls.mode}${without}`)),
        };
    }
    catch (error) {
        if (error instanceof errors .rk)
            return check(problemOf(error));
        throw error;
    }
}
const POOLER_TITLES = { pooler: 'Connection pooler' };
const poolerFamily = family(POOLER_TITLES, async ({ client, url }) => {
    const sign = (0,pooler .wH)(url) ?? (await (0,pooler .yA)(client, url));
    return {
        pooler: sign === undefined
            ? ok('none, or one that gives each client a session of its own')
            : problemOf((0,pooler .Yy)(url, sign)),
    };
});
 
const families = (request, now) => [
    serverFamily(now),
    rightsFamily,
    ledgerFamily(request.migrationsDir),
    objectsFamily,
    sequencesFamily,
    upkeepFamily,
    activityFamily,
    replicationFamily,
];
 
const notLookedAt = (request, more = {}) => {
    const all = [{ titles: more }, { titles: POOLER_TITLES }, ...families(request, new Date()), machineFamily];
    const titles = [...all, ...(request.metrics ? [{ titles: METRIC_TITLES }] : [])].map((one) => one.titles);
    return titles.flatMap((some) => notExamined({ titles: some }, unknown('not looked at: there is no connection')));
};
async function look(url, request, deps) {
    deps.log.info(`Looking at ${(0,connection_url .DZ)(url)}, from ${url.source}`);
    const isGitHubHosted = deps.env['RUNNER_ENVIRONMENT'] === 'github-hosted';
    const { checks, client } = await reach(url, { isGitHubHosted, now: deps.now() });
    if (!client)
        return { checks: [...checks, ...notLookedAt(request)] };
    const stop = () => client.connection.stream.destroy();
    deps.signal.addEventListener('abort', stop);
    try {
        const pooler = await examine(poolerFamily, { client, url });
        const seen = await withPatient(client, url, (patient) => inside(patient, request, deps)).catch(lost(request));
        return { ...seen, checks: [...checks, ...pooler, ...seen.checks] };
    }
    finally {
        deps.signal.removeEventListener('abort', stop);
        await (0,open_client .Y)(client);
    }
}
 
const lost = (request) => (error) => {
    const poolerToo = notLookedAt(request).filter(({ id }) => id !== 'pooler');
    const why = error instanceof Error ? error.message : String(error);
    return { checks: poolerToo.map((check) => ({ ...check, detail: `not looked at: ${why}` })) };
};
async function inside(patient, request, deps) {
    const checks = [];
    for (const one of families(request, deps.now()))
        checks.push(...(await examine(one, patient)));
    const workplace = {
        facts: patient.facts,
        searchPath: deps.env['PATH'] ?? '',
        temporaryFolder: deps.temporaryFolder,
        run: deps.run ?? run_program .m,
        installsTools: deps.github !== undefined,
    };
    checks.push(...(await examine(machineFamily, workplace)));
    if (!request.metrics)
        return { checks };
    const { checks: measured, metrics } = await measure(patient);
    return { checks: [...checks, ...measured], ...(metrics && { metrics }) };
}


  }),

  81461:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  describeChange)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 

 
const SHOWN = 80;
const CONTEXT = 24;
 
function inWords(value, other) {
    if (typeof value === 'boolean')
        return value ? 'yes' : 'no';
    if (value === null)
        return typeof other === 'boolean' ? 'no' : 'none';
    if (typeof value === 'string')
        return value === '' ? "''" : value;
    return Array.isArray(value) ? `[${value.map((entry) => inWords(entry, null)).join(', ')}]` : JSON.stringify(value);
}
const commonLength = (a, b) => {
    let length = 0;
    while (length < a.length && length < b.length && a[length] === b[length])
        length++;
    return length;
};
const window = (text, start) => {
    if (text.length <= SHOWN)
        return text;
    const end = start + SHOWN;
    return `${start > 0 ? '...' : ''}${text.slice(start, end)}${end < text.length ? '...' : ''}`;
};
 
function whereTheyPart(before, after) {
    const start = Math.max(0, commonLength(before, after) - CONTEXT);
    return [window(before, start), window(after, start)];
}
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
 
const keyInWords = (key) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
function describeDifference({ key, before, after }) {
    const [from, to] = whereTheyPart(oneLine(inWords(before, after)), oneLine(inWords(after, before)));
    return `${keyInWords(key)} ${from === to ? 'differs in white space' : `${from} -> ${to}`}`;
}


function describeChange({ kind, name, change, differences = [] }) {
    const what = change === 'changed' ? differences.map(describeDifference).join(', ') : change;
    return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(`${kind} ${oneLine(name)}: ${what}`, 10_000);
}


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


  })

};
