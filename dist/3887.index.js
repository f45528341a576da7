export const id = 3887;
export const ids = [3887];
export const modules = {

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

  65182:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  m: () => (  withOpenedFile)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var external_node_stream_ = __webpack_require__(57075);
 
var tool_environment = __webpack_require__(54935);
; 
 
 
 
const ARCHIVE_HEAD_BYTES = 4096;
const TAR_BLOCK_BYTES = 512;
 
function readArchiveHeader(start) {
    const head = start.toString('latin1', 0, 7) === 'toc.dat' ? start.subarray(TAR_BLOCK_BYTES) : start;
    if (head.toString('latin1', 0, 5) !== 'PGDMP')
        return undefined;
    try {
        return readHead(head);
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;  
        throw error;
    }
}
function readHead(head) {
    const version = head.readUInt8(5) * 100 + head.readUInt8(6);
    const intBytes = head.readUInt8(8);
    let at = 11;  
    const readInt = () => {
        const [isNegative, size] = [head.readUInt8(at) !== 0, head.readUIntLE(at + 1, intBytes)];
        at += 1 + intBytes;
        return isNegative ? -size : size;
    };
    const readText = () => {
        const length = readInt();
        if (length > head.length - at)
            throw new RangeError('the text is longer than the head');
        at += Math.max(0, length);
        return length > 0 ? head.toString('utf8', at - length, at) : '';
    };
    if (version >= 115)
        at++;  
    else
        readInt();
    for (let part = 0; part < 7; part++)
        readInt();  
    readText();  
    return { serverVersion: readText(), pgDumpVersion: readText() };
}

 
var external_node_fs_ = __webpack_require__(73024);
; 
 

 
const READ_BYTES = 1024 * 1024;
 
const readFileBytes = (file, start = 0, end) => (0,external_node_fs_.createReadStream)(file, {
    start,
    highWaterMark: READ_BYTES,
    ...(end === undefined ? {} : { end: end - 1 }),
});

 
var not_opened = __webpack_require__(82992);
; 
 
 
const PACKING_BYTES = 34;
 
const TAR = 'toc.dat\0';
 
const FIRST_BYTES = [
    ['age-encryption.org/', 'age'],
    ['-----BEGIN AGE ENCRYPTED FILE-----', 'age-armor'],
    ['\x28\xb5\x2f\xfd', 'zstd'],
    ['\x1f\x8b', 'gzip'],
    ['PK\x03\x04', 'zip'],
    ['PK\x05\x06', 'zip'],  
    ['PGDMP', 'archive'],
    [TAR, 'archive'],
];
 
function packingOf(start) {
    const text = start.toString('latin1', 0, PACKING_BYTES);
    return FIRST_BYTES.find(([first]) => text.startsWith(first))?.[1] ?? 'plain';
}
 
const isTar = (start) => start.toString('latin1', 0, TAR.length) === TAR;

 
var require_tool = __webpack_require__(92131);
 
var run_program = __webpack_require__(10951);
 
var external_node_stream_promises_ = __webpack_require__(46466);
 
var external_node_zlib_ = __webpack_require__(38522);
; 
 
 

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';
const BASE64_LINE = /^[A-Za-z0-9+/]{1,64}={0,2}$/;
const LONGEST_LINE = 66;
 
function dearmor() {
    let [rest, state] = ['', 'before'];
    const take = (line) => {
        if (state === 'inside' && BASE64_LINE.test(line))
            return Buffer.from(line, 'base64');
        if (state === 'before' && line === BEGIN)
            state = 'inside';
        else if (state === 'inside' && line === END)
            state = 'after';
        else if (line.trim() !== '' || state === 'inside')
            throw new Error('its armor is damaged');
        return undefined;
    };
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            const lines = (rest + chunk.toString('latin1')).split('\n');
            rest = lines.pop();
            try {
                if (rest.length > LONGEST_LINE)
                    throw new Error('its armor is damaged');
                const pieces = lines.flatMap((line) => take(line.replace(/\r$/, '')) ?? []);
                done(null, Buffer.concat(pieces));
            }
            catch (error) {
                done(error);
            }
        },
        flush(done) {
            try {
                take(rest.replace(/\r$/, ''));
                done(state === 'after' ? null : new Error('its armor has no end'));
            }
            catch (error) {
                done(error);
            }
        },
    });
}

