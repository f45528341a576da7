export const id = 5307;
export const ids = [5307];
export const modules = {

  5241:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  e3: () => (  backupSource),
  vW: () => (  backupSourceInputs),
  p2: () => (  openBackupDeps)
});

 
var external_node_fs_ = __webpack_require__(73024);
 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var external_node_timers_promises_ = __webpack_require__(58500);
 
var artifact_list = __webpack_require__(62341);
 
var artifact_name = __webpack_require__(71486);
 
var not_opened = __webpack_require__(82992);
 
var safety_backup = __webpack_require__(75634);
; 







function artifactReader(options) {
    const prefix = options.artifactPrefix ?? 'db-backup-';
    const listBackups = async (wish = {}) => {
        const start = (0,artifact_name .DS)(wish.prefix ?? prefix);
        return (await listed(options, {}, wish.signal)).filter(({ name }) => name.startsWith(start)).sort(artifact_list .ll);
    };
    const find = async (source, signal) => {
        if (source.kind === 'artifact')
            return findByName(source, options, signal);
        return newest(await listBackups({ signal }), prefix, source.environment, options.log);
    };
    return {
        listBackups,
        async fetch(source, folder, signal) {
            const found = await find(source, signal);
            return { file: await download(found, folder, options, signal), name: `the artifact ${found.name}` };
        },
    };
}
function newest(backups, prefix, environment, log) {
    const ofIt = (0,artifact_list .rV)(backups, prefix, environment);
    const found = (0,safety_backup .sN)(ofIt.filter(({ expired }) => !expired), log)[0];
    const whose = environment === undefined ? '' : ` of ${environment}`;
    if (found) {
        log.info(`The newest backup${whose} is ${found.name}, of ${found.createdAt.toISOString()}, run ${found.runId}`);
        return found;
    }
    const start = `${(0,artifact_name .DS)((0,artifact_name .VC)(prefix, environment))}backup_`;
    throw (0,not_opened .m)(`backup: there is no backup${whose} among this repository's artifacts` +
        (ofIt.length > 0
            ? ` (${ofIt.length} have expired, or were taken by restores of what they replaced)`
            : ` (none of them begins with ${start})`), 'run the backup workflow, or give the path or the name of a backup that is kept elsewhere');
}
async function findByName({ name, runId }, options, signal) {
    const own = runId === undefined ? await inThisRun(name, options.env ?? process.env) : undefined;
    if (own)
        return own;
    const where = runId === undefined ? 'in this run' : `in run ${runId}`;
    if (!options.token)
        throw (0,not_opened .m)(`backup: there is no artifact ${name} ${where} that can be seen without github-token`, NEEDS_TOKEN);
    const all = (await listed(options, { name, ...(runId !== undefined && { runId }) }, signal)).sort(artifact_list .ll);
    const found = all.find(({ expired }) => !expired);
    if (found)
        return found;
    const searched = runId === undefined ? 'in this repository' : where;
    throw (0,not_opened .m)(`backup: there is no artifact ${name} ${searched}${all.length > 0 ? ': it has expired' : ''}`, 'look at the artifacts of the run that made the backup: gh run view RUN; or give latest');
}
const NEEDS_TOKEN = 'give github-token: ${{ github.token }}, and the job permissions: actions: read';
 
async function inThisRun(name, env) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return undefined;
    try {
        const { artifact } = await (await newClient()).getArtifact(name);
        return { name, id: artifact.id, ...(artifact.digest && { digest: artifact.digest }), ofThisRun: true };
    }
    catch (error) {
        if (error instanceof Error && error.name === 'ArtifactNotFoundError')
            return undefined;
        throw (0,not_opened .N)(`the artifacts of this run could not be listed: ${reasonOf(error)}`, TRY_AGAIN, error);
    }
}
const TRY_AGAIN = 'run it again; if it fails again, see https://www.githubstatus.com';
const newClient = async () => new (await Promise.all( [__webpack_require__.e(1351), __webpack_require__.e(2892)]).then(__webpack_require__.bind(__webpack_require__, 82892))).DefaultArtifactClient();
const PAGE = 100;
 
