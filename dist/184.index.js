export const id = 184;
export const ids = [184];
export const modules = {

/***/ 2025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ folderStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
;// CONCATENATED MODULE: ./build/src/log.js
const silentLog = { debug() { }, info() { }, warn() { }, error() { }, progress() { } };

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/src/backups/staging-folder.js
// Where a folder's backup is written until it is complete: a hidden folder of its own, beside the finished ones. It holds plain
// rows, so it never stays: it goes at the end, when the process exits, and, after a kill, with the next backup to that folder.





const NAME = /^\.pg-runbook-(?<machine>[0-9a-f]{12})-(?<pid>\d{1,10})-[A-Za-z0-9]{6}$/;
/** A backup that is being made writes all the time; five minutes without a byte end it. */
const SURELY_OVER_MS = 24 * 3_600_000;
/** Goes with all it holds when it is removed, and at the latest when this process exits. */
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
/**
 * Removes what killed backups left in `parent`: folders of our name whose process is gone, or, where that process was on another
 * machine and cannot be asked for, in which nothing was written for a day. Nothing else is touched.
 */
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
/** A folder, not a link to one, and of this user. */
const isOurFolder = (folder) => (0,promises_.lstat)(folder).then((found) => found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid()), () => false);
/** In milliseconds since 1970, of the folder and of what it holds. */
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
        return error.code !== 'ESRCH'; // EPERM: it is another user's
    }
}
/** Whose process numbers these are: a folder may be shared by machines, and by containers of one machine. */
function machine() {
    const facts = [external_node_os_.hostname(), tried(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
    const text = [...facts, tried(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))].join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}
/** Empty where a system has no such file. */
function tried(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./build/src/backups/stream-failure.js
var stream_failure = __webpack_require__(42678);
;// CONCATENATED MODULE: ./build/src/backups/folder-store.js
// Backups in a folder of this machine. A file appears under its name only when it is complete and on the disk, and never replaces
// another.






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
            await removeStaleStagingFolders(target, options.log ?? silentLog).catch(refuse);
        },
        // In the folder itself, so that finishing needs no copy and the space that counts is this disk's.
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
            throw cause instanceof errors/* RunbookError */.rk ? cause : notStored(target, cause);
        }),
    };
}
/** Each missing folder in turn: mkdir's own `recursive` never ends below /proc, where nothing can be made. */
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
const cannotBeWritten = (folder, cause) => new errors/* RunbookError */.rk((0,stream_failure/* isDiskFull */.b)(cause) ? 'disk-full' : 'bad-input', `destination: ${folder} is not a folder that can be written${cause instanceof Error ? ` (${codeOf(cause) ?? cause.message})` : ''}`, { state: 'nothing-changed', hint: 'give a folder that you may write to, or one that can be made', cause });
const notStored = (target, cause) => new errors/* RunbookError */.rk((0,stream_failure/* isDiskFull */.b)(cause) ? 'disk-full' : 'upload-failed', `destination: the backup is complete and could not be kept in ${target}: ${cause.message}`, { state: 'nothing-changed', hint: 'give another folder as destination, on another disk, then run it again', cause });
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
    throw new errors/* RunbookError */.rk('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
        state: 'nothing-changed',
        hint: 'run it again: the name carries the second it was started in',
    });
}
/** Until the disk has it: a machine that loses power afterwards still has the backup. */
async function flush(file) {
    const handle = await (0,promises_.open)(file, 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Some file systems and systems know no such thing for a folder. */
const flushFolder = async (folder) => {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => { });
    await handle?.close();
};
/** How file systems without hard links say so: exFAT, SMB, FUSE, and AFS between two folders. Source: link(2), ERRORS. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);
/** A hard link, unlike a rename, never replaces what is there. */
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
/** The name is taken with an empty file that only one can make; then the rename replaces what is ours. */
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


/***/ }),

/***/ 42678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isDiskFull),
/* harmony export */   e: () => (/* binding */ allOrFirstCause)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Which of several failures of one stream is the cause: when a stage dies, its neighbours fail too, with EPIPE, SIGPIPE or a
// premature close. Those are consequences, and a full disk would show up as a killed pg_dump; the operator needs the cause.

/** What the file system says when it takes no more. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** How long a cause may come after its consequence, before the rest is ended without it. */
const GRACE_MS = 3_000;
const codeOf = (error) => error?.code ?? '';
const isDiskFull = (error) => DISK_FULL.has(codeOf(error));
/** Causes of their own are what a program or the dump reader says, and a full disk; a broken pipe is never one. */
function isConsequence(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk)
        return codeOf(error.cause) === 'EPIPE';
    return !isDiskFull(error);
}
/**
 * Waits for all of `parts`. When one fails, `stop` is called to end the rest; then the first failure that is a cause of its own
 * is thrown, or else the first failure.
 */
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
            return; // it was ended by us
        // pg_dump fails in its own words when what it writes to has gone: after a broken pipe its failure is no cause.
        const afterBreak = failures.length > 0 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk && error.code === 'backup-failed';
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


/***/ }),

/***/ 10184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/near-names.js
var near_names = __webpack_require__(22306);
// EXTERNAL MODULE: ./build/src/reports/terminal.js
var terminal = __webpack_require__(45749);
// EXTERNAL MODULE: ./build/src/tool-version.js
var tool_version = __webpack_require__(11646);
// EXTERNAL MODULE: ./build/src/operations/apply.js
var apply = __webpack_require__(21420);
// EXTERNAL MODULE: ./build/src/reports/apply-report.js
var apply_report = __webpack_require__(39240);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/backups/folder-store.js + 2 modules
var folder_store = __webpack_require__(2025);
// EXTERNAL MODULE: ./build/src/duration.js
var duration = __webpack_require__(32297);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/backups/seal.js
var seal = __webpack_require__(46168);
// EXTERNAL MODULE: ./build/src/health/health-url.js
var health_url = __webpack_require__(56052);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
;// CONCATENATED MODULE: ./build/src/cli/option-values.js
// What the value of an option may be: why a text cannot be used, for the one message that tells every problem of a command line.






