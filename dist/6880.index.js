export const id = 6880;
export const ids = [6880];
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

  76880:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  importPrisma: () => (  import_prisma_importPrisma)
});

 
var external_node_os_ = __webpack_require__(48161);
 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var migrations_baseline = __webpack_require__(61696);
 
var list_migrations = __webpack_require__(8365);
 
var ledger = __webpack_require__(21366);
 
var ledger_schema = __webpack_require__(12760);
 
var parse = __webpack_require__(84168);
 
var promises_ = __webpack_require__(51455);
 
var file_name = __webpack_require__(86681);
 
var migration_file = __webpack_require__(7890);
; 
 
 
 
 

const STAMPED = /^(\d{8})(\d{6})_(.+)$/;
 
const OURS = /^(\d{8})(?:_?\d{6}|[b-z]+)?_(.+)\.sql$/;
 
const importedName = (folder) => {
    const [, day, time, words] = STAMPED.exec(folder) ?? [];
    return `${day === undefined ? folder : `${day}_${time}_${words}`}.sql`;
};
 
const saidByFolder = (folder) => {
    const [, day, , words] = STAMPED.exec(folder) ?? [];
    return day === undefined ? undefined : { day, words: words };
};
 
const saidByFile = (name) => {
    const [, day, words] = OURS.exec(name) ?? [];
    return day === undefined ? undefined : { day, words: words };
};
 
function outOfOrder(folders) {
    const pairs = folders.slice(1).map((second, index) => [folders[index], second]);
    return pairs.filter(([first, second]) => (0,list_migrations .q)(importedName(first), importedName(second)) >= 0);
}

; 







const LOCK = 'migration_lock.toml';
const FILE = 'migration.sql';
const PROVIDERS = ['postgresql', 'postgres'];
async function entriesIn(prismaDir) {
    try {
        return await (0,promises_.readdir)(prismaDir, { withFileTypes: true });
    }
    catch (cause) {
        throw new errors .rk('bad-input', `prisma-dir: there is no folder ${(0,file_name .H)(prismaDir)} to read`, {
            state: 'nothing-changed',
            hint: "Give the folder that holds Prisma's migrations: --prisma-dir prisma/migrations",
            cause,
        });
    }
}
async function readLock(folder, found) {
    const text = await (0,promises_.readFile)(external_node_path_.join(folder, LOCK), 'utf8').catch(() => undefined);
    if (text === undefined)
        return void found.warnings.push(`${folder} has no ${LOCK}; it is taken for a folder of PostgreSQL's`);
    const provider = /^\s*provider\s*=\s*["']([^"']*)["']/m.exec(text)?.[1] ?? '';
    if (PROVIDERS.includes(provider))
        return;
    found.problems.push({
        code: 'bad-input',
        message: `${external_node_path_.join(folder, LOCK)} says provider = ${(0,file_name .H)(provider)}; only postgresql can be imported`,
        hint: 'Give the folder of the PostgreSQL database with --prisma-dir.',
    });
}
async function readOne(prismaDir, folder) {
    const place = external_node_path_.join(prismaDir, folder);
    const at = external_node_path_.join(place, FILE);
    const made = (bytes, file) => ({ folder, path: at, bytes, file, name: importedName(folder) });
    try {
        const file = await (0,migration_file .V7)(place, FILE);
        return made(await (0,promises_.readFile)(at), file);
    }
    catch (error) {
        if (!(error instanceof errors .rk))
            throw error;
        const isBad = error.code === 'bad-migration-file';
        const bytes = isBad ? await (0,promises_.readFile)(at).catch(() => undefined) : undefined;
        if (bytes?.toString('utf8').trim() === '')
            return made(bytes);
        if (!isBad)
            return {
                code: 'bad-input',
                message: `${place} holds no ${FILE}`,
                hint: `Put it back (git log -- ${at}), or remove the folder where it never had one.`,
            };
        return { code: error.code, message: `${at}: ${error.message}`, hint: error.detail.hint ?? 'Repair the file.' };
    }
}
const problemsOfNames = (prismaDir, folders) => [
    ...folders.flatMap((folder) => {
        const problems = (0,file_name .z)(importedName(folder));
        if (problems.length === 0)
            return [];
        return [
            {
                code: 'bad-migration-name',
                message: `${external_node_path_.join(prismaDir, folder)} would become ${(0,file_name .H)(importedName(folder))}, which ${problems.join('; ')}`,
                hint: 'Copy its migration.sql into the migrations folder by hand, under a plain name that keeps its place.',
            },
        ];
    }),
    ...outOfOrder(folders).map(([first, second]) => {
        const [a, b] = [importedName(first), importedName(second)];
        return {
            code: 'bad-migration-name',
            message: `Prisma runs ${first} before ${second}, but ${a === b ? `both would become ${a}` : `${a} sorts after ${b}`}`,
            hint: 'Copy one of them by hand, under a name that keeps its place.',
        };
    }),
];
 
async function readPrismaFolder(prismaDir) {
    const entries = await entriesIn(prismaDir);
    const found = { migrations: [], warnings: [], problems: [] };
    await readLock(prismaDir, found);
    const folders = entries
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .sort(list_migrations .q);
    found.problems.push(...problemsOfNames(prismaDir, folders));
    for (const folder of folders) {
        const one = await readOne(prismaDir, folder);
        if ('code' in one)
            found.problems.push(one);
        else
            found.migrations.push(one);
    }
    return found;
}

 
var external_node_crypto_ = __webpack_require__(77598);
 
var quote = __webpack_require__(47213);
; 
 
 
 



const TABLE = '_prisma_migrations';
const COLUMNS = ['checksum', 'finished_at', 'migration_name', 'rolled_back_at', 'started_at'];
const WHERE = `
  SELECT n.nspname::text AS schema,
    has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS readable,
    ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = $1 AND c.relkind IN ('r', 'p') ORDER BY n.nspname COLLATE "C"`;