const MOST_PAGES = 100;
async function listed(options, { name, runId }, signal) {
    const where = runId === undefined ? '' : `/runs/${runId}`;
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const query = { per_page: PAGE, page, ...(name !== undefined && { name }) };
        const { artifacts } = await askGitHub(`GET /repos/{owner}/{repo}/actions${where}/artifacts`, query, options, signal);
        found.push(...artifacts.map(artifact_list .EU));
        if (artifacts.length < PAGE)
            return found;
    }
    options.log.warn(`This repository has more than ${found.length} artifacts: older ones were not looked at`);
    return found;
}
async function askGitHub(route, query, { token, env = process.env }, signal) {
    if (!token)
        throw (0,not_opened .m)("backup: this repository's artifacts cannot be listed without github-token", NEEDS_TOKEN);
    const { getOctokit } = await __webpack_require__.e(  1351).then(__webpack_require__.bind(__webpack_require__, 61351));
    for (let tries = 1;; tries++) {
        try {
            const limit = AbortSignal.timeout(30_000);
            const request = { signal: signal ? AbortSignal.any([signal, limit]) : limit };
            return (await getOctokit(token).request(route, { ...repositoryOf(env), ...query, request })).data;
        }
        catch (error) {
            signal?.throwIfAborted();
            const { status = 0 } = error;
            if ((status !== 0 && status < 500) || tries === 3)
                throw notListed(status, error);
            await (0,external_node_timers_promises_.setTimeout)(tries * 500);
        }
    }
}
const repositoryOf = (env) => {
    const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    return { owner, repo };
};
const notListed = (status, cause) => (0,not_opened .m)(`backup: GitHub does not list this repository's artifacts: ${reasonOf(cause)}${status ? ` (status ${status})` : ''}`, [401, 403, 404].includes(status) ? NEEDS_TOKEN : TRY_AGAIN, cause);
 
async function download(found, parent, options, signal) {
    const { token = '', env = process.env, log } = options;
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(parent, 'artifact-'));
    if (!found.digest)
        log.warn(`GitHub lists no digest for ${found.name}: the download could not be compared with it`);
    const { owner: repositoryOwner, repo: repositoryName } = repositoryOf(env);
    const findBy = { token, repositoryOwner, repositoryName, workflowRunId: found.runId ?? 0 };
    const wish = { path: folder, skipDecompress: true, ...(found.digest && { expectedHash: found.digest }) };
    const elsewhere = found.ofThisRun ? {} : { findBy };
    const work = (await newClient()).downloadArtifact(found.id, { ...wish, ...elsewhere }).catch((error) => {
        throw (0,not_opened .N)(`the artifact ${found.name} could not be downloaded: ${reasonOf(error)}`, TRY_AGAIN, error);
    });
    const { digestMismatch } = await orAborted(work, signal);
    if (digestMismatch)
        throw (0,not_opened .N)(`what was downloaded as ${found.name} is not what GitHub lists (${found.digest})`, TRY_AGAIN);
    const [file, ...more] = await (0,promises_.readdir)(folder);
    if (file === undefined || more.length > 0)
        throw (0,not_opened .N)(`the artifact ${found.name} is not one file`);
    return external_node_path_.join(folder, file);
}
async function orAborted(work, signal) {
    let onAbort = () => { };
    const aborted = new Promise((_resolve, reject) => {
        onAbort = () => reject(signal.reason);
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener('abort', onAbort, { once: true });
    });
    return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort));
}
 