const SHOWN_CHARACTERS = 60;
/** A word of the command line as a message may show it: a URL may hold a password. */
const shownWord = (text) => (/:\/\//.test(text) ? 'a URL, which is not shown' : shortened(text));
/** A value, in quotation marks. */
const shownText = (text) => (/:\/\//.test(text) ? shownWord(text) : `"${shortened(text)}"`);
const shortened = (text) => (0,neutral_text/* neutraliseLine */.fZ)(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text);
/** With a unit, as {@link parseDuration} reads it. */
const durationProblem = (text) => {
    try {
        (0,duration/* parseDuration */.E)(text);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* RunbookError */.rk))
            throw error;
        return `${error.message}, got ${shownText(text)}`;
    }
};
const oneOfProblem = (values) => (text) => values.includes(text) ? undefined : `expected one of ${values.join(', ')}, got ${shownText(text)}`;
const wholeNumberProblem = (min, max) => (text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max
    ? undefined
    : `expected a whole number from ${min} to ${max}, got ${shownText(text)}`;
const blankProblem = (text) => text.trim() === '' ? 'expected a few words, which are kept in the ledger' : undefined;
/** A folder that is not there yet is made. */
const destinationProblem = (text) => isFolder(text) === false ? `expected a folder, and ${shownText(text)} is something else` : undefined;
const folderProblem = (text) => isFolder(text) === true ? undefined : `there is no folder ${shownText(text)}`;
async function recipientProblem(text) {
    const [bad] = await (0,seal/* badRecipients */.iI)([text]);
    return bad === undefined ? undefined : `not a key that age takes: ${shownText(bad)}`;
}
const patternProblem = (text) => text.startsWith('-') ? `expected a table, got ${shownText(text)}` : undefined;
const healthUrlProblem = (text) => {
    const problems = (0,health_url/* healthUrlProblems */.Uv)(text).map((problem) => problem.replace(/^health-url: /, ''));
    return problems.length === 0 ? undefined : problems.join('; ');
};
/** Undefined where there is nothing of that name. */
function isFolder(place) {
    try {
        return (0,external_node_fs_.statSync)(place).isDirectory();
    }
    catch (error) {
        return error.code === 'ENOTDIR' ? false : undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/cli/options.js
// The options that several commands share, each with what its value may be, and how commands read them.


/** Options that every command has. */
const COMMON_OPTIONS = {
    json: { type: 'boolean', description: 'print the report as JSON' },
    verbose: { type: 'boolean', description: 'show every step' },
    help: { type: 'boolean', short: 'h', description: 'show this help' },
};
const ENVIRONMENT_OPTION = {
    environment: {
        type: 'string',
        value: '<name>',
        default: 'production',
        description: 'production (DIRECT_URL, else DATABASE_URL) or staging (STAGING_DIRECT_URL, else STAGING_DATABASE_URL)',
        problem: oneOfProblem(['production', 'staging']),
    },
};
/** For commands that make the folder where there is none. */
const NEW_MIGRATIONS_OPTION = {
    'migrations-dir': {
        type: 'string',
        value: '<folder>',
        default: 'db/migrations',
        description: 'the folder of the migrations',
    },
};
const MIGRATIONS_OPTION = {
    'migrations-dir': { ...NEW_MIGRATIONS_OPTION['migrations-dir'], problem: folderProblem },
};
const STATEMENT_TIMEOUT_OPTION = {
    'statement-timeout': {
        type: 'string',
        value: '<time>',
        default: '0',
        description: 'ends a longer statement; 0 never',
        problem: durationProblem,
    },
};
/** For commands that send no statement of the caller's. */
const CONNECTION_OPTIONS = {
    ...ENVIRONMENT_OPTION,
    'lock-timeout': {
        type: 'string',
        value: '<time>',
        default: '5s',
        description: 'how long to wait for a lock, e.g. 500ms, 5s',
        problem: durationProblem,
    },
    'lock-retries': {
        type: 'string',
        value: '<count>',
        default: '10',
        description: 'how often to try again for locks',
        problem: wholeNumberProblem(0, 1000),
    },
};
const DATABASE_OPTIONS = { ...CONNECTION_OPTIONS, ...STATEMENT_TIMEOUT_OPTION };
const ALREADY_EXISTS = ['warn', 'error'];
const ALREADY_EXISTS_OPTION = {
    'on-already-exists': {
        type: 'string',
        value: '<what>',
        default: 'warn',
        description: 'warn or error',
        problem: oneOfProblem(ALREADY_EXISTS),
    },
};
const COMPRESSIONS = ['none', 'zstd'];
const BACKUP_OPTIONS = {
    destination: {
        type: 'string',
        value: '<folder>',
        default: 'backups',
        description: 'the folder that takes the backup',
        problem: destinationProblem,
    },
    compression: {
        type: 'string',
        value: '<kind>',
        default: 'none',
        description: 'zstd or none',
        problem: oneOfProblem(COMPRESSIONS),
    },
    'install-tools': { type: 'boolean', description: "install the pg_dump of the server's major when it is missing" },
    'encryption-recipients': {
        type: 'string',
        value: '<age1...>',
        multiple: true,
        description: 'encrypt with age for this public key; may be given several times',
        problem: recipientProblem,
    },
    'exclude-table-data': {
        type: 'string',
        value: '<pattern>',
        multiple: true,
        description: "leave these tables' rows out, as pg_dump's option of that name",
        problem: patternProblem,
    },
};
/** For commands that change the database: a backup before it, or a reason against one. */
const BACKUP_FIRST_OPTIONS = {
    'no-backup': {
        type: 'string',
        value: '<reason>',
        description: 'take no backup; the reason is kept in the ledger',
        problem: blankProblem,
    },
    ...DATABASE_OPTIONS,
    ...BACKUP_OPTIONS,
};
/** In milliseconds; of an option whose problem is {@link durationProblem}. */
const options_duration = (given, name) => (0,duration/* parseDuration */.E)(given.text(name));
/** Of an option whose problem is {@link oneOfProblem} of the same values. */
const oneOf = (given, name, values) => values.find((value) => value === given.text(name));
/** Of an option whose problem is {@link wholeNumberProblem}. */
const wholeNumber = (given, name) => Number(given.text(name));

;// CONCATENATED MODULE: ./build/src/cli/backup-request.js
// From a terminal's options to what every backup needs, for the words that take one.




const backupOptions = (given) => ({
    seal: { compression: oneOf(given, 'compression', COMPRESSIONS), recipients: given.list('encryption-recipients') },
    excludeTableData: given.list('exclude-table-data'),
    allowEmpty: given.flag('allow-empty'),
    lockWaitTimeoutMs: options_duration(given, 'lock-timeout'),
    lockRetries: wholeNumber(given, 'lock-retries'),
});
/** Before a change: with a reason there is none. */
function backupFirst(given) {
    const reason = given.text('no-backup');
    return reason ? { take: false, reason } : { take: true, options: backupOptions(given) };
}
/** A terminal's backups go to a folder; pg_dump is used as it is installed, never installed behind a person's back. */
const backupDeps = (given, context) => ({
    store: (0,folder_store/* folderStore */.s)(given.text('destination'), { log: context.log }),
    log: context.log,
    env: context.env,
    temporaryFolder: context.temporaryFolder,
    installTools: given.flag('install-tools'),
    provenance: { toolVersion: tool_version/* TOOL_VERSION */.w },
    now: () => new Date(),
    signal: context.signal,
});
/** The database that the options choose; without any, DATABASE_URL, as every tool of the runbook does. */
const databaseChoice = (given) => ({
    environment: given.text('environment') || 'production',
});
/** Of every word that changes a database by migration files. */
const changeRequest = (given) => ({
    database: databaseChoice(given),
    migrationsDir: given.text('migrations-dir'),
    backup: backupFirst(given),
    lockTimeoutMs: options_duration(given, 'lock-timeout'),
    statementTimeoutMs: options_duration(given, 'statement-timeout'),
    lockRetries: wholeNumber(given, 'lock-retries'),
    dryRun: given.flag('dry-run'),
});
const changeDeps = (given, context) => ({
    ...backupDeps(given, context),
    actor: (0,external_node_os_.userInfo)().username,
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/cli/migration-argument.js
// A migration is named by its file name alone. A terminal completes paths: one that leads into the migrations folder is taken for
// the name at its end, any other stays what it is, and is refused.


/** @param text `20251026_x.sql`, or `db/migrations/20251026_x.sql` as a shell completes it */
function migrationName(given, text) {
    const folder = external_node_path_.dirname(text);
    if (external_node_path_.basename(text) === text || !isSameFolder(folder, given.text('migrations-dir')))
        return text;
    return external_node_path_.basename(text);
}
function isSameFolder(a, b) {
    try {
        return (0,external_node_fs_.realpathSync)(a) === (0,external_node_fs_.realpathSync)(b);
    }
    catch {
        return false; // one of them is not there: the operation tells what is wrong
    }
}

;// CONCATENATED MODULE: ./build/src/cli/commands/apply.js
// pg-runbook apply: one migration file, after a backup, exactly once.





const apply_apply = {
    summary: 'Back a database up, then apply one migration file exactly once',
    argument: { name: 'migration', description: 'a file name in the migrations folder' },
    options: {
        ...MIGRATIONS_OPTION,
        'dry-run': { type: 'boolean', description: 'run it, show the locks it takes, and roll it back' },
        ...ALREADY_EXISTS_OPTION,
        ...BACKUP_FIRST_OPTIONS,
    },
    async run(given, migration, context) {
        const request = {
            ...changeRequest(given),
            migration: migrationName(given, migration),
            onAlreadyExists: oneOf(given, 'on-already-exists', ALREADY_EXISTS),
        };
        const report = await (0,apply.apply)(request, changeDeps(given, context));
        return { report, document: (0,apply_report/* applyDocument */.yR)(report), exitCode: 0 };
    },
};

// EXTERNAL MODULE: ./build/src/operations/apply-pending.js + 4 modules
var apply_pending = __webpack_require__(54600);
// EXTERNAL MODULE: ./build/src/reports/apply-pending-report.js + 1 modules
var apply_pending_report = __webpack_require__(89007);
// EXTERNAL MODULE: ./build/src/health/wait-for-health.js + 2 modules
var wait_for_health = __webpack_require__(72416);
;// CONCATENATED MODULE: ./build/src/cli/commands/apply-pending.js
// pg-runbook apply-pending: what a release does, by hand.








const OUT_OF_ORDER = ['error', 'warn', 'allow'];
const applyPending = {
    summary: 'Back a database up, then apply every migration it does not have, in order',
    options: {
        ...MIGRATIONS_OPTION,
        'dry-run': { type: 'boolean', description: 'run them, show the locks they take, and roll everything back' },
        'out-of-order': {
            type: 'string',
            value: '<what>',
            default: 'error',
            description: 'a file that sorts before an applied one: error, warn or allow',
            problem: oneOfProblem(OUT_OF_ORDER),
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
        ...ALREADY_EXISTS_OPTION,
        'health-url': {
            type: 'string',
            value: '<url>',
            description: 'the application: must be healthy before, and is waited for afterwards',
            problem: healthUrlProblem,
        },
        'allow-pooler': { type: 'boolean', description: 'let a transaction pooler pass; needs --no-backup' },
        ...BACKUP_FIRST_OPTIONS,
    },
    async run(given, _argument, context) {
        const [baseline, healthUrl] = [migrationName(given, given.text('baseline')), given.text('health-url')];
        const request = {
            ...changeRequest(given),
            onAlreadyExists: oneOf(given, 'on-already-exists', ALREADY_EXISTS),
            outOfOrder: oneOf(given, 'out-of-order', OUT_OF_ORDER),
            ...(baseline && { baseline }),
            acceptChanged: given.list('accept-changed').map((file) => migrationName(given, file)),
            allowPooler: given.flag('allow-pooler'),
            ...(healthUrl && { health: { ...wait_for_health/* HEALTH_DEFAULTS */.QU, url: healthUrl } }),
        };
        const report = await (0,apply_pending.applyPending)(request, {
            ...changeDeps(given, context),
            onStopped: (stopped) => context.log.info((0,terminal/* terminalText */.e)((0,apply_pending_report/* applyPendingDocument */.N)(stopped))),
        });
        return { report, document: (0,apply_pending_report/* applyPendingDocument */.N)(report), exitCode: 0 };
    },
};

// EXTERNAL MODULE: ./build/src/operations/backup.js
var backup = __webpack_require__(46936);
// EXTERNAL MODULE: ./build/src/reports/backup-report.js
var backup_report = __webpack_require__(76726);
;// CONCATENATED MODULE: ./build/src/cli/commands/backup.js
// pg-runbook backup: the runbook's `pg_dump > backup_...sql`, verified.




const backup_backup = {
    summary: 'Back a database up to a folder, and prove the file complete',
    options: {
        ...BACKUP_OPTIONS,
        'allow-empty': { type: 'boolean', description: 'accept a database without tables' },
        ...CONNECTION_OPTIONS,
    },
    async run(given, _argument, context) {
        const request = { database: databaseChoice(given), options: backupOptions(given) };
        const report = await (0,backup.backup)(request, backupDeps(given, context));
        return { report, document: (0,backup_report/* backupDocument */.o)(report), exitCode: 0 };
    },
};

// EXTERNAL MODULE: ./build/src/migrations/beyond-database.js
var beyond_database = __webpack_require__(36836);
// EXTERNAL MODULE: ./build/src/migrations/list-migrations.js
var list_migrations = __webpack_require__(8365);
// EXTERNAL MODULE: ./build/src/migrations/migration-file.js
var migration_file = __webpack_require__(7890);
// EXTERNAL MODULE: ./build/src/migrations/parse.js + 2 modules
var parse = __webpack_require__(40875);
// EXTERNAL MODULE: ./build/src/migrations/roll-back-files.js + 1 modules
var roll_back_files = __webpack_require__(38035);
// EXTERNAL MODULE: ./build/src/migrations/roll-back-mark.js
var roll_back_mark = __webpack_require__(69434);
// EXTERNAL MODULE: ./build/src/postgres/catalog.js + 10 modules
var catalog = __webpack_require__(39537);
// EXTERNAL MODULE: ./build/src/postgres/client.js + 1 modules
var client = __webpack_require__(38362);
// EXTERNAL MODULE: ./build/src/migrations/ledger-schema.js
var ledger_schema = __webpack_require__(12760);
// EXTERNAL MODULE: ./build/src/migrations/roll-back.js
var roll_back = __webpack_require__(18646);
// EXTERNAL MODULE: ./build/src/migrations/runner.js + 11 modules
var runner = __webpack_require__(64424);
;// CONCATENATED MODULE: ./build/src/migrations/roll-back-proof.js
// One rollback proved on a scratch database: the file is applied, taken back, and the catalog must be as it was before; applied
// again, it must be as after the first time. Rows are not compared: a scratch database has none.






const failedVerdict = (step, { message, detail }) => ({ kind: 'failed', step, message, line: detail.location?.line ?? 1 });
const catalogOf = ({ url }) => (0,client/* withClient */.SV)(url, {}, (client) => (0,catalog/* readCatalog */.uM)(client, { ignoreSchemas: [ledger_schema/* LEDGER_SCHEMA */.sk] }));
/** The database is as every file before `up` left it. Throws where the file itself cannot be applied. */
async function proveRollback(up, down, scratch) {
    const { options, edges } = scratch;
    const before = await catalogOf(scratch);
    await applyUp(up, scratch);
    const after = await catalogOf(scratch);
    const stuck = await attempt('rollback', () => (0,roll_back/* rollBackMigration */.l)(down, options, edges));
    if (stuck)
        return stuck;
    const changes = (0,catalog/* compareCatalogs */.m6)(before, await catalogOf(scratch)).map(catalog/* describeChange */.uQ);
    const notAgain = await attempt('apply-again', () => (0,runner/* applyMigration */.r)(up, options, edges));
    if (changes.length > 0)
        return { verdict: { kind: 'differs', after: 'rollback', changes }, isUp: notAgain === undefined };
    if (notAgain)
        return notAgain;
    const again = (0,catalog/* compareCatalogs */.m6)(after, await catalogOf(scratch)).map(catalog/* describeChange */.uQ);
    if (again.length > 0)
        return { verdict: { kind: 'differs', after: 'apply-again', changes: again }, isUp: true };
    return { verdict: { kind: 'proved' }, isUp: true };
}
/** What the file itself is to blame for; all else stops the check. */
const FINDINGS = ['migration-failed', 'invalid-index'];
async function attempt(step, body) {
    try {
        await body();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* RunbookError */.rk) || !FINDINGS.includes(error.code))
            throw onScratch(error);
        const isUp = step === 'rollback' && ['nothing-changed', 'rolled-back'].includes(error.detail.state ?? '');
        return { verdict: failedVerdict(step, error), isUp };
    }
}
/** Applies a file to the scratch database. Throws what applyMigration throws; the state is that of the real one. */
async function applyUp(up, { options, edges }) {
    try {
        await (0,runner/* applyMigration */.r)(up, options, edges);
    }
    catch (error) {
        throw onScratch(error);
    }
}
/** What the error says of a database is about the scratch one, which is gone. */
function onScratch(error) {
    if (!(error instanceof errors/* RunbookError */.rk))
        return error;
    const message = `on the scratch database: ${error.message}`;
    return new errors/* RunbookError */.rk(error.code, message, { ...error.detail, state: 'nothing-changed', cause: error });
}

// EXTERNAL MODULE: ./build/src/postgres/connection-url.js + 2 modules
var connection_url = __webpack_require__(57501);
// EXTERNAL MODULE: ./build/src/postgres/environment.js + 1 modules
var environment = __webpack_require__(39214);
// EXTERNAL MODULE: ./build/src/postgres/scratch-database.js
var scratch_database = __webpack_require__(47857);
// EXTERNAL MODULE: ./build/src/postgres/which-url.js
var which_url = __webpack_require__(70048);
;// CONCATENATED MODULE: ./build/src/operations/check-rollback.js
// Proves the rollbacks that migrations carry, on a scratch database: up, down, and the catalog is as it was before; then up
// again. The database that people work with is not touched; it is only asked for a scratch one beside it.














/**
 * @throws RunbookError; the database that was named is not changed, whatever happens
 */
async function checkRollback(request, deps) {
    if (request.all && request.migration !== undefined)
        throw new errors/* RunbookError */.rk('bad-input', 'all: give either a file or all, not both', { state: 'nothing-changed' });
    const url = request.scratchUrl === undefined
        ? (0,environment/* resolveDatabaseUrl */.N)(request.database, deps.env)
        : (0,connection_url/* parseDatabaseUrl */.mx)(request.scratchUrl, 'SCRATCH_DATABASE_URL');
    (0,which_url/* sayWhichUrl */._)(url, deps.log);
    const files = await readFiles(request);
    if (request.scratchUrl === undefined)
        refuseBeyond(files);
    const server = (0,connection_url/* describeDatabase */.DZ)(url);
    deps.log.info(`Trying ${files.length} files on a scratch database on the server of ${server}`);
    const checked = await (0,scratch_database/* withScratchDatabase */.wH)(url, 'check-rollback', (scratch) => runAll(files, scratch, request, deps), deps);
    const isBad = ({ verdict }) => verdict.kind !== 'proved' && verdict.kind !== 'no-section';
    return { status: checked.some(isBad) ? 'not-proved' : 'proved', server, checked };
}
async function readFiles({ migrationsDir, migration, all }) {
    const { names } = await (0,list_migrations/* listMigrations */.Y)(migrationsDir);
    const last = migration ?? names.at(-1);
    if (last === undefined)
        throw new errors/* RunbookError */.rk('bad-input', `migrations-dir: there is no migration in ${migrationsDir}`, {
            state: 'nothing-changed',
        });
    await (0,migration_file/* readMigration */.V7)(migrationsDir, last); // refuses a name that is no file of the folder, with near names
    const files = [];
    for (const name of names.slice(0, names.indexOf(last) + 1)) {
        const up = await (0,parse/* parseMigration */.m)(await (0,migration_file/* readMigration */.V7)(migrationsDir, name));
        const down = all ? await downOrVerdict(migrationsDir, name) : undefined;
        files.push({ up, down: name === last && !all ? await (0,roll_back_files/* readRollback */.X)(migrationsDir, name) : down });
    }
    return files;
}
/** Among many files a missing or broken section is a finding, not the end. */
async function downOrVerdict(directory, name) {
    try {
        return await (0,roll_back_files/* readRollback */.X)(directory, name);
    }
    catch (error) {
        if (!(error instanceof errors/* RunbookError */.rk))
            throw error;
        if (error.code === 'rollback-refused')
            return { kind: 'no-section' };
        return failedVerdict('section', error);
    }
}
/** Roles and other databases are the whole server's, and this one is in use. */
function refuseBeyond(files) {
    const found = files.flatMap(({ up, down }) => {
        const statements = [...up.statements, ...(down !== undefined && 'statements' in down ? down.statements : [])];
        return (0,beyond_database/* statementsBeyondDatabase */.v)(statements).map((statement) => ({ file: up.file, statement }));
    });
    if (found.length === 0)
        return;
    const told = found.map(({ file, statement: { line, label } }) => `${file.path}:${line}: ${label}`);
    throw (0,roll_back_mark/* refusedRollback */.X_)(`these statements change the server beyond one database, so they are not tried beside one in use:\n${told.join('\n')}`, 'Give a server that is there for it: set SCRATCH_DATABASE_URL, e.g. to a PostgreSQL in a container.', found[0].file);
}
const LOCK_TIMEOUT_MS = 30_000;
async function runAll(files, url, { statementTimeoutMs }, { log, signal }) {
    const debug = (message) => log.debug(message);
    const quiet = { ...log, info: debug, warn: debug };
    const scratch = {
        url,
        options: {
            ...{ onAlreadyExists: 'warn', dryRun: false, lockTimeoutMs: LOCK_TIMEOUT_MS, lockRetries: 0, statementTimeoutMs },
            toolVersion: tool_version/* TOOL_VERSION */.w,
        },
        edges: { connect: () => (0,client/* connect */.Ng)(url), log: quiet, ...(signal && { signal }) },
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

// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
;// CONCATENATED MODULE: ./build/src/reports/check-rollback-report.js

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
        title: status === 'proved' ? `${(0,quantities/* countOf */.pq)(proved, 'rollback')} proved` : 'Not every rollback could be proved',
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

;// CONCATENATED MODULE: ./build/src/cli/commands/check-rollback.js
// pg-runbook check-rollback: proves on a scratch database that a rollback takes back what its file does.





/** A URL is never an option: other users of the machine could read it. */
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
const check_rollback_checkRollback = {
    summary: 'Prove on a scratch database that a rollback leaves everything as it was (exit code 3 where not)',
    argument: { name: 'migration', description: 'a file name; without it the newest file of the folder', optional: true },
    options: {
        all: { type: 'boolean', description: 'check every file that carries a rollback' },
        ...MIGRATIONS_OPTION,
        ...ENVIRONMENT_OPTION,
        ...STATEMENT_TIMEOUT_OPTION,
    },
    async run(given, migration, { env, log, signal }) {
        const scratchUrl = env[SCRATCH_VARIABLE]?.trim();
        const request = {
            database: databaseChoice(given),
            ...(scratchUrl && { scratchUrl }),
            ...(migration && { migration: migrationName(given, migration) }),
            all: given.flag('all'),
            migrationsDir: given.text('migrations-dir'),
            statementTimeoutMs: options_duration(given, 'statement-timeout'),
        };
        const report = await checkRollback(request, { env, log, signal });
        return { report, document: checkRollbackDocument(report), exitCode: report.status === 'proved' ? 0 : 3 };
    },
};

// EXTERNAL MODULE: ./build/src/operations/diff.js + 33 modules
var diff = __webpack_require__(12658);
// EXTERNAL MODULE: ./build/src/reports/drift-answer.js
var drift_answer = __webpack_require__(10977);
// EXTERNAL MODULE: ./build/src/reports/drift-report.js + 1 modules
var drift_report = __webpack_require__(20204);
;// CONCATENATED MODULE: ./build/src/cli/commands/diff.js
// pg-runbook diff: where the database and the Prisma schema differ, and why. Exit code 3 with drift; a comparison that could not be
// made is a failure, never "no drift".





/** A URL is never an option: other users of the machine could read it. */
const diff_SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
const diff_diff = {
    summary: 'Compare the database with the Prisma schema, and write the SQL that settles it (exit code 3 with drift)',
    options: {
        schema: {
            type: 'string',
            value: '<path>',
            default: 'prisma/schema.prisma',
            description: 'the Prisma schema, a file or a folder of files',
        },
        ...NEW_MIGRATIONS_OPTION,
        'output-dir': {
            type: 'string',
            value: '<folder>',
            default: 'db/migrations',
            description: 'where drift_YYYYMMDD_HHMMSS.sql is written when there is drift',
        },
        ignore: {
            type: 'string',
            value: '<glob>',
            multiple: true,
            description: 'what is not drift here; may be given several times',
        },
        pull: { type: 'boolean', description: 'write the schema file as the database is' },
        ...ENVIRONMENT_OPTION,
    },
    async run(given, _argument, { env, log, signal }) {
        const scratchUrl = env[diff_SCRATCH_VARIABLE]?.trim();
        const request = {
            database: databaseChoice(given),
            schema: given.text('schema'),
            migrationsDir: given.text('migrations-dir'),
            outputDir: given.text('output-dir'),
            ignore: given.list('ignore'),
            ...(scratchUrl && { scratchUrl }),
            pull: given.flag('pull'),
            engine: 'wasm',
        };
        const report = await (0,diff.diff)(request, { env, log, signal });
        (0,drift_answer/* requireChecked */.P1)(report);
        return { report, document: (0,drift_report/* driftDocument */.D)(report), exitCode: report.status === 'no-drift' ? 0 : 3 };
    },
};

// EXTERNAL MODULE: ./build/src/migrations/baseline.js
var migrations_baseline = __webpack_require__(61696);
// EXTERNAL MODULE: ./build/src/migrations/ledger.js
var ledger = __webpack_require__(21366);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/migrations/file-name.js
var file_name = __webpack_require__(86681);
;// CONCATENATED MODULE: ./build/src/migrations/prisma-name.js
// Which file of ours a folder of prisma/migrations becomes. Prisma's 14 digits become the day and the time of day of the runbook's
// stamps: 20251026093015_add_x -> 20251026_093015_add_x.sql, which can be told back, keeps Prisma's order, and stands among files
// of other days where its time puts it. Beside a plain 20251026_add_y.sql of the same day it comes first (digits sort before
// letters). Every other name stays as it is: 0_init -> 0_init.sql (Prisma's own advice for a baseline).

const STAMPED = /^(\d{8})(\d{6})_(.+)$/;
/** As `pg-runbook new`, this import, and people by hand name them. */
const OURS = /^(\d{8})(?:_?\d{6}|[b-z]+)?_(.+)\.sql$/;
/** e.g. `20251026_093015_add_x.sql` */
const importedName = (folder) => {
    const [, day, time, words] = STAMPED.exec(folder) ?? [];
    return `${day === undefined ? folder : `${day}_${time}_${words}`}.sql`;
};
/** What a stamped folder's name says; undefined for other names. */
const saidByFolder = (folder) => {
    const [, day, , words] = STAMPED.exec(folder) ?? [];
    return day === undefined ? undefined : { day, words: words };
};
/** What a stamped file's name says; undefined for other names. */
const saidByFile = (name) => {
    const [, day, words] = OURS.exec(name) ?? [];
    return day === undefined ? undefined : { day, words: words };
};
/** Neighbours, in Prisma's order, whose files would not run in that order, or would be one file. */
function outOfOrder(folders) {
    const pairs = folders.slice(1).map((second, index) => [folders[index], second]);
    return pairs.filter(([first, second]) => (0,list_migrations/* inByteOrder */.q)(importedName(first), importedName(second)) >= 0);
}

;// CONCATENATED MODULE: ./build/src/migrations/prisma-folder.js







const LOCK = 'migration_lock.toml';
const FILE = 'migration.sql';
const PROVIDERS = ['postgresql', 'postgres'];
async function entriesIn(prismaDir) {
    try {
        return await (0,promises_.readdir)(prismaDir, { withFileTypes: true });
    }
    catch (cause) {
        throw new errors/* RunbookError */.rk('bad-input', `prisma-dir: there is no folder ${(0,file_name/* shownName */.H)(prismaDir)} to read`, {
            state: 'nothing-changed',
            hint: "Give the folder that holds Prisma's migrations: --prisma-dir prisma/migrations",
            cause,
        });
    }
}
async function readLock(folder, found) {
    const text = await (0,promises_.readFile)(external_node_path_.join(folder, LOCK), 'utf8').catch(() => undefined);
    if (text === undefined)
        return void found.warnings.push(`${folder} has no ${LOCK}; it is taken for a folder of PostgreSQL's`);
    const provider = /^\s*provider\s*=\s*["']([^"']*)["']/m.exec(text)?.[1] ?? '';
    if (PROVIDERS.includes(provider))
        return;
    found.problems.push({
        code: 'bad-input',
        message: `${external_node_path_.join(folder, LOCK)} says provider = ${(0,file_name/* shownName */.H)(provider)}; only postgresql can be imported`,
        hint: 'Give the folder of the PostgreSQL database with --prisma-dir.',
    });
}
async function readOne(prismaDir, folder) {
    const place = external_node_path_.join(prismaDir, folder);
    const at = external_node_path_.join(place, FILE);
    const made = (bytes, file) => ({ folder, path: at, bytes, file, name: importedName(folder) });
    try {
        const file = await (0,migration_file/* readMigration */.V7)(place, FILE);
        return made(await (0,promises_.readFile)(at), file);
    }
    catch (error) {
        if (!(error instanceof errors/* RunbookError */.rk))
            throw error;
        const isBad = error.code === 'bad-migration-file';
        const bytes = isBad ? await (0,promises_.readFile)(at).catch(() => undefined) : undefined;
        if (bytes?.toString('utf8').trim() === '')
            return made(bytes);
        if (!isBad)
            return {
                code: 'bad-input',
                message: `${place} holds no ${FILE}`,
                hint: `Put it back (git log -- ${at}), or remove the folder where it never had one.`,
            };
        return { code: error.code, message: `${at}: ${error.message}`, hint: error.detail.hint ?? 'Repair the file.' };
    }
}
const problemsOfNames = (prismaDir, folders) => [
    ...folders.flatMap((folder) => {
        const problems = (0,file_name/* problemsOfName */.z)(importedName(folder));
        if (problems.length === 0)
            return [];
        return [
            {
                code: 'bad-migration-name',
                message: `${external_node_path_.join(prismaDir, folder)} would become ${(0,file_name/* shownName */.H)(importedName(folder))}, which ${problems.join('; ')}`,
                hint: 'Copy its migration.sql into the migrations folder by hand, under a plain name that keeps its place.',
            },
        ];
    }),
    ...outOfOrder(folders).map(([first, second]) => {
        const [a, b] = [importedName(first), importedName(second)];
        return {
            code: 'bad-migration-name',
            message: `Prisma runs ${first} before ${second}, but ${a === b ? `both would become ${a}` : `${a} sorts after ${b}`}`,
            hint: 'Copy one of them by hand, under a name that keeps its place.',
        };
    }),
];
/** Everything in `prismaDir`. @throws RunbookError `bad-input` where there is no such folder */
async function readPrismaFolder(prismaDir) {
    const entries = await entriesIn(prismaDir);
    const found = { migrations: [], warnings: [], problems: [] };
    await readLock(prismaDir, found);
    const folders = entries
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .sort(list_migrations/* inByteOrder */.q);
    found.problems.push(...problemsOfNames(prismaDir, folders));
    for (const folder of folders) {
        const one = await readOne(prismaDir, folder);
        if ('code' in one)
            found.problems.push(one);
        else
            found.migrations.push(one);
    }
    return found;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/postgres/quote.js
var quote = __webpack_require__(47213);
;// CONCATENATED MODULE: ./build/src/migrations/prisma-history.js
// What Prisma has done to a database, from its own table, held against the files. Only reads. A migration that Prisma began and
// did not finish, or one whose file was edited since, is a problem: nobody could say what of it is in the database.
// Source: prisma-engines, schema-engine ARCHITECTURE.md ("The _prisma_migrations table") and checksum.rs.



const TABLE = '_prisma_migrations';
const COLUMNS = ['checksum', 'finished_at', 'migration_name', 'rolled_back_at', 'started_at'];
const WHERE = `
  SELECT n.nspname::text AS schema,
    has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS readable,
    ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = $1 AND c.relkind IN ('r', 'p') ORDER BY n.nspname COLLATE "C"`;
function elsewhere(schema, places) {
    const found = places.map((place) => place.schema);
    return new errors/* RunbookError */.rk('bad-input', `${TABLE} is not in the schema ${schema}, but in ${found.join(', ')}`, {
        state: 'nothing-changed',
        hint: `Add ?schema=${encodeURIComponent(found[0])} to the connection URL, as Prisma's has it; or, if those belong to another application, give --no-database.`,
    });
}
function unreadable(schema) {
    const table = `${(0,quote/* quoteIdentifier */.C)(schema)}.${TABLE}`;
    return new errors/* RunbookError */.rk('bad-input', `this role may not read ${table}`, {
        state: 'nothing-changed',
        hint: `As its owner: GRANT USAGE ON SCHEMA ${(0,quote/* quoteIdentifier */.C)(schema)} TO <role>; GRANT SELECT ON ${table} TO <role>; or give --no-database to copy the files only.`,
    });
}
/**
 * Undefined where Prisma has never migrated this database.
 * @throws RunbookError `bad-input`: the table is in another schema only, may not be read, or is not as Prisma makes it
 */
async function readPrismaHistory(client, schema) {
    const places = (await client.query(WHERE, [TABLE])).rows;
    const here = places.find((place) => place.schema === schema);
    if (here === undefined) {
        if (places.length > 0)
            throw elsewhere(schema, places);
        return undefined;
    }
    if (!here.readable)
        throw unreadable(schema);
    const missing = COLUMNS.filter((column) => !here.columns.includes(column));
    if (missing.length > 0)
        throw new errors/* RunbookError */.rk('bad-input', `${schema}.${TABLE} has no column ${missing.join(', ')}: it is not Prisma's`, {
            state: 'nothing-changed',
            hint: 'Give --no-database to copy the files only.',
        });
    const { rows } = await client.query(`SELECT migration_name AS name, checksum, finished_at AS "finishedAt" FROM ${(0,quote/* quoteIdentifier */.C)(schema)}.${TABLE}
     WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name COLLATE "C"`);
    const isFinished = ({ finishedAt }) => finishedAt !== null;
    return {
        schema,
        applied: new Map(rows.filter(isFinished).map(({ name, checksum }) => [name, checksum])),
        unfinished: rows.filter((row) => !isFinished(row)).map(({ name }) => name),
    };
}
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/** Engines before 2.20 or so left the leading zero of each byte out. */
const unpadded = (hex) => hex.replace(/0([0-9a-f])|([0-9a-f]{2})/g, '$1$2');
/** As Prisma compares: the file as it is, or with the line ends of the other systems. */
function isPrismaChecksum(bytes, checksum) {
    const lf = () => bytes.toString('latin1').replaceAll('\r\n', '\n');
    const crlf = () => bytes.toString('latin1').replaceAll('\n', '\r\n');
    const forms = [bytes, Buffer.from(lf(), 'latin1'), Buffer.from(crlf(), 'latin1')].map(sha256);
    return forms.some((form) => form === checksum || (checksum.length < 64 && unpadded(form) === checksum));
}
const unfinished = (name, { schema }) => ({
    code: 'migration-interrupted',
    message: `Prisma began ${name} and has not finished it (${schema}.${TABLE}): it failed, or is running now`,
    hint: `See what of it is in the database, then: npx prisma migrate resolve --rolled-back ${name}, ` +
        `or --applied ${name} where all of it is there.`,
});
function edited({ path, folder, bytes }, history) {
    const [then, now] = [history.applied.get(folder), sha256(bytes)];
    const table = `${(0,quote/* quoteIdentifier */.C)(history.schema)}.${TABLE}`;
    return {
        code: 'migration-changed',
        message: `${path} was edited after Prisma applied it: checksum then ${then}, checksum now ${now}`,
        hint: `Put the file back (git log -p -- ${path}) and write the change as a new migration. Where the database is known to be as the ` +
            `file says: UPDATE ${table} SET checksum = ${(0,quote/* quoteLiteral */.c)(now)} WHERE migration_name = ${(0,quote/* quoteLiteral */.c)(folder)};`,
    };
}
/** Everything in the history that stands against taking it over. */
function problemsOfHistory(history, migrations) {
    const isEdited = ({ folder, bytes }) => {
        const checksum = history.applied.get(folder);
        return checksum !== undefined && !isPrismaChecksum(bytes, checksum);
    };
    return [
        ...history.unfinished.map((name) => unfinished(name, history)),
        ...migrations.filter(isEdited).map((migration) => edited(migration, history)),
    ];
}

// EXTERNAL MODULE: ./build/src/migrations/checksum.js
var migrations_checksum = __webpack_require__(51876);
// EXTERNAL MODULE: ./build/src/migrations/version.js
var version = __webpack_require__(10287);
;// CONCATENATED MODULE: ./build/src/migrations/prisma-plan.js
// Holds Prisma's migrations against our folder: which are new, and which are there already, under their own name or under the one
// that somebody gave them who copied by hand, as the runbook used to ask. What is there with another text is refused: nothing is
// ever overwritten, and a copy that was edited must not come a second time under a second name.







async function readOurFolder(directory) {
    const known = new Map();
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch((cause) => {
        if (cause.code === 'ENOENT')
            return [];
        throw new errors/* RunbookError */.rk('bad-input', `migrations-dir: ${(0,file_name/* shownName */.H)(directory)} cannot be read: ${cause.message}`, {
            state: 'nothing-changed',
            hint: 'Give the folder of the migrations: --migrations-dir db/migrations',
            cause,
        });
    });
    return {
        directory,
        names: new Set(entries
            .filter((entry) => !entry.isDirectory() && (0,file_name/* problemsOfName */.z)(entry.name).length === 0)
            .map(({ name }) => name)),
        async checksum(name) {
            const checksum = known.get(name) ?? (0,migrations_checksum/* checksumOf */.l)(await (0,promises_.readFile)(external_node_path_.join(directory, name), 'utf8'));
            known.set(name, checksum);
            return checksum;
        },
    };
}
/** Shows both, and says what to do. */
const differs = ({ path: theirs, file }, ours, checksum) => ({
    code: 'migration-changed',
    message: `${theirs} differs from ${ours}, its copy: checksum ${file.checksum} there, ${checksum} here`,
    hint: `diff ${theirs} ${ours}, put the one that was edited back, and write the change as a new migration.`,
});
async function ownCopy(migration, { ours, claimed, problems }) {
    const { name, file } = migration;
    if (!ours.names.has(name))
        return undefined;
    claimed.add(name);
    const checksum = await ours.checksum(name);
    if (checksum !== file.checksum)
        problems.push(differs(migration, external_node_path_.join(ours.directory, name), checksum));
    return name;
}
const sameWords = ({ folder }, { ours, claimed }) => {
    const wanted = saidByFolder(folder);
    if (wanted === undefined)
        return [];
    return [...ours.names].filter((name) => !claimed.has(name) && saidByFile(name)?.words === wanted.words);
};
/** By its words and its text, whatever day it was given. */
async function handMadeCopy(migration, search) {
    for (const name of sameWords(migration, search)) {
        if ((await search.ours.checksum(name)) !== migration.file.checksum)
            continue;
        search.claimed.add(name);
        return name;
    }
    return undefined;
}
/** The same words on the same day, and another text: a copy that was edited, or a migration of our own with an unlucky name. */
async function editedCopy(migration, search) {
    const day = saidByFolder(migration.folder)?.day;
    const name = sameWords(migration, search).find((one) => saidByFile(one)?.day === day);
    if (name === undefined)
        return undefined;
    const { directory } = search.ours;
    search.problems.push(differs(migration, external_node_path_.join(directory, name), await search.ours.checksum(name)));
    return name;
}
function twins(planned, { ours, problems }) {
    const folded = new Map([...ours.names].map((name) => [name.toLowerCase(), name]));
    for (const { state, name, migration } of planned) {
        if (state !== 'new')
            continue;
        const twin = folded.get(name.toLowerCase());
        folded.set(name.toLowerCase(), name);
        if (twin !== undefined)
            problems.push({
                code: 'bad-migration-name',
                message: `${migration.path} would become ${(0,file_name/* shownName */.H)(name)}, which differs only by case from ${(0,file_name/* shownName */.H)(twin)}`,
                hint: 'Rename one of them, or copy this one by hand under another name that keeps its place.',
            });
    }
}
/** Prisma runs folders of one timestamp by the rest of their names; here two files of one version are refused. */
function versionsTwice(planned, { ours, problems }) {
    const added = new Map(planned.filter(({ state }) => state === 'new').map(({ name, migration }) => [name, migration]));
    for (const group of (0,version/* sameVersions */._)([...new Set([...ours.names, ...added.keys()])])) {
        const name = group.findLast((one) => added.has(one));
        const others = group.filter((one) => one.toLowerCase() !== name?.toLowerCase()); // a twin is told already
        if (name === undefined || others.length === 0)
            continue;
        problems.push({
            code: 'bad-migration-name',
            message: `${added.get(name).path} would become ${name}, and ${others.join(', ')} has the same version`,
            hint: `Copy it by hand under a name with a later second and the same words; that copy is recognised.`,
        });
    }
}
/** Reads both folders' texts; writes nothing. @throws RunbookError `bad-input` where `directory` is no folder */
async function planImport(migrations, directory) {
    const search = { ours: await readOurFolder(directory), claimed: new Set(), problems: [] };
    const found = new Map();
    // the surest first, so that no copy is taken for another's
    for (const find of [ownCopy, handMadeCopy, editedCopy]) {
        for (const migration of migrations) {
            if (found.has(migration) || migration.file === undefined)
                continue;
            const name = await find(migration, search);
            if (name !== undefined)
                found.set(migration, name);
        }
    }
    const planned = migrations.map((migration) => {
        const name = found.get(migration);
        if (name !== undefined)
            return { migration, state: 'there', name };
        return { migration, state: migration.file === undefined ? 'empty' : 'new', name: migration.name };
    });
    twins(planned, search);
    versionsTwice(planned, search);
    return { planned, problems: search.problems };
}

;// CONCATENATED MODULE: ./build/src/migrations/problems.js
// Several things that are wrong, told at once.

/** Returns where there is none. Otherwise throws the first one's code and what all of them say; nothing has been changed then. */
function refuseProblems(problems, thing) {
    const [first, ...others] = problems;
    if (first === undefined)
        return;
    if (others.length === 0)
        throw new errors/* RunbookError */.rk(first.code, first.message, { state: 'nothing-changed', hint: first.hint });
    const told = problems.map(({ message, hint }) => `- ${message}\n  ${hint}`).join('\n');
    throw new errors/* RunbookError */.rk(first.code, `${thing}: ${problems.length} problems\n${told}`, {
        state: 'nothing-changed',
        hint: 'Correct all of them, then run the same command again.',
    });
}

;// CONCATENATED MODULE: ./build/src/migrations/write-migration.js
// Writes new files into the migrations folder. Never over another one: a file is opened for creation only, and removed again when
// it cannot be written whole.



/** Files of a repository are for everyone who can read the repository, whatever this process may show to others. */
const [FILE_MODE, FOLDER_MODE] = [0o644, 0o755];
/** True where there was none and it was made. @throws RunbookError `bad-input` */
async function makeMigrationsFolder(folder, log) {
    if (await (0,promises_.stat)(folder).catch(() => undefined))
        return false;
    log.info(`There is no folder ${folder}; it is made now`);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.chmod)(folder, FOLDER_MODE);
        return true;
    }
    catch (cause) {
        throw new errors/* RunbookError */.rk('bad-input', `migrations-dir: ${(0,file_name/* shownName */.H)(folder)} cannot be made: ${cause.message}`, { state: 'nothing-changed', hint: 'Give a folder that you may write to: --migrations-dir db/migrations', cause });
    }
}
/**
 * @param state what is in the database when it fails
 * @throws RunbookError `bad-input` (it is there already, or may not be written), `disk-full`
 */
async function writeNewFile(file, content, state = 'nothing-changed') {
    try {
        const handle = await (0,promises_.open)(file, 'wx', FILE_MODE);
        try {
            await handle.chmod(FILE_MODE);
            await handle.writeFile(content);
        }
        catch (error) {
            await (0,promises_.rm)(file, { force: true });
            throw error;
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const { code, message } = cause;
        const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
        throw new errors/* RunbookError */.rk(isFull ? 'disk-full' : 'bad-input', `${file} cannot be written: ${message}`, {
            state,
            hint: 'Make the folder writable (--migrations-dir gives another one), then run the same command again.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./build/src/postgres/session.js
var session = __webpack_require__(38933);
;// CONCATENATED MODULE: ./build/src/operations/import-prisma.js
// The runbook's section 8: Prisma's migrations become ours. New ones are copied byte for byte, and what Prisma has applied to the
// database already is recorded there as adopted, so that it is never run again. Everything is looked at before anything is
// written; the database comes first, so that no file is ever pending that the database has.

















/**
 * @throws RunbookError with every problem at once: `bad-input`, `bad-migration-name`, `bad-migration-file`, `migration-changed`
 *   (a copy, or what Prisma applied, has another text), `migration-interrupted` (Prisma has not finished one), `ledger-unusable`
 */
async function importPrisma(request, deps) {
    const url = databaseOf(request, deps);
    if (url)
        (0,which_url/* sayWhichUrl */._)(url, deps.log);
    const folder = await readPrismaFolder(request.prismaDir);
    const plan = await planImport(folder.migrations, request.migrationsDir);
    const found = url && (await (0,client/* withClient */.SV)(url, {}, (client) => look(client, url)));
    const history = found?.history;
    const problems = [
        ...folder.problems,
        ...plan.problems,
        ...(history ? problemsOfHistory(history, folder.migrations) : []),
        ...(found ? problemsOfLedger(plan.planned, found) : []),
    ];
    refuseProblems(problems, request.prismaDir);
    const warnings = [...folder.warnings, ...(history ? withoutFolder(history, plan.planned) : [])];
    warnings.push(...(await readThrough(plan.planned)));
    const migrations = plan.planned.map((planned) => outcomeOf(planned, found));
    warnings.push(...(found ? tooEarly(migrations, found) : []));
    const baseline = plan.planned.filter((_, index) => migrations[index].ledger === 'baselined');
    if (url && found && baseline.length > 0)
        await record(url, found, baseline, request, deps);
    if (!request.dryRun)
        await copy(plan.planned, baseline.length > 0, request, deps);
    return {
        status: statusOf(request, migrations),
        ...(url && { database: (0,connection_url/* describeDatabase */.DZ)(url), prismaHistory: history !== undefined }),
        ...{ migrations, warnings },
    };
}
function databaseOf(request, { env, log }) {
    if (request.database === undefined)
        return undefined;
    try {
        return (0,environment/* resolveDatabaseUrl */.N)(request.database, env);
    }
    catch (error) {
        const isUnset = error instanceof errors/* RunbookError */.rk && error.code === 'missing-database-url';
        if (!isUnset || !request.mayLackDatabase)
            throw error;
        log.info(`${error.message}: the files are copied, and no database is looked at`);
        return undefined;
    }
}
async function look(client, { schema }) {
    const state = await (0,ledger_schema/* inspectLedger */.WN)(client);
    const entries = await (0,ledger/* readLedger */.SC)(client);
    return {
        history: await readPrismaHistory(client, schema),
        ledger: new Map(entries.map((entry) => [entry.name, entry])),
        obstacles: obstaclesTo(state),
    };
}
function obstaclesTo(state) {
    if (state.kind === 'usable')
        return [];
    return state.kind === 'missing' ? state.obstacles : state.problems;
}
function problemsOfLedger(planned, { ledger }) {
    return planned.flatMap(({ name, migration }) => {
        const [entry, checksum] = [ledger.get(name), migration.file?.checksum];
        if (entry?.status === 'running' || entry?.status === 'rolling-back')
            return [
                {
                    code: 'migration-interrupted',
                    message: `${name} is ${entry.status} in this database: a run of it has not ended`,
                    hint: `pg-runbook ${entry.status === 'running' ? 'apply' : 'rollback'} ${name} goes on where it broke off.`,
                },
            ];
        if (entry === undefined || entry.status === 'rolled-back' || entry.checksum === checksum)
            return [];
        return [
            {
                code: 'migration-changed',
                message: `${migration.path} differs from what ${name} was when it was ${entry.status}: checksum then ${entry.checksum}, checksum now ${checksum ?? 'none, it is empty'}`,
                hint: `Put the file back (git log -p -- ${migration.path}) and write the change as a new migration.`,
            },
        ];
    });
}
/** After a squash, Prisma's table still has the old names: nothing is wrong with that. */
function withoutFolder({ applied }, planned) {
    const folders = new Set(planned.map(({ migration }) => migration.folder));
    return [...applied.keys()]
        .filter((name) => !folders.has(name))
        .map((name) => `${name} was applied by Prisma and has no folder any more; nothing is recorded for it`);
}
/** Sees which new ones hold no statement, and which ones `apply` would refuse as they are: they are copied all the same. */
async function readThrough(planned) {
    const warnings = [];
    for (const one of planned) {
        if (one.state !== 'new')
            continue;
        try {
            await (0,parse/* parseMigration */.m)(one.migration.file);
        }
        catch (error) {
            if (!(error instanceof errors/* RunbookError */.rk))
                throw error;
            if (error.code === 'bad-migration-file')
                one.state = 'empty';
            else
                warnings.push(`${one.migration.path}: apply will refuse it as it is: ${error.message.split('\n')[0]}`);
        }
    }
    return warnings;
}
const FILE_STATES = { new: 'imported', there: 'already-there', empty: 'empty' };
function outcomeOf({ state, name, migration }, found) {
    const outcome = { prisma: migration.folder, name, file: FILE_STATES[state] };
    if (found === undefined || state === 'empty')
        return outcome;
    const status = found.ledger.get(name)?.status;
    if (status === 'applied' || status === 'adopted')
        return { ...outcome, ledger: 'recorded' };
    if (!found.history?.applied.has(migration.folder))
        return { ...outcome, ledger: 'pending' };
    return { ...outcome, ledger: status === 'rolled-back' ? 'rolled-back' : 'baselined' };
}
/** What is pending and sorts before something that the database has. */
function tooEarly(migrations, { ledger }) {
    const has = [
        ...[...ledger.values()]
            .filter(({ status }) => status === 'applied' || status === 'adopted')
            .map(({ name }) => name),
        ...migrations.filter((one) => one.ledger === 'baselined').map(({ name }) => name),
    ];
    const last = has.sort(list_migrations/* inByteOrder */.q).at(-1);
    if (last === undefined)
        return [];
    return migrations
        .filter((one) => one.ledger === 'pending' && (0,list_migrations/* inByteOrder */.q)(one.name, last) < 0)
        .map(({ name }) => `${name} is pending and sorts before ${last}, which this database has: it will run out of order`);
}
async function record(url, { obstacles }, baseline, { dryRun }, { log, actor, toolVersion }) {
    if (obstacles.length > 0)
        throw (0,ledger_schema/* unusable */._P)(obstacles);
    if (dryRun)
        return;
    const files = baseline.map(({ name, migration }) => ({ ...migration.file, name }));
    await (0,client/* withClient */.SV)(url, { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000 }, async (client) => {
        await (0,session/* refuseReadOnly */.HU)(client);
        await (0,migrations_baseline/* recordBaseline */.V)(client, files, { toolVersion, ...(actor && { actor }) });
    });
    log.info(`Recorded ${files.length} as adopted in the ledger of ${(0,connection_url/* describeDatabase */.DZ)(url)}`);
}
async function copy(planned, hasRecorded, { migrationsDir }, { log }) {
    const wanted = planned.filter(({ state }) => state === 'new');
    if (wanted.length > 0)
        await makeMigrationsFolder(migrationsDir, log);
    for (const { name, migration } of wanted)
        await writeNewFile(external_node_path_.join(migrationsDir, name), migration.bytes, hasRecorded ? 'committed' : 'nothing-changed');
}
function statusOf({ dryRun }, migrations) {
    if (dryRun)
        return 'dry-run';
    return migrations.some(({ file, ledger }) => file === 'imported' || ledger === 'baselined')
        ? 'imported'
        : 'up-to-date';
}

;// CONCATENATED MODULE: ./build/src/reports/import-prisma-report.js

const import_prisma_report_FILE = {
    imported: 'imported',
    'already-there': 'already there',
    empty: 'left out: no statement',
};
const LEDGER = {
    baselined: 'baselined: Prisma had applied it',
    recorded: 'recorded before',
    'rolled-back': 'rolled back by pg-runbook',
    pending: 'pending',
};
const count = ({ migrations }, wanted) => migrations.filter(wanted).length;
function titleOf(report) {
    const imported = count(report, ({ file }) => file === 'imported');
    const baselined = count(report, ({ ledger }) => ledger === 'baselined');
    const parts = [
        `${(0,quantities/* countOf */.pq)(imported, 'migration')} imported`,
        `${count(report, ({ file }) => file === 'already-there')} already there`,
        ...(report.database === undefined ? [] : [`${baselined} baselined in the ledger`]),
    ].join(', ');
    return report.status === 'dry-run' ? `Dry run, nothing was written. It would be: ${parts}` : parts;
}
function databaseText({ database, prismaHistory }) {
    if (database === undefined)
        return 'No database was looked at: what Prisma has applied somewhere is recorded by running this again with its DATABASE_URL';
    if (!prismaHistory)
        return `Database: ${database}. Prisma has never migrated it`;
    return `Database: ${database}. Run this again with --environment for every other database that Prisma has migrated`;
}
/** @param folderOption `--migrations-dir ...` where the folder is not the usual one, else empty */
function importPrismaDocument(report, folderOption) {
    const hasDatabase = report.database !== undefined;
    const table = {
        kind: 'table',
        columns: ['Prisma', 'File', 'Copy', ...(hasDatabase ? ['Ledger'] : [])],
        rows: report.migrations.map(({ prisma, name, file, ledger }) => [
            { code: prisma },
            { code: file === 'empty' ? '' : name },
            import_prisma_report_FILE[file],
            ...(hasDatabase ? [ledger === undefined ? '' : LEDGER[ledger]] : []),
        ]),
    };
    return {
        title: titleOf(report),
        blocks: [
            ...(report.migrations.length > 0 ? [table] : []),
            { kind: 'text', text: [databaseText(report)] },
            { kind: 'warnings', lines: report.warnings },
            {
                kind: 'text',
                text: [
                    'Next: ',
                    {
                        code: report.status === 'dry-run' ? 'the same command without --dry-run' : `pg-runbook status${folderOption}`,
                    },
                ],
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/cli/folder-option.js

const PLAIN = /^[\w./@+-]+$/;
/** ` --migrations-dir sql/migrations`, ready for a POSIX shell; empty for the default folder. */
function folderOption(given) {
    const folder = given.text('migrations-dir');
    if (folder === MIGRATIONS_OPTION['migrations-dir'].default)
        return '';
    return ` --migrations-dir ${PLAIN.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`;
}

;// CONCATENATED MODULE: ./build/src/cli/commands/import-prisma.js
// pg-runbook import-prisma: prisma/migrations becomes db/migrations.







const import_prisma_importPrisma = {
    summary: "Copy Prisma's new migrations, and record what Prisma has applied already",
    options: {
        'prisma-dir': {
            type: 'string',
            value: '<folder>',
            default: 'prisma/migrations',
            description: "the folder of Prisma's migrations",
        },
        ...NEW_MIGRATIONS_OPTION,
        'dry-run': { type: 'boolean', description: 'show what would be done; write nothing' },
        'no-database': { type: 'boolean', description: 'copy the files only; look at no database' },
        ...ENVIRONMENT_OPTION,
    },
    async run(given, _argument, { env, log }) {
        const request = {
            prismaDir: given.text('prisma-dir'),
            migrationsDir: given.text('migrations-dir'),
            dryRun: given.flag('dry-run'),
            ...(!given.flag('no-database') && { database: databaseChoice(given) }),
            // files can be copied without any DATABASE_URL; an environment that was asked for by name must have its own
            mayLackDatabase: given.text('environment') === ENVIRONMENT_OPTION['environment'].default,
        };
        const deps = { env, log, toolVersion: tool_version/* TOOL_VERSION */.w, actor: (0,external_node_os_.userInfo)().username };
        const report = await importPrisma(request, deps);
        return { report, document: importPrismaDocument(report, folderOption(given)), exitCode: 0 };
    },
};

;// CONCATENATED MODULE: ./build/src/migrations/migration-template.js
// What a new migration holds before anybody has written in it: comments only. `apply` refuses it as it is ("holds no statement"),
// so that nothing unwritten is ever recorded as applied; the example rollback is a comment in a comment and takes nothing back.
/** @param description one line, as the person wrote it */
const migrationTemplate = (description) => `-- ${description.trim().replace(/[.\s]*$/, '')}.
--
-- Write it so that it may run again:
--   CREATE TABLE IF NOT EXISTS examples (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
--   ALTER TABLE examples ADD COLUMN IF NOT EXISTS title text;
-- One transaction holds the whole file; CREATE INDEX CONCURRENTLY goes into a file of its own.
-- Once it is applied it is never edited: write a new one.


-- rollback:
-- -- one comment line for each line of SQL that takes it back, newest first:
-- --   DROP TABLE examples;
-- end rollback
`;

;// CONCATENATED MODULE: ./build/src/migrations/timestamped-name.js
// The name of a new migration, from a person's words: the runbook's form `20251026_add_organization_branding.sql`, the day in
// UTC. Files run in bytewise order, so the name must sort after every file there is. A second one of a day could not begin with
// the time (`20251026_1` and `202510261` sort before `20251026_add`), so the day gets a letter: 20251026_, 20251026b_, 20251026c_.


const DAY = /^((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))/;
const LETTERS = 'bcdefghijklmnopqrstuvwxyz';
/** Folders and terminals show names in full up to about here. */
const LONGEST_SLUG = 100;
/** Why `words` cannot be made into a name, every reason at once; empty for good words. */
function problemsOfWords(words) {
    const problems = [];
    if (/[\\/]/.test(words))
        problems.push('names a path: say what the migration does, the folder is --migrations-dir');
    if (/\p{Cc}/u.test(words))
        problems.push('holds a line break or another control character');
    if (/^\s*\d{8}/.test(words))
        problems.push('begins with a date: leave it out, today is put before it');
    const slug = slugOf(words);
    if (slug === '')
        problems.push('holds no letter and no digit');
    if (slug.length > LONGEST_SLUG)
        problems.push(`is longer than ${LONGEST_SLUG} characters: say it shorter`);
    const others = slug === '' ? [] : (0,file_name/* problemsOfName */.z)(`20000101_${slug}.sql`);
    return [...problems, ...others.filter((problem) => !problems.includes(problem))];
}
/** `Add organization branding` -> `add_organization_branding`; accents of Latin letters go, other scripts stay. */
const slugOf = (words) => words
    .trim()
    .replace(/\.sql$/i, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
/** `''`, `b`, ..., `z`, `zb`, ..., `zz`, `zzb`: each sorts after the one before, and after `_`. */
function* suffixes() {
    yield '';
    for (let prefix = ''; prefix.length < 8; prefix += 'z')
        for (const letter of LETTERS)
            yield prefix + letter;
}
const dayOf = (now) => now.toISOString().slice(0, 10).replaceAll('-', '');
/**
 * The name of a migration made at `now` that sorts after all of `existing`. A file that is dated later than today moves the day
 * to its own. Undefined where the last file's name begins with no date and sorts after every date (`zz_x.sql`).
 */
function nextName(slug, existing, now) {
    const last = [...existing].sort(list_migrations/* inByteOrder */.q).at(-1);
    const lastDay = DAY.exec(last ?? '')?.[1] ?? '';
    const day = [dayOf(now), lastDay].sort().at(-1);
    const folded = new Set(existing.map((name) => name.toLowerCase()));
    for (const suffix of suffixes()) {
        const name = `${day}${suffix}_${slug}.sql`;
        if ((last === undefined || (0,list_migrations/* inByteOrder */.q)(name, last) > 0) && !folded.has(name.toLowerCase()))
            return name;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/operations/new.js
// Makes a new migration file, named as the runbook names them and sorting after every file there is. Never overwrites; touches
// no database.








/** @throws RunbookError `bad-migration-name` (every reason told), `bad-input` (the folder cannot be used) */
async function newMigration({ words, migrationsDir }, deps) {
    refuseWords(words);
    const folderMade = await makeMigrationsFolder(migrationsDir, deps.log);
    const existing = (await (0,migration_file/* entriesOf */.Mc)(migrationsDir))
        .map(({ name }) => name)
        .filter((name) => (0,file_name/* problemsOfName */.z)(name).length === 0);
    const after = [...existing].sort(list_migrations/* inByteOrder */.q).at(-1);
    const at = deps.now();
    const name = nextName(slugOf(words), existing, at);
    if (name === undefined)
        throw cannotFollow(after);
    await writeNewFile(external_node_path_.join(migrationsDir, name), migrationTemplate(words.trim().replace(/\.sql$/i, '')));
    const isLater = name.slice(0, 8) > at.toISOString().slice(0, 10).replaceAll('-', '');
    return {
        ...{ name, path: external_node_path_.join(migrationsDir, name), folderMade },
        ...(after !== undefined && { after }),
        ...(isLater && { dated: 'later-than-today' }),
    };
}
function refuseWords(words) {
    const problems = problemsOfWords(words);
    if (problems.length === 0)
        return;
    throw new errors/* RunbookError */.rk('bad-migration-name', `new ${(0,file_name/* shownName */.H)(words)} ${problems.join('; ')}`, {
        state: 'nothing-changed',
        hint: 'pg-runbook new "add organization branding"',
    });
}
const cannotFollow = (last) => new errors/* RunbookError */.rk('bad-migration-name', `no name that begins with a date sorts after ${(0,file_name/* shownName */.H)(last)}, which would run later than the new file`, { state: 'nothing-changed', hint: `Rename ${(0,file_name/* shownName */.H)(last)} to the form 20251026_add_organization_branding.sql.` });

;// CONCATENATED MODULE: ./build/src/reports/new-report.js
/** @param folderOption `--migrations-dir ...` where the folder is not the usual one, else empty */
const newMigrationDocument = (report, folderOption) => ({
    title: `Made ${report.path}`,
    blocks: [
        {
            kind: 'warnings',
            lines: report.dated
                ? [`the name is dated later than today, because ${report.after} is and it must sort after`]
                : [],
        },
        { kind: 'text', text: ['Write its statements, and below them, as comments, those that take them back. Then:'] },
        { kind: 'text', text: [{ code: `pg-runbook apply ${report.name} --dry-run${folderOption}` }] },
    ],
});

;// CONCATENATED MODULE: ./build/src/cli/commands/new.js
// pg-runbook new: a migration file with the right name.




const new_newMigration = {
    summary: 'Make a new migration file that sorts after all others',
    argument: { name: 'name', description: 'what it does, e.g. "add organization branding"' },
    options: { ...NEW_MIGRATIONS_OPTION },
    async run(given, words, { log }) {
        const request = { words, migrationsDir: given.text('migrations-dir') };
        const report = await newMigration(request, { log, now: () => new Date() });
        return { report, document: newMigrationDocument(report, folderOption(given)), exitCode: 0 };
    },
};

// EXTERNAL MODULE: ./build/src/operations/rollback.js + 1 modules
var rollback = __webpack_require__(27314);
// EXTERNAL MODULE: ./build/src/reports/rollback-report.js
var rollback_report = __webpack_require__(61872);
;// CONCATENATED MODULE: ./build/src/cli/commands/rollback.js
// pg-runbook rollback: the newest migration, or everything newer than one, taken back after a backup.






const rollback_rollback = {
    summary: 'Back a database up, then take the newest migration back with the rollback it carries',
    argument: { name: 'migration', description: 'the newest applied migration; may be left out', optional: true },
    options: {
        to: { type: 'string', value: '<file>', description: 'take everything newer than this file back; it stays' },
        confirm: { type: 'string', value: '<database>', description: "the database's name; not needed with --dry-run" },
        ...MIGRATIONS_OPTION,
        'dry-run': { type: 'boolean', description: 'run it, show the locks it takes, and undo it' },
        ...BACKUP_FIRST_OPTIONS,
    },
    async run(given, migration, context) {
        const to = migrationName(given, given.text('to'));
        const request = {
            ...changeRequest(given),
            ...(migration && { migration: migrationName(given, migration) }),
            ...(to && { to }),
            confirm: given.text('confirm'),
        };
        const report = await (0,rollback.rollback)(request, {
            ...changeDeps(given, context),
            onStopped: (stopped) => context.log.info((0,terminal/* terminalText */.e)((0,rollback_report/* rollbackDocument */.g)(stopped))),
        });
        return { report, document: (0,rollback_report/* rollbackDocument */.g)(report), exitCode: 0 };
    },
};

// EXTERNAL MODULE: ./build/src/migrations/catalog-record.js
var catalog_record = __webpack_require__(68612);
// EXTERNAL MODULE: ./build/src/migrations/read-folder.js
var read_folder = __webpack_require__(35800);
// EXTERNAL MODULE: ./build/src/migrations/runner-lock.js
var runner_lock = __webpack_require__(209);
// EXTERNAL MODULE: ./build/src/migrations/state-of-file.js
var state_of_file = __webpack_require__(57289);
// EXTERNAL MODULE: ./build/src/migrations/statement-record.js
var statement_record = __webpack_require__(72050);
// EXTERNAL MODULE: ./build/src/postgres/sqlstate.js
var sqlstate = __webpack_require__(54812);
;// CONCATENATED MODULE: ./build/src/operations/status.js













/** @throws RunbookError as connecting does, `ledger-unusable` (may not be read), `bad-input` (no such folder) */
async function status_status(request, deps) {
    const url = (0,environment/* resolveDatabaseUrl */.N)(request.database, deps.env);
    (0,which_url/* sayWhichUrl */._)(url, deps.log);
    const folder = await (0,read_folder/* lookIntoFolder */.m)(request.migrationsDir);
    const seen = await (0,client/* withClient */.SV)(url, {}, (client) => status_look(client, request));
    const migrations = await Promise.all(namesOf(folder, seen.entries).map(fileStatus(folder, seen)));
    const counts = {};
    for (const { state } of migrations)
        counts[state] = (counts[state] ?? 0) + 1;
    const broken = new Set(folder.broken.map(({ name }) => name));
    const there = new Set(folder.files.map(({ name }) => name));
    const isPending = ({ name, state }) => state === 'pending' || (state === 'rolled-back' && there.has(name));
    return {
        database: (0,connection_url/* describeDatabase */.DZ)(url),
        migrations,
        counts,
        leftOut: folder.leftOut.filter(({ name }) => !broken.has(name)),
        pending: migrations.filter(isPending).length,
        sameVersions: folder.sameVersions,
        ...seen.told,
    };
}
const isUnderWay = ({ status }) => status === 'running' || status === 'rolling-back';
async function status_look(client, { catalog = false }) {
    const entries = await (0,ledger/* readLedger */.SC)(client);
    const underWay = entries.filter(isUnderWay).map(({ name }) => name);
    const runner = underWay.length > 0 ? await (0,runner_lock/* lockHolder */.ms)(client) : undefined;
    return {
        entries: new Map(entries.map((entry) => [entry.name, entry])),
        ended: underWay.length > 0 ? await (0,statement_record/* endedStatements */.Tf)(client, underWay) : new Map(),
        told: { ...(runner !== undefined && { runner }), ...(catalog ? await lookAtCatalog(client) : {}) },
    };
}
/** The files are told all the same where the catalog cannot be read. */
async function lookAtCatalog(client) {
    try {
        const byHand = await (0,catalog_record/* changesByHand */.WD)(client);
        return byHand === undefined ? {} : { byHand };
    }
    catch (error) {
        if (!(error instanceof errors/* RunbookError */.rk) && (0,sqlstate/* sqlstateOf */.R8)(error) === undefined)
            throw error;
        const why = error instanceof errors/* RunbookError */.rk ? error.message : (0,sqlstate/* describeServerError */.JL)(error, { showDetail: false });
        return { catalogUnread: why };
    }
}
const namesOf = ({ files, broken }, entries) => [...new Set([...files, ...broken].map(({ name }) => name).concat([...entries.keys()]))].sort(list_migrations/* inByteOrder */.q);
function fileStatus({ files, broken }, { entries, ended }) {
    const good = new Map(files.map((file) => [file.name, file]));
    const bad = new Map(broken.map((file) => [file.name, file]));
    return async (name) => {
        const [file, entry, why] = [good.get(name), entries.get(name), bad.get(name)?.message];
        const known = entry && { entry };
        if (why !== undefined)
            return { name, state: 'broken', why, ...known };
        const state = file ? await (0,state_of_file/* stateOfFile */.H)(entry, () => Promise.resolve(file.checksum)) : withoutFile(entry);
        return { name, state, ...known, ...(entry && isUnderWay(entry) && { ended: ended.get(name) ?? 0 }) };
    };
}
/** A half-applied file that is gone is half applied first of all. */
const withoutFile = (entry) => entry.status === 'applied' || entry.status === 'adopted' ? 'missing' : entry.status;

;// CONCATENATED MODULE: ./build/src/reports/status-report.js
// The ledger as people read it: a headline that says what is wrong, a line per migration, and what to do about each that is not
// as it should be.


function statusDocument(report) {
    const { migrations, leftOut } = report;
    const told = [...migrations.flatMap((file) => adviceFor(file, report)), ...aboutTheRest(report)];
    return {
        title: `${report.database}: ${headline(report)}`,
        blocks: [
            { kind: 'warnings', lines: told },
            ...byHand(report),
            {
                kind: 'table',
                columns: ['File', 'State', 'When', 'By', 'Run'],
                rows: migrations.map((file) => row(file, report)),
            },
            ...(leftOut.length > 0 ? [leftOutTable(leftOut)] : []),
        ],
    };
}
const status_report_isUnderWay = ({ state }) => state === 'running' || state === 'rolling-back';
/** `2 of 3 statements`; of a rollback the ledger does not know how many there are. */
function progressOf({ state, entry, ended = 0 }) {
    if (state === 'rolling-back')
        return `${(0,quantities/* countOf */.pq)(ended, 'statement')} of its rollback`;
    return `${(0,quantities/* countInWords */.K4)(ended)} of ${(0,quantities/* countOf */.pq)(entry.statements, 'statement')}`;
}
/** e.g. `1 changed, 1 missing, 1 interrupted (2 of 3 statements), 4 pending` */
function headline(report) {
    const { migrations, counts, pending, byHand: changed } = report;
    const underWay = migrations.filter(status_report_isUnderWay);
    const progress = underWay.length === 1 ? ` (${progressOf(underWay[0])})` : '';
    const parts = [
        [counts.changed ?? 0, 'changed'],
        [counts.missing ?? 0, 'missing'],
        [counts.broken ?? 0, 'broken'],
        [underWay.length, `${report.runner === undefined ? 'interrupted' : 'under way'}${progress}`],
        [changed?.changes.length ?? 0, 'changed by hand'],
    ];
    const wrong = parts.filter(([count]) => count > 0).map(([count, word]) => `${(0,quantities/* countInWords */.K4)(count)} ${word}`);
    if (wrong.length === 0)
        return pending === 0 ? 'nothing pending' : `${(0,quantities/* countOf */.pq)(pending, 'migration')} pending`;
    return [...wrong, ...(pending > 0 ? [`${(0,quantities/* countInWords */.K4)(pending)} pending`] : [])].join(', ');
}
function stateInWords(file, { runner }) {
    if (!status_report_isUnderWay(file))
        return file.state;
    const what = file.state === 'running' ? '' : 'rollback ';
    return `${what}${runner === undefined ? 'interrupted' : 'under way'}, ${progressOf(file)}`;
}
const row = (file, report) => [
    { code: file.name },
    stateInWords(file, report),
    file.entry ? file.entry.appliedAt.toISOString().slice(0, 19).replace('T', ' ') : '',
    file.entry?.actor ?? '',
    file.entry?.runUrl ?? '',
];
function adviceFor(file, { runner }) {
    const { name, state } = file;
    switch (state) {
        case 'changed':
            return [
                `${name}: edited after it was ${file.entry.status}; put it back as it was, or record the new text: pg-runbook apply-pending --accept-changed ${name}`,
            ];
        case 'missing':
            return [
                `${name}: ${file.entry.status}, and gone from the folder; put it back (git log --diff-filter=D -- '*${name}')`,
            ];
        case 'broken':
            return [`${name}: ${file.why}`];
        case 'running':
        case 'rolling-back':
            if (runner !== undefined)
                return [];
            return [
                `${name}: ${stateInWords(file, {})}; pg-runbook ${state === 'running' ? 'apply' : 'rollback'} ${name} goes on with it`,
            ];
        case 'applied':
        case 'adopted':
        case 'rolled-back':
        case 'pending':
            return [];
    }
}
const aboutTheRest = ({ runner, sameVersions, catalogUnread }) => [
    ...(runner === undefined ? [] : [`a run works on this database now: ${runner}`]),
    ...sameVersions.map((group) => `${group.join(' and ')} have the same version: a release refuses that`),
    ...(catalogUnread === undefined
        ? []
        : [`whether somebody changed the database by hand could not be told: ${catalogUnread}`]),
];
function byHand(report) {
    if (!report.byHand)
        return [];
    const [first = '', ...changes] = (0,catalog_record/* byHandInWords */.v6)(report.byHand).split('\n');
    return [
        { kind: 'warnings', lines: [first] },
        { kind: 'code', language: 'text', code: changes.join('\n') },
    ];
}
/** In a table of their own: they are no warnings, drafts and notes belong there. */
const leftOutTable = (leftOut) => ({
    kind: 'table',
    columns: ['Left out', 'Why'],
    rows: leftOut.map(({ name, why }) => [{ code: name }, why]),
});

;// CONCATENATED MODULE: ./build/src/cli/commands/status.js
// pg-runbook status: which migrations the database has, which it lacks, and what is not as the last run left it.




/** What a release would do something about, or stop at; a file that is only gone from the folder stops nothing. */
const hasWork = ({ pending, counts }) => pending + (counts.changed ?? 0) + (counts.running ?? 0) + (counts['rolling-back'] ?? 0) + (counts.broken ?? 0) > 0;
const commands_status_status = {
    summary: 'Show which migrations are applied, pending, changed, missing or interrupted',
    options: {
        'exit-code': { type: 'boolean', description: 'exit with 3 when a file is pending, changed, interrupted or broken' },
        'no-catalog': { type: 'boolean', description: 'do not look for what was changed by hand since the last run' },
        ...ENVIRONMENT_OPTION,
        ...MIGRATIONS_OPTION,
    },
    async run(given, _argument, { env, log }) {
        const request = {
            database: databaseChoice(given),
            migrationsDir: given.text('migrations-dir'),
            catalog: !given.flag('no-catalog'),
        };
        const report = await status_status(request, { env, log });
        return { report, document: statusDocument(report), exitCode: given.flag('exit-code') && hasWork(report) ? 3 : 0 };
    },
};

;// CONCATENATED MODULE: ./build/src/cli/commands.js









const commands = {
    backup: backup_backup,
    apply: apply_apply,
    'apply-pending': applyPending,
    status: commands_status_status,
    diff: diff_diff,
    rollback: rollback_rollback,
    'check-rollback': check_rollback_checkRollback,
    new: new_newMigration,
    'import-prisma': import_prisma_importPrisma,
};
const commandNamed = (word) => Object.hasOwn(commands, word) ? commands[word] : undefined;
/** The names of all options of all commands. */
const optionNames = () => Object.values(commands).flatMap(({ options }) => Object.keys(options));

;// CONCATENATED MODULE: ./build/src/cli/context.js
// What a terminal gives an operation: its log, its environment, a folder for the time of the command and Ctrl-C.





/** SIGHUP: the terminal was closed, or the connection to it was lost. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Runs `body`, and removes the folder whatever happens. The first Ctrl-C cancels; a second one ends at once. */
async function withContext(log, body) {
    process.umask(0o077);
    const stopping = new AbortController();
    const cancel = (signal) => {
        const again = stopping.signal.aborted;
        // A terminal that closes sends it twice, from the kernel and from the shell; that is nobody's impatience.
        if (again && signal === 'SIGHUP')
            return;
        if (again)
            process.exit(130);
        log.warn(`${signal}: cancelling; once more ends at once`);
        stopping.abort(new errors/* RunbookError */.rk('cancelled', `the command was cancelled (${signal})`));
    };
    const temporaryFolder = await makeTemporaryFolder();
    const removeAtExit = () => (0,external_node_fs_.rmSync)(temporaryFolder, { recursive: true, force: true });
    process.once('exit', removeAtExit);
    for (const signal of ENDING_SIGNALS)
        process.on(signal, cancel);
    try {
        return await body({ log, env: process.env, temporaryFolder, signal: stopping.signal });
    }
    finally {
        for (const signal of ENDING_SIGNALS)
            process.off(signal, cancel);
        await (0,promises_.rm)(temporaryFolder, { recursive: true, force: true });
        process.off('exit', removeAtExit);
    }
}
async function makeTemporaryFolder() {
    try {
        return await (0,promises_.mkdtemp)(external_node_path_.join(external_node_os_.tmpdir(), 'pg-runbook-'));
    }
    catch (cause) {
        const reason = cause.code ?? cause.message;
        throw new errors/* RunbookError */.rk('bad-input', `TMPDIR: no folder can be made in ${external_node_os_.tmpdir()} (${reason})`, {
            state: 'nothing-changed',
            hint: 'set TMPDIR to a folder that you may write to, then run it again',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./build/src/cli/failure.js
// How a terminal is told that a command stopped: the code that docs/errors.md is sorted by, the message in a terminal's words,
// what is in the database now, and the next thing to type.


/** @param word of the command, as far as it is known */
function tellFailure(error, words, word) {
    if (!(error instanceof errors/* RunbookError */.rk)) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { text: `${(0,neutral_text/* neutralise */.$0)(stack)}\nThis is a bug in pg-runbook, not in your database.\n`, exitCode: 1 };
    }
    const isUsage = errors/* USAGE_CODES */.h0.has(error.code);
    const { detail, code } = error;
    const help = isUsage ? `pg-runbook${word === undefined ? '' : ` ${word}`} --help` : undefined;
    const hint = detail.hint === undefined ? help : words.hint(detail.hint);
    // what names a place in a file quotes the file, whose words are its own
    const message = detail.location ? error.message : words.message(error.message);
    const told = (0,errors/* explain */.WE)(new errors/* RunbookError */.rk(code, message, { ...detail, ...(hint !== undefined && { hint }) }));
    return { text: `${(0,neutral_text/* neutralise */.$0)(`error [${code}]: ${told}`)}\n`, exitCode: isUsage ? 2 : 1 };
}

;// CONCATENATED MODULE: ./build/src/cli/help.js

const EXIT_CODES = 'Exit codes: 0 done, 1 failed, 2 bad usage, 3 drift or findings.';
function overview(commands) {
    const width = Math.max(...Object.keys(commands).map((word) => word.length));
    const words = Object.entries(commands).map(([word, { summary }]) => `  ${word.padEnd(width)}  ${summary}`);
    return [
        'pg-runbook: the PostgreSQL operations runbook, made executable',
        '\nUsage: pg-runbook <command> [options]\n',
        ...words,
        '\npg-runbook <command> --help (-h) shows its options; pg-runbook --version (-V) the version.',
        'The database: DIRECT_URL where it is set, else DATABASE_URL; with --environment staging, STAGING_DIRECT_URL where it is',
        'set, else STAGING_DATABASE_URL.',
        EXIT_CODES,
        '',
    ].join('\n');
}
function commandHelp(word, command) {
    const argument = argumentOf(command);
    const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(optionLine);
    return [
        `${command.summary}\n\nUsage: pg-runbook ${word}${argument && ` ${argument}`} [options]\n`,
        ...(command.argument ? [`  ${argument}  ${command.argument.description}\n`] : []),
        ...options,
        `\n${EXIT_CODES}\n`,
    ].join('\n');
}
function argumentOf({ argument }) {
    if (!argument)
        return '';
    return argument.optional ? `[<${argument.name}>]` : `<${argument.name}>`;
}
function optionLine([name, option]) {
    const short = option.short ? `-${option.short}, ` : '';
    const flag = `${short}--${name}${option.value ? ` ${option.value}` : ''}`;
    const standard = typeof option.default === 'string' ? ` (default: ${option.default})` : '';
    return `  ${flag.padEnd(34)} ${option.description}${standard}`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/cli/read-options.js
// Reads a command's options with Node's own parser. A typo is an error that names the nearest option, never ignored, and all that
// is wrong with a command line is told at once.





/** @throws RunbookError `bad-input` with every problem of the command line; with --help nothing is a problem */
async function readOptions(word, command, argv) {
    const declared = { ...command.options, ...COMMON_OPTIONS };
    const options = Object.fromEntries(Object.entries(declared).map(([name, { type, multiple = false, short }]) => [
        name,
        { type, multiple, ...(short && { short }) },
    ]));
    const { values, positionals, tokens } = (0,external_node_util_.parseArgs)({ args: [...argv], options, strict: false, tokens: true });
    if (values['help'] !== true)
        refuse(await problemsOf(command, declared, tokens, positionals), word);
    const value = (name) => values[name] ?? declared[name]?.default;
    return {
        argument: positionals[0] ?? '',
        given: {
            text: (name) => (typeof value(name) === 'string' ? value(name) : ''),
            flag: (name) => value(name) === true,
            list: (name) => (value(name) ?? []).map(String),
        },
    };
}
function refuse(problems, word) {
    if (problems.length === 0)
        return;
    throw new errors/* RunbookError */.rk('bad-input', problems.join('\n'), {
        state: 'nothing-changed',
        hint: `correct what is named above; pg-runbook ${word} --help shows what each option takes`,
    });
}
async function problemsOf(command, declared, tokens, positionals) {
    const options = tokens.filter((token) => token.kind === 'option');
    const problems = await Promise.all(options.map((token) => optionProblem(token, declared)));
    return [
        ...problems.filter((problem) => problem !== undefined),
        ...twice(options, declared),
        ...argumentProblems(command, positionals),
    ];
}
async function optionProblem(token, declared) {
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!option)
        return `${rawName}: there is no such option; ${whichOptions(name, declared)}`;
    if (option.type === 'boolean')
        return value === undefined ? undefined : `${rawName}: takes no value`;
    if (!value)
        return `${rawName}: needs a value`;
    if (!inlineValue && value.startsWith('-'))
        return `${rawName}: needs a value, and is followed by ${value} (write ${rawName}=${value} if that is it)`;
    const problem = await option.problem?.(value);
    return problem === undefined ? undefined : `${rawName}: ${problem}`;
}
function whichOptions(name, declared) {
    const dashed = (names) => names.map((one) => `--${one}`);
    const near = dashed((0,near_names/* nearNames */.$)(name, Object.keys(declared)));
    const all = `there are ${dashed(Object.keys(declared)).join(', ')}`;
    return near.length > 0 ? `did you mean ${near.join(' or ')}? ${all.replace('there', 'There')}` : all;
}
/** Which of two values is meant, nobody knows. */
function twice(tokens, declared) {
    const names = tokens.map(({ name }) => name);
    const single = (name) => Object.hasOwn(declared, name) && declared[name].type === 'string' && !declared[name].multiple;
    const repeated = new Set(names.filter((name, index) => single(name) && names.indexOf(name) !== index));
    return [...repeated].map((name) => `--${name}: is given ${names.filter((one) => one === name).length} times`);
}
function argumentProblems({ argument }, positionals) {
    const expected = argument ? 1 : 0;
    if (argument && !argument.optional && positionals.length < expected)
        return [`${argument.name}: required (${argument.description})`];
    return positionals.slice(expected).map((extra) => `${shownWord(extra)}: not expected here${urlAdvice(extra)}`);
}
const urlAdvice = (text) => /^\w+:\/\//.test(text) ? '; the database is read from DATABASE_URL, since other users can see a command line' : '';

;// CONCATENATED MODULE: ./build/src/cli/standard-streams.js
// A reader that goes away (`| head`, a terminal that was closed) ends the reading and not the work: what was begun is finished, and
// the exit code tells how it ended.
const READER_IS_GONE = new Set(['EPIPE', 'EIO']);
/** To be called once, before anything is written. */
function outliveReaders() {
    process.stderr.on('error', () => { }); // only words go there
    process.stdout.on('error', (error) => {
        if (!READER_IS_GONE.has(error.code ?? ''))
            throw error;
    });
}

;// CONCATENATED MODULE: ./build/src/cli/terminal-log.js


const CLEAR_LINE = '\r\u001b[K';
const MOVING_INTERVAL_MS = 100;
const PLAIN_INTERVAL_MS = 10_000;
/** @param verbose also shows debug lines */
function terminalLog(screen, verbose, now = Date.now) {
    const moving = screen.isTTY === true;
    const clear = moving ? CLEAR_LINE : '';
    const line = (text) => void screen.write(`${clear}${(0,neutral_text/* neutralise */.$0)(text)}\n`);
    const lastShown = new Map();
    const isDue = (task) => {
        const last = lastShown.get(task);
        const due = now() - (last ?? (moving ? 0 : now())) >= (moving ? MOVING_INTERVAL_MS : PLAIN_INTERVAL_MS);
        if (last === undefined || due)
            lastShown.set(task, now());
        return due;
    };
    return {
        debug: (message) => verbose && line(message),
        info: line,
        warn: (message, at) => line(`warning: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
        error: (message, at) => line(`error: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
        progress(progress) {
            if (!isDue(progress.task))
                return;
            const text = (0,neutral_text/* neutraliseLine */.fZ)((0,quantities/* progressLine */.oz)(progress));
            if (moving)
                screen.write(`${CLEAR_LINE}${text.slice(0, (screen.columns ?? 80) - 1)}`);
            else
                line(text);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/cli/terminal-words.js
// Operations name an input as an action's `with:` does (`allow-empty: true`); a terminal's option is `--allow-empty`. One place
// turns the first into the second, so that what a message says can be typed.
/** Inputs whose option has another name. */
const OTHER_NAMES = { 'backup-skip-reason': 'no-backup' };
/** Inputs that are texts, and an option without a value: what the input's `false` is called. */
const NEGATED = [[/\bbackup: false\b/g, '--no-backup <reason>']];
const START = String.raw `(?<![\w./@-])`;
const LIST = /, (?=[^ ,]+(?:, |$))/;
const optionOf = (input) => `--${OTHER_NAMES[input] ?? input}`;
/** `confirm: required`: the input that the rest of the line is about. */
const asSubject = (text, inputs) => text.replace(new RegExp(`(?<=^|^- |: )(${inputs}): `, 'gm'), (_, input) => `${optionOf(input)}: `);
/** `allow-empty: true` is --allow-empty, `compression: zstd` is --compression zstd, `x: a, b` is --x a --x b. */
const asValue = (text, inputs) => text.replace(new RegExp(`${START}(${inputs}): ([^\\s,;)]+(?:, [^\\s,;)]+\\.sql)*)`, 'g'), (_, input, value) => value === 'true'
    ? optionOf(input)
    : value
        .split(LIST)
        .map((one) => `${optionOf(input)} ${one}`)
        .join(' '));
/** `needs backup-skip-reason`: only names with a hyphen, which are nothing else. */
const asName = (text, inputs) => text.replace(new RegExp(`${START}(${inputs})(?![\\w/-]|\\.\\w)`, 'g'), (_, input) => optionOf(input));
/** @param options names of all options there are */
function terminalWords(options) {
    const names = [...new Set([...options, ...Object.keys(OTHER_NAMES)])].sort((a, b) => b.length - a.length);
    const [all, hyphenated] = [names.join('|'), names.filter((name) => name.includes('-')).join('|')];
    const negate = (text) => NEGATED.reduce((told, [form, option]) => told.replace(form, option), text);
    return {
        message: (text) => asName(asValue(asSubject(negate(text), all), hyphenated), hyphenated),
        hint: (text) => asName(asValue(negate(text), all), hyphenated),
    };
}

;// CONCATENATED MODULE: ./build/src/cli/main.js
// The terminal's entry: a word, its options, and the exit code, which is set here and nowhere else.
// 0 done, 1 failed, 2 bad usage, 3 drift or findings.













const LAST_WORDS_MS = 2_000;
async function run(argv = process.argv.slice(2)) {
    outliveReaders();
    try {
        process.exitCode = await main(argv);
    }
    catch (error) {
        const word = commandNamed(argv[0] ?? '') && argv[0];
        const { text, exitCode } = tellFailure(error, terminalWords(optionNames()), word);
        process.stderr.write(text);
        process.exitCode = exitCode;
    }
    // A connection that hangs after a cancel must not keep the command alive.
    setTimeout(() => process.exit(), LAST_WORDS_MS).unref();
}
async function main([word, ...rest]) {
    if (word === undefined) {
        process.stderr.write(overview(commands));
        return 2;
    }
    if (['help', '--help', '-h'].includes(word))
        return rest[0] === undefined ? print(overview(commands)) : help(rest[0]);
    if (['--version', '-V'].includes(word))
        return print(`${tool_version/* TOOL_VERSION */.w}\n`);
    const command = commandNamed(word);
    if (!command)
        throw noSuchCommand(word);
    const { given, argument } = await readOptions(word, command, rest);
    if (given.flag('help'))
        return help(word);
    const log = terminalLog(process.stderr, given.flag('verbose'));
    const answer = await withContext(log, (context) => command.run(given, argument, context));
    print(given.flag('json') ? `${JSON.stringify(answer.report, null, 2)}\n` : (0,terminal/* terminalText */.e)(answer.document));
    return answer.exitCode;
}
function help(word) {
    const command = commandNamed(word);
    if (!command)
        throw noSuchCommand(word);
    return print(commandHelp(word, command));
}
function noSuchCommand(word) {
    const names = Object.keys(commands);
    const near = (0,near_names/* nearNames */.$)(word, names);
    const wrong = word.startsWith('-')
        ? `${word}: the command comes first, then its options`
        : `${shownWord(word)}: there is no such command`;
    const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}? There are` : '; there are';
    return new errors/* RunbookError */.rk('bad-input', `${wrong}${meant} ${names.join(', ')}`, {
        state: 'nothing-changed',
        hint: `pg-runbook ${near.length === 1 ? `${near[0]} ` : ''}--help`,
    });
}
function print(text) {
    process.stdout.write(text);
    return 0;
}


/***/ }),

/***/ 32297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Durations as PostgreSQL's settings take them. A bare number is refused: to the server it means milliseconds, to most people
// seconds, and a lock timeout of 5 ms is not what anybody meant.

const MILLISECONDS = {
    us: 0.001,
    ms: 1,
    s: 1_000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
/** What a PostgreSQL integer setting in milliseconds can hold: about 24 days. */
const MAX_MILLISECONDS = 2 ** 31 - 1;
/**
 * Reads `5s`, `500ms`, `2min`, `1.5 h`, `1d`, or `0` for no limit.
 * @returns whole milliseconds
 * @throws RunbookError `bad-input`; whoever read the text names the input
 */
function parseDuration(text) {
    if (/^0+$/.test(text.trim()))
        return 0;
    const match = /^(\d+(?:\.\d+)?) *(us|ms|s|min|h|d)$/.exec(text.trim());
    const milliseconds = match ? Number(match[1]) * MILLISECONDS[match[2]] : Number.NaN;
    if (Number.isNaN(milliseconds))
        throw badDuration('expected a number with a unit (us, ms, s, min, h, d), such as 5s or 500ms, or 0 for no limit');
    if (milliseconds > MAX_MILLISECONDS)
        throw badDuration('longer than PostgreSQL can hold (24d)');
    if (milliseconds > 0 && milliseconds < 1)
        throw badDuration('shorter than 1ms would mean no limit at all');
    return Math.round(milliseconds);
}
const badDuration = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('bad-input', problem);


/***/ }),

/***/ 27406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ stateInWords),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   h0: () => (/* binding */ USAGE_CODES),
/* harmony export */   rk: () => (/* binding */ RunbookError)
/* harmony export */ });
// The one class of expected stops. A RunbookError is something the operator must act on: it says what happened, what is in
// the database now and what to type next. Expected answers (already applied, drift found) are values, not errors.
/** An expected stop the operator can act on. Anything else is a bug and keeps its stack. */
class RunbookError extends Error {
    name = 'RunbookError';
    code;
    detail;
    constructor(code, message, detail = {}) {
        super(message, { cause: detail.cause });
        this.code = code;
        this.detail = detail;
    }
}
const STATE_IN_WORDS = {
    'nothing-changed': 'Nothing in the database was changed.',
    'rolled-back': 'The database rolled everything back; it is as it was before.',
    'partly-applied': 'Part of the file is in the database; the ledger says which statements.',
    'earlier-committed': 'The files before this one are done and stay so; this one has changed nothing.',
    committed: 'The change is committed and in the database.',
    unknown: 'Whether the change is in the database could not be determined.',
};
/** The sentence that tells an operator what is in the database now. */
const stateInWords = (state) => STATE_IN_WORDS[state];
/** What the caller gave is wrong, and is told before anything is begun. */
const USAGE_CODES = new Set([
    'bad-input',
    'bad-database-url',
    'missing-database-url',
    'bad-migration-name',
]);
/** The whole message as people read it: what happened, what is in the database now, what to do next; a line each. */
function explain(error) {
    const { location, hint } = error.detail;
    const state = error.detail.state ?? (USAGE_CODES.has(error.code) ? 'nothing-changed' : undefined);
    const where = location ? `${location.file}:${location.line}${location.column ? `:${location.column}` : ''}: ` : '';
    return [where + error.message, state && stateInWords(state), hint && `Next: ${hint}`].filter(Boolean).join('\n');
}


/***/ }),

/***/ 61696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ recordBaseline),
/* harmony export */   k: () => (/* binding */ ledgerNotWritten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
/* harmony import */ var _changed_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94799);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12760);




const INSERT = `
  INSERT INTO ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .LEDGER_SCHEMA */ .sk}.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  SELECT name, checksum, 'adopted', pg_catalog.clock_timestamp(), 0, 0, 0, $4, $5, $6, $7, $8, content
  FROM ROWS FROM (pg_catalog.unnest($1::text[]), pg_catalog.unnest($2::text[]), pg_catalog.unnest($3::text[]))
    AS file (name, checksum, content)
  ON CONFLICT (name) DO NOTHING
  RETURNING name`;
/**
 * Records `files` as `adopted`, all of them or none, and makes the ledger where there is none. A file that has a row keeps it.
 * Returns the names that got one. Throws `ledger-unusable` or `lock-timeout` (nothing was
 * changed), or `outcome-unknown`.
 */
async function recordBaseline(client, files, { backup, actor, runUrl, commitSha, toolVersion }) {
    if (files.length === 0)
        return [];
    await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .ensureLedger */ .IC)(client);
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const columns = [
        files.map(({ name }) => name),
        files.map(({ checksum }) => checksum),
        files.map(({ text }) => (text === undefined ? null : (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .keptText */ .GD)(text))),
    ];
    try {
        // one statement is one transaction
        const { rows } = await client.query(INSERT, [...columns, ...origin]);
        return rows.map(({ name }) => name);
    }
    catch (error) {
        throw ledgerNotWritten(error);
    }
}
const LOCK_NOT_AVAILABLE = '55P03';
/** Somebody changed the table or its privileges: insufficient_privilege, undefined_table and _column, check_violation. */
const NOT_OURS = ['42501', '42P01', '42703', '23514'];
/** Of a write to the ledger that runs nothing: what a server's error means there; other errors are given back as they are. */
function ledgerNotWritten(error) {
    const sqlstate = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlstateOf */ .R8)(error);
    if (sqlstate === undefined)
        return error;
    const message = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeServerError */ .JL)(error, { showDetail: false });
    if (/^(?:08|57P)/.test(sqlstate))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('outcome-unknown', `the connection was lost while the ledger was written: ${message}`, {
            state: 'unknown',
            hint: 'Run the same command again: what is recorded stays recorded, and nothing is recorded twice.',
            cause: error,
        });
    if (sqlstate === LOCK_NOT_AVAILABLE)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('lock-timeout', `another run is writing one of these migrations to the ledger: ${message}`, {
            state: 'nothing-changed',
            hint: 'Wait until it has ended (pg-runbook status), then run the same command again.',
            cause: error,
        });
    return NOT_OURS.includes(sqlstate) ? (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)([message], error) : error;
}


/***/ }),

/***/ 57289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ stateOfFile)
/* harmony export */ });
/** @param checksum of the file as it is now; asked for only where the ledger has it as applied or adopted */
async function stateOfFile(entry, checksum) {
    if (entry === undefined)
        return 'pending';
    if (entry.status !== 'applied' && entry.status !== 'adopted')
        return entry.status;
    return (await checksum()) === entry.checksum ? entry.status : 'changed';
}


/***/ }),

/***/ 22932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   OT: () => (/* binding */ hidesSomething),
/* harmony export */   fZ: () => (/* binding */ neutraliseLine)
/* harmony export */ });
/* unused harmony export LOG_TEXT_LIMIT */
// The runner reads commands out of what a step prints: `::cmd::` at a line's start, `##[cmd]` anywhere in a line. Text that comes
// from a database, a tool or a file name must never be one, nor move the cursor, nor fill the log. Nothing here is unescaped again.
/** Characters of one text that a log keeps: about a thousand lines. */
const LOG_TEXT_LIMIT = 65_536;
// Complete terminal sequences say nothing in a log and go; what is left of the control characters is shown as a picture.
const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** C1 controls, line and paragraph separators, and characters that turn or hide the text around them (CVE-2021-42574). */
const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
/**
 * The text as a log may print it, in at most `limit` characters and a notice of what was cut. Line feeds and tabs stay; a line
 * that would start a command is prefixed with `| `, `##[` becomes `## [`. Source: actions/runner, ActionCommand.cs (`TryParseV2`
 * trims white space before `::`; .NET also ends a line at a lone carriage return).
 */
function neutralise(text, limit = LOG_TEXT_LIMIT) {
    const kept = text.length > limit ? wholeCharacters(text.slice(0, limit)) : text;
    const harmless = kept
        .replace(TERMINAL_SEQUENCES, '')
        .replace(/\r\n/g, '\n')
        .replace(CONTROLS, (character) => (character === '\u007f' ? '\u2421' : picture(character)))
        .replace(INVISIBLE, codePoint)
        .replace(/##\[/g, '## [')
        .replace(/^(?=[^\S\n]*::)/gm, '| ');
    return kept.length < text.length
        ? `${harmless}\n... (${text.length - kept.length} more characters not shown)`
        : harmless;
}
/** The same, on one line. */
const neutraliseLine = (text, limit = 1_000) => neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ');
/** Does it hold what {@link neutralise} would have to show as something else: control characters, marks that turn or hide text? */
const hidesSomething = (text) => text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text);
const picture = (control) => String.fromCharCode(0x2400 + control.charCodeAt(0));
const codePoint = (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
/** A cut between the halves of a surrogate pair leaves no character. */
const wholeCharacters = (text) => text.replace(/[\ud800-\udbff]$/, '');


/***/ }),

/***/ 54600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyPending: () => (/* binding */ applyPending)
});

// EXTERNAL MODULE: ./build/src/backups/backup-first.js
var backup_first = __webpack_require__(39672);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/health/wait-for-health.js + 2 modules
var wait_for_health = __webpack_require__(72416);
;// CONCATENATED MODULE: ./build/src/health/health-gate.js
// An application's health as a gate: what is unhealthy before a change to its database stops the change, and what is unhealthy after
// it is told with what is in the database by then.


/** Throws `unhealthy`; then nothing was changed. */
async function refuseUnhealthy(health, deps) {
    const asked = await (0,wait_for_health/* probeOnce */.mI)(health, deps);
    if (asked.healthy)
        return;
    throw new errors/* RunbookError */.rk('unhealthy', `the application is not healthy before the run: ${problemsOf(asked)}`, {
        state: 'nothing-changed',
        hint: 'find out what is wrong with it first: a migration would hide the cause. Without health-url it is not asked',
    });
}
/** Of a change that is committed. */
const unhealthyAfter = (health) => new errors/* RunbookError */.rk('unhealthy', `everything is applied, and the application is not healthy: ${problemsOf(health)}`, {
    state: 'committed',
    hint: 'look at the application first; pg-runbook rollback takes the newest migration back, where it carries a rollback',
});
const problemsOf = ({ checks }) => checks
    .filter(({ lastProblem }) => lastProblem)
    .map(({ url, lastProblem }) => `${url}: ${lastProblem}`)
    .join('; ');

// EXTERNAL MODULE: ./build/src/migrations/catalog-record.js
var catalog_record = __webpack_require__(68612);
// EXTERNAL MODULE: ./build/src/migrations/environment-mark.js
var environment_mark = __webpack_require__(5130);
// EXTERNAL MODULE: ./build/src/migrations/default-schema.js
var default_schema = __webpack_require__(97852);
// EXTERNAL MODULE: ./build/src/migrations/edited.js
var migrations_edited = __webpack_require__(96466);
// EXTERNAL MODULE: ./build/src/migrations/findings.js
var findings = __webpack_require__(20713);
// EXTERNAL MODULE: ./build/src/migrations/ledger.js
var ledger = __webpack_require__(21366);
// EXTERNAL MODULE: ./build/src/migrations/ledger-schema.js
var ledger_schema = __webpack_require__(12760);
// EXTERNAL MODULE: ./build/src/migrations/parse-all.js
var parse_all = __webpack_require__(98530);
// EXTERNAL MODULE: ./build/src/migrations/plan.js
var migrations_plan = __webpack_require__(56996);
// EXTERNAL MODULE: ./build/src/migrations/statement.js
var statement = __webpack_require__(96666);
;// CONCATENATED MODULE: ./build/src/migrations/prepare-release.js










const nothingToDo = ({ pending, baseline, accepted }) => pending.length + baseline.length + accepted.length === 0;
function refuseThroughPooler(parsed) {
    const alone = parsed.filter((one) => !(0,statement/* runsInOneTransaction */.E)(one)).map(({ file }) => file.name);
    if (alone.length === 0)
        return;
    throw new errors/* RunbookError */.rk('pooled-connection', `${alone.join(', ')}: holds statements that cannot share a transaction, and this connection goes through a pooler`, { state: 'nothing-changed', hint: 'Set DIRECT_URL to the address of the database itself, and run it again.' });
}
/**
 * @throws RunbookError `release-refused`, `migration-changed`, `migration-syntax`, `migration-not-allowed`, `bad-migration-file`,
 * `ledger-unusable`, `pooled-connection`; nothing has been changed then
 */
async function prepareRelease(client, folder, options) {
    const entries = await (0,ledger/* readLedgerLines */.FH)(client);
    const edited = (0,migrations_plan/* editedFiles */.l)(folder.files, entries);
    await (0,migrations_edited/* refuseEdited */.k)(client, edited.filter(({ file }) => !options.acceptChanged.includes(file.name)));
    const plan = (0,migrations_plan/* planMigrations */.n)(folder.files, entries, options);
    if (nothingToDo(plan))
        return { plan, parsed: [], entries, warnings: plan.warnings };
    await (0,ledger_schema/* refuseUnwritableLedger */.VL)(client);
    const parsed = await (0,parse_all/* parseAll */.b)(plan.pending);
    if (options.pooled)
        refuseThroughPooler(parsed);
    const byHand = await (0,catalog_record/* changesByHand */.WD)(client);
    const elsewhere = parsed.length > 0 ? await (0,default_schema/* checkDefaultSchema */.r)(client, parsed, options.localSettings) : undefined;
    return {
        ...{ plan, parsed, entries },
        ...(byHand && { byHand }),
        before: await (0,findings/* readFindings */.RJ)(client),
        warnings: [...plan.warnings, ...(elsewhere === undefined ? [] : [elsewhere])],
    };
}

// EXTERNAL MODULE: ./build/src/migrations/read-folder.js
var read_folder = __webpack_require__(35800);
// EXTERNAL MODULE: ./build/src/migrations/reusable-session.js
var reusable_session = __webpack_require__(20087);
// EXTERNAL MODULE: ./build/src/migrations/run-batch.js + 2 modules
var run_batch = __webpack_require__(20008);
// EXTERNAL MODULE: ./build/src/migrations/stopped-at.js
var stopped_at = __webpack_require__(86782);
// EXTERNAL MODULE: ./build/src/migrations/runner.js + 11 modules
var runner = __webpack_require__(64424);
// EXTERNAL MODULE: ./build/src/migrations/record-afterwards.js
var record_afterwards = __webpack_require__(66066);
;// CONCATENATED MODULE: ./build/src/migrations/look-afterwards.js


/** Returns what is to be told. */
async function lookAfterwards(connection, before, log) {
    const look = async (client) => before === undefined ? [] : (0,findings/* findingsInWords */.n$)(before, await (0,findings/* readFindings */.RJ)(client), 'this run');
    const told = await (0,record_afterwards/* recordAfterwards */.n)(async (body) => body((await connection.get()).client), undefined, log, look);
    return told ?? [];
}

// EXTERNAL MODULE: ./build/src/migrations/whole-file.js
var whole_file = __webpack_require__(65607);
// EXTERNAL MODULE: ./build/src/migrations/baseline.js
var baseline = __webpack_require__(61696);
;// CONCATENATED MODULE: ./build/src/migrations/record-without-running.js




/**
 * Makes the ledger where there is none.
 * @throws RunbookError `ledger-unusable`, `migration-changed`, `lock-timeout` (nothing was changed then), `outcome-unknown`
 */
async function recordWithoutRunning(client, plan, origin) {
    await (0,ledger_schema/* ensureLedger */.IC)(client);
    if (plan.baseline.length + plan.accepted.length === 0)
        return;
    await client.query('BEGIN');
    try {
        await (0,baseline/* recordBaseline */.V)(client, plan.baseline, origin);
        for (const edited of plan.accepted)
            await accept(client, edited);
        await client.query('COMMIT');
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => { });
        throw (0,baseline/* ledgerNotWritten */.k)(error);
    }
}
async function accept(client, { file, entry }) {
    if (await (0,ledger/* acceptText */.St)(client, file, entry.checksum))
        return;
    throw new errors/* RunbookError */.rk('migration-changed', `${file.name}: its entry was changed by somebody else meanwhile`, {
        state: 'nothing-changed',
        location: { file: file.path, line: 1 },
        hint: `run it again; SELECT * FROM ${ledger_schema/* LEDGER_SCHEMA */.sk}.migrations shows the entry`,
    });
}

// EXTERNAL MODULE: ./build/src/postgres/client.js + 1 modules
var client = __webpack_require__(38362);
// EXTERNAL MODULE: ./build/src/postgres/connection-url.js + 2 modules
var connection_url = __webpack_require__(57501);
// EXTERNAL MODULE: ./build/src/postgres/which-url.js
var which_url = __webpack_require__(70048);
// EXTERNAL MODULE: ./build/src/postgres/environment.js + 1 modules
var environment = __webpack_require__(39214);
// EXTERNAL MODULE: ./build/src/postgres/server-facts.js
var server_facts = __webpack_require__(62816);
// EXTERNAL MODULE: ./build/src/postgres/session.js
var session = __webpack_require__(38933);
;// CONCATENATED MODULE: ./build/src/operations/apply-pending.js





















/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
async function applyPending(request, deps) {
    const began = performance.now();
    await refuseBadOptions(request);
    const url = (0,environment/* resolveDatabaseUrl */.N)(request.database, deps.env);
    const database = (0,connection_url/* describeDatabase */.DZ)(url);
    (0,which_url/* sayWhichUrl */._)(url, deps.log);
    const edges = applyEdges(url, request, deps);
    const connection = (0,reusable_session/* reusableSession */._)(edges);
    try {
        const reading = (0,read_folder/* readFolder */.j)(request.migrationsDir);
        const { release, server } = await connectAndPrepare(url, connection, reading, request);
        const { plan } = release;
        const { leftOut } = await reading;
        const report = (status, more = {}) => ({
            ...{ status, database, applied: [], tried: [], baselined: [], acceptedChanges: [], notTried: [] },
            ...{ interrupted: plan.interrupted, leftOut, warnings: release.warnings },
            ...(release.byHand && { byHand: release.byHand }),
            ...more,
            durationMs: performance.now() - began,
        });
        for (const warning of release.warnings)
            deps.log.warn(warning);
        if (nothingToDo(plan))
            return report('nothing-pending');
        const work = { release, server: server, url, edges, connection, request, deps, report };
        return await (request.dryRun ? tryOut(work) : run(work));
    }
    finally {
        await connection.close();
    }
}
async function refuseBadOptions({ backup, dryRun, health, allowPooler }) {
    const problems = [...(await (0,backup_first/* backupFirstProblems */.nE)(backup, dryRun)), ...(health ? (0,wait_for_health/* healthUrlProblems */.Uv)(health.url) : [])];
    if (allowPooler && backup.take && !dryRun)
        problems.push('allow-pooler: a backup cannot be taken through a pooler; set DIRECT_URL, or backup: false with a reason');
    if (problems.length > 0)
        throw new errors/* RunbookError */.rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
/** The folder is read while the connection is made; what is wrong with it is told whether or not the server answers. */
async function connectAndPrepare(url, connection, reading, request) {
    reading.catch(() => { });
    try {
        const { client } = await connection.get();
        return await prepare(client, await reading, url, request);
    }
    catch (error) {
        await reading;
        throw error;
    }
}
async function prepare(client, folder, url, request) {
    await (0,environment_mark/* refuseOtherEnvironment */.M)(client, request.database.environment);
    const release = await prepareRelease(client, folder, {
        ...{ ...request, pooled: request.allowPooler },
        ...(request.allowPooler && { localSettings: (0,session/* localSettings */.f3)(url) }),
    });
    if (nothingToDo(release.plan))
        return { release, server: undefined };
    await (0,session/* refuseReadOnly */.HU)(client);
    return { release, server: await (0,server_facts/* serverFacts */.h)(client) };
}
async function tryOut({ release, edges, request, deps, report }) {
    const { parsed, plan } = release;
    const outcomes = parsed.length === 0 ? [] : await (0,runner/* tryMigrations */.Z)(parsed, applyOptions(request, deps), edges);
    return report('dry-run', {
        baselined: plan.baseline.map(({ name }) => name),
        acceptedChanges: plan.accepted.map(({ file }) => file.name),
        tried: outcomes.map((outcome, index) => ({ name: parsed[index].file.name, outcome })),
    });
}
const applyOptions = (request, deps, backup) => ({
    ...(0,backup_first/* changeOptions */.D$)(request, backup, deps),
    onAlreadyExists: request.onAlreadyExists,
});
const applyEdges = (url, { allowPooler, lockTimeoutMs }, { log, signal }) => ({
    connect: () => (0,client/* connect */.Ng)(url, { allowPooler, lockTimeoutMs }),
    ...{ log, signal },
    ...(allowPooler && { localSettings: (0,session/* localSettings */.f3)(url) }),
});
async function run(work) {
    const { release, url, edges, connection, request, deps } = work;
    const { plan, parsed, entries } = release;
    if (release.byHand)
        deps.log.warn((0,catalog_record/* byHandInWords */.v6)(release.byHand));
    if (parsed.length > 0 && request.health)
        await refuseUnhealthy(request.health, deps);
    if (parsed.length > 0 && request.backup.take)
        await connection.close();
    const backup = parsed.length > 0 ? await (0,backup_first/* backUpFirst */.df)(request, url, work.server, deps) : undefined;
    const options = applyOptions(request, deps, backup);
    const { client } = await connection.get();
    await recordWithoutRunning(client, plan, options);
    await (0,environment_mark/* markEnvironment */.d)(client, request.database.environment);
    const hasInvalidIndex = (release.before?.invalidIndexes ?? []).length > 0;
    const mayTravel = (one) => !entries.has(one.file.name) && (0,whole_file/* mayTravelWhole */.NI)(one, hasInvalidIndex);
    const outcome = await (0,run_batch/* applyBatch */.V)(parsed, options, edges, mayTravel, connection);
    const isChanged = plan.baseline.length + plan.accepted.length > 0 || (0,run_batch/* leftSomething */.c)(outcome);
    const told = isChanged && !deps.signal.aborted ? await lookAfterwards(connection, release.before, deps.log) : [];
    return conclude(work, outcome, told, backup);
}
async function conclude(work, outcome, told, backup) {
    const { release, request, deps } = work;
    for (const line of told)
        deps.log.warn(line);
    const { applied, failed, notTried } = outcome;
    const done = {
        ...{ applied, notTried },
        baselined: release.plan.baseline.map(({ name }) => name),
        acceptedChanges: release.plan.accepted.map(({ file }) => file.name),
        warnings: [...release.warnings, ...applied.flatMap(({ warnings }) => warnings), ...told],
        ...(backup && { backup }),
    };
    if (failed) {
        const { name, error } = failed;
        deps.onStopped?.(work.report('failed', { ...done, failed: { name, message: error.message } }));
        throw (0,stopped_at/* stoppedAt */.P0)(failed, { doneWord: 'Applied', before: applied.map((file) => file.name), notTried });
    }
    if (applied.length === 0)
        return work.report('baselined', done);
    const byUs = applied.some(({ how }) => how !== 'already-applied');
    const health = byUs && request.health ? await (0,wait_for_health/* waitForHealth */.tm)(request.health, deps) : undefined;
    if (health?.healthy === false) {
        deps.onStopped?.(work.report('unhealthy', { ...done, health }));
        throw unhealthyAfter(health);
    }
    return work.report(byUs ? 'applied' : 'already-applied', { ...done, ...(health && { health }) });
}


/***/ }),

/***/ 21420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39672);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _migrations_default_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97852);
/* harmony import */ var _migrations_runner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64424);
/* harmony import */ var _migrations_environment_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5130);
/* harmony import */ var _migrations_ledger_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22575);
/* harmony import */ var _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7890);
/* harmony import */ var _migrations_parse_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40875);
/* harmony import */ var _migrations_record_afterwards_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66066);
/* harmony import */ var _postgres_client_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38362);
/* harmony import */ var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57501);
/* harmony import */ var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(39214);
/* harmony import */ var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(62816);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38933);
/* harmony import */ var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(70048);
// The runbook's section 1: one migration file, after a verified backup, exactly once. Everything that can be refused is refused
// before the backup; a backup that fails means that the migration never starts.















/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
async function apply(request, deps) {
    await refuseBadOptions(request);
    const url = (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_11__/* .resolveDatabaseUrl */ .N)(request.database, deps.env);
    const file = await (0,_migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readMigration */ .V7)(request.migrationsDir, request.migration);
    const parsed = await (0,_migrations_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMigration */ .m)(file);
    const database = (0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_10__/* .describeDatabase */ .DZ)(url);
    deps.log.info(`${request.dryRun ? 'Trying' : 'Applying'} ${file.name} on ${database}`);
    (0,_postgres_which_url_js__WEBPACK_IMPORTED_MODULE_13__/* .sayWhichUrl */ ._)(url, deps.log);
    const { server, verdict } = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_9__/* .withClient */ .SV)(url, { lockTimeoutMs: request.lockTimeoutMs }, async (client) => {
        await (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_12__/* .refuseReadOnly */ .HU)(client);
        await (0,_migrations_environment_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseOtherEnvironment */ .M)(client, request.database.environment);
        const verdict = await (0,_migrations_ledger_check_js__WEBPACK_IMPORTED_MODULE_5__/* .checkAgainstLedger */ .N)(client, file);
        if (verdict.kind !== 'already-applied')
            await (0,_migrations_default_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .checkDefaultSchema */ .r)(client, [parsed]);
        return { verdict, server: await (0,_postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_14__/* .serverFacts */ .h)(client) };
    });
    const report = (outcome, backup) => ({
        ...{ status: statusOf(outcome), migration: file.name, database, outcome },
        ...(backup && { backup }),
        warnings: outcome.kind === 'already-applied' ? 0 : outcome.warnings.length,
    });
    if (verdict.kind === 'already-applied')
        return report(verdict);
    const backup = await (0,_backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__/* .backUpFirst */ .df)(request, url, server, deps);
    const outcome = await (0,_migrations_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .applyMigration */ .r)(parsed, { ...(0,_backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__/* .changeOptions */ .D$)(request, backup, deps), onAlreadyExists: request.onAlreadyExists }, applyEdges(url, deps));
    if (outcome.kind === 'applied' && !deps.signal.aborted)
        await (0,_migrations_record_afterwards_js__WEBPACK_IMPORTED_MODULE_8__/* .recordAfterwards */ .n)((body) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_9__/* .withClient */ .SV)(url, {}, body), request.database.environment, deps.log);
    return report(outcome, backup);
}
async function refuseBadOptions({ backup, dryRun }) {
    const problems = await (0,_backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__/* .backupFirstProblems */ .nE)(backup, dryRun);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
const applyEdges = (url, { log, signal }) => ({ connect: () => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_9__/* .connect */ .Ng)(url), log, signal });
function statusOf(outcome) {
    if (outcome.kind !== 'applied')
        return outcome.kind;
    return outcome.adopted ? 'adopted' : 'applied';
}


/***/ }),

/***/ 46936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53648);
/* harmony import */ var _postgres_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38362);
/* harmony import */ var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57501);
/* harmony import */ var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39214);
/* harmony import */ var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70048);
/* harmony import */ var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62816);
// The runbook's section 3: a verified backup of one database. Reads the server, writes nothing to it.







