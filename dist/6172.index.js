export const id = 6172;
export const ids = [6172];
export const modules = {

  54086:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  s: () => (  folderStore)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var log = __webpack_require__(6671);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_os_ = __webpack_require__(48161);
; 
 
 





const NAME = /^\.pg-runbook-(?<machine>[0-9a-f]{12})-(?<pid>\d{1,10})-[A-Za-z0-9]{6}$/;
 
const SURELY_OVER_MS = 24 * 3_600_000;
 
async function openStagingFolder(parent) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(parent, `.pg-runbook-${machine()}-${process.pid}-`));
    const removeAtExit = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    process.once('exit', removeAtExit);
    return {
        folder,
        async remove() {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            process.off('exit', removeAtExit);
        },
    };
}


async function removeStaleStagingFolders(parent, log) {
    for (const { name } of await (0,promises_.readdir)(parent, { withFileTypes: true })) {
        const { machine: where, pid } = NAME.exec(name)?.groups ?? {};
        const folder = external_node_path_.join(parent, name);
        if (pid === undefined || !(await isOurFolder(folder)))
            continue;
        if (where === machine() ? isAlive(Number(pid)) : Date.now() - (await lastWrite(folder)) < SURELY_OVER_MS)
            continue;
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        log.info(`Removed ${folder}, which a backup that was killed had left`);
    }
}
 
const isOurFolder = (folder) => (0,promises_.lstat)(folder).then((found) => found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid()), () => false);
 
async function lastWrite(folder) {
    const files = (await (0,promises_.readdir)(folder)).map((file) => external_node_path_.join(folder, file));
    const times = [folder, ...files].map((file) => (0,promises_.stat)(file).then(({ mtimeMs }) => mtimeMs));
    return Math.max(...(await Promise.all(times)));
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';  
    }
}
 
function machine() {
    const facts = [external_node_os_.hostname(), tried(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
    const text = [...facts, tried(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))].join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}
 
function tried(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}

 
var stream_failure = __webpack_require__(42678);
; 
 
 






const MAX_NAMESAKES = 100;
function folderStore(folder, options = {}) {
    const target = external_node_path_.resolve(folder);
    const refuse = (cause) => {
        throw cannotBeWritten(folder, cause);
    };
    return {
        async prepare() {
            await makeFolder(target).catch(refuse);
            if (!(await (0,promises_.stat)(target).catch(refuse)).isDirectory())
                throw cannotBeWritten(folder);
            await removeStaleStagingFolders(target, options.log ?? log .aB).catch(refuse);
        },
         
        async withStagingFolder(body) {
            const staging = await openStagingFolder(target).catch(refuse);
            try {
                return await body(staging.folder);
            }
            finally {
                await staging.remove();
            }
        },
        put: (backup) => place(backup, target, options.link ?? promises_.link).catch((cause) => {
            throw cause instanceof errors .rk ? cause : notStored(target, cause);
        }),
    };
}
 
async function makeFolder(folder) {
    const make = () => (0,promises_.mkdir)(folder, { mode: 0o700 }).catch((error) => {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    });
    try {
        await make();
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT' || external_node_path_.dirname(folder) === folder)
            throw error;
        await makeFolder(external_node_path_.dirname(folder));
        await make();
    }
}
const codeOf = (error) => error.code;
const cannotBeWritten = (folder, cause) => new errors .rk((0,stream_failure .b)(cause) ? 'disk-full' : 'bad-input', `destination: ${folder} is not a folder that can be written${cause instanceof Error ? ` (${codeOf(cause) ?? cause.message})` : ''}`, { state: 'nothing-changed', hint: 'give a folder that you may write to, or one that can be made', cause });
const notStored = (target, cause) => new errors .rk((0,stream_failure .b)(cause) ? 'disk-full' : 'upload-failed', `destination: the backup is complete and could not be kept in ${target}: ${cause.message}`, { state: 'nothing-changed', hint: 'give another folder as destination, on another disk, then run it again', cause });
async function place(backup, target, makeLink) {
    await flush(backup.path);
    for (let namesake = 1; namesake <= MAX_NAMESAKES; namesake++) {
        const name = namesake === 1 ? backup.name : backup.name.replace('.sql', `_${namesake}.sql`);
        const location = external_node_path_.join(target, name);
        if (await moveUnlessTaken(backup.path, location, makeLink)) {
            await flushFolder(target);
            return { location, bytes: backup.bytes };
        }
    }
    throw new errors .rk('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
        state: 'nothing-changed',
        hint: 'run it again: the name carries the second it was started in',
    });
}
 