const reasonOf = (error) => (error.message || error.name).replace(/\?[^\s"')]*\bsig=[^\s"')]*/g, '?...');

 
var inputs = __webpack_require__(37428);
 
var run_program = __webpack_require__(76853);
; 
 




const backupSourceInputs = {
    backup: (0,inputs .Qq)({ required: true }),
    'run-id': (0,inputs .rD)({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    identity: (0,inputs .Qq)({ secret: true }),
};
 
function backupSource({ backup, environment, 'run-id': runId }) {
    if (backup === 'latest')
        return { kind: 'latest', ...(environment && { environment }) };
    const isFile = runId === undefined && (backup.includes('/') || (0,external_node_fs_.existsSync)(backup));
    if (isFile)
        return { kind: 'file', path: backup };
    return { kind: 'artifact', name: backup, ...(runId !== undefined && { runId }) };
}
const openBackupDeps = (inputs, { log, signal }, temporaryFolder) => ({
    identities: inputs.identity === '' ? [] : [inputs.identity],
    env: process.env,
    run: run_program .T,
    installTools: true,
    ...{ temporaryFolder, log, signal },
    artifacts: artifactReader({
        ...(inputs['github-token'] && { token: inputs['github-token'] }),
        ...{ artifactPrefix: inputs['artifact-prefix'], log },
    }),
});


  }),

  55307:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    run: () => (  run),
    spec: () => (  spec)
  });
  var _backups_stores_artifact_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72663);
  var _backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54086);
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37428);
  var _github_report_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96234);
  var _github_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70005);
  var _github_run_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33204);
  var _github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69431);
  var _reports_recover_rows_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8838);
  var _reports_recover_window_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41577);
  var _backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5241);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23608);
  var _show_report_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(36275);
 












 
const UNDO_PREFIX = 'db-undo-';
const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .QP)({
    name: 'recover-rows',
    inputs: {
        ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .eu,
        ..._backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .vW,
        tables: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Dy)({ required: true }),
        'exclude-table': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Dy)(),
        where: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)(),
        'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Jt)({ default: true }),
        window: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Jt)({ default: false }),
        'max-rows': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .rD)({ min: 1, max: 999_999_999, default: 10_000 }),
        match: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Yq)(['key', 'all-columns'], { default: 'key' }),
        triggers: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Yq)(['fire', 'off'], { default: 'fire' }),
        set: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Mn)(),
        map: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Mn)(),
        deny: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)(),
        'show-changed': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Jt)({ default: false }),
        'force-foreign': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Jt)({ default: false }),
        'lock-retries': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .rD)({ min: 0, max: 1000, default: 10 }),
        'encryption-recipients': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Mn)(),
        destination: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ default: 'artifact' }),
        'retention-days': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .rD)({ min: 1, max: 400, default: 30 }),
        'artifact-prefix': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ default: 'db-backup-' }),
        'github-token': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ secret: true }),
    },
    outputs: ['status', 'report-path', 'recovered', 'missing', 'undo-file', 'recover-from'],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .lq,
});
const requestOf = (inputs) => ({
    ...{ database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .vE)(inputs), source: (0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .e3)(inputs) },
    ...{ tables: inputs.tables, exclude: inputs['exclude-table'] },
    ...(inputs.where && { condition: inputs.where }),
    ...{ dryRun: inputs['dry-run'], match: inputs.match, triggers: inputs.triggers, maxRows: inputs['max-rows'] },
    ...{ set: inputs.set, map: inputs.map, ...(inputs.deny && { deny: inputs.deny }) },
    ...{ showChanged: inputs['show-changed'], forceForeign: inputs['force-foreign'] },
    seal: { compression: 'none', recipients: inputs['encryption-recipients'] },
    ...{ lockTimeoutMs: inputs['lock-timeout'], lockRetries: inputs['lock-retries'] },
});
function undoStore(inputs, { log, signal }) {
    const { destination, 'retention-days': retentionDays, 'github-token': token } = inputs;
    if (destination !== 'artifact')
        return (0,_backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__  .s)(destination, { log });
    const visibility = () => (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_4__  .R)(token);
    return (0,_backups_stores_artifact_store_js__WEBPACK_IMPORTED_MODULE_0__  .i)({ artifactPrefix: UNDO_PREFIX, retentionDays, token, visibility, log, signal });
}
const outputsOf = (report) => ({
    ...{ status: report.status, missing: report.missing, 'undo-file': report.undo?.stored.location },
    recovered: JSON.stringify(Object.fromEntries(report.tables.map(({ schema, name, recovered }) => [`${schema}.${name}`, recovered]))),
    'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_3__  .u)(spec.name, report),
});
function windowRequest(inputs) {
    const { environment, 'artifact-prefix': artifactPrefix, match, map, tables } = inputs;
    const source = (0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .e3)(inputs);
    const all = { kind: 'artifacts', artifactPrefix, ...(environment && { environment }) };
    return {
        backups: source.kind === 'file' || source.kind === 'artifact' ? { kind: 'these', sources: [source] } : all,
        exclude: inputs['exclude-table'],
        ...{ database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .vE)(inputs), tables, match, map, forceForeign: inputs['force-foreign'] },
        ...(inputs.where && { condition: inputs.where }),
        lockTimeoutMs: inputs['lock-timeout'],
    };
}
 
