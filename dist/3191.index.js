export const id = 3191;
export const ids = [3191];
export const modules = {

  81865:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  s: () => (  withOpenedBackup)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var not_opened = __webpack_require__(82992);
; 
 
 



 
const BACKUP = /^backup_(?<time>\d{8}_\d{6})(?:_(?<namesake>\d+))?\.sql(?:\.zst|\.gz)?(?:\.age)?$/;


async function newestInFolder(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((cause) => {
        throw (0,not_opened .m)(`backup: the folder ${folder} cannot be read (${cause.code})`, 'give the folder that was the `destination` of the backups', cause);
    });
    const order = (name) => {
        const { time = '', namesake } = BACKUP.exec(name).groups;
        return [time, Number(namesake ?? 1)];
    };
    const names = entries.filter((entry) => entry.isFile() && BACKUP.test(entry.name)).map(({ name }) => name);
    const newest = names
        .map((name) => ({ name, at: order(name) }))
        .sort((a, b) => a.at[0].localeCompare(b.at[0]) || a.at[1] - b.at[1])
        .at(-1);
    if (!newest)
        throw (0,not_opened .m)(`backup: there is no backup in ${folder} (a file backup_YYYYMMDD_HHMMSS.sql, with .zst or .age)`, 'give the path of the file itself where it has another name');
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
        const file = await newestInFolder(source.folder);
        log.info(`The newest backup in ${source.folder} is ${external_node_path_.basename(file)}`);
        return { file, name: file };
    }
    if (!artifacts)
        throw (0,not_opened .m)('backup: artifacts can be read on GitHub only, and this is not a step of a workflow', 'download the artifact (gh run download RUN --name NAME), and give the path of what was in it');
    return artifacts.fetch(source, folder, signal);
}


  }),

  19286:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  withDrillDatabase),
    ZQ: () => (  withDrillServer)
  });
 
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64894);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _postgres_scratch_database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47857);
  var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62816);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54812);
  var _postgres_throwaway_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3301);
  var _restore_preflight_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74027);







 
const majorOf = ({ manifest, facts }) => Number(/^\d+/.exec(manifest?.serverVersion ?? facts.serverVersion ?? '')?.[0] ?? 0);
 
async function withDrillServer(survey, scratch, deps, body) {
    const major = majorOf(survey);
    if (major === 0)
        throw unknownMajor();
    if (scratch !== undefined) {
        const given = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(scratch, {}, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__  .h);
        if (given.major === major)
            return body({ url: scratch, version: given.version, isThrowaway: false });
        deps.log.warn(`The scratch server is PostgreSQL ${given.version} and the backup comes from ${major}: a throw-away server of ${major} is used`);
    }
    return (0,_postgres_throwaway_server_js__WEBPACK_IMPORTED_MODULE_4__  .M)({ major, purpose: 'drill', folder: deps.temporaryFolder }, deps, async ({ url }) => {
        const { version } = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__  .h);
        return body({ url, version, isThrowaway: true });
    });
}
const unknownMajor = () => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-dump', 'the backup does not say which version of PostgreSQL it comes from', {
    hint: 'make the backup with pg-runbook or with pg_dump of PostgreSQL 14 or newer',
});
 
const NO_SUCH_LOCALE = '42809';


async function withDrillDatabase({ url }, survey, deps, body) {
    const { collate = 'C', ctype = 'C' } = survey.manifest ?? {};
    const encoding = (0,_restore_preflight_js__WEBPACK_IMPORTED_MODULE_5__  .P)(survey);
    const make = (locale, note) => (0,_postgres_scratch_database_js__WEBPACK_IMPORTED_MODULE_2__  .wH)(url, 'drill', (database) => body(database, note), { ...deps, locale });
    try {
        return await make({ encoding, collate, ctype });
    }
    catch (error) {
        const isLocale = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_3__  .R8)(error.cause) === NO_SUCH_LOCALE;
        if (!isLocale || error.code !== 'no-scratch-database')
            throw error;
        return make({ encoding, collate: 'C', ctype: 'C' }, `the locale ${collate} is not on this machine: text was sorted by C`);
    }
}


  }),

  60715:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  listFolder),
    w: () => (  listArtifacts)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _backups_stores_artifact_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62341);
 



 
async function listArtifacts(reader, { artifactPrefix: prefix, environment }, signal) {
    const all = await reader.listBackups({ prefix, signal });
    return (0,_backups_stores_artifact_list_js__WEBPACK_IMPORTED_MODULE_2__  .rV)(all, prefix, environment).map(({ name, runId, createdAt, expiresAt, sizeBytes, expired }) => ({
        ...{ name, createdAt, sizeBytes, expired, ...(expiresAt && { expiresAt }) },
        source: { kind: 'artifact', name, ...(runId !== undefined && { runId }) },
    }));
}
 
