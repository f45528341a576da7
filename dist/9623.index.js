export const id = 9623;
export const ids = [9623,5284];
export const modules = {

  88324:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Zh: () => (  BACKUP_ARGUMENT),
    e3: () => (  backupSource),
    iS: () => (  BACKUP_SOURCE_OPTIONS),
    p2: () => (  openBackupDeps),
    wZ: () => (  backupPath)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
 




const BACKUP_ARGUMENT = {
    name: 'backup',
    description: 'the path of a backup, or the name of one in the folder of --destination; `latest` is the newest there',
};
const BACKUP_SOURCE_OPTIONS = {
    identity: {
        type: 'string',
        value: '<file>',
        multiple: true,
        description: 'the file of an age or SSH private key that opens an encrypted backup; may be given several times',
    },
};
 
function backupPath(argument, folder) {
    const inFolder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, argument);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.basename(argument) === argument && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(argument) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(inFolder) ? inFolder : argument;
}
 
function backupSource(given, argument) {
    const folder = given.text('destination');
    return argument === 'latest'
        ? { kind: 'latest-in-folder', folder }
        : { kind: 'file', path: backupPath(argument, folder) };
}
 
async function openBackupDeps(given, context) {
    const identities = await Promise.all(given.list('identity').map(readIdentity));
    return { ...context, identities, installTools: given.flag('install-tools') };
}
const readIdentity = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').catch((cause) => {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .rk('bad-input', `--identity: ${file} cannot be read (${cause.code ?? 'unreadable'})`, {
        hint: 'give the path of the file that age-keygen wrote, or of an SSH private key',
        cause,
    });
});


  }),

  79623:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    check: () => (  check)
  });
  var _operations_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23673);
  var _reports_check_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33792);
  var _reports_write_sarif_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35284);
  var _backup_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88324);
  var _migration_argument_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26018);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57774);
  var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50698);
  var _own_repository_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77109);
  var _release_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11758);
 









const FAIL_ON = ['error', 'warn', 'never'];
 
async function rulePages() {
    const repository = await (0,_own_repository_js__WEBPACK_IMPORTED_MODULE_7__  .d)();
    return repository && `https://github.com/${repository}/blob/HEAD/docs/rules/`;
}
const check = {
    summary: 'Check migration files for what locks, loses or breaks (exit code 3 with findings)',
    argument: { name: 'migration', description: 'only this file of the migrations folder', optional: true },
    options: {
        ..._options_js__WEBPACK_IMPORTED_MODULE_6__  .GA,
        base: { type: 'string', value: '<branch>', description: 'only what differs from it, e.g. origin/main' },
        environment: {
            ..._options_js__WEBPACK_IMPORTED_MODULE_6__  .uN['environment'],
            default: '',
            description: 'look at production or staging: only what it has not applied, with the sizes of its tables',
        },
        'sizes-from': {
            type: 'string',
            value: '<file>',
            description: 'a backup, packed and encrypted ones too, that tells how large tables are',
        },
        ..._backup_source_js__WEBPACK_IMPORTED_MODULE_3__  .iS,
        'install-tools': _options_js__WEBPACK_IMPORTED_MODULE_6__  .mT['install-tools'],
        ..._release_options_js__WEBPACK_IMPORTED_MODULE_8__  .V,
        all: { type: 'boolean', description: 'files that are applied, or on the base branch, too' },
        'ignore-rules': {
            type: 'string',
            value: '<rule>',
            multiple: true,
            description: 'do not ask this rule; may be given several times',
        },
        'exposed-schemas': {
            type: 'string',
            value: '<schema>',
            multiple: true,
            description: 'schemas that an API shows: their tables need row level security',
        },
        'fail-on': {
            type: 'string',
            value: '<what>',
            default: 'error',
            description: 'error, warn or never: what makes the exit code 3',
            problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_5__  .F_)(FAIL_ON),
        },
        'sarif-file': { type: 'string', value: '<file>', description: 'write the findings as SARIF 2.1.0' },
    },
    async run(given, migration, context) {
        const only = migration && (0,_migration_argument_js__WEBPACK_IMPORTED_MODULE_4__  .A)(given, migration);
        const [base, environment, sizesFrom] = [given.text('base'), given.text('environment'), given.text('sizes-from')];
        const request = {
            migrationsDir: given.text('migrations-dir'),
            ...(only && { only }),
            ...(base && { base }),
            ...(environment && { database: { environment } }),
            ...(sizesFrom && { sizesFrom }),
            all: given.flag('all'),
            release: (0,_release_options_js__WEBPACK_IMPORTED_MODULE_8__  .g)(given),
            rulesOff: given.list('ignore-rules'),
            exposedSchemas: given.list('exposed-schemas'),
        };
        const deps = { ...(await (0,_backup_source_js__WEBPACK_IMPORTED_MODULE_3__  .p2)(given, context)), now: () => new Date() };
        const report = await (0,_operations_check_js__WEBPACK_IMPORTED_MODULE_0__.check)(request, deps);
        const file = given.text('sarif-file');
        if (file)
            await (0,_reports_write_sarif_js__WEBPACK_IMPORTED_MODULE_2__.writeSarif)(file, report, await rulePages());
        const failOn = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__  .yL)(given, 'fail-on', FAIL_ON);
        const failed = failOn === 'never' ? 0 : failOn === 'warn' ? report.findings.length : report.errors;
        return { report, document: (0,_reports_check_report_js__WEBPACK_IMPORTED_MODULE_1__  .s)(report), exitCode: failed > 0 ? 3 : 0 };
    },
};


  }),

  26018:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  migrationName)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
 
 


 
