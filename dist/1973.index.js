export const id = 1973;
export const ids = [1973];
export const modules = {

  81865:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  s: () => (  withOpenedBackup)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var not_opened = __webpack_require__(82992);
 
var safety_backup = __webpack_require__(75634);
; 
 
 




 
const BACKUP = new RegExp(String.raw `^backup_(?<time>\d{8}_\d{6})${safety_backup .p8}(?:_(?<namesake>\d+))?\.sql(?:\.zst|\.gz)?(?:\.age)?$`);


async function newestInFolder(folder, log) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((cause) => {
        throw (0,not_opened .m)(`backup: the folder ${folder} cannot be read (${cause.code})`, 'give the folder that was the `destination` of the backups', cause);
    });
     
    const order = (name) => {
        const { time = '', namesake } = BACKUP.exec(name).groups;
        return [time, (0,safety_backup .nh)(name), Number(namesake ?? 1)];
    };
    const names = entries.filter((entry) => entry.isFile() && BACKUP.test(entry.name)).map(({ name }) => name);
    const newestFirst = names
        .map((name) => ({ name, at: order(name) }))
        .sort((a, b) => b.at[0].localeCompare(a.at[0]) || Number(b.at[1]) - Number(a.at[1]) || b.at[2] - a.at[2]);
    const [newest] = (0,safety_backup .sN)(newestFirst, log);
    if (!newest)
        throw (0,not_opened .m)(`backup: there is no backup in ${folder} (a file backup_YYYYMMDD_HHMMSS.sql, with .zst or .age)${newestFirst.length > 0 ? ` but ${newestFirst.length} that restores took of what they replaced` : ''}`, 'give the path of the file itself where it has another name, or is one of those');
    return external_node_path_.join(folder, newest.name);
}

 
var opened_file = __webpack_require__(65182);
; 
 







async function withOpenedBackup(source, deps, body) {
    const temporaryFolder = await (0,promises_.mkdtemp)(external_node_path_.join(deps.temporaryFolder, 'backup-'));
    try {
        const { file, name } = await fetched(source, temporaryFolder, deps);
        return await (0,opened_file .m)(file, name, { ...deps, temporaryFolder }, body);
    }
    finally {
        await (0,promises_.rm)(temporaryFolder, { recursive: true, force: true });
    }
}
async function fetched(source, folder, { artifacts, log, signal }) {
    if (source.kind === 'file')
        return { file: external_node_path_.resolve(source.path), name: source.path };
    if (source.kind === 'latest-in-folder') {
        const file = await newestInFolder(source.folder, log);
        log.info(`The newest backup in ${source.folder} is ${external_node_path_.basename(file)}`);
        return { file, name: file };
    }
    if (!artifacts)
        throw (0,not_opened .m)('backup: artifacts can be read on GitHub only, and this is not a step of a workflow', 'download the artifact (gh run download RUN --name NAME), and give the path of what was in it');
    return artifacts.fetch(source, folder, signal);
}


  }),

  98964:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  withZippedFile)
  });
  var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
  var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
  var _not_opened_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82992);
 
 



 
const MOST_GROWTH = 1000;
const [FILE_TYPE, SYMBOLIC_LINK, DIRECTORY] = [0o170000, 0o120000, 0o040000];
const MADE_ON_UNIX = 3;
 
async function withZippedFile(zip, name, body) {
    const { openPromise } = await __webpack_require__.e(  663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    const opened = await openPromise(zip, options).catch((cause) => {
        throw refused(name, cause);
    });
    try {
        const entry = await onlyFile(opened, name);
        const read = () => readEntry(opened, entry, name);
        return await body({ name: entry.fileName.split('/').at(-1), bytes: entry.uncompressedSize, read });
    }
    finally {
        opened.close();
    }
}
const refused = (name, cause) => (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is not a zip that can be read: ${cause.message}`, undefined, cause);
async function onlyFile(zip, name) {
    const files = [];
    try {
        for await (const entry of zip.eachEntry()) {
            const type = typeOf(entry);
            if (type === 'folder')
                continue;
            if (type !== 'file')
                throw new Error(`its entry ${JSON.stringify(entry.fileName)} is not an ordinary file`);
            files.push(entry);
            if (files.length > 1)
                break;
        }
    }
    catch (cause) {
        throw refused(name, cause);
    }
    const [entry] = files;
    if (!entry || files.length > 1)
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is a zip that holds ${entry ? 'several files' : 'no file'}, and a backup is one file`, 'unpack it, and give the path of the backup in it');
    if (entry.isEncrypted())
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} is a zip with a password`, 'unpack it, and give what was in it');
    if (entry.uncompressedSize > entry.compressedSize * MOST_GROWTH)
        throw (0,_not_opened_js__WEBPACK_IMPORTED_MODULE_2__  .N)(`${name} would grow to ${entry.uncompressedSize} bytes, more than ${MOST_GROWTH} times its size: no backup does`, 'if you trust it, unpack it, and give the path of what was in it');
    return entry;
}
function typeOf({ fileName, externalFileAttributes, versionMadeBy }) {
    if (fileName.endsWith('/'))
        return 'folder';
    const mode = versionMadeBy >>> 8 === MADE_ON_UNIX ? (externalFileAttributes >>> 16) & FILE_TYPE : 0;
    if (mode === SYMBOLIC_LINK)
        return 'other';
    return mode === DIRECTORY ? 'folder' : mode === 0 || mode === 0o100000 ? 'file' : 'other';
}
 
function readEntry(zip, entry, name) {
    let checksum = 0;
    const output = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _encoding, done) {
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(chunk, checksum);
            done(null, chunk);
        },
        flush: (done) => done(checksum === entry.crc32 ? null : refused(name, new Error('its checksum does not fit'))),
    });
    const fail = (cause) => output.destroy(refused(name, cause));
    const begin = (source) => {
        output.once('close', () => source.destroy());
        source.once('error', fail).pipe(output);
    };
    zip.openReadStreamPromise(entry).then(begin, fail);
    return output;
}


  }),

  79581:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D$: () => (  changeOptions),
    df: () => (  backUpFirst),
    nE: () => (  backupFirstProblems)
  });
  var _make_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98621);

 
async function backupFirstProblems(backup, dryRun) {
    if (backup.take)
        return (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__  ._)(backup.options);
    if (dryRun || backup.reason.trim() !== '')
        return [];
    return ['backup-skip-reason: required where no backup is taken; it is kept in the ledger'];
}


async function backUpFirst({ backup, dryRun }, url, server, deps) {
    if (dryRun)
        return undefined;
    if (!backup.take) {
        deps.log.warn(`No backup is taken: ${backup.reason}`);
        return undefined;
    }
    const report = await (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__  .B)(url, server, { ...backup.options, allowEmpty: true }, deps);
    deps.onBackup?.(report);
    return report;
}
function originOf(backup, taken, { actor, provenance }) {
    const skipped = backup.take ? undefined : `skipped: ${backup.reason}`;
    const kept = taken?.stored.location ?? skipped;
    return {
        ...(kept !== undefined && { backup: kept }),
        ...(actor && { actor }),
        ...(provenance.run && { runUrl: provenance.run }),
        ...(provenance.commit && { commitSha: provenance.commit }),
        toolVersion: provenance.toolVersion,
    };
}
 
const changeOptions = ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, backup }, taken, deps) => ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, ...originOf(backup, taken, deps) });


  }),

  88059:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  compileWasmOnce)
  });
  var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
 



const COMPILE_ONCE = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up'];
 
const compileWasmOnce = () => COMPILE_ONCE.forEach((flag) => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag));


  }),

  50120:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  restore: () => (  restore)
});

 
var external_node_os_ = __webpack_require__(48161);
 
var backup_first = __webpack_require__(79581);
 
var open_backup = __webpack_require__(81865);
 
var opening_survey = __webpack_require__(26973);
 
var errors = __webpack_require__(27406);
 
var connection_url = __webpack_require__(57501);
 
var database_globals = __webpack_require__(15621);
 
var environment = __webpack_require__(39214);
 
var which_url = __webpack_require__(70048);
 
var empty_schemas = __webpack_require__(62168);
 
var postgres_client = __webpack_require__(64894);
 
var postgres_sqlstate = __webpack_require__(54812);
 
var analyze = __webpack_require__(99672);
 
var commit = __webpack_require__(21632);
 
var on_demand = __webpack_require__(82078);
; 




const FACTS = `
  SELECT pg_catalog.pg_current_xact_id()::text AS xid, pg_catalog.pg_postmaster_start_time()::text AS started`;


const PROOF = `
  SELECT pg_catalog.pg_postmaster_start_time()::text = $2
    OR EXISTS (SELECT FROM pg_catalog.pg_class WHERE xmin = $1::text::xid8::xid) AS ours`;
 
const isOutcomeUnknown = (error) => error instanceof errors .rk && error.code === 'outcome-unknown';


async function commitOnce(url, client, { log, signal }) {
    const { xid, started } = (await client.query(FACTS)).rows[0];
    const side = (0,on_demand .h)(() => (0,postgres_client .Ng)(url));
    const isOurs = async (asked) => (await asked.query(PROOF, [xid, started])).rows[0].ours;
    const session = { client, side: side.get, cut: () => client.connection.stream.destroy() };
    try {
        const outcome = await (0,commit .w)({ session, log, signal }, xid, isOurs);
        if (outcome.kind === 'aborted')
            throw outcome.error instanceof Error ? outcome.error : lost();
        if (outcome.kind === 'unknown')
            throw unknown(xid, outcome.elsewhere);
    }
    finally {
        await side.close();
    }
}
const lost = () => new errors .rk('restore-failed', 'the connection was lost at the commit, and the server has rolled back', {
    state: 'rolled-back',
    hint: 'wait until the server answers again, then run the restore again',
});
const unknown = (xid, elsewhere) => new errors .rk('outcome-unknown', elsewhere
    ? `the reply to COMMIT was lost, and the server that answers now does not have what transaction ${xid} of this restore made`
    : `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`, {
    state: 'unknown',
    hint: `when the server answers again, look whether what was to be restored is there, and run it again if not. By hand: SELECT pg_xact_status('${xid}')`,
});

 
var quote = __webpack_require__(47213);
; 



const database_settings_FACTS = `
  SELECT pg_catalog.pg_get_userbyid(datdba)::text AS owner, datconnlimit AS "limit" FROM pg_catalog.pg_database
  WHERE datname = pg_catalog.current_database()`;
const RIGHTS = `
  SELECT CASE WHEN a.grantee = 0 THEN NULL ELSE pg_catalog.pg_get_userbyid(a.grantee)::text END AS grantee,
    a.privilege_type::text AS privilege, a.is_grantable AS "withGrantOption"
  FROM pg_catalog.pg_database d,
    pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
  WHERE d.datname = pg_catalog.current_database() AND a.grantee <> d.datdba`;
const SETTINGS = `
  SELECT r.rolname::text AS role, s.setting
  FROM pg_catalog.pg_db_role_setting p
  JOIN pg_catalog.pg_database d ON d.oid = p.setdatabase
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = p.setrole
  CROSS JOIN LATERAL pg_catalog.unnest(p.setconfig) AS s(setting)
  WHERE d.datname = pg_catalog.current_database() AND (p.setrole = 0 OR r.rolname IS NOT NULL) ORDER BY 1 NULLS FIRST, 2`;
 
async function keepSetting(client, database, role, setting) {
    const at = setting.indexOf('=');
    const name = setting.slice(0, at);
    const where = role === null ? `DATABASE ${database}` : `ROLE ${(0,quote .C)(role)} IN DATABASE ${database}`;
    const quoted = name.split('.').map(quote .C).join('.');
    await client.query('BEGIN');
    await client.query('SELECT pg_catalog.set_config($1, $2, true)', [name, setting.slice(at + 1)]);
    await client.query(`ALTER ${where} SET ${quoted} FROM CURRENT`);
    await client.query('COMMIT');
}


async function copyDatabaseSettings(from, name) {
    return (0,postgres_client .SV)(from, {}, async (client) => {
        const database = (0,quote .C)(name);
        const notCopied = [];
        const attempt = async (what, work) => {
            await work().catch(async (error) => {
                await client.query('ROLLBACK');
                notCopied.push(`${what}: ${(0,postgres_sqlstate .JL)(error, { showDetail: false })}`);
            });
        };
        const { owner, limit } = (await client.query(database_settings_FACTS)).rows[0];
        const rights = (await client.query(RIGHTS)).rows;
        const settings = (await client.query(SETTINGS)).rows;
        for (const { role, setting } of settings)
            await attempt(`the setting ${setting.split('=')[0]}`, () => keepSetting(client, database, role, setting));
        for (const { grantee, privilege, withGrantOption } of rights) {
            const to = grantee === null ? 'PUBLIC' : (0,quote .C)(grantee);
            const grant = `GRANT ${privilege} ON DATABASE ${database} TO ${to}${withGrantOption ? ' WITH GRANT OPTION' : ''}`;
            await attempt(`${privilege} for ${grantee ?? 'PUBLIC'}`, () => client.query(grant));
        }
        if (limit !== -1)
            await attempt('the connection limit', () => client.query(`ALTER DATABASE ${database} CONNECTION LIMIT ${limit}`));
        await attempt(`the owner ${owner}`, () => client.query(`ALTER DATABASE ${database} OWNER TO ${(0,quote .C)(owner)}`));
        return notCopied;
    });
}

 
var dump_facts = __webpack_require__(48194);
 
var read_dump = __webpack_require__(69589);
 
var server_pid = __webpack_require__(28826);
 
var check_loaded = __webpack_require__(1860);
; 

 
const TABLES = `
  SELECT pg_catalog.string_agg(pg_catalog.format('%I.%I', n.nspname, c.relname), ', ' ORDER BY c.oid) AS names
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY ($1)
    AND pg_catalog.has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')`;
 
async function keepWritersOut(client, survey) {
    const { rows } = await client.query(TABLES, [(0,empty_schemas .W)(survey)]);
    const names = rows[0].names;
    if (names !== null)
        await client.query(`LOCK TABLE ${names} IN SHARE MODE`);
}

 
var restore_load = __webpack_require__(17306);
 
var no_time_limits = __webpack_require__(19311);
 
var raw_query = __webpack_require__(64599);
 
var restore_into = __webpack_require__(62699);
 
var run_statement = __webpack_require__(69673);
; 
















async function restoreInPlace(url, backup, survey, options, deps) {
    let begun = performance.now();
    const load = (0,restore_load .I)(backup, survey, deps);
    const findings = await (0,no_time_limits .n)(url, options, async (client) => {
        const pid = await (0,server_pid .P)(client);
        const stop = () => void (0,postgres_client .hU)(url, pid).catch(() => { });  
        deps.signal.addEventListener('abort', stop);
        try {
            await client.query('BEGIN');
            await keepWritersOut(client, survey);
            await options.beforeChange(pid);
            deps.signal.throwIfAborted();
            begun = performance.now();
            return await replace(url, client, load, options);
        }
        catch (error) {
            if (isOutcomeUnknown(error))
                throw error;
            throw rolledBack(deps.signal.aborted ? deps.signal.reason : (0,restore_into .S)(error));
        }
        finally {
            deps.signal.removeEventListener('abort', stop);
        }
    });
    const bytes = survey.tables.reduce((sum, table) => sum + table.bytes, 0);
    const { rows, largeObjects } = survey.facts;
    const steps = [{ name: 'one transaction', durationMs: performance.now() - begun }];
    return { tables: survey.tables.length, rows, bytes, largeObjects, steps, findings };
}
 
function rolledBack(error) {
    if (!(error instanceof errors .rk))
        return error;
    const { code, message, detail, cause } = error;
    return new errors .rk(code, message, { state: 'rolled-back', ...detail, cause });
}
async function replace(url, client, load, options) {
    const runner = (0,run_statement .cT)(client, options, await (0,run_statement .Xd)(client));
    load.log.info('Emptying the schemas of the backup');
    await (0,empty_schemas .E)(client, load.survey);
    load.log.info('Restoring in one transaction');
    await loadInOrder(runner, load);
     
    await client.query("SET client_encoding = 'UTF8'");
    const findings = await (0,check_loaded .C)(client, load.survey);
    await commitOnce(url, client, load);
    return findings;
}
 
