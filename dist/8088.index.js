export const id = 8088;
export const ids = [8088];
export const modules = {

  8088:
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
  var _reports_apply_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39240);
  var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51169);
  var _change_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82667);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23608);
  var _rehearse_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48312);
  var _require_staging_input_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29615);
  var _show_report_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36275);
 











const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .QP)({
    name: 'apply-migration',
    inputs: {
        ..._change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .kH,
        ..._rehearse_inputs_js__WEBPACK_IMPORTED_MODULE_8__  .n,
        ..._require_staging_input_js__WEBPACK_IMPORTED_MODULE_9__  .J,
        migration: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ required: true }),
        'on-already-exists': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['warn', 'error'], { default: 'warn' }),
    },
    outputs: ['status', 'report-path', 'applied', 'warnings', 'duration-ms', ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .ge],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_7__  .lq,
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__  .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__  .EX)(async (folder) => {
    const { apply } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(56), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(4295), __webpack_require__.e(399), __webpack_require__.e(2703), __webpack_require__.e(707), __webpack_require__.e(6358)]).then(__webpack_require__.bind(__webpack_require__, 21420));  
    const request = {
        ...(0,_change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .AM)(inputs),
        ...(0,_rehearse_inputs_js__WEBPACK_IMPORTED_MODULE_8__  .d)(inputs),
        requireStaging: inputs['require-staging'],
        migration: inputs.migration,
        onAlreadyExists: inputs['on-already-exists'],
    };
    const report = await apply(request, (0,_change_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .X_)(inputs, step, folder));
    const { outcome, status, warnings } = report;
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_10__  .U)((0,_reports_apply_report_js__WEBPACK_IMPORTED_MODULE_4__  .yR)(report, inputs.environment), step.log);
    return {
        status,
        warnings,
        'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__  .u)(spec.name, report),
        applied: outcome.kind === 'applied' ? report.migration : undefined,
        'duration-ms': outcome.kind === 'already-applied' ? undefined : Math.round(outcome.durationMs),
    };
}));


  }),

  51169:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ct: () => (  backupInputs),
    fI: () => (  backupOptions),
    ge: () => (  BACKUP_OUTPUTS),
    p: () => (  backupDeps),
    zW: () => (  backupOutputs)
  });
  var _backups_stores_artifact_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71486);
  var _backups_stores_artifact_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72663);
  var _backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54086);
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37428);
  var _github_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70005);
  var _github_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15899);
  var _github_run_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76853);
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11646);
 








const backupInputs = {
    'retention-days': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .rD)({ min: 1, max: 400, default: 30 }),
    compression: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Yq)(['zip', 'zstd', 'none'], { default: 'zip' }),
    'encryption-recipients': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Mn)(),
    destination: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ default: 'artifact' }),
    'exclude-table-data': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Mn)(),
    'artifact-prefix': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ default: 'db-backup-' }),
    'github-token': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Qq)({ secret: true }),
};
const BACKUP_OUTPUTS = [
    'backup-name',
    'artifact-name',
    'artifact-id',
    'artifact-url',
    'sha256',
    'size-bytes',
    'tables',
    'rows',
];
const backupOptions = (inputs, allowEmpty) => ({
    seal: { compression: inputs.compression, recipients: inputs['encryption-recipients'] },
    excludeTableData: inputs['exclude-table-data'],
    lockWaitTimeoutMs: inputs['lock-timeout'],
    lockRetries: inputs['lock-retries'],
    allowEmpty,
});
 
function backupDeps(inputs, step, temporaryFolder) {
    const { log, signal } = step;
    const { url, commitSha } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_4__  .x)();
    const token = inputs['github-token'];
    const store = inputs.destination === 'artifact'
        ? (0,_backups_stores_artifact_store_js__WEBPACK_IMPORTED_MODULE_0__  .i)({
            retentionDays: inputs['retention-days'],
            artifactPrefix: (0,_backups_stores_artifact_name_js__WEBPACK_IMPORTED_MODULE_6__  .VC)(inputs['artifact-prefix'], inputs.environment),
            token,
            visibility: () => (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_3__  .R)(token),
            log,
            signal,
        })
        : (0,_backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__  .s)(inputs.destination, { log });
    return {
        store,
        log,
        signal,
        temporaryFolder,
        run: _github_run_program_js__WEBPACK_IMPORTED_MODULE_5__  .T,
        env: process.env,
        installTools: true,
        provenance: { toolVersion: _tool_version_js__WEBPACK_IMPORTED_MODULE_7__  .w, ...(commitSha && { commit: commitSha }), ...(url && { run: url }) },
        now: () => new Date(),
    };
}
 
