export const id = 924;
export const ids = [924,782];
export const modules = {

/***/ 98530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseAll)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40875);
// Every file of a release is parsed before the first one runs, so that a slip in the last file is told before anything is changed.


/** Throws what parseMigration throws for one file; for several one error of the first one's code that tells all of them. */
async function parseAll(files) {
    const parsed = [];
    const failures = [];
    for (const file of files) {
        try {
            parsed.push(await (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMigration */ .m)(file));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk))
                throw error;
            failures.push(error);
        }
    }
    const [first] = failures;
    if (first === undefined)
        return parsed;
    if (failures.length === 1)
        throw first;
    const told = failures.map(({ message, detail }) => `- ${detail.location?.file ?? ''}: ${message}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk(first.code, `${failures.length} files cannot be applied:\n${told.join('\n')}`, first.detail);
}


/***/ }),

/***/ 35800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readFolder),
/* harmony export */   m: () => (/* binding */ lookIntoFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
/* harmony import */ var _list_migrations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8365);
/* harmony import */ var _migration_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66383);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10287);
// All migrations of a folder with their texts, in the order they run. Whatever is wrong with any of them is told at once, before
// anything runs: half a folder is no history.







function readOrProblem(file, directory, name) {
    const shown = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
    try {
        return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_5__/* .readMigrationFile */ .r)(name, file, shown);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk))
            return { name, message: `cannot be read (${error.message})` };
        const { location } = error.detail;
        return { name, message: error.message, ...(location && { location }) };
    }
}
/** Left out on purpose (a drift file, a folder, another kind of file) or meant as a migration and broken? */
const isBroken = ({ name, why }) => name.endsWith('.sql') && !/^\.|^drift_/i.test(name) && why !== 'is a folder';
/** Reads every migration of `directory`. @throws RunbookError `bad-input` where there is no such folder */
async function lookIntoFolder(directory) {
    const { names, links, leftOut } = await (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_4__/* .listMigrations */ .Y)(directory);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
    // a link within the folder is followed; listMigrations has refused all others
    const ownPath = (name) => links.has(name) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)) : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${name}`;
    const read = names.map((name) => readOrProblem(ownPath(name), directory, name));
    return {
        files: read.filter((file) => 'text' in file),
        leftOut,
        broken: [
            ...leftOut.filter(isBroken).map(({ name, why }) => ({ name, message: why })),
            ...read.filter((file) => 'message' in file),
        ],
        sameVersions: (0,_version_js__WEBPACK_IMPORTED_MODULE_6__/* .sameVersions */ ._)(names),
    };
}
/**
 * As {@link lookIntoFolder}, and refuses a folder in which anything is wrong.
 * @throws RunbookError `bad-input` where there is no such folder; `bad-migration-file` with every problem of every file: names
 * that differ only by case, two files of one version, links out of the folder, no UTF-8, NUL bytes, empty or oversized files
 */
async function readFolder(directory) {
    const { files, leftOut, broken, sameVersions } = await lookIntoFolder(directory);
    const problems = [
        ...broken.map(({ name, message, location }) => ({
            message: location ? `${location.file}: ${message}` : `${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(name)} ${message}`,
            ...(location && { location }),
        })),
        ...sameVersions.map((group) => ({ message: `${group.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H).join(' and ')} have the same version` })),
    ];
    if (problems.length > 0)
        throw badFolder(directory, problems);
    return { files, leftOut };
}
function badFolder(directory, problems) {
    const [only] = problems;
    const message = problems.length === 1
        ? only.message
        : `${problems.length} problems in ${directory}:\n${problems.map((problem) => `- ${problem.message}`).join('\n')}`;
    const location = problems.find((problem) => problem.location)?.location;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('bad-migration-file', message, {
        state: 'nothing-changed',
        hint: 'mend or rename what is named above, and run it again',
        ...(location && { location }),
    });
}


/***/ }),

/***/ 20087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ reusableSession)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17092);
/* harmony import */ var _runner_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96092);


