export const id = 7641;
export const ids = [7641];
export const modules = {

  82992:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  notOpened),
    m: () => (  notFound)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 

const OTHER_COPY = 'fetch it again from where it is kept, or use another backup';
 
const notOpened = (message, hint = OTHER_COPY, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('backup-not-opened', message, { state: 'nothing-changed', hint, cause });
const notFound = (message, hint, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('backup-not-found', message, { state: 'nothing-changed', hint, cause });


  }),

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

  62341:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EU: () => (  listedBackup),
    ll: () => (  newestFirst),
    rV: () => (  ofEnvironment)
  });
  var _artifact_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71486);
 

const listedBackup = (artifact) => ({
    name: artifact.name,
    id: artifact.id,
    ...(artifact.workflow_run?.id !== undefined && { runId: artifact.workflow_run.id }),
    createdAt: new Date(artifact.created_at ?? 0),
    ...(artifact.expires_at && { expiresAt: new Date(artifact.expires_at) }),
    sizeBytes: artifact.size_in_bytes,
    expired: artifact.expired,
    ...(artifact.digest && { digest: artifact.digest }),
});
const newestFirst = (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;
const BACKUP = /^backup_\d{8}_\d{6}/;
 
function ofEnvironment(backups, prefix, environment) {
    const start = (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__  .DS)((0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__  .VC)(prefix, environment));
    return backups.filter(({ name }) => name.startsWith(start) && BACKUP.test(name.slice(start.length)));
}


  }),

  71486:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DS: () => (  artifactPrefix),
    VC: () => (  prefixOfEnvironment),
    jh: () => (  artifactNames)
  });
 
const FORBIDDEN = /["\r\n:<>|*?\\/\p{Cc}]+/gu;
const LONGEST_PREFIX = 100;
 
const artifactPrefix = (wish) => wish.replace(FORBIDDEN, '-').slice(0, LONGEST_PREFIX);
const PRODUCTION = 'production';


const prefixOfEnvironment = (prefix, environment) => environment === undefined || environment === PRODUCTION || prefix.endsWith(`${environment}-`)
    ? prefix
    : `${prefix}${environment}-`;


function artifactNames(prefix, backup, attempt) {
    const [, stem = backup, ending = ''] = /^(.*?)(\.sql.*)$/.exec(backup) ?? [];
    const suffixes = ['', `-attempt-${attempt}`, ...[2, 3, 4, 5].map((count) => `-attempt-${attempt}-${count}`)];
    return suffixes.map((suffix) => `${artifactPrefix(prefix)}${stem}${suffix}${ending}`);
}


  }),

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

  88324:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Zh: () => (  BACKUP_ARGUMENT),
    e3: () => (  backupSource),
    iS: () => (  BACKUP_SOURCE_OPTIONS),
    p2: () => (  openBackupDeps),
    wZ: () => (  backupPath)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
 




const BACKUP_ARGUMENT = {
    name: 'backup',
    description: 'the path of a backup, or the name of one in the folder of --destination; `latest` is the newest there',
};
const BACKUP_SOURCE_OPTIONS = {
    identity: {
        type: 'string',
        value: '<file>',
        multiple: true,
        description: 'the file of an age or SSH private key that opens an encrypted backup; may be given several times',
    },
};
 
function backupPath(argument, folder) {
    const inFolder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, argument);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.basename(argument) === argument && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(argument) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(inFolder) ? inFolder : argument;
}
 
function backupSource(given, argument) {
    const folder = given.text('destination');
    return argument === 'latest'
        ? { kind: 'latest-in-folder', folder }
        : { kind: 'file', path: backupPath(argument, folder) };
}
 
async function openBackupDeps(given, context) {
    const identities = await Promise.all(given.list('identity').map(readIdentity));
    return { ...context, identities, installTools: given.flag('install-tools') };
}
const readIdentity = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').catch((cause) => {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .rk('bad-input', `--identity: ${file} cannot be read (${cause.code ?? 'unreadable'})`, {
        hint: 'give the path of the file that age-keygen wrote, or of an SSH private key',
        cause,
    });
});


  }),

  98633:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  recoverRows: () => (  recoverRows)
});

 
var folder_store = __webpack_require__(54086);
 
var recover_rows = __webpack_require__(71648);
 
var recover_window = __webpack_require__(32711);
 
var recover_rows_report = __webpack_require__(8838);
 
var recover_window_report = __webpack_require__(41577);
 