; 
 
 



const PEM = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z0-9 ]*PRIVATE KEY-----/g;


async function parseIdentities(texts) {
    const found = { age: [], forProgram: [] };
    for (const text of texts) {
        found.forProgram.push(...[...text.matchAll(PEM)].map(([key]) => `${key.replaceAll('\r', '')}\n`));
        for (const line of text.replace(PEM, '').split(/\r?\n/)) {
            const key = line.trim();
            if (key === '' || key.startsWith('#'))
                continue;
            if (key.startsWith('AGE-PLUGIN-'))
                found.forProgram.push(`${key}\n`);
            else
                found.age.push(await checked(key));
        }
    }
    return found;
}
async function checked(key) {
    const { Decrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    try {
        if (!key.startsWith('AGE-SECRET-KEY-'))
            throw new Error('another kind of text');
        new Decrypter().addIdentity(key);
        return key;
    }
    catch {
         
        throw (0,not_opened .N)(`identity: ${whatItIs(key)}`, HOW_TO_GIVE);
    }
}
const HOW_TO_GIVE = 'give the line AGE-SECRET-KEY-1... of the file that age-keygen wrote (or that whole file, or an SSH private key), from a secret';
function whatItIs(key) {
    if (key.startsWith('age1'))
        return 'this is a public key (age1...), which can only encrypt';
    if (key.startsWith('AGE-SECRET-KEY-'))
        return 'this secret key is not whole: a letter of it is wrong, missing or too many';
    if (key.startsWith('-----BEGIN AGE ENCRYPTED FILE-----') || key.startsWith('age-encryption.org'))
        return 'this key file is itself encrypted with a passphrase';
    return 'this is not a key that age knows';
}
 
async function writeIdentities({ age, forProgram }, temporaryFolder) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(temporaryFolder, 'identity-'));
    const texts = [...(age.length > 0 ? [`${age.join('\n')}\n`] : []), ...forProgram];
    return Promise.all(texts.map(async (text, index) => {
        const file = external_node_path_.join(folder, String(index));
        await (0,promises_.writeFile)(file, text, { mode: 0o600, flag: 'wx' });
        return file;
    }));
}

 
var sealing_program = __webpack_require__(9057);
 
var seal = __webpack_require__(56440);
 
var errors = __webpack_require__(27406);
; 
 
 



const BUFFERED_BYTES = 1024 * 1024;
 
const GRACE_MS = 2_000;


function throughStages(source, stages, signal) {
    const parts = [...linksOf(source, stages), ...stages.map(({ finished }) => finished)];
    const ended = Promise.allSettled(parts);
    const stop = () => {
        clearTimeout(grace);
        source.destroy();
        for (const stage of stages)
            stage.kill();
    };
    let grace;
    for (const part of parts)
        part.catch(() => {
            if (!output.destroyed)
                grace ??= setTimeout(stop, GRACE_MS);
        });
    const failure = async () => {
        const outcomes = await ended;
        return ownError(source) ?? firstCause(outcomes);
    };
    const output = new external_node_stream_.Transform({
        highWaterMark: BUFFERED_BYTES,
        transform: (chunk, _encoding, done) => done(null, chunk),
        flush: (done) => void failure().then((error) => done(error)),
    });
    const last = stages.at(-1).output;
    last.once('error', (error) => void failure().then((cause) => output.destroy(cause ?? error)));
    output.once('close', stop);
    last.pipe(output);
    return signal ? (0,external_node_stream_.addAbortSignal)(signal, output) : output;
}
const linksOf = (source, stages) => stages.map((stage, index) => (0,external_node_stream_promises_.pipeline)(index === 0 ? source : stages[index - 1].output, stage.input));
 
