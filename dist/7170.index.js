export const id = 7170;
export const ids = [7170];
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

  45363:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  status: () => (  commands_status_status)
});

 
var errors = __webpack_require__(27406);
 
var catalog_record = __webpack_require__(68612);
 
var list_migrations = __webpack_require__(8365);
 
var ledger = __webpack_require__(21366);
 
var read_folder = __webpack_require__(35800);
 
var runner_lock = __webpack_require__(209);
 
var state_of_file = __webpack_require__(57289);
 
var statement_record = __webpack_require__(72050);
 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var which_url = __webpack_require__(70048);
 
var environment = __webpack_require__(39214);
 
var sqlstate = __webpack_require__(54812);
; 













 
async function status_status(request, deps) {
    const url = (0,environment .N)(request.database, deps.env);
    (0,which_url ._)(url, deps.log);
    const folder = await (0,read_folder .m)(request.migrationsDir);
    const seen = await (0,client .SV)(url, {}, (client) => look(client, request));
    const migrations = await Promise.all(namesOf(folder, seen.entries).map(fileStatus(folder, seen)));
    const counts = {};
    for (const { state } of migrations)
        counts[state] = (counts[state] ?? 0) + 1;
    const broken = new Set(folder.broken.map(({ name }) => name));
    const there = new Set(folder.files.map(({ name }) => name));
    const isPending = ({ name, state }) => state === 'pending' || (state === 'rolled-back' && there.has(name));
    return {
        database: (0,connection_url .DZ)(url),
        migrations,
        counts,
        leftOut: folder.leftOut.filter(({ name }) => !broken.has(name)),
        pending: migrations.filter(isPending).length,
        sameVersions: folder.sameVersions,
        ...seen.told,
    };
}
const isUnderWay = ({ status }) => status === 'running' || status === 'rolling-back';
async function look(client, { catalog = false }) {
    const entries = await (0,ledger .SC)(client);
    const underWay = entries.filter(isUnderWay).map(({ name }) => name);
    const runner = underWay.length > 0 ? await (0,runner_lock .ms)(client) : undefined;
    return {
        entries: new Map(entries.map((entry) => [entry.name, entry])),
        ended: underWay.length > 0 ? await (0,statement_record .Tf)(client, underWay) : new Map(),
        told: { ...(runner !== undefined && { runner }), ...(catalog ? await lookAtCatalog(client) : {}) },
    };
}
 
async function lookAtCatalog(client) {
    try {
        const byHand = await (0,catalog_record .WD)(client);
        return byHand === undefined ? {} : { byHand };
    }
    catch (error) {
        if (!(error instanceof errors .rk) && (0,sqlstate .R8)(error) === undefined)
            throw error;
        const why = error instanceof errors .rk ? error.message : (0,sqlstate .JL)(error, { showDetail: false });
        return { catalogUnread: why };
    }
}
const namesOf = ({ files, broken }, entries) => [...new Set([...files, ...broken].map(({ name }) => name).concat([...entries.keys()]))].sort(list_migrations .q);
function fileStatus({ files, broken }, { entries, ended }) {
    const good = new Map(files.map((file) => [file.name, file]));
    const bad = new Map(broken.map((file) => [file.name, file]));
    return async (name) => {
        const [file, entry, why] = [good.get(name), entries.get(name), bad.get(name)?.message];
        const known = entry && { entry };
        if (why !== undefined)
            return { name, state: 'broken', why, ...known };
        const state = file ? await (0,state_of_file .H)(entry, () => Promise.resolve(file.checksum)) : withoutFile(entry);
        return { name, state, ...known, ...(entry && isUnderWay(entry) && { ended: ended.get(name) ?? 0 }) };
    };
}
 
const withoutFile = (entry) => entry.status === 'applied' || entry.status === 'adopted' ? 'missing' : entry.status;

 
var by_hand_in_words = __webpack_require__(13832);
 
var quantities = __webpack_require__(87568);
; 
 
 


function statusDocument(report) {
    const { migrations, leftOut } = report;
    const told = [...migrations.flatMap((file) => adviceFor(file, report)), ...aboutTheRest(report)];
    return {
        title: `${report.database}: ${headline(report)}`,
        blocks: [
            { kind: 'warnings', lines: told },
            ...byHand(report),
            {
                kind: 'table',
                columns: ['File', 'State', 'When', 'By', 'Run'],
                rows: migrations.map((file) => row(file, report)),
            },
            ...(leftOut.length > 0 ? [leftOutTable(leftOut)] : []),
        ],
    };
}
const status_report_isUnderWay = ({ state }) => state === 'running' || state === 'rolling-back';
 
