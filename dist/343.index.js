export const id = 343;
export const ids = [343];
export const modules = {

/***/ 52782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ge: () => (/* binding */ BACKUP_OUTPUTS),
  p: () => (/* binding */ backupDeps),
  Ct: () => (/* binding */ backupInputs),
  fI: () => (/* binding */ backupOptions),
  zW: () => (/* binding */ backupOutputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
;// CONCATENATED MODULE: ./build/src/backups/artifact-name.js
// What a backup is called as a workflow artifact. GitHub refuses some characters, and never replaces a name within a run.
const FORBIDDEN = /["\r\n:<>|*?\\/\p{Cc}]+/gu;
const LONGEST_PREFIX = 100;
/** The prefix with each run of characters that GitHub refuses as one `-`. Source: actions/toolkit, path-and-artifact-name-validation.ts. */
const artifactPrefix = (wish) => wish.replace(FORBIDDEN, '-').slice(0, LONGEST_PREFIX);
/**
 * The names to try, in order: `db-backup-backup_20251026_031500.sql`, then with the run's attempt before the ending, then with
 * a count: matrix jobs of one attempt may start in the same second.
 */
function artifactNames(prefix, backup, attempt) {
    const [, stem = backup, ending = ''] = /^(.*?)(\.sql.*)$/.exec(backup) ?? [];
    const suffixes = ['', `-attempt-${attempt}`, ...[2, 3, 4, 5].map((count) => `-attempt-${attempt}-${count}`)];
    return suffixes.map((suffix) => `${artifactPrefix(prefix)}${stem}${suffix}${ending}`);
}

;// CONCATENATED MODULE: ./build/src/backups/artifact-readers.js
// Who could download an artifact. Anyone signed in to GitHub can download those of a public repository: nothing unsealed goes
// there, whatever was asked for, nor where it could not be found out.

/** @throws RunbookError `unsealed-on-public-repository` */
function refuseUnsealed(repository, visibility, log) {
    if (visibility === 'private')
        return log.info(`Not encrypted: whoever can read ${repository} can download this backup.`);
    if (visibility === 'internal')
        return log.warn(`Not encrypted: everyone in the enterprise that owns ${repository} can download this backup.`);
    const isPublic = visibility === 'public';
    const why = isPublic
        ? `${repository} is public: anyone signed in to GitHub could download this backup`
        : `whether ${repository} is public could not be found out`;
    throw new errors/* RunbookError */.rk('unsealed-on-public-repository', `${why}, and it is not encrypted`, {
        state: 'nothing-changed',
        hint: 'make a key pair with `age-keygen -o backup-key.txt`, keep that file away from GitHub, and give its public key (age1...) as ' +
            `\`encryption-recipients\`${isPublic ? '.' : '; or give `github-token`, so that GitHub can be asked.'}`,
    });
}

;// CONCATENATED MODULE: ./build/src/backups/artifact-service.js
// Whether this process can reach the artifact service at all: told before any work, in words, since the client itself fails late
// and with the name of an environment variable.

/**
 * The repository (owner/name) whose artifacts can be written.
 * @throws RunbookError `upload-failed`
 */
function requireArtifactService(env) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    if (isEnterpriseServer(server))
        throw unreachable(`GitHub Enterprise Server (${server}) does not take artifacts from this client`);
    // The runner gives these to actions, not to `run:` steps.
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].filter((name) => !env[name]);
    if (missing.length > 0)
        throw unreachable(`this is not a step of a workflow that runs an action: ${missing.join(', ')} not set`);
    return env['GITHUB_REPOSITORY'];
}
/** As the client decides it (@actions/artifact, config.ts): github.com, *.ghe.com and *.localhost are not. */
function isEnterpriseServer(server) {
    const host = URL.parse(server)?.hostname.toLowerCase() ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
const unreachable = (why) => new errors/* RunbookError */.rk('upload-failed', `The backup cannot become an artifact: ${why}`, {
    state: 'nothing-changed',
    hint: 'give a folder as `destination`, and keep that folder in a step of your own.',
});

;// CONCATENATED MODULE: ./build/src/backups/artifact-store.js







/** Ten minutes, and a second for each MiB: only a line that is not worth waiting for is slower. */
const uploadTimeLimitMs = (bytes) => 600_000 + (bytes / 1_048_576) * 1_000;
function artifactStore(options) {
    let mayStore = 'nothing';
    return {
        async prepare({ sealed }) {
            const repository = requireArtifactService(options.env ?? process.env);
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
/** Blocks of 8 MB in flight. The client keeps five, and up to 270 MB with them; two are as fast, within 250 MB. */
const BLOCKS_IN_FLIGHT = '2';
async function put(backup, options) {
    const { env = process.env, log, signal } = options;
    await expectWhole(backup);
    process.env['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= BLOCKS_IN_FLIGHT; // the client takes it from nowhere else
    const limit = options.timeLimitMs ?? uploadTimeLimitMs(backup.bytes);
    const client = new (await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 9645))).DefaultArtifactClient();
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
/** Tries the names in order; a name that is taken is never replaced. */
async function uploadUnderFreeName(client, backup, options) {
    const attempt = Number((options.env ?? process.env)['GITHUB_RUN_ATTEMPT']) || 1;
    const names = artifactNames(options.artifactPrefix ?? 'db-backup-', backup.name, attempt);
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
/** Unpacked, an artifact is called as the file is: it has that name for so long. A hard link is not to be had on every disk. */
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
/** What the service lists for the name, e.g. `sha256:9f86...`; it may take a moment to appear. */
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
/** As GitHub has it; absent where it does not say, which does not make the backup a worse one. */
async function artifactExpiry(id, token, env) {
    const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
    for (let tries = 1;; tries += 1) {
        try {
            const request = { signal: AbortSignal.timeout(15_000) };
            const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}';
            const { data } = await getOctokit(token).request(path, { owner, repo, artifact_id: id, request });
            return data.expires_at ? new Date(data.expires_at) : undefined;
        }
        catch (error) {
            // 404 right after the upload may only mean that it is not there yet; 403 is a token without `actions: read`.
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
/** The client tells a status in words only. */
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
    if (error instanceof errors/* RunbookError */.rk)
        return error;
    const { name: kind, message, statusCode } = error;
    const quota = kind === 'UsageError' || /storage quota/i.test(message ?? '');
    // A signed URL is a key to the artifact until it expires. The blob store's errors may have no message.
    const reason = message?.replace(/\?[^\s"')]*\bsig=[^\s"')]*/g, '?...') || kind || 'no reason given';
    return failed(`the artifact ${name} ${what}: ${reason}${statusCode ? ` (status ${statusCode})` : ''}`, quota);
}
const failed = (message, quota = false) => new errors/* RunbookError */.rk('upload-failed', `There is no backup: ${message}`, {
    state: 'nothing-changed',
    hint: quota
        ? 'free artifact storage (delete old artifacts, or lower `retention-days`) or raise the limit, then run it again.'
        : 'run it again; if it fails again, see https://www.githubstatus.com, or give a folder as `destination`.',
});

// EXTERNAL MODULE: ./build/src/backups/folder-store.js + 2 modules
var folder_store = __webpack_require__(2025);
// EXTERNAL MODULE: ./build/src/github/inputs.js
var inputs = __webpack_require__(37428);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/github/repository.js
// Who can read this repository, and with it the artifacts of its runs. `unknown` is an answer: callers must treat it as public.

/**
 * Public when the event says so. Otherwise the REST API is asked where there is a token, since a re-run carries the event of the
 * first attempt and the repository may have been opened meanwhile; where it does not answer, the event's word stands.
 */
async function repositoryVisibility(token = '', env = process.env) {
    const told = visibilityIn(eventPayload(env));
    if (told === 'public' || !token)
        return told;
    const asked = await askGitHub(token, env['GITHUB_REPOSITORY'] ?? '');
    return asked === 'unknown' ? told : asked;
}
/** Of a webhook payload's or REST answer's `repository` object; `schedule` events may come without one. */
function visibilityIn(payload) {
    const { visibility, private: isPrivate } = payload.repository ?? {};
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal')
        return visibility;
    return typeof isPrivate === 'boolean' ? (isPrivate ? 'private' : 'public') : 'unknown';
}
function eventPayload(env) {
    try {
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        return {};
    }
}
async function askGitHub(token, repository) {
    const [owner = '', repo = ''] = repository.split('/');
    try {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const request = { signal: AbortSignal.timeout(15_000) };
        const answer = await getOctokit(token).request('GET /repos/{owner}/{repo}', { owner, repo, request });
        return visibilityIn({ repository: answer.data });
    }
    catch {
        return 'unknown';
    }
}

// EXTERNAL MODULE: ./build/src/github/run.js + 1 modules
var run = __webpack_require__(15899);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
;// CONCATENATED MODULE: ./build/src/github/run-program.js
// Runs a small program (apt-get, pg_dump --version) with what it prints in the step's log, where people look for why an
// installation took a minute or failed.


const NOT_STARTED = 127;
/** No shell. A program that could not be started has exit code 127. */
async function runInLog(file, args) {
    try {
        const { getExecOutput } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 81260)); // only an installation needs it
        const finished = await getExecOutput(file, [...args], { silent: true, ignoreReturnCode: true });
        core.debug((0,neutral_text/* neutraliseLine */.fZ)(`${file} ${args.join(' ')}: ${finished.stdout}${finished.stderr}`));
        return finished;
    }
    catch (error) {
        return { exitCode: NOT_STARTED, stdout: '', stderr: error.message };
    }
}

// EXTERNAL MODULE: ./build/src/tool-version.js
var tool_version = __webpack_require__(11646);
;// CONCATENATED MODULE: ./build/src/actions/backup-inputs.js
// The inputs and outputs of a backup, for backup-to-artifact and for every action that takes a backup first.







const backupInputs = {
    'retention-days': (0,inputs/* wholeNumber */.rD)({ min: 1, max: 400, default: 30 }),
    compression: (0,inputs/* choice */.Yq)(['zip', 'zstd', 'none'], { default: 'zip' }),
    'encryption-recipients': (0,inputs/* lines */.Mn)(),
    destination: (0,inputs/* text */.Qq)({ default: 'artifact' }),
    'exclude-table-data': (0,inputs/* lines */.Mn)(),
    'artifact-prefix': (0,inputs/* text */.Qq)({ default: 'db-backup-' }),
    'github-token': (0,inputs/* text */.Qq)({ secret: true }),
};
const BACKUP_OUTPUTS = [
    'backup-name',
    'artifact-name',
    'artifact-id',
    'artifact-url',
    'sha256',
    'size-bytes',
    'tables',
    'rows',
];
const backupOptions = (inputs, allowEmpty) => ({
    seal: { compression: inputs.compression, recipients: inputs['encryption-recipients'] },
    excludeTableData: inputs['exclude-table-data'],
    lockWaitTimeoutMs: inputs['lock-timeout'],
    lockRetries: inputs['lock-retries'],
    allowEmpty,
});
/** The edges of a backup on a runner. */
function backupDeps(inputs, step, temporaryFolder) {
    const { log, signal } = step;
    const { url, commitSha } = (0,run/* currentRun */.x)();
    const token = inputs['github-token'];
    const store = inputs.destination === 'artifact'
        ? artifactStore({
            retentionDays: inputs['retention-days'],
            artifactPrefix: inputs['artifact-prefix'],
            token,
            visibility: () => repositoryVisibility(token),
            log,
            signal,
        })
        : (0,folder_store/* folderStore */.s)(inputs.destination, { log });
    return {
        ...{ store, log, signal, temporaryFolder },
        run: runInLog,
        env: process.env,
        installTools: true,
        provenance: { toolVersion: tool_version/* TOOL_VERSION */.w, ...(commitSha && { commit: commitSha }), ...(url && { run: url }) },
        now: () => new Date(),
    };
}
/** What later steps may use of a backup, however the step itself ends. */
const backupOutputs = ({ name, stored, ...report }) => ({
    'backup-name': name,
    'artifact-name': stored.artifactId === undefined ? undefined : stored.location,
    'artifact-id': stored.artifactId,
    'artifact-url': stored.url,
    sha256: report.sha256,
    'size-bytes': report.bytes,
    tables: report.tables,
    rows: report.rows,
});


/***/ }),

/***/ 2025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ folderStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
;// CONCATENATED MODULE: ./build/src/log.js
const silentLog = { debug() { }, info() { }, warn() { }, error() { }, progress() { } };

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/src/backups/staging-folder.js
// Where a folder's backup is written until it is complete: a hidden folder of its own, beside the finished ones. It holds plain
// rows, so it never stays: it goes at the end, when the process exits, and, after a kill, with the next backup to that folder.





const NAME = /^\.pg-runbook-(?<machine>[0-9a-f]{12})-(?<pid>\d{1,10})-[A-Za-z0-9]{6}$/;
/** A backup that is being made writes all the time; five minutes without a byte end it. */
const SURELY_OVER_MS = 24 * 3_600_000;
/** Goes with all it holds when it is removed, and at the latest when this process exits. */
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
/**
 * Removes what killed backups left in `parent`: folders of our name whose process is gone, or, where that process was on another
 * machine and cannot be asked for, in which nothing was written for a day. Nothing else is touched.
 */
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
/** A folder, not a link to one, and of this user. */
const isOurFolder = (folder) => (0,promises_.lstat)(folder).then((found) => found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid()), () => false);
/** In milliseconds since 1970, of the folder and of what it holds. */
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
        return error.code !== 'ESRCH'; // EPERM: it is another user's
    }
}
/** Whose process numbers these are: a folder may be shared by machines, and by containers of one machine. */
function machine() {
    const facts = [external_node_os_.hostname(), tried(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'))];
    const text = [...facts, tried(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))].join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}
/** Empty where a system has no such file. */
function tried(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./build/src/backups/stream-failure.js
var stream_failure = __webpack_require__(42678);
;// CONCATENATED MODULE: ./build/src/backups/folder-store.js
// Backups in a folder of this machine. A file appears under its name only when it is complete and on the disk, and never replaces
// another.






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
            await removeStaleStagingFolders(target, options.log ?? silentLog).catch(refuse);
        },
        // In the folder itself, so that finishing needs no copy and the space that counts is this disk's.
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
            throw cause instanceof errors/* RunbookError */.rk ? cause : notStored(target, cause);
        }),
    };
}
/** Each missing folder in turn: mkdir's own `recursive` never ends below /proc, where nothing can be made. */
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
const cannotBeWritten = (folder, cause) => new errors/* RunbookError */.rk((0,stream_failure/* isDiskFull */.b)(cause) ? 'disk-full' : 'bad-input', `destination: ${folder} is not a folder that can be written${cause instanceof Error ? ` (${codeOf(cause) ?? cause.message})` : ''}`, { state: 'nothing-changed', hint: 'give a folder that you may write to, or one that can be made', cause });
const notStored = (target, cause) => new errors/* RunbookError */.rk((0,stream_failure/* isDiskFull */.b)(cause) ? 'disk-full' : 'upload-failed', `destination: the backup is complete and could not be kept in ${target}: ${cause.message}`, { state: 'nothing-changed', hint: 'give another folder as destination, on another disk, then run it again', cause });
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
    throw new errors/* RunbookError */.rk('upload-failed', `${target} holds ${MAX_NAMESAKES} backups of the name ${backup.name}`, {
        state: 'nothing-changed',
        hint: 'run it again: the name carries the second it was started in',
    });
}
/** Until the disk has it: a machine that loses power afterwards still has the backup. */
async function flush(file) {
    const handle = await (0,promises_.open)(file, 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Some file systems and systems know no such thing for a folder. */
const flushFolder = async (folder) => {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => { });
    await handle?.close();
};
/** How file systems without hard links say so: exFAT, SMB, FUSE, and AFS between two folders. Source: link(2), ERRORS. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);
/** A hard link, unlike a rename, never replaces what is there. */
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
/** The name is taken with an empty file that only one can make; then the rename replaces what is ours. */
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


/***/ }),

