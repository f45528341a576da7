export const id = 7634;
export const ids = [
    7634,
    1420,
    3246,
    1992
];
export const modules = {
    68560: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            EU: ()=>listedBackup,
            ll: ()=>newestFirst,
            rV: ()=>ofEnvironment
        });
        var _artifact_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12367);
        const listedBackup = (artifact)=>({
                name: artifact.name,
                id: artifact.id,
                ...artifact.workflow_run?.id !== undefined && {
                    runId: artifact.workflow_run.id
                },
                createdAt: new Date(artifact.created_at ?? 0),
                ...artifact.expires_at && {
                    expiresAt: new Date(artifact.expires_at)
                },
                sizeBytes: artifact.size_in_bytes,
                expired: artifact.expired,
                ...artifact.digest && {
                    digest: artifact.digest
                }
            });
        const newestFirst = (a, b)=>b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;
        const BACKUP = /^backup_\d{8}_\d{6}/;
        function ofEnvironment(backups, prefix, environment) {
            const start = (0, _artifact_name_js__WEBPACK_IMPORTED_MODULE_0__.DS)((0, _artifact_name_js__WEBPACK_IMPORTED_MODULE_0__.VC)(prefix, environment));
            return backups.filter(({ name })=>name.startsWith(start) && BACKUP.test(name.slice(start.length)));
        }
    },
    12367: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            DS: ()=>artifactPrefix,
            VC: ()=>prefixOfEnvironment,
            jh: ()=>artifactNames
        });
        const FORBIDDEN = /["\r\n:<>|*?\\/\p{Cc}]+/gu;
        const LONGEST_PREFIX = 100;
        const artifactPrefix = (wish)=>wish.replace(FORBIDDEN, '-').slice(0, LONGEST_PREFIX);
        const PRODUCTION = 'production';
        const prefixOfEnvironment = (prefix, environment)=>environment === undefined || environment === PRODUCTION || prefix.endsWith(`${environment}-`) ? prefix : `${prefix}${environment}-`;
        function artifactNames(prefix, backup, attempt) {
            const [, stem = backup, ending = ''] = /^(.*?)(\.sql.*)$/.exec(backup) ?? [];
            const suffixes = [
                '',
                `-attempt-${attempt}`,
                ...[
                    2,
                    3,
                    4,
                    5
                ].map((count)=>`-attempt-${attempt}-${count}`)
            ];
            return suffixes.map((suffix)=>`${artifactPrefix(prefix)}${stem}${suffix}${ending}`);
        }
    },
    2025: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            s: ()=>folderStore
        });
        var promises_ = __webpack_require__(51455);
        var external_node_path_ = __webpack_require__(76760);
        var errors = __webpack_require__(27406);
        ;
        const silentLog = {
            debug () {},
            info () {},
            warn () {},
            error () {},
            progress () {}
        };
        var external_node_crypto_ = __webpack_require__(77598);
        var external_node_fs_ = __webpack_require__(73024);
        var external_node_os_ = __webpack_require__(48161);
        ;
        const NAME = /^\.pg-runbook-(?<machine>[0-9a-f]{12})-(?<pid>\d{1,10})-[A-Za-z0-9]{6}$/;
        const SURELY_OVER_MS = 24 * 3_600_000;
        async function openStagingFolder(parent) {
            const folder = await (0, promises_.mkdtemp)(external_node_path_.join(parent, `.pg-runbook-${machine()}-${process.pid}-`));
            const removeAtExit = ()=>(0, external_node_fs_.rmSync)(folder, {
                    recursive: true,
                    force: true
                });
            process.once('exit', removeAtExit);
            return {
                folder,
                async remove () {
                    await (0, promises_.rm)(folder, {
                        recursive: true,
                        force: true
                    });
                    process.off('exit', removeAtExit);
                }
            };
        }
        async function removeStaleStagingFolders(parent, log) {
            for (const { name } of (await (0, promises_.readdir)(parent, {
                withFileTypes: true
            }))){
                const { machine: where, pid } = NAME.exec(name)?.groups ?? {};
                const folder = external_node_path_.join(parent, name);
                if (pid === undefined || !await isOurFolder(folder)) continue;
                if (where === machine() ? isAlive(Number(pid)) : Date.now() - await lastWrite(folder) < SURELY_OVER_MS) continue;
                await (0, promises_.rm)(folder, {
                    recursive: true,
                    force: true
                });
                log.info(`Removed ${folder}, which a backup that was killed had left`);
            }
        }
        const isOurFolder = (folder)=>(0, promises_.lstat)(folder).then((found)=>found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid()), ()=>false);
        async function lastWrite(folder) {
            const files = (await (0, promises_.readdir)(folder)).map((file)=>external_node_path_.join(folder, file));
            const times = [
                folder,
                ...files
            ].map((file)=>(0, promises_.stat)(file).then(({ mtimeMs })=>mtimeMs));
            return Math.max(...await Promise.all(times));
        }
        function isAlive(pid) {
            try {
                process.kill(pid, 0);
                return true;
            } catch (error) {
                return error.code !== 'ESRCH';
            }
        }
        function machine() {
            const facts = [
                external_node_os_.hostname(),
                tried(()=>(0, external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))
            ];
            const text = [
                ...facts,
                tried(()=>(0, external_node_fs_.readlinkSync)('/proc/self/ns/pid'))
            ].join('\n');
            return (0, external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
        }
        function tried(read) {
            try {
                return read();
            } catch  {
                return '';
            }
        }
        var stream_failure = __webpack_require__(42678);
        ;
        const MAX_NAMESAKES = 100;
        function folderStore(folder, options = {}) {
            const target = external_node_path_.resolve(folder);
            const refuse = (cause)=>{
                throw cannotBeWritten(folder, cause);
            };
            return {
                async prepare () {
                    await makeFolder(target).catch(refuse);
                    if (!(await (0, promises_.stat)(target).catch(refuse)).isDirectory()) throw cannotBeWritten(folder);
                    await removeStaleStagingFolders(target, options.log ?? silentLog).catch(refuse);
                },
                async withStagingFolder (body) {
                    const staging = await openStagingFolder(target).catch(refuse);
                    try {
                        return await body(staging.folder);
                    } finally{
                        await staging.remove();
                    }
                },
                put: (backup)=>place(backup, target, options.link ?? promises_.link).catch((cause)=>{
                        throw cause instanceof errors.rk ? cause : notStored(target, cause);
                    })
            };
        }
        async function makeFolder(folder) {
            const make = ()=>(0, promises_.mkdir)(folder, {
                    mode: 0o700
                }).catch((error)=>{
                    if (codeOf(error) !== 'EEXIST') throw error;
                });
            try {
                await make();
            } catch (error) {
                if (codeOf(error) !== 'ENOENT' || external_node_path_.dirname(folder) === folder) throw error;
                await makeFolder(external_node_path_.dirname(folder));
                await make();
            }
        }
        const codeOf = (error)=>error.code;
        const cannotBeWritten = (folder, cause)=>new errors.rk((0, stream_failure.b)(cause) ? 'disk-full' : 'bad-input', `destination: ${folder} is not a folder that can be written${cause instanceof Error ? ` (${codeOf(cause) ?? cause.message})` : ''}`, {
                state: 'nothing-changed',
                hint: 'give a folder that you may write to, or one that can be made',
                cause
            });
        const notStored = (target, cause)=>new errors.rk((0, stream_failure.b)(cause) ? 'disk-full' : 'upload-failed', `destination: the backup is complete and could not be kept in ${target}: ${cause.message}`, {
                state: 'nothing-changed',
                hint: 'give another folder as destination, on another disk, then run it again',
                cause
            });
        async function place(backup, target, makeLink) {
            await flush(backup.path);
            for(let namesake = 1; namesake <= MAX_NAMESAKES; namesake++){
                const name = namesake === 1 ? backup.name : backup.name.replace('.sql', `_${namesake}.sql`);
                const location = external_node_path_.join(target, name);
                if (await moveUnlessTaken(backup.path, location, makeLink)) {
                    await flushFolder(target);
                    return {
                        location,
                        bytes: backup.bytes
                    };
                }
            }
            throw new errors.rk('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
                state: 'nothing-changed',
                hint: 'run it again: the name carries the second it was started in'
            });
        }
        async function flush(file) {
            const handle = await (0, promises_.open)(file, 'r+');
            try {
                await handle.sync();
            } finally{
                await handle.close();
            }
        }
        const flushFolder = async (folder)=>{
            const handle = await (0, promises_.open)(folder, 'r').catch(()=>undefined);
            await handle?.sync().catch(()=>{});
            await handle?.close();
        };
        const NO_HARD_LINKS = new Set([
            'EPERM',
            'ENOTSUP',
            'EOPNOTSUPP',
            'ENOSYS',
            'EMLINK',
            'EXDEV'
        ]);
        async function moveUnlessTaken(from, to, makeLink) {
            try {
                await makeLink(from, to);
                return true;
            } catch (error) {
                if (codeOf(error) === 'EEXIST') return false;
                if (!NO_HARD_LINKS.has(codeOf(error) ?? '')) throw error;
                return takeNameAndRename(from, to);
            }
        }
        async function takeNameAndRename(from, to) {
            try {
                await (await (0, promises_.open)(to, 'wx', 0o600)).close();
            } catch (error) {
                if (codeOf(error) === 'EEXIST') return false;
                throw error;
            }
            try {
                await (0, promises_.rename)(from, to);
                return true;
            } catch (error) {
                await (0, promises_.rm)(to, {
                    force: true
                });
                throw error;
            }
        }
    },
    42678: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            b: ()=>isDiskFull,
            e: ()=>allOrFirstCause
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        const DISK_FULL = new Set([
            'ENOSPC',
            'EDQUOT',
            'EFBIG'
        ]);
        const GRACE_MS = 3_000;
        const codeOf = (error)=>error?.code ?? '';
        const isDiskFull = (error)=>DISK_FULL.has(codeOf(error));
        function isConsequence(error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk) return codeOf(error.cause) === 'EPIPE';
            return !isDiskFull(error);
        }
        async function allOrFirstCause(parts, stop) {
            const failures = [];
            let stopped = false;
            let grace;
            const stopRest = ()=>{
                stopped = true;
                stop();
            };
            let cause;
            const note = (error)=>{
                if (stopped) return;
                const afterBreak = failures.length > 0 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk && error.code === 'backup-failed';
                failures.push(error);
                if (afterBreak || isConsequence(error)) return void (grace ??= setTimeout(stopRest, GRACE_MS));
                cause = error;
                stopRest();
            };
            await Promise.all(parts.map((part)=>part.catch(note)));
            clearTimeout(grace);
            if (failures.length > 0) throw cause ?? failures[0];
        }
    },
    22289: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            run: ()=>run
        });
        var errors = __webpack_require__(27406);
        var near_names = __webpack_require__(22306);
        var terminal = __webpack_require__(45749);
        var tool_version = __webpack_require__(11646);
        var apply = __webpack_require__(21420);
        var apply_report = __webpack_require__(39240);
        var external_node_os_ = __webpack_require__(48161);
        var folder_store = __webpack_require__(2025);
        var duration = __webpack_require__(32297);
        var external_node_fs_ = __webpack_require__(73024);
        var seal = __webpack_require__(46168);
        var health_url = __webpack_require__(56052);
        var neutral_text = __webpack_require__(22932);
        ;
        const SHOWN_CHARACTERS = 60;
        const shownWord = (text)=>/:\/\//.test(text) ? 'a URL, which is not shown' : shortened(text);
        const shownText = (text)=>/:\/\//.test(text) ? shownWord(text) : `"${shortened(text)}"`;
        const shortened = (text)=>(0, neutral_text.fZ)(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text);
        const durationProblem = (text)=>{
            try {
                (0, duration.E)(text);
                return undefined;
            } catch (error) {
                if (!(error instanceof errors.rk)) throw error;
                return `${error.message}, got ${shownText(text)}`;
            }
        };
        const oneOfProblem = (values)=>(text)=>values.includes(text) ? undefined : `expected one of ${values.join(', ')}, got ${shownText(text)}`;
        const wholeNumberProblem = (min, max)=>(text)=>/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max ? undefined : `expected a whole number from ${min} to ${max}, got ${shownText(text)}`;
        const blankProblem = (text)=>text.trim() === '' ? 'expected a few words, which are kept in the ledger' : undefined;
        const destinationProblem = (text)=>isFolder(text) === false ? `expected a folder, and ${shownText(text)} is something else` : undefined;
        const folderProblem = (text)=>isFolder(text) === true ? undefined : `there is no folder ${shownText(text)}`;
        async function recipientProblem(text) {
            const [bad] = await (0, seal.iI)([
                text
            ]);
            return bad === undefined ? undefined : `not a key that age takes: ${shownText(bad)}`;
        }
        const patternProblem = (text)=>text.startsWith('-') ? `expected a table, got ${shownText(text)}` : undefined;
        const healthUrlProblem = (text)=>{
            const problems = (0, health_url.Uv)(text).map((problem)=>problem.replace(/^health-url: /, ''));
            return problems.length === 0 ? undefined : problems.join('; ');
        };
        function isFolder(place) {
            try {
                return (0, external_node_fs_.statSync)(place).isDirectory();
            } catch (error) {
                return error.code === 'ENOTDIR' ? false : undefined;
            }
        }
        ;
        const COMMON_OPTIONS = {
            json: {
                type: 'boolean',
                description: 'print the report as JSON'
            },
            verbose: {
                type: 'boolean',
                description: 'show every step'
            },
            help: {
                type: 'boolean',
                short: 'h',
                description: 'show this help'
            }
        };
        const ENVIRONMENT_OPTION = {
            environment: {
                type: 'string',
                value: '<name>',
                default: 'production',
                description: 'production (DIRECT_URL, else DATABASE_URL) or staging (STAGING_DIRECT_URL, else STAGING_DATABASE_URL)',
                problem: oneOfProblem([
                    'production',
                    'staging'
                ])
            }
        };
        const NEW_MIGRATIONS_OPTION = {
            'migrations-dir': {
                type: 'string',
                value: '<folder>',
                default: 'db/migrations',
                description: 'the folder of the migrations'
            }
        };
        const MIGRATIONS_OPTION = {
            'migrations-dir': {
                ...NEW_MIGRATIONS_OPTION['migrations-dir'],
                problem: folderProblem
            }
        };
        const STATEMENT_TIMEOUT_OPTION = {
            'statement-timeout': {
                type: 'string',
                value: '<time>',
                default: '0',
                description: 'ends a longer statement; 0 never',
                problem: durationProblem
            }
        };
        const CONNECTION_OPTIONS = {
            ...ENVIRONMENT_OPTION,
            'lock-timeout': {
                type: 'string',
                value: '<time>',
                default: '5s',
                description: 'how long to wait for a lock, e.g. 500ms, 5s',
                problem: durationProblem
            },
            'lock-retries': {
                type: 'string',
                value: '<count>',
                default: '10',
                description: 'how often to try again for locks',
                problem: wholeNumberProblem(0, 1000)
            }
        };
        const DATABASE_OPTIONS = {
            ...CONNECTION_OPTIONS,
            ...STATEMENT_TIMEOUT_OPTION
        };
        const ALREADY_EXISTS = [
            'warn',
            'error'
        ];
        const ALREADY_EXISTS_OPTION = {
            'on-already-exists': {
                type: 'string',
                value: '<what>',
                default: 'warn',
                description: 'warn or error',
                problem: oneOfProblem(ALREADY_EXISTS)
            }
        };
        const COMPRESSIONS = [
            'none',
            'zstd'
        ];
        const BACKUP_OPTIONS = {
            destination: {
                type: 'string',
                value: '<folder>',
                default: 'backups',
                description: 'the folder that takes the backup',
                problem: destinationProblem
            },
            compression: {
                type: 'string',
                value: '<kind>',
                default: 'none',
                description: 'zstd or none',
                problem: oneOfProblem(COMPRESSIONS)
            },
            'install-tools': {
                type: 'boolean',
                description: "install the pg_dump of the server's major when it is missing"
            },
            'encryption-recipients': {
                type: 'string',
                value: '<age1...>',
                multiple: true,
                description: 'encrypt with age for this public key; may be given several times',
                problem: recipientProblem
            },
            'exclude-table-data': {
                type: 'string',
                value: '<pattern>',
                multiple: true,
                description: "leave these tables' rows out, as pg_dump's option of that name",
                problem: patternProblem
            }
        };
        const BACKUP_FIRST_OPTIONS = {
            'no-backup': {
                type: 'string',
                value: '<reason>',
                description: 'take no backup; the reason is kept in the ledger',
                problem: blankProblem
            },
            ...DATABASE_OPTIONS,
            ...BACKUP_OPTIONS
        };
        const options_duration = (given, name)=>(0, duration.E)(given.text(name));
        const oneOf = (given, name, values)=>values.find((value)=>value === given.text(name));
        const wholeNumber = (given, name)=>Number(given.text(name));
        ;
        const backupOptions = (given)=>({
                seal: {
                    compression: oneOf(given, 'compression', COMPRESSIONS),
                    recipients: given.list('encryption-recipients')
                },
                excludeTableData: given.list('exclude-table-data'),
                allowEmpty: given.flag('allow-empty'),
                lockWaitTimeoutMs: options_duration(given, 'lock-timeout'),
                lockRetries: wholeNumber(given, 'lock-retries')
            });
        function backupFirst(given) {
            const reason = given.text('no-backup');
            return reason ? {
                take: false,
                reason
            } : {
                take: true,
                options: backupOptions(given)
            };
        }
        const backupDeps = (given, context)=>({
                store: (0, folder_store.s)(given.text('destination'), {
                    log: context.log
                }),
                log: context.log,
                env: context.env,
                temporaryFolder: context.temporaryFolder,
                installTools: given.flag('install-tools'),
                provenance: {
                    toolVersion: tool_version.w
                },
                now: ()=>new Date(),
                signal: context.signal
            });
        const databaseChoice = (given)=>({
                environment: given.text('environment') || 'production'
            });
        const changeRequest = (given)=>({
                database: databaseChoice(given),
                migrationsDir: given.text('migrations-dir'),
                backup: backupFirst(given),
                lockTimeoutMs: options_duration(given, 'lock-timeout'),
                statementTimeoutMs: options_duration(given, 'statement-timeout'),
                lockRetries: wholeNumber(given, 'lock-retries'),
                dryRun: given.flag('dry-run')
            });
        const changeDeps = (given, context)=>({
                ...backupDeps(given, context),
                actor: (0, external_node_os_.userInfo)().username
            });
        var external_node_path_ = __webpack_require__(76760);
        ;
        function migrationName(given, text) {
            const folder = external_node_path_.dirname(text);
            if (external_node_path_.basename(text) === text || !isSameFolder(folder, given.text('migrations-dir'))) return text;
            return external_node_path_.basename(text);
        }
        function isSameFolder(a, b) {
            try {
                return (0, external_node_fs_.realpathSync)(a) === (0, external_node_fs_.realpathSync)(b);
            } catch  {
                return false;
            }
        }
        ;
        const REHEARSE_OPTION = {
            rehearse: {
                type: 'boolean',
                description: 'run it first in a throw-away database, on the backup just taken'
            }
        };
        const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
        function rehearseChoice(given, env) {
            const scratchUrl = env[SCRATCH_VARIABLE]?.trim();
            return given.flag('rehearse') ? {
                rehearse: scratchUrl ? {
                    scratchUrl
                } : {}
            } : {};
        }
        ;
        const apply_apply = {
            summary: 'Back a database up, then apply one migration file exactly once',
            argument: {
                name: 'migration',
                description: 'a file name in the migrations folder'
            },
            options: {
                ...MIGRATIONS_OPTION,
                'dry-run': {
                    type: 'boolean',
                    description: 'run it, show the locks it takes, and roll it back'
                },
                ...REHEARSE_OPTION,
                ...ALREADY_EXISTS_OPTION,
                ...BACKUP_FIRST_OPTIONS
            },
            async run (given, migration, context) {
                const request = {
                    ...changeRequest(given),
                    migration: migrationName(given, migration),
                    ...rehearseChoice(given, context.env),
                    onAlreadyExists: oneOf(given, 'on-already-exists', ALREADY_EXISTS)
                };
                const report = await (0, apply.apply)(request, changeDeps(given, context));
                return {
                    report,
                    document: (0, apply_report.yR)(report, request.database.environment),
                    exitCode: 0
                };
            }
        };
        var apply_pending = __webpack_require__(3246);
        var apply_pending_report = __webpack_require__(51590);
        var wait_for_health = __webpack_require__(72416);
        ;
        const OUT_OF_ORDER = [
            'error',
            'warn',
            'allow'
        ];
        const applyPending = {
            summary: 'Back a database up, then apply every migration it does not have, in order',
            options: {
                ...MIGRATIONS_OPTION,
                'dry-run': {
                    type: 'boolean',
                    description: 'run them, show the locks they take, and roll everything back'
                },
                'out-of-order': {
                    type: 'string',
                    value: '<what>',
                    default: 'error',
                    description: 'a file that sorts before an applied one: error, warn or allow',
                    problem: oneOfProblem(OUT_OF_ORDER)
                },
                baseline: {
                    type: 'string',
                    value: '<file>',
                    description: 'first run: this file and all before it are in the database already'
                },
                'accept-changed': {
                    type: 'string',
                    value: '<file>',
                    multiple: true,
                    description: 'take the new text of an applied file; may be given several times'
                },
                ...REHEARSE_OPTION,
                ...ALREADY_EXISTS_OPTION,
                'health-url': {
                    type: 'string',
                    value: '<url>',
                    description: 'the application: must be healthy before, and is waited for afterwards',
                    problem: healthUrlProblem
                },
                'allow-pooler': {
                    type: 'boolean',
                    description: 'let a transaction pooler pass; needs --no-backup'
                },
                ...BACKUP_FIRST_OPTIONS
            },
            async run (given, _argument, context) {
                const [baseline, healthUrl] = [
                    migrationName(given, given.text('baseline')),
                    given.text('health-url')
                ];
                const request = {
                    ...changeRequest(given),
                    ...rehearseChoice(given, context.env),
                    onAlreadyExists: oneOf(given, 'on-already-exists', ALREADY_EXISTS),
                    outOfOrder: oneOf(given, 'out-of-order', OUT_OF_ORDER),
                    ...baseline && {
                        baseline
                    },
                    acceptChanged: given.list('accept-changed').map((file)=>migrationName(given, file)),
                    allowPooler: given.flag('allow-pooler'),
                    ...healthUrl && {
                        health: {
                            ...wait_for_health.QU,
                            url: healthUrl
                        }
                    }
                };
                const report = await (0, apply_pending.applyPending)(request, {
                    ...changeDeps(given, context),
                    onStopped: (stopped)=>context.log.info((0, terminal.e)((0, apply_pending_report.N)(stopped, request.database.environment)))
                });
                return {
                    report,
                    document: (0, apply_pending_report.N)(report, request.database.environment),
                    exitCode: 0
                };
            }
        };
        var client = __webpack_require__(38362);
        var connection_url = __webpack_require__(57501);
        var environment = __webpack_require__(39214);
        var session = __webpack_require__(38933);
        var postgres_sqlstate = __webpack_require__(54812);
        var which_url = __webpack_require__(70048);
        var own_schemas = __webpack_require__(49600);
        var quote = __webpack_require__(47213);
        ;
        const CHANGES = `${own_schemas.s}.changes`;
        const NOTE = `${own_schemas.s}.note`;
        const AUDIT_DEFINITION = [
            `CREATE SCHEMA ${own_schemas.s}`,
            `COMMENT ON SCHEMA ${own_schemas.s} IS ${(0, quote.c)('pg-runbook: rows as they were before they were deleted or changed')}`,
            `REVOKE ALL ON SCHEMA ${own_schemas.s} FROM PUBLIC`,
            `CREATE TABLE ${CHANGES} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  who name NOT NULL,
  role name,
  application text,
  client inet,
  on_table text NOT NULL,
  operation text NOT NULL CHECK (operation IN ('DELETE', 'UPDATE', 'TRUNCATE')),
  old_row jsonb
)`,
            `CREATE INDEX changes_on_table_at ON ${CHANGES} (on_table, at)`,
            `REVOKE ALL ON ${CHANGES} FROM PUBLIC`,
            `CREATE FUNCTION ${NOTE}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
BEGIN
  INSERT INTO ${CHANGES} (who, role, application, client, on_table, operation, old_row)
  VALUES (session_user, nullif(current_setting('role'), 'none'), nullif(current_setting('application_name'), ''),
    inet_client_addr(), coalesce(pg_partition_root(TG_RELID), TG_RELID)::regclass::text, TG_OP,
    CASE TG_LEVEL WHEN 'ROW' THEN to_jsonb(OLD) END);
  RETURN NULL;
END $note$`,
            `REVOKE ALL ON FUNCTION ${NOTE}() FROM PUBLIC`
        ];
        const TRIGGERS = {
            pgrunbook_audit_delete: 'AFTER DELETE ON %t FOR EACH ROW',
            pgrunbook_audit_truncate: 'AFTER TRUNCATE ON %t FOR EACH STATEMENT',
            pgrunbook_audit_update: 'AFTER UPDATE ON %t FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)'
        };
        function enableStatements(table, { updates }) {
            const wanted = Object.entries(TRIGGERS).filter(([name])=>updates || name !== 'pgrunbook_audit_update');
            return [
                ...disableStatements(table),
                ...wanted.map(([name, when])=>`CREATE TRIGGER ${name} ${when.replace('%t', ()=>table)} EXECUTE FUNCTION ${NOTE}()`)
            ];
        }
        const disableStatements = (table)=>Object.keys(TRIGGERS).map((name)=>`DROP TRIGGER IF EXISTS ${name} ON ${table}`);
        ;
        const LOOK_UP = `
  SELECT c.oid::int8::text AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name, c.relkind AS kind,
    pg_catalog.pg_has_role(c.relowner, 'USAGE') AS owned, pg_catalog.pg_get_userbyid(c.relowner)::text AS owner
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = pg_catalog.to_regclass($1)`;
        const NO_NAME = [
            '42602',
            '42601',
            '0A000'
        ];
        async function lookUp(client, name) {
            try {
                return (await client.query(LOOK_UP, [
                    name
                ])).rows[0];
            } catch (error) {
                if (NO_NAME.includes((0, postgres_sqlstate.R8)(error) ?? '')) return undefined;
                throw error;
            }
        }
        const tableNamed = async (client, name)=>await lookUp(client, name) ?? lookUp(client, (0, quote.C)(name));
        const STATUS = `
  WITH ours AS (
    SELECT t.tgrelid, pg_catalog.bool_or(t.tgname = 'pgrunbook_audit_update') AS updates,
      pg_catalog.bool_or(t.tgenabled = 'D') AS disabled
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = '${own_schemas.s}' AND t.tgparentid = 0 GROUP BY 1),
  audited AS (
    SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name, ours.updates, ours.disabled
    FROM ours JOIN pg_catalog.pg_class c ON c.oid = ours.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace),
  noted AS (SELECT on_table, count(*)::int8 AS records, min(at) AS oldest, max(at) AS newest FROM ${CHANGES} GROUP BY 1)
  SELECT coalesce(audited.name, noted.on_table) AS "table", audited.name IS NOT NULL AS audited,
    coalesce(audited.updates, false) AS updates, coalesce(audited.disabled, false) AS disabled,
    coalesce(records, 0)::float8 AS records, oldest, newest
  FROM audited FULL JOIN noted ON noted.on_table = audited.name ORDER BY 1`;
        const hasAudit = async (client)=>(await client.query('SELECT pg_catalog.to_regclass($1) IS NOT NULL AS there', [
                CHANGES
            ])).rows[0].there;
        async function auditedTables(client) {
            if (!await hasAudit(client)) return [];
            const { rows } = await client.query(STATUS);
            return rows.map(({ oldest, newest, ...row })=>({
                    ...row,
                    ...oldest && {
                        oldest
                    },
                    ...newest && {
                        newest
                    }
                }));
        }
        ;
        async function audit(request, { env, log }) {
            const url = (0, environment.N)(request.database, env);
            (0, which_url._)(url, log);
            return (0, client.SV)(url, {
                lockTimeoutMs: request.lockTimeoutMs
            }, async (client)=>{
                const database = (0, connection_url.DZ)(url);
                const { change, dryRun } = request;
                if (change.what === 'status') return {
                    status: 'status',
                    database,
                    statements: [],
                    tables: await tablesOf(client)
                };
                await (0, session.HU)(client);
                const statements = await statementsFor(client, change);
                const common = {
                    database,
                    statements
                };
                if (dryRun) return {
                    ...common,
                    status: 'dry-run',
                    tables: await tablesOf(client)
                };
                const affected = await inOneTransaction(client, statements);
                return {
                    ...common,
                    status: change.what === 'enable' ? 'enabled' : change.what === 'disable' ? 'disabled' : 'pruned',
                    ...change.what === 'prune' && {
                        pruned: affected
                    },
                    tables: await tablesOf(client)
                };
            });
        }
        const refused = (message, hint, cause)=>new errors.rk('audit-refused', message, {
                state: 'nothing-changed',
                hint,
                cause
            });
        async function statementsFor(client, change) {
            const isMade = await hasAudit(client);
            if (change.what === 'prune') {
                if (!isMade) throw refused('there is no audit in this database', 'pg-runbook audit enable <table> begins one');
                const seconds = Math.round(change.olderThanMs / 1000);
                return [
                    `DELETE FROM ${CHANGES} WHERE at < pg_catalog.clock_timestamp() - interval '${seconds} seconds'`
                ];
            }
            const tables = await findTables(client, change.tables);
            if (change.what === 'disable') return tables.flatMap(({ name })=>disableStatements(name));
            return [
                ...isMade ? [] : AUDIT_DEFINITION,
                ...tables.flatMap(({ name })=>enableStatements(name, change))
            ];
        }
        async function findTables(client, names) {
            const problems = [];
            const tables = new Map();
            for (const name of names){
                const found = await tableNamed(client, name);
                if (found === undefined) problems.push(`${name}: there is no such table; write its schema with it where it has another`);
                else if (![
                    'r',
                    'p'
                ].includes(found.kind)) problems.push(`${name}: is not a table`);
                else if (!found.owned) problems.push(`${name}: belongs to ${found.owner}, and only the owner may add triggers to it`);
                else tables.set(found.oid, found);
            }
            if (problems.length > 0) throw refused(problems.join('\n'), 'name tables of this database, as a role that owns them; psql: \\dt *.* lists them');
            return [
                ...tables.values()
            ];
        }
        const LOCK_NOT_AVAILABLE = '55P03';
        const connectionLost = (cause)=>new errors.rk('outcome-unknown', 'the connection was lost while the audit was changed', {
                state: 'unknown',
                hint: 'pg-runbook audit status shows what is audited now; the same command may be run again',
                cause
            });
        async function inOneTransaction(client, statements) {
            try {
                await client.query('BEGIN');
                let affected = 0;
                for (const statement of statements)affected = (await client.query(statement)).rowCount ?? 0;
                await client.query('COMMIT');
                return affected;
            } catch (error) {
                await client.query('ROLLBACK').catch(()=>{});
                if ((0, postgres_sqlstate.$B)(error)) throw connectionLost(error);
                const sqlstate = (0, postgres_sqlstate.R8)(error);
                if (sqlstate === undefined) throw error;
                const said = (0, postgres_sqlstate.JL)(error, {
                    showDetail: false
                });
                const hint = (0, postgres_sqlstate.cp)(error)?.hint ?? 'mend what the server says, then run it again';
                throw new errors.rk(sqlstate === LOCK_NOT_AVAILABLE ? 'lock-timeout' : 'audit-refused', said, {
                    state: 'rolled-back',
                    hint,
                    cause: error
                });
            }
        }
        async function tablesOf(client) {
            try {
                return await auditedTables(client);
            } catch (error) {
                if ((0, postgres_sqlstate.R8)(error) === undefined) throw error;
                throw refused(`what was noted cannot be read: ${(0, postgres_sqlstate.JL)(error, {
                    showDetail: false
                })}`, `ask as the role that enabled the audit, or as one with SELECT on ${CHANGES} and USAGE on its schema`, error);
            }
        }
        var quantities = __webpack_require__(87568);
        ;
        function titleOf({ status, pruned, tables }) {
            const on = tables.filter(({ audited })=>audited).length;
            switch(status){
                case 'enabled':
                case 'disabled':
                    return `${(0, quantities.pq)(on, 'table')} audited now`;
                case 'pruned':
                    return `${(0, quantities.pq)(pruned ?? 0, 'record')} deleted`;
                case 'dry-run':
                    return 'Nothing was changed: this is what would run';
                case 'status':
                    return tables.length === 0 ? 'No table is audited' : `${(0, quantities.pq)(on, 'table')} audited`;
            }
        }
        const operationsOf = ({ audited, disabled, updates })=>{
            if (!audited) return 'nothing any more';
            return `${updates ? 'deleted and changed rows' : 'deleted rows'}${disabled ? ' (a trigger is disabled)' : ''}`;
        };
        function auditDocument(report) {
            const { database, statements, status, tables } = report;
            const table = {
                kind: 'table',
                columns: [
                    'Table',
                    'Notes',
                    'Records',
                    'Oldest',
                    'Newest'
                ],
                rows: tables.map((one)=>[
                        {
                            code: one.table
                        },
                        operationsOf(one),
                        String(one.records),
                        one.oldest?.toISOString() ?? '',
                        one.newest?.toISOString() ?? ''
                    ])
            };
            const sql = {
                kind: 'code',
                language: 'sql',
                code: statements.map((one)=>`${one};`).join('\n')
            };
            return {
                title: titleOf(report),
                blocks: [
                    {
                        kind: 'facts',
                        facts: [
                            [
                                'Database',
                                database
                            ]
                        ]
                    },
                    ...tables.length > 0 ? [
                        table
                    ] : [],
                    ...statements.length > 0 ? [
                        status === 'dry-run' ? sql : {
                            ...sql,
                            fold: 'What ran'
                        }
                    ] : []
                ]
            };
        }
        ;
        const WORDS = [
            'enable',
            'disable',
            'status',
            'prune'
        ];
        const audit_audit = {
            summary: 'Note rows before they are deleted, by a trigger on chosen tables, so that a deletion can be dated',
            argument: {
                name: 'what',
                description: 'enable, disable, status or prune',
                problem: oneOfProblem(WORDS)
            },
            rest: {
                name: 'table',
                description: 'of enable and disable: the tables, with their schema where it is another'
            },
            options: {
                updates: {
                    type: 'boolean',
                    description: 'enable: also note rows before they are changed'
                },
                'older-than': {
                    type: 'string',
                    value: '<time>',
                    description: 'prune: delete what was noted longer ago, e.g. 90d',
                    problem: durationProblem
                },
                'dry-run': {
                    type: 'boolean',
                    description: 'show the statements, and run none'
                },
                ...ENVIRONMENT_OPTION,
                'lock-timeout': CONNECTION_OPTIONS['lock-timeout']
            },
            async run (given, what, { env, log }) {
                const request = {
                    database: databaseChoice(given),
                    change: changeOf(given, what),
                    lockTimeoutMs: options_duration(given, 'lock-timeout'),
                    dryRun: given.flag('dry-run')
                };
                const report = await audit(request, {
                    env,
                    log
                });
                return {
                    report,
                    document: auditDocument(report),
                    exitCode: 0
                };
            }
        };
        function changeOf(given, what) {
            const tables = given.rest;
            const takesTables = what === 'enable' || what === 'disable';
            if (takesTables && tables.length === 0) throw badUsage(`table: required, e.g. pg-runbook audit ${what} orders`);
            if (!takesTables && tables.length > 0) throw badUsage(`${tables.join(', ')}: audit ${what} takes no table`);
            switch(what){
                case 'enable':
                    return {
                        what,
                        tables,
                        updates: given.flag('updates')
                    };
                case 'disable':
                    return {
                        what,
                        tables
                    };
                case 'prune':
                    if (given.text('older-than') === '') throw badUsage('--older-than: required, e.g. --older-than 90d');
                    return {
                        what,
                        olderThanMs: options_duration(given, 'older-than')
                    };
                case 'status':
                    return {
                        what
                    };
            }
        }
        const badUsage = (message)=>new errors.rk('bad-input', message, {
                state: 'nothing-changed',
                hint: 'pg-runbook audit --help'
            });
        var backup = __webpack_require__(46936);
        var backup_report = __webpack_require__(76726);
        ;
        const backup_backup = {
            summary: 'Back a database up to a folder, and prove the file complete',
            options: {
                ...BACKUP_OPTIONS,
                'allow-empty': {
                    type: 'boolean',
                    description: 'accept a database without tables'
                },
                ...CONNECTION_OPTIONS
            },
            async run (given, _argument, context) {
                const request = {
                    database: databaseChoice(given),
                    options: backupOptions(given)
                };
                const report = await (0, backup.backup)(request, backupDeps(given, context));
                return {
                    report,
                    document: (0, backup_report.o)(report),
                    exitCode: 0
                };
            }
        };
        var promises_ = __webpack_require__(51455);
        var check = __webpack_require__(56955);
        var check_report = __webpack_require__(33792);
        var sarif = __webpack_require__(71696);
        ;
        const FAIL_ON = [
            'error',
            'warn',
            'never'
        ];
        const check_check = {
            summary: 'Check migration files for what locks, loses or breaks (exit code 3 with findings)',
            argument: {
                name: 'migration',
                description: 'only this file of the migrations folder',
                optional: true
            },
            options: {
                ...MIGRATIONS_OPTION,
                base: {
                    type: 'string',
                    value: '<branch>',
                    description: 'only what differs from it, e.g. origin/main'
                },
                environment: {
                    ...ENVIRONMENT_OPTION['environment'],
                    default: '',
                    description: 'look at production or staging: only what it has not applied, with the sizes of its tables'
                },
                'sizes-from': {
                    type: 'string',
                    value: '<file>',
                    description: 'a plain backup whose manifest tells how large tables are'
                },
                all: {
                    type: 'boolean',
                    description: 'files that are applied, or on the base branch, too'
                },
                'ignore-rules': {
                    type: 'string',
                    value: '<rule>',
                    multiple: true,
                    description: 'do not ask this rule; may be given several times'
                },
                'exposed-schemas': {
                    type: 'string',
                    value: '<schema>',
                    multiple: true,
                    description: 'schemas that an API shows: their tables need row level security'
                },
                'fail-on': {
                    type: 'string',
                    value: '<what>',
                    default: 'error',
                    description: 'error, warn or never: what makes the exit code 3',
                    problem: oneOfProblem(FAIL_ON)
                },
                'sarif-file': {
                    type: 'string',
                    value: '<file>',
                    description: 'write the findings as SARIF 2.1.0'
                }
            },
            async run (given, migration, { env, log }) {
                const only = migration && migrationName(given, migration);
                const [base, environment, sizesFrom] = [
                    given.text('base'),
                    given.text('environment'),
                    given.text('sizes-from')
                ];
                const request = {
                    migrationsDir: given.text('migrations-dir'),
                    ...only && {
                        only
                    },
                    ...base && {
                        base
                    },
                    ...environment && {
                        database: {
                            environment
                        }
                    },
                    ...sizesFrom && {
                        sizesFrom
                    },
                    ...{
                        all: given.flag('all'),
                        rulesOff: given.list('ignore-rules'),
                        exposedSchemas: given.list('exposed-schemas')
                    }
                };
                const report = await (0, check.check)(request, {
                    env,
                    log,
                    now: ()=>new Date()
                });
                const file = given.text('sarif-file');
                if (file) await (0, promises_.writeFile)(file, `${JSON.stringify((0, sarif.sarif)(report), null, 2)}\n`);
                const failOn = oneOf(given, 'fail-on', FAIL_ON);
                const failed = failOn === 'never' ? 0 : failOn === 'warn' ? report.findings.length : report.errors;
                return {
                    report,
                    document: (0, check_report.s)(report),
                    exitCode: failed > 0 ? 3 : 0
                };
            }
        };
        var beyond_database = __webpack_require__(36836);
        var list_migrations = __webpack_require__(8365);
        var migration_file = __webpack_require__(7890);
        var parse = __webpack_require__(84168);
        var roll_back_files = __webpack_require__(3940);
        var roll_back_mark = __webpack_require__(69434);
        var catalog = __webpack_require__(39537);
        var roll_back = __webpack_require__(18646);
        var runner = __webpack_require__(12662);
        ;
        const failedVerdict = (step, { message, detail })=>({
                kind: 'failed',
                step,
                message,
                line: detail.location?.line ?? 1
            });
        const catalogOf = ({ url })=>(0, client.SV)(url, {}, (client)=>(0, catalog.uM)(client, {
                    ignoreSchemas: own_schemas.C
                }));
        async function proveRollback(up, down, scratch) {
            const { options, edges } = scratch;
            const before = await catalogOf(scratch);
            await applyUp(up, scratch);
            const after = await catalogOf(scratch);
            const stuck = await attempt('rollback', ()=>(0, roll_back.l)(down, options, edges));
            if (stuck) return stuck;
            const changes = (0, catalog.m6)(before, await catalogOf(scratch)).map(catalog.uQ);
            const notAgain = await attempt('apply-again', ()=>(0, runner.r)(up, options, edges));
            if (changes.length > 0) return {
                verdict: {
                    kind: 'differs',
                    after: 'rollback',
                    changes
                },
                isUp: notAgain === undefined
            };
            if (notAgain) return notAgain;
            const again = (0, catalog.m6)(after, await catalogOf(scratch)).map(catalog.uQ);
            if (again.length > 0) return {
                verdict: {
                    kind: 'differs',
                    after: 'apply-again',
                    changes: again
                },
                isUp: true
            };
            return {
                verdict: {
                    kind: 'proved'
                },
                isUp: true
            };
        }
        const FINDINGS = [
            'migration-failed',
            'invalid-index'
        ];
        async function attempt(step, body) {
            try {
                await body();
                return undefined;
            } catch (error) {
                if (!(error instanceof errors.rk) || !FINDINGS.includes(error.code)) throw onScratch(error);
                const isUp = step === 'rollback' && [
                    'nothing-changed',
                    'rolled-back'
                ].includes(error.detail.state ?? '');
                return {
                    verdict: failedVerdict(step, error),
                    isUp
                };
            }
        }
        async function applyUp(up, { options, edges }) {
            try {
                await (0, runner.r)(up, options, edges);
            } catch (error) {
                throw onScratch(error);
            }
        }
        function onScratch(error) {
            if (!(error instanceof errors.rk)) return error;
            const message = `on the scratch database: ${error.message}`;
            return new errors.rk(error.code, message, {
                ...error.detail,
                state: 'nothing-changed',
                cause: error
            });
        }
        var scratch_place = __webpack_require__(91453);
        ;
        async function checkRollback(request, deps) {
            if (request.all && request.migration !== undefined) throw new errors.rk('bad-input', 'all: give either a file or all, not both', {
                state: 'nothing-changed',
                hint: 'One file: pg-runbook check-rollback <file>. Every file: pg-runbook check-rollback --all.'
            });
            const url = request.scratchUrl === undefined ? (0, environment.N)(request.database, deps.env) : (0, connection_url.mx)(request.scratchUrl, 'SCRATCH_DATABASE_URL');
            (0, which_url._)(url, deps.log);
            const files = await readFiles(request);
            if (request.scratchUrl === undefined) refuseBeyond(files);
            const server = (0, connection_url.DZ)(url);
            deps.log.info(`Trying ${files.length} files on a scratch database on the server of ${server}`);
            const checked = await (0, scratch_place._)(url, 'check-rollback', (scratch)=>runAll(files, scratch, request, deps), {
                ...deps,
                ...deps.installTools !== undefined && {
                    throwaway: {
                        env: deps.env,
                        installTools: deps.installTools
                    }
                }
            });
            const isBad = ({ verdict })=>verdict.kind !== 'proved' && verdict.kind !== 'no-section';
            return {
                status: checked.some(isBad) ? 'not-proved' : 'proved',
                server,
                checked
            };
        }
        async function readFiles({ migrationsDir, migration, all }) {
            const { names } = await (0, list_migrations.Y)(migrationsDir);
            const last = migration ?? names.at(-1);
            if (last === undefined) throw new errors.rk('bad-input', `migrations-dir: there is no migration in ${migrationsDir}`, {
                state: 'nothing-changed',
                hint: 'Name the folder with --migrations-dir, or make the first file: pg-runbook new <what it does>'
            });
            await (0, migration_file.V7)(migrationsDir, last);
            const files = [];
            for (const name of names.slice(0, names.indexOf(last) + 1)){
                const up = await (0, parse.mo)(await (0, migration_file.V7)(migrationsDir, name));
                const down = all ? await downOrVerdict(migrationsDir, name) : undefined;
                files.push({
                    up,
                    down: name === last && !all ? await (0, roll_back_files.X)(migrationsDir, name) : down
                });
            }
            return files;
        }
        async function downOrVerdict(directory, name) {
            try {
                return await (0, roll_back_files.X)(directory, name);
            } catch (error) {
                if (!(error instanceof errors.rk)) throw error;
                if (error.code === 'rollback-refused') return {
                    kind: 'no-section'
                };
                return failedVerdict('section', error);
            }
        }
        function refuseBeyond(files) {
            const found = files.flatMap(({ up, down })=>{
                const statements = [
                    ...up.statements,
                    ...down !== undefined && 'statements' in down ? down.statements : []
                ];
                return (0, beyond_database.v)(statements).map((statement)=>({
                        file: up.file,
                        statement
                    }));
            });
            if (found.length === 0) return;
            const told = found.map(({ file, statement: { line, label } })=>`${file.path}:${line}: ${label}`);
            throw (0, roll_back_mark.X_)(`these statements change the server beyond one database, so they are not tried beside one in use:\n${told.join('\n')}`, 'Give a server that is there for it: set SCRATCH_DATABASE_URL, e.g. to a PostgreSQL in a container.', found[0].file);
        }
        const LOCK_TIMEOUT_MS = 30_000;
        async function runAll(files, url, { statementTimeoutMs }, { log, signal }) {
            const debug = (message)=>log.debug(message);
            const quiet = {
                ...log,
                info: debug,
                warn: debug
            };
            const scratch = {
                url,
                options: {
                    ...{
                        onAlreadyExists: 'warn',
                        dryRun: false,
                        lockTimeoutMs: LOCK_TIMEOUT_MS,
                        lockRetries: 0,
                        statementTimeoutMs
                    },
                    toolVersion: tool_version.w
                },
                edges: {
                    connect: ()=>(0, client.Ng)(url),
                    log: quiet,
                    ...signal && {
                        signal
                    }
                }
            };
            const checked = [];
            let reached = true;
            for (const { up, down } of files){
                const migration = up.file.name;
                if (!reached) {
                    if (down !== undefined) checked.push({
                        migration,
                        verdict: {
                            kind: 'not-reached'
                        }
                    });
                } else if (down === undefined || !('statements' in down)) {
                    await applyUp(up, scratch);
                    if (down !== undefined) checked.push({
                        migration,
                        verdict: down
                    });
                } else {
                    const { verdict, isUp } = await proveRollback(up, down, scratch);
                    log.info(`${migration}: ${verdict.kind}`);
                    checked.push({
                        migration,
                        verdict
                    });
                    reached = isUp;
                }
            }
            return checked;
        }
        ;
        const STEPS = {
            section: 'the section cannot be read',
            rollback: 'the rollback failed',
            'apply-again': 'it cannot be applied again'
        };
        function inWords(verdict) {
            switch(verdict.kind){
                case 'proved':
                    return 'proved: up, down, as before, up again';
                case 'differs':
                    return verdict.after === 'rollback' ? 'not as before after the rollback' : 'not the same when applied again';
                case 'failed':
                    return `${STEPS[verdict.step]} (line ${verdict.line})`;
                case 'no-section':
                    return 'has no rollback section';
                case 'not-reached':
                    return 'not tried: the one before it left the scratch database half way';
            }
        }
        function checkRollbackDocument({ status, server, checked }) {
            const proved = checked.filter(({ verdict })=>verdict.kind === 'proved').length;
            return {
                title: status === 'proved' ? `${(0, quantities.pq)(proved, 'rollback')} proved` : 'Not every rollback could be proved',
                blocks: [
                    {
                        kind: 'facts',
                        facts: [
                            [
                                'Scratch database on the server of',
                                server
                            ]
                        ]
                    },
                    {
                        kind: 'table',
                        columns: [
                            'File',
                            'Verdict'
                        ],
                        rows: checked.map(({ migration, verdict })=>[
                                {
                                    code: migration
                                },
                                inWords(verdict)
                            ])
                    },
                    ...checked.flatMap(details)
                ]
            };
        }
        function details({ migration, verdict }) {
            const code = verdict.kind === 'differs' ? verdict.changes.join('\n') : verdict.kind === 'failed' ? verdict.message : '';
            if (code === '') return [];
            return [
                {
                    kind: 'text',
                    text: [
                        {
                            code: migration
                        }
                    ]
                },
                {
                    kind: 'code',
                    language: 'text',
                    code
                }
            ];
        }
        ;
        const check_rollback_SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
        const check_rollback_checkRollback = {
            summary: 'Prove on a scratch database that a rollback leaves everything as it was (exit code 3 where not)',
            argument: {
                name: 'migration',
                description: 'a file name; without it the newest file of the folder',
                optional: true
            },
            options: {
                all: {
                    type: 'boolean',
                    description: 'check every file that carries a rollback'
                },
                ...MIGRATIONS_OPTION,
                ...ENVIRONMENT_OPTION,
                ...STATEMENT_TIMEOUT_OPTION
            },
            async run (given, migration, { env, log, signal }) {
                const scratchUrl = env[check_rollback_SCRATCH_VARIABLE]?.trim();
                const request = {
                    database: databaseChoice(given),
                    ...scratchUrl && {
                        scratchUrl
                    },
                    ...migration && {
                        migration: migrationName(given, migration)
                    },
                    all: given.flag('all'),
                    migrationsDir: given.text('migrations-dir'),
                    statementTimeoutMs: options_duration(given, 'statement-timeout')
                };
                const report = await checkRollback(request, {
                    env,
                    log,
                    signal,
                    installTools: false
                });
                return {
                    report,
                    document: checkRollbackDocument(report),
                    exitCode: report.status === 'proved' ? 0 : 3
                };
            }
        };
        var diff = __webpack_require__(51566);
        var drift_answer = __webpack_require__(10977);
        var drift_report = __webpack_require__(20204);
        ;
        const diff_SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
        const ENGINES = [
            'wasm',
            'prisma-cli'
        ];
        const diff_diff = {
            summary: 'Compare the database with the Prisma schema, and write the SQL that settles it (exit code 3 with drift)',
            options: {
                schema: {
                    type: 'string',
                    value: '<path>',
                    default: 'prisma/schema.prisma',
                    description: 'the Prisma schema, a file or a folder of files'
                },
                ...NEW_MIGRATIONS_OPTION,
                'output-dir': {
                    type: 'string',
                    value: '<folder>',
                    default: 'db/migrations',
                    description: 'where drift_YYYYMMDD_HHMMSS.sql is written when there is drift'
                },
                ignore: {
                    type: 'string',
                    value: '<glob>',
                    multiple: true,
                    description: 'what is not drift here; may be given several times'
                },
                engine: {
                    type: 'string',
                    value: '<which>',
                    default: 'wasm',
                    description: "wasm, which pg-runbook brings, or prisma-cli, the project's own Prisma",
                    problem: oneOfProblem(ENGINES)
                },
                pull: {
                    type: 'boolean',
                    description: 'write the schema file as the database is'
                },
                ...ENVIRONMENT_OPTION
            },
            async run (given, _argument, { env, log, signal }) {
                const scratchUrl = env[diff_SCRATCH_VARIABLE]?.trim();
                const request = {
                    database: databaseChoice(given),
                    schema: given.text('schema'),
                    migrationsDir: given.text('migrations-dir'),
                    outputDir: given.text('output-dir'),
                    ignore: given.list('ignore'),
                    ...scratchUrl && {
                        scratchUrl
                    },
                    pull: given.flag('pull'),
                    engine: oneOf(given, 'engine', ENGINES)
                };
                const report = await (0, diff.diff)(request, {
                    env,
                    log,
                    signal,
                    installTools: false
                });
                (0, drift_answer.P1)(report);
                return {
                    report,
                    document: (0, drift_report.D)(report),
                    exitCode: report.status === 'no-drift' ? 0 : 3
                };
            }
        };
        var health = __webpack_require__(21992);
        var health_report = __webpack_require__(5386);
        ;
        const health_health = {
            summary: 'Ask an application whether it is alive and ready (exit code 3 where it is not)',
            options: {
                'health-url': {
                    type: 'string',
                    value: '<url>',
                    default: 'http://localhost:3000',
                    description: 'the application; with a path, its ready endpoint itself',
                    problem: healthUrlProblem
                },
                'live-url': {
                    type: 'string',
                    value: '<url>',
                    description: 'its live endpoint',
                    problem: healthUrlProblem
                },
                wait: {
                    type: 'boolean',
                    description: 'ask until it is healthy several times in a row, or the deadline has passed'
                },
                successes: {
                    type: 'string',
                    value: '<n>',
                    default: String(wait_for_health.QU.successes),
                    description: 'with --wait: healthy answers in a row',
                    problem: wholeNumberProblem(1, 1000)
                },
                deadline: {
                    type: 'string',
                    value: '<time>',
                    default: '2min',
                    description: 'with --wait: how long all of it may take',
                    problem: durationProblem
                },
                timeout: {
                    type: 'string',
                    value: '<time>',
                    default: '5s',
                    description: 'how long one answer may take',
                    problem: durationProblem
                },
                'expected-version': {
                    type: 'string',
                    value: '<version>',
                    description: 'what its ready endpoint must tell'
                }
            },
            async run (given, _argument, { log, signal }) {
                const [liveUrl, expectedVersion] = [
                    given.text('live-url'),
                    given.text('expected-version')
                ];
                const target = {
                    ...wait_for_health.QU,
                    url: given.text('health-url'),
                    ...liveUrl && {
                        liveUrl
                    },
                    successes: wholeNumber(given, 'successes'),
                    deadlineMs: options_duration(given, 'deadline'),
                    tryTimeoutMs: options_duration(given, 'timeout'),
                    ...expectedVersion && {
                        expectedVersion
                    }
                };
                const report = await (0, health.health)({
                    target,
                    wait: given.flag('wait')
                }, {
                    log,
                    signal
                });
                return {
                    report,
                    document: (0, health_report.o)(report),
                    exitCode: report.healthy ? 0 : 3
                };
            }
        };
        var drill = __webpack_require__(64140);
        var drill_report = __webpack_require__(71942);
        ;
        const BACKUP_ARGUMENT = {
            name: 'backup',
            description: 'the path of a backup, or `latest`: the newest in the folder of --destination'
        };
        const BACKUP_SOURCE_OPTIONS = {
            identity: {
                type: 'string',
                value: '<file>',
                multiple: true,
                description: 'the file of an age or SSH private key that opens an encrypted backup; may be given several times'
            }
        };
        const backupSource = (given, argument)=>argument === 'latest' ? {
                kind: 'latest-in-folder',
                folder: given.text('destination')
            } : {
                kind: 'file',
                path: argument
            };
        async function openBackupDeps(given, context) {
            const identities = await Promise.all(given.list('identity').map(readIdentity));
            return {
                ...context,
                identities,
                installTools: given.flag('install-tools')
            };
        }
        const readIdentity = (file)=>(0, promises_.readFile)(file, 'utf8').catch((cause)=>{
                throw new errors.rk('bad-input', `--identity: ${file} cannot be read (${cause.code ?? 'unreadable'})`, {
                    hint: 'give the path of the file that age-keygen wrote, or of an SSH private key',
                    cause
                });
            });
        ;
        const drill_SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
        const wanted = (given, argument)=>argument === '' || argument === 'latest' ? {
                kind: 'folder',
                folder: given.text('destination')
            } : {
                kind: 'one',
                source: {
                    kind: 'file',
                    path: argument
                },
                label: argument
            };
        const drill_drill = {
            summary: 'Restore the newest backup and an older one into a throw-away database, and look at them (exit code 3 where not proved)',
            argument: {
                ...BACKUP_ARGUMENT,
                optional: true
            },
            options: {
                destination: {
                    ...BACKUP_OPTIONS['destination'],
                    description: 'the folder that holds the backups'
                },
                ...BACKUP_SOURCE_OPTIONS,
                ...NEW_MIGRATIONS_OPTION,
                'smoke-file': {
                    type: 'string',
                    value: '<file>',
                    default: 'db/drill.sql',
                    description: 'queries that must work on what was restored, and not answer false'
                },
                'allow-missing-extensions': {
                    type: 'string',
                    value: '<name>',
                    multiple: true,
                    description: 'an extension that the drill may do without; may be given several times'
                },
                once: {
                    type: 'boolean',
                    description: 'do not dump what was restored and restore that as well'
                },
                'install-tools': {
                    type: 'boolean',
                    description: 'fetch the programs of PostgreSQL that are missing'
                },
                'freshness-only': {
                    type: 'boolean',
                    description: 'restore nothing: only say whether there is a fresh backup'
                },
                'max-age': {
                    type: 'string',
                    value: '<time>',
                    default: '26h',
                    description: 'with --freshness-only: how old the newest backup may be',
                    problem: durationProblem
                },
                'smallest-share': {
                    type: 'string',
                    value: '<percent>',
                    default: '50',
                    description: 'with --freshness-only: how small beside the one before it; 0 for no limit',
                    problem: wholeNumberProblem(0, 100)
                }
            },
            async run (given, argument, context) {
                const deps = await depsOf(given, context);
                if (given.flag('freshness-only')) {
                    const wish = {
                        maxAgeMs: options_duration(given, 'max-age'),
                        smallestShare: wholeNumber(given, 'smallest-share')
                    };
                    const report = await (0, drill.checkFreshness)({
                        place: {
                            kind: 'folder',
                            folder: given.text('destination')
                        },
                        ...wish
                    }, deps);
                    return {
                        report,
                        document: (0, drill_report.B4)(report),
                        exitCode: report.status === 'fresh' ? 0 : 3
                    };
                }
                const scratchUrl = context.env[drill_SCRATCH_VARIABLE]?.trim();
                const report = await (0, drill.drill)({
                    ...{
                        backups: wanted(given, argument),
                        migrationsDir: given.text('migrations-dir')
                    },
                    ...{
                        smokeFile: given.text('smoke-file'),
                        again: !given.flag('once')
                    },
                    allowMissingExtensions: given.list('allow-missing-extensions'),
                    ...scratchUrl && {
                        scratchUrl
                    }
                }, deps);
                return {
                    report,
                    document: (0, drill_report.R9)(report),
                    exitCode: report.status === 'proved' ? 0 : 3
                };
            }
        };
        const depsOf = async (given, context)=>({
                ...await openBackupDeps(given, context),
                ...context,
                installTools: given.flag('install-tools'),
                now: ()=>new Date()
            });
        var migrations_baseline = __webpack_require__(61696);
        var ledger = __webpack_require__(21366);
        var ledger_schema = __webpack_require__(12760);
        var file_name = __webpack_require__(86681);
        ;
        const STAMPED = /^(\d{8})(\d{6})_(.+)$/;
        const OURS = /^(\d{8})(?:_?\d{6}|[b-z]+)?_(.+)\.sql$/;
        const importedName = (folder)=>{
            const [, day, time, words] = STAMPED.exec(folder) ?? [];
            return `${day === undefined ? folder : `${day}_${time}_${words}`}.sql`;
        };
        const saidByFolder = (folder)=>{
            const [, day, , words] = STAMPED.exec(folder) ?? [];
            return day === undefined ? undefined : {
                day,
                words: words
            };
        };
        const saidByFile = (name)=>{
            const [, day, words] = OURS.exec(name) ?? [];
            return day === undefined ? undefined : {
                day,
                words: words
            };
        };
        function outOfOrder(folders) {
            const pairs = folders.slice(1).map((second, index)=>[
                    folders[index],
                    second
                ]);
            return pairs.filter(([first, second])=>(0, list_migrations.q)(importedName(first), importedName(second)) >= 0);
        }
        ;
        const LOCK = 'migration_lock.toml';
        const FILE = 'migration.sql';
        const PROVIDERS = [
            'postgresql',
            'postgres'
        ];
        async function entriesIn(prismaDir) {
            try {
                return await (0, promises_.readdir)(prismaDir, {
                    withFileTypes: true
                });
            } catch (cause) {
                throw new errors.rk('bad-input', `prisma-dir: there is no folder ${(0, file_name.H)(prismaDir)} to read`, {
                    state: 'nothing-changed',
                    hint: "Give the folder that holds Prisma's migrations: --prisma-dir prisma/migrations",
                    cause
                });
            }
        }
        async function readLock(folder, found) {
            const text = await (0, promises_.readFile)(external_node_path_.join(folder, LOCK), 'utf8').catch(()=>undefined);
            if (text === undefined) return void found.warnings.push(`${folder} has no ${LOCK}; it is taken for a folder of PostgreSQL's`);
            const provider = /^\s*provider\s*=\s*["']([^"']*)["']/m.exec(text)?.[1] ?? '';
            if (PROVIDERS.includes(provider)) return;
            found.problems.push({
                code: 'bad-input',
                message: `${external_node_path_.join(folder, LOCK)} says provider = ${(0, file_name.H)(provider)}; only postgresql can be imported`,
                hint: 'Give the folder of the PostgreSQL database with --prisma-dir.'
            });
        }
        async function readOne(prismaDir, folder) {
            const place = external_node_path_.join(prismaDir, folder);
            const at = external_node_path_.join(place, FILE);
            const made = (bytes, file)=>({
                    folder,
                    path: at,
                    bytes,
                    file,
                    name: importedName(folder)
                });
            try {
                const file = await (0, migration_file.V7)(place, FILE);
                return made(await (0, promises_.readFile)(at), file);
            } catch (error) {
                if (!(error instanceof errors.rk)) throw error;
                const isBad = error.code === 'bad-migration-file';
                const bytes = isBad ? await (0, promises_.readFile)(at).catch(()=>undefined) : undefined;
                if (bytes?.toString('utf8').trim() === '') return made(bytes);
                if (!isBad) return {
                    code: 'bad-input',
                    message: `${place} holds no ${FILE}`,
                    hint: `Put it back (git log -- ${at}), or remove the folder where it never had one.`
                };
                return {
                    code: error.code,
                    message: `${at}: ${error.message}`,
                    hint: error.detail.hint ?? 'Repair the file.'
                };
            }
        }
        const problemsOfNames = (prismaDir, folders)=>[
                ...folders.flatMap((folder)=>{
                    const problems = (0, file_name.z)(importedName(folder));
                    if (problems.length === 0) return [];
                    return [
                        {
                            code: 'bad-migration-name',
                            message: `${external_node_path_.join(prismaDir, folder)} would become ${(0, file_name.H)(importedName(folder))}, which ${problems.join('; ')}`,
                            hint: 'Copy its migration.sql into the migrations folder by hand, under a plain name that keeps its place.'
                        }
                    ];
                }),
                ...outOfOrder(folders).map(([first, second])=>{
                    const [a, b] = [
                        importedName(first),
                        importedName(second)
                    ];
                    return {
                        code: 'bad-migration-name',
                        message: `Prisma runs ${first} before ${second}, but ${a === b ? `both would become ${a}` : `${a} sorts after ${b}`}`,
                        hint: 'Copy one of them by hand, under a name that keeps its place.'
                    };
                })
            ];
        async function readPrismaFolder(prismaDir) {
            const entries = await entriesIn(prismaDir);
            const found = {
                migrations: [],
                warnings: [],
                problems: []
            };
            await readLock(prismaDir, found);
            const folders = entries.filter((entry)=>entry.isDirectory() && !entry.name.startsWith('.')).map(({ name })=>name).sort(list_migrations.q);
            found.problems.push(...problemsOfNames(prismaDir, folders));
            for (const folder of folders){
                const one = await readOne(prismaDir, folder);
                if ('code' in one) found.problems.push(one);
                else found.migrations.push(one);
            }
            return found;
        }
        var external_node_crypto_ = __webpack_require__(77598);
        ;
        const TABLE = '_prisma_migrations';
        const COLUMNS = [
            'checksum',
            'finished_at',
            'migration_name',
            'rolled_back_at',
            'started_at'
        ];
        const WHERE = `
  SELECT n.nspname::text AS schema,
    has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS readable,
    ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = $1 AND c.relkind IN ('r', 'p') ORDER BY n.nspname COLLATE "C"`;
        function elsewhere(schema, places) {
            const found = places.map((place)=>place.schema);
            return new errors.rk('bad-input', `${TABLE} is not in the schema ${schema}, but in ${found.join(', ')}`, {
                state: 'nothing-changed',
                hint: `Add ?schema=${encodeURIComponent(found[0])} to the connection URL, as Prisma's has it; or, if those belong to another application, give --no-database.`
            });
        }
        function unreadable(schema) {
            const table = `${(0, quote.C)(schema)}.${TABLE}`;
            return new errors.rk('bad-input', `this role may not read ${table}`, {
                state: 'nothing-changed',
                hint: `As its owner: GRANT USAGE ON SCHEMA ${(0, quote.C)(schema)} TO <role>; GRANT SELECT ON ${table} TO <role>; or give --no-database to copy the files only.`
            });
        }
        async function readPrismaHistory(client, schema) {
            const places = (await client.query(WHERE, [
                TABLE
            ])).rows;
            const here = places.find((place)=>place.schema === schema);
            if (here === undefined) {
                if (places.length > 0) throw elsewhere(schema, places);
                return undefined;
            }
            if (!here.readable) throw unreadable(schema);
            const missing = COLUMNS.filter((column)=>!here.columns.includes(column));
            if (missing.length > 0) throw new errors.rk('bad-input', `${schema}.${TABLE} has no column ${missing.join(', ')}: it is not Prisma's`, {
                state: 'nothing-changed',
                hint: 'Give --no-database to copy the files only.'
            });
            const { rows } = await client.query(`SELECT migration_name AS name, checksum, finished_at AS "finishedAt" FROM ${(0, quote.C)(schema)}.${TABLE}
     WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name COLLATE "C"`);
            const isFinished = ({ finishedAt })=>finishedAt !== null;
            return {
                schema,
                applied: new Map(rows.filter(isFinished).map(({ name, checksum })=>[
                        name,
                        checksum
                    ])),
                unfinished: rows.filter((row)=>!isFinished(row)).map(({ name })=>name)
            };
        }
        const sha256 = (bytes)=>(0, external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
        const unpadded = (hex)=>hex.replace(/0([0-9a-f])|([0-9a-f]{2})/g, '$1$2');
        function isPrismaChecksum(bytes, checksum) {
            const lf = ()=>bytes.toString('latin1').replaceAll('\r\n', '\n');
            const crlf = ()=>bytes.toString('latin1').replaceAll('\n', '\r\n');
            const forms = [
                bytes,
                Buffer.from(lf(), 'latin1'),
                Buffer.from(crlf(), 'latin1')
            ].map(sha256);
            return forms.some((form)=>form === checksum || checksum.length < 64 && unpadded(form) === checksum);
        }
        const unfinished = (name, { schema })=>({
                code: 'migration-interrupted',
                message: `Prisma began ${name} and has not finished it (${schema}.${TABLE}): it failed, or is running now`,
                hint: `See what of it is in the database, then: npx prisma migrate resolve --rolled-back ${name}, ` + `or --applied ${name} where all of it is there.`
            });
        function edited({ path, folder, bytes }, history) {
            const [then, now] = [
                history.applied.get(folder),
                sha256(bytes)
            ];
            const table = `${(0, quote.C)(history.schema)}.${TABLE}`;
            return {
                code: 'migration-changed',
                message: `${path} was edited after Prisma applied it: checksum then ${then}, checksum now ${now}`,
                hint: `Put the file back (git log -p -- ${path}) and write the change as a new migration. Where the database is known to be as the ` + `file says: UPDATE ${table} SET checksum = ${(0, quote.c)(now)} WHERE migration_name = ${(0, quote.c)(folder)};`
            };
        }
        function problemsOfHistory(history, migrations) {
            const isEdited = ({ folder, bytes })=>{
                const checksum = history.applied.get(folder);
                return checksum !== undefined && !isPrismaChecksum(bytes, checksum);
            };
            return [
                ...history.unfinished.map((name)=>unfinished(name, history)),
                ...migrations.filter(isEdited).map((migration)=>edited(migration, history))
            ];
        }
        var migrations_checksum = __webpack_require__(51876);
        var version = __webpack_require__(10287);
        ;
        async function readOurFolder(directory) {
            const known = new Map();
            const entries = await (0, promises_.readdir)(directory, {
                withFileTypes: true
            }).catch((cause)=>{
                if (cause.code === 'ENOENT') return [];
                throw new errors.rk('bad-input', `migrations-dir: ${(0, file_name.H)(directory)} cannot be read: ${cause.message}`, {
                    state: 'nothing-changed',
                    hint: 'Give the folder of the migrations: --migrations-dir db/migrations',
                    cause
                });
            });
            return {
                directory,
                names: new Set(entries.filter((entry)=>!entry.isDirectory() && (0, file_name.z)(entry.name).length === 0).map(({ name })=>name)),
                async checksum (name) {
                    const checksum = known.get(name) ?? (0, migrations_checksum.l)(await (0, promises_.readFile)(external_node_path_.join(directory, name), 'utf8'));
                    known.set(name, checksum);
                    return checksum;
                }
            };
        }
        const differs = ({ path: theirs, file }, ours, checksum)=>({
                code: 'migration-changed',
                message: `${theirs} differs from ${ours}, its copy: checksum ${file.checksum} there, ${checksum} here`,
                hint: `diff ${theirs} ${ours}, put the one that was edited back, and write the change as a new migration.`
            });
        async function ownCopy(migration, { ours, claimed, problems }) {
            const { name, file } = migration;
            if (!ours.names.has(name)) return undefined;
            claimed.add(name);
            const checksum = await ours.checksum(name);
            if (checksum !== file.checksum) problems.push(differs(migration, external_node_path_.join(ours.directory, name), checksum));
            return name;
        }
        const sameWords = ({ folder }, { ours, claimed })=>{
            const wanted = saidByFolder(folder);
            if (wanted === undefined) return [];
            return [
                ...ours.names
            ].filter((name)=>!claimed.has(name) && saidByFile(name)?.words === wanted.words);
        };
        async function handMadeCopy(migration, search) {
            for (const name of sameWords(migration, search)){
                if (await search.ours.checksum(name) !== migration.file.checksum) continue;
                search.claimed.add(name);
                return name;
            }
            return undefined;
        }
        async function editedCopy(migration, search) {
            const day = saidByFolder(migration.folder)?.day;
            const name = sameWords(migration, search).find((one)=>saidByFile(one)?.day === day);
            if (name === undefined) return undefined;
            const { directory } = search.ours;
            search.problems.push(differs(migration, external_node_path_.join(directory, name), await search.ours.checksum(name)));
            return name;
        }
        function twins(planned, { ours, problems }) {
            const folded = new Map([
                ...ours.names
            ].map((name)=>[
                    name.toLowerCase(),
                    name
                ]));
            for (const { state, name, migration } of planned){
                if (state !== 'new') continue;
                const twin = folded.get(name.toLowerCase());
                folded.set(name.toLowerCase(), name);
                if (twin !== undefined) problems.push({
                    code: 'bad-migration-name',
                    message: `${migration.path} would become ${(0, file_name.H)(name)}, which differs only by case from ${(0, file_name.H)(twin)}`,
                    hint: 'Rename one of them, or copy this one by hand under another name that keeps its place.'
                });
            }
        }
        function versionsTwice(planned, { ours, problems }) {
            const added = new Map(planned.filter(({ state })=>state === 'new').map(({ name, migration })=>[
                    name,
                    migration
                ]));
            for (const group of (0, version._)([
                ...new Set([
                    ...ours.names,
                    ...added.keys()
                ])
            ])){
                const name = group.findLast((one)=>added.has(one));
                const others = group.filter((one)=>one.toLowerCase() !== name?.toLowerCase());
                if (name === undefined || others.length === 0) continue;
                problems.push({
                    code: 'bad-migration-name',
                    message: `${added.get(name).path} would become ${name}, and ${others.join(', ')} has the same version`,
                    hint: `Copy it by hand under a name with a later second and the same words; that copy is recognised.`
                });
            }
        }
        async function planImport(migrations, directory) {
            const search = {
                ours: await readOurFolder(directory),
                claimed: new Set(),
                problems: []
            };
            const found = new Map();
            for (const find of [
                ownCopy,
                handMadeCopy,
                editedCopy
            ]){
                for (const migration of migrations){
                    if (found.has(migration) || migration.file === undefined) continue;
                    const name = await find(migration, search);
                    if (name !== undefined) found.set(migration, name);
                }
            }
            const planned = migrations.map((migration)=>{
                const name = found.get(migration);
                if (name !== undefined) return {
                    migration,
                    state: 'there',
                    name
                };
                return {
                    migration,
                    state: migration.file === undefined ? 'empty' : 'new',
                    name: migration.name
                };
            });
            twins(planned, search);
            versionsTwice(planned, search);
            return {
                planned,
                problems: search.problems
            };
        }
        ;
        function refuseProblems(problems, thing) {
            const [first, ...others] = problems;
            if (first === undefined) return;
            if (others.length === 0) throw new errors.rk(first.code, first.message, {
                state: 'nothing-changed',
                hint: first.hint
            });
            const told = problems.map(({ message, hint })=>`- ${message}\n  ${hint}`).join('\n');
            throw new errors.rk(first.code, `${thing}: ${problems.length} problems\n${told}`, {
                state: 'nothing-changed',
                hint: 'Correct all of them, then run the same command again.'
            });
        }
        ;
        const [FILE_MODE, FOLDER_MODE] = [
            0o644,
            0o755
        ];
        async function makeMigrationsFolder(folder, log) {
            if (await (0, promises_.stat)(folder).catch(()=>undefined)) return false;
            log.info(`There is no folder ${folder}; it is made now`);
            try {
                await (0, promises_.mkdir)(folder, {
                    recursive: true
                });
                await (0, promises_.chmod)(folder, FOLDER_MODE);
                return true;
            } catch (cause) {
                throw new errors.rk('bad-input', `migrations-dir: ${(0, file_name.H)(folder)} cannot be made: ${cause.message}`, {
                    state: 'nothing-changed',
                    hint: 'Give a folder that you may write to: --migrations-dir db/migrations',
                    cause
                });
            }
        }
        async function writeNewFile(file, content, state = 'nothing-changed') {
            try {
                const handle = await (0, promises_.open)(file, 'wx', FILE_MODE);
                try {
                    await handle.chmod(FILE_MODE);
                    await handle.writeFile(content);
                } catch (error) {
                    await (0, promises_.rm)(file, {
                        force: true
                    });
                    throw error;
                } finally{
                    await handle.close();
                }
            } catch (cause) {
                const { code, message } = cause;
                const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
                throw new errors.rk(isFull ? 'disk-full' : 'bad-input', `${file} cannot be written: ${message}`, {
                    state,
                    hint: 'Make the folder writable (--migrations-dir gives another one), then run the same command again.',
                    cause
                });
            }
        }
        ;
        async function importPrisma(request, deps) {
            const url = databaseOf(request, deps);
            if (url) (0, which_url._)(url, deps.log);
            const folder = await readPrismaFolder(request.prismaDir);
            const plan = await planImport(folder.migrations, request.migrationsDir);
            const found = url && await (0, client.SV)(url, {}, (client)=>look(client, url));
            const history = found?.history;
            const problems = [
                ...folder.problems,
                ...plan.problems,
                ...history ? problemsOfHistory(history, folder.migrations) : [],
                ...found ? problemsOfLedger(plan.planned, found) : []
            ];
            refuseProblems(problems, request.prismaDir);
            const warnings = [
                ...folder.warnings,
                ...history ? withoutFolder(history, plan.planned) : []
            ];
            warnings.push(...await readThrough(plan.planned));
            const migrations = plan.planned.map((planned)=>outcomeOf(planned, found));
            warnings.push(...found ? tooEarly(migrations, found) : []);
            const baseline = plan.planned.filter((_, index)=>migrations[index].ledger === 'baselined');
            if (url && found && baseline.length > 0) await record(url, found, baseline, request, deps);
            if (!request.dryRun) await copy(plan.planned, baseline.length > 0, request, deps);
            return {
                status: statusOf(request, migrations),
                ...url && {
                    database: (0, connection_url.DZ)(url),
                    prismaHistory: history !== undefined
                },
                ...{
                    migrations,
                    warnings
                }
            };
        }
        function databaseOf(request, { env, log }) {
            if (request.database === undefined) return undefined;
            try {
                return (0, environment.N)(request.database, env);
            } catch (error) {
                const isUnset = error instanceof errors.rk && error.code === 'missing-database-url';
                if (!isUnset || !request.mayLackDatabase) throw error;
                log.info(`${error.message}: the files are copied, and no database is looked at`);
                return undefined;
            }
        }
        async function look(client, { schema }) {
            const state = await (0, ledger_schema.WN)(client);
            const entries = await (0, ledger.SC)(client);
            return {
                history: await readPrismaHistory(client, schema),
                ledger: new Map(entries.map((entry)=>[
                        entry.name,
                        entry
                    ])),
                obstacles: obstaclesTo(state)
            };
        }
        function obstaclesTo(state) {
            if (state.kind === 'usable') return [];
            return state.kind === 'missing' ? state.obstacles : state.problems;
        }
        function problemsOfLedger(planned, { ledger }) {
            return planned.flatMap(({ name, migration })=>{
                const [entry, checksum] = [
                    ledger.get(name),
                    migration.file?.checksum
                ];
                if (entry?.status === 'running' || entry?.status === 'rolling-back') return [
                    {
                        code: 'migration-interrupted',
                        message: `${name} is ${entry.status} in this database: a run of it has not ended`,
                        hint: `pg-runbook ${entry.status === 'running' ? 'apply' : 'rollback'} ${name} goes on where it broke off.`
                    }
                ];
                if (entry === undefined || entry.status === 'rolled-back' || entry.checksum === checksum) return [];
                return [
                    {
                        code: 'migration-changed',
                        message: `${migration.path} differs from what ${name} was when it was ${entry.status}: checksum then ${entry.checksum}, checksum now ${checksum ?? 'none, it is empty'}`,
                        hint: `Put the file back (git log -p -- ${migration.path}) and write the change as a new migration.`
                    }
                ];
            });
        }
        function withoutFolder({ applied }, planned) {
            const folders = new Set(planned.map(({ migration })=>migration.folder));
            return [
                ...applied.keys()
            ].filter((name)=>!folders.has(name)).map((name)=>`${name} was applied by Prisma and has no folder any more; nothing is recorded for it`);
        }
        async function readThrough(planned) {
            const warnings = [];
            for (const one of planned){
                if (one.state !== 'new') continue;
                try {
                    await (0, parse.mo)(one.migration.file);
                } catch (error) {
                    if (!(error instanceof errors.rk)) throw error;
                    if (error.code === 'bad-migration-file') one.state = 'empty';
                    else warnings.push(`${one.migration.path}: apply will refuse it as it is: ${error.message.split('\n')[0]}`);
                }
            }
            return warnings;
        }
        const FILE_STATES = {
            new: 'imported',
            there: 'already-there',
            empty: 'empty'
        };
        function outcomeOf({ state, name, migration }, found) {
            const outcome = {
                prisma: migration.folder,
                name,
                file: FILE_STATES[state]
            };
            if (found === undefined || state === 'empty') return outcome;
            const status = found.ledger.get(name)?.status;
            if (status === 'applied' || status === 'adopted') return {
                ...outcome,
                ledger: 'recorded'
            };
            if (!found.history?.applied.has(migration.folder)) return {
                ...outcome,
                ledger: 'pending'
            };
            return {
                ...outcome,
                ledger: status === 'rolled-back' ? 'rolled-back' : 'baselined'
            };
        }
        function tooEarly(migrations, { ledger }) {
            const has = [
                ...[
                    ...ledger.values()
                ].filter(({ status })=>status === 'applied' || status === 'adopted').map(({ name })=>name),
                ...migrations.filter((one)=>one.ledger === 'baselined').map(({ name })=>name)
            ];
            const last = has.sort(list_migrations.q).at(-1);
            if (last === undefined) return [];
            return migrations.filter((one)=>one.ledger === 'pending' && (0, list_migrations.q)(one.name, last) < 0).map(({ name })=>`${name} is pending and sorts before ${last}, which this database has: it will run out of order`);
        }
        async function record(url, { obstacles }, baseline, { dryRun }, { log, actor, toolVersion }) {
            if (obstacles.length > 0) throw (0, ledger_schema._P)(obstacles);
            if (dryRun) return;
            const files = baseline.map(({ name, migration })=>({
                    ...migration.file,
                    name
                }));
            await (0, client.SV)(url, {
                lockTimeoutMs: 5_000,
                statementTimeoutMs: 60_000
            }, async (client)=>{
                await (0, session.HU)(client);
                await (0, migrations_baseline.V)(client, files, {
                    toolVersion,
                    ...actor && {
                        actor
                    }
                });
            });
            log.info(`Recorded ${files.length} as adopted in the ledger of ${(0, connection_url.DZ)(url)}`);
        }
        async function copy(planned, hasRecorded, { migrationsDir }, { log }) {
            const wanted = planned.filter(({ state })=>state === 'new');
            if (wanted.length > 0) await makeMigrationsFolder(migrationsDir, log);
            for (const { name, migration } of wanted)await writeNewFile(external_node_path_.join(migrationsDir, name), migration.bytes, hasRecorded ? 'committed' : 'nothing-changed');
        }
        function statusOf({ dryRun }, migrations) {
            if (dryRun) return 'dry-run';
            return migrations.some(({ file, ledger })=>file === 'imported' || ledger === 'baselined') ? 'imported' : 'up-to-date';
        }
        ;
        const import_prisma_report_FILE = {
            imported: 'imported',
            'already-there': 'already there',
            empty: 'left out: no statement'
        };
        const LEDGER = {
            baselined: 'baselined: Prisma had applied it',
            recorded: 'recorded before',
            'rolled-back': 'rolled back by pg-runbook',
            pending: 'pending'
        };
        const count = ({ migrations }, wanted)=>migrations.filter(wanted).length;
        function import_prisma_report_titleOf(report) {
            const imported = count(report, ({ file })=>file === 'imported');
            const baselined = count(report, ({ ledger })=>ledger === 'baselined');
            const parts = [
                `${(0, quantities.pq)(imported, 'migration')} imported`,
                `${count(report, ({ file })=>file === 'already-there')} already there`,
                ...report.database === undefined ? [] : [
                    `${baselined} baselined in the ledger`
                ]
            ].join(', ');
            return report.status === 'dry-run' ? `Dry run, nothing was written. It would be: ${parts}` : parts;
        }
        function databaseText({ database, prismaHistory }) {
            if (database === undefined) return 'No database was looked at: what Prisma has applied somewhere is recorded by running this again with its DATABASE_URL';
            if (!prismaHistory) return `Database: ${database}. Prisma has never migrated it`;
            return `Database: ${database}. Run this again with --environment for every other database that Prisma has migrated`;
        }
        function importPrismaDocument(report, folderOption) {
            const hasDatabase = report.database !== undefined;
            const table = {
                kind: 'table',
                columns: [
                    'Prisma',
                    'File',
                    'Copy',
                    ...hasDatabase ? [
                        'Ledger'
                    ] : []
                ],
                rows: report.migrations.map(({ prisma, name, file, ledger })=>[
                        {
                            code: prisma
                        },
                        {
                            code: file === 'empty' ? '' : name
                        },
                        import_prisma_report_FILE[file],
                        ...hasDatabase ? [
                            ledger === undefined ? '' : LEDGER[ledger]
                        ] : []
                    ])
            };
            return {
                title: import_prisma_report_titleOf(report),
                blocks: [
                    ...report.migrations.length > 0 ? [
                        table
                    ] : [],
                    {
                        kind: 'text',
                        text: [
                            databaseText(report)
                        ]
                    },
                    {
                        kind: 'warnings',
                        lines: report.warnings
                    },
                    {
                        kind: 'text',
                        text: [
                            'Next: ',
                            {
                                code: report.status === 'dry-run' ? 'the same command without --dry-run' : `pg-runbook status${folderOption}`
                            }
                        ]
                    }
                ]
            };
        }
        ;
        const PLAIN = /^[\w./@+-]+$/;
        function folderOption(given) {
            const folder = given.text('migrations-dir');
            if (folder === MIGRATIONS_OPTION['migrations-dir'].default) return '';
            return ` --migrations-dir ${PLAIN.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`;
        }
        ;
        const import_prisma_importPrisma = {
            summary: "Copy Prisma's new migrations, and record what Prisma has applied already",
            options: {
                'prisma-dir': {
                    type: 'string',
                    value: '<folder>',
                    default: 'prisma/migrations',
                    description: "the folder of Prisma's migrations"
                },
                ...NEW_MIGRATIONS_OPTION,
                'dry-run': {
                    type: 'boolean',
                    description: 'show what would be done; write nothing'
                },
                'no-database': {
                    type: 'boolean',
                    description: 'copy the files only; look at no database'
                },
                ...ENVIRONMENT_OPTION
            },
            async run (given, _argument, { env, log }) {
                const request = {
                    prismaDir: given.text('prisma-dir'),
                    migrationsDir: given.text('migrations-dir'),
                    dryRun: given.flag('dry-run'),
                    ...!given.flag('no-database') && {
                        database: databaseChoice(given)
                    },
                    mayLackDatabase: given.text('environment') === ENVIRONMENT_OPTION['environment'].default
                };
                const deps = {
                    env,
                    log,
                    toolVersion: tool_version.w,
                    actor: (0, external_node_os_.userInfo)().username
                };
                const report = await importPrisma(request, deps);
                return {
                    report,
                    document: importPrismaDocument(report, folderOption(given)),
                    exitCode: 0
                };
            }
        };
        ;
        const migrationTemplate = (description)=>`-- ${description.trim().replace(/[.\s]*$/, '')}.
--
-- Write it so that it may run again:
--   CREATE TABLE IF NOT EXISTS examples (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
--   ALTER TABLE examples ADD COLUMN IF NOT EXISTS title text;
-- One transaction holds the whole file; CREATE INDEX CONCURRENTLY goes into a file of its own.
-- Once it is applied it is never edited: write a new one.


-- rollback:
-- -- one comment line for each line of SQL that takes it back, newest first:
-- --   DROP TABLE examples;
-- end rollback
`;
        var timestamped_name = __webpack_require__(77256);
        ;
        async function newMigration({ words, migrationsDir }, deps) {
            refuseWords(words);
            const folderMade = await makeMigrationsFolder(migrationsDir, deps.log);
            const existing = (await (0, migration_file.Mc)(migrationsDir)).map(({ name })=>name).filter((name)=>(0, file_name.z)(name).length === 0);
            const after = [
                ...existing
            ].sort(list_migrations.q).at(-1);
            const at = deps.now();
            const name = (0, timestamped_name.HW)((0, timestamped_name.tF)(words), existing, at);
            if (name === undefined) throw cannotFollow(after);
            await writeNewFile(external_node_path_.join(migrationsDir, name), migrationTemplate(words.trim().replace(/\.sql$/i, '')));
            const isLater = name.slice(0, 8) > at.toISOString().slice(0, 10).replaceAll('-', '');
            return {
                ...{
                    name,
                    path: external_node_path_.join(migrationsDir, name),
                    folderMade
                },
                ...after !== undefined && {
                    after
                },
                ...isLater && {
                    dated: 'later-than-today'
                }
            };
        }
        function refuseWords(words) {
            const problems = (0, timestamped_name.TL)(words);
            if (problems.length === 0) return;
            throw new errors.rk('bad-migration-name', `new ${(0, file_name.H)(words)} ${problems.join('; ')}`, {
                state: 'nothing-changed',
                hint: 'pg-runbook new "add organization branding"'
            });
        }
        const cannotFollow = (last)=>new errors.rk('bad-migration-name', `no name that begins with a date sorts after ${(0, file_name.H)(last)}, which would run later than the new file`, {
                state: 'nothing-changed',
                hint: `Rename ${(0, file_name.H)(last)} to the form 20251026_add_organization_branding.sql.`
            });
        ;
        const newMigrationDocument = (report, folderOption)=>({
                title: `Made ${report.path}`,
                blocks: [
                    {
                        kind: 'warnings',
                        lines: report.dated ? [
                            `the name is dated later than today, because ${report.after} is and it must sort after`
                        ] : []
                    },
                    {
                        kind: 'text',
                        text: [
                            'Write its statements, and below them, as comments, those that take them back. Then:'
                        ]
                    },
                    {
                        kind: 'text',
                        text: [
                            {
                                code: `pg-runbook apply ${report.name} --dry-run${folderOption}`
                            }
                        ]
                    }
                ]
            });
        ;
        const new_newMigration = {
            summary: 'Make a new migration file that sorts after all others',
            argument: {
                name: 'name',
                description: 'what it does, e.g. "add organization branding"'
            },
            options: {
                ...NEW_MIGRATIONS_OPTION
            },
            async run (given, words, { log }) {
                const request = {
                    words,
                    migrationsDir: given.text('migrations-dir')
                };
                const report = await newMigration(request, {
                    log,
                    now: ()=>new Date()
                });
                return {
                    report,
                    document: newMigrationDocument(report, folderOption(given)),
                    exitCode: 0
                };
            }
        };
        var recover_rows = __webpack_require__(67247);
        var recover_rows_report = __webpack_require__(8838);
        ;
        const MATCHES = [
            'key',
            'all-columns'
        ];
        const recover_rows_TRIGGERS = [
            'fire',
            'off'
        ];
        const requestOf = (given, argument)=>({
                ...{
                    database: databaseChoice(given),
                    source: backupSource(given, argument),
                    tables: given.list('table')
                },
                ...given.text('where') && {
                    condition: given.text('where')
                },
                ...{
                    dryRun: !given.flag('insert'),
                    match: oneOf(given, 'match', MATCHES),
                    triggers: oneOf(given, 'triggers', recover_rows_TRIGGERS)
                },
                ...{
                    set: given.list('set'),
                    map: given.list('map'),
                    maxRows: wholeNumber(given, 'max-rows')
                },
                ...given.text('deny') && {
                    deny: given.text('deny')
                },
                ...{
                    showChanged: given.flag('show-changed'),
                    forceForeign: given.flag('force-foreign')
                },
                seal: {
                    compression: 'none',
                    recipients: given.list('encryption-recipients')
                },
                ...{
                    lockTimeoutMs: options_duration(given, 'lock-timeout'),
                    lockRetries: wholeNumber(given, 'lock-retries')
                }
            });
        const OWN = {
            table: {
                type: 'string',
                value: '<name>',
                multiple: true,
                description: 'a table whose rows are missing, or all; several times for several'
            },
            where: {
                type: 'string',
                value: '<condition>',
                description: "of the missing rows, only these: SQL on the table's columns"
            },
            insert: {
                type: 'boolean',
                description: 'put the rows back; without it everything is told and nothing changed'
            },
            'max-rows': {
                type: 'string',
                value: '<count>',
                default: '10000',
                description: 'insert nothing where more rows than this would come back',
                problem: wholeNumberProblem(1, 999_999_999)
            },
            match: {
                type: 'string',
                value: '<how>',
                default: 'key',
                description: 'key, or all-columns for tables without one',
                problem: oneOfProblem(MATCHES)
            },
            triggers: {
                type: 'string',
                value: '<what>',
                default: 'fire',
                description: "fire or off; off needs the tables' owner",
                problem: oneOfProblem(recover_rows_TRIGGERS)
            },
            set: {
                type: 'string',
                value: '<column=value>',
                multiple: true,
                description: 'a value for a column that is new since'
            },
            map: {
                type: 'string',
                value: '<old=new>',
                multiple: true,
                description: 'a column that was renamed since'
            },
            deny: {
                type: 'string',
                value: '<file>',
                description: 'keys that must not come back: a table and a key on each line'
            },
            'show-changed': {
                type: 'boolean',
                description: 'count by column how many rows differ from the backup'
            },
            'force-foreign': {
                type: 'boolean',
                description: 'take rows out of the backup of another database'
            }
        };
        const recoverRows = {
            summary: 'Bring deleted rows back out of a backup, without undoing what happened since; a dry run without --insert',
            argument: BACKUP_ARGUMENT,
            options: {
                ...OWN,
                ...BACKUP_SOURCE_OPTIONS,
                'encryption-recipients': {
                    ...BACKUP_OPTIONS['encryption-recipients'],
                    description: 'encrypt the undo file with age for this public key; may be given several times'
                },
                destination: {
                    ...BACKUP_OPTIONS.destination,
                    description: 'the folder of `latest`, and the one that takes the undo file'
                },
                'install-tools': BACKUP_OPTIONS['install-tools'],
                ...CONNECTION_OPTIONS
            },
            async run (given, argument, context) {
                const report = await (0, recover_rows.recoverRows)(requestOf(given, argument), {
                    ...await openBackupDeps(given, context),
                    store: (0, folder_store.s)(given.text('destination'), {
                        log: context.log
                    }),
                    now: ()=>new Date()
                });
                return {
                    report,
                    document: (0, recover_rows_report.n)(report),
                    exitCode: 0
                };
            }
        };
        var restore = __webpack_require__(35009);
        var restore_report = __webpack_require__(64686);
        ;
        const MODES = [
            'new-database',
            'swap',
            'in-place',
            'tables'
        ];
        const INTO = [
            'beside',
            'replace'
        ];
        const restore_requestOf = (given, argument)=>({
                ...{
                    database: databaseChoice(given),
                    source: backupSource(given, argument)
                },
                ...{
                    mode: oneOf(given, 'mode', MODES),
                    tables: given.list('table'),
                    into: oneOf(given, 'into', INTO)
                },
                ...{
                    confirm: given.text('confirm'),
                    jobs: wholeNumber(given, 'jobs'),
                    dryRun: given.flag('dry-run')
                },
                ...given.text('new-database-name') && {
                    newDatabaseName: given.text('new-database-name')
                },
                ...{
                    noOwner: given.flag('no-owner'),
                    noPrivileges: given.flag('no-privileges')
                },
                ...{
                    endSessions: given.flag('end-sessions'),
                    forceForeign: given.flag('force-foreign')
                },
                ...{
                    backup: backupFirst(given),
                    lockTimeoutMs: options_duration(given, 'lock-timeout')
                },
                statementTimeoutMs: options_duration(given, 'statement-timeout')
            });
        const restore_restore = {
            summary: 'Bring a backup back: into a new database, in the place of the live one, over it, or some of its tables',
            argument: BACKUP_ARGUMENT,
            options: {
                mode: {
                    type: 'string',
                    value: '<how>',
                    default: 'new-database',
                    description: `one of ${MODES.join(', ')}`,
                    problem: oneOfProblem(MODES)
                },
                table: {
                    type: 'string',
                    value: '<name>',
                    multiple: true,
                    description: 'with --mode tables; several times for several'
                },
                into: {
                    type: 'string',
                    value: '<where>',
                    default: 'beside',
                    description: 'with --mode tables: beside (a copy) or replace',
                    problem: oneOfProblem(INTO)
                },
                confirm: {
                    type: 'string',
                    value: '<database>',
                    description: "the database's name, where something is replaced"
                },
                'new-database-name': {
                    type: 'string',
                    value: '<name>',
                    description: 'instead of <database>_restore_<time>'
                },
                jobs: {
                    type: 'string',
                    value: '<count>',
                    default: '0',
                    description: 'connections that load at once; 0 for as many as there are cores',
                    problem: wholeNumberProblem(0, 64)
                },
                'no-owner': {
                    type: 'boolean',
                    description: 'leave owners out: everything belongs to the role of the URL'
                },
                'no-privileges': {
                    type: 'boolean',
                    description: 'leave GRANT and REVOKE out'
                },
                'end-sessions': {
                    type: 'boolean',
                    description: 'end the sessions of others where they are in the way'
                },
                'force-foreign': {
                    type: 'boolean',
                    description: 'replace a database by the backup of another one'
                },
                'dry-run': {
                    type: 'boolean',
                    description: 'read the backup, check the target, and change nothing'
                },
                ...BACKUP_SOURCE_OPTIONS,
                ...BACKUP_FIRST_OPTIONS
            },
            async run (given, argument, context) {
                const deps = {
                    ...await openBackupDeps(given, context),
                    ...backupDeps(given, context)
                };
                const report = await (0, restore.restore)(restore_requestOf(given, argument), deps);
                return {
                    report,
                    document: (0, restore_report.W)(report),
                    exitCode: 0
                };
            }
        };
        var rollback = __webpack_require__(27314);
        var rollback_report = __webpack_require__(61872);
        ;
        const rollback_rollback = {
            summary: 'Back a database up, then take the newest migration back with the rollback it carries',
            argument: {
                name: 'migration',
                description: 'the newest applied migration; may be left out',
                optional: true
            },
            options: {
                to: {
                    type: 'string',
                    value: '<file>',
                    description: 'take everything newer than this file back; it stays'
                },
                confirm: {
                    type: 'string',
                    value: '<database>',
                    description: "the database's name; not needed with --dry-run"
                },
                ...MIGRATIONS_OPTION,
                'dry-run': {
                    type: 'boolean',
                    description: 'run it, show the locks it takes, and undo it'
                },
                ...BACKUP_FIRST_OPTIONS
            },
            async run (given, migration, context) {
                const to = migrationName(given, given.text('to'));
                const request = {
                    ...changeRequest(given),
                    ...migration && {
                        migration: migrationName(given, migration)
                    },
                    ...to && {
                        to
                    },
                    confirm: given.text('confirm')
                };
                const report = await (0, rollback.rollback)(request, {
                    ...changeDeps(given, context),
                    onStopped: (stopped)=>context.log.info((0, terminal.e)((0, rollback_report.g)(stopped)))
                });
                return {
                    report,
                    document: (0, rollback_report.g)(report),
                    exitCode: 0
                };
            }
        };
        var catalog_record = __webpack_require__(68612);
        var read_folder = __webpack_require__(35800);
        var runner_lock = __webpack_require__(209);
        var state_of_file = __webpack_require__(57289);
        var statement_record = __webpack_require__(72050);
        ;
        async function status_status(request, deps) {
            const url = (0, environment.N)(request.database, deps.env);
            (0, which_url._)(url, deps.log);
            const folder = await (0, read_folder.m)(request.migrationsDir);
            const seen = await (0, client.SV)(url, {}, (client)=>status_look(client, request));
            const migrations = await Promise.all(namesOf(folder, seen.entries).map(fileStatus(folder, seen)));
            const counts = {};
            for (const { state } of migrations)counts[state] = (counts[state] ?? 0) + 1;
            const broken = new Set(folder.broken.map(({ name })=>name));
            const there = new Set(folder.files.map(({ name })=>name));
            const isPending = ({ name, state })=>state === 'pending' || state === 'rolled-back' && there.has(name);
            return {
                database: (0, connection_url.DZ)(url),
                migrations,
                counts,
                leftOut: folder.leftOut.filter(({ name })=>!broken.has(name)),
                pending: migrations.filter(isPending).length,
                sameVersions: folder.sameVersions,
                ...seen.told
            };
        }
        const isUnderWay = ({ status })=>status === 'running' || status === 'rolling-back';
        async function status_look(client, { catalog = false }) {
            const entries = await (0, ledger.SC)(client);
            const underWay = entries.filter(isUnderWay).map(({ name })=>name);
            const runner = underWay.length > 0 ? await (0, runner_lock.ms)(client) : undefined;
            return {
                entries: new Map(entries.map((entry)=>[
                        entry.name,
                        entry
                    ])),
                ended: underWay.length > 0 ? await (0, statement_record.Tf)(client, underWay) : new Map(),
                told: {
                    ...runner !== undefined && {
                        runner
                    },
                    ...catalog ? await lookAtCatalog(client) : {}
                }
            };
        }
        async function lookAtCatalog(client) {
            try {
                const byHand = await (0, catalog_record.WD)(client);
                return byHand === undefined ? {} : {
                    byHand
                };
            } catch (error) {
                if (!(error instanceof errors.rk) && (0, postgres_sqlstate.R8)(error) === undefined) throw error;
                const why = error instanceof errors.rk ? error.message : (0, postgres_sqlstate.JL)(error, {
                    showDetail: false
                });
                return {
                    catalogUnread: why
                };
            }
        }
        const namesOf = ({ files, broken }, entries)=>[
                ...new Set([
                    ...files,
                    ...broken
                ].map(({ name })=>name).concat([
                    ...entries.keys()
                ]))
            ].sort(list_migrations.q);
        function fileStatus({ files, broken }, { entries, ended }) {
            const good = new Map(files.map((file)=>[
                    file.name,
                    file
                ]));
            const bad = new Map(broken.map((file)=>[
                    file.name,
                    file
                ]));
            return async (name)=>{
                const [file, entry, why] = [
                    good.get(name),
                    entries.get(name),
                    bad.get(name)?.message
                ];
                const known = entry && {
                    entry
                };
                if (why !== undefined) return {
                    name,
                    state: 'broken',
                    why,
                    ...known
                };
                const state = file ? await (0, state_of_file.H)(entry, ()=>Promise.resolve(file.checksum)) : withoutFile(entry);
                return {
                    name,
                    state,
                    ...known,
                    ...entry && isUnderWay(entry) && {
                        ended: ended.get(name) ?? 0
                    }
                };
            };
        }
        const withoutFile = (entry)=>entry.status === 'applied' || entry.status === 'adopted' ? 'missing' : entry.status;
        ;
        function statusDocument(report) {
            const { migrations, leftOut } = report;
            const told = [
                ...migrations.flatMap((file)=>adviceFor(file, report)),
                ...aboutTheRest(report)
            ];
            return {
                title: `${report.database}: ${headline(report)}`,
                blocks: [
                    {
                        kind: 'warnings',
                        lines: told
                    },
                    ...byHand(report),
                    {
                        kind: 'table',
                        columns: [
                            'File',
                            'State',
                            'When',
                            'By',
                            'Run'
                        ],
                        rows: migrations.map((file)=>row(file, report))
                    },
                    ...leftOut.length > 0 ? [
                        leftOutTable(leftOut)
                    ] : []
                ]
            };
        }
        const status_report_isUnderWay = ({ state })=>state === 'running' || state === 'rolling-back';
        function progressOf({ state, entry, ended = 0 }) {
            if (state === 'rolling-back') return `${(0, quantities.pq)(ended, 'statement')} of its rollback`;
            return `${(0, quantities.K4)(ended)} of ${(0, quantities.pq)(entry.statements, 'statement')}`;
        }
        function headline(report) {
            const { migrations, counts, pending, byHand: changed } = report;
            const underWay = migrations.filter(status_report_isUnderWay);
            const progress = underWay.length === 1 ? ` (${progressOf(underWay[0])})` : '';
            const parts = [
                [
                    counts.changed ?? 0,
                    'changed'
                ],
                [
                    counts.missing ?? 0,
                    'missing'
                ],
                [
                    counts.broken ?? 0,
                    'broken'
                ],
                [
                    underWay.length,
                    `${report.runner === undefined ? 'interrupted' : 'under way'}${progress}`
                ],
                [
                    changed?.changes.length ?? 0,
                    'changed by hand'
                ]
            ];
            const wrong = parts.filter(([count])=>count > 0).map(([count, word])=>`${(0, quantities.K4)(count)} ${word}`);
            if (wrong.length === 0) return pending === 0 ? 'nothing pending' : `${(0, quantities.pq)(pending, 'migration')} pending`;
            return [
                ...wrong,
                ...pending > 0 ? [
                    `${(0, quantities.K4)(pending)} pending`
                ] : []
            ].join(', ');
        }
        function stateInWords(file, { runner }) {
            if (!status_report_isUnderWay(file)) return file.state;
            const what = file.state === 'running' ? '' : 'rollback ';
            return `${what}${runner === undefined ? 'interrupted' : 'under way'}, ${progressOf(file)}`;
        }
        const row = (file, report)=>[
                {
                    code: file.name
                },
                stateInWords(file, report),
                file.entry ? file.entry.appliedAt.toISOString().slice(0, 19).replace('T', ' ') : '',
                file.entry?.actor ?? '',
                file.entry?.runUrl ?? ''
            ];
        function adviceFor(file, { runner }) {
            const { name, state } = file;
            switch(state){
                case 'changed':
                    return [
                        `${name}: edited after it was ${file.entry.status}; put it back as it was, or record the new text: pg-runbook apply-pending --accept-changed ${name}`
                    ];
                case 'missing':
                    return [
                        `${name}: ${file.entry.status}, and gone from the folder; put it back (git log --diff-filter=D -- '*${name}')`
                    ];
                case 'broken':
                    return [
                        `${name}: ${file.why}`
                    ];
                case 'running':
                case 'rolling-back':
                    if (runner !== undefined) return [];
                    return [
                        `${name}: ${stateInWords(file, {})}; pg-runbook ${state === 'running' ? 'apply' : 'rollback'} ${name} goes on with it`
                    ];
                case 'applied':
                case 'adopted':
                case 'rolled-back':
                case 'pending':
                    return [];
            }
        }
        const aboutTheRest = ({ runner, sameVersions, catalogUnread })=>[
                ...runner === undefined ? [] : [
                    `a run works on this database now: ${runner}`
                ],
                ...sameVersions.map((group)=>`${group.join(' and ')} have the same version: a release refuses that`),
                ...catalogUnread === undefined ? [] : [
                    `whether somebody changed the database by hand could not be told: ${catalogUnread}`
                ]
            ];
        function byHand(report) {
            if (!report.byHand) return [];
            const [first = '', ...changes] = (0, catalog_record.v6)(report.byHand).split('\n');
            return [
                {
                    kind: 'warnings',
                    lines: [
                        first
                    ]
                },
                {
                    kind: 'code',
                    language: 'text',
                    code: changes.join('\n')
                }
            ];
        }
        const leftOutTable = (leftOut)=>({
                kind: 'table',
                columns: [
                    'Left out',
                    'Why'
                ],
                rows: leftOut.map(({ name, why })=>[
                        {
                            code: name
                        },
                        why
                    ])
            });
        ;
        const hasWork = ({ pending, counts })=>pending + (counts.changed ?? 0) + (counts.running ?? 0) + (counts['rolling-back'] ?? 0) + (counts.broken ?? 0) > 0;
        const commands_status_status = {
            summary: 'Show which migrations are applied, pending, changed, missing or interrupted',
            options: {
                'exit-code': {
                    type: 'boolean',
                    description: 'exit with 3 when a file is pending, changed, interrupted or broken'
                },
                'no-catalog': {
                    type: 'boolean',
                    description: 'do not look for what was changed by hand since the last run'
                },
                ...ENVIRONMENT_OPTION,
                ...MIGRATIONS_OPTION
            },
            async run (given, _argument, { env, log }) {
                const request = {
                    database: databaseChoice(given),
                    migrationsDir: given.text('migrations-dir'),
                    catalog: !given.flag('no-catalog')
                };
                const report = await status_status(request, {
                    env,
                    log
                });
                return {
                    report,
                    document: statusDocument(report),
                    exitCode: given.flag('exit-code') && hasWork(report) ? 3 : 0
                };
            }
        };
        ;
        const commands = {
            backup: backup_backup,
            apply: apply_apply,
            'apply-pending': applyPending,
            status: commands_status_status,
            diff: diff_diff,
            drill: drill_drill,
            rollback: rollback_rollback,
            restore: restore_restore,
            'recover-rows': recoverRows,
            check: check_check,
            'check-rollback': check_rollback_checkRollback,
            health: health_health,
            audit: audit_audit,
            new: new_newMigration,
            'import-prisma': import_prisma_importPrisma
        };
        const commandNamed = (word)=>Object.hasOwn(commands, word) ? commands[word] : undefined;
        const optionNames = ()=>Object.values(commands).flatMap(({ options })=>Object.keys(options));
        ;
        const ENDING_SIGNALS = [
            'SIGINT',
            'SIGTERM',
            'SIGHUP'
        ];
        async function withContext(log, body) {
            process.umask(0o077);
            const stopping = new AbortController();
            const cancel = (signal)=>{
                const again = stopping.signal.aborted;
                if (again && signal === 'SIGHUP') return;
                if (again) process.exit(130);
                log.warn(`${signal}: cancelling; once more ends at once`);
                stopping.abort(new errors.rk('cancelled', `the command was cancelled (${signal})`));
            };
            const temporaryFolder = await makeTemporaryFolder();
            const removeAtExit = ()=>(0, external_node_fs_.rmSync)(temporaryFolder, {
                    recursive: true,
                    force: true
                });
            process.once('exit', removeAtExit);
            for (const signal of ENDING_SIGNALS)process.on(signal, cancel);
            try {
                return await body({
                    log,
                    env: process.env,
                    temporaryFolder,
                    signal: stopping.signal
                });
            } finally{
                for (const signal of ENDING_SIGNALS)process.off(signal, cancel);
                await (0, promises_.rm)(temporaryFolder, {
                    recursive: true,
                    force: true
                });
                process.off('exit', removeAtExit);
            }
        }
        async function makeTemporaryFolder() {
            try {
                return await (0, promises_.mkdtemp)(external_node_path_.join(external_node_os_.tmpdir(), 'pg-runbook-'));
            } catch (cause) {
                const reason = cause.code ?? cause.message;
                throw new errors.rk('bad-input', `TMPDIR: no folder can be made in ${external_node_os_.tmpdir()} (${reason})`, {
                    state: 'nothing-changed',
                    hint: 'set TMPDIR to a folder that you may write to, then run it again',
                    cause
                });
            }
        }
        ;
        function tellFailure(error, words, word) {
            if (!(error instanceof errors.rk)) {
                const stack = error instanceof Error ? error.stack ?? error.message : String(error);
                return {
                    text: `${(0, neutral_text.$0)(stack)}\nThis is a bug in pg-runbook, not in your database.\n`,
                    exitCode: 1
                };
            }
            const isUsage = errors.h0.has(error.code);
            const { detail, code } = error;
            const help = isUsage ? `pg-runbook${word === undefined ? '' : ` ${word}`} --help` : undefined;
            const hint = detail.hint === undefined ? help : words.hint(detail.hint);
            const message = detail.location ? error.message : words.message(error.message);
            const told = (0, errors.WE)(new errors.rk(code, message, {
                ...detail,
                ...hint !== undefined && {
                    hint
                }
            }));
            return {
                text: `${(0, neutral_text.$0)(`error [${code}]: ${told}`)}\n`,
                exitCode: isUsage ? 2 : 1
            };
        }
        ;
        const EXIT_CODES = 'Exit codes: 0 done, 1 failed, 2 bad usage, 3 drift or findings.';
        function overview(commands) {
            const width = Math.max(...Object.keys(commands).map((word)=>word.length));
            const words = Object.entries(commands).map(([word, { summary }])=>`  ${word.padEnd(width)}  ${summary}`);
            return [
                'pg-runbook: the PostgreSQL operations runbook, made executable',
                '\nUsage: pg-runbook <command> [options]\n',
                ...words,
                '\npg-runbook <command> --help (-h) shows its options; pg-runbook --version (-V) the version.',
                'The database: DIRECT_URL where it is set, else DATABASE_URL; with --environment staging, STAGING_DIRECT_URL where it is',
                'set, else STAGING_DATABASE_URL.',
                EXIT_CODES,
                ''
            ].join('\n');
        }
        function commandHelp(word, command) {
            const argument = argumentOf(command);
            const options = Object.entries({
                ...command.options,
                ...COMMON_OPTIONS
            }).map(optionLine);
            return [
                `${command.summary}\n\nUsage: pg-runbook ${word}${argument && ` ${argument}`} [options]\n`,
                ...argumentLines(command),
                ...options,
                `\n${EXIT_CODES}\n`
            ].join('\n');
        }
        function argumentOf({ argument, rest }) {
            if (!argument) return '';
            const first = argument.optional ? `[<${argument.name}>]` : `<${argument.name}>`;
            return rest ? `${first} [<${rest.name}> ...]` : first;
        }
        const argumentLines = ({ argument, rest })=>{
            const described = [
                argument,
                rest
            ].filter((one)=>one !== undefined);
            return described.map(({ name, description }, index)=>`  <${name}>  ${description}${index < described.length - 1 ? '' : '\n'}`);
        };
        function optionLine([name, option]) {
            const short = option.short ? `-${option.short}, ` : '';
            const flag = `${short}--${name}${option.value ? ` ${option.value}` : ''}`;
            const standard = typeof option.default === 'string' ? ` (default: ${option.default})` : '';
            return `  ${flag.padEnd(34)} ${option.description}${standard}`;
        }
        var external_node_util_ = __webpack_require__(57975);
        ;
        async function readOptions(word, command, argv) {
            const declared = {
                ...command.options,
                ...COMMON_OPTIONS
            };
            const options = Object.fromEntries(Object.entries(declared).map(([name, { type, multiple = false, short }])=>[
                    name,
                    {
                        type,
                        multiple,
                        ...short && {
                            short
                        }
                    }
                ]));
            const { values, positionals, tokens } = (0, external_node_util_.parseArgs)({
                args: [
                    ...argv
                ],
                options,
                strict: false,
                tokens: true
            });
            if (values['help'] !== true) refuse(await problemsOf(command, declared, tokens, positionals), word);
            const value = (name)=>values[name] ?? declared[name]?.default;
            return {
                argument: positionals[0] ?? '',
                given: {
                    rest: positionals.slice(1),
                    text: (name)=>typeof value(name) === 'string' ? value(name) : '',
                    flag: (name)=>value(name) === true,
                    list: (name)=>(value(name) ?? []).map(String)
                }
            };
        }
        function refuse(problems, word) {
            if (problems.length === 0) return;
            throw new errors.rk('bad-input', problems.join('\n'), {
                state: 'nothing-changed',
                hint: `correct what is named above; pg-runbook ${word} --help shows what each option takes`
            });
        }
        async function problemsOf(command, declared, tokens, positionals) {
            const options = tokens.filter((token)=>token.kind === 'option');
            const problems = await Promise.all(options.map((token)=>optionProblem(token, declared)));
            return [
                ...problems.filter((problem)=>problem !== undefined),
                ...twice(options, declared),
                ...argumentProblems(command, positionals)
            ];
        }
        async function optionProblem(token, declared) {
            const { name, rawName, value, inlineValue } = token;
            const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
            if (!option) return `${rawName}: there is no such option; ${whichOptions(name, declared)}`;
            if (option.type === 'boolean') return value === undefined ? undefined : `${rawName}: takes no value`;
            if (!value) return `${rawName}: needs a value`;
            if (!inlineValue && value.startsWith('-')) return `${rawName}: needs a value, and is followed by ${value} (write ${rawName}=${value} if that is it)`;
            const problem = await option.problem?.(value);
            return problem === undefined ? undefined : `${rawName}: ${problem}`;
        }
        function whichOptions(name, declared) {
            const dashed = (names)=>names.map((one)=>`--${one}`);
            const near = dashed((0, near_names.$)(name, Object.keys(declared)));
            const all = `there are ${dashed(Object.keys(declared)).join(', ')}`;
            return near.length > 0 ? `did you mean ${near.join(' or ')}? ${all.replace('there', 'There')}` : all;
        }
        function twice(tokens, declared) {
            const names = tokens.map(({ name })=>name);
            const single = (name)=>Object.hasOwn(declared, name) && declared[name].type === 'string' && !declared[name].multiple;
            const repeated = new Set(names.filter((name, index)=>single(name) && names.indexOf(name) !== index));
            return [
                ...repeated
            ].map((name)=>`--${name}: is given ${names.filter((one)=>one === name).length} times`);
        }
        function argumentProblems({ argument, rest }, positionals) {
            const expected = argument ? 1 : 0;
            const [first] = positionals;
            if (argument && first === undefined) return argument.optional ? [] : [
                `${argument.name}: required (${argument.description})`
            ];
            const problem = first === undefined ? undefined : argument?.problem?.(first);
            if (problem !== undefined) return [
                `${argument.name}: ${problem}`
            ];
            if (rest) return [];
            return positionals.slice(expected).map((extra)=>`${shownWord(extra)}: not expected here${urlAdvice(extra)}`);
        }
        const urlAdvice = (text)=>/^\w+:\/\//.test(text) ? '; the database is read from DATABASE_URL, since other users can see a command line' : '';
        ;
        const READER_IS_GONE = new Set([
            'EPIPE',
            'EIO'
        ]);
        function outliveReaders() {
            process.stderr.on('error', ()=>{});
            process.stdout.on('error', (error)=>{
                if (!READER_IS_GONE.has(error.code ?? '')) throw error;
            });
        }
        ;
        const CLEAR_LINE = '\r\u001b[K';
        const MOVING_INTERVAL_MS = 100;
        const PLAIN_INTERVAL_MS = 10_000;
        function terminalLog(screen, verbose, now = Date.now) {
            const moving = screen.isTTY === true;
            const clear = moving ? CLEAR_LINE : '';
            const line = (text)=>void screen.write(`${clear}${(0, neutral_text.$0)(text)}\n`);
            const lastShown = new Map();
            const isDue = (task)=>{
                const last = lastShown.get(task);
                const due = now() - (last ?? (moving ? 0 : now())) >= (moving ? MOVING_INTERVAL_MS : PLAIN_INTERVAL_MS);
                if (last === undefined || due) lastShown.set(task, now());
                return due;
            };
            return {
                debug: (message)=>verbose && line(message),
                info: line,
                warn: (message, at)=>line(`warning: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
                error: (message, at)=>line(`error: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
                progress (progress) {
                    if (!isDue(progress.task)) return;
                    const text = (0, neutral_text.fZ)((0, quantities.oz)(progress));
                    if (moving) screen.write(`${CLEAR_LINE}${text.slice(0, (screen.columns ?? 80) - 1)}`);
                    else line(text);
                }
            };
        }
        ;
        const OTHER_NAMES = {
            'backup-skip-reason': 'no-backup'
        };
        const NEGATED = [
            [
                /\bbackup: false\b/g,
                '--no-backup <reason>'
            ]
        ];
        const START = String.raw`(?<![\w./@-])`;
        const LIST = /, (?=[^ ,]+(?:, |$))/;
        const optionOf = (input)=>`--${OTHER_NAMES[input] ?? input}`;
        const asSubject = (text, inputs)=>text.replace(new RegExp(`(?<=^|^- |: )(${inputs}): `, 'gm'), (_, input)=>`${optionOf(input)}: `);
        const asValue = (text, inputs)=>text.replace(new RegExp(`${START}(${inputs}): ([^\\s,;)]+(?:, [^\\s,;)]+\\.sql)*)`, 'g'), (_, input, value)=>value === 'true' ? optionOf(input) : value.split(LIST).map((one)=>`${optionOf(input)} ${one}`).join(' '));
        const asName = (text, inputs)=>text.replace(new RegExp(`${START}(${inputs})(?![\\w/-]|\\.\\w)`, 'g'), (_, input)=>optionOf(input));
        function terminalWords(options) {
            const names = [
                ...new Set([
                    ...options,
                    ...Object.keys(OTHER_NAMES)
                ])
            ].sort((a, b)=>b.length - a.length);
            const [all, hyphenated] = [
                names.join('|'),
                names.filter((name)=>name.includes('-')).join('|')
            ];
            const negate = (text)=>NEGATED.reduce((told, [form, option])=>told.replace(form, option), text);
            return {
                message: (text)=>asName(asValue(asSubject(negate(text), all), hyphenated), hyphenated),
                hint: (text)=>asName(asValue(negate(text), all), hyphenated)
            };
        }
        ;
        const LAST_WORDS_MS = 2_000;
        async function run(argv = process.argv.slice(2)) {
            outliveReaders();
            try {
                process.exitCode = await main(argv);
            } catch (error) {
                const word = commandNamed(argv[0] ?? '') && argv[0];
                const { text, exitCode } = tellFailure(error, terminalWords(optionNames()), word);
                process.stderr.write(text);
                process.exitCode = exitCode;
            }
            setTimeout(()=>process.exit(), LAST_WORDS_MS).unref();
        }
        async function main([word, ...rest]) {
            if (word === undefined) {
                process.stderr.write(overview(commands));
                return 2;
            }
            if ([
                'help',
                '--help',
                '-h'
            ].includes(word)) return rest[0] === undefined ? print(overview(commands)) : help(rest[0]);
            if ([
                '--version',
                '-V'
            ].includes(word)) return print(`${tool_version.w}\n`);
            const command = commandNamed(word);
            if (!command) throw noSuchCommand(word);
            const { given, argument } = await readOptions(word, command, rest);
            if (given.flag('help')) return help(word);
            const log = terminalLog(process.stderr, given.flag('verbose'));
            const answer = await withContext(log, (context)=>command.run(given, argument, context));
            print(given.flag('json') ? `${JSON.stringify(answer.report, null, 2)}\n` : (0, terminal.e)(answer.document));
            return answer.exitCode;
        }
        function help(word) {
            const command = commandNamed(word);
            if (!command) throw noSuchCommand(word);
            return print(commandHelp(word, command));
        }
        function noSuchCommand(word) {
            const names = Object.keys(commands);
            const near = (0, near_names.$)(word, names);
            const wrong = word.startsWith('-') ? `${word}: the command comes first, then its options` : `${shownWord(word)}: there is no such command`;
            const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}? There are` : '; there are';
            return new errors.rk('bad-input', `${wrong}${meant} ${names.join(', ')}`, {
                state: 'nothing-changed',
                hint: `pg-runbook ${near.length === 1 ? `${near[0]} ` : ''}--help`
            });
        }
        function print(text) {
            process.stdout.write(text);
            return 0;
        }
    },
    32297: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            E: ()=>parseDuration
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        const MILLISECONDS = {
            us: 0.001,
            ms: 1,
            s: 1_000,
            min: 60_000,
            h: 3_600_000,
            d: 86_400_000
        };
        const MAX_MILLISECONDS = 2 ** 31 - 1;
        function parseDuration(text) {
            if (/^0+$/.test(text.trim())) return 0;
            const match = /^(\d+(?:\.\d+)?) *(us|ms|s|min|h|d)$/.exec(text.trim());
            const milliseconds = match ? Number(match[1]) * MILLISECONDS[match[2]] : Number.NaN;
            if (Number.isNaN(milliseconds)) throw badDuration('expected a number with a unit (us, ms, s, min, h, d), such as 5s or 500ms, or 0 for no limit');
            if (milliseconds > MAX_MILLISECONDS) throw badDuration('longer than PostgreSQL can hold (24d)');
            if (milliseconds > 0 && milliseconds < 1) throw badDuration('shorter than 1ms would mean no limit at all');
            return Math.round(milliseconds);
        }
        const badDuration = (problem)=>new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('bad-input', problem);
    },
    27406: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            OB: ()=>stateInWords,
            WE: ()=>explain,
            h0: ()=>USAGE_CODES,
            rk: ()=>RunbookError
        });
        class RunbookError extends Error {
            name = 'RunbookError';
            code;
            detail;
            constructor(code, message, detail = {}){
                super(message, {
                    cause: detail.cause
                });
                this.code = code;
                this.detail = detail;
            }
        }
        const STATE_IN_WORDS = {
            'nothing-changed': 'Nothing in the database was changed.',
            'rolled-back': 'The database rolled everything back; it is as it was before.',
            'partly-applied': 'Part of the file is in the database; the ledger says which statements.',
            'earlier-committed': 'The files before this one are done and stay so; this one has changed nothing.',
            committed: 'The change is committed and in the database.',
            unknown: 'Whether the change is in the database could not be determined.'
        };
        const stateInWords = (state)=>STATE_IN_WORDS[state];
        const USAGE_CODES = new Set([
            'bad-input',
            'bad-database-url',
            'missing-database-url',
            'bad-migration-name'
        ]);
        function explain(error) {
            const { location, hint } = error.detail;
            const state = error.detail.state ?? (USAGE_CODES.has(error.code) ? 'nothing-changed' : undefined);
            const where = location ? `${location.file}:${location.line}${location.column ? `:${location.column}` : ''}: ` : '';
            return [
                where + error.message,
                state && stateInWords(state),
                hint && `Next: ${hint}`
            ].filter(Boolean).join('\n');
        }
    },
    91282: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            F4: ()=>unhealthyNow,
            r0: ()=>unhealthyAfter,
            rW: ()=>refuseUnhealthy
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        var _wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72416);
        async function refuseUnhealthy(health, deps) {
            const asked = await (0, _wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__.mI)(health, deps);
            if (asked.healthy) return;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('unhealthy', `the application is not healthy before the run: ${problemsOf(asked)}`, {
                state: 'nothing-changed',
                hint: 'find out what is wrong with it first: a migration would hide the cause. Without health-url it is not asked'
            });
        }
        const unhealthyAfter = (health)=>new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('unhealthy', `everything is applied, and the application is not healthy: ${problemsOf(health)}`, {
                state: 'committed',
                hint: 'look at the application first; pg-runbook rollback takes the newest migration back, where it carries a rollback'
            });
        const unhealthyNow = (health)=>new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('unhealthy', `the application is not healthy: ${problemsOf(health)}`, {
                hint: 'look at the application itself; what is in the database: pg-runbook status'
            });
        const problemsOf = ({ checks })=>checks.filter(({ lastProblem })=>lastProblem).map(({ url, lastProblem })=>`${url}: ${lastProblem}`).join('; ');
    },
    61696: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            V: ()=>recordBaseline,
            k: ()=>ledgerNotWritten
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
        var _changed_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94799);
        var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12760);
        const INSERT = `
  INSERT INTO ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__.sk}.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  SELECT name, checksum, 'adopted', pg_catalog.clock_timestamp(), 0, 0, 0, $4, $5, $6, $7, $8, content
  FROM ROWS FROM (pg_catalog.unnest($1::text[]), pg_catalog.unnest($2::text[]), pg_catalog.unnest($3::text[]))
    AS file (name, checksum, content)
  ON CONFLICT (name) DO NOTHING
  RETURNING name`;
        async function recordBaseline(client, files, { backup, actor, runUrl, commitSha, toolVersion }) {
            if (files.length === 0) return [];
            await (0, _ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__.IC)(client);
            const origin = [
                backup,
                actor,
                runUrl,
                commitSha,
                toolVersion
            ].map((value)=>value ?? null);
            const columns = [
                files.map(({ name })=>name),
                files.map(({ checksum })=>checksum),
                files.map(({ text })=>text === undefined ? null : (0, _changed_text_js__WEBPACK_IMPORTED_MODULE_2__.GD)(text))
            ];
            try {
                const { rows } = await client.query(INSERT, [
                    ...columns,
                    ...origin
                ]);
                return rows.map(({ name })=>name);
            } catch (error) {
                throw ledgerNotWritten(error);
            }
        }
        const LOCK_NOT_AVAILABLE = '55P03';
        const NOT_OURS = [
            '42501',
            '42P01',
            '42703',
            '23514'
        ];
        function ledgerNotWritten(error) {
            const sqlstate = (0, _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__.R8)(error);
            if (sqlstate === undefined) return error;
            const message = (0, _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__.JL)(error, {
                showDetail: false
            });
            if (/^(?:08|57P)/.test(sqlstate)) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('outcome-unknown', `the connection was lost while the ledger was written: ${message}`, {
                state: 'unknown',
                hint: 'Run the same command again: what is recorded stays recorded, and nothing is recorded twice.',
                cause: error
            });
            if (sqlstate === LOCK_NOT_AVAILABLE) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('lock-timeout', `another run is writing one of these migrations to the ledger: ${message}`, {
                state: 'nothing-changed',
                hint: 'Wait until it has ended (pg-runbook status), then run the same command again.',
                cause: error
            });
            return NOT_OURS.includes(sqlstate) ? (0, _ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__._P)([
                message
            ], error) : error;
        }
    },
    3940: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            G: ()=>readRollbacks,
            X: ()=>readRollback
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);
        var _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69434);
        var _rollback_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44789);
        const withoutSection = (file)=>(0, _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__.X_)(`${file.name} has no rollback section`, `Take it back with a new migration, or restore the backup that was made before it. Next time write ${_rollback_section_js__WEBPACK_IMPORTED_MODULE_3__.j4}.`, file);
        async function readRollback(directory, name) {
            const file = await (0, _migration_file_js__WEBPACK_IMPORTED_MODULE_1__.V7)(directory, name);
            const parsed = await (0, _rollback_section_js__WEBPACK_IMPORTED_MODULE_3__._U)(file);
            if (parsed === undefined) throw withoutSection(file);
            return parsed;
        }
        async function readFor(directory, entry) {
            const file = await (0, _migration_file_js__WEBPACK_IMPORTED_MODULE_1__.V7)(directory, entry.name);
            _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__.Ib.judge(file, entry);
            const parsed = await (0, _rollback_section_js__WEBPACK_IMPORTED_MODULE_3__._U)(file);
            if (parsed === undefined) throw withoutSection(file);
            return parsed;
        }
        const whereOf = ({ detail: { location } })=>location ? `${location.file}:${location.line}: ` : '';
        function together(problems) {
            if (problems.length === 1) return problems[0];
            const hints = [
                ...new Set(problems.map(({ detail })=>detail.hint).filter((hint)=>hint !== undefined))
            ];
            const told = problems.map((problem)=>whereOf(problem) + problem.message);
            const location = problems.find(({ detail })=>detail.location)?.detail.location;
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('rollback-refused', `${problems.length} files cannot be rolled back:\n${told.join('\n')}`, {
                state: 'nothing-changed',
                hint: hints.join('\n'),
                ...location && {
                    location
                }
            });
        }
        async function readRollbacks(directory, entries) {
            const parsed = [];
            const problems = [];
            for (const entry of entries){
                try {
                    parsed.push(await readFor(directory, entry));
                } catch (error) {
                    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk)) throw error;
                    problems.push(error);
                }
            }
            if (problems.length > 0) throw together(problems);
            return parsed;
        }
    },
    69434: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Ib: ()=>rollbackMark,
            UP: ()=>notNewest,
            X_: ()=>refusedRollback
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
        var _postgres_sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12573);
        var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21366);
        function judge(file, entry) {
            switch(entry?.status){
                case 'rolled-back':
                    return 'done';
                case 'rolling-back':
                    return 'interrupted';
                case 'applied':
                case 'adopted':
                    if (entry.checksum !== file.checksum) throw changed(file, entry);
                    return 'pending';
                case 'running':
                    throw refusedRollback(`${file.name} is half applied`, `Finish it first: pg-runbook apply ${file.name}`, file);
                case undefined:
                    throw refusedRollback(`${file.name} is not applied here`, 'See what is: pg-runbook status', file);
            }
        }
        function changed(file, entry) {
            const message = `${file.name} was ${entry.status} on ${entry.appliedAt.toISOString()} with another text, so its rollback may not fit ` + `what ran: checksum then ${entry.checksum}, checksum now ${file.checksum}`;
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('migration-changed', message, {
                state: 'nothing-changed',
                location: {
                    file: file.path,
                    line: 1
                },
                hint: `Put the file back as it was (git log -p -- ${file.path}), then run this again; where the new text is meant, record it first: ` + `pg-runbook apply-pending --accept-changed ${file.name}`
            });
        }
        const refusedRollback = (message, hint, file)=>new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('rollback-refused', message, {
                state: 'nothing-changed',
                hint,
                ...file && {
                    location: {
                        file: file.path,
                        line: 1
                    }
                }
            });
        const NEWER = `SELECT name FROM ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__.Bt} WHERE name > $1 AND status <> 'rolled-back' ORDER BY name COLLATE "C" DESC`;
        async function refuseUnlessNewest({ session, parsed }) {
            const { name } = parsed.file;
            const newer = (await session.client.query(NEWER, [
                name
            ])).rows.map((row)=>row.name);
            if (newer.length > 0) throw notNewest(name, newer, parsed.file);
        }
        const notNewest = (name, newer, file)=>refusedRollback(`${name} is not the newest applied migration; newer, newest first: ${newer.join(', ')}`, 'Roll the newer ones back first, or all of them down to a file that stays: pg-runbook rollback --to <file>', file);
        const STATUS_CHECK = `
  SELECT conname AS name FROM pg_catalog.pg_constraint
  WHERE conrelid = '${_ledger_js__WEBPACK_IMPORTED_MODULE_3__.Bt}'::pg_catalog.regclass AND contype = 'c'
    AND pg_catalog.pg_get_constraintdef(oid) LIKE '%''rolled-back''%'
    AND pg_catalog.pg_get_constraintdef(oid) NOT LIKE '%''rolling-back''%'`;
        async function allowRollingBack(client) {
            for (const { name } of (await client.query(STATUS_CHECK)).rows){
                await client.query(`ALTER TABLE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__.Bt} DROP CONSTRAINT ${(0, _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__.C)(name)},
      ADD CONSTRAINT ${(0, _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__.C)(name)}
        CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))`);
            }
        }
        const CLAIM = `
  UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__.Bt} SET status = 'rolling-back', applied_at = pg_catalog.clock_timestamp()
  WHERE name = $1 AND (status IN ('applied', 'adopted') AND checksum = $2 OR status = 'rolling-back' AND $3)`;
        async function claim(run, resumes) {
            const { client } = run.session;
            await refuseUnlessNewest(run);
            await allowRollingBack(client);
            const { name, checksum } = run.parsed.file;
            return (await client.query(CLAIM, [
                name,
                checksum,
                resumes
            ])).rowCount === 1;
        }
        const FINISH = `
  UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__.Bt} SET status = 'rolled-back', applied_at = pg_catalog.clock_timestamp(), duration_ms = $2, warnings = $3,
    backup = $4, actor = $5, run_url = $6, commit_sha = $7, tool_version = $8
  WHERE name = $1 AND status = 'rolling-back'
  RETURNING ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__.Py}`;
        async function finish({ session, parsed, options }, result) {
            const { backup, actor, runUrl, commitSha, toolVersion } = options;
            const origin = [
                backup,
                actor,
                runUrl,
                commitSha,
                toolVersion
            ].map((value)=>value ?? null);
            const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
            const values = [
                parsed.file.name,
                durationMs,
                result.warnings,
                ...origin
            ];
            return (await session.client.query(FINISH, values)).rows[0];
        }
        const RELEASE = `UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__.Bt} SET status = $2, applied_at = $3 WHERE name = $1 AND status = 'rolling-back'`;
        const OTHERWISE = 'Take it back with a new migration, or restore the backup that was made before it; or correct the section and record the new ' + 'text first: pg-runbook apply-pending --accept-changed <file>';
        const rollbackMark = {
            task: 'rollback',
            doneWord: 'rolled back',
            afterFailure: (advice)=>advice === undefined || advice === _postgres_sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_2__.YF ? OTHERWISE : `${advice}. ${OTHERWISE}`,
            judge,
            claim,
            finish,
            isWritten: (client, file, xid)=>(0, _ledger_js__WEBPACK_IMPORTED_MODULE_3__._7)(client, file, [
                    'rolled-back'
                ], xid),
            async release ({ session, parsed }, before) {
                if (before?.status === 'applied' || before?.status === 'adopted') await session.client.query(RELEASE, [
                    parsed.file.name,
                    before.status,
                    before.appliedAt
                ]);
            }
        };
    },
    18646: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            L: ()=>tryRollbacks,
            l: ()=>rollBackMigration
        });
        var _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69434);
        var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12662);
        const asApplied = (options)=>({
                ...options,
                onAlreadyExists: 'error',
                dryRun: false
            });
        async function rollBackMigration(parsed, options, deps) {
            const outcome = await (0, _runner_js__WEBPACK_IMPORTED_MODULE_1__.r)(parsed, asApplied(options), deps, _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__.Ib);
            switch(outcome.kind){
                case 'already-applied':
                    return {
                        kind: 'already-rolled-back',
                        entry: outcome.entry
                    };
                case 'applied':
                    {
                        const { entry, statements, warnings, durationMs, replyLost } = outcome;
                        return {
                            kind: 'rolled-back',
                            entry,
                            statements,
                            warnings,
                            durationMs,
                            replyLost
                        };
                    }
                case 'dry-run':
                    throw new TypeError('a rollback is tried out with tryRollbacks');
            }
        }
        const tryRollbacks = (all, options, deps)=>(0, _runner_js__WEBPACK_IMPORTED_MODULE_1__.Z)(all, asApplied(options), deps, _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__.Ib);
    },
    57289: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            H: ()=>stateOfFile
        });
        async function stateOfFile(entry, checksum) {
            if (entry === undefined) return 'pending';
            if (entry.status !== 'applied' && entry.status !== 'adopted') return entry.status;
            return await checksum() === entry.checksum ? entry.status : 'changed';
        }
    },
    22932: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            $0: ()=>neutralise,
            OT: ()=>hidesSomething,
            fZ: ()=>neutraliseLine
        });
        const LOG_TEXT_LIMIT = 65_536;
        const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
        const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
        const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
        function neutralise(text, limit = LOG_TEXT_LIMIT) {
            const kept = text.length > limit ? wholeCharacters(text.slice(0, limit)) : text;
            const harmless = kept.replace(TERMINAL_SEQUENCES, '').replace(/\r\n/g, '\n').replace(CONTROLS, (character)=>character === '\u007f' ? '\u2421' : picture(character)).replace(INVISIBLE, codePoint).replace(/##\[/g, '## [').replace(/^(?=[^\S\n]*::)/gm, '| ');
            return kept.length < text.length ? `${harmless}\n... (${text.length - kept.length} more characters not shown)` : harmless;
        }
        const neutraliseLine = (text, limit = 1_000)=>neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ');
        const hidesSomething = (text)=>text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text);
        const picture = (control)=>String.fromCharCode(0x2400 + control.charCodeAt(0));
        const codePoint = (character)=>`<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
        const wholeCharacters = (text)=>text.replace(/[\ud800-\udbff]$/, '');
    },
    3246: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            applyPending: ()=>applyPending
        });
        var backup_first = __webpack_require__(39672);
        var errors = __webpack_require__(27406);
        var back_up_and_rehearse = __webpack_require__(32923);
        var health_gate = __webpack_require__(91282);
        var wait_for_health = __webpack_require__(72416);
        var catalog_record = __webpack_require__(68612);
        var environment_mark = __webpack_require__(5130);
        var default_schema = __webpack_require__(97852);
        var migrations_edited = __webpack_require__(96466);
        var findings = __webpack_require__(20713);
        var ledger = __webpack_require__(21366);
        var ledger_schema = __webpack_require__(12760);
        var parse_all = __webpack_require__(98530);
        var migrations_plan = __webpack_require__(56996);
        var statement = __webpack_require__(96666);
        ;
        const nothingToDo = ({ pending, baseline, accepted })=>pending.length + baseline.length + accepted.length === 0;
        function refuseThroughPooler(parsed) {
            const alone = parsed.filter((one)=>!(0, statement.E)(one)).map(({ file })=>file.name);
            if (alone.length === 0) return;
            throw new errors.rk('pooled-connection', `${alone.join(', ')}: holds statements that cannot share a transaction, and this connection goes through a pooler`, {
                state: 'nothing-changed',
                hint: 'Set DIRECT_URL to the address of the database itself, and run it again.'
            });
        }
        async function prepareRelease(client, folder, options) {
            const entries = await (0, ledger.FH)(client);
            const edited = (0, migrations_plan.l)(folder.files, entries);
            await (0, migrations_edited.k)(client, edited.filter(({ file })=>!options.acceptChanged.includes(file.name)));
            const plan = (0, migrations_plan.n)(folder.files, entries, options);
            if (nothingToDo(plan)) return {
                plan,
                parsed: [],
                entries,
                warnings: plan.warnings
            };
            await (0, ledger_schema.VL)(client);
            const parsed = await (0, parse_all.b)(plan.pending);
            if (options.pooled) refuseThroughPooler(parsed);
            const byHand = await (0, catalog_record.WD)(client);
            const elsewhere = parsed.length > 0 ? await (0, default_schema.r)(client, parsed, options.localSettings) : undefined;
            return {
                ...{
                    plan,
                    parsed,
                    entries
                },
                ...byHand && {
                    byHand
                },
                before: await (0, findings.RJ)(client),
                warnings: [
                    ...plan.warnings,
                    ...elsewhere === undefined ? [] : [
                        elsewhere
                    ]
                ]
            };
        }
        var read_folder = __webpack_require__(35800);
        var reusable_session = __webpack_require__(20087);
        var run_batch = __webpack_require__(20008);
        var stopped_at = __webpack_require__(86782);
        var runner = __webpack_require__(12662);
        var record_afterwards = __webpack_require__(66066);
        ;
        async function lookAfterwards(connection, before, log) {
            const look = async (client)=>before === undefined ? [] : (0, findings.n$)(before, await (0, findings.RJ)(client), 'this run');
            const told = await (0, record_afterwards.n)(async (body)=>body((await connection.get()).client), undefined, log, look);
            return told ?? [];
        }
        var whole_file = __webpack_require__(65607);
        var baseline = __webpack_require__(61696);
        ;
        async function recordWithoutRunning(client, plan, origin) {
            await (0, ledger_schema.IC)(client);
            if (plan.baseline.length + plan.accepted.length === 0) return;
            await client.query('BEGIN');
            try {
                await (0, baseline.V)(client, plan.baseline, origin);
                for (const edited of plan.accepted)await accept(client, edited);
                await client.query('COMMIT');
            } catch (error) {
                await client.query('ROLLBACK').catch(()=>{});
                throw (0, baseline.k)(error);
            }
        }
        async function accept(client, { file, entry }) {
            if (await (0, ledger.St)(client, file, entry.checksum)) return;
            throw new errors.rk('migration-changed', `${file.name}: its entry was changed by somebody else meanwhile`, {
                state: 'nothing-changed',
                location: {
                    file: file.path,
                    line: 1
                },
                hint: `run it again; SELECT * FROM ${ledger_schema.sk}.migrations shows the entry`
            });
        }
        var client = __webpack_require__(38362);
        var connection_url = __webpack_require__(57501);
        var which_url = __webpack_require__(70048);
        var environment = __webpack_require__(39214);
        var server_facts = __webpack_require__(62816);
        var session = __webpack_require__(38933);
        ;
        async function applyPending(request, deps) {
            const began = performance.now();
            await refuseBadOptions(request);
            const url = (0, environment.N)(request.database, deps.env);
            const database = (0, connection_url.DZ)(url);
            (0, which_url._)(url, deps.log);
            const edges = applyEdges(url, request, deps);
            const connection = (0, reusable_session._)(edges);
            try {
                const reading = (0, read_folder.j)(request.migrationsDir);
                const { release, server } = await connectAndPrepare(url, connection, reading, request);
                const { plan } = release;
                const { leftOut } = await reading;
                const report = (status, more = {})=>({
                        ...{
                            status,
                            database,
                            applied: [],
                            tried: [],
                            baselined: [],
                            acceptedChanges: [],
                            notTried: []
                        },
                        ...{
                            interrupted: plan.interrupted,
                            leftOut,
                            warnings: release.warnings
                        },
                        ...release.byHand && {
                            byHand: release.byHand
                        },
                        ...more,
                        durationMs: performance.now() - began
                    });
                for (const warning of release.warnings)deps.log.warn(warning);
                if (nothingToDo(plan)) return report('nothing-pending');
                const work = {
                    release,
                    server: server,
                    url,
                    edges,
                    connection,
                    request,
                    deps,
                    report
                };
                return await (request.dryRun ? tryOut(work) : run(work));
            } finally{
                await connection.close();
            }
        }
        async function refuseBadOptions(request) {
            const { backup, dryRun, health, allowPooler } = request;
            const problems = [
                ...await (0, backup_first.nE)(backup, dryRun),
                ...(0, back_up_and_rehearse.U)(request),
                ...health ? (0, wait_for_health.Uv)(health.url) : []
            ];
            if (allowPooler && backup.take && !dryRun) problems.push('allow-pooler: a backup cannot be taken through a pooler; set DIRECT_URL, or backup: false with a reason');
            if (problems.length > 0) throw new errors.rk('bad-input', problems.join('\n'), {
                state: 'nothing-changed'
            });
        }
        async function connectAndPrepare(url, connection, reading, request) {
            reading.catch(()=>{});
            try {
                const { client } = await connection.get();
                return await prepare(client, await reading, url, request);
            } catch (error) {
                await reading;
                throw error;
            }
        }
        async function prepare(client, folder, url, request) {
            await (0, environment_mark.M)(client, request.database.environment);
            const release = await prepareRelease(client, folder, {
                ...{
                    ...request,
                    pooled: request.allowPooler
                },
                ...request.allowPooler && {
                    localSettings: (0, session.f3)(url)
                }
            });
            if (nothingToDo(release.plan)) return {
                release,
                server: undefined
            };
            await (0, session.HU)(client);
            return {
                release,
                server: await (0, server_facts.h)(client)
            };
        }
        async function tryOut({ release, edges, request, deps, report }) {
            const { parsed, plan } = release;
            const outcomes = parsed.length === 0 ? [] : await (0, runner.Z)(parsed, applyOptions(request, deps), edges);
            return report('dry-run', {
                baselined: plan.baseline.map(({ name })=>name),
                acceptedChanges: plan.accepted.map(({ file })=>file.name),
                tried: outcomes.map((outcome, index)=>({
                        name: parsed[index].file.name,
                        outcome
                    }))
            });
        }
        const applyOptions = (request, deps, backup)=>({
                ...(0, backup_first.D$)(request, backup, deps),
                onAlreadyExists: request.onAlreadyExists
            });
        const applyEdges = (url, { allowPooler, lockTimeoutMs }, { log, signal })=>({
                connect: ()=>(0, client.Ng)(url, {
                        allowPooler,
                        lockTimeoutMs
                    }),
                ...{
                    log,
                    signal
                },
                ...allowPooler && {
                    localSettings: (0, session.f3)(url)
                }
            });
        async function run(work) {
            const { release, url, edges, connection, request, deps } = work;
            const { plan, parsed, entries } = release;
            if (release.byHand) deps.log.warn((0, catalog_record.v6)(release.byHand));
            if (parsed.length > 0 && request.health) await (0, health_gate.rW)(request.health, deps);
            if (parsed.length > 0 && request.backup.take) await connection.close();
            const optionsOf = (backup)=>applyOptions(request, deps, backup);
            const { server } = work;
            const before = parsed.length > 0 ? await (0, back_up_and_rehearse.P)(request, {
                url,
                server
            }, parsed, optionsOf, deps) : {};
            const options = optionsOf(before.backup);
            const { client } = await connection.get();
            await recordWithoutRunning(client, plan, options);
            await (0, environment_mark.d)(client, request.database.environment);
            const hasInvalidIndex = (release.before?.invalidIndexes ?? []).length > 0;
            const mayTravel = (one)=>!entries.has(one.file.name) && (0, whole_file.NI)(one, hasInvalidIndex);
            const outcome = await (0, run_batch.V)(parsed, options, edges, mayTravel, connection);
            const isChanged = plan.baseline.length + plan.accepted.length > 0 || (0, run_batch.c)(outcome);
            const told = isChanged && !deps.signal.aborted ? await lookAfterwards(connection, release.before, deps.log) : [];
            return conclude(work, outcome, told, before);
        }
        async function conclude(work, outcome, told, before) {
            const { release, request, deps } = work;
            for (const line of told)deps.log.warn(line);
            const { applied, failed, notTried } = outcome;
            const done = {
                ...{
                    applied,
                    notTried
                },
                baselined: release.plan.baseline.map(({ name })=>name),
                acceptedChanges: release.plan.accepted.map(({ file })=>file.name),
                warnings: [
                    ...release.warnings,
                    ...applied.flatMap(({ warnings })=>warnings),
                    ...told
                ],
                ...before
            };
            if (failed) {
                const { name, error } = failed;
                deps.onStopped?.(work.report('failed', {
                    ...done,
                    failed: {
                        name,
                        message: error.message
                    }
                }));
                throw (0, stopped_at.P0)(failed, {
                    doneWord: 'Applied',
                    before: applied.map((file)=>file.name),
                    notTried
                });
            }
            if (applied.length === 0) return work.report('baselined', done);
            const byUs = applied.some(({ how })=>how !== 'already-applied');
            const health = byUs && request.health ? await (0, wait_for_health.tm)(request.health, deps) : undefined;
            if (health?.healthy === false) {
                deps.onStopped?.(work.report('unhealthy', {
                    ...done,
                    health
                }));
                throw (0, health_gate.r0)(health);
            }
            return work.report(byUs ? 'applied' : 'already-applied', {
                ...done,
                ...health && {
                    health
                }
            });
        }
    },
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
    },
    46936: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            backup: ()=>backup
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        var _backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18143);
        var _postgres_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38362);
        var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57501);
        var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39214);
        var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70048);
        var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62816);
        async function backup(request, deps) {
            const problems = await (0, _backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__._)(request.options);
            if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('bad-input', problems.join('\n'), {
                state: 'nothing-changed'
            });
            const url = (0, _postgres_environment_js__WEBPACK_IMPORTED_MODULE_4__.N)(request.database, deps.env);
            deps.log.info(`Backing up ${(0, _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_3__.DZ)(url)}`);
            (0, _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_5__._)(url, deps.log);
            const server = await (0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_2__.SV)(url, {
                lockTimeoutMs: request.options.lockWaitTimeoutMs
            }, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__.h);
            return (0, _backups_make_backup_js__WEBPACK_IMPORTED_MODULE_1__.B)(url, server, request.options, deps);
        }
    },
    21992: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            health: ()=>health
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        var _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72416);
        async function health({ target, wait }, deps) {
            const problems = [
                ...(0, _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__.Uv)(target.url),
                ...target.liveUrl === undefined ? [] : (0, _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__.Uv)(target.liveUrl, 'live-url')
            ];
            if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('bad-input', problems.join('\n'), {
                state: 'nothing-changed'
            });
            const result = await (wait ? _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__.tm : _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__.mI)(target, deps);
            const version = result.checks.findLast((check)=>check.version !== undefined)?.version;
            return {
                ...result,
                status: result.healthy ? 'healthy' : 'unhealthy',
                waited: wait,
                ...version !== undefined && {
                    version
                }
            };
        }
    },
    27314: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            rollback: ()=>rollback
        });
        var backup_first = __webpack_require__(39672);
        var errors = __webpack_require__(27406);
        var default_schema = __webpack_require__(97852);
        var environment_mark = __webpack_require__(5130);
        var ledger = __webpack_require__(21366);
        var ledger_schema = __webpack_require__(12760);
        var catalog_record = __webpack_require__(68612);
        var record_afterwards = __webpack_require__(66066);
        var roll_back = __webpack_require__(18646);
        var roll_back_files = __webpack_require__(3940);
        var list_migrations = __webpack_require__(8365);
        var near_names = __webpack_require__(22306);
        var roll_back_mark = __webpack_require__(69434);
        ;
        function notInLedger(name, present) {
            const near = (0, near_names.$)(name, present.map((entry)=>entry.name));
            const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See what is applied: pg-runbook status';
            return (0, roll_back_mark.X_)(`${name} is not applied here`, hint);
        }
        function named(name, present, entries) {
            const own = entries.find((entry)=>entry.name === name);
            if (own?.status === 'rolled-back') return {
                kind: 'already-rolled-back',
                entry: own
            };
            const index = present.findIndex((entry)=>entry.name === name);
            if (index < 0) throw notInLedger(name, present);
            if (index === 0) return {
                kind: 'roll-back',
                entries: [
                    present[0]
                ]
            };
            const newer = present.slice(0, index).map((entry)=>entry.name);
            throw (0, roll_back_mark.UP)(name, newer);
        }
        function downTo(name, present) {
            const index = present.findIndex((entry)=>entry.name === name);
            if (index < 0) throw notInLedger(name, present);
            const stays = present[index];
            if (stays.status !== 'applied' && stays.status !== 'adopted') throw (0, roll_back_mark.X_)(`${name} cannot stay: it is ${stays.status}`, `Finish it first: pg-runbook status`);
            return present.slice(0, index);
        }
        function planRollback(entries, choice) {
            const present = entries.filter(({ status })=>status !== 'rolled-back').sort((a, b)=>(0, list_migrations.q)(b.name, a.name));
            if (choice.kind === 'named') return named(choice.migration, present, entries);
            const chosen = choice.kind === 'newest' ? present.slice(0, 1) : downTo(choice.migration, present);
            return chosen.length === 0 ? {
                kind: 'nothing'
            } : {
                kind: 'roll-back',
                entries: chosen
            };
        }
        var stopped_at = __webpack_require__(86782);
        var client = __webpack_require__(38362);
        var connection_url = __webpack_require__(57501);
        var which_url = __webpack_require__(70048);
        var environment = __webpack_require__(39214);
        var server_facts = __webpack_require__(62816);
        var session = __webpack_require__(38933);
        ;
        async function rollback(request, deps) {
            await refuseBadOptions(request);
            const url = (0, environment.N)(request.database, deps.env);
            refuseUnconfirmed(request, url);
            const database = (0, connection_url.DZ)(url);
            (0, which_url._)(url, deps.log);
            const { server, plan, files, byHand } = await look(url, request);
            if (plan.kind !== 'roll-back') return nothingToDo(plan, database);
            const names = files.map(({ file })=>file.name).join(', ');
            deps.log.info(`${request.dryRun ? 'Trying to roll back' : 'Rolling back'}, newest first, on ${database}: ${names}`);
            for (const entry of plan.entries)warnOfAdopted(entry, deps);
            if (byHand) deps.log.warn((0, catalog_record.v6)(byHand));
            const common = {
                database,
                ...byHand && {
                    byHand
                }
            };
            if (request.dryRun) return tryOut(files, {
                url,
                request,
                deps,
                common
            });
            const backup = await (0, backup_first.df)(request, url, server, deps);
            const taken = backup && {
                backup
            };
            return takeBack(files, {
                url,
                request,
                deps,
                ...taken,
                common: {
                    ...common,
                    ...taken
                }
            });
        }
        const look = (url, request)=>(0, client.SV)(url, {
                lockTimeoutMs: request.lockTimeoutMs
            }, async (client)=>{
                await (0, session.HU)(client);
                await (0, environment_mark.M)(client, request.database.environment);
                const plan = planRollback(await (0, ledger.SC)(client), choiceOf(request));
                const server = await (0, server_facts.h)(client);
                if (plan.kind !== 'roll-back') return {
                    plan,
                    files: [],
                    byHand: undefined,
                    server
                };
                await (0, ledger_schema.VL)(client);
                const files = await (0, roll_back_files.G)(request.migrationsDir, plan.entries);
                await (0, default_schema.r)(client, files);
                return {
                    plan,
                    files,
                    byHand: await (0, catalog_record.WD)(client),
                    server
                };
            });
        const choiceOf = ({ migration, to })=>{
            if (migration !== undefined) return {
                kind: 'named',
                migration
            };
            return to === undefined ? {
                kind: 'newest'
            } : {
                kind: 'down-to',
                migration: to
            };
        };
        async function refuseBadOptions({ backup, dryRun, migration, to, confirm }) {
            const problems = await (0, backup_first.nE)(backup, dryRun);
            if (migration !== undefined && to !== undefined) problems.push('to: give either migration (the newest one) or to (the file that stays), not both');
            if (!dryRun && confirm === '') problems.push('confirm: required; type the name of the database, or do a dry run');
            if (problems.length > 0) throw new errors.rk('bad-input', problems.join('\n'), {
                state: 'nothing-changed'
            });
        }
        function refuseUnconfirmed({ dryRun, confirm }, { database, source }) {
            if (dryRun || confirm === database) return;
            throw new errors.rk('wrong-database', `confirm says ${JSON.stringify(confirm)}, and ${source} leads to ${database}`, {
                state: 'nothing-changed',
                hint: `If ${database} is the one you mean, give its name as confirm; else choose the other environment or URL.`
            });
        }
        function warnOfAdopted({ name, status, appliedAt }, { log }) {
            if (status !== 'adopted') return;
            const when = appliedAt.toISOString();
            log.warn(`${name} was adopted on ${when}: what its rollback takes away was there before pg-runbook came`);
        }
        const nothingToDo = (plan, database)=>({
                status: plan.kind === 'nothing' ? 'nothing-to-roll-back' : plan.kind,
                database,
                rolledBack: plan.kind === 'nothing' ? [] : [
                    {
                        migration: plan.entry.name,
                        outcome: plan
                    }
                ],
                notTried: [],
                warnings: 0
            });
        const runnerOptions = ({ request, deps, backup })=>(0, backup_first.D$)(request, backup, deps);
        const runnerEdges = (url, { log, signal })=>({
                connect: ()=>(0, client.Ng)(url),
                log,
                signal
            });
        async function tryOut(files, work) {
            const outcomes = await (0, roll_back.L)(files, runnerOptions(work), runnerEdges(work.url, work.deps));
            const rolledBack = outcomes.map((outcome, index)=>({
                    migration: files[index].file.name,
                    outcome
                }));
            return {
                ...work.common,
                status: 'dry-run',
                rolledBack,
                notTried: [],
                warnings: warningsIn(rolledBack)
            };
        }
        const warningsIn = (rolledBack)=>rolledBack.reduce((sum, { outcome })=>sum + ('warnings' in outcome ? outcome.warnings.length : 0), 0);
        async function inTurn(files, work) {
            const rolledBack = [];
            for (const [index, parsed] of files.entries()){
                const migration = parsed.file.name;
                try {
                    const outcome = await (0, roll_back.l)(parsed, runnerOptions(work), runnerEdges(work.url, work.deps));
                    rolledBack.push({
                        migration,
                        outcome
                    });
                } catch (error) {
                    if (!(error instanceof errors.rk)) throw error;
                    const notTried = files.slice(index + 1).map(({ file })=>file.name);
                    return {
                        rolledBack,
                        failed: {
                            name: migration,
                            error
                        },
                        notTried
                    };
                }
            }
            return {
                rolledBack,
                notTried: []
            };
        }
        async function takeBack(files, work) {
            const { url, deps, common } = work;
            const { rolledBack, failed, notTried } = await inTurn(files, work);
            const byUs = rolledBack.some(({ outcome })=>outcome.kind === 'rolled-back');
            const isChanged = byUs || failed !== undefined && !(0, stopped_at.Jw)(failed.error);
            if (isChanged && !deps.signal.aborted) await (0, record_afterwards.n)((body)=>(0, client.SV)(url, {}, body), work.request.database.environment, deps.log);
            const report = {
                ...common,
                rolledBack,
                warnings: warningsIn(rolledBack)
            };
            if (failed === undefined) return {
                ...report,
                status: byUs ? 'rolled-back' : 'already-rolled-back',
                notTried
            };
            const { name, error } = failed;
            deps.onStopped?.({
                ...report,
                status: 'failed',
                failed: {
                    migration: name,
                    message: error.message
                },
                notTried
            });
            throw (0, stopped_at.P0)(failed, {
                doneWord: 'Rolled back',
                before: rolledBack.map(({ migration })=>migration),
                notTried
            });
        }
    },
    87568: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            K4: ()=>countInWords,
            ji: ()=>durationInWords,
            ob: ()=>bytesInWords,
            oz: ()=>progressLine,
            pq: ()=>countOf
        });
        const UNITS = [
            'bytes',
            'kB',
            'MB',
            'GB',
            'TB'
        ];
        function bytesInWords(bytes) {
            const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
            return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
        }
        const countInWords = (count)=>String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
        function durationInWords(milliseconds) {
            if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
            if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
            const seconds = Math.round(milliseconds / 1000);
            return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
        }
        const countOf = (count, noun, plural = `${noun}s`)=>`${countInWords(count)} ${count === 1 ? noun : plural}`;
        function progressLine({ task, done, total, unit, detail }) {
            const amount = unit === 'bytes' ? bytesInWords : countInWords;
            const share = total ? ` of ${amount(total)} (${Math.min(100, Math.floor(100 * done / total))} %)` : '';
            return `${task}: ${amount(done)}${share}${unit === 'bytes' ? '' : ` ${unit}`}${detail ? `, ${detail}` : ''}`;
        }
    },
    33792: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            I: ()=>findingInWords,
            s: ()=>checkDocument
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
                    {
                        kind: 'text',
                        text: [
                            whatWasChecked(report)
                        ]
                    },
                    ...groups.slice(0, MOST_FILES).flatMap(fileBlocks),
                    ...more > 0 ? [
                        textBlock(`... and ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(more, 'more file')} with findings, all of them in the report`)
                    ] : [],
                    ...report.findings.length > 0 ? [
                        howToAllow
                    ] : []
                ]
            };
        }
        function titleOf({ errors, warnings, checked }) {
            const found = [
                errors > 0 && (0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(errors, 'error'),
                warnings > 0 && (0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(warnings, 'warning')
            ].filter(Boolean);
            const files = (0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(checked.length, 'migration file');
            return found.length === 0 ? `${files}: nothing to mend` : `${files}: ${found.join(', ')}`;
        }
        function whatWasChecked({ checked, files, base, database, sizes, rulesOff, migrationsDir }) {
            const against = [
                base && `the branch ${base}`,
                database && `the ledger of ${database}`
            ].filter(Boolean);
            const which = checked.length === files ? `All ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4)(files)} of ${migrationsDir}` : `${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4)(checked.length)} of the ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4)(files)} files of ${migrationsDir}, those that are still to run`;
            return [
                `Checked: ${which}${against.length > 0 ? `, held against ${against.join(' and ')}` : ''}.`,
                sizes ? ` Sizes of tables: from ${sizes}.` : '',
                rulesOff.length > 0 ? ` Not asked: ${rulesOff.join(', ')}.` : ''
            ].join('');
        }
        function byFile(findings) {
            const groups = new Map();
            for (const finding of findings)groups.set(finding.location.file, [
                ...groups.get(finding.location.file) ?? [],
                finding
            ]);
            const worst = (all)=>all.some(({ severity })=>severity === 'error') ? 0 : 1;
            return [
                ...groups
            ].sort(([, a], [, b])=>worst(a) - worst(b));
        }
        function fileBlocks([file, findings]) {
            const more = findings.length - MOST_OF_A_FILE;
            const rest = more > 0 ? [
                [
                    `... and ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4)(more)} more`
                ]
            ] : [];
            return [
                {
                    kind: 'text',
                    text: [
                        {
                            code: file
                        }
                    ]
                },
                {
                    kind: 'list',
                    items: [
                        ...findings.slice(0, MOST_OF_A_FILE).map(item),
                        ...rest
                    ]
                }
            ];
        }
        const item = (finding)=>[
                `${finding.severity === 'error' ? 'error' : 'warning'}, line ${finding.location.line}, `,
                {
                    code: finding.rule
                },
                `: ${shortened(findingInWords(finding))}`
            ];
        const findingInWords = ({ message, estimate, fix })=>`${message}${estimate ? ` (${estimate})` : ''}.\nInstead: ${fix}.`;
        const howToAllow = {
            kind: 'text',
            text: [
                'What is meant so passes with a comment on the line before: ',
                {
                    code: '-- pg-runbook: allow <rule> because <reason>'
                }
            ]
        };
        const textBlock = (text)=>({
                kind: 'text',
                text: [
                    text
                ]
            });
        const shortened = (text)=>text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;
    },
    79812: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Y: ()=>shownBlocks
        });
        const shownBlocks = ({ blocks })=>blocks.filter((block)=>block.kind !== 'warnings' || block.lines.length > 0);
    },
    10977: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            $D: ()=>hasStatements,
            G8: ()=>driftFound,
            P1: ()=>requireChecked,
            Zn: ()=>nextSteps
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
        function requireChecked({ status, database, couldNotTell }) {
            if (status !== 'not-checked') return;
            const why = couldNotTell.length > 0 ? `: ${couldNotTell.join('; ')}` : '';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('drift-not-checked', `${database} could not be compared with the schema file${why}`, {
                state: 'nothing-changed',
                hint: 'repair what is named above, then run it again; until then it is not known whether there is drift.'
            });
        }
        const driftFound = (report, schema)=>new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('drift-found', `${report.database} differs from ${schema}: ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.pq)(report.findings.length, 'difference')}${settledBy(report)}`, {
                state: 'nothing-changed',
                hint: nextSteps(report).join(' ')
            });
        const settledBy = (report)=>hasStatements(report) ? `, settled by ${report.file}` : '';
        const hasStatements = ({ sql = '', file })=>file !== undefined && /^(?!\s*--)\s*\S/m.test(sql);
        function nextSteps(report) {
            const { findings, file, pulled } = report;
            const found = new Set(findings.map(({ kind })=>kind));
            const review = hasStatements(report) ? `review ${file}, then apply it under a migration's name` : 'write a migration';
            const steps = [
                [
                    pulled !== undefined,
                    'The schema file is as the database is: npx prisma generate, write a migration that does the same (pg-runbook new), commit both, and compare again.'
                ],
                [
                    found.has('pending-migrations'),
                    'Pending: pg-runbook apply-pending.'
                ],
                [
                    pulled === undefined && found.has('schema-ahead'),
                    `The schema file is ahead: ${hasStatements(report) ? `make a migration of ${file}` : 'write the migration'} (pg-runbook new).`
                ],
                [
                    pulled === undefined && (found.has('changed-by-hand') || found.has('unexplained')),
                    `Changed in the database, and meant: pg-runbook diff --pull, then npx prisma generate, and commit the schema file; not meant: ${review}.`
                ],
                [
                    found.has('unseen-by-prisma'),
                    'What a Prisma schema cannot hold: bring what is meant into a migration, and undo what is not.'
                ]
            ];
            return steps.filter(([applies])=>applies).map(([, step])=>step);
        }
    },
    20204: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            D: ()=>driftDocument
        });
        var quantities = __webpack_require__(87568);
        var drift_answer = __webpack_require__(10977);
        ;
        const MOST_TABLES = 25;
        const MOST_COLUMNS = 40;
        const LONGEST = 45_000;
        const LONGEST_LABEL = 60;
        function driftDiagram(tables) {
            const shown = tables.slice(0, MOST_TABLES);
            if (shown.length === 0) return undefined;
            const ids = new Map(shown.map(({ name }, index)=>[
                    name,
                    `t${index + 1}`
                ]));
            const text = [
                'erDiagram',
                ...shown.map((table)=>entity(ids.get(table.name), table)),
                ...relations(shown, ids)
            ];
            const diagram = text.join('\n');
            return diagram.length <= LONGEST ? diagram : undefined;
        }
        const tablesLeftOut = (tables)=>Math.max(0, tables.length - MOST_TABLES);
        function entity(id, { name, columns }) {
            const head = `  ${id}["${label(name)}"]`;
            if (columns.length === 0) return head;
            const more = columns.length - MOST_COLUMNS;
            return [
                `${head} {`,
                ...changedFirst(columns).slice(0, MOST_COLUMNS).map(attribute),
                ...more > 0 ? [
                    `    and ${more === 1 ? 'one_more' : `c${more}_more`}`
                ] : [],
                '  }'
            ].join('\n');
        }
        function changedFirst(columns) {
            if (columns.length <= MOST_COLUMNS) return columns;
            const matters = ({ change, pk })=>change !== undefined || pk;
            return [
                ...columns.filter(matters),
                ...columns.filter((column)=>!matters(column))
            ];
        }
        function attribute({ name, type, pk, change }) {
            const [shownName, shownType] = [
                word(name),
                word(type)
            ];
            const told = [
                ...shownName === name ? [] : [
                    name
                ],
                ...change === undefined ? [] : [
                    change
                ]
            ].map(label).join(': ');
            return `    ${shownType} ${shownName}${pk ? ' PK' : ''}${told === '' ? '' : ` "${told}"`}`;
        }
        function relations(tables, ids) {
            const lines = tables.flatMap((table)=>table.relations).map(({ from, to })=>[
                    ids.get(from),
                    ids.get(to)
                ]).filter(([from, to])=>from !== undefined && to !== undefined).map(([from, to])=>`  ${from} }o--|| ${to} : references`);
            return [
                ...new Set(lines)
            ];
        }
        function word(text) {
            const plain = text.replace(/[^A-Za-z0-9_]+/g, '_').slice(0, LONGEST_LABEL);
            return /^[A-Za-z]/.test(plain) && !/^([PFU]K)$/i.test(plain) ? plain : `_${plain}`;
        }
        const DIRECTION = /(direction) +(?=TB|BT|RL|LR)/gi;
        const label = (text)=>text.replace(/[^\p{L}\p{N} .,:()[\]/_-]/gu, '_').replace(DIRECTION, '$1_').slice(0, LONGEST_LABEL) || '_';
        ;
        const KINDS = {
            'changed-by-hand': 'Changed by hand in the database, past the migrations',
            'schema-ahead': 'The schema file is ahead: no migration does this yet',
            'pending-migrations': 'Pending migrations account for this',
            'unseen-by-prisma': 'What a Prisma schema cannot hold',
            unexplained: 'Differs, and where it comes from could not be told'
        };
        const MOST_ITEMS = 100;
        const MOST_LOSSES = 20;
        const LONGEST_TEXT = 300;
        function driftDocument(report) {
            return {
                title: titleOf(report),
                blocks: [
                    ...written(report),
                    ...Object.keys(KINDS).flatMap((kind)=>group(kind, report)),
                    {
                        kind: 'warnings',
                        lines: [
                            ...losses(report),
                            ...report.warnings
                        ]
                    },
                    ...titled('Could not be told', report.couldNotTell),
                    ...report.status === 'drift' ? titled('What to do', (0, drift_answer.Zn)(report)) : [],
                    ...diagram(report),
                    ...report.sql && (0, drift_answer.$D)(report) ? sqlBlocks(report.sql, report.file) : [],
                    ...leftOut(report.ignored)
                ]
            };
        }
        function titleOf({ status, database, findings }) {
            switch(status){
                case 'no-drift':
                    return `${database}: no drift`;
                case 'drift':
                    return `${database}: drift, ${(0, quantities.pq)(findings.length, 'difference')}`;
                case 'not-checked':
                    return `${database}: could not be checked for drift`;
            }
        }
        function written({ status, pulled }) {
            if (status !== 'drift' || pulled === undefined) return [];
            if (pulled.length === 0) return [
                textBlock('The schema file was as the database is already, so nothing was written.')
            ];
            const files = pulled.flatMap((file, index)=>[
                    ...index === 0 ? [] : [
                        ', '
                    ],
                    {
                        code: file
                    }
                ]);
            return [
                {
                    kind: 'text',
                    text: [
                        ...files,
                        ' was written as the database is. What follows is how the two differed before that.'
                    ]
                }
            ];
        }
        function group(kind, { findings }) {
            const ofKind = findings.filter((finding)=>finding.kind === kind);
            if (ofKind.length === 0) return [];
            const more = ofKind.length - MOST_ITEMS;
            return [
                {
                    kind: 'text',
                    text: [
                        `${KINDS[kind]} (${(0, quantities.K4)(ofKind.length)}):`
                    ]
                },
                {
                    kind: 'list',
                    items: [
                        ...ofKind.slice(0, MOST_ITEMS).map(item),
                        ...more > 0 ? [
                            [
                                andMore(more)
                            ]
                        ] : []
                    ]
                }
            ];
        }
        const item = ({ object, what, location })=>[
                {
                    code: shortened(object)
                },
                `: ${shortened(what)}`,
                ...location ? [
                    ' (',
                    {
                        code: `${location.file}:${location.line}`
                    },
                    ')'
                ] : []
            ];
        function losses({ findings }) {
            const destructive = findings.flatMap(({ statements = [] })=>statements).filter((one)=>one.destructive);
            const sorted = [
                ...new Map(destructive.map((one)=>[
                        `${one.line} ${one.sql}`,
                        one
                    ])).values()
            ].sort((a, b)=>(b.rows ?? 0) - (a.rows ?? 0));
            const more = sorted.length - MOST_LOSSES;
            return [
                ...sorted.slice(0, MOST_LOSSES).map(loss),
                ...more > 0 ? [
                    `${(0, quantities.pq)(more, 'more statement')} of the SQL would lose data`
                ] : []
            ];
        }
        function loss({ sql, line, rows }) {
            const lost = rows === undefined ? 'data, how much was not counted' : `something of ${(0, quantities.pq)(rows, 'row')}`;
            return `line ${line} of the SQL would lose ${lost}: ${shortened(sql.replace(/\s+/g, ' ').trim())}`;
        }
        function diagram({ status, tables }) {
            const code = status === 'drift' ? driftDiagram(tables) : undefined;
            if (code === undefined) return [];
            const more = tablesLeftOut(tables);
            return [
                {
                    kind: 'mermaid',
                    code
                },
                ...more > 0 ? [
                    textBlock(`${(0, quantities.pq)(more, 'more table')} would be in the picture`)
                ] : []
            ];
        }
        const sqlBlocks = (sql, file)=>[
                {
                    kind: 'text',
                    text: [
                        'SQL that would bring the database to the schema, to be read before anybody runs it: ',
                        {
                            code: file
                        }
                    ]
                },
                {
                    kind: 'code',
                    language: 'sql',
                    code: sql,
                    fold: 'SQL'
                }
            ];
        function titled(title, lines) {
            return lines.length === 0 ? [] : [
                textBlock(`${title}:`),
                {
                    kind: 'list',
                    items: listed(lines)
                }
            ];
        }
        const leftOut = (lines)=>lines.length === 0 ? [] : [
                {
                    kind: 'list',
                    items: listed(lines),
                    fold: 'Left out of the comparison'
                }
            ];
        function listed(lines) {
            const more = lines.length - MOST_ITEMS;
            return [
                ...lines.slice(0, MOST_ITEMS).map((line)=>[
                        shortened(line)
                    ]),
                ...more > 0 ? [
                    [
                        andMore(more)
                    ]
                ] : []
            ];
        }
        const andMore = (count)=>`... and ${(0, quantities.K4)(count)} more, all of them in the report file`;
        const textBlock = (text)=>({
                kind: 'text',
                text: [
                    text
                ]
            });
        const shortened = (text)=>text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;
    },
    71942: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            R9: ()=>drillDocument,
            XY: ()=>drillFailed,
            B4: ()=>freshnessDocument,
            Rw: ()=>freshnessFailed,
            xg: ()=>historyEntry,
            u_: ()=>historyText,
            i6: ()=>parseHistory
        });
        var errors = __webpack_require__(27406);
        var quantities = __webpack_require__(87568);
        var dist = __webpack_require__(77934);
        ;
        const Entry = dist.Ikc({
            at: dist.FsL(dist.YjP(), dist.yhX()),
            verdict: dist.KIO([
                'proved',
                'differs',
                'not-restored'
            ]),
            backup: dist.YjP(),
            restoreMs: dist.yqP(dist.aig()),
            ageHours: dist.yqP(dist.aig()),
            storedBytes: dist.yqP(dist.aig())
        });
        const History = dist.Ikc({
            drills: dist.YOg(Entry)
        });
        const MOST_KEPT = 52;
        function parseHistory(text) {
            const result = dist.xLC(dist.FsL(dist.YjP(), dist.qFJ(), History), text);
            return result.success ? result.output.drills : [];
        }
        const historyText = (drills)=>`${JSON.stringify({
                drills: drills.slice(-MOST_KEPT)
            }, null, 2)}\n`;
        const historyEntry = ({ backup, verdict, restoreMs, ageHours, storedBytes }, at)=>({
                ...{
                    at: at.toISOString(),
                    verdict: verdict.kind,
                    backup
                },
                ...restoreMs !== undefined && {
                    restoreMs
                },
                ...ageHours !== undefined && {
                    ageHours
                },
                ...storedBytes !== undefined && {
                    storedBytes
                }
            });
        ;
        const TITLES = {
            proved: 'The backups can be restored',
            differs: 'A backup was restored, and is not what it should be',
            'not-restored': 'A backup could not be restored'
        };
        function drillDocument(report, history = []) {
            const problem = report.problem === undefined ? [] : [
                {
                    kind: 'warnings',
                    lines: [
                        report.problem
                    ]
                }
            ];
            const title = report.drilled.length === 0 ? 'Nothing was drilled' : TITLES[report.status];
            return {
                title,
                blocks: [
                    ...problem,
                    ...report.drilled.flatMap(drilledBlocks),
                    ...historyBlocks(history)
                ]
            };
        }
        const hours = (value)=>value < 48 ? `${value.toFixed(1)} h` : `${(value / 24).toFixed(1)} days`;
        function drilledBlocks(one) {
            const { verdict, steps, notes } = one;
            const bad = verdict.kind === 'differs' ? verdict.found : verdict.kind === 'not-restored' ? [
                verdict.reason,
                ...verdict.next === undefined ? [] : [
                    `Next: ${verdict.next}`
                ]
            ] : [];
            return [
                {
                    kind: 'text',
                    text: [
                        {
                            code: one.backup
                        },
                        `: ${verdict.kind}`
                    ]
                },
                {
                    kind: 'warnings',
                    lines: bad
                },
                {
                    kind: 'facts',
                    facts: factsOf(one)
                },
                ...checksTable(one.checks),
                ...steps.length > 0 ? [
                    stepsTable(steps)
                ] : [],
                ...notes.length > 0 ? [
                    {
                        kind: 'list',
                        items: notes.map((note)=>[
                                note
                            ]),
                        fold: 'Worth a look'
                    }
                ] : []
            ];
        }
        function factsOf(one) {
            const { restoreMs, ageHours, madeAt, storedBytes, databaseBytes, tables, rows, server } = one;
            const facts = [
                [
                    'Time to restore (RTO)',
                    restoreMs === undefined ? undefined : (0, quantities.ji)(restoreMs)
                ],
                [
                    'Age of the backup (RPO)',
                    ageHours === undefined ? undefined : `${hours(ageHours)}, made ${madeAt ?? ''}`
                ],
                [
                    'Size as stored',
                    storedBytes === undefined ? undefined : (0, quantities.ob)(storedBytes)
                ],
                [
                    'Size as a database',
                    databaseBytes === undefined ? undefined : (0, quantities.ob)(databaseBytes)
                ],
                [
                    'Tables',
                    tables === undefined ? undefined : `${(0, quantities.K4)(tables)}, with ${(0, quantities.pq)(rows ?? 0, 'row')}`
                ],
                [
                    'Restored into',
                    server
                ]
            ];
            return facts.filter((fact)=>fact[1] !== undefined);
        }
        const OUTCOME = {
            good: 'good',
            bad: 'bad',
            'not-made': 'not made'
        };
        function said(check) {
            if (check.outcome === 'good') return check.what;
            return check.outcome === 'bad' ? (0, quantities.pq)(check.found.length, 'difference') : check.why;
        }
        const checksTable = (checks)=>checks.length === 0 ? [] : [
                {
                    kind: 'table',
                    columns: [
                        'Check',
                        'Outcome',
                        ''
                    ],
                    rows: checks.map((check)=>[
                            check.name,
                            OUTCOME[check.outcome],
                            said(check)
                        ])
                }
            ];
        const stepsTable = (steps)=>({
                kind: 'table',
                columns: [
                    'Part of the restore',
                    'Took'
                ],
                rows: steps.map(({ name, durationMs })=>[
                        name,
                        (0, quantities.ji)(durationMs)
                    ]),
                fold: 'How long each part of the restore took'
            });
        const MOST_SHOWN = 20;
        function historyBlocks(history) {
            const timed = history.flatMap(({ at, restoreMs })=>restoreMs === undefined ? [] : [
                    {
                        at,
                        seconds: restoreMs / 1000
                    }
                ]);
            const shown = timed.slice(-MOST_SHOWN);
            if (shown.length < 2) return [];
            const days = shown.map(({ at })=>`"${at.slice(0, 10)}"`).join(', ');
            const seconds = shown.map((one)=>one.seconds.toFixed(1)).join(', ');
            const code = [
                'xychart-beta',
                '  title "Time to restore"',
                `  x-axis [${days}]`,
                '  y-axis "seconds"',
                `  bar [${seconds}]`
            ];
            return [
                {
                    kind: 'mermaid',
                    code: code.join('\n')
                }
            ];
        }
        function drillFailed({ status, drilled, problem }) {
            if (status === 'proved') return undefined;
            const told = drilled.flatMap(({ backup, verdict })=>{
                if (verdict.kind === 'proved') return [];
                return [
                    `${backup}: ${verdict.kind}: ${verdict.kind === 'differs' ? verdict.found.join('; ') : verdict.reason}`
                ];
            });
            const next = drilled.flatMap(({ verdict })=>verdict.kind === 'not-restored' && verdict.next ? [
                    verdict.next
                ] : []);
            return new errors.rk('drill-failed', [
                ...problem === undefined ? [] : [
                    problem
                ],
                ...told
            ].join('\n'), {
                hint: next[0] ?? 'take a new backup now, drill it, and find out what became of this one: docs/drill.md.'
            });
        }
        function freshnessDocument(report) {
            const { status, newest, previous, ageHours, found } = report;
            const facts = [
                ...newest ? [
                    [
                        'Newest backup',
                        {
                            code: newest.name
                        }
                    ]
                ] : [],
                ...ageHours === undefined ? [] : [
                    [
                        'Age',
                        hours(ageHours)
                    ]
                ],
                ...newest ? [
                    [
                        'Size',
                        (0, quantities.ob)(newest.sizeBytes)
                    ]
                ] : [],
                ...newest?.expiresAt ? [
                    [
                        'Expires',
                        newest.expiresAt.toISOString()
                    ]
                ] : [],
                ...previous ? [
                    [
                        'The one before',
                        (0, quantities.ob)(previous.sizeBytes)
                    ]
                ] : []
            ];
            const title = status === 'fresh' ? 'There is a fresh backup' : 'There is no fresh backup';
            return {
                title,
                blocks: [
                    {
                        kind: 'warnings',
                        lines: found
                    },
                    ...facts.length > 0 ? [
                        {
                            kind: 'facts',
                            facts
                        }
                    ] : []
                ]
            };
        }
        const freshnessFailed = ({ status, found, where })=>status === 'fresh' ? undefined : new errors.rk('backup-stale', `${found.join('\n')} (looked ${where})`, {
                hint: 'run the backup workflow now, look at why its last run did not store one, and drill what it stores.'
            });
    },
    5386: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            o: ()=>healthDocument
        });
        var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);
        var _health_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92818);
        function healthDocument(report) {
            const { status, waited, version, durationMs } = report;
            const isHealthy = status === 'healthy';
            return {
                title: isHealthy ? 'The application is healthy' : 'The application is not healthy',
                blocks: [
                    {
                        kind: 'facts',
                        facts: [
                            [
                                'Asked',
                                waited ? 'until it was healthy several times in a row' : 'once'
                            ],
                            ...version === undefined ? [] : [
                                [
                                    'Version',
                                    {
                                        code: version
                                    }
                                ]
                            ],
                            [
                                'Took',
                                (0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.ji)(durationMs)
                            ]
                        ]
                    },
                    (0, _health_table_js__WEBPACK_IMPORTED_MODULE_1__.P)(report)
                ]
            };
        }
    },
    8838: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            n: ()=>recoverRowsDocument
        });
        var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);
        const nameOf = ({ schema, name })=>`${schema}.${name}`;
        function titleOf({ status, missing, recovered, tables }) {
            const filled = tables.filter((table)=>table.recovered > 0).length;
            switch(status){
                case 'recovered':
                    return `${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(recovered, 'row')} back in ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(filled, 'table')}`;
                case 'nothing-missing':
                    return 'Nothing is missing: every row of the backup that was asked for is in the database';
                case 'nothing-recovered':
                    return `${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(missing, 'row')} missing, and none of them can come back`;
                case 'dry-run':
                    return `Dry run: ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4)(recovered)} of ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(missing, 'missing row')} would come back`;
            }
        }
        const reasonInWords = (reason)=>{
            switch(reason.kind){
                case 'denied':
                    return 'on the deny list';
                case 'unique':
                    return `another row has the value of ${reason.name} now`;
                case 'check':
                    return `the constraint ${reason.name} does not let it in`;
                case 'not-null':
                    return `${reason.name} is NULL in the backup and must not be now`;
                case 'parent':
                    return `its row in ${reason.name} does not come back`;
                case 'same-key':
                    return 'somebody made a row with the same key meanwhile';
                case 'kept-out':
                    return 'the database kept it out: a trigger, or a constraint that cannot be asked beforehand';
            }
        };
        const ROLES = {
            asked: 'asked for',
            cascade: 'below, by a cascade',
            parent: 'above, needed by what comes back'
        };
        const counts = (report)=>({
                kind: 'table',
                columns: [
                    ...[
                        'Table',
                        'Why',
                        'In the backup',
                        'Live',
                        'Missing',
                        'Others depend on'
                    ],
                    ...[
                        report.status === 'dry-run' ? 'Would come back' : 'Came back',
                        'Differ, not touched'
                    ]
                ],
                rows: report.tables.map((table)=>[
                        {
                            code: nameOf(table)
                        },
                        ROLES[table.role],
                        ...[
                            table.inBackup,
                            table.live,
                            table.missing,
                            table.dependedOn,
                            table.recovered
                        ].map(_quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4),
                        table.changed ? (0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4)(table.changed.rows) : ''
                    ])
            });
        const list = (title, items)=>items.length === 0 ? [] : [
                {
                    kind: 'text',
                    text: [
                        title
                    ]
                },
                {
                    kind: 'list',
                    items
                }
            ];
        const notInserted = ({ tables })=>list('Not inserted:', tables.flatMap((table)=>table.notInserted.map(({ reason, rows })=>[
                        {
                            code: nameOf(table)
                        },
                        `: ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(rows, 'row')}: ${reasonInWords(reason)}`
                    ])));
        const GETS = {
            default: 'its default',
            null: 'NULL',
            set: 'the value of `set`'
        };
        function columnsOf(table) {
            const { dropped, renamed, retyped, added } = table.columns;
            const line = (column, what)=>[
                    {
                        code: `${nameOf(table)}.${column}`
                    },
                    `: ${what}`
                ];
            return [
                ...dropped.map((column)=>line(column, 'was dropped since the backup; its values do not come back')),
                ...renamed.map(({ from, to })=>line(to, `gets the values of ${from}`)),
                ...retyped.map(({ column, from, to })=>line(column, `was ${from} and is ${to}; every value was converted`)),
                ...added.map(({ column, gets })=>line(column, `is not in the backup; it gets ${GETS[gets]}`))
            ];
        }
        function triggersOf({ tables, triggers, status }) {
            const would = status === 'dry-run' ? ' would' : '';
            const title = triggers === 'off' ? `Triggers that are${would && ' to be'} off:` : `Triggers that${would} fire:`;
            const found = tables.filter(({ recovered })=>recovered > 0).flatMap((table)=>table.triggers);
            return list(title, found.map(({ schema, relation, name, definition })=>[
                    {
                        code: `${schema}.${relation}`
                    },
                    ': ',
                    {
                        code: `${name} ${definition}`
                    }
                ]));
        }
        function warningsOf(report) {
            const { tables, notFollowed, notInBackup, mayNot, recovered, maxRows, status } = report;
            const effect = {
                'set-null': 'SET NULL',
                'set-default': 'SET DEFAULT',
                refuse: 'no cascade'
            };
            return [
                ...mayNot,
                ...status === 'dry-run' && recovered > maxRows ? [
                    `more than max-rows (${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4)(maxRows)}): a real run is refused unless it is raised to ${recovered}`
                ] : [],
                ...tables.filter(({ altered })=>altered > 0).map((table)=>`${nameOf(table)}: a trigger changed ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.pq)(table.altered, 'row')} on their way in`),
                ...notInBackup.map((table)=>`${table}: a cascade may have taken rows of it, and the backup has none of them`),
                ...(report.missing === 0 ? [] : notFollowed).map(({ table, references, onDelete })=>`${table} references ${references} (${effect[onDelete]}): its rows are not looked at; name it too if some are missing`)
            ];
        }
        const changedColumns = ({ tables })=>list('Columns that differ from the backup, with how many rows:', tables.flatMap((table)=>Object.entries(table.changed?.columns ?? {}).map(([column, rows])=>[
                        {
                            code: `${nameOf(table)}.${column}`
                        },
                        `: ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.K4)(rows)}`
                    ])));
        function facts(report) {
            const { database, backup, undo, durationMs } = report;
            return {
                kind: 'facts',
                facts: [
                    [
                        'Database',
                        database
                    ],
                    [
                        'Backup',
                        {
                            code: backup.name
                        }
                    ],
                    ...backup.startedAt === undefined ? [] : [
                        [
                            'Made at',
                            backup.startedAt
                        ]
                    ],
                    ...undo === undefined ? [] : [
                        [
                            'To take it back',
                            {
                                code: undo.stored.location
                            }
                        ],
                        [
                            'Undo file',
                            undoFacts(undo)
                        ]
                    ],
                    [
                        'Took',
                        (0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.ji)(durationMs)
                    ]
                ]
            };
        }
        const undoFacts = ({ stored, sealed })=>`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.ob)(stored.bytes)}${sealed ? ', encrypted' : ''}; it holds keys, and lists every row that was not inserted`;
        const recoverRowsDocument = (report)=>({
                title: titleOf(report),
                blocks: [
                    facts(report),
                    {
                        kind: 'warnings',
                        lines: warningsOf(report)
                    },
                    counts(report),
                    ...notInserted(report),
                    ...list('Columns:', report.tables.filter(({ recovered })=>recovered > 0).flatMap(columnsOf)),
                    ...triggersOf(report),
                    ...list('Sequences moved forward:', report.sequences.map(({ sequence, from, to })=>[
                            {
                                code: sequence
                            },
                            `: from ${from} to ${to}`
                        ])),
                    ...changedColumns(report)
                ]
            });
    },
    64686: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            W: ()=>restoreDocument
        });
        var quantities = __webpack_require__(87568);
        var backup_report = __webpack_require__(76726);
        ;
        const nameOf = ({ schema, name })=>`${schema}.${name}`;
        const HOW = {
            beside: 'a copy',
            created: 'made again',
            merged: 'rows that differ were changed',
            rebuilt: 'emptied and loaded',
            unchanged: 'was the same already'
        };
        function differencesOf(differences) {
            if (!differences) return '';
            const { onlyInBackup, onlyLive, differing } = differences;
            const changed = differing === undefined ? '' : `, ${(0, quantities.K4)(differing)} other`;
            return `${(0, quantities.K4)(onlyInBackup)} only in the backup, ${(0, quantities.K4)(onlyLive)} only live${changed}`;
        }
        function restoredTablesBlocks({ tables, brought, used, leftOut }) {
            const list = (title, items)=>items.length === 0 ? [] : [
                    {
                        kind: 'text',
                        text: [
                            title
                        ]
                    },
                    {
                        kind: 'list',
                        items
                    }
                ];
            return [
                {
                    kind: 'table',
                    columns: [
                        'Table',
                        'Now',
                        'How',
                        'Rows',
                        'Against the live one',
                        'Live rows kept in'
                    ],
                    rows: tables.map(({ table, restoredAs, how, rows, differences, kept })=>[
                            {
                                code: nameOf(table)
                            },
                            {
                                code: nameOf(restoredAs)
                            },
                            HOW[how],
                            (0, quantities.K4)(rows),
                            differencesOf(differences),
                            kept ? {
                                code: nameOf(kept.table)
                            } : ''
                        ])
                },
                ...list('Brought along:', brought.map((what)=>[
                        what
                    ])),
                ...list('Used as they are:', used.map((what)=>[
                        what
                    ])),
                ...list('Left out:', leftOut.map(({ what, command })=>command === undefined ? [
                        what
                    ] : [
                        `${what}: `,
                        {
                            code: command
                        }
                    ]))
            ];
        }
        ;
        function titleOf(report) {
            const what = `${(0, quantities.pq)(report.tables, 'table')}, ${(0, quantities.pq)(report.rows, 'row')}`;
            if (report.status === 'dry-run') return `Dry run of a restore (${report.mode}): ${what}; nothing was changed`;
            switch(report.mode){
                case 'new-database':
                    return `Restored into the new database ${report.restoredTo}: ${what}`;
                case 'swap':
                    return `Restored, and put in the place of ${report.restoredTo}: ${what}`;
                case 'in-place':
                    return `Restored over ${report.restoredTo}: ${what}`;
                case 'tables':
                    return `Restored ${what}`;
            }
        }
        const restoreDocument = (report)=>({
                title: titleOf(report),
                blocks: [
                    {
                        kind: 'facts',
                        facts: factsOf(report)
                    },
                    {
                        kind: 'warnings',
                        lines: [
                            ...report.warnings,
                            ...(report.notCopied ?? []).map(notCopied),
                            ...lostOf(report)
                        ]
                    },
                    ...steps(report),
                    ...findings(report),
                    ...report.restoredTables ? restoredTablesBlocks(report.restoredTables) : [],
                    ...safetyBackup(report),
                    ...next(report)
                ]
            });
        function factsOf({ backup, database, keptAs, load, durationMs }) {
            const made = backup.madeOf === undefined ? [] : [
                `of ${backup.madeOf}`,
                `at ${backup.finishedAt}`
            ];
            const version = backup.serverVersion === undefined ? [] : [
                `PostgreSQL ${backup.serverVersion}`
            ];
            return [
                [
                    'Backup',
                    {
                        code: backup.name
                    }
                ],
                [
                    'Made',
                    [
                        ...made,
                        ...version
                    ].join(', ') || 'not known'
                ],
                [
                    'Proved by',
                    backup.proved ? 'its manifest: every row and byte' : 'its last line only: it has no manifest'
                ],
                ...backup.ledgerHead === undefined ? [] : [
                    [
                        'Migration ledger at',
                        {
                            code: backup.ledgerHead
                        }
                    ]
                ],
                [
                    'Database',
                    database
                ],
                ...keptAs === undefined ? [] : [
                    [
                        'The one before is kept as',
                        {
                            code: keptAs
                        }
                    ]
                ],
                ...load ? [
                    [
                        'Rows',
                        `${(0, quantities.ob)(load.bytes)} of text`
                    ]
                ] : [],
                ...load && load.largeObjects > 0 ? [
                    [
                        'Large objects',
                        (0, quantities.K4)(load.largeObjects)
                    ]
                ] : [],
                [
                    'Took',
                    (0, quantities.ji)(durationMs)
                ]
            ];
        }
        const notCopied = (what)=>`Not taken over from the live database: ${what}`;
        const lostOf = ({ lost, status })=>lost.length === 0 ? [] : [
                `${status === 'dry-run' ? 'Would be gone' : 'Gone'}, since the backup does not hold them: ${lost.join(', ')}`
            ];
        const steps = ({ load })=>load ? [
                {
                    kind: 'table',
                    columns: [
                        'Step',
                        'Took'
                    ],
                    rows: load.steps.map(({ name, durationMs })=>[
                            name,
                            (0, quantities.ji)(durationMs)
                        ])
                }
            ] : [];
        const findings = ({ load })=>load && load.findings.length > 0 ? [
                {
                    kind: 'text',
                    text: [
                        'Worth a look:'
                    ]
                },
                {
                    kind: 'list',
                    items: load.findings.map((finding)=>finding.next === undefined ? [
                            finding.what
                        ] : [
                            `${finding.what}: `,
                            {
                                code: finding.next
                            }
                        ])
                }
            ] : [];
        const safetyBackup = ({ safetyBackup: taken })=>taken ? [
                {
                    kind: 'text',
                    text: [
                        'The safety backup taken before it:'
                    ]
                },
                {
                    kind: 'facts',
                    facts: (0, backup_report.C)(taken)
                }
            ] : [];
        const next = (report)=>report.next && report.next.length > 0 ? [
                {
                    kind: 'list',
                    items: report.next.map((line)=>[
                            line
                        ])
                }
            ] : [];
    },
    61872: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            g: ()=>rollbackDocument
        });
        var _migrations_catalog_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68612);
        var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87568);
        var _apply_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39240);
        var _backup_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76726);
        var _dry_run_title_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77587);
        const statementsOf = ({ outcome })=>'statements' in outcome ? outcome.statements : [];
        const titleOf = (report)=>{
            const files = (0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.pq)(report.rolledBack.length, 'migration');
            switch(report.status){
                case 'rolled-back':
                    return `Rolled back ${files}`;
                case 'already-rolled-back':
                    return `${report.rolledBack.map(({ migration })=>migration).join(', ')}: rolled back already, nothing to do`;
                case 'nothing-to-roll-back':
                    return 'Nothing to roll back';
                case 'dry-run':
                    return `Dry run of rolling back ${files}: ${(0, _dry_run_title_js__WEBPACK_IMPORTED_MODULE_3__.f)(report.rolledBack.flatMap(statementsOf))}`;
                case 'failed':
                    return `The rollback of ${report.failed.migration} failed`;
            }
        };
        const rollbackDocument = (report)=>({
                title: titleOf(report),
                blocks: [
                    {
                        kind: 'facts',
                        facts: [
                            [
                                'Database',
                                report.database
                            ]
                        ]
                    },
                    ...report.failed ? [
                        {
                            kind: 'warnings',
                            lines: [
                                report.failed.message
                            ]
                        }
                    ] : [],
                    ...report.byHand ? [
                        {
                            kind: 'warnings',
                            lines: [
                                (0, _migrations_catalog_record_js__WEBPACK_IMPORTED_MODULE_0__.v6)(report.byHand)
                            ]
                        }
                    ] : [],
                    ...report.rolledBack.length + report.notTried.length > 0 || report.failed ? [
                        files(report)
                    ] : [],
                    ...report.rolledBack.flatMap(details),
                    ...report.backup ? [
                        {
                            kind: 'text',
                            text: [
                                'Backup before it:'
                            ]
                        },
                        {
                            kind: 'facts',
                            facts: (0, _backup_report_js__WEBPACK_IMPORTED_MODULE_4__.C)(report.backup)
                        }
                    ] : []
                ]
            });
        const HOW = {
            'rolled-back': 'rolled back',
            'already-rolled-back': 'rolled back already',
            'dry-run': 'would be rolled back'
        };
        const files = ({ rolledBack, failed, notTried })=>({
                kind: 'table',
                columns: [
                    'File',
                    'What became of it',
                    'Took'
                ],
                rows: [
                    ...rolledBack.map(({ migration, outcome })=>[
                            {
                                code: migration
                            },
                            HOW[outcome.kind],
                            'durationMs' in outcome ? (0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.ji)(outcome.durationMs) : ''
                        ]),
                    ...failed ? [
                        [
                            {
                                code: failed.migration
                            },
                            'failed',
                            ''
                        ]
                    ] : [],
                    ...notTried.map((name)=>[
                            {
                                code: name
                            },
                            'not tried',
                            ''
                        ])
                ]
            });
        function details({ migration, outcome }) {
            if (outcome.kind === 'already-rolled-back') return [];
            return [
                {
                    kind: 'text',
                    text: [
                        {
                            code: migration
                        }
                    ]
                },
                {
                    kind: 'warnings',
                    lines: outcome.warnings
                },
                (0, _apply_report_js__WEBPACK_IMPORTED_MODULE_1__.Sd)(outcome.statements),
                ...outcome.kind === 'dry-run' ? [
                    (0, _apply_report_js__WEBPACK_IMPORTED_MODULE_1__.S5)(outcome.locks)
                ] : []
            ];
        }
    },
    71696: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            sarif: ()=>sarif
        });
        var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
        var _tool_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11646);
        var _check_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33792);
        const LEVELS = {
            error: 'error',
            warn: 'warning'
        };
        const uriOf = (file)=>file.replace(/^\.\//, '').split(/[\\/]/).map((part)=>encodeURIComponent(part)).join('/');
        const fingerprint = ({ rule, location, message })=>(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([
                rule,
                location.file,
                message
            ])).digest('hex');
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
                                version: _tool_version_js__WEBPACK_IMPORTED_MODULE_2__.w,
                                rules: ids.map((id)=>({
                                        id,
                                        shortDescription: {
                                            text: rules[id].title
                                        },
                                        ...docs && {
                                            helpUri: `${docs}${id}.md`
                                        },
                                        defaultConfiguration: {
                                            level: LEVELS[rules[id].severity]
                                        }
                                    }))
                            }
                        },
                        columnKind: 'unicodeCodePoints',
                        results: findings.map((finding)=>({
                                ruleId: finding.rule,
                                ruleIndex: ids.indexOf(finding.rule),
                                level: LEVELS[finding.severity],
                                message: {
                                    text: (0, _check_report_js__WEBPACK_IMPORTED_MODULE_1__.I)(finding)
                                },
                                locations: [
                                    {
                                        physicalLocation: {
                                            artifactLocation: {
                                                uri: uriOf(finding.location.file)
                                            },
                                            region: {
                                                startLine: finding.location.line,
                                                startColumn: finding.location.column ?? 1
                                            }
                                        }
                                    }
                                ],
                                partialFingerprints: {
                                    'pgRunbook/v1': fingerprint(finding)
                                }
                            }))
                    }
                ]
            };
        }
    },
    45749: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            e: ()=>terminalText
        });
        var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79812);
        var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
        const MAX_CELL = 80;
        const words = (text)=>typeof text === 'string' ? text : text.code;
        const cell = (text)=>{
            const line = (0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__.fZ)(words(text));
            return line.length > MAX_CELL ? `${line.slice(0, MAX_CELL - 1)}…` : line;
        };
        const terminalText = (document)=>[
                (0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__.fZ)(document.title),
                ...(0, _document_js__WEBPACK_IMPORTED_MODULE_1__.Y)(document).filter(isText).map((block)=>`\n${blockText(block)}`)
            ].join('\n') + '\n';
        const isText = (block)=>block.kind !== 'mermaid';
        function blockText(block) {
            switch(block.kind){
                case 'text':
                    return block.text.map((text)=>(0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__.fZ)(words(text))).join('');
                case 'facts':
                    return aligned(block.facts.map(([name, value])=>[
                            name,
                            (0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__.fZ)(words(value))
                        ]));
                case 'table':
                    return aligned([
                        block.columns.map((name)=>name.toUpperCase()),
                        ...block.rows.map((row)=>row.map(cell))
                    ]);
                case 'list':
                    return block.items.map((item)=>`  - ${item.map((text)=>(0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__.fZ)(words(text))).join('')}`).join('\n');
                case 'warnings':
                    return block.lines.map((line)=>`warning: ${(0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__.fZ)(line)}`).join('\n');
                case 'code':
                    return (0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__.$0)(block.code);
            }
        }
        function aligned(rows) {
            const widths = (rows[0] ?? []).map((_, column)=>Math.max(...rows.map((row)=>(row[column] ?? '').length)));
            const line = (row)=>row.map((text, column)=>text.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
            return rows.map((row)=>`  ${line(row)}`).join('\n');
        }
    }
};
