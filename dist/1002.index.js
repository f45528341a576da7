export const id = 1002;
export const ids = [1002];
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

  98621:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  B: () => (  makeBackup),
  _: () => (  optionProblems)
});

 
var errors = __webpack_require__(27406);
 
var client = __webpack_require__(64894);
 
var database_globals = __webpack_require__(15621);
 
var sqlstate = __webpack_require__(54812);
 
var promises_ = __webpack_require__(51455);
; 
 
 




const FILE_PER_TABLE_BYTE = { zip: 0.8, none: 0.8, zstd: 0.2 };
 
async function refuseWithoutSpace(folder, tableBytes, compression, log) {
    const disk = await (0,promises_.statfs)(folder);
    if (disk.blocks === 0)
        return;  
    const free = disk.bavail * disk.bsize;
    const expected = Math.ceil(tableBytes * FILE_PER_TABLE_BYTE[compression]);
    const facts = `the backup takes about ${expected} bytes (tables: ${tableBytes}), and ${folder} has ${free} free`;
    if (free < expected / 2)
        throw new errors .rk('disk-full', facts, {
            state: 'nothing-changed',
            hint: compression === 'zstd'
                ? 'use a runner with a larger disk'
                : 'use compression: zstd, or a runner with a larger disk',
        });
    if (free < expected)
        log.warn(`${facts}: it may not fit`);
}

 
var seal = __webpack_require__(56440);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var external_node_timers_promises_ = __webpack_require__(58500);
 
var application_name = __webpack_require__(81071);
 
var backoff = __webpack_require__(26981);
 
var find = __webpack_require__(35804);
 
var require_tool = __webpack_require__(92131);
 
var run_program = __webpack_require__(10951);
 
var tool_environment = __webpack_require__(54935);
; 
 
 
function backupName(at) {
    const digits = at.toISOString().replace(/\D/g, '');
    return `backup_${digits.slice(0, 8)}_${digits.slice(8, 14)}.sql`;
}

; 
 

const backupCancelled = (cause) => new errors .rk('cancelled', 'the backup was cancelled; nothing was stored', {
    state: 'nothing-changed',
    hint: 'Run the same command again when it suits: what it had written is removed.',
    cause,
});

 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_path_ = __webpack_require__(76760);
 
var external_node_stream_ = __webpack_require__(57075);
 
var external_node_stream_promises_ = __webpack_require__(46466);
 
var program = __webpack_require__(9057);
; 



const KEEPALIVES = 'keepalives_idle=20 keepalives_interval=10 keepalives_count=3 tcp_user_timeout=60000';
 
 
function startPgDump(request) {
    const args = [
        '--format=plain',
        '--no-password',
        `--lock-wait-timeout=${request.lockWaitTimeoutMs}`,
        ...request.excludeTableData.map((pattern) => `--exclude-table-data=${pattern}`),
        `--dbname=${KEEPALIVES}`,
    ];
    const command = [request.tool.file, ...request.tool.argsFor(request.environment), ...args];
    return (0,program .X)('pg_dump', command, request.environment, 'backup-failed');
}

 
var dump_reader = __webpack_require__(41530);
 
var ledger_name = __webpack_require__(68862);
 
var dump_encoding = __webpack_require__(75096);
; 
 
 


 
const DONE = new Set(['applied', 'adopted']);
 
const ROW_BYTES_THAT_MATTER = 64 * 1024;
const NEWLINE = 10;
function ledgerHeadReader() {
    let [columns, row] = [undefined, ''];
     
    let newest;
    const endOfRow = () => {
        const name = doneMigration(row, columns);
        if (name !== undefined && (newest === undefined || name > newest))
            newest = name;
        row = '';
    };
    return {
        see(event) {
            if (event.kind === 'copy-begin')
                columns = isLedger(event) ? event.columns : undefined;
            if (event.kind !== 'copy-data' || columns === undefined)
                return;
            for (const [at, line] of splitLines(event.data).entries()) {
                if (at > 0)
                    endOfRow();
                row += line.toString('latin1', 0, ROW_BYTES_THAT_MATTER - row.length);
            }
        },
        head: (encoding) => newest && (0,dump_encoding .C)(encoding ?? 'UTF8')(Buffer.from(newest, 'latin1')),
    };
}
const isLedger = ({ schema, table }) => schema === ledger_name .s && table === ledger_name .R;
 
