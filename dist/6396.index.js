export const id = 6396;
export const ids = [6396];
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

  16396:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    diff: () => (  diff)
  });
  var _operations_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51566);
  var _reports_drift_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10977);
  var _reports_drift_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20204);
  var _backup_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24644);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57774);
  var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50698);
 
 






 
const SCRATCH_VARIABLE = 'SCRATCH_DATABASE_URL';
const ENGINES = ['wasm', 'prisma-cli'];
const diff = {
    summary: 'Compare the database with the Prisma schema, and write the SQL that settles it (exit code 3 with drift)',
    options: {
        schema: {
            type: 'string',
            value: '<path>',
            default: 'prisma/schema.prisma',
            description: 'the Prisma schema, a file or a folder of files',
        },
        ..._options_js__WEBPACK_IMPORTED_MODULE_5__  .XD,
        'output-dir': {
            type: 'string',
            value: '<folder>',
            default: 'db/migrations',
            description: 'where drift_YYYYMMDD_HHMMSS.sql is written when there is drift',
        },
        ignore: {
            type: 'string',
            value: '<glob>',
            multiple: true,
            description: 'what is not drift here; may be given several times',
        },
        engine: {
            type: 'string',
            value: '<which>',
            default: 'wasm',
            description: "wasm, which pg-runbook brings, or prisma-cli, the project's own Prisma",
            problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_4__  .F_)(ENGINES),
        },
        pull: { type: 'boolean', description: 'write the schema file as the database is' },
        ..._options_js__WEBPACK_IMPORTED_MODULE_5__  .uN,
    },
    async run(given, _argument, { env, log, signal }) {
        const scratchUrl = env[SCRATCH_VARIABLE]?.trim();
        const request = {
            database: (0,_backup_request_js__WEBPACK_IMPORTED_MODULE_3__  .vE)(given),
            schema: given.text('schema'),
            migrationsDir: given.text('migrations-dir'),
            outputDir: given.text('output-dir'),
            ignore: given.list('ignore'),
            ...(scratchUrl && { scratchUrl }),
            pull: given.flag('pull'),
            engine: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__  .yL)(given, 'engine', ENGINES),
        };
        const report = await (0,_operations_diff_js__WEBPACK_IMPORTED_MODULE_0__.diff)(request, { env, log, signal, installTools: false });
        (0,_reports_drift_answer_js__WEBPACK_IMPORTED_MODULE_1__  .P1)(report);
        return { report, document: (0,_reports_drift_report_js__WEBPACK_IMPORTED_MODULE_2__  .D)(report), exitCode: report.status === 'no-drift' ? 0 : 3 };
    },
};


  }),

  10977:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $D: () => (  hasStatements),
    G8: () => (  driftFound),
    P1: () => (  requireChecked),
    Zn: () => (  nextSteps)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);


 
function requireChecked({ status, database, couldNotTell }) {
    if (status !== 'not-checked')
        return;
    const why = couldNotTell.length > 0 ? `: ${couldNotTell.join('; ')}` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('drift-not-checked', `${database} could not be compared with the schema file${why}`, {
        state: 'nothing-changed',
        hint: 'repair what is named above, then run it again; until then it is not known whether there is drift.',
    });
}
 
const driftFound = (report, schema) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('drift-found', `${report.database} differs from ${schema}: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(report.findings.length, 'difference')}${settledBy(report)}`, { state: 'nothing-changed', hint: nextSteps(report).join(' ') });
const settledBy = (report) => (hasStatements(report) ? `, settled by ${report.file}` : '');
 
const hasStatements = ({ sql = '', file }) => file !== undefined && /^(?!\s*--)\s*\S/m.test(sql);
 
