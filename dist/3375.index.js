export const id = 3375;
export const ids = [3375];
export const modules = {

  88023:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  matchesPattern)
  });
 
 
const TOKEN = /"(?<quoted>(?:[^"]|"")*)"?|(?<dot>\.)|(?<letter>[^])/g;
const MEANS_SOMETHING = /[|*+?()[\]{}.^$\\]/g;
const LETTERS = { '*': '.*', '?': '.', $: '\\$' };
const lowerCase = (letter) => (/[A-Z]/.test(letter) ? letter.toLowerCase() : letter);
 
function partsOf(pattern) {
    const parts = [''];
    for (const { groups } of pattern.matchAll(TOKEN)) {
        const { quoted, dot, letter = '' } = groups;
        if (dot)
            parts.push('');
        else if (quoted === undefined)
            parts[parts.length - 1] += LETTERS[letter] ?? lowerCase(letter);
        else
            parts[parts.length - 1] += quoted.replaceAll('""', '"').replace(MEANS_SOMETHING, '\\$&');
    }
    return parts;
}
const whole = (part) => new RegExp(`^(?:${part})$`, 's');


function matchesPattern(pattern, schema, name) {
    const [namePart = '', schemaPart] = partsOf(pattern).reverse();
    try {
        return whole(namePart).test(name) && (schemaPart === undefined || whole(schemaPart).test(schema));
    }
    catch {
        return true;
    }
}


  }),

  84481:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  foreignTo),
    r: () => (  refuseForeign)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

 
function foreignTo(manifest, target) {
    if (!manifest)
        return { kind: 'unknown', reason: 'the backup does not say which database it was made of' };
    const { name, identity } = manifest.database;
    if (name !== target.database)
        return {
            kind: 'foreign',
            reason: `the backup was made of the database ${name}, and this one is ${target.database}`,
        };
    if (identity.systemIdentifier === undefined || target.systemIdentifier === undefined)
        return { kind: 'unknown', reason: `both are called ${name}; whether they are of one server cannot be told` };
    if (identity.systemIdentifier === target.systemIdentifier)
        return { kind: 'same' };
    return {
        kind: 'foreign',
        reason: `the backup was made of the database ${name} of another server (or of one set up anew)`,
    };
}


function refuseForeign(manifest, target, force) {
    const answer = foreignTo(manifest, target);
    if (answer.kind !== 'foreign')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('foreign-backup', answer.reason, {
        state: 'nothing-changed',
        hint: `choose a backup of ${target.database}; or say ${force} where it is meant`,
    });
}


  }),

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

  91548:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  readTables)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48194);
 
 





async function* readTables(backup, survey, wanted, signal) {
    const keys = new Set(wanted.map(_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_2__  .ih));
    const parts = survey.tables
        .filter((table) => keys.has((0,_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_2__  .ih)(table)))
        .flatMap((table) => table.parts.map((part) => ({ table, part })))
        .sort((a, b) => a.part.start - b.part.start);
    const readRange = backup.readRange?.bind(backup);
    yield* checked(readRange ? fromFile(readRange, parts, signal) : fromStream(backup, parts, signal), backup.name);
}
async function* fromFile(readRange, parts, signal) {
    for (const { table, part } of parts) {
        yield { kind: 'begin', table, part };
        if (part.end > part.start)
            for await (const data of readRange(part.start, part.end)) {
                signal?.throwIfAborted();
                yield { kind: 'rows', data };
            }
        yield { kind: 'end', table };
    }
}
async function* fromStream(backup, parts, signal) {
    let [next, at, begun] = [0, 0, false];
    if (parts.length === 0)
        return;
    for await (const chunk of backup.read(signal)) {
        const end = at + chunk.length;
        for (let part = parts[next]; part && part.part.start <= end; part = parts[next]) {
            if (!begun)
                yield { kind: 'begin', ...part };
            begun = true;
            const data = chunk.subarray(Math.max(0, part.part.start - at), part.part.end - at);
            if (data.length > 0)
                yield { kind: 'rows', data };
            if (part.part.end > end)
                break;
            yield { kind: 'end', table: part.table };
            next++;
            begun = false;
        }
        at = end;
        if (next === parts.length)
            return;
    }
    throw changed(backup.name, parts[next].table);
}
 
async function* checked(source, name) {
    const done = new Map();
    let [digest, bytes] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), 0];
    for await (const event of source) {
        if (event.kind === 'begin')
            [digest, bytes] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), 0];
        if (event.kind === 'rows') {
            digest.update(event.data);
            bytes += event.data.length;
        }
        if (event.kind === 'end') {
            const before = done.get(event.table);
            const sha256 = joined(before?.sha256, digest.digest('hex'));
            const sum = { parts: (before?.parts ?? 0) + 1, bytes: (before?.bytes ?? 0) + bytes, sha256 };
            done.set(event.table, sum);
            const isLast = sum.parts === event.table.parts.length;
            if (isLast && (sum.bytes !== event.table.bytes || sha256 !== event.table.sha256))
                throw changed(name, event.table);
        }
        yield event;
    }
}
const joined = (before, digest) => before === undefined
    ? digest
    : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(before + digest)
        .digest('hex');
const changed = (name, { schema, name: table }) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-dump', `the rows of ${schema}.${table} in ${name} are not those that were there when the file was read before`, { hint: 'something writes to this file: copy it to a place of its own, then run it again with the copy' });


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

  88059:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  compileWasmOnce)
  });
  var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
 



const COMPILE_ONCE = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up'];
 
const compileWasmOnce = () => COMPILE_ONCE.forEach((flag) => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag));


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

  68862:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  LEDGER_TABLE),
    s: () => (  LEDGER_SCHEMA)
  });


const LEDGER_SCHEMA = 'pgrunbook';
 
const LEDGER_TABLE = 'migrations';


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


  }),

  76904:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  chooseTables)
  });
  var _backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48194);
  var _backups_dump_table_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88023);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _near_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22306);
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49600);
  var _dump_tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49669);
  var _live_tables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80805);







 
function liveOf(table, found, tables) {
    const itself = found.get((0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_0__  .ih)(table));
    if (itself)
        return 'rp'.includes(itself.kind) ? itself.rootOid : undefined;
    const root = found.get((0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_0__  .ih)((0,_dump_tables_js__WEBPACK_IMPORTED_MODULE_4__  .W)(table, tables)));
    return root?.kind === 'p' ? root.rootOid : undefined;
}


async function chooseTables(client, patterns, survey, tables) {
    const names = survey.tables.flatMap((table) => [table, (0,_dump_tables_js__WEBPACK_IMPORTED_MODULE_4__  .W)(table, tables)]);
    const found = new Map((await (0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .f6)(client, names)).map((relation) => [(0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_0__  .ih)(relation), relation]));
    const roots = new Map([...found.values()].map((relation) => [relation.oid, relation]));
    const live = new Map();
    const dropped = [];
    for (const source of survey.tables) {
        const oid = liveOf(source, found, tables);
        if (oid === undefined)
            dropped.push((0,_dump_tables_js__WEBPACK_IMPORTED_MODULE_4__  .W)(source, tables));
        else if (live.has(oid))
            live.get(oid).sources.push(source);
        else
            live.set(oid, { ...(roots.get(oid) ?? (0,_dump_tables_js__WEBPACK_IMPORTED_MODULE_4__  .W)(source, tables)), oid, sources: [source] });
    }
    const choice = { live: [...live.values()], dropped, survey, tables };
    const problems = [];
    const leftOut = leaveOut(live, patterns.exclude, dropped, problems);
    const wanted = new Set();
    for (const pattern of patterns.tables)
        for (const oid of chosen(pattern, choice, problems))
            wanted.add(oid);
    for (const oid of leftOut.keys())
        wanted.delete(oid);
    if (problems.length === 0 && wanted.size === 0 && leftOut.size > 0)
        problems.push('exclude-table: leaves out every table that was named');
    if (problems.length === 0)
        return { live, wanted: [...wanted], leftOut };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('recovery-refused', problems.join('\n'), {
        state: 'nothing-changed',
        hint: `correct the names, as pg_dump --table takes them (orders, public.orders, '"Odd Name"' in a shell), or say all; then run it again`,
    });
}
const means = (pattern, table) => (0,_backups_dump_table_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .M)(pattern, table.schema, table.name) || [table.name, rawName(table)].includes(pattern);
 
const rawName = ({ schema, name }) => `${schema}.${name}`;
function leaveOut(live, exclude, dropped, problems) {
    const leftOut = new Map();
    const known = [...live.values()];
    for (const pattern of exclude) {
        const matched = known.filter((table) => means(pattern, table));
        if (matched.length === 0 && !dropped.some((table) => means(pattern, table)))
            problems.push(`exclude-table: the backup holds no table ${pattern}${nearOnes(pattern, known)}`);
        for (const table of matched)
            leftOut.set(table.oid, table);
    }
    for (const oid of leftOut.keys())
        live.delete(oid);
    return leftOut;
}
function chosen(pattern, { live, ...rest }, problems) {
    const mayCome = live.filter(({ schema }) => !_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_3__  .C.includes(schema));
    if (pattern === 'all')
        return mayCome.map(({ oid }) => oid);
    const matching = (table) => means(pattern, table);
    const matched = mayCome.filter(matching);
    if (matched.length === 0)
        problems.push(whyNot(pattern, matching, { live, ...rest }));
    return matched.map(({ oid }) => oid);
}
function whyNot(pattern, matching, choice) {
    const { live, dropped, survey, tables } = choice;
    const gone = dropped.find(matching);
    if (gone)
        return `tables: ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)(gone)} is in the backup and not in the database: bring the whole table back first, with pg-runbook restore --mode tables --into replace --confirm DATABASE --table ${inShell((0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)(gone))}`;
    if (live.some(matching))
        return `tables: ${pattern} is one of pg-runbook's own: its ledger follows the migrations, its audit what happens`;
    const without = survey.manifest?.withoutRows?.find(matching);
    if (without)
        return `tables: ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)(without)} is in the backup without its rows (exclude-table-data)`;
    const partition = survey.tables.find(matching);
    if (partition)
        return `tables: ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)(partition)} is a partition: give ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)((0,_dump_tables_js__WEBPACK_IMPORTED_MODULE_4__  .W)(partition, tables))}, and a condition (where) on its partition key`;
    if (survey.facts.insertStatements > 0)
        return `tables: the rows of this backup are INSERT statements (pg_dump --inserts), which are not read row by row`;
    return `tables: the backup holds no table ${pattern}${nearOnes(pattern, live)}`;
}
function nearOnes(pattern, known) {
    const meant = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_6__  .$)(pattern, [...new Set(known.flatMap((table) => [table.name, rawName(table)]))]);
    const near = known.filter((table) => meant.includes(table.name) || meant.includes(rawName(table))).map(_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb);
    return near.length > 0 ? `; is one of these meant: ${near.join(', ')}?` : '';
}
const inShell = (pattern) => (pattern.includes('"') ? `'${pattern}'` : pattern);


  }),

  67539:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  planColumns)
  });
 
  var _backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48194);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
  var _live_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80805);
  var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63208);





const TEXT = 'pg_catalog.text';
const KNOWN_TYPES = `
  SELECT w.text, to_regtype(w.text)::oid::int8::float8 AS oid,
    (WITH RECURSIVE base AS (
       SELECT t.* FROM pg_type t WHERE t.oid = to_regtype(w.text)
       UNION ALL SELECT t.* FROM pg_type t JOIN base ON t.oid = base.typbasetype)
     SELECT quote_ident(n.nspname) || '.' || quote_ident(base.typname)
     FROM base JOIN pg_namespace n ON n.oid = base.typnamespace WHERE base.typtype <> 'd' LIMIT 1) AS base
  FROM unnest($1::text[]) AS w (text)`;
 
const SLOW_TO_READ = [
    ...['json', 'jsonb', 'numeric', 'float4', 'float8', 'date', 'timestamp', 'timestamptz', 'uuid', 'interval'],
];
const isSlow = (type) => SLOW_TO_READ.some((name) => type.replaceAll('"', '') === `pg_catalog.${name}`);


async function planColumns(client, candidate, live, tables, wishes, reading, problems) {
    const names = [...new Set(candidate.sources.flatMap(({ parts }) => parts.flatMap(({ columns }) => columns)))];
    const declared = new Map(candidate.sources.flatMap((source) => [...(tables.types.get((0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_0__  .ih)(source)) ?? [])]));
    const { rows } = await client.query(KNOWN_TYPES, [[...new Set(declared.values())]]);
    const known = new Map(rows.filter(({ base }) => base !== null).map((type) => [type.text, type]));
    const renames = wishes.map.filter((one) => (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__  .T)(one, live) && names.includes(one.column));
    const targetOf = (name) => {
        const wanted = renames.find(({ column }) => column === name)?.value ?? name;
        return live.columns.find((column) => column.name === wanted && !column.generated);
    };
    for (const { column, value } of renames)
        if (!targetOf(column))
            problems.push(`map: ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_3__  .Vb)(live)} has no column ${value} that can be given a value`);
    const plan = { load: [], supplied: [], dropped: [], renamed: [], added: [] };
    for (const name of names) {
        const target = targetOf(name);
        const was = declared.has(name) ? (known.get(declared.get(name))?.base ?? undefined) : target?.castType;
        const later = reading === 'keys' && was !== undefined && isSlow(was) && target !== undefined && !isOfKey(live, target);
        const type = reading === 'text' || later ? TEXT : (was ?? TEXT);
        plan.load.push({ name, type, collate: target && type === target.castType ? target.collate : '', was: was ?? TEXT });
        if (target)
            plan.supplied.push(await suppliedFrom(client, { name, type, was: was ?? TEXT }, target));
        else if (!live.columns.some((column) => column.name === name))
            plan.dropped.push(name);
        if (target && target.name !== name)
            plan.renamed.push({ from: name, to: target.name });
    }
    addNewColumns(plan, live, wishes.set, problems);
    return plan;
}
const isOfKey = ({ uniques }, { name }) => uniques.some(({ isKey, columns }) => isKey && columns.includes(name));
 
async function suppliedFrom(client, { name, type, was }, column) {
    const value = `b.${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)}`;
    if (type === column.castType)
        return { column, from: name, expression: value };
    const asItWas = type === was ? value : `${value}::${was}`;
    if (was === column.castType)
        return { column, from: name, expression: asItWas };
    const over = `(SELECT NULL::${type} AS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)}) b`;
    const expression = await castThatExists(client, asItWas, column.castType, over);
    const back = await castThatExists(client, expression, was, over);
    const loses = `(${back})::${TEXT} IS DISTINCT FROM (${asItWas})::${TEXT}`;
    return { column, from: name, expression, retyped: { from: shown(was), loses } };
}
const shown = (type) => type.replace('pg_catalog.', '').replaceAll('"', '');
 
