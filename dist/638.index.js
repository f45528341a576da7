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

 
var pitr = __webpack_require__(66483);
 
var external_node_child_process_ = __webpack_require__(31421);
 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var external_node_readline_ = __webpack_require__(80481);
 
var errors = __webpack_require__(27406);
 
var client = __webpack_require__(64894);
 
var find = __webpack_require__(35804);
 
var run_program = __webpack_require__(10951);
 
var tool_environment = __webpack_require__(54935);
 
var base_backup = __webpack_require__(58532);
 
var place = __webpack_require__(24401);
; 
 
 











const FACTS = `
  SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
    pg_catalog.current_setting('server_version_num')::int / 10000 AS major,
    pg_catalog.current_setting('archive_mode') <> 'off' AS archiving,
    (SELECT rolsuper OR rolreplication FROM pg_catalog.pg_roles WHERE rolname = current_user) AS "mayReplicate",
    (SELECT count(*)::int FROM pg_catalog.pg_tablespace WHERE spcname NOT IN ('pg_default', 'pg_global')) AS tablespaces`;
 
async function takeBaseBackup(url, wanted, deps) {
    const folder = await (0,place .kF)(wanted, [], 'take-base-backup');
    const facts = await (0,client .SV)(url, {}, factsOf);
    refuse(facts);
    const tool = (await (0,find .f)('pg_basebackup', deps.env['PATH'] ?? '', run_program .m)).find(({ version }) => version.major === facts.major);
    if (!tool)
        throw new errors .rk('client-tool-missing', `there is no pg_basebackup ${facts.major} on this machine`, {
            ...{
                state: 'nothing-changed',
                hint: `install it: sudo apt-get install postgresql-client-${facts.major}, or brew install postgresql@${facts.major}.`,
            },
        });
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    try {
        await run(tool.file, folder, url, deps);
        const verified = await prove(external_node_path_.join(external_node_path_.dirname(tool.file), 'pg_verifybackup'), folder);
        const { bytes } = await (0,base_backup .e)(folder);
        return { folder, bytes, serverVersion: facts.version, verified };
    }
    catch (error) {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => deps.log.warn(`It is left and of no use: ${folder}`));
        throw error;
    }
}
const factsOf = async (client) => (await client.query(FACTS)).rows[0];
function refuse({ archiving, mayReplicate, tablespaces }) {
    if (!archiving)
        throw (0,place .J5)('archive_mode is off on this server: no WAL is kept that could be replayed after a base backup', 'set archive_mode and archive_command first, as docs/point-in-time.md shows, and restart the server.');
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
function run(file, folder, url, { env, log, signal }) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(file, ['--pgdata', folder, ...ARGUMENTS], {
            ...{ env: (0,tool_environment .u)(url, env), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
        });
        const kill = () => killGroup(child);
        signal.addEventListener('abort', kill);
        process.once('exit', kill);
        let said = '';
        (0,external_node_readline_.createInterface)(child.stderr).on('line', (line) => {
            const [, done, total] = /^\s*(\d+)\/(\d+) kB/.exec(line) ?? [];
            if (done === undefined)
                said = line;
            else
                log.progress({
                    task: 'Base backup',
                    done: Number(done) * KILOBYTE,
                    total: Number(total) * KILOBYTE,
                    unit: 'bytes',
                });
        });
        const ended = (problem) => {
            signal.removeEventListener('abort', kill);
            process.off('exit', kill);
            if (signal.aborted)
                reject(signal.reason);
            else if (problem === undefined)
                resolve();
            else
                reject(failed(`pg_basebackup ${problem}: ${said}`));
        };
        child.once('error', (error) => ended(error.message));
        child.once('close', (code) => ended(code === 0 ? undefined : `ended with ${code ?? 'a signal'}`));
    });
}
 