/***/ 42678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isDiskFull),
/* harmony export */   e: () => (/* binding */ allOrFirstCause)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Which of several failures of one stream is the cause: when a stage dies, its neighbours fail too, with EPIPE, SIGPIPE or a
// premature close. Those are consequences, and a full disk would show up as a killed pg_dump; the operator needs the cause.

/** What the file system says when it takes no more. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** How long a cause may come after its consequence, before the rest is ended without it. */
const GRACE_MS = 3_000;
const codeOf = (error) => error?.code ?? '';
const isDiskFull = (error) => DISK_FULL.has(codeOf(error));
/** Causes of their own are what a program or the dump reader says, and a full disk; a broken pipe is never one. */
function isConsequence(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk)
        return codeOf(error.cause) === 'EPIPE';
    return !isDiskFull(error);
}
/**
 * Waits for all of `parts`. When one fails, `stop` is called to end the rest; then the first failure that is a cause of its own
 * is thrown, or else the first failure.
 */
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
            return; // it was ended by us
        // pg_dump fails in its own words when what it writes to has gone: after a broken pipe its failure is no cause.
        const afterBreak = failures.length > 0 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk && error.code === 'backup-failed';
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


/***/ }),

/***/ 68862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LEDGER_TABLE),
/* harmony export */   s: () => (/* binding */ LEDGER_SCHEMA)
/* harmony export */ });
/**
 * The schema of the ledger: one of its own, so that the ledger is never drift. Not "pg_runbook": PostgreSQL keeps names that
 * begin with pg_ to itself and refuses such a schema (42939 reserved_name; manual, 5.10.6).
 */
