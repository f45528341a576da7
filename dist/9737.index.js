export const id = 9737;
export const ids = [9737];
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

  98964:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  withZippedFile)
  });
  var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
  var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
  var _not_opened_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82992);
 
 



 
const MOST_GROWTH = 1000;
const [FILE_TYPE, SYMBOLIC_LINK, DIRECTORY] = [0o170000, 0o120000, 0o040000];
const MADE_ON_UNIX = 3;
 
async function withZippedFile(zip, name, body) {
    const { openPromise } = await __webpack_require__.e(  663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    const opened = await openPromise(zip, options).catch((cause) => {
        throw refused(name, cause);
    });
    try {
        const entry = await onlyFile(opened, name);
        const read = () => readEntry(opened, entry, name);
        return await body({ name: entry.fileName.split('/').at(-1), bytes: entry.uncompressedSize, read });
    }
    finally {
        opened.close();
    }
}
const refused = (name, cause) => (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is not a zip that can be read: ${cause.message}`, undefined, cause);
async function onlyFile(zip, name) {
    const files = [];
    try {
        for await (const entry of zip.eachEntry()) {
            const type = typeOf(entry);
            if (type === 'folder')
                continue;
            if (type !== 'file')
                throw new Error(`its entry ${JSON.stringify(entry.fileName)} is not an ordinary file`);
            files.push(entry);
            if (files.length > 1)
                break;
        }
    }
    catch (cause) {
        throw refused(name, cause);
    }
    const [entry] = files;
    if (!entry || files.length > 1)
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is a zip that holds ${entry ? 'several files' : 'no file'}, and a backup is one file`, 'unpack it, and give the path of the backup in it');
    if (entry.isEncrypted())
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is a zip with a password`, 'unpack it, and give what was in it');
    if (entry.uncompressedSize > entry.compressedSize * MOST_GROWTH)
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} would grow to ${entry.uncompressedSize} bytes, more than ${MOST_GROWTH} times its size: no backup does`, 'if you trust it, unpack it, and give the path of what was in it');
    return entry;
}
function typeOf({ fileName, externalFileAttributes, versionMadeBy }) {
    if (fileName.endsWith('/'))
        return 'folder';
    const mode = versionMadeBy >>> 8 === MADE_ON_UNIX ? (externalFileAttributes >>> 16) & FILE_TYPE : 0;
    if (mode === SYMBOLIC_LINK)
        return 'other';
    return mode === DIRECTORY ? 'folder' : mode === 0 || mode === 0o100000 ? 'file' : 'other';
}
 
function readEntry(zip, entry, name) {
    let checksum = 0;
    const output = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _encoding, done) {
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(chunk, checksum);
            done(null, chunk);
        },
        flush: (done) => done(checksum === entry.crc32 ? null : refused(name, new Error('its checksum does not fit'))),
    });
    const fail = (cause) => output.destroy(refused(name, cause));
    const begin = (source) => {
        output.once('close', () => source.destroy());
        source.once('error', fail).pipe(output);
    };
    zip.openReadStreamPromise(entry).then(begin, fail);
    return output;
}


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
    OU: () => (  isOfFork),
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
 
const isOfFork = ({ workflow_run: run }) => run?.repository_id !== undefined &&
    run.head_repository_id !== undefined &&
    run.head_repository_id !== run.repository_id;
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

  23122:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    drill: () => (  drill)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _operations_drill_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79783);
  var _reports_drill_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71942);
  var _backup_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88324);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57774);
  var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50698);
 







 
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
 
const holdsBackups = (argument) => argument !== '' &&
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(argument, { throwIfNoEntry: false })?.isDirectory() === true &&
    !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(argument, 'toc.dat'));
const wanted = (given, argument) => argument === '' || argument === 'latest' || holdsBackups(argument)
    ? { kind: 'folder', folder: holdsBackups(argument) ? argument : given.text('destination') }
    : {
        kind: 'one',
        source: { kind: 'file', path: (0,_backup_source_js__WEBPACK_IMPORTED_MODULE_4__  .wZ)(argument, given.text('destination')) },
        label: argument,
    };