async function lookForWindow(inputs, step, folder) {
    const { recoverWindow } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(5689), __webpack_require__.e(7990), __webpack_require__.e(5540), __webpack_require__.e(9745), __webpack_require__.e(2711), __webpack_require__.e(3097)]).then(__webpack_require__.bind(__webpack_require__, 32711));
    const deps = { ...(0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .p2)(inputs, step, folder), now: () => new Date() };
    const report = await recoverWindow(windowRequest(inputs), deps);
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_11__  .U)((0,_reports_recover_window_report_js__WEBPACK_IMPORTED_MODULE_8__  .S)(report), step.log);
    const { status, gone: missing, recoverFrom } = report;
    return { status, missing, 'recover-from': recoverFrom?.backup, 'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_3__  .u)(spec.name, report) };
}
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_5__  .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_6__  .EX)(async (folder) => {
    if (inputs.window)
        return lookForWindow(inputs, step, folder);
    const { recoverRows } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(5689), __webpack_require__.e(7990), __webpack_require__.e(5540), __webpack_require__.e(9745), __webpack_require__.e(9825)]).then(__webpack_require__.bind(__webpack_require__, 71648));  
    const report = await recoverRows(requestOf(inputs), {
        ...(0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .p2)(inputs, step, folder),
        store: undoStore(inputs, step),
        now: () => new Date(),
    });
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_11__  .U)((0,_reports_recover_rows_report_js__WEBPACK_IMPORTED_MODULE_7__  .n)(report), step.log);
    return outputsOf(report);
}));


  }),

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

  62341:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EU: () => (  listedBackup),
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
const newestFirst = (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;
const BACKUP = /^backup_\d{8}_\d{6}/;
 
function ofEnvironment(backups, prefix, environment) {
    const start = (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__  .DS)((0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__  .VC)(prefix, environment));
    return backups.filter(({ name }) => name.startsWith(start) && BACKUP.test(name.slice(start.length)));
}


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

  8838:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  recoverRowsDocument)
  });
 
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);