const BACKUP = /^backup_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_\d+)?\.sql(?:\.zst|\.gz)?(?:\.age)?$/;
 
async function listFolder(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).filter((name) => BACKUP.test(name));
    const listed = names.map(async (name) => {
        const [, year, month, day, hour, minute, second] = BACKUP.exec(name);
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        return {
            ...{ name: file, expired: false, sizeBytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size },
            createdAt: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
            source: { kind: 'file', path: file },
        };
    });
    return (await Promise.all(listed)).sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}


  }),

  47662:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  makeTablespaces),
    o: () => (  withRoles)
  });
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64894);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
  var _restore_roles_named_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61917);




const rolesIn = (survey) => {
    const { owners, others } = (0,_restore_roles_named_js__WEBPACK_IMPORTED_MODULE_3__  .D)(survey, { noOwner: false, noPrivileges: false });
    return [...new Set([...owners, ...others])];
};


async function withRoles(url, survey, log, body) {
    const made = [];
    try {
        return await body(await makeMissing(url, rolesIn(survey), made, log));
    }
    finally {
        if (made.length > 0)
            await dropRoles(url, made, log);
    }
}
async function makeMissing(url, roles, made, log) {
    return (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, async (client) => {
        const sql = 'SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolname = ANY ($1)';
        const there = new Set((await client.query(sql, [roles])).rows.map(({ name }) => name));
        for (const role of roles.filter((name) => !there.has(name))) {
            try {
                await client.query(`CREATE ROLE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(role)} NOLOGIN`);
                made.push(role);
            }
            catch (error) {
                if (!(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .sS)(error))
                    throw error;
                const said = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .JL)(error, { showDetail: false });
                log.warn(`The role ${role} cannot be made, so owners and rights are not restored: ${said}`);
                return false;
            }
        }
        return true;
    });
}
const dropRoles = (url, made, log) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, async (client) => {
    for (const role of made)
        await client.query(`DROP ROLE IF EXISTS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(role)}`);
}).catch((error) => log.warn(`Roles of the drill are left, ${made.join(', ')}: ${String(error)}`));
 
async function makeTablespaces(url, { objects }) {
    const names = new Set(objects.flatMap(({ entry }) => (entry?.tablespace === undefined ? [] : [entry.tablespace])));
    if (names.size === 0)
        return;
    await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, async (client) => {
        await client.query('SET allow_in_place_tablespaces = on');
        for (const name of names)
            await client.query(`CREATE TABLESPACE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)} LOCATION ''`);
    }).catch((error) => {
        if (!(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .sS)(error))
            throw error;
    });
}


  }),

  82394:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  ledgerLines),
    v: () => (  databaseFacts)
  });
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12760);

const FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS "recovering",
    pg_catalog.current_setting('transaction_read_only') = 'on' AS "readOnly",
    CASE WHEN c.oid IS NULL THEN 'missing'
      WHEN pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT') THEN 'readable'
      ELSE 'not-readable' END AS "ledger"
  FROM (SELECT 1) one
  LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = '${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__  .sk}'
  LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = 'migrations'`;
 
const databaseFacts = async (reader) => (await reader.query(FACTS)).rows[0];
 
const ledgerLines = async (reader) => (await reader.query(`SELECT name, checksum, status FROM ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__  .sk}.migrations`)).rows;


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

  83247:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  checkFreshness: () => (  checkFreshness),
  drill: () => (  drill)
});

 
var external_node_os_ = __webpack_require__(48161);
 
var open_backup = __webpack_require__(81865);
 
var opening_survey = __webpack_require__(26973);
 
var errors = __webpack_require__(27406);
 
var client = __webpack_require__(64894);
 
var server_facts = __webpack_require__(62816);
 
var restore_into = __webpack_require__(89836);
 
var quantities = __webpack_require__(87568);
 
var quote = __webpack_require__(47213);
 
var sqlstate = __webpack_require__(54812);
; 
 
const good = (name, what) => ({ name, outcome: 'good', what });
const notMade = (name, why) => ({ name, outcome: 'not-made', why });
 
const checkOf = (name, what, found) => found.length === 0 ? good(name, what) : { name, outcome: 'bad', found };

; 




const NAME = 'amcheck';
const SCHEMA = 'pgrunbook_amcheck';
const FAULTS_OF_ONE_TABLE = 3;
const INDEXES = `
  SELECT c.oid::text AS oid, c.oid::regclass::text AS name, i.indrelid::regclass::text AS "table"
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_am a ON a.oid = c.relam
  WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relpersistence <> 't' AND i.indisvalid AND i.indisready ORDER BY c.oid`;
const TABLES = `
  SELECT c.oid::text AS oid, c.oid::regclass::text AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_am a ON a.oid = c.relam
  WHERE a.amname = 'heap' AND c.relkind IN ('r', 'm', 't') AND c.relpersistence <> 't' ORDER BY c.oid`;
 
async function amcheck(client, signal) {
    const there = await client.query(`SELECT FROM pg_catalog.pg_available_extensions WHERE name = 'amcheck'`);
    if (there.rowCount === 0)
        return notMade(NAME, 'the server has no amcheck extension (of postgresql-contrib)');
    const schema = (0,quote .C)(await schemaOfExtension(client));
    const [indexes, tables] = [await list(client, INDEXES), await list(client, TABLES)];
    const found = [];
    for (const { oid, name, table } of indexes) {
        signal.throwIfAborted();
        const look = () => client.query(`SELECT ${schema}.bt_index_parent_check($1::oid, true)`, [oid]);
        found.push(...(await faults(`the index ${name} of ${table}`, look)));
    }
    for (const { oid, name } of tables) {
        signal.throwIfAborted();
        const sql = `SELECT blkno, msg FROM ${schema}.verify_heapam($1::oid) LIMIT ${FAULTS_OF_ONE_TABLE}`;
        found.push(...(await faults(`the table ${name}`, () => client.query(sql, [oid]))));
    }
    return checkOf(NAME, `${(0,quantities .pq)(indexes.length, 'B-tree')} and ${(0,quantities .pq)(tables.length, 'table')} are sound`, found);
}
async function schemaOfExtension(client) {
    const { rows } = await client.query(`SELECT extnamespace::regnamespace::text AS schema FROM pg_catalog.pg_extension WHERE extname = 'amcheck'`);
    if (rows[0])
        return rows[0].schema.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
    await client.query(`CREATE SCHEMA ${SCHEMA}; CREATE EXTENSION amcheck SCHEMA ${SCHEMA}`);
    return SCHEMA;
}
const list = async (client, sql) => (await client.query(sql)).rows;
 
async function faults(what, look) {
    try {
        const rows = (await look()).rows;
        return rows.filter(({ msg }) => msg !== undefined).map(({ blkno, msg }) => `${what}: block ${blkno}: ${msg}`);
    }
    catch (error) {
        if (!(0,sqlstate .sS)(error))
            throw error;
        return [`${what}: ${(0,sqlstate .JL)(error, { showDetail: false })}`];
    }
}

 
var drill_database = __webpack_require__(19286);
 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var folder_store = __webpack_require__(25242);
 
var make_backup = __webpack_require__(98621);
 
var opened_file = __webpack_require__(65182);
 
var tool_version = __webpack_require__(11646);
 
var open_client = __webpack_require__(86205);
 
var restore_session = __webpack_require__(30871);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var pg_copy_streams = __webpack_require__(26901);
 
var raw_query = __webpack_require__(64599);
; 
 



const FROM_STDIN = Buffer.from(' FROM stdin;');
const TO_STDOUT = Buffer.from(' TO stdout');
const NEWLINE = 10;
 
function copyOutOf(sql) {
    const at = sql.length - FROM_STDIN.length;
    return sql.subarray(at).equals(FROM_STDIN) ? Buffer.concat([sql.subarray(0, at), TO_STDOUT]) : undefined;
}
 
const AS_PG_DUMP = `SET datestyle = ISO; SET intervalstyle = postgres; SET extra_float_digits = 3; SET bytea_output = hex;
  SET synchronize_seqscans = off; SET row_security = off; SET timezone = 'UTC'; SET statement_timeout = 0`;
 
async function hashRows(client, sql, signal) {
    const stream = (0,pg_copy_streams.to)('');
    stream.submit = (connection) => {
        Object.assign(stream, { connection });
        stream._attach();
        connection.stream.write((0,raw_query .CR)(sql));
    };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let [rows, bytes] = [0, 0];
    for await (const chunk of client.query(stream)) {
        signal.throwIfAborted();
        hash.update(chunk);
        bytes += chunk.length;
        for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1))
            rows++;
    }
    return { rows, bytes, sha256: hash.digest('hex') };
}

; 








 
async function readBack(url, survey, { log, signal, jobs }) {
    const waiting = [...survey.tables];
    const found = [];
    const total = waiting.length;
    const work = async () => {
        const { client } = await (0,restore_session .d)(url, survey, { noOwner: true, noPrivileges: true });
        try {
            await client.query(AS_PG_DUMP);
            for (let table = waiting.shift(); table; table = waiting.shift()) {
                signal.throwIfAborted();
                const detail = `${table.schema}.${table.name}`;
                log.progress({ task: 'Reading back', done: total - waiting.length, total, unit: 'tables', detail });
                found.push(...(await differencesOf(table, survey, { client, url, signal })));
            }
        }
        finally {
            await (0,open_client .Y)(client);
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, total)) }, work));
    found.push(...(await largeObjects(url, survey)));
    const rows = (0,quantities .pq)(survey.facts.rows, 'row');
    const how = survey.manifest ? 'byte for byte as the manifest says' : 'counted: this backup has no manifest';
    return checkOf('rows', `${(0,quantities .pq)(total, 'table')}, ${rows}, ${how}`, found.sort());
}
async function differencesOf(table, { manifest }, reading) {
    const name = `${table.schema}.${table.name}`;
    const sql = table.parts.length === 1 ? copyOutOf(table.parts[0].sql) : undefined;
    try {
        if (!manifest || sql === undefined)
            return rowsDiffer(name, table.rows, await countRows(table, reading));
        const read = await hashRows(reading.client, sql, reading.signal);
        const rows = rowsDiffer(name, table.rows, read.rows);
        if (rows.length > 0 || read.sha256 === table.sha256)
            return rows;
        return [`${name}: ${(0,quantities .pq)(read.rows, 'row')} as the manifest says, and not all with the same values`];
    }
    catch (error) {
        if (!(0,sqlstate .sS)(error))
            throw error;
        return [`${name} cannot be read: ${(0,sqlstate .JL)(error, { showDetail: false })}`];
    }
}
const rowsDiffer = (name, said, read) => said === read ? [] : [`${name}: the backup has ${(0,quantities .pq)(said, 'row')}, the restored table ${(0,quantities .pq)(read, 'row')}`];
 
const countRows = ({ schema, name }, { url }) => (0,client .SV)(url, {}, async (client) => {
    const from = `${(0,quote .C)(schema)}.${(0,quote .C)(name)}`;
    const { rows } = await client.query(`SELECT pg_catalog.count(*) AS count FROM ${from}`);
    return Number(rows[0].count);
});
async function largeObjects(url, { facts }) {
    const count = await (0,client .SV)(url, {}, async (client) => {
        const sql = 'SELECT pg_catalog.count(*) AS count FROM pg_catalog.pg_largeobject_metadata';
        return Number((await client.query(sql)).rows[0].count);
    });
    if (count === facts.largeObjects)
        return [];
    return [`the backup has ${(0,quantities .pq)(facts.largeObjects, 'large object')}, the restored database ${count}`];
}

; 

const MOST_TOLD = 20;
function surveyDifferences(first, second, { noOwner, noPrivileges }) {
    const sameProgram = first.facts.pgDumpVersion === second.facts.pgDumpVersion && !noOwner && !noPrivileges;
    const found = [...survey_differences_rowsDiffer(first, second), ...objectsDiffer(first, second, sameProgram)];
    const more = found.length - MOST_TOLD;
    return more > 0 ? [...found.slice(0, MOST_TOLD), `and ${more} more`] : found;
}
function survey_differences_rowsDiffer(first, second) {
    const tables = new Map(second.tables.map((table) => [`${table.schema}.${table.name}`, table]));
    return first.tables.flatMap(({ schema, name, rows, sha256, parts }) => {
        const other = tables.get(`${schema}.${name}`);
        if (other === undefined)
            return parts.length > 1 ? [] : [`${schema}.${name} is not in the second backup`];
        if (other.rows !== rows)
            return [`${schema}.${name}: ${(0,quantities .pq)(rows, 'row')} became ${(0,quantities .pq)(other.rows, 'row')}`];
        const comparable = first.manifest !== undefined && parts.length === 1 && other.parts.length === 1;
        return comparable && other.sha256 !== sha256 ? [`${schema}.${name}: values became other values`] : [];
    });
}
 
const NOT_COMPARED = new Set(['ACL', 'DEFAULT ACL', 'TABLE DATA', 'EXTENSION']);
function objectsOf({ objects }) {
    const texts = new Map();
    for (const { entry, statements } of objects) {
        if (entry === undefined || NOT_COMPARED.has(entry.type) || /^EXTENSION /.test(entry.name))
            continue;
        const key = `${entry.type} ${entry.schema === undefined ? '' : `${entry.schema}.`}${entry.name}`;
        texts.set(key, (texts.get(key) ?? '') + textOf(statements));
    }
    return texts;
}
const textOf = (statements) => statements.map(({ sql }) => sql.toString('latin1')).join('\n');
function objectsDiffer(first, second, sameProgram) {
    const [one, other] = [objectsOf(first), objectsOf(second)];
    return [
        ...[...one.keys()].filter((key) => !other.has(key)).map((key) => `${key} is not in the second backup`),
        ...[...other.keys()].filter((key) => !one.has(key)).map((key) => `${key} is in the second backup only`),
        ...(sameProgram
            ? [...one]
                .filter(([key, text]) => other.has(key) && other.get(key) !== text)
                .map(([key]) => `${key} became another`)
            : []),
    ];
}

; 
 
 
















const dump_again_NAME = 'dumped and restored again';
const OPTIONS = {
    seal: { compression: 'none', recipients: [] },
    ...{ excludeTableData: [], allowEmpty: true, lockWaitTimeoutMs: 30_000, lockRetries: 0 },
};


async function dumpAgain(restored, first, server, options, deps) {
    const temporaryFolder = await (0,promises_.mkdtemp)(external_node_path_.join(deps.temporaryFolder, 'again-'));
    try {
        const file = await dump(restored, temporaryFolder, deps);
        const openDeps = { ...deps, log: quietly(deps.log), identities: [], temporaryFolder };
        return await (0,opened_file .m)(file, 'the backup of the restored database', openDeps, async (backup) => {
            const second = await (0,opening_survey .z)(backup, openDeps);
            const found = surveyDifferences(first, second, options);
            await (0,drill_database .D)(server, second, openDeps, async (url) => {
                await (0,restore_into .p)(url, backup, second, options, openDeps);
                const again = await readBack(url, second, { ...openDeps, jobs: options.jobs });
                if (again.outcome === 'bad')
                    found.push(...again.found);
            });
            return checkOf(dump_again_NAME, `${(0,quantities .pq)(second.tables.length, 'table')}, the same twice`, found);
        });
    }
    catch (error) {
        return failed(error);
    }
    finally {
        await (0,promises_.rm)(temporaryFolder, { recursive: true, force: true });
    }
}
async function dump(url, temporaryFolder, deps) {
    const server = await (0,client .SV)(url, {}, server_facts .h);
    const backupDeps = {
        ...{ ...deps, log: quietly(deps.log), temporaryFolder },
        store: (0,folder_store .s)(temporaryFolder),
        provenance: { toolVersion: tool_version .w },
        now: () => new Date(),
    };
    return (await (0,make_backup .B)(url, server, OPTIONS, backupDeps)).stored.location;
}
 
function quietly(log) {
    const debug = (message) => log.debug(message);
    return { ...log, info: debug, warn: debug };
}
const NO_PROGRAM = ['client-tool-missing', 'client-tool-too-old'];
function failed(error) {
    if (!(error instanceof errors .rk) || error.code === 'cancelled')
        throw error;
    if (NO_PROGRAM.includes(error.code))
        return notMade(dump_again_NAME, error.message);
    return { name: dump_again_NAME, outcome: 'bad', found: [error.message] };
}

; 

const isExtension = (type) => type === 'EXTENSION';
const extensionsIn = ({ objects }) => [
    ...new Set(objects.filter(({ entry }) => isExtension(entry?.type)).map(({ entry }) => entry.name)),
];
 
async function missingExtensions(client, survey) {
    const wanted = extensionsIn(survey);
    if (wanted.length === 0)
        return [];
    const sql = 'SELECT name::text FROM pg_catalog.pg_available_extensions WHERE name = ANY ($1)';
    const there = new Set((await client.query(sql, [wanted])).rows.map(({ name }) => name));
    return wanted.filter((name) => !there.has(name));
}
 
function refuseMissing(missing, allowed) {
    const refused = missing.filter((name) => !allowed.includes(name));
    if (refused.length === 0)
        return;
    throw new errors .rk('restore-refused', `the drill's server does not have: the extensions ${refused.join(', ')}`, {
        state: 'nothing-changed',
        hint: `give with scratch-url (SCRATCH_DATABASE_URL) a server that has them, e.g. a service container with their image; or, where ` +
            `no table needs them, allow-missing-extensions: ${refused.join(', ')}`,
    });
}
 
