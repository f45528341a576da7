export const id = 8009;
export const ids = [8009];
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

  93981:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    restore: () => (  restore)
  });
  var _operations_restore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50120);
  var _reports_restore_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64686);
  var _backup_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24644);
  var _backup_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88324);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57774);
  var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50698);
 






const MODES = ['new-database', 'swap', 'in-place', 'tables'];
const INTO = ['beside', 'replace'];
const requestOf = (given, argument) => ({
    database: (0,_backup_request_js__WEBPACK_IMPORTED_MODULE_2__  .vE)(given),
    source: (0,_backup_source_js__WEBPACK_IMPORTED_MODULE_3__  .e3)(given, argument),
    mode: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__  .yL)(given, 'mode', MODES),
    tables: given.list('table'),
    into: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__  .yL)(given, 'into', INTO),
    confirm: given.text('confirm'),
    jobs: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__  .rD)(given, 'jobs'),
    dryRun: given.flag('dry-run'),
    ...(given.text('new-database-name') && { newDatabaseName: given.text('new-database-name') }),
    noOwner: given.flag('no-owner'),
    noPrivileges: given.flag('no-privileges'),
    endSessions: given.flag('end-sessions'),
    forceForeign: given.flag('force-foreign'),
    backup: (0,_backup_request_js__WEBPACK_IMPORTED_MODULE_2__  .n2)(given),
    lockTimeoutMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__  .p0)(given, 'lock-timeout'),
    statementTimeoutMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__  .p0)(given, 'statement-timeout'),
});
const restore = {
    summary: 'Bring a backup back: into a new database, in the place of the live one, over it, or some of its tables',
    argument: _backup_source_js__WEBPACK_IMPORTED_MODULE_3__  .Zh,
    options: {
        mode: {
            type: 'string',
            value: '<how>',
            default: 'new-database',
            description: `one of ${MODES.join(', ')}`,
            problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_4__  .F_)(MODES),
        },
        table: {
            type: 'string',
            value: '<name>',
            multiple: true,
            description: 'with --mode tables; several times for several',
        },
        into: {
            type: 'string',
            value: '<where>',
            default: 'beside',
            description: 'with --mode tables: beside (a copy) or replace',
            problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_4__  .F_)(INTO),
        },
        confirm: { type: 'string', value: '<database>', description: "the database's name, where something is replaced" },
        'new-database-name': { type: 'string', value: '<name>', description: 'instead of <database>_restore_<time>' },
        jobs: {
            type: 'string',
            value: '<count>',
            default: '0',
            description: 'connections that load at once; 0 for as many as there are cores',
            problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_4__  .k3)(0, 64),
        },
        'no-owner': { type: 'boolean', description: 'leave owners out: everything belongs to the role of the URL' },
        'no-privileges': { type: 'boolean', description: 'leave GRANT and REVOKE out' },
        'end-sessions': { type: 'boolean', description: 'end the sessions of others where they are in the way' },
        'force-foreign': { type: 'boolean', description: 'replace a database by the backup of another one' },
        'dry-run': { type: 'boolean', description: 'read the backup, check the target, and change nothing' },
        ..._backup_source_js__WEBPACK_IMPORTED_MODULE_3__  .iS,
        ..._options_js__WEBPACK_IMPORTED_MODULE_5__  .f,
    },
    async run(given, argument, context) {
        const deps = { ...(await (0,_backup_source_js__WEBPACK_IMPORTED_MODULE_3__  .p2)(given, context)), ...(0,_backup_request_js__WEBPACK_IMPORTED_MODULE_2__  .p)(given, context) };
        const report = await (0,_operations_restore_js__WEBPACK_IMPORTED_MODULE_0__.restore)(requestOf(given, argument), deps);
        return { report, document: (0,_reports_restore_report_js__WEBPACK_IMPORTED_MODULE_1__  .W)(report), exitCode: 0 };
    },
};


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

  64686:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  W: () => (  restoreDocument)
});

 
var quantities = __webpack_require__(87568);
 
var backup_report = __webpack_require__(76726);
 
var shown_name = __webpack_require__(47526);
; 
 


const HOW = {
    beside: 'a copy',
    created: 'made again',
    merged: 'rows that differ were changed',
    rebuilt: 'emptied and loaded',
    unchanged: 'was the same already',
};
function differencesOf(differences) {
    if (!differences)
        return '';
    const { onlyInBackup, onlyLive, differing } = differences;
    const changed = differing === undefined ? '' : `, ${(0,quantities .K4)(differing)} other`;
    return `${(0,quantities .K4)(onlyInBackup)} only in the backup, ${(0,quantities .K4)(onlyLive)} only live${changed}`;
}
function restoredTablesBlocks({ tables, brought, used, leftOut }) {
    const list = (title, items) => items.length === 0
        ? []
        : [
            { kind: 'text', text: [title] },
            { kind: 'list', items },
        ];
    return [
        {
            kind: 'table',
            columns: ['Table', 'Now', 'How', 'Rows', 'Against the live one', 'Live rows kept in'],
            rows: tables.map(({ table, restoredAs, how, rows, differences, kept }) => [
                { code: (0,shown_name .H)(table) },
                { code: (0,shown_name .H)(restoredAs) },
                HOW[how],
                (0,quantities .K4)(rows),
                differencesOf(differences),
                kept ? { code: (0,shown_name .H)(kept.table) } : '',
            ]),
        },
        ...list('Brought along:', brought.map((what) => [what])),
        ...list('Used as they are:', used.map((what) => [what])),
        ...list('Left out:', leftOut.map(({ what, command }) => (command === undefined ? [what] : [`${what}: `, { code: command }]))),
    ];
}

