export const id = 707;
export const ids = [707];
export const modules = {

  82992:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  notOpened),
    m: () => (  notFound)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 

const OTHER_COPY = 'fetch it again from where it is kept, or use another backup';
 
const notOpened = (message, hint = OTHER_COPY, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('backup-not-opened', message, { state: 'nothing-changed', hint, cause });
const notFound = (message, hint, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('backup-not-found', message, { state: 'nothing-changed', hint, cause });


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

  75634:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K5: () => (  safetyBackupName),
    nh: () => (  isSafetyBackup),
    p8: () => (  SAFETY_PART),
    sN: () => (  withoutSafetyBackups)
  });
const MARK = '_before_restore';
const NAME = /(?:^|[/\\-])backup_\d{8}_\d{6}_before_restore(?=[._-]|$)/;
 
const isSafetyBackup = (name) => NAME.test(name);
 
const safetyBackupName = (name) => name.replace('.sql', `${MARK}.sql`);
 
const SAFETY_PART = `(?:${MARK})?`;
 
function withoutSafetyBackups(newestFirst, log) {
    const rest = newestFirst.filter(({ name }) => !isSafetyBackup(name));
    const passed = newestFirst.findIndex(({ name }) => !isSafetyBackup(name));
    if (passed > 0)
        log?.info(`Passed over, since a restore took it of what it replaced: ${newestFirst
            .slice(0, passed)
            .map(({ name }) => name)
            .join(', ')}; to read one of these, give its name`);
    return rest;
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

  19286:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  withDrillDatabase),
    ZQ: () => (  withDrillServer)
  });
 
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64894);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _postgres_database_locale_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1083);
  var _postgres_scratch_database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47857);
  var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62816);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54812);
  var _postgres_throwaway_server_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78175);
  var _restore_locale_of_backup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92679);
  var _restore_preflight_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74027);









 
const majorOf = ({ manifest, facts }) => Number(/^\d+/.exec(manifest?.serverVersion ?? facts.serverVersion ?? '')?.[0] ?? 0);
 
async function withDrillServer(survey, scratch, deps, body) {
    const major = majorOf(survey);
    if (major === 0)
        throw unknownMajor();
    if (scratch !== undefined) {
        const given = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(scratch, {}, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_4__  .h);
        if (given.major === major)
            return body({ url: scratch, version: given.version, isThrowaway: false });
        deps.log.warn(`The scratch server is PostgreSQL ${given.version} and the backup comes from ${major}: a throw-away server of ${major} is used`);
    }
    return (0,_postgres_throwaway_server_js__WEBPACK_IMPORTED_MODULE_6__  .M)({ major, purpose: 'drill', folder: deps.temporaryFolder }, deps, async ({ url }) => {
        const { version } = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_4__  .h);
        return body({ url, version, isThrowaway: true });
    });
}
const unknownMajor = () => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-dump', 'the backup does not say which version of PostgreSQL it comes from', {
    hint: 'make the backup with pg-runbook or with pg_dump of PostgreSQL 14 or newer',
});
 
const NO_SUCH_LOCALE = '42809';


async function withDrillDatabase({ url }, survey, deps, body) {
    const { collate = 'C' } = survey.manifest ?? {};
    const encoding = (0,_restore_preflight_js__WEBPACK_IMPORTED_MODULE_8__  .P)(survey);
    const simplest = { encoding, collate: 'C', ctype: 'C', provider: null, locale: null };
    const providers = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, _postgres_database_locale_js__WEBPACK_IMPORTED_MODULE_2__  .RJ);
    const make = (locale, note) => (0,_postgres_scratch_database_js__WEBPACK_IMPORTED_MODULE_3__  .wH)(url, 'drill', (database) => body(database, note), { ...deps, locale });
    try {
        return await make((0,_restore_locale_of_backup_js__WEBPACK_IMPORTED_MODULE_7__  .ys)(survey, encoding, simplest, providers), (0,_restore_locale_of_backup_js__WEBPACK_IMPORTED_MODULE_7__  .Dt)(survey, providers)[0]);
    }
    catch (error) {
        const isLocale = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .R8)(error.cause) === NO_SUCH_LOCALE;
        if (!isLocale || error.code !== 'no-scratch-database')
            throw error;
        return make(simplest, `the locale ${collate} is not on this machine: text was sorted by C`);
    }
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
  var _restore_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3991);







