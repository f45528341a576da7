export const id = 35;
export const ids = [35,936];
export const modules = {

/***/ 90485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ folderStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
// Backups in a folder of this machine. A file appears under its name only when it is complete, and never replaces another.



const MAX_NAMESAKES = 100;
function folderStore(folder) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder);
    return {
        async prepare() {
            const problem = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(target, { recursive: true, mode: 0o700 }).then(() => undefined, (cause) => cause);
            if (problem || !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(target)).isDirectory())
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('bad-input', `destination: ${folder} is not a folder that can be written`, {
                    state: 'nothing-changed',
                    hint: 'give an existing folder, or one that can be made',
                    cause: problem,
                });
        },
        // In the folder itself, so that finishing is a rename and the space that counts is this disk's.
        stagingFolder: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(target, '.pg-runbook-')),
        put: (backup) => place(backup, target),
    };
}
async function place(backup, target) {
    for (let namesake = 1; namesake <= MAX_NAMESAKES; namesake++) {
        const name = namesake === 1 ? backup.name : backup.name.replace('.sql', `_${namesake}.sql`);
        const location = node_path__WEBPACK_IMPORTED_MODULE_1__.join(target, name);
        if (await linkUnlessTaken(backup.path, location)) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(backup.path);
            return { location, bytes: backup.bytes };
        }
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
        state: 'nothing-changed',
        hint: 'run it again: the name carries the second it was started in',
    });
}
/** A hard link, unlike a rename, never replaces what is there. */
async function linkUnlessTaken(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}


/***/ }),

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
const wrong = (given, name, problem) => new errors/* RunbookError */.rk('bad-input', `--${name}: ${problem}, got "${given.text(name)}"`, {
    state: 'nothing-changed',
    hint: 'correct the option; the command with --help shows what each one takes',
});
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
        const report = await (0,apply.apply)(request, { ...backupDeps(given, context), actor: (0,external_node_os_.userInfo)().username });
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
        const report = await (0,backup.backup)(request, backupDeps(given, context));
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
const LAST_WORDS_MS = 2_000;
async function run(argv = process.argv.slice(2)) {
    try {
        process.exitCode = await main(argv);
    }
    catch (error) {
        process.exitCode = tell(error);
    }
    // A connection that hangs after a cancel must not keep the command alive.
    setTimeout(() => process.exit(), LAST_WORDS_MS).unref();
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

/***/ 32297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Durations as PostgreSQL's settings take them. A bare number is refused: to the server it means milliseconds, to most people
// seconds, and a lock timeout of 5 ms is not what anybody meant.

const MILLISECONDS = {
    us: 0.001,
    ms: 1,
    s: 1_000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
/** What a PostgreSQL integer setting in milliseconds can hold: about 24 days. */
const MAX_MILLISECONDS = 2 ** 31 - 1;
/**
 * Reads `5s`, `500ms`, `2min`, `1.5 h`, `1d`, or `0` for no limit.
 * @returns whole milliseconds
 * @throws RunbookError `bad-input`; whoever read the text names the input
 */
function parseDuration(text) {
    if (/^0+$/.test(text.trim()))
        return 0;
    const match = /^(\d+(?:\.\d+)?) *(us|ms|s|min|h|d)$/.exec(text.trim());
    const milliseconds = match ? Number(match[1]) * MILLISECONDS[match[2]] : Number.NaN;
    if (Number.isNaN(milliseconds))
        throw badDuration('expected a number with a unit (us, ms, s, min, h, d), such as 5s or 500ms, or 0 for no limit');
    if (milliseconds > MAX_MILLISECONDS)
        throw badDuration('longer than PostgreSQL can hold (24d)');
    if (milliseconds > 0 && milliseconds < 1)
        throw badDuration('shorter than 1ms would mean no limit at all');
    return Math.round(milliseconds);
}
const badDuration = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('bad-input', problem);


/***/ }),

/***/ 27406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ stateInWords),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   rk: () => (/* binding */ RunbookError)
/* harmony export */ });
// The one class of expected stops. A RunbookError is something the operator must act on: it says what happened, what is in
// the database now and what to type next. Expected answers (already applied, drift found) are values, not errors.
/** An expected stop the operator can act on. Anything else is a bug and keeps its stack. */
class RunbookError extends Error {
    name = 'RunbookError';
    code;
    detail;
    constructor(code, message, detail = {}) {
        super(message, { cause: detail.cause });
        this.code = code;
        this.detail = detail;
    }
}
const STATE_IN_WORDS = {
    'nothing-changed': 'Nothing in the database was changed.',
    'rolled-back': 'The database rolled everything back; it is as it was before.',
    'partly-applied': 'Part of the file is in the database; the ledger says which statements.',
    committed: 'The change is committed and in the database.',
    unknown: 'Whether the change is in the database could not be determined.',
};
/** The sentence that tells an operator what is in the database now. */
const stateInWords = (state) => STATE_IN_WORDS[state];
/** The whole message as people read it: what happened, what is in the database now, what to do next; a line each. */
function explain(error) {
    const { location, state, hint } = error.detail;
    const where = location ? `${location.file}:${location.line}${location.column ? `:${location.column}` : ''}: ` : '';
    return [where + error.message, state && stateInWords(state), hint && `Next: ${hint}`].filter(Boolean).join('\n');
}