function elsewhere(schema, places) {
    const found = places.map((place) => place.schema);
    return new errors .rk('bad-input', `${TABLE} is not in the schema ${schema}, but in ${found.join(', ')}`, {
        state: 'nothing-changed',
        hint: `Add ?schema=${encodeURIComponent(found[0])} to the connection URL, as Prisma's has it; or, if those belong to another application, give --no-database.`,
    });
}
function unreadable(schema) {
    const table = `${(0,quote .C)(schema)}.${TABLE}`;
    return new errors .rk('bad-input', `this role may not read ${table}`, {
        state: 'nothing-changed',
        hint: `As its owner: GRANT USAGE ON SCHEMA ${(0,quote .C)(schema)} TO <role>; GRANT SELECT ON ${table} TO <role>; or give --no-database to copy the files only.`,
    });
}


async function readPrismaHistory(client, schema) {
    const places = (await client.query(WHERE, [TABLE])).rows;
    const here = places.find((place) => place.schema === schema);
    if (here === undefined) {
        if (places.length > 0)
            throw elsewhere(schema, places);
        return undefined;
    }
    if (!here.readable)
        throw unreadable(schema);
    const missing = COLUMNS.filter((column) => !here.columns.includes(column));
    if (missing.length > 0)
        throw new errors .rk('bad-input', `${schema}.${TABLE} has no column ${missing.join(', ')}: it is not Prisma's`, {
            state: 'nothing-changed',
            hint: 'Give --no-database to copy the files only.',
        });
    const { rows } = await client.query(`SELECT migration_name AS name, checksum, finished_at AS "finishedAt" FROM ${(0,quote .C)(schema)}.${TABLE}
     WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name COLLATE "C"`);
    const isFinished = ({ finishedAt }) => finishedAt !== null;
    return {
        schema,
        applied: new Map(rows.filter(isFinished).map(({ name, checksum }) => [name, checksum])),
        unfinished: rows.filter((row) => !isFinished(row)).map(({ name }) => name),
    };
}
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
 
const unpadded = (hex) => hex.replace(/0([0-9a-f])|([0-9a-f]{2})/g, '$1$2');
 
function isPrismaChecksum(bytes, checksum) {
    const lf = () => bytes.toString('latin1').replaceAll('\r\n', '\n');
    const crlf = () => bytes.toString('latin1').replaceAll('\n', '\r\n');
    const forms = [bytes, Buffer.from(lf(), 'latin1'), Buffer.from(crlf(), 'latin1')].map(sha256);
    return forms.some((form) => form === checksum || (checksum.length < 64 && unpadded(form) === checksum));
}
const unfinished = (name, { schema }) => ({
    code: 'migration-interrupted',
    message: `Prisma began ${name} and has not finished it (${schema}.${TABLE}): it failed, or is running now`,
    hint: `See what of it is in the database, then: npx prisma migrate resolve --rolled-back ${name}, ` +
        `or --applied ${name} where all of it is there.`,
});
function edited({ path, folder, bytes }, history) {
    const [then, now] = [history.applied.get(folder), sha256(bytes)];
    const table = `${(0,quote .C)(history.schema)}.${TABLE}`;
    return {
        code: 'migration-changed',
        message: `${path} was edited after Prisma applied it: checksum then ${then}, checksum now ${now}`,
        hint: `Put the file back (git log -p -- ${path}) and write the change as a new migration. Where the database is known to be as the ` +
            `file says: UPDATE ${table} SET checksum = ${(0,quote .c)(now)} WHERE migration_name = ${(0,quote .c)(folder)};`,
    };
}
 
function problemsOfHistory(history, migrations) {
    const isEdited = ({ folder, bytes }) => {
        const checksum = history.applied.get(folder);
        return checksum !== undefined && !isPrismaChecksum(bytes, checksum);
    };
    return [
        ...history.unfinished.map((name) => unfinished(name, history)),
        ...migrations.filter(isEdited).map((migration) => edited(migration, history)),
    ];
}

 
var migrations_checksum = __webpack_require__(51876);
 
var version = __webpack_require__(10287);
; 
 
 
 







async function readOurFolder(directory) {
    const known = new Map();
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch((cause) => {
        if (cause.code === 'ENOENT')
            return [];
        throw new errors .rk('bad-input', `migrations-dir: ${(0,file_name .H)(directory)} cannot be read: ${cause.message}`, {
            state: 'nothing-changed',
            hint: 'Give the folder of the migrations: --migrations-dir db/migrations',
            cause,
        });
    });
    return {
        directory,
        names: new Set(entries
            .filter((entry) => !entry.isDirectory() && (0,file_name .z)(entry.name).length === 0)
            .map(({ name }) => name)),
        async checksum(name) {
            const checksum = known.get(name) ?? (0,migrations_checksum .l)(await (0,promises_.readFile)(external_node_path_.join(directory, name), 'utf8'));
            known.set(name, checksum);
            return checksum;
        },
    };
}
 
const differs = ({ path: theirs, file }, ours, checksum) => ({
    code: 'migration-changed',
    message: `${theirs} differs from ${ours}, its copy: checksum ${file.checksum} there, ${checksum} here`,
    hint: `diff ${theirs} ${ours}, put the one that was edited back, and write the change as a new migration.`,
});
async function ownCopy(migration, { ours, claimed, problems }) {
    const { name, file } = migration;
    if (!ours.names.has(name))
        return undefined;
    claimed.add(name);
    const checksum = await ours.checksum(name);
    if (checksum !== file.checksum)
        problems.push(differs(migration, external_node_path_.join(ours.directory, name), checksum));
    return name;
}
const sameWords = ({ folder }, { ours, claimed }) => {
    const wanted = saidByFolder(folder);
    if (wanted === undefined)
        return [];
    return [...ours.names].filter((name) => !claimed.has(name) && saidByFile(name)?.words === wanted.words);
};
 
async function handMadeCopy(migration, search) {
    for (const name of sameWords(migration, search)) {
        if ((await search.ours.checksum(name)) !== migration.file.checksum)
            continue;
        search.claimed.add(name);
        return name;
    }
    return undefined;
}
 