function nextSteps(report) {
    const { findings, file, pulled } = report;
    const found = new Set(findings.map(({ kind }) => kind));
    const review = hasStatements(report) ? `review ${file}, then apply it under a migration's name` : 'write a migration';
    const steps = [
        [
            pulled !== undefined,
            'The schema file is as the database is: npx prisma generate, write a migration that does the same (pg-runbook new), commit both, and compare again.',
        ],
        [found.has('pending-migrations'), 'Pending: pg-runbook apply-pending.'],
        [
            pulled === undefined && found.has('schema-ahead'),
            `The schema file is ahead: ${hasStatements(report) ? `make a migration of ${file}` : 'write the migration'} (pg-runbook new).`,
        ],
        [
            pulled === undefined && (found.has('changed-by-hand') || found.has('unexplained')),
            `Changed in the database, and meant: pg-runbook diff --pull, then npx prisma generate, and commit the schema file; not meant: ${review}.`,
        ],
        [
            found.has('unseen-by-prisma'),
            'What a Prisma schema cannot hold: bring what is meant into a migration, and undo what is not.',
        ],
    ];
    return steps.filter(([applies]) => applies).map(([, step]) => step);
}


  }),

  20204:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  D: () => (  driftDocument)
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
    if (shown.length === 0)
        return undefined;
    const ids = new Map(shown.map(({ name }, index) => [name, `t${index + 1}`]));
    const text = ['erDiagram', ...shown.map((table) => entity(ids.get(table.name), table)), ...relations(shown, ids)];
    const diagram = text.join('\n');
    return diagram.length <= LONGEST ? diagram : undefined;
}
 
const tablesLeftOut = (tables) => Math.max(0, tables.length - MOST_TABLES);
function entity(id, { name, columns }) {
    const head = `  ${id}["${label(name)}"]`;
    if (columns.length === 0)
        return head;
    const more = columns.length - MOST_COLUMNS;
    return [
        `${head} {`,
        ...changedFirst(columns).slice(0, MOST_COLUMNS).map(attribute),
        ...(more > 0 ? [`    and ${more === 1 ? 'one_more' : `c${more}_more`}`] : []),
        '  }',
    ].join('\n');
}
 
function changedFirst(columns) {
    if (columns.length <= MOST_COLUMNS)
        return columns;
    const matters = ({ change, pk }) => change !== undefined || pk;
    return [...columns.filter(matters), ...columns.filter((column) => !matters(column))];
}
function attribute({ name, type, pk, change }) {
    const [shownName, shownType] = [word(name), word(type)];
    const told = [...(shownName === name ? [] : [name]), ...(change === undefined ? [] : [change])].map(label).join(': ');
    return `    ${shownType} ${shownName}${pk ? ' PK' : ''}${told === '' ? '' : ` "${told}"`}`;
}
function relations(tables, ids) {
    const lines = tables
        .flatMap((table) => table.relations)
        .map(({ from, to }) => [ids.get(from), ids.get(to)])
        .filter(([from, to]) => from !== undefined && to !== undefined)
        .map(([from, to]) => `  ${from} }o--|| ${to} : references`);
    return [...new Set(lines)];
}
 
function word(text) {
    const plain = text.replace(/[^A-Za-z0-9_]+/g, '_').slice(0, LONGEST_LABEL);
    return /^[A-Za-z]/.test(plain) && !/^([PFU]K)$/i.test(plain) ? plain : `_${plain}`;
}
 
const DIRECTION = /(direction) +(?=TB|BT|RL|LR)/gi;
 
const label = (text) => text
    .replace(/[^\p{L}\p{N} .,:()[\]/_-]/gu, '_')
    .replace(DIRECTION, '$1_')
    .slice(0, LONGEST_LABEL) || '_';