async function flush(file) {
    const handle = await (0,promises_.open)(file, 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
 
const flushFolder = async (folder) => {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => { });
    await handle?.close();
};
 
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);
 
async function moveUnlessTaken(from, to, makeLink) {
    try {
        await makeLink(from, to);
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        if (!NO_HARD_LINKS.has(codeOf(error) ?? ''))
            throw error;
        return takeNameAndRename(from, to);
    }
}
 
async function takeNameAndRename(from, to) {
    try {
        await (await (0,promises_.open)(to, 'wx', 0o600)).close();
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        throw error;
    }
    try {
        await (0,promises_.rename)(from, to);
        return true;
    }
    catch (error) {
        await (0,promises_.rm)(to, { force: true });
        throw error;
    }
}


  }),

  42678:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  isDiskFull),
    e: () => (  allOrFirstCause)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

 
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
 
const GRACE_MS = 3_000;
const codeOf = (error) => error?.code ?? '';
const isDiskFull = (error) => DISK_FULL.has(codeOf(error));
 
function isConsequence(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk)
        return codeOf(error.cause) === 'EPIPE';
    return !isDiskFull(error);
}


async function allOrFirstCause(parts, stop) {
    const failures = [];
    let stopped = false;
    let grace;
    const stopRest = () => {
        stopped = true;
        stop();
    };
    let cause;
    const note = (error) => {
        if (stopped)
            return;  
         
        const afterBreak = failures.length > 0 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk && error.code === 'backup-failed';
        failures.push(error);
        if (afterBreak || isConsequence(error))
            return void (grace ??= setTimeout(stopRest, GRACE_MS));
        cause = error;
        stopRest();
    };
    await Promise.all(parts.map((part) => part.catch(note)));
    clearTimeout(grace);
    if (failures.length > 0)
        throw cause ?? failures[0];
}


  }),

  24644:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AM: () => (  changeRequest),
    X_: () => (  changeDeps),
    fI: () => (  backupOptions),
    n2: () => (  backupFirst),
    p: () => (  backupDeps),
    vE: () => (  databaseChoice)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var _backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54086);
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11646);
  var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50698);
 




const backupOptions = (given) => ({
    seal: { compression: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .yL)(given, 'compression', _options_js__WEBPACK_IMPORTED_MODULE_2__  ._7), recipients: given.list('encryption-recipients') },
    excludeTableData: given.list('exclude-table-data'),
    allowEmpty: given.flag('allow-empty'),
    lockWaitTimeoutMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .p0)(given, 'lock-timeout'),
    lockRetries: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .rD)(given, 'lock-retries'),
});
 
function backupFirst(given) {
    const reason = given.text('no-backup');
    return reason ? { take: false, reason } : { take: true, options: backupOptions(given) };
}
 
const backupDeps = (given, context) => ({
    store: (0,_backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__  .s)(given.text('destination'), { log: context.log }),
    log: context.log,
    env: context.env,
    temporaryFolder: context.temporaryFolder,
    installTools: given.flag('install-tools'),
    provenance: { toolVersion: _tool_version_js__WEBPACK_IMPORTED_MODULE_3__  .w },
    now: () => new Date(),
    signal: context.signal,
});
 
const databaseChoice = (given) => ({
    environment: given.text('environment') || 'production',
});
 
const changeRequest = (given) => ({
    database: databaseChoice(given),
    migrationsDir: given.text('migrations-dir'),
    backup: backupFirst(given),
    lockTimeoutMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .p0)(given, 'lock-timeout'),
    statementTimeoutMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .p0)(given, 'statement-timeout'),
    lockRetries: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .rD)(given, 'lock-retries'),
    dryRun: given.flag('dry-run'),
});
const changeDeps = (given, context) => ({
    ...backupDeps(given, context),
    actor: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username,
});


  }),

  36172:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  audit: () => (  audit_audit)
});

 
var errors = __webpack_require__(27406);
 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var environment = __webpack_require__(39214);
 
var session = __webpack_require__(38933);
 
var postgres_sqlstate = __webpack_require__(54812);
 
var which_url = __webpack_require__(70048);
 
var audit_schema = __webpack_require__(37856);
 