function progressOf({ state, entry, ended = 0 }) {
    if (state === 'rolling-back')
        return `${(0,quantities .pq)(ended, 'statement')} of its rollback`;
    return `${(0,quantities .K4)(ended)} of ${(0,quantities .pq)(entry.statements, 'statement')}`;
}
 
function headline(report) {
    const { migrations, counts, pending, byHand: changed } = report;
    const underWay = migrations.filter(status_report_isUnderWay);
    const progress = underWay.length === 1 ? ` (${progressOf(underWay[0])})` : '';
    const parts = [
        [counts.changed ?? 0, 'changed'],
        [counts.missing ?? 0, 'missing'],
        [counts.broken ?? 0, 'broken'],
        [underWay.length, `${report.runner === undefined ? 'interrupted' : 'under way'}${progress}`],
        [changed?.changes.length ?? 0, 'changed by hand'],
    ];
    const wrong = parts.filter(([count]) => count > 0).map(([count, word]) => `${(0,quantities .K4)(count)} ${word}`);
    if (wrong.length === 0)
        return pending === 0 ? 'nothing pending' : `${(0,quantities .pq)(pending, 'migration')} pending`;
    return [...wrong, ...(pending > 0 ? [`${(0,quantities .K4)(pending)} pending`] : [])].join(', ');
}
function stateInWords(file, { runner }) {
    if (!status_report_isUnderWay(file))
        return file.state;
    const what = file.state === 'running' ? '' : 'rollback ';
    return `${what}${runner === undefined ? 'interrupted' : 'under way'}, ${progressOf(file)}`;
}
const row = (file, report) => [
    { code: file.name },
    stateInWords(file, report),
    file.entry ? file.entry.appliedAt.toISOString().slice(0, 19).replace('T', ' ') : '',
    file.entry?.actor ?? '',
    file.entry?.runUrl ?? '',
];
function adviceFor(file, { runner }) {
    const { name, state } = file;
    switch (state) {
        case 'changed':
            return [
                `${name}: edited after it was ${file.entry.status}; put it back as it was, or record the new text: pg-runbook apply-pending --accept-changed ${name}`,
            ];
        case 'missing':
            return [
                `${name}: ${file.entry.status}, and gone from the folder; put it back (git log --diff-filter=D -- '*${name}')`,
            ];
        case 'broken':
            return [`${name}: ${file.why}`];
        case 'running':
        case 'rolling-back':
            if (runner !== undefined)
                return [];
            return [
                `${name}: ${stateInWords(file, {})}; pg-runbook ${state === 'running' ? 'apply' : 'rollback'} ${name} goes on with it`,
            ];
        case 'applied':
        case 'adopted':
        case 'rolled-back':
        case 'pending':
            return [];
    }
}
const aboutTheRest = ({ runner, sameVersions, catalogUnread }) => [
    ...(runner === undefined ? [] : [`a run works on this database now: ${runner}`]),
    ...sameVersions.map((group) => `${group.join(' and ')} have the same version: a release refuses that`),
    ...(catalogUnread === undefined
        ? []
        : [`whether somebody changed the database by hand could not be told: ${catalogUnread}`]),
];
function byHand(report) {
    if (!report.byHand)
        return [];
    const [first = '', ...changes] = (0,by_hand_in_words .v)(report.byHand).split('\n');
    return [
        { kind: 'warnings', lines: [first] },
        { kind: 'code', language: 'text', code: changes.join('\n') },
    ];
}
 
const leftOutTable = (leftOut) => ({
    kind: 'table',
    columns: ['Left out', 'Why'],
    rows: leftOut.map(({ name, why }) => [{ code: name }, why]),
});

 
var backup_request = __webpack_require__(24644);
 
var options = __webpack_require__(50698);
; 
 




 
const hasWork = ({ pending, counts }) => pending + (counts.changed ?? 0) + (counts.running ?? 0) + (counts['rolling-back'] ?? 0) + (counts.broken ?? 0) > 0;
const commands_status_status = {
    summary: 'Show which migrations are applied, pending, changed, missing or interrupted',
    options: {
        'exit-code': { type: 'boolean', description: 'exit with 3 when a file is pending, changed, interrupted or broken' },
        'no-catalog': { type: 'boolean', description: 'do not look for what was changed by hand since the last run' },
        ...options .uN,
        ...options .GA,
    },
    async run(given, _argument, { env, log }) {
        const request = {
            database: (0,backup_request .vE)(given),
            migrationsDir: given.text('migrations-dir'),
            catalog: !given.flag('no-catalog'),
        };
        const report = await status_status(request, { env, log });
        return { report, document: statusDocument(report), exitCode: given.flag('exit-code') && hasWork(report) ? 3 : 0 };
    },
};


  }),

  13832:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  byHandInWords)
  });
  var _postgres_catalog_describe_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81461);
 

