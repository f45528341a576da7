export const id = 356;
export const ids = [356];
export const modules = {

/***/ 5356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run),
/* harmony export */   spec: () => (/* binding */ spec)
/* harmony export */ });
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
/* harmony import */ var _github_report_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96234);
/* harmony import */ var _github_run_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33204);
/* harmony import */ var _github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69431);
/* harmony import */ var _reports_backup_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76726);
/* harmony import */ var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52782);
/* harmony import */ var _database_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23608);
/* harmony import */ var _show_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36275);
// Runbook, section 3: a verified backup of one database, as an artifact of this run.








const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'backup-to-artifact',
    inputs: {
        ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .connectionInputs */ .eu,
        ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .backupInputs */ .Ct,
        'lock-retries': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)({ min: 0, max: 1000, default: 10 }),
        'allow-empty': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: false }),
    },
    outputs: ['status', 'report-path', ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .BACKUP_OUTPUTS */ .ge],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .requireDatabase */ .lq,
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .withTemporaryFolder */ .EX)(async (folder) => {
    const { backup } = await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(934), __webpack_require__.e(205), __webpack_require__.e(896), __webpack_require__.e(648), __webpack_require__.e(203)]).then(__webpack_require__.bind(__webpack_require__, 46936)); // bad inputs are told without it
    const request = { database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .databaseChoice */ .vE)(inputs), options: (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .backupOptions */ .fI)(inputs, inputs['allow-empty']) };
    const report = await backup(request, (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .backupDeps */ .p)(inputs, step, folder));
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_6__/* .showReport */ .U)((0,_reports_backup_report_js__WEBPACK_IMPORTED_MODULE_7__/* .backupDocument */ .o)(report), step.log);
    return { status: report.status, 'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReport */ .u)(spec.name, report), ...(0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .backupOutputs */ .zW)(report) };
}));


/***/ })

};