const withoutExtensions = (survey, missing) => ({
    ...survey,
    objects: survey.objects.filter(({ entry }) => {
        if (entry === undefined)
            return true;
        const about = entry.type === 'COMMENT' ? /^EXTENSION "?(.+?)"?$/.exec(entry.name)?.[1] : undefined;
        const name = isExtension(entry.type) ? entry.name : about;
        return name === undefined || !missing.includes(name);
    }),
});

 
var ledger_view = __webpack_require__(82394);
 
var read_folder = __webpack_require__(35800);
; 





const ledger_against_folder_NAME = 'migrations';
 
async function ledgerAgainstFolder(client, migrationsDir) {
    if ((await (0,ledger_view .v)(client)).ledger !== 'readable')
        return notMade(ledger_against_folder_NAME, 'the backup holds no ledger of migrations');
    const folder = await (0,read_folder .m)(migrationsDir).catch((error) => {
        if (error instanceof errors .rk)
            return undefined;
        throw error;
    });
    if (folder === undefined)
        return notMade(ledger_against_folder_NAME, `there is no folder ${migrationsDir} here to hold the ledger against`);
    const files = new Map(folder.files.map((file) => [file.name, file.checksum]));
    const lines = await (0,ledger_view .f)(client);
    const done = lines.filter(({ status }) => status === 'applied' || status === 'adopted');
    const found = [
        ...done
            .filter(({ name, checksum }) => files.has(name) && files.get(name) !== checksum)
            .map(({ name, status }) => `${name} is ${status} with another text than ${migrationsDir} has`),
        ...lines
            .filter(({ status }) => status === 'running' || status === 'rolling-back')
            .map(({ name }) => `${name} was half way when the backup was made`),
    ];
    const gone = done.filter(({ name }) => !files.has(name)).map(({ name }) => name);
    const later = folder.files.length - (done.length - gone.length);
    const rest = [
        ...(later > 0 ? [`; ${(0,quantities .pq)(later, 'file')} not in it yet`] : []),
        ...(gone.length > 0 ? [`; applied, and gone from the folder: ${gone.join(', ')}`] : []),
    ].join('');
    return checkOf(ledger_against_folder_NAME, `${(0,quantities .pq)(done.length, 'applied file')} as in ${migrationsDir}${rest}`, found.sort());
}

 
var roles = __webpack_require__(47662);
 
