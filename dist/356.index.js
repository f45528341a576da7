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
/* harmony import */ var _operations_backup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46936);
/* harmony import */ var _reports_backup_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76726);
/* harmony import */ var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52782);
/* harmony import */ var _database_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23608);
/* harmony import */ var _show_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71117);
// Runbook, section 3: a verified backup of one database, as an artifact of this run.









const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'backup-to-artifact',
    inputs: { ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .databaseInputs */ .dM, ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .backupInputs */ .Ct, 'allow-empty': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ default: false }) },
    outputs: ['status', 'report-path', ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .BACKUP_OUTPUTS */ .ge],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .requireDatabase */ .lq,
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .withTemporaryFolder */ .EX)(async (folder) => {
    const request = { database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .databaseChoice */ .vE)(inputs), options: (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .backupOptions */ .fI)(inputs, inputs['allow-empty']) };
    const report = await (0,_operations_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .backup */ .R)(request, (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .backupDeps */ .p)(inputs, step, folder));
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_7__/* .showReport */ .U)((0,_reports_backup_report_js__WEBPACK_IMPORTED_MODULE_8__/* .backupDocument */ .o)(report), step.log);
    return { status: report.status, 'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReport */ .u)(spec.name, report), ...(0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .backupOutputs */ .zW)(report) };
}));


/***/ }),

/***/ 46936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27611);
/* harmony import */ var _migrations_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21366);
/* harmony import */ var _postgres_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38362);
/* harmony import */ var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57501);
/* harmony import */ var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47504);
/* harmony import */ var _postgres_dropped_parameters_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79796);
/* harmony import */ var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62816);
// The runbook's section 3: a verified backup of one database. Reads the server, writes nothing to it.








/**
 * Dumps one database, proves the file complete, then stores it.
 * @throws RunbookError; then nothing was stored and no file is left
 */
async function backup(request, deps) {
    const problems = (0,_backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .optionProblems */ ._)(request.options);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
    const url = (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveDatabaseUrl */ .N)(request.database, deps.env);
    deps.log.info(`Backing up ${(0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDatabase */ .DZ)(url)}`);
    (0,_postgres_dropped_parameters_js__WEBPACK_IMPORTED_MODULE_6__/* .sayDropped */ .Q)(url, deps.log);
    const { server, head } = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_3__/* .withClient */ .SV)(url, { lockTimeoutMs: request.options.lockWaitTimeoutMs }, async (client) => ({
        server: await (0,_postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .serverFacts */ .h)(client),
        head: (await (0,_migrations_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerHead */ .g_)(client))?.name,
    }));
    return (0,_backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .makeBackup */ .B)(url, server, request.options, head, deps);
}


/***/ })

};