const backupOutputs = ({ name, stored, ...report }) => ({
    'backup-name': name,
    'artifact-name': stored.artifactId === undefined ? undefined : stored.location,
    'artifact-id': stored.artifactId,
    'artifact-url': stored.url,
    sha256: report.sha256,
    'size-bytes': report.bytes,
    tables: report.tables,
    rows: report.rows,
});


  }),

  82667:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AM: () => (  changeRequest),
    X_: () => (  changeDeps),
    kH: () => (  changeInputs)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
  var _github_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15899);
  var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51169);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23608);




const changeInputs = {
    ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .dM,
    ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .Ct,
    'migrations-dir': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ default: 'db/migrations' }),
    'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
    'lock-retries': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .rD)({ min: 0, max: 1000, default: 10 }),
    backup: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: true }),
    'backup-skip-reason': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
};
const changeRequest = (inputs) => ({
    database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_3__  .vE)(inputs),
    migrationsDir: inputs['migrations-dir'],
    backup: inputs.backup
        ? { take: true, options: (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .fI)(inputs, true) }
        : { take: false, reason: inputs['backup-skip-reason'] },
    lockTimeoutMs: inputs['lock-timeout'],
    statementTimeoutMs: inputs['statement-timeout'],
    lockRetries: inputs['lock-retries'],
    dryRun: inputs['dry-run'],
});
 
function changeDeps(inputs, step, temporaryFolder) {
    const { actor } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__  .x)();
    return {
        ...(0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .p)(inputs, step, temporaryFolder),
        ...(actor && { actor }),
        onBackup: (taken) => step.keep((0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_2__  .zW)(taken)),
    };
}


  }),

  48312:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  rehearseChoice),
    n: () => (  rehearseInputs)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
 

const rehearseInputs = {
    rehearse: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
    'scratch-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ secret: true }),
};
const rehearseChoice = ({ rehearse, 'scratch-url': scratchUrl }) => rehearse ? { rehearse: scratchUrl ? { scratchUrl } : {} } : {};


  }),

  29615:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  requireStagingInput)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
 

const requireStagingInput = {
    'require-staging': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['auto', 'true', 'false'], { default: 'auto' }),
};


  }),

  68862:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  LEDGER_TABLE),
    s: () => (  LEDGER_SCHEMA)
  });


const LEDGER_SCHEMA = 'pgrunbook';
 
const LEDGER_TABLE = 'migrations';


  }),

  47213:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  quoteIdentifier),
    c: () => (  quoteLiteral)
  });
  var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
 

function refuseNul(text) {
    if (text.includes('\0'))
        throw new TypeError('PostgreSQL has no NUL character in names and texts');
}
 
function quoteIdentifier(name) {
    refuseNul(name);
    if (name === '')
        throw new TypeError('an identifier has at least one character');
    return pg__WEBPACK_IMPORTED_MODULE_0__  .Ay.escapeIdentifier(name);
}
 
function quoteLiteral(text) {
    refuseNul(text);
    return pg__WEBPACK_IMPORTED_MODULE_0__  .Ay.escapeLiteral(text);
}


  }),

  47526:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  shownName),
    V: () => (  shownIdentifier)
  });
  var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
 
 

 
const KEY_WORDS = new Set(('all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast ' +
    'char character check coalesce collate collation column concurrently constraint create cross current_catalog ' +
    'current_date current_role current_schema current_time current_timestamp current_user dec decimal default deferrable ' +
    'desc distinct do else end except exists extract false fetch float for foreign freeze from full grant greatest group ' +
    'grouping having ilike in initially inner inout int integer intersect interval into is isnull join json json_array ' +
    'json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value ' +
    'lateral leading least left like limit localtime localtimestamp merge_action national natural nchar none normalize ' +
    'not notnull null nullif numeric offset on only or order out outer overlaps overlay placing position precision ' +
    'primary real references returning right row select session_user setof similar smallint some substring symmetric ' +
    'system_user table tablesample then time timestamp to trailing treat trim true union unique user using values varchar ' +
    'variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces ' +
    'xmlparse xmlpi xmlroot xmlserialize xmltable').split(' '));
const PLAIN = /^[a-z_][a-z0-9_]*$/;
 
const shownIdentifier = (name) => name === '' || (PLAIN.test(name) && !KEY_WORDS.has(name)) ? name : (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name);
 
