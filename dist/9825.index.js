export const id = 9825;
export const ids = [9825,7859,240,3097,5478,2306,9925,8335,7068];
export const modules = {

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

  22306:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  nearNames)
  });
 
 
 
function distance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const replaced = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
            current.push(Math.min(replaced, previous[column] + 1, current[column - 1] + 1));
        }
        previous = current;
    }
    return previous[b.length];
}
const plain = (name) => name.toLowerCase().replace(/\.sql$/, '');
 
function nearNames(wanted, names) {
    const sought = plain(wanted).slice(0, 255);
    const limit = Math.max(2, Math.floor(sought.length / 3));
    return names
        .map((name) => {
        const known = plain(name);
        const inside = sought.length > 2 && (known.includes(sought) || (known.length > 2 && sought.includes(known)));
        return { name, far: inside ? 1 : distance(sought, known) };
    })
        .filter(({ far }) => far <= limit)
        .sort((a, b) => a.far - b.far || Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
        .slice(0, 3)
        .map(({ name }) => name);
}


  }),

  71648:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    recoverRows: () => (  recoverRows)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _backups_opening_open_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81865);
  var _backups_sealing_seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56440);
  var _backups_opening_survey_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26973);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64894);
  var _postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57501);
  var _postgres_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39214);
  var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62816);
  var _postgres_session_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38933);
  var _postgres_which_url_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70048);
  var _recovery_condition_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(41816);
  var _recovery_deny_list_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(69064);
  var _recovery_recover_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(40388);
  var _recovery_settings_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63208);
  var _backups_opening_foreign_backup_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(84481);
 
 


















async function recoverRows(request, deps) {
    const options = await readOptions(request);
    const url = (0,_postgres_environment_js__WEBPACK_IMPORTED_MODULE_7__  .N)(request.database, deps.env);
    (0,_postgres_which_url_js__WEBPACK_IMPORTED_MODULE_10__  ._)(url, deps.log);
    const server = await lookAt(url, request);
    return (0,_backups_opening_open_backup_js__WEBPACK_IMPORTED_MODULE_1__  .s)(request.source, deps, async (backup) => {
        deps.log.info(`Reading ${backup.name} to its end before anything is compared`);
        const survey = await (0,_backups_opening_survey_js__WEBPACK_IMPORTED_MODULE_3__  .z)(backup, deps);
        if (!request.forceForeign)
            (0,_backups_opening_foreign_backup_js__WEBPACK_IMPORTED_MODULE_15__  .r)(survey.manifest, server, 'force-foreign');
        return (0,_recovery_recover_js__WEBPACK_IMPORTED_MODULE_13__  .m)(options, {
            ...deps,
            backup,
            survey,
            database: (0,_postgres_connection_url_js__WEBPACK_IMPORTED_MODULE_6__  .DZ)(url),
            connect: () => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_5__  .Ng)(url, { lockTimeoutMs: request.lockTimeoutMs, statementTimeoutMs: 0 }),
            cancel: (pid) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_5__  .hU)(url, pid),
        });
    });
}
 
async function readOptions(request) {
    const problems = (await (0,_backups_sealing_seal_js__WEBPACK_IMPORTED_MODULE_2__  .iI)(request.seal.recipients)).map((key) => `encryption-recipients: not a key that age takes: ${key}`);
    const tried = async (read, otherwise) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk))
                throw error;
            problems.push(error.message);
            return otherwise;
        }
    };
    if (request.tables.length === 0)
        problems.push('tables: required; names of tables, or all');
    const { condition } = request;
    if (condition !== undefined)
        await tried(() => (0,_recovery_condition_js__WEBPACK_IMPORTED_MODULE_11__  .Qj)(condition), undefined);
    const set = await tried(() => (0,_recovery_settings_js__WEBPACK_IMPORTED_MODULE_14__  .Y)('set', request.set), []);
    const map = await tried(() => (0,_recovery_settings_js__WEBPACK_IMPORTED_MODULE_14__  .Y)('map', request.map), []);
    const denied = await tried(() => denyListOf(request.deny), []);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
    return { ...request, set, map, denied };
}
async function denyListOf(file) {
    if (file === undefined)
        return [];
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk('bad-input', `deny: ${file} cannot be read (${cause.code ?? 'unreadable'})`, { cause });
    });
    return (0,_recovery_deny_list_js__WEBPACK_IMPORTED_MODULE_12__  .Jp)(text);
}
const lookAt = (url, { lockTimeoutMs }) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_5__  .SV)(url, { lockTimeoutMs }, async (client) => {
    await (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_9__  .HU)(client);
    return (0,_postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_8__  .h)(client);
});


  })

};