var migrations_parse = __webpack_require__(84168);
 
var load_parser = __webpack_require__(369);
; 
 
 







const smoke_queries_NAME = 'smoke queries';
const DEFAULT_SMOKE_FILE = 'db/drill.sql';
 
const BOOLEAN_OID = 16;
const TIME_LIMIT = '5min';


async function readSmokeQueries(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        if (file === DEFAULT_SMOKE_FILE && cause.code === 'ENOENT')
            return undefined;
        throw badFile(`cannot be read (${cause.code ?? String(cause)})`, file, cause);
    });
    if (text === undefined)
        return undefined;
    const { parse } = await (0,load_parser .q)();
    const parsed = await parse(text).catch((cause) => {
        throw badFile(`is no SQL: ${cause.message}`, file, cause);
    });
    return (0,migrations_parse .Xe)(text, parsed.stmts ?? []).map(({ sql, line }) => ({ sql, line }));
}
const badFile = (what, file, cause) => new errors .rk('bad-input', `smoke-file: ${file} ${what}`, {
    state: 'nothing-changed',
    hint: 'give a file of SQL queries, one or several, each ended by a semicolon',
    cause,
});
async function smokeQueries(client, queries, file, signal) {
    if (queries === undefined)
        return notMade(smoke_queries_NAME, `there is no ${file}`);
    const found = [];
    for (const { sql, line } of queries) {
        signal.throwIfAborted();
        const problem = await ask(client, sql);
        if (problem !== undefined)
            found.push(`${file}:${line}: ${problem}`);
    }
    return checkOf(smoke_queries_NAME, `${(0,quantities .pq)(queries.length, 'query', 'queries')} of ${file}`, found);
}
async function ask(client, sql) {
    await client.query(`BEGIN; SET LOCAL statement_timeout = '${TIME_LIMIT}'`);
    try {
        const { fields, rows } = await client.query({ text: sql, rowMode: 'array' });
        const booleans = fields.flatMap(({ dataTypeID }, column) => (dataTypeID === BOOLEAN_OID ? [column] : []));
        const wrong = booleans.find((column) => rows.some((row) => row[column] === false));
        return wrong === undefined ? undefined : `${fields[wrong].name} is false`;
    }
    catch (error) {
        if (!(0,sqlstate .sS)(error))
            throw error;
        return (0,sqlstate .JL)(error, { showDetail: false });
    }
    finally {
        await client.query('ROLLBACK');
    }
}