var audited_tables = __webpack_require__(71989);
; 









 
async function audit(request, { env, log }) {
    const url = (0,environment .N)(request.database, env);
    (0,which_url ._)(url, log);
    return (0,client .SV)(url, { lockTimeoutMs: request.lockTimeoutMs }, async (client) => {
        const database = (0,connection_url .DZ)(url);
        const { change, dryRun } = request;
        if (change.what === 'status')
            return { status: 'status', database, statements: [], tables: await tablesOf(client) };
        await (0,session .HU)(client);
        const statements = await statementsFor(client, change);
        const common = { database, statements };
        if (dryRun)
            return { ...common, status: 'dry-run', tables: await tablesOf(client) };
        const affected = await inOneTransaction(client, statements);
        return {
            ...common,
            status: change.what === 'enable' ? 'enabled' : change.what === 'disable' ? 'disabled' : 'pruned',
            ...(change.what === 'prune' && { pruned: affected }),
            tables: await tablesOf(client),
        };
    });
}
const refused = (message, hint, cause) => new errors .rk('audit-refused', message, { state: 'nothing-changed', hint, cause });
async function statementsFor(client, change) {
    const isMade = await (0,audited_tables .Mm)(client);
    if (change.what === 'prune') {
        if (!isMade)
            throw refused('there is no audit in this database', 'pg-runbook audit enable <table> begins one');
        const seconds = Math.round(change.olderThanMs / 1000);
        return [`DELETE FROM ${audit_schema .Y6} WHERE at < pg_catalog.clock_timestamp() - interval '${seconds} seconds'`];
    }
    const tables = await findTables(client, change.tables);
    if (change.what === 'disable')
        return tables.flatMap(({ name }) => (0,audit_schema .pg)(name));
    return [...(isMade ? [] : audit_schema .s1), ...tables.flatMap((table) => (0,audit_schema .ey)(table, change))];
}
async function findTables(client, names) {
    const problems = [];
    const tables = new Map();
    for (const name of names) {
        const found = await (0,audited_tables .uE)(client, name);
        if (found === undefined)
            problems.push(`${name}: there is no such table; write its schema with it where it has another`);
        else if (!['r', 'p'].includes(found.kind))
            problems.push(`${name}: is not a table`);
        else if (!found.owned)
            problems.push(`${name}: belongs to ${found.owner}, and only the owner may add triggers to it`);
        else
            tables.set(found.oid, found);
    }
    if (problems.length > 0)
        throw refused(problems.join('\n'), 'name tables of this database, as a role that owns them; psql: \\dt *.* lists them');
    return [...tables.values()];
}
const LOCK_NOT_AVAILABLE = '55P03';
const connectionLost = (cause) => new errors .rk('outcome-unknown', 'the connection was lost while the audit was changed', {
    state: 'unknown',
    hint: 'pg-runbook audit status shows what is audited now; the same command may be run again',
    cause,
});
 
async function inOneTransaction(client, statements) {
    try {
        await client.query('BEGIN');
        let affected = 0;
        for (const statement of statements)
            affected = (await client.query(statement)).rowCount ?? 0;
        await client.query('COMMIT');
        return affected;
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => { });
        if ((0,postgres_sqlstate .$B)(error))
            throw connectionLost(error);
        const sqlstate = (0,postgres_sqlstate .R8)(error);
        if (sqlstate === undefined)
            throw error;
        const said = (0,postgres_sqlstate .JL)(error, { showDetail: false });
        const hint = (0,postgres_sqlstate .cp)(error)?.hint ?? 'mend what the server says, then run it again';
        throw new errors .rk(sqlstate === LOCK_NOT_AVAILABLE ? 'lock-timeout' : 'audit-refused', said, {
            state: 'rolled-back',
            hint,
            cause: error,
        });
    }
}
async function tablesOf(client) {
    try {
        return await (0,audited_tables .QH)(client);
    }
    catch (error) {
        if ((0,postgres_sqlstate .R8)(error) === undefined)
            throw error;
        throw refused(`what was noted cannot be read: ${(0,postgres_sqlstate .JL)(error, { showDetail: false })}`, `ask as the role that enabled the audit, or as one with SELECT on ${audit_schema .Y6} and USAGE on its schema`, error);
    }
}

 
var quantities = __webpack_require__(87568);
; 