const TRANSACTION = new Set(['BEGIN;', 'COMMIT;']);
async function loadInOrder(runner, load) {
    const { backup, survey, signal } = load;
    const rows = rowsInOrder(runner.client, load);
    try {
        for await (const event of (0,read_dump .R)(backup.read(signal))) {
            signal.throwIfAborted();
            if (event.kind === 'statement' && !TRANSACTION.has(event.sql.toString('latin1', 0, 8)))
                await runner.run(event, event.entry);
            if (event.kind === 'end' && event.facts.sha256 !== survey.facts.sha256)
                throw (0,restore_load .J)(backup);
            await rows.see(event);
        }
    }
    catch (error) {
        await rows.fail();
        throw error;
    }
}
const ORDINARY = `
  SELECT relkind = 'r' AS ordinary FROM pg_catalog.pg_class
  WHERE relname = $2 AND relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = $1)`;
 
async function frozen(client, { sql, schema, table }) {
    const plain = /^[\x20-\x7e]*$/.test(schema + table);  
    if (!plain)
        return sql;
    const { rows } = await client.query(ORDINARY, [schema, table]);
    return rows[0]?.ordinary ? Buffer.concat([sql.subarray(0, -1), Buffer.from(' WITH (FREEZE);')]) : sql;
}
function rowsInOrder(client, load) {
    const tables = new Map(load.survey.tables.map((table) => [(0,dump_facts .ih)(table), table]));
    let open;
    const end = async (facts) => {
        load.loaded(tables.get((0,dump_facts .ih)(facts)), await open.copy.end());
        open = undefined;
    };
    return {
        async see(event) {
            try {
                if (event.kind === 'copy-begin') {
                    load.current = `${event.schema}.${event.table}`;
                    open = { copy: (0,raw_query .DE)(client, await frozen(client, event)), begin: event };
                }
                else if (event.kind === 'copy-data') {
                    await open.copy.write(event.data);
                    load.progress.sent(event.data.length, load.current);
                }
                else if (event.kind === 'copy-end')
                    await end(event);
            }
            catch (error) {
                throw (0,run_statement .tB)(error, open?.begin.line ?? 0, open?.begin.entry);
            }
        },
        fail: async () => open?.copy.fail(),
    };
}

 
var database_locale = __webpack_require__(1083);
 
var locale_of_backup = __webpack_require__(92679);
 
var preflight = __webpack_require__(74027);
 
var unfinished_mark = __webpack_require__(3225);
; 








const MAX_NAME_BYTES = 63;
 
function nameBeside(database, what, at) {
    const [day, time] = [at.toISOString().slice(0, 10), at.toISOString().slice(11, 19)].map((text) => text.replace(/\D/g, ''));
    const ending = `_${what}_${day}_${time}`;
    let start = database;
    while (Buffer.byteLength(start + ending) > MAX_NAME_BYTES)
        start = [...start].slice(0, -1).join('');
    return start + ending;
}
 
const TABLESPACE = `
  SELECT spcname::text AS name FROM pg_catalog.pg_tablespace t JOIN pg_catalog.pg_database d ON d.dattablespace = t.oid
  WHERE d.datname = pg_catalog.current_database()
    AND t.oid <> (SELECT dattablespace FROM pg_catalog.pg_database WHERE datname = 'template0')`;
 
async function optionsLike(client, survey) {
    const providers = await (0,database_locale .RJ)(client);
    const locale = (0,database_locale ._B)((0,locale_of_backup .ys)(survey, (0,preflight .P)(survey), await (0,database_locale .IJ)(client), providers));
    const { rows } = await client.query(TABLESPACE);
    return rows[0] ? `${locale} TABLESPACE ${(0,quote .C)(rows[0].name)}` : locale;
}
const TAKEN = '42P04';
 
async function create(client, name, survey) {
    const options = await optionsLike(client, survey);
    try {
        await client.query(`CREATE DATABASE ${(0,quote .C)(name)} TEMPLATE template0 ${options}`);
    }
    catch (error) {
        throw notMade(error, name);
    }
}
async function new_database_close(client, name, backup, at) {
    await (0,unfinished_mark .b5)(client, name, backup, at);
    await client.query(`REVOKE ALL ON DATABASE ${(0,quote .C)(name)} FROM PUBLIC`);
}
 
const perhapsMade = (error, name) => new errors .rk('restore-failed', `the connection was lost while the database ${name} was made`, {
    state: 'unknown',
    hint: `when the server answers again: SELECT datname FROM pg_database WHERE datname = ${(0,quote .c)(name)}. Where it is there it is empty: ${(0,unfinished_mark .hm)(name)}; then run the restore again`,
    cause: error,
});
function notMade(error, name) {
    if ((0,postgres_sqlstate .$B)(error))
        return perhapsMade(error, name);
    const hint = (0,postgres_sqlstate .R8)(error) === TAKEN
        ? 'give another new-database-name, or none: then a name with the time of day is made'
        : 'the locale of the backup must be there on the server, its encoding must fit that locale, and the role needs CREATEDB, and CREATE on the tablespace of the live one where that is not the usual one; mend what the server says';
    const said = (0,postgres_sqlstate .JL)(error, { showDetail: false });
    return new errors .rk('restore-refused', `the database ${name} could not be made: ${said}`, {
        state: 'nothing-changed',
        hint,
        cause: error,
    });
}


async function withNewDatabase(url, name, survey, { backup, log, now }, body) {
    await (0,no_time_limits .n)(url, {}, (client) => create(client, name, survey));
    try {
        await (0,no_time_limits .n)(url, {}, (client) => new_database_close(client, name, backup, now()));
        log.info(`Made the database ${name}; it is marked unfinished until everything in it is checked`);
        return await body({ name, url: { ...url, database: name } });
    }
    catch (error) {
        throw await afterDropping(url, name, error, log);
    }
}
 
async function afterDropping(url, name, error, log) {
    const left = await (0,no_time_limits .n)(url, {}, (client) => client.query((0,unfinished_mark .hm)(name))).then(() => undefined, (failure) => failure instanceof errors .rk ? failure.message : (0,postgres_sqlstate .JL)(failure, { showDetail: false }));
    const became = left === undefined
        ? `The new database ${name} was dropped.`
        : `The new database ${name} is left, marked unfinished (${left}); drop it: ${(0,unfinished_mark .hm)(name)}`;
    if (!(error instanceof errors .rk)) {
        log.warn(became);
        return error;
    }
    const { code, message, detail, cause } = error;
    return new errors .rk(code, `${message}\n${became}`, { state: 'nothing-changed', ...detail, cause });
}

 
var promises_ = __webpack_require__(58500);
 
var neutral_text = __webpack_require__(22932);
; 
 




 
const OTHERS = `
  SELECT pid, usename::text AS "user", nullif(application_name, '') AS application,
    coalesce(client_hostname, client_addr::text) AS client, state,
    nullif(coalesce(backend_type, 'client backend'), 'client backend') AS worker,
    (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)
      OR NOT coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE oid = usesysid), true)
        AND (pg_catalog.pg_has_role(usesysid, 'USAGE') OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')) AS "mayEnd"
  FROM pg_catalog.pg_stat_activity
  WHERE datname = $1 AND pid <> pg_catalog.pg_backend_pid() AND pid <> ALL ($2::int[])
    AND usesysid IS NOT NULL AND leader_pid IS NULL
  ORDER BY backend_start`;
 
const otherSessions = async (client, name, ours = []) => (await client.query(OTHERS, [name, ours])).rows;
 
function describeSession({ pid, user, application, client, state, worker }) {
    const who = [worker, user && `user ${user}`, application, client && `from ${client}`, state].filter(Boolean);
    return (0,neutral_text .fZ)(`pid ${pid}${who.length > 0 ? ` (${who.join(', ')})` : ''}`, 200);
}
const AGAIN_AFTER_MS = 50;
const GONE_WITHIN_MS = 30_000;
async function end(client, sessions) {
    for (const session of sessions)
        await client.query('SELECT pg_catalog.pg_terminate_backend($1)', [session.pid]).catch((error) => {
            throw notEnded(session, error);
        });
}


async function endWhoComes(client, name, done) {
    while (!done()) {
        await end(client, await otherSessions(client, name));
        await (0,promises_.setTimeout)(AGAIN_AFTER_MS);
    }
}


async function endClients(client, name, ours = []) {
    const clients = async () => (await otherSessions(client, name, ours)).filter(isClient);
    const found = await clients();
    await end(client, found);
    const pids = new Set(found.map(({ pid }) => pid));
    for (const until = Date.now() + GONE_WITHIN_MS;; await (0,promises_.setTimeout)(AGAIN_AFTER_MS)) {
        const left = (await clients()).filter(({ pid }) => pids.has(pid));
        if (left.length === 0)
            return;
        if (Date.now() > until)
            throw doesNotEnd(left);
    }
}
const isClient = ({ worker }) => worker === null;
const doesNotEnd = (left) => new errors .rk('restore-refused', `told to end, and still there: ${left.map(describeSession).join('; ')}`, {
    hint: 'look what it does (SELECT wait_event_type, wait_event, query FROM pg_stat_activity WHERE pid = ...), then run the restore again',
});
const FORBIDDEN = '42501';
function notEnded(session, error) {
    if ((0,postgres_sqlstate .R8)(error) !== FORBIDDEN)
        return error;
    return new errors .rk('restore-refused', `this role may not end the session ${describeSession(session)}`, {
        state: 'nothing-changed',
        hint: "stop the application; or, as a superuser: GRANT pg_signal_backend TO the role (a superuser's sessions only a superuser can end)",
        cause: error,
    });
}

; 
 
 

const REPLY_MS = 5_000;
const ON_ITS_WAY_MS = 1_000;
 
const UNHEARD = 6;
const AT_WORK = `SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_activity WHERE pid = $1 AND state = 'active') AS "isAtWork"`;
 
const isAtWork = ({ side, pid }) => Promise.race([
    side.query(AT_WORK, [pid]).then(({ rows }) => rows[0].isAtWork, () => undefined),
    (0,promises_.setTimeout)(REPLY_MS, undefined, { ref: false }),
]);


async function answered(asked, sql) {
    const reply = asked.client.query(sql).then(() => true);
    reply.catch(() => { });  
    const heard = (milliseconds) => Promise.race([reply, (0,promises_.setTimeout)(milliseconds, false, { ref: false })]);
    for (let unheard = 0; unheard < UNHEARD;) {
        if (await heard(REPLY_MS))
            return;
        const atWork = await isAtWork(asked);
        unheard = atWork === undefined ? unheard + 1 : 0;
        if (atWork !== false)
            continue;
        if (await heard(ON_ITS_WAY_MS))
            return;
        break;
    }
    await endOnBothSides(asked);
    throw new Error(`the reply to ${sql} was lost; there was no COMMIT, so nothing of it stays`);
}
 
async function endOnBothSides({ client, side, pid }) {
    client.connection.stream.destroy();
    const ended = side.query('SELECT pg_catalog.pg_terminate_backend($1)', [pid]).catch(() => { });
    await Promise.race([ended, (0,promises_.setTimeout)(REPLY_MS, undefined, { ref: false })]);
}

; 


 
const MAINTENANCE = ['postgres', 'template1'];
const NOT_THERE = ['3D000', '42501', '28000', '55000'];


async function withClientElsewhere(url, not, body) {
    const candidates = MAINTENANCE.filter((name) => !not.includes(name));
    for (const [index, database] of candidates.entries()) {
        let isIn = false;
        const there = { ...url, database };
        try {
            return await (0,no_time_limits .n)(there, {}, (client) => {
                isIn = true;
                return body(client, there);
            });
        }
        catch (error) {
            if (isIn || index === candidates.length - 1 || !NOT_THERE.includes((0,postgres_sqlstate .R8)(error) ?? ''))
                throw error;
        }
    }
    throw new Error('there is no other database');
}

; 








const renameByHand = (from, to) => `ALTER DATABASE ${(0,quote .C)(from)} RENAME TO ${(0,quote .C)(to)}`;
 
const swapByHand = ({ live, restored, keptAs }) => `${renameByHand(live.database, keptAs)}; ${renameByHand(restored, live.database)}`;
 
const undoByHand = ({ live, restored, keptAs }) => `${renameByHand(live.database, restored)}; ${renameByHand(keptAs, live.database)}`;


async function swapDatabases(swap, log) {
    const not = [swap.live.database, swap.restored];
    await withClientElsewhere(swap.live, not, async (client, there) => {
        const others = await otherSessions(client, swap.live.database);
        if (others.length > 0 && !swap.endSessions)
            throw inUse(swap, others.map(describeSession));
        for (const other of others)
            log.warn(`Ending the session ${describeSession(other)}`);
        const restored = (await factsOf(client, swap.restored)).oid;
        try {
            await withClientElsewhere(swap.live, not, (side) => renameBoth(client, side, swap));
            await commitOnce(there, client, { log });
        }
        catch (error) {
            if (isOutcomeUnknown(error))
                return settle(swap, restored);
            await client.query('ROLLBACK').catch(() => { });  
            throw notSwapped(swap, error);
        }
    });
}
async function renameBoth(client, side, swap) {
    const { live, restored, keptAs } = swap;
    const { comment } = await factsOf(side, live.database);
    const pid = await (0,server_pid .P)(client);
    const say = (sql) => answered({ client, side, pid }, sql);
    await say("BEGIN; SET LOCAL lock_timeout = '10s'");
    let renamed = false;
    const first = say(renameByHand(live.database, keptAs)).finally(() => (renamed = true));
    const ending = swap.endSessions ? endWhoComes(side, live.database, () => renamed) : undefined;
    const [one, other] = await Promise.allSettled([first, ending]);
    if (one.status === 'rejected')
        throw other.status === 'rejected' ? other.reason : one.reason;
    await say(renameByHand(restored, live.database));
    if (comment !== null)
        await say(`COMMENT ON DATABASE ${(0,quote .C)(live.database)} IS ${(0,quote .c)(comment)}`);
}
const swap_databases_FACTS = `
  SELECT oid::text AS oid, pg_catalog.shobj_description(oid, 'pg_database') AS comment
  FROM pg_catalog.pg_database WHERE datname = $1`;
const factsOf = async (client, name) => (await client.query(swap_databases_FACTS, [name])).rows[0];
 
async function settle(swap, restored) {
    const nameNow = 'SELECT datname::text AS name FROM pg_catalog.pg_database WHERE oid = $1::text::oid';
    const name = await withClientElsewhere(swap.live, [swap.live.database, swap.restored], async (client) => (await client.query(nameNow, [restored])).rows.map((row) => row.name)).catch(() => []);
    if (name[0] === swap.live.database)
        return;
    if (name[0] === swap.restored)
        throw notSwapped(swap, new Error('the server has rolled back'));
    const { database } = swap.live;
    throw new errors .rk('outcome-unknown', `the reply to the COMMIT of both new names was lost, and the server cannot be asked: either ${database} is the restored ` +
        `database and the one before is ${swap.keptAs}, or nothing was renamed and the restored one is ${swap.restored}; both are whole`, {
        state: 'unknown',
        hint: `when the server answers again: SELECT datname FROM pg_database. Is ${swap.restored} still there, finish by hand, in another database: ${swapByHand(swap)}. Is ${swap.keptAs} there, it is done; to undo it: ${undoByHand(swap)}`,
    });
}
function inUse(swap, sessions) {
    return new errors .rk('restore-refused', `${swap.live.database} cannot be renamed while others are connected to it: ${sessions.join('; ')}`, {
        state: 'nothing-changed',
        hint: `stop the application and type in another database: ${swapByHand(swap)}; or run it again with end-sessions`,
    });
}
function notSwapped(swap, error) {
    if (error instanceof errors .rk)
        return error;
    return new errors .rk('restore-failed', 
     
    `the names were not changed: ${(0,postgres_sqlstate .JL)(error, { showDetail: true })}`, { hint: `mend what the server says, then type in another database: ${swapByHand(swap)}`, cause: error });
}