; 














 
async function drillBackup(source, label, request, deps) {
    const told = { backup: label, verdict: { kind: 'proved' }, steps: [], checks: [], notes: [] };
    const begun = performance.now();
    try {
        await (0,open_backup .s)(source, deps, (backup) => prove(backup, told, begun, request, deps));
        told.verdict = verdictOf(told.checks);
    }
    catch (error) {
        deps.signal.throwIfAborted();
        if (!(error instanceof errors .rk) || error.code === 'cancelled')
            throw error;
        const { hint } = error.detail;
        told.verdict = { kind: 'not-restored', reason: error.message, ...(hint !== undefined && { next: hint }) };
    }
    return told;
}
function verdictOf(checks) {
    const found = checks.flatMap((check) => check.outcome === 'bad' ? check.found.map((one) => `${check.name}: ${one}`) : []);
    return found.length === 0 ? { kind: 'proved' } : { kind: 'differs', found };
}
async function prove(backup, told, begun, request, deps) {
    deps.log.info(`Reading ${backup.name}`);
    Object.assign(told, { backup: backup.name, storedBytes: backup.storedBytes });
    const survey = await (0,opening_survey .z)(backup, deps);
    const readMs = performance.now() - begun;
    const { manifest, tables, facts } = survey;
    if (tables.length === 0)
        told.notes.push('the backup holds no rows of any table: is it of the right database?');
    Object.assign(told, { tables: tables.length, rows: facts.rows });
    if (manifest) {
        const ageHours = (deps.now().getTime() - Date.parse(manifest.startedAt)) / 3_600_000;
        Object.assign(told, { madeAt: manifest.startedAt, ageHours });
    }
    else
        told.notes.push('it has no manifest: what it vouches for is that it is complete, not that no row was changed');
    await (0,drill_database .ZQ)(survey, request.scratch, deps, async (server) => {
        told.server = `PostgreSQL ${server.version}${server.isThrowaway ? ', a throw-away server' : ''}`;
        const usable = await withWhatIsThere(survey, server, told, request);
        await (0,roles .o)(server.url, usable, deps.log, (all) => restoreAndCheck({ backup, survey: usable, server, told, readMs, all }, request, deps));
    });
}
async function withWhatIsThere(survey, server, told, request) {
    const missing = await (0,client .SV)(server.url, {}, (client) => missingExtensions(client, survey));
    refuseMissing(missing, request.allowMissingExtensions);
    if (server.isThrowaway)
        await (0,roles .G)(server.url, survey);
    if (missing.length === 0)
        return survey;
    told.notes.push(`restored without the extensions ${missing.join(', ')}, as allow-missing-extensions says`);
    return withoutExtensions(survey, missing);
}
async function restoreAndCheck(one, request, deps) {
    const { backup, survey, server, told, all } = one;
    if (!all)
        told.notes.push('owners and rights were not restored: not every role could be made on the server');
    const options = { jobs: request.jobs, noOwner: !all, noPrivileges: !all };
    await (0,drill_database .D)(server, survey, deps, async (url, note) => {
        if (note !== undefined)
            told.notes.push(note);
        const restoring = performance.now();
        const report = await (0,restore_into .p)(url, backup, survey, options, deps);
        told.restoreMs = Math.round(one.readMs + performance.now() - restoring);
        told.steps = report.steps;
        told.notes.push(...report.findings.map(({ what }) => what));
        const checks = checksOf(url, one, request, deps);
        for (const check of checks)
            told.checks.push(await check());
        if (request.again)
            told.checks.push(await dumpAgain(url, survey, server, options, deps));
         
        told.checks.push(await (0,client .SV)(url, {}, (client) => amcheck(client, deps.signal)));
        told.databaseBytes = (await (0,client .SV)(url, {}, server_facts .h)).sizeBytes;
    });
}
function checksOf(url, { survey }, request, deps) {
    const { migrationsDir, smoke, smokeFile, jobs } = request;
    return [
        () => readBack(url, survey, { ...deps, jobs }),
        () => (0,client .SV)(url, {}, (client) => ledgerAgainstFolder(client, migrationsDir)),
        () => (0,client .SV)(url, {}, (client) => smokeQueries(client, smoke, smokeFile, deps.signal)),
    ];
}

