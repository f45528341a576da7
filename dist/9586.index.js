export const id = 9586;
export const ids = [9586];
export const modules = {

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
        database: (0,backup_request .vE)(given),
        backups: backupsOf(given, argument),
        tables: given.list('table'),
        exclude: given.list('exclude-table'),
        ...(given.text('where') && { condition: given.text('where') }),
        match: (0,options .yL)(given, 'match', ['key', 'all-columns']),
        map: given.list('map'),
        forceForeign: given.flag('force-foreign'),
        lockTimeoutMs: (0,options .p0)(given, 'lock-timeout'),
    };
}

; 
 










const MATCHES = ['key', 'all-columns'];
const TRIGGERS = ['fire', 'off'];
const requestOf = (given, argument) => ({
    database: (0,backup_request .vE)(given),
    source: (0,backup_source .e3)(given, argument),
    tables: given.list('table'),
    exclude: given.list('exclude-table'),
    ...(given.text('where') && { condition: given.text('where') }),
    dryRun: !given.flag('insert'),
    match: (0,options .yL)(given, 'match', MATCHES),
    triggers: (0,options .yL)(given, 'triggers', TRIGGERS),
    set: given.list('set'),
    map: given.list('map'),
    maxRows: (0,options .rD)(given, 'max-rows'),
    ...(given.text('deny') && { deny: given.text('deny') }),
    showChanged: given.flag('show-changed'),
    forceForeign: given.flag('force-foreign'),
    seal: { compression: 'none', recipients: given.list('encryption-recipients') },
    lockTimeoutMs: (0,options .p0)(given, 'lock-timeout'),
    lockRetries: (0,options .rD)(given, 'lock-retries'),
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
  var _recovery_recover_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(40388);
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
            backup,
            survey,
            database: (0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_6__  .DZ)(url),
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


  })

};