function killGroup({ pid }) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGTERM');
    }
    catch {
         
    }
}
async function prove(program, folder) {
    if ((await (0,run_program .m)(program, ['--version'])).exitCode !== 0)
        return false;
    const { exitCode, stderr } = await (0,run_program .m)('env', ['LC_ALL=C', program, '--no-parse-wal', '--quiet', folder]);
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

 
var quantities = __webpack_require__(87568);
; 

const baseBackupDocument = ({ folder, bytes, serverVersion, verified, durationMs, }) => ({
    title: `A base backup was taken: ${folder}`,
    blocks: [
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
                { code: 'pg-runbook pitr --base-backup' },
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
            const taken = await take_base_backup_takeBaseBackup({ database: (0,backup_request .vE)(given), folder }, context);
            return { report: taken, document: baseBackupDocument(taken), exitCode: 0 };
        }
        const named = Object.fromEntries(Object.keys(SOURCE_OPTIONS).map((name) => [name, given.text(name)]));
        const key = context.env['NEON_API_KEY']?.trim() ?? '';
        const request = {
            source: { ...named, provider: (0,options .yL)(given, 'provider', pitr .x), 'neon-api-key': key },
            ...{ time: given.text('time'), database: (0,backup_request .vE)(given), smokeFile: given.text('smoke-file') },
            dryRun: given.flag('dry-run'),
        };
        const report = await (0,pitr.pitr)(request, { ...context, now: () => new Date() });
        return { report, document: (0,pitr_report .F)(report), exitCode: report.status === 'not-proved' ? 3 : 0 };
    },
};


  }),

  58532:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  openBaseBackup)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _postgres_client_tools_run_program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10951);
  var _lsn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39479);
 
 





 
async function openBaseBackup(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch((cause) => {
        throw refused(folder, `cannot be read (${cause.code ?? String(cause)})`);
    });
    const base = names.find((name) => /^base\.tar(\.\w+)?$/.test(name));
    const tar = base && {
        base: node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, base),
        wal: names.filter((name) => /^pg_wal\.tar(\.\w+)?$/.test(name)).map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name))[0],
    };
    const read = (name) => tar ? fromTar(tar.base, name) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name), 'utf8').catch(() => undefined);
    await refuseOthers(folder, names, read);
    const label = labelOf(folder, (await read('backup_label')) ?? '');
    const major = Number((await read('PG_VERSION'))?.trim());
    if (!Number.isInteger(major))
        throw refused(folder, 'has no PG_VERSION: it is no base backup of PostgreSQL 10 or newer');
    const manifest = await readManifest(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'backup_manifest'));
    const bytes = manifest?.bytes ?? (await (tar ? sizeOf(tar.base) : folderBytes(folder)));
    const systemIdentifier = tar ? undefined : await controlIdentifier(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'global/pg_control'));
    const startTime = Number.isNaN(label.startTime.getTime())
        ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(tar ? tar.base : node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'backup_label'))).mtime  
        : label.startTime;
    return {
        ...{ folder, tar: tar === '' ? undefined : tar, major, ...label, startTime, endLsn: manifest?.endLsn, bytes },
        ...{ hasManifest: manifest !== undefined, systemIdentifier },
    };
}
async function refuseOthers(folder, names, read) {
    const label = await read('backup_label');
    if (label === undefined)
        throw refused(folder, names.includes('PG_VERSION')
            ? 'has no backup_label: it is a data directory or a copy of one, and cannot be rolled forward safely'
            : 'is no base backup: neither backup_label nor base.tar is in it');
    if (/^INCREMENTAL FROM/m.test(label))
        throw refused(folder, 'is an incremental backup: put it together with pg_combinebackup first, and give that folder');
    const map = await read('tablespace_map');
    const links = names.includes('pg_tblspc') ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'pg_tblspc')) : [];
    if (map?.trim() || links.length > 0)
        throw refused(folder, 'has tablespaces outside of the data directory, which pg-runbook does not lay out: recover it by hand with pg_basebackup --tablespace-mapping, as https://www.postgresql.org/docs/current/continuous-archiving.html shows');
}
const refused = (folder, what) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('pitr-refused', `base-backup: ${folder} ${what}`, {
    state: 'nothing-changed',
    hint: 'give the folder that pg_basebackup has written: pg_basebackup --pgdata DIR --checkpoint=fast --manifest-checksums=SHA256.',
});
 