; 
 
 

const hours = (milliseconds) => `${(milliseconds / 3_600_000).toFixed(1)} h`;
 
function judgeFreshness(backups, { maxAgeMs, smallestShare }, now) {
    const at = backups.findIndex(({ expired, expiresAt }) => !expired && !(expiresAt && expiresAt <= now));
    const newest = backups[at];
    if (newest === undefined)
        return { status: 'stale', found: [backups.length > 0 ? 'every backup has expired' : 'there is no backup'] };
    const previous = backups[at + 1];
    const ageMs = now.getTime() - newest.createdAt.getTime();
    const found = [];
    if (ageMs > maxAgeMs)
        found.push(`the newest backup is ${hours(ageMs)} old, and none may be older than ${hours(maxAgeMs)}`);
    const nextBy = new Date(newest.createdAt.getTime() + maxAgeMs);
    if (newest.expiresAt && newest.expiresAt < nextBy)
        found.push(`the newest backup expires at ${newest.expiresAt.toISOString()}, and the next one is due by ${nextBy.toISOString()}: raise retention-days`);
    if (previous && newest.sizeBytes * 100 < previous.sizeBytes * smallestShare)
        found.push(`the newest backup has ${(0,quantities .ob)(newest.sizeBytes)}, the one before it ${(0,quantities .ob)(previous.sizeBytes)}: less than ${smallestShare} % of it`);
    return {
        status: found.length === 0 ? 'fresh' : 'stale',
        newest: shown(newest),
        ageHours: ageMs / 3_600_000,
        ...(previous && { previous: shown(previous) }),
        found,
    };
}
const shown = ({ name, createdAt, expiresAt, sizeBytes, expired }) => ({
    ...{ name, createdAt, sizeBytes, expired, ...(expiresAt && { expiresAt }) },
});

 
var listing = __webpack_require__(60715);
 
