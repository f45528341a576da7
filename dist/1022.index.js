export const id = 1022;
export const ids = [1022,6440];
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

  87261:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    tableSizes: () => (  tableSizes)
  });
  var _open_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81865);
  var _manifest_at_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94291);
  var _survey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26973);



 
async function tableSizes(file, deps) {
    return (0,_open_backup_js__WEBPACK_IMPORTED_MODULE_0__  .s)({ kind: 'file', path: file }, deps, async (backup) => {
        const atEnd = await (0,_manifest_at_end_js__WEBPACK_IMPORTED_MODULE_1__  .e)(backup);
        if (atEnd)
            return { tables: atEnd.tables, made: madeOf(atEnd) };
        const { tables, manifest } = await (0,_survey_js__WEBPACK_IMPORTED_MODULE_2__  .z)(backup, deps);
        return { tables, ...(manifest && { made: madeOf(manifest) }) };
    });
}
const madeOf = ({ database, finishedAt }) => ({
    ...{ database: database.name, finishedAt },
});


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

  9057:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  startProgram)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
 


const STDERR_KEPT_CHARACTERS = 16 * 1024;


function startProgram(name, [file, ...args], env, code) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-STDERR_KEPT_CHARACTERS);
    });
    const kill = () => killGroup(child);
    process.once('exit', kill);
    const finished = ended(child).then((ending) => {
        process.off('exit', kill);
        if (ending === undefined)
            return;
         
        const cause = ending.endsWith('SIGPIPE') || /Broken pipe/.test(stderr)
            ? Object.assign(new Error(ending), { code: 'EPIPE' })
            : undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk(code, [`${name} ${ending}`, stderr.trim()].filter(Boolean).join(': '), { cause });
    });
    finished.catch(() => { });  
    return { stdin: child.stdin, stdout: child.stdout, stderr: () => stderr.trim(), finished, kill };
}
 
function ended(child) {
    return new Promise((resolve) => {
        child.once('error', (error) => resolve(`could not be started (${error.message})`));
        child.once('close', (exitCode, signal) => resolve(signal ? `was ended by ${signal}` : exitCode === 0 ? undefined : `exited with ${exitCode}`));
    });
}
 
function killGroup(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    try {
        process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
}


  }),

  56440:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B4: () => (  sealSuffix),
    HA: () => (  sealingStages),
    L: () => (  onPath),
    iI: () => (  badRecipients)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
  var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
  var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27406);
  var _program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9057);
 
 
 







 
const sealSuffix = (seal) => (seal.compression === 'zstd' ? '.zst' : '') + (seal.recipients.length > 0 ? '.age' : '');
const RECIPIENT = /^(age1[a-z0-9]{50,}|ssh-(ed25519|rsa) [A-Za-z0-9+/=]+( .*)?)$/;
 
const OF_A_PLUGIN = /^age1(?!pq1|tag1|tagpq1)[a-z0-9]*1/;


