export const id = 1310;
export const ids = [1310];
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
    database: database.name,
    finishedAt,
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

  81071:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  APPLICATION_NAME)
  });
 
const APPLICATION_NAME = 'pg-runbook';


  }),

  35804:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  findTools),
    j: () => (  toolsIn)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11551);
 
 




const VERSIONED_FOLDERS = [
    { parent: '/usr/lib/postgresql', child: /^\d+$/, bin: 'bin' },  
    { parent: '/usr', child: /^pgsql-\d+$/, bin: 'bin' },  
    { parent: '/opt/homebrew/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' },  
    { parent: '/usr/local/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' },  
    { parent: '/Library/PostgreSQL', child: /^\d+$/, bin: 'bin' },  
];
async function versionedFolders() {
    const folders = VERSIONED_FOLDERS.map(async ({ parent, child, bin }) => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => []);
        return names.filter((name) => child.test(name)).map((name) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, name, bin));
    });
    return (await Promise.all(folders)).flat();
}
const isExecutable = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
async function asTool(file, run) {
    if (!(await isExecutable(file)))
        return undefined;
    const { exitCode, stdout } = await run(file, ['--version']);
    const version = exitCode === 0 ? (0,_version_js__WEBPACK_IMPORTED_MODULE_3__  .mR)(stdout) : undefined;
    return version && { file, argsFor: () => [], version };
}
 
async function findTools(tool, searchPath, run) {
    const onPath = searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((folder) => node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder));
    return toolsIn([...(await versionedFolders()), ...onPath], tool, run);
}
 
async function toolsIn(places, tool, run) {
    const folders = new Set(places);
    const found = await Promise.all([...folders].map((folder) => asTool(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, tool), run)));
    return found
        .filter((candidate) => candidate !== undefined)
        .sort((a, b) => b.version.major - a.version.major || b.version.minor - a.version.minor);
}


  }),

  65668:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M_: () => (  clientFromDocker),
    fF: () => (  installClientPackage),
    pC: () => (  APT_OPTIONS),
    sP: () => (  addPgdg),
    tE: () => (  asRoot)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11551);
 
 



const PGDG_SCRIPT = '/usr/share/postgresql-common/pgdg/apt.postgresql.org.sh';
const exists = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file).then(() => true, () => false);
 
async function asRoot(run) {
    if (process.getuid?.() === 0)
        return run;
    const viaSudo = (file, args) => run('sudo', ['-n', file, ...args]);
    return (await viaSudo('true', [])).exitCode === 0 ? viaSudo : undefined;
}
const APT_OPTIONS = ['-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
async function installWithApt(major, run, log) {
    const root = await asRoot(run);
    if (!root || !(await exists('/usr/bin/apt-get')))
        return false;
    const install = async (name) => (await root('apt-get', ['install', ...APT_OPTIONS, name])).exitCode === 0;
    log.info(`Installing postgresql-client-${major} with apt-get`);
    await root('apt-get', ['update']);
    if (await install(`postgresql-client-${major}`))
        return true;
    log.info(`This distribution has no postgresql-client-${major}: adding the PostgreSQL project's repository (PGDG)`);
    return (await addPgdg(root)) && install(`postgresql-client-${major}`);
}
 
async function addPgdg(root) {
    const common = await root('apt-get', ['install', ...APT_OPTIONS, 'postgresql-common']);
    if (common.exitCode !== 0 || !(await exists(PGDG_SCRIPT)))
        return false;
    return (await root(PGDG_SCRIPT, ['-y'])).exitCode === 0;
}
 
function containerArgs(image, tool, environment) {
    const names = Object.keys(environment).filter((name) => name.startsWith('PG'));
    const files = ['PGSSLROOTCERT', 'PGSSLCERT', 'PGSSLKEY']
        .map((name) => environment[name])
        .filter((file) => file && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
    return [
        ...['run', '--rm', '--interactive', '--network', 'host'],
        ...names.flatMap((name) => ['--env', name]),
        ...files.flatMap((file) => ['--volume', `${file}:${file}:ro`]),
        ...[image, tool],
    ];
}
async function dockerTool(tool, major, run) {
    const argsFor = (environment) => containerArgs(`postgres:${major}-alpine`, tool, environment);
    const { exitCode, stdout } = await run('docker', [...argsFor({}), '--version']);
    const version = exitCode === 0 ? (0,_version_js__WEBPACK_IMPORTED_MODULE_2__  .mR)(stdout) : undefined;
    return version && { file: 'docker', argsFor, version };
}
 
async function installClientPackage(major, run, log) {
    return process.platform === 'linux' && installWithApt(major, run, log);
}
 
async function clientFromDocker(tool, major, run, log) {
    if ((await run('docker', ['version', '--format', '{{.Server.Version}}'])).exitCode !== 0)
        return undefined;
    log.info(`Using ${tool} ${major} from the Docker image postgres:${major}-alpine`);
    return dockerTool(tool, major, run);
}


  }),

  10951:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  runProgram)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
 

