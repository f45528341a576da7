export const id = 3048;
export const ids = [3048];
export const modules = {

  72077:
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
  var _reports_apply_pending_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51590);
  var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51169);
  var _change_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82667);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23608);
  var _health_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51381);
  var _rehearse_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48312);
  var _release_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24284);
  var _require_staging_input_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29615);
  var _show_report_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(36275);
 













const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .QP)({
    name: 'apply-pending-on-release',
    inputs: {
        ..._change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .kH,
        ..._rehearse_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .n,
        ..._require_staging_input_js__WEBPACK_IMPORTED_MODULE_11__  .J,
        ..._release_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .z,
        'on-already-exists': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['warn', 'error'], { default: 'warn' }),
        'allow-pooler': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
        ..._health_inputs_js__WEBPACK_IMPORTED_MODULE_8__  .Q,
    },
    outputs: ['status', 'report-path', 'applied', 'pending', 'warnings', 'duration-ms', ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .ge],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .lq,
});
const outputsOf = (report) => ({
    'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__  .u)(spec.name, report),
    applied: JSON.stringify(report.applied.filter(({ how }) => how !== 'already-applied').map(({ name }) => name)),
    pending: JSON.stringify([
        ...report.tried.map(({ name }) => name),
        ...(report.failed ? [report.failed.name] : []),
        ...report.notTried,
    ]),
    warnings: report.warnings.length,
    'duration-ms': Math.round(report.applied.reduce((sum, { durationMs }) => sum + durationMs, 0)),
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__  .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__  .EX)(async (folder) => {
    const { applyPending } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(56), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(4295), __webpack_require__.e(399), __webpack_require__.e(2703), __webpack_require__.e(707), __webpack_require__.e(8924), __webpack_require__.e(5966), __webpack_require__.e(7859)]).then(__webpack_require__.bind(__webpack_require__, 85966));  
    const health = (0,_health_inputs_js__WEBPACK_IMPORTED_MODULE_8__  .x)(inputs);
    const request = {
        ...(0,_change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .AM)(inputs),
        ...(0,_rehearse_inputs_js__WEBPACK_IMPORTED_MODULE_9__  .d)(inputs),
        requireStaging: inputs['require-staging'],
        onAlreadyExists: inputs['on-already-exists'],
        ...(0,_release_inputs_js__WEBPACK_IMPORTED_MODULE_10__  .g)(inputs),
        allowPooler: inputs['allow-pooler'],
        ...(health && { health }),
    };
    const report = await applyPending(request, {
        ...(0,_change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .X_)(inputs, step, folder),
        onStopped(stopped) {
            (0,_show_report_js__WEBPACK_IMPORTED_MODULE_12__  .U)((0,_reports_apply_pending_report_js__WEBPACK_IMPORTED_MODULE_4__  .N)(stopped, inputs.environment), step.log);
            step.keep(outputsOf(stopped));
        },
    });
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_12__  .U)((0,_reports_apply_pending_report_js__WEBPACK_IMPORTED_MODULE_4__  .N)(report, inputs.environment), step.log);
    return { status: report.status, ...outputsOf(report) };
}));


  }),

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

  82667:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AM: () => (  changeRequest),
    X_: () => (  changeDeps),
    kH: () => (  changeInputs)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
  var _github_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15899);
  var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51169);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23608);




const changeInputs = {
    ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .dM,
    ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Ct,
    'migrations-dir': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'db/migrations' }),
    'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
    'lock-retries': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .rD)({ min: 0, max: 1000, default: 10 }),
    backup: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: true }),
    'backup-skip-reason': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
};
const changeRequest = (inputs) => ({
    database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .vE)(inputs),
    migrationsDir: inputs['migrations-dir'],
    backup: inputs.backup
        ? { take: true, options: (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .fI)(inputs, true) }
        : { take: false, reason: inputs['backup-skip-reason'] },
    lockTimeoutMs: inputs['lock-timeout'],
    statementTimeoutMs: inputs['statement-timeout'],
    lockRetries: inputs['lock-retries'],
    dryRun: inputs['dry-run'],
});
 
function changeDeps(inputs, step, temporaryFolder) {
    const { actor } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__  .x)();
    return {
        ...(0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .p)(inputs, step, temporaryFolder),
        ...(actor && { actor }),
        onBackup: (taken) => step.keep((0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .zW)(taken)),
    };
}


  }),

  51381:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  healthInputs),
    x: () => (  healthTarget)
  });
  var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32297);
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37428);
  var _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72416);
 



const healthInputs = {
    'health-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ secret: true }),
    'health-successes': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .rD)({ min: 1, max: 1000, default: _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_2__  .QU.successes }),
    'health-deadline': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '2min' }),
    'health-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '5s' }),
};
 
const healthTarget = (inputs) => inputs['health-url']
    ? {
        ..._health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_2__  .QU,
        url: inputs['health-url'],
        successes: inputs['health-successes'],
        deadlineMs: inputs['health-deadline'],
        tryTimeoutMs: inputs['health-timeout'],
    }
    : undefined;


  }),

  48312:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  rehearseChoice),
    n: () => (  rehearseInputs)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
 

const rehearseInputs = {
    rehearse: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
    'scratch-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ secret: true }),
};
const rehearseChoice = ({ rehearse, 'scratch-url': scratchUrl }) => rehearse ? { rehearse: scratchUrl ? { scratchUrl } : {} } : {};


  }),

  24284:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  releaseOptions),
    z: () => (  releaseInputs)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
 

const releaseInputs = {
    'out-of-order': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['error', 'warn', 'allow'], { default: 'error' }),
    baseline: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
    'accept-changed': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)(),
};
const releaseOptions = (inputs) => ({
    outOfOrder: inputs['out-of-order'],
    ...(inputs.baseline && { baseline: inputs.baseline }),
    acceptChanged: inputs['accept-changed'],
});


  }),

  29615:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  requireStagingInput)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
 

const requireStagingInput = {
    'require-staging': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['auto', 'true', 'false'], { default: 'auto' }),
};


  }),

  56052:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uv: () => (  healthUrlProblems),
    nY: () => (  healthEndpoints),
    zA: () => (  shownUrl)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 
 

 
const LIVE_PATH = '/api/health/live';
const READY_PATH = '/api/health/ready';
 
function healthUrlProblems(url, input = 'health-url') {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed === undefined || parsed.host === '')
        return [`${input}: expected an address such as https://app.example.com`];
    const problems = [];
    if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
        problems.push(`${input}: expected an address that begins with https:// or http://`);
    if (parsed.username !== '' || parsed.password !== '')
        problems.push(`${input}: has a user name or a password before the host, which logs would show: leave it out`);
    return problems;
}
 
function healthEndpoints({ url, liveUrl }) {
    const given = new URL(url);
    const isBase = given.pathname === '/';
    const live = liveUrl !== undefined ? new URL(liveUrl) : isBase ? withPath(given, LIVE_PATH) : undefined;
    const ready = isBase ? withPath(given, READY_PATH) : given;
    return [...(live ? [endpoint('live', live)] : []), endpoint('ready', ready)];
}
function withPath(base, path) {
    const url = new URL(base);
    url.pathname = path;
    return url;
}
const endpoint = (name, url) => ({ name, url, shown: shownUrl(url) });
 
const shownUrl = (url) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(`${url.origin}${url.pathname}`, 300);


  })

};
