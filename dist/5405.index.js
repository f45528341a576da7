export const id = 5405;
export const ids = [5405];
export const modules = {

  23608:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    dM: () => (  databaseInputs),
    eu: () => (  connectionInputs),
    lq: () => (  requireDatabase),
    vE: () => (  databaseChoice)
  });
  var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32297);
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37428);
 


 
const connectionInputs = {
    'database-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ secret: true }),
    environment: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yq)(['production', 'staging']),
    'lock-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '5s' }),
};
const databaseInputs = {
    ...connectionInputs,
    'statement-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '0' }),
};
 
const requireDatabase = (given) => given('database-url') || given('environment') ? [] : ['database-url: required, or environment: production or staging'];
const databaseChoice = (inputs) => ({
    ...(inputs['database-url'] && { databaseUrl: inputs['database-url'] }),
    ...(inputs.environment && { environment: inputs.environment }),
});


  }),

  71486:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DS: () => (  artifactPrefix),
    VC: () => (  prefixOfEnvironment),
    jh: () => (  artifactNames)
  });
 
const FORBIDDEN = /["\r\n:<>|*?\\/\p{Cc}]+/gu;
const LONGEST_PREFIX = 100;
 
const artifactPrefix = (wish) => wish.replace(FORBIDDEN, '-').slice(0, LONGEST_PREFIX);
const PRODUCTION = 'production';


const prefixOfEnvironment = (prefix, environment) => environment === undefined || environment === PRODUCTION || prefix.endsWith(`${environment}-`)
    ? prefix
    : `${prefix}${environment}-`;


function artifactNames(prefix, backup, attempt) {
    const [, stem = backup, ending = ''] = /^(.*?)(\.sql.*)$/.exec(backup) ?? [];
    const suffixes = ['', `-attempt-${attempt}`, ...[2, 3, 4, 5].map((count) => `-attempt-${attempt}-${count}`)];
    return suffixes.map((suffix) => `${artifactPrefix(prefix)}${stem}${suffix}${ending}`);
}


  }),

  23070:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  requireArtifactService)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 



function requireArtifactService(env) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    if (isEnterpriseServer(server))
        throw unreachable(`GitHub Enterprise Server (${server}) does not take artifacts from this client`);
     
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].filter((name) => !env[name]);
    if (missing.length > 0)
        throw unreachable(`this is not a step of a workflow that runs an action: ${missing.join(', ')} not set`);
    return env['GITHUB_REPOSITORY'];
}
 
function isEnterpriseServer(server) {
    const host = URL.parse(server)?.hostname.toLowerCase() ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
const unreachable = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('upload-failed', `The backup cannot become an artifact: ${why}`, {
    state: 'nothing-changed',
    hint: 'give a folder as `destination`, and keep that folder in a step of your own.',
});


  }),

  72663:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  i: () => (  artifactStore)
});

 

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var external_node_timers_promises_ = __webpack_require__(58500);
 
var errors = __webpack_require__(27406);
 
var artifact_name = __webpack_require__(71486);
; 
 
 

 
function refuseUnsealed(repository, visibility, log) {
    if (visibility === 'private')
        return log.info(`Not encrypted: whoever can read ${repository} can download this backup.`);
    if (visibility === 'internal')
        return log.warn(`Not encrypted: everyone in the enterprise that owns ${repository} can download this backup.`);
    const isPublic = visibility === 'public';
    const why = isPublic
        ? `${repository} is public: anyone signed in to GitHub could download this backup`
        : `whether ${repository} is public could not be found out`;
    throw new errors .rk('unsealed-on-public-repository', `${why}, and it is not encrypted`, {
        state: 'nothing-changed',
        hint: 'make a key pair with `age-keygen -o backup-key.txt`, keep that file away from GitHub, and give its public key (age1...) as ' +
            `\`encryption-recipients\`${isPublic ? '.' : '; or give `github-token`, so that GitHub can be asked.'}`,
    });
}

 
var artifact_service = __webpack_require__(23070);
; 







 
const uploadTimeLimitMs = (bytes) => 600_000 + (bytes / 1_048_576) * 1_000;
function artifactStore(options) {
    let mayStore = 'nothing';
    return {
        async prepare({ sealed }) {
            const repository = (0,artifact_service .v)(options.env ?? process.env);
            if (!sealed)
                refuseUnsealed(repository, await options.visibility(), options.log);
            mayStore = sealed ? 'sealed' : 'anything';
        },
        async put(backup) {
            if (mayStore === 'nothing')
                throw new Error('put() before prepare()');
            if (mayStore === 'sealed' && !backup.name.endsWith('.age'))
                throw new Error(`${backup.name} was to be sealed and is not`);
            return put(backup, options);
        },
    };
}
 