const NO_CAST = '42846';
async function castThatExists(client, value, type, over) {
    const direct = `(${value})::${type}`;
    try {
        await client.query(`SELECT ${direct} FROM ${over} LIMIT 0`);
        return direct;
    }
    catch (error) {
        if ((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .R8)(error) !== NO_CAST)
            throw error;
        return `(${value})::${TEXT}::${type}`;
    }
}
 
function addNewColumns(plan, live, set, problems) {
    for (const column of live.columns.filter(({ generated }) => !generated)) {
        const value = set.find((one) => one.column === column.name && (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__  .T)(one, live))?.value;
        const supplied = plan.supplied.find((one) => one.column === column);
        if (value !== undefined) {
            const given = { column, expression: `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .c)(value)}::${column.castType}` };
            if (supplied)
                plan.supplied.splice(plan.supplied.indexOf(supplied), 1);
            plan.supplied.push(given);
            plan.added.push({ column: column.name, gets: 'set' });
        }
        else if (!supplied) {
            const gets = column.hasDefault || column.identity ? 'default' : 'null';
            if (gets === 'null' && column.notNull)
                problems.push(`${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_3__  .Vb)(live)}.${column.name} is new since the backup, NOT NULL and has no default: give set: ${column.name}=<value>` +
                    (plan.dropped.length > 0 ? `, or map: ${plan.dropped[0]}=${column.name} where it was only renamed` : ''));
            else
                plan.added.push({ column: column.name, gets });
        }
    }
}


  }),

  41816:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ld: () => (  askedSql),
    Qj: () => (  checkCondition),
    TO: () => (  conditionFailed)
  });
 
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22932);
  var _postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47213);




const ONLY_THESE = new Set(['targetList', 'whereClause', 'limitOption', 'op']);
const refused = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', `where: ${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_3__  .fZ)(why)}`, {
    state: 'nothing-changed',
    hint: "give what stands behind WHERE, on the table's own columns, e.g. organization_id = 42 AND created_at < '2026-01-15'",
});
 
const conditionSql = (condition) => `(\n${condition}\n) IS TRUE`;
 
const BUILT_IN = /^pg_catalog\./;


function askedSql({ columns: { load } }, condition) {
    if (load.every(({ type, was }) => type === was))
        return conditionSql(condition);
    const typed = load.map(({ name, type, was }) => {
        const value = `b.${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__  .C)(name)}`;
        return type !== was && BUILT_IN.test(was) ? `${value}::${was} AS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__  .C)(name)}` : value;
    });
    return `(SELECT ${conditionSql(condition)} FROM (SELECT ${typed.join(', ')}) b)`;
}
 
async function checkCondition(condition) {
    const { parse } = await (0,_postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_1__  .q)();
    let stmts;
    try {
        stmts = (await parse(`SELECT 1 WHERE ${conditionSql(condition)}`)).stmts ?? [];
    }
    catch (error) {
        throw refused(`this is not a condition: ${error.message}`);
    }
    const statement = stmts[0]?.stmt?.SelectStmt;
    const isPlain = statement !== undefined && Object.keys(statement).every((part) => ONLY_THESE.has(part));
    if (stmts.length !== 1 || !isPlain || statement.op !== 'SETOP_NONE' || !isWhole(statement))
        throw refused('one condition is taken, and no more: it ends its own parentheses or the statement');
}
 
const isWhole = ({ whereClause }) => whereClause !== undefined && 'BooleanTest' in whereClause;
 
const conditionFailed = (said) => refused(said);


  }),

  69064:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Jp: () => (  readDenyList),
    OK: () => (  refuseUnknownTables),
    XE: () => (  denyKeys)
  });
  var _backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48194);
  var _backups_dump_table_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88023);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54812);
  var _live_tables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80805);






const LINE = /^(?<table>(?:"(?:[^"]|"")+"|[^\s".]+)(?:\.(?:"(?:[^"]|"")+"|[^\s".]+))?)\s+(?<key>\S.*)$/s;
const refused = (problems) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-input', problems.join('\n'), {
    state: 'nothing-changed',
    hint: 'each line of the deny file is a table and a key, e.g. `public.users 42`, or `order_items [42, "blue"]` for a key of several columns',
});
 
const asWritten = (_key, value, { source }) => typeof value === 'number' ? source : value;
function valuesOf(key) {
    if (!key.startsWith('['))
        return [key.startsWith('"') ? JSON.parse(key) : key];
    const list = JSON.parse(key, asWritten);
    const isList = Array.isArray(list) && list.every((value) => ['string', 'boolean'].includes(typeof value));
    return isList ? list.map(String) : undefined;
}
 
function readDenyList(text) {
    const problems = [];
    const denied = text.split(/\r?\n/).flatMap((written, index) => {
        const line = written.trim();
        if (line === '' || line.startsWith('#'))
            return [];
        const { table, key } = LINE.exec(line)?.groups ?? {};
        try {
            const values = key === undefined ? undefined : valuesOf(key);
            if (table !== undefined && values !== undefined)
                return [{ table, values, line: index + 1 }];
        }
        catch {
             
        }
        problems.push(`deny: line ${index + 1} is not a table and a key`);
        return [];
    });
    if (problems.length > 0)
        throw refused(problems);
    return denied;
}


async function denyKeys(client, plan, denied) {
    const { live, match, names } = plan;
    const mine = denied.filter(({ table }) => (0,_backups_dump_table_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .M)(table, live.schema, live.name));
    if (mine.length === 0)
        return;
    if (match.kind !== 'key')
        throw refused([`deny: line ${mine[0].line}: ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)(live)} has no key that a row could be denied by`]);
    const types = match.columns.map((name) => live.columns.find((column) => column.name === name).castType);
    const sql = `INSERT INTO ${names.denied} (${match.columns.map(_postgres_quote_js__WEBPACK_IMPORTED_MODULE_3__  .C).join(', ')})
    SELECT ${types.map((type, index) => `v.k${index}::${type}`).join(', ')}
    FROM unnest(${types.map((_, index) => `$${index + 1}::text[]`).join(', ')}) v (${types.map((_, index) => `k${index}`).join(', ')})`;
    const isTaken = async (lines) => {
        if (lines.some(({ values }) => values.length !== types.length))
            return false;
        const columns = types.map((_, index) => lines.map(({ values }) => values[index]));
        return client.query(sql, columns).then(() => true, (error) => {
            if (!/^2[23]/.test((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_4__  .R8)(error) ?? ''))
                throw error;
            return false;
        });
    };
    if (await isTaken(mine))
        return;
    const wrong = [];
    for (const one of mine)
        if (!(await isTaken([one])))
            wrong.push(one);
    throw refused(wrong.map(({ line }) => `deny: line ${line} is no key of ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)(live)} (${match.columns.join(', ')})`));
}
 
function refuseUnknownTables(denied, known) {
    const names = new Map(known.map((table) => [(0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_0__  .ih)(table), table]));
    const unknown = denied.filter(({ table }) => ![...names.values()].some(({ schema, name }) => (0,_backups_dump_table_pattern_js__WEBPACK_IMPORTED_MODULE_1__  .M)(table, schema, name)));
    if (unknown.length > 0)
        throw refused(unknown.map(({ line, table }) => `deny: line ${line}: the backup holds no table ${table}`));
}


  }),

  72166:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  doesNotFit)
  });
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54812);
 

 
const OF_DATA = /^2[23]/;
 
const NAMES_NOTHING = ['42P01', '42704', '42883', '42725', '3F000'];
function doesNotFit(error) {
    const sqlstate = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_0__  .R8)(error) ?? '';
    return OF_DATA.test(sqlstate) || NAMES_NOTHING.includes(sqlstate);
}


  }),

  49669:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  rootInDump),
    a: () => (  dumpTables)
  });
  var _backups_dump_dump_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75096);
  var _backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48194);
  var _postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(369);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47213);




const textOf = (node) => ('String' in node ? (node.String.sval ?? '') : '');
const typeText = ({ names = [], arrayBounds = [] }) => names.map((name) => (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_3__  .C)(textOf(name))).join('.') + '[]'.repeat(Math.min(arrayBounds.length, 1));
const tableName = (relation) => ({
    schema: relation?.schemaname ?? 'public',
    name: relation?.relname ?? '',
});
function readCreate({ relation, tableElts = [] }, { types }) {
    const columns = new Map();
    for (const element of tableElts)
        if ('ColumnDef' in element && element.ColumnDef.typeName)
            columns.set(element.ColumnDef.colname ?? '', typeText(element.ColumnDef.typeName));
    types.set((0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_1__  .ih)(tableName(relation)), columns);
}
function readAttach({ relation, cmds = [] }, { parents }) {
    for (const command of cmds) {
        if (!('AlterTableCmd' in command) || command.AlterTableCmd.subtype !== 'AT_AttachPartition')
            continue;
        const partition = command.AlterTableCmd.def;
        if (partition && 'PartitionCmd' in partition)
            parents.set((0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_1__  .ih)(tableName(partition.PartitionCmd.name)), tableName(relation));
    }
}
 
async function dumpTables(survey) {
    const { parse } = await (0,_postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_2__  .q)();
    const decode = (0,_backups_dump_dump_encoding_js__WEBPACK_IMPORTED_MODULE_0__  .C)(survey.facts.clientEncoding ?? 'UTF8');
    const found = { types: new Map(), parents: new Map() };
    for (const { entry, statements } of survey.objects) {
        if (entry?.type !== 'TABLE' && entry?.type !== 'TABLE ATTACH')
            continue;
        for (const { sql } of statements) {
            const parsed = await parse(decode(sql)).catch(() => ({ stmts: [] }));
            for (const { stmt } of parsed.stmts ?? []) {
                if (stmt && 'CreateStmt' in stmt)
                    readCreate(stmt.CreateStmt, found);
                if (stmt && 'AlterTableStmt' in stmt)
                    readAttach(stmt.AlterTableStmt, found);
            }
        }
    }
    return found;
}
 
function rootInDump(table, { parents }) {
    let root = table;
    for (let parent = parents.get((0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_1__  .ih)(root)); parent; parent = parents.get((0,_backups_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_1__  .ih)(root)))
        root = parent;
    return root;
}


  }),

  22664:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O5: () => (  goneFrom),
    RP: () => (  tryCondition),
    bf: () => (  findGone),
    ez: () => (  expressionOf),
    sj: () => (  READ_ONLY)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
  var _condition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41816);
  var _does_not_fit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72166);
  var _live_tables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80805);
  var _table_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95293);







const READ_ONLY = 'BEGIN READ ONLY';
const expressionOf = (plan, name) => plan.columns.supplied.find(({ column }) => column.name === name).expression;
 
function goneFrom(plan) {
    const { match, live } = plan;
    const rows = (0,_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .Kx)(plan);
    if (plan.loaded === 'gone')
        return `FROM ${rows} b WHERE true`;
    if (match.kind === 'key') {
        const same = (0,_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .LC)((0,_table_plan_js__WEBPACK_IMPORTED_MODULE_6__.at)('l', match.columns), match.operators, match.columns.map((name) => expressionOf(plan, name)));
        return `FROM ${rows} b WHERE NOT EXISTS (SELECT FROM ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Y6)(live)} l WHERE ${same})`;
    }
    const [ours, theirs] = [
        (0,_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .qg)(plan, (name) => expressionOf(plan, name)),
        (0,_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .qg)(plan, (name) => (0,_table_plan_js__WEBPACK_IMPORTED_MODULE_6__.at)('l', [name])[0]),
    ];
    const numbered = (text, from, rest) => `(SELECT ${rest}${text} AS "pgrunbook:text", row_number() OVER (PARTITION BY ${text}) AS "pgrunbook:nth" FROM ${from})`;
    return `FROM ${numbered(ours, `${rows} b`, 'b.*, ')} b WHERE NOT EXISTS (
    SELECT FROM ${numbered(theirs, `${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Y6)(live)} l`, '')} l
    WHERE l."pgrunbook:text" = b."pgrunbook:text" AND l."pgrunbook:nth" = b."pgrunbook:nth")`;
}
 
async function createGoneTable(client, plan) {
    const columns = (0,_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .ZM)(plan).map(_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C);
    const bare = plan.names.gone.replace('pg_temp.', '');
    await client.query(`CREATE TEMP TABLE ${bare} AS SELECT ${columns.join(', ')} FROM ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Y6)(plan.live)} WITH NO DATA;
    ALTER TABLE ${plan.names.gone} ADD COLUMN ${_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .nw} bigint GENERATED ALWAYS AS IDENTITY, ADD COLUMN ${_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .fg} boolean`);
}


async function findGone(client, plan, condition) {
    const { gone } = plan.names;
    await createGoneTable(client, plan);
    const isAsked = plan.role !== 'asked' ? 'false' : condition === undefined ? 'true' : (0,_condition_js__WEBPACK_IMPORTED_MODULE_3__  .Ld)(plan, condition);
    const columns = [_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .fg, ...(0,_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .ZM)(plan).map(_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)].join(', ');
    const values = [isAsked, ...plan.columns.supplied.map(({ expression }) => expression)].join(', ');
    try {
        await client.query(READ_ONLY);
        await client.query({ text: `INSERT INTO ${gone} (${columns}) SELECT ${values} ${goneFrom(plan)}` });
        await client.query('COMMIT');
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => { });  
        await explainUnfit(client, plan, error);
        throw error;
    }
    await refuseLosses(client, plan);
    await client.query(`ANALYZE ${gone}`);
    const { rows } = await client.query(`SELECT (SELECT count(*) FROM ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Y6)(plan.live)})::float8 AS live,
            count(*)::float8 AS missing, (count(*) FILTER (WHERE ${_table_plan_js__WEBPACK_IMPORTED_MODULE_6__  .fg}))::float8 AS asked FROM ${gone}`);
    return rows[0];
}
 