async function fromTar(file, name) {
    for (const more of [['--occurrence=1'], []]) {
        const { exitCode, stdout } = await (0,_postgres_client_tools_run_program_js__WEBPACK_IMPORTED_MODULE_3__  .m)('tar', [...more, '-xOf', file, name]);
        if (exitCode === 0 && stdout !== '')
            return stdout;
    }
    return undefined;
}
function labelOf(folder, label) {
    const start = /^START WAL LOCATION: ([0-9A-F]+\/[0-9A-F]+) \(file ([0-9A-F]{24})\)/m.exec(label);
    const time = /^START TIME: (.+)$/m.exec(label)?.[1] ?? '';
    if (!start)
        throw refused(folder, 'has a backup_label that cannot be read');
    const startTime = new Date(time.replace(/^(\S+) (\S+) (\S+)$/, '$1T$2$3').replace(/(UTC|GMT)$/, 'Z'));
    return {
        timeline: Number(/^START TIMELINE: (\d+)/m.exec(label)?.[1] ?? Number.parseInt(start[2].slice(0, 8), 16)),
        startLsn: (0,_lsn_js__WEBPACK_IMPORTED_MODULE_4__  .l2)(start[1]),
        startTime,
    };
}
async function readManifest(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    try {
        const manifest = JSON.parse(text);
        const end = manifest['WAL-Ranges']?.at(-1)?.['End-LSN'];
        const bytes = (manifest.Files ?? []).reduce((sum, { Size }) => sum + Size, 0);
        return { bytes, endLsn: end === undefined ? undefined : (0,_lsn_js__WEBPACK_IMPORTED_MODULE_4__  .l2)(end) };
    }
    catch {
        throw refused(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), 'has a backup_manifest that cannot be read: the backup is damaged');
    }
}
 
async function controlIdentifier(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file).catch(() => undefined);
    if (!handle)
        return undefined;
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
        return bytesRead === 8 ? buffer.readBigUInt64LE().toString() : undefined;
    }
    finally {
        await handle.close();
    }
}
const sizeOf = async (file) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size;
async function folderBytes(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map((entry) => sizeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.join(entry.parentPath, entry.name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}


  }),

  39479:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EU: () => (  parseSegmentName),
    Jc: () => (  segmentName),
    dJ: () => (  segmentOf),
    l2: () => (  parseLsn)
  });
 
 
function parseLsn(text) {
    const [high = '', low = ''] = text.split('/');
    return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
const perId = (segmentBytes) => 0x100000000n / BigInt(segmentBytes);
const hex = (value) => value.toString(16).toUpperCase().padStart(8, '0');
 
const segmentName = ({ timeline, segment }, segmentBytes) => hex(BigInt(timeline)) + hex(segment / perId(segmentBytes)) + hex(segment % perId(segmentBytes));
function parseSegmentName(name, segmentBytes) {
    const [timeline, id, number] = [name.slice(0, 8), name.slice(8, 16), name.slice(16, 24)].map((one) => BigInt(`0x${one}`));
    return { timeline: Number(timeline), segment: id * perId(segmentBytes) + number };
}
const segmentOf = (lsn, segmentBytes) => lsn / BigInt(segmentBytes);


  }),

  24401:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J5: () => (  refused),
    N_: () => (  roomFor),
    Z5: () => (  userOf),
    kF: () => (  newDirectory),
    ov: () => (  freePort),
    ws: () => (  refuseUnreadable)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
  var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _postgres_throwaway_server_server_user_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78477);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87568);
 