const SHOWN_CHANGES = 20;
 
function byHandInWords({ since, head, changes }) {
    const when = `${since.toISOString()}${head === null ? '' : `, at ${head}`}`;
    const more = changes.length > SHOWN_CHANGES ? [`... and ${changes.length - SHOWN_CHANGES} more`] : [];
    const lines = [...changes.slice(0, SHOWN_CHANGES).map(_postgres_catalog_describe_change_js__WEBPACK_IMPORTED_MODULE_0__  .u), ...more];
    return `Somebody changed the database by hand since the last run (${when}):\n${lines.map((line) => `  ${line}`).join('\n')}`;
}


  }),

  68612:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    WD: () => (  changesByHand),
    gi: () => (  readOwnCatalog),
    hB: () => (  recordCatalog)
  });
  var _postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73639);
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49600);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12760);



const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .sk}.catalog`;
const readOwnCatalog = (client) => (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .uM)(client, { ignoreSchemas: _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .C });
 
const LEDGER_DIGEST = `
  SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(coalesce(pg_catalog.string_agg(
    pg_catalog.concat_ws(' ', name, checksum, status, extract(epoch FROM applied_at)), E'\\n' ORDER BY name), ''), 'UTF8')), 'hex')
  FROM ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .sk}.migrations`;
const LAST = `
  SELECT taken_at AS "takenAt", head, fingerprint,
    server_major = pg_catalog.current_setting('server_version_num')::int / 10000
      AND ledger = (${LEDGER_DIGEST}) AS comparable
  FROM ${TABLE}`;


async function changesByHand(client, known) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .WN)(client, 'read', ['catalog'])).kind !== 'usable')
        return undefined;
    const last = async () => (await client.query(LAST)).rows[0];
    const recorded = await last();
    if (!recorded?.comparable)
        return undefined;
    const now = known ?? (await readOwnCatalog(client));
    if (now.fingerprint === recorded.fingerprint)
        return undefined;
    const { rows } = await client.query(`SELECT content FROM ${TABLE}`);
    const before = (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .Lo)(rows[0].content);
    const still = await last();  
    if (before === undefined || !still?.comparable || still.fingerprint !== recorded.fingerprint)
        return undefined;
    const changes = (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .m6)(before, now);
    return changes.length === 0 ? undefined : { since: recorded.takenAt, head: recorded.head, changes };
}
const RECORD = `
  INSERT INTO ${TABLE} AS catalog (taken_at, head, server_major, fingerprint, content, ledger)
  VALUES (pg_catalog.clock_timestamp(), $1, pg_catalog.current_setting('server_version_num')::int / 10000, $2, $3, $4)
  ON CONFLICT (singleton) DO UPDATE SET taken_at = excluded.taken_at, head = excluded.head,
    server_major = excluded.server_major, fingerprint = excluded.fingerprint, content = excluded.content,
    ledger = excluded.ledger`;
 
async function recordCatalog(client, head) {
     
    const { rows } = await client.query(`SELECT (${LEDGER_DIGEST}) AS ledger`);
    const catalog = await readOwnCatalog(client);
    await client.query(RECORD, [head ?? null, catalog.fingerprint, (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .cR)(catalog), rows[0].ledger]);
}


  }),

  94799:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GD: () => (  keptText),
    MA: () => (  changedLines)
  });
 
  var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51876);
 
 

 
const KEPT_TEXT_CHARACTERS = 65_536;
const SHOWN_LINES = 12;
 
const keptText = (text) => (text.length > KEPT_TEXT_CHARACTERS ? null : text);
const linesOf = (text) => (0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__  .Y)(text).replaceAll('\r\n', '\n').split('\n');
const shortened = (lines, sign) => [
    ...lines.slice(0, SHOWN_LINES).map((line) => `${sign} ${line}`),
    ...(lines.length > SHOWN_LINES ? [`${sign} ... (${lines.length - SHOWN_LINES} more lines)`] : []),
];
 
function changedLines(before, after) {
    const [old, now] = [linesOf(before), linesOf(after)];
    let first = 0;
    while (first < Math.min(old.length, now.length) && old[first] === now[first])
        first++;
    let same = 0;
    while (same < Math.min(old.length, now.length) - first && old.at(-1 - same) === now.at(-1 - same))
        same++;
    const text = [
        `@@ line ${first + 1} @@`,
        ...shortened(old.slice(first, old.length - same), '-'),
        ...shortened(now.slice(first, now.length - same), '+'),
    ].join('\n');
    return { line: first + 1, text };
}


  }),

  51876:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  withoutByteOrderMark),
    l: () => (  checksumOf)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
 

const BYTE_ORDER_MARK = '\uFEFF';
const withoutByteOrderMark = (text) => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
 
const checksumOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', withoutByteOrderMark(text).replaceAll('\r\n', '\n'));


  }),

  21366:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  keptTexts),
    Bt: () => (  TABLE),
    FH: () => (  readLedgerLines),
    GI: () => (  entriesNamed),
    OM: () => (  entryNamed),
    Py: () => (  ENTRY),
    SC: () => (  readLedger),
    St: () => (  acceptText),
    _1: () => (  releaseEntry),
    _7: () => (  entryIsBy),
    g_: () => (  ledgerHead),
    tK: () => (  claimEntry),
    w4: () => (  findEntry),
    yP: () => (  finishEntry)
  });
  var _changed_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94799);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const ENTRY = `name, checksum, status, applied_at AS "appliedAt", duration_ms AS "durationMs", statements, warnings,
  backup, actor, run_url AS "runUrl", commit_sha AS "commitSha", tool_version AS "toolVersion"`;
const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .sk}.migrations`;
 