async function tryCondition(client, plan, condition) {
    const failed = (error) => {
        if ((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .R8)(error) === undefined)
            throw error;
        throw (0,_condition_js__WEBPACK_IMPORTED_MODULE_3__  .TO)((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .JL)(error, { showDetail: false }));
    };
    await client
        .query({ text: `SELECT FROM ${plan.names.backup} b WHERE ${(0,_condition_js__WEBPACK_IMPORTED_MODULE_3__  .Ld)(plan, condition)} LIMIT 0`, values: [] })
        .catch(failed);
}
const unfit = ({ live }, lines, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('recovery-refused', lines.map((line) => `${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_5__  .Vb)(live)}${line}`).join('\n'), {
    state: 'nothing-changed',
    hint: "give `set: column=value` for a value that fits, or a condition (where) that leaves those rows out; the backup's own values come back with pg-runbook restore --mode new-database",
    cause,
});
const typesOf = ({ column, retyped }) => retyped ? `was ${retyped.from} and is ${column.type}` : `is ${column.type}`;
 
async function explainUnfit(client, plan, error) {
    if (!(0,_does_not_fit_js__WEBPACK_IMPORTED_MODULE_4__  .g)(error))
        return;
    const lines = [];
    for (const one of plan.columns.supplied) {
        const test = `INSERT INTO ${plan.names.gone} (${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(one.column.name)}) SELECT ${one.expression} ${goneFrom(plan)}`;
        const said = await client.query(test).then(() => undefined, (reason) => reason);
        if (said !== undefined)
            lines.push(`.${one.column.name} ${typesOf(one)}: ${(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .JL)(said, { showDetail: false })}`);
    }
    if (lines.length > 0)
        throw unfit(plan, lines, error);
    throw (0,_condition_js__WEBPACK_IMPORTED_MODULE_3__  .TO)((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .JL)(error, { showDetail: false }));
}
 
const ROUNDS = /^pg_catalog\.(?:"?(?:numeric|timestamp|timestamptz|"?time"?|timetz|interval)"?)$/;
 
async function refuseLosses(client, plan) {
    const checks = plan.columns.supplied.flatMap((one) => {
        if (one.retyped)
            return [{ one, loses: one.retyped.loses }];
        const { castType, typmod, type } = one.column;
        if (one.from === undefined || typmod < 0 || !ROUNDS.test(castType))
            return [];
        return [{ one, loses: `${one.expression}::${type} IS DISTINCT FROM ${one.expression}` }];
    });
    if (checks.length === 0)
        return;
    const counts = checks.map(({ loses }, index) => `(count(*) FILTER (WHERE ${loses}))::float8 AS "${index}"`);
    const { rows } = await client.query(`SELECT ${counts.join(', ')} ${goneFrom(plan)}`);
    const lines = checks.flatMap(({ one }, index) => {
        const lost = rows[0][String(index)];
        return lost > 0
            ? [`.${one.column.name} ${typesOf(one)}: ${lost} of the missing rows would come back with another value`]
            : [];
    });
    if (lines.length > 0)
        throw unfit(plan, lines);
}


  }),

  54570:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Av: () => (  cascadeReach),
    DU: () => (  foreignKeys),
    x5: () => (  isEnforced)
  });
 
const isEnforced = (constraint) => `coalesce((to_jsonb(${constraint}) ->> 'conenforced')::boolean, true)`;
const FOREIGN_KEYS = `
  SELECT k.conname::text AS name, k.conrelid::int8::float8 AS child, k.confrelid::int8::float8 AS parent,
    format('%I.%I', cn.nspname, c.relname) AS "childName", format('%I.%I', pn.nspname, p.relname) AS "parentName",
    quote_ident(pn.nspname) AS "parentSchema", has_schema_privilege(pn.oid, 'USAGE') AS "mayReachParent",
    NOT EXISTS (SELECT FROM unnest(k.confkey) o (attnum) WHERE NOT has_column_privilege(p.oid, o.attnum, 'SELECT')) AS "maySelectParent",
    row_security_active(p.oid) AS "hidesParentRows",
    (SELECT json_agg(a.attname ORDER BY o.n) FROM unnest(k.conkey) WITH ORDINALITY o (attnum, n)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.attnum) AS "childColumns",
    (SELECT json_agg(a.attname ORDER BY o.n) FROM unnest(k.confkey) WITH ORDINALITY o (attnum, n)
      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = o.attnum) AS "parentColumns",
    (SELECT json_agg('OPERATOR(' || quote_ident(s.nspname) || '.' || op.oprname || ')' ORDER BY o.n)
      FROM unnest(k.conpfeqop) WITH ORDINALITY o (oid, n) JOIN pg_operator op ON op.oid = o.oid
      JOIN pg_namespace s ON s.oid = op.oprnamespace) AS operators,
    CASE k.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set-null' WHEN 'd' THEN 'set-default' ELSE 'refuse' END AS "onDelete"
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
  JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
  WHERE k.contype = 'f' AND k.conparentid = 0 AND NOT c.relispartition AND NOT p.relispartition AND ${isEnforced('k')}
  ORDER BY cn.nspname, c.relname, k.conname`;
 
async function foreignKeys(client) {
    return (await client.query(FOREIGN_KEYS)).rows;
}


function cascadeReach(tables, keys) {
    const reached = new Set(tables);
    for (const table of reached)
         
        for (const { parent, child, onDelete } of keys)
            if (parent === table && onDelete === 'cascade')
                reached.add(child);
    return [...reached];
}


  }),

  80805:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CH: () => (  liveTables),
    Vb: () => (  _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_1__.H),
    Y6: () => (  liveRows),
    f6: () => (  findRelations),
    iA: () => (  sqlName)
  });
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
  var _foreign_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54570);
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47526);


 

 
const sqlName = ({ schema, name }) => `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(schema)}.${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name)}`;
 
const liveRows = (table) => (table.isPartitioned ? '' : 'ONLY ') + sqlName(table);
const COLUMNS = `
  SELECT json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'typeOid', a.atttypid::int8, 'typmod', a.atttypmod,
      'castType', (WITH RECURSIVE base AS (
          SELECT t.oid, t.typbasetype, t.typtype, t.typname, t.typnamespace FROM pg_type t WHERE t.oid = a.atttypid
          UNION ALL SELECT t.oid, t.typbasetype, t.typtype, t.typname, t.typnamespace FROM pg_type t JOIN base ON t.oid = base.typbasetype)
        SELECT quote_ident(tn.nspname) || '.' || quote_ident(base.typname) FROM base JOIN pg_namespace tn ON tn.oid = base.typnamespace
        WHERE base.typtype <> 'd' LIMIT 1),
      'collate', CASE WHEN a.attcollation <> 0 AND a.attcollation <> ty.typcollation
        THEN (SELECT ' COLLATE ' || quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
              FROM pg_collation co JOIN pg_namespace cn ON cn.oid = co.collnamespace WHERE co.oid = a.attcollation) ELSE '' END,
      'notNull', a.attnotnull, 'hasDefault', a.atthasdef AND a.attgenerated = '' OR ty.typdefault IS NOT NULL,
      'identity', a.attidentity <> '', 'generated', a.attgenerated <> '') ORDER BY a.attnum)
  FROM pg_attribute a JOIN pg_type ty ON ty.oid = a.atttypid
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;
const UNIQUES = `
  SELECT json_agg(json_build_object('name', ic.relname, 'isPrimary', i.indisprimary,
      'expressions', (SELECT json_agg(pg_get_indexdef(i.indexrelid, k, false) ORDER BY k) FROM generate_series(1, i.indnkeyatts) k),
      'operators', (SELECT json_agg('OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' ORDER BY k)
        FROM generate_series(1, i.indnkeyatts) k
        JOIN pg_opclass oc ON oc.oid = (i.indclass::oid[])[k - 1]
        JOIN pg_amop m ON m.amopfamily = oc.opcfamily AND m.amopstrategy = 3
          AND m.amoplefttype = oc.opcintype AND m.amoprighttype = oc.opcintype
        JOIN pg_operator o ON o.oid = m.amopopr JOIN pg_namespace n ON n.oid = o.oprnamespace),
      'columns', CASE WHEN i.indexprs IS NULL THEN (SELECT json_agg(a.attname ORDER BY k) FROM generate_series(1, i.indnkeyatts) k
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = (i.indkey::int2[])[k - 1]) ELSE '[]'::json END,
      'predicate', pg_get_expr(i.indpred, i.indrelid),
      'nullsClash', coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false),
      'isKey', i.indpred IS NULL AND i.indexprs IS NULL AND i.indimmediate AND NOT EXISTS (
        SELECT FROM generate_series(1, i.indnkeyatts) k JOIN pg_attribute a
          ON a.attrelid = c.oid AND a.attnum = (i.indkey::int2[])[k - 1] WHERE NOT a.attnotnull))
    ORDER BY i.indisprimary DESC, i.indnkeyatts, ic.relname)
  FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am am ON am.oid = ic.relam AND am.amname = 'btree'
  WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid`;
 
const TRIGGERS = `
  SELECT json_agg(json_build_object('schema', pn.nspname, 'relation', pc.relname, 'name', t.tgname, 'enabled', t.tgenabled,
      'definition', regexp_replace(pg_get_triggerdef(t.oid), '^CREATE (CONSTRAINT )?TRIGGER .*? ((BEFORE|AFTER|INSTEAD OF) )', '\\2'))
    ORDER BY pn.nspname, pc.relname, t.tgname)
  FROM pg_trigger t JOIN pg_class pc ON pc.oid = t.tgrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
  WHERE NOT t.tgisinternal AND t.tgtype & 4 <> 0
    AND (t.tgrelid = c.oid OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(c.oid)))`;
const SEQUENCES = `
  SELECT json_agg(DISTINCT jsonb_build_object('name', quote_ident(sn.nspname) || '.' || quote_ident(s.relname), 'column', a.attname,
      'maySee', has_sequence_privilege(s.oid, 'SELECT'), 'mayMove', has_sequence_privilege(s.oid, 'UPDATE')))
  FROM pg_attribute a
  JOIN LATERAL (
    SELECT d.objid FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
      AND d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.deptype IN ('a', 'i')
    UNION SELECT d.refobjid FROM pg_attrdef ad JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = ad.oid
      AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'n' WHERE ad.adrelid = c.oid AND ad.adnum = a.attnum) of ON true
  JOIN pg_class s ON s.oid = of.objid AND s.relkind = 'S' JOIN pg_namespace sn ON sn.oid = s.relnamespace
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN (20, 21, 23)`;
const TABLES = `
  SELECT c.oid::int8::float8 AS oid, n.nspname::text AS schema, c.relname::text AS name, c.relkind = 'p' AS "isPartitioned",
    coalesce((${COLUMNS}), '[]') AS columns, coalesce((${UNIQUES}), '[]') AS uniques,
    coalesce((SELECT json_agg(json_build_object('name', k.conname, 'expression', pg_get_expr(k.conbin, k.conrelid)) ORDER BY k.conname)
      FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND ${(0,_foreign_keys_js__WEBPACK_IMPORTED_MODULE_2__  .x5)('k')}), '[]') AS checks,
    coalesce((SELECT json_agg(k.conname ORDER BY k.conname) FROM pg_constraint k
      WHERE k.conrelid = c.oid AND k.contype = 'x'), '[]') AS exclusions,
    coalesce((${TRIGGERS}), '[]') AS triggers, coalesce((${SEQUENCES}), '[]') AS sequences,
    EXISTS (SELECT FROM pg_rewrite r WHERE r.ev_class = c.oid AND r.ev_type IN ('2', '3')) AS "hasInsertRule",
    row_security_active(c.oid) AS "hidesRows",
    has_schema_privilege(n.oid, 'USAGE') AS "mayReach",
    has_table_privilege(c.oid, 'SELECT') AS "maySelect", has_table_privilege(c.oid, 'INSERT') AS "mayInsert",
    pg_has_role(c.relowner, 'USAGE') AS "isOwned"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ANY ($1::int8[]::oid[])`;
 
async function liveTables(client, oids) {
    return (await client.query(TABLES, [oids])).rows;
}
 
async function findRelations(client, names) {
    const { rows } = await client.query(`SELECT n.nspname::text AS schema, c.relname::text AS name, c.oid::int8::float8 AS oid, c.relkind::text AS kind,
            coalesce(CASE WHEN c.relispartition THEN pg_partition_root(c.oid) END, c.oid)::oid::int8::float8 AS "rootOid"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN unnest($1::text[], $2::text[]) AS wanted (schema, name) ON n.nspname = wanted.schema AND c.relname = wanted.name`, [names.map(({ schema }) => schema), names.map(({ name }) => name)]);
    return rows;
}


  }),

  39172:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M4: () => (  loadAsText),
    Rx: () => (  keyColumns),
    kh: () => (  loadRows),
    nD: () => (  createBackupTable),
    pu: () => (  rowsInBackup),
    uT: () => (  loadBackupRows)
  });
  var _backups_opening_read_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91548);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54812);
  var _restore_raw_query_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64599);
  var _does_not_fit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72166);
  var _live_tables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80805);







const described = (error) => (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_3__  .JL)(error, { showDetail: false });
const rowsInBackup = ({ candidate }) => candidate.sources.reduce((sum, { rows }) => sum + rows, 0);
const WHOLE = {
    into: ({ names }) => names.backup,
    columns: ({ columns }) => columns,
    pick: () => (piece) => piece,
    rows: rowsInBackup,
};
async function createBackupTable(client, { names, columns }) {
    const definitions = columns.load.map(({ name, type, collate }) => `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__  .C)(name)} ${type}${collate}`);
    await client.query(`DROP TABLE IF EXISTS ${names.backup}; CREATE TEMP TABLE ${names.backup.replace('pg_temp.', '')} (${definitions.join(', ')})`);
}
 
function copySql(into, columns, encoding) {
    const listed = columns.length === 0 ? '' : ` (${columns.map(_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__  .C).join(', ')})`;
    return Buffer.from(`COPY ${into}${listed} FROM STDIN (ENCODING ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__  .c)(encoding)})`);
}


async function encodingOf({ client, survey }) {
    const encoding = survey.facts.clientEncoding ?? 'UTF8';
    if (encoding !== 'SQL_ASCII')
        return encoding;
    const { rows } = await client.query('SELECT pg_catalog.getdatabaseencoding()::text AS ours');
    return rows[0].ours;
}
 
function copier({ client, log }, loading, encoding) {
    const unfit = new Map();
    const rows = new Map();
    let open;
    let plan;
    let pick = (piece) => piece;
    const attempt = async (step) => {
        try {
            if (open !== undefined)
                await step(open);
        }
        catch (error) {
            open = undefined;
            if (!(0,_does_not_fit_js__WEBPACK_IMPORTED_MODULE_5__  .g)(error))
                throw error;
            unfit.set(plan, error);
            log.debug(`${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_6__  .Vb)(plan.live)}: rows do not fit the types any more: ${described(error)}`);
        }
    };
    const finish = async (copy) => {
        rows.set(plan, (rows.get(plan) ?? 0) + (await copy.end()));
    };
    return {
        unfit,
        rows,
        begin(part, table) {
            plan = table;
            pick = loading.pick(part, table);
            const sql = copySql(loading.into(table), loading.columns(part, table), encoding);
            open = unfit.has(table) ? undefined : (0,_restore_raw_query_js__WEBPACK_IMPORTED_MODULE_4__  .DE)(client, sql);
        },
        write: (data) => attempt(async (copy) => {
            const wanted = pick(data);
            if (wanted.length > 0)
                await copy.write(wanted);
        }),
        async end() {
            await attempt(finish);
            open = undefined;
        },
        fail: async () => open?.fail(),
    };
}


async function loadRows(plans, deps, loading) {
    const { client, backup, survey, log, signal } = deps;
    const planOf = new Map(plans.flatMap((plan) => plan.candidate.sources.map((source) => [source, plan])));
    const total = [...planOf.keys()].reduce((sum, { bytes }) => sum + bytes, 0);
    const copy = copier(deps, loading, await encodingOf(deps));
    let [done, detail] = [0, ''];
    try {
        for await (const event of (0,_backups_opening_read_tables_js__WEBPACK_IMPORTED_MODULE_0__  .g)(backup, survey, [...planOf.keys()], signal)) {
            if (event.kind === 'begin') {
                const plan = planOf.get(event.table);
                detail = (0,_live_tables_js__WEBPACK_IMPORTED_MODULE_6__  .Vb)(plan.live);
                copy.begin(event.part, plan);
            }
            else if (event.kind === 'rows') {
                signal.throwIfAborted();
                await copy.write(event.data);
                log.progress({ task: 'reading rows', done: (done += event.data.length), total, unit: 'bytes', detail });
            }
            else
                await copy.end();
        }
    }
    catch (error) {
        await copy.fail();
        throw error;
    }
    for (const one of copy.unfit.keys())
        await client.query(`TRUNCATE ${loading.into(one)}`);
    for (const one of plans)
        if (!copy.unfit.has(one))
            await settled(client, one, loading, copy.rows.get(one) ?? 0);
    return copy.unfit;
}
 
async function settled(client, plan, loading, arrived) {
    const expected = loading.rows(plan);
    if (arrived !== expected)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-dump', `${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_6__  .Vb)(plan.live)}: ${expected} rows were read and ${arrived} arrived`, {
            state: 'nothing-changed',
            hint: 'run it again; where it happens again, the backup or the connection is not to be trusted',
        });
    const keys = keyColumns(plan).map(({ name }) => (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__  .C)(name));
    await client.query(`ANALYZE ${loading.into(plan)}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`);
}
 
function keyColumns({ match, columns }) {
    const keys = match.kind === 'key' ? match.columns : [];
    const from = columns.supplied.filter(({ column }) => keys.includes(column.name)).map((one) => one.from);
    return columns.load.filter(({ name }) => from.includes(name));
}
 
const loadBackupRows = (plans, deps) => loadRows(plans, deps, WHOLE);


async function loadAsText(plans, deps) {
    const unfit = await loadBackupRows(plans, deps);
    if (unfit.size === 0)
        return;
    const said = [...unfit].map(([{ live }, error]) => `${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_6__  .Vb)(live)}: its rows cannot be read: ${described(error)}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('recovery-refused', said.join('\n'), {
        state: 'nothing-changed',
        hint: `the backup is in ${deps.survey.facts.clientEncoding ?? 'UTF8'}: restore it beside (pg-runbook restore --mode new-database), which keeps its encoding, and look there`,
        cause: [...unfit.values()][0],
    });
}


  }),

  83434:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  xV: () => (  hasKeys),
  LG: () => (  loadGoneRows),
  Vc: () => (  loadKeys),
  Yq: () => (  mayLoadByKey)
});

 
var quote = __webpack_require__(47213);
; 
 
 
 
