export const id = 1420;
export const ids = [
    1420
];
export const modules = {
    21420: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            apply: ()=>apply
        });
        var _backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39672);
        var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
        var _rehearsal_back_up_and_rehearse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32923);
        var _migrations_default_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97852);
        var _migrations_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12662);
        var _migrations_environment_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5130);
        var _migrations_ledger_check_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22575);
        var _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7890);
        var _migrations_parse_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84168);
        var _migrations_record_afterwards_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66066);
        var _postgres_client_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38362);
        var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57501);
        var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(39214);
        var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(62816);
        var _postgres_session_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(38933);
        var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(70048);
        async function apply(request, deps) {
            await refuseBadOptions(request);
            const url = (0, _postgres_environment_js__WEBPACK_IMPORTED_MODULE_12__.N)(request.database, deps.env);
            const file = await (0, _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_7__.V7)(request.migrationsDir, request.migration);
            const parsed = await (0, _migrations_parse_js__WEBPACK_IMPORTED_MODULE_8__.mo)(file);
            const database = (0, _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_11__.DZ)(url);
            deps.log.info(`${request.dryRun ? 'Trying' : 'Applying'} ${file.name} on ${database}`);
            (0, _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_14__._)(url, deps.log);
            const { server, verdict } = await (0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_10__.SV)(url, {
                lockTimeoutMs: request.lockTimeoutMs
            }, async (client)=>{
                await (0, _postgres_session_js__WEBPACK_IMPORTED_MODULE_13__.HU)(client);
                await (0, _migrations_environment_mark_js__WEBPACK_IMPORTED_MODULE_5__.M)(client, request.database.environment);
                const verdict = await (0, _migrations_ledger_check_js__WEBPACK_IMPORTED_MODULE_6__.N)(client, file);
                if (verdict.kind !== 'already-applied') await (0, _migrations_default_schema_js__WEBPACK_IMPORTED_MODULE_3__.r)(client, [
                    parsed
                ]);
                return {
                    verdict,
                    server: await (0, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_15__.h)(client)
                };
            });
            const report = (outcome, before = {})=>({
                    ...{
                        status: statusOf(outcome),
                        migration: file.name,
                        database,
                        outcome
                    },
                    ...before,
                    warnings: outcome.kind === 'already-applied' ? 0 : outcome.warnings.length
                });
            if (verdict.kind === 'already-applied') return report(verdict);
            const optionsOf = (taken)=>({
                    ...(0, _backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__.D$)(request, taken, deps),
                    onAlreadyExists: request.onAlreadyExists
                });
            const before = await (0, _rehearsal_back_up_and_rehearse_js__WEBPACK_IMPORTED_MODULE_2__.P)(request, {
                url,
                server
            }, [
                parsed
            ], optionsOf, deps);
            const outcome = await (0, _migrations_runner_js__WEBPACK_IMPORTED_MODULE_4__.r)(parsed, optionsOf(before.backup), applyEdges(url, deps));
            if (outcome.kind === 'applied' && !deps.signal.aborted) await (0, _migrations_record_afterwards_js__WEBPACK_IMPORTED_MODULE_9__.n)((body)=>(0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_10__.SV)(url, {}, body), request.database.environment, deps.log);
            return report(outcome, before);
        }
        async function refuseBadOptions(request) {
            const problems = [
                ...await (0, _backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__.nE)(request.backup, request.dryRun),
                ...(0, _rehearsal_back_up_and_rehearse_js__WEBPACK_IMPORTED_MODULE_2__.U)(request)
            ];
            if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.rk('bad-input', problems.join('\n'), {
                state: 'nothing-changed'
            });
        }
        const applyEdges = (url, { log, signal })=>({
                connect: ()=>(0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_10__.Ng)(url),
                log,
                signal
            });
        function statusOf(outcome) {
            if (outcome.kind !== 'applied') return outcome.kind;
            return outcome.adopted ? 'adopted' : 'applied';
        }
    }
};