function splitLines(data) {
    const pieces = [];
    let from = 0;
    for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, from)) {
        pieces.push(data.subarray(from, end));
        from = end + 1;
    }
    return [...pieces, data.subarray(from)];
}
 
function doneMigration(row, columns) {
    const fields = row.split('\t');
    if (row.length === ROW_BYTES_THAT_MATTER)
        fields.pop();  
    const [name, status] = ['name', 'status'].map((column) => fields[columns.indexOf(column)]);
    return name === undefined || !DONE.has(status ?? '') ? undefined : unescaped(name);
}
 
const ESCAPES = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const unescaped = (field) => field.replace(/\\([^])/g, (_, letter) => ESCAPES[letter] ?? letter);

 
var table_pattern = __webpack_require__(88023);
; 

 
const DATA_OF = {
    TABLE: 'TABLE DATA',
    'MATERIALIZED VIEW': 'MATERIALIZED VIEW DATA',
    SEQUENCE: 'SEQUENCE SET',
};
function leftOutReader() {
     
    const waiting = new Map();
    let partitioned;
    const see = (event) => {
        if (event.kind === 'entry') {
            partitioned = undefined;
            const { type, schema = '', name } = event.entry;
            if (type in DATA_OF) {
                waiting.set(keyOf(event.entry, DATA_OF[type]), { type, schema, name });
                if (type === 'TABLE')
                    partitioned = keyOf(event.entry, DATA_OF[type]);
            }
            else
                waiting.delete(keyOf(event.entry, type));
        }
        if (event.kind === 'statement' && partitioned !== undefined && PARTITIONED.test(event.sql.toString('latin1')))
            waiting.delete(partitioned);
    };
    const left = () => [...waiting.values()];
    return {
        see,
        tables: () => left().flatMap(({ type, schema, name }) => (type === 'TABLE' ? [{ schema, name }] : [])),
        withoutEffect: (patterns) => patterns.filter((pattern) => !left().some(({ schema, name }) => (0,table_pattern .M)(pattern, schema, name))),
    };
}
 
const PARTITIONED = /\nPARTITION BY (?:RANGE|LIST|HASH) \([^\n]*\);$/;
 
const keyOf = ({ schema = '', name }, type) => `${type}\0${schema}\0${name}`;

 
var backups_manifest = __webpack_require__(64916);
 
var read_dump = __webpack_require__(69589);
; 
 
 








 
function readingStage(options, log) {
    let manifest;
    const [ledger, leftOut] = [ledgerHeadReader(), leftOutReader()];
    const reader = reportingReader(log, options.onBegun, () => watchdog.refresh(), [ledger, leftOut]);
    const finish = (facts) => {
        for (const pattern of leftOut.withoutEffect(options.excludeTableData))
            log.warn(hadNoEffect(pattern));
        const contents = { ledgerHead: ledger.head(facts.clientEncoding), withoutRows: leftOut.tables() };
        manifest = options.manifest({ ...facts, ...contents });
        return (0,backups_manifest .EE)(manifest);
    };
    const transform = (0,read_dump .Y)(reader, finish);
    const watchdog = setTimeout(() => transform.destroy(stalled(options.stallTimeoutMs)), options.stallTimeoutMs);
    transform.once('close', () => clearTimeout(watchdog));
    return { transform, manifest: () => manifest };
}
const hadNoEffect = (pattern) => `exclude-table-data: ${pattern} left nothing out: the rows that it was meant for, if there are any, are in this backup. ` +
    'Write the schema with it (shop.users), and name the partitions of a partitioned table one by one.';
function reportingReader(log, onBegun, onBytes, others) {
    let [table, bytes] = ['', 0];
    const reader = (0,dump_reader .G)((event) => {
        if (event.kind === 'copy-begin')
            table = `${event.schema}.${event.table}`;
        for (const other of others)
            other.see(event);
    });
    return {
        write(chunk) {
            if (bytes === 0)
                onBegun?.();
            onBytes();
            reader.write(chunk);
            bytes += chunk.length;
            log.progress({ task: 'pg_dump', done: bytes, unit: 'bytes', detail: table });
        },
        end: () => reader.end(),
    };
}
const stalled = (afterMs) => new errors .rk('backup-failed', `pg_dump sent no byte for ${afterMs / 1000} s: the connection to the server is lost, or the server stands still`, {
    state: 'nothing-changed',
    hint: 'look in pg_stat_activity for a backend that waits, and at the network between here and the server; then run it again',
});
 