const [TAB, LINE_END] = [0x09, 0x0a];
 
const MOST_DIGITS = 24;
 
function collector() {
    let [bytes, length] = [Buffer.allocUnsafe(1 << 16), 0];
    const ensure = (more) => {
        if (length + more <= bytes.length)
            return;
        const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
    };
    return {
        number(value) {
            ensure(MOST_DIGITS);
            length += bytes.write(String(value), length, 'latin1');
        },
        byte(value) {
            ensure(1);
            bytes[length++] = value;
        },
        slice(piece, start, end) {
            ensure(end - start);
            length += piece.copy(bytes, length, start, end);
        },
         
        take() {
            const taken = bytes.subarray(0, length);
            length = 0;
            return taken;
        },
    };
}
function fieldEnd(piece, start) {
    let end = start;
    while (end < piece.length && piece[end] !== TAB && piece[end] !== LINE_END)
        end++;
    return end;
}


function numberedFields(fields, count) {
    const out = collector();
    const last = Math.max(...fields);
    const isWanted = Array.from({ length: last + 1 }, (_, field) => fields.includes(field));
    let field = 0;
    let isInRow = false;
    const enter = (next) => {
        field = next;
        if (isWanted[next])
            out.byte(TAB);
    };
    const leave = () => {
        out.byte(LINE_END);
        isInRow = false;
    };
    return (piece) => {
        for (let at = 0; at < piece.length;) {
            if (!isInRow) {
                out.number(count.rows++);
                isInRow = true;
                enter(0);
            }
            const end = field > last ? piece.indexOf(LINE_END, at) : fieldEnd(piece, at);
            if (isWanted[field])
                out.slice(piece, at, end);
            if (end < 0 || end === piece.length)
                break;
            if (piece[end] === LINE_END)
                leave();
            else
                enter(field + 1);
            at = end + 1;
        }
        return out.take();
    };
}
 
function wantedRows(isWanted, count) {
    const out = collector();
    let isInRow = false;
    let isKept = false;
    return (piece) => {
        for (let at = 0; at < piece.length;) {
            if (!isInRow)
                isKept = isWanted(count.rows++);
            const lineEnd = piece.indexOf(LINE_END, at);
            const end = lineEnd < 0 ? piece.length : lineEnd + 1;
            if (isKept)
                out.slice(piece, at, end);
            isInRow = lineEnd < 0;
            at = end;
        }
        return out.take();
    };
}

 
var find_gone = __webpack_require__(22664);
 
var live_tables = __webpack_require__(80805);
 
var load_backup_rows = __webpack_require__(39172);
; 





 
const LARGE_BYTES = 1_000_000;
const NUMBER = (0,quote .C)('pgrunbook:number');
const FETCHED = 10_000;
const placesOf = (plan, { columns }) => (0,load_backup_rows .Rx)(plan).map(({ name }) => columns.indexOf(name));
const hasKeys = (plan) => plan.match.kind === 'key' &&
    plan.candidate.sources.every(({ parts }) => parts.every((part) => !placesOf(plan, part).includes(-1)));
 
const UNPACKING = 1 / 8;
 
async function mayLoadByKey(plan, { client, backup }) {
    const { sources } = plan.candidate;
    const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
    if (bytes < LARGE_BYTES || !hasKeys(plan))
        return false;
    const unpacked = Math.max(...sources.flatMap(({ parts }) => parts.map(({ end }) => end)));
    if (backup.readRange === undefined && bytes < unpacked * UNPACKING)
        return false;
    const { rows } = await client.query(`SELECT EXISTS (SELECT FROM ${(0,live_tables .Y6)(plan.live)}) AS any`);
    return rows[0].any;
}
 
const keysOf = (plan, part) => placesOf(plan, part)
    .sort((a, b) => a - b)
    .map((place) => part.columns[place]);
 
function counter() {
    const counts = new Map();
    return (plan) => {
        const count = counts.get(plan) ?? { rows: 0 };
        counts.set(plan, count);
        return count;
    };
}
function keysAlone() {
    const countOf = counter();
    return {
        into: ({ names }) => names.keys,
        columns: (part, plan) => ['pgrunbook:number', ...keysOf(plan, part)],
        pick: (part, plan) => numberedFields(placesOf(plan, part), countOf(plan)),
        rows: load_backup_rows .pu,
    };
}
function add(set, row) {
    set.bits[Math.floor(row / 8)] |= 1 << (row % 8);
    set.size++;
}
const isIn = ({ bits }, row) => (bits[Math.floor(row / 8)] & (1 << (row % 8))) !== 0;
function onlyThese(wanted) {
    const countOf = counter();
    return {
        into: ({ names }) => names.backup,
        columns: ({ columns }) => columns,
        pick: (_part, plan) => wantedRows((row) => isIn(wanted.get(plan), row), countOf(plan)),
        rows: (plan) => wanted.get(plan).size,
    };
}
async function createKeysTable(client, plan) {
    const definitions = (0,load_backup_rows .Rx)(plan).map(({ name, type, collate }) => `${(0,quote .C)(name)} ${type}${collate}`);
    const bare = plan.names.keys.replace('pg_temp.', '');
    await client.query(`DROP TABLE IF EXISTS ${plan.names.keys}; CREATE TEMP TABLE ${bare} (${[`${NUMBER} bigint`, ...definitions].join(', ')})`);
}


async function loadKeys(plans, deps) {
    for (const plan of plans) {
        await createKeysTable(deps.client, plan);
        plan.loaded = 'keys';
    }
    return (0,load_backup_rows .kh)(plans, deps, keysAlone());
}
async function goneRows(client, plan) {
    const found = { bits: new Uint8Array(Math.ceil((0,load_backup_rows .pu)(plan) / 8)), size: 0 };
    await client.query(find_gone .sj);
    await client.query(`DECLARE pgrunbook_gone NO SCROLL CURSOR FOR SELECT b.${NUMBER} AS number ${(0,find_gone .O5)(plan)}`);
    for (;;) {
        const { rows } = await client.query(`FETCH ${FETCHED} FROM pgrunbook_gone`);
        for (const { number } of rows)
            add(found, Number(number));
        if (rows.length < FETCHED)
            break;
    }
    await client.query('COMMIT');
    return found;
}


async function loadGoneRows(plans, deps) {
    const { client } = deps;
    const unfit = await loadKeys(plans, deps);
    const gone = new Map();
    for (const plan of plans) {
        if (!unfit.has(plan))
            gone.set(plan, await goneRows(client, plan));
        await client.query(`DROP TABLE ${plan.names.keys}`);
        plan.loaded = 'gone';
    }
    const wanted = [...gone.keys()].filter((plan) => gone.get(plan).size > 0);
    return new Map([...unfit, ...(await (0,load_backup_rows .kh)(wanted, deps, onlyThese(gone)))]);
}


  }),

  40388:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  f: () => (  SESSION),
  m: () => (  recoverRows)
});

 
var errors = __webpack_require__(27406);
 
var quantities = __webpack_require__(87568);
 
var open_client = __webpack_require__(86205);
 
var server_pid = __webpack_require__(28826);
 
var sqlstate = __webpack_require__(54812);
 
var live_tables = __webpack_require__(80805);
 
var table_plan = __webpack_require__(95293);
; 


 
const isKnown = (key, child) => {
    const names = (0,table_plan .ZM)(child);
    return key.childColumns.every((column) => names.includes(column));
};
 
const refers = (key, child, parent) => (0,table_plan .LC)((0,table_plan.at)(parent, key.parentColumns), key.operators, (0,table_plan.at)(child, key.childColumns));
const parentSql = (key, plans) => {
    const plan = plans.get(key.parent);
    return plan ? (0,live_tables .Y6)(plan.live) : key.parentName;
};
 
const dangles = (key, plans) => `${(0,table_plan.at)('c', key.childColumns)
    .map((column) => `${column} IS NOT NULL`)
    .join(' AND ')} AND NOT EXISTS (SELECT FROM ${parentSql(key, plans)} l WHERE ${refers(key, 'c', 'l')})`;
const highest = async (client, { names }) => (await client.query(`SELECT coalesce(max(n), 0)::float8 AS n FROM ${names.taken}`)).rows[0].n;
async function down(client, key, plans, followed) {
    const [parent, child] = [plans.get(key.parent), plans.get(key.child)];
    const [from, to] = [followed.get(key) ?? 0, await highest(client, parent)];
    if (to === from)
        return false;
    followed.set(key, to);
    const { rowCount } = await client.query(`INSERT INTO ${child.names.taken} (row, origin)
     SELECT DISTINCT c.${table_plan .nw}, 'cascade' FROM ${parent.names.taken} t JOIN ${parent.names.gone} p ON p.${table_plan .nw} = t.row
       JOIN ${child.names.gone} c ON ${refers(key, 'c', 'p')}
     WHERE t.n > $1 AND t.n <= $2 ${child.role === 'asked' ? `AND c.${table_plan .fg}` : ''}
       AND NOT EXISTS (SELECT FROM ${child.names.taken} x WHERE x.row = c.${table_plan .nw})`, [from, to]);
    return (rowCount ?? 0) > 0;
}
async function up(client, key, plans, followed) {
    const [parent, child] = [plans.get(key.parent), plans.get(key.child)];
    const [from, to] = [followed.get(key) ?? 0, await highest(client, child)];
    if (to === from)
        return false;
    followed.set(key, to);
    const { rowCount } = await client.query(`INSERT INTO ${parent.names.taken} (row, origin)
     SELECT DISTINCT p.${table_plan .nw}, 'parent' FROM ${child.names.taken} t JOIN ${child.names.gone} c ON c.${table_plan .nw} = t.row
       JOIN ${parent.names.gone} p ON ${refers(key, 'c', 'p')}
     WHERE t.n > $1 AND t.n <= $2 AND ${dangles(key, plans)}
       AND NOT EXISTS (SELECT FROM ${parent.names.taken} x WHERE x.row = p.${table_plan .nw})`, [from, to]);
    return (rowCount ?? 0) > 0;
}
async function untilStill(client, keys, plans, step, followed) {
    for (let moved = true; moved;) {
        moved = false;
        for (const key of keys)
            if (await step(client, key, plans, followed))
                moved = true;
    }
}
const loaded = (keys, plans) => keys.filter((key) => plans.has(key.parent) && plans.has(key.child) && isKnown(key, plans.get(key.child)));


async function takeChildren(client, keys, plans) {
    const cascades = loaded(keys, plans).filter((key) => key.onDelete === 'cascade' && plans.get(key.child).role !== 'parent');
    await untilStill(client, cascades, plans, down, new Map());
}
 
async function takeParents(client, keys, plans, followed) {
    await untilStill(client, loaded(keys, plans), plans, up, followed);
}
 
async function missingParents(client, keys, plans) {
    const wanted = new Set();
    for (const key of keys) {
        const child = plans.get(key.child);
        if (child === undefined || plans.has(key.parent) || wanted.has(key.parent) || !isKnown(key, child))
            continue;
        const { rows } = await client.query(`SELECT EXISTS (SELECT FROM ${child.names.taken} t JOIN ${child.names.gone} c ON c.${table_plan .nw} = t.row
       WHERE ${dangles(key, plans)}) AS found`);
        if (rows[0].found)
            wanted.add(key.parent);
    }
    return [...wanted];
}
 