async function hasLedger(client) {
    const state = await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations']);
    if (state.kind === 'unusable')
        throw (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  ._P)(state.problems, undefined, 'nothing-changed', 'read');
    return state.kind === 'usable';
}
 
async function readLedger(client) {
    if (!(await hasLedger(client)))
        return [];
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} ORDER BY name COLLATE "C"`)).rows;
}
 
async function readLedgerLines(client) {
    if (!(await hasLedger(client)))
        return new Map();
    const { rows } = await client.query(`SELECT name, checksum, status, applied_at AS "appliedAt" FROM ${TABLE}`);
    return new Map(rows.map((line) => [line.name, line]));
}
 
async function keptTexts(client, names) {
    const text = `SELECT name, content FROM ${TABLE} WHERE name = ANY ($1) AND content IS NOT NULL`;
    const { rows } = await client.query(text, [names]);
    return new Map(rows.map(({ name, content }) => [name, content]));
}
const ACCEPT = `UPDATE ${TABLE} SET checksum = $3, content = $4 WHERE name = $1 AND checksum = $2`;
 
async function acceptText(client, { name, checksum, text }, before) {
    return (await client.query(ACCEPT, [name, before, checksum, (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_0__  .GD)(text)])).rowCount === 1;
}
 
async function findEntry(client, name) {
    return (await hasLedger(client)) ? entryNamed(client, name) : undefined;
}
 
async function entryNamed(client, name) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = $1`, [name])).rows[0];
}
 
async function entriesNamed(client, names) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = ANY ($1)`, [names])).rows;
}
 
async function ledgerHead(client) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations'])).kind !== 'usable')
        return undefined;
    const text = `SELECT ${ENTRY} FROM ${TABLE} WHERE status IN ('applied', 'adopted')
    ORDER BY name COLLATE "C" DESC LIMIT 1`;
    return (await client.query(text)).rows[0];
}
const CLAIM = `
  INSERT INTO ${TABLE} AS ledger (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  VALUES ($1, $2, 'running', pg_catalog.clock_timestamp(), 0, $3, 0, $4, $5, $6, $7, $8, $10)
  ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, status = 'running', applied_at = excluded.applied_at,
    duration_ms = 0, statements = excluded.statements, warnings = 0, backup = excluded.backup, actor = excluded.actor,
    run_url = excluded.run_url, commit_sha = excluded.commit_sha, tool_version = excluded.tool_version,
    content = excluded.content
  WHERE ledger.status = ANY ($9)
  RETURNING 1`;


async function claimEntry(client, file, statements, { backup, actor, runUrl, commitSha, toolVersion }, overStatus = ['rolled-back']) {
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const { rowCount } = await client.query(CLAIM, [
        file.name,
        file.checksum,
        statements,
        ...origin,
        overStatus,
        (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_0__  .GD)(file.text),
    ]);
    return rowCount === 1;
}
const FINISH = `
  UPDATE ${TABLE} SET status = $2, applied_at = pg_catalog.clock_timestamp(), duration_ms = $3, warnings = $4
  WHERE name = $1 AND status = 'running'
  RETURNING ${ENTRY}`;
 
async function finishEntry(client, name, result) {
    const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
    return (await client.query(FINISH, [name, result.status, durationMs, result.warnings])).rows[0];
}
const IS_BY = `SELECT FROM ${TABLE}
  WHERE name = $1 AND checksum = $2 AND status = ANY ($3) AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`;
 
async function entryIsBy(client, { name, checksum }, statuses, xid) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations'])).kind !== 'usable')
        return false;
    return (await client.query(IS_BY, [name, checksum, statuses, xid])).rowCount === 1;
}
 
async function releaseEntry(client, name, before) {
    if (before?.status === 'rolled-back') {
        await client.query(`UPDATE ${TABLE} SET status = 'rolled-back' WHERE name = $1 AND status = 'running'`, [name]);
    }
    else {
        await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND status = 'running'`, [name]);
    }
}


  }),

  35800:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  readFolder),
    m: () => (  lookIntoFolder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
  var _list_migrations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8365);
  var _migration_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66383);
  var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10287);
 
 







