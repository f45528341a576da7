export const id = 2768;
export const ids = [2768];
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

  56311:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  checkRollback: () => (  check_rollback_checkRollback)
});

 
var errors = __webpack_require__(27406);
 
var beyond_database = __webpack_require__(36836);
 
var list_migrations = __webpack_require__(8365);
 
var migration_file = __webpack_require__(7890);
 
var parse = __webpack_require__(84168);
 
var roll_back_files = __webpack_require__(3940);
 
var roll_back_mark = __webpack_require__(69434);
 
var catalog = __webpack_require__(73639);
 
var client = __webpack_require__(64894);
 
var own_schemas = __webpack_require__(49600);
 
var roll_back = __webpack_require__(18646);
 
var runner = __webpack_require__(12662);
; 
 
 






const failedVerdict = (step, { message, detail }) => ({ kind: 'failed', step, message, line: detail.location?.line ?? 1 });
const catalogOf = ({ url }) => (0,client .SV)(url, {}, (client) => (0,catalog .uM)(client, { ignoreSchemas: own_schemas .C }));
 
async function proveRollback(up, down, scratch) {
    const { options, edges } = scratch;
    const before = await catalogOf(scratch);
    await applyUp(up, scratch);
    const after = await catalogOf(scratch);
    const stuck = await attempt('rollback', () => (0,roll_back .l)(down, options, edges));
    if (stuck)
        return stuck;
    const changes = (0,catalog .m6)(before, await catalogOf(scratch)).map(catalog .uQ);
    const notAgain = await attempt('apply-again', () => (0,runner .r)(up, options, edges));
    if (changes.length > 0)
        return { verdict: { kind: 'differs', after: 'rollback', changes }, isUp: notAgain === undefined };
    if (notAgain)
        return notAgain;
    const again = (0,catalog .m6)(after, await catalogOf(scratch)).map(catalog .uQ);
    if (again.length > 0)
        return { verdict: { kind: 'differs', after: 'apply-again', changes: again }, isUp: true };
    return { verdict: { kind: 'proved' }, isUp: true };
}
 
const FINDINGS = ['migration-failed', 'invalid-index'];
async function attempt(step, body) {
    try {
        await body();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors .rk) || !FINDINGS.includes(error.code))
            throw onScratch(error);
        const isUp = step === 'rollback' && ['nothing-changed', 'rolled-back'].includes(error.detail.state ?? '');
        return { verdict: failedVerdict(step, error), isUp };
    }
}
 
async function applyUp(up, { options, edges }) {
    try {
        await (0,runner .r)(up, options, edges);
    }
    catch (error) {
        throw onScratch(error);
    }
}
 
function onScratch(error) {
    if (!(error instanceof errors .rk))
        return error;
    const message = `on the scratch database: ${error.message}`;
    return new errors .rk(error.code, message, { ...error.detail, state: 'nothing-changed', cause: error });
}

 
var connection_url = __webpack_require__(57501);
 
var environment = __webpack_require__(39214);
 
var scratch_place = __webpack_require__(91453);
 
var which_url = __webpack_require__(70048);
 
var tool_version = __webpack_require__(11646);
; 
 
 
