var backup_request = __webpack_require__(24644);
 
var backup_source = __webpack_require__(88324);
 
var option_values = __webpack_require__(57774);
 
var options = __webpack_require__(50698);
 
var errors = __webpack_require__(27406);
; 



const WINDOW_OPTIONS = {
    window: {
        type: 'boolean',
        description: 'say when the rows vanished and which backup has them; with `latest` all of the folder are bisected',
    },
    also: {
        type: 'string',
        value: '<backup>',
        multiple: true,
        description: 'with --window: another backup to look into; may be given several times',
    },
};
 
const OF_A_RECOVERY = ['insert', 'show-changed'];
function refuseMixed(given, argument) {
    const also = given.list('also').length > 0;
    const problems = [
        !given.flag('window') && also && '--also: goes with --window',
        given.flag('window') &&
            also &&
            argument === 'latest' &&
            '--also: `latest` takes every backup of the folder already',
        ...OF_A_RECOVERY.map((name) => given.flag('window') && given.flag(name) && `--${name}: --window changes nothing`),
    ].filter((problem) => problem !== false);
    if (problems.length === 0)
        return;
    throw new errors .rk('bad-input', problems.join('\n'), {
        state: 'nothing-changed',
        hint: 'pg-runbook recover-rows --help shows what goes together',
    });
}
function backupsOf(given, argument) {
    if (argument === 'latest')
        return { kind: 'folder', folder: given.text('destination') };
    const paths = [argument, ...given.list('also')];
    return { kind: 'these', sources: paths.map((path) => ({ kind: 'file', path })) };
}


function windowRequest(given, argument) {
    refuseMixed(given, argument);
    if (!given.flag('window'))
        return undefined;
    return {
        ...{ database: (0,backup_request .vE)(given), backups: backupsOf(given, argument), tables: given.list('table') },
        exclude: given.list('exclude-table'),
        ...(given.text('where') && { condition: given.text('where') }),
        ...{ match: (0,options .yL)(given, 'match', ['key', 'all-columns']), map: given.list('map') },
        ...{ forceForeign: given.flag('force-foreign'), lockTimeoutMs: (0,options .p0)(given, 'lock-timeout') },
    };
}

; 
 