function ownError(source) {
    const error = source.errored ?? undefined;
    return error instanceof errors .rk || error?.syscall === 'open' || error?.syscall === 'read' ? error : undefined;
}
 
function firstCause(outcomes) {
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    return failures.find((error) => error instanceof errors .rk && !isBrokenPipe(error.cause)) ?? failures[0];
}
const isBrokenPipe = (error) => error?.code === 'EPIPE';

; 
 
 

const BLOCK_BYTES = 512;
const [SIZE_AT, SIZE_BYTES] = [124, 12];
const LARGE_SIZE = 0x80;
function wholeTar() {
    let [header, toSkip, isEnded] = [Buffer.alloc(0), 0, false];
    const read = (chunk) => {
        let at = 0;
        while (at < chunk.length && !isEnded) {
            const skipped = Math.min(toSkip, chunk.length - at);
            toSkip -= skipped;
            at += skipped;
            if (toSkip > 0 || at === chunk.length)
                return;
            const piece = chunk.subarray(at, at + BLOCK_BYTES - header.length);
            header = Buffer.concat([header, piece]);
            at += piece.length;
            if (header.length < BLOCK_BYTES)
                return;
            if (header.every((byte) => byte === 0))
                isEnded = true;
            else
                toSkip = Math.ceil(sizeIn(header) / BLOCK_BYTES) * BLOCK_BYTES;
            header = Buffer.alloc(0);
        }
    };
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            read(chunk);
            done(null, chunk);
        },
        flush: (done) => done(isEnded ? null : new Error('the tar archive stops before its end')),
    });
}
 
function sizeIn(header) {
    if (header[SIZE_AT] === LARGE_SIZE)
        return Number(header.readBigUInt64BE(SIZE_AT + SIZE_BYTES - 8));
    return Number.parseInt(header.toString('latin1', SIZE_AT, SIZE_AT + SIZE_BYTES), 8) || 0;
}

; 
 
 










 
async function unzstd(name, env, library = external_node_zlib_) {
    const program = await (0,seal .L)('zstd', env);
    if (program)
        return () => programStage('zstd', [program, '--decompress', '--quiet', '--stdout'], env, damaged(name));
    const { createZstdDecompress } = library;
    if (createZstdDecompress)
        return () => libraryStage('zstd', createZstdDecompress(), damaged(name));
    throw (0,not_opened .N)(`${name} is compressed with zstd, which needs the zstd program, or Node 22.15 or newer`, 'install zstd (apt-get install zstd; brew install zstd), then run it again');
}
const gunzip = (name) => () => libraryStage('gzip', external_node_zlib_.createGunzip(), damaged(name));
const damaged = (name) => (cause) => (0,not_opened .N)(`${name} was cut or changed: ${reasonOf(cause)}`, undefined, cause);
const reasonOf = (cause) => (cause instanceof Error ? cause.message : String(cause));


async function unage(name, identities, armored, { env, temporaryFolder }) {
    if (identities.every((text) => text.trim() === ''))
        throw withoutIdentity(name);
    const keys = await parseIdentities(identities);
    const program = await (0,seal .L)('age', env);
    if (program) {
        const files = await writeIdentities(keys, temporaryFolder);
        const command = [program, '--decrypt', ...files.flatMap((file) => ['--identity', file])];
        return () => programStage('age', [...command], env, unsealable(name, identities.length));
    }
    if (keys.age.length === 0)
        throw (0,not_opened .N)(`${name} is encrypted, and only the age program knows a key of this kind (SSH, or of a plugin)`, 'install age (apt-get install age; brew install age), then run it again');
    return ageLibrary(keys, armored, unsealable(name, identities.length));
}
const withoutIdentity = (name) => (0,not_opened .N)(`${name} is encrypted with age, and no identity was given`, 'give the secret key whose public half it was encrypted for: in a terminal its file (--identity key.txt), in a workflow the input `identity`, from a secret');
 
