export const id = 936;
export const ids = [936];
export const modules = {

/***/ 46936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
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