; 



function titleOf(report) {
    const what = `${(0,quantities .pq)(report.tables, 'table')}, ${(0,quantities .pq)(report.rows, 'row')}`;
    if (report.status === 'dry-run')
        return `Dry run of a restore (${report.mode}): ${what}; nothing was changed`;
    switch (report.mode) {
        case 'new-database':
            return `Restored into the new database ${report.restoredTo}: ${what}`;
        case 'swap':
            return `Restored, and put in the place of ${report.restoredTo}: ${what}`;
        case 'in-place':
            return `Restored over ${report.restoredTo}: ${what}`;
        case 'tables':
            return `Restored ${what}`;
    }
}
const restoreDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        { kind: 'facts', facts: factsOf(report) },
        { kind: 'warnings', lines: [...report.warnings, ...(report.notCopied ?? []).map(notCopied), ...lostOf(report)] },
        ...steps(report),
        ...findings(report),
        ...(report.restoredTables ? restoredTablesBlocks(report.restoredTables) : []),
        ...safetyBackup(report),
        ...globals(report),
        ...next(report),
    ],
});
 
function namesIn({ status, mode, restoredTo, madeAs, keptAs }) {
    const would = status === 'dry-run';
    return [
        ...(would && mode === 'new-database'
            ? [['Would be restored into', { code: restoredTo }]]
            : []),
        ...(madeAs === undefined ? [] : [['Would be loaded as', { code: madeAs }]]),
        ...(would && mode === 'swap' ? [['And then be called', { code: restoredTo }]] : []),
        ...(keptAs === undefined
            ? []
            : [[`The one before ${would ? 'would be' : 'is'} kept as`, { code: keptAs }]]),
    ];
}
function factsOf(report) {
    const { backup, database, load, durationMs } = report;
    const made = backup.madeOf === undefined ? [] : [`of ${backup.madeOf}`, `at ${backup.finishedAt}`];
    const version = backup.serverVersion === undefined ? [] : [`PostgreSQL ${backup.serverVersion}`];
    return [
        ['Backup', { code: backup.name }],
        ['Made', [...made, ...version].join(', ') || 'not known'],
        ['Proved by', backup.proved ? 'its manifest: every row and byte' : 'its last line only: it has no manifest'],
        ...(backup.ledgerHead === undefined
            ? []
            : [['Migration ledger at', { code: backup.ledgerHead }]]),
        ['Database', database],
        ...namesIn(report),
        ...(load ? [['Rows', `${(0,quantities .ob)(load.bytes)} of text`]] : []),
        ...(load && load.largeObjects > 0
            ? [['Large objects', (0,quantities .K4)(load.largeObjects)]]
            : []),
        ['Took', (0,quantities .ji)(durationMs)],
    ];
}
const notCopied = (what) => `Not taken over from the live database: ${what}`;
const lostOf = ({ lost, status }) => lost.length === 0
    ? []
    : [`${status === 'dry-run' ? 'Would be gone' : 'Gone'}, since the backup does not hold them: ${lost.join(', ')}`];
const steps = ({ load }) => load
    ? [
        {
            kind: 'table',
            columns: ['Step', 'Took'],
            rows: load.steps.map(({ name, durationMs }) => [name, (0,quantities .ji)(durationMs)]),
        },
    ]
    : [];
 
const globals = ({ backup }) => backup.globals && backup.globals.length > 0
    ? [
        {
            kind: 'code',
            language: 'sql',
            code: backup.globals.map((statement) => `${statement};`).join('\n'),
            fold: 'Roles and settings of the source, which are in no dump (without passwords)',
        },
    ]
    : [];
const findings = ({ load }) => load && load.findings.length > 0
    ? [
        { kind: 'text', text: ['Worth a look:'] },
        {
            kind: 'list',
            items: load.findings.map((finding) => finding.next === undefined ? [finding.what] : [`${finding.what}: `, { code: finding.next }]),
        },
    ]
    : [];
const safetyBackup = ({ safetyBackup: taken }) => taken
    ? [
        { kind: 'text', text: ['The safety backup taken before it:'] },
        { kind: 'facts', facts: (0,backup_report .C)(taken) },
    ]
    : [];
const next = (report) => report.next && report.next.length > 0 ? [{ kind: 'list', items: report.next.map((line) => [line]) }] : [];


  })

};