async function checkRollback(request, deps) {
    if (request.all && request.migration !== undefined)
        throw new errors .rk('bad-input', 'all: give either a file or all, not both', {
            state: 'nothing-changed',
            hint: 'One file: pg-runbook check-rollback <file>. Every file: pg-runbook check-rollback --all.',
        });
    const url = request.scratchUrl === undefined
        ? (0,environment .N)(request.database, deps.env)
        : (0,connection_url .mx)(request.scratchUrl, 'SCRATCH_DATABASE_URL');
    (0,which_url ._)(url, deps.log);
    const files = await readFiles(request);
    if (request.scratchUrl === undefined)
        refuseBeyond(files);
    const server = (0,connection_url .DZ)(url);
    deps.log.info(`Trying ${files.length} files on a scratch database on the server of ${server}`);
    const checked = await (0,scratch_place ._)(url, 'check-rollback', (scratch) => runAll(files, scratch, request, deps), {
        ...deps,
        ...(deps.installTools !== undefined && { throwaway: { env: deps.env, installTools: deps.installTools } }),
    });
    const isBad = ({ verdict }) => verdict.kind !== 'proved' && verdict.kind !== 'no-section';
    return { status: checked.some(isBad) ? 'not-proved' : 'proved', server, checked };
}
async function readFiles({ migrationsDir, migration, all }) {
    const { names } = await (0,list_migrations .Y)(migrationsDir);
    const last = migration ?? names.at(-1);
    if (last === undefined)
        throw new errors .rk('bad-input', `migrations-dir: there is no migration in ${migrationsDir}`, {
            state: 'nothing-changed',
            hint: 'Name the folder with --migrations-dir, or make the first file: pg-runbook new <what it does>',
        });
    await (0,migration_file .V7)(migrationsDir, last);  
    const files = [];
    for (const name of names.slice(0, names.indexOf(last) + 1)) {
        const up = await (0,parse .mo)(await (0,migration_file .V7)(migrationsDir, name));
        const down = all ? await downOrVerdict(migrationsDir, name) : undefined;
        files.push({ up, down: name === last && !all ? await (0,roll_back_files .X)(migrationsDir, name) : down });
    }
    return files;
}
 
async function downOrVerdict(directory, name) {
    try {
        return await (0,roll_back_files .X)(directory, name);
    }
    catch (error) {
        if (!(error instanceof errors .rk))
            throw error;
        if (error.code === 'rollback-refused')
            return { kind: 'no-section' };
        return failedVerdict('section', error);
    }
}
 
function refuseBeyond(files) {
    const found = files.flatMap(({ up, down }) => {
        const statements = [...up.statements, ...(down !== undefined && 'statements' in down ? down.statements : [])];
        return (0,beyond_database .v)(statements).map((statement) => ({ file: up.file, statement }));
    });
    if (found.length === 0)
        return;
    const told = found.map(({ file, statement: { line, label } }) => `${file.path}:${line}: ${label}`);
    throw (0,roll_back_mark .X_)(`these statements change the server beyond one database, so they are not tried beside one in use:\n${told.join('\n')}`, 'Give a server that is there for it: set SCRATCH_DATABASE_URL, e.g. to a PostgreSQL in a container.', found[0].file);
}
const LOCK_TIMEOUT_MS = 30_000;
async function runAll(files, url, { statementTimeoutMs }, { log, signal }) {
    const debug = (message) => log.debug(message);
    const quiet = { ...log, info: debug, warn: debug };
    const scratch = {
        url,
        options: {
            onAlreadyExists: 'warn',
            dryRun: false,
            lockTimeoutMs: LOCK_TIMEOUT_MS,
            lockRetries: 0,
            statementTimeoutMs,
            toolVersion: tool_version .w,
        },
        edges: { connect: () => (0,client .Ng)(url), log: quiet, ...(signal && { signal }) },
    };
    const checked = [];
    let reached = true;
    for (const { up, down } of files) {
        const migration = up.file.name;
        if (!reached) {
            if (down !== undefined)
                checked.push({ migration, verdict: { kind: 'not-reached' } });
        }
        else if (down === undefined || !('statements' in down)) {
            await applyUp(up, scratch);
            if (down !== undefined)
                checked.push({ migration, verdict: down });
        }
        else {
            const { verdict, isUp } = await proveRollback(up, down, scratch);
            log.info(`${migration}: ${verdict.kind}`);
            checked.push({ migration, verdict });
            reached = isUp;
        }
    }
    return checked;
}

 
var quantities = __webpack_require__(87568);
; 