/***/ }),

/***/ 22932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   OT: () => (/* binding */ hidesSomething),
/* harmony export */   fZ: () => (/* binding */ neutraliseLine)
/* harmony export */ });
/* unused harmony export LOG_TEXT_LIMIT */
// The runner reads commands out of what a step prints: `::cmd::` at a line's start, `##[cmd]` anywhere in a line. Text that comes
// from a database, a tool or a file name must never be one, nor move the cursor, nor fill the log. Nothing here is unescaped again.
/** Characters of one text that a log keeps: about a thousand lines. */
const LOG_TEXT_LIMIT = 65_536;
// Complete terminal sequences say nothing in a log and go; what is left of the control characters is shown as a picture.
const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** C1 controls, line and paragraph separators, and characters that turn or hide the text around them (CVE-2021-42574). */
const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
/**
 * The text as a log may print it, in at most `limit` characters and a notice of what was cut. Line feeds and tabs stay; a line
 * that would start a command is prefixed with `| `, `##[` becomes `## [`. Source: actions/runner, ActionCommand.cs (`TryParseV2`
 * trims white space before `::`; .NET also ends a line at a lone carriage return).
 */
function neutralise(text, limit = LOG_TEXT_LIMIT) {
    const kept = text.length > limit ? wholeCharacters(text.slice(0, limit)) : text;
    const harmless = kept
        .replace(TERMINAL_SEQUENCES, '')
        .replace(/\r\n/g, '\n')
        .replace(CONTROLS, (character) => (character === '\u007f' ? '\u2421' : picture(character)))
        .replace(INVISIBLE, codePoint)
        .replace(/##\[/g, '## [')
        .replace(/^(?=[^\S\n]*::)/gm, '| ');
    return kept.length < text.length
        ? `${harmless}\n... (${text.length - kept.length} more characters not shown)`
        : harmless;
}
/** The same, on one line. */
const neutraliseLine = (text, limit = 1_000) => neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ');
/** Does it hold what {@link neutralise} would have to show as something else: control characters, marks that turn or hide text? */
const hidesSomething = (text) => text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text);
const picture = (control) => String.fromCharCode(0x2400 + control.charCodeAt(0));
const codePoint = (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
/** A cut between the halves of a surrogate pair leaves no character. */
const wholeCharacters = (text) => text.replace(/[\ud800-\udbff]$/, '');


/***/ }),

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


/***/ }),

/***/ 87568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ countInWords),
/* harmony export */   ji: () => (/* binding */ durationInWords),
/* harmony export */   ob: () => (/* binding */ bytesInWords),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
/** e.g. `1.2 GB`: powers of 1000, as GitHub and `ls --si` count. */
function bytesInWords(bytes) {
    const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}
/** e.g. `12,345` */
const countInWords = (count) => count.toLocaleString('en-US');
/** e.g. `85 ms`, `4.2 s`, `3 min 20 s` */
function durationInWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** e.g. `1 table`, `2 tables` */
const countOf = (count, noun) => `${countInWords(count)} ${noun}${count === 1 ? '' : 's'}`;
/** e.g. `pg_dump: 1.2 GB of 3.4 GB (35 %), public.users` */
function progressLine({ task, done, total, unit, detail }) {
    const amount = unit === 'bytes' ? bytesInWords : countInWords;
    const share = total ? ` of ${amount(total)} (${Math.min(100, Math.floor((100 * done) / total))} %)` : '';
    return `${task}: ${amount(done)}${share}${unit === 'bytes' ? '' : ` ${unit}`}${detail ? `, ${detail}` : ''}`;
}


/***/ }),

/***/ 39240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ applyDocument)
/* harmony export */ });
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);
/* harmony import */ var _backup_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76726);