function readOrProblem(file, directory, name) {
    const shown = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
    try {
        return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_5__  .r)(name, file, shown);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk))
            return { name, message: `cannot be read (${error.message})` };
        const { location } = error.detail;
        return { name, message: error.message, ...(location && { location }) };
    }
}
 
const isBroken = ({ name, why }) => name.endsWith('.sql') && !/^\.|^drift_/i.test(name) && why !== 'is a folder';
 
async function lookIntoFolder(directory) {
    const { names, links, leftOut } = await (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_4__  .Y)(directory);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
     
    const ownPath = (name) => links.has(name) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)) : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${name}`;
    const read = names.map((name) => readOrProblem(ownPath(name), directory, name));
    return {
        files: read.filter((file) => 'text' in file),
        leftOut,
        broken: [
            ...leftOut.filter(isBroken).map(({ name, why }) => ({ name, message: why })),
            ...read.filter((file) => 'message' in file),
        ],
        sameVersions: (0,_version_js__WEBPACK_IMPORTED_MODULE_6__  ._)(names),
    };
}


async function readFolder(directory) {
    const { files, leftOut, broken, sameVersions } = await lookIntoFolder(directory);
    const problems = [
        ...broken.map(({ name, message, location }) => ({
            message: location ? `${location.file}: ${message}` : `${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)} ${message}`,
            ...(location && { location }),
        })),
        ...sameVersions.map((group) => ({ message: `${group.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H).join(' and ')} have the same version` })),
    ];
    if (problems.length > 0)
        throw badFolder(directory, problems);
    return { files, leftOut };
}
function badFolder(directory, problems) {
    const [only] = problems;
    const message = problems.length === 1
        ? only.message
        : `${problems.length} problems in ${directory}:\n${problems.map((problem) => `- ${problem.message}`).join('\n')}`;
    const location = problems.find((problem) => problem.location)?.location;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-migration-file', message, {
        state: 'nothing-changed',
        hint: 'mend or rename what is named above, and run it again',
        ...(location && { location }),
    });
}


  }),

  57289:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  stateOfFile)
  });
 
async function stateOfFile(entry, checksum) {
    if (entry === undefined)
        return 'pending';
    if (entry.status !== 'applied' && entry.status !== 'adopted')
        return entry.status;
    return (await checksum()) === entry.checksum ? entry.status : 'changed';
}


  }),

  72050:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FI: () => (  recordStatement),
    T3: () => (  readRecords),
    Tf: () => (  endedStatements),
    VM: () => (  recordIsBy),
    Zv: () => (  endedRecords),
    r3: () => (  forgetStatement),
    ub: () => (  forgetStatements)
  });
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12760);

const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__  .sk}.migration_statements`;
 
async function readRecords(client, name) {
    const text = `SELECT statement, checksum, label, status, started_at AS "startedAt", known_before AS "knownBefore"
    FROM ${TABLE} WHERE name = $1 ORDER BY statement`;
    return (await client.query(text, [name])).rows;
}
const endedRecords = (records) => records.filter(({ status }) => status !== 'started');
 
async function endedStatements(client, names) {
    const text = `SELECT name, count(*)::int AS ended FROM ${TABLE} WHERE name = ANY ($1) AND status <> 'started' GROUP BY name`;
    const { rows } = await client.query(text, [names]);
    return new Map(rows.map(({ name, ended }) => [name, ended]));
}
const UPSERT = `
  INSERT INTO ${TABLE} (name, statement, checksum, label, status, started_at, finished_at, known_before)
  VALUES ($1, $2, $3, $4, $5, pg_catalog.clock_timestamp(),
    CASE WHEN $5 <> 'started' THEN pg_catalog.clock_timestamp() END, $6)
  ON CONFLICT (name, statement) DO UPDATE SET checksum = excluded.checksum, label = excluded.label,
    status = excluded.status, finished_at = excluded.finished_at,
    started_at = CASE WHEN excluded.status = 'started' THEN excluded.started_at ELSE migration_statements.started_at END,
    known_before = coalesce(excluded.known_before, migration_statements.known_before)`;
 