async function dependedOn(client, plan, keys, plans) {
    const from = loaded(keys, plans).filter(({ parent, child }) => parent === plan.live.oid && child !== parent);
    if (from.length === 0)
        return 0;
    const referenced = from.map((key) => `EXISTS (SELECT FROM ${plans.get(key.child).names.gone} c WHERE ${refers(key, 'c', 'p')})`);
    const { rows } = await client.query(`SELECT count(*)::float8 AS rows FROM ${plan.names.gone} p WHERE ${referenced.join(' OR ')}`);
    return rows[0].rows;
}

 
var quote = __webpack_require__(47213);
; 



const reasonText = (reason) => ('name' in reason ? `${reason.kind}:${reason.name}` : reason.kind);
function parseReason(text) {
    const colon = text.indexOf(':');
    if (colon < 0)
        return { kind: text };
    return { kind: text.slice(0, colon), name: text.slice(colon + 1) };
}
async function createMarks(client, { names, match, live }) {
    const bare = (name) => name.replace('pg_temp.', '');
    const keys = match.kind === 'key' ? (0,table_plan.at)('l', match.columns).join(', ') : 'NULL::text AS "pgrunbook:text"';
    await client.query(`
    CREATE TEMP TABLE ${bare(names.taken)} (n bigint GENERATED ALWAYS AS IDENTITY, row bigint, origin text);
    CREATE TEMP TABLE ${bare(names.blocked)} (row bigint, why text);
    CREATE TEMP TABLE ${bare(names.inserted)} AS SELECT ${keys} FROM ${(0,live_tables .Y6)(live)} l WITH NO DATA;
    CREATE TEMP TABLE ${bare(names.denied)} AS SELECT ${keys} FROM ${(0,live_tables .Y6)(live)} l WITH NO DATA`);
}
 
async function takeAsked(client, { names }) {
    await client.query(`INSERT INTO ${names.taken} (row, origin) SELECT ${table_plan .nw}, 'asked' FROM ${names.gone} WHERE ${table_plan .fg}; ANALYZE ${names.taken}`);
}
 
const comingBack = ({ names }) => `FROM ${names.gone} g WHERE EXISTS (SELECT FROM ${names.taken} t WHERE t.row = g.${table_plan .nw})
     AND NOT EXISTS (SELECT FROM ${names.blocked} x WHERE x.row = g.${table_plan .nw})`;


async function block(client, plan, reason, condition) {
    const { rowCount } = await client.query(`INSERT INTO ${plan.names.blocked} SELECT g.${table_plan .nw}, ${(0,quote .c)(reasonText(reason))} ${comingBack(plan)} AND (${condition})`);
    return rowCount ?? 0;
}
 
const keyIn = (plan, table) => plan.match.kind === 'key'
    ? `EXISTS (SELECT FROM ${table} k WHERE ${(0,table_plan .LC)((0,table_plan.at)('k', plan.match.columns), plan.match.operators, (0,table_plan.at)('g', plan.match.columns))})`
    : 'false';
async function blockedCounts(client, { names }) {
    const { rows } = await client.query(`SELECT why, count(*)::float8 AS rows FROM ${names.blocked} GROUP BY why ORDER BY why`);
    return rows.map(({ why, rows: count }) => ({ reason: parseReason(why), rows: count }));
}
async function takenCounts(client, plan) {
    const { rows } = await client.query(`SELECT (count(*) FILTER (WHERE origin = 'asked'))::float8 AS asked, (count(*) FILTER (WHERE origin = 'cascade'))::float8 AS cascade,
            (count(*) FILTER (WHERE origin = 'parent'))::float8 AS parent,
            (SELECT count(*) ${comingBack(plan)})::float8 AS "toInsert" FROM ${plan.names.taken}`);
    return rows[0];
}

; 





const UNDEFINED_COLUMN = '42703';
 
async function blockIfKnown(client, plan, reason, condition) {
    try {
        await block(client, plan, reason, condition);
    }
    catch (error) {
        if ((0,sqlstate .R8)(error) !== UNDEFINED_COLUMN)
            throw error;
    }
}
const where = ({ predicate }) => (predicate === null ? '' : `WHERE ${predicate}`);
 
function clashes(plan, unique) {
    const columns = unique.expressions.map((_, index) => `k${index}`);
    const listed = unique.expressions.map((expression, index) => `(${expression}) AS k${index}`).join(', ');
    const of = (alias) => columns.map((column) => `${alias}.${column}`);
    const same = (0,table_plan .LC)(of('theirs'), unique.operators, of('ours'));
    const rows = (on) => `g.${table_plan .nw} IN (SELECT ours.row FROM (SELECT ${table_plan .nw} AS row, ${listed} FROM ${plan.names.gone} ${where(unique)}) ours
    JOIN (SELECT ${listed} FROM ${(0,live_tables .Y6)(plan.live)} ${where(unique)}) theirs ON ${on})`;
    if (!unique.nullsClash)
        return rows(same);
     
    const hasNull = (alias) => `num_nulls(${of(alias).join(', ')}) > 0`;
    const sameOrNull = columns.map((column, index) => `(${(0,table_plan .LC)([`theirs.${column}`], unique.operators.slice(index, index + 1), [`ours.${column}`])} OR num_nulls(theirs.${column}, ours.${column}) = 2)`);
    return `(${rows(same)} OR ${rows([hasNull('theirs'), hasNull('ours'), ...sameOrNull].join(' AND '))})`;
}
 
const otherUniques = ({ live, match }) => live.uniques.filter(({ columns, predicate }) => match.kind !== 'key' ||
    predicate !== null ||
    columns.length === 0 ||
    columns.join('\0') !== match.columns.join('\0'));
async function blockInTable(client, plan) {
    const names = (0,table_plan .ZM)(plan);
    await block(client, plan, { kind: 'denied' }, keyIn(plan, plan.names.denied));
    for (const { name, notNull } of plan.live.columns)
        if (notNull && names.includes(name))
            await block(client, plan, { kind: 'not-null', name }, `${(0,table_plan.at)('g', [name])[0]} IS NULL`);
    for (const { name, expression } of plan.live.checks)
        await blockIfKnown(client, plan, { kind: 'check', name }, `g.${table_plan .nw} IN (SELECT ${table_plan .nw} FROM ${plan.names.gone} WHERE NOT (${expression}))`);
    for (const unique of otherUniques(plan))
        await blockIfKnown(client, plan, { kind: 'unique', name: unique.name }, clashes(plan, unique));
}
const referencesOf = (index) => `pg_temp.pgrunbook_references_${index}`;
 
async function findReferences(client, keys, plans) {
    for (const [index, key] of keys.entries()) {
        const [child, parent] = [plans.get(key.child), plans.get(key.parent)];
        const found = parent ? `LEFT JOIN ${parent.names.gone} p ON ${refers(key, 'c', 'p')}` : '';
        await client.query(`CREATE TEMP TABLE ${referencesOf(index).replace('pg_temp.', '')} AS
       SELECT c.${table_plan .nw} AS child, ${parent ? `p.${table_plan .nw}` : 'NULL::bigint'} AS parent FROM ${child.names.taken} t
       JOIN ${child.names.gone} c ON c.${table_plan .nw} = t.row ${found} WHERE ${dangles(key, plans)}`);
        await client.query(`ANALYZE ${referencesOf(index)}`);
    }
}
 
const knownKeys = (keys, plans) => keys.filter((key) => plans.has(key.child) && isKnown(key, plans.get(key.child)));


async function blockOrphans(client, known, plans, among) {
    const looked = [...known.entries()].filter(([, { child }]) => among.has(plans.get(child)));
    for (let blocked = 1; blocked > 0;) {
        blocked = 0;
        for (const [index, key] of looked) {
            const parent = plans.get(key.parent);
            const stays = parent
                ? `r.parent IS NULL OR EXISTS (SELECT FROM ${parent.names.blocked} pb WHERE pb.row = r.parent)
           OR NOT EXISTS (SELECT FROM ${parent.names.taken} pt WHERE pt.row = r.parent)`
                : 'true';
            const condition = `g.${table_plan .nw} IN (SELECT r.child FROM ${referencesOf(index)} r WHERE ${stays})`;
            blocked += await block(client, plans.get(key.child), { kind: 'parent', name: key.parentName }, condition);
        }
    }
}


async function blockAll(client, known, plans, gone) {
    for (const plan of gone)
        await blockInTable(client, plan);
    await findReferences(client, known, plans);
    await blockOrphans(client, known, plans, new Set(gone));
}

 
var choose_tables = __webpack_require__(76904);
 
var promises_ = __webpack_require__(58500);
 
var backoff = __webpack_require__(26981);
 
var commit = __webpack_require__(21632);
 
var on_demand = __webpack_require__(82078);
; 


 
const asRecord = (values) => `ROW(${values.join(', ')})::record`;
 
const BYTEWISE = /^pg_catalog\.(?:int2|int4|int8|bool|text|"?varchar"?|uuid|date|timestamptz|bytea|oid)$/;
 
const differs = ({ column, ours, theirs }) => BYTEWISE.test(column.castType) && column.collate === ''
    ? `${ours} IS DISTINCT FROM ${theirs}`
    : `${asRecord([ours])} *<> ${asRecord([theirs])}`;
 
async function countChanged(client, plan, byColumn) {
    const { match, columns, live, names } = plan;
    if (match.kind !== 'key')
        return undefined;
    const compared = columns.supplied.filter(({ from, column }) => from !== undefined && !match.columns.includes(column.name));
    if (compared.length === 0)
        return { rows: 0, ...(byColumn && { columns: {} }) };
     
    const sides = compared.map(({ column, expression, from }) => {
        const [ours, theirs] = [(0,table_plan.at)('b', [from])[0], (0,table_plan.at)('l', [column.name])[0]];
        return expression === ours
            ? { column, ours, theirs: `${theirs}::${column.castType}` }
            : { column, ours: `${ours}::text`, theirs: `${theirs}::text` };
    });
    const differ = sides.map(differs);
    const each = byColumn ? differ.map((test, index) => `, (count(*) FILTER (WHERE ${test}))::float8 AS "${index}"`) : [];
    const keys = match.columns.map((name) => columns.supplied.find(({ column }) => column.name === name).expression);
    const { rows } = await client.query(`SELECT (count(*) FILTER (WHERE ${differ.join(' OR ')}))::float8 AS rows${each.join('')}
     FROM ${names.backup} b JOIN ${(0,live_tables .Y6)(live)} l ON ${(0,table_plan .LC)((0,table_plan.at)('l', match.columns), match.operators, keys)}`);
    const counts = rows[0];
    if (!byColumn)
        return { rows: counts.rows };
    const differing = sides
        .map(({ column }, index) => [column.name, counts[String(index)]])
        .filter(([, n]) => n > 0);
    return { rows: counts.rows, columns: Object.fromEntries(differing) };
}

; 
 
 
const isBytes = "pg_catalog.getdatabaseencoding() = 'SQL_ASCII'";
 
const escaped = (text) => `pg_catalog.encode(pg_catalog.convert_to(${text}, 'SQL_ASCII'), 'escape')`;
 
const asLiteral = (text) => `CASE WHEN ${isBytes} THEN 'E''' || pg_catalog.replace(${escaped(text)}, '''', '''''') || '''' ELSE pg_catalog.quote_literal(${text}) END`;
 
const asReadable = (text) => `CASE WHEN ${isBytes} THEN ${escaped(text)} ELSE ${text} END`;

; 








 
function insertParts(plan, index) {
    const { live, match, names } = plan;
    const columns = (0,table_plan .ZM)(plan);
    const returned = match.kind === 'key'
        ? match.columns.map(quote .C).join(', ')
        : (0,table_plan .qg)(plan, (name) => (0,quote .C)(name));
    return [
        `done_${index} AS (INSERT INTO ${(0,live_tables .iA)(live)} (${columns.map(quote .C).join(', ')}) OVERRIDING SYSTEM VALUE
       SELECT ${(0,table_plan.at)('g', columns).join(', ')} ${comingBack(plan)} ON CONFLICT DO NOTHING RETURNING ${returned})`,
        `kept_${index} AS (INSERT INTO ${names.inserted} SELECT * FROM done_${index})`,
    ];
}
 
async function within(client, work, ignored) {
    await client.query('SAVEPOINT pgrunbook_within');
    try {
        await work();
    }
    catch (error) {
        if ((0,sqlstate .R8)(error) !== ignored)
            throw error;
        await client.query('ROLLBACK TO SAVEPOINT pgrunbook_within');
    }
    await client.query('RELEASE SAVEPOINT pgrunbook_within');
}
const count = async (client, from) => (await client.query(`SELECT count(*)::float8 AS rows ${from}`)).rows[0].rows;
 
async function explainStayedOut(client, plan) {
    const { match, names, live } = plan;
    const wentIn = match.kind === 'key'
        ? keyIn(plan, names.inserted)
        : `EXISTS (SELECT FROM ${names.inserted} i WHERE i."pgrunbook:text" = ${(0,table_plan .qg)(plan, (name) => (0,table_plan.at)('g', [name])[0])})`;
    const because = (reason, condition) => block(client, plan, reason, `NOT ${wentIn} AND ${condition}`);
    if (match.kind === 'key')
        await because({ kind: 'same-key' }, keyIn(plan, (0,live_tables .Y6)(live)));
    for (const unique of otherUniques(plan))
        await within(client, () => because({ kind: 'unique', name: unique.name }, clashes(plan, unique)), '42703');
    await because({ kind: 'kept-out' }, 'true');
}
async function insertGroup(client, group) {
    const expected = [];
    for (const plan of group)
        expected.push(await count(client, comingBack(plan)));
    if (expected.every((rows) => rows === 0))
        return true;
    await client.query(`WITH ${group.flatMap(insertParts).join(',\n')} SELECT 1`);
    let whole = true;
    for (const [index, plan] of group.entries()) {
        if ((await count(client, `FROM ${plan.names.inserted}`)) === expected[index])
            continue;
        whole = false;
        await explainStayedOut(client, plan);
    }
    return whole;
}
 
async function insertInOrder(client, groups, known, plans) {
    const filled = new Set(groups.flat());
    for (const group of groups)
        if (!(await insertGroup(client, group)))
            await blockOrphans(client, known, plans, filled);
}
 
async function proveInserted(client, plan) {
    const { match, names, live } = plan;
    const inserted = await count(client, `FROM ${names.inserted}`);
    if (match.kind !== 'key' || inserted === 0)
        return { inserted, altered: 0 };
    await client.query(`ANALYZE ${names.inserted}`);
    const columns = (0,table_plan .ZM)(plan);
    const same = (left, right) => (0,table_plan .LC)((0,table_plan.at)(left, match.columns), match.operators, (0,table_plan.at)(right, match.columns));
    const altered = await count(client, `FROM ${names.inserted} i LEFT JOIN ${(0,live_tables .Y6)(live)} l ON ${same('l', 'i')} LEFT JOIN ${names.gone} g ON ${same('g', 'i')}
     WHERE l.tableoid IS NULL OR g.${table_plan .nw} IS NULL OR ${asRecord((0,table_plan.at)('l', columns))} *<> ${asRecord((0,table_plan.at)('g', columns))}`);
    return { inserted, altered };
}
 
