export const id = 745;
export const ids = [745];
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

/***/ 68862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LEDGER_TABLE),
/* harmony export */   s: () => (/* binding */ LEDGER_SCHEMA)
/* harmony export */ });
/**
 * The schema of the ledger: one of its own, so that the ledger is never drift. Not "pg_runbook": PostgreSQL keeps names that
 * begin with pg_ to itself and refuses such a schema (42939 reserved_name; manual, 5.10.6).
 */
const LEDGER_SCHEMA = 'pgrunbook';
/** The table in it, one row for each migration. */
const LEDGER_TABLE = 'migrations';


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
const terminalText = (document) => [(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(document.title), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .shownBlocks */ .Y)(document).map((block) => `\n${blockText(block)}`)].join('\n') + '\n';
function blockText(block) {
    switch (block.kind) {
        case 'text':
            return block.text.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text))).join('');
        case 'facts':
            return aligned(block.facts.map(([name, value]) => [name, (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(value))]));
        case 'table':
            return aligned([block.columns.map((name) => name.toUpperCase()), ...block.rows.map((row) => row.map(cell))]);
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


/***/ }),

/***/ 11646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TOOL_VERSION)
/* harmony export */ });
// The version that ledgers and manifests record. package.json says the same, which a test holds.
const TOOL_VERSION = '0.1.0';


/***/ })

};