function migrationName(given, text) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(text);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.basename(text) === text || !isSameFolder(folder, given.text('migrations-dir')))
        return text;
    return node_path__WEBPACK_IMPORTED_MODULE_1__.basename(text);
}
function isSameFolder(a, b) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(a) === (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(b);
    }
    catch {
        return false;  
    }
}


  }),

  77109:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  ownRepository)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
 


 
async function ownRepository(program = process.argv[1] ?? '') {
    try {
        const dist = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(program));
        const config = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dist, '../.git/config'), 'utf8');
        const origin = /^\[remote "origin"\]\s*\n(?:\s+.*\n)*?\s+url\s*=\s*(\S+)/m.exec(config)?.[1] ?? '';
        return /github\.com[/:]([A-Za-z0-9-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(origin)?.[1];
    }
    catch {
        return undefined;  
    }
}


  }),

  11758:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  RELEASE_OPTIONS),
    g: () => (  releaseOptions)
  });
  var _migration_argument_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26018);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57774);
  var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50698);



const OUT_OF_ORDER = ['error', 'warn', 'allow'];
const RELEASE_OPTIONS = {
    'out-of-order': {
        type: 'string',
        value: '<what>',
        default: 'error',
        description: 'a file that sorts before an applied one: error, warn or allow',
        problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_1__  .F_)(OUT_OF_ORDER),
    },
    baseline: {
        type: 'string',
        value: '<file>',
        description: 'first run: this file and all before it are in the database already',
    },
    'accept-changed': {
        type: 'string',
        value: '<file>',
        multiple: true,
        description: 'take the new text of an applied file; may be given several times',
    },
};
function releaseOptions(given) {
    const baseline = (0,_migration_argument_js__WEBPACK_IMPORTED_MODULE_0__  .A)(given, given.text('baseline'));
    return {
        outOfOrder: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .yL)(given, 'out-of-order', OUT_OF_ORDER),
        ...(baseline && { baseline }),
        acceptChanged: given.list('accept-changed').map((file) => (0,_migration_argument_js__WEBPACK_IMPORTED_MODULE_0__  .A)(given, file)),
    };
}


  }),

  33792:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  findingInWords),
    s: () => (  checkDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const MOST_FILES = 60;
const MOST_OF_A_FILE = 40;
const LONGEST_TEXT = 1_200;
function checkDocument(report) {
    const groups = byFile(report.findings);
    const more = groups.length - MOST_FILES;
    return {
        title: titleOf(report),
        blocks: [
            { kind: 'text', text: [whatWasChecked(report)] },
            ...groups.slice(0, MOST_FILES).flatMap(fileBlocks),
            ...(more > 0
                ? [textBlock(`... and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(more, 'more file')} with findings, all of them in the report`)]
                : []),
            ...(report.findings.length > 0 ? [howToAllow] : []),
        ],
    };
}
function titleOf({ errors, warnings, checked }) {
    const found = [errors > 0 && (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(errors, 'error'), warnings > 0 && (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(warnings, 'warning')].filter(Boolean);
    const files = (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(checked.length, 'migration file');
    return found.length === 0 ? `${files}: nothing to mend` : `${files}: ${found.join(', ')}`;
}
function whatWasChecked({ checked, files, base, database, sizes, rulesOff, migrationsDir }) {
    const against = [base && `the branch ${base}`, database && `the ledger of ${database}`].filter(Boolean);
    const which = checked.length === files
        ? `${files === 1 ? 'the one file' : `all ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(files, 'file')}`} of ${migrationsDir}`
        : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(checked.length)} of the ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(files)} files of ${migrationsDir}, those that are still to run`;
    return [
        `Checked: ${which}${against.length > 0 ? `, held against ${against.join(' and ')}` : ''}.`,
        sizes ? ` Sizes of tables: from ${sizes}.` : '',
        rulesOff.length > 0 ? ` Not asked: ${rulesOff.join(', ')}.` : '',
    ].join('');
}
function byFile(findings) {
    const groups = new Map();
    for (const finding of findings)
        groups.set(finding.location.file, [...(groups.get(finding.location.file) ?? []), finding]);
    const worst = (all) => (all.some(({ severity }) => severity === 'error') ? 0 : 1);
    return [...groups].sort(([, a], [, b]) => worst(a) - worst(b));
}
function fileBlocks([file, findings]) {
    const more = findings.length - MOST_OF_A_FILE;
    const rest = more > 0 ? [[`... and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(more)} more`]] : [];
    return [
        { kind: 'text', text: [{ code: file }] },
        { kind: 'list', items: [...findings.slice(0, MOST_OF_A_FILE).map(item), ...rest] },
    ];
}
const item = (finding) => [
    `${finding.severity === 'error' ? 'error' : 'warning'}, line ${finding.location.line}, `,
    { code: finding.rule },
    `: ${shortened(findingInWords(finding))}`,
];
 
const findingInWords = ({ message, estimate, fix }) => `${message}${estimate ? ` (${estimate})` : ''}.\nInstead: ${fix}.`;
const howToAllow = {
    kind: 'text',
    text: [
        'What is meant so passes with a comment on the line before: ',
        { code: '-- pg-runbook: allow <rule> because <reason>' },
    ],
};
const textBlock = (text) => ({ kind: 'text', text: [text] });
const shortened = (text) => text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;


  }),

  35284:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  writeSarif: () => (  writeSarif)
});

 
var promises_ = __webpack_require__(51455);
 
var errors = __webpack_require__(27406);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var tool_version = __webpack_require__(11646);
 
var check_report = __webpack_require__(33792);
; 
 
 



const LEVELS = { error: 'error', warn: 'warning' };
 
const uriOf = (file) => file
    .replace(/^\.\//, '')
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(part))
    .join('/');
 
const fingerprint = ({ rule, location, message }) => (0,external_node_crypto_.createHash)('sha256')
    .update(JSON.stringify([rule, location.file, message]))
    .digest('hex');
 
function sarif({ findings, rules }, docs) {
    const ids = Object.keys(rules);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'pg-runbook',
                        version: tool_version .w,
                        rules: ids.map((id) => ({
                            id,
                            shortDescription: { text: rules[id].title },
                            ...(docs && { helpUri: `${docs}${id}.md` }),
                            help: { text: `docs/rules/${id}.md of pg-runbook says why, with an example of each way to write it` },
                            defaultConfiguration: { level: LEVELS[rules[id].severity] },
                        })),
                    },
                },
                columnKind: 'unicodeCodePoints',
                results: findings.map((finding) => ({
                    ruleId: finding.rule,
                    ruleIndex: ids.indexOf(finding.rule),
                    level: LEVELS[finding.severity],
                    message: { text: (0,check_report .I)(finding) },
                    locations: [
                        {
                            physicalLocation: {
                                artifactLocation: { uri: uriOf(finding.location.file) },
                                region: { startLine: finding.location.line, startColumn: finding.location.column ?? 1 },
                            },
                        },
                    ],
                    partialFingerprints: { 'pgRunbook/v1': fingerprint(finding) },
                })),
            },
        ],
    };
}

; 
 





async function writeSarif(file, report, docs) {
    try {
        await (0,promises_.writeFile)(file, `${JSON.stringify(sarif(report, docs), null, 2)}\n`);
    }
    catch (cause) {
        throw new errors .rk('bad-input', `sarif-file: it could not be written: ${cause.message}`, {
            state: 'nothing-changed',
            hint: 'give a path in a folder that is there and may be written to',
            cause,
        });
    }
}


  })

};