/**
 * Dumps one database, proves the file complete, then stores it.
 * @throws RunbookError; then nothing was stored and no file is left
 */
async function backup(request, deps) {
    const problems = await (0,_backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .optionProblems */ ._)(request.options);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
    const url = (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveDatabaseUrl */ .N)(request.database, deps.env);
    deps.log.info(`Backing up ${(0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(url)}`);
    (0,_postgres_which_url_js__WEBPACK_IMPORTED_MODULE_5__/* .sayWhichUrl */ ._)(url, deps.log);
    const server = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_2__/* .withClient */ .SV)(url, { lockTimeoutMs: request.options.lockWaitTimeoutMs }, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .serverFacts */ .h);
    return (0,_backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .makeBackup */ .B)(url, server, request.options, deps);
}


/***/ }),

/***/ 87568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ countInWords),
/* harmony export */   ji: () => (/* binding */ durationInWords),
/* harmony export */   ob: () => (/* binding */ bytesInWords),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
/** e.g. `1.2 GB`: powers of 1000, as GitHub and `ls --si` count. */
function bytesInWords(bytes) {
    const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}
/** e.g. `12,345` */
const countInWords = (count) => count.toLocaleString('en-US');
/** e.g. `85 ms`, `4.2 s`, `3 min 20 s` */
function durationInWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** e.g. `1 table`, `2 tables`, `2 entries` */
const countOf = (count, noun, plural = `${noun}s`) => `${countInWords(count)} ${count === 1 ? noun : plural}`;
/** e.g. `pg_dump: 1.2 GB of 3.4 GB (35 %), public.users` */
function progressLine({ task, done, total, unit, detail }) {
    const amount = unit === 'bytes' ? bytesInWords : countInWords;
    const share = total ? ` of ${amount(total)} (${Math.min(100, Math.floor((100 * done) / total))} %)` : '';
    return `${task}: ${amount(done)}${share}${unit === 'bytes' ? '' : ` ${unit}`}${detail ? `, ${detail}` : ''}`;
}