async function withRoles(url, survey, log, body) {
    const made = [];
    try {
        const named = (0,_restore_roles_named_js__WEBPACK_IMPORTED_MODULE_3__  .D)(survey, { noOwner: false, noPrivileges: false });
        return await body((await makeMissing(url, named, made, log)) && (await mayBeOwners(url, named, log)));
    }
    finally {
        if (made.length > 0)
            await dropRoles(url, made, log);
    }
}
 
async function mayBeOwners(url, { owners }, log) {
    const sql = `SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolname = ANY ($1) AND NOT ${_restore_target_js__WEBPACK_IMPORTED_MODULE_4__  .k}`;
    const strangers = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, {}, async (client) => (await client.query(sql, [[...owners]])).rows);
    if (strangers.length === 0)
        return true;
    const names = strangers.map(({ name }) => name).join(', ');
    log.warn(`Owners and rights are not restored: this role is no member of ${names}, and so cannot make them owners`);
    return false;
}
async function makeMissing(url, { owners, others }, made, log) {
    const roles = [...new Set([...owners, ...others])];
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

  36836:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  statementsBeyondDatabase)
  });
const BEYOND = new Set([
    'CreateRoleStmt',
    'AlterRoleStmt',
    'AlterRoleSetStmt',
    'DropRoleStmt',
    'GrantRoleStmt',
    'ReassignOwnedStmt',
    'DropOwnedStmt',
    'CreatedbStmt',
    'DropdbStmt',
    'AlterDatabaseStmt',
    'AlterDatabaseSetStmt',
    'AlterDatabaseRefreshCollStmt',
    'AlterSystemStmt',
    'CreateTableSpaceStmt',
    'DropTableSpaceStmt',
    'AlterTableSpaceOptionsStmt',
    'AlterTableMoveAllStmt',
    'CreateSubscriptionStmt',
    'AlterSubscriptionStmt',
    'DropSubscriptionStmt',
]);
 
const OBJECT_FIELDS = ['renameType', 'objectType', 'objtype'];
const SHARED_OBJECTS = new Set([
    'OBJECT_ROLE',
    'OBJECT_DATABASE',
    'OBJECT_TABLESPACE',
    'OBJECT_SUBSCRIPTION',
    'OBJECT_PARAMETER_ACL',
]);
 
const BEYOND_IN_TEXT = /\b(?:create|alter|drop)\s+(?:role|group|user(?!\s+mapping)|database|tablespace|subscription)\b|\balter\s+system\b|\bpg_reload_conf\b/i;
const textOf = ({ args = [] }) => JSON.stringify(args);
function reachesBeyond(node) {
    const [kind, body] = Object.entries(node)[0];
    if (BEYOND.has(kind))
        return true;
    if ('DoStmt' in node)
        return BEYOND_IN_TEXT.test(textOf(node.DoStmt).replaceAll('\\n', ' '));
    if ('CopyStmt' in node)
        return node.CopyStmt.is_from !== true && node.CopyStmt.filename !== undefined;
    return OBJECT_FIELDS.some((field) => SHARED_OBJECTS.has(String(body[field])));
}
 
