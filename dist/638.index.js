export const id = 638;
export const ids = [638];
export const modules = {

  54086:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  s: () => (  folderStore)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var log = __webpack_require__(6671);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_os_ = __webpack_require__(48161);
; 
 
 





const NAME = /^\.pg-runbook-(?<machine>[0-9a-f]{12})-(?<pid>\d{1,10})-[A-Za-z0-9]{6}$/;
 
const SURELY_OVER_MS = 24 * 3_600_000;
 
async function openStagingFolder(parent) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(parent, `.pg-runbook-${machine()}-${process.pid}-`));
    const removeAtExit = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    process.once('exit', removeAtExit);
    return {
        folder,
        async remove() {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            process.off('exit', removeAtExit);
        },
    };
}


async function removeStaleStagingFolders(parent, log) {
    for (const { name } of await (0,promises_.readdir)(parent, { withFileTypes: true })) {
        const { machine: where, pid } = NAME.exec(name)?.groups ?? {};
        const folder = external_node_path_.join(parent, name);
        if (pid === undefined || !(await isOurFolder(folder)))
            continue;
        if (where === machine() ? isAlive(Number(pid)) : Date.now() - (await lastWrite(folder)) < SURELY_OVER_MS)
            continue;
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        log.info(`Removed ${folder}, which a backup that was killed had left`);
    }
}
 
const isOurFolder = (folder) => (0,promises_.lstat)(folder).then((found) => found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid()), () => false);
 
async function lastWrite(folder) {
    const files = (await (0,promises_.readdir)(folder)).map((file) => external_node_path_.join(folder, file));
    const times = [folder, ...files].map((file) => (0,promises_.stat)(file).then(({ mtimeMs }) => mtimeMs));
    return Math.max(...(await Promise.all(times)));
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';  
    }
}
 
function machine() {
    const facts = [external_node_os_.hostname(), tried(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
    const text = [...facts, tried(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))].join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}
 
function tried(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}

 
var stream_failure = __webpack_require__(42678);
; 
 
 






const MAX_NAMESAKES = 100;
function folderStore(folder, options = {}) {
    const target = external_node_path_.resolve(folder);
    const refuse = (cause) => {
        throw cannotBeWritten(folder, cause);
    };
    return {
        async prepare() {
            await makeFolder(target).catch(refuse);
            if (!(await (0,promises_.stat)(target).catch(refuse)).isDirectory())
                throw cannotBeWritten(folder);
            await removeStaleStagingFolders(target, options.log ?? log .aB).catch(refuse);
        },
         
        async withStagingFolder(body) {
            const staging = await openStagingFolder(target).catch(refuse);
            try {
                return await body(staging.folder);
            }
            finally {
                await staging.remove();
            }
        },
        put: (backup) => place(backup, target, options.link ?? promises_.link).catch((cause) => {
            throw cause instanceof errors .rk ? cause : notStored(target, cause);
        }),
    };
}
 
async function makeFolder(folder) {
    const make = () => (0,promises_.mkdir)(folder, { mode: 0o700 }).catch((error) => {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    });
    try {
        await make();
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT' || external_node_path_.dirname(folder) === folder)
            throw error;
        await makeFolder(external_node_path_.dirname(folder));
        await make();
    }
}
const codeOf = (error) => error.code;
const cannotBeWritten = (folder, cause) => new errors .rk((0,stream_failure .b)(cause) ? 'disk-full' : 'bad-input', `destination: ${folder} is not a folder that can be written${cause instanceof Error ? ` (${codeOf(cause) ?? cause.message})` : ''}`, { state: 'nothing-changed', hint: 'give a folder that you may write to, or one that can be made', cause });
const notStored = (target, cause) => new errors .rk((0,stream_failure .b)(cause) ? 'disk-full' : 'upload-failed', `destination: the backup is complete and could not be kept in ${target}: ${cause.message}`, { state: 'nothing-changed', hint: 'give another folder as destination, on another disk, then run it again', cause });
async function place(backup, target, makeLink) {
    await flush(backup.path);
    for (let namesake = 1; namesake <= MAX_NAMESAKES; namesake++) {
        const name = namesake === 1 ? backup.name : backup.name.replace('.sql', `_${namesake}.sql`);
        const location = external_node_path_.join(target, name);
        if (await moveUnlessTaken(backup.path, location, makeLink)) {
            await flushFolder(target);
            return { location, bytes: backup.bytes };
        }
    }
    throw new errors .rk('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
        state: 'nothing-changed',
        hint: 'run it again: the name carries the second it was started in',
    });
}
 
async function flush(file) {
    const handle = await (0,promises_.open)(file, 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
 
const flushFolder = async (folder) => {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => { });
    await handle?.close();
};
 
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);
 