function titleOf({ status, missing, recovered, tables }) {
    const filled = tables.filter((table) => table.recovered > 0).length;
    switch (status) {
        case 'recovered':
            return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(recovered, 'row')} back in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(filled, 'table')}`;
        case 'nothing-missing':
            return 'Nothing is missing: every row of the backup that was asked for is in the database';
        case 'nothing-recovered':
            return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(missing, 'row')} missing, and none of them can come back`;
        case 'dry-run':
            return `Dry run: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(recovered)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(missing, 'missing row')} would come back`;
    }
}
const reasonInWords = (reason) => {
    switch (reason.kind) {
        case 'denied':
            return 'on the deny list';
        case 'unique':
            return `another row has the value of ${reason.name} now`;
        case 'check':
            return `the constraint ${reason.name} does not let it in`;
        case 'not-null':
            return `${reason.name} is NULL in the backup and must not be now`;
        case 'parent':
            return `its row in ${reason.name} does not come back`;
        case 'same-key':
            return 'somebody made a row with the same key meanwhile';
        case 'kept-out':
            return 'the database kept it out: a trigger, or a constraint that cannot be asked beforehand';
    }
};
const ROLES = {
    asked: 'asked for',
    cascade: 'below, by a cascade',
    parent: 'above, needed by what comes back',
};
const counts = (report) => ({
    kind: 'table',
    columns: [
        ...['Table', 'Why', 'In the backup', 'Live', 'Missing', 'Others depend on'],
        ...[report.status === 'dry-run' ? 'Would come back' : 'Came back', 'Differ, not touched'],
    ],
    rows: report.tables.map((table) => [
        { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) },
        ROLES[table.role],
        ...[table.inBackup, table.live, table.missing, table.dependedOn, table.recovered].map(_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4),
        table.changed ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(table.changed.rows) : 'not counted',
    ]),
});
const list = (title, items) => items.length === 0
    ? []
    : [
        { kind: 'text', text: [title] },
        { kind: 'list', items },
    ];
const notInserted = ({ tables }) => list('Not inserted:', tables.flatMap((table) => table.notInserted.map(({ reason, rows }) => [
    { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) },
    `: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(rows, 'row')}: ${reasonInWords(reason)}`,
])));
const GETS = { default: 'its default', null: 'NULL', set: 'the value of `set`' };
function columnsOf(table) {
    const { dropped, renamed, retyped, added } = table.columns;
    const line = (column, what) => [
        { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}.${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(column)}` },
        `: ${what}`,
    ];
    return [
        ...dropped.map((column) => line(column, 'was dropped since the backup; its values do not come back')),
        ...renamed.map(({ from, to }) => line(to, `gets the values of ${from}`)),
        ...retyped.map(({ column, from, to }) => line(column, `was ${from} and is ${to}; every value was converted`)),
        ...added.map(({ column, gets }) => line(column, `is not in the backup; it gets ${GETS[gets]}`)),
    ];
}
function triggersOf({ tables, triggers, status }) {
    const would = status === 'dry-run' ? ' would' : '';
    const title = triggers === 'off' ? `Triggers that are${would && ' to be'} off:` : `Triggers that${would} fire:`;
    const found = tables.filter(({ recovered }) => recovered > 0).flatMap((table) => table.triggers);
    return list(title, found.map(({ schema, relation, name, definition }) => [
        { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)({ schema, name: relation }) },
        ': ',
        { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(name)} ${definition}` },
    ]));
}
 
const comparedWhole = (table) => `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)} is compared by whole rows: one that was only changed since, or lost a reference by ON DELETE SET NULL, counts as missing and is there twice afterwards; leave those out with where`;
const LOST = { 'set-null': 'SET NULL', 'set-default': 'SET DEFAULT' };
 
const notLookedAt = ({ table, references, onDelete }) => onDelete === 'refuse'
    ? `${table} references ${references} (no cascade): its rows are not looked at; name it too if some are missing`
    : `${table} references ${references} (${LOST[onDelete]}): its rows are there and lost their reference; that is not put back`;