const STEPS = {
    section: 'the section cannot be read',
    rollback: 'the rollback failed',
    'apply-again': 'it cannot be applied again',
};
function inWords(verdict) {
    switch (verdict.kind) {
        case 'proved':
            return 'proved: up, down, as before, up again';
        case 'differs':
            return verdict.after === 'rollback' ? 'not as before after the rollback' : 'not the same when applied again';
        case 'failed':
            return `${STEPS[verdict.step]} (line ${verdict.line})`;
        case 'no-section':
            return 'has no rollback section';
        case 'not-reached':
            return 'not tried: the one before it left the scratch database half way';
    }
}
function checkRollbackDocument({ status, server, checked }) {
    const proved = checked.filter(({ verdict }) => verdict.kind === 'proved').length;
    return {
        title: status === 'proved' ? `${(0,quantities .pq)(proved, 'rollback')} proved` : 'Not every rollback could be proved',
        blocks: [
            { kind: 'facts', facts: [['Scratch database on the server of', server]] },
            {
                kind: 'table',
                columns: ['File', 'Verdict'],
                rows: checked.map(({ migration, verdict }) => [{ code: migration }, inWords(verdict)]),
            },
            ...checked.flatMap(details),
        ],
    };
}
function details({ migration, verdict }) {
    const code = verdict.kind === 'differs' ? verdict.changes.join('\n') : verdict.kind === 'failed' ? verdict.message : '';
    if (code === '')
        return [];
    return [
        { kind: 'text', text: [{ code: migration }] },
        { kind: 'code', language: 'text', code },
    ];
}

 
var backup_request = __webpack_require__(24644);
 
var migration_argument = __webpack_require__(26018);
 
var options = __webpack_require__(50698);
; 
 





 
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
const check_rollback_checkRollback = {
    summary: 'Prove on a scratch database that a rollback leaves everything as it was (exit code 3 where not)',
    argument: { name: 'migration', description: 'a file name; without it the newest file of the folder', optional: true },
    options: {
        all: { type: 'boolean', description: 'check every file that carries a rollback' },
        ...options .GA,
        ...options .uN,
        ...options ._L,
    },
    async run(given, migration, { env, log, signal }) {
        const scratchUrl = env[SCRATCH_VARIABLE]?.trim();
        const request = {
            database: (0,backup_request .vE)(given),
            ...(scratchUrl && { scratchUrl }),
            ...(migration && { migration: (0,migration_argument .A)(given, migration) }),
            all: given.flag('all'),
            migrationsDir: given.text('migrations-dir'),
            statementTimeoutMs: (0,options .p0)(given, 'statement-timeout'),
        };
        const report = await checkRollback(request, { env, log, signal, installTools: false });
        return { report, document: checkRollbackDocument(report), exitCode: report.status === 'proved' ? 0 : 3 };
    },
};


  }),

  26018:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  migrationName)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
 
 


 
function migrationName(given, text) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(text);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.basename(text) === text || !isSameFolder(folder, given.text('migrations-dir')))
        return text;
    return node_path__WEBPACK_IMPORTED_MODULE_1__.basename(text);
}
function isSameFolder(a, b) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(a) === (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(b);
    }
    catch {
        return false;  
    }
}


  }),

  36836:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  statementsBeyondDatabase)
  });
const BEYOND = new Set([
    'CreateRoleStmt',
    'AlterRoleStmt',
    'AlterRoleSetStmt',
    'DropRoleStmt',
    'GrantRoleStmt',
    'ReassignOwnedStmt',
    'DropOwnedStmt',
    'CreatedbStmt',
    'DropdbStmt',
    'AlterDatabaseStmt',
    'AlterDatabaseSetStmt',
    'AlterDatabaseRefreshCollStmt',
    'AlterSystemStmt',
    'CreateTableSpaceStmt',
    'DropTableSpaceStmt',
    'AlterTableSpaceOptionsStmt',
    'AlterTableMoveAllStmt',
    'CreateSubscriptionStmt',
    'AlterSubscriptionStmt',
    'DropSubscriptionStmt',
]);
 
const OBJECT_FIELDS = ['renameType', 'objectType', 'objtype'];
const SHARED_OBJECTS = new Set([
    'OBJECT_ROLE',
    'OBJECT_DATABASE',
    'OBJECT_TABLESPACE',
    'OBJECT_SUBSCRIPTION',
    'OBJECT_PARAMETER_ACL',
]);
 