; 












 
async function runWholeMode(url, backup, survey, options, deps) {
    if (options.mode === 'in-place')
        return inPlace(url, backup, survey, options, deps);
    await (0,postgres_client .SV)(url, {}, (client) => (0,unfinished_mark .kQ)(client, deps.log));
    const beside = await restoreBeside(url, backup, survey, options, deps);
    return options.mode === 'swap' ? swap(url, beside, options, deps) : beside;
}
async function restoreBeside(url, backup, survey, options, deps) {
    const name = options.newDatabaseName ?? nameBeside(options.gone ?? url.database, 'restore', deps.now());
    const edges = { backup: backup.name, log: deps.log, now: () => deps.now() };
    return withNewDatabase(url, name, survey, edges, async (made) => {
        const load = await (0,restore_into .p)(made.url, backup, survey, options, deps);
        const notCopied = await settingsFor(name, url, options, deps);
        await (0,postgres_client .SV)(url, {}, (client) => (0,unfinished_mark .UI)(client, name, backup.name, deps.now()));
        return { restoredTo: name, load, notCopied, next: nextOf(name, options) };
    });
}
 
async function settingsFor(name, url, { gone }, { log }) {
    const notCopied = gone === undefined
        ? await copyDatabaseSettings(url, name)
        : [
            'owner, rights and settings of the database itself, which is not there any more; the report shows them as the backup has them',
        ];
    for (const what of notCopied)
        log.warn(`Not copied from ${gone ?? url.database}: ${what}`);
    return notCopied;
}
function nextOf(name, { gone }) {
    if (gone === name)
        return [];
    const rename = gone === undefined ? [] : [`to have it as ${gone} again, in another database: ${renameByHand(name, gone)}`];
    return [...rename, `when nobody needs it any more: ${(0,unfinished_mark .hm)(name)}`];
}
async function swap(url, beside, options, deps) {
    const keptAs = nameBeside(url.database, 'before_restore', deps.now());
    const names = { live: url, restored: beside.restoredTo, keptAs, endSessions: options.endSessions };
    deps.log.info(`Renaming ${url.database} to ${keptAs}, and ${beside.restoredTo} to ${url.database}`);
    try {
        await swapDatabases(names, deps.log);
    }
    catch (error) {
        if (!(error instanceof errors .rk) || isOutcomeUnknown(error))
            throw error;
        const { code, message, detail, cause } = error;
        throw new errors .rk(code, `${message}\nThe backup is restored and whole in the database ${beside.restoredTo}.`, {
            state: 'nothing-changed',
            ...detail,
            cause,
        });
    }
    const next = [`to undo it, in another database: ${undoByHand(names)}`, `when all is well: ${(0,unfinished_mark .hm)(keptAs)}`];
    return { ...beside, restoredTo: url.database, keptAs, next };
}
async function inPlace(url, backup, survey, options, deps) {
    const makeRoom = async (...ours) => {
        if (options.endSessions)
            await (0,postgres_client .SV)(url, {}, (client) => endClients(client, url.database, ours));
    };
    await makeRoom();
    const beforeChange = async (pid) => {
        await options.secure();
        await makeRoom(pid);  
    };
    const load = await restoreInPlace(url, backup, survey, { ...options, beforeChange }, deps);
    const notCopied = await (0,analyze .n)(url, options.jobs, deps).then(() => [], (error) => [`statistics (type ANALYZE yourself): ${(0,postgres_sqlstate .JL)(error, { showDetail: false })}`]);
    return { restoredTo: url.database, load, notCopied, next: [] };
}

 
var session = __webpack_require__(38933);
 
var restore_target = __webpack_require__(3991);
; 
 
 







const NO_SUCH_DATABASE = '3D000';


async function lookAtTarget(url, wish) {
    const look = await lookAt(url, wish);
    if (wish.mode === 'swap')
        await findPlaceToRenameFrom(url);
    return look;
}
async function lookAt(url, { mode, lockTimeoutMs, backup }) {
    try {
        return await (0,postgres_client .SV)(url, { lockTimeoutMs }, async (client) => {
            await (0,session .HU)(client);
            const others = await otherSessions(client, url.database);
            return { target: await (0,restore_target ._)(client), others, there: url, isGone: false };
        });
    }
    catch (error) {
        if ((0,postgres_sqlstate .R8)(error) !== NO_SUCH_DATABASE)
            throw error;
        if (mode !== 'new-database')
            throw gone(url.database, mode, backup, error);
        return await lookFromBeside(url, error);
    }
}
 
const findPlaceToRenameFrom = (url) => withClientElsewhere(url, [url.database], () => Promise.resolve()).catch((cause) => {
    if (!(cause instanceof errors .rk) || cause.code !== 'cannot-connect')
        throw cause;
    throw new errors .rk('restore-refused', `a database is renamed from another one: ${cause.message}`, {
        state: 'nothing-changed',
        hint: 'GRANT CONNECT ON DATABASE postgres TO the role; or restore with mode new-database or in-place',
        cause,
    });
});
function lookFromBeside(url, missing) {
    return withClientElsewhere(url, [url.database], async (client, there) => {
        await (0,session .HU)(client);
        const target = await (0,restore_target ._)(client);
        const server = { ...target.server, database: url.database };
         
        return {
            target: { ...target, server, tables: [], schemas: [], audited: [], slots: [], prepared: [] },
            others: [],
            there,
            isGone: true,
        };
    }).catch((error) => {
        throw (0,postgres_sqlstate .R8)(error) === NO_SUCH_DATABASE ? missing : error;
    });
}
const gone = (database, mode, backup, cause) => new errors .rk('restore-refused', `there is no database ${database} on this server, and mode ${mode} needs it`, {
    state: 'nothing-changed',
    hint: `pg-runbook restore ${backup} --mode new-database --new-database-name ${database} makes it anew (in a workflow: mode new-database, new-database-name ${database})`,
    cause,
});

; 
 

function plannedNames(mode, database, now, wanted) {
    const beside = nameBeside(database, 'restore', now);
    if (mode === 'new-database')
        return { restoredTo: wanted ?? beside };
    if (mode !== 'swap')
        return { restoredTo: database };
    return { restoredTo: database, madeAs: beside, keptAs: nameBeside(database, 'before_restore', now) };
}

 
var foreign_backup = __webpack_require__(84481);
; 
 




const SESSIONS_SHOWN = 20;
function whoIsConnected(others, { target }) {
    const shown = others.slice(0, SESSIONS_SHOWN).map(describeSession).join('; ');
    const more = others.length > SESSIONS_SHOWN ? ` and ${others.length - SESSIONS_SHOWN} more` : '';
    return `others are connected to ${target.server.database}: ${shown}${more}`;
}
 
function sessionsWarned(others, refusing) {
    if (!refusing.dryRun)
        return [];
    const inTheWay = sessionsInTheWay(others, { ...refusing, dryRun: false });
    if (inTheWay.length > 0)
        return inTheWay.map(({ what, hint }) => `the real run is refused as long as ${what}: ${hint}`);
    const ended = inTheWayOf(refusing.mode, others);
    return ended.length === 0 ? [] : [`${whoIsConnected(ended, refusing)}: they would be ended`];
}
 
const inTheWayOf = (mode, others) => mode === 'new-database' ? [] : mode === 'swap' ? others : others.filter(isClient);
function sessionsInTheWay(others, refusing) {
    const { mode, endSessions, dryRun, target } = refusing;
    if (mode === 'new-database' || dryRun)
        return [];
    const inTheWay = inTheWayOf(mode, others);
    const stay = endSessions ? inTheWay.filter(({ mayEnd }) => !mayEnd) : inTheWay;
    if (stay.length === 0)
        return [];
    const { user } = target.server;
    return [
        {
            what: `${whoIsConnected(stay, refusing)}${endSessions ? `, and the role ${user} may not end them` : ''}`,
            hint: endSessions
                ? `stop the application; or, as a superuser: GRANT pg_signal_backend TO ${(0,quote .C)(user)} (a superuser's sessions only a superuser can end)`
                : 'stop the application, or give end-sessions to have these sessions ended when the time comes',
        },
    ];
}
 
function refuseRestore({ problems }, others, refusing) {
    const { mode, forceForeign, survey, target } = refusing;
    const { kind, reason } = { reason: '', ...(0,foreign_backup .G)(survey.manifest, target.server) };
    const isForeign = kind === 'foreign' && mode !== 'new-database' && !forceForeign;
    const hint = 'restore it with mode new-database to look at it, or give force-foreign if it is the one you mean';
    const all = [
        ...(isForeign ? [{ what: reason, hint }] : []),
        ...problems,
        ...sessionsInTheWay(others, refusing),
    ];
    if (all.length === 0)
        return;
    const code = isForeign ? 'foreign-backup' : 'restore-refused';
    throw new errors .rk(code, `the restore is refused: ${all.map(({ what }) => what).join('\n')}`, {
        state: 'nothing-changed',
        hint: all.map((problem) => problem.hint).join('\n'),
    });
}


function foreignRows({ manifest }, { server }, { into, forceForeign }) {
    if (into === 'replace' && !forceForeign)
        (0,foreign_backup .r)(manifest, server, 'force-foreign');
    const answer = (0,foreign_backup .G)(manifest, server);
    return answer.kind === 'foreign' ? [answer.reason] : [];
}

 
var near_names = __webpack_require__(22306);
 
var shown_name = __webpack_require__(47526);
; 
 

const quoted = ({ schema, name }) => `${(0,quote .C)(schema)}.${(0,quote .C)(name)}`;
 
function quotedInAscii(name) {
    if (/^[\x20-\x7e]*$/.test(name))
        return (0,quote .C)(name);
    const escaped = [...name].map((letter) => /[\x20-\x5b\x5d-\x7e]/.test(letter) ? letter : `\\+${letter.codePointAt(0).toString(16).padStart(6, '0')}`);
    return `U&${(0,quote .C)(escaped.join(''))}`;
}
 

const sameName = (a, b) => a.schema === b.schema && a.name === b.name;
const PART = String.raw `"((?:[^"]|"")+)"|([^".]+)`;
const QUALIFIED = new RegExp(`^(?:${PART})\\.(?:${PART})$`);
const lowerAscii = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
 
function splitName(text) {
    const [, quotedSchema, schema, quotedName, name] = QUALIFIED.exec(text) ?? [];
    const first = quotedSchema?.replaceAll('""', '"') ?? (schema && lowerAscii(schema));
    const second = quotedName?.replaceAll('""', '"') ?? (name && lowerAscii(name));
    return first === undefined || second === undefined ? undefined : { schema: first, name: second };
}
const MAX_BYTES = 63;


function freeName(name, suffix, taken) {
    for (let attempt = 1;; attempt++) {
        const end = attempt === 1 ? suffix : `${suffix}_${attempt}`;
        let cut = name;
        while (Buffer.byteLength(cut) > MAX_BYTES - Buffer.byteLength(end))
            cut = [...cut].slice(0, -1).join('');
        if (taken.has(cut + end))
            continue;
        taken.add(cut + end);
        return cut + end;
    }
}
 
const stampOf = (now) => now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '_');

; 
 
 




const spellings = (name) => [name, (0,quote .C)(name)];
const isSpelled = (wanted, { schema, name }) => {
    if (spellings(name).includes(wanted))
        return { bare: true };
    const full = spellings(schema).some((first) => spellings(name).some((second) => `${first}.${second}` === wanted));
    return full ? { bare: false } : undefined;
};
function choose(wanted, known, schema) {
    const bare = known.filter((table) => isSpelled(wanted, table)?.bare === true);
    const full = known.filter((table) => isSpelled(wanted, table)?.bare === false);
    const here = bare.filter((table) => table.schema === schema);
    const found = [...full, ...(here.length > 0 ? here : bare)];
    if (found.length === 1)
        return { table: found[0] };
    if (found.length > 1)
        return {
            problem: `${wanted}: more than one table could be meant: ${found.map(shown_name .H).join(', ')}; write the schema too`,
        };
    const near = (0,near_names .$)(wanted, known.flatMap((table) => [(0,shown_name .H)(table), ...(table.schema === schema ? [table.name] : [])]));
    return {
        problem: `${wanted}: no such table in the backup${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`,
    };
}


function chooseTables(wanted, known, schema) {
    const choices = wanted.map((name) => choose(name, known, schema));
    const problems = choices.flatMap((choice) => ('problem' in choice ? [choice.problem] : []));
    if (wanted.length === 0)
        problems.push('no table is named');
    if (problems.length > 0)
        throw new errors .rk('bad-input', `tables: ${problems.join('; ')}`, {
            state: 'nothing-changed',
            hint: `the backup holds ${known.length === 0 ? 'no table' : known.slice(0, 20).map(shown_name .H).join(', ')}${known.length > 20 ? ', ...' : ''}`,
        });
    const tables = choices.flatMap((choice) => ('table' in choice ? [choice.table] : []));
    return tables.filter((table, index) => tables.findIndex((other) => sameName(table, other)) === index);
}

 
var load_parser = __webpack_require__(369);
; 



const NAME = /^(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)$/u;
 
const NO_RELATION_AFTER = new Set(['function', 'procedure', 'collate']);
const nameOf = ({ text }) => text.startsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"')
    : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
 
function noRelationsAt(node, found = new Set()) {
    if (Array.isArray(node))
        for (const one of node)
            noRelationsAt(one, found);
    else if (typeof node === 'object' && node !== null)
        for (const [key, value] of Object.entries(node)) {
            const call = value;
            if (key === 'FuncCall' || (key === 'ColumnRef' && call.fields?.length === 2))
                found.add(call.location ?? 0);
            noRelationsAt(value, found);
        }
    return found;
}
function relationEdit(tokens, at, skip, leadInto) {
    const [before, schema, dot, name] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
    if (dot?.text !== '.' || !name || !NAME.test(schema.text) || !NAME.test(name.text))
        return undefined;
    if (before?.text === '.' || NO_RELATION_AFTER.has(before?.text.toLowerCase() ?? ''))
        return undefined;
    if (skip.has(schema.start))
        return undefined;
    const into = leadInto({ schema: nameOf(schema), name: nameOf(name) });
    return into === undefined ? undefined : { start: schema.start, end: schema.end, text: (0,quote .C)(into) };
}
 
function regclassEdit(tokens, at, leadInto) {
    const { text, start, end, tokenName } = tokens[at];
    if (tokenName !== 'SCONST' || tokens[at + 1]?.text !== '::' || !text.startsWith("'"))
        return undefined;
    const type = tokens[at + 3]?.text === '.' ? tokens[at + 4] : tokens[at + 2];
    if (type?.text !== 'regclass')
        return undefined;
    const name = splitName(text.slice(1, -1).replaceAll("''", "'"));
    const into = name && leadInto(name);
    return into === undefined ? undefined : { start, end, text: (0,quote .c)(quoted({ schema: into, name: name.name })) };
}
 
async function rewritten({ sql, node }, leadInto) {
    const { scan } = await (0,load_parser .q)();
    const { tokens: all } = await scan(sql);
    const tokens = all.filter(({ tokenName }) => !tokenName.endsWith('_COMMENT'));
    const skip = noRelationsAt(node);
    const edits = tokens.flatMap((_, at) => relationEdit(tokens, at, skip, leadInto) ?? regclassEdit(tokens, at, leadInto) ?? []);
    let bytes = Buffer.from(sql);
    for (const { start, end, text } of edits.reverse())
        bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]);
    return bytes.toString();
}
const rewrittenStatement = (statement, leadInto) => rewritten(statement, leadInto);