const NO_KEY_FITS = /no identity matched|no identities/i;
const PASSPHRASE = /passphrase/i;
const unsealable = (name, given) => (cause) => {
    const reason = reasonOf(cause);
    if (NO_KEY_FITS.test(reason))
        return (0,not_opened .N)(`${name} is encrypted for another key: ${given === 1 ? 'the identity given does not open it' : `none of the ${given} identities given opens it`}`, 'give the identity whose public key was in `encryption-recipients` when the backup was made', cause);
    if (PASSPHRASE.test(reason))
        return (0,not_opened .N)(`${name}, or the identity given for it, is protected by a passphrase, which nobody can type here`, 'give an identity without one, from a secret; or decrypt the file first: age --decrypt --output backup.sql FILE', cause);
    return (0,not_opened .N)(`the seal of ${name} is broken, it was cut or changed: ${reason}`, undefined, cause);
};
async function ageLibrary(keys, armored, refuse) {
    const { Decrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    for (const key of keys.age)
        decrypter.addIdentity(key);
    return () => {
        const input = armored ? dearmor() : new external_node_stream_.PassThrough();
        const output = new external_node_stream_.PassThrough();
        const work = async () => {
            const sealed = external_node_stream_.Readable.toWeb(input);
            const opened = external_node_stream_.Readable.fromWeb((await decrypter.decrypt(sealed)));
            for await (const chunk of opened)
                if (!output.write(chunk))
                    await new Promise((resolve) => output.once('drain', resolve).once('close', resolve));
            output.end();
        };
        const ended = work().catch((cause) => {
            const error = refuse(cause);
            output.destroy(error);
            input.destroy();
            throw error;
        });
        ended.catch(() => { });  
        return { name: 'age', input, output, finished: ended, kill: () => void (input.destroy(), output.destroy()) };
    };
}
 
const checkTar = (name) => () => libraryStage('tar', wholeTar(), damaged(name));
function libraryStage(name, transform, refuse) {
    const ended = (0,external_node_stream_promises_.finished)(transform).catch((cause) => {
        throw refuse(cause);
    });
    ended.catch(() => { });  
    return { name, input: transform, output: transform, finished: ended, kill: () => void transform.destroy() };
}
 
function programStage(name, command, env, refuse) {
    const program = (0,sealing_program .X)(name, command, env, 'backup-not-opened');
    const ended = program.finished.catch((error) => {
        throw isBrokenPipe(error.cause) ? error : refuse(error);
    });
    ended.catch(() => { });  
    return { name, input: program.stdin, output: program.stdout, finished: ended, kill: () => program.kill() };
}

; 







async function pgRestoreStage(name, { pgDumpVersion }, deps, folder) {
    const request = {
        tool: 'pg_restore',
        serverMajor: Number.parseInt(pgDumpVersion, 10),
        serverVersion: pgDumpVersion,
        searchPath: deps.env['PATH'] ?? '',
        install: deps.installTools ?? true,
    };
    const tool = await (0,require_tool .Y)(request, deps.run ?? run_program .m, deps.log);
    const env = (0,tool_environment .y)(deps.env);
    const args = [...tool.argsFor(env), '--file=-', ...(folder === undefined ? [] : ['--format=directory', folder])];
    const refuse = (cause) => (0,not_opened .N)(`${name}: ${cause.message}`, undefined, cause);
    return () => programStage('pg_restore', [tool.file, ...args], env, refuse);
}

 
var zip_entry = __webpack_require__(98964);
; 
 
 












 
const MOST_LAYERS = 5;
 
async function withOpenedFile(file, name, deps, body) {
    const found = await (0,promises_.stat)(file).catch((cause) => {
        const hint = 'give the path of a backup (a file, or the folder of a pg_dump in directory format)';
        throw (0,not_opened .m)(`backup: ${name} cannot be found (${cause.code})`, hint, cause);
    });
    if (found.isDirectory())
        return body(await openedFolder(file, name, deps));
    if (!found.isFile())
        throw (0,not_opened .N)(`${name} is not an ordinary file`, 'copy it into one: it is read several times');
    if (found.size === 0)
        throw (0,not_opened .N)(`${name} is empty (0 bytes)`, 'use another backup');
    const read = () => readFileBytes(file);
    const bytes = { name, storedBytes: found.size, bytes: found.size, file, read };
    if (packingOf(await peek(read)) !== 'zip')
        return body(await opened(bytes, deps));
    return (0,zip_entry .P)(file, name, async (entry) => {
        const label = `${entry.name} in ${name}`;
        return body(await opened({ name: label, storedBytes: found.size, bytes: entry.bytes, read: entry.read }, deps));
    });
}
async function opened(source, deps) {
    const stages = [];
    const read = (signal) => stages.length === 0
        ? abortable(source.read(), signal)
        : throughStages(source.read(), stages.map((start) => start()), signal);
    for (;;) {
        const start = await peek(read);
        const packing = packingOf(start);
        if (packing === 'plain')
            break;
        if (stages.length === MOST_LAYERS)
            throw (0,not_opened .N)(`${source.name} is packed more than ${MOST_LAYERS} times`);
        if (isTar(start))
            stages.push(checkTar(source.name));
        stages.push(await stageFor(packing, start, source.name, deps));
    }
    const { name, storedBytes, file } = source;
    if (stages.length > 0)
        return { name, storedBytes, read };
    const plainBytes = source.bytes === undefined ? {} : { plainBytes: source.bytes };
    const readRange = file === undefined ? {} : { readRange: (from, to) => readFileBytes(file, from, to) };
    return { name, storedBytes, read, ...plainBytes, ...readRange };
}
const abortable = (bytes, signal) => signal ? (0,external_node_stream_.addAbortSignal)(signal, bytes) : bytes;
function stageFor(packing, start, name, deps) {
    const env = (0,tool_environment .y)(deps.env);
    switch (packing) {
        case 'age':
        case 'age-armor':
            return unage(name, deps.identities, packing === 'age-armor', { env, temporaryFolder: deps.temporaryFolder });
        case 'zstd':
            return unzstd(name, env);
        case 'gzip':
            return gunzip(name);
        case 'archive':
            return archiveStage(name, start, deps);
        case 'zip':
            throw (0,not_opened .N)(`${name} is a zip inside another packing`, 'unpack it, and give what was in it');
    }
}
function archiveStage(name, start, deps, folder) {
    const header = readArchiveHeader(start);
    if (!header)
        throw (0,not_opened .N)(`${name} begins as an archive of pg_dump and is cut or damaged`);
    return pgRestoreStage(name, header, deps, folder);
}
async function openedFolder(folder, name, deps) {
    const start = await (0,promises_.readFile)(external_node_path_.join(folder, 'toc.dat')).catch((cause) => {
        const hint = 'give the path of one backup, or of the folder of a pg_dump in directory format';
        throw (0,not_opened .N)(`${name} is a folder, and not one that pg_dump wrote (no toc.dat in it)`, hint, cause);
    });
    const stage = await archiveStage(name, start.subarray(0, ARCHIVE_HEAD_BYTES), deps, external_node_path_.resolve(folder));
    return { name, storedBytes: start.length, read: (signal) => throughStages(external_node_stream_.Readable.from([]), [stage()], signal) };
}
 
async function peek(read) {
    let start = Buffer.alloc(0);
    for await (const chunk of read()) {
        start = Buffer.concat([start, chunk.subarray(0, ARCHIVE_HEAD_BYTES)]);
        if (start.length >= ARCHIVE_HEAD_BYTES)
            break;
    }
    return start;
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

  26973:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  I: () => (  carriesData),
  z: () => (  surveyBackup)
});

 
var errors = __webpack_require__(27406);
 
