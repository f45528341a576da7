export const id = 48;
export const ids = [48];
export const modules = {

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


/***/ }),

/***/ 46048:
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
/* harmony import */ var _reports_rollback_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61872);
/* harmony import */ var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52782);
/* harmony import */ var _change_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82667);
/* harmony import */ var _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23608);
/* harmony import */ var _show_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36275);
// Runbook, sections 5 and 7: the newest migrations taken back with the rollbacks they carry, after a verified backup.









const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'rollback-migration',
    inputs: {
        ..._change_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .changeInputs */ .kH,
        migration: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
        to: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
        confirm: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    },
    outputs: ['status', 'report-path', 'rolled-back', 'warnings', ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .BACKUP_OUTPUTS */ .ge],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .requireDatabase */ .lq,
});
const outputsOf = (report) => ({
    'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReport */ .u)(spec.name, report),
    'rolled-back': JSON.stringify(namesOf(report)),
});
const namesOf = ({ rolledBack }) => rolledBack.filter(({ outcome }) => outcome.kind === 'rolled-back').map(({ migration }) => migration);
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .withTemporaryFolder */ .EX)(async (folder) => {
    const { rollback } = await Promise.all(/* import() */[__webpack_require__.e(205), __webpack_require__.e(896), __webpack_require__.e(578), __webpack_require__.e(648), __webpack_require__.e(314), __webpack_require__.e(782)]).then(__webpack_require__.bind(__webpack_require__, 27314)); // bad inputs are told without it
    const request = {
        ...(0,_change_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .changeRequest */ .AM)(inputs),
        ...(inputs.migration && { migration: inputs.migration }),
        ...(inputs.to && { to: inputs.to }),
        confirm: inputs.confirm,
    };
    const report = await rollback(request, {
        ...(0,_change_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .changeDeps */ .X_)(inputs, step, folder),
        onStopped(stopped) {
            (0,_show_report_js__WEBPACK_IMPORTED_MODULE_8__/* .showReport */ .U)((0,_reports_rollback_report_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackDocument */ .g)(stopped), step.log);
            step.keep(outputsOf(stopped));
        },
    });
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_8__/* .showReport */ .U)((0,_reports_rollback_report_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackDocument */ .g)(report), step.log);
    return { status: report.status, warnings: report.warnings, ...outputsOf(report) };
}));


/***/ }),

/***/ 39240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ lockTable),
/* harmony export */   Sd: () => (/* binding */ statementTable),
/* harmony export */   yR: () => (/* binding */ applyDocument)
/* harmony export */ });
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
/* harmony import */ var _backup_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76726);
/* harmony import */ var _dry_run_title_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77587);



const TITLES = {
    applied: (name) => `Applied ${name}`,
    adopted: (name, statements) => `${name}: ${adoptedInWords(statements)}; recorded as adopted, nothing else was changed`,
    'already-applied': (name) => `${name} is applied already, with the same text: nothing to do`,
    'dry-run': (name, statements) => `Dry run of ${name}: ${(0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_0__/* .dryRunInWords */ .f)(statements)}`,
};
/** Only of what was compared can be said that it is what the file makes. */
function adoptedInWords(statements) {
    const notCompared = statements.filter((statement) => statement.notCompared).length;
    if (notCompared === 0)
        return 'everything in it is there already, as the file makes it';
    return `everything in it is there by name; of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(notCompared, 'object')} the definition was not compared`;
}
const SKIPPED = {
    'already-there': 'skipped: exists already',
    'done-before': 'done by an earlier run',
    'not-in-dry-run': 'not run in a dry run: it cannot be rolled back',
};
function applyDocument(report) {
    const statements = 'statements' in report.outcome ? report.outcome.statements : [];
    return { title: TITLES[report.status](report.migration, statements), blocks: blocksOf(report) };
}
function blocksOf(report) {
    const { outcome } = report;
    if (outcome.kind === 'already-applied')
        return [{ kind: 'facts', facts: [['Database', report.database], ...ledgerFacts(outcome.entry)] }];
    return [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .durationInWords */ .ji)(outcome.durationMs)],
            ],
        },
        ...(outcome.kind === 'applied' && outcome.replyLost ? [replyLost] : []),
        { kind: 'warnings', lines: outcome.warnings },
        statementTable(outcome.statements),
        ...(outcome.kind === 'dry-run' && (0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_0__/* .anythingRan */ .q)(outcome.statements) ? [lockTable(outcome.locks)] : []),
        ...(report.backup
            ? [
                { kind: 'text', text: ['Backup before it:'] },
                { kind: 'facts', facts: (0,_backup_report_js__WEBPACK_IMPORTED_MODULE_2__/* .backupFacts */ .C)(report.backup) },
            ]
            : []),
    ];
}
const replyLost = {
    kind: 'warnings',
    lines: ["The connection broke before the server's answer to COMMIT; the server says that it is committed."],
};
const ledgerFacts = (entry) => [
    ['In the ledger', `${entry.status} ${entry.appliedAt.toISOString()}${entry.actor ? ` by ${entry.actor}` : ''}`],
    ...(entry.runUrl ? [['Run', entry.runUrl]] : []),
];
const statementTable = (statements) => ({
    kind: 'table',
    columns: ['Line', 'Statement', 'Took'],
    rows: statements.map(({ line, label, durationMs, skipped, notCompared }) => [
        String(line),
        { code: label },
        skipped ? SKIPPED[skipped] + (notCompared ? ', not compared' : '') : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .durationInWords */ .ji)(durationMs),
    ]),
});
const lockTable = (locks) => locks.length === 0
    ? { kind: 'text', text: ['It took no lock on anything that is there already.'] }
    : {
        kind: 'table',
        columns: ['Lock on', 'Mode', 'Stops', 'From line', 'Held'],
        rows: locks.map((lock) => [
            { code: lock.relation },
            lock.mode,
            lock.blocks,
            String(lock.line),
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .durationInWords */ .ji)(lock.heldMs),
        ]),
    };