; 


const TYPE_FACTS = `
  SELECT typtype AS kind,
    (SELECT json_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid) AS labels,
    json_build_array(typtype, format_type(typbasetype, typtypmod), typnotnull, typdefault,
      (SELECT json_agg(pg_get_constraintdef(oid) ORDER BY pg_get_constraintdef(oid)) FROM pg_constraint WHERE contypid = t.oid AND contype = 'c'),
      (SELECT json_agg(json_build_array(attname, format_type(atttypid, atttypmod)) ORDER BY attnum)
         FROM pg_attribute WHERE attrelid = typrelid AND attnum > 0 AND NOT attisdropped),
      (SELECT format_type(rngsubtype, NULL) FROM pg_range WHERE rngtypid = t.oid))::text AS shape
  FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE nspname = $1 AND typname = $2`;
const compare_types_factsOf = async (client, { schema, name }) => (await client.query(TYPE_FACTS, [schema, name])).rows[0];
function difference(backup, live) {
    const missing = (backup.labels ?? []).filter((label) => !(live.labels ?? []).includes(label));
    if (missing.length > 0)
        return `has no label ${missing.map((label) => `'${label}'`).join(', ')} on the target`;
    return backup.shape === live.shape ? undefined : 'is defined differently on the target';
}
 
async function typeProblems(client, makers, side) {
    const problems = [];
    for (const maker of makers) {
        const { about } = maker;
        const place = side.place(about);
        const isIt = (name) => name.schema === about.schema && name.name === about.name;
        await client.query(await rewritten(maker, (name) => (isIt(name) ? place.schema : undefined)));
        const [backup, live] = [await compare_types_factsOf(client, place), await compare_types_factsOf(client, about)];
        const problem = backup && live && difference(backup, live);
        if (problem)
            problems.push(`type ${(0,shown_name .H)(about)} ${problem}`);
        const isDomain = backup?.kind === 'd';
        await client.query(`DROP ${isDomain ? 'DOMAIN' : 'TYPE'} ${quoted(place)}`);
    }
    return problems;
}

 
var dump_encoding = __webpack_require__(75096);
; 




const relation = (range) => ({
    schema: range?.schemaname ?? '',
    name: range?.relname ?? '',
});
 
const namesOf = (list) => (list ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
const qualified = (names) => ({ schema: names[0] ?? '', name: names[1] ?? '' });
const ofList = (node) => (node && 'List' in node ? namesOf(node.List.items) : []);
const COMMANDS = {
    AT_ColumnDefault: 'default',
    AT_CookedColumnDefault: 'default',
    AT_AddIdentity: 'default',
    AT_ClusterOn: 'index-mark',
    AT_ReplicaIdentity: 'index-mark',
    AT_EnableRowSecurity: 'row-security',
    AT_ForceRowSecurity: 'row-security',
    AT_ChangeOwner: 'owner',
    AT_AddConstraint: 'constraint',
    AT_AttachPartition: 'attach',
};
function alterTable(statement) {
    const about = relation(statement.relation);
    const first = statement.cmds?.[0];
    const command = first && 'AlterTableCmd' in first ? first.AlterTableCmd : {};
    const { subtype = '', def } = command;
    const label = command.name;
    if (/Trig|Rule/.test(subtype))
        return { part: 'trigger-state', about, ...(label !== undefined && { label }) };
    const part = COMMANDS[subtype] ?? 'column-setting';
    if (part === 'attach' && def && 'PartitionCmd' in def)
        return {
            part: statement.objtype === 'OBJECT_INDEX' ? 'index-attach' : 'attach',
            about,
            other: relation(def.PartitionCmd.name),
        };
    if (part !== 'constraint' || !def || !('Constraint' in def))
        return { part, about };
    const { contype, conname = '', pktable } = def.Constraint;
    return contype === 'CONSTR_FOREIGN'
        ? { part: 'foreign-key', about, other: relation(pktable), label: conname }
        : { part, about, label: conname };
}
 
function positioned(node) {
    const target = 'SelectStmt' in node ? node.SelectStmt.targetList?.[0] : undefined;
    const value = target && 'ResTarget' in target ? target.ResTarget.val : undefined;
    if (!value || !('FuncCall' in value) || namesOf(value.FuncCall.funcname).at(-1) !== 'setval')
        return undefined;
    const name = value.FuncCall.args?.[0];
    const text = name && 'A_Const' in name ? name.A_Const.sval?.sval : undefined;
    return text === undefined ? undefined : splitName(text);
}
function granted(objects, objtype) {
    const first = objects?.[0];
    if (!first || !('RangeVar' in first) || !/TABLE|SEQUENCE/.test(objtype ?? ''))
        return undefined;
    return { part: 'grant', about: relation(first.RangeVar) };
}
function commented(objtype, object) {
    if (!/^OBJECT_(TABLE|COLUMN|SEQUENCE|INDEX|TABCONSTRAINT|TRIGGER|POLICY|RULE)$/.test(objtype ?? ''))
        return undefined;
    return { part: 'comment', about: qualified(ofList(object)) };
}
function ownedBy(options) {
    const names = (options ?? []).flatMap((node) => 'DefElem' in node && node.DefElem.defname === 'owned_by' ? ofList(node.DefElem.arg) : []);
    return names.length >= 2 ? qualified(names) : undefined;
}
 
function definition(node) {
    if ('CreateEnumStmt' in node)
        return { part: 'type', about: qualified(namesOf(node.CreateEnumStmt.typeName)) };
    if ('CreateDomainStmt' in node)
        return { part: 'type', about: qualified(namesOf(node.CreateDomainStmt.domainname)) };
    if ('CompositeTypeStmt' in node)
        return { part: 'type', about: relation(node.CompositeTypeStmt.typevar) };
    if ('CreateRangeStmt' in node)
        return { part: 'type', about: qualified(namesOf(node.CreateRangeStmt.typeName)) };
    if ('CreateFunctionStmt' in node)
        return { part: 'function', about: qualified(namesOf(node.CreateFunctionStmt.funcname)) };
    if ('CreateSeqStmt' in node)
        return { part: 'sequence', about: relation(node.CreateSeqStmt.sequence) };
    if ('CreateSchemaStmt' in node)
        return { part: 'schema', about: { schema: node.CreateSchemaStmt.schemaname ?? '', name: '' } };
    if ('CreateExtensionStmt' in node)
        return { part: 'extension', about: { schema: '', name: node.CreateExtensionStmt.extname ?? '' } };
    return undefined;
}
 
function ofTable(node) {
    if ('IndexStmt' in node) {
        const { relation: on, idxname = '' } = node.IndexStmt;
        return { part: 'index', about: relation(on), label: idxname };
    }
    if ('CreateTrigStmt' in node) {
        const { relation: on, trigname = '' } = node.CreateTrigStmt;
        return { part: 'trigger', about: relation(on), label: trigname };
    }
    if ('CreatePolicyStmt' in node) {
        const { table, policy_name: label = '' } = node.CreatePolicyStmt;
        return { part: 'policy', about: relation(table), label };
    }
    if ('RuleStmt' in node)
        return { part: 'rule', about: relation(node.RuleStmt.relation), label: node.RuleStmt.rulename ?? '' };
    if ('CreateStatsStmt' in node) {
        const on = node.CreateStatsStmt.relations?.[0];
        const about = relation(on && 'RangeVar' in on ? on.RangeVar : undefined);
        return { part: 'statistics', about, label: namesOf(node.CreateStatsStmt.defnames).at(-1) ?? '' };
    }
    if ('GrantStmt' in node)
        return granted(node.GrantStmt.objects, node.GrantStmt.objtype);
    if ('CommentStmt' in node)
        return commented(node.CommentStmt.objtype, node.CommentStmt.object);
    return undefined;
}
function described(node) {
    if ('CreateStmt' in node)
        return { part: 'table', about: relation(node.CreateStmt.relation) };
    if ('AlterTableStmt' in node)
        return alterTable(node.AlterTableStmt);
    if ('AlterSeqStmt' in node) {
        const other = ownedBy(node.AlterSeqStmt.options);
        return other && { part: 'sequence-owner', about: relation(node.AlterSeqStmt.sequence), other };
    }
    if ('SelectStmt' in node) {
        const sequence = positioned(node);
        return sequence && { part: 'position', about: sequence };
    }
    if ('ViewStmt' in node)
        return { part: 'view', about: relation(node.ViewStmt.view) };
    if ('CreateTableAsStmt' in node)
        return { part: 'view', about: relation(node.CreateTableAsStmt.into?.rel) };
    return definition(node) ?? ofTable(node);
}


async function readStatements(survey) {
    const { parseSync, loadModule } = await (0,load_parser .q)();
    await loadModule();
    const decode = (0,dump_encoding .C)(survey.facts.clientEncoding ?? 'UTF8');
    const found = [];
    for (const { sql: bytes, line } of survey.objects.flatMap(({ statements }) => statements)) {
        const sql = decode(bytes).replace(/;\s*$/, '');
        const parsed = parsedOrRefused(() => parseSync(sql).stmts ?? [], line);
        const node = parsed.length === 1 ? parsed[0].stmt : undefined;
        const what = node && described(node);
        if (what)
            found.push({ ...what, sql, line, node });
    }
    return found;
}
function parsedOrRefused(parse, line) {
    try {
        return parse();
    }
    catch (cause) {
        throw new errors .rk('bad-dump', `PostgreSQL's parser refuses the statement at line ${line} of the backup`, {
            state: 'nothing-changed',
            hint: 'use another backup, or look at that line: it is not what pg_dump wrote',
            cause,
        });
    }
}

 
var read_tables = __webpack_require__(91548);
; 






const copyStatement = ({ columns }, into, freeze) => {
    const list = columns.length > 0 ? ` (${columns.map(quotedInAscii).join(', ')})` : '';
    return `COPY ${quotedInAscii(into.schema)}.${quotedInAscii(into.name)}${list} FROM stdin${freeze ? ' WITH (FREEZE)' : ''}`;
};
const miscounted = (table, rows) => new errors .rk('restore-failed', `${(0,shown_name .H)(table)}: the server took ${rows} rows, and the backup holds ${table.rows}`, {
    state: 'rolled-back',
    hint: 'report this: the file was whole, and the server said nothing',
});


async function loadRows(client, { backup, survey }, tables, { into, freeze }, { log, signal }) {
    const wanted = new Set(tables.map(dump_facts .ih));
    const surveyed = survey.tables.filter((table) => wanted.has((0,dump_facts .ih)(table)));
    const total = surveyed.reduce((sum, { bytes }) => sum + bytes, 0);
    const rows = new Map();
    let [done, name, copy] = [0, '', undefined];
    await client.query(`SET LOCAL client_encoding = ${(0,quote .c)(survey.facts.clientEncoding ?? 'UTF8')}`);
    try {
        for await (const event of (0,read_tables .g)(backup, survey, tables, signal)) {
            if (event.kind === 'begin') {
                name = (0,shown_name .H)(event.table);
                copy = (0,raw_query .DE)(client, Buffer.from(copyStatement(event.part, into(event.table), freeze)));
            }
            else if (event.kind === 'rows') {
                await copy.write(event.data);
                log.progress({ task: 'load', done: (done += event.data.length), total, unit: 'bytes', detail: name });
            }
            else {
                rows.set((0,dump_facts .ih)(event.table), (rows.get((0,dump_facts .ih)(event.table)) ?? 0) + (await copy.end()));
                copy = undefined;
            }
        }
    }
    catch (error) {
        await copy?.fail();
        throw error;
    }
    await client.query("SET LOCAL client_encoding = 'UTF8'");
    for (const table of surveyed)
        if (rows.get((0,dump_facts .ih)(table)) !== table.rows)
            throw miscounted(table, rows.get((0,dump_facts .ih)(table)) ?? 0);
    return rows;
}

; 
const LIVE_TABLE = `
  SELECT c.oid::int8::text::float8 AS oid, nspname AS schema, relname AS name, relkind AS kind,
    pg_get_userbyid(relowner) AS owner, relispartition AS "isPartition",
    EXISTS (SELECT FROM pg_rewrite WHERE ev_class = c.oid) AS "hasRules",
    NOT relispartition AND EXISTS (SELECT FROM pg_inherits WHERE inhrelid = c.oid)
      OR relkind <> 'p' AND EXISTS (SELECT FROM pg_inherits WHERE inhparent = c.oid) AS inherits,
    (SELECT coalesce(json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
        'generated', attgenerated <> '', 'identity', attidentity) ORDER BY attnum), '[]')
      FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns,
    (SELECT coalesce(json_agg(json_build_object('name', attname,
        'equals', format('OPERATOR(%I.%s)', on_.nspname, oprname)) ORDER BY k.n), '[]')
      FROM pg_index i
      CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[]) WITH ORDINALITY AS k(attnum, opclass, n)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      JOIN pg_opclass oc ON oc.oid = k.opclass
      JOIN pg_amop ao ON amopfamily = opcfamily AND amopstrategy = 3 AND amoplefttype = opcintype AND amoprighttype = opcintype
      JOIN pg_operator o ON o.oid = amopopr JOIN pg_namespace on_ ON on_.oid = oprnamespace
      WHERE indrelid = c.oid AND indisprimary AND k.n <= indnkeyatts) AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
  WHERE nspname = $1 AND relname = $2`;
 
async function liveTable(client, { schema, name }) {
    return (await client.query(LIVE_TABLE, [schema, name])).rows[0];
}
 
const written = (table) => table.columns.filter(({ generated }) => !generated).map(({ name }) => name);
const inWords = ({ type, generated }) => `${type}${generated ? ', generated' : ''}`;
 
function columnProblems(backup, live) {
    const there = new Map(live.columns.map((column) => [column.name, column]));
    const known = new Set(backup.columns.map(({ name }) => name));
    return [
        ...backup.columns.flatMap((column) => {
            const now = there.get(column.name);
            if (!now)
                return [`column ${column.name} of the backup is gone`];
            return inWords(now) === inWords(column)
                ? []
                : [`column ${column.name} is ${inWords(now)} now and ${inWords(column)} in the backup`];
        }),
        ...live.columns
            .filter(({ name, generated }) => !known.has(name) && !generated)
            .map(({ name }) => `column ${name} is not in the backup, and its values would be lost`),
    ];
}

; 



const BUILT_IN = new Set(['pg_catalog', 'information_schema']);
const fromNames = (kind, list) => {
    const [schema, name, ...more] = namesOf(list);
    return schema === undefined || name === undefined || more.length > 0 ? [] : [{ kind, schema, name }];
};
 
function regclass({ arg, typeName }) {
    const text = arg && 'A_Const' in arg ? arg.A_Const.sval?.sval : undefined;
    const name = namesOf(typeName?.names).at(-1) === 'regclass' && text !== undefined ? splitName(text) : undefined;
    return name ? [{ kind: 'relation', ...name }] : [];
}
 
function namedBy(key, tree) {
    if (typeof tree.relname === 'string' && typeof tree.schemaname === 'string')
        return [{ kind: 'relation', schema: tree.schemaname, name: tree.relname }];
    if (typeof tree.rolename === 'string')
        return [{ kind: 'role', schema: '', name: tree.rolename }];
    if (Array.isArray(tree.names) && 'typemod' in tree)
        return fromNames('type', tree.names);
    if (key === 'FuncCall' || key === 'CreateTrigStmt')
        return fromNames('function', tree.funcname);
    if (key === 'CollateClause')
        return fromNames('collation', tree.collname);
    if (key === 'IndexElem')
        return [...fromNames('operator class', tree.opclass), ...fromNames('collation', tree.collation)];
    return key === 'TypeCast' ? regclass(tree) : [];
}
function walk(key, node, found) {
    if (Array.isArray(node))
        for (const one of node)
            walk(key, one, found);
    else if (typeof node === 'object' && node !== null) {
        found.push(...namedBy(key, node));
        for (const [below, value] of Object.entries(node))
            walk(below, value, found);
    }
}
const needKey = (need) => `${need.kind}\0${(0,dump_facts .ih)(need)}`;
 
function needsOf(statements) {
    const found = [];
    for (const { node, about } of statements) {
        if (about.schema !== '')
            found.push({ kind: 'schema', schema: '', name: about.schema });
        walk('', node, found);
    }
    const outside = found.filter(({ schema }) => !BUILT_IN.has(schema));
    return [...new Map(outside.map((need) => [needKey(need), need])).values()];
}

; 


 
async function takenNames(client, schema) {
    const { rows } = await client.query(`SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = $1
     UNION SELECT typname FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE nspname = $1`, [schema]);
    return new Set(rows.map(({ name }) => name));
}
const MAY_OWN = `SELECT current_user <> rolname AND ((SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
    OR pg_has_role(current_user, r.oid, 'MEMBER') AND has_schema_privilege(r.oid, $2, 'CREATE')) AS may
  FROM pg_roles r WHERE rolname = $1`;
 
async function giveTo(client, table, owner) {
    const { rows } = await client.query(`SELECT current_user = $1 AS me, coalesce((${MAY_OWN}), false) AS may`, [owner, table.schema]);
    if (rows[0].may)
        await client.query(`ALTER TABLE ${quoted(table)} OWNER TO ${(0,quote .C)(owner)}`);
    return rows[0].me || rows[0].may;
}
const GRANTEES = `SELECT DISTINCT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS grantee
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace, aclexplode(relacl) a
  WHERE nspname = $1 AND relname = $2 AND grantee <> relowner`;
async function revokeAll(client, relation, kind) {
    const { rows } = await client.query(GRANTEES, [relation.schema, relation.name]);
    for (const { grantee } of rows)
        await client.query(`REVOKE ALL ON ${kind} ${quoted(relation)} FROM ${grantee} CASCADE`);
}
 
async function onlyForOwner(client, table, owner) {
    await revokeAll(client, table, 'TABLE');
    return owner === undefined || giveTo(client, table, owner);
}

 
var quantities = __webpack_require__(87568);
; 
 




 
const beforeRows = (selection) => selection.of('table', 'sequence', 'sequence-owner', 'attach', 'default', 'column-setting');
 
const forComparison = (selection) => selection.of('table', 'attach');
const isInside = (selection, table) => table !== undefined && selection.tables.some((one) => (0,dump_facts .ih)(one) === (0,dump_facts .ih)(table));
const isKeyOut = (selection) => (statement) => statement.part === 'foreign-key' && !isInside(selection, statement.other);
 
function commentOn({ node }) {
    if (!('CommentStmt' in node))
        return { kind: '' };
    const { objtype = '', object } = node.CommentStmt;
    const name = object && 'List' in object ? namesOf(object.List.items)[2] : undefined;
    return { kind: objtype, ...(name !== undefined && { name }) };
}
 
function afterRowsOfCopy(selection) {
    const out = new Set(selection
        .of('foreign-key')
        .filter(isKeyOut(selection))
        .map(({ label }) => label));
    return selection
        .of('constraint', 'index', 'index-attach', 'index-mark', 'statistics', 'foreign-key', 'row-security', 'policy', 'comment')
        .filter((statement) => {
        const { kind, name } = statement.part === 'comment' ? commentOn(statement) : { kind: '' };
        if (kind === 'OBJECT_TRIGGER' || kind === 'OBJECT_RULE')
            return false;
        return !isKeyOut(selection)(statement) && !(kind === 'OBJECT_TABCONSTRAINT' && out.has(name));
    });
}
 
const afterRowsOfCreated = (selection, { noOwner, noPrivileges }) => [
    ...selection.of(...['constraint', 'index', 'index-attach', 'index-mark', 'statistics', 'foreign-key'], ...['rule', 'trigger', 'trigger-state', 'row-security', 'policy', 'comment']),
    ...(noOwner ? [] : selection.of('owner')),
    ...(noPrivileges ? [] : selection.of('grant')),
];
 
const keysOnto = (selection, dump) => dump.filter(({ part, about, other }) => part === 'foreign-key' && isInside(selection, other) && !isInside(selection, about));
const constraintOf = ({ sql }) => sql.slice(sql.indexOf('ADD CONSTRAINT'));
 
function leftOutOfCopy(selection, copyOf) {
    const keys = selection.of('foreign-key').filter(isKeyOut(selection));
    const grants = selection.of('grant').length;
    return [
        ...keys.map((key) => ({
            what: `foreign key ${key.label} of ${(0,shown_name .H)(key.about)}: it would hold rows of ${(0,shown_name .H)(key.other)}`,
            command: `ALTER TABLE ${copyOf(key.about)} ${constraintOf(key)};`.replace(/\s+/g, ' '),
        })),
        ...selection.of('trigger', 'rule').map(({ part, label, about }) => ({
            what: `${part} ${label} of ${(0,shown_name .H)(about)}: it would act when the copy is written`,
        })),
        ...(grants > 0 ? [{ what: `${(0,quantities .pq)(grants, 'grant')}: the copy is for its owner alone` }] : []),
    ];
}

; 






 
async function runAsWritten(client, statements) {
    for (const { sql } of statements)
        await client.query(sql);
}
const isLive = async (client, statement) => (await liveTable(client, statement.about)) !== undefined;
 
const refresh = ({ node, about }) => 'CreateTableAsStmt' in node ? ` REFRESH MATERIALIZED VIEW ${quoted(about)};` : '';
 
async function finishCreated(client, selection, dump, request) {
    if (selection.tables.length === 0)
        return [];
    const leftOut = [];
    for (const table of selection.tables)
        await revokeAll(client, table, 'TABLE');
    for (const sequence of selection.sequences)
        await revokeAll(client, sequence, 'SEQUENCE');
    const own = afterRowsOfCreated(selection, request);
    const isLast = ({ part }) => part === 'owner' || part === 'grant';
    await runAsWritten(client, own.filter((statement) => !isLast(statement)));
    for (const key of keysOnto(selection, dump))
        if (await isLive(client, key))
            await runAsWritten(client, [key]);
        else
            leftOut.push({ what: `foreign key ${key.label} of ${(0,shown_name .H)(key.about)}, which is not on the target` });
    await runAsWritten(client, own.filter(isLast));
    const made = new Set(selection.tables.map(dump_facts .ih));
    for (const view of dump.filter(({ part }) => part === 'view')) {
        const usesIt = needsOf([view]).some((need) => need.kind === 'relation' && made.has((0,dump_facts .ih)(need)));
        if (usesIt && !(await isLive(client, view)))
            leftOut.push({
                what: `view ${(0,shown_name .H)(view.about)}, which is not on the target and needs the table`,
                command: `${view.sql};${refresh(view)}`,
            });
    }
    return leftOut;
}

; 





const RELATIONS = `SELECT relname AS name, relkind AS kind FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
  WHERE nspname = $1 AND relkind IN ('r', 'p', 'i', 'I', 'S') ORDER BY c.oid`;
const STATISTICS = `SELECT stxname AS name, 'statistics' AS kind FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = stxnamespace
  WHERE nspname = $1`;
const WORD = { r: 'TABLE', p: 'TABLE', i: 'INDEX', I: 'INDEX', S: 'SEQUENCE' };
async function moveSchema(client, side, schema, suffix, renamed) {
    const taken = await takenNames(client, schema);
    const rows = [
        ...(await client.query(RELATIONS, [side])).rows,
        ...(await client.query(STATISTICS, [side])).rows,
    ];
    for (const { name, kind } of rows) {
        const to = freeName(name, suffix, taken);
        const word = WORD[kind] ?? 'STATISTICS';
        await client.query(`ALTER ${word} ${quoted({ schema: side, name })} RENAME TO ${(0,quote .C)(to)}`);
        renamed.set((0,dump_facts .ih)({ schema, name }), { schema, name: to });
    }
     
    for (const { name, kind } of rows.filter((row) => ['r', 'p', 'statistics'].includes(row.kind))) {
        const place = { schema: side, name: renamed.get((0,dump_facts .ih)({ schema, name })).name };
        await client.query(`ALTER ${WORD[kind] ?? 'STATISTICS'} ${quoted(place)} SET SCHEMA ${(0,quote .C)(schema)}`);
    }
}
 
function ownerInBackup(selection, table) {
    const statement = selection.of('owner').find(({ about }) => (0,dump_facts .ih)(about) === (0,dump_facts .ih)(table));
    const command = statement && 'AlterTableStmt' in statement.node ? statement.node.AlterTableStmt.cmds?.[0] : undefined;
    return command && 'AlterTableCmd' in command ? command.AlterTableCmd.newowner?.rolename : undefined;
}
 
async function moveBeside(client, selection, side, live, { stamp, noOwner }) {
    const places = new Map();
    const schemas = new Set([...selection.tables, ...selection.sequences].map(({ schema }) => schema));
    for (const schema of schemas)
        await moveSchema(client, side.place({ schema, name: '' }).schema, schema, `_restored_${stamp}`, places);
    const leftOut = leftOutOfCopy(selection, (table) => quoted(places.get((0,dump_facts .ih)(table)) ?? table));
    for (const sequence of selection.sequences) {
        const place = places.get((0,dump_facts .ih)(sequence));
        if (place)
            await revokeAll(client, place, 'SEQUENCE');
    }
    for (const table of selection.tables) {
        const owner = noOwner ? undefined : (live.get((0,dump_facts .ih)(table))?.owner ?? ownerInBackup(selection, table));
        const place = places.get((0,dump_facts .ih)(table));
        if (!(await onlyForOwner(client, place, owner)))
            leftOut.push({
                what: `owner ${owner} of ${(0,shown_name .H)(place)}: this role cannot give it away`,
                command: `ALTER TABLE ${quoted(place)} OWNER TO ${(0,quote .C)(owner)};`,
            });
    }
    return { places, leftOut };
}

; 



 
const THERE = `
  WITH need AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS n(kind text, schema text, name text))
  SELECT kind, schema, name FROM need n WHERE CASE kind
    WHEN 'schema' THEN EXISTS (SELECT FROM pg_namespace WHERE nspname = n.name)
    WHEN 'role' THEN EXISTS (SELECT FROM pg_roles WHERE rolname = n.name)
    WHEN 'type' THEN EXISTS (SELECT FROM pg_type t JOIN pg_namespace s ON s.oid = typnamespace
      WHERE nspname = n.schema AND typname = n.name)
    WHEN 'function' THEN EXISTS (SELECT FROM pg_proc JOIN pg_namespace s ON s.oid = pronamespace
      WHERE nspname = n.schema AND proname = n.name)
    WHEN 'relation' THEN EXISTS (SELECT FROM pg_class c JOIN pg_namespace s ON s.oid = relnamespace
      WHERE nspname = n.schema AND relname = n.name)
    WHEN 'collation' THEN EXISTS (SELECT FROM pg_collation c JOIN pg_namespace s ON s.oid = collnamespace
      WHERE nspname = n.schema AND collname = n.name)
    ELSE EXISTS (SELECT FROM pg_opclass c JOIN pg_namespace s ON s.oid = opcnamespace
      WHERE nspname = n.schema AND opcname = n.name) END`;
const BROUGHT_BY = {
    schema: 'schema',
    type: 'type',
    function: 'function',
    relation: 'sequence',
};
async function whichAreThere(client, needs) {
    const { rows } = await client.query(THERE, [JSON.stringify(needs)]);
    return new Set(rows.map(needKey));
}
const makes = ({ kind, schema, name }) => ({ part, about }) => part === BROUGHT_BY[kind] &&
    (0,dump_facts .ih)(about) === (0,dump_facts .ih)(kind === 'schema' ? { schema: name, name: '' } : { schema, name });


async function needsOnTarget(client, wanted, dump, made) {
    const bring = new Set();
    const [brought, used, missing] = [new Map(), new Map(), new Map()];
    for (let statements = [...wanted]; statements.length > 0;) {
        const known = [brought, used, missing];
        const needs = needsOf(statements).filter((need) => !made(need) && !known.some((map) => map.has(needKey(need))));
        const there = await whichAreThere(client, needs);
        statements = [];
        for (const need of needs) {
            const makers = there.has(needKey(need)) ? [] : dump.filter(makes(need));
            const where = there.has(needKey(need)) ? used : makers.length > 0 ? brought : missing;
            where.set(needKey(need), need);
            statements.push(...makers.filter((maker) => !bring.has(maker)));
            for (const maker of makers)
                bring.add(maker);
        }
    }
    const inOrder = dump.filter((statement) => bring.has(statement));
    return { bring: inOrder, brought: [...brought.values()], used: [...used.values()], missing: [...missing.values()] };
}
 
const broughtInWords = (need) => need.kind === 'relation' ? `sequence ${(0,shown_name .H)(need)}` : needInWords(need);
const needInWords = ({ kind, schema, name }) => `${kind} ${schema === '' ? (0,shown_name .V)(name) : (0,shown_name .H)({ schema, name })}`;

; 



 
async function setPositions(client, statements, place) {
    for (const statement of statements) {
        const text = /setval\('(?:[^']|'')*', (-?\d+), (true|false)\)/.exec(statement.sql);
        if (!text)
            continue;
        await client.query('SELECT setval($1::regclass, $2::int8, $3::bool)', [
            quoted(place(statement.about)),
            text[1],
            text[2],
        ]);
    }
}
const OWNED = `
  SELECT n.nspname AS schema, s.relname AS name, a.attname AS column, seqincrement > 0 AS ascending
  FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_namespace n ON n.oid = s.relnamespace
  JOIN pg_sequence q ON q.seqrelid = s.oid
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND d.refobjid = $1`;