async function moveUnlessTaken(from, to, makeLink) {
    try {
        await makeLink(from, to);
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        if (!NO_HARD_LINKS.has(codeOf(error) ?? ''))
            throw error;
        return takeNameAndRename(from, to);
    }
}
 
async function takeNameAndRename(from, to) {
    try {
        await (await (0,promises_.open)(to, 'wx', 0o600)).close();
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        throw error;
    }
    try {
        await (0,promises_.rename)(from, to);
        return true;
    }
    catch (error) {
        await (0,promises_.rm)(to, { force: true });
        throw error;
    }
}


  }),

  42678:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  isDiskFull),
    e: () => (  allOrFirstCause)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

 
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
 
const GRACE_MS = 3_000;
const codeOf = (error) => error?.code ?? '';
const isDiskFull = (error) => DISK_FULL.has(codeOf(error));
 
function isConsequence(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk)
        return codeOf(error.cause) === 'EPIPE';
    return !isDiskFull(error);
}


async function allOrFirstCause(parts, stop) {
    const failures = [];
    let stopped = false;
    let grace;
    const stopRest = () => {
        stopped = true;
        stop();
    };
    let cause;
    const note = (error) => {
        if (stopped)
            return;  
         
        const afterBreak = failures.length > 0 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk && error.code === 'backup-failed';
        failures.push(error);
        if (afterBreak || isConsequence(error))
            return void (grace ??= setTimeout(stopRest, GRACE_MS));
        cause = error;
        stopRest();
    };
    await Promise.all(parts.map((part) => part.catch(note)));
    clearTimeout(grace);
    if (failures.length > 0)
        throw cause ?? failures[0];
}


  }),

  24644:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AM: () => (  changeRequest),
    X_: () => (  changeDeps),
    fI: () => (  backupOptions),
    n2: () => (  backupFirst),
    p: () => (  backupDeps),
    vE: () => (  databaseChoice)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var _backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54086);
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11646);
  var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50698);
 




const backupOptions = (given) => ({
    seal: { compression: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .yL)(given, 'compression', _options_js__WEBPACK_IMPORTED_MODULE_2__  ._7), recipients: given.list('encryption-recipients') },
    excludeTableData: given.list('exclude-table-data'),
    allowEmpty: given.flag('allow-empty'),
    lockWaitTimeoutMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .p0)(given, 'lock-timeout'),
    lockRetries: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .rD)(given, 'lock-retries'),
});
 
function backupFirst(given) {
    const reason = given.text('no-backup');
    return reason ? { take: false, reason } : { take: true, options: backupOptions(given) };
}
 
const backupDeps = (given, context) => ({
    store: (0,_backups_stores_folder_store_js__WEBPACK_IMPORTED_MODULE_1__  .s)(given.text('destination'), { log: context.log }),
    log: context.log,
    env: context.env,
    temporaryFolder: context.temporaryFolder,
    installTools: given.flag('install-tools'),
    provenance: { toolVersion: _tool_version_js__WEBPACK_IMPORTED_MODULE_3__  .w },
    now: () => new Date(),
    signal: context.signal,
});
 
const databaseChoice = (given) => ({
    environment: given.text('environment') || 'production',
});
 
const changeRequest = (given) => ({
    database: databaseChoice(given),
    migrationsDir: given.text('migrations-dir'),
    backup: backupFirst(given),
    lockTimeoutMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .p0)(given, 'lock-timeout'),
    statementTimeoutMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .p0)(given, 'statement-timeout'),
    lockRetries: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__  .rD)(given, 'lock-retries'),
    dryRun: given.flag('dry-run'),
});
const changeDeps = (given, context) => ({
    ...backupDeps(given, context),
    actor: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username,
});


  }),

  70638:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  pitr: () => (  pitr_pitr)
});

 
var errors = __webpack_require__(27406);
 
var pitr = __webpack_require__(66483);
 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var client = __webpack_require__(64894);
 
var find = __webpack_require__(35804);
 
var run_program = __webpack_require__(10951);
 
var tool_environment = __webpack_require__(54935);
 
var base_backup = __webpack_require__(58532);
 
var place = __webpack_require__(24401);
 
var run_to_end = __webpack_require__(16869);
; 
 
 










const FACTS = `
  SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
    pg_catalog.current_setting('server_version_num')::int / 10000 AS major,
    pg_catalog.current_setting('archive_mode') <> 'off' AND '' <> concat(pg_catalog.current_setting('archive_command'),
      pg_catalog.current_setting('archive_library', true)) AS archiving,
    (SELECT last_failed_wal FROM pg_catalog.pg_stat_archiver
      WHERE last_failed_time > coalesce(last_archived_time, '-infinity')) AS failing,
    (SELECT rolsuper OR rolreplication FROM pg_catalog.pg_roles WHERE rolname = current_user) AS "mayReplicate",
    (SELECT count(*)::int FROM pg_catalog.pg_tablespace WHERE spcname NOT IN ('pg_default', 'pg_global')) AS tablespaces`;
 