function hashingStage() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    const transform = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            bytes += chunk.length;
            done(null, chunk);
        },
    });
    return { transform, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

 
var stream_failure = __webpack_require__(42678);
; 
 
 













async function dumpToFile(stream, log, signal) {
    const name = stream.baseName + (0,seal .B4)(stream.seal);
    const file = external_node_path_.join(stream.folder, name);
    const stages = await (0,seal .HA)(stream.seal, stream.sealEnvironment);
    const dump = startPgDump(stream.dump);
    const programs = [dump, ...stages];
    const reading = readingStage({ ...stream, excludeTableData: stream.dump.excludeTableData }, log);
    const hashing = hashingStage();
    const end = (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' });
    const streams = segments([dump.stdout, untilExited(dump), reading.transform], stages, [hashing.transform, end], signal);
    const kill = () => programs.forEach((program) => program.kill());
    signal.addEventListener('abort', kill);
    try {
        await (0,stream_failure .e)([...streams, ...programs.map((program) => program.finished)], kill);
    }
    catch (cause) {
        await (0,promises_.rm)(file, { force: true });
        throw await explained(cause, stream.folder, signal);
    }
    finally {
        signal.removeEventListener('abort', kill);
    }
    const packing = stream.seal.compression === 'zip' && stream.seal.recipients.length === 0 ? 'zip' : 'stored';
    return { name, path: file, packing, manifest: reading.manifest(), ...hashing.result() };
}
 
const untilExited = (program) => new external_node_stream_.Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void program.finished.then(() => done(), done),
});
 
function segments(start, stages, end, signal) {
    const pieces = [[...start]];
    for (const stage of stages) {
        pieces.at(-1).push(stage.input);
        if (stage.input === stage.output)
            continue;  
        pieces.push([stage.output]);
    }
    pieces.at(-1).push(...end);
    return pieces.map((piece) => (0,external_node_stream_promises_.pipeline)(piece, { signal }));
}
async function explained(cause, folder, signal) {
    if (signal.aborted)
        return backupCancelled(cause);
    if (cause instanceof errors .rk)
        return cause;
    const { code, message } = cause;
    if (!(0,stream_failure .b)(cause))
        return new errors .rk('backup-failed', `the backup stream broke: ${message}`, {
            state: 'nothing-changed',
            hint: `Look whether ${folder} can still be written to, then run it again.`,
            cause,
        });
    const disk = await (0,promises_.statfs)(folder);
    return new errors .rk('disk-full', `${folder} is full (${code}): ${disk.bavail * disk.bsize} bytes are free. The partial backup was removed`, {
        state: 'nothing-changed',
        hint: 'use compression: zstd (about a fifth of the text), or a runner with a larger disk',
        cause,
    });
}

 
var postgres_blockers = __webpack_require__(6098);
 
var open_client = __webpack_require__(86205);
 
var quantities = __webpack_require__(87568);
; 





 
const SESSION = `
  SELECT a.pid, a.wait_event_type = 'Lock' AS waits, (
    SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_locks l
    JOIN pg_catalog.pg_class c ON c.oid = l.relation
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE l.pid = a.pid AND NOT l.granted
    LIMIT 1) AS relation
  FROM pg_catalog.pg_stat_activity a
  WHERE a.datname = pg_catalog.current_database() AND a.application_name = $1
    AND a.state IN ('active', 'idle in transaction')`;
 
async function waitOf(client, name, before) {
    const [session] = (await client.query(SESSION, [name])).rows;
    if (!session)
        return before;
    if (!session.waits)
        return undefined;
    const blockers = await (0,postgres_blockers .be)(client, session);
    return blockers.length === 0 ? before : { relation: session.relation, blockers };
}