async function bringOn(client, live, backup) {
    const { rows } = await client.query(OWNED, [live.oid]);
    for (const sequence of rows) {
        const [most, first] = sequence.ascending ? ['greatest', 'max'] : ['least', 'min'];
        const statement = backup.find(({ about }) => (0,dump_facts .ih)(about) === (0,dump_facts .ih)(sequence));
        const kept = /setval\('(?:[^']|'')*', (-?\d+), true\)/.exec(statement?.sql ?? '')?.[1] ?? null;
        const column = (0,quote .C)(sequence.column);
        await client.query(`SELECT setval($1::regclass, p.to_value, true) FROM (
         SELECT ${most}(CASE WHEN is_called THEN last_value END, $2::int8, (SELECT ${first}(${column})::int8 FROM ${quoted(live)})) AS to_value
         FROM ${quoted(sequence)}) p WHERE p.to_value IS NOT NULL`, [quoted(sequence), kept]);
    }
}

; 



const row = (alias, columns) => `ROW(${columns.map((column) => `${alias}.${(0,quote .C)(column)}`).join(', ')})`;
const rowText = (alias, columns) => `${row(alias, columns)}::text`;
 
const otherText = (columns) => `pg_catalog.record_image_ne(${row('b', columns)}, ${row('l', columns)})
     AND ${rowText('b', columns)} IS DISTINCT FROM ${rowText('l', columns)}`;
const isDifference = (...which) => `c.which IN (${which.map((one) => `'${one}'`).join(', ')})`;
 
const rowDifferences = (client, side, live) => live.key.length > 0 ? byKey(client, side, live) : wholeRows(client, side, live);
async function byKey(client, side, live) {
    const table = { schema: side.schema, name: `pgrunbook_changes_${live.oid}` };
    const names = live.key.map(({ name }) => (0,quote .C)(name));
    const paired = live.key.map(({ equals }, at) => `b.${names[at]} ${equals} l.${names[at]}`).join(' AND ');
    await client.query(`CREATE UNLOGGED TABLE ${quoted(table)} AS
     SELECT ${names.map((name, at) => `coalesce(l.${name}, b.${name}) AS k${at}`).join(', ')},
       CASE WHEN l.${names[0]} IS NULL THEN 'backup' WHEN b.${names[0]} IS NULL THEN 'live' ELSE 'both' END AS which
     FROM ${quoted(side)} b FULL JOIN ${quoted(live)} l ON ${paired}
     WHERE l.${names[0]} IS NULL OR b.${names[0]} IS NULL OR (${otherText(written(live))})`);
    await client.query(`ANALYZE ${quoted(table)}`);
    const { rows } = await client.query(`SELECT which, count(*) AS count FROM ${quoted(table)} GROUP BY which`);
    const count = (which) => Number(rows.find((one) => one.which === which)?.count ?? 0);
    const sameKey = (alias) => live.key.map(({ equals }, at) => `${alias}.${names[at]} ${equals} c.k${at}`).join(' AND ');
    const counted = { onlyInBackup: count('backup'), onlyLive: count('live'), differing: count('both') };
    return { counted, keys: { table, sameKey } };
}
 