const LEDGER_SCHEMA = 'pgrunbook';
/** The table in it, one row for each migration. */
const LEDGER_TABLE = 'migrations';


/***/ }),

/***/ 76726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ backupFacts),
/* harmony export */   o: () => (/* binding */ backupDocument)
/* harmony export */ });
/* harmony import */ var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68862);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);


const TABLES_SHOWN = 200;
const NAMES_SHOWN = 20;
function backupDocument(report) {
    return {
        title: `Backup complete: ${tablesInWords(report)}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(report.rows, 'row')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(report.bytes)}`,
        blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
    };
}
const tablesInWords = ({ tables, manifest }) => {
    const without = manifest.withoutRows?.length ?? 0;
    if (without === 0)
        return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(tables, 'table');
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(tables, 'table')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(without)} of them without ${without === 1 ? 'its' : 'their'} rows`;
};
/** The facts of a backup, also shown where it was only the first step of something else. */
function backupFacts(report) {
    const { stored, manifest } = report;
    return [
        ['Stored as', { code: stored.location }],
        ...(stored.url ? [['Download', stored.url]] : []),
        ...(stored.artifactId === undefined ? [] : [['Expires', expiry(stored.expiresAt)]]),
        [
            'Database',
            `${manifest.database.name}, PostgreSQL ${manifest.serverVersion}, by pg_dump ${manifest.clientVersion}`,
        ],
        ['File', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(report.bytes)}${report.sealed ? ', encrypted with age' : ', not encrypted'}`],
        ['SHA-256', { code: report.sha256 }],
        ...withoutRows(manifest),
        ['Migration ledger at', ledgerAt(manifest)],
        ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .durationInWords */ .ji)(report.durationMs)],
    ];
}
const fullName = ({ schema, name }) => `${schema}.${name}`;
function withoutRows({ withoutRows: tables = [] }) {
    if (tables.length === 0)
        return [];
    const shown = tables.slice(0, NAMES_SHOWN).map(fullName).join(', ');
    const more = tables.length - NAMES_SHOWN;
    return [['Without rows', more > 0 ? `${shown} and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(more)} more` : shown]];
}
function ledgerAt({ ledgerHead, tables, withoutRows = [] }) {
    if (ledgerHead !== undefined)
        return { code: ledgerHead };
    if (withoutRows.some(isLedger))
        return 'not known: its rows were left out';
    return tables.some(isLedger) ? 'no migration is applied' : 'no ledger yet';
}
const isLedger = ({ schema, name }) => schema === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_SCHEMA */ .s && name === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_TABLE */ .R;
const expiry = (at) => at
    ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'GitHub did not tell (it takes the permission actions: read)';
function contents({ manifest }) {
    const largest = [...manifest.tables].sort((a, b) => b.bytes - a.bytes).slice(0, TABLES_SHOWN);
    const more = manifest.tables.length - largest.length;
    return {
        kind: 'table',
        fold: `Tables${more > 0 ? ` (the ${TABLES_SHOWN} largest of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(manifest.tables.length)})` : ''}`,
        columns: ['Table', 'Rows', 'Text'],
        rows: largest.map((table) => [{ code: fullName(table) }, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countInWords */ .K4)(table.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesInWords */ .ob)(table.bytes)]),
    };
}


/***/ }),

/***/ 11646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TOOL_VERSION)
/* harmony export */ });
// The version that ledgers and manifests record. package.json says the same, which a test holds.
const TOOL_VERSION = '0.1.0';


/***/ })

};
