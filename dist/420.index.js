export const id = 420;
export const ids = [420];
export const modules = {

/***/ 39672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ changeOptions),
/* harmony export */   df: () => (/* binding */ backUpFirst),
/* harmony export */   nE: () => (/* binding */ backupFirstProblems)
/* harmony export */ });
/* harmony import */ var _make_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53648);

/** Before any connection: all problems at once. */
async function backupFirstProblems(backup, dryRun) {
    if (backup.take)
        return (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .optionProblems */ ._)(backup.options);
    if (dryRun || backup.reason.trim() !== '')
        return [];
    return ['backup-skip-reason: required where no backup is taken; it is kept in the ledger'];
}
/**
 * An empty database is backed up as it is; a dry run needs no backup.
 * @throws RunbookError as makeBackup; then nothing else may be begun
 */
async function backUpFirst({ backup, dryRun }, url, server, deps) {
    if (dryRun)
        return undefined;
    if (!backup.take) {
        deps.log.warn(`No backup is taken: ${backup.reason}`);
        return undefined;
    }
    const report = await (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .makeBackup */ .B)(url, server, { ...backup.options, allowEmpty: true }, deps);
    deps.onBackup?.(report);
    return report;
}
function originOf(backup, taken, { actor, provenance }) {
    const skipped = backup.take ? undefined : `skipped: ${backup.reason}`;
    const kept = taken?.stored.location ?? skipped;
    return {
        ...(kept !== undefined && { backup: kept }),
        ...(actor && { actor }),
        ...(provenance.run && { runUrl: provenance.run }),
        ...(provenance.commit && { commitSha: provenance.commit }),
        toolVersion: provenance.toolVersion,
    };
}
/** What a runner of files is to be told: the request's limits, and where the change came from. */
const changeOptions = ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, backup }, taken, deps) => ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, ...originOf(backup, taken, deps) });


/***/ }),