const MATCHES = ['key', 'all-columns'];
const TRIGGERS = ['fire', 'off'];
const requestOf = (given, argument) => ({
    ...{ database: (0,backup_request .vE)(given), source: (0,backup_source .e3)(given, argument) },
    ...{ tables: given.list('table'), exclude: given.list('exclude-table') },
    ...(given.text('where') && { condition: given.text('where') }),
    ...{
        dryRun: !given.flag('insert'),
        match: (0,options .yL)(given, 'match', MATCHES),
        triggers: (0,options .yL)(given, 'triggers', TRIGGERS),
    },
    ...{ set: given.list('set'), map: given.list('map'), maxRows: (0,options .rD)(given, 'max-rows') },
    ...(given.text('deny') && { deny: given.text('deny') }),
    ...{ showChanged: given.flag('show-changed'), forceForeign: given.flag('force-foreign') },
    seal: { compression: 'none', recipients: given.list('encryption-recipients') },
    ...{ lockTimeoutMs: (0,options .p0)(given, 'lock-timeout'), lockRetries: (0,options .rD)(given, 'lock-retries') },
});
const OWN = {
    table: {
        type: 'string',
        value: '<name>',
        multiple: true,
        description: 'a table whose rows are missing, or all; several times for several',
    },
    'exclude-table': {
        type: 'string',
        value: '<pattern>',
        multiple: true,
        description: 'leave this table out, as pg_dump does; may be given several times',
    },
    where: {
        type: 'string',
        value: '<condition>',
        description: "of the missing rows, only these: SQL on the table's columns",
    },
    insert: { type: 'boolean', description: 'put the rows back; without it everything is told and nothing changed' },
    'max-rows': {
        type: 'string',
        value: '<count>',
        default: '10000',
        description: 'insert nothing where more rows than this would come back',
        problem: (0,option_values .k3)(1, 999_999_999),
    },
    match: {
        type: 'string',
        value: '<how>',
        default: 'key',
        description: 'key, or all-columns for tables without one',
        problem: (0,option_values .F_)(MATCHES),
    },
    triggers: {
        type: 'string',
        value: '<what>',
        default: 'fire',
        description: "fire or off; off needs the tables' owner",
        problem: (0,option_values .F_)(TRIGGERS),
    },
    set: {
        type: 'string',
        value: '<column=value>',
        multiple: true,
        description: 'a value for a column that is new since',
    },
    map: { type: 'string', value: '<old=new>', multiple: true, description: 'a column that was renamed since' },
    deny: {
        type: 'string',
        value: '<file>',
        description: 'keys that must not come back: a table and a key on each line',
    },
    'show-changed': { type: 'boolean', description: 'count by column how many rows differ from the backup' },
    'force-foreign': { type: 'boolean', description: 'take rows out of the backup of another database' },
};
const recoverRows = {
    summary: 'Bring deleted rows back out of a backup, without undoing what happened since; a dry run without --insert',
    argument: backup_source .Zh,
    options: {
        ...OWN,
        ...WINDOW_OPTIONS,
        ...backup_source .iS,
        'encryption-recipients': {
            ...options .mT['encryption-recipients'],
            description: 'encrypt the undo file with age for this public key; may be given several times',
        },
        destination: {
            ...options .mT.destination,
            description: 'the folder of `latest`, and the one that takes the undo file',
        },
        'install-tools': options .mT['install-tools'],
        ...options .Ur,
    },
    async run(given, argument, context) {
        const window = windowRequest(given, argument);
        const deps = { ...(await (0,backup_source .p2)(given, context)), now: () => new Date() };
        if (window) {
            const report = await (0,recover_window.recoverWindow)(window, deps);
            return { report, document: (0,recover_window_report .S)(report), exitCode: 0 };
        }
        const report = await (0,recover_rows.recoverRows)(requestOf(given, argument), {
            ...deps,
            store: (0,folder_store .s)(given.text('destination'), { log: context.log }),
        });
        return { report, document: (0,recover_rows_report .n)(report), exitCode: 0 };
    },
};


  }),

  71648:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    recoverRows: () => (  recoverRows)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _backups_opening_open_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81865);
  var _backups_sealing_seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56440);
  var _backups_opening_survey_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26973);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64894);
  var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57501);
  var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39214);
  var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62816);
  var _postgres_session_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38933);
  var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70048);
  var _recovery_condition_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(41816);
  var _recovery_deny_list_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(69064);
  var _recovery_recover_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(19768);
  var _recovery_settings_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63208);
  var _backups_opening_foreign_backup_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(84481);
 
 


















async function recoverRows(request, deps) {
    const options = await readOptions(request);
    const url = (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_7__  .N)(request.database, deps.env);
    (0,_postgres_which_url_js__WEBPACK_IMPORTED_MODULE_10__  ._)(url, deps.log);
    const server = await lookAt(url, request);
    return (0,_backups_opening_open_backup_js__WEBPACK_IMPORTED_MODULE_1__  .s)(request.source, deps, async (backup) => {
        deps.log.info(`Reading ${backup.name} to its end before anything is compared`);
        const survey = await (0,_backups_opening_survey_js__WEBPACK_IMPORTED_MODULE_3__  .z)(backup, deps);
        if (!request.forceForeign)
            (0,_backups_opening_foreign_backup_js__WEBPACK_IMPORTED_MODULE_15__  .r)(survey.manifest, server, 'force-foreign');
        return (0,_recovery_recover_js__WEBPACK_IMPORTED_MODULE_13__  .m)(options, {
            ...deps,
            ...{ backup, survey, database: (0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_6__  .DZ)(url) },
            connect: () => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_5__  .Ng)(url, { lockTimeoutMs: request.lockTimeoutMs, statementTimeoutMs: 0 }),
            cancel: (pid) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_5__  .hU)(url, pid),
        });
    });
}
 
