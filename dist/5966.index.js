export const id = 5966;
export const ids = [5966];
export const modules = {

  91282:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F4: () => (  unhealthyNow),
    r0: () => (  unhealthyAfter),
    rW: () => (  refuseUnhealthy)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72416);
 
 


 
async function refuseUnhealthy(health, deps) {
    const asked = await (0,_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__  .mI)(health, deps);
    if (asked.healthy)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('unhealthy', `the application is not healthy before the run: ${problemsOf(asked)}`, {
        state: 'nothing-changed',
        hint: 'find out what is wrong with it first: a migration would hide the cause. Without health-url it is not asked',
    });
}
 
const unhealthyAfter = (health) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('unhealthy', `everything is applied, and the application is not healthy: ${problemsOf(health)}`, {
    state: 'committed',
    hint: 'look at the application first; pg-runbook rollback takes the newest migration back, where it carries a rollback',
});
 
const unhealthyNow = (health) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('unhealthy', `the application is not healthy: ${problemsOf(health)}`, {
    hint: 'look at the application itself; what is in the database: pg-runbook status',
});
const problemsOf = ({ checks }) => checks
    .filter(({ lastProblem }) => lastProblem)
    .map(({ url, lastProblem }) => `${url}: ${lastProblem}`)
    .join('; ');


  }),

  61696:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  recordBaseline),
    k: () => (  ledgerNotWritten)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
  var _changed_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94799);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12760);




const INSERT = `
  INSERT INTO ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__  .sk}.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  SELECT name, checksum, 'adopted', pg_catalog.clock_timestamp(), 0, 0, 0, $4, $5, $6, $7, $8, content
  FROM ROWS FROM (pg_catalog.unnest($1::text[]), pg_catalog.unnest($2::text[]), pg_catalog.unnest($3::text[]))
    AS file (name, checksum, content)
  ON CONFLICT (name) DO NOTHING
  RETURNING name`;


async function recordBaseline(client, files, { backup, actor, runUrl, commitSha, toolVersion }) {
    if (files.length === 0)
        return [];
    await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__  .IC)(client);
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const columns = [
        files.map(({ name }) => name),
        files.map(({ checksum }) => checksum),
        files.map(({ text }) => (text === undefined ? null : (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_2__  .GD)(text))),
    ];
    try {
         
        const { rows } = await client.query(INSERT, [...columns, ...origin]);
        return rows.map(({ name }) => name);
    }
    catch (error) {
        throw ledgerNotWritten(error);
    }
}
const LOCK_NOT_AVAILABLE = '55P03';
 
const NOT_OURS = ['42501', '42P01', '42703', '23514'];
 
function ledgerNotWritten(error) {
    const sqlstate = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error);
    if (sqlstate === undefined)
        return error;
    const message = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .JL)(error, { showDetail: false });
    if (/^(?:08|57P)/.test(sqlstate))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('outcome-unknown', `the connection was lost while the ledger was written: ${message}`, {
            state: 'unknown',
            hint: 'Run the same command again: what is recorded stays recorded, and nothing is recorded twice.',
            cause: error,
        });
    if (sqlstate === LOCK_NOT_AVAILABLE)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('lock-timeout', `another run is writing one of these migrations to the ledger: ${message}`, {
            state: 'nothing-changed',
            hint: 'Wait until it has ended (pg-runbook status), then run the same command again.',
            cause: error,
        });
    return NOT_OURS.includes(sqlstate) ? (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__  ._P)([message], error) : error;
}


  }),

  85966:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  applyPending: () => (  applyPending)
});

 
var backup_first = __webpack_require__(79581);
 
var errors = __webpack_require__(27406);
 
var back_up_and_rehearse = __webpack_require__(32923);
 
var health_gate = __webpack_require__(91282);
 
var wait_for_health = __webpack_require__(72416);
 
var by_hand_in_words = __webpack_require__(13832);
 
var environment_mark = __webpack_require__(5130);
 
var catalog_record = __webpack_require__(68612);
 
var default_schema = __webpack_require__(97852);
 
var migrations_edited = __webpack_require__(96466);
 
var findings = __webpack_require__(20713);
 
var ledger = __webpack_require__(21366);
 