const pairedRows = (side, live) => {
    const numbered = (table) => `(SELECT x.*, ${rowText('x', written(live))} AS pgrunbook_row,
        row_number() OVER (PARTITION BY ${rowText('x', written(live))}) AS pgrunbook_nth FROM ${quoted(table)} x)`;
    return `${numbered(side)} b FULL JOIN ${numbered(live)} l USING (pgrunbook_row, pgrunbook_nth)`;
};
async function wholeRows(client, side, live) {
    const { rows } = await client.query(`SELECT count(*) FILTER (WHERE l.pgrunbook_nth IS NULL) AS backup, count(*) FILTER (WHERE b.pgrunbook_nth IS NULL) AS live
     FROM ${pairedRows(side, live)}`);
    return { counted: { onlyInBackup: Number(rows[0].backup), onlyLive: Number(rows[0].live) } };
}
 
const lostRows = (side, live, keys) => keys
    ? `${quoted(live)} l JOIN ${quoted(keys.table)} c ON ${keys.sameKey('l')} WHERE ${isDifference('live', 'both')}`
    : `${pairedRows(side, live)} WHERE b.pgrunbook_nth IS NULL`;
const changesOf = ({ onlyInBackup, onlyLive, differing = 0 }) => onlyInBackup + onlyLive + differing;

; 


const FOREIGN_KEYS = `
  SELECT conname AS name, json_build_object('schema', cn.nspname, 'name', c.relname) AS child, conrelid::int8::float8 AS "childOid",
    json_build_object('schema', pn.nspname, 'name', p.relname) AS parent, confrelid::int8::float8 AS "parentOid",
    (SELECT json_agg(json_build_object('child', ca.attname, 'parent', pa.attname,
        'equals', format('OPERATOR(%I.%s)', op.nspname, oprname)) ORDER BY k.n)
      FROM unnest(conkey, confkey, conpfeqop) WITH ORDINALITY AS k(child, parent, op, n)
      JOIN pg_attribute ca ON ca.attrelid = conrelid AND ca.attnum = k.child
      JOIN pg_attribute pa ON pa.attrelid = confrelid AND pa.attnum = k.parent
      JOIN pg_operator o ON o.oid = k.op JOIN pg_namespace op ON op.oid = oprnamespace) AS columns,
    pg_get_constraintdef(k.oid) AS definition, obj_description(k.oid, 'pg_constraint') AS comment,
    convalidated AS validated, conparentid <> 0 AS inherited
  FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
  JOIN pg_class p ON p.oid = confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
  WHERE contype = 'f' AND (conrelid = ANY ($1::oid[]) OR confrelid = ANY ($1::oid[]))
  ORDER BY conrelid, conname`;
async function foreignKeysOf(client, oids) {
    return (await client.query(FOREIGN_KEYS, [oids])).rows;
}
 
async function danglingRows(client, keys, after) {
    const problems = [];
    for (const { name, child, childOid, parent, parentOid, columns, validated, inherited } of keys) {
        const [from, to] = [after(childOid, child), after(parentOid, parent)];
        if (inherited || !validated || (from === child && to === parent))
            continue;
        const filled = columns.map((pair) => `c.${(0,quote .C)(pair.child)} IS NOT NULL`).join(' AND ');
        const match = columns
            .map((pair) => `p.${(0,quote .C)(pair.parent)} ${pair.equals} c.${(0,quote .C)(pair.child)}`)
            .join(' AND ');
        const { rows } = await client.query(`SELECT count(*) AS count FROM ${quoted(from)} c
       WHERE ${filled} AND NOT EXISTS (SELECT FROM ${quoted(to)} p WHERE ${match})`);
        const count = Number(rows[0].count);
        if (count > 0)
            problems.push(`${count} rows of ${(0,shown_name .H)(child)} would point at no row of ${(0,shown_name .H)(parent)} (${name})`);
    }
    return problems;
}
const alter = ({ child }) => `ALTER TABLE ${quoted(child)}`;
 
async function dropForeignKeys(client, keys) {
    const own = keys.filter(({ inherited }) => !inherited);
    for (const key of own)
        await client.query(`${alter(key)} DROP CONSTRAINT ${(0,quote .C)(key.name)}`);
    return own;
}
 
async function addForeignKeys(client, keys) {
    for (const key of keys) {
        await client.query(`${alter(key)} ADD CONSTRAINT ${(0,quote .C)(key.name)} ${key.definition}`);
        if (key.comment !== null)
            await client.query(`COMMENT ON CONSTRAINT ${(0,quote .C)(key.name)} ON ${quoted(key.child)} IS ${(0,quote .c)(key.comment)}`);
    }
}

; 




 
async function keepRows(client, side, live, keys, stamp) {
    const name = freeName(live.name, `_before_restore_${stamp}`, await takenNames(client, live.schema));
    const table = { schema: live.schema, name };
    const columns = live.columns.map((column) => `l.${(0,quote .C)(column.name)}`).join(', ');
    const { rowCount } = await client.query(`CREATE TABLE ${quoted(table)} AS SELECT ${columns} FROM ${lostRows(side, live, keys)}`);
    await onlyForOwner(client, table, live.owner);
    return { table, rows: rowCount ?? 0 };
}

; 


const TRIGGERS = `
  SELECT tgname AS trigger, n.nspname AS schema, c.relname AS name, tgenabled AS state
  FROM pg_partition_tree($1::oid::regclass) p JOIN pg_class c ON c.oid = p.relid JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_trigger t ON t.tgrelid = c.oid WHERE NOT tgisinternal AND tgenabled <> 'D'
  UNION ALL
  SELECT tgname, n.nspname, c.relname, tgenabled FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE tgrelid = $1::oid AND relkind = 'r' AND NOT relispartition AND NOT tgisinternal AND tgenabled <> 'D'`;
const ENABLE = { O: 'ENABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' };
 
async function withoutTriggers(client, oids, body) {
    const found = [];
    for (const oid of oids)
        found.push(...(await client.query(TRIGGERS, [oid])).rows);
    const triggers = [...new Map(found.map((one) => [`${quoted(one)} ${one.trigger}`, one])).values()];
    const turn = (word, one) => client.query(`ALTER TABLE ONLY ${quoted(one)} ${word} TRIGGER ${(0,quote .C)(one.trigger)}`);
    for (const one of triggers)
        await turn('DISABLE', one);
    const result = await body();
    for (const one of triggers)
        await turn(ENABLE[one.state] ?? 'ENABLE', one);
    return { result, silenced: triggers.map((one) => `trigger ${one.trigger} of ${(0,shown_name .H)(one)}`) };
}

; 





const columnList = (columns, alias = '') => columns.map((column) => alias + (0,quote .C)(column)).join(', ');
const insertFrom = ({ live, side }, further = '') => {
    const columns = written(live);
    if (columns.length === 0)
        return `INSERT INTO ${quoted(live)} SELECT FROM ${quoted(side)} b`;
    return `INSERT INTO ${quoted(live)} (${columnList(columns)}) OVERRIDING SYSTEM VALUE
    SELECT ${columnList(columns, 'b.')} FROM ${quoted(side)} b ${further}`;
};
async function changeByKey(client, replacement, keys) {
    const { live, side } = replacement;
    const key = new Set(live.key.map(({ name }) => name));
    const values = written(live).filter((column) => !key.has(column));
    const [changes, sameLive, sameBackup] = [`${quoted(keys.table)} c`, keys.sameKey('l'), keys.sameKey('b')];
    await client.query(`DELETE FROM ${quoted(live)} l USING ${changes} WHERE ${isDifference('live')} AND ${sameLive}`);
    if (values.length > 0)
        await client.query(`UPDATE ${quoted(live)} l SET ${values.map((one) => `${(0,quote .C)(one)} = b.${(0,quote .C)(one)}`).join(', ')}
       FROM ${changes}, ${quoted(side)} b WHERE ${isDifference('both')} AND ${sameLive} AND ${sameBackup}`);
    await client.query(insertFrom(replacement, `JOIN ${changes} ON ${sameBackup} WHERE ${isDifference('backup')}`));
}
const UNIQUE_VIOLATION = '23505';
 
async function merge(client, replacement, keys) {
    await client.query('SAVEPOINT pgrunbook_merge');
    try {
        await changeByKey(client, replacement, keys);
        await client.query('RELEASE pgrunbook_merge');
        return true;
    }
    catch (error) {
        if ((0,postgres_sqlstate .R8)(error) !== UNIQUE_VIOLATION)
            throw error;
        await client.query('ROLLBACK TO pgrunbook_merge; RELEASE pgrunbook_merge');
        return false;
    }
}
 
const PLAIN_INDEXES = `
  SELECT n.nspname AS schema, x.relname AS name, pg_get_indexdef(x.oid) AS definition, obj_description(x.oid, 'pg_class') AS comment
  FROM pg_index i JOIN pg_class x ON x.oid = indexrelid JOIN pg_namespace n ON n.oid = x.relnamespace
  JOIN pg_class c ON c.oid = indrelid
  WHERE indrelid = $1::oid AND c.relkind = 'r' AND NOT c.relispartition AND NOT x.relispartition
    AND indisvalid AND NOT indisreplident AND NOT indisclustered AND x.reltablespace = 0
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = x.oid)
    AND NOT EXISTS (SELECT FROM pg_depend WHERE refclassid = 'pg_class'::regclass AND refobjid = x.oid)
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = x.oid AND deptype IN ('x', 'e'))
    AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = x.oid AND attstattarget >= 0 AND NOT attisdropped)`;
 
const ROWS_WORTH_A_REBUILD = 10_000;
 
async function reload(client, replacements, rows) {
    await client.query(`TRUNCATE ${replacements.map(({ live }) => `${quoted(live)}`).join(', ')}`);
    for (const replacement of replacements) {
        const indexes = rows < ROWS_WORTH_A_REBUILD ? [] : (await client.query(PLAIN_INDEXES, [replacement.live.oid])).rows;
        for (const index of indexes)
            await client.query(`DROP INDEX ${quoted(index)}`);
        await client.query(insertFrom(replacement));
        for (const index of indexes) {
            await client.query(index.definition);
            if (index.comment !== null)
                await client.query(`COMMENT ON INDEX ${quoted(index)} IS ${(0,quote .c)(index.comment)}`);
        }
    }
}

; 
 


function withPartitions(statements, roots) {
    const attached = statements.filter(({ part }) => part === 'attach');
    const found = new Map(roots.map((table) => [(0,dump_facts .ih)(table), table]));
    for (let before = -1; before < found.size;) {
        before = found.size;
        for (const { about, other } of attached)
            if (other && found.has((0,dump_facts .ih)(about)))
                found.set((0,dump_facts .ih)(other), other);
    }
    return [...found.values()];
}
 
function identitySequence({ node }) {
    const command = 'AlterTableStmt' in node ? node.AlterTableStmt.cmds?.[0] : undefined;
    const def = command && 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined;
    const options = def && 'Constraint' in def ? (def.Constraint.options ?? []) : [];
    return options.flatMap((option) => {
        const { defname, arg } = 'DefElem' in option ? option.DefElem : {};
        const [schema, name] = defname === 'sequence_name' && arg && 'List' in arg ? namesOf(arg.List.items) : [];
        return schema !== undefined && name !== undefined ? [{ schema, name }] : [];
    });
}
function belongs(tables, sequences, indexes) {
    return ({ part, about, other }) => {
        const key = (0,dump_facts .ih)(about);
        if (part === 'attach')
            return tables.has(key) && other !== undefined && tables.has((0,dump_facts .ih)(other));
        if (part === 'index-attach')
            return indexes.has(key) && other !== undefined && indexes.has((0,dump_facts .ih)(other));
        if (part === 'comment')
            return [tables, sequences, indexes].some((names) => names.has(key));
        return tables.has(key) || sequences.has(key);
    };
}
function selection_select(statements, chosen) {
    const below = (root) => withPartitions(statements, [root]).slice(1).map(dump_facts .ih);
    const inner = new Set(chosen.flatMap(below));
    const roots = chosen.filter((table) => !inner.has((0,dump_facts .ih)(table)));
    const tables = withPartitions(statements, roots);
    const keys = new Set(tables.map(dump_facts .ih));
    const ofTables = statements.filter(({ about }) => keys.has((0,dump_facts .ih)(about)));
    const sequences = [
        ...ofTables.filter(({ part }) => part === 'default').flatMap(identitySequence),
        ...statements.flatMap(({ part, about, other }) => part === 'sequence-owner' && other && keys.has((0,dump_facts .ih)(other)) ? [about] : []),
    ];
    const indexes = ofTables.flatMap(({ part, about, label }) => (part === 'index' || part === 'constraint' || part === 'statistics') && label
        ? [(0,dump_facts .ih)({ schema: about.schema, name: label })]
        : []);
    const sets = [keys, new Set(sequences.map(dump_facts .ih)), new Set(indexes)];
    const mine = statements.filter(belongs(...sets));
    return {
        roots,
        tables,
        sequences,
        of: (...parts) => mine.filter(({ part }) => parts.includes(part)),
        has: (name) => sets.some((names) => names.has((0,dump_facts .ih)(name))),
    };
}

; 






async function targetsOf(client, statements, chosen, into) {
    const all = selection_select(statements, chosen);
    const live = new Map();
    for (const root of all.roots) {
        const found = await liveTable(client, root);
        if (found)
            live.set((0,dump_facts .ih)(root), found);
    }
    const isLive = (table) => live.has((0,dump_facts .ih)(table));
    const replace = into === 'replace';
    return {
        beside: selection_select(statements, replace ? [] : all.roots),
        created: selection_select(statements, replace ? all.roots.filter((table) => !isLive(table)) : []),
        replaced: selection_select(statements, replace ? all.roots.filter(isLive) : []),
        live,
        all,
    };
}
 
function withoutRows({ all }, statements, survey) {
    const copied = new Set(survey.tables.map(dump_facts .ih));
    const partitioned = new Set(statements.flatMap(({ node, about }) => 'CreateStmt' in node && node.CreateStmt.partspec ? [(0,dump_facts .ih)(about)] : []));
    return all.tables
        .filter((table) => !copied.has((0,dump_facts .ih)(table)) && !partitioned.has((0,dump_facts .ih)(table)))
        .map((table) => survey.facts.insertStatements > 0
        ? `${(0,shown_name .H)(table)}: its rows are INSERT statements in this backup, which this does not read`
        : `${(0,shown_name .H)(table)}: this backup does not hold its rows`);
}
function inheritance({ all }) {
    return all.of('table').flatMap(({ node, about }) => {
        const parents = 'CreateStmt' in node ? (node.CreateStmt.inhRelations ?? []) : [];
        const strangers = parents.flatMap((one) => 'RangeVar' in one ? [{ schema: one.RangeVar.schemaname ?? '', name: one.RangeVar.relname ?? '' }] : []);
        return strangers
            .filter((parent) => !all.tables.some((table) => sameName(table, parent)))
            .map((parent) => `${(0,shown_name .H)(about)}: it inherits from ${(0,shown_name .H)(parent)}, which is not among the tables asked for`);
    });
}
const targets_TABLES = ['r', 'p'];
function unfitLive({ replaced, live }) {
    return replaced.roots.flatMap((root) => {
        const { kind, inherits, hasRules } = live.get((0,dump_facts .ih)(root));
        if (!targets_TABLES.includes(kind))
            return [`${(0,shown_name .H)(root)}: what has this name on the target is not a table`];
        if (inherits)
            return [`${(0,shown_name .H)(root)}: it inherits or is inherited from; its rows cannot be replaced by themselves`];
        return hasRules ? [`${(0,shown_name .H)(root)}: it has rules, which would change what is written to it`] : [];
    });
}
async function namesInTheWay(client, { created }) {
    const indexes = created
        .of('index', 'constraint')
        .flatMap(({ node, about, label }) => label && ('IndexStmt' in node || /PRIMARY|UNIQUE|EXCLU/.test(JSON.stringify(node)))
        ? [{ schema: about.schema, name: label }]
        : []);
    const problems = [];
    const taken = new Map();
    for (const name of [...created.tables, ...created.sequences, ...indexes]) {
        const names = taken.get(name.schema) ?? (await takenNames(client, name.schema));
        taken.set(name.schema, names);
        if (names.has(name.name))
            problems.push(`${(0,shown_name .H)(name)}: the name is taken on the target, and the table needs it`);
    }
    return problems;
}
 