var dump_facts = __webpack_require__(48194);
 
var dump_reader = __webpack_require__(41530);
; 
 
 
const DATA = new Set(['TABLE DATA', 'SEQUENCE SET', 'BLOBS', 'BLOB DATA']);
const POST_DATA = new Set([
    ...['INDEX', 'INDEX ATTACH', 'CONSTRAINT', 'FK CONSTRAINT', 'CHECK CONSTRAINT', 'STATISTICS'],
    ...['TRIGGER', 'EVENT TRIGGER', 'RULE', 'POLICY', 'ROW SECURITY', 'MATERIALIZED VIEW DATA', 'DEFAULT ACL'],
    ...['PUBLICATION', 'PUBLICATION TABLE', 'PUBLICATION TABLES IN SCHEMA', 'SUBSCRIPTION', 'SUBSCRIPTION TABLE'],
]);
 
const ANYWHERE = new Set(['ACL', 'COMMENT', 'SECURITY LABEL', 'STATISTICS DATA']);


function sectionOf(type, before) {
    if (DATA.has(type))
        return 'data';
    if (POST_DATA.has(type))
        return 'post-data';
    return ANYWHERE.has(type) ? before : 'pre-data';
}

 
var backups_manifest = __webpack_require__(64916);
 
var read_dump = __webpack_require__(69589);
; 



 
function describeProblem(problem) {
    switch (problem.kind) {
        case 'bytes':
            return `the file has ${problem.found} bytes before its manifest, and the manifest says ${problem.expected}`;
        case 'large-objects':
            return `the file has ${problem.found} large objects, and the manifest says ${problem.expected}`;
        case 'sha256':
            return `the SHA-256 of the file is ${problem.found}, and the manifest says ${problem.expected}`;
        case 'table-missing':
            return `the table ${nameOf(problem.table)} is not in the file (${problem.table.rows} rows)`;
        case 'table-unexpected':
            return `the table ${nameOf(problem.table)} is not in the manifest (${problem.table.rows} rows)`;
        case 'table-differs':
            return problem.found.rows === problem.expected.rows
                ? `the table ${nameOf(problem.found)} has other content than the manifest says, in as many rows`
                : `the table ${nameOf(problem.found)} has ${problem.found.rows} rows, and the manifest says ${problem.expected.rows}`;
    }
}
const nameOf = ({ schema, name }) => `${schema}.${name}`;
 
