export const id = 4179;
export const ids = [4179];
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

  25323:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    apply: () => (  apply)
  });
  var _operations_apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21420);
  var _reports_apply_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39240);
  var _backup_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24644);
  var _migration_argument_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26018);
  var _rehearse_option_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74437);
  var _require_staging_option_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78649);
  var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50698);
 







const apply = {
    summary: 'Back a database up, then apply one migration file exactly once',
    argument: { name: 'migration', description: 'a file name in the migrations folder' },
    options: {
        ..._options_js__WEBPACK_IMPORTED_MODULE_6__  .GA,
        'dry-run': { type: 'boolean', description: 'run it, show the locks it takes, and roll it back' },
        ..._rehearse_option_js__WEBPACK_IMPORTED_MODULE_4__  .I,
        ..._require_staging_option_js__WEBPACK_IMPORTED_MODULE_5__  .G,
        ..._options_js__WEBPACK_IMPORTED_MODULE_6__  .Gc,
        ..._options_js__WEBPACK_IMPORTED_MODULE_6__  .f,
    },
    async run(given, migration, context) {
        const request = {
            ...(0,_backup_request_js__WEBPACK_IMPORTED_MODULE_2__  .AM)(given),
            migration: (0,_migration_argument_js__WEBPACK_IMPORTED_MODULE_3__  .A)(given, migration),
            ...(0,_rehearse_option_js__WEBPACK_IMPORTED_MODULE_4__  .d)(given, context.env),
            requireStaging: (0,_require_staging_option_js__WEBPACK_IMPORTED_MODULE_5__  .n)(given),
            onAlreadyExists: (0,_options_js__WEBPACK_IMPORTED_MODULE_6__  .yL)(given, 'on-already-exists', _options_js__WEBPACK_IMPORTED_MODULE_6__  .Sc),
        };
        const report = await (0,_operations_apply_js__WEBPACK_IMPORTED_MODULE_0__.apply)(request, (0,_backup_request_js__WEBPACK_IMPORTED_MODULE_2__  .X_)(given, context));
        return { report, document: (0,_reports_apply_report_js__WEBPACK_IMPORTED_MODULE_1__  .yR)(report, request.database.environment), exitCode: 0 };
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


  }),

  21420:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    apply: () => (  apply)
  });
  var _backups_taking_backup_first_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79581);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _rehearsal_back_up_and_rehearse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32923);
  var _migrations_default_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97852);
  var _migrations_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12662);
  var _migrations_environment_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5130);
  var _migrations_ledger_check_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22575);
  var _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7890);
  var _migrations_on_staging_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64650);
  var _migrations_parse_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84168);
  var _migrations_record_afterwards_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66066);
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(64894);
  var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57501);
  var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(39214);
  var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(62816);
  var _postgres_session_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(38933);
  var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(70048);



















async function apply(request, deps) {
    await refuseBadOptions(request);
    const url = (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_13__  .N)(request.database, deps.env);
    const file = await (0,_migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_7__  .V7)(request.migrationsDir, request.migration);
    const parsed = await (0,_migrations_parse_js__WEBPACK_IMPORTED_MODULE_9__  .mo)(file);
    const database = (0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_12__  .DZ)(url);
    deps.log.info(`${request.dryRun ? 'Trying' : 'Applying'} ${file.name} on ${database}`);
    (0,_postgres_which_url_js__WEBPACK_IMPORTED_MODULE_16__  ._)(url, deps.log);
    const { toMark, server, verdict } = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_11__  .SV)(url, { lockTimeoutMs: request.lockTimeoutMs }, (client) => lookFirst(client, parsed, request, deps));
    const report = (outcome, before = {}) => ({
        status: statusOf(outcome),
        migration: file.name,
        database,
        outcome,
        ...before,
        warnings: outcome.kind === 'already-applied' ? 0 : outcome.warnings.length,
    });
    if (verdict.kind === 'already-applied')
        return report(verdict);
    const optionsOf = (taken) => ({
        ...(0,_backups_taking_backup_first_js__WEBPACK_IMPORTED_MODULE_0__  .D$)(request, taken, deps),
        onAlreadyExists: request.onAlreadyExists,
    });
    const before = await (0,_rehearsal_back_up_and_rehearse_js__WEBPACK_IMPORTED_MODULE_2__  .P)(request, { url, server }, [parsed], optionsOf, deps);
    const outcome = await (0,_migrations_runner_js__WEBPACK_IMPORTED_MODULE_4__  .r)(parsed, optionsOf(before.backup), applyEdges(url, deps));
    if (outcome.kind === 'applied' && !deps.signal.aborted)
        await (0,_migrations_record_afterwards_js__WEBPACK_IMPORTED_MODULE_10__  .n)((body) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_11__  .SV)(url, {}, body), toMark, deps.log);
    return report(outcome, before);
}
 
