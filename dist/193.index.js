export const id = 193;
export const ids = [193];
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

  50193:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    incident: () => (  incident)
  });
  var _operations_incident_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50446);
  var _reports_incident_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89430);
  var _backup_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24644);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57774);
  var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50698);
  var _terminal_user_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29288);
 






const incident = {
    summary: 'Write down an incident: a timeline of what was run, from reports and the ledger, with post-mortem headings',
    argument: { name: 'reports', description: 'a file written with --json, or a folder of them', optional: true },
    rest: { name: 'reports', description: 'more of them' },
    options: {
        since: {
            type: 'string',
            value: '<time>',
            default: '24h',
            description: 'migrations of the ledger from so long ago on',
            problem: _option_values_js__WEBPACK_IMPORTED_MODULE_2__  .rq,
        },
        destination: {
            type: 'string',
            value: '<folder>',
            default: '.',
            description: 'the folder that takes incident_YYYYMMDD.md; nothing is ever overwritten',
            problem: _option_values_js__WEBPACK_IMPORTED_MODULE_2__  .wI,
        },
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__  .uN,
    },
    async run(given, first, { env, log }) {
        const actor = (0,_terminal_user_js__WEBPACK_IMPORTED_MODULE_4__  .C)();
        const report = await (0,_operations_incident_js__WEBPACK_IMPORTED_MODULE_0__.incident)({
            reports: [first, ...given.rest].filter(Boolean),
            events: [],
            sinceMs: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__  .KW)(given, 'since'),
            destination: given.text('destination'),
            database: (0,_backup_request_js__WEBPACK_IMPORTED_MODULE_1__  .vE)(given),
        }, { env, log, now: () => new Date(), ...(actor && { actor }), render: _reports_incident_report_js__WEBPACK_IMPORTED_MODULE_5__  .k });
        return { report, document: (0,_reports_incident_report_js__WEBPACK_IMPORTED_MODULE_5__  .y)(report), exitCode: 0 };
    },
};


  }),

  27702:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DV: () => (  codeBlock),
    aY: () => (  code),
    pj: () => (  plain)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 

const LONGEST_INLINE = 4_000;
 
function plain(text) {
    return entities((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(text, LONGEST_INLINE), /[&<>"'`*_~|[\]{}()#\\$!@:=+]|www(?=\.)/g).replace(/\n/g, '<br>');
}
 
const code = (text) => `<code>${entities((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(text, LONGEST_INLINE), /[^\w ./,;-]/g).replace(/&#10;/g, ' ')}</code>`;
 
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(text)}\n${fence}`;
}
const entities = (text, which) => text.replace(which, (found) => [...found].map((character) => `&#${character.codePointAt(0)};`).join(''));


  }),

  89430:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  incidentMarkdown),
    y: () => (  incidentDocument)
  });
  var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27702);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11646);



const secondsOf = (at) => at.toISOString().replace(/\.\d+Z$/, 'Z');
const timeOf = (at) => (at ? secondsOf(at) : '');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (columns, rows) => [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');
 
const RUN = /^https:\/\/[\w.:-]+\/[\w./-]+$/;
const linkOf = (runUrl) => runUrl !== undefined && RUN.test(runUrl) ? `[run](${runUrl})` : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(runUrl ?? '');
const timeline = (events) => events.length === 0
    ? 'No report was given, and the ledger has nothing of this time.'
    : table(['From', 'To', 'What', 'How it ended', 'Database', 'By', 'Run', 'Known from'], events.map(({ from, to, what, status = '', database = '', by = '', runUrl, source }) => [
        timeOf(from) || 'not noted',
        timeOf(to),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(status),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(database),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(by),
        linkOf(runUrl),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(source),
    ]));
const files = (events) => {
    const rows = events.flatMap(({ what, files: found }) => found.map(({ what: kind, name, at = '' }) => [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(kind), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(name), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(at)]));
    return rows.length === 0 ? 'None is named in what was read.' : table(['In', 'What', 'Name', 'Made at'], rows);
};
const counts = (events) => {
    const rows = events.flatMap(({ what, counts: found }) => found.map(({ what: kind, count }) => [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(kind), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(count)]));
    return rows.length === 0 ? 'Nothing was counted in what was read.' : table(['In', 'What', 'How many'], rows);
};
const verification = (events) => {
    const rows = events.flatMap(({ to, what, verified }) => verified === undefined ? [] : [[timeOf(to), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(verified)]]);
    return rows.length === 0
        ? 'None of what was read verifies anything: see docs/emergency.md, "Is it whole?" and "Is the application well?".'
        : table(['At', 'By', 'Result'], rows);
};
function notIncluded({ ledger, notRead }) {
    const lines = [
        ...(ledger.kind === 'not-read' ? [`the ledger: ${ledger.why}`] : []),
        ...notRead.map(({ file, why }) => `${file}: ${why}`),
    ];
    return lines.length === 0 ? [] : ['Not in this record:', lines.map((line) => `- ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(line)}`).join('\n')];
}
 
const POST_MORTEM = `## Post-mortem

### Document incident timeline

- [ ] Add above what no machine knows: when it was noticed and how, what was decided by whom, who was told, when it was over.
- [ ] What the users saw, from when to when:
- [ ] What was lost for good, and who knows of it:

### Root cause analysis

- [ ] What did it (the migration, the job, the person's command):
- [ ] Why nothing stopped it:
- [ ] Tested on staging before it is released again:

### Update runbook with lessons learned

- [ ] What will be different, who does it, until when:

### Consider row-level audit logging

- [ ] Would it have dated the deletion? \`pg-runbook audit enable <table>\``;
 
function incidentMarkdown(incident) {
    const { writtenAt, since, by, runUrl, events } = incident;
    const written = [`Written ${secondsOf(writtenAt)}`, by && `by ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(by)}`, `with pg-runbook ${_tool_version_js__WEBPACK_IMPORTED_MODULE_2__  .w}`];
    const about = `${written.filter(Boolean).join(' ')}${runUrl ? `, ${linkOf(runUrl)}` : ''}. Migrations since ${secondsOf(since)}. All times are UTC; no row's value is in here.`;
    const parts = [
        `# Incident ${writtenAt.toISOString().slice(0, 10)}`,
        about,
        '## Timeline',
        timeline(events),
        ...notIncluded(incident),
        '## Backups used',
        files(events),
        '## Counts',
        counts(events),
        '## Verification',
        verification(events),
        POST_MORTEM,
    ];
    return `${parts.join('\n\n')}\n`;
}
const incidentDocument = ({ file, events, ledger, notRead }) => ({
    title: `The record is written: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(events.length, 'event')}`,
    blocks: [
        { kind: 'facts', facts: [['File', { code: file }]] },
        {
            kind: 'warnings',
            lines: [
                ...(ledger.kind === 'not-read' ? [`the ledger is not in it: ${ledger.why}`] : []),
                ...notRead.map((one) => `${one.file} is not in it: ${one.why}`),
            ],
        },
    ],
});


  })

};