const BLOCKS_IN_FLIGHT = '2';
async function put(backup, options) {
    const { env = process.env, log, signal } = options;
    await expectWhole(backup);
    process.env['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= BLOCKS_IN_FLIGHT;  
    const limit = options.timeLimitMs ?? uploadTimeLimitMs(backup.bytes);
    const client = new (await Promise.all( [__webpack_require__.e(1351), __webpack_require__.e(2892)]).then(__webpack_require__.bind(__webpack_require__, 82892))).DefaultArtifactClient();
    const upload = await within(limit, signal, uploadAndCheck(client, backup, options));
    const expiresAt = options.token ? await artifactExpiry(upload.id, options.token, env) : undefined;
    sayExpiry(log, expiresAt, options.retentionDays);
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    return {
        location: upload.name,
        bytes: upload.bytes,
        artifactId: upload.id,
        url: `${server}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}/artifacts/${upload.id}`,
        ...(expiresAt && { expiresAt }),
    };
}
async function expectWhole({ path: file, bytes, name }) {
    const { size } = await (0,promises_.stat)(file);
    if (size !== bytes)
        throw failed(`${name} has ${size} bytes on disk, but ${bytes} were written`);
}
async function uploadAndCheck(client, backup, options) {
    const upload = await uploadUnderFreeName(client, backup, options);
    if (backup.packing === 'stored' && upload.sha256 !== backup.sha256)
        throw failed(`what was uploaded as ${upload.name} is not ${backup.name}: SHA-256 ${upload.sha256}, expected ${backup.sha256}`);
    const listed = await listedDigest(client, upload.name);
    if (listed === undefined)
        options.log.warn(`GitHub lists no digest for the artifact ${upload.name}: its content could not be compared`);
    else if (listed !== `sha256:${upload.sha256}`)
        throw failed(`GitHub holds other bytes under ${upload.name} than were sent: ${listed}, expected sha256:${upload.sha256}`);
    return upload;
}
 
async function uploadUnderFreeName(client, backup, options) {
    const attempt = Number((options.env ?? process.env)['GITHUB_RUN_ATTEMPT']) || 1;
    const names = (0,artifact_name .jh)(options.artifactPrefix ?? 'db-backup-', backup.name, attempt);
    for (const name of names) {
        try {
            return await uploadAs(name, client, backup, options);
        }
        catch (error) {
            if (!isNameTaken(error))
                throw asFailed(error, name);
            options.log.info(`This run has an artifact ${name} already; it stays as it is and another name is tried.`);
        }
    }
    throw failed(`this run has artifacts of all the names ${names.join(', ')}`);
}
async function uploadAs(name, client, backup, options) {
    const { retentionDays, zipLevel = 1 } = options;
    const [folder, file] = [external_node_path_.dirname(backup.path), backup.path];
    const { id, size, digest } = await (backup.packing === 'zip'
        ? client.uploadArtifact(name, [file], folder, { retentionDays, compressionLevel: zipLevel })
        : underName(name, file, (renamed) => client.uploadArtifact(name, [renamed], external_node_path_.dirname(renamed), { retentionDays, skipArchive: true })));
    if (!id || !size || !digest)
        throw failed(`GitHub took the artifact ${name} without an id, a size or a digest`);
    return { name, id, bytes: size, sha256: digest.replace(/^sha256:/, '') };
}
 
async function underName(name, file, body) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(external_node_path_.dirname(file), 'upload-'));
    const renamed = external_node_path_.join(folder, name);
    try {
        await (0,promises_.rename)(file, renamed);
        return await body(renamed);
    }
    finally {
        await (0,promises_.rename)(renamed, file).catch(() => { });
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
 
async function listedDigest(client, name) {
    for (let tries = 1;; tries += 1) {
        try {
            return (await client.getArtifact(name)).artifact.digest;
        }
        catch (error) {
            if (tries === 3)
                throw asFailed(error, name, 'was uploaded, but GitHub does not list it');
            await (0,external_node_timers_promises_.setTimeout)(tries * 1_000);
        }
    }
}
 
async function artifactExpiry(id, token, env) {
    const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    const { getOctokit } = await __webpack_require__.e(  1351).then(__webpack_require__.bind(__webpack_require__, 61351));
    for (let tries = 1;; tries += 1) {
        try {
            const request = { signal: AbortSignal.timeout(15_000) };
            const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}';
            const { data } = await getOctokit(token).request(path, { owner, repo, artifact_id: id, request });
            return data.expires_at ? new Date(data.expires_at) : undefined;
        }
        catch (error) {
             
            if (error.status !== 404 || tries === 3)
                return undefined;
            await (0,external_node_timers_promises_.setTimeout)(tries * 1_000);
        }
    }
}
function sayExpiry(log, expiresAt, wishDays) {
    if (!expiresAt)
        return log.info('When GitHub will delete this backup could not be read: that needs `github-token` with `actions: read`.');
    const days = Math.round((expiresAt.getTime() - Date.now()) / 86_400_000);
    const until = `GitHub keeps this backup until ${expiresAt.toISOString().slice(0, 10)} (${days} days)`;
    if (days >= wishDays)
        log.info(`${until}.`);
    else
        log.warn(`${until}, not the ${wishDays} asked for: the repository's limit is shorter.`);
}
 
