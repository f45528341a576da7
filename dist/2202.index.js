export const id = 2202;
export const ids = [2202];
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

  35799:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wr: () => (  issueFailure),
    j6: () => (  databaseIn),
    y6: () => (  issueBody)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _github_issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32209);
  var _github_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15899);
  var _github_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24057);
  var _reports_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30364);
 
 





const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n';
 
function issueBody(document, closedWhen) {
    const run = `\n\nFound by ${(0,_github_run_js__WEBPACK_IMPORTED_MODULE_2__  .x)().url ?? ''}. pg-runbook keeps this issue up to date, and closes it when ${closedWhen}.`;
    return (0,_github_summary_js__WEBPACK_IMPORTED_MODULE_3__  .G$)((0,_reports_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .w)(document), _github_issues_js__WEBPACK_IMPORTED_MODULE_1__  .G_ - Buffer.byteLength(run), CUT) + run;
}
 
const databaseIn = (described) => described.replace(/^.*\//, '').replace(/ as .*$/, '');
 
async function issueFailure(settle, log) {
    try {
        for (const { what, number, url } of await settle())
            log.info(`Issue #${number} ${what}: ${url}`);
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk)
            return error;
        throw error;
    }
}


  }),

  9821:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  run: () => (  restore_drill_run),
  spec: () => (  spec)
});

 
var inputs = __webpack_require__(37428);
 
var duration = __webpack_require__(32297);
 
var report_file = __webpack_require__(96234);
 
var run_action = __webpack_require__(33204);
 
var temporary_folder = __webpack_require__(69431);
 
var drill_report = __webpack_require__(71942);
 
var backup_inputs = __webpack_require__(51169);
 
var backup_source_inputs = __webpack_require__(5241);
 
var database_inputs = __webpack_require__(23608);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_path_ = __webpack_require__(76760);
 
