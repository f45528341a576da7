export const id = 5540;
export const ids = [5540];
export const modules = {

  94291:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  manifestAtEnd)
  });
  var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64916);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
 
 


 
const FIRST_LOOK_BYTES = 64 * 1024;
const LAST_LOOK_BYTES = 64 * 1024 * 1024;
const NEWLINE = 10;
async function manifestAtEnd(backup) {
    const { plainBytes } = backup;
    if (!backup.readRange || plainBytes === undefined)
        return undefined;
    for (let look = FIRST_LOOK_BYTES; look <= LAST_LOOK_BYTES; look *= 8) {
        const pieces = [];
        for await (const piece of backup.readRange(Math.max(0, plainBytes - look), plainBytes))
            pieces.push(Buffer.from(piece));
        const end = Buffer.concat(pieces);
        const before = end.lastIndexOf(NEWLINE, end.length - 2);
        if (before >= 0)
            return parsed(end.subarray(before + 1));
        if (look >= plainBytes)
            return undefined;
    }
    return undefined;
}
function parsed(line) {
    const text = line.toString('latin1');  
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__  .BG)(text))
        return undefined;
    try {
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__  .Bf)(text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk)
            return undefined;
        throw error;
    }
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
const readFileBytes = (file) => (0,external_node_fs_.createReadStream)(file, { highWaterMark: READ_BYTES });


async function* readFileRange(file, start, end) {
    const handle = await (0,promises_.open)(file);
    let reading;
    try {
        const bytes = Math.max(1, Math.min(READ_BYTES, end - start));
        const turns = [Buffer.allocUnsafeSlow(bytes), Buffer.allocUnsafeSlow(bytes)];
        reading = readPiece(handle, turns[0], start, end);
        for (let at = start, turn = 1;; turn = 1 - turn) {
            const piece = await reading;
            at += piece.length;
            if (piece.length === 0)
                return;
            reading = readPiece(handle, turns[turn], at, end);
            yield piece;
        }
    }
    finally {
        await reading?.catch(() => { });  
        await handle.close();
    }
}
async function readPiece(handle, into, at, end) {
    const { bytesRead } = await handle.read(into, 0, Math.min(into.length, Math.max(0, end - at)), at);
    return into.subarray(0, bytesRead);
}

 
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
    const readRange = file === undefined ? {} : { readRange: (from, to) => readFileRange(file, from, to) };
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
 
var manifest_at_end = __webpack_require__(94291);
 
var shown_name = __webpack_require__(47526);
 
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
            return `the table ${(0,shown_name .H)(problem.table)} is not in the file (${problem.table.rows} rows)`;
        case 'table-unexpected':
            return `the table ${(0,shown_name .H)(problem.table)} is not in the manifest (${problem.table.rows} rows)`;
        case 'table-differs':
            return problem.found.rows === problem.expected.rows
                ? `the table ${(0,shown_name .H)(problem.found)} has other content than the manifest says, in as many rows`
                : `the table ${(0,shown_name .H)(problem.found)} has ${problem.found.rows} rows, and the manifest says ${problem.expected.rows}`;
    }
}
 
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
async function survey(backup, deps) {
    const promised = await (0,manifest_at_end .e)(backup);
    const quick = promised && (await read(backup, deps, promised));
    const { facts, notes } = quick && compareWithManifest(quick.facts, promised).length === 0 ? quick : await read(backup, deps);
    const tables = facts.tables.map((table) => ({ ...table, parts: notes.parts.get((0,dump_facts .ih)(table)) ?? [] }));
    const manifest = proved(backup, facts, deps.log);
    return { facts, objects: notes.objects, tables, ...(manifest && { manifest }) };
}


async function read(backup, { log, signal }, promised) {
    const notes = surveyNotes();
    let bytes = 0;
    const reader = (0,dump_reader .G)(notes.see, { hashTables: promised === undefined });
    for await (const chunk of piecesOf(backup, signal)) {
        signal?.throwIfAborted();
        reader.write(chunk);
        bytes += chunk.length;
        log.progress({ task: `reading ${backup.name}`, done: bytes, unit: 'bytes', ...totalOf(backup) });
    }
    const facts = reader.end();
    const digests = new Map(promised?.tables.map((table) => [(0,dump_facts .ih)(table), table.sha256]));
    for (const table of facts.tables)
        table.sha256 ||= digests.get((0,dump_facts .ih)(table)) ?? '';
    return { facts, notes };
}
 
const piecesOf = (backup, signal) => backup.readRange && backup.plainBytes !== undefined
    ? backup.readRange(0, backup.plainBytes)
    : backup.read(signal);
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
            copy = { ...event, sql: Buffer.from(event.sql) };
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
    return { sql, columns, start, end: start + bytes, line };
}
 
const carriesData = ({ entry, sql }) => entry !== undefined &&
    ((entry.type === 'TABLE DATA' && sql.toString('latin1', 0, 7).toUpperCase() === 'INSERT ') ||
        entry.type === 'BLOBS' ||
        entry.type === 'BLOB DATA');


  })

};