async function takeBaseBackup(url, wanted, deps) {
    const folder = await (0,place .kF)(wanted, [], 'take-base-backup');
    const facts = await (0,client .SV)(url, {}, factsOf);
    refuse(facts);
    const tool = (await (0,find .f)('pg_basebackup', deps.env['PATH'] ?? '', run_program .m)).find(({ version }) => version.major === facts.major);
    if (!tool)
        throw new errors .rk('client-tool-missing', `there is no pg_basebackup ${facts.major} on this machine`, {
            state: 'nothing-changed',
            hint: `install it: sudo apt-get install postgresql-client-${facts.major}, or brew install postgresql@${facts.major}.`,
        });
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    try {
        await run(tool.file, folder, url, deps);
        const verified = await prove(external_node_path_.join(external_node_path_.dirname(tool.file), 'pg_verifybackup'), folder, deps);
        const { bytes } = await (0,base_backup .e)(folder, deps);
        return {
            folder,
            bytes,
            serverVersion: facts.version,
            verified,
            ...(facts.failing && { archiving: failing(facts.failing) }),
        };
    }
    catch (error) {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => deps.log.warn(`It is left and of no use: ${folder}`));
        if (!(error instanceof errors .rk) || error.code !== 'cancelled')
            throw error;
        throw new errors .rk('cancelled', `${error.message}; what was written to ${folder} is removed`, {
            ...error.detail,
            state: 'nothing-changed',
        });
    }
}
const failing = (wal) => `The archiver of the server last failed, with ${wal}: until it goes on, this backup leads to no moment after itself. SELECT * FROM pg_stat_archiver, and the server's log, say more.`;
const factsOf = async (client) => (await client.query(FACTS)).rows[0];
function refuse({ archiving, mayReplicate, tablespaces }) {
    if (!archiving)
        throw (0,place .J5)('archive_mode is off on this server, or its archive_command is empty: no WAL is kept that could be replayed after a base backup', 'set archive_mode and archive_command first, as docs/point-in-time.md shows, and restart the server.');
    if (!mayReplicate)
        throw (0,place .J5)('this role may not take a base backup', 'use a role that may: ALTER ROLE ... REPLICATION, as a superuser.');
    if (tablespaces > 0)
        throw (0,place .J5)('this server has tablespaces outside of its data directory, which pg-runbook does not lay out', 'take and recover it by hand, with pg_basebackup --tablespace-mapping.');
}
const ARGUMENTS = [
    '--checkpoint=fast',
    '--manifest-checksums=SHA256',
    '--wal-method=stream',
    '--no-password',
    '--progress',
];
const KILOBYTE = 1024;
async function run(file, folder, url, deps) {
    const { env, log, signal } = deps;
    const takes = (line) => {
        const [, done, total] = /^\s*(\d+)\/(\d+) kB/.exec(line) ?? [];
        if (done === undefined)
            return false;
        const bytes = { done: Number(done) * KILOBYTE, total: Number(total) * KILOBYTE };
        log.progress({ task: 'Base backup', ...bytes, unit: 'bytes' });
        return true;
    };
    const ended = await (0,run_to_end .c)(file, ['--pgdata', folder, ...ARGUMENTS], {
        env: (0,tool_environment .u)(url, env),
        signal,
        takes,
    });
    if (ended.exitCode !== 0)
        throw failed(`pg_basebackup ended with ${ended.exitCode}: ${ended.stderr.slice(0, 1_000)}`);
}
async function prove(program, folder, { env, log, signal }) {
    if ((await (0,run_program .m)(program, ['--version'])).exitCode !== 0)
        return false;
    log.info('Comparing the base backup with its manifest');
    const run = { env: (0,tool_environment .y)(env), signal };
    const { exitCode, stderr } = await (0,run_to_end .c)(program, ['--no-parse-wal', '--quiet', folder], run);
    if (exitCode !== 0)
        throw failed(`the base backup is not what its manifest says: ${stderr.trim().slice(0, 500)}`);
    return true;
}
const failed = (message) => new errors .rk('pitr-failed', message, {
    state: 'nothing-changed',
    hint: 'what was begun is removed; mend what it says, then run it again.',
});

 
var environment = __webpack_require__(39214);
; 
 


 
async function take_base_backup_takeBaseBackup(request, deps) {
    const begun = performance.now();
    const taken = await takeBaseBackup((0,environment .N)(request.database, deps.env), request.folder, deps);
    return { status: 'taken', ...taken, durationMs: Math.round(performance.now() - begun) };
}

 
var shell_word = __webpack_require__(73588);
 
var quantities = __webpack_require__(87568);
; 