function warningsOf(report) {
    const { tables, notFollowed, notInBackup, leftOut, mayNot, recovered, maxRows, status } = report;
    return [
        ...mayNot.map((needs) => `a real run would need: ${needs}`),
        ...(status === 'dry-run' && recovered > maxRows
            ? [`more than max-rows (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(maxRows)}): a real run is refused unless it is raised to ${recovered}`]
            : []),
        ...tables
            .filter(({ altered }) => altered > 0)
            .map((table) => `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}: a trigger changed ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(table.altered, 'row')} on their way in`),
        ...leftOut
            .filter(({ below }) => below)
            .map(({ table }) => `${table} is left out (exclude-table): rows of it that a cascade took stay away`),
        ...notInBackup.map((table) => `${table}: a cascade may have taken rows of it, and the backup has none of them`),
        ...tables.filter(({ key, recovered: back }) => key.length === 0 && back > 0).map(comparedWhole),
        ...(report.missing === 0 ? [] : notFollowed).map(notLookedAt),
    ];
}
const changedColumns = ({ tables }) => list('Columns that differ from the backup, with how many rows:', tables.flatMap((table) => Object.entries(table.changed?.columns ?? {}).map(([column, rows]) => [
    { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}.${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(column)}` },
    `: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows)}`,
])));
function facts(report) {
    const { database, backup, leftOut, undo, durationMs } = report;
    return {
        kind: 'facts',
        facts: [
            ['Database', database],
            ['Backup', { code: backup.name }],
            ...(backup.startedAt === undefined ? [] : [['Made at', backup.startedAt]]),
            ...(leftOut.length === 0 ? [] : [['Left out', leftOut.map(({ table }) => table).join(', ')]]),
            ...(undo === undefined
                ? []
                : [['To take it back', { code: undo.stored.location }], ['Undo file', undoFacts(undo)]]),
            ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(durationMs)],
        ],
    };
}
const undoFacts = ({ stored, sealed }) => `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(stored.bytes)}${sealed ? ', encrypted' : ''}; it holds keys, and lists every row that was not inserted`;
const recoverRowsDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        facts(report),
        { kind: 'warnings', lines: warningsOf(report) },
        counts(report),
        ...notInserted(report),
        ...list('Columns:', report.tables.filter(({ recovered }) => recovered > 0).flatMap(columnsOf)),
        ...triggersOf(report),
        ...list('Sequences moved forward:', report.sequences.map(({ sequence, from, to }) => [{ code: sequence }, `: from ${from} to ${to}`])),
        ...changedColumns(report),
    ],
});


  }),

  41577:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  recoverWindowDocument)
  });
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
 


function titleOf({ status, gone, vanished, recoverFrom }) {
    if (status === 'nothing-missing' || !recoverFrom)
        return 'Nothing is missing: every row of these backups that was asked for is in the database';
    const spans = new Set(vanished.map((one) => spanOf(one)));
    const when = spans.size === 1 ? [...spans][0] : `in ${spans.size} spans of time`;
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(gone, 'row')} vanished ${when}`;
}
const secondsOf = (at) => at.replace(/\.\d+Z$/, 'Z');
function spanOf({ presentIn, presentAt, absentIn, absentAt }) {
    const after = presentAt ? secondsOf(presentAt) : `the backup ${presentIn}`;
    if (absentIn === undefined)
        return `after ${after}`;
    return `between ${after} and ${absentAt ? secondsOf(absentAt) : `the backup ${absentIn}`}`;
}
function timeOf({ backups }, name) {
    const at = backups.find((backup) => backup.name === name)?.at;
    return at === undefined ? `the backup ${name}` : secondsOf(at);
}
const SAFE = /^[\w./:=@%+-]+$/;
const word = (text) => (SAFE.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
 
function nextStep({ backups, patterns, excluded, withCondition }, name) {
    const { isArtifact, runId } = backups.find((backup) => backup.name === name);
    const same = withCondition ? ', and the same condition (where)' : '';
    if (!isArtifact) {
        const tables = patterns.map((pattern) => ` --table ${word(pattern)}`).join('');
        const without = excluded.map((pattern) => ` --exclude-table ${word(pattern)}`).join('');
        return [{ code: `pg-runbook recover-rows ${word(name)}${tables}${without}` }, same];
    }
    const run = runId === undefined ? [] : [', run-id ', { code: String(runId) }];
    const without = excluded.length === 0 ? [] : [', exclude-table ', { code: excluded.join(', ') }];
    return [
        'Recover Rows with backup ',
        { code: name },
        ...run,
        ', tables ',
        { code: patterns.join(', ') },
        ...without,
        same,
    ];
}
function next(report) {
    const { recoverFrom, vanished } = report;
    if (!recoverFrom)
        return [];
    const { backup, hasAll, rows } = recoverFrom;
    const many = new Set(vanished.map(({ presentIn }) => presentIn)).size > 1;
    const which = hasAll
        ? 'The newest backup that still has all of them: '
        : `No backup has all of them; this one has the most, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows)}: `;
    const steps = [[which, ...nextStep(report, backup)]];
    for (const presentIn of new Set(vanished.map((one) => one.presentIn)))
        if (many && presentIn !== backup)
            steps.push([`Only what vanished after ${timeOf(report, presentIn)}: `, ...nextStep(report, presentIn)]);
    return [
        { kind: 'text', text: ['Next, a dry run:'] },
        { kind: 'list', items: steps },
    ];
}
const spans = ({ vanished }) => vanished.length === 0
    ? []
    : [
        {
            kind: 'table',
            columns: ['Table', 'Rows that are gone now', 'Present in', 'At', 'Absent in', 'At'],
            rows: vanished.map(({ table, rows, presentIn, presentAt = '', absentIn, absentAt = '' }) => [
                ...[{ code: table }, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows), { code: presentIn }, secondsOf(presentAt)],
                absentIn === undefined ? 'the database now' : { code: absentIn },
                secondsOf(absentAt),
            ]),
        },
    ];