/***/ }),

/***/ 76726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ backupFacts),
/* harmony export */   o: () => (/* binding */ backupDocument)
/* harmony export */ });
/* harmony import */ var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68862);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);


const TABLES_SHOWN = 200;
const NAMES_SHOWN = 20;
function backupDocument(report) {
    return {
        title: `Backup complete: ${tablesInWords(report)}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(report.rows, 'row')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(report.bytes)}`,
        blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
    };
}
const tablesInWords = ({ tables, manifest }) => {
    const without = manifest.withoutRows?.length ?? 0;
    if (without === 0)
        return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(tables, 'table');
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(tables, 'table')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(without)} of them without ${without === 1 ? 'its' : 'their'} rows`;
};
/** The facts of a backup, also shown where it was only the first step of something else. */
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
        ['File', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(report.bytes)}${report.sealed ? ', encrypted with age' : ', not encrypted'}`],
        ['SHA-256', { code: report.sha256 }],
        ...withoutRows(manifest),
        ['Migration ledger at', ledgerAt(manifest)],
        ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .durationInWords */ .ji)(report.durationMs)],
    ];
}
const fullName = ({ schema, name }) => `${schema}.${name}`;
function withoutRows({ withoutRows: tables = [] }) {
    if (tables.length === 0)
        return [];
    const shown = tables.slice(0, NAMES_SHOWN).map(fullName).join(', ');
    const more = tables.length - NAMES_SHOWN;
    return [['Without rows', more > 0 ? `${shown} and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(more)} more` : shown]];
}
function ledgerAt({ ledgerHead, tables, withoutRows = [] }) {
    if (ledgerHead !== undefined)
        return { code: ledgerHead };
    if (withoutRows.some(isLedger))
        return 'not known: its rows were left out';
    return tables.some(isLedger) ? 'no migration is applied' : 'no ledger yet';
}
const isLedger = ({ schema, name }) => schema === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_SCHEMA */ .s && name === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_TABLE */ .R;
const expiry = (at) => at
    ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'GitHub did not tell (it takes the permission actions: read)';