const refused = (message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk('pitr-refused', message, { state: 'nothing-changed', hint });
 
async function newDirectory(wanted, others, input = 'new-directory') {
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(wanted))).catch(() => undefined);
    if (parent === undefined)
        throw refused(`${input}: there is no folder ${node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(wanted))} to make it in`, 'make that folder first, on a disk with room.');
    const target = node_path__WEBPACK_IMPORTED_MODULE_3__.join(parent, node_path__WEBPACK_IMPORTED_MODULE_3__.basename(node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(wanted)));
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(target).catch((cause) => {
        if (cause.code === 'ENOENT')
            return [];
        throw refused(`${input}: ${target} is no folder that can be read`, 'name a directory that is not there yet.');
    });
    if (names.length > 0)
        throw refused(`${input}: ${target} is not empty`, 'name a directory that is not there yet: nothing is ever overwritten.');
    const inside = others.find((other) => isWithin(target, other) || isWithin(other, target));
    if (inside !== undefined)
        throw refused(`${input}: ${target} and ${inside} lie in one another`, 'name a directory apart from the base backup and the archive.');
    return target;
}
const isWithin = (file, folder) => !node_path__WEBPACK_IMPORTED_MODULE_3__.relative(folder, file).startsWith('..');
 
async function userOf(places) {
    if (process.getuid?.() !== 0)
        return undefined;
    for (const place of places) {
        const { uid, gid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(place);
        if (uid !== 0)
            return { uid, gid };
    }
    return (0,_postgres_throwaway_server_server_user_js__WEBPACK_IMPORTED_MODULE_5__  .R)();
}
 
async function refuseUnreadable(place, user, input) {
    const can = await new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('test', ['-r', place], { ...user, cwd: '/' }, (error) => resolve(error === null));
    });
    if (can)
        return;
    const whom = user ? `user ${user.uid}, as whom PostgreSQL would run` : 'this user';
    throw refused(`${input}: ${place} cannot be read by ${whom}`, 'give it the rights to read it and to pass through every folder above, or run this as that user.');
}
 
const WAL_BYTES = 1_073_741_824;
 
async function roomFor(target, bytes) {
    const disk = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(target));
    const takes = `The new data directory takes about ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .ob)(bytes)} and up to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .ob)(WAL_BYTES)} of WAL`;
    if (disk.blocks === 0)
        return `${takes}; how much is free there cannot be told.`;
    const free = disk.bavail * disk.bsize;
    if (free > bytes)
        return `${takes}; ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .ob)(free)} are free on its disk.`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk('disk-full', `new-directory: ${takes}, and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .ob)(free)} are free on its disk`, {
        state: 'nothing-changed',
        hint: 'name a directory on a larger disk.',
    });
}
const FIRST_PORT = 5433;
const LAST_PORT = 5533;
 
async function freePort() {
    for (let port = FIRST_PORT; port < LAST_PORT; port++)
        if (await isFree(port))
            return port;
    return LAST_PORT;
}
const isFree = (port) => new Promise((resolve) => {
    const server = node_net__WEBPACK_IMPORTED_MODULE_2__.createServer();
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});


  }),

  35804:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  findTools),
    j: () => (  toolsIn)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11551);
 
 




const VERSIONED_FOLDERS = [
    { parent: '/usr/lib/postgresql', child: /^\d+$/, bin: 'bin' },  
    { parent: '/usr', child: /^pgsql-\d+$/, bin: 'bin' },  
    { parent: '/opt/homebrew/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' },  
    { parent: '/usr/local/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' },  
    { parent: '/Library/PostgreSQL', child: /^\d+$/, bin: 'bin' },  
];
async function versionedFolders() {
    const folders = VERSIONED_FOLDERS.map(async ({ parent, child, bin }) => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => []);
        return names.filter((name) => child.test(name)).map((name) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, name, bin));
    });
    return (await Promise.all(folders)).flat();
}
const isExecutable = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
async function asTool(file, run) {
    if (!(await isExecutable(file)))
        return undefined;
    const { exitCode, stdout } = await run(file, ['--version']);
    const version = exitCode === 0 ? (0,_version_js__WEBPACK_IMPORTED_MODULE_3__  .mR)(stdout) : undefined;
    return version && { file, argsFor: () => [], version };
}
 
