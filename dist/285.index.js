export const id = 285;
export const ids = [285];
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

/***/ 55285:
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

// EXTERNAL MODULE: ./build/src/migrations/parse-all.js
var parse_all = __webpack_require__(98530);
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
// EXTERNAL MODULE: ./build/src/migrations/runner.js + 11 modules
var runner = __webpack_require__(64424);
// EXTERNAL MODULE: ./build/src/migrations/whole-file.js
var whole_file = __webpack_require__(65607);
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
    const mayTravel = (one) => !entries.has(one.file.name) && (0,whole_file/* mayTravelWhole */.NI)(one, hasInvalidIndex);
    const outcome = await (0,run_batch/* applyBatch */.V)(parsed, options, edges, mayTravel, connection);
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
        throw (0,run_batch/* stoppedAt */.P)(name, error, outcome);
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