function reusableSession(deps) {
    let open;
    const close = async () => {
        const last = open;
        open = undefined;
        last?.stopListening();
        await last?.session.close();
    };
    return {
        close,
        async get() {
            if (open?.session.lost())
                await close();
            if (open === undefined) {
                const session = await (0,_runner_session_js__WEBPACK_IMPORTED_MODULE_1__/* .openRunnerSession */ .d)(deps);
                open = { session, stopListening: (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelOnAbort */ .ec)(session, deps) };
            }
            return open.session;
        },
    };
}


/***/ }),

/***/ 20008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ applyBatch),
  c: () => (/* binding */ leftSomething)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/postgres/sqlstate.js
var sqlstate = __webpack_require__(54812);
// EXTERNAL MODULE: ./build/src/migrations/already-there.js + 10 modules
var already_there = __webpack_require__(68056);
// EXTERNAL MODULE: ./build/src/migrations/cancellation.js
var cancellation = __webpack_require__(17092);
// EXTERNAL MODULE: ./build/src/migrations/cancelled.js
var cancelled = __webpack_require__(98084);
// EXTERNAL MODULE: ./build/src/migrations/ledger.js
var ledger = __webpack_require__(21366);
// EXTERNAL MODULE: ./build/src/migrations/ledger-mark.js
var ledger_mark = __webpack_require__(25530);
// EXTERNAL MODULE: ./build/src/migrations/run-failure.js
var run_failure = __webpack_require__(4297);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./build/src/migrations/send-script.js
// Several statements in one message, and how far the server came with them.

/**
 * Sends `text` as one simple query. Every statement of it counts, whatever it returns; rows are kept of the statements at `places`
 * only (from 0). Never rejects.
 */
const sendScript = (client, text, places) => new Promise((resolve) => {
    const rows = new Map();
    let completed = 0;
    const count = () => (completed += 1);
    const { connection } = client;
    connection.on('commandComplete', count);
    const end = (error) => {
        connection.off('commandComplete', count);
        resolve({ completed, rows, ...(error !== undefined && { error }) });
    };
    const query = new esm/* default.Query */.Ay.Query({ text });
    query.on('row', (row) => {
        if (places.has(completed))
            rows.set(completed, row);
    });
    query.on('error', end);
    query.on('end', () => end());
    client.query(query);
});

// EXTERNAL MODULE: ./build/src/migrations/statement-failure.js
var statement_failure = __webpack_require__(49889);
// EXTERNAL MODULE: ./build/src/migrations/transaction.js
var transaction = __webpack_require__(63811);
// EXTERNAL MODULE: ./build/src/migrations/whole-file.js
var whole_file = __webpack_require__(65607);
;// CONCATENATED MODULE: ./build/src/migrations/run-together.js













/** Found before long work, or after a wait for a lock, and told better by a statement of its own. */
const isForOneByOne = (error) => (0,already_there/* saysAlreadyExists */.TM)(error) || (0,statement_failure/* isLockFailure */._)(error) || ((0,sqlstate/* isDatabaseError */.sS)(error) && Number(error.position) > 0);
function stoppedBy(file, at, error, options, deps) {
    const { parsed } = file;
    if (deps.signal?.aborted)
        return { kind: 'failed', error: (0,cancelled/* cancelled */.K)(`the run of ${parsed.file.name}`, 'rolled-back', error) };
    const statement = parsed.statements[at - file.before];
    if (statement === undefined || isForOneByOne(error))
        return { kind: 'one-by-one' };
    const failed = { parsed, statement, mark: ledger_mark/* applyMark */.u, options, deps, state: 'rolled-back', blockers: [] };
    return { kind: 'failed', error: (0,statement_failure/* statementFailure */.q)(error, failed) };
}
/** The places of the ledger's entries among all statements of the message. */
function recordPlaces(files) {
    let sum = 0;
    return files.map(({ total }) => (sum += total) - 2); // the last one is COMMIT
}
/**
 * Runs files that `mayTravelWhole` lets through and that have no row in the ledger.
 * @throws RunbookError `outcome-unknown`, `cancelled` (before anything was sent)
 */