const isNameTaken = (error) => error instanceof Error && /^Failed to CreateArtifact: .*\(409\)/.test(error.message);
async function within(limitMs, signal, work) {
    const timer = AbortSignal.timeout(Math.ceil(limitMs));
    const stop = signal ? AbortSignal.any([signal, timer]) : timer;
    let onStop = () => { };
    const stopped = new Promise((_resolve, reject) => {
        onStop = () => reject(signal?.aborted ? signal.reason : failed(`the upload did not end within ${limitMs / 1_000} s`));
        if (stop.aborted)
            onStop();
        else
            stop.addEventListener('abort', onStop, { once: true });
    });
    return Promise.race([work, stopped]).finally(() => stop.removeEventListener('abort', onStop));
}
function asFailed(error, name, what = 'could not be uploaded') {
    if (error instanceof errors .rk)
        return error;
    const { name: kind, message, statusCode } = error;
    const quota = kind === 'UsageError' || /storage quota/i.test(message ?? '');
     
    const reason = message?.replace(/\?[^\s"')]*\bsig=[^\s"')]*/g, '?...') || kind || 'no reason given';
    return failed(`the artifact ${name} ${what}: ${reason}${statusCode ? ` (status ${statusCode})` : ''}`, quota);
}
const failed = (message, quota = false) => new errors .rk('upload-failed', `There is no backup: ${message}`, {
    state: 'nothing-changed',
    hint: quota
        ? 'free artifact storage (delete old artifacts, or lower `retention-days`) or raise the limit, then run it again.'
        : 'run it again; if it fails again, see https://www.githubstatus.com, or give a folder as `destination`.',
});


  }),

  54086:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  s: () => (  folderStore)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var log = __webpack_require__(6671);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_os_ = __webpack_require__(48161);
