export const id = 153;
export const ids = [153];
export const modules = {

/***/ 39672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   df: () => (/* binding */ backUpFirst),
/* harmony export */   nE: () => (/* binding */ backupFirstProblems),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _make_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61626);

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


/***/ })

};