async function proofOfOne(client, plans) {
    for (const plan of plans) {
        const { match, names, live } = plan;
        const keys = match.kind === 'key' ? (0,table_plan.at)('i', match.columns) : ['i."pgrunbook:text"'];
        const { rows } = await client.query(`SELECT ARRAY[${keys.map((key) => asLiteral(`${key}::text`)).join(', ')}] AS literals FROM ${names.inserted} i LIMIT 1`);
        if (!rows[0])
            continue;
        const columns = match.kind === 'key' ? (0,table_plan.at)('l', match.columns) : [(0,table_plan .qg)(plan, (name) => (0,table_plan.at)('l', [name])[0])];
        const same = columns.map((column, index) => `${column} = ${rows[0].literals[index]}`);
        return `SELECT EXISTS (SELECT FROM ${(0,live_tables .Y6)(live)} l WHERE ${same.join(' AND ')}) AS there`;
    }
    return undefined;
}

 
var recovery_failure = __webpack_require__(46873);
 
var shown_name = __webpack_require__(47526);
; 





 
const CLOSE = 10000n;
const neededSql = (plan, column) => `
  SELECT CASE WHEN d.seqincrement > 0 THEN max(${column})::bigint ELSE min(${column})::bigint END::text AS needed
  FROM pg_catalog.pg_sequence d, (SELECT g.* ${comingBack(plan)}) g WHERE d.seqrelid = $1::regclass GROUP BY d.seqincrement`;
const stateSql = (sequence) => `
  SELECT s.last_value::text AS last,
    $2::bigint BETWEEN d.seqmin AND d.seqmax
      AND CASE WHEN d.seqincrement > 0 THEN $2 > s.last_value ELSE $2 < s.last_value END
      OR $2 = s.last_value AND NOT s.is_called AS behind
  FROM ${sequence} s, pg_catalog.pg_sequence d WHERE d.seqrelid = $1::regclass`;
const lackOf = (plan, { name, column }, role) => {
    const grant = `GRANT SELECT, UPDATE ON SEQUENCE ${name} TO ${role}`;
    const of = `${(0,live_tables .Vb)(plan.live)}.${(0,shown_name .V)(column)}`;
    return { problem: `${of}: this role may not move ${name}: ${grant}`, needs: grant };
};


async function neededMoves(recovery, plan, lacks) {
    const { client, role } = recovery;
    const moves = [];
    for (const sequence of plan.live.sequences) {
        const { name, column, maySee, mayMove } = sequence;
        if (!(0,table_plan .ZM)(plan).includes(column))
            continue;
        const { rows } = await client.query(neededSql(plan, `g.${(0,quote .C)(column)}`), [
            name,
        ]);
        const needed = rows[0]?.needed;
        if (needed === null || needed === undefined)
            continue;
        if (maySee) {
            const { rows: states } = await client.query(stateSql(name), [name, needed]);
            const { last, behind } = states[0];
            if (!behind)
                continue;
            moves.push({ sequence: name, column: `${(0,live_tables .Vb)(plan.live)}.${(0,shown_name .V)(column)}`, from: last, to: needed });
        }
        if (!maySee || !mayMove)
            lacks.push(lackOf(plan, sequence, role));
    }
    return moves;
}
 
async function moveForward(client, { sequence, from, to }) {
    const [last, needed] = [BigInt(from), BigInt(to)];
    const gap = needed > last ? needed - last : last - needed;
    if (gap < CLOSE) {
        const behind = `SELECT CASE WHEN d.seqincrement > 0 THEN s.last_value < $2 OR (s.last_value = $2 AND NOT s.is_called)
        ELSE s.last_value > $2 OR (s.last_value = $2 AND NOT s.is_called) END AS behind
      FROM ${sequence} s, pg_catalog.pg_sequence d WHERE d.seqrelid = $1::regclass`;
        const isBehind = async () => (await client.query(behind, [sequence, to])).rows[0].behind;
        const take = `SELECT count(pg_catalog.nextval($1::regclass)) FROM ${sequence} s, pg_catalog.pg_sequence d,
        LATERAL pg_catalog.generate_series(1, greatest(1, abs($2 - s.last_value) / abs(d.seqincrement))) WHERE d.seqrelid = $1::regclass`;
        while (await isBehind())
            await client.query(take, [sequence, to]);
        return;
    }
    const furthest = needed > last ? 'greatest' : 'least';
    await client.query(`SELECT pg_catalog.setval($1::regclass, ${furthest}($2::bigint, last_value)) FROM ${sequence}`, [
        sequence,
        to,
    ]);
}

 
var triggers = __webpack_require__(4748);
; 


function columnsOf({ columns }) {
    const retyped = columns.supplied.flatMap(({ column, retyped: was }) => was ? [{ column: column.name, from: was.from, to: column.type }] : []);
    return { dropped: columns.dropped, renamed: columns.renamed, added: columns.added, retyped };
}
const NOTHING = { asked: 0, cascade: 0, parent: 0, toInsert: 0 };
async function tableReport(recovery, plan, counts) {
    const { client, findings } = recovery;
    const { live, role, match, candidate } = plan;
    const { missing, live: liveCount, changed, dependedOn = 0 } = findings.get(plan);
    const taken = missing > 0 ? await takenCounts(client, plan) : NOTHING;
    return {
        schema: live.schema,
        name: live.name,
        role,
        key: match.kind === 'key' ? match.columns : [],
        inBackup: candidate.sources.reduce((sum, { rows }) => sum + rows, 0),
        live: liveCount,
        missing,
        dependedOn,
        taken,
        recovered: counts?.inserted ?? taken.toInsert,
        notInserted: missing > 0 ? await blockedCounts(client, plan) : [],
        altered: counts?.altered ?? 0,
        ...(changed && { changed }),
        columns: columnsOf(plan),
        triggers: (0,triggers .n3)(plan),
    };
}
 
async function tableReports(recovery) {
    const reports = new Map();
    for (const plan of recovery.plans.values())
        reports.set(plan, await tableReport(recovery, plan, undefined));
    return reports;
}
 
async function reportsAfter(recovery, before, counts) {
    const reports = new Map(before);
    for (const [plan, inserted] of counts)
        reports.set(plan, await tableReport(recovery, plan, inserted));
    return reports;
}

 
var external_node_crypto_ = __webpack_require__(77598);
 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_fs_promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var external_node_stream_ = __webpack_require__(57075);
 
var external_node_stream_promises_ = __webpack_require__(46466);
 
var sealing_seal = __webpack_require__(56440);
; 
 
 











 
const KEYS_A_STATEMENT = 500;
const UTC = (when) => when.toISOString().replace(/\.\d+Z$/, 'Z');
 
const undoName = (when) => `undo_recovery_${when.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '_')}.sql`;
 
async function* texts(client, select) {
    await client.query(`DECLARE pgrunbook_undo NO SCROLL CURSOR FOR ${select}`);
    for (;;) {
        const { rows } = await client.query(`FETCH ${KEYS_A_STATEMENT} FROM pgrunbook_undo`);
        if (rows.length > 0)
            yield rows.map(({ text }) => text);
        if (rows.length < KEYS_A_STATEMENT)
            break;
    }
    await client.query('CLOSE pgrunbook_undo');
}
const keyLiteral = (alias, columns) => `'(' || ${(0,table_plan.at)(alias, columns)
    .map((column) => asLiteral(`${column}::text`))
    .join(` || ', ' || `)} || ')'`;
 
async function* keysInto(keys, client, { live, names }, columns) {
    const listed = columns.map(quote .C).join(', ');
    yield `CREATE TEMP TABLE ${keys} ON COMMIT DROP AS SELECT ${listed} FROM ${(0,live_tables .iA)(live)} WITH NO DATA;\n`;
    for await (const values of texts(client, `SELECT ${keyLiteral('i', columns)} AS text FROM ${names.inserted} i`))
        yield `INSERT INTO ${keys} VALUES\n  ${values.join(',\n  ')};\n`;
}
 
async function* deletesOfWholeRows(client, plan) {
    const { live, names } = plan;
    const same = (0,table_plan .qg)(plan, (name) => (0,table_plan.at)('l', [name])[0]);
    for await (const rows of texts(client, `SELECT ${asLiteral('"pgrunbook:text"')} AS text FROM ${names.inserted} i`))
        for (const row of rows)
            yield `DELETE FROM ${(0,live_tables .Y6)(live)} WHERE (tableoid, ctid) = (SELECT l.tableoid, l.ctid FROM ${(0,live_tables .Y6)(live)} l WHERE ${same} = ${row} LIMIT 1);\n`;
}
const hasInserted = async (client, { names }) => (await client.query(`SELECT EXISTS (SELECT FROM ${names.inserted}) AS any`)).rows[0].any;


async function* deletes(client, group, first) {
    const statements = [];
    for (const [index, plan] of group.entries()) {
        const { live, match } = plan;
        if (!(await hasInserted(client, plan)))
            continue;
        if (match.kind === 'key') {
            const keys = `pgrunbook_undo_${first + index}`;
            yield* keysInto(keys, client, plan, match.columns);
            const same = (0,table_plan .LC)((0,table_plan.at)('l', match.columns), match.operators, (0,table_plan.at)('k', match.columns));
            statements.push(`DELETE FROM ${(0,live_tables .Y6)(live)} l USING ${keys} k WHERE ${same}`);
        }
        else
            yield* deletesOfWholeRows(client, plan);
    }
    if (statements.length === 1)
        yield `${statements[0]};\n`;
    else if (statements.length > 1)
        yield `WITH ${statements.map((sql, index) => `of_${index + 1} AS (${sql})`).join(',\n  ')} SELECT;\n`;
}
 
async function* comments(client, plan) {
    const { live, match, names } = plan;
    const key = match.kind === 'key' ? keyLiteral('g', match.columns) : (0,table_plan .qg)(plan, (name) => (0,table_plan.at)('g', [name])[0]);
    const select = `SELECT x.why || ' ' || to_json(${asReadable(`(${key})::text`)})::text AS text FROM ${names.blocked} x JOIN ${names.gone} g ON g.${table_plan .nw} = x.row
    WHERE EXISTS (SELECT FROM ${names.taken} t WHERE t.row = x.row)`;
    for await (const lines of texts(client, select))
        yield lines
            .map((line) => `-- not inserted: ${JSON.stringify((0,live_tables .Vb)(live))} ${line.replaceAll(/[\r\n\u2028\u2029]/g, ' ')}\n`)
            .join('');
}
async function* undoText({ client, groups, when, database, backup }) {
    yield `-- Takes back what pg-runbook recover-rows inserted on ${UTC(when)} into ${oneLine(database)}, from ${oneLine(backup)}.
-- A DELETE cascades: look first for rows that were added below these since. Sequences stay where they are.
-- psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f this_file.sql
SET client_encoding = 'UTF8';
BEGIN;
`;
    let first = 1;
    for (const group of groups.toReversed()) {
        yield* deletes(client, group, first);
        first += group.length;
    }
    yield 'COMMIT;\n';
    for (const plan of groups.flat())
        yield* comments(client, plan);
}
const oneLine = (text) => text.replaceAll(/[\r\n\u2028\u2029]/g, ' ');


async function writeUndoFile(request, seal, folder, environment) {
    const name = undoName(request.when) + (0,sealing_seal .B4)(seal);
    const file = external_node_path_.join(folder, name);
    const stages = await (0,sealing_seal .HA)(seal, environment);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const hashing = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
    });
    const pieces = [[external_node_stream_.Readable.from(undoText(request))]];
    for (const stage of stages) {
        pieces.at(-1).push(stage.input);
        if (stage.input !== stage.output)
            pieces.push([stage.output]);
    }
    pieces
        .at(-1)
        .push(hashing, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' }));
    try {
        await Promise.all([...pieces.map((piece) => (0,external_node_stream_promises_.pipeline)(piece)), ...stages.map(({ finished }) => finished)]);
    }
    catch (error) {
        for (const stage of stages)
            stage.kill();
        throw error;
    }
    const packing = seal.compression === 'zip' && seal.recipients.length === 0 ? 'zip' : 'stored';
    return { name, path: file, bytes: (await (0,external_node_fs_promises_.stat)(file)).size, sha256: hash.digest('hex'), packing };
}

; 
 
 











 
const IDLE_LIMIT_MS = 600_000;
async function begin(client, lockTimeoutMs) {
    await client.query(`BEGIN; SET LOCAL lock_timeout = ${lockTimeoutMs.toFixed(0)}; SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT_MS}`);
}
async function storeUndo({ recovery, groups }) {
    const { client, options, deps } = recovery;
    const request = {
        client,
        groups,
        when: deps.now(),
        database: deps.database,
        backup: deps.backup.name,
    };
    const put = async (folder) => {
        const staged = await writeUndoFile(request, options.seal, folder, { PATH: deps.env.PATH ?? '' });
        return { staged, stored: await deps.store.put(staged) };
    };
    const { staged, stored } = await (deps.store.withStagingFolder?.(put) ?? put(deps.temporaryFolder));
    deps.log.info(`The undo file ${staged.name} is stored: ${stored.location}`);
    return { name: staged.name, stored, sealed: options.seal.recipients.length > 0 };
}
 
async function insert(insertion) {
    const { recovery, groups, known, before } = insertion;
    const { client, options, plans } = recovery;
    const filled = groups.flat();
    await begin(client, options.lockTimeoutMs);
    const quiet = options.triggers === 'off' ? filled.filter((plan) => before.get(plan).recovered > 0) : [];
    await (0,triggers .SP)(client, quiet);
    await insertInOrder(client, groups, known, plans);
    await (0,triggers .mu)(client, quiet);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    const counts = new Map();
    for (const plan of filled)
        counts.set(plan, await proveInserted(client, plan));
    const tables = await reportsAfter(recovery, before, counts);
    return { tables, undo: await storeUndo(insertion) };
}
async function withRetries({ recovery }, work) {
    const { client, options, deps } = recovery;
    for (let tries = 0;; tries++) {
        try {
            return await work();
        }
        catch (error) {
            await client.query('ROLLBACK').catch(() => { });  
            if (deps.signal.aborted || tries >= options.lockRetries || !(0,recovery_failure ._)(error))
                throw error;
            const waitMs = (0,backoff .j)(tries);
            deps.log.warn(`A lock did not come in time; nothing is held. Try ${tries + 1} of ${options.lockRetries} in ${(waitMs / 1000).toFixed(1)} s`);
            await (0,promises_.setTimeout)(waitMs, undefined, { signal: deps.signal });
        }
    }
}
 
