export const id = 5864;
export const ids = [5864];
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

  75864:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    doctor: () => (  doctor)
  });
  var _operations_doctor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65973);
  var _reports_doctor_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50285);
  var _backup_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24644);
  var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50698);
 




const doctor = {
    summary: 'Say what is wrong with the database and the way to it, and how to mend it (reads only; exit code 3 with problems)',
    options: {
        metrics: {
            type: 'boolean',
            description: 'also connections, rollbacks, cache hits and mean times of statements, against their limits',
        },
        ..._options_js__WEBPACK_IMPORTED_MODULE_2__  .uN,
        ..._options_js__WEBPACK_IMPORTED_MODULE_2__  .XD,
        schema: {
            type: 'string',
            value: '<path>',
            default: 'prisma/schema.prisma',
            description: 'the Prisma schema, to hold the generated client against',
        },
    },
    async run(given, _argument, { env, log, signal, temporaryFolder }) {
        const request = {
            database: (0,_backup_request_js__WEBPACK_IMPORTED_MODULE_1__  .vE)(given),
            migrationsDir: given.text('migrations-dir'),
            projectFolder: process.cwd(),
            schema: given.text('schema'),
            metrics: given.flag('metrics'),
        };
        const report = await (0,_operations_doctor_js__WEBPACK_IMPORTED_MODULE_0__.doctor)(request, { env, log, signal, temporaryFolder, now: () => new Date() });
        return { report, document: (0,_reports_doctor_report_js__WEBPACK_IMPORTED_MODULE_3__  .j)(report), exitCode: report.problems > 0 ? 3 : 0 };
    },
};


  }),

  50285:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  doctorDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

function doctorDocument(report) {
    const { checks, database, durationMs, metrics } = report;
    const of = (verdict) => checks.filter((check) => check.verdict === verdict);
    return {
        title: titleOf(report),
        blocks: [
            {
                kind: 'facts',
                facts: [
                    ['Database', database === undefined ? 'not known' : { code: database }],
                    ['Checks', `${of('ok').length} ok, ${report.problems} with a problem, ${report.unknown} unknown`],
                    ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(durationMs)],
                ],
            },
            ...of('problem').flatMap((check) => withFix(check, 'PROBLEM')),
            ...together(of('unknown')).flatMap((check) => withFix(check, 'unknown')),
            ...(metrics ? [metricsTable(metrics)] : []),
            ...fine(of('ok')),
        ],
    };
}
function titleOf({ status, problems, unknown }) {
    switch (status) {
        case 'ok':
            return 'Nothing is wrong';
        case 'unknown':
            return `No problem was seen, and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(unknown, 'thing')} could not be looked at`;
        case 'problems':
            return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(problems, 'problem');
    }
}
 
function together(checks) {
    const byReason = new Map();
    for (const check of checks) {
        const reason = `${check.detail}\n${check.fix ?? ''}`;
        const same = byReason.get(reason);
        byReason.set(reason, same ? { ...same, title: `${same.title}, ${check.title}` } : check);
    }
    return [...byReason.values()];
}
 
function withFix({ title, detail, fix }, word) {
    const [words = '', ...commands] = fix?.split('\n') ?? [];
    return [
        { kind: 'text', text: [`${word} - ${title}: ${detail}`] },
        ...(words ? [{ kind: 'text', text: [`Fix: ${words}`] }] : []),
        ...(commands.length > 0
            ? [{ kind: 'code', language: languageOf(commands), code: commands.join('\n') }]
            : []),
    ];
}
const languageOf = (commands) => commands.every((command) => /;\s*$|^--/.test(command)) ? 'sql' : '';
const fine = (checks) => checks.length === 0
    ? []
    : [
        {
            kind: 'table',
            fold: `${checks.length} ok`,
            columns: ['Check', 'Seen'],
            rows: checks.map(({ title, detail }) => [title, detail]),
        },
    ];
function metricsTable(metrics) {
    const { since, connectionsUsed, connectionsAllowed, commits, rollbacks, deadlocks, statementMeans: means } = metrics;
    const ms = (value) => `${value.toFixed(2)} ms`;
    return {
        kind: 'facts',
        facts: [
            ['Counted since', since ?? 'the database was made'],
            ['Connections', `${connectionsUsed} of ${connectionsAllowed}`],
            ['Transactions', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(commits)} committed, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(rollbacks)} rolled back`],
            ['Deadlocks', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(deadlocks)],
            ...(means
                ? [
                    ['Mean times of statements, by calls: p50', ms(means.p50)],
                    ['p95', ms(means.p95)],
                    ['p99', ms(means.p99)],
                ]
                : []),
        ],
    };
}


  })

};