var ledger_schema = __webpack_require__(12760);
 
var parse_all = __webpack_require__(98530);
 
var migrations_plan = __webpack_require__(56996);
; 
 
const SESSION_FUNCTIONS = /^(set_config|pg_(try_)?advisory_lock(_shared)?)$/;
function leavesByCalling({ funcname, args }) {
    const name = funcname?.at(-1)?.String?.sval ?? '';
    if (!SESSION_FUNCTIONS.test(name))
        return false;
    return name !== 'set_config' || args?.[2]?.A_Const?.boolval?.boolval !== true;
}
function callsOne(tree) {
    if (Array.isArray(tree))
        return tree.some(callsOne);
    if (tree === null || typeof tree !== 'object')
        return false;
    return Object.entries(tree).some(([key, value]) => (key === 'FuncCall' && leavesByCalling(value)) || callsOne(value));
}
 
function madeBy(node) {
    if ('CreateStmt' in node)
        return { relation: node.CreateStmt.relation, onCommit: node.CreateStmt.oncommit };
    if ('CreateSeqStmt' in node)
        return { relation: node.CreateSeqStmt.sequence };
    if ('ViewStmt' in node)
        return { relation: node.ViewStmt.view };
    const into = ('CreateTableAsStmt' in node && node.CreateTableAsStmt.into) || ('SelectStmt' in node && node.SelectStmt.intoClause);
    return into ? { relation: into.rel, onCommit: into.onCommit } : undefined;
}
 
function isLastingTemporary(node) {
    const { relation, onCommit } = madeBy(node) ?? {};
    return (relation?.relpersistence === 't' || relation?.schemaname === 'pg_temp') && onCommit !== 'ONCOMMIT_DROP';
}
 
const WITH_HOLD = 0x20;
const isHeldCursor = (node) => 'DeclareCursorStmt' in node && ((node.DeclareCursorStmt.options ?? 0) & WITH_HOLD) !== 0;
 
const isLastingSetting = (node) => {
    if (!('VariableSetStmt' in node))
        return false;
    const { is_local: isLocal, name, kind } = node.VariableSetStmt;
    return !isLocal && name !== 'TRANSACTION' && /^VAR_SET_(VALUE|CURRENT|MULTI)$/.test(kind ?? '');
};
const staysInSession = ({ node, kind }) => isLastingSetting(node) ||
    isLastingTemporary(node) ||
    isHeldCursor(node) ||
    /^(Prepare|Listen|Load)Stmt$/.test(kind) ||
    callsOne(node);
 
const leftInSession = (parsed) => parsed.flatMap(({ file, statements }) => statements.filter(staysInSession).map(({ line, label }) => `${file.name}, line ${line}: ${label}`));

 
var statement = __webpack_require__(96666);
; 











const nothingToDo = ({ pending, baseline, accepted }) => pending.length + baseline.length + accepted.length === 0;
function refuseThroughPooler(parsed) {
    const left = leftInSession(parsed);
    if (left.length > 0)
        throw new errors .rk('pooled-connection', `this connection goes through a pooler, and what these set stays there for other clients:\n${left.join('\n')}`, {
            state: 'nothing-changed',
            hint: 'Write SET LOCAL, ON COMMIT DROP, pg_advisory_xact_lock; or set DIRECT_URL to the address of the database itself.',
        });
    const alone = parsed.filter((one) => !(0,statement .E)(one)).map(({ file }) => file.name);
    if (alone.length === 0)
        return;
    throw new errors .rk('pooled-connection', `${alone.join(', ')}: holds statements that cannot share a transaction, and this connection goes through a pooler`, { state: 'nothing-changed', hint: 'Set DIRECT_URL to the address of the database itself, and run it again.' });
}


