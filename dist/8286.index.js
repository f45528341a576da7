export const id = 8286;
export const ids = [8286];
export const modules = {

  51169:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ct: () => (  backupInputs),
    fI: () => (  backupOptions),
    ge: () => (  BACKUP_OUTPUTS),
    p: () => (  backupDeps),
    zW: () => (  backupOutputs)
  });
  var _backups_stores_artifact_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71486);
  var _backups_stores_artifact_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72663);
  var _backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54086);
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37428);
  var _github_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70005);
  var _github_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15899);
  var _github_run_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76853);
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11646);
 








const backupInputs = {
    'retention-days': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .rD)({ min: 1, max: 400, default: 30 }),
    compression: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Yq)(['zip', 'zstd', 'none'], { default: 'zip' }),
    'encryption-recipients': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Mn)(),
    destination: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ default: 'artifact' }),
    'exclude-table-data': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Mn)(),
    'artifact-prefix': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ default: 'db-backup-' }),
    'github-token': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ secret: true }),
};
const BACKUP_OUTPUTS = [
    'backup-name',
    'artifact-name',
    'artifact-id',
    'artifact-url',
    'sha256',
    'size-bytes',
    'tables',
    'rows',
];
const backupOptions = (inputs, allowEmpty) => ({
    seal: { compression: inputs.compression, recipients: inputs['encryption-recipients'] },
    excludeTableData: inputs['exclude-table-data'],
    lockWaitTimeoutMs: inputs['lock-timeout'],
    lockRetries: inputs['lock-retries'],
    allowEmpty,
});
 
function backupDeps(inputs, step, temporaryFolder) {
    const { log, signal } = step;
    const { url, commitSha } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_4__  .x)();
    const token = inputs['github-token'];
    const store = inputs.destination === 'artifact'
        ? (0,_backups_stores_artifact_store_js__WEBPACK_IMPORTED_MODULE_0__  .i)({
            retentionDays: inputs['retention-days'],
            artifactPrefix: (0,_backups_stores_artifact_name_js__WEBPACK_IMPORTED_MODULE_6__  .VC)(inputs['artifact-prefix'], inputs.environment),
            token,
            visibility: () => (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_3__  .R)(token),
            log,
            signal,
        })
        : (0,_backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__  .s)(inputs.destination, { log });
    return {
        store,
        log,
        signal,
        temporaryFolder,
        run: _github_run_program_js__WEBPACK_IMPORTED_MODULE_5__  .T,
        env: process.env,
        installTools: true,
        provenance: { toolVersion: _tool_version_js__WEBPACK_IMPORTED_MODULE_7__  .w, ...(commitSha && { commit: commitSha }), ...(url && { run: url }) },
        now: () => new Date(),
    };
}
 
const backupOutputs = ({ name, stored, ...report }) => ({
    'backup-name': name,
    'artifact-name': stored.artifactId === undefined ? undefined : stored.location,
    'artifact-id': stored.artifactId,
    'artifact-url': stored.url,
    sha256: report.sha256,
    'size-bytes': report.bytes,
    tables: report.tables,
    rows: report.rows,
});


  }),

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

  18286:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    run: () => (  run),
    spec: () => (  spec)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
  var _github_report_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96234);
  var _github_run_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33204);
  var _github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69431);
  var _reports_restore_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64686);
  var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51169);
  var _backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5241);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23608);
  var _show_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36275);
 









const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .QP)({
    name: 'restore-backup',
    inputs: {
        ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .dM,
        ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .Ct,
        ..._backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .vW,
        mode: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['new-database', 'swap', 'in-place', 'tables'], { default: 'new-database' }),
        tables: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Dy)(),
        into: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['beside', 'replace'], { default: 'beside' }),
        confirm: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'new-database-name': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        jobs: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .rD)({ min: 0, max: 64, default: 0 }),
        'no-owner': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
        'no-privileges': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
        'end-sessions': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
        'force-foreign': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
        'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
        'lock-retries': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .rD)({ min: 0, max: 1000, default: 10 }),
        'safety-backup': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: true }),
        'backup-skip-reason': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
    },
    outputs: ['status', 'report-path', 'database', 'tables', 'rows', 'safety-backup', 'warnings'],
    check: (given) => [...(0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .lq)(given), ...(0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_6__  ._0)(given)],
});
const requestOf = (inputs) => ({
    database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .vE)(inputs),
    source: (0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .e3)(inputs),
    mode: inputs.mode,
    tables: inputs.tables,
    into: inputs.into,
    confirm: inputs.confirm,
    jobs: inputs.jobs,
    ...(inputs['new-database-name'] && { newDatabaseName: inputs['new-database-name'] }),
    noOwner: inputs['no-owner'],
    noPrivileges: inputs['no-privileges'],
    dryRun: inputs['dry-run'],
    endSessions: inputs['end-sessions'],
    forceForeign: inputs['force-foreign'],
    backup: inputs['safety-backup']
        ? { take: true, options: (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .fI)(inputs, true) }
        : { take: false, reason: inputs['backup-skip-reason'] },
    lockTimeoutMs: inputs['lock-timeout'],
    statementTimeoutMs: inputs['statement-timeout'],
});
const outputsOf = (report) => ({
    status: report.status,
    tables: report.tables,
    rows: report.rows,
    warnings: report.warnings.length,
    database: report.restoredTo,
    'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__  .u)(spec.name, report),
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__  .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__  .EX)(async (folder) => {
    const { restore } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(2703), __webpack_require__.e(1973), __webpack_require__.e(240)]).then(__webpack_require__.bind(__webpack_require__, 50120));  
    const report = await restore(requestOf(inputs), {
        ...(0,_backup_source_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .p2)(inputs, step, folder),
        ...(0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .p)(inputs, step, folder),
        onBackup: ({ stored }) => step.keep({ 'safety-backup': stored.location }),
    });
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_8__  .U)((0,_reports_restore_report_js__WEBPACK_IMPORTED_MODULE_4__  .W)(report), step.log);
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
    OU: () => (  isOfFork),
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
 