async function readOptions(request) {
    const problems = (await (0,_backups_sealing_seal_js__WEBPACK_IMPORTED_MODULE_2__  .iI)(request.seal.recipients)).map((key) => `encryption-recipients: not a key that age takes: ${key}`);
    const tried = async (read, otherwise) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk))
                throw error;
            problems.push(error.message);
            return otherwise;
        }
    };
    if (request.tables.length === 0)
        problems.push('tables: required; names of tables, or all');
    const { condition } = request;
    if (condition !== undefined)
        await tried(() => (0,_recovery_condition_js__WEBPACK_IMPORTED_MODULE_11__  .Qj)(condition), undefined);
    const set = await tried(() => (0,_recovery_settings_js__WEBPACK_IMPORTED_MODULE_14__  .Y)('set', request.set), []);
    const map = await tried(() => (0,_recovery_settings_js__WEBPACK_IMPORTED_MODULE_14__  .Y)('map', request.map), []);
    const denied = await tried(() => denyListOf(request.deny), []);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
    return { ...request, set, map, denied };
}
async function denyListOf(file) {
    if (file === undefined)
        return [];
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk('bad-input', `deny: ${file} cannot be read (${cause.code ?? 'unreadable'})`, { cause });
    });
    return (0,_recovery_deny_list_js__WEBPACK_IMPORTED_MODULE_12__  .Jp)(text);
}
const lookAt = (url, { lockTimeoutMs }) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_5__  .SV)(url, { lockTimeoutMs }, async (client) => {
    await (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_9__  .HU)(client);
    return (0,_postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_8__  .h)(client);
});


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


  }),

  8838:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  recoverRowsDocument)
  });
 
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);


function titleOf({ status, missing, recovered, tables }) {
    const filled = tables.filter((table) => table.recovered > 0).length;
    switch (status) {
        case 'recovered':
            return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(recovered, 'row')} back in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(filled, 'table')}`;
        case 'nothing-missing':
            return 'Nothing is missing: every row of the backup that was asked for is in the database';
        case 'nothing-recovered':
            return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(missing, 'row')} missing, and none of them can come back`;
        case 'dry-run':
            return `Dry run: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(recovered)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(missing, 'missing row')} would come back`;
    }
}
const reasonInWords = (reason) => {
    switch (reason.kind) {
        case 'denied':
            return 'on the deny list';
        case 'unique':
            return `another row has the value of ${reason.name} now`;
        case 'check':
            return `the constraint ${reason.name} does not let it in`;
        case 'not-null':
            return `${reason.name} is NULL in the backup and must not be now`;
        case 'parent':
            return `its row in ${reason.name} does not come back`;
        case 'same-key':
            return 'somebody made a row with the same key meanwhile';
        case 'kept-out':
            return 'the database kept it out: a trigger, or a constraint that cannot be asked beforehand';
    }
};
const ROLES = {
    asked: 'asked for',
    cascade: 'below, by a cascade',
    parent: 'above, needed by what comes back',
};
const counts = (report) => ({
    kind: 'table',
    columns: [
        ...['Table', 'Why', 'In the backup', 'Live', 'Missing', 'Others depend on'],
        ...[report.status === 'dry-run' ? 'Would come back' : 'Came back', 'Differ, not touched'],
    ],
    rows: report.tables.map((table) => [
        { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) },
        ROLES[table.role],
        ...[table.inBackup, table.live, table.missing, table.dependedOn, table.recovered].map(_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4),
        table.changed ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(table.changed.rows) : 'not counted',
    ]),
});
const list = (title, items) => items.length === 0
    ? []
    : [
        { kind: 'text', text: [title] },
        { kind: 'list', items },
    ];
const notInserted = ({ tables }) => list('Not inserted:', tables.flatMap((table) => table.notInserted.map(({ reason, rows }) => [
    { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) },
    `: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(rows, 'row')}: ${reasonInWords(reason)}`,
])));
const GETS = { default: 'its default', null: 'NULL', set: 'the value of `set`' };
function columnsOf(table) {
    const { dropped, renamed, retyped, added } = table.columns;
    const line = (column, what) => [
        { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}.${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(column)}` },
        `: ${what}`,
    ];
    return [
        ...dropped.map((column) => line(column, 'was dropped since the backup; its values do not come back')),
        ...renamed.map(({ from, to }) => line(to, `gets the values of ${from}`)),
        ...retyped.map(({ column, from, to }) => line(column, `was ${from} and is ${to}; every value was converted`)),
        ...added.map(({ column, gets }) => line(column, `is not in the backup; it gets ${GETS[gets]}`)),
    ];
}
function triggersOf({ tables, triggers, status }) {
    const would = status === 'dry-run' ? ' would' : '';
    const title = triggers === 'off' ? `Triggers that are${would && ' to be'} off:` : `Triggers that${would} fire:`;
    const found = tables.filter(({ recovered }) => recovered > 0).flatMap((table) => table.triggers);
    return list(title, found.map(({ schema, relation, name, definition }) => [
        { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)({ schema, name: relation }) },
        ': ',
        { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(name)} ${definition}` },
    ]));
}
 