async function editedCopy(migration, search) {
    const day = saidByFolder(migration.folder)?.day;
    const name = sameWords(migration, search).find((one) => saidByFile(one)?.day === day);
    if (name === undefined)
        return undefined;
    const { directory } = search.ours;
    search.problems.push(differs(migration, external_node_path_.join(directory, name), await search.ours.checksum(name)));
    return name;
}
function twins(planned, { ours, problems }) {
    const folded = new Map([...ours.names].map((name) => [name.toLowerCase(), name]));
    for (const { state, name, migration } of planned) {
        if (state !== 'new')
            continue;
        const twin = folded.get(name.toLowerCase());
        folded.set(name.toLowerCase(), name);
        if (twin !== undefined)
            problems.push({
                code: 'bad-migration-name',
                message: `${migration.path} would become ${(0,file_name .H)(name)}, which differs only by case from ${(0,file_name .H)(twin)}`,
                hint: 'Rename one of them, or copy this one by hand under another name that keeps its place.',
            });
    }
}
 
function versionsTwice(planned, { ours, problems }) {
    const added = new Map(planned.filter(({ state }) => state === 'new').map(({ name, migration }) => [name, migration]));
    for (const group of (0,version ._)([...new Set([...ours.names, ...added.keys()])])) {
        const name = group.findLast((one) => added.has(one));
        const others = group.filter((one) => one.toLowerCase() !== name?.toLowerCase());  
        if (name === undefined || others.length === 0)
            continue;
        problems.push({
            code: 'bad-migration-name',
            message: `${added.get(name).path} would become ${name}, and ${others.join(', ')} has the same version`,
            hint: `Copy it by hand under a name with a later second and the same words; that copy is recognised.`,
        });
    }
}
 
async function planImport(migrations, directory) {
    const search = { ours: await readOurFolder(directory), claimed: new Set(), problems: [] };
    const found = new Map();
     
    for (const find of [ownCopy, handMadeCopy, editedCopy]) {
        for (const migration of migrations) {
            if (found.has(migration) || migration.file === undefined)
                continue;
            const name = await find(migration, search);
            if (name !== undefined)
                found.set(migration, name);
        }
    }
    const planned = migrations.map((migration) => {
        const name = found.get(migration);
        if (name !== undefined)
            return { migration, state: 'there', name };
        return { migration, state: migration.file === undefined ? 'empty' : 'new', name: migration.name };
    });
    twins(planned, search);
    versionsTwice(planned, search);
    return { planned, problems: search.problems };
}

; 
 

 
function refuseProblems(problems, thing) {
    const [first, ...others] = problems;
    if (first === undefined)
        return;
    if (others.length === 0)
        throw new errors .rk(first.code, first.message, { state: 'nothing-changed', hint: first.hint });
    const told = problems.map(({ message, hint }) => `- ${message}\n  ${hint}`).join('\n');
    throw new errors .rk(first.code, `${thing}: ${problems.length} problems\n${told}`, {
        state: 'nothing-changed',
        hint: 'Correct all of them, then run the same command again.',
    });
}

 
var write_migration = __webpack_require__(43885);
 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var environment = __webpack_require__(39214);
 
var session = __webpack_require__(38933);
 
var which_url = __webpack_require__(70048);
; 
 
 
 



















async function importPrisma(request, deps) {
    const url = databaseOf(request, deps);
    if (url)
        (0,which_url ._)(url, deps.log);
    const folder = await readPrismaFolder(request.prismaDir);
    const plan = await planImport(folder.migrations, request.migrationsDir);
    const found = url && (await (0,client .SV)(url, {}, (client) => look(client, url)));
    const history = found?.history;
    const problems = [
        ...folder.problems,
        ...plan.problems,
        ...(history ? problemsOfHistory(history, folder.migrations) : []),
        ...(found ? problemsOfLedger(plan.planned, found) : []),
    ];
    refuseProblems(problems, request.prismaDir);
    const warnings = [...folder.warnings, ...(history ? withoutFolder(history, plan.planned) : [])];
    warnings.push(...(await readThrough(plan.planned)));
    const migrations = plan.planned.map((planned) => outcomeOf(planned, found));
    warnings.push(...(found ? tooEarly(migrations, found) : []));
    const baseline = plan.planned.filter((_, index) => migrations[index].ledger === 'baselined');
    if (url && found && baseline.length > 0)
        await record(url, found, baseline, request, deps);
    if (!request.dryRun)
        await copy(plan.planned, baseline.length > 0, request, deps);
    return {
        status: statusOf(request, migrations),
        ...(url && { database: (0,connection_url .DZ)(url), prismaHistory: history !== undefined }),
        migrations,
        warnings,
    };
}
function databaseOf(request, { env, log }) {
    if (request.database === undefined)
        return undefined;
    try {
        return (0,environment .N)(request.database, env);
    }
    catch (error) {
        const isUnset = error instanceof errors .rk && error.code === 'missing-database-url';
        if (!isUnset || !request.mayLackDatabase)
            throw error;
        log.info(`${error.message}: the files are copied, and no database is looked at`);
        return undefined;
    }
}
async function look(client, { schema }) {
    const state = await (0,ledger_schema .WN)(client);
    const entries = await (0,ledger .SC)(client);
    return {
        history: await readPrismaHistory(client, schema),
        ledger: new Map(entries.map((entry) => [entry.name, entry])),
        obstacles: obstaclesTo(state),
    };
}
function obstaclesTo(state) {
    if (state.kind === 'usable')
        return [];
    return state.kind === 'missing' ? state.obstacles : state.problems;
}
function problemsOfLedger(planned, { ledger }) {
    return planned.flatMap(({ name, migration }) => {
        const [entry, checksum] = [ledger.get(name), migration.file?.checksum];
        if (entry?.status === 'running' || entry?.status === 'rolling-back')
            return [
                {
                    code: 'migration-interrupted',
                    message: `${name} is ${entry.status} in this database: a run of it has not ended`,
                    hint: `pg-runbook ${entry.status === 'running' ? 'apply' : 'rollback'} ${name} goes on where it broke off.`,
                },
            ];
        if (entry === undefined || entry.status === 'rolled-back' || entry.checksum === checksum)
            return [];
        return [
            {
                code: 'migration-changed',
                message: `${migration.path} differs from what ${name} was when it was ${entry.status}: checksum then ${entry.checksum}, checksum now ${checksum ?? 'none, it is empty'}`,
                hint: `Put the file back (git log -p -- ${migration.path}) and write the change as a new migration.`,
            },
        ];
    });
}
 
