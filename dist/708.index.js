export const id = 708;
export const ids = [708];
export const modules = {

/***/ 13708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  spec: () => (/* binding */ spec)
});

// EXTERNAL MODULE: ./build/src/github/inputs.js
var inputs = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/src/github/report-file.js
var report_file = __webpack_require__(96234);
// EXTERNAL MODULE: ./build/src/github/run-action.js + 3 modules
var run_action = __webpack_require__(33204);
// EXTERNAL MODULE: ./build/src/github/temporary-folder.js
var temporary_folder = __webpack_require__(69431);
// EXTERNAL MODULE: ./build/src/reports/apply-pending-report.js + 1 modules
var apply_pending_report = __webpack_require__(89007);
// EXTERNAL MODULE: ./build/src/actions/backup-inputs.js + 6 modules
var backup_inputs = __webpack_require__(52782);
// EXTERNAL MODULE: ./build/src/actions/change-inputs.js
var change_inputs = __webpack_require__(82667);
// EXTERNAL MODULE: ./build/src/actions/database-inputs.js
var database_inputs = __webpack_require__(23608);
// EXTERNAL MODULE: ./build/src/duration.js
var duration = __webpack_require__(32297);
// EXTERNAL MODULE: ./build/src/health/wait-for-health.js + 2 modules
var wait_for_health = __webpack_require__(72416);
;// CONCATENATED MODULE: ./build/src/actions/health-inputs.js
// The application that is asked before a change to its database and waited for after it.



const healthInputs = {
    'health-url': (0,inputs/* text */.Qq)({ secret: true }),
    'health-successes': (0,inputs/* wholeNumber */.rD)({ min: 1, max: 1000, default: wait_for_health/* HEALTH_DEFAULTS */.QU.successes }),
    'health-deadline': (0,inputs/* parsed */.Yz)(duration/* parseDuration */.E, { default: '2min' }),
    'health-timeout': (0,inputs/* parsed */.Yz)(duration/* parseDuration */.E, { default: '5s' }),
};
/** Undefined where nobody gave a URL. */
const healthTarget = (inputs) => inputs['health-url']
    ? {
        ...wait_for_health/* HEALTH_DEFAULTS */.QU,
        url: inputs['health-url'],
        successes: inputs['health-successes'],
        deadlineMs: inputs['health-deadline'],
        tryTimeoutMs: inputs['health-timeout'],
    }
    : undefined;

// EXTERNAL MODULE: ./build/src/actions/show-report.js
var show_report = __webpack_require__(36275);
;// CONCATENATED MODULE: ./build/src/actions/apply-pending-on-release.js
// Runbook, section 1: a published release applies every pending migration, after a verified backup, each exactly once.










const spec = (0,inputs/* defineAction */.QP)({
    name: 'apply-pending-on-release',
    inputs: {
        ...change_inputs/* changeInputs */.kH,
        'out-of-order': (0,inputs/* choice */.Yq)(['error', 'warn', 'allow'], { default: 'error' }),
        baseline: (0,inputs/* text */.Qq)(),
        'accept-changed': (0,inputs/* lines */.Mn)(),
        'on-already-exists': (0,inputs/* choice */.Yq)(['warn', 'error'], { default: 'warn' }),
        'allow-pooler': (0,inputs/* flag */.Jt)({ default: false }),
        ...healthInputs,
    },
    outputs: ['status', 'report-path', 'applied', 'pending', 'warnings', 'duration-ms', ...backup_inputs/* BACKUP_OUTPUTS */.ge],
    check: database_inputs/* requireDatabase */.lq,
});
const outputsOf = (report) => ({
    'report-path': (0,report_file/* writeReport */.u)(spec.name, report),
    applied: JSON.stringify(report.applied.filter(({ how }) => how !== 'already-applied').map(({ name }) => name)),
    pending: JSON.stringify([
        ...report.tried.map(({ name }) => name),
        ...(report.failed ? [report.failed.name] : []),
        ...report.notTried,
    ]),
    warnings: report.warnings.length,
    'duration-ms': Math.round(report.applied.reduce((sum, { durationMs }) => sum + durationMs, 0)),
});
const run = () => (0,run_action/* runAction */.C)(spec, (inputs, step) => (0,temporary_folder/* withTemporaryFolder */.EX)(async (folder) => {
    const { applyPending } = await Promise.all(/* import() */[__webpack_require__.e(205), __webpack_require__.e(896), __webpack_require__.e(578), __webpack_require__.e(648), __webpack_require__.e(924), __webpack_require__.e(600)]).then(__webpack_require__.bind(__webpack_require__, 54600)); // bad inputs are told without it
    const health = healthTarget(inputs);
    const request = {
        ...(0,change_inputs/* changeRequest */.AM)(inputs),
        onAlreadyExists: inputs['on-already-exists'],
        outOfOrder: inputs['out-of-order'],
        ...(inputs.baseline && { baseline: inputs.baseline }),
        acceptChanged: inputs['accept-changed'],
        allowPooler: inputs['allow-pooler'],
        ...(health && { health }),
    };
    const report = await applyPending(request, {
        ...(0,change_inputs/* changeDeps */.X_)(inputs, step, folder),
        onStopped(stopped) {
            (0,show_report/* showReport */.U)((0,apply_pending_report/* applyPendingDocument */.N)(stopped), step.log);
            step.keep(outputsOf(stopped));
        },
    });
    (0,show_report/* showReport */.U)((0,apply_pending_report/* applyPendingDocument */.N)(report), step.log);
    return { status: report.status, ...outputsOf(report) };
}));


/***/ }),

/***/ 82667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ changeRequest),
/* harmony export */   X_: () => (/* binding */ changeDeps),
/* harmony export */   kH: () => (/* binding */ changeInputs)
/* harmony export */ });
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15899);
/* harmony import */ var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52782);
/* harmony import */ var _database_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23608);




const changeInputs = {
    ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .databaseInputs */ .dM,
    ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .backupInputs */ .Ct,
    'migrations-dir': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'db/migrations' }),
    'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: false }),
    'lock-retries': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)({ min: 0, max: 1000, default: 10 }),
    backup: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: true }),
    'backup-skip-reason': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
};
const changeRequest = (inputs) => ({
    database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .databaseChoice */ .vE)(inputs),
    migrationsDir: inputs['migrations-dir'],
    backup: inputs.backup
        ? { take: true, options: (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .backupOptions */ .fI)(inputs, true) }
        : { take: false, reason: inputs['backup-skip-reason'] },
    lockTimeoutMs: inputs['lock-timeout'],
    statementTimeoutMs: inputs['statement-timeout'],
    lockRetries: inputs['lock-retries'],
    dryRun: inputs['dry-run'],
});
/** A backup's outputs are set as soon as there is one, however the step ends. */
function changeDeps(inputs, step, temporaryFolder) {
    const { actor } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .currentRun */ .x)();
    return {
        ...(0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .backupDeps */ .p)(inputs, step, temporaryFolder),
        ...(actor && { actor }),
        onBackup: (taken) => step.keep((0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .backupOutputs */ .zW)(taken)),
    };
}


/***/ })

};