const comparedWhole = (table) => `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)} is compared by whole rows: one that was only changed since, or lost a reference by ON DELETE SET NULL, counts as missing and is there twice afterwards; leave those out with where`;
const LOST = { 'set-null': 'SET NULL', 'set-default': 'SET DEFAULT' };
 
const notLookedAt = ({ table, references, onDelete }) => onDelete === 'refuse'
    ? `${table} references ${references} (no cascade): its rows are not looked at; name it too if some are missing`
    : `${table} references ${references} (${LOST[onDelete]}): its rows are there and lost their reference; that is not put back`;
function warningsOf(report) {
    const { tables, notFollowed, notInBackup, leftOut, mayNot, recovered, maxRows, status } = report;
    return [
        ...mayNot.map((needs) => `a real run would need: ${needs}`),
        ...(status === 'dry-run' && recovered > maxRows
            ? [`more than max-rows (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(maxRows)}): a real run is refused unless it is raised to ${recovered}`]
            : []),
        ...tables
            .filter(({ altered }) => altered > 0)
            .map((table) => `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}: a trigger changed ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(table.altered, 'row')} on their way in`),
        ...leftOut
            .filter(({ below }) => below)
            .map(({ table }) => `${table} is left out (exclude-table): rows of it that a cascade took stay away`),
        ...notInBackup.map((table) => `${table}: a cascade may have taken rows of it, and the backup has none of them`),
        ...tables.filter(({ key, recovered: back }) => key.length === 0 && back > 0).map(comparedWhole),
        ...(report.missing === 0 ? [] : notFollowed).map(notLookedAt),
    ];
}
const changedColumns = ({ tables }) => list('Columns that differ from the backup, with how many rows:', tables.flatMap((table) => Object.entries(table.changed?.columns ?? {}).map(([column, rows]) => [
    { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}.${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(column)}` },
    `: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows)}`,
])));
function facts(report) {
    const { database, backup, leftOut, undo, durationMs } = report;
    return {
        kind: 'facts',
        facts: [
            ['Database', database],
            ['Backup', { code: backup.name }],
            ...(backup.startedAt === undefined ? [] : [['Made at', backup.startedAt]]),
            ...(leftOut.length === 0 ? [] : [['Left out', leftOut.map(({ table }) => table).join(', ')]]),
            ...(undo === undefined
                ? []
                : [['To take it back', { code: undo.stored.location }], ['Undo file', undoFacts(undo)]]),
            ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(durationMs)],
        ],
    };
}
const undoFacts = ({ stored, sealed }) => `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(stored.bytes)}${sealed ? ', encrypted' : ''}; it holds keys, and lists every row that was not inserted`;
const recoverRowsDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        facts(report),
        { kind: 'warnings', lines: warningsOf(report) },
        counts(report),
        ...notInserted(report),
        ...list('Columns:', report.tables.filter(({ recovered }) => recovered > 0).flatMap(columnsOf)),
        ...triggersOf(report),
        ...list('Sequences moved forward:', report.sequences.map(({ sequence, from, to }) => [{ code: sequence }, `: from ${from} to ${to}`])),
        ...changedColumns(report),
    ],
});


  }),

  41577:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  recoverWindowDocument)
  });
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
 


function titleOf({ status, gone, vanished, recoverFrom }) {
    if (status === 'nothing-missing' || !recoverFrom)
        return 'Nothing is missing: every row of these backups that was asked for is in the database';
    const spans = new Set(vanished.map((one) => spanOf(one)));
    const when = spans.size === 1 ? [...spans][0] : `in ${spans.size} spans of time`;
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(gone, 'row')} vanished ${when}`;
}
const secondsOf = (at) => at.replace(/\.\d+Z$/, 'Z');
function spanOf({ presentIn, presentAt, absentIn, absentAt }) {
    const after = presentAt ? secondsOf(presentAt) : `the backup ${presentIn}`;
    if (absentIn === undefined)
        return `after ${after}`;
    return `between ${after} and ${absentAt ? secondsOf(absentAt) : `the backup ${absentIn}`}`;
}
function timeOf({ backups }, name) {
    const at = backups.find((backup) => backup.name === name)?.at;
    return at === undefined ? `the backup ${name}` : secondsOf(at);
}
const SAFE = /^[\w./:=@%+-]+$/;
const word = (text) => (SAFE.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
 
function nextStep({ backups, patterns, excluded, withCondition }, name) {
    const { isArtifact, runId } = backups.find((backup) => backup.name === name);
    const same = withCondition ? ', and the same condition (where)' : '';
    if (!isArtifact) {
        const tables = patterns.map((pattern) => ` --table ${word(pattern)}`).join('');
        const without = excluded.map((pattern) => ` --exclude-table ${word(pattern)}`).join('');
        return [{ code: `pg-runbook recover-rows ${word(name)}${tables}${without}` }, same];
    }
    const run = runId === undefined ? [] : [', run-id ', { code: String(runId) }];
    const without = excluded.length === 0 ? [] : [', exclude-table ', { code: excluded.join(', ') }];
    return [
        'Recover Rows with backup ',
        { code: name },
        ...run,
        ', tables ',
        { code: patterns.join(', ') },
        ...without,
        same,
    ];
}
function next(report) {
    const { recoverFrom, vanished } = report;
    if (!recoverFrom)
        return [];
    const { backup, hasAll, rows } = recoverFrom;
    const many = new Set(vanished.map(({ presentIn }) => presentIn)).size > 1;
    const which = hasAll
        ? 'The newest backup that still has all of them: '
        : `No backup has all of them; this one has the most, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows)}: `;
    const steps = [[which, ...nextStep(report, backup)]];
    for (const presentIn of new Set(vanished.map((one) => one.presentIn)))
        if (many && presentIn !== backup)
            steps.push([`Only what vanished after ${timeOf(report, presentIn)}: `, ...nextStep(report, presentIn)]);
    return [
        { kind: 'text', text: ['Next, a dry run:'] },
        { kind: 'list', items: steps },
    ];
}
const spans = ({ vanished }) => vanished.length === 0
    ? []
    : [
        {
            kind: 'table',
            columns: ['Table', 'Rows that are gone now', 'Present in', 'At', 'Absent in', 'At'],
            rows: vanished.map(({ table, rows, presentIn, presentAt = '', absentIn, absentAt = '' }) => [
                ...[{ code: table }, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows), { code: presentIn }, secondsOf(presentAt)],
                absentIn === undefined ? 'the database now' : { code: absentIn },
                secondsOf(absentAt),
            ]),
        },
    ];