function contents({ manifest }) {
    const largest = [...manifest.tables].sort((a, b) => b.bytes - a.bytes).slice(0, TABLES_SHOWN);
    const more = manifest.tables.length - largest.length;
    return {
        kind: 'table',
        fold: `Tables${more > 0 ? ` (the ${TABLES_SHOWN} largest of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(manifest.tables.length)})` : ''}`,
        columns: ['Table', 'Rows', 'Text'],
        rows: largest.map((table) => [{ code: fullName(table) }, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(table.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(table.bytes)]),
    };
}


/***/ }),

/***/ 79812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ shownBlocks)
/* harmony export */ });
// A report as people read it, before it is Markdown in a job summary or text in a terminal: described once, rendered twice.
/** Without the blocks that have nothing to say. */
const shownBlocks = ({ blocks }) => blocks.filter((block) => block.kind !== 'warnings' || block.lines.length > 0);


/***/ }),

/***/ 10977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ hasStatements),
/* harmony export */   G8: () => (/* binding */ driftFound),
/* harmony export */   P1: () => (/* binding */ requireChecked),
/* harmony export */   Zn: () => (/* binding */ nextSteps)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);


/** @throws RunbookError `drift-not-checked` where nothing could be compared */
function requireChecked({ status, database, couldNotTell }) {
    if (status !== 'not-checked')
        return;
    const why = couldNotTell.length > 0 ? `: ${couldNotTell.join('; ')}` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('drift-not-checked', `${database} could not be compared with the schema file${why}`, {
        state: 'nothing-changed',
        hint: 'repair what is named above, then run it again; until then it is not known whether there is drift.',
    });
}
/** The failure of a step that shall not go on over drift. */
const driftFound = (report, schema) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('drift-found', `${report.database} differs from ${schema}: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(report.findings.length, 'difference')}${settledBy(report)}`, { state: 'nothing-changed', hint: nextSteps(report).join(' ') });
const settledBy = (report) => (hasStatements(report) ? `, settled by ${report.file}` : '');
/** The schema file and the database may be the same while the migrations lag behind both: then there is nothing to run. */
const hasStatements = ({ sql = '', file }) => file !== undefined && /^(?!\s*--)\s*\S/m.test(sql);
/** What to do about each kind that was found. Runbook, section 2. */
function nextSteps(report) {
    const { findings, file } = report;
    const found = new Set(findings.map(({ kind }) => kind));
    const review = hasStatements(report) ? `review ${file}, then apply it under a migration's name` : 'write a migration';
    const steps = [
        [found.has('pending-migrations'), 'Pending: pg-runbook apply-pending.'],
        [
            found.has('schema-ahead'),
            `The schema file is ahead: ${hasStatements(report) ? `make a migration of ${file}` : 'write the migration'} (pg-runbook new).`,
        ],
        [
            found.has('changed-by-hand') || found.has('unexplained'),
            `Changed in the database, and meant: pg-runbook diff --pull, then npx prisma generate, and commit the schema file; not meant: ${review}.`,
        ],
        [
            found.has('unseen-by-prisma'),
            'What a Prisma schema cannot hold: bring what is meant into a migration, and undo what is not.',
        ],
    ];
    return steps.filter(([applies]) => applies).map(([, step]) => step);
}