const isOfFork = ({ workflow_run: run }) => run?.repository_id !== undefined &&
    run.head_repository_id !== undefined &&
    run.head_repository_id !== run.repository_id;
const newestFirst = (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;
const BACKUP = /^backup_\d{8}_\d{6}/;
 
function ofEnvironment(backups, prefix, environment) {
    const start = (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__  .DS)((0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__  .VC)(prefix, environment));
    return backups.filter(({ name }) => name.startsWith(start) && BACKUP.test(name.slice(start.length)));
}


  }),

  68862:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  LEDGER_TABLE),
    s: () => (  LEDGER_SCHEMA)
  });


const LEDGER_SCHEMA = 'pgrunbook';
 
const LEDGER_TABLE = 'migrations';


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

  76726:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  backupFacts),
    o: () => (  backupDocument)
  });
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);
  var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68862);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
 



const TABLES_SHOWN = 200;
const NAMES_SHOWN = 20;
function backupDocument(report) {
    return {
        title: `Backup complete: ${tablesInWords(report)}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(report.rows, 'row')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(report.bytes)}`,
        blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
    };
}
const tablesInWords = ({ tables, manifest }) => {
    const without = manifest.withoutRows?.length ?? 0;
    if (without === 0)
        return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables, 'table');
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables, 'table')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(without)} of them without ${without === 1 ? 'its' : 'their'} rows`;
};
 
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
        ['File', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(report.bytes)}${report.sealed ? ', encrypted with age' : ', not encrypted'}`],
        ['SHA-256', { code: report.sha256 }],
        ...withoutRows(manifest),
        ['Migration ledger at', ledgerAt(manifest)],
        ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(report.durationMs)],
    ];
}
function withoutRows({ withoutRows: tables = [] }) {
    if (tables.length === 0)
        return [];
    const shown = tables.slice(0, NAMES_SHOWN).map(_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H).join(', ');
    const more = tables.length - NAMES_SHOWN;
    return [['Without rows', more > 0 ? `${shown} and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(more)} more` : shown]];
}
function ledgerAt({ ledgerHead, tables, withoutRows = [] }) {
    if (ledgerHead !== undefined)
        return { code: ledgerHead };
    if (withoutRows.some(isLedger))
        return 'not known: its rows were left out';
    return tables.some(isLedger) ? 'no migration is applied' : 'no ledger yet';
}
const isLedger = ({ schema, name }) => schema === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__  .s && name === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__  .R;
const expiry = (at) => at
    ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'GitHub did not tell (it takes the permission actions: read)';
function contents({ manifest }) {
    const largest = [...manifest.tables].sort((a, b) => b.bytes - a.bytes).slice(0, TABLES_SHOWN);
    const more = manifest.tables.length - largest.length;
    return {
        kind: 'table',
        fold: `Tables${more > 0 ? ` (the ${TABLES_SHOWN} largest of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(manifest.tables.length)})` : ''}`,
        columns: ['Table', 'Rows', 'Text'],
        rows: largest.map((table) => [{ code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) }, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(table.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(table.bytes)]),
    };
}


  }),

  64686:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  W: () => (  restoreDocument)
});

 
var quantities = __webpack_require__(87568);
 
var backup_report = __webpack_require__(76726);
 
var shown_name = __webpack_require__(47526);
; 
 


const HOW = {
    beside: 'a copy',
    created: 'made again',
    merged: 'rows that differ were changed',
    rebuilt: 'emptied and loaded',
    unchanged: 'was the same already',
};
function differencesOf(differences) {
    if (!differences)
        return '';
    const { onlyInBackup, onlyLive, differing } = differences;
    const changed = differing === undefined ? '' : `, ${(0,quantities .K4)(differing)} other`;
    return `${(0,quantities .K4)(onlyInBackup)} only in the backup, ${(0,quantities .K4)(onlyLive)} only live${changed}`;
}
function restoredTablesBlocks({ tables, brought, used, leftOut }) {
    const list = (title, items) => items.length === 0
        ? []
        : [
            { kind: 'text', text: [title] },
            { kind: 'list', items },
        ];
    return [
        {
            kind: 'table',
            columns: ['Table', 'Now', 'How', 'Rows', 'Against the live one', 'Live rows kept in'],
            rows: tables.map(({ table, restoredAs, how, rows, differences, kept }) => [
                { code: (0,shown_name .H)(table) },
                { code: (0,shown_name .H)(restoredAs) },
                HOW[how],
                (0,quantities .K4)(rows),
                differencesOf(differences),
                kept ? { code: (0,shown_name .H)(kept.table) } : '',
            ]),
        },
        ...list('Brought along:', brought.map((what) => [what])),
        ...list('Used as they are:', used.map((what) => [what])),
        ...list('Left out:', leftOut.map(({ what, command }) => (command === undefined ? [what] : [`${what}: `, { code: command }]))),
    ];
}