async function findTools(tool, searchPath, run) {
    const onPath = searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((folder) => node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder));
    return toolsIn([...(await versionedFolders()), ...onPath], tool, run);
}
 
async function toolsIn(places, tool, run) {
    const folders = new Set(places);
    const found = await Promise.all([...folders].map((folder) => asTool(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, tool), run)));
    return found
        .filter((candidate) => candidate !== undefined)
        .sort((a, b) => b.version.major - a.version.major || b.version.minor - a.version.minor);
}


  }),

  10951:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  runProgram)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
 

const NOT_STARTED = 127;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const runProgram = (file, args) => new Promise((resolve) => {
    (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(file, [...args], { maxBuffer: MAX_OUTPUT_BYTES, timeout: 600_000 }, (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : NOT_STARTED;
        resolve({ exitCode, stdout, stderr: stderr || (error?.message ?? '') });
    });
});


  }),

  11551:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DT: () => (  FIRST_SAFE_MINOR),
    f8: () => (  knownWeakness),
    mR: () => (  parseToolVersion)
  });
 
 
function parseToolVersion(output) {
    const match = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(output);
    if (!match)
        return undefined;
    const [major, minor] = [Number(match[1]), Number(match[2] ?? 0)];
    return { major, minor, text: match[2] ? `${major}.${minor}` : match[1] };
}


const FIRST_SAFE_MINOR = { 14: 24, 15: 19, 16: 15, 17: 11, 18: 6 };
 
function knownWeakness(version) {
    const safe = FIRST_SAFE_MINOR[version.major];
    if (safe === undefined || version.minor >= safe)
        return undefined;
    return `pg_dump ${version.text} is older than ${version.major}.${safe}, which fixes CVE-2026-18408 (psql can run code hidden in a dump). Update the PostgreSQL client programs, and restore no dump that you do not trust with a psql that is older.`;
}


  }),

  78477:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  serverUser),
    X: () => (  isOpenToOthers)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
 
 


const NOBODY = { uid: 65534, gid: 65534 };
 
async function serverUser() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n');
    return userNamed('postgres', lines) ?? userNamed('nobody', lines) ?? NOBODY;
}
function userNamed(wanted, lines) {
    const fields = lines.map((line) => line.split(':')).find(([name]) => name === wanted);
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}
const EXECUTE_BY_OTHERS = 0o001;
 
async function isOpenToOthers(folder) {
    for (let at = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder);; at = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at)) {
        const mode = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).catch(() => undefined))?.mode ?? 0;
        if ((mode & EXECUTE_BY_OTHERS) === 0)
            return false;
        if (at === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at))
            return true;
    }
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
const takeRows = (variable, option) => [
    ...['To take rows out of it: ', { code: `pg-runbook backup${option} --destination from-then` }, ' with '],
    ...[{ code: variable }, ' of the new one, then '],
    ...[
        { code: `pg-runbook recover-rows latest --destination from-then --table NAME${option}` },
        ' with that of the live one',
    ],
];
const switchOver = (variable, environment, option) => [
    ...['To switch over: set the secret ', { code: variable }, ' of the environment ', { code: environment }],
    ...[
        ' to the new one (and ',
        { code: variable.replace('DATABASE_', 'DIRECT_') },
        ' where there is one), deploy, then ',
    ],
    ...[
        { code: `pg-runbook doctor${option}` },
        '. The old one is untouched: what was written to it since the moment is in it only.',
    ],
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