var zip_entry = __webpack_require__(98964);
; 
 
 






 
const nameOf = (environment) => `restore-drill-history-${environment ?? 'production'}`;
const LARGEST = 1_000_000;
async function earlierDrills(reader, environment, { log, signal, folder }) {
    try {
        const prefix = nameOf(environment);
        const all = (await reader?.listBackups({ prefix, signal })) ?? [];
        const newest = all.find(({ expired }) => !expired);
        if (!reader || !newest)
            return [];
        const source = { kind: 'artifact', name: newest.name, ...(newest.runId && { runId: newest.runId }) };
        const { file, name } = await reader.fetch(source, folder, signal);
        return (0,drill_report .i6)(await (0,zip_entry .P)(file, name, ({ read }) => textOf(read())));
    }
    catch (error) {
        signal.throwIfAborted();
        log.warn(`The history of drills is begun anew: ${error.message}`);
        return [];
    }
}
async function textOf(stream) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of stream) {
        bytes += chunk.length;
        if (bytes > LARGEST)
            throw new Error('it is too large to be one');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
 
function writeHistory(drills) {
    const file = external_node_path_.join((0,temporary_folder .X5)(), `pg-runbook-restore-drill-history-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.json`);
    (0,external_node_fs_.writeFileSync)(file, (0,drill_report .u_)(drills), { mode: 0o600, flag: 'wx' });
    return file;
}

 
var issues = __webpack_require__(32209);
 
var run = __webpack_require__(15899);
 
var open_issue = __webpack_require__(35799);
; 



 
const keepDrillIssue = (news, log) => (0,open_issue .Wr)(() => settle(news), log);
async function settle({ kind, environment = 'production', token, document, failure }) {
    const { repository = '', url = '' } = (0,run .x)();
    const place = { token, repository };
    const subject = `${kind} ${environment}`;
    if (failure === undefined)
        return (0,issues .fQ)(place, subject, `All is well again: ${url}`);
    const title = kind === 'drill' ? `The backups of ${environment} are not proved` : `No fresh backup of ${environment}`;
    const issue = {
        subject,
        title,
        news: failure.message,
        body: (0,open_issue .y6)(document, 'all is well'),
        changed: `There is other news: ${url}`,
    };
    return [await (0,issues .px)(place, issue)];
}

; 
 

const isFolder = (path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
 
const isDumpFolder = (folder) => (0,external_node_fs_.statSync)(`${folder}/toc.dat`, { throwIfNoEntry: false }) !== undefined;
function drillPlace({ backup, environment, 'artifact-prefix': artifactPrefix }) {
    if (backup !== 'latest' && (backup.includes('/') || isFolder(backup)))
        return { kind: 'folder', folder: backup };
    return { kind: 'artifacts', artifactPrefix, ...(environment && { environment }) };
}
const drillRequest = (inputs, source) => ({
    backups: inputs.backup === 'latest' || (isFolder(inputs.backup) && !isDumpFolder(inputs.backup))
        ? drillPlace(inputs)
        : { kind: 'one', source, label: inputs.backup },
    ...(inputs['scratch-url'] && { scratchUrl: inputs['scratch-url'] }),
    migrationsDir: inputs['migrations-dir'],
    smokeFile: inputs['smoke-file'],
    allowMissingExtensions: inputs['allow-missing-extensions'],
    again: inputs['dump-again'],
});

 
var show_report = __webpack_require__(36275);
; 
 
 













const spec = (0,inputs .QP)({
    name: 'restore-drill',
    inputs: {
        ...backup_source_inputs .vW,
        environment: database_inputs .eu.environment,
        'artifact-prefix': backup_inputs .Ct['artifact-prefix'],
        'scratch-url': (0,inputs .Qq)({ secret: true }),
        'migrations-dir': (0,inputs .Qq)({ default: 'db/migrations' }),
        'smoke-file': (0,inputs .Qq)({ default: 'db/drill.sql' }),
        'allow-missing-extensions': (0,inputs .Mn)(),
        'dump-again': (0,inputs .Jt)({ default: true }),
        'freshness-only': (0,inputs .Jt)({ default: false }),
        'max-age': (0,inputs .Yz)(duration .F, { default: '26h' }),
        'smallest-share': (0,inputs .rD)({ min: 0, max: 100, default: 50 }),
        'open-issue': (0,inputs .Jt)({ default: false }),
        'github-token': (0,inputs .Qq)({ secret: true }),
    },
    outputs: ['status', 'report-path', 'verdict', 'seconds', 'backup-age-hours', 'history-path'],
    check: (given) => [
        ...(/^true$/i.test(given('open-issue')) && !given('github-token')
            ? ['github-token: required with open-issue: true']
            : []),
        ...(0,backup_source_inputs ._0)(given),
    ],
});
const restore_drill_run = () => (0,run_action .C)(spec, (inputs, step) => (0,temporary_folder .EX)(async (folder) => {
    const deps = { ...(0,backup_source_inputs .p2)(inputs, step, folder), installTools: true, now: () => new Date() };
    const news = inputs['freshness-only'] ? await freshness(inputs, step, deps) : await drilling(inputs, step, deps);
    (0,show_report .U)(news.document, step.log);
    const { environment, 'github-token': token } = inputs;
    const issue = inputs['open-issue'] ? await keepDrillIssue({ ...news, environment, token }, step.log) : undefined;
    if (news.failure && issue)
        step.log.warn(issue.message);
    if (news.failure ?? issue)
        throw (news.failure ?? issue);
    return {};
}));
async function drilling(inputs, step, deps) {
    const { drill } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(399), __webpack_require__.e(2703), __webpack_require__.e(8438), __webpack_require__.e(8335)]).then(__webpack_require__.bind(__webpack_require__, 79783));  
    const report = await drill(drillRequest(inputs, (0,backup_source_inputs .e3)(inputs)), deps);
    const [newest] = report.drilled;
    const folder = deps.temporaryFolder;
    const earlier = await earlierDrills(deps.artifacts, inputs.environment, { ...step, folder });
    const history = newest ? [...earlier, (0,drill_report .xg)(newest, deps.now())] : earlier;
    step.keep({ status: report.status, verdict: report.status, 'report-path': (0,report_file .u)(spec.name, report) });
    step.keep({ 'history-path': writeHistory(history) });
    if (newest?.restoreMs !== undefined)
        step.keep({ seconds: (newest.restoreMs / 1000).toFixed(1) });
    if (newest?.ageHours !== undefined)
        step.keep({ 'backup-age-hours': newest.ageHours.toFixed(1) });
    return { kind: 'drill', document: (0,drill_report .R9)(report, history), failure: (0,drill_report .XY)(report) };
}
async function freshness(inputs, step, deps) {
    const { checkFreshness } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(399), __webpack_require__.e(2703), __webpack_require__.e(8438), __webpack_require__.e(8335)]).then(__webpack_require__.bind(__webpack_require__, 79783));
    const wish = { maxAgeMs: inputs['max-age'], smallestShare: inputs['smallest-share'] };
    const report = await checkFreshness({ place: drillPlace(inputs), ...wish }, deps);
    step.keep({ status: report.status, 'report-path': (0,report_file .u)(spec.name, report) });
    if (report.ageHours !== undefined)
        step.keep({ 'backup-age-hours': report.ageHours.toFixed(1) });
    return { kind: 'freshness', document: (0,drill_report .B4)(report), failure: (0,drill_report .Rw)(report) };
}


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

  98964:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  withZippedFile)
  });
  var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
  var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
  var _not_opened_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82992);
 
 



 