const BEYOND_IN_TEXT = /\b(?:create|alter|drop)\s+(?:role|group|user(?!\s+mapping)|database|tablespace|subscription)\b|\balter\s+system\b|\bpg_reload_conf\b/i;
const textOf = ({ args = [] }) => JSON.stringify(args);
function reachesBeyond(node) {
    const [kind, body] = Object.entries(node)[0];
    if (BEYOND.has(kind))
        return true;
    if ('DoStmt' in node)
        return BEYOND_IN_TEXT.test(textOf(node.DoStmt).replaceAll('\\n', ' '));
    if ('CopyStmt' in node)
        return node.CopyStmt.is_from !== true && node.CopyStmt.filename !== undefined;
    return OBJECT_FIELDS.some((field) => SHARED_OBJECTS.has(String(body[field])));
}
 
const statementsBeyondDatabase = (statements) => statements.filter(({ node }) => reachesBeyond(node));


  }),

  3940:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  readRollbacks),
    X: () => (  readRollback)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);
  var _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69434);
  var _rollback_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44789);
 
 




const withoutSection = (file) => (0,_roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__  .X_)(`${file.name} has no rollback section`, `Take it back with a new migration, or restore the backup that was made before it. Next time write ${_rollback_section_js__WEBPACK_IMPORTED_MODULE_3__  .j4}.`, file);
 
async function readRollback(directory, name) {
    const file = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .V7)(directory, name);
    const parsed = await (0,_rollback_section_js__WEBPACK_IMPORTED_MODULE_3__  ._U)(file);
    if (parsed === undefined)
        throw withoutSection(file);
    return parsed;
}
async function readFor(directory, entry) {
    const file = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .V7)(directory, entry.name);
    (0,_roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__  .Ib)().judge(file, entry);
    const parsed = await (0,_rollback_section_js__WEBPACK_IMPORTED_MODULE_3__  ._U)(file);
    if (parsed === undefined)
        throw withoutSection(file);
    return parsed;
}
const whereOf = ({ detail: { location } }) => location ? `${location.file}:${location.line}: ` : '';
function together(problems) {
    if (problems.length === 1)
        return problems[0];
    const hints = [...new Set(problems.map(({ detail }) => detail.hint).filter((hint) => hint !== undefined))];
    const told = problems.map((problem) => whereOf(problem) + problem.message);
    const location = problems.find(({ detail }) => detail.location)?.detail.location;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('rollback-refused', `${problems.length} files cannot be rolled back:\n${told.join('\n')}`, {
        state: 'nothing-changed',
        hint: hints.join('\n'),
        ...(location && { location }),
    });
}


async function readRollbacks(directory, entries) {
    const parsed = [];
    const problems = [];
    for (const entry of entries) {
        try {
            parsed.push(await readFor(directory, entry));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk))
                throw error;
            problems.push(error);
        }
    }
    if (problems.length > 0)
        throw together(problems);
    return parsed;
}


  }),

  69434:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ib: () => (  rollbackMark),
    UP: () => (  notNewest),
    X_: () => (  refusedRollback)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _postgres_sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12573);
  var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21366);




 