function withoutFolder({ applied }, planned) {
    const folders = new Set(planned.map(({ migration }) => migration.folder));
    return [...applied.keys()]
        .filter((name) => !folders.has(name))
        .map((name) => `${name} was applied by Prisma and has no folder any more; nothing is recorded for it`);
}
 
async function readThrough(planned) {
    const warnings = [];
    for (const one of planned) {
        if (one.state !== 'new')
            continue;
        try {
            await (0,parse .mo)(one.migration.file);
        }
        catch (error) {
            if (!(error instanceof errors .rk))
                throw error;
            if (error.code === 'bad-migration-file')
                one.state = 'empty';
            else
                warnings.push(`${one.migration.path}: apply will refuse it as it is: ${error.message.split('\n')[0]}`);
        }
    }
    return warnings;
}
const FILE_STATES = { new: 'imported', there: 'already-there', empty: 'empty' };
function outcomeOf({ state, name, migration }, found) {
    const outcome = { prisma: migration.folder, name, file: FILE_STATES[state] };
    if (found === undefined || state === 'empty')
        return outcome;
    const status = found.ledger.get(name)?.status;
    if (status === 'applied' || status === 'adopted')
        return { ...outcome, ledger: 'recorded' };
    if (!found.history?.applied.has(migration.folder))
        return { ...outcome, ledger: 'pending' };
    return { ...outcome, ledger: status === 'rolled-back' ? 'rolled-back' : 'baselined' };
}
 
function tooEarly(migrations, { ledger }) {
    const has = [
        ...[...ledger.values()]
            .filter(({ status }) => status === 'applied' || status === 'adopted')
            .map(({ name }) => name),
        ...migrations.filter((one) => one.ledger === 'baselined').map(({ name }) => name),
    ];
    const last = has.sort(list_migrations .q).at(-1);
    if (last === undefined)
        return [];
    return migrations
        .filter((one) => one.ledger === 'pending' && (0,list_migrations .q)(one.name, last) < 0)
        .map(({ name }) => `${name} is pending and sorts before ${last}, which this database has: it will run out of order`);
}
async function record(url, { obstacles }, baseline, { dryRun }, { log, actor, toolVersion }) {
    if (obstacles.length > 0)
        throw (0,ledger_schema ._P)(obstacles);
    if (dryRun)
        return;
    const files = baseline.map(({ name, migration }) => ({ ...migration.file, name }));
    await (0,client .SV)(url, { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000 }, async (client) => {
        await (0,session .HU)(client);
        await (0,migrations_baseline .V)(client, files, { toolVersion, ...(actor && { actor }) });
    });
    log.info(`Recorded ${files.length} as adopted in the ledger of ${(0,connection_url .DZ)(url)}`);
}
async function copy(planned, hasRecorded, { migrationsDir }, { log }) {
    const wanted = planned.filter(({ state }) => state === 'new');
    if (wanted.length > 0)
        await (0,write_migration .o)(migrationsDir, log);
    for (const { name, migration } of wanted)
        await (0,write_migration .S)(external_node_path_.join(migrationsDir, name), migration.bytes, hasRecorded ? 'committed' : 'nothing-changed');
}
function statusOf({ dryRun }, migrations) {
    if (dryRun)
        return 'dry-run';
    return migrations.some(({ file, ledger }) => file === 'imported' || ledger === 'baselined')
        ? 'imported'
        : 'up-to-date';
}

 
var quantities = __webpack_require__(87568);
; 

const import_prisma_report_FILE = {
    imported: 'imported',
    'already-there': 'already there',
    empty: 'left out: no statement',
};
const LEDGER = {
    baselined: 'baselined: Prisma had applied it',
    recorded: 'recorded before',
    'rolled-back': 'rolled back by pg-runbook',
    pending: 'pending',
};
const count = ({ migrations }, wanted) => migrations.filter(wanted).length;
function titleOf(report) {
    const imported = count(report, ({ file }) => file === 'imported');
    const baselined = count(report, ({ ledger }) => ledger === 'baselined');
    const parts = [
        `${(0,quantities .pq)(imported, 'migration')} imported`,
        `${count(report, ({ file }) => file === 'already-there')} already there`,
        ...(report.database === undefined ? [] : [`${baselined} baselined in the ledger`]),
    ].join(', ');
    return report.status === 'dry-run' ? `Dry run, nothing was written. It would be: ${parts}` : parts;
}
function databaseText({ database, prismaHistory }) {
    if (database === undefined)
        return 'No database was looked at: what Prisma has applied somewhere is recorded by running this again with its DATABASE_URL';
    if (!prismaHistory)
        return `Database: ${database}. Prisma has never migrated it`;
    return `Database: ${database}. Run this again with --environment for every other database that Prisma has migrated`;
}
 
function importPrismaDocument(report, folderOption) {
    const hasDatabase = report.database !== undefined;
    const table = {
        kind: 'table',
        columns: ['Prisma', 'File', 'Copy', ...(hasDatabase ? ['Ledger'] : [])],
        rows: report.migrations.map(({ prisma, name, file, ledger }) => [
            { code: prisma },
            { code: file === 'empty' ? '' : name },
            import_prisma_report_FILE[file],
            ...(hasDatabase ? [ledger === undefined ? '' : LEDGER[ledger]] : []),
        ]),
    };
    return {
        title: titleOf(report),
        blocks: [
            ...(report.migrations.length > 0 ? [table] : []),
            { kind: 'text', text: [databaseText(report)] },
            { kind: 'warnings', lines: report.warnings },
            {
                kind: 'text',
                text: [
                    'Next: ',
                    {
                        code: report.status === 'dry-run' ? 'the same command without --dry-run' : `pg-runbook status${folderOption}`,
                    },
                ],
            },
        ],
    };
}

 
var tool_version = __webpack_require__(11646);
 