function watchLockWait(url, applicationName, lockWaitTimeoutMs, log) {
    let session;
    let [waiting, stopped] = [undefined, false];
    const look = async () => {
        const found = await waitOf(await (session ??= (0,client .Ng)(url)), applicationName, waiting);
        waiting = stopped ? undefined : found;
        return waiting?.blockers ?? [];
    };
    const watch = (0,postgres_blockers .v2)(look, log, (0,postgres_blockers .vT)(lockWaitTimeoutMs));
    return {
        stop() {
            watch.stop();
            session?.then(open_client .Y, () => { });
            [waiting, stopped] = [undefined, true];
        },
        explained: (error) => waiting && error instanceof errors .rk && error.code === 'backup-failed'
            ? lockTimeout(waiting, lockWaitTimeoutMs, error)
            : error,
    };
}
function lockTimeout({ relation, blockers }, waitedMs, cause) {
    const what = relation === null ? 'a lock' : `a lock on ${relation}`;
    const holders = blockers.map(postgres_blockers .Gj).join('; ');
    const message = `pg_dump waited ${(0,quantities .ji)(waitedMs)} for ${what}, held by ${holders}`;
    const hint = `${postgres_blockers .VJ}. A longer lock-timeout waits longer.`;
    return new errors .rk('lock-timeout', message, { state: 'nothing-changed', hint, cause });
}

 
var safety_backup = __webpack_require__(75634);
; 
 
 














const STALL_TIMEOUT_MS = 300_000;
 
const AFTER_LOCK_WAIT_MS = 60_000;
 