function judge(file, entry, planned) {
    switch (entry?.status) {
        case 'rolled-back':
            return 'done';
        case 'rolling-back':  
            return 'interrupted';
        case 'applied':
        case 'adopted':
            if (entry.checksum !== file.checksum)
                throw changed(file, entry);
            if (planned && entry.appliedAt.getTime() !== planned.appliedAt.getTime())
                throw appliedAgain(file, entry, planned);
            return 'pending';
        case 'running':
            throw refusedRollback(`${file.name} is half applied`, `Finish it first: pg-runbook apply ${file.name}`, file);
        case undefined:
            throw refusedRollback(`${file.name} is not applied here`, 'See what is: pg-runbook status', file);
    }
}
function changed(file, entry) {
    const message = `${file.name} was ${entry.status} on ${entry.appliedAt.toISOString()} with another text, so its rollback may not fit ` +
        `what ran: checksum then ${entry.checksum}, checksum now ${file.checksum}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('migration-changed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: 1 },
        hint: `Put the file back as it was (git log -p -- ${file.path}), then run this again; where the new text is meant, record it first: ` +
            `pg-runbook apply-pending --accept-changed ${file.name}`,
    });
}
function appliedAgain(file, { appliedAt }, planned) {
    const [then, now] = [planned.appliedAt, appliedAt].map((date) => date.toISOString());
    return refusedRollback(`${file.name} was applied on ${then} when this rollback was planned, and again on ${now}, by another run`, 'Find out who wants it there: pg-runbook status. To take it back all the same, run this again.', file);
}
 
const refusedRollback = (message, hint, file) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('rollback-refused', message, {
    state: 'nothing-changed',
    hint,
    ...(file && { location: { file: file.path, line: 1 } }),
});
 
const NEWER = `SELECT name FROM ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} WHERE name > $1 AND status <> 'rolled-back' ORDER BY name COLLATE "C" DESC`;
async function refuseUnlessNewest({ session, parsed }) {
    const { name } = parsed.file;
    const newer = (await session.client.query(NEWER, [name])).rows.map((row) => row.name);
    if (newer.length > 0)
        throw notNewest(name, newer, parsed.file);
}
 
const notNewest = (name, newer, file) => refusedRollback(`${name} is not the newest applied migration; newer, newest first: ${newer.join(', ')}`, 'Roll the newer ones back first, or all of them down to a file that stays: pg-runbook rollback --to <file>', file);
const STATUS_CHECK = `
  SELECT conname AS name FROM pg_catalog.pg_constraint
  WHERE conrelid = '${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt}'::pg_catalog.regclass AND contype = 'c'
    AND pg_catalog.pg_get_constraintdef(oid) LIKE '%''rolled-back''%'
    AND pg_catalog.pg_get_constraintdef(oid) NOT LIKE '%''rolling-back''%'`;
 
async function allowRollingBack(client) {
    for (const { name } of (await client.query(STATUS_CHECK)).rows) {
        await client.query(`ALTER TABLE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} DROP CONSTRAINT ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)},
      ADD CONSTRAINT ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)}
        CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))`);
    }
}
const CLAIM = `
  UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} SET status = 'rolling-back', applied_at = pg_catalog.clock_timestamp()
  WHERE name = $1 AND (
    status IN ('applied', 'adopted') AND checksum = $2
      AND coalesce(pg_catalog.date_trunc('milliseconds', applied_at) = $4, true)
    OR status = 'rolling-back' AND $3)`;
async function claim(run, resumes, planned) {
    const { client } = run.session;
    await refuseUnlessNewest(run);
    await allowRollingBack(client);
    const { name, checksum } = run.parsed.file;
    return (await client.query(CLAIM, [name, checksum, resumes, planned?.appliedAt ?? null])).rowCount === 1;
}
const FINISH = `
  UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} SET status = 'rolled-back', applied_at = pg_catalog.clock_timestamp(), duration_ms = $2, warnings = $3,
    backup = $4, actor = $5, run_url = $6, commit_sha = $7, tool_version = $8
  WHERE name = $1 AND status = 'rolling-back'
  RETURNING ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Py}`;
async function finish({ session, parsed, options }, result) {
    const { backup, actor, runUrl, commitSha, toolVersion } = options;
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
    const values = [parsed.file.name, durationMs, result.warnings, ...origin];
    return (await session.client.query(FINISH, values)).rows[0];
}
const RELEASE = `UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} SET status = $2, applied_at = $3 WHERE name = $1 AND status = 'rolling-back'`;
 
const OTHERWISE = 'Take it back with a new migration, or restore the backup that was made before it; or correct the section and record the new ' +
    'text first: pg-runbook apply-pending --accept-changed <file>';
 
const rollbackMark = (planned) => ({
    task: 'rollback',
    doneWord: 'rolled back',
    afterFailure: (advice) => advice === undefined || advice === _postgres_sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_2__  .YF ? OTHERWISE : `${advice}. ${OTHERWISE}`,
    judge: (file, entry) => judge(file, entry, planned),
    claim: (run, resumes) => claim(run, resumes, planned),
    finish,
    isWritten: (client, file, xid) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__  ._7)(client, file, ['rolled-back'], xid),
    async release({ session, parsed }, before) {
        if (before?.status === 'applied' || before?.status === 'adopted')
            await session.client.query(RELEASE, [parsed.file.name, before.status, before.appliedAt]);
    },
});


  }),

  18646:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  tryRollbacks),
    l: () => (  rollBackMigration)
  });
  var _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69434);
  var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12662);


 
const asApplied = (options) => ({ ...options, onAlreadyExists: 'error', dryRun: false });


async function rollBackMigration(parsed, options, deps, planned) {
    const outcome = await (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__  .r)(parsed, asApplied(options), deps, (0,_roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__  .Ib)(planned));
    switch (outcome.kind) {
        case 'already-applied':
            return { kind: 'already-rolled-back', entry: outcome.entry };
        case 'applied': {
            const { entry, statements, warnings, durationMs, replyLost } = outcome;
            return { kind: 'rolled-back', entry, statements, warnings, durationMs, replyLost };
        }
        case 'dry-run':
            throw new TypeError('a rollback is tried out with tryRollbacks');
    }
}
 
const tryRollbacks = (all, options, deps) => (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__  .Z)(all, asApplied(options), deps, (0,_roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__  .Ib)());


  }),

  44789:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _U: () => (  parseRollback),
    j4: () => (  SECTION_FORM)
  });
 
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
  var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84168);
  var _raw_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47716);
  var _source_position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85820);





 
const SECTION_FORM = '-- rollback: on a line of its own, one comment line (-- DROP TABLE ...;) for each line of SQL';
const BEGIN = /^\s*--\s*rollback\s*:(.*)$/i;
const END = /^\s*--\s*end\s+rollback\s*$/i;
const COMMENT = /^\s*-- ?([^\r]*)$/;
 
const MENTION = /--\s*(?:end\s+)?rollback\b/i;
const IS_COMMENT = /^(?:SQL|C)_COMMENT$/;
 
function whereToRead(bytes, stmts) {
    const { stmt_location: start = 0, stmt_len: length = 0 } = stmts.at(-1) ?? {};
    const end = start + length;
    return length > 0 && !MENTION.test(bytes.toString('utf8', 0, end)) ? end : 0;
}
 
async function commentLines(file) {
    const { scan } = await (0,_postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_1__  .q)();
    const stmts = await (0,_raw_statements_js__WEBPACK_IMPORTED_MODULE_3__  .x)(file);
    const { bytes, at } = (0,_source_position_js__WEBPACK_IMPORTED_MODULE_4__  .KI)(file.text);
    const from = whereToRead(bytes, stmts);
    const { tokens } = await scan(bytes.toString('utf8', from));
    const words = tokens.filter(({ tokenName }) => !IS_COMMENT.test(tokenName));
    const lastEnd = words.findLast((token) => token.text !== ';')?.end ?? 0;
    const ranges = stmts.map(({ stmt_location: start = 0, stmt_len: length = 0 }) => ({
        start,
        end: length === 0 ? lastEnd : start + length,
    }));
    const found = { between: new Set(), inside: new Set() };
    let next = 0;
    for (const { start: behind, tokenName } of tokens) {
        if (tokenName !== 'SQL_COMMENT')
            continue;
        const start = from + behind;
        while (next < ranges.length && ranges[next].end <= start)
            next++;
        const { line } = at(start);
        const lineStart = bytes.lastIndexOf(10, start) + 1;
        if (bytes.toString('utf8', lineStart, start).trim() !== '')
            continue;
        found[next < ranges.length && ranges[next].start <= start ? 'inside' : 'between'].add(line);
    }
    return found;
}
const withoutLineEnd = (line) => line.replace(/\r$/, '');
 
function readLines(lines, between, inside) {
    const reading = { sections: [], problems: [] };
    const sql = lines.map(() => '');
    let open;
    lines.forEach((whole, index) => {
        const [line, text] = [index + 1, withoutLineEnd(whole)];
        const problem = (message) => void reading.problems.push({ line, message });
        const begins = BEGIN.exec(text);
        if (begins && inside.has(line))
            return problem('`-- rollback:` stands inside a statement: put it after its semicolon');
        if (begins && between.has(line)) {
            if (reading.sections.length > 0)
                problem(`a second rollback section; the first one is on line ${reading.sections[0].line}`);
            if (begins[1].trim() !== '')
                problem('text after `-- rollback:`: put the SQL on lines of its own, below it');
            open = line;
            return void reading.sections.push({ line, sql: '' });
        }
        if (END.test(text) && between.has(line)) {
            if (open === undefined)
                problem('`-- end rollback` without a `-- rollback:` before it');
            return void (open = undefined);
        }
        if (open === undefined || text.trim() === '')
            return;
        const comment = COMMENT.exec(text);
        if (!comment)
            return problem('every line of a rollback section is a comment (-- ...), or empty; `-- end rollback` ends it');
        sql[index] = comment[1];
    });
    return { ...reading, sections: reading.sections.map((section) => ({ ...section, sql: sql.join('\n') })) };
}
function refused(file, problems) {
    const [first] = problems;
    const told = problems.map(({ line, message }) => `line ${line}: ${message}`);
    const message = problems.length === 1
        ? `${first.message}\n${(0,_source_position_js__WEBPACK_IMPORTED_MODULE_4__  .Kb)(file.text, { line: first.line, column: 1 })}`
        : `the rollback section cannot be read:\n${told.join('\n')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-migration-file', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: first.line },
        hint: `Write it as ${SECTION_FORM}.`,
    });
}
 