const targetProblems = async (client, targets, statements, survey) => [
    ...withoutRows(targets, statements, survey),
    ...inheritance(targets),
    ...unfitLive(targets),
    ...(await namesInTheWay(client, targets)),
];
 
function refuse(problems, hint) {
    if (problems.length === 0)
        return;
    const [first, ...more] = problems;
    throw new errors .rk('restore-refused', more.length === 0
        ? first
        : `${problems.length} reasons against it:\n${problems.map((one) => `- ${one}`).join('\n')}`, { state: 'nothing-changed', hint });
}

; 











 
const FEW_CHANGES = 10_000;
async function replacementsOf(client, targets, side) {
    const problems = [];
    const replacements = [];
    for (const root of targets.replaced.roots) {
        const live = targets.live.get((0,dump_facts .ih)(root));
        const backup = (await liveTable(client, side.place(root)));
        problems.push(...columnProblems(backup, live).map((problem) => `${(0,shown_name .H)(root)}: ${problem}`));
        replacements.push({ live, side: side.place(root) });
    }
    refuse(problems, 'restore it beside the live one (into: beside), and move the rows over by hand');
    return replacements;
}
 
async function lockOut(client, lives, keys) {
    const tables = new Set([
        ...lives.map(quoted),
        ...keys.flatMap(({ child, parent }) => [quoted(child), quoted(parent)]),
    ]);
    await client.query(`LOCK TABLE ${[...tables].sort().join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
}
 
function canMerge({ live }, keys, replaced) {
    const key = live.key.map(({ name }) => name);
    const linked = keys.some(({ childOid, parentOid }) => replaced.has(childOid) && replaced.has(parentOid));
    const byOther = keys.some(({ parentOid, columns }) => parentOid === live.oid && !columns.every(({ parent }) => key.includes(parent)));
    const fixed = live.columns.some(({ name, identity }) => identity === 'a' && !key.includes(name));
    return key.length > 0 && !linked && !byOther && !fixed;
}
const isFew = ({ differences, rows, live }) => live.isPartition || changesOf(differences) <= Math.max(FEW_CHANGES, rows / 10);
function wayOf(one, keys, replaced) {
    if (changesOf(one.differences) === 0)
        return 'unchanged';
    return canMerge(one, keys, replaced) && isFew(one) ? 'merged' : 'rebuilt';
}
async function change(client, compared, keys) {
    const how = new Map();
    const oids = new Set(compared.map(({ live }) => live.oid));
    const whole = [];
    for (const one of compared) {
        const way = wayOf(one, keys, oids);
        if (way === 'rebuilt' || (way === 'merged' && !(await merge(client, one, one.keys))))
            whole.push(one);
        else
            how.set(one, way);
    }
    if (whole.length === 0)
        return how;
    const concerned = new Set(whole.map(({ live }) => live.oid));
    const dropped = await dropForeignKeys(client, keys.filter(({ childOid, parentOid }) => concerned.has(childOid) || concerned.has(parentOid)));
    await reload(client, whole, Math.max(...whole.map(({ rows }) => rows)));
    await addForeignKeys(client, dropped);
    for (const one of whole)
        how.set(one, 'rebuilt');
    return how;
}
async function proveRows(client, { live, rows }) {
    const counted = await client.query(`SELECT count(*) AS count FROM ${quoted(live)}`);
    if (Number(counted.rows[0].count) === rows)
        return;
    throw new errors .rk('restore-failed', `${(0,shown_name .H)(live)}: ${counted.rows[0].count} rows after the restore, ${rows} in the backup`, {
        state: 'rolled-back',
        hint: 'something on the target changes what is written to the table: restore it beside (into: beside) and compare',
    });
}
 
const followed = (compared, keys) => compared
    .filter(({ live, differences }) => live.isPartition && differences.onlyLive > 0 && keys.some(({ parentOid }) => parentOid === live.oid))
    .map(({ live }) => `${(0,shown_name .H)(live)}: foreign keys onto the table above it may follow the rows that would be removed; restore that table`);
async function compare(client, replacements, keys, { survey, targets }) {
    const compared = [];
    for (const one of replacements) {
        const rows = surveyedBelow(survey, targets, one.live).reduce((sum, table) => sum + table.rows, 0);
        const { counted, keys: changed } = await rowDifferences(client, one.side, one.live);
        compared.push({ ...one, rows, differences: counted, ...(changed && { keys: changed }) });
    }
    const aside = new Map(replacements.map(({ live, side }) => [live.oid, side]));
    const dangling = await danglingRows(client, keys, (oid, name) => aside.get(oid) ?? name);
    refuse([...dangling, ...followed(compared, keys)], 'restore those tables together with this one (name them all), or restore beside and move what you need');
    return compared;
}
 
async function bringAbout(client, compared, keys, { targets, stamp }) {
    const kept = new Map();
    for (const one of compared)
        if (one.differences.onlyLive + (one.differences.differing ?? 0) > 0)
            kept.set(one, await keepRows(client, one.side, one.live, one.keys, stamp));
    const oids = compared.map(({ live }) => live.oid);
    const { result, silenced } = await withoutTriggers(client, oids, () => change(client, compared, keys));
    const tables = new Map();
    for (const one of compared) {
        await proveRows(client, one);
        await bringOn(client, one.live, targets.replaced.of('position'));
        const saved = kept.get(one);
        const { differences, live } = one;
        tables.set((0,dump_facts .ih)(live), { how: result.get(one), differences, ...(saved && { kept: saved }) });
    }
    return { tables, leftOut: silenced.map((trigger) => ({ what: `${trigger} did not fire` })) };
}
 
async function replaceTables(client, replacements, options, { log }) {
    if (replacements.length === 0)
        return { tables: new Map(), leftOut: [] };
    const lives = replacements.map(({ live }) => live);
    const keys = await foreignKeysOf(client, lives.map(({ oid }) => oid));
    await client.query('SET LOCAL search_path TO DEFAULT');  
    if (!options.dryRun)
        await lockOut(client, lives, keys);
    log.info(`Comparing ${lives.map(shown_name .H).join(', ')} with the backup`);
    const compared = await compare(client, replacements, keys, options);
    if (!options.dryRun)
        return bringAbout(client, compared, keys, options);
    const oids = new Set(lives.map(({ oid }) => oid));
    const shownOnly = compared.map((one) => [(0,dump_facts .ih)(one.live), { how: wayOf(one, keys, oids), differences: one.differences }]);
    return { tables: new Map(shownOnly), leftOut: [] };
}
 
function surveyedBelow(survey, { all }, root) {
    const below = new Set([(0,dump_facts .ih)(root)]);
    for (let before = 0; before < below.size;) {
        before = below.size;
        for (const { about, other } of all.of('attach'))
            if (other && below.has((0,dump_facts .ih)(about)))
                below.add((0,dump_facts .ih)(other));
    }
    return survey.tables.filter((table) => below.has((0,dump_facts .ih)(table)));
}

; 



 
async function makeSideSchemas(client, selection, also, now) {
    const sources = [...new Set([...selection.tables, ...selection.sequences, ...also].map(({ schema }) => schema))];
    const sides = new Map(sources.map((schema, index) => [schema, `pgrunbook_side_${stampOf(now)}_${index + 1}`]));
    for (const side of sides.values())
        await client.query(`CREATE SCHEMA ${(0,quote .C)(side)}`);
    return {
        schemas: [...sides.values()],
        place: (name) => ({ schema: sides.get(name.schema) ?? name.schema, name: name.name }),
        leadInto: (name) => (selection.has(name) ? sides.get(name.schema) : undefined),
    };
}
 
async function runAside(client, statements, { leadInto }) {
    for (const statement of statements)
        await client.query(await rewritten(statement, leadInto));
}
 
async function dropSideSchemas(client, { schemas }) {
    for (const schema of schemas)
        await client.query(`DROP SCHEMA ${(0,quote .C)(schema)} CASCADE`);
}

 
var restore_hint = __webpack_require__(97670);
; 






 
const AS_PG_DUMP = `
  SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL check_function_bodies = off; SET LOCAL xmloption = content;
  SET LOCAL row_security = off; SET LOCAL intervalstyle = postgres; SET LOCAL default_tablespace = '';
  SET LOCAL client_min_messages = warning`;
const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';
 
function asRunbookError(error, signal) {
    if (isOutcomeUnknown(error))
        return error;
    if (signal?.aborted)
        return new errors .rk('cancelled', 'the restore was cancelled', {
            state: 'rolled-back',
            hint: 'run the same command again when it suits',
            cause: error,
        });
    if (error instanceof errors .rk) {
        const state = error.detail.state ?? 'rolled-back';
        return new errors .rk(error.code, error.message, { ...error.detail, state });
    }
    const sqlstate = (0,postgres_sqlstate .R8)(error);
    if (sqlstate === undefined)
        return error;
    const isLock = sqlstate === LOCK_NOT_AVAILABLE || sqlstate === DEADLOCK;
    return new errors .rk(isLock ? 'lock-timeout' : 'restore-failed', (0,postgres_sqlstate .JL)(error, { showDetail: false }), {
        state: 'rolled-back',
        hint: (0,restore_hint .A)(error),
        cause: error,
    });
}


async function inOneTransaction(url, { dryRun, lockTimeoutMs, statementTimeoutMs }, { log, signal }, body) {
    return (0,postgres_client .SV)(url, { lockTimeoutMs, statementTimeoutMs }, async (client) => {
        const cut = () => client.connection.stream.destroy();
        signal?.addEventListener('abort', cut, { once: true });
        try {
            signal?.throwIfAborted();
            await (0,no_time_limits .v)(client);
            await client.query(`BEGIN; ${AS_PG_DUMP}`);
            const result = await body(client);
            if (dryRun)
                await client.query('ROLLBACK');
            else
                await commitOnce(url, client, { log, signal });
            return result;
        }
        catch (error) {
            throw asRunbookError(error, signal);
        }
        finally {
            signal?.removeEventListener('abort', cut);
        }
    });
}

; 
















const HOW_TO_BRING_WHAT_IS_MISSING = 'make what is missing on the target first (an extension: CREATE EXTENSION; a role: CREATE ROLE), or leave it out with --no-owner and ' +
    '--no-privileges; or restore the whole backup into a new database (mode: new-database)';
 
async function restore_tables_needsOf(client, request, targets, dump) {
    const { beside, created, replaced, all } = targets;
    const wanted = [
        ...beforeRows(beside),
        ...afterRowsOfCopy(beside),
        ...beforeRows(created),
        ...afterRowsOfCreated(created, request),
        ...forComparison(replaced),
    ];
    return needsOnTarget(client, wanted, dump, (need) => need.kind === 'relation' && all.has(need));
}
async function plan(client, request, source, chosen) {
    const targets = await targetsOf(client, source.dump, chosen, request.into);
    const needs = await restore_tables_needsOf(client, request, targets, source.dump);
    const extensions = source.dump.filter(({ part }) => part === 'extension').map(({ about }) => about.name);
    const from = extensions.length > 0 ? ` (the backup's extensions: ${extensions.join(', ')})` : '';
    refuse([
        ...(await targetProblems(client, targets, source.dump, source.survey)),
        ...needs.missing.map((need) => `${needInWords(need)} is neither on the target nor in the backup${from}`),
    ], HOW_TO_BRING_WHAT_IS_MISSING);
    return { targets, needs };
}
 
async function compareTypes({ client, needs, dump }, side) {
    const used = new Set(needs.used.filter(({ kind }) => kind === 'type').map(dump_facts .ih));
    const makers = dump.filter(({ part, about }) => part === 'type' && used.has((0,dump_facts .ih)(about)));
    const problems = await typeProblems(client, makers, side);
    refuse(problems, 'bring the type on the target to what the backup has (ALTER TYPE ... ADD VALUE), then run this again');
}
async function makeAndLoad(work, side) {
    const { client, targets, deps, backup, survey } = work;
    const { beside, created, replaced } = targets;
    await compareTypes(work, side);
    await runAsWritten(client, work.needs.bring);
    await setPositions(client, positionsOfBrought(work), (name) => name);
    await runAside(client, [...beforeRows(beside), ...forComparison(replaced)], side);
    await runAsWritten(client, beforeRows(created));
    const aside = [...beside.tables, ...replaced.tables];
    const isAside = new Set(aside.map(dump_facts .ih));
    const into = (table) => (isAside.has((0,dump_facts .ih)(table)) ? side.place(table) : table);
    deps.log.info(`Loading ${targets.all.tables.map(shown_name .H).join(', ')}`);
    await loadRows(client, { backup, survey }, [...aside, ...created.tables], { into, freeze: true }, deps);
    await setPositions(client, beside.of('position'), side.place);
    await setPositions(client, created.of('position'), (name) => name);
    for (const table of replaced.roots)
        await client.query(`ANALYZE ${quoted(side.place(table))}`);
}
function positionsOfBrought({ needs, dump }) {
    const made = new Set(needs.bring.filter(({ part }) => part === 'sequence').map(({ about }) => (0,dump_facts .ih)(about)));
    return dump.filter(({ part, about }) => part === 'position' && made.has((0,dump_facts .ih)(about)));
}
async function restoreInside(work) {
    const { client, targets, survey, request, stamp, deps, dump, needs } = work;
    const { beside, created, replaced, all } = targets;
    const side = await makeSideSchemas(client, all, [...needs.used, ...needs.bring.map(({ about }) => about)], deps.now());
    await makeAndLoad(work, side);
    const replacements = await replacementsOf(client, targets, side);
    await runAside(client, afterRowsOfCopy(beside), side);
    const copies = await moveBeside(client, beside, side, targets.live, { stamp, noOwner: request.noOwner });
    const leftOut = [...copies.leftOut, ...(await finishCreated(client, created, dump, request))];
    const options = { survey, targets, stamp, dryRun: request.dryRun };
    const changed = await replaceTables(client, replacements, options, deps);
    await dropSideSchemas(client, side);
    const isCreated = new Set(created.roots.map(dump_facts .ih));
    const tables = [...beside.roots, ...created.roots, ...replaced.roots].map((table) => {
        const parts = surveyedBelow(survey, targets, table);
        return {
            table,
            restoredAs: copies.places.get((0,dump_facts .ih)(table)) ?? table,
            how: isCreated.has((0,dump_facts .ih)(table)) ? 'created' : 'beside',
            rows: parts.reduce((sum, { rows }) => sum + rows, 0),
            bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
            ...changed.tables.get((0,dump_facts .ih)(table)),
        };
    });
    return { tables, leftOut: [...leftOut, ...changed.leftOut] };
}
 
async function refuseEncoding(client, { survey }) {
    const { rows } = await client.query('SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()');
    const [theirs, ours] = [survey.facts.clientEncoding ?? 'UTF8', rows[0].encoding];
    if ((theirs === 'SQL_ASCII') === (ours === 'SQL_ASCII'))
        return;
    throw new errors .rk('restore-refused', `the backup is in ${theirs} and the database in ${ours}, and SQL_ASCII is no encoding`, {
        state: 'nothing-changed',
        hint: 'restore it into a new database (mode: new-database), which gets the encoding of the backup',
    });
}


async function restoreTables(request, url, backup, survey, deps) {
    const started = deps.now();
    const source = { backup, survey, dump: await readStatements(survey) };
    const known = source.dump.filter(({ part }) => part === 'table').map(({ about }) => about);
    const chosen = chooseTables(request.tables, known, url.schema);
    return inOneTransaction(url, request, deps, async (client) => {
        await refuseEncoding(client, source);
        const { targets, needs } = await plan(client, request, source, chosen);
        const work = { ...source, client, request, targets, needs, stamp: stampOf(started), deps };
        const { tables, leftOut } = await restoreInside(work);
        return {
            status: request.dryRun ? 'dry-run' : 'restored',
            into: request.into,
            tables,
            brought: needs.brought.map(broughtInWords),
            used: needs.used.filter(({ kind }) => kind !== 'schema').map(needInWords),
            leftOut,
            durationMs: deps.now().getTime() - started.getTime(),
        };
    });
}

; 

 
function withSafetyBackup(error, taken) {
    if (!(error instanceof errors .rk) || !taken)
        return error;
    const { code, message, detail, cause } = error;
    const after = `The safety backup taken before it: ${taken.stored.location}. \`latest\` passes over it, so the same command can be run again`;
    return new errors .rk(code, `${message}\n${after}`, { ...detail, cause });
}

; 
 
 
 



















async function restore(request, deps) {
    const begun = performance.now();
    await refuseBadOptions(request);
    const url = (0,environment .N)(request.database, deps.env);
    refuseUnconfirmed(request, url);
    (0,which_url ._)(url, deps.log);
    const look = await lookAtTarget(url, { ...request, backup: restore_nameOf(request.source) });
    return (0,open_backup .s)(request.source, deps, async (backup) => {
        deps.log.info(`Reading ${backup.name} to its end before anything is changed`);
        const survey = await (0,opening_survey .z)(backup, deps);
        const read = { backup, survey, look, warnings: warningsFor(request, survey, look) };
        for (const warning of read.warnings)
            deps.log.warn(warning);
        const report = reportOf(request, url, read, deps.now());
        if (!request.dryRun && report.lost.length > 0)
            deps.log.warn(`Not in the backup, and gone when it is restored: ${report.lost.join(', ')}`);
        const outcome = await carryOut({ request, url, deps, ...read });
        return { ...report, ...outcome, durationMs: performance.now() - begun };
    });
}
 
const restore_nameOf = (source) => source.kind === 'file' ? source.path : source.kind === 'artifact' ? source.name : 'latest';
 
function warningsFor(request, survey, { target, others }) {
    const { mode } = request;
    if (mode === 'tables')
        return foreignRows(survey, target, request);
    const checked = (0,preflight .M)(survey, target, { ...request, mode });
    const refusing = { ...request, mode, survey, target };
    refuseRestore(checked, others, refusing);
    return [...checked.warnings, ...sessionsWarned(others, refusing)];
}
const replaces = ({ mode, into }) => mode === 'tables' ? into === 'replace' : mode !== 'new-database';
async function refuseBadOptions(request) {
    const { confirm, dryRun, mode, newDatabaseName, jobs, backup } = request;
    const problems = replaces(request) ? await (0,backup_first .nE)(backup, dryRun) : [];
    if (replaces(request) && !dryRun && confirm === '')
        problems.push(`confirm: required with mode ${mode}; type the name of the database, or do a dry run`);
    if (mode === 'in-place' && backup.take && backup.options.excludeTableData.length > 0)
        problems.push('exclude-table-data: not with mode in-place, whose safety backup must hold all that is replaced');
    if (newDatabaseName !== undefined && mode !== 'new-database')
        problems.push(`new-database-name: only with mode new-database, and the mode is ${mode}`);
    if (newDatabaseName !== undefined && Buffer.byteLength(newDatabaseName) > 63)
        problems.push('new-database-name: PostgreSQL takes at most 63 bytes');
    if (mode === 'tables' && request.tables.length === 0)
        problems.push('tables: required with mode tables');
    if (mode !== 'tables' && request.tables.length > 0)
        problems.push(`tables: only with mode tables, and the mode is ${mode}`);
    if (!Number.isSafeInteger(jobs) || jobs < 0)
        problems.push('jobs: expected a whole number from 0');
    if (problems.length > 0)
        throw new errors .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
 
function refuseUnconfirmed(request, { database, source }) {
    const { confirm, dryRun } = request;
    if (!replaces(request) || confirm === database || (dryRun && confirm === ''))
        return;
    throw new errors .rk('wrong-database', `confirm says ${JSON.stringify(confirm)}, and ${source} leads to ${database}`, {
        state: 'nothing-changed',
        hint: `If ${database} is the one you mean, give its name as confirm; else choose the other environment or URL.`,
    });
}
function reportOf(request, url, { backup, survey, look: { target }, warnings }, now) {
    const { manifest, facts, tables, objects } = survey;
    const names = plannedNames(request.mode, url.database, now, request.newDatabaseName);
    const made = objects.flatMap(({ entry }) => entry?.type === 'TABLE' ? [{ ...entry, schema: entry.schema ?? '' }] : []);
    const held = new Set([...tables, ...made].map(({ schema, name }) => `${schema}.${name}`));
    const schemas = new Set((0,empty_schemas .W)(survey));
    const lost = target.tables.filter(({ schema }) => schemas.has(schema)).map(({ schema, name }) => `${schema}.${name}`);
    return {
        status: request.dryRun ? 'dry-run' : 'restored',
        mode: request.mode,
        database: (0,connection_url .DZ)(url),
        ...(request.dryRun ? names : { restoredTo: names.restoredTo }),
        backup: {
            name: backup.name,
            bytes: backup.storedBytes,
            proved: manifest !== undefined,
            ...(manifest && { madeOf: manifest.database.name, finishedAt: manifest.finishedAt }),
            ...(facts.serverVersion !== undefined && { serverVersion: facts.serverVersion }),
            ...(manifest?.ledgerHead !== undefined && { ledgerHead: manifest.ledgerHead }),
            ...(manifest?.globals && { globals: (0,database_globals .z)(manifest.globals) }),
        },
        tables: tables.length,
        rows: facts.rows,
        warnings,
        lost: request.mode === 'in-place' ? lost.filter((name) => !held.has(name)) : [],
    };
}
async function carryOut(work) {
    const { request, url, look, deps } = work;
    if (request.dryRun && request.mode !== 'tables')
        return {};
    const first = { backup: ofReplaced(request.backup), dryRun: request.dryRun };
    const taken = {};
    const secure = async () => {
        const report = await (0,backup_first .df)(first, url, look.target.server, deps);
        if (report)
            taken.safetyBackup = report;
    };
    try {
        if (replaces(request) && request.mode !== 'in-place')
            await secure();
        return { ...(await bringBack(work, secure)), ...taken };
    }
    catch (error) {
        throw withSafetyBackup(error, taken.safetyBackup);
    }
}
const ofReplaced = (backup) => backup.take ? { take: true, options: { ...backup.options, ofReplaced: true } } : backup;
async function bringBack({ request, url, look, backup, survey, deps }, secure) {
    const { mode } = request;
    if (mode !== 'tables') {
        const jobs = request.jobs || (0,external_node_os_.availableParallelism)();
        const whole = { ...request, mode, jobs, secure, ...(look.isGone && { gone: url.database }) };
        return runWholeMode(look.there, backup, survey, whole, deps);
    }
    const restoredTables = await restoreTables(request, url, backup, survey, deps);
    const rows = restoredTables.tables.reduce((sum, table) => sum + table.rows, 0);
    return { restoredTables, tables: restoredTables.tables.length, rows };
}


  }),

  6098:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gj: () => (  describeBlocker),
    VJ: () => (  ENDING_A_BLOCKER),
    be: () => (  blockersOf),
    v2: () => (  watchBlockers),
    vT: () => (  lookEveryMs)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22932);
  var _server_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99754);
  var _statement_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93691);