function countInCell(count) {
    switch (count.kind) {
        case 'held':
            return [(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(count.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(count.gone)];
        case 'absent':
            return ['the table is not in it', ''];
        case 'not-comparable':
            return ['not comparable: its key was another', ''];
    }
}
const counts = ({ tables, backups }) => ({
    kind: 'table',
    columns: ['Table', 'Backup', 'Made at', 'Rows', 'Of them gone now'],
    rows: tables.flatMap((table) => table.backups.map((count) => [
        ...[{ code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) }, { code: count.backup }],
        secondsOf(backups.find(({ name }) => name === count.backup)?.at ?? ''),
        ...countInCell(count),
    ])),
    fold: 'Every backup that was read',
});
const who = ({ who: user, role, application }) => [user, role && `as ${role}`, application && `(${application})`].filter(Boolean).join(' ');
function audit({ audit: found, withCondition, tables }) {
    if (found.kind === 'off')
        return [text('No table is audited here: only the backups date it.')];
    if (found.kind === 'not-readable')
        return [text('There is an audit, and this role may not read it: ask its owner.')];
    const off = tables.length - found.audited.length;
    const about = withCondition ? ' of the whole table' : '';
    if (found.deletions.length === 0)
        return [
            text(`The audit notes no deletion${about}${off > 0 ? `; ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(off, 'of the tables is', 'of the tables are')} not audited` : ''}.`),
        ];
    return [
        text(`What the audit noted${about}, newest first:`),
        {
            kind: 'table',
            columns: ['From', 'To', 'Table', 'What', 'Rows', 'Who', 'Transaction'],
            rows: found.deletions.map((one) => [
                ...[one.from.toISOString(), one.to.toISOString(), { code: one.table }, one.operation],
                ...[one.rows === undefined ? 'not counted' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(one.rows), who(one), one.transaction],
            ]),
        },
    ];
}
const text = (line) => ({ kind: 'text', text: [line] });
const readOf = (backups) => `${backups.filter(({ read }) => read).length} of ${backups.length}`;
const recoverWindowDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Backups read', readOf(report.backups)],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(report.durationMs)],
            ],
        },
        ...spans(report),
        ...next(report),
        ...audit(report),
        counts(report),
    ],
});


  })

};