; 



 
const KINDS = {
    'changed-by-hand': 'Changed by hand in the database, past the migrations',
    'schema-ahead': 'The schema file is ahead: no migration does this yet',
    'pending-migrations': 'Pending migrations account for this',
    'unseen-by-prisma': 'What a Prisma schema cannot hold',
    unexplained: 'Differs, and where it comes from could not be told',
};
const MOST_ITEMS = 100;
const MOST_LOSSES = 20;
const LONGEST_TEXT = 300;
function driftDocument(report) {
    return {
        title: titleOf(report),
        blocks: [
            ...written(report),
            ...Object.keys(KINDS).flatMap((kind) => group(kind, report)),
            { kind: 'warnings', lines: [...losses(report), ...report.warnings] },
            ...titled('Could not be told', report.couldNotTell),
            ...(report.status === 'drift' ? titled('What to do', (0,drift_answer .Zn)(report)) : []),
            ...diagram(report),
            ...(report.sql && (0,drift_answer .$D)(report) ? sqlBlocks(report.sql, report.file) : []),
            ...leftOut(report.ignored),
        ],
    };
}
function titleOf({ status, database, findings }) {
    switch (status) {
        case 'no-drift':
            return `${database}: no drift`;
        case 'drift':
            return `${database}: drift, ${(0,quantities .pq)(findings.length, 'difference')}`;
        case 'not-checked':
            return `${database}: could not be checked for drift`;
    }
}
 
function written({ status, pulled }) {
    if (status !== 'drift' || pulled === undefined)
        return [];
    if (pulled.length === 0)
        return [textBlock('The schema file was as the database is already, so nothing was written.')];
    const files = pulled.flatMap((file, index) => [...(index === 0 ? [] : [', ']), { code: file }]);
    return [
        {
            kind: 'text',
            text: [...files, ' was written as the database is. What follows is how the two differed before that.'],
        },
    ];
}
function group(kind, { findings }) {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0)
        return [];
    const more = ofKind.length - MOST_ITEMS;
    return [
        { kind: 'text', text: [`${KINDS[kind]} (${(0,quantities .K4)(ofKind.length)}):`] },
        { kind: 'list', items: [...ofKind.slice(0, MOST_ITEMS).map(item), ...(more > 0 ? [[andMore(more)]] : [])] },
    ];
}
const item = ({ object, what, location }) => [
    { code: shortened(object) },
    `: ${shortened(what)}`,
    ...(location ? [' (', { code: `${location.file}:${location.line}` }, ')'] : []),
];
 
function losses({ findings }) {
    const destructive = findings.flatMap(({ statements = [] }) => statements).filter((one) => one.destructive);
    const sorted = [...new Map(destructive.map((one) => [`${one.line} ${one.sql}`, one])).values()].sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0));
    const more = sorted.length - MOST_LOSSES;
    return [
        ...sorted.slice(0, MOST_LOSSES).map(loss),
        ...(more > 0 ? [`${(0,quantities .pq)(more, 'more statement')} of the SQL would lose data`] : []),
    ];
}
function loss({ sql, line, rows }) {
    const lost = rows === undefined ? 'data, how much was not counted' : `something of ${(0,quantities .pq)(rows, 'row')}`;
    return `line ${line} of the SQL would lose ${lost}: ${shortened(sql.replace(/\s+/g, ' ').trim())}`;
}
function diagram({ status, tables }) {
    const code = status === 'drift' ? driftDiagram(tables) : undefined;
    if (code === undefined)
        return [];
    const more = tablesLeftOut(tables);
    return [
        { kind: 'mermaid', code },
        ...(more > 0 ? [textBlock(`${(0,quantities .pq)(more, 'more table')} would be in the picture`)] : []),
    ];
}
const sqlBlocks = (sql, file) => [
    {
        kind: 'text',
        text: ['SQL that would bring the database to the schema, to be read before anybody runs it: ', { code: file }],
    },
    { kind: 'code', language: 'sql', code: sql, fold: 'SQL' },
];
function titled(title, lines) {
    return lines.length === 0 ? [] : [textBlock(`${title}:`), { kind: 'list', items: listed(lines) }];
}
const leftOut = (lines) => lines.length === 0 ? [] : [{ kind: 'list', items: listed(lines), fold: 'Left out of the comparison' }];
function listed(lines) {
    const more = lines.length - MOST_ITEMS;
    return [...lines.slice(0, MOST_ITEMS).map((line) => [shortened(line)]), ...(more > 0 ? [[andMore(more)]] : [])];
}
const andMore = (count) => `... and ${(0,quantities .K4)(count)} more, all of them in the report file`;
const textBlock = (text) => ({ kind: 'text', text: [text] });
const shortened = (text) => text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;


  })

};