async function recordStatement(client, name, { step, checksum, label }, status, knownBefore) {
    const known = knownBefore === undefined ? null : JSON.stringify(knownBefore);
    await client.query(UPSERT, [name, step, checksum, label, status, known]);
}
 
async function forgetStatement(client, name, step) {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND statement = $2`, [name, step]);
}
const IS_BY = `SELECT FROM ${TABLE} WHERE name = $1 AND statement = $2 AND checksum = $3 AND status <> 'started'
  AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`;
 
async function recordIsBy(client, name, { step, checksum }, xid) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__  .WN)(client, 'read', ['migration_statements'])).kind !== 'usable')
        return false;
    return (await client.query(IS_BY, [name, step, checksum, xid])).rowCount === 1;
}
 
async function forgetStatements(client, name) {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1`, [name]);
}


  }),

  10287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  sameVersions)
  });
 
 
 
 
const VERSION = /^(?:(\d{8}_\d{4,6})(?=[_.-])|(\d+)(?=[_.-])|[Vv](\d+(?:[._]\d+)*)__)/;
 
const isDay = (digits) => /^(?:19|20)\d{6}$/.test(digits);
 
function versionOf(name) {
    const [, dayAndTime, digits, dotted] = VERSION.exec(name) ?? [];
    const version = dayAndTime ?? digits ?? dotted;
    if (version === undefined || isDay(version))
        return undefined;
    return version.replace(/[._]/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1');
}
 
function sameVersions(names) {
    const groups = new Map();
    for (const name of names) {
        const version = versionOf(name);
        if (version !== undefined)
            groups.set(version, [...(groups.get(version) ?? []), name]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
}


  }),

  81461:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  describeChange)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 

 
const SHOWN = 80;
const CONTEXT = 24;
 
function inWords(value, other) {
    if (typeof value === 'boolean')
        return value ? 'yes' : 'no';
    if (value === null)
        return typeof other === 'boolean' ? 'no' : 'none';
    if (typeof value === 'string')
        return value === '' ? "''" : value;
    return Array.isArray(value) ? `[${value.map((entry) => inWords(entry, null)).join(', ')}]` : JSON.stringify(value);
}
const commonLength = (a, b) => {
    let length = 0;
    while (length < a.length && length < b.length && a[length] === b[length])
        length++;
    return length;
};
const window = (text, start) => {
    if (text.length <= SHOWN)
        return text;
    const end = start + SHOWN;
    return `${start > 0 ? '...' : ''}${text.slice(start, end)}${end < text.length ? '...' : ''}`;
};
 
function whereTheyPart(before, after) {
    const start = Math.max(0, commonLength(before, after) - CONTEXT);
    return [window(before, start), window(after, start)];
}
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
 
const keyInWords = (key) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
function describeDifference({ key, before, after }) {
    const [from, to] = whereTheyPart(oneLine(inWords(before, after)), oneLine(inWords(after, before)));
    return `${keyInWords(key)} ${from === to ? 'differs in white space' : `${from} -> ${to}`}`;
}


function describeChange({ kind, name, change, differences = [] }) {
    const what = change === 'changed' ? differences.map(describeDifference).join(', ') : change;
    return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(`${kind} ${oneLine(name)}: ${what}`, 10_000);
}


  }),

  64894:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ng: () => (  connect),
    SV: () => (  withClient),
    hU: () => (  cancelBackend)
  });
  var _connection_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34394);
  var _open_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86205);
  var _pooler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54168);
  var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38933);




 
const CANCEL_CONNECT_SECONDS = 3;


async function connect(url, options = {}) {
    const sign = (0,_pooler_js__WEBPACK_IMPORTED_MODULE_2__  .wH)(url);
    if (sign !== undefined && !options.allowPooler)
        throw (0,_pooler_js__WEBPACK_IMPORTED_MODULE_2__  .Yy)(url, sign);
    const client = await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .M)(url);
    try {
        const pooled = sign ?? (await (0,_pooler_js__WEBPACK_IMPORTED_MODULE_2__  .yA)(client, url));
        if (pooled === undefined)
            await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__  .aK)(client, url, options);
        else if (!options.allowPooler)
            throw (0,_pooler_js__WEBPACK_IMPORTED_MODULE_2__  .Yy)(url, pooled);
        return client;
    }
    catch (error) {
        await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
        throw (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_0__  .$)(error, url);
    }
}
 
async function withClient(url, options, body) {
    const client = await connect(url, options);
    try {
        return await body(client);
    }
    finally {
        await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
    }
}