async function runTogether(all, batch, options, deps) {
    const { session } = batch;
    (0,cancellation/* refuseIfCancelled */.pU)(deps, `before ${all[0].file.name} was begun`, 'nothing-changed');
    const files = all.map((parsed) => (0,whole_file/* wholeFile */.AA)(parsed, options, batch.clean));
    const places = recordPlaces(files);
    // a message is read as a whole, before any of it runs: what its last file has set must be gone before the next one comes
    const text = [...files.map((file) => file.text), ...batch.clean.statements].join('\n;\n');
    const sent = await heard(session.track(sendScript(session.client, text, new Set(places))), batch, deps);
    if (sent === undefined || (sent.error !== undefined && (0,run_failure/* isConnectionFailure */.$B)(sent.error)))
        return afterwards(all, batch, options, deps, sent?.error);
    const done = places.filter((place) => sent.completed >= place + 2).length;
    const committed = files
        .slice(0, done)
        .map(({ parsed }, index) => ({ parsed, entry: sent.rows.get(places[index]), replyLost: false }));
    if (sent.error === undefined)
        return { committed };
    await leaveClean(batch);
    if (done === files.length)
        return { committed };
    const begun = done === 0 ? 0 : places[done - 1] + 2;
    return { committed, stopped: stoppedBy(files[done], sent.completed - begun, sent.error, options, deps) };
}
/** After a failure: what files before it have set is set back, or the session is not used again. */
async function leaveClean({ session, clean }) {
    await (0,transaction/* rollBack */.Fu)(session);
    if (!session.lost())
        await session.client.query(clean.statements.join('; ')).catch(session.cut);
}
const ASK_EVERY_MS = 5_000;
const ON_ITS_WAY_MS = 1_000;
const STATE = `SELECT state FROM pg_catalog.pg_stat_activity WHERE pid = $1 AND backend_start = $2::timestamptz`;
/** What the server process of the session does now; undefined where it is gone, or nobody can be asked. */
async function stateOf({ session, backendStart }) {
    const side = await session.side();
    return (await side.query(STATE, [session.process.pid, backendStart])).rows[0]?.state;
}
/** The answer; undefined where it was lost on the way: the server has finished, and nothing comes. Then the connection is cut. */
async function heard(answer, batch, deps) {
    for (;;) {
        const sent = await Promise.race([answer, (0,promises_.setTimeout)(ASK_EVERY_MS, undefined, { ref: false })]);
        if (sent !== undefined)
            return sent;
        const state = await stateOf(batch).catch(() => 'unknown');
        if (state !== 'idle' && state !== undefined)
            continue;
        const late = await Promise.race([answer, (0,promises_.setTimeout)(ON_ITS_WAY_MS, undefined, { ref: false })]);
        if (late !== undefined)
            return late;
        deps.log.warn('The reply was lost: asking the server what became of it');
        batch.session.cut();
        return undefined;
    }
}
const DEFAULT_SEEK_MS = 30_000;
/** A runner that is being cancelled has only seconds left. */
const SEEK_CANCELLED_MS = 1_500;
const PATIENCE_MS = 2_000;
const END = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
  WHERE pid = $1 AND backend_start = $2::timestamptz`;
/** Until the server process of the lost connection is gone; then the ledger cannot change by our hand any more. */
async function untilGone({ session, backendStart }, side, until) {
    const began = Date.now();
    for (let ended = false; Date.now() < until; await (0,promises_.setTimeout)(100)) {
        const { rowCount } = await side.query(STATE, [session.process.pid, backendStart]);
        if (rowCount === 0)
            return;
        if (!ended && Date.now() - began > PATIENCE_MS) {
            await side.query(END, [session.process.pid, backendStart]);
            ended = true;
        }
    }
    throw new Error('the server process of the lost connection goes on');
}
/** After a lost connection the ledger says which of the files are in the database, once nothing of ours runs there any more. */
async function afterwards(all, batch, options, deps, cause) {
    deps.log.warn('The connection was lost in the middle of a run: asking the server what became of it');
    const until = Date.now() + (deps.signal?.aborted ? SEEK_CANCELLED_MS : (options.outcomeWaitMs ?? DEFAULT_SEEK_MS));
    const names = all.map(({ file }) => file.name);
    for (let last = cause;; await (0,promises_.setTimeout)(200)) {
        if (Date.now() >= until)
            throw unknownOutcome(all[0], last);
        try {
            const side = await batch.session.side();
            await untilGone(batch, side, until);
            const entries = new Map((await (0,ledger/* entriesNamed */.GI)(side, names)).map((entry) => [entry.name, entry]));
            const isOurs = ({ file }, entry = entries.get(file.name)) => entry?.status === 'applied' && entry.checksum === file.checksum;
            const done = all.findIndex((parsed) => !isOurs(parsed));
            const committed = (done < 0 ? all : all.slice(0, done)).map((parsed) => ({
                ...{ parsed, replyLost: true },
                entry: entries.get(parsed.file.name),
            }));
            return done < 0
                ? { committed }
                : { committed, stopped: { kind: 'failed', error: lostAt(all[done], deps, cause) } };
        }
        catch (error) {
            if (error instanceof errors/* RunbookError */.rk && error.code === 'ledger-unusable')
                throw error;
            last = error;
        }
    }
}
function lostAt({ file }, { signal }, cause) {
    if (signal?.aborted)
        return (0,cancelled/* cancelled */.K)(`the run of ${file.name}`, 'rolled-back', cause);
    return new errors/* RunbookError */.rk('migration-failed', `the connection was lost while ${file.name} ran`, {
        state: 'rolled-back',
        location: { file: file.path, line: 1 },
        hint: 'Run it again when the server answers again: it goes on with this file.',
        cause,
    });
}
const unknownOutcome = ({ file }, cause) => new errors/* RunbookError */.rk('outcome-unknown', `the connection was lost while ${file.name} ran, and the server cannot be asked`, {
    state: 'unknown',
    location: { file: file.path, line: 1 },
    hint: 'When the server answers again, run this again: the ledger then says which files are applied.',
    cause,
});

// EXTERNAL MODULE: ./build/src/migrations/runner.js + 11 modules
var runner = __webpack_require__(64424);
// EXTERNAL MODULE: ./build/src/migrations/stopped-at.js
var stopped_at = __webpack_require__(86782);
;// CONCATENATED MODULE: ./build/src/migrations/run-batch.js
// Applies files one after the other, each by itself and exactly once, over one session where that will do. The first failure
// stops: what came before it stays, nothing of it is left, and what comes after is not tried.





/** A run that left nothing records nothing, or the next one could not tell any more what was changed by hand before it. */
const leftSomething = ({ applied, failed }) => applied.some(({ how }) => how !== 'already-applied') || (failed !== undefined && !(0,stopped_at/* leftNothing */.Jw)(failed.error));
const SESSION = `
  SELECT pg_catalog.current_setting('role') AS role,
    (SELECT backend_start::text FROM pg_catalog.pg_stat_activity WHERE pid = pg_catalog.pg_backend_pid()) AS "backendStart",
    (SELECT coalesce(pg_catalog.json_agg(s), '[]') FROM
      (SELECT name, setting FROM pg_catalog.pg_settings
       WHERE source = 'session' AND context IN ('user', 'superuser')) s) AS settings`;
async function batchSession(session) {
    const { rows } = await session.client.query(SESSION);
    const { role, backendStart, settings } = rows[0];
    return { session, clean: (0,whole_file/* cleanSession */.WH)(settings, role), backendStart };
}
/** How much travels together: enough to pay for the distance, little enough to tell how far the run is. */
const TOGETHER_FILES = 25;
const TOGETHER_CHARACTERS = 256 * 1024;
/** The next files that may travel whole; none where the first one may not. */
function nextTogether(files, mayTravel) {
    const together = [];
    let characters = 0;
    for (const parsed of files) {
        characters += parsed.file.text.length;
        const isFull = together.length === TOGETHER_FILES || (together.length > 0 && characters > TOGETHER_CHARACTERS);
        if (isFull || !mayTravel(parsed))
            break;
        together.push(parsed);
    }
    return together;
}
async function oneByOne(parsed, options, deps) {
    const began = performance.now();
    const outcome = await (0,runner/* applyMigration */.r)(parsed, { ...options, dryRun: false }, deps);
    if (outcome.kind === 'already-applied')
        return appliedFile(parsed, { how: outcome.kind, entry: outcome.entry, warnings: [], replyLost: false }, began);
    if (outcome.kind === 'dry-run')
        throw new Error('a batch is no dry run');
    const { adopted, entry, warnings, replyLost } = outcome;
    return appliedFile(parsed, { how: adopted ? 'adopted' : 'applied', entry, warnings, replyLost }, began);
}
const appliedFile = ({ file, statements }, result, began) => ({
    name: file.name,
    ...result,
    statements: statements.length,
    durationMs: performance.now() - began,
});
/**
 * Applies `files` in their order. Does not throw for a file that fails: that is told in the outcome, with what is in the database.
 * @param mayTravel may the file go whole, in one message with others? See mayTravelWhole; it has no row in the ledger
 * @throws RunbookError `cannot-connect` and what else keeps it from beginning at all; nothing was changed then
 */
async function applyBatch(files, options, deps, mayTravel, connection) {
    const applied = [];
    const pooled = deps.localSettings !== undefined;
    let batch;
    while (applied.length < files.length) {
        const parsed = files[applied.length];
        const total = files.length;
        deps.log.progress({ task: 'apply', done: applied.length, total, unit: 'files', detail: parsed.file.name });
        try {
            const together = pooled ? [] : nextTogether(files.slice(applied.length), mayTravel);
            if (together.length > 0) {
                const session = await connection.get();
                if (batch?.session !== session)
                    batch = await batchSession(session);
                if (await inOneMessage(together, applied, batch, options, deps))
                    continue;
            }
            applied.push(await oneByOne(files[applied.length], options, deps));
        }
        catch (error) {
            if (!(error instanceof errors/* RunbookError */.rk))
                throw error;
            const [failed, ...notTried] = files.slice(applied.length).map(({ file }) => file.name);
            return { applied, failed: { name: failed, error: (0,stopped_at/* afterOthers */.EY)(error, applied.length) }, notTried };
        }
    }
    return { applied, notTried: [] };
}
/** Adds what was committed to `applied`. False: the next file is for the run statement by statement. */
async function inOneMessage(together, applied, batch, options, deps) {
    const { committed, stopped } = await runTogether(together, batch, options, deps);
    for (const { parsed, entry, replyLost } of committed) {
        for (const warning of parsed.warnings)
            deps.log.warn(warning, { file: parsed.file.path, line: 1 });
        const { name } = parsed.file;
        const { statements, durationMs } = entry;
        applied.push({ name, how: 'applied', entry, statements, warnings: parsed.warnings, durationMs, replyLost });
    }
    if (stopped?.kind === 'failed')
        throw stopped.error;
    return stopped === undefined;
}


/***/ }),

/***/ 86782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ afterOthers),
/* harmony export */   Jw: () => (/* binding */ leftNothing),
/* harmony export */   P0: () => (/* binding */ stoppedAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// One of several files failed: what was done before it stays, and what comes after it was not tried. Said in the error itself, since
// that is what people see first.

const UNCHANGED = ['nothing-changed', 'rolled-back'];
/** Has what stopped with this error left nothing in the database? */
const leftNothing = ({ detail }) => UNCHANGED.includes(detail.state);
/** Of the database as a whole: files before the one that failed are in it. */
const afterOthers = (error, before) => before === 0 || !leftNothing(error)
    ? error
    : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk(error.code, error.message, { ...error.detail, state: 'earlier-committed' });
/** The error with what was done before it and what was not tried after it. `doneWord`: Applied, Rolled back. */
function stoppedAt({ name, error }, { doneWord, before, notTried }) {
    const { code, message, detail, cause } = afterOthers(error, before.length);
    const told = [
        ...(before.length > 0 ? [`${doneWord} before it: ${before.join(', ')}`] : []),
        `Failed: ${name}`,
        ...(notTried.length > 0 ? [`Not tried: ${notTried.join(', ')}`] : []),
    ];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk(code, [message, ...told].join('\n'), { ...detail, cause });
}


/***/ }),

/***/ 10287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sameVersions)
/* harmony export */ });
/* unused harmony export versionOf */
// The version in a migration's name, where it has one: two files of one version are two people's work that met in a merge, and
// which of them runs first must not be left to the rest of the name.
/** A second or finer: 20251026093015_x, 20251026_093015_x, 1698312345_x; a counter: 0042_x, V12__x; never a bare day. */
const VERSION = /^(?:(\d{8}_\d{4,6})(?=[_.-])|(\d+)(?=[_.-])|[Vv](\d+(?:[._]\d+)*)__)/;
/** Several files of one day are usual: a bare date is not a version. */
const isDay = (digits) => /^(?:19|20)\d{6}$/.test(digits);
/** Undefined for a name without a version. Leading zeros do not count. */
function versionOf(name) {
    const [, dayAndTime, digits, dotted] = VERSION.exec(name) ?? [];
    const version = dayAndTime ?? digits ?? dotted;
    if (version === undefined || isDay(version))
        return undefined;
    return version.replace(/[._]/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1');
}
/** Groups of two names and more that have the same version. */
function sameVersions(names) {
    const groups = new Map();
    for (const name of names) {
        const version = versionOf(name);
        if (version !== undefined)
            groups.set(version, [...(groups.get(version) ?? []), name]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
}


/***/ }),

/***/ 65607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ wholeFile),
/* harmony export */   NI: () => (/* binding */ mayTravelWhole),
/* harmony export */   WH: () => (/* binding */ cleanSession)
/* harmony export */ });
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
/* harmony import */ var _changed_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94799);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21366);
/* harmony import */ var _runner_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(209);
/* harmony import */ var _side_effects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51463);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96666);
/* harmony import */ var _transaction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63811);
// A migration file as one piece of text for the server: its own transaction with the claim of its ledger row before the statements
// and the record after them. Where one of these has no row to write, the piece fails and leaves nothing.







/** Settings that change nothing about how a text is read, nor what the ledger's statements mean. */
const HARMLESS_SETTINGS = new Set([
    'check_function_bodies',
    'client_min_messages',
    'default_table_access_method',
    'default_tablespace',
    'idle_in_transaction_session_timeout',
    'lock_timeout',
    'maintenance_work_mem',
    'row_security',
    'search_path',
    'statement_timeout',
    'work_mem',
    'xmloption',
]);
/** Of a session, and outliving the transaction: the next file must not find them. */
const LEAVES_TRACES = new Set([
    'DeclareCursorStmt',
    'DiscardStmt',
    'ExecuteStmt',
    'ListenStmt',
    'LoadStmt',
    'NotifyStmt',
    'PrepareStmt',
]);
function needsOneByOne({ node, kind }, hasInvalidIndex) {
    if (LEAVES_TRACES.has(kind))
        return true;
    if ('VariableSetStmt' in node)
        return !HARMLESS_SETTINGS.has(node.VariableSetStmt.name ?? '');
    // IF NOT EXISTS trusts an INVALID index of that name: where there is one, it is looked for before the statement runs.
    if ('IndexStmt' in node)
        return hasInvalidIndex && node.IndexStmt.if_not_exists === true;
    return false;
}
/**
 * May the file travel whole? Inside one transaction that is the same as statement by statement, unless a statement changes how the
 * rest of the text is read or what our session is, or needs to be looked at before it runs.
 */
const mayTravelWhole = (parsed, hasInvalidIndex) => (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .runsInOneTransaction */ .E)(parsed) && !parsed.statements.some((statement) => needsOneByOne(statement, hasInvalidIndex));
const literal = (value) => value === undefined || value === null ? 'NULL' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(value);
/** Division by zero where somebody else has the lock or the row. */
function claimStatement({ file, statements }, options) {
    const origin = [options.backup, options.actor, options.runUrl, options.commitSha, options.toolVersion];
    return `WITH claimed AS (
    INSERT INTO ${_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .TABLE */ .Bt} (name, checksum, status, applied_at, duration_ms, statements, warnings,
      backup, actor, run_url, commit_sha, tool_version, content)
    SELECT ${literal(file.name)}, ${literal(file.checksum)}, 'running', pg_catalog.clock_timestamp(), 0, ${statements.length}, 0,
      ${origin.map(literal).join(', ')}, ${literal((0,_changed_text_js__WEBPACK_IMPORTED_MODULE_1__/* .keptText */ .GD)(file.text))}
    WHERE ${_runner_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .TRY_TRANSACTION_LOCK */ .fz}
    ON CONFLICT (name) DO NOTHING RETURNING 1)
  SELECT 1 / count(*) AS claimed FROM claimed`;
}
/** What must be the same before COMMIT: the transaction, and what it has written to the ledger. Kept on the server till then. */
const BEGUN = `pg_catalog.concat_ws(' ', pg_catalog.pg_current_xact_id(), ${_side_effects_js__WEBPACK_IMPORTED_MODULE_4__/* .LEDGER_WRITES */ .f})`;
const REMEMBER = `SELECT pg_catalog.set_config('pgrunbook.begun', ${BEGUN}, true)`;
/**
 * Division by zero where the row is not there any more, or where lookBeforeCommit would find something, which is then told by the
 * run statement by statement. Its one row is the ledger's entry.
 */
const recordStatement = (parsed) => `WITH recorded AS (
    UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .TABLE */ .Bt} SET status = 'applied', applied_at = pg_catalog.clock_timestamp(), warnings = ${parsed.warnings.length},
      duration_ms = least(1000 * extract(epoch FROM pg_catalog.clock_timestamp() - applied_at), 2147483647)::integer
    WHERE name = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(parsed.file.name)} AND status = 'running'
      AND pg_catalog.current_setting('pgrunbook.begun', true) = ${BEGUN} AND ${(0,_side_effects_js__WEBPACK_IMPORTED_MODULE_4__/* .strayObjects */ .y)(parsed)} IS NULL
    RETURNING ${_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY */ .Py})
  SELECT recorded.*, 1 / (SELECT pg_catalog.count(*) FROM recorded) AS one FROM (SELECT) row_or_error LEFT JOIN recorded ON true`;
function wholeFile(parsed, options, clean) {
    const before = [...clean.statements, ...(0,_transaction_js__WEBPACK_IMPORTED_MODULE_5__/* .beginStatements */ .K)({ options }), claimStatement(parsed, options), REMEMBER];
    const after = [...(0,_transaction_js__WEBPACK_IMPORTED_MODULE_5__/* .regainStatements */ .p_)(clean), recordStatement(parsed), 'COMMIT'];
    const own = parsed.statements.map(({ sql }) => sql);
    return {
        parsed,
        text: [...before, ...own, ...after].join('\n;\n'), // a statement may end in a comment without a line end
        before: before.length,
        total: before.length + own.length + after.length,
    };
}
const CLEAN = [
    'SET SESSION AUTHORIZATION DEFAULT',
    'RESET ALL',
    'CLOSE ALL',
    'UNLISTEN *',
    'DEALLOCATE ALL',
    'SELECT pg_catalog.pg_advisory_unlock_all()',
    'DISCARD TEMP',
    'DISCARD SEQUENCES',
];
/** @param settings of the session, by name */
const cleanSession = (settings, role) => {
    const set = settings.map(({ name, setting }) => `pg_catalog.set_config(${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(name)}, ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(setting)}, false)`);
    const statements = [
        ...CLEAN,
        `SET ROLE ${role === 'none' ? 'NONE' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .C)(role)}`,
        ...(set.length > 0 ? [`SELECT ${set.join(', ')}`] : []),
    ];
    return { statements, role };
};


/***/ })

};