async function finish({ recovery }, plans, settle) {
    const { client, deps } = recovery;
    deps.signal.throwIfAborted();
    const { rows } = await client.query('SELECT pg_catalog.pg_current_xact_id()::text AS xid');
    const { xid } = rows[0];
    const proof = await proofOfOne(client, plans);
    const side = (0,on_demand .h)(() => deps.connect());
    const isThere = async (asked) => proof === undefined || (await asked.query(proof)).rows[0].there;
    settle();  
    try {
        const session = { client, side: side.get, cut: () => client.connection.stream.destroy() };
        const outcome = await (0,commit .w)({ session, log: deps.log, signal: deps.signal }, xid, isThere);
        if (outcome.kind === 'aborted')
            throw (0,recovery_failure .W)(outcome.error ?? lost(), 'rolled-back', deps.signal);
        if (outcome.kind === 'unknown')
            throw unknown(xid, outcome.elsewhere);
    }
    finally {
        await side.close();
    }
}
const lost = () => new errors .rk('recovery-refused', 'the connection was lost before the transaction was committed', {
    hint: 'run it again: nothing came back',
});
const unknown = (xid, elsewhere) => new errors .rk('outcome-unknown', elsewhere
    ? `the reply to COMMIT was lost, and the server that answers now does not have what transaction ${xid} inserted`
    : `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`, {
    state: 'unknown',
    hint: `when the server answers again, run it again as a dry run: it tells what is still missing. By hand: SELECT pg_xact_status('${xid}')`,
});


async function commitRecovery(insertion, settle) {
    const { recovery, groups, moves } = insertion;
    for (const move of moves)
        await moveForward(recovery.client, move);
    const committed = await withRetries(insertion, () => insert(insertion));
    try {
        await finish(insertion, groups.flat(), settle);
    }
    catch (error) {
        if (committed.undo)
            recovery.deps.log.warn(`${committed.undo.name} is of this recovery, which is not known to be committed: do not run it`);
        throw error;
    }
    return committed;
}

 
var deny_list = __webpack_require__(69064);
 
var dump_tables = __webpack_require__(49669);
 
var foreign_keys = __webpack_require__(54570);
; 


function insertOrder(tables, keys) {
    const parents = new Map(tables.map((table) => [table, []]));
    for (const { child, parent } of keys)
        if (parents.has(parent))
            parents.get(child)?.push(parent);
    const visits = new Map();
    const open = [];
    const groups = [];
    const visit = (table) => {
        const here = { index: visits.size, low: visits.size, isOpen: true };
        visits.set(table, here);
        open.push(table);
        for (const parent of parents.get(table)) {
            const known = visits.get(parent);
            if (known === undefined)
                here.low = Math.min(here.low, visit(parent).low);
            else if (known.isOpen)
                here.low = Math.min(here.low, known.index);
        }
        if (here.low === here.index) {
            const group = open.splice(open.indexOf(table));
            for (const member of group)
                visits.get(member).isOpen = false;
            groups.push(group);
        }
        return here;
    };
    for (const table of tables)
        if (!visits.has(table))
            visit(table);
    return groups;
}

 
var rights = __webpack_require__(79302);
 
var condition = __webpack_require__(41816);
 
var column_plan = __webpack_require__(67539);
 
var find_gone = __webpack_require__(22664);
 
var load_backup_rows = __webpack_require__(39172);
 
var load_gone_rows = __webpack_require__(83434);
; 
 
 












const OURS = /^pgrunbook:/;
async function planTable(recovery, live, role, reading, problems) {
    const { client, options, tables, candidates, plans } = recovery;
    const candidate = candidates.live.get(live.oid);
    const columns = await (0,column_plan .j)(client, candidate, live, tables, options, reading, problems);
    const match = (0,table_plan .HU)(live, columns, options.match === 'all-columns');
    problems.push(...(0,rights .V8)(live, recovery.role));
    const lacks = (0,rights .Gd)(live, options.triggers, recovery.role);
    if (options.dryRun)
        for (const { needs } of lacks)
            recovery.mayNot.add(needs);
    else
        problems.push(...lacks.map(({ problem }) => problem));
    if (live.columns.some(({ name }) => OURS.test(name)))
        problems.push(`${(0,live_tables .Vb)(live)}: columns named pgrunbook:... cannot be recovered`);
    if (match === undefined) {
        problems.push((0,table_plan .lX)(live));
        return undefined;
    }
    const names = plans.get(live.oid)?.names ?? (0,table_plan .C0)(plans.size + 1);
    const plan = { live, candidate, columns, match, role, names };
    plans.set(live.oid, plan);
    return plan;
}
 
function readingOf({ options }, role) {
    const looksAtAll = options.match === 'all-columns' || (role === 'asked' && countsChanged(options));
    return looksAtAll ? 'typed' : 'keys';
}
 
const countsChanged = ({ dryRun, showChanged }) => dryRun || showChanged;
 
function wishProblems({ options, candidates, plans }) {
    const problems = [];
    if (options.condition !== undefined && candidates.wanted.length !== 1)
        problems.push('where: is a condition on one table: give one table, and run it once for each');
    const columns = [...plans.values()].flatMap(({ live }) => live.columns.map(({ name }) => name));
    const loaded = [...plans.values()].flatMap((plan) => plan.columns.load.map(({ name }) => name));
    for (const { column } of options.set)
        if (!columns.includes(column))
            problems.push(`set: none of the tables has a column ${column}`);
    for (const { column } of options.map)
        if (!loaded.includes(column))
            problems.push(`map: none of the tables has a column ${column} in the backup`);
    return problems;
}
 
async function loadRows(recovery, staged) {
    const { client, deps } = recovery;
    const load = { client, ...deps };
    const byKey = new Set();
    for (const plan of staged)
        if (readingOf(recovery, plan.role) === 'keys' && (await (0,load_gone_rows .Yq)(plan, load)))
            byKey.add(plan);
    const whole = staged.filter((plan) => !byKey.has(plan));
    const unfit = new Map([...(await (0,load_gone_rows .LG)([...byKey], load)), ...(await (0,load_backup_rows .uT)(whole, load))]);
    if (unfit.size === 0)
        return;
    const problems = [];
    const again = [];
    for (const { live, role } of unfit.keys()) {
        const plan = (await planTable(recovery, live, role, 'text', problems));
        await (0,load_backup_rows .nD)(client, plan);
        again.push(plan);
        deps.log.info(`${(0,live_tables .Vb)(live)}: rows of the backup do not fit the types of today; they are read as text`);
    }
    (0,table_plan .nN)(problems);
    await (0,load_backup_rows .M4)(again, load);
}
async function stage(recovery, oids, roleOf) {
    const { client, plans, keys, role } = recovery;
    const problems = [];
    const live = await (0,live_tables .CH)(client, oids);
    for (const table of live)
        await planTable(recovery, table, roleOf(table.oid), readingOf(recovery, roleOf(table.oid)), problems);
    const looked = keys.filter((key) => plans.has(key.child) && isKnown(key, plans.get(key.child)));
    problems.push(...(0,rights .BU)(looked, oids, new Set([...plans.keys(), ...oids]), role));
    const staged = live.flatMap(({ oid }) => plans.get(oid) ?? []);
    return { staged, problems };
}
async function read(recovery, oids) {
    const { client, options, deps, plans, findings } = recovery;
    await loadRows(recovery, oids.map((oid) => plans.get(oid)));
    for (const plan of oids.map((oid) => plans.get(oid))) {
        deps.signal.throwIfAborted();
        deps.log.info(`Comparing ${(0,live_tables .Vb)(plan.live)}`);
        const counts = await (0,find_gone .bf)(client, plan, options.condition);
        await createMarks(client, plan);
        await (0,deny_list .XE)(client, plan, options.denied);
        await takeAsked(client, plan);
        const changed = plan.role === 'asked' && countsChanged(options)
            ? await countChanged(client, plan, options.showChanged)
            : undefined;
        findings.set(plan, { ...counts, ...(changed && { changed }) });
        await client.query(`DROP TABLE ${plan.names.backup}`);  
    }
}
 
async function stageAsked(recovery, oids) {
    const { client, options, candidates } = recovery;
    if (options.condition !== undefined)
        await (0,condition .Qj)(options.condition);
    const wanted = new Set(candidates.wanted);
    const { staged, problems } = await stage(recovery, oids, (oid) => (wanted.has(oid) ? 'asked' : 'cascade'));
    (0,table_plan .nN)([...problems, ...(problems.length > 0 ? [] : wishProblems(recovery))]);
    for (const plan of staged)
        await (0,load_backup_rows .nD)(client, plan);
    if (options.condition !== undefined)
        for (const plan of staged.filter(({ role }) => role === 'asked'))
            await (0,find_gone .RP)(client, plan, options.condition);
    await read(recovery, oids);
}
 
async function stageParents(recovery, oids) {
    const { staged, problems } = await stage(recovery, oids, () => 'parent');
    (0,table_plan .nN)(problems);
    for (const plan of staged)
        await (0,load_backup_rows .nD)(recovery.client, plan);
    await read(recovery, oids);
}

 
var temporary_tables = __webpack_require__(85158);
; 

 
function notFollowedBy({ keys, plans }) {
    return keys.flatMap(({ child, parent, childName, onDelete }) => {
        const above = plans.get(parent);
        if (onDelete === 'cascade' || above === undefined || above.role === 'parent' || plans.has(child))
            return [];
        return [{ table: childName, references: (0,live_tables .Vb)(above.live), onDelete }];
    });
}
 
const cascadesFrom = ({ plans }, { parent, onDelete }) => {
    const above = plans.get(parent);
    return onDelete === 'cascade' && above !== undefined && above.role !== 'parent';
};
const leftOutOf = (recovery) => [...recovery.candidates.leftOut.values()].map((table) => ({
    table: (0,live_tables .Vb)(table),
    below: recovery.keys.some((key) => key.child === table.oid && cascadesFrom(recovery, key)),
}));
function notInBackup(recovery) {
    const { keys, candidates } = recovery;
    const below = keys.filter((key) => cascadesFrom(recovery, key) && !candidates.live.has(key.child) && !candidates.leftOut.has(key.child));
    return [...new Set(below.map(({ childName }) => childName))];
}

; 























const SESSION = `SET temp_buffers = '32MB'; SET work_mem = '64MB'; SET jit = off; SET default_statistics_target = 10; SET row_security = off;
  SET intervalstyle = postgres; SET xmloption = content; SET extra_float_digits = 1; SET cursor_tuple_fraction = 1;
  SET default_transaction_isolation = 'read committed'; SET statement_timeout = 0;
  SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings WHERE name IN ('idle_session_timeout', 'transaction_timeout')`;
async function prepare(client, options, deps) {
    await client.query(SESSION);
    const role = await (0,rights .kp)(client);
    await (0,rights .sQ)(client, role);
    const tables = await (0,dump_tables .a)(deps.survey);
    const candidates = await (0,choose_tables .H)(client, options, deps.survey, tables);
    (0,deny_list .OK)(options.denied, [...candidates.live.values(), ...candidates.leftOut.values()]);
    const keys = await (0,foreign_keys .DU)(client);
    const found = { plans: new Map(), findings: new Map(), mayNot: new Set() };
    return { client, role, options, deps, tables, candidates, keys, ...found };
}
 
const hasGone = ({ findings }, plan) => plan !== undefined && findings.get(plan).missing > 0;
const keysOfGone = (recovery) => recovery.keys.filter(({ child }) => hasGone(recovery, recovery.plans.get(child)));
 
async function follow(recovery) {
    const { client, candidates, plans, deps } = recovery;
    await takeChildren(client, keysOfGone(recovery), plans);
    const followed = new Map();
    for (;;) {
        const keys = keysOfGone(recovery);
        await takeParents(client, keys, plans, followed);
        const wanted = (await missingParents(client, keys, plans)).filter((oid) => candidates.live.has(oid));
        if (wanted.length === 0)
            break;
        const names = wanted.map((oid) => (0,live_tables .Vb)(candidates.live.get(oid))).join(', ');
        deps.log.info(`Rows that come back reference rows that are gone too: reading ${names}`);
        await stageParents(recovery, wanted);
    }
    for (const plan of plans.values())
        if (hasGone(recovery, plan))
            await client.query(`ANALYZE ${plan.names.taken}`);
}
function groupsOf({ plans, keys }) {
    return insertOrder([...plans.keys()], keys).map((group) => group.map((oid) => plans.get(oid)));
}
function refuseSurprise({ options }, toInsert) {
    if (toInsert <= options.maxRows)
        return;
    throw new errors .rk('recovery-refused', `${(0,quantities .pq)(toInsert, 'row')} would come back, and max-rows is ${(0,quantities .pq)(options.maxRows, 'row')}`, {
        state: 'nothing-changed',
        hint: `look at a dry run; when all of them are meant, give max-rows: ${toInsert}, else a condition (where)`,
    });
}
 
async function find(recovery) {
    const { client, candidates, keys, plans } = recovery;
    const followed = keys.filter(({ child }) => !candidates.leftOut.has(child));
    const reached = (0,foreign_keys .Av)(candidates.wanted, followed).filter((oid) => candidates.live.has(oid));
    await stageAsked(recovery, reached);
    await follow(recovery);
    const followable = keysOfGone(recovery);
    const [known, gone] = [knownKeys(followable, plans), [...plans.values()].filter((plan) => hasGone(recovery, plan))];
    await blockAll(client, known, plans, gone);
    const [lacks, moves] = [[], []];
    for (const plan of gone) {
        moves.push(...(await neededMoves(recovery, plan, lacks)));
        recovery.findings.get(plan).dependedOn = await dependedOn(client, plan, followable, plans);
    }
    return { groups: groupsOf(recovery), known, moves, lacks };
}
const missingIn = ({ taken }) => taken.asked + taken.cascade + taken.parent;
const rowsOf = (tables) => ({
    missing: tables.reduce((sum, table) => sum + missingIn(table), 0),
    recovered: tables.reduce((sum, table) => sum + table.recovered, 0),
});
function statusOf({ dryRun }, { missing, recovered }) {
    if (missing === 0)
        return 'nothing-missing';
    if (dryRun)
        return 'dry-run';
    return recovered > 0 ? 'recovered' : 'nothing-recovered';
}
 