async function lookFirst(client, parsed, request, deps) {
    await (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_15__  .HU)(client);
    const toMark = await (0,_migrations_environment_mark_js__WEBPACK_IMPORTED_MODULE_5__  .M)(client, request.database.environment);
    const verdict = await (0,_migrations_ledger_check_js__WEBPACK_IMPORTED_MODULE_6__  .N)(client, parsed.file);
    if (verdict.kind !== 'already-applied') {
        await (0,_migrations_default_schema_js__WEBPACK_IMPORTED_MODULE_3__  .r)(client, [parsed]);
        await (0,_migrations_on_staging_js__WEBPACK_IMPORTED_MODULE_8__  .M)([parsed.file], client, request, deps);
    }
    return { toMark, verdict, server: await (0,_postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_14__  .h)(client) };
}
async function refuseBadOptions(request) {
    const problems = [...(await (0,_backups_taking_backup_first_js__WEBPACK_IMPORTED_MODULE_0__  .nE)(request.backup, request.dryRun)), ...(0,_rehearsal_back_up_and_rehearse_js__WEBPACK_IMPORTED_MODULE_2__  .U)(request)];
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
const applyEdges = (url, { log, signal }) => ({ connect: () => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_11__  .Ng)(url), log, signal });
function statusOf(outcome) {
    if (outcome.kind !== 'applied')
        return outcome.kind;
    return outcome.adopted ? 'adopted' : 'applied';
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

  39240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S5: () => (  lockTable),
    Sd: () => (  statementTable),
    yR: () => (  applyDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87568);
  var _backup_before_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24787);
  var _rehearsal_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84597);
  var _dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77587);




const TITLES = {
    applied: (name) => `Applied ${name}`,
    adopted: (name, statements) => `${name}: ${adoptedInWords(statements)}; recorded as adopted, nothing else was changed`,
    'already-applied': (name) => `${name} is applied already, with the same text: nothing to do`,
    'dry-run': (name, statements) => `Dry run of ${name}: ${(0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__  .f)(statements)}`,
};
 
function adoptedInWords(statements) {
    const notCompared = statements.filter((statement) => statement.notCompared).length;
    if (notCompared === 0)
        return 'everything in it is there already, as the file makes it';
    return `everything in it is there by name; of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(notCompared, 'object')} the definition was not compared`;
}
const SKIPPED = {
    'already-there': 'skipped: exists already',
    'done-before': 'done by an earlier run',
    'not-in-dry-run': 'not run in a dry run: it cannot be rolled back',
};
 