var backup_request = __webpack_require__(24644);
 
var folder_option = __webpack_require__(17878);
 
var options = __webpack_require__(50698);
; 
 







const import_prisma_importPrisma = {
    summary: "Copy Prisma's new migrations, and record what Prisma has applied already",
    options: {
        'prisma-dir': {
            type: 'string',
            value: '<folder>',
            default: 'prisma/migrations',
            description: "the folder of Prisma's migrations",
        },
        ...options .XD,
        'dry-run': { type: 'boolean', description: 'show what would be done; write nothing' },
        'no-database': { type: 'boolean', description: 'copy the files only; look at no database' },
        ...options .uN,
    },
    async run(given, _argument, { env, log }) {
        const request = {
            prismaDir: given.text('prisma-dir'),
            migrationsDir: given.text('migrations-dir'),
            dryRun: given.flag('dry-run'),
            ...(!given.flag('no-database') && { database: (0,backup_request .vE)(given) }),
             
            mayLackDatabase: given.text('environment') === options .uN['environment'].default,
        };
        const deps = { env, log, toolVersion: tool_version .w, actor: (0,external_node_os_.userInfo)().username };
        const report = await importPrisma(request, deps);
        return { report, document: importPrismaDocument(report, (0,folder_option ._)(given)), exitCode: 0 };
    },
};


  }),

  17878:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  folderOption)
  });
  var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50698);

const PLAIN = /^[\w./@+-]+$/;
 
function folderOption(given) {
    const folder = given.text('migrations-dir');
    if (folder === _options_js__WEBPACK_IMPORTED_MODULE_0__  .GA['migrations-dir'].default)
        return '';
    return ` --migrations-dir ${PLAIN.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`;
}


  }),

  61696:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  recordBaseline),
    k: () => (  ledgerNotWritten)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
  var _changed_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94799);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12760);




const INSERT = `
  INSERT INTO ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__  .sk}.migrations (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  SELECT name, checksum, 'adopted', pg_catalog.clock_timestamp(), 0, 0, 0, $4, $5, $6, $7, $8, content
  FROM ROWS FROM (pg_catalog.unnest($1::text[]), pg_catalog.unnest($2::text[]), pg_catalog.unnest($3::text[]))
    AS file (name, checksum, content)
  ON CONFLICT (name) DO NOTHING
  RETURNING name`;


async function recordBaseline(client, files, { backup, actor, runUrl, commitSha, toolVersion }) {
    if (files.length === 0)
        return [];
    await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__  .IC)(client);
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const columns = [
        files.map(({ name }) => name),
        files.map(({ checksum }) => checksum),
        files.map(({ text }) => (text === undefined ? null : (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_2__  .GD)(text))),
    ];
    try {
         
        const { rows } = await client.query(INSERT, [...columns, ...origin]);
        return rows.map(({ name }) => name);
    }
    catch (error) {
        throw ledgerNotWritten(error);
    }
}
const LOCK_NOT_AVAILABLE = '55P03';
 
const NOT_OURS = ['42501', '42P01', '42703', '23514'];
 
function ledgerNotWritten(error) {
    const sqlstate = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error);
    if (sqlstate === undefined)
        return error;
    const message = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .JL)(error, { showDetail: false });
    if (/^(?:08|57P)/.test(sqlstate))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('outcome-unknown', `the connection was lost while the ledger was written: ${message}`, {
            state: 'unknown',
            hint: 'Run the same command again: what is recorded stays recorded, and nothing is recorded twice.',
            cause: error,
        });
    if (sqlstate === LOCK_NOT_AVAILABLE)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('lock-timeout', `another run is writing one of these migrations to the ledger: ${message}`, {
            state: 'nothing-changed',
            hint: 'Wait until it has ended (pg-runbook status), then run the same command again.',
            cause: error,
        });
    return NOT_OURS.includes(sqlstate) ? (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__  ._P)([message], error) : error;
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

  86681:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  shownName),
    z: () => (  problemsOfName)
  });
 
 
const ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]$/u;
const ALL_ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]*$/u;
 
const MAX_BYTES = 255;
const RULES = [
    [(name) => Buffer.byteLength(name) > MAX_BYTES, `is longer than ${MAX_BYTES} bytes`],
    [(name) => /[\\/]/.test(name), 'names a path: give the name of a file in the migrations folder, without its folder'],
    [(name) => /\p{Cc}/u.test(name), 'holds a line break or another control character'],
    [(name) => name.startsWith('-'), 'begins with "-", which programs read as an option'],
    [(name) => name.startsWith('.'), 'begins with ".", so it is a hidden file'],
    [(name) => name !== name.trim(), 'begins or ends with a space'],
    [(name) => /^drift_/i.test(name), 'is the output of a drift check: review it, then rename it to make it a migration'],
    [(name) => !name.endsWith('.sql'), 'does not end in .sql'],
];
const hasOtherCharacters = (name) => ALL_ALLOWED.test(name)
    ? []
    : [...new Set([...name].filter((character) => !ALLOWED.test(character) && !/[\\/\p{Cc}]/u.test(character)))];
 
function problemsOfName(name) {
    if (name === '')
        return ['is empty'];
    const problems = RULES.filter(([broken]) => broken(name)).map(([, problem]) => problem);
    const others = hasOtherCharacters(name);
    if (others.length > 0)
        problems.push(`holds ${others.map(shownName).join(', ')}`);
    return problems;
}
 