const drill = {
    summary: 'Restore the newest backup and an older one into a throw-away database, and look at them (exit code 3 where not proved)',
    argument: { ..._backup_source_js__WEBPACK_IMPORTED_MODULE_4__  .Zh, optional: true },
    options: {
        destination: { ..._options_js__WEBPACK_IMPORTED_MODULE_6__  .mT['destination'], description: 'the folder that holds the backups' },
        ..._backup_source_js__WEBPACK_IMPORTED_MODULE_4__  .iS,
        ..._options_js__WEBPACK_IMPORTED_MODULE_6__  .XD,
        'smoke-file': {
            type: 'string',
            value: '<file>',
            default: 'db/drill.sql',
            description: 'queries that must work on what was restored, and not answer false',
        },
        'allow-missing-extensions': {
            type: 'string',
            value: '<name>',
            multiple: true,
            description: 'an extension that the drill may do without; may be given several times',
        },
        once: { type: 'boolean', description: 'do not dump what was restored and restore that as well' },
        'install-tools': { type: 'boolean', description: 'fetch the programs of PostgreSQL that are missing' },
        'freshness-only': { type: 'boolean', description: 'restore nothing: only say whether there is a fresh backup' },
        'max-age': {
            type: 'string',
            value: '<time>',
            default: '26h',
            description: 'with --freshness-only: how old the newest backup may be',
            problem: _option_values_js__WEBPACK_IMPORTED_MODULE_5__  .rq,
        },
        'smallest-share': {
            type: 'string',
            value: '<percent>',
            default: '50',
            description: 'with --freshness-only: how small beside the one before it; 0 for no limit',
            problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_5__  .k3)(0, 100),
        },
    },
    async run(given, argument, context) {
        const deps = await depsOf(given, context);
        if (given.flag('freshness-only')) {
            const wish = { maxAgeMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_6__  .KW)(given, 'max-age'), smallestShare: (0,_options_js__WEBPACK_IMPORTED_MODULE_6__  .rD)(given, 'smallest-share') };
            const report = await (0,_operations_drill_js__WEBPACK_IMPORTED_MODULE_2__.checkFreshness)({ place: { kind: 'folder', folder: given.text('destination') }, ...wish }, deps);
            return { report, document: (0,_reports_drill_report_js__WEBPACK_IMPORTED_MODULE_3__  .B4)(report), exitCode: report.status === 'fresh' ? 0 : 3 };
        }
        const scratchUrl = context.env[SCRATCH_VARIABLE]?.trim();
        const report = await (0,_operations_drill_js__WEBPACK_IMPORTED_MODULE_2__.drill)({
            backups: wanted(given, argument),
            migrationsDir: given.text('migrations-dir'),
            smokeFile: given.text('smoke-file'),
            again: !given.flag('once'),
            allowMissingExtensions: given.list('allow-missing-extensions'),
            ...(scratchUrl && { scratchUrl }),
        }, deps);
        return { report, document: (0,_reports_drill_report_js__WEBPACK_IMPORTED_MODULE_3__  .R9)(report), exitCode: report.status === 'proved' ? 0 : 3 };
    },
};
const depsOf = async (given, context) => ({
    ...(await (0,_backup_source_js__WEBPACK_IMPORTED_MODULE_4__  .p2)(given, context)),
    ...context,
    installTools: given.flag('install-tools'),
    now: () => new Date(),
});


  }),

  71942:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  R9: () => (  drillDocument),
  XY: () => (  drillFailed),
  B4: () => (  freshnessDocument),
  Rw: () => (  freshnessFailed),
  xg: () => (  historyEntry),
  u_: () => (  historyText),
  i6: () => (  parseHistory)
});

 
var errors = __webpack_require__(27406);
 
var quantities = __webpack_require__(87568);
 
var dist = __webpack_require__(77934);
; 
 

const Entry = dist .Ikc({
     
    at: dist .FsL(dist .YjP(), dist .yhX()),
    verdict: dist .KIO(['proved', 'differs', 'not-restored']),
    backup: dist .YjP(),
    restoreMs: dist .yqP(dist .aig()),
    ageHours: dist .yqP(dist .aig()),
    storedBytes: dist .yqP(dist .aig()),
});
const History = dist .Ikc({ drills: dist .YOg(Entry) });
const MOST_KEPT = 52;
 
function parseHistory(text) {
    const result = dist .xLC(dist .FsL(dist .YjP(), dist .qFJ(), History), text);
    return result.success ? result.output.drills : [];
}
const historyText = (drills) => `${JSON.stringify({ drills: drills.slice(-MOST_KEPT) }, null, 2)}\n`;
const historyEntry = ({ backup, verdict, restoreMs, ageHours, storedBytes }, at) => ({
    at: at.toISOString(),
    verdict: verdict.kind,
    backup,
    ...(restoreMs !== undefined && { restoreMs }),
    ...(ageHours !== undefined && { ageHours }),
    ...(storedBytes !== undefined && { storedBytes }),
});

; 