/***/ }),

/***/ 20204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ driftDocument)
});

// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
// EXTERNAL MODULE: ./build/src/reports/drift-answer.js
var drift_answer = __webpack_require__(10977);
;// CONCATENATED MODULE: ./build/src/reports/drift-diagram.js
/** A picture with more tables, or columns of one, cannot be read. */
const MOST_TABLES = 25;
const MOST_COLUMNS = 40;
/** GitHub refuses a diagram over 50,000 characters. Source: Mermaid's `maxTextSize`. */
const LONGEST = 45_000;
const LONGEST_LABEL = 60;
/** Undefined where there is nothing to show, or too much of it. */
function driftDiagram(tables) {
    const shown = tables.slice(0, MOST_TABLES);
    if (shown.length === 0)
        return undefined;
    const ids = new Map(shown.map(({ name }, index) => [name, `t${index + 1}`]));
    const text = ['erDiagram', ...shown.map((table) => entity(ids.get(table.name), table)), ...relations(shown, ids)];
    const diagram = text.join('\n');
    return diagram.length <= LONGEST ? diagram : undefined;
}
/** How many of the tables a diagram leaves out. */
const tablesLeftOut = (tables) => Math.max(0, tables.length - MOST_TABLES);
function entity(id, { name, columns }) {
    const head = `  ${id}["${label(name)}"]`;
    if (columns.length === 0)
        return head;
    const more = columns.length - MOST_COLUMNS;
    return [
        `${head} {`,
        ...changedFirst(columns).slice(0, MOST_COLUMNS).map(attribute),
        ...(more > 0 ? [`    and ${more === 1 ? 'one_more' : `c${more}_more`}`] : []),
        '  }',
    ].join('\n');
}
/** Only where some would be left out: otherwise the columns stand in the order of the table. */
function changedFirst(columns) {
    if (columns.length <= MOST_COLUMNS)
        return columns;
    const matters = ({ change, pk }) => change !== undefined || pk;
    return [...columns.filter(matters), ...columns.filter((column) => !matters(column))];
}
function attribute({ name, type, pk, change }) {
    const [shownName, shownType] = [word(name), word(type)];
    const told = [...(shownName === name ? [] : [name]), ...(change === undefined ? [] : [change])].map(label).join(': ');
    return `    ${shownType} ${shownName}${pk ? ' PK' : ''}${told === '' ? '' : ` "${told}"`}`;
}
function relations(tables, ids) {
    const lines = tables
        .flatMap((table) => table.relations)
        .map(({ from, to }) => [ids.get(from), ids.get(to)])
        .filter(([from, to]) => from !== undefined && to !== undefined)
        .map(([from, to]) => `  ${from} }o--|| ${to} : references`);
    return [...new Set(lines)];
}
/** An attribute's word: Mermaid takes letters, digits and `_`, and reads PK, FK and UK as keys, in capitals or not. */
function word(text) {
    const plain = text.replace(/[^A-Za-z0-9_]+/g, '_').slice(0, LONGEST_LABEL);
    return /^[A-Za-z]/.test(plain) && !/^([PFU]K)$/i.test(plain) ? plain : `_${plain}`;
}
/** Between quotation marks. Mermaid decodes `#...;` and renders HTML there. */
const label = (text) => text.replace(/[^\p{L}\p{N} .,:()[\]/_-]/gu, '_').slice(0, LONGEST_LABEL) || '_';