; 



function titleOf(report) {
    const what = `${(0,quantities .pq)(report.tables, 'table')}, ${(0,quantities .pq)(report.rows, 'row')}`;
    if (report.status === 'dry-run')
        return `Dry run of a restore (${report.mode}): ${what}; nothing was changed`;
    switch (report.mode) {
        case 'new-database':
            return `Restored into the new database ${report.restoredTo}: ${what}`;
        case 'swap':
            return `Restored, and put in the place of ${report.restoredTo}: ${what}`;
        case 'in-place':
            return `Restored over ${report.restoredTo}: ${what}`;
        case 'tables':
            return `Restored ${what}`;
    }
}
const restoreDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        { kind: 'facts', facts: factsOf(report) },
        { kind: 'warnings', lines: [...report.warnings, ...(report.notCopied ?? []).map(notCopied), ...lostOf(report)] },
        ...steps(report),
        ...findings(report),
        ...(report.restoredTables ? restoredTablesBlocks(report.restoredTables) : []),
        ...safetyBackup(report),
        ...globals(report),
        ...next(report),
    ],
});
 
function namesIn({ status, mode, restoredTo, madeAs, keptAs }) {
    const would = status === 'dry-run';
    return [
        ...(would && mode === 'new-database'
            ? [['Would be restored into', { code: restoredTo }]]
            : []),
        ...(madeAs === undefined ? [] : [['Would be loaded as', { code: madeAs }]]),
        ...(would && mode === 'swap' ? [['And then be called', { code: restoredTo }]] : []),
        ...(keptAs === undefined
            ? []
            : [[`The one before ${would ? 'would be' : 'is'} kept as`, { code: keptAs }]]),
    ];
}
function factsOf(report) {
    const { backup, database, load, durationMs } = report;
    const made = backup.madeOf === undefined ? [] : [`of ${backup.madeOf}`, `at ${backup.finishedAt}`];
    const version = backup.serverVersion === undefined ? [] : [`PostgreSQL ${backup.serverVersion}`];
    return [
        ['Backup', { code: backup.name }],
        ['Made', [...made, ...version].join(', ') || 'not known'],
        ['Proved by', backup.proved ? 'its manifest: every row and byte' : 'its last line only: it has no manifest'],
        ...(backup.ledgerHead === undefined
            ? []
            : [['Migration ledger at', { code: backup.ledgerHead }]]),
        ['Database', database],
        ...namesIn(report),
        ...(load ? [['Rows', `${(0,quantities .ob)(load.bytes)} of text`]] : []),
        ...(load && load.largeObjects > 0
            ? [['Large objects', (0,quantities .K4)(load.largeObjects)]]
            : []),
        ['Took', (0,quantities .ji)(durationMs)],
    ];
}
const notCopied = (what) => `Not taken over from the live database: ${what}`;
const lostOf = ({ lost, status }) => lost.length === 0
    ? []
    : [`${status === 'dry-run' ? 'Would be gone' : 'Gone'}, since the backup does not hold them: ${lost.join(', ')}`];
const steps = ({ load }) => load
    ? [
        {
            kind: 'table',
            columns: ['Step', 'Took'],
            rows: load.steps.map(({ name, durationMs }) => [name, (0,quantities .ji)(durationMs)]),
        },
    ]
    : [];
 
const globals = ({ backup }) => backup.globals && backup.globals.length > 0
    ? [
        {
            kind: 'code',
            language: 'sql',
            code: backup.globals.map((statement) => `${statement};`).join('\n'),
            fold: 'Roles and settings of the source, which are in no dump (without passwords)',
        },
    ]
    : [];
const findings = ({ load }) => load && load.findings.length > 0
    ? [
        { kind: 'text', text: ['Worth a look:'] },
        {
            kind: 'list',
            items: load.findings.map((finding) => finding.next === undefined ? [finding.what] : [`${finding.what}: `, { code: finding.next }]),
        },
    ]
    : [];
const safetyBackup = ({ safetyBackup: taken }) => taken
    ? [
        { kind: 'text', text: ['The safety backup taken before it:'] },
        { kind: 'facts', facts: (0,backup_report .C)(taken) },
    ]
    : [];
const next = (report) => report.next && report.next.length > 0 ? [{ kind: 'list', items: report.next.map((line) => [line]) }] : [];


  })

};