function applyDocument(report, environment) {
    const statements = 'statements' in report.outcome ? report.outcome.statements : [];
    return { title: TITLES[report.status](report.migration, statements), blocks: blocksOf(report, environment) };
}
function blocksOf(report, environment) {
    const { outcome } = report;
    if (outcome.kind === 'already-applied')
        return [{ kind: 'facts', facts: [['Database', report.database], ...ledgerFacts(outcome.entry)] }];
    return [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(outcome.durationMs)],
            ],
        },
        ...(outcome.kind === 'applied' && outcome.replyLost ? [replyLost] : []),
        { kind: 'warnings', lines: outcome.warnings },
        statementTable(outcome.statements),
        ...(outcome.kind === 'dry-run' && (0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__  .q)(outcome.statements) ? [lockTable(outcome.locks)] : []),
        ...(0,_rehearsal_report_js__WEBPACK_IMPORTED_MODULE_3__  .q)(report.rehearsal),
        ...(0,_backup_before_js__WEBPACK_IMPORTED_MODULE_0__  .e)(report.backup, environment),
    ];
}
const replyLost = {
    kind: 'warnings',
    lines: ["The connection broke before the server's answer to COMMIT; the server says that it is committed."],
};
const ledgerFacts = (entry) => [
    ['In the ledger', `${entry.status} ${entry.appliedAt.toISOString()}${entry.actor ? ` by ${entry.actor}` : ''}`],
    ...(entry.runUrl ? [['Run', entry.runUrl]] : []),
];
const statementTable = (statements) => ({
    kind: 'table',
    columns: ['Line', 'Statement', 'Took'],
    rows: statements.map(({ line, label, durationMs, skipped, notCompared }) => [
        String(line),
        { code: label },
        skipped ? SKIPPED[skipped] + (notCompared ? ', not compared' : '') : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(durationMs),
    ]),
});
const lockTable = (locks) => locks.length === 0
    ? { kind: 'text', text: ['It took no lock on anything that is there already.'] }
    : {
        kind: 'table',
        columns: ['Lock on', 'Mode', 'Stops', 'From line', 'Held'],
        rows: locks.map((lock) => [
            { code: lock.relation },
            lock.mode,
            lock.blocks,
            String(lock.line),
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(lock.heldMs),
        ]),
    };


  }),

  24787:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  backupBefore)
  });
 
  var _backup_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76726);

 
const backupBefore = (backup, environment) => backup
    ? [
        { kind: 'text', text: ['Backup before it:'] },
        { kind: 'facts', facts: (0,_backup_report_js__WEBPACK_IMPORTED_MODULE_0__  .C)(backup) },
        {
            kind: 'text',
            text: [
                'To go back to it (sessions of others are ended, and the database as it is then stays there under another name):',
            ],
        },
        { kind: 'code', language: 'sh', code: restoreCommand(backup, environment) },
    ]
    : [];


function restoreCommand({ name, stored, sealed, manifest }, environment) {
    const database = quoted(manifest.database.name);
    if (stored.artifactId === undefined || !environment) {
        const file = quoted(stored.artifactId === undefined ? stored.location : name);
        const from = stored.artifactId === undefined ? [] : [`# once ${stored.url ?? stored.location} is downloaded:`];
        const options = [
            ...(environment === 'staging' ? ['--environment staging'] : []),
            ...(sealed ? ['--identity key.txt'] : []),
        ];
        return [
            ...from,
            ['pg-runbook restore', file, '--mode swap --confirm', database, '--end-sessions', ...options].join(' '),
        ].join('\n');
    }
    const run = /\/runs\/(\d+)/.exec(manifest.run ?? '')?.[1];
    const inputs = [
        `environment=${environment}`,
        `backup=${quoted(stored.location)}`,
        ...(run ? [`run-id=${run}`] : []),
        'mode=swap',
        `confirm=${database}`,
        'end-sessions=true',
        'dry-run=false',
    ];
    return `gh workflow run database-restore.yml ${inputs.map((input) => `-f ${input}`).join(' ')}`;
}
const quoted = (text) => /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;


  }),

  76726:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  backupFacts),
    o: () => (  backupDocument)
  });
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);
  var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68862);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
 



