export const id = 8924;
export const ids = [8924];
export const modules = {

  98530:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  parseAll)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84168);
 


 
async function parseAll(files) {
    const parsed = [];
    const failures = [];
    for (const file of files) {
        try {
            parsed.push(await (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__  .mo)(file));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk))
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(first.code, `${failures.length} files cannot be applied:\n${told.join('\n')}`, first.detail);
}


  }),

  35800:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  readFolder),
    m: () => (  lookIntoFolder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
  var _list_migrations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8365);
  var _migration_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66383);
  var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10287);
 
 







function readOrProblem(file, directory, name) {
    const shown = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
    try {
        return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_5__  .r)(name, file, shown);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk))
            return { name, message: `cannot be read (${error.message})` };
        const { location } = error.detail;
        return { name, message: error.message, ...(location && { location }) };
    }
}
 
const isBroken = ({ name, why }) => name.endsWith('.sql') && !/^\.|^drift_/i.test(name) && why !== 'is a folder';
 
async function lookIntoFolder(directory) {
    const { names, links, leftOut } = await (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_4__  .Y)(directory);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
     
    const ownPath = (name) => links.has(name) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)) : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${name}`;
    const read = names.map((name) => readOrProblem(ownPath(name), directory, name));
    return {
        files: read.filter((file) => 'text' in file),
        leftOut,
        broken: [
            ...leftOut.filter(isBroken).map(({ name, why }) => ({ name, message: why })),
            ...read.filter((file) => 'message' in file),
        ],
        sameVersions: (0,_version_js__WEBPACK_IMPORTED_MODULE_6__  ._)(names),
    };
}


async function readFolder(directory) {
    const { files, leftOut, broken, sameVersions } = await lookIntoFolder(directory);
    const problems = [
        ...broken.map(({ name, message, location }) => ({
            message: location ? `${location.file}: ${message}` : `${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)} ${message}`,
            ...(location && { location }),
        })),
        ...sameVersions.map((group) => ({ message: `${group.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H).join(' and ')} have the same version` })),
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-migration-file', message, {
        state: 'nothing-changed',
        hint: 'mend or rename what is named above, and run it again',
        ...(location && { location }),
    });
}


  }),

  20087:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  reusableSession)
  });
  var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17092);
  var _runner_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96092);


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
                const session = await (0,_runner_session_js__WEBPACK_IMPORTED_MODULE_1__  .d)(deps);
                open = { session, stopListening: (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_0__  .ec)(session, deps) };
            }
            return open.session;
        },
    };
}


  }),

  20008:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  V: () => (  applyBatch),
  c: () => (  leftSomething)
});

 
var errors = __webpack_require__(27406);
 
var promises_ = __webpack_require__(58500);
 
var sqlstate = __webpack_require__(54812);
 
var already_there = __webpack_require__(68056);
 
var cancellation = __webpack_require__(17092);
 
var cancelled = __webpack_require__(98084);
 
var ledger = __webpack_require__(21366);
 
var ledger_mark = __webpack_require__(25530);
 
var esm = __webpack_require__(83849);
; 
 



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
    const query = new esm .Ay.Query({ text });
    query.on('row', (row) => {
        if (places.has(completed))
            rows.set(completed, row);
    });
    query.on('error', end);
    query.on('end', () => end());
    client.query(query);
});

 
var statement_failure = __webpack_require__(49889);
 
var transaction = __webpack_require__(63811);
 
var whole_file = __webpack_require__(65607);
; 












 
const isForOneByOne = (error) => (0,already_there .TM)(error) || (0,statement_failure ._)(error) || ((0,sqlstate .sS)(error) && Number(error.position) > 0);
function stoppedBy(file, at, error, options, deps) {
    const { parsed } = file;
    if (deps.signal?.aborted)
        return { kind: 'failed', error: (0,cancelled .K)(`the run of ${parsed.file.name}`, 'rolled-back', error) };
    const statement = parsed.statements[at - file.before];
    if (statement === undefined || isForOneByOne(error))
        return { kind: 'one-by-one' };
    const failed = { parsed, statement, mark: ledger_mark .u, options, deps, state: 'rolled-back', blockers: [] };
    return { kind: 'failed', error: (0,statement_failure .q)(error, failed) };
}
 
function recordPlaces(files) {
    let sum = 0;
    return files.map(({ total }) => (sum += total) - 2);  
}


async function runTogether(all, batch, options, deps) {
    const { session } = batch;
    (0,cancellation .pU)(deps, `before ${all[0].file.name} was begun`, 'nothing-changed');
    const files = all.map((parsed) => (0,whole_file .AA)(parsed, options, batch.clean));
    const places = recordPlaces(files);
     
    const text = [...files.map((file) => file.text), ...batch.clean.statements].join('\n;\n');
    const sent = await heard(session.track(sendScript(session.client, text, new Set(places))), batch, deps);
    if (sent === undefined || (sent.error !== undefined && (0,sqlstate .$B)(sent.error)))
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
 
async function leaveClean({ session, clean }) {
    await (0,transaction .Fu)(session);
    if (!session.lost())
        await session.client.query(clean.statements.join('; ')).catch(session.cut);
}
const ASK_EVERY_MS = 5_000;
const ON_ITS_WAY_MS = 1_000;
const STATE = `SELECT state FROM pg_catalog.pg_stat_activity WHERE pid = $1 AND backend_start = $2::timestamptz`;
 
async function stateOf({ session, backendStart }) {
    const side = await session.side();
    return (await side.query(STATE, [session.process.pid, backendStart])).rows[0]?.state;
}
 
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
 
const SEEK_CANCELLED_MS = 1_500;
const PATIENCE_MS = 2_000;
const END = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
  WHERE pid = $1 AND backend_start = $2::timestamptz`;
 
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
            const entries = new Map((await (0,ledger .GI)(side, names)).map((entry) => [entry.name, entry]));
            const isOurs = ({ file }, entry = entries.get(file.name)) => entry?.status === 'applied' && entry.checksum === file.checksum;
            const done = all.findIndex((parsed) => !isOurs(parsed));
            const committed = (done < 0 ? all : all.slice(0, done)).map((parsed) => ({
                parsed,
                replyLost: true,
                entry: entries.get(parsed.file.name),
            }));
            return done < 0
                ? { committed }
                : { committed, stopped: { kind: 'failed', error: lostAt(all[done], deps, cause) } };
        }
        catch (error) {
            if (error instanceof errors .rk && error.code === 'ledger-unusable')
                throw error;
            last = error;
        }
    }
}
function lostAt({ file }, { signal }, cause) {
    if (signal?.aborted)
        return (0,cancelled .K)(`the run of ${file.name}`, 'rolled-back', cause);
    return new errors .rk('migration-failed', `the connection was lost while ${file.name} ran`, {
        state: 'rolled-back',
        location: { file: file.path, line: 1 },
        hint: 'Run it again when the server answers again: it goes on with this file.',
        cause,
    });
}
const unknownOutcome = ({ file }, cause) => new errors .rk('outcome-unknown', `the connection was lost while ${file.name} ran, and the server cannot be asked`, {
    state: 'unknown',
    location: { file: file.path, line: 1 },
    hint: 'When the server answers again, run this again: the ledger then says which files are applied.',
    cause,
});

 
var runner = __webpack_require__(12662);
 