async function rollbackSection(file) {
    if (!MENTION.test(file.text))
        return undefined;
    const { between, inside } = await commentLines(file);
    const { sections, problems } = readLines(file.text.split('\n'), between, inside);
    if (problems.length > 0)
        throw refused(file, problems);
    return sections[0];
}


async function parseRollback(file, isParsed = false) {
    if (!isParsed)
        await (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__  .mo)(file);
    const section = await rollbackSection(file);
    if (section === undefined)
        return undefined;
    if (section.sql.replace(/^\s*--.*$/gm, '').trim() === '')
        throw refused(file, [{ line: section.line, message: 'the rollback section holds no statement' }]);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__  .mo)({ ...file, text: section.sql });
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

  68862:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  LEDGER_TABLE),
    s: () => (  LEDGER_SCHEMA)
  });


const LEDGER_SCHEMA = 'pgrunbook';
 
const LEDGER_TABLE = 'migrations';


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

  91453:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  withScratchSomewhere)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64894);
  var _scratch_database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47857);
  var _server_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62816);
  var _throwaway_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78175);
 
 








async function withScratchSomewhere(url, purpose, body, { throwaway, ...deps }) {
    let begun = false;
    const once = (scratch, client) => {
        begun = true;
        return body(scratch, client);
    };
    try {
        return await (0,_scratch_database_js__WEBPACK_IMPORTED_MODULE_3__  .wH)(url, purpose, once, deps);
    }
    catch (error) {
        if (begun || !throwaway || !isNoScratch(error))
            throw error;
        deps.log.info(`${error.message}; a throw-away server is used in its place`);
        const { major } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__  .SV)(url, {}, _server_facts_js__WEBPACK_IMPORTED_MODULE_4__  .h);
        const elsewhere = (0,_throwaway_server_js__WEBPACK_IMPORTED_MODULE_5__  .M)({ major, purpose, folder: node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir() }, { ...deps, ...throwaway }, (server) => (0,_scratch_database_js__WEBPACK_IMPORTED_MODULE_3__  .wH)({ ...server.url, schema: url.schema }, purpose, once, deps));
        return await elsewhere.catch((second) => {
            throw begun || !isNoScratch(second) ? second : neither(error, second);
        });
    }
}
const isNoScratch = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk && error.code === 'no-scratch-database';
const neither = (first, second) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('no-scratch-database', `${first.message}; and ${second.message}`, {
    state: 'nothing-changed',
    hint: `${first.detail.hint ?? ''} Or ${second.detail.hint ?? ''}`,
    cause: second,
});


  })

};
