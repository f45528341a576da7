export const id = 6048;
export const ids = [6048];
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

  46048:
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
  var _reports_rollback_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61872);
  var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51169);
  var _change_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82667);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23608);
  var _show_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36275);
 









const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .QP)({
    name: 'rollback-migration',
    inputs: {
        ..._change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .kH,
        migration: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        to: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        confirm: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
    },
    outputs: ['status', 'report-path', 'rolled-back', 'warnings', ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .ge],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .lq,
});
const outputsOf = (report) => ({
    'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__  .u)(spec.name, report),
    'rolled-back': JSON.stringify(namesOf(report)),
});
const namesOf = ({ rolledBack }) => rolledBack.filter(({ outcome }) => outcome.kind === 'rolled-back').map(({ migration }) => migration);
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__  .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__  .EX)(async (folder) => {
    const { rollback } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(56), __webpack_require__.e(1002), __webpack_require__.e(4295), __webpack_require__.e(9821), __webpack_require__.e(5478)]).then(__webpack_require__.bind(__webpack_require__, 27314));  
    const request = {
        ...(0,_change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .AM)(inputs),
        ...(inputs.migration && { migration: inputs.migration }),
        ...(inputs.to && { to: inputs.to }),
        confirm: inputs.confirm,
    };
    const report = await rollback(request, {
        ...(0,_change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .X_)(inputs, step, folder),
        onStopped(stopped) {
            (0,_show_report_js__WEBPACK_IMPORTED_MODULE_8__  .U)((0,_reports_rollback_report_js__WEBPACK_IMPORTED_MODULE_4__  .g)(stopped, inputs.environment), step.log);
            step.keep(outputsOf(stopped));
        },
    });
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_8__  .U)((0,_reports_rollback_report_js__WEBPACK_IMPORTED_MODULE_4__  .g)(report, inputs.environment), step.log);
    return { status: report.status, warnings: report.warnings, ...outputsOf(report) };
}));


  })

};