const baseBackupDocument = ({ folder, bytes, serverVersion, verified, archiving, durationMs, }) => ({
    title: `A base backup was taken: ${folder}`,
    blocks: [
        { kind: 'warnings', lines: archiving === undefined ? [] : [archiving] },
        {
            kind: 'facts',
            facts: [
                ['Size', (0,quantities .ob)(bytes)],
                ['PostgreSQL', serverVersion],
                ['Proved against its manifest', verified ? 'yes' : 'no: this machine has no pg_verifybackup'],
                ['Took', (0,quantities .ji)(durationMs)],
            ],
        },
        {
            kind: 'text',
            text: [
                'With the WAL that is archived from now on it leads to any later moment: ',
                {
                    code: `pg-runbook pitr --time MOMENT --base-backup ${(0,shell_word .r)(folder)} --wal-archive FOLDER --new-directory FOLDER`,
                },
            ],
        },
    ],
});

 
var pitr_report = __webpack_require__(74183);
 
var backup_request = __webpack_require__(24644);
 
var option_values = __webpack_require__(57774);
 
var options = __webpack_require__(50698);
; 
 








const pitr_text = (value, description) => ({ type: 'string', value, description });
const SOURCE_OPTIONS = {
    instance: pitr_text('<name>', 'rds: the instance or cluster whose history it is'),
    region: pitr_text('<region>', 'rds: its region; AWS_REGION where left out'),
    'neon-project': pitr_text('<id>', 'neon: the project; the key is read from NEON_API_KEY'),
    'neon-branch': pitr_text('<name>', 'neon: the branch; the default one where left out'),
    'base-backup': pitr_text('<folder>', 'self-hosted: what pg_basebackup has written'),
    'wal-archive': pitr_text('<folder>', 'self-hosted: what archive_command has filled'),
    'new-directory': pitr_text('<folder>', 'self-hosted: the data directory to make; must not be there yet'),
    'new-name': pitr_text('<name>', 'rds, neon: of the new instance or branch; made of the moment where left out'),
    'new-instance-class': pitr_text('<class>', "rds: of the new instance, e.g. db.r7g.large; the source's where left out"),
};
const pitr_pitr = {
    summary: 'Bring everything back as it was at a moment, in a new instance; the live one is never changed',
    options: {
        provider: {
            ...pitr_text('<kind>', 'self-hosted, rds (also Aurora) or neon (also Vercel Postgres)'),
            default: 'self-hosted',
            problem: (0,option_values .F_)(pitr .x),
        },
        time: { ...pitr_text('<moment>', 'with its offset from UTC, e.g. 2026-11-23T10:15:00Z'), problem: option_values .HC },
        ...SOURCE_OPTIONS,
        'smoke-file': {
            ...pitr_text('<file>', 'queries that must work on what came back, and not answer false'),
            default: pitr .X,
        },
        'take-base-backup': pitr_text('<folder>', 'self-hosted: only take a base backup, with pg_basebackup, and prove it'),
        'dry-run': {
            type: 'boolean',
            description: 'look whether the moment can be reached, tell what would be made, and make nothing',
        },
        ...options .uN,
    },
    async run(given, _argument, context) {
        const folder = given.text('take-base-backup');
        if (folder) {
            refuseBesides(given);
            const taken = await take_base_backup_takeBaseBackup({ database: (0,backup_request .vE)(given), folder }, context);
            return { report: taken, document: baseBackupDocument(taken), exitCode: 0 };
        }
        const named = Object.fromEntries(Object.keys(SOURCE_OPTIONS).map((name) => [name, given.text(name)]));
        const key = context.env['NEON_API_KEY']?.trim() ?? '';
        const request = {
            source: { ...named, provider: (0,options .yL)(given, 'provider', pitr .x), 'neon-api-key': key },
            time: given.text('time'),
            database: (0,backup_request .vE)(given),
            smokeFile: given.text('smoke-file'),
            dryRun: given.flag('dry-run'),
        };
        const report = await (0,pitr.pitr)(request, { ...context, now: () => new Date() });
        return { report, document: (0,pitr_report .F)(report), exitCode: report.status === 'not-proved' ? 3 : 0 };
    },
};
 
function refuseBesides(given) {
    const named = ['time', ...Object.keys(SOURCE_OPTIONS)].filter((name) => given.text(name) !== '');
    const besides = [...named, ...(given.flag('dry-run') ? ['dry-run'] : [])].map((name) => `--${name}`);
    if (given.text('provider') !== 'self-hosted')
        besides.push('--provider');
    if (besides.length === 0)
        return;
    throw new errors .rk('bad-input', `--take-base-backup: takes a base backup and nothing else; ${besides.join(', ')} has no meaning with it`, {
        state: 'nothing-changed',
        hint: 'leave out one or the other: pg-runbook pitr --help',
    });
}


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