const shownName = ({ schema, name }) => `${shownIdentifier(schema)}.${shownIdentifier(name)}`;


  }),

  39240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S5: () => (  lockTable),
    Sd: () => (  statementTable),
    yR: () => (  applyDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87568);
  var _backup_before_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24787);
  var _rehearsal_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84597);
  var _dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77587);




const TITLES = {
    applied: (name) => `Applied ${name}`,
    adopted: (name, statements) => `${name}: ${adoptedInWords(statements)}; recorded as adopted, nothing else was changed`,
    'already-applied': (name) => `${name} is applied already, with the same text: nothing to do`,
    'dry-run': (name, statements) => `Dry run of ${name}: ${(0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__  .f)(statements)}`,
};
 
function adoptedInWords(statements) {
    const notCompared = statements.filter((statement) => statement.notCompared).length;
    if (notCompared === 0)
        return 'everything in it is there already, as the file makes it';
    return `everything in it is there by name; of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(notCompared, 'object')} the definition was not compared`;
}
const SKIPPED = {
    'already-there': 'skipped: exists already',
    'done-before': 'done by an earlier run',
    'not-in-dry-run': 'not run in a dry run: it cannot be rolled back',
};
 
function applyDocument(report, environment) {
    const statements = 'statements' in report.outcome ? report.outcome.statements : [];
    return { title: TITLES[report.status](report.migration, statements), blocks: blocksOf(report, environment) };
}
function blocksOf(report, environment) {
    const { outcome } = report;
    if (outcome.kind === 'already-applied')
        return [{ kind: 'facts', facts: [['Database', report.database], ...ledgerFacts(outcome.entry)] }];
    return [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(outcome.durationMs)],
            ],
        },
        ...(outcome.kind === 'applied' && outcome.replyLost ? [replyLost] : []),
        { kind: 'warnings', lines: outcome.warnings },
        statementTable(outcome.statements),
        ...(outcome.kind === 'dry-run' && (0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__  .q)(outcome.statements) ? [lockTable(outcome.locks)] : []),
        ...(0,_rehearsal_report_js__WEBPACK_IMPORTED_MODULE_3__  .q)(report.rehearsal),
        ...(0,_backup_before_js__WEBPACK_IMPORTED_MODULE_0__  .e)(report.backup, environment),
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
        skipped ? SKIPPED[skipped] + (notCompared ? ', not compared' : '') : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(durationMs),
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
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(lock.heldMs),
        ]),
    };


  }),

  24787:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  backupBefore)
  });
 
  var _backup_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76726);

 
const backupBefore = (backup, environment) => backup
    ? [
        { kind: 'text', text: ['Backup before it:'] },
        { kind: 'facts', facts: (0,_backup_report_js__WEBPACK_IMPORTED_MODULE_0__  .C)(backup) },
        {
            kind: 'text',
            text: [
                'To go back to it (sessions of others are ended, and the database as it is then stays there under another name):',
            ],
        },
        { kind: 'code', language: 'sh', code: restoreCommand(backup, environment) },
    ]
    : [];


function restoreCommand({ name, stored, sealed, manifest }, environment) {
    const database = quoted(manifest.database.name);
    if (stored.artifactId === undefined || !environment) {
        const file = quoted(stored.artifactId === undefined ? stored.location : name);
        const from = stored.artifactId === undefined ? [] : [`# once ${stored.url ?? stored.location} is downloaded:`];
        const options = [
            ...(environment === 'staging' ? ['--environment staging'] : []),
            ...(sealed ? ['--identity key.txt'] : []),
        ];
        return [
            ...from,
            ['pg-runbook restore', file, '--mode swap --confirm', database, '--end-sessions', ...options].join(' '),
        ].join('\n');
    }
    const run = /\/runs\/(\d+)/.exec(manifest.run ?? '')?.[1];
    const inputs = [
        `environment=${environment}`,
        `backup=${quoted(stored.location)}`,
        ...(run ? [`run-id=${run}`] : []),
        'mode=swap',
        `confirm=${database}`,
        'end-sessions=true',
        'dry-run=false',
    ];
    return `gh workflow run database-restore.yml ${inputs.map((input) => `-f ${input}`).join(' ')}`;
}
const quoted = (text) => /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;


  }),

  76726:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  backupFacts),
    o: () => (  backupDocument)
  });
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);
  var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68862);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
 