async function cancelBackend(url, pid) {
    const hurried = {
        ...url,
        connectTimeoutSeconds: Math.min(url.connectTimeoutSeconds || CANCEL_CONNECT_SECONDS, CANCEL_CONNECT_SECONDS),
    };
    const client = await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .M)(hurried);
    try {
        const { rows } = await client.query('SELECT pg_catalog.pg_cancel_backend($1) AS sent', [pid]);
        return rows[0].sent;
    }
    finally {
        await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
    }
}


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

  54168:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Yy: () => (  pooledConnection),
    wH: () => (  poolerSignOf),
    yA: () => (  poolerSignAt)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _connection_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57501);
  var _open_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86205);
  var _server_pid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28826);




const NEON_POOLER = /^([^.]+)-pooler\./i;
const SUPABASE = /\.supabase\.(co|com|net)$/i;
const TRANSACTION_PORT = 6543;
const SESSION_PORT = 5432;
 
function poolerSignOf(url) {
    if (NEON_POOLER.test(url.host))
        return `the host ${url.host} is a pooler's`;
    if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT)
        return "port 6543 is Supabase's pooler in transaction mode";
    if (url.poolerDeclared)
        return 'the URL says pgbouncer=true';
    return undefined;
}
 
const ROUNDS = 5;
 
const SECOND_CLIENT_MILLISECONDS = 5_000;
 
async function sessionsAreShared(first, second) {
    const own = await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(first);
    for (let round = 0; round < ROUNDS; round++) {
        if ((await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(second)) === own || (await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(first)) !== own)
            return true;
        if ((await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(first)) !== own)
            return true;
    }
    return false;
}
async function withinTime(answer) {
    let timer;
    const tooLate = new Promise((resolve) => (timer = setTimeout(resolve, SECOND_CLIENT_MILLISECONDS, false)));
    try {
        return await Promise.race([answer, tooLate]);
    }
    finally {
        clearTimeout(timer);
        answer.catch(() => { });  
    }
}


async function poolerSignAt(client, url) {
    const greeted = client.processID;
    if (greeted === (await (0,_server_pid_js__WEBPACK_IMPORTED_MODULE_3__  .g)(client)))
        return undefined;
    const second = await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_2__  .M)(url);
    try {
        const shared = await withinTime(sessionsAreShared(client, second));
        return shared ? 'the same server session was given to two clients' : undefined;
    }
    finally {
        await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(second);
    }
}
function directUrlHint(url) {
    const neon = NEON_POOLER.test(url.host) && url.host.replace(NEON_POOLER, '$1.');
    if (neon)
        return `use the direct host in ${url.source} or in DIRECT_URL: ${neon} (the same URL without -pooler)`;
    if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT)
        return `use port ${SESSION_PORT} in ${url.source} or in DIRECT_URL: ${url.host}:${SESSION_PORT}, and leave pgbouncer=true out`;
    const declared = url.poolerDeclared ? '; if this URL is the direct one already, leave pgbouncer=true out of it' : '';
    return `set DIRECT_URL (STAGING_DIRECT_URL for staging), or ${url.source} itself, to the address of the PostgreSQL server behind the pooler${declared}`;
}
 
const pooledConnection = (url, sign) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('pooled-connection', `${url.source} leads through a transaction pooler (${sign}): ${(0,_connection_url_js__WEBPACK_IMPORTED_MODULE_1__  .DZ)(url)}. Locks and settings would leak to other clients there`, { state: 'nothing-changed', hint: directUrlHint(url) });


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

  28826:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  serverPid),
    g: () => (  askServerPid)
  });
const known = new WeakMap();
 
async function askServerPid(client) {
    const { rows } = await client.query('SELECT pg_catalog.pg_backend_pid() AS pid');
    const { pid } = rows[0];
    known.set(client, pid);
    return pid;
}
 
const serverPid = async (client) => known.get(client) ?? askServerPid(client);


  }),

  38933:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HU: () => (  refuseReadOnly),
    aK: () => (  prepareSession),
    f3: () => (  localSettings)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);



 
const CLIENT_CHECK_INTERVAL = '2s';
 
const NOT_AVAILABLE = ['42704', '22023'];
function settings(url, limits, scope) {
    const entries = [
         
         
        ['search_path', `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(url.schema)}, pg_temp`],
        ['client_encoding', "'UTF8'"],
        ['datestyle', 'ISO'],  
        ['standard_conforming_strings', 'on'],
        ['lock_timeout', limits.lockTimeoutMs?.toFixed(0)],
        ['statement_timeout', limits.statementTimeoutMs?.toFixed(0)],
        ['idle_in_transaction_session_timeout', limits.idleInTransactionTimeoutMs?.toFixed(0)],
    ];
    return entries
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `SET ${scope} ${name} = ${value}`)
        .join('; ');
}
 