/***/ }),

/***/ 77587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ dryRunInWords),
/* harmony export */   q: () => (/* binding */ anythingRan)
/* harmony export */ });
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const ran = ({ skipped }) => skipped === undefined || skipped === 'already-there';
/** Locks that were not taken because nothing was run are no good news. */
const anythingRan = (statements) => statements.some(ran);
/** What follows `Dry run of <file>: `. */
function dryRunInWords(statements) {
    if (!statements.some(({ skipped }) => skipped === 'not-in-dry-run'))
        return 'everything ran and was rolled back';
    const count = statements.filter(ran).length;
    if (count === 0)
        return 'nothing was run, since what it holds cannot be rolled back';
    const were = count === 1 ? 'was' : 'were';
    return `${count} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(statements.length, 'statement')} ran and ${were} rolled back; the others cannot be, and were not run`;
}


/***/ }),

/***/ 61872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rollbackDocument)
/* harmony export */ });
/* harmony import */ var _migrations_catalog_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68612);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87568);
/* harmony import */ var _apply_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39240);
/* harmony import */ var _backup_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76726);
/* harmony import */ var _dry_run_title_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77587);
// What people see of a rollback: what was taken back and in which order, what stopped it, what was not tried, and the backup.





const statementsOf = ({ outcome }) => ('statements' in outcome ? outcome.statements : []);
const titleOf = (report) => {
    const files = (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(report.rolledBack.length, 'migration');
    switch (report.status) {
        case 'rolled-back':
            return `Rolled back ${files}`;
        case 'already-rolled-back':
            return `${report.rolledBack.map(({ migration }) => migration).join(', ')}: rolled back already, nothing to do`;
        case 'nothing-to-roll-back':
            return 'Nothing to roll back';
        case 'dry-run':
            return `Dry run of rolling back ${files}: ${(0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_3__/* .dryRunInWords */ .f)(report.rolledBack.flatMap(statementsOf))}`;
        case 'failed':
            return `The rollback of ${report.failed.migration} failed`;
    }
};
const rollbackDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        { kind: 'facts', facts: [['Database', report.database]] },
        ...(report.failed ? [{ kind: 'warnings', lines: [report.failed.message] }] : []),
        ...(report.byHand ? [{ kind: 'warnings', lines: [(0,_migrations_catalog_record_js__WEBPACK_IMPORTED_MODULE_0__/* .byHandInWords */ .v6)(report.byHand)] }] : []),
        ...(report.rolledBack.length + report.notTried.length > 0 || report.failed ? [files(report)] : []),
        ...report.rolledBack.flatMap(details),
        ...(report.backup
            ? [
                { kind: 'text', text: ['Backup before it:'] },
                { kind: 'facts', facts: (0,_backup_report_js__WEBPACK_IMPORTED_MODULE_4__/* .backupFacts */ .C)(report.backup) },
            ]
            : []),
    ],
});
const HOW = {
    'rolled-back': 'rolled back',
    'already-rolled-back': 'rolled back already',
    'dry-run': 'would be rolled back',
};
const files = ({ rolledBack, failed, notTried }) => ({
    kind: 'table',
    columns: ['File', 'What became of it', 'Took'],
    rows: [
        ...rolledBack.map(({ migration, outcome }) => [
            { code: migration },
            HOW[outcome.kind],
            'durationMs' in outcome ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .durationInWords */ .ji)(outcome.durationMs) : '',
        ]),
        ...(failed ? [[{ code: failed.migration }, 'failed', '']] : []),
        ...notTried.map((name) => [{ code: name }, 'not tried', '']),
    ],
});
function details({ migration, outcome }) {
    if (outcome.kind === 'already-rolled-back')
        return [];
    return [
        { kind: 'text', text: [{ code: migration }] },
        { kind: 'warnings', lines: outcome.warnings },
        (0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .statementTable */ .Sd)(outcome.statements),
        ...(outcome.kind === 'dry-run' ? [(0,_apply_report_js__WEBPACK_IMPORTED_MODULE_1__/* .lockTable */ .S5)(outcome.locks)] : []),
    ];
}


/***/ })

};