const TABLES_SHOWN = 200;
const NAMES_SHOWN = 20;
function backupDocument(report) {
    return {
        title: `Backup complete: ${tablesInWords(report)}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(report.rows, 'row')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(report.bytes)}`,
        blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
    };
}
const tablesInWords = ({ tables, manifest }) => {
    const without = manifest.withoutRows?.length ?? 0;
    if (without === 0)
        return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables, 'table');
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables, 'table')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(without)} of them without ${without === 1 ? 'its' : 'their'} rows`;
};
 
function backupFacts(report) {
    const { stored, manifest } = report;
    return [
        ['Stored as', { code: stored.location }],
        ...(stored.url ? [['Download', stored.url]] : []),
        ...(stored.artifactId === undefined ? [] : [['Expires', expiry(stored.expiresAt)]]),
        [
            'Database',
            `${manifest.database.name}, PostgreSQL ${manifest.serverVersion}, by pg_dump ${manifest.clientVersion}`,
        ],
        ['File', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(report.bytes)}${report.sealed ? ', encrypted with age' : ', not encrypted'}`],
        ['SHA-256', { code: report.sha256 }],
        ...withoutRows(manifest),
        ['Migration ledger at', ledgerAt(manifest)],
        ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(report.durationMs)],
    ];
}
function withoutRows({ withoutRows: tables = [] }) {
    if (tables.length === 0)
        return [];
    const shown = tables.slice(0, NAMES_SHOWN).map(_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H).join(', ');
    const more = tables.length - NAMES_SHOWN;
    return [['Without rows', more > 0 ? `${shown} and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(more)} more` : shown]];
}
function ledgerAt({ ledgerHead, tables, withoutRows = [] }) {
    if (ledgerHead !== undefined)
        return { code: ledgerHead };
    if (withoutRows.some(isLedger))
        return 'not known: its rows were left out';
    return tables.some(isLedger) ? 'no migration is applied' : 'no ledger yet';
}
const isLedger = ({ schema, name }) => schema === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__  .s && name === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__  .R;
const expiry = (at) => at
    ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'GitHub did not tell (it takes the permission actions: read)';
function contents({ manifest }) {
    const largest = [...manifest.tables].sort((a, b) => b.bytes - a.bytes).slice(0, TABLES_SHOWN);
    const more = manifest.tables.length - largest.length;
    return {
        kind: 'table',
        fold: `Tables${more > 0 ? ` (the ${TABLES_SHOWN} largest of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(manifest.tables.length)})` : ''}`,
        columns: ['Table', 'Rows', 'Text'],
        rows: largest.map((table) => [{ code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) }, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(table.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(table.bytes)]),
    };
}


  }),

  77587:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  dryRunInWords),
    q: () => (  anythingRan)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const ran = ({ skipped }) => skipped === undefined || skipped === 'already-there';
 
const anythingRan = (statements) => statements.some(ran);
 
function dryRunInWords(statements) {
    if (!statements.some(({ skipped }) => skipped === 'not-in-dry-run'))
        return 'everything ran and was rolled back';
    const count = statements.filter(ran).length;
    if (count === 0)
        return 'nothing was run, since what it holds cannot be rolled back';
    const were = count === 1 ? 'was' : 'were';
    return `${count} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(statements.length, 'statement')} ran and ${were} rolled back; the others cannot be, and were not run`;
}


  }),

  84597:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  rehearsalBlocks)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);
 

function strongest({ locks }) {
    const stopping = locks.filter(({ blocks }) => blocks === 'reads and writes' || blocks === 'writes');
    const longest = stopping.sort((a, b) => b.heldMs - a.heldMs)[0];
    if (longest === undefined)
        return 'nobody';
    const rest = stopping.length > 1 ? `, and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(stopping.length - 1, 'other lock')}` : '';
    return `${longest.blocks} of ${longest.relation} for ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(longest.heldMs)}${rest}`;
}
const rewritten = ({ rewritten: tables }) => tables.map(({ name, bytes }) => `${name} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ob)(bytes)})`).join(', ');
const rehearsalBlocks = (rehearsal) => rehearsal === undefined
    ? []
    : [
        {
            kind: 'text',
            text: [
                `Rehearsed on the backup, in ${rehearsal.server}, in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(rehearsal.durationMs)} (restored in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(rehearsal.restoreMs)}):`,
            ],
        },
        {
            kind: 'table',
            columns: ['File', 'Took', 'Stops', 'Writes anew'],
            rows: rehearsal.files.map((file) => [
                { code: file.name },
                (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(file.durationMs),
                strongest(file),
                rewritten(file),
            ]),
        },
    ];


  })

};
