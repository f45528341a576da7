export const id = 5307;
export const ids = [5307];
export const modules = {

  5241:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  e3: () => (  backupSource),
  vW: () => (  backupSourceInputs),
  p2: () => (  openBackupDeps),
  _0: () => (  sourceProblems)
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
        found.push(...artifacts.filter((one) => !(0,artifact_list .OU)(one)).map(artifact_list .EU));
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
 
const sourceProblems = (given) => given('run-id') && given('backup') === 'latest'
    ? ['run-id: only with the name of an artifact; backup is latest, the newest of all runs']
    : [];
 
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
    temporaryFolder,
    log,
    signal,
    artifacts: artifactReader({
        ...(inputs['github-token'] && { token: inputs['github-token'] }),
        artifactPrefix: inputs['artifact-prefix'],
        log,
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
    check: (given) => [...(0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .lq)(given), ...(0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  ._0)(given)],
});
const requestOf = (inputs) => ({
    database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .vE)(inputs),
    source: (0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .e3)(inputs),
    tables: inputs.tables,
    exclude: inputs['exclude-table'],
    ...(inputs.where && { condition: inputs.where }),
    dryRun: inputs['dry-run'],
    match: inputs.match,
    triggers: inputs.triggers,
    maxRows: inputs['max-rows'],
    set: inputs.set,
    map: inputs.map,
    ...(inputs.deny && { deny: inputs.deny }),
    showChanged: inputs['show-changed'],
    forceForeign: inputs['force-foreign'],
    seal: { compression: 'none', recipients: inputs['encryption-recipients'] },
    lockTimeoutMs: inputs['lock-timeout'],
    lockRetries: inputs['lock-retries'],
});
function undoStore(inputs, { log, signal }) {
    const { destination, 'retention-days': retentionDays, 'github-token': token } = inputs;
    if (destination !== 'artifact')
        return (0,_backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__  .s)(destination, { log });
    const visibility = () => (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_4__  .R)(token);
    return (0,_backups_stores_artifact_store_js__WEBPACK_IMPORTED_MODULE_0__  .i)({ artifactPrefix: UNDO_PREFIX, retentionDays, token, visibility, log, signal });
}
const outputsOf = (report) => ({
    status: report.status,
    missing: report.missing,
    'undo-file': report.undo?.stored.location,
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
        database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .vE)(inputs),
        tables,
        match,
        map,
        forceForeign: inputs['force-foreign'],
        ...(inputs.where && { condition: inputs.where }),
        lockTimeoutMs: inputs['lock-timeout'],
    };
}
 
async function lookForWindow(inputs, step, folder) {
    const { recoverWindow } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(3375), __webpack_require__.e(2711), __webpack_require__.e(3097)]).then(__webpack_require__.bind(__webpack_require__, 32711));
    const deps = { ...(0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .p2)(inputs, step, folder), now: () => new Date() };
    const report = await recoverWindow(windowRequest(inputs), deps);
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_11__  .U)((0,_reports_recover_window_report_js__WEBPACK_IMPORTED_MODULE_8__  .S)(report), step.log);
    const { status, gone: missing, recoverFrom } = report;
    return { status, missing, 'recover-from': recoverFrom?.backup, 'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_3__  .u)(spec.name, report) };
}
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_5__  .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_6__  .EX)(async (folder) => {
    if (inputs.window)
        return lookForWindow(inputs, step, folder);
    const { recoverRows } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(3375), __webpack_require__.e(9825)]).then(__webpack_require__.bind(__webpack_require__, 71648));  
    const report = await recoverRows(requestOf(inputs), {
        ...(0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .p2)(inputs, step, folder),
        store: undoStore(inputs, step),
        now: () => new Date(),
    });
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_11__  .U)((0,_reports_recover_rows_report_js__WEBPACK_IMPORTED_MODULE_7__  .n)(report), step.log);
    return outputsOf(report);
}));


  })

};