const statementsBeyondDatabase = (statements) => statements.filter(({ node }) => reachesBeyond(node));


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

  5130:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  refuseOtherEnvironment),
    d: () => (  markEnvironment)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .sk}.environment`;


const identity = (mayIdentify) => `
  SELECT ${mayIdentify ? '(SELECT system_identifier::text FROM pg_catalog.pg_control_system())' : "'unknown'"}
         || '/' || d.oid || '/' || d.datname
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`;
const CLUSTER = "pg_catalog.split_part(%, '/', 1)";
const DATABASE = "pg_catalog.substr(%, pg_catalog.strpos(%, '/'))";
const of = (part, whole) => part.replaceAll('%', whole);
 
const sameIdentity = (one, other) => `
  (${of(DATABASE, one)} = ${of(DATABASE, other)}
    AND (${of(CLUSTER, one)} = ${of(CLUSTER, other)} OR 'unknown' IN (${of(CLUSTER, one)}, ${of(CLUSTER, other)})))`;
const markIn = (mayIdentify) => `
  SELECT mark.environment, mark.since, ${sameIdentity('mark.identity', 'here.identity')} AS here
  FROM ${TABLE} mark, (${identity(mayIdentify)}) here (identity)`;
const ACCESS = `
  SELECT pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS "mayIdentify",
    EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relname = 'environment' AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        AND pg_catalog.has_table_privilege(c.oid, 'SELECT')) AS readable`;
const accessOf = async (client) => (await client.query(ACCESS, [_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .sk])).rows[0];
 
async function markOf(client) {
    const { readable, mayIdentify } = await accessOf(client);
    if (!readable)
        return undefined;
    const [mark] = (await client.query(markIn(mayIdentify))).rows;
    return mark?.here ? mark : undefined;
}


async function refuseOtherEnvironment(client, environment) {
    if (!environment)
        return undefined;
    const mark = await markOf(client);
    if (mark === undefined)
        return environment;
    if (mark.environment === environment)
        return undefined;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('wrong-database', `this database is migrated as ${mark.environment} since ${mark.since.toISOString()}, and ${environment} was chosen: are the URLs swapped?`, {
        state: 'nothing-changed',
        hint: `check the URL of ${environment}; where this database is ${environment} from now on: DELETE FROM ${TABLE}`,
    });
}
 
async function markEnvironment(client, environment) {
    if (!environment)
        return;
    const { mayIdentify } = await accessOf(client);
    await client.query(`INSERT INTO ${TABLE} AS mark (environment, since, identity) SELECT $1, pg_catalog.clock_timestamp(), (${identity(mayIdentify)})
     ON CONFLICT (singleton) DO UPDATE SET environment = excluded.environment, since = excluded.since, identity = excluded.identity
     WHERE NOT ${sameIdentity('mark.identity', 'excluded.identity')}`, [environment]);
}


  }),

  64650:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  refuseNotOnStaging)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64894);
  var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57501);
  var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39214);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87568);
  var _environment_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5130);
  var _ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21366);







const LIMITS = { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000 };
const isGiven = (env) => ['STAGING_DATABASE_URL', 'STAGING_DIRECT_URL'].some((name) => (env[name] ?? '').trim() !== '');
function isAsked({ database: { environment }, requireStaging = 'auto' }, deps) {
    if (requireStaging === 'true')
        return environment !== 'staging';
    if (environment !== 'production' || !isGiven(deps.env))
        return false;
    if (requireStaging === 'false')
        deps.log.warn('Whether staging has these files is not asked: require-staging is false');
    return requireStaging === 'auto';
}


async function refuseNotOnStaging(files, production, wish, deps) {
    if (files.length === 0 || !isAsked(wish, deps))
        return;
    const url = stagingUrl(deps.env);
    const here = await runningDatabase(production);
    const ledger = await askStaging(url, here);
    const missing = files.flatMap((file) => whyNot(file, ledger.get(file.name)) ?? []);
    if (missing.length === 0) {
        deps.log.info(`Staging (${(0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(url)}) has applied ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .pq)(files.length, 'file')}, with the same text`);
        return;
    }
    const refusal = notOnStaging(missing, url);
    if (!wish.dryRun)
        throw refusal;
    deps.log.warn(`${refusal.message}\nThe real run will be refused`);
}
function stagingUrl(env) {
    try {
        return (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_3__  .N)({ environment: 'staging' }, env);
    }
    catch (error) {
        throw couldNotAsk(error);
    }
}
async function askStaging(url, production) {
    try {
        return await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_1__  .SV)(url, { allowPooler: true }, async (client) => {
            const limits = `SET LOCAL lock_timeout = ${LIMITS.lockTimeoutMs}; SET LOCAL statement_timeout = ${LIMITS.statementTimeoutMs}`;
            await client.query(`BEGIN READ ONLY; ${limits}`);
            if ((await runningDatabase(client)) === production)
                throw sameDatabase(url);
            const ledger = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_5__  .FH)(client);
            await (0,_environment_mark_js__WEBPACK_IMPORTED_MODULE_4__  .M)(client, 'staging');
            await client.query('ROLLBACK');
            return ledger;
        });
    }
    catch (error) {
        throw couldNotAsk(error);
    }
}


async function runningDatabase(client) {
    const { rows } = await client.query(`SELECT extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text || '/' || oid AS running
     FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()`);
    return rows[0].running;
}
const sameDatabase = ({ source, database }) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('wrong-database', `${source} leads to the database that is to be changed, ${database}`, {
    state: 'nothing-changed',
    hint: `give the URL of staging as ${source}`,
});
const WAY_OUT = 'Without staging: require-staging: false, which is kept in the log';
 
function couldNotAsk(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk))
        return error;
    const hint = [error.detail.hint, WAY_OUT].filter(Boolean).join('. ');
    const told = `whether staging has these files could not be asked: ${error.message}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(error.code, told, { ...error.detail, hint, state: 'nothing-changed', cause: error });
}
function whyNot(file, line) {
    const { name } = file;
    switch (line?.status) {
        case undefined:
            return { name, why: 'is not applied there' };
        case 'applied':
        case 'adopted':
            if (line.checksum === file.checksum)
                return undefined;
            return { name, why: `was ${line.status} there on ${line.appliedAt.toISOString()} with another text` };
        case 'running':
            return { name, why: 'was begun there and has not ended' };
        case 'rolling-back':
            return { name, why: 'is half rolled back there' };
        case 'rolled-back':
            return { name, why: 'was rolled back there' };
    }
}
function notOnStaging(missing, url) {
    const [first] = missing;
    const next = missing.length === 1
        ? `pg-runbook apply ${first.name} --environment staging`
        : 'pg-runbook apply-pending --environment staging';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('not-on-staging', [
        `production takes only what staging (${(0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(url)}, from ${url.source}) has applied:`,
        ...missing.map(({ name, why }) => `- ${name} ${why}`),
    ].join('\n'), {
        state: 'nothing-changed',
        hint: `${next}, look at what it did there, then run this again. ${WAY_OUT}`,
    });
}


  }),

  66066:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  recordAfterwards)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
  var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68612);
  var _environment_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5130);
  var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21366);





 