const TITLES = {
    proved: 'The backups can be restored',
    differs: 'A backup was restored, and is not what it should be',
    'not-restored': 'A backup could not be restored',
};
function drillDocument(report, history = []) {
    const problem = report.problem === undefined ? [] : [{ kind: 'warnings', lines: [report.problem] }];
    const title = report.drilled.length === 0 ? 'Nothing was drilled' : TITLES[report.status];
    return {
        title,
        blocks: [
            ...problem,
            ...report.drilled.flatMap((one, index) => drilledBlocks(one, index > 0)),
            ...historyBlocks(history),
        ],
    };
}
const hours = (value) => (value < 48 ? `${value.toFixed(1)} h` : `${(value / 24).toFixed(1)} days`);
function drilledBlocks(one, byChance) {
    const { verdict, steps, notes } = one;
    const bad = verdict.kind === 'differs' ? verdict.found : verdict.kind === 'not-restored' ? [verdict.reason] : [];
    const next = verdict.kind === 'not-restored' ? verdict.next : undefined;
    return [
        {
            kind: 'text',
            text: [byChance ? 'An older one, taken by chance, ' : '', { code: one.backup }, `: ${verdict.kind}`],
        },
        { kind: 'warnings', lines: bad },
        ...(next === undefined ? [] : [{ kind: 'text', text: [`Next: ${next}`] }]),
        { kind: 'facts', facts: factsOf(one) },
        ...checksTable(one.checks),
        ...(steps.length > 0 ? [stepsTable(steps)] : []),
        ...(notes.length > 0 ? [{ kind: 'list', items: notes.map((note) => [note]), fold: 'Worth a look' }] : []),
    ];
}
function factsOf(one) {
    const { restoreMs, ageHours, madeAt, storedBytes, databaseBytes, tables, rows, server } = one;
    const facts = [
        ['Time to restore (RTO)', restoreMs === undefined ? undefined : (0,quantities .ji)(restoreMs)],
        ['Age of the backup (RPO)', ageHours === undefined ? undefined : `${hours(ageHours)}, made ${madeAt ?? ''}`],
        ['Size as stored', storedBytes === undefined ? undefined : (0,quantities .ob)(storedBytes)],
        ['Size as a database', databaseBytes === undefined ? undefined : (0,quantities .ob)(databaseBytes)],
        ['Tables', tables === undefined ? undefined : `${(0,quantities .K4)(tables)}, with ${(0,quantities .pq)(rows ?? 0, 'row')}`],
        ['Restored into', server],
    ];
    return facts.filter((fact) => fact[1] !== undefined);
}
const OUTCOME = { good: 'good', bad: 'bad', 'not-made': 'not made' };
function said(check) {
    if (check.outcome === 'good')
        return check.what;
    return check.outcome === 'bad' ? (0,quantities .pq)(check.found.length, 'difference') : check.why;
}
const checksTable = (checks) => checks.length === 0
    ? []
    : [
        {
            kind: 'table',
            columns: ['Check', 'Outcome', ''],
            rows: checks.map((check) => [check.name, OUTCOME[check.outcome], said(check)]),
        },
    ];
const stepsTable = (steps) => ({
    kind: 'table',
    columns: ['Part of the restore', 'Took'],
    rows: steps.map(({ name, durationMs }) => [name, (0,quantities .ji)(durationMs)]),
    fold: 'How long each part of the restore took',
});
const MOST_SHOWN = 20;
 
function historyBlocks(history) {
    const timed = history.flatMap(({ at, restoreMs }) => restoreMs === undefined ? [] : [{ at, seconds: restoreMs / 1000 }]);
    const shown = timed.slice(-MOST_SHOWN);
    if (shown.length < 2)
        return [];
    const days = shown.map(({ at }) => `"${at.slice(0, 10)}"`).join(', ');
    const seconds = shown.map((one) => one.seconds.toFixed(1)).join(', ');
    const code = [
        'xychart-beta',
        '  title "Time to restore"',
        `  x-axis [${days}]`,
        '  y-axis "seconds"',
        `  bar [${seconds}]`,
    ];
    return [{ kind: 'mermaid', code: code.join('\n') }];
}
 
function drillFailed({ status, drilled, problem }) {
    if (status === 'proved')
        return undefined;
    const told = drilled.flatMap(({ backup, verdict }) => {
        if (verdict.kind === 'proved')
            return [];
        return [`${backup}: ${verdict.kind}: ${verdict.kind === 'differs' ? verdict.found.join('; ') : verdict.reason}`];
    });
    const next = drilled.flatMap(({ verdict }) => (verdict.kind === 'not-restored' && verdict.next ? [verdict.next] : []));
    return new errors .rk('drill-failed', [...(problem === undefined ? [] : [problem]), ...told].join('\n'), {
        hint: next[0] ?? 'take a new backup now, drill it, and find out what became of this one: docs/drill.md.',
    });
}
function freshnessDocument(report) {
    const { status, newest, previous, ageHours, found } = report;
    const facts = [
        ...(newest ? [['Newest backup', { code: newest.name }]] : []),
        ...(ageHours === undefined ? [] : [['Age', hours(ageHours)]]),
        ...(newest ? [['Size', (0,quantities .ob)(newest.sizeBytes)]] : []),
        ...(newest?.expiresAt ? [['Expires', newest.expiresAt.toISOString()]] : []),
        ...(previous ? [['The one before', (0,quantities .ob)(previous.sizeBytes)]] : []),
    ];
    const title = status === 'fresh' ? 'There is a fresh backup' : 'There is no fresh backup';
    return {
        title,
        blocks: [{ kind: 'warnings', lines: found }, ...(facts.length > 0 ? [{ kind: 'facts', facts }] : [])],
    };
}
const freshnessFailed = ({ status, found, where }) => status === 'fresh'
    ? undefined
    : new errors .rk('backup-stale', `${found.join('\n')} (looked ${where})`, {
        hint: 'run the backup workflow now, look at why its last run did not store one, and drill what it stores.',
    });


  })

};