function shownName(name) {
    const escaped = JSON.stringify(name).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) => {
        return `\\u${character.codePointAt(0).toString(16).padStart(4, '0')}`;
    });
    return escaped.length > 120 ? `${escaped.slice(0, 117)}..."` : escaped;
}


  }),

  12760:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    IC: () => (  ensureLedger),
    VL: () => (  refuseUnwritableLedger),
    WN: () => (  inspectLedger),
    _P: () => (  unusable),
    rv: () => (  ledgerDefinition),
    sk: () => (  _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68862);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
 
 





const COLUMNS = {
    migrations: [
        'name text COLLATE "C" PRIMARY KEY',
        'checksum text NOT NULL',
        "status text NOT NULL CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))",
        'applied_at timestamptz NOT NULL',
        'duration_ms integer NOT NULL',
        'statements integer NOT NULL',
        'warnings integer NOT NULL',
        'backup text',
        'actor text',
        'run_url text',
        'commit_sha text',
        'tool_version text NOT NULL',
         
        'content text',
    ],
    migration_statements: [
        `name text COLLATE "C" NOT NULL REFERENCES ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}.migrations (name) ON UPDATE CASCADE ON DELETE CASCADE`,
        'statement integer NOT NULL',
        'checksum text NOT NULL',
        'label text NOT NULL',
        "status text NOT NULL CHECK (status IN ('started', 'finished', 'skipped'))",
        'started_at timestamptz NOT NULL',
        'finished_at timestamptz',
         
        'known_before jsonb',
        'PRIMARY KEY (name, statement)',
    ],
     
    catalog: [
        'singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)',
        'taken_at timestamptz NOT NULL',
        'head text',
        'server_major integer NOT NULL',
        'fingerprint text NOT NULL',
        'content text NOT NULL',
         
        'ledger text NOT NULL',
    ],
     
    environment: [
        'singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)',
        'environment text NOT NULL',
        'since timestamptz NOT NULL',
        'identity text NOT NULL',
    ],
};
const TABLES = Object.keys(COLUMNS);
const NEEDED = {
    read: ['SELECT'],
    write: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
};
const columnNames = (table) => COLUMNS[table].map((column) => column.split(' ')[0]).filter((name) => name !== 'PRIMARY');
const INSPECT = `
  SELECT n.oid IS NOT NULL AS "exists",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) AS "usage",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'CREATE'), false) AS "create",
    pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') AS "createSchema",
    current_user::text AS "role",
    (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('table', c.relname, 'kind', c.relkind,
       'columns', ARRAY(SELECT a.attname FROM pg_catalog.pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
       'granted', ARRAY(SELECT p FROM pg_catalog.unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) p
                        WHERE pg_catalog.has_table_privilege(c.oid, p)))), '[]')
     FROM pg_catalog.pg_class c WHERE c.relnamespace = n.oid AND c.relname = ANY ($2)) AS "tables"
  FROM (SELECT 1) one LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = $1`;
function problemsOfTable({ table, kind, columns, granted }, purpose) {
    const name = `${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}.${table}`;
    if (kind !== 'r')
        return [`${name} is not an ordinary table`];
    const missing = columnNames(table).filter((column) => !columns.includes(column));
    const lacking = NEEDED[purpose].filter((privilege) => !granted.includes(privilege));
    return [
        ...(missing.length > 0 ? [`${name} has no column ${missing.join(', ')}`] : []),
        ...(lacking.length > 0 ? [`this role may not ${lacking.join(', ')} on ${name}`] : []),
    ];
}
function obstaclesOf(access) {
    if (access.exists)
        return access.create ? [] : [`role ${access.role} may not create tables in schema ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}`];
    return access.createSchema ? [] : [`there is no ledger yet, and role ${access.role} may not create a schema here`];
}


async function inspectLedger(client, purpose = 'write', tables = TABLES) {
    const [access] = (await client.query(INSPECT, [_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s, tables])).rows;
    const rows = access.tables;
    const problems = rows.flatMap((row) => problemsOfTable(row, purpose));
    if (access.exists && !access.usage)
        problems.unshift(`role ${access.role} may not use the schema ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}`);
    if (problems.length > 0)
        return { kind: 'unusable', problems };
    if (rows.length === tables.length)
        return { kind: 'usable' };
    return { kind: 'missing', schemaExists: access.exists, obstacles: obstaclesOf(access) };
}
const GRANTS = {
    read: `GRANT USAGE ON SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s} TO <role>; GRANT SELECT ON ALL TABLES IN SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s} TO <role>`,
    write: `GRANT CREATE ON DATABASE ... TO <role>, or, where the ledger exists: GRANT USAGE, CREATE ON SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s} TO <role>; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s} TO <role>`,
};
const unusable = (problems, cause, state = 'nothing-changed', purpose = 'write') => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('ledger-unusable', `the ledger cannot be used: ${problems.join('; ')}`, {
    state,
    hint: `Run as the role that owns the ledger, or as an administrator: ${GRANTS[purpose]}`,
    cause,
});
 
async function refuseUnwritableLedger(client) {
    const state = await inspectLedger(client);
    if (state.kind === 'unusable')
        throw unusable(state.problems);
    if (state.kind === 'missing' && state.obstacles.length > 0)
        throw unusable(state.obstacles);
}
 
function ledgerDefinition(schemaExists) {
    const tables = TABLES.map((table) => `CREATE TABLE IF NOT EXISTS ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}.${table} (\n  ${COLUMNS[table].join(',\n  ')}\n)`);
    return [...(schemaExists ? [] : [`CREATE SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__  .s}`]), ...tables].join(';\n');
}
 
const MADE_MEANWHILE = ['23505', '42P06', '42P07', '42710', 'XX000', '40001', '40P01'];
const ATTEMPTS = 20;