function titleOf({ status, pruned, tables }) {
    const on = tables.filter(({ audited }) => audited).length;
    switch (status) {
        case 'enabled':
        case 'disabled':
            return `${(0,quantities .pq)(on, 'table')} audited now`;
        case 'pruned':
            return `${(0,quantities .pq)(pruned ?? 0, 'record')} deleted`;
        case 'dry-run':
            return 'Nothing was changed: this is what would run';
        case 'status':
            return tables.length === 0 ? 'No table is audited' : `${(0,quantities .pq)(on, 'table')} audited`;
    }
}
const operationsOf = ({ audited, disabled, updates }) => {
    if (!audited)
        return 'nothing any more';
    return `${updates ? 'deleted and changed rows' : 'deleted rows'}${disabled ? ' (a trigger is disabled)' : ''}`;
};
function auditDocument(report) {
    const { database, statements, status, tables } = report;
    const table = {
        kind: 'table',
        columns: ['Table', 'Notes', 'Records', 'Oldest', 'Newest'],
        rows: tables.map((one) => [
            { code: one.table },
            operationsOf(one),
            String(one.records),
            one.oldest?.toISOString() ?? '',
            one.newest?.toISOString() ?? '',
        ]),
    };
    const sql = { kind: 'code', language: 'sql', code: statements.map((one) => `${one};`).join('\n') };
    return {
        title: titleOf(report),
        blocks: [
            { kind: 'facts', facts: [['Database', database]] },
            ...(tables.length > 0 ? [table] : []),
            ...(statements.length > 0 ? [status === 'dry-run' ? sql : { ...sql, fold: 'What ran' }] : []),
        ],
    };
}

 
var backup_request = __webpack_require__(24644);
 
var option_values = __webpack_require__(57774);
 
var options = __webpack_require__(50698);
; 
 






const WORDS = ['enable', 'disable', 'status', 'prune'];
const audit_audit = {
    summary: 'Note rows before they are deleted, by a trigger on chosen tables, so that a deletion can be dated',
    argument: { name: 'what', description: 'enable, disable, status or prune', problem: (0,option_values .F_)(WORDS) },
    rest: { name: 'table', description: 'of enable and disable: the tables, with their schema where it is another' },
    options: {
        updates: { type: 'boolean', description: 'enable: also note rows before they are changed' },
        'older-than': {
            type: 'string',
            value: '<time>',
            description: 'prune: delete what was noted longer ago, e.g. 90d',
            problem: option_values .rq,
        },
        'dry-run': { type: 'boolean', description: 'show the statements, and run none' },
        ...options .uN,
        'lock-timeout': options .Ur['lock-timeout'],
    },
    async run(given, what, { env, log }) {
        const request = {
            database: (0,backup_request .vE)(given),
            change: changeOf(given, what),
            lockTimeoutMs: (0,options .p0)(given, 'lock-timeout'),
            dryRun: given.flag('dry-run'),
        };
        const report = await audit(request, { env, log });
        return { report, document: auditDocument(report), exitCode: 0 };
    },
};
function changeOf(given, what) {
    const tables = given.rest;
    const takesTables = what === 'enable' || what === 'disable';
    if (takesTables && tables.length === 0)
        throw badUsage(`table: required, e.g. pg-runbook audit ${what} orders`);
    if (!takesTables && tables.length > 0)
        throw badUsage(`${tables.join(', ')}: audit ${what} takes no table`);
    switch (what) {
        case 'enable':
            return { what, tables, updates: given.flag('updates') };
        case 'disable':
            return { what, tables };
        case 'prune':
            if (given.text('older-than') === '')
                throw badUsage('--older-than: required, e.g. --older-than 90d');
            return { what, olderThanMs: (0,options .KW)(given, 'older-than') };
        case 'status':
            return { what };
    }
}
const badUsage = (message) => new errors .rk('bad-input', message, { state: 'nothing-changed', hint: 'pg-runbook audit --help' });


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


  }),

  37856:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y6: () => (  CHANGES),
    ey: () => (  enableStatements),
    lN: () => (  UPDATE_TRIGGER),
    pg: () => (  disableStatements),
    s1: () => (  AUDIT_DEFINITION)
  });
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49600);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
 
 


const CHANGES = `${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}.changes`;
const NOTE = `${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}.note`;
 
const AUDIT_DEFINITION = [
    `CREATE SCHEMA ${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}`,
    `COMMENT ON SCHEMA ${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s} IS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .c)('pg-runbook: rows as they were before they were deleted or changed')}`,
    `REVOKE ALL ON SCHEMA ${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s} FROM PUBLIC`,
    `CREATE TABLE ${CHANGES} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  who name NOT NULL,
  role name,
  application text,
  client inet,
  on_table text NOT NULL,
  operation text NOT NULL CHECK (operation IN ('DELETE', 'UPDATE', 'TRUNCATE')),
  old_row jsonb
)`,
    `CREATE INDEX changes_on_table_at ON ${CHANGES} (on_table, at)`,
    `REVOKE ALL ON ${CHANGES} FROM PUBLIC`,
     
    `CREATE FUNCTION ${NOTE}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
BEGIN
  INSERT INTO ${CHANGES} (who, role, application, client, on_table, operation, old_row)
  VALUES (session_user, nullif(current_setting('role'), 'none'), nullif(current_setting('application_name'), ''),
    inet_client_addr(), coalesce(pg_partition_root(TG_RELID), TG_RELID)::regclass::text, TG_OP,
    CASE TG_LEVEL WHEN 'ROW' THEN to_jsonb(OLD) END);
  RETURN NULL;
END $note$`,
    `REVOKE ALL ON FUNCTION ${NOTE}() FROM PUBLIC`,
];
const UPDATE_TRIGGER = 'pgrunbook_audit_update';
 