var connection_url = __webpack_require__(57501);
; 
 
 









async function drill(request, deps) {
    const begun = performance.now();
    const { scratchUrl, smokeFile, migrationsDir, allowMissingExtensions, again } = request;
    const scratch = scratchUrl === undefined ? undefined : (0,connection_url .mx)(scratchUrl, 'SCRATCH_DATABASE_URL');
    const smoke = await readSmokeQueries(smokeFile);
    const one = {
        ...{ migrationsDir, smokeFile, smoke, allowMissingExtensions, again, jobs: (0,external_node_os_.availableParallelism)() },
        ...(scratch && { scratch }),
    };
    const { chosen, problem } = await choose(request.backups, deps);
    const drilled = [];
    for (const { source, label } of chosen)
        drilled.push(await drillBackup(source, label, one, deps));
    const durationMs = Math.round(performance.now() - begun);
    return { status: worst(drilled), drilled, ...(problem !== undefined && { problem }), durationMs };
}
async function choose(backups, deps) {
    if (backups.kind === 'one')
        return { chosen: [backups] };
    try {
        const there = (await drill_list(backups, deps)).filter(({ expired }) => !expired);
        const [newest, ...older] = there;
        if (newest === undefined)
            return { chosen: [], problem: `nothing to drill: there is no backup ${placeOf(backups)}` };
        const one = older[Math.floor((deps.random ?? Math.random)() * older.length)];
        return { chosen: [newest, ...(one ? [one] : [])].map(({ source, name }) => ({ source, label: name })) };
    }
    catch (error) {
        if (!(error instanceof errors .rk) || error.code !== 'backup-not-found')
            throw error;
        return { chosen: [], problem: `nothing to drill: ${error.message}` };
    }
}
function drill_list(place, { artifacts, signal }) {
    if (place.kind === 'folder')
        return (0,listing .b)(place.folder);
    if (artifacts)
        return (0,listing .w)(artifacts, place, signal);
    throw new errors .rk('bad-input', 'github-token: required to look for artifacts', { state: 'nothing-changed' });
}
function placeOf(place) {
    if (place.kind === 'folder')
        return `in ${place.folder}`;
    const whose = place.environment === undefined ? '' : ` of ${place.environment}`;
    return `among the artifacts of this repository that begin with ${place.artifactPrefix}${whose}`;
}
function worst(drilled) {
    const kinds = new Set(drilled.map(({ verdict }) => verdict.kind));
    if (drilled.length === 0 || kinds.has('not-restored'))
        return 'not-restored';
    return kinds.has('differs') ? 'differs' : 'proved';
}
 
async function checkFreshness(request, deps) {
    const backups = await drill_list(request.place, deps);
    return { ...judgeFreshness(backups, request, deps.now()), where: placeOf(request.place) };
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

  68862:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  LEDGER_TABLE),
    s: () => (  LEDGER_SCHEMA)
  });


const LEDGER_SCHEMA = 'pgrunbook';
 
const LEDGER_TABLE = 'migrations';


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


  })

};