const NOT_STARTED = 127;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const runProgram = (file, args) => new Promise((resolve) => {
    (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(file, [...args], { maxBuffer: MAX_OUTPUT_BYTES, timeout: 600_000 }, (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : NOT_STARTED;
        resolve({ exitCode, stdout, stderr: stderr || (error?.message ?? '') });
    });
});


  }),

  11551:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DT: () => (  FIRST_SAFE_MINOR),
    f8: () => (  knownWeakness),
    mR: () => (  parseToolVersion)
  });
 
 
function parseToolVersion(output) {
    const match = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(output);
    if (!match)
        return undefined;
    const [major, minor] = [Number(match[1]), Number(match[2] ?? 0)];
    return { major, minor, text: match[2] ? `${major}.${minor}` : match[1] };
}


const FIRST_SAFE_MINOR = { 14: 24, 15: 19, 16: 15, 17: 11, 18: 6 };
 
function knownWeakness(version) {
    const safe = FIRST_SAFE_MINOR[version.major];
    if (safe === undefined || version.minor >= safe)
        return undefined;
    return `pg_dump ${version.text} is older than ${version.major}.${safe}, which fixes CVE-2026-18408 (psql can run code hidden in a dump). Update the PostgreSQL client programs, and restore no dump that you do not trust with a psql that is older.`;
}


  }),

  6200:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  isSocketFolder)
  });
 
 
const isSocketFolder = (host) => host.startsWith('/');


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


  }),

  64180:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Sf: () => (  isPrivateHost),
    aO: () => (  systemRootCertificates),
    ng: () => (  SSLMODES),
    wJ: () => (  resolveTls)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _database_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6200);
 
 




const SSLMODES = ['disable', 'allow', 'prefer', 'no-verify', 'require', 'verify-ca', 'verify-full'];
 
const PRIVATE_NETWORKS = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const [network, prefix, family] of [
    ['127.0.0.0', 8, 'ipv4'],
    ['10.0.0.0', 8, 'ipv4'],
    ['172.16.0.0', 12, 'ipv4'],
    ['192.168.0.0', 16, 'ipv4'],
    ['169.254.0.0', 16, 'ipv4'],
    ['100.64.0.0', 10, 'ipv4'],
    ['::1', 128, 'ipv6'],
    ['fc00::', 7, 'ipv6'],
    ['fe80::', 10, 'ipv6'],
])
    PRIVATE_NETWORKS.addSubnet(network, prefix, family);
 
const PRIVATE_NAME = /^[^.]+$|\.(localhost|local|internal|lan|home\.arpa|test)$/i;
 