;// CONCATENATED MODULE: ./build/src/reports/drift-report.js



/** In the order in which people settle them. */
const KINDS = {
    'changed-by-hand': 'Changed by hand in the database, past the migrations',
    'schema-ahead': 'The schema file is ahead: no migration does this yet',
    'pending-migrations': 'Pending migrations account for this',
    'unseen-by-prisma': 'What a Prisma schema cannot hold',
    unexplained: 'Differs, and where it comes from could not be told',
};
const MOST_ITEMS = 100;
const MOST_LOSSES = 20;
const LONGEST_TEXT = 300;
function driftDocument(report) {
    return {
        title: titleOf(report),
        blocks: [
            ...Object.keys(KINDS).flatMap((kind) => group(kind, report)),
            { kind: 'warnings', lines: [...losses(report), ...report.warnings] },
            ...titled('Could not be told', report.couldNotTell),
            ...(report.status === 'drift' ? titled('What to do', (0,drift_answer/* nextSteps */.Zn)(report)) : []),
            ...diagram(report),
            ...(report.sql && (0,drift_answer/* hasStatements */.$D)(report) ? sqlBlocks(report.sql, report.file) : []),
            ...leftOut(report.ignored),
        ],
    };
}
function titleOf({ status, database, findings }) {
    switch (status) {
        case 'no-drift':
            return `${database}: no drift`;
        case 'drift':
            return `${database}: drift, ${(0,quantities/* countOf */.pq)(findings.length, 'difference')}`;
        case 'not-checked':
            return `${database}: could not be checked for drift`;
    }
}
function group(kind, { findings }) {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0)
        return [];
    const more = ofKind.length - MOST_ITEMS;
    return [
        { kind: 'text', text: [`${KINDS[kind]} (${(0,quantities/* countInWords */.K4)(ofKind.length)}):`] },
        { kind: 'list', items: [...ofKind.slice(0, MOST_ITEMS).map(item), ...(more > 0 ? [[andMore(more)]] : [])] },
    ];
}
const item = ({ object, what, location }) => [
    { code: shortened(object) },
    `: ${shortened(what)}`,
    ...(location ? [' (', { code: `${location.file}:${location.line}` }, ')'] : []),
];
/** Rows are named first: they are what cannot be had back. */
function losses({ findings }) {
    const destructive = findings.flatMap(({ statements = [] }) => statements).filter((one) => one.destructive);
    const sorted = [...new Map(destructive.map((one) => [`${one.line} ${one.sql}`, one])).values()].sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0));
    const more = sorted.length - MOST_LOSSES;
    return [
        ...sorted.slice(0, MOST_LOSSES).map(loss),
        ...(more > 0 ? [`${(0,quantities/* countOf */.pq)(more, 'more statement')} of the SQL would lose data`] : []),
    ];
}
function loss({ sql, line, rows }) {
    const lost = rows === undefined ? 'data, how much was not counted' : `something of ${(0,quantities/* countOf */.pq)(rows, 'row')}`;
    return `line ${line} of the SQL would lose ${lost}: ${shortened(sql.replace(/\s+/g, ' ').trim())}`;
}
function diagram({ status, tables }) {
    const code = status === 'drift' ? driftDiagram(tables) : undefined;
    if (code === undefined)
        return [];
    const more = tablesLeftOut(tables);
    return [
        { kind: 'mermaid', code },
        ...(more > 0 ? [textBlock(`${(0,quantities/* countOf */.pq)(more, 'more table')} would be in the picture`)] : []),
    ];
}
const sqlBlocks = (sql, file) => [
    {
        kind: 'text',
        text: ['SQL that would bring the database to the schema, to be read before anybody runs it: ', { code: file }],
    },
    { kind: 'code', language: 'sql', code: sql, fold: 'SQL' },
];
function titled(title, lines) {
    return lines.length === 0 ? [] : [textBlock(`${title}:`), { kind: 'list', items: listed(lines) }];
}
const leftOut = (lines) => lines.length === 0 ? [] : [{ kind: 'list', items: listed(lines), fold: 'Left out of the comparison' }];
function listed(lines) {
    const more = lines.length - MOST_ITEMS;
    return [...lines.slice(0, MOST_ITEMS).map((line) => [shortened(line)]), ...(more > 0 ? [[andMore(more)]] : [])];
}
const andMore = (count) => `... and ${(0,quantities/* countInWords */.K4)(count)} more, all of them in the report file`;
const textBlock = (text) => ({ kind: 'text', text: [text] });
const shortened = (text) => text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;