const TITLES = {
    applied: (name) => `Applied ${name}`,
    adopted: (name) => `${name}: everything in it existed already; recorded, nothing was changed`,
    'already-applied': (name) => `${name} is applied already, with the same text: nothing to do`,
    'dry-run': (name) => `Dry run of ${name}: everything ran and was rolled back`,
};
const SKIPPED = {
    'already-there': 'skipped: exists already',
    'done-before': 'done by an earlier run',
    'not-in-dry-run': 'not run in a dry run: it cannot be rolled back',
};
function applyDocument(report) {
    return { title: TITLES[report.status](report.migration), blocks: blocksOf(report) };
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
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .durationInWords */ .ji)(outcome.durationMs)],
            ],
        },
        ...(outcome.kind === 'applied' && outcome.replyLost ? [replyLost] : []),
        { kind: 'warnings', lines: outcome.warnings },
        statementTable(outcome.statements),
        ...(outcome.kind === 'dry-run' ? [lockTable(outcome.locks)] : []),
        ...(report.backup
            ? [
                { kind: 'text', text: ['Backup before it:'] },
                { kind: 'facts', facts: (0,_backup_report_js__WEBPACK_IMPORTED_MODULE_1__/* .backupFacts */ .C)(report.backup) },
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
    rows: statements.map(({ line, label, durationMs, skipped }) => [
        String(line),
        { code: label },
        skipped ? SKIPPED[skipped] : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .durationInWords */ .ji)(durationMs),
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
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .durationInWords */ .ji)(lock.heldMs),
        ]),
    };


/***/ }),

/***/ 76726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ backupFacts),
/* harmony export */   o: () => (/* binding */ backupDocument)
/* harmony export */ });
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const TABLES_SHOWN = 200;
function backupDocument(report) {
    const { tables, rows } = report;
    return {
        title: `Backup complete: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(tables, 'table')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(rows, 'row')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(report.bytes)}`,
        blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
    };
}
/** The facts of a backup, also shown where it was only the first step of something else. */
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
        ['File', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(report.bytes)}${report.sealed ? ', encrypted with age' : ', not encrypted'}`],
        ['SHA-256', { code: report.sha256 }],
        ['Migration ledger at', manifest.ledgerHead ? { code: manifest.ledgerHead } : 'no ledger yet'],
        ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .durationInWords */ .ji)(report.durationMs)],
    ];
}
const expiry = (at) => at
    ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'GitHub did not tell (it takes the permission actions: read)';
function contents({ manifest }) {
    const largest = [...manifest.tables].sort((a, b) => b.bytes - a.bytes).slice(0, TABLES_SHOWN);
    const more = manifest.tables.length - largest.length;
    return {
        kind: 'table',
        fold: `Tables${more > 0 ? ` (the ${TABLES_SHOWN} largest of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(manifest.tables.length)})` : ''}`,
        columns: ['Table', 'Rows', 'Text'],
        rows: largest.map((table) => [
            { code: `${table.schema}.${table.name}` },
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(table.rows),
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(table.bytes),
        ]),
    };
}


/***/ }),

/***/ 79812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ shownBlocks)
/* harmony export */ });
// A report as people read it, before it is Markdown in a job summary or text in a terminal: described once, rendered twice.
/** Without the blocks that have nothing to say. */
const shownBlocks = ({ blocks }) => blocks.filter((block) => block.kind !== 'warnings' || block.lines.length > 0);


/***/ }),

/***/ 45749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalText)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79812);
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
// A document as plain text for a terminal or a CI log: no colour, no escape sequence, tables aligned.


const MAX_CELL = 80;
const words = (text) => (typeof text === 'string' ? text : text.code);
const cell = (text) => {
    const line = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text));
    return line.length > MAX_CELL ? `${line.slice(0, MAX_CELL - 1)}…` : line;
};
/** The whole document, ending with a line feed. */
const terminalText = (document) => [(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(document.title), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .shownBlocks */ .Y)(document).map((block) => `\n${blockText(block)}`)].join('\n') + '\n';
function blockText(block) {
    switch (block.kind) {
        case 'text':
            return block.text.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text))).join('');
        case 'facts':
            return aligned(block.facts.map(([name, value]) => [name, (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(value))]));
        case 'table':
            return aligned([block.columns.map((name) => name.toUpperCase()), ...block.rows.map((row) => row.map(cell))]);
        case 'warnings':
            return block.lines.map((line) => `warning: ${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(line)}`).join('\n');
        case 'code':
            return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(block.code);
    }
}
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    const line = (row) => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    return rows.map((row) => `  ${line(row)}`).join('\n');
}


/***/ }),

/***/ 11646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TOOL_VERSION)
/* harmony export */ });
// The version that ledgers and manifests record. package.json says the same, which a test holds.
const TOOL_VERSION = '0.1.0';


/***/ })

};