/***/ 5130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ refuseOtherEnvironment),
/* harmony export */   d: () => (/* binding */ markEnvironment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_SCHEMA */ .sk}.environment`;
/** The cluster where the role may know it, and in it the database: a dump that is restored elsewhere takes the row along. */
const IDENTITY = `
  SELECT coalesce(CASE WHEN pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')
           THEN (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) END, 'unknown')
         || '/' || d.oid || '/' || d.datname AS identity
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`;
const MARK = `SELECT environment, since, identity = (${IDENTITY}) AS here FROM ${TABLE}`;
async function markOf(client) {
    const { rows } = await client.query('SELECT pg_catalog.to_regclass($1) IS NOT NULL AS made', [
        TABLE,
    ]);
    if (!rows[0].made)
        return undefined;
    const [mark] = (await client.query(MARK)).rows;
    return mark?.here ? mark : undefined;
}
/**
 * @param environment as it was chosen by name; without one there is nothing to compare
 * @throws RunbookError `wrong-database`; nothing was changed
 */
async function refuseOtherEnvironment(client, environment) {
    if (!environment)
        return;
    const mark = await markOf(client);
    if (mark === undefined || mark.environment === environment)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('wrong-database', `this database is migrated as ${mark.environment} since ${mark.since.toISOString()}, and ${environment} was chosen: are the URLs swapped?`, {
        state: 'nothing-changed',
        hint: `check the URL of ${environment}; where this database is ${environment} from now on: DELETE FROM ${TABLE}`,
    });
}
/** The first environment stays, unless the row came along with a dump. To be called where the ledger is there. */
async function markEnvironment(client, environment) {
    if (!environment)
        return;
    await client.query(`INSERT INTO ${TABLE} AS mark (environment, since, identity) SELECT $1, pg_catalog.clock_timestamp(), (${IDENTITY})
     ON CONFLICT (singleton) DO UPDATE SET environment = excluded.environment, since = excluded.since, identity = excluded.identity
     WHERE mark.identity <> excluded.identity`, [environment]);
}


/***/ }),

/***/ 66066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recordAfterwards)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
/* harmony import */ var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68612);
/* harmony import */ var _environment_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5130);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21366);





/** Returns what `look` finds then, e.g. what to warn of; undefined, with a warning, where the server would not have it. */
async function recordAfterwards(withSession, environment, log, look) {
    try {
        return await withSession(async (client) => {
            await (0,_environment_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .markEnvironment */ .d)(client, environment);
            await (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordCatalog */ .hB)(client, (await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerHead */ .g_)(client))?.name);
            return look?.(client);
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk) && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlstateOf */ .R8)(error) === undefined)
            throw error;
        const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk ? error.message : (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeServerError */ .JL)(error, { showDetail: false });
        log.warn(`What the database is made of now could not be recorded: ${said}`);
        return undefined;
    }
}


/***/ }),

/***/ 21420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39672);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _migrations_default_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97852);
/* harmony import */ var _migrations_runner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64424);
/* harmony import */ var _migrations_environment_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5130);
/* harmony import */ var _migrations_ledger_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22575);
/* harmony import */ var _migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7890);
/* harmony import */ var _migrations_parse_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40875);
/* harmony import */ var _migrations_record_afterwards_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66066);
/* harmony import */ var _postgres_client_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38362);
/* harmony import */ var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57501);
/* harmony import */ var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(39214);
/* harmony import */ var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(62816);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38933);
/* harmony import */ var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(70048);
// The runbook's section 1: one migration file, after a verified backup, exactly once. Everything that can be refused is refused
// before the backup; a backup that fails means that the migration never starts.















/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
async function apply(request, deps) {
    await refuseBadOptions(request);
    const url = (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_11__/* .resolveDatabaseUrl */ .N)(request.database, deps.env);
    const file = await (0,_migrations_migration_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readMigration */ .V7)(request.migrationsDir, request.migration);
    const parsed = await (0,_migrations_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMigration */ .m)(file);
    const database = (0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_10__/* .describeDatabase */ .DZ)(url);
    deps.log.info(`${request.dryRun ? 'Trying' : 'Applying'} ${file.name} on ${database}`);
    (0,_postgres_which_url_js__WEBPACK_IMPORTED_MODULE_13__/* .sayWhichUrl */ ._)(url, deps.log);
    const { server, verdict } = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_9__/* .withClient */ .SV)(url, { lockTimeoutMs: request.lockTimeoutMs }, async (client) => {
        await (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_12__/* .refuseReadOnly */ .HU)(client);
        await (0,_migrations_environment_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseOtherEnvironment */ .M)(client, request.database.environment);
        const verdict = await (0,_migrations_ledger_check_js__WEBPACK_IMPORTED_MODULE_5__/* .checkAgainstLedger */ .N)(client, file);
        if (verdict.kind !== 'already-applied')
            await (0,_migrations_default_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .checkDefaultSchema */ .r)(client, [parsed]);
        return { verdict, server: await (0,_postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_14__/* .serverFacts */ .h)(client) };
    });
    const report = (outcome, backup) => ({
        ...{ status: statusOf(outcome), migration: file.name, database, outcome },
        ...(backup && { backup }),
        warnings: outcome.kind === 'already-applied' ? 0 : outcome.warnings.length,
    });
    if (verdict.kind === 'already-applied')
        return report(verdict);
    const backup = await (0,_backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__/* .backUpFirst */ .df)(request, url, server, deps);
    const outcome = await (0,_migrations_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .applyMigration */ .r)(parsed, { ...(0,_backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__/* .changeOptions */ .D$)(request, backup, deps), onAlreadyExists: request.onAlreadyExists }, applyEdges(url, deps));
    if (outcome.kind === 'applied' && !deps.signal.aborted)
        await (0,_migrations_record_afterwards_js__WEBPACK_IMPORTED_MODULE_8__/* .recordAfterwards */ .n)((body) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_9__/* .withClient */ .SV)(url, {}, body), request.database.environment, deps.log);
    return report(outcome, backup);
}
async function refuseBadOptions({ backup, dryRun }) {
    const problems = await (0,_backups_backup_first_js__WEBPACK_IMPORTED_MODULE_0__/* .backupFirstProblems */ .nE)(backup, dryRun);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
const applyEdges = (url, { log, signal }) => ({ connect: () => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_9__/* .connect */ .Ng)(url), log, signal });
function statusOf(outcome) {
    if (outcome.kind !== 'applied')
        return outcome.kind;
    return outcome.adopted ? 'adopted' : 'applied';
}


/***/ })

};