function compareWithManifest(facts, manifest) {
    const problems = [];
    if (facts.bytes !== manifest.bytes)
        problems.push({ kind: 'bytes', expected: manifest.bytes, found: facts.bytes });
    if (facts.sha256 !== manifest.sha256)
        problems.push({ kind: 'sha256', expected: manifest.sha256, found: facts.sha256 });
    if (facts.largeObjects !== manifest.largeObjects)
        problems.push({ kind: 'large-objects', expected: manifest.largeObjects, found: facts.largeObjects });
    return [...problems, ...tableProblems(facts.tables, manifest.tables)];
}
function tableProblems(found, expected) {
    const unmatched = new Map(expected.map((table) => [(0,dump_facts .ih)(table), table]));
    const problems = [];
    for (const table of found) {
        const promised = unmatched.get((0,dump_facts .ih)(table));
        unmatched.delete((0,dump_facts .ih)(table));
        if (!promised)
            problems.push({ kind: 'table-unexpected', table });
        else if (promised.rows !== table.rows || promised.bytes !== table.bytes || promised.sha256 !== table.sha256)
            problems.push({ kind: 'table-differs', expected: promised, found: table });
    }
    return [...problems, ...[...unmatched.values()].map((table) => ({ kind: 'table-missing', table }))];
}