async function prepareRelease(client, folder, options) {
    const entries = await (0,ledger .FH)(client);
    const edited = (0,migrations_plan .l)(folder.files, entries);
    await (0,migrations_edited .k)(client, edited.filter(({ file }) => !options.acceptChanged.includes(file.name)));
    const plan = (0,migrations_plan .n)(folder.files, entries, options);
    if (nothingToDo(plan))
        return { plan, parsed: [], entries, warnings: plan.warnings };
    await (0,ledger_schema .VL)(client);
    const parsed = await (0,parse_all .b)(plan.pending);
    if (options.pooled)
        refuseThroughPooler(parsed);
    const byHand = await (0,catalog_record .WD)(client);
    const elsewhere = parsed.length > 0 ? await (0,default_schema .r)(client, parsed, options.localSettings) : undefined;
    return {
        plan,
        parsed,
        entries,
        ...(byHand && { byHand }),
        before: await (0,findings .RJ)(client),
        warnings: [...plan.warnings, ...(elsewhere === undefined ? [] : [elsewhere])],
    };
}

 
var server_facts = __webpack_require__(62816);
 
var session = __webpack_require__(38933);
; 




 
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
    const toMark = await (0,environment_mark .M)(client, request.database.environment);
    const release = await prepareRelease(client, folder, {
        ...request,
        pooled: request.allowPooler,
        ...(request.allowPooler && { localSettings: (0,session .f3)(url) }),
    });
    if (nothingToDo(release.plan))
        return { release, toMark, server: undefined };
    await (0,session .HU)(client);
    return { release, toMark, server: await (0,server_facts .h)(client) };
}

 
var on_staging = __webpack_require__(64650);
 
var read_folder = __webpack_require__(35800);
 
var reusable_session = __webpack_require__(20087);
 
var run_batch = __webpack_require__(20008);
 
var stopped_at = __webpack_require__(86782);
 
var runner = __webpack_require__(12662);
 
var record_afterwards = __webpack_require__(66066);
; 


 
async function lookAfterwards(connection, before, log) {
    const look = async (client) => before === undefined ? [] : (0,findings .n$)(before, await (0,findings .RJ)(client), 'this run');
    const told = await (0,record_afterwards .n)(async (body) => body((await connection.get()).client), undefined, log, look);
    return told ?? [];
}

 
var whole_file = __webpack_require__(65607);
 
var baseline = __webpack_require__(61696);
; 






async function recordWithoutRunning(client, plan, origin) {
    await (0,ledger_schema .IC)(client);
    if (plan.baseline.length + plan.accepted.length === 0)
        return;
    await client.query('BEGIN');
    try {
        await (0,baseline .V)(client, plan.baseline, origin);
        for (const edited of plan.accepted)
            await accept(client, edited);
        await client.query('COMMIT');
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => { });
        throw (0,baseline .k)(error);
    }
}
async function accept(client, { file, entry }) {
    if (await (0,ledger .St)(client, file, entry.checksum))
        return;
    throw new errors .rk('migration-changed', `${file.name}: its entry was changed by somebody else meanwhile`, {
        state: 'nothing-changed',
        location: { file: file.path, line: 1 },
        hint: `run it again; SELECT * FROM ${ledger_schema .sk}.migrations shows the entry`,
    });
}

 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var which_url = __webpack_require__(70048);
 
var environment = __webpack_require__(39214);
; 
 
 

