const MOST_GROWTH = 1000;
const [FILE_TYPE, SYMBOLIC_LINK, DIRECTORY] = [0o170000, 0o120000, 0o040000];
const MADE_ON_UNIX = 3;
 
async function withZippedFile(zip, name, body) {
    const { openPromise } = await __webpack_require__.e(  663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    const opened = await openPromise(zip, options).catch((cause) => {
        throw refused(name, cause);
    });
    try {
        const entry = await onlyFile(opened, name);
        const read = () => readEntry(opened, entry, name);
        return await body({ name: entry.fileName.split('/').at(-1), bytes: entry.uncompressedSize, read });
    }
    finally {
        opened.close();
    }
}
const refused = (name, cause) => (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is not a zip that can be read: ${cause.message}`, undefined, cause);
async function onlyFile(zip, name) {
    const files = [];
    try {
        for await (const entry of zip.eachEntry()) {
            const type = typeOf(entry);
            if (type === 'folder')
                continue;
            if (type !== 'file')
                throw new Error(`its entry ${JSON.stringify(entry.fileName)} is not an ordinary file`);
            files.push(entry);
            if (files.length > 1)
                break;
        }
    }
    catch (cause) {
        throw refused(name, cause);
    }
    const [entry] = files;
    if (!entry || files.length > 1)
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is a zip that holds ${entry ? 'several files' : 'no file'}, and a backup is one file`, 'unpack it, and give the path of the backup in it');
    if (entry.isEncrypted())
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is a zip with a password`, 'unpack it, and give what was in it');
    if (entry.uncompressedSize > entry.compressedSize * MOST_GROWTH)
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} would grow to ${entry.uncompressedSize} bytes, more than ${MOST_GROWTH} times its size: no backup does`, 'if you trust it, unpack it, and give the path of what was in it');
    return entry;
}
function typeOf({ fileName, externalFileAttributes, versionMadeBy }) {
    if (fileName.endsWith('/'))
        return 'folder';
    const mode = versionMadeBy >>> 8 === MADE_ON_UNIX ? (externalFileAttributes >>> 16) & FILE_TYPE : 0;
    if (mode === SYMBOLIC_LINK)
        return 'other';
    return mode === DIRECTORY ? 'folder' : mode === 0 || mode === 0o100000 ? 'file' : 'other';
}
 