async function badRecipients(recipients) {
    const bad = await Promise.all(recipients.map(async (recipient) => !(await isRecipient(recipient))));
    return recipients
        .filter((_, index) => bad[index])
        .map((recipient) => recipient.startsWith('AGE-SECRET-KEY')
        ? 'a secret key (AGE-SECRET-KEY-...), where the public one (age1...) belongs'
        : recipient);
}
async function isRecipient(recipient) {
    if (!RECIPIENT.test(recipient))
        return false;
    if (!recipient.startsWith('age1') || OF_A_PLUGIN.test(recipient))
        return true;
    const { Encrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    try {
        new Encrypter().addRecipient(recipient);
        return true;
    }
    catch {
        return false;
    }
}


async function sealingStages(seal, env, library = node_zlib__WEBPACK_IMPORTED_MODULE_4__) {
    const stages = [];
    if (seal.compression === 'zstd')
        stages.push(await zstdStage(env, library));
    if (seal.recipients.length > 0)
        stages.push(await ageStage(seal.recipients, env));
    return stages;
}
async function zstdStage(env, { createZstdCompress }) {
    const program = await onPath('zstd', env);
     
    if (program)
        return programStage('zstd', [program, '-T0', '-1', '--quiet', '--stdout'], env);
     
    if (!createZstdCompress)
        throw noZstd();
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = node_zlib__WEBPACK_IMPORTED_MODULE_4__.constants;
    const compress = createZstdCompress({ params: { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 } });
    return {
        name: 'zstd',
        input: compress,
        output: compress,
        finished: Promise.resolve(),
        kill: () => compress.destroy(),
    };
}
const noZstd = () => new _errors_js__WEBPACK_IMPORTED_MODULE_5__  .rk('sealing-failed', `compression: zstd needs the zstd program, or Node 22.15 or newer; this is Node ${process.versions.node}`, {
    state: 'nothing-changed',
    hint: 'install zstd (apt-get install zstd; brew install zstd), then run it again; or use compression: none',
});
async function ageStage(recipients, env) {
    const program = await onPath('age', env);
     
    if (program)
        return programStage('age', [program, ...recipients.flatMap((key) => ['--recipient', key])], env);
    const { Encrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    for (const recipient of recipients)
        addRecipient(encrypter, recipient);
    const input = new node_stream__WEBPACK_IMPORTED_MODULE_3__.PassThrough();
    const sealed = await encrypter.encrypt(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.toWeb(input));
    const output = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.fromWeb(sealed);
    return {
        name: 'age',
        input,
        output,
        finished: Promise.resolve(),
        kill: () => void (input.destroy(), output.destroy()),
    };
}
function addRecipient(encrypter, recipient) {
    try {
        encrypter.addRecipient(recipient);
    }
    catch (cause) {
        const ssh = recipient.startsWith('ssh-');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__  .rk('sealing-failed', `encryption-recipients: ${recipient} cannot be used`, {
            state: 'nothing-changed',
            hint: ssh
                ? 'install the age program (apt-get install age), which knows SSH keys, or use an age1... key'
                : 'check the key: age-keygen -y key.txt prints it',
            cause,
        });
    }
}
function programStage(name, command, env) {
    const program = (0,_program_js__WEBPACK_IMPORTED_MODULE_6__  .X)(name, command, env, 'sealing-failed');
    return { ...program, name, input: program.stdin, output: program.stdout };
}
 
async function onPath(name, env) {
    for (const folder of (env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((entry) => node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(entry))) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false))
            return file;
    }
    return undefined;
}


  }),

  47526:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  shownName),
    V: () => (  shownIdentifier)
  });
  var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
 
 

 
const KEY_WORDS = new Set(('all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast ' +
    'char character check coalesce collate collation column concurrently constraint create cross current_catalog ' +
    'current_date current_role current_schema current_time current_timestamp current_user dec decimal default deferrable ' +
    'desc distinct do else end except exists extract false fetch float for foreign freeze from full grant greatest group ' +
    'grouping having ilike in initially inner inout int integer intersect interval into is isnull join json json_array ' +
    'json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value ' +
    'lateral leading least left like limit localtime localtimestamp merge_action national natural nchar none normalize ' +
    'not notnull null nullif numeric offset on only or order out outer overlaps overlay placing position precision ' +
    'primary real references returning right row select session_user setof similar smallint some substring symmetric ' +
    'system_user table tablesample then time timestamp to trailing treat trim true union unique user using values varchar ' +
    'variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces ' +
    'xmlparse xmlpi xmlroot xmlserialize xmltable').split(' '));
const PLAIN = /^[a-z_][a-z0-9_]*$/;
 
const shownIdentifier = (name) => name === '' || (PLAIN.test(name) && !KEY_WORDS.has(name)) ? name : (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name);
 
const shownName = ({ schema, name }) => `${shownIdentifier(schema)}.${shownIdentifier(name)}`;


  })

};