const BLOCKERS = `
  SELECT blocker.pid, a.application_name AS application, a.usename::text AS "user",
    coalesce(a.state, a.backend_type) AS state, pg_catalog."left"(a.query, 2000) AS query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::float8 AS "transactionAge"
  FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(pid)) AS pid FROM (${_server_process_js__WEBPACK_IMPORTED_MODULE_0__  .u}) waiting) blocker
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = blocker.pid
  ORDER BY a.xact_start NULLS LAST`;
 
async function blockersOf(client, waiting) {
    return (await client.query(BLOCKERS, (0,_server_process_js__WEBPACK_IMPORTED_MODULE_0__  ._)(waiting))).rows;
}
const age = (seconds) => seconds === null ? 'unknown time' : `${Math.max(0, seconds).toFixed(1)} s`;
 
function describeBlocker(blocker) {
    if (blocker.pid === 0)
        return 'a prepared transaction (SELECT gid, owner, prepared FROM pg_prepared_xacts shows it)';
    const times = `query for ${age(blocker.queryAge)}, transaction for ${age(blocker.transactionAge)}`;
    const who = [blocker.application, blocker.user && `user ${blocker.user}`, blocker.state, times].filter(Boolean);
    const query = (0,_statement_label_js__WEBPACK_IMPORTED_MODULE_1__  .W)(blocker.query ?? '');
    return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_2__  .fZ)(`pid ${blocker.pid} (${who.join(', ')})${query && `: ${query}`}`, 300);
}
 
const ENDING_A_BLOCKER = 'Wait for it, or end that session if it may be ended: SELECT pg_terminate_backend(<pid>), then run this again';


function watchBlockers(ask, log, everyMs) {
    let seen = [];
    const told = new Set();
    let timer;
    let stopped = false;
    const look = async () => {
        const blockers = await ask();
        if (blockers.length === 0)
            return;
        seen = blockers;
        const isNews = blockers.some(({ pid }) => !told.has(pid));
        for (const { pid } of blockers)
            told.add(pid);
        if (isNews && !stopped)
            log.warn(`waiting for ${blockers.map(describeBlocker).join('; ')}`);
    };
    const schedule = () => {
        timer = setTimeout(() => {
            void look()
                .catch(() => { })  
                .finally(() => stopped || schedule());
        }, everyMs);
    };
    schedule();
    return {
        seen: () => seen,
        stop() {
            stopped = true;
            clearTimeout(timer);
        },
    };
}
 
const lookEveryMs = (lockTimeoutMs) => lockTimeoutMs === 0 ? 1_000 : Math.min(1_000, Math.max(30, Math.floor(lockTimeoutMs / 3)));


  }),

  21632:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  commitTransaction)
  });
 
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
 
 


 
const REPLY_MS = 5_000;
const DEFAULT_SEEK_MS = 30_000;
 
const SEEK_CANCELLED_MS = 1_500;
const ASK_EVERY_MS = 200;
const ON_ITS_WAY_MS = 1_000;
async function sendCommit({ session }) {
    try {
        const { command } = await session.client.query('COMMIT');
        return command === 'COMMIT'
            ? { kind: 'committed' }
            : { kind: 'refused', error: new Error(`COMMIT ended in ${command}`) };
    }
    catch (error) {
        return (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .$B)(error) ? { kind: 'lost' } : { kind: 'refused', error };
    }
}
async function askStatus({ session }, xid, proof) {
    const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status';
    try {
        const side = await session.side();
        const { rows } = await side.query(text, [xid]);
        const status = rows[0].status ?? 'unknown';
        return status !== 'committed' || (await proof(side, xid)) ? status : 'elsewhere';
    }
    catch {
        return 'unknown';  
    }
}
 
async function endOrphan({ session }, xid) {
    const text = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE backend_xid = $1::text::xid8::xid`;
    await session
        .side()
        .then((side) => side.query(text, [xid]), () => { })
        .catch(() => { });
}
const settled = (status) => {
    if (status === 'committed')
        return { kind: 'committed', replyLost: true };
    if (status === 'elsewhere')
        return { kind: 'unknown', elsewhere: true };
    return status === 'aborted' ? { kind: 'aborted' } : undefined;
};
 
async function seekOutcome(run, xid, proof) {
    const until = Date.now() + (run.signal?.aborted ? SEEK_CANCELLED_MS : (run.outcomeWaitMs ?? DEFAULT_SEEK_MS));
    for (let asked = 1; Date.now() < until; asked++) {
        const status = await Promise.race([
            askStatus(run, xid, proof),
            (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ASK_EVERY_MS * 25, 'unknown', { ref: false }),
        ]);
        const outcome = settled(status);
        if (outcome !== undefined)
            return outcome;
        if (status === 'in progress' && asked % 10 === 0)
            await endOrphan(run, xid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ASK_EVERY_MS);
    }
    return { kind: 'unknown', elsewhere: false };
}
 
const commitTransaction = (run, xid, proof) => awaitCommit(run, xid, sendCommit(run), proof);
 
async function awaitCommit(run, xid, reply, proof) {
    for (;;) {
        const heard = await Promise.race([reply, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(REPLY_MS, undefined, { ref: false })]);
        if (heard?.kind === 'committed')
            return { kind: 'committed', replyLost: false };
        if (heard?.kind === 'refused')
            return { kind: 'aborted', error: heard.error };
        if (heard?.kind === 'lost') {
            run.log.warn('The connection was lost before the reply to COMMIT came: asking the server what became of it');
            return seekOutcome(run, xid, proof);
        }
        run.log.debug('No reply to COMMIT yet: asking the server over a second connection');
        const outcome = settled(await askStatus(run, xid, proof));
        if (outcome === undefined || (await hasArrived(reply)))
            continue;
        run.session.cut();
        return outcome;
    }
}
 
const hasArrived = (reply) => Promise.race([reply.then(() => true), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ON_ITS_WAY_MS, false, { ref: false })]);


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

  369:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  loadParser)
  });
  var _compile_wasm_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88059);
 
 

let loading;
function loadParser() {
    const globals = globalThis;
    globals.__dirname ??= import.meta.dirname;
    if (loading === undefined)
        (0,_compile_wasm_once_js__WEBPACK_IMPORTED_MODULE_0__  .J)();
    loading ??= __webpack_require__.e(  2627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 19));
    return loading;
}


  }),

  82078:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  onDemand)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _open_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86205);
 
 


const CLOSE_MS = 1_000;
 
function onDemand(connect) {
    let opening;
    let closed = false;
    const open = async () => {
        const client = await connect();
        const forget = () => (opening = undefined);
        client.on('error', forget);
        client.on('end', forget);
        if (closed)
            await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);  
        return client;
    };
    const get = () => {
        opening ??= open();
        opening.catch(() => (opening = undefined));
        return opening;
    };
    const close = async () => {
        closed = true;
        const client = await Promise.race([opening?.catch(() => undefined), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(CLOSE_MS, undefined, { ref: false })]);
        if (client)
            await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
    };
    return { get, close };
}


  }),

  49600:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  OWN_SCHEMAS),
    s: () => (  AUDIT_SCHEMA)
  });
  var _ledger_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68862);
 

 
const AUDIT_SCHEMA = 'pgrunbook_audit';
const OWN_SCHEMAS = [_ledger_name_js__WEBPACK_IMPORTED_MODULE_0__  .s, AUDIT_SCHEMA];


  }),

  99754:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  processParameters),
    u: () => (  SERVER_PROCESS)
  });
 
 
 
const SERVER_PROCESS = `
  SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = $1 OR backend_xid = $2::text::xid8::xid`;
const processParameters = ({ pid, transaction }) => pid === undefined ? [null, transaction ?? null] : [pid, null];


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