const TRIGGERS = {
    pgrunbook_audit_delete: 'AFTER DELETE ON %t FOR EACH ROW',
    pgrunbook_audit_truncate: 'AFTER TRUNCATE ON %t FOR EACH STATEMENT',
    [UPDATE_TRIGGER]: 'AFTER UPDATE ON %t FOR EACH ROW WHEN (OLD OPERATOR(pg_catalog.*<>) NEW)',
};
const drop = (trigger, table) => `DROP TRIGGER IF EXISTS ${trigger} ON ${table}`;


function enableStatements(table, { updates }) {
    const wanted = Object.entries(TRIGGERS).filter(([trigger]) => updates || trigger !== UPDATE_TRIGGER);
    return [
        ...(table.notesUpdates && !updates ? [drop(UPDATE_TRIGGER, table.name)] : []),
        ...wanted.map(([trigger, when]) => `CREATE OR REPLACE TRIGGER ${trigger} ${when.replace('%t', () => table.name)} EXECUTE FUNCTION ${NOTE}()`),
    ];
}
 
const disableStatements = (table) => Object.keys(TRIGGERS).map((trigger) => drop(trigger, table));


  }),

  71989:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mm: () => (  hasAudit),
    QH: () => (  auditedTables),
    uE: () => (  tableNamed)
  });
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49600);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
  var _audit_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37856);




const LOOK_UP = `
  SELECT c.oid::int8::text AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name, c.relkind AS kind,
    pg_catalog.pg_has_role(c.relowner, 'USAGE') AS owned, pg_catalog.pg_get_userbyid(c.relowner)::text AS owner,
    EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = '${_audit_schema_js__WEBPACK_IMPORTED_MODULE_3__  .lN}') AS "notesUpdates"
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = pg_catalog.to_regclass($1)`;
 
const NO_NAME = ['42602', '42601', '0A000'];
async function lookUp(client, name) {
    try {
        return (await client.query(LOOK_UP, [name])).rows[0];
    }
    catch (error) {
        if (NO_NAME.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .R8)(error) ?? ''))
            return undefined;
        throw error;
    }
}
 
const tableNamed = async (client, name) => (await lookUp(client, name)) ?? lookUp(client, (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name));
const STATUS = `
  WITH ours AS (
    SELECT t.tgrelid, pg_catalog.bool_or(t.tgname = 'pgrunbook_audit_update') AS updates,
      pg_catalog.bool_or(t.tgenabled = 'D') AS disabled
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = '${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}' AND t.tgparentid = 0 GROUP BY 1),
  audited AS (
    SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name, ours.updates, ours.disabled
    FROM ours JOIN pg_catalog.pg_class c ON c.oid = ours.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace),
  noted AS (SELECT on_table, count(*)::int8 AS records, min(at) AS oldest, max(at) AS newest FROM ${_audit_schema_js__WEBPACK_IMPORTED_MODULE_3__  .Y6} GROUP BY 1)
  SELECT coalesce(audited.name, noted.on_table) AS "table", audited.name IS NOT NULL AS audited,
    coalesce(audited.updates, false) AS updates, coalesce(audited.disabled, false) AS disabled,
    coalesce(records, 0)::float8 AS records, oldest, newest
  FROM audited FULL JOIN noted ON noted.on_table = audited.name ORDER BY 1`;
const IS_MADE = `
  SELECT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname || '.' || c.relname = $1) AS there`;
 
const hasAudit = async (client) => (await client.query(IS_MADE, [_audit_schema_js__WEBPACK_IMPORTED_MODULE_3__  .Y6])).rows[0].there;
 
async function auditedTables(client) {
    if (!(await hasAudit(client)))
        return [];
    const { rows } = await client.query(STATUS);
    return rows.map(({ oldest, newest, ...row }) => ({ ...row, ...(oldest && { oldest }), ...(newest && { newest }) }));
}


  })

};
