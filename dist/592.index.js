export const id = 592;
export const ids = [592,365];
export const modules = {

/***/ 61696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ recordBaseline)
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
        throw failureOf(error);
    }
}
const LOCK_NOT_AVAILABLE = '55P03';
/** Somebody changed the table or its privileges: insufficient_privilege, undefined_table and _column, check_violation. */
const NOT_OURS = ['42501', '42P01', '42703', '23514'];
function failureOf(error) {
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

/***/ 8365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listMigrations),
/* harmony export */   q: () => (/* binding */ inByteOrder)
/* harmony export */ });
/* harmony import */ var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86681);
/* harmony import */ var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);


const PLAIN = /^[\0-\x7f]*$/;
/** As UTF-8; of plain ASCII that is the order of JavaScript's own strings. */
const inByteOrder = (a, b) => {
    if (PLAIN.test(a) && PLAIN.test(b))
        return a < b ? -1 : a > b ? 1 : 0;
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
};
function spelledTwice(entries) {
    const seen = new Map();
    for (const entry of entries) {
        const folded = entry.toLowerCase();
        seen.set(folded, [...(seen.get(folded) ?? []), entry]);
    }
    return new Set([...seen.values()].filter((names) => names.length > 1).flat());
}
async function problemOfEntry(directory, entry) {
    if (entry.isDirectory())
        return 'is a folder';
    const found = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__/* .containedFile */ .or)(directory, entry.name);
    return 'problem' in found ? found.problem : undefined;
}
/** Lists `directory`. Throws `bad-input` when there is no such folder. */
async function listMigrations(directory) {
    const entries = (await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(directory))
        .map((entry) => ({ entry, name: entry.name, problems: (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOfName */ .z)(entry.name) }))
        .sort((a, b) => inByteOrder(a.name, b.name));
    const twins = spelledTwice(entries.filter(({ problems }) => problems.length === 0).map(({ name }) => name));
    const links = new Set();
    const listing = { names: [], links, leftOut: [] };
    for (const { entry, name, problems } of entries) {
        if (twins.has(name))
            problems.push('has a twin that differs only by case');
        if (problems.length === 0 && !entry.isFile()) {
            const problem = await problemOfEntry(directory, entry);
            if (problem === undefined)
                links.add(name);
            else
                problems.push(problem);
        }
        if (problems.length > 0)
            listing.leftOut.push({ name, why: problems.join('; ') });
        else
            listing.names.push(name);
    }
    return listing;
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

/***/ 33592:
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
// EXTERNAL MODULE: ./build/src/postgres/sqlstate.js
var sqlstate = __webpack_require__(54812);
// EXTERNAL MODULE: ./build/src/migrations/baseline.js
var baseline = __webpack_require__(61696);
// EXTERNAL MODULE: ./build/src/migrations/findings.js
var findings = __webpack_require__(20713);
// EXTERNAL MODULE: ./build/src/migrations/ledger.js
var ledger = __webpack_require__(21366);
// EXTERNAL MODULE: ./build/src/migrations/ledger-schema.js
var ledger_schema = __webpack_require__(12760);
;// CONCATENATED MODULE: ./build/src/migrations/finish-release.js







/** Before the first file: the ledger itself, and what goes into it without being run. Throws `ledger-unusable`, `migration-changed`. */
async function recordWithoutRunning(client, plan, origin) {
    await (0,ledger_schema/* ensureLedger */.IC)(client);
    await (0,baseline/* recordBaseline */.V)(client, plan.baseline, origin);
    for (const { file, entry } of plan.accepted) {
        if (await (0,ledger/* acceptText */.St)(client, file, entry.checksum))
            continue;
        throw new errors/* RunbookError */.rk('migration-changed', `${file.name}: its entry was changed by somebody else meanwhile`, {
            state: 'nothing-changed',
            location: { file: file.path, line: 1 },
            hint: `run it again; SELECT * FROM ${ledger_schema/* LEDGER_SCHEMA */.sk}.migrations shows the entry`,
        });
    }
}
/** After the last file. Returns what is to be told. */
async function lookAfterwards(connection, before, log) {
    try {
        const { client } = await connection.get();
        await (0,catalog_record/* recordCatalog */.hB)(client, (await (0,ledger/* ledgerHead */.g_)(client))?.name);
        return before === undefined ? [] : (0,findings/* findingsInWords */.n$)(before, await (0,findings/* readFindings */.RJ)(client), 'this run');
    }
    catch (error) {
        if (!(error instanceof errors/* RunbookError */.rk) && (0,sqlstate/* sqlstateOf */.R8)(error) === undefined)
            throw error;
        const said = error instanceof errors/* RunbookError */.rk ? error.message : (0,sqlstate/* describeServerError */.JL)(error, { showDetail: false });
        log.warn(`What the database is made of now could not be recorded: ${said}`);
        return [];
    }
}

// EXTERNAL MODULE: ./build/src/migrations/default-schema.js
var default_schema = __webpack_require__(97852);
// EXTERNAL MODULE: ./build/src/migrations/changed-text.js
var changed_text = __webpack_require__(94799);
;// CONCATENATED MODULE: ./build/src/migrations/edited.js



const shown = ({ file, entry }, ran) => {
    const told = `${file.name} was ${entry.status} on ${entry.appliedAt.toISOString()} with another text`;
    if (ran === undefined)
        return { told: `${told} (checksum then ${entry.checksum}, now ${file.checksum})`, line: 1 };
    const { line, text } = (0,changed_text/* changedLines */.MA)(ran, file.text);
    return { told: `${told}:\n${text}`, line };
};
/** Throws `migration-changed` with every edited file; nothing has been changed in the database. */
async function refuseEdited(client, edited) {
    if (edited.length === 0)
        return;
    const texts = await (0,ledger/* keptTexts */.$Y)(client, edited.map(({ file }) => file.name));
    const all = edited.map((one) => shown(one, texts.get(one.file.name)));
    const names = edited.map(({ file }) => file.name);
    throw new errors/* RunbookError */.rk('migration-changed', all.map(({ told }) => told).join('\n'), {
        state: 'nothing-changed',
        location: { file: edited[0].file.path, line: all[0].line },
        hint: `put the text back as it was and write the change as a new migration; or, where the new text is meant: accept-changed: ${names.join(', ')}`,
    });
}

// EXTERNAL MODULE: ./build/src/migrations/parse.js + 2 modules
var parse = __webpack_require__(40875);
;// CONCATENATED MODULE: ./build/src/migrations/parse-all.js
// Every file of a release is parsed before the first one runs, so that a slip in the last file is told before anything is changed.


/** Throws what parseMigration throws for one file; for several one error of the first one's code that tells all of them. */
async function parseAll(files) {
    const parsed = [];
    const failures = [];
    for (const file of files) {
        try {
            parsed.push(await (0,parse/* parseMigration */.m)(file));
        }
        catch (error) {
            if (!(error instanceof errors/* RunbookError */.rk))
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
    throw new errors/* RunbookError */.rk(first.code, `${failures.length} files cannot be applied:\n${told.join('\n')}`, first.detail);
}

// EXTERNAL MODULE: ./build/src/migrations/list-migrations.js
var list_migrations = __webpack_require__(8365);
;// CONCATENATED MODULE: ./build/src/migrations/plan.js
// What a release has to do: the folder held against the ledger. Pure: decides and tells, changes nothing. Every reason not to
// begin is told at once.


const isDone = ({ status }) => status === 'applied' || status === 'adopted';
/** Applied files whose text is another one now; those that `acceptChanged` names are no problem. */
function editedFiles(files, entries) {
    return files.flatMap((file) => {
        const entry = entries.get(file.name);
        return entry !== undefined && isDone(entry) && entry.checksum !== file.checksum ? [{ file, entry }] : [];
    });
}
/** A new file with the very text of one that is gone: it was renamed, and would run a second time. */
function refuseRenamed(pending, gone, { problems }) {
    for (const file of pending) {
        const twin = gone.find((entry) => entry.checksum === file.checksum);
        if (twin !== undefined)
            problems.push(`${file.name} has the text of ${twin.name}, which is ${twin.status} and gone from the folder: rename it back`);
    }
}
function judgeOrder(pending, newest, { outOfOrder }, judged) {
    const late = newest === undefined ? [] : pending.filter(({ name }) => (0,list_migrations/* inByteOrder */.q)(name, newest) < 0);
    if (late.length === 0 || outOfOrder === 'allow')
        return;
    const names = late.map(({ name }) => name).join(', ');
    const told = `out of order: ${names} ${late.length === 1 ? 'sorts' : 'sort'} before ${newest}, which is applied`;
    if (outOfOrder === 'warn')
        judged.warnings.push(told);
    else
        judged.problems.push(`${told}: rename to a later time, or give out-of-order: warn`);
}
function judgeBaseline(files, entries, { baseline }, { problems }) {
    if (!baseline)
        return [];
    if (!files.some(({ name }) => name === baseline)) {
        problems.push(`baseline: there is no file ${baseline}; give the last file whose changes are in the database already`);
        return [];
    }
    const covered = files.filter(({ name }) => (0,list_migrations/* inByteOrder */.q)(name, baseline) <= 0);
    const unrecorded = covered.filter(({ name }) => !entries.has(name));
    if (unrecorded.length === 0 || entries.size === 0)
        return unrecorded;
    problems.push(`baseline: is for the first run only, and the ledger has ${entries.size} entries already; ` +
        `not in it: ${unrecorded.map(({ name }) => name).join(', ')}`);
    return [];
}
function judgeAccepted(edited, { acceptChanged }, { problems }) {
    for (const name of acceptChanged)
        if (!edited.some(({ file }) => file.name === name))
            problems.push(`accept-changed: ${name} is not an applied file whose text has changed`);
    return edited.filter(({ file }) => acceptChanged.includes(file.name));
}
/**
 * @param files of the folder, in bytewise order
 * @param entries all of the ledger
 * @throws RunbookError `release-refused` with every reason. Edited files that are not accepted are the caller's to refuse: they
 * are what {@link editedFiles} gives less `accepted`.
 */
function planMigrations(files, entries, options) {
    const judged = { problems: [], warnings: [] };
    const baseline = judgeBaseline(files, entries, options, judged);
    const accepted = judgeAccepted(editedFiles(files, entries), options, judged);
    const pending = files.filter((file) => {
        const entry = entries.get(file.name);
        return !baseline.includes(file) && (entry === undefined || !isDone(entry));
    });
    const names = new Set(files.map(({ name }) => name));
    const gone = [...entries.values()].filter((entry) => isDone(entry) && !names.has(entry.name));
    refuseRenamed(pending, gone, judged);
    const newest = [...entries.values()]
        .filter(isDone)
        .map(({ name }) => name)
        .sort(list_migrations/* inByteOrder */.q)
        .at(-1);
    judgeOrder(pending.filter(({ name }) => !entries.has(name)), newest, options, judged);
    refuseHalfRolledBack(pending, entries, judged);
    if (judged.problems.length > 0)
        throw refused(judged.problems);
    const missing = gone.map(({ name }) => name);
    if (missing.length > 0)
        judged.warnings.push(`applied, and gone from the folder: ${missing.join(', ')}`);
    const interrupted = pending.map(({ name }) => name).filter((name) => entries.get(name)?.status === 'running');
    return { pending, interrupted, baseline, accepted, missing, warnings: judged.warnings };
}
function refuseHalfRolledBack(pending, entries, { problems }) {
    for (const { name } of pending)
        if (entries.get(name)?.status === 'rolling-back')
            problems.push(`a rollback of ${name} broke off half way: pg-runbook rollback ${name} goes on with it`);
}
function refused(problems) {
    const message = problems.length === 1 ? problems[0] : `\n${problems.map((problem) => `- ${problem}`).join('\n')}`;
    return new errors/* RunbookError */.rk('release-refused', `the release is not applied: ${message}`, {
        state: 'nothing-changed',
        hint: 'mend what is named above, then run it again; pg-runbook status shows every file',
    });
}

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
    const edited = editedFiles(folder.files, entries);
    await refuseEdited(client, edited.filter(({ file }) => !options.acceptChanged.includes(file.name)));
    const plan = planMigrations(folder.files, entries, options);
    if (nothingToDo(plan))
        return { plan, parsed: [], entries, warnings: plan.warnings };
    await (0,ledger_schema/* refuseUnwritableLedger */.VL)(client);
    const parsed = await parseAll(plan.pending);
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
// EXTERNAL MODULE: ./build/src/migrations/cancellation.js
var cancellation = __webpack_require__(17092);
// EXTERNAL MODULE: ./build/src/migrations/runner-session.js + 1 modules
var runner_session = __webpack_require__(96092);
;// CONCATENATED MODULE: ./build/src/migrations/reusable-session.js


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
                const session = await (0,runner_session/* openRunnerSession */.d)(deps);
                open = { session, stopListening: (0,cancellation/* cancelOnAbort */.ec)(session, deps) };
            }
            return open.session;
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/migrations/already-there.js + 10 modules
var already_there = __webpack_require__(68056);
// EXTERNAL MODULE: ./build/src/migrations/cancelled.js
var cancelled = __webpack_require__(98084);
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
// EXTERNAL MODULE: ./build/src/postgres/quote.js
var quote = __webpack_require__(47213);
// EXTERNAL MODULE: ./build/src/migrations/runner-lock.js
var runner_lock = __webpack_require__(209);
// EXTERNAL MODULE: ./build/src/migrations/side-effects.js
var side_effects = __webpack_require__(51463);
;// CONCATENATED MODULE: ./build/src/migrations/whole-file.js
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
const mayTravelWhole = (parsed, hasInvalidIndex) => (0,statement/* runsInOneTransaction */.E)(parsed) && !parsed.statements.some((statement) => needsOneByOne(statement, hasInvalidIndex));
const literal = (value) => value === undefined || value === null ? 'NULL' : (0,quote/* quoteLiteral */.c)(value);
/** Division by zero where somebody else has the lock or the row. */
function claimStatement({ file, statements }, options) {
    const origin = [options.backup, options.actor, options.runUrl, options.commitSha, options.toolVersion];
    return `WITH claimed AS (
    INSERT INTO ${ledger/* TABLE */.Bt} (name, checksum, status, applied_at, duration_ms, statements, warnings,
      backup, actor, run_url, commit_sha, tool_version, content)
    SELECT ${literal(file.name)}, ${literal(file.checksum)}, 'running', pg_catalog.clock_timestamp(), 0, ${statements.length}, 0,
      ${origin.map(literal).join(', ')}, ${literal((0,changed_text/* keptText */.GD)(file.text))}
    WHERE ${runner_lock/* TRY_TRANSACTION_LOCK */.fz}
    ON CONFLICT (name) DO NOTHING RETURNING 1)
  SELECT 1 / count(*) AS claimed FROM claimed`;
}
/** What must be the same before COMMIT: the transaction, and what it has written to the ledger. Kept on the server till then. */
const BEGUN = `pg_catalog.concat_ws(' ', pg_catalog.pg_current_xact_id(), ${side_effects/* LEDGER_WRITES */.f})`;
const REMEMBER = `SELECT pg_catalog.set_config('pgrunbook.begun', ${BEGUN}, true)`;
/**
 * Division by zero where the row is not there any more, or where lookBeforeCommit would find something, which is then told by the
 * run statement by statement. Its one row is the ledger's entry.
 */
const recordStatement = (parsed) => `WITH recorded AS (
    UPDATE ${ledger/* TABLE */.Bt} SET status = 'applied', applied_at = pg_catalog.clock_timestamp(), warnings = ${parsed.warnings.length},
      duration_ms = least(1000 * extract(epoch FROM pg_catalog.clock_timestamp() - applied_at), 2147483647)::integer
    WHERE name = ${(0,quote/* quoteLiteral */.c)(parsed.file.name)} AND status = 'running'
      AND pg_catalog.current_setting('pgrunbook.begun', true) = ${BEGUN} AND ${(0,side_effects/* strayObjects */.y)(parsed)} IS NULL
    RETURNING ${ledger/* ENTRY */.Py})
  SELECT recorded.*, 1 / (SELECT pg_catalog.count(*) FROM recorded) AS one FROM (SELECT) row_or_error LEFT JOIN recorded ON true`;
function wholeFile(parsed, options, clean) {
    const before = [...clean.statements, ...(0,transaction/* beginStatements */.K)({ options }), claimStatement(parsed, options), REMEMBER];
    const after = [...(0,transaction/* regainStatements */.p_)(clean), recordStatement(parsed), 'COMMIT'];
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
    const set = settings.map(({ name, setting }) => `pg_catalog.set_config(${(0,quote/* quoteLiteral */.c)(name)}, ${(0,quote/* quoteLiteral */.c)(setting)}, false)`);
    const statements = [
        ...CLEAN,
        `SET ROLE ${role === 'none' ? 'NONE' : (0,quote/* quoteIdentifier */.C)(role)}`,
        ...(set.length > 0 ? [`SELECT ${set.join(', ')}`] : []),
    ];
    return { statements, role };
};

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
    const files = all.map((parsed) => wholeFile(parsed, options, batch.clean));
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
    return (await side.query(STATE, [session.pid, backendStart])).rows[0]?.state;
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
        const { rowCount } = await side.query(STATE, [session.pid, backendStart]);
        if (rowCount === 0)
            return;
        if (!ended && Date.now() - began > PATIENCE_MS) {
            await side.query(END, [session.pid, backendStart]);
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
;// CONCATENATED MODULE: ./build/src/migrations/run-batch.js
// Applies files one after the other, each by itself and exactly once, over one session where that will do. The first failure
// stops: what came before it stays, nothing of it is left, and what comes after is not tried.




const SESSION = `
  SELECT pg_catalog.current_setting('role') AS role,
    (SELECT backend_start::text FROM pg_catalog.pg_stat_activity WHERE pid = pg_catalog.pg_backend_pid()) AS "backendStart",
    (SELECT coalesce(pg_catalog.json_agg(s), '[]') FROM
      (SELECT name, setting FROM pg_catalog.pg_settings
       WHERE source = 'session' AND context IN ('user', 'superuser')) s) AS settings`;
async function batchSession(session) {
    const { rows } = await session.client.query(SESSION);
    const { role, backendStart, settings } = rows[0];
    return { session, clean: cleanSession(settings, role), backendStart };
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
            return { applied, failed: { name: failed, error: inBatch(error, applied.length) }, notTried };
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
/** Of the database as a whole: files before the one that failed are in it. */
function inBatch(error, before) {
    const { state } = error.detail;
    const nothingOfIt = ['nothing-changed', 'rolled-back'];
    if (before === 0 || !nothingOfIt.includes(state))
        return error;
    return new errors/* RunbookError */.rk(error.code, error.message, { ...error.detail, state: 'earlier-committed' });
}
/** A failure in the middle, with what was done before it and what was not tried after it. */
function stoppedAt(name, error, { applied, notTried }) {
    const told = [
        ...(applied.length > 0 ? [`Applied before it: ${applied.map((file) => file.name).join(', ')}`] : []),
        `Failed: ${name}`,
        ...(notTried.length > 0 ? [`Not tried: ${notTried.join(', ')}`] : []),
    ];
    return new errors/* RunbookError */.rk(error.code, [error.message, ...told].join('\n'), { ...error.detail, cause: error.cause });
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
    const connection = reusableSession(edges);
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
    onAlreadyExists: request.onAlreadyExists,
    lockTimeoutMs: request.lockTimeoutMs,
    statementTimeoutMs: request.statementTimeoutMs,
    lockRetries: request.lockRetries,
    dryRun: request.dryRun,
    ...(0,backup_first/* originOf */.yv)(request.backup, backup, deps),
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
    const mayTravel = (one) => !entries.has(one.file.name) && mayTravelWhole(one, hasInvalidIndex);
    const outcome = await applyBatch(parsed, options, edges, mayTravel, connection);
    const told = await lookAfterwards(connection, release.before, deps.log);
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
        throw stoppedAt(name, error, outcome);
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


/***/ })

};
