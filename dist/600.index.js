export const id = 600;
export const ids = [600];
export const modules = {

/***/ 39672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ changeOptions),
/* harmony export */   df: () => (/* binding */ backUpFirst),
/* harmony export */   nE: () => (/* binding */ backupFirstProblems)
/* harmony export */ });
/* harmony import */ var _make_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53648);

/** Before any connection: all problems at once. */
async function backupFirstProblems(backup, dryRun) {
    if (backup.take)
        return (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .optionProblems */ ._)(backup.options);
    if (dryRun || backup.reason.trim() !== '')
        return [];
    return ['backup-skip-reason: required where no backup is taken; it is kept in the ledger'];
}
/**
 * An empty database is backed up as it is; a dry run needs no backup.
 * @throws RunbookError as makeBackup; then nothing else may be begun
 */
async function backUpFirst({ backup, dryRun }, url, server, deps) {
    if (dryRun)
        return undefined;
    if (!backup.take) {
        deps.log.warn(`No backup is taken: ${backup.reason}`);
        return undefined;
    }
    const report = await (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .makeBackup */ .B)(url, server, { ...backup.options, allowEmpty: true }, deps);
    deps.onBackup?.(report);
    return report;
}
function originOf(backup, taken, { actor, provenance }) {
    const skipped = backup.take ? undefined : `skipped: ${backup.reason}`;
    const kept = taken?.stored.location ?? skipped;
    return {
        ...(kept !== undefined && { backup: kept }),
        ...(actor && { actor }),
        ...(provenance.run && { runUrl: provenance.run }),
        ...(provenance.commit && { commitSha: provenance.commit }),
        toolVersion: provenance.toolVersion,
    };
}
/** What a runner of files is to be told: the request's limits, and where the change came from. */
const changeOptions = ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, backup }, taken, deps) => ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, ...originOf(backup, taken, deps) });


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

/***/ 5130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ refuseOtherEnvironment),
/* harmony export */   d: () => (/* binding */ markEnvironment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_SCHEMA */ .sk}.environment`;
/** The cluster where the role may know it, and in it the database: a dump that is restored elsewhere takes the row along. */
const IDENTITY = `
  SELECT coalesce(CASE WHEN pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')
           THEN (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) END, 'unknown')
         || '/' || d.oid || '/' || d.datname AS identity
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`;
const MARK = `SELECT environment, since, identity = (${IDENTITY}) AS here FROM ${TABLE}`;
async function markOf(client) {
    const { rows } = await client.query('SELECT pg_catalog.to_regclass($1) IS NOT NULL AS made', [
        TABLE,
    ]);
    if (!rows[0].made)
        return undefined;
    const [mark] = (await client.query(MARK)).rows;
    return mark?.here ? mark : undefined;
}
/**
 * @param environment as it was chosen by name; without one there is nothing to compare
 * @throws RunbookError `wrong-database`; nothing was changed
 */
async function refuseOtherEnvironment(client, environment) {
    if (!environment)
        return;
    const mark = await markOf(client);
    if (mark === undefined || mark.environment === environment)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('wrong-database', `this database is migrated as ${mark.environment} since ${mark.since.toISOString()}, and ${environment} was chosen: are the URLs swapped?`, {
        state: 'nothing-changed',
        hint: `check the URL of ${environment}; where this database is ${environment} from now on: DELETE FROM ${TABLE}`,
    });
}
/** The first environment stays, unless the row came along with a dump. To be called where the ledger is there. */
async function markEnvironment(client, environment) {
    if (!environment)
        return;
    await client.query(`INSERT INTO ${TABLE} AS mark (environment, since, identity) SELECT $1, pg_catalog.clock_timestamp(), (${IDENTITY})
     ON CONFLICT (singleton) DO UPDATE SET environment = excluded.environment, since = excluded.since, identity = excluded.identity
     WHERE mark.identity <> excluded.identity`, [environment]);
}


/***/ }),

/***/ 66066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recordAfterwards)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
/* harmony import */ var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68612);
/* harmony import */ var _environment_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5130);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21366);





/** Returns what `look` finds then, e.g. what to warn of; undefined, with a warning, where the server would not have it. */
async function recordAfterwards(withSession, environment, log, look) {
    try {
        return await withSession(async (client) => {
            await (0,_environment_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .markEnvironment */ .d)(client, environment);
            await (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordCatalog */ .hB)(client, (await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerHead */ .g_)(client))?.name);
            return look?.(client);
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk) && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlstateOf */ .R8)(error) === undefined)
            throw error;
        const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk ? error.message : (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeServerError */ .JL)(error, { showDetail: false });
        log.warn(`What the database is made of now could not be recorded: ${said}`);
        return undefined;
    }
}


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


/***/ })

};