/***/ }),

/***/ 61872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rollbackDocument)
/* harmony export */ });
/* harmony import */ var _migrations_catalog_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68612);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87568);
/* harmony import */ var _apply_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39240);
/* harmony import */ var _backup_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76726);
/* harmony import */ var _dry_run_title_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77587);
// What people see of a rollback: what was taken back and in which order, what stopped it, what was not tried, and the backup.





const statementsOf = ({ outcome }) => ('statements' in outcome ? outcome.statements : []);
const titleOf = (report) => {
    const files = (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(report.rolledBack.length, 'migration');
    switch (report.status) {
        case 'rolled-back':
            return `Rolled back ${files}`;
        case 'already-rolled-back':
            return `${report.rolledBack.map(({ migration }) => migration).join(', ')}: rolled back already, nothing to do`;
        case 'nothing-to-roll-back':
            return 'Nothing to roll back';
        case 'dry-run':
            return `Dry run of rolling back ${files}: ${(0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_3__/* .dryRunInWords */ .f)(report.rolledBack.flatMap(statementsOf))}`;
        case 'failed':
            return `The rollback of ${report.failed.migration} failed`;
    }
};
const rollbackDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        { kind: 'facts', facts: [['Database', report.database]] },
        ...(report.failed ? [{ kind: 'warnings', lines: [report.failed.message] }] : []),
        ...(report.byHand ? [{ kind: 'warnings', lines: [(0,_migrations_catalog_record_js__WEBPACK_IMPORTED_MODULE_0__/* .byHandInWords */ .v6)(report.byHand)] }] : []),
        ...(report.rolledBack.length + report.notTried.length > 0 || report.failed ? [files(report)] : []),
        ...report.rolledBack.flatMap(details),
        ...(report.backup
            ? [
                { kind: 'text', text: ['Backup before it:'] },
                { kind: 'facts', facts: (0,_backup_report_js__WEBPACK_IMPORTED_MODULE_4__/* .backupFacts */ .C)(report.backup) },
            ]
            : []),
    ],
});
const HOW = {
    'rolled-back': 'rolled back',
    'already-rolled-back': 'rolled back already',
    'dry-run': 'would be rolled back',
};
const files = ({ rolledBack, failed, notTried }) => ({
    kind: 'table',
    columns: ['File', 'What became of it', 'Took'],
    rows: [
        ...rolledBack.map(({ migration, outcome }) => [
            { code: migration },
            HOW[outcome.kind],
            'durationMs' in outcome ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .durationInWords */ .ji)(outcome.durationMs) : '',
        ]),
        ...(failed ? [[{ code: failed.migration }, 'failed', '']] : []),
        ...notTried.map((name) => [{ code: name }, 'not tried', '']),
    ],
});
function details({ migration, outcome }) {
    if (outcome.kind === 'already-rolled-back')
        return [];
    return [
        { kind: 'text', text: [{ code: migration }] },
        { kind: 'warnings', lines: outcome.warnings },
        (0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .statementTable */ .Sd)(outcome.statements),
        ...(outcome.kind === 'dry-run' ? [(0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .lockTable */ .S5)(outcome.locks)] : []),
    ];
}


/***/ }),

/***/ 45749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalText)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79812);
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
// A document as plain text for a terminal or a CI log: no colour, no escape sequence, tables aligned.


const MAX_CELL = 80;
const words = (text) => (typeof text === 'string' ? text : text.code);
const cell = (text) => {
    const line = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text));
    return line.length > MAX_CELL ? `${line.slice(0, MAX_CELL - 1)}…` : line;
};
/** The whole document, ending with a line feed. */
const terminalText = (document) => [
    (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(document.title),
    ...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .shownBlocks */ .Y)(document)
        .filter(isText)
        .map((block) => `\n${blockText(block)}`),
].join('\n') + '\n';
const isText = (block) => block.kind !== 'mermaid';
function blockText(block) {
    switch (block.kind) {
        case 'text':
            return block.text.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text))).join('');
        case 'facts':
            return aligned(block.facts.map(([name, value]) => [name, (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(value))]));
        case 'table':
            return aligned([block.columns.map((name) => name.toUpperCase()), ...block.rows.map((row) => row.map(cell))]);
        case 'list':
            return block.items.map((item) => `  - ${item.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text))).join('')}`).join('\n');
        case 'warnings':
            return block.lines.map((line) => `warning: ${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(line)}`).join('\n');
        case 'code':
            return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(block.code);
    }
}
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    const line = (row) => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    return rows.map((row) => `  ${line(row)}`).join('\n');
}


/***/ })

};