function countInCell(count) {
    switch (count.kind) {
        case 'held':
            return [(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(count.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(count.gone)];
        case 'absent':
            return ['the table is not in it', ''];
        case 'not-comparable':
            return ['not comparable: its key was another', ''];
    }
}
const counts = ({ tables, backups }) => ({
    kind: 'table',
    columns: ['Table', 'Backup', 'Made at', 'Rows', 'Of them gone now'],
    rows: tables.flatMap((table) => table.backups.map((count) => [
        ...[{ code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) }, { code: count.backup }],
        secondsOf(backups.find(({ name }) => name === count.backup)?.at ?? ''),
        ...countInCell(count),
    ])),
    fold: 'Every backup that was read',
});
const who = ({ who: user, role, application }) => [user, role && `as ${role}`, application && `(${application})`].filter(Boolean).join(' ');
function audit({ audit: found, withCondition, tables }) {
    if (found.kind === 'off')
        return [text('No table is audited here: only the backups date it.')];
    if (found.kind === 'not-readable')
        return [text('There is an audit, and this role may not read it: ask its owner.')];
    const off = tables.length - found.audited.length;
    const about = withCondition ? ' of the whole table' : '';
    if (found.deletions.length === 0)
        return [
            text(`The audit notes no deletion${about}${off > 0 ? `; ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(off, 'of the tables is', 'of the tables are')} not audited` : ''}.`),
        ];
    return [
        text(`What the audit noted${about}, newest first:`),
        {
            kind: 'table',
            columns: ['From', 'To', 'Table', 'What', 'Rows', 'Who', 'Transaction'],
            rows: found.deletions.map((one) => [
                ...[one.from.toISOString(), one.to.toISOString(), { code: one.table }, one.operation],
                ...[one.rows === undefined ? 'not counted' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(one.rows), who(one), one.transaction],
            ]),
        },
    ];
}
const text = (line) => ({ kind: 'text', text: [line] });
const readOf = (backups) => `${backups.filter(({ read }) => read).length} of ${backups.length}`;
const recoverWindowDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Backups read', readOf(report.backups)],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(report.durationMs)],
            ],
        },
        ...spans(report),
        ...next(report),
        ...audit(report),
        counts(report),
    ],
});


  })

};