; 
 
 





const NAME = /^\.pg-runbook-(?<machine>[0-9a-f]{12})-(?<pid>\d{1,10})-[A-Za-z0-9]{6}$/;
 
const SURELY_OVER_MS = 24 * 3_600_000;
 
async function openStagingFolder(parent) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(parent, `.pg-runbook-${machine()}-${process.pid}-`));
    const removeAtExit = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    process.once('exit', removeAtExit);
    return {
        folder,
        async remove() {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            process.off('exit', removeAtExit);
        },
    };
}


async function removeStaleStagingFolders(parent, log) {
    for (const { name } of await (0,promises_.readdir)(parent, { withFileTypes: true })) {
        const { machine: where, pid } = NAME.exec(name)?.groups ?? {};
        const folder = external_node_path_.join(parent, name);
        if (pid === undefined || !(await isOurFolder(folder)))
            continue;
        if (where === machine() ? isAlive(Number(pid)) : Date.now() - (await lastWrite(folder)) < SURELY_OVER_MS)
            continue;
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        log.info(`Removed ${folder}, which a backup that was killed had left`);
    }
}
 
const isOurFolder = (folder) => (0,promises_.lstat)(folder).then((found) => found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid()), () => false);
 
async function lastWrite(folder) {
    const files = (await (0,promises_.readdir)(folder)).map((file) => external_node_path_.join(folder, file));
    const times = [folder, ...files].map((file) => (0,promises_.stat)(file).then(({ mtimeMs }) => mtimeMs));
    return Math.max(...(await Promise.all(times)));
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';  
    }
}
 
function machine() {
    const facts = [external_node_os_.hostname(), tried(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
    const text = [...facts, tried(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))].join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}
 
function tried(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}

 
var stream_failure = __webpack_require__(42678);
; 
 
 






const MAX_NAMESAKES = 100;
function folderStore(folder, options = {}) {
    const target = external_node_path_.resolve(folder);
    const refuse = (cause) => {
        throw cannotBeWritten(folder, cause);
    };
    return {
        async prepare() {
            await makeFolder(target).catch(refuse);
            if (!(await (0,promises_.stat)(target).catch(refuse)).isDirectory())
                throw cannotBeWritten(folder);
            await removeStaleStagingFolders(target, options.log ?? log .aB).catch(refuse);
        },
         
        async withStagingFolder(body) {
            const staging = await openStagingFolder(target).catch(refuse);
            try {
                return await body(staging.folder);
            }
            finally {
                await staging.remove();
            }
        },
        put: (backup) => place(backup, target, options.link ?? promises_.link).catch((cause) => {
            throw cause instanceof errors .rk ? cause : notStored(target, cause);
        }),
    };
}
 
async function makeFolder(folder) {
    const make = () => (0,promises_.mkdir)(folder, { mode: 0o700 }).catch((error) => {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    });
    try {
        await make();
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT' || external_node_path_.dirname(folder) === folder)
            throw error;
        await makeFolder(external_node_path_.dirname(folder));
        await make();
    }
}
const codeOf = (error) => error.code;
const cannotBeWritten = (folder, cause) => new errors .rk((0,stream_failure .b)(cause) ? 'disk-full' : 'bad-input', `destination: ${folder} is not a folder that can be written${cause instanceof Error ? ` (${codeOf(cause) ?? cause.message})` : ''}`, { state: 'nothing-changed', hint: 'give a folder that you may write to, or one that can be made', cause });
const notStored = (target, cause) => new errors .rk((0,stream_failure .b)(cause) ? 'disk-full' : 'upload-failed', `destination: the backup is complete and could not be kept in ${target}: ${cause.message}`, { state: 'nothing-changed', hint: 'give another folder as destination, on another disk, then run it again', cause });
async function place(backup, target, makeLink) {
    await flush(backup.path);
    for (let namesake = 1; namesake <= MAX_NAMESAKES; namesake++) {
        const name = namesake === 1 ? backup.name : backup.name.replace('.sql', `_${namesake}.sql`);
        const location = external_node_path_.join(target, name);
        if (await moveUnlessTaken(backup.path, location, makeLink)) {
            await flushFolder(target);
            return { location, bytes: backup.bytes };
        }
    }
    throw new errors .rk('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
        state: 'nothing-changed',
        hint: 'run it again: the name carries the second it was started in',
    });
}
 