async function ensureLedger(client) {
    for (let attempt = 1;; attempt++) {
        const state = await inspectLedger(client);
        if (state.kind === 'usable')
            return;
        if (state.kind === 'unusable')
            throw unusable(state.problems);
        if (state.obstacles.length > 0)
            throw unusable(state.obstacles);
        try {
            await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'; ${ledgerDefinition(state.schemaExists)}; COMMIT`);
            return;
        }
        catch (error) {
            await client.query('ROLLBACK');
            if (attempt === ATTEMPTS || !MADE_MEANWHILE.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .R8)(error) ?? '')) {
                throw unusable([(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .JL)(error, { showDetail: false })], error);
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20 + Math.random() * 50);
        }
    }
}


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

  8365:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  listMigrations),
    q: () => (  inByteOrder)
  });
  var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86681);
  var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);


const PLAIN = /^[\0-\x7f]*$/;
 
const inByteOrder = (a, b) => {
    if (PLAIN.test(a) && PLAIN.test(b))
        return a < b ? -1 : a > b ? 1 : 0;
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
};
function spelledTwice(entries) {
    const seen = new Map();
    for (const entry of entries) {
        const folded = entry.toLowerCase();
        seen.set(folded, [...(seen.get(folded) ?? []), entry]);
    }
    return new Set([...seen.values()].filter((names) => names.length > 1).flat());
}
async function problemOfEntry(directory, entry) {
    if (entry.isDirectory())
        return 'is a folder';
    const found = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .or)(directory, entry.name);
    return 'problem' in found ? found.problem : undefined;
}
 
async function listMigrations(directory) {
    const entries = (await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .Mc)(directory))
        .map((entry) => ({ entry, name: entry.name, problems: (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__  .z)(entry.name) }))
        .sort((a, b) => inByteOrder(a.name, b.name));
    const twins = spelledTwice(entries.filter(({ problems }) => problems.length === 0).map(({ name }) => name));
    const links = new Set();
    const listing = { names: [], links, leftOut: [] };
    for (const { entry, name, problems } of entries) {
        if (twins.has(name))
            problems.push('has a twin that differs only by case');
        if (problems.length === 0 && !entry.isFile()) {
            const problem = await problemOfEntry(directory, entry);
            if (problem === undefined)
                links.add(name);
            else
                problems.push(problem);
        }
        if (problems.length > 0)
            listing.leftOut.push({ name, why: problems.join('; ') });
        else
            listing.names.push(name);
    }
    return listing;
}


  }),

  7890:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mc: () => (  entriesOf),
    V7: () => (  readMigration),
    or: () => (  containedFile)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _near_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22306);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
  var _migration_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66383);
 
 







 
async function entriesOf(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-input', `migrations-dir: there is no folder ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(directory)} to read`, {
            state: 'nothing-changed',
            hint: 'Give the folder of the migrations, e.g. db/migrations, and check that the repository is checked out.',
            cause,
        });
    }
}
const badName = (name, message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-migration-name', `migration ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)} ${message}`, { state: 'nothing-changed', hint });
function refuseBadName(name) {
    const problems = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(name);
    if (problems.length === 0)
        return;
    const own = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(name);
    const hint = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(own).length === 0
        ? `Give ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(own)}.`
        : 'Give a plain file name such as 20251026_add_organization_branding.sql.';
    throw badName(name, problems.join('; '), hint);
}
const sameButCase = (a, b) => a !== b && a.toLowerCase() === b.toLowerCase();
function refuseUnknownName(name, directory, entries) {
    const twin = entries.find((entry) => sameButCase(entry, name));
    if (entries.includes(name)) {
        if (twin === undefined)
            return;
        const hint = `Rename one of them: ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)}, ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(twin)}.`;
        throw badName(name, `has a twin that differs only by case, which some file systems take for one file`, hint);
    }
    if (twin !== undefined)
        throw badName(name, `differs by case from the file there is`, `Give ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(twin)}.`);
    const near = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_5__  .$)(name, entries.filter((entry) => (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(entry).length === 0));
    const hint = near.length > 0 ? `Did you mean ${near.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H).join(' or ')}?` : `List the folder: ls ${directory}`;
    throw badName(name, `is not in ${directory}`, hint);
}
 
async function containedFile(directory, name) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name));
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file) !== folder)
            return { problem: 'is a symbolic link that leads out of the folder' };
        const hidden = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
        if (hidden.length > 0)
            return { problem: `is a symbolic link to a file that ${hidden.join('; ')}` };
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isFile())
            return { problem: 'is not a file' };
        return { file };
    }
    catch {
        return { problem: 'is a symbolic link that leads nowhere, or may not be read' };
    }
}


async function readMigration(directory, name) {
    refuseBadName(name);
    const entries = await entriesOf(directory);
    refuseUnknownName(name, directory, entries.map((entry) => entry.name));
    const found = await containedFile(directory, name);
    if ('problem' in found)
        throw badName(name, found.problem, `Put the migration itself into ${directory}.`);
    return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_4__  .r)(name, found.file, node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name));
}


  }),

  66383:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  readMigrationFile)
  });
 
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51876);
 
 



 
const MAX_MIGRATION_BYTES = 16 * 1024 * 1024;
const badFile = (file, message, hint, line, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-migration-file', message, {
    state: 'nothing-changed',
    hint,
    location: { file, line: line ?? 1 },
    cause,
});
 