function readEntry(zip, entry, name) {
    let checksum = 0;
    const output = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _encoding, done) {
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(chunk, checksum);
            done(null, chunk);
        },
        flush: (done) => done(checksum === entry.crc32 ? null : refused(name, new Error('its checksum does not fit'))),
    });
    const fail = (cause) => output.destroy(refused(name, cause));
    const begin = (source) => {
        output.once('close', () => source.destroy());
        source.once('error', fail).pipe(output);
    };
    zip.openReadStreamPromise(entry).then(begin, fail);
    return output;
}


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

  32209:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G_: () => (  ISSUE_LIMIT),
    _w: () => (  addToIssue),
    fQ: () => (  closeIssues),
    px: () => (  keepIssue)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);


 
const ISSUE_LIMIT = 60_000;
const PER_PAGE = 100;
const MOST_PAGES = 100;
const TIME_LIMIT_MS = 15_000;
 
const TRUSTED = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
 
const keepIssue = (place, issue) => asking(place, async (ask) => {
    const [found] = await openIssues(ask, issue.subject);
    const text = { title: issue.title, body: `${issue.body}\n\n${marks(issue)}` };
    if (!found) {
        const made = (await ask('POST', '', text));
        return { what: 'opened', number: made.number, url: made.html_url };
    }
    const { number, html_url: url } = found;
    if (found.body?.includes(newsMark(issue.news)))
        return { what: 'unchanged', number, url };
    await ask('PATCH', `/${number}`, text);
    await ask('POST', `/${number}/comments`, { body: issue.changed });
    return { what: 'updated', number, url };
});


const addToIssue = (place, { subject, title, body }) => asking(place, async (ask) => {
    const [found] = await openIssues(ask, subject);
    if (!found) {
        const made = (await ask('POST', '', { title, body: `${body}\n\n${subjectMark(subject)}` }));
        return { what: 'opened', number: made.number, url: made.html_url };
    }
    await ask('POST', `/${found.number}/comments`, { body });
    return { what: 'updated', number: found.number, url: found.html_url };
});


const closeIssues = (place, subject, why) => asking(place, async (ask) => {
    const closed = [];
    for (const { number, html_url: url } of await openIssues(ask, subject)) {
        await ask('POST', `/${number}/comments`, { body: why });
        await ask('PATCH', `/${number}`, { state: 'closed', state_reason: 'completed' });
        closed.push({ what: 'closed', number, url });
    }
    return closed;
});
const digest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 32);
 
const subjectMark = (subject) => `<!-- pg-runbook issue ${digest(subject)} -->`;
const newsMark = (news) => `<!-- pg-runbook news ${digest(news)} -->`;
const marks = ({ subject, news }) => `${subjectMark(subject)}\n${newsMark(news)}`;
 
async function openIssues(ask, subject) {
    const mark = subjectMark(subject);
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const query = { state: 'open', sort: 'created', direction: 'asc', per_page: PER_PAGE, page };
        const issues = (await ask('GET', '', query));
        found.push(...issues.filter((issue) => isOurs(issue) && issue.body?.includes(mark)));
        if (issues.length < PER_PAGE)
            break;
    }
    return found;
}
 
const isOurs = ({ pull_request, user, author_association: association = '' }) => pull_request === undefined && (user?.type === 'Bot' || TRUSTED.has(association));
async function asking({ token, repository }, body) {
    try {
        const { getOctokit } = await __webpack_require__.e(  1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        return await body(asker(getOctokit(token), repository));
    }
    catch (error) {
        throw notKept(error, repository);
    }
}
const asker = (octokit, repository) => async (method, path, parameters) => {
    const request = { signal: AbortSignal.timeout(TIME_LIMIT_MS) };
    const url = `${method} /repos/${repository}/issues${path}`;
    return (await octokit.request(url, { ...parameters, request })).data;
};
function notKept(cause, repository) {
    const status = cause.status;
    const refused = status === 401 || status === 403 || status === 404;
    const hint = refused
        ? 'give the job `permissions: issues: write`, and see that issues are enabled in the settings of the repository.'
        : 'run it again; an issue that could not be changed is changed by the next run.';
    const why = typeof status === 'number' ? `GitHub answered ${status}` : cause.message;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('issue-not-kept', `the issue in ${repository} could not be kept up to date: ${why}`, {
        state: 'nothing-changed',
        hint,
        cause,
    });
}


  }),

  71942:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  R9: () => (  drillDocument),
  XY: () => (  drillFailed),
  B4: () => (  freshnessDocument),
  Rw: () => (  freshnessFailed),
  xg: () => (  historyEntry),
  u_: () => (  historyText),
  i6: () => (  parseHistory)
});

 
var errors = __webpack_require__(27406);
 