const TABLES_SHOWN = 200;
const NAMES_SHOWN = 20;
function backupDocument(report) {
    return {
        title: `Backup complete: ${tablesInWords(report)}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(report.rows, 'row')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(report.bytes)}`,
        blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
    };
}
const tablesInWords = ({ tables, manifest }) => {
    const without = manifest.withoutRows?.length ?? 0;
    if (without === 0)
        return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables, 'table');
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables, 'table')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(without)} of them without ${without === 1 ? 'its' : 'their'} rows`;
};
 
function backupFacts(report) {
    const { stored, manifest } = report;
    return [
        ['Stored as', { code: stored.location }],
        ...(stored.url ? [['Download', stored.url]] : []),
        ...(stored.artifactId === undefined ? [] : [['Expires', expiry(stored.expiresAt)]]),
        [
            'Database',
            `${manifest.database.name}, PostgreSQL ${manifest.serverVersion}, by pg_dump ${manifest.clientVersion}`,
        ],
        ['File', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(report.bytes)}${report.sealed ? ', encrypted with age' : ', not encrypted'}`],
        ['SHA-256', { code: report.sha256 }],
        ...withoutRows(manifest),
        ['Migration ledger at', ledgerAt(manifest)],
        ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(report.durationMs)],
    ];
}
function withoutRows({ withoutRows: tables = [] }) {
    if (tables.length === 0)
        return [];
    const shown = tables.slice(0, NAMES_SHOWN).map(_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H).join(', ');
    const more = tables.length - NAMES_SHOWN;
    return [['Without rows', more > 0 ? `${shown} and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(more)} more` : shown]];
}
function ledgerAt({ ledgerHead, tables, withoutRows = [] }) {
    if (ledgerHead !== undefined)
        return { code: ledgerHead };
    if (withoutRows.some(isLedger))
        return 'not known: its rows were left out';
    return tables.some(isLedger) ? 'no migration is applied' : 'no ledger yet';
}
const isLedger = ({ schema, name }) => schema === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__  .s && name === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__  .R;
const expiry = (at) => at
    ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'GitHub did not tell (it takes the permission actions: read)';
function contents({ manifest }) {
    const largest = [...manifest.tables].sort((a, b) => b.bytes - a.bytes).slice(0, TABLES_SHOWN);
    const more = manifest.tables.length - largest.length;
    return {
        kind: 'table',
        fold: `Tables${more > 0 ? ` (the ${TABLES_SHOWN} largest of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(manifest.tables.length)})` : ''}`,
        columns: ['Table', 'Rows', 'Text'],
        rows: largest.map((table) => [{ code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) }, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(table.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(table.bytes)]),
    };
}


  }),

  77587:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  dryRunInWords),
    q: () => (  anythingRan)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const ran = ({ skipped }) => skipped === undefined || skipped === 'already-there';
 
const anythingRan = (statements) => statements.some(ran);
 
function dryRunInWords(statements) {
    if (!statements.some(({ skipped }) => skipped === 'not-in-dry-run'))
        return 'everything ran and was rolled back';
    const count = statements.filter(ran).length;
    if (count === 0)
        return 'nothing was run, since what it holds cannot be rolled back';
    const were = count === 1 ? 'was' : 'were';
    return `${count} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(statements.length, 'statement')} ran and ${were} rolled back; the others cannot be, and were not run`;
}


  }),

  84597:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  rehearsalBlocks)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);
 

function strongest({ locks }) {
    const stopping = locks.filter(({ blocks }) => blocks === 'reads and writes' || blocks === 'writes');
    const longest = stopping.sort((a, b) => b.heldMs - a.heldMs)[0];
    if (longest === undefined)
        return 'nobody';
    const rest = stopping.length > 1 ? `, and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(stopping.length - 1, 'other lock')}` : '';
    return `${longest.blocks} of ${longest.relation} for ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(longest.heldMs)}${rest}`;
}
const rewritten = ({ rewritten: tables }) => tables.map(({ name, bytes }) => `${name} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ob)(bytes)})`).join(', ');
const rehearsalBlocks = (rehearsal) => rehearsal === undefined
    ? []
    : [
        {
            kind: 'text',
            text: [
                `Rehearsed on the backup, in ${rehearsal.server}, in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(rehearsal.durationMs)} (restored in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(rehearsal.restoreMs)}):`,
            ],
        },
        {
            kind: 'table',
            columns: ['File', 'Took', 'Stops', 'Writes anew'],
            rows: rehearsal.files.map((file) => [
                { code: file.name },
                (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(file.durationMs),
                strongest(file),
                rewritten(file),
            ]),
        },
    ];


  })

};