const FIRST_READ = Buffer.alloc(64 * 1024);
function boundedBytes(descriptor, shown) {
    const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, FIRST_READ, 0, FIRST_READ.length, 0);
    if (read < FIRST_READ.length)
        return FIRST_READ.subarray(0, read);
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    if (size > MAX_MIGRATION_BYTES) {
        const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
        const message = `the file has ${megabytes(size)}; a migration may have ${megabytes(MAX_MIGRATION_BYTES)}`;
        throw badFile(shown, message, 'Load rows with COPY from a client, and keep the statements that change the schema here.');
    }
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor);
}
const lineOf = (bytes, offset) => bytes.subarray(0, offset).toString('latin1').split('\n').length;
function firstBadLine(bytes) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let start = 0, line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(10, start);
        try {
            decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
        }
        catch {
            return line;
        }
        if (end < 0)
            break;
        start = end + 1;
    }
    return 1;
}
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SAVE_AS_UTF8 = 'Save the file as UTF-8 and run again.';
function decode(bytes, shown) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        throw badFile(shown, 'the file is UTF-16, not UTF-8', SAVE_AS_UTF8);
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const message = 'the file holds a NUL byte, which PostgreSQL cannot take; it may be UTF-16 without a mark';
        throw badFile(shown, message, SAVE_AS_UTF8, lineOf(bytes, nul));
    }
    try {
        return STRICT.decode(bytes);
    }
    catch {
        throw badFile(shown, 'the file is not valid UTF-8 here', SAVE_AS_UTF8, firstBadLine(bytes));
    }
}
const NOT_ALLOWED = ['EACCES', 'EPERM'];
function opened(file, shown) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    }
    catch (cause) {
        const { code, message } = cause;
        const hint = NOT_ALLOWED.includes(code ?? '')
            ? `Let this user read it: chmod u+r ${shown} (ls -l shows whose it is).`
            : 'Check that the file is there, that it is no link, and that the disk is well.';
        throw badFile(shown, `the file cannot be read: ${message}`, hint, undefined, cause);
    }
}


function readMigrationFile(name, file, shown) {
    const descriptor = opened(file, shown);
    try {
        const bytes = boundedBytes(descriptor, shown);
        const text = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(decode(bytes, shown));
        if (text.trim() === '')
            throw badFile(shown, 'the file is empty', 'Write the statements of the migration into it.');
        return { name, path: shown, text, checksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .l)(text), sizeBytes: bytes.length };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
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

  43885:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  writeNewFile),
    o: () => (  makeMigrationsFolder)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86681);
 
 



 
const [FILE_MODE, FOLDER_MODE] = [0o644, 0o755];
 
async function makeMigrationsFolder(folder, log) {
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch(() => undefined))
        return false;
    log.info(`There is no folder ${folder}; it is made now`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, FOLDER_MODE);
        return true;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-input', `migrations-dir: ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_2__  .H)(folder)} cannot be made: ${cause.message}`, { state: 'nothing-changed', hint: 'Give a folder that you may write to: --migrations-dir db/migrations', cause });
    }
}


async function writeNewFile(file, content, state = 'nothing-changed') {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx', FILE_MODE);
        try {
            await handle.chmod(FILE_MODE);
            await handle.writeFile(content);
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
            throw error;
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const { code, message } = cause;
        const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk(isFull ? 'disk-full' : 'bad-input', `${file} cannot be written: ${message}`, {
            state,
            hint: 'Make the folder writable (--migrations-dir gives another one), then run the same command again.',
            cause,
        });
    }
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

  39214:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  N: () => (  resolveDatabaseUrl)
});

 

 
var errors = __webpack_require__(27406);
 
var connection_url = __webpack_require__(57501);
 
var database_url = __webpack_require__(6200);
; 
 
 

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
 
function serverOf(host) {
    const name = host.toLowerCase().replace(/\.$/, '');
    if ((0,database_url .G)(name) || LOOPBACK.has(name))
        return 'localhost';
    const [first = '', ...rest] = name.split('.');
    return [first.replace(/-pooler$/, ''), ...rest].filter((label) => label !== 'pooler').join('.');
}
 
function supabaseProject({ host, user }) {
    const direct = /^db\.([a-z0-9]+)\.supabase\.(?:co|com|net)\.?$/i.exec(host)?.[1];
    if (direct !== undefined)
        return direct.toLowerCase();
    return /\.pooler\.supabase\.(?:co|com|net)\.?$/i.test(host) ? user.split('.')[1]?.toLowerCase() : undefined;
}
 
function canBeSameServer(direct, pooled) {
    const projects = [supabaseProject(direct), supabaseProject(pooled)];
    if (projects.every((project) => project !== undefined))
        return projects[0] === projects[1];
    return serverOf(direct.host) === serverOf(pooled.host);
}

; 
 
 



 
const VARIABLES = {
    production: { direct: 'DIRECT_URL', pooled: 'DATABASE_URL' },
    staging: { direct: 'STAGING_DIRECT_URL', pooled: 'STAGING_DATABASE_URL' },
};
const ENVIRONMENTS = Object.keys(VARIABLES);
const isEnvironment = (name) => Object.hasOwn(VARIABLES, name);
 
const ACCELERATE = /^prisma(\+postgres)?:\/\//i;
 
const given = (value) => value !== undefined && value.trim() !== '';
function direct(name, text, pooledName, pooled) {
    const url = (0,connection_url .mx)(text, name);
    if (!given(pooled) || ACCELERATE.test(pooled.trim()))
        return url;
    const other = (0,connection_url .mx)(pooled, pooledName);
    if (other.database === url.database)
        return canBeSameServer(url, other) ? url : { ...url, elsewhere: { source: pooledName, host: other.host } };
    throw new errors .rk('wrong-database', `${name} leads to the database ${url.database}, ${pooledName} to ${other.database}: which one is meant?`, { state: 'nothing-changed', hint: `make both name the same database, or unset ${name}` });
}


function resolveDatabaseUrl(choice, env) {
    if (given(choice.databaseUrl))
        return (0,connection_url .mx)(choice.databaseUrl, 'database-url');
    const { environment } = choice;
    if (!given(environment))
        throw new errors .rk('missing-database-url', 'no database was named: neither database-url nor environment is given', {
            hint: `give database-url: \${{ secrets.DATABASE_URL }}, or environment: ${ENVIRONMENTS.join(' or ')} with DATABASE_URL (STAGING_DATABASE_URL) in the step's env`,
        });
    if (!isEnvironment(environment))
        throw new errors .rk('bad-input', `environment: there is no such environment here; there are ${ENVIRONMENTS.join(' and ')}`, {
            hint: `give environment: ${ENVIRONMENTS.join(' or ')}, or database-url for any other database`,
        });
    const names = VARIABLES[environment];
    const directText = env[names.direct];
    if (given(directText))
        return direct(names.direct, directText, names.pooled, env[names.pooled]);
    return (0,connection_url .mx)(env[names.pooled] ?? '', names.pooled);
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
