export const id = 302;
export const ids = [302];
export const modules = {

  23608:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    dM: () => (  databaseInputs),
    eu: () => (  connectionInputs),
    lq: () => (  requireDatabase),
    vE: () => (  databaseChoice)
  });
  var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32297);
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37428);
 


 
const connectionInputs = {
    'database-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ secret: true }),
    environment: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yq)(['production', 'staging']),
    'lock-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '5s' }),
};
const databaseInputs = {
    ...connectionInputs,
    'statement-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '0' }),
};
 
const requireDatabase = (given) => given('database-url') || given('environment') ? [] : ['database-url: required, or environment: production or staging'];
const databaseChoice = (inputs) => ({
    ...(inputs['database-url'] && { databaseUrl: inputs['database-url'] }),
    ...(inputs.environment && { environment: inputs.environment }),
});


  }),

  302:
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
  var _reports_pitr_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74183);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23608);
  var _show_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36275);
 
 







const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .QP)({
    name: 'point-in-time-restore',
    inputs: {
        provider: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['self-hosted', 'rds', 'neon'], { required: true }),
        time: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ required: true }),
        instance: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        region: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'neon-project': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'neon-branch': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'neon-api-key': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ secret: true }),
        'base-backup': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'wal-archive': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'new-directory': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'new-name': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'new-instance-class': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        'database-url': _database_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .eu['database-url'],
        environment: _database_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .eu.environment,
        'smoke-file': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'db/drill.sql' }),
        'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: true }),
    },
    outputs: ['status', 'report-path', 'target', 'address'],
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__  .C)(spec, (inputs, { log, signal, keep }) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__  .EX)(async (temporaryFolder) => {
    const { pitr } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6205), __webpack_require__.e(4168), __webpack_require__.e(6483), __webpack_require__.e(1728)]).then(__webpack_require__.bind(__webpack_require__, 66483));  
    const { time, 'smoke-file': smokeFile, 'dry-run': dryRun } = inputs;
    const report = await pitr({ source: inputs, time, database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .vE)(inputs), smokeFile, dryRun }, { env: process.env, log, signal, temporaryFolder, now: () => new Date() });
    const { status, target, address } = report;
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_6__  .U)((0,_reports_pitr_report_js__WEBPACK_IMPORTED_MODULE_4__  .F)(report), log);
    keep({ status, target, address, 'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__  .u)(spec.name, report) });
    const failure = (0,_reports_pitr_report_js__WEBPACK_IMPORTED_MODULE_4__  .b)(report);
    if (failure)
        throw failure;
    return {};
}));


  }),

  74183:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  pitrDocument),
    b: () => (  pitrFailed)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
 
 


const TITLES = {
    'dry-run': ({ moment, target }) => `Dry run: ${moment} would be brought back as ${target}`,
    restored: ({ moment, target }) => `${moment} was brought back as ${target}`,
    'not-proved': ({ target }) => `${target} is there, and is not proved`,
};
function pitrDocument(report) {
    const { plan, remarks, smoke, notValidated, validation } = report;
    const warnings = [
        ...(notValidated === undefined ? [] : [`It was not looked at: ${notValidated}`]),
        ...(smoke?.outcome === 'bad' ? smoke.found : []),
        ...(validation?.liveProblem === undefined ? [] : [`The live database was not compared: ${validation.liveProblem}`]),
    ];
    return {
        title: TITLES[report.status](report),
        blocks: [
            { kind: 'warnings', lines: warnings },
            { kind: 'facts', facts: factsOf(report) },
            ...(validation ? tablesOf(validation) : []),
            ...list('Good to know', [...plan.remarks, ...remarks]),
            ...list('What has to be made again', plan.toRemake),
            ...list(report.status === 'dry-run' ? 'What it can and cannot do' : 'What next', nextSteps(report)),
        ],
    };
}
const list = (title, lines) => lines.length === 0
    ? []
    : [
        { kind: 'text', text: [`${title}:`] },
        { kind: 'list', items: lines.map((line) => (typeof line === 'string' ? [line] : line)) },
    ];