async function applyPending(request, deps) {
    const began = performance.now();
    await refuseBadOptions(request);
    const url = (0,environment .N)(request.database, deps.env);
    const database = (0,connection_url .DZ)(url);
    (0,which_url ._)(url, deps.log);
    const edges = applyEdges(url, request, deps);
    const connection = (0,reusable_session ._)(edges);
    try {
        const reading = (0,read_folder .j)(request.migrationsDir);
        const { release, toMark, server } = await connectAndPrepare(url, connection, reading, request);
        const { leftOut } = await reading;
        const report = (status, more = {}) => ({
            status,
            database,
            applied: [],
            tried: [],
            baselined: [],
            acceptedChanges: [],
            notTried: [],
            interrupted: release.plan.interrupted,
            leftOut,
            warnings: release.warnings,
            ...(release.byHand && { byHand: release.byHand }),
            ...more,
            durationMs: performance.now() - began,
        });
        for (const warning of release.warnings)
            deps.log.warn(warning);
        if (nothingToDo(release.plan))
            return report('nothing-pending');
        await (0,on_staging .M)(release.plan.pending, (await connection.get()).client, request, deps);
        const work = { release, toMark, server: server, url, edges, connection, request, deps, report };
        return await (request.dryRun ? tryOut(work) : run(work));
    }
    finally {
        await connection.close();
    }
}
async function refuseBadOptions(request) {
    const { backup, dryRun, health, allowPooler } = request;
    const problems = [
        ...(await (0,backup_first .nE)(backup, dryRun)),
        ...(0,back_up_and_rehearse .U)(request),
        ...(health ? (0,wait_for_health .Uv)(health.url) : []),
    ];
    if (allowPooler && backup.take && !dryRun)
        problems.push('allow-pooler: a backup cannot be taken through a pooler; set DIRECT_URL, or backup: false with a reason');
    if (problems.length > 0)
        throw new errors .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
async function tryOut({ release, edges, request, deps, report }) {
    const { parsed, plan } = release;
    const outcomes = parsed.length === 0 ? [] : await (0,runner .Z)(parsed, applyOptions(request, deps), edges);
    return report('dry-run', {
        baselined: plan.baseline.map(({ name }) => name),
        acceptedChanges: plan.accepted.map(({ file }) => file.name),
        tried: outcomes.map((outcome, index) => ({ name: parsed[index].file.name, outcome })),
    });
}
const applyOptions = (request, deps, backup) => ({
    ...(0,backup_first .D$)(request, backup, deps),
    onAlreadyExists: request.onAlreadyExists,
});
const applyEdges = (url, { allowPooler, lockTimeoutMs }, { log, signal }) => ({
    connect: () => (0,client .Ng)(url, { allowPooler, lockTimeoutMs }),
    log,
    signal,
    ...(allowPooler && { localSettings: (0,session .f3)(url) }),
});
async function run(work) {
    const { release, server, url, edges, connection, request, deps } = work;
    const { plan, parsed, entries } = release;
    if (release.byHand)
        deps.log.warn((0,by_hand_in_words .v)(release.byHand));
    if (parsed.length > 0 && request.health)
        await (0,health_gate .rW)(request.health, deps);
    if (parsed.length > 0 && request.backup.take)
        await connection.close();
    const optionsOf = (backup) => applyOptions(request, deps, backup);
    const before = parsed.length > 0 ? await (0,back_up_and_rehearse .P)(request, { url, server }, parsed, optionsOf, deps) : {};
    const options = optionsOf(before.backup);
    const { client } = await connection.get();
    await recordWithoutRunning(client, plan, options);
    await (0,environment_mark .d)(client, work.toMark);
    const hasInvalidIndex = (release.before?.invalidIndexes ?? []).length > 0;
    const mayTravel = (one) => !entries.has(one.file.name) && (0,whole_file .NI)(one, hasInvalidIndex);
    const outcome = await (0,run_batch .V)(parsed, options, edges, mayTravel, connection);
    const isChanged = plan.baseline.length + plan.accepted.length > 0 || (0,run_batch .c)(outcome);
    const told = isChanged && !deps.signal.aborted ? await lookAfterwards(connection, release.before, deps.log) : [];
    return conclude(work, outcome, told, before);
}
async function conclude(work, outcome, told, before) {
    const { release, request, deps } = work;
    for (const line of told)
        deps.log.warn(line);
    const { applied, failed, notTried } = outcome;
    const done = {
        applied,
        notTried,
        baselined: release.plan.baseline.map(({ name }) => name),
        acceptedChanges: release.plan.accepted.map(({ file }) => file.name),
        warnings: [...release.warnings, ...applied.flatMap(({ warnings }) => warnings), ...told],
        ...before,
    };
    if (failed) {
        const { name, error } = failed;
        deps.onStopped?.(work.report('failed', { ...done, failed: { name, message: error.message } }));
        throw (0,stopped_at .P0)(failed, { doneWord: 'Applied', before: applied.map((file) => file.name), notTried });
    }
    if (applied.length === 0)
        return work.report('baselined', done);
    const byUs = applied.some(({ how }) => how !== 'already-applied');
    const health = byUs && request.health ? await (0,wait_for_health .tm)(request.health, deps) : undefined;
    if (health?.healthy === false) {
        deps.onStopped?.(work.report('unhealthy', { ...done, health }));
        throw (0,health_gate .r0)(health);
    }
    return work.report(byUs ? 'applied' : 'already-applied', { ...done, ...(health && { health }) });
}


  })

};
