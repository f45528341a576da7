export const id = 5356;
export const ids = [5356];
export const modules = {

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

  5356:
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
  var _reports_backup_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76726);
  var _backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51169);
  var _database_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23608);
  var _show_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36275);
 








const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .QP)({
    name: 'backup-to-artifact',
    inputs: {
        ..._database_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .eu,
        ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .Ct,
        'lock-retries': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .rD)({ min: 0, max: 1000, default: 10 }),
        'allow-empty': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: false }),
    },
    outputs: ['status', 'report-path', ..._backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .ge],
    check: _database_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .lq,
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__  .C)(spec, (inputs, step) => (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__  .EX)(async (folder) => {
    const { backup } = await Promise.all( [__webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(2575), __webpack_require__.e(1002), __webpack_require__.e(63)]).then(__webpack_require__.bind(__webpack_require__, 46936));  
    const request = { database: (0,_database_inputs_js__WEBPACK_IMPORTED_MODULE_6__  .vE)(inputs), options: (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .fI)(inputs, inputs['allow-empty']) };
    const report = await backup(request, (0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .p)(inputs, step, folder));
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_7__  .U)((0,_reports_backup_report_js__WEBPACK_IMPORTED_MODULE_4__  .o)(report), step.log);
    return { status: report.status, 'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__  .u)(spec.name, report), ...(0,_backup_inputs_js__WEBPACK_IMPORTED_MODULE_5__  .zW)(report) };
}));


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


  })

};