var quantities = __webpack_require__(87568);
 
var dist = __webpack_require__(77934);
; 
 

const Entry = dist .Ikc({
     
    at: dist .FsL(dist .YjP(), dist .yhX()),
    verdict: dist .KIO(['proved', 'differs', 'not-restored']),
    backup: dist .YjP(),
    restoreMs: dist .yqP(dist .aig()),
    ageHours: dist .yqP(dist .aig()),
    storedBytes: dist .yqP(dist .aig()),
});
const History = dist .Ikc({ drills: dist .YOg(Entry) });
const MOST_KEPT = 52;
 
function parseHistory(text) {
    const result = dist .xLC(dist .FsL(dist .YjP(), dist .qFJ(), History), text);
    return result.success ? result.output.drills : [];
}
const historyText = (drills) => `${JSON.stringify({ drills: drills.slice(-MOST_KEPT) }, null, 2)}\n`;
const historyEntry = ({ backup, verdict, restoreMs, ageHours, storedBytes }, at) => ({
    at: at.toISOString(),
    verdict: verdict.kind,
    backup,
    ...(restoreMs !== undefined && { restoreMs }),
    ...(ageHours !== undefined && { ageHours }),
    ...(storedBytes !== undefined && { storedBytes }),
});

; 



const TITLES = {
    proved: 'The backups can be restored',
    differs: 'A backup was restored, and is not what it should be',
    'not-restored': 'A backup could not be restored',
};
function drillDocument(report, history = []) {
    const problem = report.problem === undefined ? [] : [{ kind: 'warnings', lines: [report.problem] }];
    const title = report.drilled.length === 0 ? 'Nothing was drilled' : TITLES[report.status];
    return {
        title,
        blocks: [
            ...problem,
            ...report.drilled.flatMap((one, index) => drilledBlocks(one, index > 0)),
            ...historyBlocks(history),
        ],
    };
}
const hours = (value) => (value < 48 ? `${value.toFixed(1)} h` : `${(value / 24).toFixed(1)} days`);
function drilledBlocks(one, byChance) {
    const { verdict, steps, notes } = one;
    const bad = verdict.kind === 'differs' ? verdict.found : verdict.kind === 'not-restored' ? [verdict.reason] : [];
    const next = verdict.kind === 'not-restored' ? verdict.next : undefined;
    return [
        {
            kind: 'text',
            text: [byChance ? 'An older one, taken by chance, ' : '', { code: one.backup }, `: ${verdict.kind}`],
        },
        { kind: 'warnings', lines: bad },
        ...(next === undefined ? [] : [{ kind: 'text', text: [`Next: ${next}`] }]),
        { kind: 'facts', facts: factsOf(one) },
        ...checksTable(one.checks),
        ...(steps.length > 0 ? [stepsTable(steps)] : []),
        ...(notes.length > 0 ? [{ kind: 'list', items: notes.map((note) => [note]), fold: 'Worth a look' }] : []),
    ];
}
function factsOf(one) {
    const { restoreMs, ageHours, madeAt, storedBytes, databaseBytes, tables, rows, server } = one;
    const facts = [
        ['Time to restore (RTO)', restoreMs === undefined ? undefined : (0,quantities .ji)(restoreMs)],
        ['Age of the backup (RPO)', ageHours === undefined ? undefined : `${hours(ageHours)}, made ${madeAt ?? ''}`],
        ['Size as stored', storedBytes === undefined ? undefined : (0,quantities .ob)(storedBytes)],
        ['Size as a database', databaseBytes === undefined ? undefined : (0,quantities .ob)(databaseBytes)],
        ['Tables', tables === undefined ? undefined : `${(0,quantities .K4)(tables)}, with ${(0,quantities .pq)(rows ?? 0, 'row')}`],
        ['Restored into', server],
    ];
    return facts.filter((fact) => fact[1] !== undefined);
}
const OUTCOME = { good: 'good', bad: 'bad', 'not-made': 'not made' };
function said(check) {
    if (check.outcome === 'good')
        return check.what;
    return check.outcome === 'bad' ? (0,quantities .pq)(check.found.length, 'difference') : check.why;
}
const checksTable = (checks) => checks.length === 0
    ? []
    : [
        {
            kind: 'table',
            columns: ['Check', 'Outcome', ''],
            rows: checks.map((check) => [check.name, OUTCOME[check.outcome], said(check)]),
        },
    ];