var stopped_at = __webpack_require__(86782);
; 
 
 





 
const leftSomething = ({ applied, failed }) => applied.some(({ how }) => how !== 'already-applied') || (failed !== undefined && !(0,stopped_at .Jw)(failed.error));
const SESSION = `
  SELECT pg_catalog.current_setting('role') AS role,
    (SELECT backend_start::text FROM pg_catalog.pg_stat_activity WHERE pid = pg_catalog.pg_backend_pid()) AS "backendStart",
    (SELECT coalesce(pg_catalog.json_agg(s), '[]') FROM
      (SELECT name, setting FROM pg_catalog.pg_settings
       WHERE source = 'session' AND context IN ('user', 'superuser')) s) AS settings`;
async function batchSession(session) {
    const { rows } = await session.client.query(SESSION);
    const { role, backendStart, settings } = rows[0];
    return { session, clean: (0,whole_file .WH)(settings, role), backendStart };
}
 
const TOGETHER_FILES = 25;
const TOGETHER_CHARACTERS = 256 * 1024;
 
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
    const outcome = await (0,runner .r)(parsed, { ...options, dryRun: false }, deps);
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
            if (!(error instanceof errors .rk))
                throw error;
            const [failed, ...notTried] = files.slice(applied.length).map(({ file }) => file.name);
            return { applied, failed: { name: failed, error: (0,stopped_at .EY)(error, applied.length) }, notTried };
        }
    }
    return { applied, notTried: [] };
}
 
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


  }),

  86782:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EY: () => (  afterOthers),
    Jw: () => (  leftNothing),
    P0: () => (  stoppedAt)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

const UNCHANGED = ['nothing-changed', 'rolled-back'];
 
const leftNothing = ({ detail }) => UNCHANGED.includes(detail.state);
 
const afterOthers = (error, before) => before === 0 || !leftNothing(error)
    ? error
    : new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(error.code, error.message, { ...error.detail, state: 'earlier-committed' });
 
function stoppedAt({ name, error }, { doneWord, before, notTried }) {
    const { code, message, detail, cause } = afterOthers(error, before.length);
    const told = [
        ...(before.length > 0 ? [`${doneWord} before it: ${before.join(', ')}`] : []),
        `Failed: ${name}`,
        ...(notTried.length > 0 ? [`Not tried: ${notTried.join(', ')}`] : []),
    ];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(code, [message, ...told].join('\n'), { ...detail, cause });
}


  }),

  10287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  sameVersions)
  });
 
 
 
 