async function recordAfterwards(withSession, environment, log, look) {
    try {
        return await withSession(async (client) => {
            await (0,_environment_mark_js__WEBPACK_IMPORTED_MODULE_3__  .d)(client, environment);
            await (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_2__  .hB)(client, (await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__  .g_)(client))?.name);
            return look?.(client);
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk) && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error) === undefined)
            throw error;
        const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk ? error.message : (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .JL)(error, { showDetail: false });
        log.warn(`What the database is made of now could not be recorded: ${said}`);
        return undefined;
    }
}


  }),

  32923:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  P: () => (  backUpAndRehearse),
  U: () => (  rehearseProblems)
});

 
var promises_ = __webpack_require__(51455);
 
var backup_first = __webpack_require__(79581);
 
var errors = __webpack_require__(27406);
 
var opened_file = __webpack_require__(65182);
 
var opening_survey = __webpack_require__(26973);
 
var drill_database = __webpack_require__(19286);
 
var roles = __webpack_require__(47662);
 
var beyond_database = __webpack_require__(36836);
 
var runner = __webpack_require__(12662);
 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var restore_into = __webpack_require__(62699);
; 
const FILES = `
  SELECT c.oid::text AS oid, c.oid::regclass::text AS name, pg_catalog.pg_relation_filenode(c.oid)::text AS file,
    pg_catalog.pg_total_relation_size(c.oid)::float8 AS bytes
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname NOT LIKE 'pg\\_%'
    AND n.nspname NOT IN ('information_schema', 'pgrunbook')`;
 
async function tableFiles(client) {
    const { rows } = await client.query(FILES);
    return new Map(rows.map(({ oid, ...file }) => [oid, file]));
}
 
const rewritten = (before, after) => [...before].flatMap(([oid, { name, file, bytes }]) => after.has(oid) && after.get(oid).file !== file && bytes > 0 ? [{ name, bytes }] : []);

; 
 
 











const JOBS = 2;
 
async function rehearse(request, deps) {
    const begun = performance.now();
    const scratch = scratchFor(request, deps);
    deps.log.info('Rehearsing on the backup that was just taken');
    try {
        const openDeps = { ...deps, identities: request.identities };
        const rehearsal = await (0,opened_file .m)(request.file, 'the backup just taken', openDeps, async (backup) => {
            const survey = await (0,opening_survey .z)(backup, deps);
            return (0,drill_database .ZQ)(survey, scratch, deps, async (server) => {
                if (server.isThrowaway)
                    await (0,roles .G)(server.url, survey);
                return (0,roles .o)(server.url, survey, deps.log, (all) => (0,drill_database .D)(server, survey, deps, async (url) => {
                    const restoring = performance.now();
                    await (0,restore_into .p)(url, backup, survey, { jobs: JOBS, noOwner: !all, noPrivileges: !all }, deps);
                    const restoreMs = Math.round(performance.now() - restoring);
                    const files = await runFiles({ ...url, schema: request.schema }, request, deps);
                    return { server: serverInWords(server), restoreMs, files };
                }));
            });
        });
        return { ...rehearsal, durationMs: Math.round(performance.now() - begun) };
    }
    catch (error) {
        deps.signal.throwIfAborted();
        throw failed(error);
    }
}
 