function tellTriggers({ options, deps }, tables) {
    const how = options.triggers === 'off' ? 'Kept from firing' : 'Will fire';
    for (const { triggers } of tables.filter(({ recovered }) => recovered > 0))
        for (const { schema, relation, name, definition } of triggers)
            deps.log.info(`${how}: trigger ${name} of ${(0,live_tables .Vb)({ schema, name: relation })}, ${definition}`);
}
async function work(recovery, startedAt, settle) {
    const { options, deps } = recovery;
    const found = await find(recovery);
    const before = await tableReports(recovery);
    let tables = [...before.values()];
    let done;
    if (!options.dryRun && rowsOf(tables).missing > 0) {
        (0,table_plan .nN)(found.lacks.map(({ problem }) => problem));
        refuseSurprise(recovery, rowsOf(tables).recovered);
        await deps.store.prepare({ sealed: options.seal.recipients.length > 0 });
        tellTriggers(recovery, tables);
        const groups = found.groups.map((group) => group.filter((plan) => missingIn(before.get(plan)) > 0));
        done = await commitRecovery({ recovery, ...found, groups, before }, settle);
        tables = [...done.tables.values()];
    }
    const { name, manifest } = { name: deps.backup.name, manifest: deps.survey.manifest };
    return {
        status: statusOf(options, rowsOf(tables)),
        database: deps.database,
        triggers: options.triggers,
        tables,
        backup: { name, ...(manifest && { startedAt: manifest.startedAt, database: manifest.database.name }) },
        order: found.groups.map((group) => group.map(({ live }) => (0,live_tables .Vb)(live))),
        sequences: found.moves,
        notFollowed: notFollowedBy(recovery),
        notInBackup: notInBackup(recovery),
        leftOut: leftOutOf(recovery),
        ...rowsOf(tables),
        maxRows: options.maxRows,
        mayNot: [...recovery.mayNot, ...found.lacks.map(({ needs }) => needs)],
        ...(done?.undo && { undo: done.undo }),
        durationMs: deps.now().getTime() - startedAt,
    };
}


async function recoverRows(options, deps) {
    const startedAt = deps.now().getTime();
    const client = await deps.connect();
    const pid = await (0,server_pid .P)(client);
    const cancel = () => void deps.cancel(pid).catch(() => client.connection.stream.destroy());
    const settle = () => deps.signal.removeEventListener('abort', cancel);
    deps.signal.addEventListener('abort', cancel);
    try {
        deps.signal.throwIfAborted();
        return await work(await prepare(client, options, deps), startedAt, settle);
    }
    catch (error) {
        throw (0,recovery_failure .W)(error, 'nothing-changed', deps.signal);
    }
    finally {
        settle();
        if (!deps.signal.aborted)
            await (0,temporary_tables .x)(client).catch(() => { });  
        await (0,open_client .Y)(client);
    }
}


  }),

  46873:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  recoveryFailure),
    _: () => (  isLockFailure)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
 


const CANCELED = '57014';
const LOCKS = ['55P03', '40P01'];
const FOREIGN_KEY = '23503';
const isLockFailure = (error) => LOCKS.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error) ?? '');
const AGAIN = 'run it again: it finds by itself what is still missing';
 
function recoveryFailure(error, state, signal) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk)
        return error.detail.state ? error : withState(error, state);
    if (signal.aborted)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('cancelled', 'the recovery was cancelled', { state, hint: AGAIN, cause: error });
    const sqlstate = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error);
    if (sqlstate === undefined)
        return error;
    const said = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .JL)(error, { showDetail: false });
    const fail = (code, message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(code, message, { state, hint, cause: error });
    if ((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .$B)(error))
        return fail('recovery-refused', `the connection was lost: ${said}`, `when the server answers again, ${AGAIN}`);
    if (LOCKS.includes(sqlstate) || sqlstate === CANCELED)
        return fail('lock-timeout', said, `${(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .cp)(error)?.hint ?? 'wait for a quieter moment'}; then ${AGAIN}`);
    if (sqlstate === FOREIGN_KEY)
        return fail('recovery-refused', said, `somebody deleted or re-created rows while they were put back; ${AGAIN}`);
    return fail('recovery-refused', said, (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .cp)(error)?.hint ?? AGAIN);
}
const withState = ({ code, message, detail, cause }, state) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(code, message, { ...detail, state, cause });


  }),

  79302:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BU: () => (  parentProblems),
    Gd: () => (  writeLacks),
    V8: () => (  readProblems),
    kp: () => (  roleOf),
    sQ: () => (  refuseWithoutTemporary)
  });
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47526);
  var _live_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80805);
  var _table_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95293);
  var _triggers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4748);





async function roleOf(client) {
    const { rows } = await client.query('SELECT current_user::text AS role');
    return (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(rows[0].role);
}
 
async function refuseWithoutTemporary(client, role) {
    const { rows } = await client.query(`SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'TEMP') AS may,
            pg_catalog.quote_ident(pg_catalog.current_database()) AS database`);
    const { may, database } = rows[0];
    if (!may)
        (0,_table_plan_js__WEBPACK_IMPORTED_MODULE_3__  .nN)([
            `this role may make no temporary tables here: GRANT TEMPORARY ON DATABASE ${database} TO ${role}, as the database's owner`,
        ]);
}
const mayNotReach = (schema, name, role) => `${name}: this role may not use its schema: GRANT USAGE ON SCHEMA ${schema} TO ${role}`;
const mayNotRead = (name, role) => `${name}: this role may not read it: GRANT SELECT ON ${name} TO ${role}`;
const hidden = (name) => `${name}: row level security hides rows from this role, so rows that are there would look missing: use a role with BYPASSRLS, or the table's owner where it is not forced`;
 
function readProblems(live, role) {
    const name = (0,_live_tables_js__WEBPACK_IMPORTED_MODULE_2__  .Vb)(live);
    const problems = [
        !live.mayReach && mayNotReach((0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_1__  .V)(live.schema), name, role),
        !live.maySelect && mayNotRead(name, role),
        live.hidesRows && hidden(name),
    ];
    return problems.filter((problem) => problem !== false);
}


function parentProblems(keys, children, known, role) {
    const above = keys.filter(({ child, parent }) => children.includes(child) && !known.has(parent));
    const problems = above.flatMap(({ parent, parentName, parentSchema, ...may }) => {
        const from = [...new Set(above.filter((key) => key.parent === parent).map(({ childName }) => childName))].join(', ');
        return [
            !may.mayReachParent && mayNotReach(parentSchema, parentName, role),
            !may.maySelectParent && `${mayNotRead(parentName, role)} (referenced by ${from})`,
            may.hidesParentRows && hidden(parentName),
        ].filter((problem) => problem !== false);
    });
    return [...new Set(problems)];
}
function writeLacks(live, triggers, role) {
    const name = (0,_live_tables_js__WEBPACK_IMPORTED_MODULE_2__  .Vb)(live);
    const insert = `GRANT INSERT ON ${name} TO ${role}`;
    const lacks = [
        !live.mayInsert && { problem: `${name}: this role may not insert: ${insert}`, needs: insert },
        live.hasInsertRule && {
            problem: `${name}: a rule (CREATE RULE) rewrites INSERT, which then takes no ON CONFLICT: drop the rule first`,
            needs: `DROP RULE: a rule of ${name} rewrites INSERT, which then takes no ON CONFLICT`,
        },
        triggers === 'off' &&
            (0,_triggers_js__WEBPACK_IMPORTED_MODULE_4__  .n3)({ live }).length > 0 &&
            !live.isOwned && {
            problem: `triggers: off needs the owner of ${name}, which this role is not: use the owner's URL, or let them fire`,
            needs: `the owner of ${name}, for triggers: off`,
        },
    ];
    return lacks.filter((lack) => lack !== false);
}


  }),

  63208:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  speaksOf),
    Y: () => (  columnSettings)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

const SETTING = /^(?:(?<table>(?:"[^"]+"|[^\s"=.]+)(?:\.(?:"[^"]+"|[^\s"=.]+))*)\.)?(?<column>"[^"]+"|[^\s"=.]+)\s*=(?<value>.*)$/s;
const bare = (name) => (name.startsWith('"') ? name.slice(1, -1) : name);


function columnSettings(option, lines) {
    const problems = [];
    const settings = lines.flatMap((line, index) => {
        const { table, column, value } = SETTING.exec(line)?.groups ?? {};
        if (column === undefined || value === undefined || (option === 'map' && value.trim() === '')) {
            problems.push(`${option}: line ${index + 1} is not of the form ${option === 'map' ? 'old_column=new_column' : 'column=value'}`);
            return [];
        }
        const given = option === 'map' ? bare(value.trim()) : value;
        return [
            { column: bare(column), value: given, line, ...(table !== undefined && { table: table.replaceAll('"', '') }) },
        ];
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
    return settings;
}
 
const speaksOf = ({ table }, { schema, name }) => table === undefined || table === name || table === `${schema}.${name}`;


  }),

  95293:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C0: () => (  temporaryNames),
    HU: () => (  matchOf),
    Kx: () => (  loadedInto),
    LC: () => (  equal),
    ZM: () => (  suppliedNames),
    at: () => (  at),
    fg: () => (  ASKED),
    lX: () => (  noMatch),
    nN: () => (  refuseProblems),
    nw: () => (  ROW),
    qg: () => (  rowText)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _live_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80805);
 
 



const temporaryNames = (index) => {
    const of = (what) => `pg_temp.pgrunbook_${what}_${index}`;
    return {
        backup: of('backup'),
        keys: of('keys'),
        gone: of('gone'),
        taken: of('taken'),
        blocked: of('blocked'),
        inserted: of('inserted'),
        denied: of('denied'),
    };
};
 
const loadedInto = ({ names, loaded }) => (loaded === 'keys' ? names.keys : names.backup);
 
const ROW = (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)('pgrunbook:row');
const ASKED = (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)('pgrunbook:asked');
const suppliedNames = ({ columns }) => columns.supplied.map(({ column }) => column.name);
const usable = ({ columns, isKey }, plan) => isKey && columns.every((name) => plan.supplied.some(({ column, from }) => column.name === name && from !== undefined));
 
function matchOf(live, columns, allColumns) {
    const key = live.uniques.find((unique) => usable(unique, columns));
    if (key)
        return { kind: 'key', columns: key.columns, operators: key.operators };
    return allColumns && columns.supplied.some(({ from }) => from !== undefined) ? { kind: 'all-columns' } : undefined;
}
 
const rowText = ({ columns }, valueOf) => `ROW(${columns.supplied.map(({ column }) => `${valueOf(column.name)}::${column.castType}`).join(', ')})::pg_catalog.text`;
 
const equal = (left, operators, right) => left.map((value, index) => `${value} ${operators[index] ?? '='} ${right[index]}`).join(' AND ');
const at = (alias, names) => names.map((name) => `${alias}.${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)}`);
 
const noMatch = (live) => `${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_2__  .Vb)(live)}: has no primary key, and no unique key without NULLs, that the backup knows: give match: all-columns to compare whole rows`;
const refuseProblems = (problems) => {
    if (problems.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('recovery-refused', problems.join('\n'), {
        state: 'nothing-changed',
        hint: 'mend what each line names, then run it again; a table without a key needs match: all-columns',
    });
};


  }),

  85158:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  dropTemporary)
  });
const A_FEW = 20;
const OURS = `
  SELECT 'pg_temp.' || pg_catalog.quote_ident(relname) AS name FROM pg_catalog.pg_class
  WHERE relnamespace = pg_catalog.pg_my_temp_schema() AND relkind = 'r'`;
 
async function dropTemporary(client) {
    const names = (await client.query(OURS)).rows.map(({ name }) => name);
    for (let at = 0; names.length - at > A_FEW; at += A_FEW)
        await client.query(`DROP TABLE ${names.slice(at, at + A_FEW).join(', ')}`);
}


  }),

  4748:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    SP: () => (  switchOff),
    mu: () => (  switchOn),
    n3: () => (  triggersThatFire)
  });
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
  var _live_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80805);


 
const ENABLE = { O: 'ENABLE TRIGGER', A: 'ENABLE ALWAYS TRIGGER' };
const triggersThatFire = ({ live }) => live.triggers.filter((trigger) => 'OA'.includes(trigger.enabled));
const alter = ({ schema, relation, name }, how) => `ALTER TABLE ONLY ${(0,_live_tables_js__WEBPACK_IMPORTED_MODULE_1__  .iA)({ schema, name: relation })} ${how} ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name)}`;
async function switchOff(client, plans) {
    for (const plan of plans)
        for (const trigger of triggersThatFire(plan))
            await client.query(alter(trigger, 'DISABLE TRIGGER'));
}
 
async function switchOn(client, plans) {
    if (plans.every((plan) => triggersThatFire(plan).length === 0))
        return;
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const plan of plans)
        for (const trigger of triggersThatFire(plan))
            await client.query(alter(trigger, ENABLE[trigger.enabled]));
}


  }),

  64599:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CR: () => (  queryMessage),
    DE: () => (  copyIn),
    mW: () => (  sendStatement)
  });
  var pg_copy_streams__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26901);

 
function queryMessage(sql) {
    const message = Buffer.allocUnsafe(sql.length + 6);
    message[0] = 0x51;
    message.writeInt32BE(sql.length + 5, 1);
    sql.copy(message, 5);
    message[sql.length + 5] = 0;
    return message;
}
const ignore = () => { };
 
const sendStatement = (client, sql) => new Promise((resolve, reject) => {
    client.query({
        submit: (connection) => void connection.stream.write(queryMessage(sql)),
        callback: ignore,
        handleError: reject,
        handleReadyForQuery: () => resolve(),
        handleRowDescription: ignore,
        handleDataRow: ignore,
        handleCommandComplete: ignore,
        handlePortalSuspended: ignore,
        handleEmptyQuery: ignore,
    });
});
 
function copyIn(client, sql) {
    const stream = (0,pg_copy_streams__WEBPACK_IMPORTED_MODULE_0__  .H)('');
    stream.submit = (connection) => {
        Object.assign(stream, { connection });
        connection.stream.write(queryMessage(sql));
    };
    let over = false;
    const failed = new Promise((_, reject) => {
        stream.once('error', (error) => {
            over = true;  
            reject(error);
        });
    });
    failed.catch(ignore);
    client.query(stream);
    const settled = (work) => over
        ? failed  
        : Promise.race([
            new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve()))),
            failed,
        ]);
    return {
        write: (bytes) => settled((done) => void stream.write(bytes, done)),
        end: async () => {
            await settled((done) => void stream.end(done));
            return stream.rowCount;
        },
        fail: () => new Promise((resolve) => {
            if (over || stream.destroyed)
                return resolve();
            stream.once('close', resolve);
            stream.destroy(new Error('the restore was stopped'));
        }),
    };
}


  })

};