const VERSION = /^(?:(\d{8}_\d{4,6})(?=[_.-])|(\d+)(?=[_.-])|[Vv](\d+(?:[._]\d+)*)__)/;
 
const isDay = (digits) => /^(?:19|20)\d{6}$/.test(digits);
 
function versionOf(name) {
    const [, dayAndTime, digits, dotted] = VERSION.exec(name) ?? [];
    const version = dayAndTime ?? digits ?? dotted;
    if (version === undefined || isDay(version))
        return undefined;
    return version.replace(/[._]/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1');
}
 
function sameVersions(names) {
    const groups = new Map();
    for (const name of names) {
        const version = versionOf(name);
        if (version !== undefined)
            groups.set(version, [...(groups.get(version) ?? []), name]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
}


  }),

  65607:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AA: () => (  wholeFile),
    NI: () => (  mayTravelWhole),
    WH: () => (  cleanSession)
  });
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
  var _changed_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94799);
  var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21366);
  var _runner_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(209);
  var _side_effects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51463);
  var _statement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96666);
  var _transaction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63811);
 
 







 
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
     
    if ('IndexStmt' in node)
        return hasInvalidIndex && node.IndexStmt.if_not_exists === true;
    return false;
}


const mayTravelWhole = (parsed, hasInvalidIndex) => (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__  .E)(parsed) && !parsed.statements.some((statement) => needsOneByOne(statement, hasInvalidIndex));
const literal = (value) => value === undefined || value === null ? 'NULL' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(value);
 
function claimStatement({ file, statements }, options) {
    const origin = [options.backup, options.actor, options.runUrl, options.commitSha, options.toolVersion];
    return `WITH claimed AS (
    INSERT INTO ${_ledger_js__WEBPACK_IMPORTED_MODULE_2__  .Bt} (name, checksum, status, applied_at, duration_ms, statements, warnings,
      backup, actor, run_url, commit_sha, tool_version, content)
    SELECT ${literal(file.name)}, ${literal(file.checksum)}, 'running', pg_catalog.clock_timestamp(), 0, ${statements.length}, 0,
      ${origin.map(literal).join(', ')}, ${literal((0,_changed_text_js__WEBPACK_IMPORTED_MODULE_1__  .GD)(file.text))}
    WHERE ${_runner_lock_js__WEBPACK_IMPORTED_MODULE_3__  .fz}
    ON CONFLICT (name) DO NOTHING RETURNING 1)
  SELECT 1 / count(*) AS claimed FROM claimed`;
}
 
const BEGUN = `pg_catalog.concat_ws(' ', pg_catalog.pg_current_xact_id(), ${_side_effects_js__WEBPACK_IMPORTED_MODULE_4__  .f})`;
const REMEMBER = `SELECT pg_catalog.set_config('pgrunbook.begun', ${BEGUN}, true)`;


const recordStatement = (parsed) => `WITH recorded AS (
    UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_2__  .Bt} SET status = 'applied', applied_at = pg_catalog.clock_timestamp(), warnings = ${parsed.warnings.length},
      duration_ms = least(1000 * extract(epoch FROM pg_catalog.clock_timestamp() - applied_at), 2147483647)::integer
    WHERE name = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(parsed.file.name)} AND status = 'running'
      AND pg_catalog.current_setting('pgrunbook.begun', true) = ${BEGUN} AND ${(0,_side_effects_js__WEBPACK_IMPORTED_MODULE_4__  .y)(parsed)} IS NULL
    RETURNING ${_ledger_js__WEBPACK_IMPORTED_MODULE_2__  .Py})
  SELECT recorded.*, 1 / (SELECT pg_catalog.count(*) FROM recorded) AS one FROM (SELECT) row_or_error LEFT JOIN recorded ON true`;
function wholeFile(parsed, options, clean) {
    const before = [...clean.statements, ...(0,_transaction_js__WEBPACK_IMPORTED_MODULE_5__  .K)({ options }), claimStatement(parsed, options), REMEMBER];
    const after = [...(0,_transaction_js__WEBPACK_IMPORTED_MODULE_5__  .p_)(clean), recordStatement(parsed), 'COMMIT'];
    const own = parsed.statements.map(({ sql }) => sql);
    return {
        parsed,
        text: [...before, ...own, ...after].join('\n;\n'),  
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
 
const cleanSession = (settings, role) => {
    const set = settings.map(({ name, setting }) => `pg_catalog.set_config(${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(name)}, ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(setting)}, false)`);
    const statements = [
        ...CLEAN,
        `SET ROLE ${role === 'none' ? 'NONE' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(role)}`,
        ...(set.length > 0 ? [`SELECT ${set.join(', ')}`] : []),
    ];
    return { statements, role };
};


  })

};
