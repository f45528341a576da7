export const id = 8621;
export const ids = [8621];
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

  38621:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    applyPending: () => (  applyPending)
  });
  var _operations_apply_pending_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85966);
  var _reports_apply_pending_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51590);
  var _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72416);
  var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45749);
  var _backup_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24644);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57774);
  var _rehearse_option_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74437);
  var _release_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11758);
  var _require_staging_option_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78649);
  var _options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(50698);
 










const applyPending = {
    summary: 'Back a database up, then apply every migration it does not have, in order',
    options: {
        ..._options_js__WEBPACK_IMPORTED_MODULE_8__  .GA,
        'dry-run': { type: 'boolean', description: 'run them, show the locks they take, and roll everything back' },
        ..._release_options_js__WEBPACK_IMPORTED_MODULE_6__  .V,
        ..._rehearse_option_js__WEBPACK_IMPORTED_MODULE_5__  .I,
        ..._require_staging_option_js__WEBPACK_IMPORTED_MODULE_7__  .G,
        ..._options_js__WEBPACK_IMPORTED_MODULE_8__  .Gc,
        'health-url': {
            type: 'string',
            value: '<url>',
            description: 'the application: must be healthy before, and is waited for afterwards',
            problem: _option_values_js__WEBPACK_IMPORTED_MODULE_4__  .xP,
        },
        'allow-pooler': { type: 'boolean', description: 'let a transaction pooler pass; needs --no-backup' },
        ..._options_js__WEBPACK_IMPORTED_MODULE_8__  .f,
    },
    async run(given, _argument, context) {
        const healthUrl = given.text('health-url');
        const request = {
            ...(0,_backup_request_js__WEBPACK_IMPORTED_MODULE_3__  .AM)(given),
            ...(0,_rehearse_option_js__WEBPACK_IMPORTED_MODULE_5__  .d)(given, context.env),
            requireStaging: (0,_require_staging_option_js__WEBPACK_IMPORTED_MODULE_7__  .n)(given),
            onAlreadyExists: (0,_options_js__WEBPACK_IMPORTED_MODULE_8__  .yL)(given, 'on-already-exists', _options_js__WEBPACK_IMPORTED_MODULE_8__  .Sc),
            ...(0,_release_options_js__WEBPACK_IMPORTED_MODULE_6__  .g)(given),
            allowPooler: given.flag('allow-pooler'),
            ...(healthUrl && { health: { ..._health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_2__  .QU, url: healthUrl } }),
        };
        const report = await (0,_operations_apply_pending_js__WEBPACK_IMPORTED_MODULE_0__.applyPending)(request, {
            ...(0,_backup_request_js__WEBPACK_IMPORTED_MODULE_3__  .X_)(given, context),
            onStopped: (stopped) => context.log.info((0,_reports_terminal_js__WEBPACK_IMPORTED_MODULE_9__  .e)((0,_reports_apply_pending_report_js__WEBPACK_IMPORTED_MODULE_1__  .N)(stopped, request.database.environment))),
        });
        return { report, document: (0,_reports_apply_pending_report_js__WEBPACK_IMPORTED_MODULE_1__  .N)(report, request.database.environment), exitCode: 0 };
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

  74437:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  REHEARSE_OPTION),
    d: () => (  rehearseChoice)
  });
const REHEARSE_OPTION = {
    rehearse: { type: 'boolean', description: 'run it first in a throw-away database, on the backup just taken' },
};
 
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
function rehearseChoice(given, env) {
    const scratchUrl = env[SCRATCH_VARIABLE]?.trim();
    return given.flag('rehearse') ? { rehearse: scratchUrl ? { scratchUrl } : {} } : {};
}


  }),

  11758:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  RELEASE_OPTIONS),
    g: () => (  releaseOptions)
  });
  var _migration_argument_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26018);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57774);
  var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50698);



const OUT_OF_ORDER = ['error', 'warn', 'allow'];
const RELEASE_OPTIONS = {
    'out-of-order': {
        type: 'string',
        value: '<what>',
        default: 'error',
        description: 'a file that sorts before an applied one: error, warn or allow',
        problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_1__  .F_)(OUT_OF_ORDER),
    },
    baseline: {
        type: 'string',
        value: '<file>',
        description: 'first run: this file and all before it are in the database already',
    },
    'accept-changed': {
        type: 'string',
        value: '<file>',
        multiple: true,
        description: 'take the new text of an applied file; may be given several times',
    },
};
function releaseOptions(given) {
    const baseline = (0,_migration_argument_js__WEBPACK_IMPORTED_MODULE_0__  .A)(given, given.text('baseline'));
    return {
        outOfOrder: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .yL)(given, 'out-of-order', OUT_OF_ORDER),
        ...(baseline && { baseline }),
        acceptChanged: given.list('accept-changed').map((file) => (0,_migration_argument_js__WEBPACK_IMPORTED_MODULE_0__  .A)(given, file)),
    };
}


  }),

  78649:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  REQUIRE_STAGING_OPTION),
    n: () => (  requireStaging)
  });
  var _option_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57774);
  var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50698);


const VALUES = ['auto', 'true', 'false'];
const REQUIRE_STAGING_OPTION = {
    'require-staging': {
        type: 'string',
        value: '<when>',
        default: 'auto',
        description: 'production takes what staging has applied: true, false, or auto (where STAGING_DATABASE_URL is set)',
        problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_0__  .F_)(VALUES),
    },
};
const requireStaging = (given) => (0,_options_js__WEBPACK_IMPORTED_MODULE_1__  .yL)(given, 'require-staging', VALUES);


  })

};