async function flush(file) {
    const handle = await (0,promises_.open)(file, 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
 
const flushFolder = async (folder) => {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => { });
    await handle?.close();
};
 
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);
 
async function moveUnlessTaken(from, to, makeLink) {
    try {
        await makeLink(from, to);
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        if (!NO_HARD_LINKS.has(codeOf(error) ?? ''))
            throw error;
        return takeNameAndRename(from, to);
    }
}
 
async function takeNameAndRename(from, to) {
    try {
        await (await (0,promises_.open)(to, 'wx', 0o600)).close();
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        throw error;
    }
    try {
        await (0,promises_.rename)(from, to);
        return true;
    }
    catch (error) {
        await (0,promises_.rm)(to, { force: true });
        throw error;
    }
}


  }),

  42678:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  isDiskFull),
    e: () => (  allOrFirstCause)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

 
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
 
const GRACE_MS = 3_000;
const codeOf = (error) => error?.code ?? '';
const isDiskFull = (error) => DISK_FULL.has(codeOf(error));
 
function isConsequence(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk)
        return codeOf(error.cause) === 'EPIPE';
    return !isDiskFull(error);
}


async function allOrFirstCause(parts, stop) {
    const failures = [];
    let stopped = false;
    let grace;
    const stopRest = () => {
        stopped = true;
        stop();
    };
    let cause;
    const note = (error) => {
        if (stopped)
            return;  
         
        const afterBreak = failures.length > 0 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk && error.code === 'backup-failed';
        failures.push(error);
        if (afterBreak || isConsequence(error))
            return void (grace ??= setTimeout(stopRest, GRACE_MS));
        cause = error;
        stopRest();
    };
    await Promise.all(parts.map((part) => part.catch(note)));
    clearTimeout(grace);
    if (failures.length > 0)
        throw cause ?? failures[0];
}


  }),

  70005:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  repositoryVisibility)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
 



async function repositoryVisibility(token = '', env = process.env) {
    const told = visibilityIn(eventPayload(env));
    if (told === 'public' || !token)
        return told;
    const asked = await askGitHub(token, env['GITHUB_REPOSITORY'] ?? '');
    return asked === 'unknown' ? told : asked;
}
 
function visibilityIn(payload) {
    const { visibility, private: isPrivate } = payload.repository ?? {};
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal')
        return visibility;
    return typeof isPrivate === 'boolean' ? (isPrivate ? 'private' : 'public') : 'unknown';
}
function eventPayload(env) {
    try {
        const payload = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        return {};
    }
}
async function askGitHub(token, repository) {
    const [owner = '', repo = ''] = repository.split('/');
    try {
        const { getOctokit } = await __webpack_require__.e(  1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const request = { signal: AbortSignal.timeout(15_000) };
        const answer = await getOctokit(token).request('GET /repos/{owner}/{repo}', { owner, repo, request });
        return visibilityIn({ repository: answer.data });
    }
    catch {
        return 'unknown';
    }
}


  }),

  76853:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  runInLog)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22932);
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
 
 


const NOT_STARTED = 127;
 
async function runInLog(file, args) {
    try {
        const { getExecOutput } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 81260));  
        const finished = await getExecOutput(file, [...args], { silent: true, ignoreReturnCode: true });
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__  .fZ)(`${file} ${args.join(' ')}: ${finished.stdout}${finished.stderr}`));
        return finished;
    }
    catch (error) {
        return { exitCode: NOT_STARTED, stdout: '', stderr: error.message };
    }
}


  })

};
