export const id = 35;
export const ids = [35];
export const modules = {

/***/ 35:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
// EXTERNAL MODULE: ./build/src/reports/terminal.js
var terminal = __webpack_require__(45749);
// EXTERNAL MODULE: ./build/src/tool-version.js
var tool_version = __webpack_require__(11646);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/operations/apply.js + 34 modules
var apply = __webpack_require__(82385);
// EXTERNAL MODULE: ./build/src/reports/apply-report.js
var apply_report = __webpack_require__(39240);
// EXTERNAL MODULE: ./build/src/backups/folder-store.js
var folder_store = __webpack_require__(90485);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/src/duration.js
var duration = __webpack_require__(32297);
;// CONCATENATED MODULE: ./build/src/cli/options.js
// Reads a command's options with Node's own parser; a typo is an error that names the nearest option, never ignored.



/** Options that every command has. */
const COMMON_OPTIONS = {
    json: { type: 'boolean', description: 'print the report as JSON' },
    verbose: { type: 'boolean', description: 'show every step' },
    help: { type: 'boolean', description: 'show this help' },
};
const ENVIRONMENT_OPTION = {
    environment: {
        type: 'string',
        value: '<name>',
        default: 'production',
        description: 'production (DATABASE_URL) or staging (STAGING_DATABASE_URL)',
    },
};
const MIGRATIONS_OPTION = {
    'migrations-dir': {
        type: 'string',
        value: '<folder>',
        default: 'db/migrations',
        description: 'the folder of the migrations',
    },
};
const DATABASE_OPTIONS = {
    ...ENVIRONMENT_OPTION,
    'lock-timeout': {
        type: 'string',
        value: '<time>',
        default: '5s',
        description: 'how long to wait for a lock, e.g. 500ms, 5s',
    },
    'statement-timeout': {
        type: 'string',
        value: '<time>',
        default: '0',
        description: 'ends a longer statement; 0 never',
    },
};
const BACKUP_OPTIONS = {
    destination: {
        type: 'string',
        value: '<folder>',
        default: 'backups',
        description: 'the folder that takes the backup',
    },
    compression: { type: 'string', value: '<kind>', default: 'none', description: 'zstd or none' },
    'install-tools': { type: 'boolean', description: "install the pg_dump of the server's major when it is missing" },
    'encryption-recipients': {
        type: 'string',
        value: '<age1...>',
        multiple: true,
        description: 'encrypt with age for this public key; may be given several times',
    },
    'exclude-table-data': {
        type: 'string',
        value: '<pattern>',
        multiple: true,
        description: "leave these tables' rows out, as pg_dump's option of that name",
    },
};
const wrong = (given, name, problem) => new errors/* RunbookError */.rk('bad-input', `--${name}: ${problem}, got "${given.text(name)}"`);
/** In milliseconds. */
function options_duration(given, name) {
    try {
        return (0,duration/* parseDuration */.E)(given.text(name));
    }
    catch (error) {
        throw wrong(given, name, error.message);
    }
}
function oneOf(given, name, values) {
    const known = values.find((value) => value === given.text(name));
    if (known === undefined)
        throw wrong(given, name, `expected one of ${values.join(', ')}`);
    return known;
}
function wholeNumber(given, name) {
    if (!/^\d{1,6}$/.test(given.text(name)))
        throw wrong(given, name, 'expected a whole number');
    return Number(given.text(name));
}
const usage = (problem, word) => new errors/* RunbookError */.rk('bad-input', problem, { hint: `pg-runbook ${word} --help`.replace('  ', ' ') });
/** @throws RunbookError `bad-input` with every problem of the command line */
function readOptions(word, command, argv) {
    const declared = { ...command.options, ...COMMON_OPTIONS };
    const options = Object.fromEntries(Object.entries(declared).map(([name, { type, multiple = false }]) => [name, { type, multiple }]));
    const { values, positionals, tokens } = (0,external_node_util_.parseArgs)({ args: [...argv], options, strict: false, tokens: true });
    const problems = [
        ...optionProblems(tokens, declared),
        ...argumentProblems(command, positionals, values['help'] === true),
    ];
    if (problems.length > 0)
        throw usage(problems.join('\n'), word);
    const value = (name) => values[name] ?? declared[name]?.default;
    return {
        argument: positionals[0] ?? '',
        given: {
            text: (name) => (typeof value(name) === 'string' ? value(name) : ''),
            flag: (name) => value(name) === true,
            list: (name) => (value(name) ?? []).map(String),
        },
    };
}
function optionProblems(tokens, declared) {
    return tokens.flatMap((token) => {
        if (token.kind !== 'option')
            return [];
        const option = declared[token.name];
        if (!option)
            return [
                `${token.rawName}: there is no such option; there are ${Object.keys(declared)
                    .map((name) => `--${name}`)
                    .join(', ')}`,
            ];
        if (option.type === 'string' && !token.value)
            return [`${token.rawName}: needs a value`];
        if (option.type === 'string' && !token.inlineValue && token.value.startsWith('-'))
            return [
                `${token.rawName}: needs a value, and is followed by ${token.value} (write ${token.rawName}=${token.value} if that is it)`,
            ];
        if (option.type === 'boolean' && token.value !== undefined)
            return [`${token.rawName}: takes no value`];
        return [];
    });
}
function argumentProblems(command, positionals, help) {
    const expected = command.argument ? 1 : 0;
    if (help)
        return [];
    if (positionals.length < expected)
        return [`${command.argument.name}: required (${command.argument.description})`];
    return positionals.slice(expected).map((extra) => `${extra}: not expected here`);
}

;// CONCATENATED MODULE: ./build/src/cli/backup-request.js
// From a terminal's options to what every backup needs, for the words that take one.



const backupOptions = (given) => ({
    seal: { compression: oneOf(given, 'compression', ['none', 'zstd']), recipients: given.list('encryption-recipients') },
    excludeTableData: given.list('exclude-table-data'),
    allowEmpty: given.flag('allow-empty'),
    lockWaitTimeoutMs: options_duration(given, 'lock-timeout'),
});
/** A terminal's backups go to a folder; pg_dump is used as it is installed, never installed behind a person's back. */
const backupDeps = (given, context) => ({
    store: (0,folder_store/* folderStore */.s)(given.text('destination')),
    log: context.log,
    env: context.env,
    temporaryFolder: context.temporaryFolder,
    installTools: given.flag('install-tools'),
    provenance: { toolVersion: tool_version/* TOOL_VERSION */.w },
    now: () => new Date(),
    signal: context.signal,
});
/** The database that the options choose; without any, DATABASE_URL, as every tool of the runbook does. */
const databaseChoice = (given) => ({
    environment: given.text('environment') || 'production',
});

;// CONCATENATED MODULE: ./build/src/cli/commands/apply.js
// pg-runbook apply: one migration file, after a backup, exactly once.





const apply_apply = {
    summary: 'Back a database up, then apply one migration file exactly once',
    argument: { name: 'migration', description: 'a file name in the migrations folder' },
    options: {
        ...MIGRATIONS_OPTION,
        'dry-run': { type: 'boolean', description: 'run it, show the locks it takes, and roll it back' },
        'on-already-exists': { type: 'string', value: '<what>', default: 'warn', description: 'warn or error' },
        'lock-retries': {
            type: 'string',
            value: '<count>',
            default: '10',
            description: 'how often to try again for locks',
        },
        'no-backup': { type: 'string', value: '<reason>', description: 'take no backup; the reason is kept in the ledger' },
        ...DATABASE_OPTIONS,
        ...BACKUP_OPTIONS,
    },
    async run(given, migration, context) {
        const reason = given.text('no-backup');
        const request = {
            database: databaseChoice(given),
            migration,
            migrationsDir: given.text('migrations-dir'),
            backup: reason ? { take: false, reason } : { take: true, options: backupOptions(given) },
            onAlreadyExists: oneOf(given, 'on-already-exists', ['warn', 'error']),
            lockTimeoutMs: options_duration(given, 'lock-timeout'),
            statementTimeoutMs: options_duration(given, 'statement-timeout'),
            lockRetries: wholeNumber(given, 'lock-retries'),
            dryRun: given.flag('dry-run'),
        };
        const report = await (0,apply/* apply */.B)(request, { ...backupDeps(given, context), actor: (0,external_node_os_.userInfo)().username });
        return { report, document: (0,apply_report/* applyDocument */.y)(report), exitCode: 0 };
    },
};

// EXTERNAL MODULE: ./build/src/operations/backup.js
var backup = __webpack_require__(46936);
// EXTERNAL MODULE: ./build/src/reports/backup-report.js
var backup_report = __webpack_require__(76726);
;// CONCATENATED MODULE: ./build/src/cli/commands/backup.js
// pg-runbook backup: the runbook's `pg_dump > backup_...sql`, verified.




const backup_backup = {
    summary: 'Back a database up to a folder, and prove the file complete',
    options: {
        ...BACKUP_OPTIONS,
        'allow-empty': { type: 'boolean', description: 'accept a database without tables' },
        ...DATABASE_OPTIONS,
    },
    async run(given, _argument, context) {
        const request = { database: databaseChoice(given), options: backupOptions(given) };
        const report = await (0,backup/* backup */.R)(request, backupDeps(given, context));
        return { report, document: (0,backup_report/* backupDocument */.o)(report), exitCode: 0 };
    },
};

// EXTERNAL MODULE: ./build/src/migrations/file-name.js
var file_name = __webpack_require__(86681);
// EXTERNAL MODULE: ./build/src/migrations/migration-file.js + 1 modules
var migration_file = __webpack_require__(78695);
;// CONCATENATED MODULE: ./build/src/migrations/list-migrations.js


const inByteOrder = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
function spelledTwice(entries) {
    const seen = new Map();
    for (const entry of entries) {
        const folded = entry.toLowerCase();
        seen.set(folded, [...(seen.get(folded) ?? []), entry]);
    }
    return new Set([...seen.values()].filter((names) => names.length > 1).flat());
}
async function problemOfEntry(directory, entry) {
    if (entry.isFile())
        return undefined;
    if (entry.isDirectory())
        return 'is a folder';
    const found = await (0,migration_file/* containedFile */.or)(directory, entry.name);
    return 'problem' in found ? found.problem : undefined;
}
/** Lists `directory`. Throws `bad-input` when there is no such folder. */
async function listMigrations(directory) {
    const entries = (await (0,migration_file/* entriesOf */.Mc)(directory)).sort((a, b) => inByteOrder(a.name, b.name));
    const named = entries.map((entry) => entry.name).filter((name) => (0,file_name/* problemsOfName */.z)(name).length === 0);
    const twins = spelledTwice(named);
    const listing = { names: [], leftOut: [] };
    for (const entry of entries) {
        const problems = (0,file_name/* problemsOfName */.z)(entry.name);
        if (twins.has(entry.name))
            problems.push('has a twin that differs only by case');
        const problem = problems.length === 0 ? await problemOfEntry(directory, entry) : undefined;
        if (problem !== undefined)
            problems.push(problem);
        if (problems.length > 0)
            listing.leftOut.push({ name: entry.name, why: problems.join('; ') });
        else
            listing.names.push(entry.name);
    }
    return listing;
}

// EXTERNAL MODULE: ./build/src/migrations/ledger.js
var ledger = __webpack_require__(21366);
// EXTERNAL MODULE: ./build/src/postgres/client.js + 1 modules
var client = __webpack_require__(38362);
// EXTERNAL MODULE: ./build/src/postgres/connection-url.js + 2 modules
var connection_url = __webpack_require__(57501);
// EXTERNAL MODULE: ./build/src/postgres/environment.js
var environment = __webpack_require__(47504);
;// CONCATENATED MODULE: ./build/src/operations/status.js






async function status_status(request, deps) {
    const url = (0,environment/* resolveDatabaseUrl */.N)(request.database, deps.env);
    const { names, leftOut } = await listMigrations(request.migrationsDir);
    const entries = await (0,client/* withClient */.SV)(url, {}, ledger/* readLedger */.SC);
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    const all = [...new Set([...names, ...byName.keys()])].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const migrations = [];
    for (const name of all) {
        const entry = byName.get(name);
        const state = names.includes(name) ? await stateOfFile(request.migrationsDir, name, entry) : missing(entry);
        migrations.push({ name, state, ...(entry && { entry }) });
    }
    const pending = migrations.filter(({ state }) => state === 'pending' || state === 'rolled-back').length;
    return { database: (0,connection_url/* describeDatabase */.DZ)(url), migrations, leftOut, pending };
}
const missing = ({ status }) => (status === 'rolled-back' ? status : 'missing');
async function stateOfFile(folder, name, entry) {
    if (entry === undefined)
        return 'pending';
    if (entry.status === 'running' || entry.status === 'rolled-back')
        return entry.status;
    return (await (0,migration_file/* readMigration */.V7)(folder, name)).checksum === entry.checksum ? entry.status : 'changed';
}

// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
;// CONCATENATED MODULE: ./build/src/reports/status-report.js

function statusDocument(report) {
    const { migrations, leftOut, pending } = report;
    return {
        title: `${report.database}: ${pending === 0 ? 'nothing pending' : `${(0,quantities/* countOf */.pq)(pending, 'migration')} pending`}`,
        blocks: [
            {
                kind: 'table',
                columns: ['File', 'State', 'When', 'By', 'Backup or run'],
                rows: migrations.map(({ name, state, entry }) => [
                    { code: name },
                    state,
                    entry ? entry.appliedAt.toISOString().slice(0, 19).replace('T', ' ') : '',
                    entry?.actor ?? '',
                    entry?.runUrl ?? entry?.backup ?? '',
                ]),
            },
            ...(leftOut.length > 0
                ? [{ kind: 'warnings', lines: leftOut.map(({ name, why }) => `${name} is left out: ${why}`) }]
                : []),
        ],
    };
}

;// CONCATENATED MODULE: ./build/src/cli/commands/status.js
// pg-runbook status: which migrations the database has, and which it lacks.




const commands_status_status = {
    summary: 'Show which migrations are applied, pending or changed',
    options: { ...ENVIRONMENT_OPTION, ...MIGRATIONS_OPTION },
    async run(given, _argument, { env, log }) {
        const request = { database: databaseChoice(given), migrationsDir: given.text('migrations-dir') };
        const report = await status_status(request, { env, log });
        return { report, document: statusDocument(report), exitCode: 0 };
    },
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/cli/context.js
// What a terminal gives an operation: its log, its environment, a folder for the time of the command and Ctrl-C.




/** Runs `body`, and removes the folder whatever happens. The first Ctrl-C cancels; a second one ends at once. */
async function withContext(log, body) {
    process.umask(0o077);
    const stopping = new AbortController();
    const cancel = (signal) => {
        if (stopping.signal.aborted)
            process.exit(130);
        log.warn(`${signal}: cancelling; once more ends at once`);
        stopping.abort(new errors/* RunbookError */.rk('cancelled', `the command was cancelled (${signal})`));
    };
    process.on('SIGINT', cancel).on('SIGTERM', cancel);
    const temporaryFolder = await (0,promises_.mkdtemp)(external_node_path_.join(external_node_os_.tmpdir(), 'pg-runbook-'));
    try {
        return await body({ log, env: process.env, temporaryFolder, signal: stopping.signal });
    }
    finally {
        process.off('SIGINT', cancel).off('SIGTERM', cancel);
        await (0,promises_.rm)(temporaryFolder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/src/cli/help.js

const EXIT_CODES = 'Exit codes: 0 done, 1 failed, 2 bad usage, 3 drift or findings.';
function overview(commands) {
    const width = Math.max(...Object.keys(commands).map((word) => word.length));
    const words = Object.entries(commands).map(([word, { summary }]) => `  ${word.padEnd(width)}  ${summary}`);
    return [
        'pg-runbook: the PostgreSQL operations runbook, made executable',
        '\nUsage: pg-runbook <command> [options]\n',
        ...words,
        '\npg-runbook <command> --help shows its options.',
        'The database is read from DATABASE_URL (--environment production) or STAGING_DATABASE_URL (--environment staging).',
        EXIT_CODES,
        '',
    ].join('\n');
}
function commandHelp(word, command) {
    const argument = command.argument ? ` <${command.argument.name}>` : '';
    const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(optionLine);
    return [
        `${command.summary}\n\nUsage: pg-runbook ${word}${argument} [options]\n`,
        ...(command.argument ? [`  <${command.argument.name}>  ${command.argument.description}\n`] : []),
        ...options,
        `\n${EXIT_CODES}\n`,
    ].join('\n');
}
function optionLine([name, option]) {
    const flag = `--${name}${option.value ? ` ${option.value}` : ''}`;
    const standard = typeof option.default === 'string' ? ` (default: ${option.default})` : '';
    return `  ${flag.padEnd(34)} ${option.description}${standard}`;
}

;// CONCATENATED MODULE: ./build/src/cli/terminal-log.js


const CLEAR_LINE = '\r\u001b[K';
const MOVING_INTERVAL_MS = 100;
const PLAIN_INTERVAL_MS = 10_000;
/** @param verbose also shows debug lines */
function terminalLog(screen, verbose, now = Date.now) {
    const moving = screen.isTTY === true;
    const clear = moving ? CLEAR_LINE : '';
    const line = (text) => void screen.write(`${clear}${(0,neutral_text/* neutralise */.$0)(text)}\n`);
    const lastShown = new Map();
    const isDue = (task) => {
        const last = lastShown.get(task);
        const due = now() - (last ?? (moving ? 0 : now())) >= (moving ? MOVING_INTERVAL_MS : PLAIN_INTERVAL_MS);
        if (last === undefined || due)
            lastShown.set(task, now());
        return due;
    };
    return {
        debug: (message) => verbose && line(message),
        info: line,
        warn: (message, at) => line(`warning: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
        error: (message, at) => line(`error: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
        progress(progress) {
            if (!isDue(progress.task))
                return;
            const text = (0,neutral_text/* neutraliseLine */.fZ)((0,quantities/* progressLine */.oz)(progress));
            if (moving)
                screen.write(`${CLEAR_LINE}${text.slice(0, (screen.columns ?? 80) - 1)}`);
            else
                line(text);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/cli/main.js
// The terminal's entry: a word, its options, and the exit code, which is set here and nowhere else.
// 0 done, 1 failed, 2 bad usage, 3 drift or findings.











const commands = { backup: backup_backup, apply: apply_apply, status: commands_status_status };
/** Told before any work: the command line or the environment is wrong, not the database. */
const USAGE_CODES = new Set(['bad-input', 'bad-database-url', 'missing-database-url', 'bad-migration-name']);
async function run(argv = process.argv.slice(2)) {
    try {
        process.exitCode = await main(argv);
    }
    catch (error) {
        process.exitCode = tell(error);
    }
}
async function main([word, ...rest]) {
    if (word === undefined || word === '--help' || word === 'help')
        return print(overview(commands));
    if (word === '--version')
        return print(`${tool_version/* TOOL_VERSION */.w}\n`);
    const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
    if (!command)
        throw new errors/* RunbookError */.rk('bad-input', `${word}: there is no such command; there are ${Object.keys(commands).join(', ')}`, {
            hint: 'pg-runbook --help',
        });
    const { given, argument } = readOptions(word, command, rest);
    if (given.flag('help'))
        return print(commandHelp(word, command));
    const log = terminalLog(process.stderr, given.flag('verbose'));
    const answer = await withContext(log, (context) => command.run(given, argument, context));
    print(given.flag('json') ? `${JSON.stringify(answer.report, null, 2)}\n` : (0,terminal/* terminalText */.e)(answer.document));
    return answer.exitCode;
}
function print(text) {
    process.stdout.write(text);
    return 0;
}
function tell(error) {
    if (!(error instanceof errors/* RunbookError */.rk)) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        process.stderr.write(`${(0,neutral_text/* neutralise */.$0)(stack)}\nThis is a bug in pg-runbook, not in your database.\n`);
        return 1;
    }
    process.stderr.write(`${(0,neutral_text/* neutralise */.$0)(`error: ${(0,errors/* explain */.WE)(error)}`)}\n`);
    return USAGE_CODES.has(error.code) ? 2 : 1;
}


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