const localSettings = (url, limits = {}) => settings(url, limits, 'LOCAL');
 
async function prepareSession(client, url, limits) {
    const ours = settings(url, limits, 'SESSION');
    try {
        await client.query(`${ours}; SET client_connection_check_interval = '${CLIENT_CHECK_INTERVAL}'`);
    }
    catch (error) {
        if (!NOT_AVAILABLE.includes((0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .R8)(error) ?? ''))
            throw error;
        await client.query(ours);  
    }
}
const READ_ONLY_FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS recovering,
         pg_catalog.current_setting('transaction_read_only') = 'on' AS read_only,
         (SELECT source FROM pg_catalog.pg_settings WHERE name = 'default_transaction_read_only') AS source,
         pg_catalog.current_database()::text AS database,
         session_user::text AS role`;
function wayOut({ source, database, role }) {
    const [db, user] = [(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(database), (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(role)];
    const reset = {
        database: `ALTER DATABASE ${db} RESET default_transaction_read_only`,
        user: `ALTER ROLE ${user} RESET default_transaction_read_only`,
        'database user': `ALTER ROLE ${user} IN DATABASE ${db} RESET default_transaction_read_only`,
    };
    const how = reset[source] ??
        "ALTER SYSTEM RESET default_transaction_read_only; SELECT pg_reload_conf(), or the provider's console";
    return `find out why it was made read-only (providers do it when the disk is full), then: SET default_transaction_read_only = off; ${how}`;
}


async function refuseReadOnly(client) {
    const facts = (await client.query(READ_ONLY_FACTS)).rows[0];
    if (facts.recovering)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('read-only-database', `this server is a replica (in recovery): ${facts.database} cannot be changed here`, {
            state: 'nothing-changed',
            hint: "use the primary's address in the connection URL; after a failover the old address may lead to the replica",
        });
    if (facts.read_only)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('read-only-database', `the database ${facts.database} is read-only for this role (default_transaction_read_only, set by: ${facts.source})`, { state: 'nothing-changed', hint: wayOut(facts) });
}


  }),

  93691:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  labelOf)
  });
 
 
const WORD = /^(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\.(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"))*/u;
const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/;
const NOISE = /^(?:IF\s+NOT\s+EXISTS|IF\s+EXISTS|OR\s+REPLACE)\b/i;
 
const STOP = /^(?:AS|VALUES|SET|WHERE|DEFAULT|USING|IS|RETURNS|NOT|REFERENCES|CHECK|PRIMARY|GENERATED|WITH|FROM|INCREMENT|START)$/i;
 
const ONE_WORD = /^(?:SELECT|WITH|DO|VALUES|SHOW|EXPLAIN)$/i;
const MAX_WORDS = 9;
const MAX_LENGTH = 80;
function skipBlank(text) {
    let rest = text;
    for (;;) {
        const next = rest.startsWith('/*') ? afterComment(rest) : rest.replace(BLANK, '');
        if (next === rest)
            return rest;
        rest = next;
    }
}
 
function afterComment(text) {
    let depth = 0;
    for (const mark of text.matchAll(/\/\*|\*\//g)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return text.slice(mark.index + 2);
    }
    return '';
}
 
function labelOf(sql) {
    const words = [];
    let rest = skipBlank(sql.slice(0, 10_000));
    while (words.length < MAX_WORDS) {
        rest = skipBlank(rest.replace(NOISE, ''));
        const word = WORD.exec(rest)?.[0];
        if (word === undefined || (words.length > 1 && STOP.test(word)))
            break;
        words.push(word);
        if (words.length === 1 && ONE_WORD.test(word))
            break;
        rest = skipBlank(rest.slice(word.length));
    }
    const label = words.join(' ');
    return label.length > MAX_LENGTH ? `${label.slice(0, MAX_LENGTH - 3)}...` : label;
}


  }),

  70048:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  sayWhichUrl)
  });
  var _connection_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57501);

 
function sayWhichUrl(url, log) {
    const { source, dropped, elsewhere } = url;
    log.info(`Database: ${(0,_connection_url_js__WEBPACK_IMPORTED_MODULE_0__  .DZ)(url)}, from ${source}`);
    if (elsewhere)
        log.warn(`${source} leads to ${url.host}, ${elsewhere.source} to ${elsewhere.host}: ${source} is used; unset it where ${elsewhere.source} is meant`);
    if (dropped.length > 0)
        log.info(`${source}: left out, since they mean nothing here: ${dropped.join(', ')}`);
}


  })

};