function scratchFor({ scratchUrl, migrations }, { log }) {
    if (scratchUrl === undefined)
        return undefined;
    const scratch = (0,connection_url .mx)(scratchUrl, 'scratch-url');
    const beyond = migrations.find(({ statements }) => (0,beyond_database .v)(statements).length > 0);
    if (!beyond)
        return scratch;
    log.warn(`${beyond.file.name} changes more than its database: rehearsed in a throw-away server, not on the scratch server`);
    return undefined;
}
const serverInWords = ({ version, isThrowaway }) => `PostgreSQL ${version}${isThrowaway ? ', a throw-away server' : ''}`;
function failed(error) {
    if (!(error instanceof errors .rk) || error.code === 'cancelled')
        return error;
    const { code, message, detail } = error;
    if (code === 'rehearsal-failed')
        return error;
    const { location, hint } = detail;
    const next = hint ?? 'repair what is named above';
    return new errors .rk('rehearsal-failed', `it could not be rehearsed: ${message}`, {
        state: 'nothing-changed',
        hint: `${next}; or run it again without rehearse.`,
        ...(location && { location }),
        cause: error,
    });
}
async function runFiles(url, { migrations, options }, { log, signal }) {
    const debug = (message) => log.debug(message);
    const edges = { connect: () => (0,client .Ng)(url), log: { ...log, info: debug, warn: debug }, signal };
    const files = [];
    for (const parsed of migrations) {
        const name = parsed.file.name;
        const before = await (0,client .SV)(url, {}, tableFiles);
        const locks = await locksOf(parsed, options, edges);
        const begun = performance.now();
        await (0,runner .r)(parsed, { ...options, dryRun: false }, edges).catch((error) => {
            throw ofFile(name, error);
        });
        const durationMs = Math.round(performance.now() - begun);
        const after = await (0,client .SV)(url, {}, tableFiles);
        files.push({ name, durationMs, rewritten: rewritten(before, after), locks });
        log.info(`Rehearsed ${name}`);
    }
    return files;
}
 
async function locksOf(parsed, options, edges) {
    try {
        return (await (0,runner .Z)([parsed], options, edges))[0]?.locks ?? [];
    }
    catch (error) {
        if (error instanceof errors .rk && error.code !== 'cancelled')
            return [];
        throw error;
    }
}
function ofFile(name, error) {
    if (!(error instanceof errors .rk) || error.code === 'cancelled')
        return error;
    const { hint, location } = error.detail;
    return new errors .rk('rehearsal-failed', `${name} fails on the rows of the backup just taken: ${error.message}`, {
        state: 'nothing-changed',
        hint: hint ?? `mend ${name}, or the rows that it meets, then run it again.`,
        ...(location && { location }),
        cause: error,
    });
}

; 
 
 




 
const rehearseProblems = ({ backup, dryRun, rehearse: wish }) => {
    if (!wish)
        return [];
    if (dryRun)
        return ['rehearse: a dry run takes no backup to rehearse on; leave out one of both'];
    return backup.take ? [] : ['rehearse: it is done on the backup, so one must be taken'];
};


async function backUpAndRehearse(change, { url, server }, migrations, optionsOf, deps) {
    const { backup: first, rehearse: wish } = change;
    if (!wish || !first.take || migrations.length === 0) {
        const taken = await (0,backup_first .df)(change, url, server, deps);
        return taken ? { backup: taken } : {};
    }
    const { recipients } = first.options.seal;
    const key = recipients.length > 0 ? await ownKey() : undefined;
    const seal = { ...first.options.seal, recipients: key ? [...recipients, key.recipient] : recipients };
    const kept = keeping(deps.store);
    const options = { ...first.options, seal };
    const backup = await (0,backup_first .df)({ ...change, backup: { take: true, options } }, url, server, { ...deps, ...kept });
    const rehearsal = await rehearse({
        file: await kept.path(),
        identities: key ? [key.identity] : [],
        migrations,
        schema: url.schema,
        options: optionsOf(backup),
        ...wish,
    }, deps);
    return { ...(backup && { backup }), rehearsal };
}
async function ownKey() {
    const { generateX25519Identity, identityToRecipient } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
}
 
function keeping(store) {
    const places = [];
    return {
        store: {
            ...store,
            async put(staged) {
                const stored = await store.put(staged);
                places.push(staged.path, stored.location);
                return stored;
            },
        },
        async path() {
            for (const place of places)
                if (await (0,promises_.access)(place).then(() => true, () => false))
                    return place;
            throw new errors .rk('rehearsal-failed', 'the backup just taken is not on this machine any more', {
                state: 'nothing-changed',
                hint: 'run it again without rehearse.',
            });
        },
    };
}


  })

};