const stepsTable = (steps) => ({
    kind: 'table',
    columns: ['Part of the restore', 'Took'],
    rows: steps.map(({ name, durationMs }) => [name, (0,quantities .ji)(durationMs)]),
    fold: 'How long each part of the restore took',
});
const MOST_SHOWN = 20;
 
function historyBlocks(history) {
    const timed = history.flatMap(({ at, restoreMs }) => restoreMs === undefined ? [] : [{ at, seconds: restoreMs / 1000 }]);
    const shown = timed.slice(-MOST_SHOWN);
    if (shown.length < 2)
        return [];
    const days = shown.map(({ at }) => `"${at.slice(0, 10)}"`).join(', ');
    const seconds = shown.map((one) => one.seconds.toFixed(1)).join(', ');
    const code = [
        'xychart-beta',
        '  title "Time to restore"',
        `  x-axis [${days}]`,
        '  y-axis "seconds"',
        `  bar [${seconds}]`,
    ];
    return [{ kind: 'mermaid', code: code.join('\n') }];
}
 
function drillFailed({ status, drilled, problem }) {
    if (status === 'proved')
        return undefined;
    const told = drilled.flatMap(({ backup, verdict }) => {
        if (verdict.kind === 'proved')
            return [];
        return [`${backup}: ${verdict.kind}: ${verdict.kind === 'differs' ? verdict.found.join('; ') : verdict.reason}`];
    });
    const next = drilled.flatMap(({ verdict }) => (verdict.kind === 'not-restored' && verdict.next ? [verdict.next] : []));
    return new errors .rk('drill-failed', [...(problem === undefined ? [] : [problem]), ...told].join('\n'), {
        hint: next[0] ?? 'take a new backup now, drill it, and find out what became of this one: docs/drill.md.',
    });
}
function freshnessDocument(report) {
    const { status, newest, previous, ageHours, found } = report;
    const facts = [
        ...(newest ? [['Newest backup', { code: newest.name }]] : []),
        ...(ageHours === undefined ? [] : [['Age', hours(ageHours)]]),
        ...(newest ? [['Size', (0,quantities .ob)(newest.sizeBytes)]] : []),
        ...(newest?.expiresAt ? [['Expires', newest.expiresAt.toISOString()]] : []),
        ...(previous ? [['The one before', (0,quantities .ob)(previous.sizeBytes)]] : []),
    ];
    const title = status === 'fresh' ? 'There is a fresh backup' : 'There is no fresh backup';
    return {
        title,
        blocks: [{ kind: 'warnings', lines: found }, ...(facts.length > 0 ? [{ kind: 'facts', facts }] : [])],
    };
}
const freshnessFailed = ({ status, found, where }) => status === 'fresh'
    ? undefined
    : new errors .rk('backup-stale', `${found.join('\n')} (looked ${where})`, {
        hint: 'run the backup workflow now, look at why its last run did not store one, and drill what it stores.',
    });


  })

};