async function verifyBackup(source) {
    let facts;
    for await (const event of readDump(source))
        if (event.kind === 'end')
            facts = event.facts;
    if (facts.manifestLine === undefined)
        return { facts: facts, problems: [] };
    const manifest = parseManifestLine(facts.manifestLine);
    return { manifest, facts: facts, problems: compareWithManifest(facts, manifest) };
}

; 
 
 








async function surveyBackup(backup, deps) {
    try {
        return await survey(backup, deps);
    }
    catch (error) {
        if (!(error instanceof errors .rk))
            throw error;
        throw new errors .rk(error.code, error.message, { state: 'nothing-changed', ...error.detail });
    }
}
async function survey(backup, { log, signal }) {
    const notes = surveyNotes();
    let bytes = 0;
    const reader = (0,dump_reader .G)(notes.see);
    for await (const chunk of backup.read(signal)) {
        reader.write(chunk);
        bytes += chunk.length;
        log.progress({ task: `reading ${backup.name}`, done: bytes, unit: 'bytes', ...totalOf(backup) });
    }
    const facts = reader.end();
    const tables = facts.tables.map((table) => ({ ...table, parts: notes.parts.get((0,dump_facts .ih)(table)) ?? [] }));
    const manifest = proved(backup, facts, log);
    return { facts, objects: notes.objects, tables, ...(manifest && { manifest }) };
}
const totalOf = ({ plainBytes }) => (plainBytes === undefined ? {} : { total: plainBytes });
 
function proved(backup, facts, log) {
    if (facts.manifestLine === undefined) {
        log.warn(`${backup.name} has no manifest: pg-runbook did not make it, or its last line was taken off. It is complete to ` +
            "pg_dump's last line; that no row in it was changed cannot be proved.");
        return undefined;
    }
    const manifest = (0,backups_manifest .Bf)(facts.manifestLine);
    const problems = compareWithManifest(facts, manifest);
    if (problems.length === 0)
        return manifest;
    const told = problems.slice(0, PROBLEMS_TOLD).map(describeProblem);
    const more = problems.length > told.length ? `; and ${problems.length - told.length} more` : '';
    throw new errors .rk('bad-dump', `${backup.name} is not what its manifest says: ${told.join('; ')}${more}`, {
        hint: 'do not restore this file: it was changed after it was made. Use another backup, or the file as it was stored',
    });
}
const PROBLEMS_TOLD = 5;
 
function surveyNotes() {
    const objects = [];
    const parts = new Map();
    let section = 'pre-data';
    let copy;
    const open = (line, owner) => {
        const object = { ...(owner && { entry: owner }), section, line, statements: [] };
        objects.push(object);
        return object;
    };
    const keep = (event) => {
        const last = objects.at(-1);
        const object = last && last.entry === event.entry ? last : open(event.line, event.entry);
         
        if (!carriesData(event))
            object.statements.push({ sql: Buffer.from(event.sql), line: event.line });
    };
    const see = (event) => {
        if (event.kind === 'entry')
            section = sectionOf(event.entry.type, section);
        if (event.kind === 'statement')
            keep(event);
        if (event.kind === 'copy-begin') {
            copy = event;
            if (objects.at(-1)?.entry !== event.entry || event.entry === undefined)
                open(event.line, event.entry);
        }
        if (event.kind === 'copy-end') {
            const part = partOf(copy, event.bytes);
            const known = parts.get((0,dump_facts .ih)(event));
            if (known)
                known.push(part);
            else
                parts.set((0,dump_facts .ih)(event), [part]);
        }
    };
    return { objects, parts, see };
}
 
function partOf({ sql, columns, offset, line }, bytes) {
    const start = offset + sql.length + 1;
    return { sql: Buffer.from(sql), columns, start, end: start + bytes, line };
}
 
const carriesData = ({ entry, sql }) => entry !== undefined &&
    ((entry.type === 'TABLE DATA' && sql.toString('latin1', 0, 7).toUpperCase() === 'INSERT ') ||
        entry.type === 'BLOBS' ||
        entry.type === 'BLOB DATA');


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
