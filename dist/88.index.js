export const id = 88;
export const ids = [88];
export const modules = {

/***/ 8088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run),
/* harmony export */   spec: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
/* harmony import */ var _github_report_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96234);
/* harmony import */ var _github_run_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33204);
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18384);
/* harmony import */ var _github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69431);
/* harmony import */ var _operations_apply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82385);
/* harmony import */ var _reports_apply_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39240);
/* harmony import */ var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52782);
/* harmony import */ var _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23608);
/* harmony import */ var _show_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71117);
// Runbook, section 1: one migration file, after a verified backup, exactly once.










const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'apply-migration',
    inputs: {
        ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .databaseInputs */ .dM,
        ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .backupInputs */ .Ct,
        migration: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ required: true }),
        'migrations-dir': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ default: 'db/migrations' }),
        'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: false }),
        'on-already-exists': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['warn', 'error'], { default: 'warn' }),
        'lock-retries': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)({ min: 0, max: 1000, default: 10 }),
        backup: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: true }),
        'backup-skip-reason': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    },
    outputs: ['status', 'report-path', 'applied', 'warnings', 'duration-ms', ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .BACKUP_OUTPUTS */ .ge],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .requireDatabase */ .lq,
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .withTemporaryFolder */ .EX)(async (folder) => {
    const { actor } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_9__/* .currentRun */ .x)();
    const request = {
        database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .databaseChoice */ .vE)(inputs),
        migration: inputs.migration,
        migrationsDir: inputs['migrations-dir'],
        backup: inputs.backup
            ? { take: true, options: (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .backupOptions */ .fI)(inputs, true) }
            : { take: false, reason: inputs['backup-skip-reason'] },
        onAlreadyExists: inputs['on-already-exists'],
        lockTimeoutMs: inputs['lock-timeout'],
        statementTimeoutMs: inputs['statement-timeout'],
        lockRetries: inputs['lock-retries'],
        dryRun: inputs['dry-run'],
    };
    const edges = { ...(0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .backupDeps */ .p)(inputs, step, folder), ...(actor && { actor }) };
    const report = await (0,_operations_apply_js__WEBPACK_IMPORTED_MODULE_4__/* .apply */ .B)(request, { ...edges, onBackup: (taken) => step.keep((0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .backupOutputs */ .zW)(taken)) });
    const { outcome, status, warnings } = report;
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_8__/* .showReport */ .U)((0,_reports_apply_report_js__WEBPACK_IMPORTED_MODULE_5__/* .applyDocument */ .y)(report), step.log);
    return {
        ...{ status, warnings, 'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReport */ .u)(spec.name, report) },
        applied: outcome.kind === 'applied' ? report.migration : undefined,
        'duration-ms': outcome.kind === 'already-applied' ? undefined : Math.round(outcome.durationMs),
    };
}));


/***/ })

};