function isPrivateHost(host) {
    if ((0,_database_url_js__WEBPACK_IMPORTED_MODULE_3__  .G)(host))
        return true;
    const address = host.replace(/%.*$/, '');
    const family = node_net__WEBPACK_IMPORTED_MODULE_1__.isIP(address);
    if (family === 0)
        return PRIVATE_NAME.test(host);
    return PRIVATE_NETWORKS.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
function modeOf(words, host) {
    const asked = words.sslmode ?? { true: 'require', '1': 'require', false: 'disable', '0': 'disable' }[words.ssl ?? ''];
    const sslmode = asked ?? (words.ssl === 'no-verify' ? 'no-verify' : undefined);
    if (sslmode === 'disable')
        return 'disable';
    if (words.sslaccept === 'strict')
        return sslmode === 'verify-ca' ? 'verify-ca' : 'verify-full';
    if (sslmode === 'allow' || sslmode === 'prefer')
        return 'prefer';
    if (words.sslaccept === 'accept_invalid_certs')
        return sslmode === undefined && isPrivateHost(host) ? 'prefer' : 'no-verify';
    if (words.sslrootcert === 'system')
        return 'verify-full';
    if (sslmode === undefined)
        return words.sslrootcert !== undefined || !isPrivateHost(host) ? 'verify-full' : 'prefer';
    if (sslmode !== 'require')
        return sslmode;
    if (!words.libpqCompatible)
        return 'verify-full';
    return words.sslrootcert ? 'verify-ca' : 'no-verify';
}
function contradictions(words) {
    const { sslmode, sslaccept, ssl, sslrootcert, sslcert, sslkey } = words;
    const weak = ['disable', 'allow', 'prefer', 'no-verify'].includes(sslmode ?? '');
    return [
        ssl !== undefined && sslmode !== undefined && 'ssl and sslmode are both given: keep sslmode',
        sslaccept === 'accept_invalid_certs' &&
            /^verify/.test(sslmode ?? '') &&
            'sslaccept=accept_invalid_certs contradicts sslmode: keep sslmode',
        sslaccept === 'strict' &&
            (sslmode === 'disable' || sslmode === 'no-verify') &&
            'sslaccept=strict contradicts sslmode: keep sslmode',
        sslrootcert !== undefined &&
            weak &&
            'sslrootcert is given, and this sslmode verifies nothing: write sslmode=verify-full, or leave sslrootcert out',
        sslkey !== undefined && sslcert === undefined && 'sslkey is given without sslcert',
        sslcert !== undefined &&
            sslkey === undefined &&
            sslrootcert !== undefined &&
            "sslcert is given without sslkey: as a client's certificate it needs the key, as Prisma's root certificate it stands beside sslrootcert",
        words.channelBinding === 'require' &&
            sslmode === 'disable' &&
            'channel_binding=require needs TLS: not sslmode=disable',
    ].filter((problem) => problem !== false);
}
 
function resolveTls(words, host, problems) {
    problems.push(...contradictions(words));
    const channelBinding = words.channelBinding ?? 'prefer';
    if ((0,_database_url_js__WEBPACK_IMPORTED_MODULE_3__  .G)(host))
        return { mode: 'disable', channelBinding: 'disable' };
     
    const { sslkey, sslcert } = words;
    const root = words.sslrootcert ?? (sslkey === undefined ? sslcert : undefined);
    const asked = modeOf(root === undefined ? words : { ...words, sslrootcert: root }, host);
    return {
        mode: asked === 'prefer' && channelBinding === 'require' ? 'no-verify' : asked,
        ...(root !== undefined && root !== 'system' && { rootCertificate: root }),
        ...(sslcert !== undefined && sslkey !== undefined && { clientCertificate: { certificate: sslcert, key: sslkey } }),
        channelBinding,
    };
}
 
const SYSTEM_BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/ca-bundle.pem',
    '/etc/ssl/cert.pem',
];


function systemRootCertificates() {
    const bundle = SYSTEM_BUNDLES.find((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
    if (bundle !== undefined)
        return bundle;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('tls-refused', 'this machine has no bundle of trusted certificates to verify the server with', {
        state: 'nothing-changed',
        hint: 'install one (Debian, Ubuntu: sudo apt-get install ca-certificates), or name a file with ?sslrootcert=... in the URL',
    });
}


  }),

  54935:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  toolEnvironment),
    y: () => (  programEnvironment)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _application_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81071);
  var _tls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64180);
 
 



 
const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'DOCKER_HOST', 'DOCKER_CONTEXT'];


const NO_FILE = '/dev/null/none';
 
const PGSSLMODE = {
    disable: 'disable',
    prefer: 'prefer',
    'no-verify': 'require',
    'verify-ca': 'verify-ca',
    'verify-full': 'verify-full',
};
 
function tlsVariables({ tls }) {
    const verifies = tls.mode === 'verify-ca' || tls.mode === 'verify-full';
    return {
        PGSSLMODE: PGSSLMODE[tls.mode],
        PGSSLROOTCERT: verifies ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.rootCertificate ?? (0,_tls_js__WEBPACK_IMPORTED_MODULE_1__  .aO)()) : NO_FILE,
        PGSSLCERT: tls.clientCertificate ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.clientCertificate.certificate) : NO_FILE,
        PGSSLKEY: tls.clientCertificate ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.clientCertificate.key) : NO_FILE,
        PGSSLCRL: NO_FILE,
        PGCHANNELBINDING: tls.channelBinding,
        PGGSSENCMODE: 'disable',
    };
}
 
function programEnvironment(env) {
    const passedOn = PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
     
    return { ...Object.fromEntries(passedOn), LC_ALL: 'C' };
}


function toolEnvironment(url, env = process.env) {
    return {
        ...programEnvironment(env),
        PGHOST: url.host,
        PGPORT: String(url.port),
        PGUSER: url.user,
        ...(url.password !== undefined && { PGPASSWORD: url.password }),
        PGDATABASE: url.database,
        PGAPPNAME: _application_name_js__WEBPACK_IMPORTED_MODULE_2__  .j,
        PGCONNECT_TIMEOUT: String(url.connectTimeoutSeconds),
        PGPASSFILE: NO_FILE,
        PGSERVICEFILE: NO_FILE,
        PGSYSCONFDIR: NO_FILE,
        ...(url.startupOptions !== undefined && { PGOPTIONS: url.startupOptions }),
        ...tlsVariables(url),
    };
}


  })

};