async function takeDump(run, deps) {
    const { server, options } = run;
    const request = { tool: 'pg_dump', serverMajor: server.major, serverVersion: server.version };
    const search = { searchPath: deps.env.PATH ?? '', install: deps.installTools };
    const tool = await (0,require_tool .Y)({ ...request, ...search }, deps.run ?? run_program .m, deps.log);
    for (let tries = 0;; tries++) {
        try {
            return await attempt(run, tool, deps);
        }
        catch (error) {
            if (!isLockTimeout(error) || tries >= options.lockRetries)
                throw error;
            const waitMs = (0,backoff .j)(tries);
            const next = `try ${tries + 1} of ${options.lockRetries} in ${(waitMs / 1000).toFixed(1)} s`;
            deps.log.warn(`${error.message}\nNo lock is held; ${next}`);
            await pause(waitMs, deps.signal);
        }
    }
}
const isLockTimeout = (error) => error instanceof errors .rk && error.code === 'lock-timeout';
async function pause(milliseconds, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal });
    }
    catch (cause) {
        throw backupCancelled(cause);
    }
}
async function attempt(run, tool, deps) {
    const { url, server, options } = run;
    const PGAPPNAME = `${application_name .j} backup ${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const wait = watchLockWait(url, PGAPPNAME, options.lockWaitTimeoutMs, deps.log);
    const stream = {
         
        dump: { tool, environment: { ...(0,tool_environment .u)(url, deps.env), PGAPPNAME, PGTZ: 'UTC' }, ...options },
        seal: options.seal,
        sealEnvironment: { PATH: deps.env.PATH ?? '' },
        folder: run.folder,
        baseName: run.options.ofReplaced ? (0,safety_backup .K5)(backupName(run.startedAt)) : backupName(run.startedAt),
        stallTimeoutMs: options.stallTimeoutMs ?? Math.max(STALL_TIMEOUT_MS, options.lockWaitTimeoutMs + AFTER_LOCK_WAIT_MS),
        onBegun: wait.stop,
        manifest: (contents) => manifestOf(contents, server, tool.version.text, run, deps),
    };
    try {
        return await dumpToFile(stream, deps.log, deps.signal);
    }
    catch (error) {
        throw wait.explained(error);
    }
    finally {
        wait.stop();
    }
}
function manifestOf(contents, server, clientVersion, { startedAt, globals }, deps) {
    const { tables, withoutRows, largeObjects, bytes, sha256, ledgerHead } = contents;
    const identity = server.systemIdentifier === undefined ? {} : { systemIdentifier: server.systemIdentifier };
    return {
        ...deps.provenance,
        ...(globals && { globals }),
        database: { name: server.database, identity },
        serverVersion: server.version,
        clientVersion,
        encoding: server.encoding,
        collate: server.collate,
        ctype: server.ctype,
        locale: server.locale,
        startedAt: startedAt.toISOString(),
        finishedAt: deps.now().toISOString(),
        ...(ledgerHead !== undefined && { ledgerHead }),
        tables,
        largeObjects,
        bytes,
        sha256,
        ...(withoutRows.length > 0 && { withoutRows }),
    };
}

; 
 
 







 
async function optionProblems(options) {
    const keys = (await (0,seal .iI)(options.seal.recipients)).map((key) => `encryption-recipients: not a key that age takes: ${key}`);
    const patterns = options.excludeTableData
        .filter((pattern) => pattern.startsWith('-'))
        .map((pattern) => `exclude-table-data: ${pattern} is an option, not a table`);
    return [...keys, ...patterns];
}


async function makeBackup(url, server, options, deps) {
    try {
        return await checkDumpAndStore(url, server, options, deps);
    }
    catch (error) {
        throw withNothingChanged(error);
    }
}
 
function withNothingChanged(error) {
    if (!(error instanceof errors .rk))
        return error;
    const hint = 'nothing was stored and no migration was started: mend what the message names, then run it again';
    return new errors .rk(error.code, error.message, { state: 'nothing-changed', hint, ...error.detail });
}
async function checkDumpAndStore(url, server, options, deps) {
    const startedAt = deps.now();
    await deps.store.prepare({ sealed: options.seal.recipients.length > 0 });
    if (server.tables === 0)
        emptyDatabase(server, options, deps.log);
    const inFolder = deps.store.withStagingFolder ?? ((body) => body(deps.temporaryFolder));
    return inFolder(async (folder) => {
        await refuseWithoutSpace(folder, server.tableBytes, options.seal.compression, deps.log);
        const globals = await readGlobals(url, deps.log);
        const taken = await takeDump({ url, server, options, startedAt, folder, ...(globals && { globals }) }, deps);
        deps.log.info(`Backup ${taken.name} is complete: ${taken.bytes} bytes, SHA-256 ${taken.sha256}`);
        sayWhoCanOpen(options.seal, deps.log);
        const stored = await deps.store.put(taken);
        return report(taken, stored, options, deps.now().getTime() - startedAt.getTime());
    });
}
 
async function readGlobals(url, log) {
    try {
        return await (0,client .SV)(url, {}, database_globals .a);
    }
    catch (error) {
        if (!(0,sqlstate .sS)(error))
            throw error;
        const said = (0,sqlstate .JL)(error, { showDetail: false });
        log.warn(`Roles and settings are not noted in the manifest, since they cannot be read: ${said}`);
        return undefined;
    }
}
 
function sayWhoCanOpen({ recipients }, log) {
    if (recipients.length === 0)
        return;
    const whose = recipients.length === 1 ? 'key: only its identity opens it' : 'keys: only their identities open it';
    log.info(`Encrypted for ${recipients.length} ${whose}. Try it before you need it: age --decrypt --identity <key file>`);
}
function emptyDatabase(server, options, log) {
    const what = `the database ${server.database} on this server holds no table`;
    if (options.allowEmpty)
        return log.warn(`${what}; it is backed up as it is`);
    throw new errors .rk('empty-database', `${what}: is it the right one?`, {
        state: 'nothing-changed',
        hint: 'check the database name at the end of the URL; give allow-empty: true when it is meant to be empty',
    });
}
function report(taken, stored, options, durationMs) {
    const { name, bytes, sha256, manifest } = taken;
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const sealed = options.seal.recipients.length > 0;
    return {
        status: 'stored',
        name,
        stored,
        bytes,
        sha256,
        sealed,
        tables: manifest.tables.length + (manifest.withoutRows?.length ?? 0),
        rows,
        durationMs,
        manifest,
    };
}


  }),

  15621:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  databaseGlobals),
    z: () => (  globalsAsSql)
  });
 
const NAME_LISTS = ['local_preload_libraries', 'search_path', 'session_preload_libraries', 'shared_preload_libraries'];
const ALSO_LISTS = ['temp_tablespaces', 'unix_socket_directories'];
const LISTS = [...NAME_LISTS, ...ALSO_LISTS].map((name) => `'${name}'`).join(', ');
 
const setting = (element) => `
  pg_catalog.format('SET %s TO %s', (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(part), '.')
      FROM pg_catalog.unnest(pg_catalog.string_to_array(pg_catalog.split_part(${element}, '=', 1), '.')) part),
    CASE WHEN pg_catalog.lower(pg_catalog.split_part(${element}, '=', 1)) IN (${LISTS})
      THEN pg_catalog.substr(${element}, pg_catalog.strpos(${element}, '=') + 1)
      ELSE pg_catalog.quote_literal(pg_catalog.substr(${element}, pg_catalog.strpos(${element}, '=') + 1)) END)`;
 
const NEEDED = `
  here AS (SELECT oid, datname, datdba, datconnlimit FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()),
  used AS (
    SELECT s.refobjid AS oid FROM pg_catalog.pg_shdepend s, here
    WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass
      AND (s.dbid = here.oid OR s.classid = 'pg_catalog.pg_database'::regclass AND s.objid = here.oid)
    UNION SELECT datdba FROM here
    UNION SELECT p.setrole FROM pg_catalog.pg_db_role_setting p, here WHERE p.setdatabase = here.oid),
  related AS (
    SELECT oid FROM used
    UNION SELECT CASE m.member WHEN related.oid THEN m.roleid ELSE m.member END
    FROM related JOIN pg_catalog.pg_roles self ON self.oid = related.oid AND self.oid <> 10 AND self.rolname !~ '^pg_'
      JOIN pg_catalog.pg_auth_members m ON self.oid IN (m.member, m.roleid)),
  needed AS (SELECT r.* FROM pg_catalog.pg_roles r JOIN related USING (oid) WHERE r.oid <> 10 AND r.rolname !~ '^pg_')`;
const ROLES = `
  SELECT rolname::text AS name, ARRAY[pg_catalog.format('CREATE ROLE %I', rolname)
      || CASE WHEN rolsuper THEN ' SUPERUSER' ELSE '' END || CASE WHEN rolcanlogin THEN ' LOGIN' ELSE '' END
      || CASE WHEN rolinherit THEN '' ELSE ' NOINHERIT' END || CASE WHEN rolcreatedb THEN ' CREATEDB' ELSE '' END
      || CASE WHEN rolcreaterole THEN ' CREATEROLE' ELSE '' END || CASE WHEN rolreplication THEN ' REPLICATION' ELSE '' END
      || CASE WHEN rolbypassrls THEN ' BYPASSRLS' ELSE '' END
      || CASE WHEN rolconnlimit <> -1 THEN ' CONNECTION LIMIT ' || rolconnlimit ELSE '' END
      || CASE WHEN rolvaliduntil IS NULL THEN '' ELSE pg_catalog.format(' VALID UNTIL %L', CASE
        WHEN pg_catalog.isfinite(rolvaliduntil) THEN pg_catalog.to_char(rolvaliduntil AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS"+00"')
        ELSE rolvaliduntil::text END) END]
    || ARRAY(SELECT pg_catalog.format('ALTER ROLE %I ', rolname) || ${setting('s')} FROM pg_catalog.unnest(rolconfig) s) AS sql
  FROM needed ORDER BY rolname`;
const MEMBERSHIPS = `
  SELECT DISTINCT pg_catalog.format('GRANT %I TO %I', g.rolname, n.rolname)
    || CASE WHEN m.admin_option THEN ' WITH ADMIN OPTION' ELSE '' END AS sql
  FROM pg_catalog.pg_auth_members m JOIN needed n ON n.oid = m.member JOIN pg_catalog.pg_roles g ON g.oid = m.roleid ORDER BY 1`;
const DATABASE = `
  SELECT pg_catalog.format('ALTER DATABASE %I CONNECTION LIMIT %s', datname, datconnlimit) AS sql FROM here WHERE datconnlimit <> -1
  UNION ALL
  SELECT CASE WHEN r.oid IS NULL THEN pg_catalog.format('ALTER DATABASE %I ', here.datname)
      ELSE pg_catalog.format('ALTER ROLE %I IN DATABASE %I ', r.rolname, here.datname) END || ${setting('s')}
  FROM here JOIN pg_catalog.pg_db_role_setting p ON p.setdatabase = here.oid LEFT JOIN pg_catalog.pg_roles r ON r.oid = p.setrole,
    pg_catalog.unnest(p.setconfig) s
  WHERE p.setrole = 0 OR r.oid IS NOT NULL ORDER BY 1`;
const GLOBALS = `WITH RECURSIVE ${NEEDED}
  SELECT (SELECT coalesce(pg_catalog.json_agg(q), '[]') FROM (${ROLES}) q) AS roles,
    (SELECT coalesce(pg_catalog.json_agg(q.sql), '[]') FROM (${MEMBERSHIPS}) q) AS memberships,
    (SELECT coalesce(pg_catalog.json_agg(q.sql), '[]') FROM (${DATABASE}) q) AS database`;
 
const databaseGlobals = async (client) => (await client.query(GLOBALS)).rows[0];
 
const globalsAsSql = ({ roles, memberships, database }) => [
    ...roles.flatMap(({ sql }) => sql),
    ...memberships,
    ...database,
];


  })

};