function factsOf(report) {
    const { plan, moment, target, address, lastCommit, validation, smoke, durationMs, status } = report;
    const { earliest, latest } = plan.window;
    const { newestMigration } = validation ?? {};
    const made = status !== 'dry-run';
    const facts = [
        ['Moment', moment],
        ['History', `${earliest.toISOString()} to ${latest.toISOString()}`],
        ['From', plan.source],
        [made ? 'New' : 'Would be made', target],
        ['Where', address === undefined ? undefined : { code: address }],
        ['Last commit before the moment', made ? (lastCommit ?? 'unknown: the server does not tell') : undefined],
        ['PostgreSQL', validation?.serverVersion],
        ['Database', validation?.database],
        [
            'Newest migration',
            newestMigration
                ? `${newestMigration.name}, ${newestMigration.appliedAt}`
                : validation && LEDGER[validation.ledger],
        ],
        ['Smoke queries', smoke && smokeInWords(smoke)],
        ['Took', made ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(durationMs) : undefined],
    ];
    return facts.filter((fact) => fact[1] !== undefined);
}
const LEDGER = {
    missing: 'there is no ledger in it',
    'not-readable': 'unknown: the ledger may not be read',
    readable: 'none in its ledger',
};
function smokeInWords(smoke) {
    if (smoke.outcome === 'good')
        return `good: ${smoke.what}`;
    return smoke.outcome === 'bad' ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(smoke.found.length, 'problem') : `not asked: ${smoke.why}`;
}
const rowsOf = (count) => {
    if (count === 'missing')
        return 'no such table';
    if (count === undefined)
        return 'unknown';
    return `${count.exact ? '' : 'about '}${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(Math.round(count.rows))}`;
};
function tablesOf({ tables, onlyLive }) {
    const compared = tables.some((table) => 'live' in table);
    const differs = tables.filter((table) => 'live' in table && rowsOf(table.here) !== rowsOf(table.live));
    const shown = compared ? differs : tables;
    const rows = tables.reduce((sum, { here }) => sum + (here?.rows ?? 0), 0);
    const same = tables.length - differs.length;
    const told = `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables.length, 'table')} with ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(Math.round(rows), 'row')}`;
    return [
        {
            kind: 'text',
            text: [compared ? `${told}; in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(same, 'table')} as many rows as live.` : `${told}.`],
        },
        ...(shown.length === 0 ? [] : [tableOf(shown, compared)]),
        ...(onlyLive.length === 0
            ? []
            : [{ kind: 'text', text: ['Only in the live database: ', ...joined(onlyLive)] }]),
    ];
}
const joined = (names) => names.flatMap((code, at) => (at === 0 ? [{ code }] : [', ', { code }]));
const tableOf = (tables, compared) => ({
    kind: 'table',
    columns: compared ? ['Table', 'Rows then', 'Rows live'] : ['Table', 'Rows'],
    rows: tables.map(({ table, here, live }) => [{ code: table }, rowsOf(here), ...(compared ? [rowsOf(live)] : [])]),
    ...(tables.length > 20 && { fold: `${tables.length} tables` }),
});
const LIMITS = [
    'A dump goes back only to when it was taken; this goes back to any moment of the history.',
    'It brings the whole server back, never a table or a row: those are taken out of the new one, as below.',
];
const VARIABLE = { production: 'DATABASE_URL', staging: 'STAGING_DATABASE_URL' };
function nextSteps({ environment, address, toRemove, provider, status }) {
    const option = environment === 'staging' ? ' --environment staging' : '';
    const variable = VARIABLE[environment];
    const start = provider === 'self-hosted' && address !== undefined && status !== 'dry-run'
        ? [['Start it: ', { code: address }]]
        : [];
    const look = [
        'To look at it: ',
        { code: variable },
        ' of the new one, then ',
        { code: `pg-runbook status${option}` },
    ];
    const remove = toRemove === undefined ? [] : [['To throw it away: ', { code: toRemove }]];
    return [...LIMITS, ...start, look, takeRows(variable, option), switchOver(variable, environment, option), ...remove];
}
 
const directOf = (variable) => variable.replace('DATABASE_', 'DIRECT_');
const takeRows = (variable, option) => [
    'To take rows out of it: ',
    { code: `pg-runbook backup${option} --destination from-then` },
    ' with ',
    { code: variable },
    ' of the new one (',
    { code: directOf(variable) },
    ' the same or unset), then ',
    { code: `pg-runbook recover-rows latest --destination from-then --table NAME${option}` },
    ' with that of the live one, and with ',
    { code: '--insert' },
    ' once it shows the right rows',
];
const switchOver = (variable, environment, option) => [
    'To switch over: set the secret ',
    { code: variable },
    ' of the environment ',
    { code: environment },
    ' to the new one (and ',
    { code: directOf(variable) },
    ' where there is one), deploy, then ',
    { code: `pg-runbook doctor${option}` },
    '. The old one is untouched: what was written to it since the moment is in it only.',
];
 
function pitrFailed({ status, target, smoke, notValidated, toRemove }) {
    if (status !== 'not-proved')
        return undefined;
    const found = smoke?.outcome === 'bad' ? smoke.found : [notValidated ?? 'it was not looked at'];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('pitr-failed', [`${target} is there, and not proved:`, ...found].join('\n'), {
        state: 'nothing-changed',
        hint: `look at it before anything is switched over; to throw it away: ${toRemove ?? ''}`,
    });
}


  })

};
